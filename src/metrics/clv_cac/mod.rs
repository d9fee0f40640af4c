//! The CLV to CAC ratio: what a customer brings for each unit of money that winning them cost.

mod words;

use super::bars::{self, money};
use super::cac::fill_cac;
use super::fields::{CAC, CLV, MARGIN};
use super::room::{self, LEAST_RATIO, MOST_RATIO};
use super::{change, notes, sums};
use crate::datasets;
use crate::figure::Figure;
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{
    Advice, Band, Bands, Example, Field, Filling, Group, Method, Metric, Need, Note, Outcome, Output, Question,
    Refusal, Source, Upto, Worked,
};

/// The CLV to CAC ratio.
pub static METRIC: Metric = Metric {
    id: "clv_cac",
    group: Group::Value,
    words: words::WORDS,
    methods: &[Method {
        id: "default",
        name: words::QUOTIENT,
        about: words::ABOUT,
        inputs: &[(&CLV, Need::Required), (&CAC, Need::Required), (&MARGIN, Need::Optional)],
        outputs: &[&RATIO, &CAC_TARGET_LOW, &CAC_TARGET_HIGH],
        period: None,
        compute,
        figures: &[target, bars::compared],
        examples: &[
            Example { inputs: &[(&CLV, &[600.0]), (&CAC, &[200.0])], gives: 3.0, source: Source::Article(0) },
            Example { inputs: &[(&CLV, &[400.0]), (&CAC, &[200.0])], gives: 2.0, source: Source::Article(0) },
            Example {
                inputs: &[(&CLV, &[600.0]), (&CAC, &[200.0]), (&MARGIN, &[0.8])],
                gives: 2.4,
                source: Source::Field,
            },
        ],
        sources: &[Filling { dataset: &datasets::COSTS, columns: &["amount", "won"], fill: fill_cac, draws: &[] }],
        change: Some(change::plain),
        levers: &[&CLV, &CAC, &MARGIN],
    }],
    bands: Some(Bands { judges: &RATIO, source: Source::Article(0), list: &LIST, moved: None }),
    choices: &[],
};

/// CLV ÷ CAC, below 0 for a CLV below 0.
pub static RATIO: Field = Field::of("ratio", Unit::Ratio, words::RATIO);
/// A fifth of the CLV.
pub static CAC_TARGET_LOW: Field = Field::money("cac_target_low", words::CAC_TARGET_LOW);
/// A third of the CLV.
pub static CAC_TARGET_HIGH: Field = Field::money("cac_target_high", words::CAC_TARGET_HIGH);

/// Article S0: at least 3 to 1, at 2 to 1 a slight profit, at 1 to 1 or less break-even or a loss; the CAC a fifth to a
/// third of the CLV.
static LIST: [Band; 6] = [
    Band { id: "loss", name: words::LOSS, step: 1, upto: Upto::Below(1.0) },
    Band { id: "break_even", name: words::BREAK_EVEN, step: 2, upto: Upto::Through(1.0) },
    Band { id: "thin", name: words::THIN, step: 2, upto: Upto::Below(2.0) },
    Band { id: "slight_profit", name: words::SLIGHT_PROFIT, step: 3, upto: Upto::Below(LEAST_RATIO) },
    Band { id: "target", name: words::TARGET, step: 4, upto: Upto::Through(MOST_RATIO) },
    Band { id: "above", name: words::ABOVE, step: 3, upto: Upto::Open },
];

/// CLV \[× margin\] and CAC of a question.
fn terms(q: &Question) -> Result<(f64, f64), Refusal> {
    let clv = q.need(&CLV)? * q.may(&MARGIN).unwrap_or(1.0);
    Ok((notes::finite(Some(clv), &CLV)?, q.need(&CAC)?))
}

/// CLV ÷ CAC of two decimals, a bare number.
///
/// `f64` holds 0.3 and 0.1 a little off, and their quotient as 2.9999999999999996: a whole number that is missed by no
/// more than such noise is meant, and decides which band it is.
///
/// # Errors
/// `cac_zero` at `cac` for 0; `too_large` where it leaves the range of f64, in percent as it may be shown.
pub(super) fn quotient(clv: f64, cac: f64) -> Result<f64, Refusal> {
    if cac == 0.0 {
        return Err(notes::no_cac());
    }
    let ratio = clv / cac;
    notes::finite(Some(100.0 * ratio), &CAC)?;
    let near = (ratio - ratio.round()).abs() <= 4.0 * f64::EPSILON * ratio.abs();
    Ok(if near { ratio.round() } else { ratio })
}

/// `clv` \[× `margin`\] ÷ `cac`, and the target CAC: CLV ÷ 5 to CLV ÷ 3, not known for a CLV below 0.
///
/// `clv` and `cac` in money per customer, the CLV of any sign, the CAC 0 or more; `margin` a fraction of revenue, 1 when
/// blank. 600 ÷ 200 → 3, target CAC 120 to 200.
///
/// # Errors
/// Those of [`quotient`]; `too_large` at `clv` where CLV × margin leaves the range of f64.
///
/// Source: article S0; the margin is the field's habit.
fn compute(q: &Question) -> Result<Worked, Refusal> {
    let (clv, cac) = terms(q)?;
    let ratio = quotient(clv, cac)?;
    let (low, high) = room::target(clv).unzip();
    let mut steps = Vec::new();
    if let (Some(whole), Some(margin)) = (q.may(&CLV), q.may(&MARGIN)) {
        steps.push(sums::times(&CLV.label, money(whole), Arg::Of(margin, Unit::Share), money(clv)));
    }
    steps.push(sums::over(&words::RATIO, money(clv), money(cac), Arg::Of(ratio, Unit::Ratio)));
    for (field, part, gives) in [(&CAC_TARGET_LOW, MOST_RATIO, low), (&CAC_TARGET_HIGH, LEAST_RATIO, high)] {
        steps.extend(gives.map(|x| sums::over(&field.label, money(clv), Arg::Of(part, Unit::Count), money(x))));
    }
    Ok(Worked {
        outputs: vec![
            Output::of(&RATIO, ratio),
            Output::maybe(&CAC_TARGET_LOW, low),
            Output::maybe(&CAC_TARGET_HIGH, high),
        ],
        basis: Some(Phrase::with(&words::BASIS, [("clv", money(clv)), ("cac", money(cac))])),
        beside: low.zip(high).map(|(low, high)| (&room::TARGET_CAC, Arg::Range(low, high, Unit::Money))),
        sure: vec![(&notes::AS_SURE_AS).into()],
        steps,
        notes: vec![notes::counted_as(q.may(&MARGIN)), Note::new(&words::SAME_TIME, [])],
        advice: advice(clv, cac, q.may(&MARGIN), ratio),
        ..Worked::default()
    })
}

fn advice(clv: f64, cac: f64, margin: Option<f64>, ratio: f64) -> Vec<Advice> {
    let mut advice: Vec<Advice> = room::advice(clv).into_iter().collect();
    if ratio < LEAST_RATIO {
        advice.extend(room::needed(cac, margin));
    }
    if ratio > MOST_RATIO {
        advice.push(Advice { number: money(clv / MOST_RATIO - cac), says: (&words::SPARE).into() });
    }
    advice
}

/// The reader's CAC beside the one that article S0 would have.
fn target(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.number(&RATIO)?;
    let (clv, cac) = terms(q).ok()?;
    room::figure("clv_cac_room", clv, Some(cac))
}
