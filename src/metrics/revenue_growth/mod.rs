//! Revenue growth from existing customers: what those who were there at the start pay more or less at the end (S1).
//!
//! New sales are left out, and so is who was won back: it is the net revenue retention minus 1. The naive total growth
//! stands beside it, because it can rise while existing customers leave.

mod figures;
mod words;

use super::bars::money;
use super::movements::{
    self, CHURNED, CONTRACTION, EXPANSION, Lost, MRR_START, NEW, NO_INTERVAL, NRR, REACTIVATION, SAME_CUSTOMERS, part,
    some_start, step,
};
use super::sums::signed_sum;
use super::{bands, change, ledger};
use crate::datasets;
use crate::locale::{Arg, Period, Phrase, Unit};
use crate::metric::{
    Advice, Band, Bands, Choice, ChoiceOption, Example, Field, Filling, Group, Method, Metric, Need, Note, Output,
    Question, Refusal, Source, Upto, Worked,
};
use crate::words::Text;

/// Revenue growth from existing customers.
pub static METRIC: Metric = Metric {
    id: "revenue_growth",
    group: Group::Keeping,
    words: words::WORDS,
    methods: &[
        Method {
            id: "movements",
            name: words::MOVEMENTS,
            about: words::MOVEMENTS_ABOUT,
            inputs: &[
                (&MRR_START, Need::Required),
                (&CHURNED, Need::Required),
                (&CONTRACTION, Need::Required),
                (&EXPANSION, Need::Required),
                (&REACTIVATION, Need::Optional),
                (&NEW, Need::Optional),
            ],
            outputs: &[&GROWTH, &NRR, &TOTAL_GROWTH],
            period: Some(Period::Month),
            compute: of_movements,
            figures: &[figures::way],
            examples: &[Example {
                inputs: &[
                    (&MRR_START, &[50_000.0]),
                    (&CHURNED, &[5_000.0]),
                    (&CONTRACTION, &[1_000.0]),
                    (&EXPANSION, &[2_500.0]),
                    (&REACTIVATION, &[500.0]),
                    (&NEW, &[8_000.0]),
                ],
                gives: -0.07,
                source: Source::Field,
            }],
            sources: &[
                Filling {
                    dataset: &datasets::PAYMENTS,
                    columns: &["customer", "month", "amount"],
                    fill: movements::fill_all,
                    draws: &[ledger::money, ledger::losses],
                },
                Filling {
                    dataset: &datasets::SUBSCRIPTIONS,
                    columns: &["customer", "started", "mrr"],
                    fill: movements::fill_all,
                    draws: &[ledger::money, ledger::losses],
                },
            ],
            change: Some(change::plain),
            levers: &[],
        },
        Method {
            id: "ends",
            name: words::ENDS,
            about: words::ENDS_ABOUT,
            inputs: &[(&MRR_START, Need::Required), (&MRR_END, Need::Required)],
            outputs: &[&GROWTH, &NRR],
            period: Some(Period::Month),
            compute: of_ends,
            figures: &[figures::ends],
            examples: &[Example {
                inputs: &[(&MRR_START, &[50_000.0]), (&MRR_END, &[46_500.0])],
                gives: -0.07,
                source: Source::Field,
            }],
            sources: &[],
            change: Some(change::plain),
            levers: &[],
        },
    ],
    bands: Some(BANDS),
    choices: &[&STAGNATES],
};

/// MRR at the end from the customers who were there at the start, 0 or more.
pub static MRR_END: Field = Field::money("mrr_end", SAME_CUSTOMERS).hint(words::MRR_END_HINT).from(0.0);

/// Growth from existing customers in the period, −1 and up.
pub static GROWTH: Field = Field::rate("growth", words::GROWTH).from(-1.0).upto(f64::INFINITY);
/// Growth with everything: won back and new customers too.
pub static TOTAL_GROWTH: Field = Field::rate("total_growth", words::TOTAL_GROWTH).from(-1.0).upto(f64::INFINITY);

/// Article S1: rising, stagnating, falling; within half a point of 0 nothing moves, unless the reader says otherwise.
const BANDS: Bands =
    Bands { judges: &GROWTH, source: Source::Article(1), list: &WITHIN_HALF, moved: Some(|q| BY_OPTION[within(q)]) };
static WITHIN_HALF: [Band; 3] = list(WITHIN[0]);
static WITHIN_0: [Band; 3] = list(WITHIN[1]);
static WITHIN_1: [Band; 3] = list(WITHIN[2]);
static WITHIN_2: [Band; 3] = list(WITHIN[3]);
/// The bands by the option of [`STAGNATES`].
const BY_OPTION: [&[Band]; 4] = [&WITHIN_HALF, &WITHIN_0, &WITHIN_1, &WITHIN_2];
/// What each option of [`STAGNATES`] allows, as a fraction.
const WITHIN: [f64; 4] = [0.005, 0.0, 0.01, 0.02];

const fn list(within: f64) -> [Band; 3] {
    [
        Band { id: "falling", name: words::FALLING, step: 1, upto: Upto::Below(-within) },
        Band { id: "stagnating", name: words::STAGNATING, step: 2, upto: Upto::Through(within) },
        Band { id: "rising", name: words::RISING, step: 4, upto: Upto::Open },
    ]
}

/// How much growth or decline still counts as none, in percentage points.
pub static STAGNATES: Choice = Choice {
    id: "stagnating",
    label: words::STAGNATES,
    options: &[
        ChoiceOption { id: "0.5", name: words::HALF_A_POINT, note: words::STAGNATES_NOTE },
        ChoiceOption { id: "0", name: Text::same("0"), note: Text::same("") },
        ChoiceOption { id: "1", name: Text::same("±1"), note: Text::same("") },
        ChoiceOption { id: "2", name: Text::same("±2"), note: Text::same("") },
    ],
    headline: None,
};

/// The place of the picked option.
fn within(q: &Question) -> usize {
    let picked = q.pick(&STAGNATES);
    STAGNATES.options.iter().position(|option| option == picked).unwrap_or(0)
}

/// (`expansion` − `churned` − `contraction`) ÷ `mrr_start`, a fraction per period; `nrr` is 1 more.
///
/// Money, 0 or more. `total_growth` also counts `reactivation` and `new`, and is known where `new` is.
///
/// # Errors
/// `no_mrr_at_start` (undefined) at `mrr_start` for 0; `lost_money_more_than_start` at the larger loss where more was
/// lost than there was; `too_large` at `mrr_start` where a rate leaves the range of f64.
///
/// Source: article S1. 50 000; 5 000 and 1 000 lost; 2 500 expansion; 500 won back; 8 000 new → −7 %, in total +10 %.
fn of_movements(q: &Question) -> Result<Worked, Refusal> {
    let lost = Lost::of(q)?;
    let expansion = q.need(&EXPANSION)?;
    let growth = part(expansion - lost.all(), lost.start)?.max(-1.0);
    let nrr = part(lost.left() + expansion, lost.start)?;
    let mut worked = worked(q, lost.start, lost.left() + expansion, [growth, nrr]);
    worked.steps = vec![
        step(&GROWTH.label, signed_sum(expansion, &[-lost.churned, -lost.contraction]), lost.start, growth),
        step(&NRR.label, signed_sum(lost.start, &[expansion, -lost.churned, -lost.contraction]), lost.start, nrr),
    ];
    if let Some(new) = q.may(&NEW) {
        let back = q.may(&REACTIVATION);
        let total = part(expansion - lost.all() + back.unwrap_or(0.0) + new, lost.start)?.max(-1.0);
        worked.outputs.push(Output::of(&TOTAL_GROWTH, total));
        let mut parts: Vec<f64> = back.into_iter().collect();
        parts.extend([new, -lost.churned, -lost.contraction]);
        worked.steps.push(step(&TOTAL_GROWTH.label, signed_sum(expansion, &parts), lost.start, total));
        let args =
            [("total", Arg::Of(total, Unit::Share)), ("growth", Arg::Of(growth, Unit::Share)), ("new", money(new))];
        // What grows in all while those who were there pay less is the reason to look at this metric.
        let within = WITHIN[within(q)];
        let hides = total > within && growth < -within;
        let wording = if hides { &words::NEW_SALES_HIDE } else { &words::TOTAL_IS_MORE };
        worked.notes.push(Note::new(wording, args));
    }
    Ok(worked)
}

/// (`mrr_end` − `mrr_start`) ÷ `mrr_start`, a fraction per period; `nrr` is 1 more.
///
/// Money, 0 or more, of the same customers at both ends; a total end would make it the total growth.
///
/// # Errors
/// `no_mrr_at_start` (undefined) at `mrr_start` for 0; `too_large` at `mrr_start` where a rate leaves the range of f64.
///
/// Source: article S1. 50 000 and 46 500 → −7 %.
fn of_ends(q: &Question) -> Result<Worked, Refusal> {
    let (start, end) = (some_start(q)?, q.need(&MRR_END)?);
    let (growth, nrr) = (part(end - start, start)?, part(end, start)?);
    let mut worked = worked(q, start, end, [growth, nrr]);
    worked.steps = vec![
        step(&GROWTH.label, signed_sum(end, &[-start]), start, growth),
        step(&NRR.label, signed_sum(end, &[]), start, nrr),
    ];
    worked.notes.push(Note::new(&words::END_WITHOUT_NEW, []));
    Ok(worked)
}

/// What both forms say; the end is that of the customers at the start.
fn worked(q: &Question, start: f64, end: f64, [growth, nrr]: [f64; 2]) -> Worked {
    Worked {
        outputs: vec![Output::of(&GROWTH, growth), Output::of(&NRR, nrr)],
        basis: Some(Phrase::with(&words::BASIS, [("start", money(start)), ("end", money(end))])),
        sure: vec![Phrase::plain(&NO_INTERVAL)],
        advice: advice(q, start, end).into_iter().collect(),
        ..Worked::default()
    }
}

/// How much more MRR from the same customers reaches the reader's goal, or stops a decline.
fn advice(q: &Question, start: f64, end: f64) -> Option<Advice> {
    let goal = q.target.filter(|goal| goal.is_finite());
    let missing = goal.unwrap_or(0.0) * start - (end - start);
    if missing <= 0.0 || !missing.is_finite() {
        return None;
    }
    let says = match goal {
        Some(goal) => Phrase::with(&words::MORE_FOR_GOAL, [("goal", bands::exact(goal, Unit::Share))]),
        None => Phrase::plain(&words::STOP),
    };
    Some(Advice { number: money(missing), says })
}
