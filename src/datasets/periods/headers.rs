//! The headers that real exports use for the columns of `periods`, in five languages, normalised as the reader
//! normalises a header, with `|` between them (a list of texts weighs more). Earlier means preferred where several columns
//! match.

/// Headers of `period`.
pub(super) const PERIOD: &str = "\
    period|month|date|quarter|year|week|month ending|reporting period|期间|月份|月|日期|季度|年份|周|时间|统计周期|\
    年月|期間|季|年度|週|時間|periode|maand|datum|kwartaal|jaar|boekperiode|maand/jaar|기간|월|날짜|분기|연도|주|\
    년월|연월|기준월|일자|boekmaand";
