//! The number parser against the golden vectors, and sentences about what it must never do.

use kept::locale::currency::{self, named};
use kept::locale::number::{DecimalMark, NumberError, Reading, parse, read, simple, typed};
use serde_json::Value;

fn vectors(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).expect("JSON");
    file["vectors"].as_array().expect("a list").clone()
}

/// The decimal mark of a language; what its own numbers are written with.
fn mark(locale: &str) -> DecimalMark {
    if locale == "nl" { DecimalMark::Comma } else { DecimalMark::Dot }
}

fn near(got: f64, wanted: f64) -> bool {
    (got - wanted).abs() <= 1e-12 * wanted.abs()
}

#[test]
fn every_number_is_read_as_the_vectors_say() {
    for v in vectors(include_str!("vectors/number_parse.json")) {
        let id = v["id"].as_str().expect("id");
        let text = v["inputs"]["text"].as_str().expect("text");
        let mark = mark(v["inputs"]["locale"].as_str().expect("locale"));
        let expected = &v["expected"];
        let cell = parse(text, mark);
        let field = typed(text, mark);
        if expected.get("error").is_some() {
            assert_eq!(cell, Err(NumberError::NotANumber), "{id} {text:?}");
            assert_eq!(field, Err(NumberError::NotANumber), "{id} {text:?}");
        } else if let Some(wanted) = expected["value"].as_f64() {
            let got = cell.unwrap_or_else(|e| panic!("{id} {text:?}: {e:?}"));
            assert!(near(got, wanted), "{id} {text:?}: {got}, not {wanted}");
            let field = field.unwrap_or_else(|e| panic!("{id} {text:?}: {e:?}"));
            assert!(near(field.value, wanted), "{id} {text:?} typed: {}", field.value);
            assert_eq!(field.percent, expected["percent"].as_bool().unwrap_or(false), "{id}");
            if let Some(symbol) = expected["currency_symbol"].as_str() {
                assert_eq!(field.currency, Some(symbol), "{id}");
            }
        } else {
            assert_eq!(cell, Err(NumberError::Blank), "{id} {text:?}");
            assert_eq!(field, Err(NumberError::Blank), "{id} {text:?}");
        }
    }
}

#[test]
fn what_is_ambiguous_shows_both_readings() {
    let field = typed("1.234", DecimalMark::Comma).expect("a number");
    assert_eq!((field.value, field.ambiguous), (1234.0, Some((1234.0, 1.234))));
    let field = typed("1,234", DecimalMark::Comma).expect("a number");
    assert_eq!((field.value, field.ambiguous), (1.234, Some((1.234, 1234.0))));
    assert_eq!(typed("12.5", DecimalMark::Comma).map(|t| (t.value, t.ambiguous)), Ok((12.5, None)));
}

#[test]
fn lakhs_are_grouped_by_two() {
    for (text, wanted) in
        [("1,20,000", 120_000.0), ("₹ 1,20,000.50", 120_000.5), ("12,34,567", 1_234_567.0), ("1,00,00,000", 1e7)]
    {
        assert_eq!(read(text.as_bytes()), Reading::One(wanted, Some(DecimalMark::Dot)), "{text}");
    }
    for text in ["123,45,678", "1,20,00", "1,2,345", "1.20.000", "0,20,000", "1,20,000,000"] {
        assert_eq!(read(text.as_bytes()), Reading::Not, "{text}");
    }
}

#[test]
fn what_is_counted_may_stand_behind_a_number() {
    for (text, wanted) in [
        ("350位", 350.0),
        ("1.2萬人", 12_000.0),
        ("1,200명", 1200.0),
        ("３０ 個", 30.0),
        ("1만 2,000 명", 12_000.0),
        ("45건", 45.0),
    ] {
        assert_eq!(typed(text, DecimalMark::Dot).map(|typed| typed.value), Ok(wanted), "{text}");
    }
    // Nothing is counted, a month is none of these, and money is not counted so.
    for text in ["人", "个月", "3个月", "12 名 3", "5元人", "3人%"] {
        assert_eq!(parse(text, DecimalMark::Dot), Err(NumberError::NotANumber), "{text}");
    }
    for text in ["台幣3,500", "3500臺幣", "台幣 3500 元"] {
        let typed = typed(text, DecimalMark::Dot).expect(text);
        assert_eq!((typed.value, typed.currency.map(currency::code)), (3500.0, Some("TWD")), "{text}");
    }
}

#[test]
fn scales_of_the_east_are_multiplied_out() {
    for (text, wanted) in [
        ("1.2万", 12_000.0),
        ("３萬", 30_000.0),
        ("5만원", 50_000.0),
        ("3만5천원", 35_000.0),
        ("1億", 1e8),
        ("2.5亿元", 2.5e8),
        ("1억 2000만", 1.2e8),
        ("300백만", 3e8),
        ("2천만", 2e7),
        ("-1.5万", -15_000.0),
        // Rounded once: 1.1 × 10⁸ in floats is not whole.
        ("1.1억", 110_000_000.0),
        ("1.13만", 11_300.0),
        ("1.005万", 10_050.0),
        ("1e-3万", 10.0),
        // A mark in front of a second scale groups.
        ("1,234억 5,678만원", 123_456_780_000.0),
        ("1,000억 5000만", 100_050_000_000.0),
        ("12조 3,456억 7,890만", 12_345_678_900_000.0),
        ("1,234만 5,678", 12_345_678.0),
        ("1,234万5678", 12_345_678.0),
        ("3,200億5,000萬", 320_050_000_000.0),
        // One scale of the west is as common.
        ("1.2k", 1200.0),
        ("$12K", 12_000.0),
    ] {
        assert_eq!(parse(text, DecimalMark::Dot), Ok(wanted), "{text}");
    }
    for hundredths in 0..100_000 {
        let whole = f64::from(hundredths) * 100.0;
        let text = format!("{}.{:02}만", hundredths / 100, hundredths % 100);
        assert_eq!(parse(&text, DecimalMark::Dot), Ok(whole), "{text}");
    }
    assert_eq!(parse("1.5억 3만", DecimalMark::Dot), Err(NumberError::NotANumber));
    assert_eq!(parse("1,234억 5,678만", DecimalMark::Comma), Err(NumberError::NotANumber), "its mark groups");
    assert_eq!(parse("1,234k", DecimalMark::Comma), Ok(1234.0));
    for text in ["k", "5 kg", "k5", "1k2", "1kk"] {
        assert_eq!(parse(text, DecimalMark::Dot), Err(NumberError::NotANumber), "{text}");
    }
    assert_eq!(parse("万", DecimalMark::Dot), Err(NumberError::NotANumber));
    assert_eq!(parse("1万2億", DecimalMark::Dot), Err(NumberError::NotANumber));
}

#[test]
fn signs_stand_where_people_put_them() {
    for (text, wanted) in [
        ("5-", -5.0),
        ("-€ 5,50", -5.5),
        ("€ -5,50", -5.5),
        ("€ 5,50-", -5.5),
        ("(€ 5,50)", -5.5),
        ("€ 12,-", 12.0),
        ("€ 1.250,-", 1250.0),
        ("-€ 12.000,--", -12_000.0),
        ("EUR 1.000.000", 1e6),
        ("1 000 000", 1e6),
        ("0,0", 0.0),
        ("-0", 0.0),
        ("\u{200E}12,5\u{200B}", 12.5),
        ("－１２，５", -12.5),
        ("= \"7\"", f64::NAN),
        ("=\"7\"", 7.0),
        ("'7", 7.0),
    ] {
        match parse(text, DecimalMark::Comma) {
            Ok(got) => assert!(got.to_bits() == wanted.to_bits(), "{text}: {got}"),
            Err(_) => assert!(wanted.is_nan(), "{text}"),
        }
    }
}

#[test]
fn only_ascii_and_full_width_digits_are_digits() {
    for text in ["١٢", "१२", "Ⅻ", "②", "十", "½", "1²"] {
        assert_eq!(parse(text, DecimalMark::Dot), Err(NumberError::NotANumber), "{text}");
    }
}

#[test]
fn the_fast_path_and_the_slow_one_agree_to_the_last_bit() {
    for text in
        ["0.1", "123456789.123", "999999999999.99", "0.000001", "1.005", "4503599627370497.5", "12345678901234567890"]
    {
        let wanted: f64 = text.parse().expect("f64");
        assert_eq!(parse(text, DecimalMark::Dot).map(f64::to_bits), Ok(wanted.to_bits()), "{text}");
    }
}

#[test]
fn a_mark_is_proved_only_by_what_cannot_be_grouping() {
    use DecimalMark::{Comma, Dot};
    for (text, proof) in [
        ("0.123", Dot),
        ("0,123", Comma),
        ("1234.567", Dot),
        ("1,234,567", Dot),
        ("1.234.567", Comma),
        ("12.5", Dot),
        ("1 234,567", Comma),
        ("1'234.567", Dot),
        ("€ 1.250,-", Comma),
        ("1.250.000,--", Comma),
        ("CHF 12,000.-", Dot),
    ] {
        assert!(matches!(read(text.as_bytes()), Reading::One(_, Some(m)) if m == proof), "{text}");
    }
    assert!(matches!(read(b"1.234"), Reading::Either { .. }));
    assert!(matches!(read(b"1,250,-"), Reading::Either { .. }));
    assert!(matches!(read(b"12,-"), Reading::One(12.0, None)));
    assert!(matches!(read(b"1 234"), Reading::One(1234.0, None)));
}

proptest::proptest! {
    #[test]
    fn no_bytes_panic_and_no_value_is_infinite(bytes: Vec<u8>) {
        if let Ok(value) = parse(&bytes, DecimalMark::Dot) {
            assert!(value.is_finite());
        }
        let _ = typed(&String::from_utf8_lossy(&bytes), DecimalMark::Comma);
    }

    #[test]
    fn what_is_taken_for_a_simple_number_is_that_number(text in "[0-9]{0,9}[.,-]?[0-9]{0,7}[.,]?") {
        for mark in [DecimalMark::Dot, DecimalMark::Comma] {
            if let Some((value, marked)) = simple(text.as_bytes(), mark) {
                assert_eq!(read(text.as_bytes()), Reading::One(value, marked.then_some(mark)), "{text}");
            }
        }
    }

    #[test]
    fn numberlike_texts_never_panic(text in "[-+($€]{0,2}[0-9]{0,4}[.,' eE万억%]{0,2}[0-9]{0,4}[.,)%만-]{0,2}[0-9]{0,3}") {
        if let Ok(value) = parse(&text, DecimalMark::Comma) {
            assert!(value.is_finite());
        }
    }

    #[test]
    fn what_rust_prints_is_read_back_exactly(value in -1e15..1e15f64) {
        assert_eq!(parse(format!("{value:.6}"), DecimalMark::Dot), Ok(format!("{value:.6}").parse().expect("f64")));
    }
}

#[test]
fn padding_of_any_width_changes_nothing() {
    for (text, wanted) in [("-", Reading::Blank), ("n/a", Reading::Blank), ("x", Reading::Not), ("12,5", read(b"12,5"))]
    {
        for spaces in [1, 31, 32, 199, 300] {
            let (before, after) = (" ".repeat(spaces) + text, text.to_owned() + &" ".repeat(spaces));
            assert_eq!(
                (read(before.as_bytes()), read(after.as_bytes())),
                (wanted, wanted),
                "{text:?} and {spaces} spaces"
            );
        }
    }
    assert_eq!(read(" ".repeat(300).as_bytes()), Reading::Blank);
}

#[test]
fn a_scale_that_leaves_the_range_is_no_number() {
    assert!(kept::locale::number::parse("2000E301万", kept::locale::number::DecimalMark::Dot).is_err());
}

#[test]
fn a_sign_and_a_word_of_one_money_stand_together() {
    for (text, value, currency) in [
        ("NT$1,000元", 1_000.0, "NT$"),
        ("新台幣1,000元", 1_000.0, "新台幣"),
        ("$1,000元", 1_000.0, "元"),
        ("¥1,234元", 1_234.0, "¥"),
        ("人民币100元", 100.0, "人民币"),
        ("2.500,50 kr.", 2500.5, "kr."),
        ("100 元人民币", 100.0, "人民币"),
        ("₩ 12,345 원", 12_345.0, "₩"),
        ("€ 12,345.00 EUR", 12_345.0, "€"),
        ("-US$ 5 USD", -5.0, "US$"),
        ("A$ 5 AUD", 5.0, "AUD"),
        ("R$ 1,234.50", 1_234.5, "BRL"),
        ("1,234.50 zł", 1_234.5, "PLN"),
        ("kr 100 SEK", 100.0, "SEK"),
        ("100 kr", 100.0, "kr"),
    ] {
        let read = typed(text, DecimalMark::Dot).map(|typed| (typed.value, typed.currency.map(currency::code)));
        assert_eq!(read, Ok((value, Some(currency::code(currency)))), "{text}");
    }
    for text in ["€100 USD", "$100€", "₩100元", "USD $ 5 元"] {
        assert_eq!(typed(text, DecimalMark::Dot), Err(NumberError::NotANumber), "{text}");
    }
    assert_eq!(currency::code("NTD"), "TWD");
}

#[test]
fn a_cell_of_a_column_of_currencies_names_one_or_none() {
    for (cell, code) in
        [("eur", "EUR"), (" USD ", "USD"), ("€", "EUR"), ("人民币", "CNY"), ("元", "元"), ("xof", "XOF"), ("원", "KRW")]
    {
        assert_eq!(named(cell), Some(code), "{cell}");
    }
    for cell in ["", "yes", "5", "EUR/USD", "eu", "XYZ", "€ 5", "AED AFN"] {
        assert_eq!(named(cell), None, "{cell}");
    }
}

#[test]
fn currencies_of_one_money_are_one() {
    assert_eq!(currency::distinct(["$", "USD", "EUR"]), ["USD", "EUR"]);
    assert_eq!(currency::distinct(["$", "CAD", "USD"]), ["CAD", "USD"]);
    assert_eq!(currency::distinct(["¥", "元", "CNY"]), ["CNY"]);
    assert_eq!(currency::distinct(["JPY", "¥", "CNY"]), ["JPY", "CNY"]);
    assert_eq!(currency::distinct([]), [""; 0]);
}

#[test]
fn no_zero_has_a_sign() {
    use kept::locale::{Arg, Formats, Period, Plain, Show, Unit};
    for lang in kept::words::Lang::ALL {
        let plain = Plain(lang);
        let show = Show { lang, formats: &plain, currency: Some("EUR"), period: Period::Month };
        for zero in [0.0, -0.0, 1e-12, -1e-12] {
            for text in [plain.number(zero, 0, 2), plain.percent(zero, 1, 1), plain.money(zero, "EUR", 2, 2)] {
                assert!(!text.contains(['-', '−', '+']), "{text}");
            }
            for unit in [Unit::Share, Unit::Rate, Unit::Points, Unit::Money, Unit::Ratio, Unit::Periods, Unit::Seconds]
            {
                let text = show.arg(&Arg::Signed(zero, unit));
                assert!(!text.contains(['-', '−', '+']), "{unit:?} {text}");
            }
        }
        assert!(show.arg(&Arg::Signed(-0.01, Unit::Money)).contains('−'));
        assert!(show.arg(&Arg::Signed(0.01, Unit::Share)).starts_with('+'));
    }
}

#[test]
fn of_won_behind_a_scale_the_rest_is_whole() {
    for text in ["1만 2,000원", "1만2,000원", "₩1만 2,000"] {
        assert_eq!(read(text.as_bytes()), Reading::One(12_000.0, Some(DecimalMark::Dot)), "{text}");
    }
    for text in ["1만 2,000", "1,234만원"] {
        assert!(matches!(read(text.as_bytes()), Reading::Either { .. }), "{text}");
    }
}
