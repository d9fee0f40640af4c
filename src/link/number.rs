//! Numbers as links and `window.kept` documents write them: dots, no grouping, no exponent.
//!
//! Not for what people type: that is `locale::number`.

use crate::locale::float;
use crate::stats::finite;

/// The longest text of one number; the longest that [`number`] writes has 343 characters.
const LONGEST: usize = 400;

/// The most numbers of a series: a link of a hundred characters may inflate to a million, and a form shows them all.
pub(super) const MOST: usize = 10_000;

/// The shortest text that gives back the same float: `0.05`, `-12.5`, `4000`. `None` for what is not finite; −0 is 0.
pub fn number(value: f64) -> Option<String> {
    value.is_finite().then(|| format!("{}", value + 0.0))
}

/// Numbers joined by commas; `None` for an empty series, for one with a number that is not finite, and for more than a link
/// may hold.
pub fn series(values: &[f64]) -> Option<String> {
    if values.len() > MOST {
        return None;
    }
    let texts: Vec<String> = values.iter().map(|v| number(*v)).collect::<Option<_>>()?;
    (!texts.is_empty()).then(|| texts.join(","))
}

/// Reads one number; `None` for anything that is not one, `NaN`, `inf` and `1e999` among it.
pub(super) fn read(text: &str) -> Option<f64> {
    // A space in a query is written `+`, so that a sign and a space look alike.
    let text = text.trim_matches([' ', '+']);
    let value = (text.len() <= LONGEST && is_decimal(text)).then(|| float(text)).flatten()?;
    finite(value)
}

/// Whether the text of a series holds more numbers than a link may.
pub(super) fn too_many(text: &str) -> bool {
    text.bytes().filter(|b| *b == b',').count() >= MOST
}

/// Reads numbers joined by commas; `None` when one of them is none.
pub(super) fn read_series(text: &str) -> Option<Vec<f64>> {
    text.split(',').map(read).collect()
}

/// `-?` digits, at most one dot (at the end as well: a sentence may end after a link), an exponent.
fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, None), |(m, e)| (m, Some(e)));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent_fits = exponent.is_none_or(|e| {
        let e = e.strip_prefix(['-', '+']).unwrap_or(e);
        !e.is_empty() && digits(e)
    });
    !(whole.is_empty() && fraction.is_empty()) && digits(whole) && digits(fraction) && exponent_fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_without_exponent_and_without_minus_zero() {
        assert_eq!(number(-0.0).as_deref(), Some("0"));
        assert_eq!(number(0.05).as_deref(), Some("0.05"));
        assert_eq!(number(1e21).as_deref(), Some("1000000000000000000000"));
        assert_eq!(number(1e-9).as_deref(), Some("0.000000001"));
        assert_eq!(number(f64::NAN), None);
        assert_eq!(number(f64::NEG_INFINITY), None);
        for extreme in [f64::MAX, -f64::MAX, f64::MIN_POSITIVE, -5e-324, -2.225_073_858_507_201e-308] {
            let text = number(extreme).expect("finite");
            assert!(text.len() <= LONGEST, "{} characters", text.len());
            assert_eq!(read(&text), Some(extreme));
        }
    }

    #[test]
    fn what_is_not_a_number_is_none() {
        for text in [
            "",
            " ",
            "-",
            ".",
            "-.",
            "e5",
            "1e",
            "1e+",
            "1,5",
            "1 5",
            "0x10",
            "NaN",
            "nan",
            "inf",
            "-Infinity",
            "1e999",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
        assert_eq!(read(&"1".repeat(401)), None);
        assert_eq!(read("٣"), None);
    }

    #[test]
    fn exponents_signs_and_a_full_stop_are_read() {
        assert_eq!(read("1e3"), Some(1000.0));
        assert_eq!(read("1e+3"), Some(1000.0));
        assert_eq!(read("+5"), Some(5.0));
        assert_eq!(read("5."), Some(5.0));
        assert_eq!(read(".5"), Some(0.5));
        assert_eq!(read("-0").map(f64::is_sign_negative), Some(false));
    }

    #[test]
    fn a_series_is_whole_or_nothing() {
        assert_eq!(read_series("4000,3500.5,-3"), Some(vec![4000.0, 3500.5, -3.0]));
        assert_eq!(read_series("4000,,3"), None);
        assert_eq!(series(&[]), None);
        assert_eq!(series(&[1.0, f64::NAN]), None);
    }
}
