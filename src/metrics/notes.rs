//! Notes and faults that several metrics share.

use super::fields::CAC;
use crate::locale::{Arg, Period, Unit};
use crate::metric::{Fault, Field, Note, Refusal};
use crate::stats::rate;
use crate::words::{Text, Wording};

/// What the money is: revenue, which flatters beside a cost, or gross profit at a margin.
pub fn counted_as(margin: Option<f64>) -> Note {
    match margin {
        None => Note::new(&REVENUE_FLATTERS, []),
        Some(margin) if margin < 0.0 => Note::new(&NEGATIVE_MARGIN, [("margin", Arg::Of(margin, Unit::Share))]),
        Some(margin) => Note::new(&ON_MARGIN, [("margin", Arg::Of(margin, Unit::Share))]),
    }
}

/// What a churn rate comes to in a year: 1 − (1 − c)^(periods a year). `None` for a rate that is per year already,
/// for 0, and where growth leaves the range of f64.
pub fn yearly_churn(churn: f64, period: Period) -> Option<Note> {
    if period == Period::Year || churn == 0.0 {
        return None;
    }
    let yearly = rate::convert(churn, 1.0, period.per_year())?;
    let args = [
        ("churn", Arg::Fine(churn, Unit::Rate, 2)),
        ("per", Arg::Per(period)),
        ("yearly", Arg::Of(yearly, Unit::Rate)),
    ];
    Some(Note::new(&YEARLY_CHURN, args))
}

/// A number that f64 can hold.
///
/// # Errors
/// [`Refusal::Undefined`] with the field that makes it too large.
pub fn finite(number: Option<f64>, field: &'static Field) -> Result<f64, Refusal> {
    number
        .filter(|n| n.is_finite())
        .ok_or_else(|| Refusal::Undefined(Fault::new(&TOO_LARGE, field, [("field", Arg::Text(&field.label))])))
}

/// Why a sum of totals has no interval.
pub static TOTALS: Text = Text {
    en: "These are totals, not a sample: there is no interval.",
    zh_hans: "这些是总数，不是抽样，因此没有区间。",
    zh_hant: "這些是總數，不是抽樣，因此沒有區間。",
    nl: "Dit zijn totalen, geen steekproef: er is geen interval.",
    ko: "표본이 아니라 합계라서 구간이 없어요.",
};
/// Why a CLV against a CAC has none.
pub static AS_SURE_AS: Text = Text {
    en: "It is as sure as the CLV and the CAC that went in; two numbers give no interval.",
    zh_hans: "它的可靠程度取决于填入的 CLV 和 CAC；两个数得不出区间。",
    zh_hant: "它的可靠程度取決於填入的 CLV 和 CAC；兩個數字算不出區間。",
    nl: "Het is zo zeker als de CLV en de CAC die erin gingen; twee getallen geven geen interval.",
    ko: "입력한 CLV와 CAC만큼만 확실해요. 두 숫자로는 구간을 구할 수 없어요.",
};

/// A ratio to a CAC needs one.
pub fn no_cac() -> Refusal {
    Refusal::Undefined(Fault::new(&CAC_ZERO, &CAC, []))
}

static CAC_ZERO: Wording = Wording {
    id: "cac_zero",
    text: Text {
        en: "With a CAC of 0 there is no ratio.",
        zh_hans: "CAC 为 0 时没有比率。",
        zh_hant: "CAC 為 0 時沒有比率。",
        nl: "Bij een CAC van 0 is er geen verhouding.",
        ko: "CAC가 0이면 비율을 구할 수 없어요.",
    },
};

static REVENUE_FLATTERS: Wording = Wording {
    id: "revenue_flatters",
    text: Text {
        en: "This counts revenue. Revenue against cost flatters: add a gross margin.",
        zh_hans: "这里按收入计算。用收入对比成本会偏乐观，建议填写毛利率。",
        zh_hant: "這裡以營收計算。拿營收對比成本會偏樂觀，建議填寫毛利率。",
        nl: "Dit telt omzet. Omzet naast kosten oogt te mooi: vul een brutomarge in.",
        ko: "매출로 계산했어요. 매출을 비용과 비교하면 실제보다 좋아 보여요. 매출총이익률을 입력해 보세요.",
    },
};
static ON_MARGIN: Wording = Wording {
    id: "on_margin",
    text: Text {
        en: "This counts gross profit: revenue × {margin}.",
        zh_hans: "这里按毛利计算：收入 × {margin}。",
        zh_hant: "這裡以毛利計算：營收 × {margin}。",
        nl: "Dit telt brutowinst: omzet × {margin}.",
        ko: "매출총이익으로 계산했어요: 매출 × {margin}.",
    },
};
static NEGATIVE_MARGIN: Wording = Wording {
    id: "negative_margin",
    text: Text {
        en: "At a margin of {margin} every sale loses money: the longer a customer stays, the more it costs.",
        zh_hans: "毛利率为 {margin} 时每笔销售都在亏损：客户留得越久，亏得越多。",
        zh_hant: "毛利率為 {margin} 時，每筆銷售都在虧損：顧客留得越久，虧得越多。",
        nl: "Bij een marge van {margin} kost elke verkoop geld: hoe langer een klant blijft, hoe meer hij kost.",
        ko: "매출총이익률 {margin}에서는 팔 때마다 손해예요. 고객이 오래 머물수록 손실이 커져요.",
    },
};
static YEARLY_CHURN: Wording = Wording {
    id: "yearly_equivalent",
    text: Text {
        en: "A churn of {churn} {per} is {yearly} per year: rates of different periods are compounded, never multiplied.",
        zh_hans: "流失率{per} {churn}，折合每年 {yearly}：不同期间的比率按复利换算，不能直接相乘。",
        zh_hant: "流失率{per} {churn}，換算成每年是 {yearly}：不同期間的比率要以複利換算，不能直接相乘。",
        nl: "Een churn van {churn} {per} is {yearly} per jaar: tussen perioden reken je samengesteld om, vermenigvuldigen mag niet.",
        ko: "이탈률 {per} {churn}, 연 환산 {yearly}예요. 기간이 다른 비율은 곱하지 않고 복리로 환산해요.",
    },
};
static TOO_LARGE: Wording = Wording {
    id: "too_large",
    text: Text {
        en: "These numbers grow beyond what can be calculated. Check {field}.",
        zh_hans: "这些数字大到无法计算，请检查“{field}”。",
        zh_hant: "這些數字大到無法計算，請檢查「{field}」。",
        nl: "Deze getallen worden te groot om te berekenen. Controleer {field}.",
        ko: "수가 너무 커져서 계산할 수 없어요. 확인할 항목: {field}",
    },
};
