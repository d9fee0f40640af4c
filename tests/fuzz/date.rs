//! A text is a day of the calendar in each order or none, and what is written of a day is read as that day.

#![no_main]

use kept::locale::date::{Date, DateError, DateOrder, parse, period, read, republic_month};
use libfuzzer_sys::fuzz_target;

const ORDERS: [Option<DateOrder>; 7] = [
    None,
    Some(DateOrder::Ymd),
    Some(DateOrder::Dmy),
    Some(DateOrder::Mdy),
    Some(DateOrder::Excel),
    Some(DateOrder::Excel1904),
    Some(DateOrder::Roc),
];

fuzz_target!(|bytes: &[u8]| {
    let spaced = [b" ", bytes, b" "].concat();
    for order in ORDERS {
        assert_eq!(read(bytes, order), read(&spaced, order));
        let found = period(bytes, order);
        if let Ok(found) = found {
            let label = found.label();
            assert_eq!(period(label.as_bytes(), order).map(|again| again.label()), Ok(label));
        }
        let Ok(date) = parse(bytes, order) else { continue };
        let roc = republic_month(bytes).is_some();
        assert!(found.is_ok() || roc, "a day is a period, or may be a month of the Republic of China");
        if date.is_open() {
            continue;
        }
        let (year, month, day) = date.ymd();
        assert!((1900..2200).contains(&year), "{date:?}");
        assert_eq!(Date::new(year, month, day).map(|same| same.day), Some(date.day));
        assert!(
            date.second.is_none_or(|second| second < 86_400) && date.offset.is_none_or(|offset| offset.abs() < 900)
        );
        assert_eq!(parse(date.iso(), order), Ok(Date { offset: None, ..date }));
    }
    // What is a day without an order is the same day in every order of day and month in which it is one.
    let alone = parse(bytes, None);
    for order in [DateOrder::Dmy, DateOrder::Mdy] {
        match (alone, parse(bytes, Some(order))) {
            (Ok(date), Ok(same)) => assert_eq!(date, same),
            (Err(DateError::NotADate), Ok(date)) => panic!("{date:?} only in {order:?}"),
            _ => {}
        }
    }
});
