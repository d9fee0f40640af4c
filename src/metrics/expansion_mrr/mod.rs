//! Expansion MRR: how much more the customers who were there pay every month.
//!
//! Article S0 adds one-off purchases to the MRR under this name. That is money of a month, not more recurring revenue:
//! the variant `article` calls it expanded monthly revenue, and nothing else is computed from it.

mod words;

use super::bars::{self, money};
use super::movements::{Bar, EXPANSION, MRR_START, NO_INTERVAL, some_start, waterfall};
use super::mrr::{ACTIVE, ARPA, MRR, product};
use super::{change, ledger, movements, notes, sums};
use crate::datasets::{self, Summary};
use crate::figure::Figure;
use crate::locale::{Arg, Period, Phrase, Unit};
use crate::metric::{
    Advice, Example, Field, Filling, Group, Method, Metric, Need, Note, Outcome, Output, Question, Refusal, Source,
    Values, Worked,
};

/// Expansion MRR.
pub static METRIC: Metric = Metric {
    id: "expansion_mrr",
    group: Group::Value,
    words: words::WORDS,
    methods: &[
        Method {
            id: "field",
            name: words::FIELD,
            about: words::FIELD_ABOUT,
            inputs: &[(&MRR_START, Need::Required), (&EXPANSION, Need::Required)],
            outputs: &[&EXPANSION, &EXPANSION_RATE],
            period: Some(Period::Month),
            compute: field,
            figures: &[on_top, bars::compared],
            examples: &[Example {
                inputs: &[(&MRR_START, &[50_000.0]), (&EXPANSION, &[2_500.0])],
                gives: 2_500.0,
                source: Source::Field,
            }],
            sources: &[
                Filling {
                    dataset: &datasets::PAYMENTS,
                    columns: &["customer", "month", "amount"],
                    fill,
                    draws: &[ledger::money],
                },
                Filling {
                    dataset: &datasets::SUBSCRIPTIONS,
                    columns: &["customer", "started", "mrr"],
                    fill,
                    draws: &[ledger::money],
                },
            ],
            change: Some(change::plain),
            levers: &[],
        },
        Method {
            id: "article",
            name: words::ARTICLE,
            about: words::ARTICLE_ABOUT,
            inputs: &[(&ACTIVE, Need::Required), (&ARPA, Need::Required), (&ONE_OFF, Need::Required)],
            outputs: &[&EXPANDED_REVENUE, &MRR],
            period: None,
            compute: article,
            figures: &[together, bars::compared],
            examples: &[Example {
                inputs: &[(&ACTIVE, &[250.0]), (&ARPA, &[40.0]), (&ONE_OFF, &[1_500.0])],
                gives: 11_500.0,
                source: Source::Article(0),
            }],
            sources: &[],
            change: Some(change::plain),
            levers: &[],
        },
    ],
    bands: None,
    choices: &[],
};

/// The expansion of a file's last period.
pub fn fill(summary: &Summary) -> Option<Values> {
    let moved = movements::priced(summary)?;
    Some(Values::new().with(&MRR_START, moved.start).with(&EXPANSION, moved.expansion))
}

/// Purchases that do not come back by themselves, a monthly mean.
pub static ONE_OFF: Field = Field::money("one_off", words::ONE_OFF).hint(words::ONE_OFF_HINT).from(0.0);
/// Expansion ÷ MRR at the start, a fraction per period that may be above 1.
pub static EXPANSION_RATE: Field = Field::rate("expansion_rate", words::EXPANSION_RATE).upto(f64::INFINITY);
/// MRR and one-off purchases of a month.
pub static EXPANDED_REVENUE: Field = Field::money("expanded_revenue", words::EXPANDED_REVENUE);

/// `expansion`, money a month, and its rate on `mrr_start`, a fraction per period.
///
/// Both in money a month, 0 or more; expansion only from customers who were there at the start. 2 500 on 50 000 → 5 %.
///
/// # Errors
/// `no_mrr_at_start` at `mrr_start` for 0; `too_large` where a number leaves the range of f64.
///
/// Source: the field's habit.
fn field(q: &Question) -> Result<Worked, Refusal> {
    let (start, expansion) = (some_start(q)?, q.need(&EXPANSION)?);
    let rate = expansion / start;
    notes::finite(Some(100.0 * rate), &MRR_START)?;
    notes::finite(Some(start + expansion), &EXPANSION)?;
    let mut notes = vec![Note::new(&words::EXISTING_ONLY, [])];
    if rate > 1.0 {
        notes.push(Note::new(&words::MORE_THAN_START, [("rate", Arg::Of(rate, Unit::Rate))]));
    }
    let mut advice = Vec::new();
    if let Some(goal) = q.target.filter(|goal| *goal > expansion && goal.is_finite()) {
        let says = Phrase::with(&words::MISSING, [("goal", money(goal))]);
        advice.push(Advice { number: money(goal - expansion), says });
    }
    if expansion > 0.0 {
        advice.push(Advice { number: money(expansion), says: (&words::OFFSETS).into() });
    }
    let percent = Arg::Of(rate, Unit::Rate);
    Ok(Worked {
        outputs: vec![Output::of(&EXPANSION, expansion), Output::of(&EXPANSION_RATE, rate)],
        basis: Some(Phrase::with(
            &words::BASIS,
            [("rate", percent.clone()), ("per", Arg::Per(q.period())), ("start", money(start))],
        )),
        sure: vec![(&NO_INTERVAL).into()],
        steps: vec![sums::over(&words::EXPANSION_RATE, money(expansion), money(start), percent)],
        notes,
        advice,
        ..Worked::default()
    })
}

/// `customers` × `arpa` + `one_off`, money of a month: the MRR and what was bought once.
///
/// `customers` a whole number, `arpa` and `one_off` money a month, 0 or more. 250 × 40 + 1 500 → 11 500.
///
/// # Errors
/// `too_large` where a number leaves the range of f64.
///
/// Source: article S0.
fn article(q: &Question) -> Result<Worked, Refusal> {
    let (customers, arpa, mrr) = product(q)?;
    let once = q.need(&ONE_OFF)?;
    let all = notes::finite(Some(mrr + once), &ONE_OFF)?;
    let mut advice = Vec::new();
    if all > 0.0 {
        advice.push(Advice { number: Arg::Of(mrr / all, Unit::Share), says: (&words::RECURS).into() });
    }
    Ok(Worked {
        outputs: vec![Output::of(&EXPANDED_REVENUE, all), Output::of(&MRR, mrr)],
        sure: vec![(&NO_INTERVAL).into()],
        steps: vec![
            sums::times(&MRR.label, Arg::Of(customers, Unit::Count), money(arpa), money(mrr)),
            sums::plus(&words::EXPANDED_REVENUE, &[mrr, once], all),
        ],
        notes: vec![Note::new(&words::NOT_RECURRING, [])],
        advice,
        ..Worked::default()
    })
}

/// The starting MRR and what came on top of it.
fn on_top(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let (start, expansion) = (q.may(&MRR_START)?, outcome.number(&EXPANSION)?);
    let args = [("expansion", money(expansion)), ("start", money(start))];
    let bars = [
        (&MRR_START.label, Bar::Level(start)),
        (&EXPANSION.label, Bar::Move(expansion)),
        (&words::AFTER, Bar::Level(start + expansion)),
    ];
    waterfall("expansion", Phrase::with(&words::ON_TOP, args), Unit::Money, &bars)
}

/// What recurs and what does not. Nothing where nothing comes in.
fn together(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let all = outcome.number(&EXPANDED_REVENUE).filter(|all| *all > 0.0)?;
    let (mrr, once) = (outcome.number(&MRR)?, q.may(&ONE_OFF)?);
    let args = [("share", Arg::Of(mrr / all, Unit::Share)), ("all", money(all))];
    let bars = [
        (&MRR.label, Bar::Level(mrr)),
        (&words::ONE_OFF, Bar::Move(once)),
        (&words::EXPANDED_REVENUE, Bar::Level(all)),
    ];
    waterfall("expanded", Phrase::with(&words::TOGETHER, args), Unit::Money, &bars)
}
