//! The sentence of a tested change: how much, from where, and whether chance could have done it.

use crate::locale::{Arg, Level, Phrase, Unit, fine, units};
use crate::metric::{Change, Question, Values};
use crate::words::Text;

/// The headline now against before, where nothing was counted that a test could rest on.
pub fn plain(q: &Question, before: &Values) -> Option<Change> {
    let field = q.method.headline();
    let before = q.headline_of(before.clone())?;
    let difference = q.headline_of(q.values.clone())? - before;
    let size = difference.abs();
    let (by, from) = match field.unit {
        Unit::Share | Unit::Rate => (percentage_points(size), Arg::Of(before, field.unit)),
        Unit::Points => (points_fine(size), from_points(before)),
        Unit::Ratio | Unit::Number => (Arg::Fine(size, field.unit, fine(size, 2)), Arg::Of(before, field.unit)),
        Unit::Periods => (Arg::Fine(size, Unit::Periods, fine(size, 1)), Arg::Of(before, Unit::Periods)),
        unit => (Arg::Of(size, unit), Arg::Of(before, unit)),
    };
    let says = says(difference, by, from, None);
    difference.is_finite().then_some(Change { field, before, difference, interval: None, z: None, p: None, says })
}

/// "Up 20 from 30: not certain." `by` is the size of the change without its sign, `before` the value it started from;
/// both carry their unit. A `test` is a p-value and the level of the interval beside it, α = 1 − level: p < α is more than
/// chance, p < 2 α not certain, anything else could be chance; without a test the sentence makes no claim.
pub fn says(difference: f64, by: Arg, before: Arg, test: Option<(f64, Level)>) -> Phrase {
    if difference == 0.0 {
        return Phrase::with(&UNCHANGED, [("before", before)]);
    }
    let [beyond, unsure, chance, plain] = if difference > 0.0 { &UP } else { &DOWN };
    let wording = match test {
        Some((p, level)) if p < level.alpha() => beyond,
        Some((p, level)) if p < 2.0 * level.alpha() => unsure,
        Some(_) => chance,
        None => plain,
    };
    Phrase::with(wording, [("by", by), ("before", before)])
}

static UNCHANGED: Text = crate::text! {
    en: "Unchanged from {before}.",
    zh_hans: "与上期相同，为 {before}。",
    zh_hant: "與上期相同，為 {before}。",
    nl: "Onveranderd ten opzichte van {before}.",
    ko: "이전({before})과 같아요.",
};
/// Beyond chance, not certain, could be chance, not tested.
static UP: [Text; 4] = [
    crate::text! {
        en: "Up {by} from {before}: more than chance.",
        zh_hans: "较上期的 {before} 上升 {by}，变化显著。",
        zh_hant: "較上期的 {before} 上升 {by}，變化顯著。",
        nl: "{by} hoger dan {before}: meer dan toeval.",
        ko: "이전({before})보다 {by} 올랐어요. 우연으로 보기 어려워요.",
    },
    crate::text! {
        en: "Up {by} from {before}, but not certain.",
        zh_hans: "较上期的 {before} 上升 {by}，但尚不确定。",
        zh_hant: "較上期的 {before} 上升 {by}，但還不確定。",
        nl: "{by} hoger dan {before}, maar niet zeker.",
        ko: "이전({before})보다 {by} 올랐어요. 다만 확실하지 않아요.",
    },
    crate::text! {
        en: "Up {by} from {before}: could be chance.",
        zh_hans: "较上期的 {before} 上升 {by}：可能只是偶然。",
        zh_hant: "較上期的 {before} 上升 {by}：可能只是偶然。",
        nl: "{by} hoger dan {before}: kan toeval zijn.",
        ko: "이전({before})보다 {by} 올랐어요. 우연일 수 있어요.",
    },
    crate::text! {
        en: "Up {by} from {before}.",
        zh_hans: "较上期的 {before} 上升 {by}。",
        zh_hant: "較上期的 {before} 上升 {by}。",
        nl: "{by} hoger dan {before}.",
        ko: "이전({before})보다 {by} 올랐어요.",
    },
];
static DOWN: [Text; 4] = [
    crate::text! {
        en: "Down {by} from {before}: more than chance.",
        zh_hans: "较上期的 {before} 下降 {by}，变化显著。",
        zh_hant: "較上期的 {before} 下降 {by}，變化顯著。",
        nl: "{by} lager dan {before}: meer dan toeval.",
        ko: "이전({before})보다 {by} 내렸어요. 우연으로 보기 어려워요.",
    },
    crate::text! {
        en: "Down {by} from {before}, but not certain.",
        zh_hans: "较上期的 {before} 下降 {by}，但尚不确定。",
        zh_hant: "較上期的 {before} 下降 {by}，但還不確定。",
        nl: "{by} lager dan {before}, maar niet zeker.",
        ko: "이전({before})보다 {by} 내렸어요. 다만 확실하지 않아요.",
    },
    crate::text! {
        en: "Down {by} from {before}: could be chance.",
        zh_hans: "较上期的 {before} 下降 {by}：可能只是偶然。",
        zh_hant: "較上期的 {before} 下降 {by}：可能只是偶然。",
        nl: "{by} lager dan {before}: kan toeval zijn.",
        ko: "이전({before})보다 {by} 내렸어요. 우연일 수 있어요.",
    },
    crate::text! {
        en: "Down {by} from {before}.",
        zh_hans: "较上期的 {before} 下降 {by}。",
        zh_hant: "較上期的 {before} 下降 {by}。",
        nl: "{by} lager dan {before}.",
        ko: "이전({before})보다 {by} 내렸어요.",
    },
];

/// A size in points: "20", with its unit where the language needs it; below 1 with the decimals that show it.
pub fn points(size: f64) -> Arg {
    let most = if size < 1.0 { fine(size, 1) } else { 0 };
    Arg::Phrase(Box::new(Phrase::with(&POINTS, [("n", Arg::Fine(size, Unit::Points, most))])))
}

/// A size in points with one decimal, for a distance that rounding would hide.
pub fn points_fine(size: f64) -> Arg {
    Arg::Phrase(Box::new(Phrase::with(&POINTS, [("n", Arg::Fine(size, Unit::Points, fine(size, 1)))])))
}

/// A size of a difference of two shares: "3 percentage points".
pub fn percentage_points(fraction: f64) -> Arg {
    let size = 100.0 * fraction;
    let most = fine(size, 1);
    let shown = 10f64.powi(i32::from(most));
    let text = units::PERCENTAGE_POINTS.form((size * shown).round() / shown);
    Arg::Phrase(Box::new(Phrase::with(text, [("n", Arg::Fine(size, Unit::Points, most))])))
}

/// A score in points to start from: "30", "30점".
pub fn from_points(score: f64) -> Arg {
    Arg::Phrase(Box::new(Phrase::with(&SCORE, [("n", Arg::Of(score, Unit::Points))])))
}

static SCORE: Text = crate::text! { en: "{n}", zh_hans: "{n}", zh_hant: "{n}", nl: "{n}", ko: "{n}점" };
static POINTS: Text = crate::text! { en: "{n}", zh_hans: "{n} 分", zh_hant: "{n} 分", nl: "{n}", ko: "{n}점" };
