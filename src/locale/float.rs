//! Decimals to floats, by the browser where there is one: its own parser is there already, and the standard library's
//! carries a table of ten kilobytes that no compression makes smaller.

/// The float next to a decimal as programs write it: a sign, digits with at most one dot, an exponent. `None` for any other
/// text; beyond the range of floats it is infinite.
pub fn float(text: &str) -> Option<f64> {
    let written = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'+' | b'-' | b'e' | b'E');
    if text.is_empty() || !text.bytes().all(written) { None } else { parsed(text) }
}

/// A number without float noise: × 100 leaves some (0.07 → 7.000000000000001), fifteen digits cut it and lose nothing that
/// was typed.
pub fn trimmed(number: f64) -> f64 {
    float(&format!("{number:.14e}")).unwrap_or(number)
}

#[cfg(target_arch = "wasm32")]
fn parsed(text: &str) -> Option<f64> {
    Some(super::intl::number(text)).filter(|number| !number.is_nan())
}

#[cfg(not(target_arch = "wasm32"))]
fn parsed(text: &str) -> Option<f64> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::float;

    #[test]
    fn decimals_are_read_and_nothing_else() {
        for (text, wanted) in [("1.5", 1.5), ("-0.1e2", -10.0), ("+7", 7.0), (".5", 0.5), ("5.", 5.0), ("1E3", 1000.0)]
        {
            assert_eq!(float(text), Some(wanted), "{text}");
        }
        assert_eq!(float("1e999"), Some(f64::INFINITY));
        for text in ["", " 1", "1 ", ".", "-", "1e", "1.2.3", "0x10", "inf", "NaN", "1_000", "１"] {
            assert_eq!(float(text), None, "{text}");
        }
    }
}
