//! The formats of the five languages without a browser: for tests, golden figures and the host.

use super::show::is_zero;
use super::{Formats, rounded, trimmed};
use crate::words::Lang;

/// Formats of a language's main region: `1,234.5` everywhere, `1.234,5` in Dutch.
#[derive(Clone, Copy, Debug)]
pub struct Plain(pub Lang);

impl Plain {
    fn grouped(self, value: f64, least: u8, most: u8) -> String {
        let text = format!("{}", rounded(value.abs(), most));
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let fraction = format!("{:0<1$}", &fraction[..fraction.len().min(usize::from(most))], usize::from(least));
        let (group, mark) = if self.0 == Lang::Nl { ('.', ',') } else { (',', '.') };
        let mut out = String::new();
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(mark);
            out.push_str(&fraction);
        }
        if value < 0.0 && !is_zero(&out) { format!("−{out}") } else { out }
    }
}

impl Formats for Plain {
    fn number(&self, value: f64, least: u8, most: u8) -> String {
        self.grouped(value, least, most)
    }

    fn percent(&self, fraction: f64, least: u8, most: u8) -> String {
        format!("{}%", self.grouped(trimmed(100.0 * rounded(fraction, most + 2)), least, most))
    }

    fn money(&self, value: f64, currency: &str, least: u8, most: u8) -> String {
        let sign = match currency {
            "EUR" => "€",
            "USD" if self.0 == Lang::ZhHant => "US$",
            "USD" => "$",
            "GBP" => "£",
            "KRW" => "₩",
            "TWD" => "NT$",
            "HKD" => "HK$",
            "CNY" if self.0 == Lang::ZhHans => "¥",
            "CNY" => "CN¥",
            other => return format!("{other}\u{a0}{}", self.grouped(value, least, most)),
        };
        let body = self.grouped(value.abs(), least, most);
        let minus = if value < 0.0 && !is_zero(&body) { "−" } else { "" };
        if self.0 == Lang::Nl { format!("{sign}\u{a0}{minus}{body}") } else { format!("{minus}{sign}{body}") }
    }

    fn month(&self, year: i32, month: u8) -> String {
        let at = usize::from(month.clamp(1, 12)) - 1;
        match self.0 {
            Lang::En => format!("{} {year}", EN[at]),
            Lang::Nl => format!("{} {year}", NL[at]),
            Lang::ZhHans | Lang::ZhHant => format!("{year}年{month}月"),
            Lang::Ko => format!("{year}년 {month}월"),
        }
    }

    fn day(&self, year: i32, month: u8, day: u8) -> String {
        match self.0 {
            Lang::En | Lang::Nl => format!("{day} {}", self.month(year, month)),
            Lang::ZhHans | Lang::ZhHant => format!("{year}年{month}月{day}日"),
            Lang::Ko => format!("{year}년 {month}월 {day}일"),
        }
    }

    fn decimal_mark(&self) -> char {
        if self.0 == Lang::Nl { ',' } else { '.' }
    }
}

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
