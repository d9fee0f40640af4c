//! Notes and faults that several metrics share.

use super::fields::{CAC, LIFETIME, LOST, START};
use super::sums::{self, count};
use crate::locale::{Arg, Level, Period, Phrase, Unit};
use crate::metric::{Fault, Field, Fix, Note, Refusal, Step};
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

/// A lifetime is a time and no value, which article S2 makes of it.
pub fn lifetime_is_time(churn: f64, lifetime: f64) -> Note {
    let Step { sum, gives, .. } = lifetime_of(churn, lifetime).exact(false);
    Note::new(&LIFETIME_IS_TIME, [("sum", Arg::Phrase(Box::new(sum))), ("lifetime", gives)])
}

/// The sum of a lifetime: 1 ÷ churn.
pub fn lifetime_of(churn: f64, lifetime: f64) -> Step {
    let churn = Arg::Fine(churn, Unit::Rate, 2);
    sums::over(&LIFETIME.label, count(1.0), churn, Arg::Of(lifetime, Unit::Periods))
}

/// A tenth less churn, and both for a sentence.
pub fn tenth_less(churn: f64) -> (f64, [(&'static str, Arg); 2]) {
    let less = 0.9 * churn;
    let beside = |a, b| Arg::Beside(a, b, Unit::Rate);
    (less, [("from", beside(churn, less)), ("to", beside(less, churn))])
}

/// The sum of the largest churn that is possible when none of `n` left: 1 − (1 − level)^(1 ÷ n).
pub fn largest_churn(level: Level, n: f64, churn: f64) -> Step {
    let risk = Arg::Fine(level.alpha(), Unit::Number, 2);
    Step {
        label: Phrase::plain(&LARGEST_CHURN),
        sum: Phrase::with(&LARGEST_CHURN_SUM, [("risk", risk), ("n", Arg::Of(n, Unit::Count))]),
        gives: Arg::Fine(churn, Unit::Rate, 2),
    }
}

/// Nobody was there at the start.
pub fn nobody_at_start(start: &'static Field) -> Refusal {
    Refusal::Undefined(Fault::new(&NOBODY_AT_START, start, []))
}

/// More lost than there were: the three likely causes, each with its repair where one click can do it. `count_all`
/// is the repair for customers who came and left within the period.
pub fn lost_more_than_start(start: f64, lost: f64, count_all: Option<Fix>) -> Refusal {
    let fault = Fault::new(&LOST_MORE_THAN_START, &LOST, [("lost", count(lost)), ("start", count(start))])
        .hint(Phrase::with(&MORE_THAN_START, [("n", count(lost - start))]));
    Refusal::Invalid(swapped(longer_period(fault).cause(Phrase::plain(&CAME_AND_LEFT), count_all), &START, &LOST))
}

/// The likely cause that the loss covers a longer period than the start.
pub fn longer_period(fault: Fault) -> Fault {
    fault.cause(Phrase::plain(&LONGER_PERIOD), None)
}

/// The likely cause that two numbers stand in each other's place.
pub fn swapped(fault: Fault, a: &'static Field, b: &'static Field) -> Fault {
    fault.cause(Phrase::plain(&SWAPPED), Some(Fix::Swap(Phrase::plain(&SWAP), a, b)))
}

/// Why a CLV against a CAC has none.
pub static AS_SURE_AS: Text = crate::text! {
    en: "It is only as sure as the CLV and the CAC that went in; two numbers give no interval.",
    zh_hans: "它的可靠程度取决于填入的 CLV 和 CAC；两个数得不出区间。",
    zh_hant: "它的可靠程度取決於填入的 CLV 和 CAC；兩個數字算不出區間。",
    nl: "De uitkomst is zo zeker als de CLV en de CAC waarmee je rekent; twee getallen geven geen interval.",
    ko: "얼마나 확실한지는 입력한 CLV와 CAC에 달렸어요. 두 값만으로는 신뢰구간을 구할 수 없어요.",
};

/// A ratio to a CAC needs one.
pub fn no_cac() -> Refusal {
    Refusal::Undefined(Fault::new(&CAC_ZERO, &CAC, []))
}

static CAC_ZERO: Wording = Wording {
    id: "cac_zero",
    text: crate::text! {
        en: "With a CAC of 0 there is no ratio.",
        zh_hans: "CAC 为 0 时没有比率。",
        zh_hant: "CAC 為 0 時沒有比率。",
        nl: "Bij een CAC van 0 is er geen verhouding.",
        ko: "CAC가 0이면 비율을 구할 수 없어요.",
    },
};

static REVENUE_FLATTERS: Wording = Wording {
    id: "revenue_flatters",
    text: crate::text! {
        en: "This counts revenue. Next to a cost, revenue flatters: add a gross margin.",
        zh_hans: "这里按收入计算。用收入对比成本会偏乐观，建议填写毛利率。",
        zh_hant: "這裡以營收計算。拿營收對比成本會偏樂觀，建議填寫毛利率。",
        nl: "Hier is met omzet gerekend. Omzet naast kosten oogt te mooi: vul een brutomarge in.",
        ko: "매출로 계산했어요. 매출을 비용과 비교하면 실제보다 좋아 보여요. 매출총이익률을 입력해 보세요.",
    },
};
static ON_MARGIN: Wording = Wording {
    id: "on_margin",
    text: crate::text! {
        en: "This counts gross profit: revenue × {margin}.",
        zh_hans: "这里按毛利计算：收入 × {margin}。",
        zh_hant: "這裡以毛利計算：營收 × {margin}。",
        nl: "Hier is met brutowinst gerekend: omzet × {margin}.",
        ko: "매출총이익으로 계산했어요: 매출 × {margin}",
    },
};
static NEGATIVE_MARGIN: Wording = Wording {
    id: "negative_margin",
    text: crate::text! {
        en: "At a margin of {margin} every sale loses money: the longer a customer stays, the more it costs.",
        zh_hans: "毛利率为 {margin} 时每笔销售都在亏损：客户留得越久，亏得越多。",
        zh_hant: "毛利率為 {margin} 時，每筆銷售都在虧損：顧客留得越久，虧得越多。",
        nl: "Bij een marge van {margin} kost elke verkoop geld: hoe langer een klant blijft, hoe meer hij kost.",
        ko: "매출총이익률 {margin}에서는 팔 때마다 손해예요. 고객이 오래 머물수록 손실이 커져요.",
    },
};
static YEARLY_CHURN: Wording = Wording {
    id: "yearly_equivalent",
    text: crate::text! {
        en: "A churn of {churn} {per} is {yearly} per year: compound a rate to change its period, do not multiply it by the number of periods.",
        zh_hans: "{per} {churn} 的流失率，折合每年 {yearly}：不同期间的比率按复利换算，不能直接相乘。",
        zh_hant: "{per} {churn} 的流失率，換算成每年是 {yearly}：不同期間的比率要以複利換算，不能直接相乘。",
        nl: "Een churn van {churn} {per} is {yearly} per jaar: naar een andere periode reken je samengesteld om, niet door te vermenigvuldigen met het aantal perioden.",
        ko: "이탈률 {per} {churn}, 연 환산 {yearly}예요. 기간을 바꿀 때는 기간 수를 곱하지 않고 복리로 환산해요.",
    },
};
static TOO_LARGE: Wording = Wording {
    id: "too_large",
    text: crate::text! {
        en: "The result is too large to calculate. Check “{field}”.",
        zh_hans: "这些数字大到无法计算，请检查“{field}”。",
        zh_hant: "這些數字大到無法計算，請檢查「{field}」。",
        nl: "Deze getallen worden te groot om te berekenen. Controleer ‘{field}’.",
        ko: "수가 너무 커져서 계산할 수 없어요. 확인할 항목: {field}",
    },
};
static LIFETIME_IS_TIME: Wording = Wording {
    id: "lifetime_is_a_time",
    text: crate::text! {
        en: "{sum} = {lifetime} is a time. Article S2 prints it as the CLV; it becomes money only when multiplied by revenue per customer.",
        zh_hans: "{sum} = {lifetime}，这是时间。文章 S2 把它写成 CLV；乘以客均收入之后才是金额。",
        zh_hant: "{sum} = {lifetime}，這是時間。文章 S2 把它寫成 CLV；乘上每位顧客平均營收之後才是金額。",
        nl: "{sum} = {lifetime} is een tijdsduur. Artikel S2 noemt het de CLV; geld wordt het pas na vermenigvuldiging met de omzet per klant.",
        ko: "{sum} = {lifetime}. 금액이 아니라 기간이에요. 아티클 S2는 CLV로 적었지만 고객당 매출을 곱해야 금액이 돼요.",
    },
};
static LARGEST_CHURN: Text = crate::text! {
    en: "Largest possible churn",
    zh_hans: "流失率的上限",
    zh_hant: "流失率的上限",
    nl: "Grootst mogelijke churn",
    ko: "가능한 최대 이탈률",
};
static LARGEST_CHURN_SUM: Text = Text::same("1 − {risk}^(1 ÷ {n})");
static NOBODY_AT_START: Wording = Wording {
    id: "nobody_at_start",
    text: crate::text! {
        en: "Nobody was there at the start, so there is no rate.",
        zh_hans: "期初没有客户，无法计算比率。",
        zh_hant: "期初沒有顧客，無法計算比率。",
        nl: "Er was niemand aan het begin, dus er is geen percentage.",
        ko: "시작 시점에 고객이 없어서 비율을 구할 수 없어요.",
    },
};
static LOST_MORE_THAN_START: Wording = Wording {
    id: "lost_more_than_start",
    text: crate::text! {
        en: "{lost} lost, but only {start} at the start. Count only customers who were there then.",
        zh_hans: "流失 {lost} 位，但期初只有 {start} 位。只统计期初已有的客户。",
        zh_hant: "流失 {lost} 位，但期初只有 {start} 位。只計算期初就有的顧客。",
        nl: "{lost} verloren, maar aan het begin slechts {start}. Tel alleen klanten die er toen al waren.",
        ko: "이탈 고객 수({lost})가 시작 시점 고객 수({start})보다 많아요. 시작 시점에 있던 고객만 세어 주세요.",
    },
};
static MORE_THAN_START: Text = crate::text! {
    en: "{n} more than at the start",
    zh_hans: "比期初多 {n} 位",
    zh_hant: "比期初多 {n} 位",
    nl: "{n} meer dan aan het begin",
    ko: "시작 시점보다 {n}명 많음",
};
static LONGER_PERIOD: Text = crate::text! {
    en: "The losses cover too long a period: a year of losses against the customers at the start of a month, for example.",
    zh_hans: "流失的统计期间过长：例如全年的流失，配的却是某个月的期初客户数。",
    zh_hant: "流失的統計期間過長：例如全年的流失，配的卻是某個月的期初顧客數。",
    nl: "Het verlies gaat over een langere periode dan de beginstand: een jaar verlies naast de stand van één maand, bijvoorbeeld.",
    ko: "이탈을 집계한 기간이 더 길어요. 예를 들어 1년 치 이탈을 한 달의 시작 시점 고객 수와 비교한 경우예요.",
};
static CAME_AND_LEFT: Text = crate::text! {
    en: "It includes customers who came and left within the period.",
    zh_hans: "其中包括期内来了又走的客户。",
    zh_hant: "其中包括期間內來了又走的顧客。",
    nl: "Er zitten klanten bij die binnen de periode kwamen en gingen.",
    ko: "기간 안에 왔다가 떠난 고객이 들어 있어요.",
};
static SWAPPED: Text = crate::text! {
    en: "The two numbers are swapped.",
    zh_hans: "两个数字填反了。",
    zh_hant: "兩個數字填反了。",
    nl: "De twee getallen zijn verwisseld.",
    ko: "두 숫자가 서로 바뀌었어요.",
};
static SWAP: Text =
    crate::text! { en: "Swap them", zh_hans: "互换", zh_hant: "互換", nl: "Wissel ze om", ko: "서로 바꾸기" };
