//! A text is a finite number or none, whatever stands around it, and what is shown of a number is read as that number.

#![no_main]

use kept::locale::number::{DecimalMark, NumberError, parse, read, typed};
use kept::locale::{Formats, Plain};
use kept::words::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The general path reads what the fast one does.
    let spaced = [b" ", bytes, b" "].concat();
    assert_eq!(read(bytes), read(&spaced));
    for (mark, lang) in [(DecimalMark::Dot, Lang::En), (DecimalMark::Comma, Lang::Nl)] {
        let cell = parse(bytes, mark);
        if let Ok(text) = std::str::from_utf8(bytes) {
            let field = typed(text, mark);
            match (cell, field.map(|field| field.value)) {
                (Ok(number), field) => assert_eq!(field.map(f64::to_bits), Ok(number.to_bits())),
                // A person is understood under the other mark too, where that is the only reading.
                (Err(NumberError::NotANumber), Ok(number)) => assert!(number.is_finite()),
                (Err(why), field) => assert_eq!(field, Err(why)),
            }
        }
        let Ok(number) = cell else { continue };
        assert!(number.is_finite());
        let written = number.to_string();
        if written.len() <= 200 {
            let (written, swapped) = (&written, written.replace('.', ","));
            assert_eq!(parse(written, DecimalMark::Dot), Ok(number));
            assert_eq!(parse(swapped, DecimalMark::Comma), Ok(number));
        }
        if number.abs() < 1e15 {
            let shown = Plain(lang).number(number, 0, 6);
            let again = typed(&shown, mark).expect(&shown).value;
            assert!((again - number).abs() <= 0.5e-6 + number.abs() * f64::EPSILON, "{number}, {shown}, {again}");
        }
    }
});
