//! What a CLV leaves for a CAC: a fifth to a third of it, by article S0.

use super::bars::{self, NO_HEAD};
use super::fields;
use crate::figure::{Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Phrase};
use crate::metric::Advice;
use crate::words::Text;

/// Where the articles' range of CLV ÷ CAC begins (S0 and S1).
pub const LEAST_RATIO: f64 = 3.0;
/// Where it ends (S0).
pub const MOST_RATIO: f64 = 5.0;

/// A target CAC: CLV ÷ 5 to CLV ÷ 3. `None` for a CLV below 0, which pays for no CAC at all.
pub fn target(clv: f64) -> Option<(f64, f64)> {
    (clv >= 0.0).then_some((clv / MOST_RATIO, clv / LEAST_RATIO))
}

/// The most that winning a customer may cost for a CLV of three times the cost (articles S0 and S1). Nothing for a
/// CLV of 0 or less.
pub fn advice(clv: f64) -> Option<Advice> {
    (clv > 0.0).then(|| Advice { number: bars::money(clv / LEAST_RATIO), says: (&MOST).into() })
}

/// The CLV that a CAC asks for: three times as much, once the margin is taken off where there is one. Nothing for a CAC of 0,
/// for a margin that leaves nothing, nor for a CLV that f64 cannot hold.
pub fn needed(cac: f64, margin: Option<f64>) -> Option<Advice> {
    let clv = LEAST_RATIO * cac / margin.unwrap_or(1.0);
    let says = match margin {
        Some(margin) => Phrase::with(&NEEDED_ON_MARGIN, [("margin", Arg::Of(margin, fields::MARGIN.unit))]),
        None => (&NEEDED).into(),
    };
    (clv > 0.0 && clv.is_finite()).then(|| Advice { number: bars::money(clv), says })
}

/// The CLV, the target CAC in it, and the reader's own where it is known. Nothing for a CLV of 0 or less.
pub fn figure(id: &'static str, clv: f64, cac: Option<f64>) -> Option<Figure> {
    let (low, high) = target(clv).filter(|_| clv > 0.0)?;
    let mut rows = vec![
        Row { label: (&fields::CLV.label).into(), strong: true },
        Row { label: (&TARGET_CAC).into(), strong: false },
    ];
    let range = Phrase::value(Arg::Range(low, high, fields::CAC.unit));
    let mut marks = vec![
        bars::bar(0, 0.0, clv, Role::Own),
        Mark::Bar { row: 1, from: low, to: high, role: Role::Band(4), label: Some(range), inside: None },
    ];
    let mut cells = vec![
        vec![Arg::Text(&fields::CLV.label), bars::money(0.0), bars::money(clv)],
        vec![Arg::Text(&TARGET_CAC), bars::money(low), bars::money(high)],
    ];
    if let Some(cac) = cac {
        rows.push(Row { label: (&fields::CAC.label).into(), strong: false });
        marks.push(bars::bar(2, 0.0, cac, if cac > high { Role::Warn } else { Role::Other }));
        cells.push(vec![Arg::Text(&fields::CAC.label), bars::money(0.0), bars::money(cac)]);
    }
    let ends = [("clv", bars::money(clv)), ("range", Arg::Range(low, high, fields::CAC.unit))];
    Some(Figure {
        id,
        finding: Phrase::with(&ROOM, ends),
        about: (&ROOM_ABOUT).into(),
        x: bars::axis(0.0, clv.max(cac.unwrap_or(0.0))),
        y: Axis::Rows(rows),
        marks,
        table: Table { head: vec![(&NO_HEAD).into(), (&FROM).into(), (&TO).into()], rows: cells },
    })
}

static MOST: Text = crate::text! {
    en: "is the most that winning a customer may cost if CLV is to be three times the CAC, the articles’ minimum.",
    zh_hans: "是获得一位客户最多可花的金额：这样 CLV 才达到 CAC 的 3 倍（文章的最低目标）。",
    zh_hant: "是獲得一位顧客最多可花的金額：這樣 CLV 才達到 CAC 的 3 倍（文章的最低目標）。",
    nl: "mag het winnen van een klant hooguit kosten als de CLV drie keer de CAC moet zijn, het minimum uit de artikelen.",
    ko: "CLV를 CAC의 3배(아티클의 최소 목표)로 유지하면서 고객 한 명을 얻는 데 쓸 수 있는 최대 금액이에요.",
};
static ROOM: Text = crate::text! {
    en: "A CLV of {clv} leaves room for a CAC of {range}",
    zh_hans: "CLV 为 {clv} 时，CAC 的目标范围为 {range}",
    zh_hant: "CLV 為 {clv} 時，CAC 的目標範圍為 {range}",
    nl: "Een CLV van {clv} laat ruimte voor een CAC van {range}",
    ko: "CLV {clv} 기준 목표 CAC: {range}",
};
static ROOM_ABOUT: Text = crate::text! {
    en: "CLV, and the target CAC of article S0: a fifth to a third of it",
    zh_hans: "CLV，以及它的五分之一至三分之一（文章 S0 的 CAC 目标）",
    zh_hant: "CLV，以及它的五分之一至三分之一（文章 S0 的 CAC 目標）",
    nl: "CLV, en een vijfde tot een derde daarvan: de streef-CAC van artikel S0",
    ko: "CLV와 아티클 S0의 목표 CAC 범위(CLV의 1/5~1/3)",
};
/// The range that a CAC should lie in.
pub static TARGET_CAC: Text =
    crate::text! { en: "Target CAC", zh_hans: "CAC 目标", zh_hant: "CAC 目標", nl: "Streef-CAC", ko: "목표 CAC" };
static NEEDED: Text = crate::text! {
    en: "is the CLV that this CAC calls for: three times as much, the articles’ minimum.",
    zh_hans: "是这一 CAC 所需的 CLV：3 倍，即文章的最低目标。",
    zh_hant: "是這個 CAC 所需的 CLV：3 倍，也就是文章的最低目標。",
    nl: "is de CLV die bij deze CAC hoort: drie keer zoveel, het minimum uit de artikelen.",
    ko: "이 CAC에 필요한 CLV예요. 아티클의 최소 목표인 3배예요.",
};
static NEEDED_ON_MARGIN: Text = crate::text! {
    en: "is the CLV that this CAC calls for: at a gross margin of {margin} it leaves three times as much, the articles’ minimum.",
    zh_hans: "是这一 CAC 所需的 CLV：按毛利率 {margin} 计，毛利是 CAC 的 3 倍，即文章的最低目标。",
    zh_hant: "是這個 CAC 所需的 CLV：以毛利率 {margin} 計，毛利是 CAC 的 3 倍，也就是文章的最低目標。",
    nl: "is de CLV die bij deze CAC hoort: met een brutomarge van {margin} blijft er drie keer zoveel over, het minimum uit de artikelen.",
    ko: "이 CAC에 필요한 CLV예요. 매출총이익률 {margin}에서 이익이 CAC의 3배(아티클의 최소 목표)가 돼요.",
};
/// The head of a column of lower ends.
pub static FROM: Text = crate::text! { en: "from", zh_hans: "下限", zh_hant: "下限", nl: "van", ko: "하한" };
/// The head of a column of upper ends.
pub static TO: Text = crate::text! { en: "to", zh_hans: "上限", zh_hant: "上限", nl: "tot", ko: "상한" };
