//! How often a subscription is billed, as an interval writes it: `month`, `Yearly`, `2 years`, `每2年`, `P1Y`, `12`.

use super::super::payments::{For, said};

/// What an interval says that is no number of months.
const SHORTER: &[&str] = &[
    "week",
    "day",
    "dail",
    "dag",
    "每周",
    "按周",
    "每週",
    "每天",
    "每日",
    "매주",
    "주간",
    "bimonth",
    "bi month",
    "semimonth",
    "semi month",
    "半月",
    "twice",
];

/// How nearly every interval is written, and how many months that is.
static PLAIN: [(u8, &str); 3] = [
    (1, "month|monthly|maand|maandelijks|per maand|每月|月付|月|매월|매달|월간|월"),
    (12, "year|yearly|annual|annually|jaar|jaarlijks|per jaar|每年|年付|年|연간|매년|년"),
    (3, "quarter|quarterly|kwartaal|每季|季付|분기"),
];

/// What counts months, and how many each is.
static UNITS: [(u8, &str); 3] = [
    (12, "years|yearly|year|yrs|yr|y|jaarlijks|jaar|jr|年|년"),
    (1, "months|month|mths|mth|mos|mo|m|maanden|maand|mnd|个月|個月|月|개월|달"),
    (3, "quarters|quarter|q|kwartalen|kwartaal|季度|季|분기"),
];

/// Small numbers in words, as they stand before what they count.
static NUMBERS: [(u8, &str); 2] = [(2, "two|twee|两|兩|二"), (3, "three|drie|三")];

/// Every other year, in one word.
const BIENNIAL: [&str; 4] = ["biennial", "tweejaarlijks", "隔年", "격년"];

/// The longest time that is paid at once, in months; `2024年` is no number of years.
const LONGEST: u8 = 120;

/// What a text begins with of a list, and the number it stands for.
fn begins<'t>(text: &'t str, list: &[(u8, &str)]) -> Option<(u8, &'t str)> {
    list.iter().find_map(|(number, words)| {
        let rest = words.split('|').find_map(|word| {
            let rest = text.strip_prefix(word)?;
            (!word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(rest)
        })?;
        Some((*number, rest))
    })
}

/// The months that a number with its unit comes to wherever it stands: `every 2 years`, `24 months`, `两年`, `p1y6m`.
fn counted(text: &str) -> Option<u8> {
    let mut months: Option<u8> = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = match rest[..rest.len() - digits.len()].parse() {
            Ok(number) => Some((number, digits)),
            Err(_) if digits.len() < rest.len() => None,
            Err(_) => begins(rest, &NUMBERS),
        };
        let unit = number.and_then(|(number, after)| {
            let (length, after) = begins(after.trim_start(), &UNITS)?;
            Some((length.checked_mul(number)?, after))
        });
        rest = match unit {
            Some((more, after)) => {
                months = Some(months.unwrap_or(0).checked_add(more)?);
                after
            }
            // A letter of a word is not the beginning of one.
            None if digits.len() < rest.len() => digits,
            None if c.is_ascii_alphabetic() => match rest.strip_prefix('p') {
                Some(period) if period.starts_with(|c: char| c.is_ascii_digit()) => period,
                _ => rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()),
            },
            None => &rest[c.len_utf8()..],
        };
    }
    months.filter(|months| (1..=LONGEST).contains(months))
}

/// For what an interval says that a price is; `None` where that is no number of months. A number alone counts months where
/// the header says so, or where it can count nothing else.
pub(super) fn interval(cell: &[u8], header: &str) -> Option<For> {
    let plain = |(_, words): &&(u8, &str)| words.split('|').any(|word| word.as_bytes().eq_ignore_ascii_case(cell));
    if let Some((months, _)) = PLAIN.iter().find(plain) {
        return Some(For::Months(*months));
    }
    let text = String::from_utf8_lossy(cell).to_lowercase().replace(['_', '-'], " ");
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if let Ok(number) = text.parse() {
        let header = header.to_lowercase();
        let months = super::headers::MONTHLY.iter().any(|mark| header.contains(mark)) || header.ends_with("length");
        // Twelve times a year is no twelve months.
        let sure = months || (matches!(number, 12 | 24 | 36) && !header.contains("freq"));
        return Some(For::Months(number)).filter(|_| sure && (1..=LONGEST).contains(&number));
    }
    if has(SHORTER) {
        return None;
    }
    if has(&BIENNIAL) {
        return Some(For::Months(24));
    }
    let months = counted(&text).map(For::Months).or_else(|| said(&text));
    match months.or_else(|| begins(&text, &UNITS).filter(|(_, rest)| rest.is_empty()).map(|(n, _)| For::Months(n))) {
        Some(months @ (For::Months(_) | For::Once)) => Some(months),
        None if has(super::headers::MONTHLY) && !text.contains(|c: char| c.is_ascii_digit()) => Some(For::Months(1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(cell: &str) -> Option<u8> {
        match interval(cell.as_bytes(), "Billing period") {
            Some(For::Months(months)) => Some(months),
            _ => None,
        }
    }

    #[test]
    fn an_interval_is_a_number_of_months_in_five_languages() {
        for (n, cells) in [
            (
                1,
                "month|Monthly|P1M|1 month|every month|每月|按月|月付|매월|1개월|1 maand|per maand|m|mo|月缴|매달|month-to-month",
            ),
            (2, "every 2 months|2개월|两个月|tweemaandelijks|双月"),
            (3, "quarter|Quarterly|P3M|3 months|每季度|kwartaal|분기|q|per 3 maanden|三个月"),
            (6, "semi-annual|half-yearly|6 months|半年|6 maanden|반기|P6M|Half Year"),
            (
                12,
                "year|Annual|yr|1Y|P1Y|p1y|12 months|P12M|12|YEARLY|1 year|每年|一年|按年|年缴|연간|1년|jaar|12mo|annually",
            ),
            (
                24,
                "biennial|Biennially|every 2 years|2 years|2-year|two years|24|P2Y|2y|24 months|P24M|两年|兩年|每2年|二年|2년|2 년|\
                 2 jaar|twee jaar|tweejaarlijks|per 2 jaar|24개월|24个月|2 yrs|2_years|격년|2-yearly",
            ),
            (18, "P1Y6M|18 months|1 year 6 months"),
            (36, "3 years|36|drie jaar|3년|三年|P3Y"),
        ] {
            for cell in cells.split('|') {
                assert_eq!(months(cell), Some(n), "{cell}");
            }
        }
    }

    #[test]
    fn what_is_no_number_of_months_is_none() {
        for cell in "lifetime|custom|P1W|P30D|weekly|每周|daily|1|3|0|7|2024年|1000 months|bimonthly|semi-monthly|\
            twice a year|trial|x|on demand"
            .split('|')
        {
            assert_eq!(interval(cell.as_bytes(), "Billing period"), None, "{cell}");
        }
        assert_eq!(interval(b"12", "Payment frequency"), None);
        for header in ["Interval (months)", "Termijn in maanden", "개월 수"] {
            assert_eq!(interval(b"3", header), Some(For::Months(3)), "{header}");
        }
        assert_eq!(interval("一次性".as_bytes(), ""), Some(For::Once));
        assert_eq!(interval(b"one-time", ""), Some(For::Once));
    }
}
