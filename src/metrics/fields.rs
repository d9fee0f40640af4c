//! Fields that several metrics share. A field of one metric stands in that metric's folder.

use crate::locale::Unit;
use crate::metric::Field;
use crate::words::Text;

/// Average revenue per customer and period, 0 or more.
pub static ARPA: Field = Field::money(
    "arpa",
    crate::text! {
        en: "Average revenue per customer",
        zh_hans: "客均收入",
        zh_hant: "每位顧客平均營收",
        nl: "Gemiddelde omzet per klant",
        ko: "고객당 평균 매출",
    },
)
.hint(crate::text! {
    en: "in one period, for example a month",
    zh_hans: "每期金额，例如每月",
    zh_hant: "每期金額，例如每月",
    nl: "in één periode, bijvoorbeeld een maand",
    ko: "한 기간 기준, 예: 한 달",
})
.from(0.0);

/// Churn per period as it shrinks revenue: at most 1, and below 0 (net churn) where expansion outweighs the losses.
pub static CHURN: Field = Field::rate("churn", CHURN_NAME)
    .hint(crate::text! {
        en: "in the same period as the revenue",
        zh_hans: "与收入同一期间",
        zh_hant: "與營收同一期間",
        nl: "over dezelfde periode als de omzet",
        ko: "매출과 같은 기간 기준",
    })
    .from(f64::NEG_INFINITY);

/// Gross margin as a fraction of revenue; below 0 where a sale costs more than it brings.
pub static MARGIN: Field = Field::share(
    "margin",
    crate::text! { en: "Gross margin", zh_hans: "毛利率", zh_hant: "毛利率", nl: "Brutomarge", ko: "매출총이익률" },
)
.hint(crate::text! {
    en: "leave blank to count revenue",
    zh_hans: "留空则按收入计算",
    zh_hant: "留空則以營收計算",
    nl: "leeg: gerekend met omzet",
    ko: "비워 두면 매출로 계산",
})
.from(f64::NEG_INFINITY);

/// How many periods are looked ahead: 1 to 5 200, which is a century of weeks.
pub static HORIZON: Field = Field::of(
    "horizon",
    Unit::Periods,
    crate::text! {
        en: "Horizon",
        zh_hans: "计算期数",
        zh_hant: "計算期數",
        nl: "Perioden vooruit",
        ko: "계산할 기간",
    },
)
.hint(crate::text! {
    en: "in periods, such as 12 or 24 months",
    zh_hans: "例如 12 或 24 个月",
    zh_hant: "例如 12 或 24 個月",
    nl: "zoals 12 of 24 maanden",
    ko: "기간 수, 예: 12 또는 24",
})
.from(1.0)
.upto(5200.0)
.whole();

/// The cost of winning one customer, 0 or more.
pub static CAC: Field = Field::money("cac", Text::same("CAC"))
    .hint(crate::text! {
        en: "cost to win one customer",
        zh_hans: "获得一位客户的成本",
        zh_hant: "獲得一位顧客的成本",
        nl: "kosten om één klant te winnen",
        ko: "고객 한 명당 획득 비용",
    })
    .from(0.0)
    .less_is_better();

/// The name of a churn rate that is put in.
pub const CHURN_NAME: Text = crate::text! {
    en: "Churn rate per period", zh_hans: "流失率", zh_hant: "流失率", nl: "Churnpercentage", ko: "이탈률"
};

/// Customers at the start of the period.
pub static START: Field = Field::count(
    "start",
    crate::text! {
        en: "Customers at the start",
        zh_hans: "期初客户数",
        zh_hant: "期初顧客數",
        nl: "Klanten aan het begin",
        ko: "기간 시작 시점 고객 수",
    },
);

/// How many of the customers at the start left within the period.
pub static LOST: Field = Field::count(
    "lost",
    crate::text! {
        en: "Customers lost",
        zh_hans: "流失客户数",
        zh_hant: "流失顧客數",
        nl: "Verloren klanten",
        ko: "이탈 고객 수",
    },
);

/// The name of the customers won within a period.
pub const WON_NAME: Text = crate::text! {
    en: "Customers won",
    zh_hans: "新增客户数",
    zh_hant: "新增顧客數",
    nl: "Gewonnen in de periode",
    ko: "기간 중 신규 고객 수",
};

/// How long a customer stays on average: 1 ÷ churn, in periods.
pub static LIFETIME: Field = Field::of("lifetime", Unit::Periods, LIFETIME_NAME);

/// The name of a customer's lifetime.
pub const LIFETIME_NAME: Text = crate::text! {
    en: "Customer lifetime",
    zh_hans: "客户平均生命周期",
    zh_hant: "平均顧客生命週期",
    nl: "Klantlevensduur",
    ko: "고객 수명",
};

/// What a customer brings in while they stay, of any sign: money per customer.
pub static CLV: Field = Field::money("clv", Text::same("CLV")).hint(crate::text! {
    en: "what one customer brings in while they stay",
    zh_hans: "一位客户在留存期间带来的金额",
    zh_hant: "每位顧客往來期間帶來的總金額",
    nl: "wat één klant oplevert zolang hij blijft",
    ko: "고객 한 명이 머무는 동안 가져다주는 금액",
});
