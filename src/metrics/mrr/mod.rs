//! Monthly recurring revenue: active customers × average revenue per customer, in one month.

mod words;

use super::bars::{self, money};
use super::movements::NO_INTERVAL;
use super::{change, fields, ledger, movements, notes, sums};
use crate::datasets::{self, Summary};
use crate::figure::{Axis, Figure, Role, Row, Table};
use crate::locale::{Arg, Period, Phrase, Unit, units};
use crate::metric::{
    Advice, Example, Field, Filling, Group, Method, Metric, Need, Note, Outcome, Output, Question, Refusal, Source,
    Values, Worked,
};

/// Monthly recurring revenue.
pub static METRIC: Metric = Metric {
    id: "mrr",
    group: Group::Value,
    words: words::WORDS,
    methods: &[Method {
        id: "default",
        name: words::AVERAGE,
        about: words::ABOUT,
        inputs: &[(&ACTIVE, Need::Required), (&ARPA, Need::Required)],
        outputs: &[&MRR],
        period: None,
        compute,
        figures: &[run, bars::compared],
        examples: &[Example {
            inputs: &[(&ACTIVE, &[250.0]), (&ARPA, &[40.0])],
            gives: 10_000.0,
            source: Source::Article(0),
        }],
        sources: &[
            Filling {
                dataset: &datasets::PAYMENTS,
                columns: &["customer", "month", "amount"],
                fill,
                draws: &[ledger::money, ledger::losses],
            },
            Filling {
                dataset: &datasets::SUBSCRIPTIONS,
                columns: &["customer", "started", "mrr"],
                fill,
                draws: &[ledger::money, ledger::losses],
            },
        ],
        change: Some(change::plain),
        levers: &[],
    }],
    bands: None,
    choices: &[],
};

/// The customers who pay at the end of a file's last period, and what one of them pays.
pub fn fill(summary: &Summary) -> Option<Values> {
    let moved = movements::priced(summary)?;
    let n = moved.end_customers;
    let arpa = if n > 0.0 { moved.end / n } else { 0.0 };
    Some(Values::new().with(&ACTIVE, n).with(&ARPA, arpa))
}

/// Customers with a running subscription in the month.
pub static ACTIVE: Field = Field::count("customers", words::ACTIVE);
/// What one of them pays in a month on average.
pub static ARPA: Field = Field::money("arpa", fields::ARPA.label).hint(words::ARPA_HINT).from(0.0);
/// What comes back every month.
pub static MRR: Field = Field::money("mrr", words::MRR);

/// `customers` × `arpa` in money a month.
///
/// `customers` a whole number, `arpa` money a month, 0 or more.
///
/// # Errors
/// `too_large` at `arpa` where a year of it leaves the range of f64.
///
/// Source: article S0.
pub(super) fn product(q: &Question) -> Result<(f64, f64, f64), Refusal> {
    let (customers, arpa) = (q.need(&ACTIVE)?, q.need(&ARPA)?);
    let mrr = customers * arpa;
    notes::finite(Some(YEAR * mrr), &ARPA)?;
    Ok((customers, arpa, mrr))
}

/// The months of a year.
const YEAR: f64 = 12.0;

/// `customers` × `arpa`, money a month, as [`product`] has it.
///
/// # Errors
/// Those of [`product`].
///
/// Source: article S0. 250 customers at 40 → 10 000.
fn compute(q: &Question) -> Result<Worked, Refusal> {
    let (customers, arpa, mrr) = product(q)?;
    let mut advice = Vec::new();
    if let Some(goal) = q.target.filter(|goal| *goal > mrr && goal.is_finite()) {
        let more = sums::whole_above(goal / arpa) - customers;
        let args = [("goal", money(goal))];
        if more.is_finite() {
            let number = Arg::Counted(more, &units::CUSTOMERS);
            advice.push(Advice { number, says: Phrase::with(&words::MORE_FOR_GOAL, args.clone()) });
        }
        if customers > 0.0 {
            advice.push(Advice { number: money(goal / customers), says: Phrase::with(&words::ARPA_FOR_GOAL, args) });
        }
    }
    if mrr > 0.0 {
        advice.push(Advice { number: money(YEAR * mrr), says: (&words::IN_A_YEAR).into() });
    }
    Ok(Worked {
        outputs: vec![Output::of(&MRR, mrr)],
        basis: Some(basis(customers, arpa)),
        sure: vec![(&NO_INTERVAL).into()],
        steps: vec![sums::times(&words::MRR, Arg::Of(customers, Unit::Count), money(arpa), money(mrr))],
        notes: vec![Note::new(&words::RECURRING_ONLY, [])],
        advice,
        ..Worked::default()
    })
}

/// "250 customers at 40".
fn basis(customers: f64, arpa: f64) -> Phrase {
    Phrase::with(&words::BASIS, [("customers", Arg::Counted(customers, &units::CUSTOMERS)), ("arpa", money(arpa))])
}

/// What comes in over a month, a quarter and a year at this level. Nothing where nothing comes in.
fn run(_: &Question, outcome: &Outcome) -> Option<Figure> {
    let mrr = outcome.number(&MRR).filter(|mrr| *mrr > 0.0)?;
    let (mut marks, mut rows, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let spans = [(Period::Month, 1.0), (Period::Quarter, 3.0), (Period::Year, YEAR)];
    for (row, (period, months)) in spans.into_iter().enumerate() {
        let span = Arg::Counted(1.0, units::lengths(period));
        let own = period == Period::Month;
        marks.push(bars::bar(row, 0.0, months * mrr, if own { Role::Own } else { Role::Other }));
        rows.push(Row { label: Phrase::value(span.clone()), strong: own });
        cells.push(vec![span, money(months * mrr)]);
    }
    Some(Figure {
        id: "mrr_run",
        finding: Phrase::with(&words::RUN, [("mrr", money(mrr)), ("year", money(YEAR * mrr))]),
        about: (&words::RUN_ABOUT).into(),
        x: bars::axis(0.0, YEAR * mrr),
        y: Axis::Rows(rows),
        marks,
        table: Table { head: vec![(&bars::PERIOD).into(), (&bars::AMOUNT).into()], rows: cells },
    })
}
