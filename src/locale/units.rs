//! The words of units, periods and counted things.

use super::Period;
use super::date::DAY;
use crate::words::{Noun, Text};

/// The name of a period: "month".
pub const fn name(period: Period) -> &'static Text {
    match period {
        Period::Week => &WEEK,
        Period::Month => &MONTH,
        Period::Quarter => &QUARTER,
        Period::Year => &YEAR,
    }
}

/// A period after a rate: "per month".
pub const fn per(period: Period) -> &'static Text {
    match period {
        Period::Week => &PER_WEEK,
        Period::Month => &PER_MONTH,
        Period::Quarter => &PER_QUARTER,
        Period::Year => &PER_YEAR,
    }
}

/// A period beside a number that stands alone: "per month".
pub const fn beside(period: Period) -> &'static Text {
    match period {
        Period::Week => &BESIDE_WEEK,
        Period::Month => &BESIDE_MONTH,
        Period::Quarter => &BESIDE_QUARTER,
        Period::Year => &BESIDE_YEAR,
    }
}

/// A length of time in a period: "4.3 months".
pub const fn lengths(period: Period) -> &'static Noun {
    match period {
        Period::Week => &WEEKS,
        Period::Month => &MONTHS,
        Period::Quarter => &QUARTERS,
        Period::Year => &YEARS,
    }
}

/// Periods that are counted along an axis or a column: "months".
pub const fn plural(period: Period) -> &'static Text {
    match period {
        Period::Week => &IN_WEEKS,
        Period::Month => &IN_MONTHS,
        Period::Quarter => &IN_QUARTERS,
        Period::Year => &IN_YEARS,
    }
}

/// What a duration is told in, the largest unit that keeps it above one (seconds, minutes, hours or days), and how many
/// seconds that has.
pub fn duration(seconds: f64) -> (f64, &'static Noun) {
    match seconds.abs() {
        s if 0.0 < s && s < 60.0 => (1.0, &SECONDS),
        s if s < 5400.0 => (60.0, &MINUTES),
        s if s < 2.0 * DAY => (3600.0, &HOURS),
        _ => (DAY, &DAYS),
    }
}

/// The n-th period of a cohort or a forecast: "month {n}".
pub const fn nth(period: Period) -> &'static Text {
    match period {
        Period::Week => &WEEK_N,
        Period::Month => &MONTH_N,
        Period::Quarter => &QUARTER_N,
        Period::Year => &YEAR_N,
    }
}

/// A rate with its period in running text: "5.0% per month".
pub static RATE: Text = crate::text! {
    en: "{rate} {per}",
    zh_hans: "{per} {rate}",
    zh_hant: "{per} {rate}",
    nl: "{rate} {per}",
    ko: "{per} {rate}",
};
/// Between the two ends of an interval in running text: "35 to 62", "2.2% to 11.2%".
pub static TO: Text = crate::text! { en: " to ", zh_hans: " 至 ", zh_hant: " 至 ", nl: " tot ", ko: "~" };
static WEEK: Text = crate::text! { en: "week", zh_hans: "周", zh_hant: "週", nl: "week", ko: "주" };
static PER_WEEK: Text = crate::text! { en: "per week", zh_hans: "每周", zh_hant: "每週", nl: "per week", ko: "주당" };
static BESIDE_WEEK: Text =
    crate::text! { en: "per week", zh_hans: "每周", zh_hant: "每週", nl: "per week", ko: "주 기준" };
static WEEKS: Noun = Noun {
    one: crate::text! { en: "{n} week", zh_hans: "{n} 周", zh_hant: "{n} 週", nl: "{n} week", ko: "{n}주" },
    other: crate::text! { en: "{n} weeks", zh_hans: "{n} 周", zh_hant: "{n} 週", nl: "{n} weken", ko: "{n}주" },
};
static IN_WEEKS: Text = crate::text! { en: "weeks", zh_hans: "周数", zh_hant: "週數", nl: "weken", ko: "주" };
static MONTH: Text = crate::text! { en: "month", zh_hans: "月", zh_hant: "月", nl: "maand", ko: "월" };
static PER_MONTH: Text = crate::text! { en: "per month", zh_hans: "每月", zh_hant: "每月", nl: "per maand", ko: "월" };
static BESIDE_MONTH: Text =
    crate::text! { en: "per month", zh_hans: "每月", zh_hant: "每月", nl: "per maand", ko: "월 기준" };
static MONTHS: Noun = Noun {
    one: crate::text! { en: "{n} month", zh_hans: "{n} 个月", zh_hant: "{n} 個月", nl: "{n} maand", ko: "{n}개월" },
    other: crate::text! { en: "{n} months", zh_hans: "{n} 个月", zh_hant: "{n} 個月", nl: "{n} maanden", ko: "{n}개월" },
};
static IN_MONTHS: Text = crate::text! { en: "months", zh_hans: "月数", zh_hant: "月數", nl: "maanden", ko: "개월" };
static QUARTER: Text = crate::text! { en: "quarter", zh_hans: "季度", zh_hant: "季", nl: "kwartaal", ko: "분기" };
static PER_QUARTER: Text =
    crate::text! { en: "per quarter", zh_hans: "每季度", zh_hant: "每季", nl: "per kwartaal", ko: "분기당" };
static BESIDE_QUARTER: Text =
    crate::text! { en: "per quarter", zh_hans: "每季度", zh_hant: "每季", nl: "per kwartaal", ko: "분기 기준" };
static QUARTERS: Noun = Noun {
    one: crate::text! { en: "{n} quarter", zh_hans: "{n} 个季度", zh_hant: "{n} 季", nl: "{n} kwartaal", ko: "{n}개 분기" },
    other: crate::text! {
        en: "{n} quarters", zh_hans: "{n} 个季度", zh_hant: "{n} 季", nl: "{n} kwartalen", ko: "{n}개 분기"
    },
};
static IN_QUARTERS: Text =
    crate::text! { en: "quarters", zh_hans: "季度数", zh_hant: "季數", nl: "kwartalen", ko: "분기" };
static YEAR: Text = crate::text! { en: "year", zh_hans: "年", zh_hant: "年", nl: "jaar", ko: "연" };
static PER_YEAR: Text = crate::text! { en: "per year", zh_hans: "每年", zh_hant: "每年", nl: "per jaar", ko: "연" };
static BESIDE_YEAR: Text =
    crate::text! { en: "per year", zh_hans: "每年", zh_hant: "每年", nl: "per jaar", ko: "연 기준" };
static YEARS: Noun = Noun {
    one: crate::text! { en: "{n} year", zh_hans: "{n} 年", zh_hant: "{n} 年", nl: "{n} jaar", ko: "{n}년" },
    other: crate::text! { en: "{n} years", zh_hans: "{n} 年", zh_hant: "{n} 年", nl: "{n} jaar", ko: "{n}년" },
};
static IN_YEARS: Text = crate::text! { en: "years", zh_hans: "年数", zh_hant: "年數", nl: "jaren", ko: "년" };

/// "{n} points", an NPS.
pub static POINTS: Noun = Noun {
    one: crate::text! { en: "{n} point", zh_hans: "{n} 分", zh_hant: "{n} 分", nl: "{n} punt", ko: "{n}점" },
    other: crate::text! { en: "{n} points", zh_hans: "{n} 分", zh_hant: "{n} 分", nl: "{n} punten", ko: "{n}점" },
};
/// "{n} percentage points", a difference of two shares.
pub static PERCENTAGE_POINTS: Noun = Noun {
    one: crate::text! {
        en: "{n} percentage point",
        zh_hans: "{n} 个百分点",
        zh_hant: "{n} 個百分點",
        nl: "{n} procentpunt",
        ko: "{n}%p",
    },
    other: crate::text! {
        en: "{n} percentage points",
        zh_hans: "{n} 个百分点",
        zh_hant: "{n} 個百分點",
        nl: "{n} procentpunt",
        ko: "{n}%p",
    },
};
/// "per customer".
pub static PER_CUSTOMER: Text =
    crate::text! { en: "per customer", zh_hans: "每位客户", zh_hant: "每位顧客", nl: "per klant", ko: "고객당" };
/// "month {n}", the n-th month of a cohort.
pub static MONTH_N: Text = crate::text! {
    en: "month {n}", zh_hans: "第 {n} 个月", zh_hant: "第 {n} 個月", nl: "maand {n}", ko: "{n}개월 차"
};
static WEEK_N: Text =
    crate::text! { en: "week {n}", zh_hans: "第 {n} 周", zh_hant: "第 {n} 週", nl: "week {n}", ko: "{n}주 차" };
static QUARTER_N: Text = crate::text! {
    en: "quarter {n}", zh_hans: "第 {n} 个季度", zh_hant: "第 {n} 季", nl: "kwartaal {n}", ko: "{n}번째 분기"
};
static YEAR_N: Text =
    crate::text! { en: "year {n}", zh_hans: "第 {n} 年", zh_hant: "第 {n} 年", nl: "jaar {n}", ko: "{n}년 차" };
/// "{n} customers".
pub static CUSTOMERS: Noun = Noun {
    one: crate::text! {
        en: "{n} customer", zh_hans: "{n} 位客户", zh_hant: "{n} 位顧客", nl: "{n} klant", ko: "고객 {n}명"
    },
    other: crate::text! {
        en: "{n} customers",
        zh_hans: "{n} 位客户",
        zh_hant: "{n} 位顧客",
        nl: "{n} klanten",
        ko: "고객 {n}명",
    },
};
/// "{n} rows".
pub static ROWS: Noun = Noun {
    one: crate::text! { en: "{n} row", zh_hans: "{n} 行", zh_hant: "{n} 筆", nl: "{n} rij", ko: "{n}행" },
    other: crate::text! { en: "{n} rows", zh_hans: "{n} 行", zh_hant: "{n} 筆", nl: "{n} rijen", ko: "{n}행" },
};
/// "{n} answers".
pub static ANSWERS: Noun = Noun {
    one: crate::text! {
        en: "{n} answer", zh_hans: "{n} 份回答", zh_hant: "{n} 份回覆", nl: "{n} antwoord", ko: "응답 {n}개"
    },
    other: crate::text! {
        en: "{n} answers",
        zh_hans: "{n} 份回答",
        zh_hant: "{n} 份回覆",
        nl: "{n} antwoorden",
        ko: "응답 {n}개",
    },
};
/// "{n} promoters".
pub static PROMOTERS: Noun = Noun {
    one: crate::text! {
        en: "{n} promoter",
        zh_hans: "{n} 位推荐者",
        zh_hant: "{n} 位推薦者",
        nl: "{n} promoter",
        ko: "추천 고객 {n}명",
    },
    other: crate::text! {
        en: "{n} promoters",
        zh_hans: "{n} 位推荐者",
        zh_hant: "{n} 位推薦者",
        nl: "{n} promoters",
        ko: "추천 고객 {n}명",
    },
};
/// "{n} passives".
pub static PASSIVES: Noun = Noun {
    one: crate::text! {
        en: "{n} passive",
        zh_hans: "{n} 位被动者",
        zh_hant: "{n} 位被動者",
        nl: "{n} passief",
        ko: "중립 고객 {n}명",
    },
    other: crate::text! {
        en: "{n} passives",
        zh_hans: "{n} 位被动者",
        zh_hant: "{n} 位被動者",
        nl: "{n} passieven",
        ko: "중립 고객 {n}명",
    },
};
/// "{n} detractors".
pub static DETRACTORS: Noun = Noun {
    one: crate::text! {
        en: "{n} detractor",
        zh_hans: "{n} 位贬损者",
        zh_hant: "{n} 位批評者",
        nl: "{n} detractor",
        ko: "비추천 고객 {n}명",
    },
    other: crate::text! {
        en: "{n} detractors",
        zh_hans: "{n} 位贬损者",
        zh_hant: "{n} 位批評者",
        nl: "{n} detractors",
        ko: "비추천 고객 {n}명",
    },
};
/// The same things beside words that name them: a bare number in English and Dutch, with its counting word elsewhere.
pub fn bare(noun: &Noun) -> &'static Noun {
    if *noun == ANSWERS { &REPLIES } else { &PEOPLE }
}

/// People beside words that name them: a bare number in English and Dutch, with its counting word elsewhere.
pub static PEOPLE: Noun = Noun { one: PEOPLE_FORM, other: PEOPLE_FORM };
const PEOPLE_FORM: Text = crate::text! { en: "{n}", zh_hans: "{n} 位", zh_hant: "{n} 位", nl: "{n}", ko: "{n}명" };
/// Answers beside words that name them, in the same way.
pub static REPLIES: Noun = Noun { one: REPLIES_FORM, other: REPLIES_FORM };
const REPLIES_FORM: Text = crate::text! { en: "{n}", zh_hans: "{n} 份", zh_hant: "{n} 份", nl: "{n}", ko: "{n}개" };
/// "{n} orders".
pub static ORDERS: Noun = Noun {
    one: crate::text! {
        en: "{n} order", zh_hans: "{n} 笔订单", zh_hant: "{n} 筆訂單", nl: "{n} bestelling", ko: "주문 {n}건"
    },
    other: crate::text! {
        en: "{n} orders",
        zh_hans: "{n} 笔订单",
        zh_hant: "{n} 筆訂單",
        nl: "{n} bestellingen",
        ko: "주문 {n}건",
    },
};
/// "{n} periods".
pub static PERIODS: Noun = Noun {
    one: crate::text! { en: "{n} period", zh_hans: "{n} 期", zh_hant: "{n} 期", nl: "{n} periode", ko: "{n}개 기간" },
    other: crate::text! { en: "{n} periods", zh_hans: "{n} 期", zh_hant: "{n} 期", nl: "{n} perioden", ko: "{n}개 기간" },
};
/// "{n} characters".
pub static CHARACTERS: Noun = Noun {
    one: crate::text! {
        en: "{n} character", zh_hans: "{n} 个字符", zh_hant: "{n} 個字元", nl: "{n} teken", ko: "{n}자"
    },
    other: crate::text! {
        en: "{n} characters", zh_hans: "{n} 个字符", zh_hant: "{n} 個字元", nl: "{n} tekens", ko: "{n}자"
    },
};
/// "{n} hours".
pub static HOURS: Noun = Noun {
    one: crate::text! { en: "{n} hour", zh_hans: "{n} 小时", zh_hant: "{n} 小時", nl: "{n} uur", ko: "{n}시간" },
    other: crate::text! { en: "{n} hours", zh_hans: "{n} 小时", zh_hant: "{n} 小時", nl: "{n} uur", ko: "{n}시간" },
};
/// "{n} minutes".
pub static MINUTES: Noun = Noun {
    one: crate::text! { en: "{n} minute", zh_hans: "{n} 分钟", zh_hant: "{n} 分鐘", nl: "{n} minuut", ko: "{n}분" },
    other: crate::text! { en: "{n} minutes", zh_hans: "{n} 分钟", zh_hant: "{n} 分鐘", nl: "{n} minuten", ko: "{n}분" },
};
/// "{n} seconds".
pub static SECONDS: Noun = Noun {
    one: crate::text! { en: "{n} second", zh_hans: "{n} 秒", zh_hant: "{n} 秒", nl: "{n} seconde", ko: "{n}초" },
    other: crate::text! { en: "{n} seconds", zh_hans: "{n} 秒", zh_hant: "{n} 秒", nl: "{n} seconden", ko: "{n}초" },
};
/// "{n} days".
pub static DAYS: Noun = Noun {
    one: crate::text! { en: "{n} day", zh_hans: "{n} 天", zh_hant: "{n} 天", nl: "{n} dag", ko: "{n}일" },
    other: crate::text! { en: "{n} days", zh_hans: "{n} 天", zh_hant: "{n} 天", nl: "{n} dagen", ko: "{n}일" },
};

/// A quarter of a year by its name.
pub static QUARTER_OF: Text = crate::text! {
    en: "Q{quarter} {year}",
    zh_hans: "{year}年第{quarter}季度",
    zh_hant: "{year}年第 {quarter} 季",
    nl: "K{quarter} {year}",
    ko: "{year}년 {quarter}분기",
};
