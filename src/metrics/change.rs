//! The sentence of a tested change: how much, from where, and whether chance could have done it.

use crate::locale::{Arg, Level, Phrase, Unit, fine, rounded, trimmed, units};
use crate::metric::{Change, Field, Outcome, Output, Question, Status, Values};
use crate::stats::mean::{Moments, two_means};
use crate::stats::special::two_sided_p;
use crate::stats::{Interval, z_of};
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
    let change = Change { field, before, difference, interval: None, z: None, p: None, exact: None, says };
    difference.is_finite().then_some(change)
}

/// What a test says of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// More than chance.
    Beyond,
    /// Not certain.
    Unsure,
    /// It could be chance.
    Chance,
}

/// What may be claimed at a level, with α = 1 − level: p < α is more than chance where the interval beside it leaves out 0
/// as well, for it may come of another test; p < 2 α is not certain; anything else could be chance. `None` without a test.
pub fn claim(p: Option<f64>, interval: Option<Interval>, level: Level) -> Option<Claim> {
    let p = p?;
    let holds_none = interval.is_some_and(|interval| interval.contains(0.0));
    Some(match level.alpha() {
        alpha if p < alpha && !holds_none => Claim::Beyond,
        alpha if p < 2.0 * alpha => Claim::Unsure,
        _ => Claim::Chance,
    })
}

/// "Up 20 from 30: not certain." `by` is the size of the change without its sign, `before` the value it started from;
/// both carry their unit. Without a test the sentence makes no claim.
pub fn says(difference: f64, by: Arg, before: Arg, claim: Option<Claim>) -> Phrase {
    if difference == 0.0 {
        return Phrase::with(&UNCHANGED, [("before", before)]);
    }
    let [beyond, unsure, chance, plain] = if difference > 0.0 { &UP } else { &DOWN };
    let wording = match claim {
        Some(Claim::Beyond) => beyond,
        Some(Claim::Unsure) => unsure,
        Some(Claim::Chance) => chance,
        None => plain,
    };
    Phrase::with(wording, [("by", by), ("before", before)])
}

/// The mean of single values now against before, by Welch's t where both have two values that differ; `shown` says a mean or
/// a difference with its unit. `None` without a value on one side.
pub fn means(
    q: &Question,
    field: &'static Field,
    now: &Moments,
    before: &Moments,
    shown: impl Fn(f64) -> Arg,
) -> Option<Change> {
    let (mean, then) = (now.mean()?, before.mean()?);
    let difference = mean - then;
    let test = two_means(now, before, q.level.fraction());
    let (interval, p) = (test.map(|test| test.interval), test.map(|test| test.p));
    let says = says(difference, shown(difference.abs()), shown(then), claim(p, interval, q.level));
    Some(Change { field, before: then, difference, interval, z: None, p, exact: None, says })
}

/// Whether the two of several groups that lie furthest apart differ by more than chance, at the level of the first one's
/// question: their p is taken times the number of pairs that they were picked from (Bonferroni). It is that of the metric's
/// own test of a change; where it has none, that of the normal deviate of the gap over what both intervals reach into it,
/// √(a² + b²) ÷ z (Zou and Donner 2008). `None` where nothing differs, or one of the two has neither.
pub fn furthest_apart(groups: &[(&Question, &Outcome)]) -> Option<bool> {
    let first = |group: &(&Question, &Outcome)| group.1.outputs.first().and_then(Output::number);
    let known: Vec<(&(&Question, &Outcome), f64)> = groups.iter().filter_map(|g| Some((g, first(g)?))).collect();
    let ((q, high), top) = known.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let ((other, low), least) = known.iter().min_by(|a, b| a.1.total_cmp(&b.1)).filter(|low| low.1 < *top)?;
    let tested = || q.method.change.and_then(|change| change(q, &other.values)?.deciding_p());
    let reached = || {
        let interval = |outcome: &Outcome| outcome.outputs.first()?.interval;
        let (a, b) = (top - interval(high)?.low, interval(low)?.high - least);
        let z = (top - least) / a.hypot(b) * z_of(q.level.fraction())?;
        two_sided_p(z)
    };
    let p = tested().or_else(reached)?;
    let pairs = (known.len() * (known.len() - 1) / 2) as f64;
    Some(p * pairs < q.level.alpha())
}

/// The test of a change in numbers: how much, from where to where it may be, and how often chance alone does as much. `None`
/// where nothing was tested.
pub fn tested(change: &Change) -> Option<Phrase> {
    let mut p = p_value(change)?;
    let by = |x: f64| Arg::Signed(x, change.field.unit);
    if change.exact.is_some() {
        p = Phrase::with(&BY_FISHER, [("p", Arg::Phrase(Box::new(p)))]);
    }
    let mut args = vec![("difference", by(change.difference)), ("p", Arg::Phrase(Box::new(p)))];
    let Some(Interval { low, high }) = change.interval else { return Some(Phrase::with(&TESTED, args)) };
    args.extend([("low", by(low)), ("high", by(high))]);
    Some(Phrase::with(&TESTED_WITHIN, args))
}

/// How often chance alone does as much, as it is written.
pub fn p_value(change: &Change) -> Option<Phrase> {
    let p = change.deciding_p()?;
    let size = Arg::Fine(p.max(LEAST_P), Unit::Count, 3);
    Some(Phrase::with(if p < LEAST_P { &P_BELOW } else { &P_IS }, [("p", size)]))
}

/// Below this p nobody reads the decimals.
const LEAST_P: f64 = 0.001;

/// How far what speaks for the result is from the reader's goal; `None` where only the least is known and the goal is more.
pub fn against_goal(q: &Question, outcome: &Outcome) -> Option<Phrase> {
    let output = outcome.headline()?;
    let (goal, number, unit) = (q.goal()?, output.number()?, output.field.unit);
    if outcome.status == Status::AtLeast && number < goal {
        return None;
    }
    let difference = Some(number - goal).filter(|difference| difference.is_finite())?;
    // Nobody is off by the last digit of a float.
    let met = difference.abs() <= 1e-12 * goal.abs();
    let text = if met { &GOAL_MET } else { &AGAINST_GOAL };
    Some(Phrase::with(text, [("difference", Arg::Signed(difference, unit)), ("goal", Arg::Of(goal, unit))]))
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

static TESTED: Text = crate::text! {
    en: "Compared with before: {difference}, {p}.",
    zh_hans: "与上期相比：{difference}，{p}。",
    zh_hant: "與上期相比：{difference}，{p}。",
    nl: "Ten opzichte van eerder: {difference}, {p}.",
    ko: "이전 대비 {difference}, {p}",
};
/// Difference, interval and p.
static TESTED_WITHIN: Text = crate::text! {
    en: "Compared with before: {difference}, interval {low} to {high}, {p}.",
    zh_hans: "与上期相比：{difference}，区间 {low} 至 {high}，{p}。",
    zh_hant: "與上期相比：{difference}，區間 {low} 至 {high}，{p}。",
    nl: "Ten opzichte van eerder: {difference}, interval {low} tot {high}, {p}.",
    ko: "이전 대비 {difference}, 신뢰구간 {low}~{high}, {p}",
};
/// A p-value, and one that is smaller than anybody reads.
static P_IS: Text = crate::text! {
    en: "p\u{a0}=\u{a0}{p}",
    zh_hans: "p\u{a0}=\u{a0}{p}",
    zh_hant: "p\u{a0}=\u{a0}{p}",
    nl: "p\u{a0}=\u{a0}{p}",
    ko: "p\u{a0}=\u{a0}{p}",
};
static P_BELOW: Text = crate::text! {
    en: "p\u{a0}<\u{a0}{p}",
    zh_hans: "p\u{a0}<\u{a0}{p}",
    zh_hant: "p\u{a0}<\u{a0}{p}",
    nl: "p\u{a0}<\u{a0}{p}",
    ko: "p\u{a0}<\u{a0}{p}",
};
/// A p-value of small counts.
static BY_FISHER: Text = crate::text! {
    en: "{p} (Fisher’s exact test)",
    zh_hans: "{p}（Fisher 精确检验）",
    zh_hant: "{p}（Fisher 精確檢定）",
    nl: "{p} (exacte toets van Fisher)",
    ko: "{p}(피셔의 정확 검정)",
};
/// Beside a goal.
static AGAINST_GOAL: Text = crate::text! {
    en: "{difference} against your goal of {goal}",
    zh_hans: "与目标 {goal} 相比：{difference}",
    zh_hant: "與目標 {goal} 相比：{difference}",
    nl: "{difference} ten opzichte van je doel van {goal}",
    ko: "목표 {goal} 대비 {difference}",
};
/// Beside a goal that is met.
static GOAL_MET: Text = crate::text! {
    en: "Exactly your goal of {goal}",
    zh_hans: "正好达到目标 {goal}",
    zh_hant: "正好達到目標 {goal}",
    nl: "Precies je doel van {goal}",
    ko: "목표({goal})와 정확히 같음",
};

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
    let size = trimmed(100.0 * fraction);
    let most = fine(size, 1);
    let text = units::PERCENTAGE_POINTS.form(rounded(size, most));
    Arg::Phrase(Box::new(Phrase::with(text, [("n", Arg::Fine(size, Unit::Points, most))])))
}

/// A score in points to start from: "30", "30점"; near 0 with the decimals that show it.
pub fn from_points(score: f64) -> Arg {
    let most = if score.abs() < 0.5 { fine(score.abs(), 1) } else { 0 };
    Arg::Phrase(Box::new(Phrase::with(&SCORE, [("n", Arg::Fine(score, Unit::Points, most))])))
}

static SCORE: Text = crate::text! { en: "{n}", zh_hans: "{n}", zh_hant: "{n}", nl: "{n}", ko: "{n}점" };
static POINTS: Text = crate::text! { en: "{n}", zh_hans: "{n} 分", zh_hant: "{n} 分", nl: "{n}", ko: "{n}점" };
