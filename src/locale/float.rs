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

/// Half away from zero on the shortest decimal that names the float, as `Intl` does it: 1.005 comes to 1.01, though 100
/// times that float lies below 100.5. No text is needed for it: whatever is a half in decimals is the float next to it.
pub fn rounded(value: f64, decimals: u8) -> f64 {
    let (size, scale) = (value.abs(), 10_f64.powi(i32::from(decimals)));
    let below = (size * scale).floor();
    // What has no room for a half is whole already.
    if below < 4_503_599_627_370_496.0 {
        let up = if size >= (below + 0.5) / scale { 1.0 } else { 0.0 };
        ((below + up) / scale).copysign(value)
    } else {
        value
    }
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
    use super::{float, rounded};

    #[test]
    fn a_half_is_one_in_decimals() {
        for (value, decimals, wanted) in [
            (1.005, 2, 1.01),
            (-1.005, 2, -1.01),
            (8192.005, 2, 8192.01),
            (1.004_999_999_999_999_7, 2, 1.0),
            (0.285, 2, 0.29),
            (2.5, 0, 3.0),
            (0.29, 2, 0.29),
            (0.3, 20, 0.3),
            (1e300, 2, 1e300),
            (f64::MAX, 20, f64::MAX),
        ] {
            assert!((rounded(value, decimals) - wanted).abs() <= 0.0, "{value}: {}", rounded(value, decimals));
        }
        // Every amount that ends in half a cent.
        for k in 0..1_000_000_u32 {
            let value = float(&format!("{}.{:02}5", k / 100, k % 100)).expect("a decimal");
            assert!((rounded(value, 2) - f64::from(k + 1) / 100.0).abs() <= 0.0, "{value}");
            assert!((rounded(value.next_down(), 2) - f64::from(k) / 100.0).abs() <= 0.0, "below {value}");
        }
    }

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
