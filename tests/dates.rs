//! The date parser against the golden vectors, and sentences about what it must never do.

use kept::locale::date::{
    Date, DateError, DateOrder, Grain, Period, Reading, civil, day_number, iso_week, parse, period, read,
};
use serde_json::Value;

#[test]
fn every_date_is_read_as_the_vectors_say() {
    let file: Value = serde_json::from_str(include_str!("vectors/date_parse.json")).expect("JSON");
    for v in file["vectors"].as_array().expect("a list") {
        let id = v["id"].as_str().expect("id");
        let text = v["inputs"]["text"].as_str().expect("text");
        let order = v["inputs"]["order"].as_str().map(|o| {
            if v["inputs"]["system"] == 1904 { DateOrder::Excel1904 } else { DateOrder::from_id(o).expect("an order") }
        });
        let got = parse(text, order);
        let expected = &v["expected"];
        if expected["ambiguous"] == true {
            assert_eq!(got, Err(DateError::Ambiguous), "{id} {text}");
        } else if expected.get("error").is_some() {
            assert_eq!(got, Err(DateError::NotADate), "{id} {text}");
        } else {
            let mut wanted = expected["iso"].as_str().expect("iso").to_owned();
            if wanted.len() == 16 {
                wanted.push_str(":00");
            }
            assert_eq!(got.map(|d| d.iso()), Ok(wanted), "{id} {text}");
        }
    }
}

fn iso(text: &str) -> String {
    match parse(text, None) {
        Ok(date) => match date.offset {
            Some(offset) => format!("{} {offset:+}", date.iso()),
            None => date.iso(),
        },
        Err(e) => format!("{e:?}"),
    }
}

#[test]
fn halves_of_the_day_are_the_speakers_own() {
    for (time, wanted) in [
        ("凌晨 12:30", "00:30"),
        ("凌晨 1:30", "01:30"),
        ("清晨 6:00", "06:00"),
        ("早上 8:00", "08:00"),
        ("上午 11:30", "11:30"),
        ("中午 11:30", "11:30"),
        ("中午 12:30", "12:30"),
        ("中午 1:00", "13:00"),
        ("下午 12:30", "12:30"),
        ("下午 5:00", "17:00"),
        ("下午 15:00", "15:00"),
        ("傍晚 6:30", "18:30"),
        ("晚上 8:15", "20:15"),
        ("晚上 11:59", "23:59"),
        ("晚上 21:00", "21:00"),
        ("11:30 中午", "11:30"),
        ("오전 12:30", "00:30"),
        ("오후 12:30", "12:30"),
    ] {
        assert_eq!(iso(&format!("2024/3/5 {time}")), format!("2024-03-05T{wanted}:00"), "{time}");
    }
    // Half past twelve at night is of this day or of the next.
    for time in ["晚上 12:30", "晚上 0:30", "晚上 1:00"] {
        assert_eq!(iso(&format!("2024/3/5 {time}")), "NotADate", "{time}");
    }
}

#[test]
fn times_in_five_languages_are_read() {
    for (text, wanted) in [
        ("2024. 3. 5 오후 2:30:15", "2024-03-05T14:30:15"),
        ("2024. 3. 5. 오전 12:05", "2024-03-05T00:05:00"),
        ("2024/3/5 下午 2:30:15", "2024-03-05T14:30:15"),
        ("2024/3/5 上午 12:00:00", "2024-03-05T00:00:00"),
        ("2024/03/05 下午12:01", "2024-03-05T12:01:00"),
        ("2024年3月5日 14時30分", "2024-03-05T14:30:00"),
        ("2024年3月5日14:30", "2024-03-05T14:30:00"),
        ("2024년 3월 5일 14시 30분 15초", "2024-03-05T14:30:15"),
        ("2024년 3월 5일 (화)", "2024-03-05"),
        ("2024년 3월 5일 화요일", "2024-03-05"),
        ("2024-03-05(화) 15:05", "2024-03-05T15:05:00"),
        ("2024.03.05(화) 15:05", "2024-03-05T15:05:00"),
        ("2024-03-05(Tue) 15:05", "2024-03-05T15:05:00"),
        ("2024/03/05星期二 15:05", "2024-03-05T15:05:00"),
        ("2024\u{2011}03\u{2011}05", "2024-03-05"),
        ("2024年3月5日 星期二", "2024-03-05"),
        ("di 5 maart 2024 14:30", "2024-03-05T14:30:00"),
        ("Tuesday, March 5, 2024 2:30 PM", "2024-03-05T14:30:00"),
        ("March 5, 2024 at 2:30 PM", "2024-03-05T14:30:00"),
        ("5 maart 2024 om 14:30", "2024-03-05T14:30:00"),
        ("Tue, 05 Mar 2024 14:30:15 +0000", "2024-03-05T14:30:15 +0"),
        ("13/03/2024 2:30 pm", "2024-03-13T14:30:00"),
        ("5-Mar-2024", "2024-03-05"),
        ("2024-03-05 15:04:00 +0800", "2024-03-05T15:04:00 +480"),
        ("2024-03-05T15:04:00.123-05:00", "2024-03-05T15:04:00 -300"),
        ("2024-03-05 15:04:00 (UTC)", "2024-03-05T15:04:00 +0"),
        ("2024-03-05 15:04 UTC", "2024-03-05T15:04:00 +0"),
        ("2024-03-15 10:20:30 PST", "2024-03-15T10:20:30 -480"),
        ("2024-03-15 10:20:30 CEST", "2024-03-15T10:20:30 +120"),
        ("Fri Mar 15 2024 10:20:30 GMT+0900 (Korean Standard Time)", "2024-03-15T10:20:30 +540"),
        // Beside the name of a month a number can only be its year.
        ("01/Mar/24 10:00 AM", "2024-03-01T10:00:00"),
        ("5-Mar-24", "2024-03-05"),
        ("Mar 5, 24", "2024-03-05"),
        ("5 mrt 24", "2024-03-05"),
        ("20240305102030", "2024-03-05T10:20:30"),
        ("20240305T102030Z", "2024-03-05T10:20:30 +0"),
        ("2024-03-05, 10:20", "2024-03-05T10:20:00"),
        ("45356", "2024-03-05"),
        ("45356,75", "2024-03-05T18:00:00"),
    ] {
        assert_eq!(iso(text), wanted, "{text}");
    }
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "31-02-2024",
        "2024-02-30",
        "1899-12-31",
        "2200-01-01",
        "5-Mar-99",
        "5 mar 10:20",
        "Mar 5 10:20",
        "2024-03-05 10:20 CST",
        "2024-03-05 10:20 FOO",
        "2024",
        "12",
        "2024-03",
        "1,234.5.6",
        "2024-03-05x",
        "2024-03-05 25:00",
        "2024-03-05 10:60",
        "5 foo 2024",
        "March",
        "2024-03-05 +0800 junk",
        "60000000",
        "99999999999999999999",
        "2024-03-05T",
        "(2024",
        "9999",
        "٢٠٢٤-٠٣-٠٥",
    ] {
        assert_eq!(iso(text), "NotADate", "{text}");
    }
    for text in ["", " ", "-", "—", "n/a", "NULL"] {
        assert_eq!(iso(text), "Blank", "{text}");
    }
    assert_eq!(parse("60", Some(DateOrder::Excel)), Err(DateError::NotADate));
}

#[test]
fn padding_of_any_width_changes_nothing() {
    for spaces in [1, 119, 300] {
        let padded = |text: &str| iso(&(text.to_owned() + &" ".repeat(spaces)));
        assert_eq!(padded("5 maart 2024"), "2024-03-05", "{spaces}");
        assert_eq!(padded("-"), "Blank", "{spaces}");
    }
}

#[test]
fn years_of_the_republic_are_asked() {
    assert_eq!(iso("113/03/05"), "Ambiguous");
    assert_eq!(parse("113/03/05", Some(DateOrder::Roc)).map(|d| d.iso()), Ok("2024-03-05".into()));
    assert_eq!(iso("113年3月5日"), "Ambiguous");
    assert_eq!(iso("民國113年3月5日"), "2024-03-05");
}

#[test]
fn a_year_of_two_digits_may_stand_anywhere() {
    let under = |text: &str| {
        let orders = [DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd];
        orders.map(|order| parse(text, Some(order)).map(|date| date.iso()).unwrap_or_default())
    };
    assert_eq!(under("05-01-24"), ["2024-01-05", "2024-05-01", "2005-01-24"]);
    assert_eq!(under("24.01.31"), ["2031-01-24", "", "2024-01-31"]);
    assert_eq!(under("1/25/24 3:04 PM"), ["", "2024-01-25T15:04:00", ""]);
    assert_eq!(under("31/02/31"), ["", "", ""]);
    assert_eq!(under("31-12-99"), ["", "", ""]);
    assert_eq!(parse("05-01-24", None), Err(DateError::Ambiguous));
    assert_eq!(parse("01-25-24", None).map(|date| date.iso()), Ok("2024-01-25".into()));
    // Three digits are no year, and neither is one beside a year that has four.
    assert_eq!(parse("05-01-024", Some(DateOrder::Dmy)), Err(DateError::NotADate));
}

#[test]
fn an_end_in_9999_is_open() {
    for text in ["9999-12-31", "31-12-9999", "12/31/9999", "9999/12/31 23:59:59"] {
        assert!(parse(text, None).is_ok_and(|d| d.is_open()), "{text}");
    }
}

#[test]
fn an_order_is_proved_only_by_a_day_above_twelve() {
    assert!(matches!(read(b"13/05/2024", None), Reading::One(_, Some(DateOrder::Dmy))));
    assert!(matches!(read(b"05/13/2024", None), Reading::One(_, Some(DateOrder::Mdy))));
    assert!(matches!(read(b"05/05/2024", None), Reading::One(_, None)));
    assert!(matches!(read(b"05/06/2024", None), Reading::Either { .. }));
    assert_eq!(parse("13/05/2024", Some(DateOrder::Mdy)), Err(DateError::NotADate));
}

#[test]
fn months_quarters_and_weeks_are_named_in_many_ways() {
    for (text, wanted) in [
        ("2024-03", "2024-03"),
        ("2024/3", "2024-03"),
        ("2024年3月", "2024-03"),
        ("2024年3月份", "2024-03"),
        ("2024. 3.", "2024-03"),
        ("2024년 3월", "2024-03"),
        ("03-2024", "2024-03"),
        ("3/2024", "2024-03"),
        ("202403", "2024-03"),
        ("mrt 2024", "2024-03"),
        ("March 2024", "2024-03"),
        ("Mar-24", "2024-03"),
        ("mrt '24", "2024-03"),
        ("Q3/24", "2024-Q3"),
        ("Q3 '24", "2024-Q3"),
        ("1Q24", "2024-Q1"),
        ("1Q2024", "2024-Q1"),
        ("2024-Q1", "2024-Q1"),
        ("2024Q1", "2024-Q1"),
        ("2024 Q1", "2024-Q1"),
        ("K1 2024", "2024-Q1"),
        ("Q4-2023", "2023-Q4"),
        ("2024년 1분기", "2024-Q1"),
        ("2024年第1季度", "2024-Q1"),
        ("2024年第一季度", "2024-Q1"),
        ("2024年第1季", "2024-Q1"),
        ("1e kwartaal 2024", "2024-Q1"),
        ("2024", "2024"),
        ("2024년", "2024"),
        ("2024-W10", "2024-W10"),
        ("W11 2024", "2024-W11"),
        ("week 12 2024", "2024-W12"),
        ("2024 wk 13", "2024-W13"),
        ("2024 week 1", "2024-W01"),
        ("wk 14, 2024", "2024-W14"),
        ("KW15/2024", "2024-W15"),
        ("KW01 2024", "2024-W01"),
        ("2024-03-05", "2024-03-05"),
        ("２０２４－０３", "2024-03"),
    ] {
        assert_eq!(period(text.as_bytes(), None).map(|p| p.label()), Ok(wanted.into()), "{text}");
    }
    for text in [
        "2024-13",
        "202413",
        "2024-Q5",
        "Q0 2024",
        "13-2024",
        "2024-W54",
        "2023-W53",
        "Mar-99",
        "Mar 24",
        "3-24",
        "KW1 2024",
        "W54 2024",
        "2024-W999999999",
        "W999999999 2024",
        "week 2024",
        "abc",
        "2024-",
    ] {
        assert!(period(text.as_bytes(), None).is_err(), "{text}");
    }
    assert_eq!(period(b"2024-03", None).ok().and_then(|p| p.month()), Some(2024 * 12 + 2));
    assert!(matches!(period(b"5-3-2024", Some(DateOrder::Dmy)), Ok(Period::Day(_))));
}

#[test]
fn every_day_of_three_centuries_goes_there_and_back() {
    let mut day = day_number(1900, 1, 1);
    assert_eq!(day_number(1970, 1, 1), 0);
    for year in 1900..2200 {
        for month in 1..=12 {
            for d in 1..=31 {
                if let Some(date) = Date::new(year, month, d) {
                    assert_eq!(date.day, day);
                    assert_eq!(civil(day), (year, month, d));
                    assert_eq!(parse(date.iso(), None), Ok(date));
                    for grain in [Grain::Week, Grain::Month, Grain::Quarter, Grain::Year] {
                        let (first, last) = grain.days(grain.index(day));
                        assert!(first <= day && day <= last);
                    }
                    day += 1;
                }
            }
        }
    }
    assert_eq!(day, day_number(2200, 1, 1));
}

#[test]
fn iso_weeks_are_the_calendars() {
    for (y, m, d, wanted) in
        [(2024, 3, 5, (2024, 10)), (2021, 1, 3, (2020, 53)), (2024, 12, 30, (2025, 1)), (2023, 1, 1, (2022, 52))]
    {
        assert_eq!(iso_week(day_number(y, m, d)), wanted);
    }
    assert_eq!(Grain::Week.label(Grain::Week.index(day_number(2024, 3, 5))), "2024-W10");
    assert_eq!(Grain::Quarter.label(Grain::Quarter.index(day_number(2024, 3, 5))), "2024-Q1");
}

proptest::proptest! {
    #[test]
    fn no_bytes_panic(bytes: Vec<u8>) {
        let _ = parse(&bytes, None);
        let _ = period(&bytes, Some(DateOrder::Excel));
    }

    #[test]
    fn datelike_texts_never_panic(text in "[0-9]{1,8}[-/. 年월T,]{0,2}[0-9a-z]{0,4}[-/. 日일:]{0,2}[0-9]{0,4}[ T(오전下午+]{0,4}[0-9:]{0,8}[Zz+)]{0,2}[0-9]{0,5}") {
        let _ = parse(&text, None);
        let _ = period(text.as_bytes(), Some(DateOrder::Mdy));
    }
}
