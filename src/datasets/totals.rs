//! Rows that add up others, by what stands where a name belongs.

/// What such a row is called, in five languages.
const TOTALS: [&[u8]; 20] = [
    b"total",
    b"totals",
    b"grand total",
    b"grand totals",
    b"subtotal",
    b"totaal",
    b"eindtotaal",
    b"subtotaal",
    "合计".as_bytes(),
    "总计".as_bytes(),
    "小计".as_bytes(),
    "总和".as_bytes(),
    "合計".as_bytes(),
    "總計".as_bytes(),
    "小計".as_bytes(),
    "합계".as_bytes(),
    "총계".as_bytes(),
    "소계".as_bytes(),
    "총합계".as_bytes(),
    "누계".as_bytes(),
];

/// Whether a name says that its row adds up others. Google writes `Total: Account`.
#[inline]
pub(super) fn is_total(name: &[u8]) -> bool {
    // As most names end, and no total does.
    if name.last().is_none_or(u8::is_ascii_digit) {
        return false;
    }
    let named = |name: &[u8]| TOTALS.iter().any(|total| total.len() == name.len() && total.eq_ignore_ascii_case(name));
    named(name) || name.split_first_chunk::<6>().is_some_and(|(front, _)| front.eq_ignore_ascii_case(b"total:"))
}

#[cfg(test)]
mod tests {
    use super::is_total;

    #[test]
    fn a_total_is_known_by_its_name_alone() {
        for name in ["Total", "TOTAAL", "合计", "總計", "합계", "소계", "Grand Total", "Total: Account", "Total:"]
        {
            assert!(is_total(name.as_bytes()), "{name}");
        }
        for name in ["", "TotalEnergies", "Total Fitness", "totals 2", "합계정", "c1", "Tota", "合计公司"] {
            assert!(!is_total(name.as_bytes()), "{name}");
        }
    }
}
