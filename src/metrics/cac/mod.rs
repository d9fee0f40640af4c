//! Customer acquisition cost: all that was spent on winning customers ÷ the customers won.

mod figures;
mod words;

use super::bars::{self, money};
use super::fields::CAC;
use super::{change, ledger, notes, room, sums};
use crate::datasets::{self, Summary};
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{
    Advice, Example, Fault, Field, Filling, Group, Method, Metric, Need, Note, Output, Question, Refusal, Source, Step,
    Values, Worked, listed,
};
use crate::stats::mean::sum;

/// Customer acquisition cost.
pub static METRIC: Metric = Metric {
    id: "cac",
    group: Group::Value,
    words: words::WORDS,
    methods: &[Method {
        id: "default",
        name: words::COSTS,
        about: words::COSTS_ABOUT,
        inputs: &[
            (&ADS, Need::Optional),
            (&SALARIES, Need::Optional),
            (&TOOLS, Need::Optional),
            (&OVERHEAD, Need::Optional),
            (&SEASONAL, Need::Optional),
            (&OTHER, Need::Optional),
            (&WON, Need::Required),
        ],
        outputs: &[&CAC, &CAC_WITHOUT_SEASONAL, &COST],
        period: None,
        compute,
        figures: &[figures::lines, bars::compared],
        examples: &[
            Example {
                inputs: &[
                    (&ADS, &[6_000.0]),
                    (&SALARIES, &[4_500.0]),
                    (&TOOLS, &[300.0]),
                    (&SEASONAL, &[1_200.0]),
                    (&WON, &[60.0]),
                ],
                gives: 200.0,
                source: Source::Article(0),
            },
            Example { inputs: &[(&ADS, &[6_000.0]), (&WON, &[60.0])], gives: 100.0, source: Source::Article(1) },
        ],
        sources: &[Filling {
            dataset: &datasets::COSTS,
            columns: &["amount", "won"],
            fill,
            draws: &[ledger::categories],
        }],
        change: Some(change::plain),
        levers: &[],
    }],
    bands: None,
    choices: &[],
};

/// What was paid for advertising.
pub static ADS: Field = Field::money("ads", words::ADS).from(0.0);
/// What those who win customers were paid.
pub static SALARIES: Field = Field::money("salaries", words::SALARIES).hint(words::SALARIES_HINT).from(0.0);
/// What their tools and software cost.
pub static TOOLS: Field = Field::money("tools", words::TOOLS).from(0.0);
/// Their part of the overhead.
pub static OVERHEAD: Field = Field::money("overhead", words::OVERHEAD).from(0.0);
/// What a season alone made necessary: counted, and shown without as well (S0).
pub static SEASONAL: Field = Field::money("seasonal", words::SEASONAL).hint(words::SEASONAL_HINT).from(0.0);
/// Anything else.
pub static OTHER: Field = Field::money("other", words::OTHER).from(0.0);
/// The customers that this money won.
pub static WON: Field = Field::count("won", words::WON).hint(words::WON_HINT);

/// The cost of one customer without what only the season cost.
pub static CAC_WITHOUT_SEASONAL: Field =
    Field::money("cac_without_seasonal", words::CAC_WITHOUT_SEASONAL).less_is_better();
/// All lines together.
pub static COST: Field = Field::money("cost", words::COST).less_is_better();

/// The cost lines in the order of the form, which is that of a file's [`datasets::costs::LINES`].
const LINES: [&Field; 6] = [&ADS, &SALARIES, &TOOLS, &OVERHEAD, &SEASONAL, &OTHER];

/// What costs say, line by line.
fn fill(summary: &Summary) -> Option<Values> {
    let Summary::Costs(costs) = summary else { return None };
    let lines = LINES.into_iter().zip(costs.lines);
    let values = lines.fold(Values::new(), |values, (field, number)| values.with_known(field, number));
    Some(values.with_known(&WON, costs.won))
}

/// What costs say of the CAC, for the metrics that compare it; empty where nobody was won.
pub(super) fn fill_cac(summary: &Summary) -> Option<Values> {
    let values = fill(summary)?;
    let won = values.number(&WON).filter(|won| *won > 0.0);
    let spent: Vec<f64> = LINES.into_iter().filter_map(|field| values.number(field)).collect();
    let cac = won.and_then(|won| Some(sum(&spent)? / won));
    Some(Values::new().with_known(&CAC, cac))
}

/// The filled cost lines, in the order of the form.
fn lines(q: &Question) -> Vec<(&'static Field, f64)> {
    LINES.into_iter().filter_map(|field| Some((field, q.may(field)?))).collect()
}

/// The largest of some lines, the first of equals.
fn largest(lines: &[(&'static Field, f64)]) -> Option<(&'static Field, f64)> {
    lines.iter().copied().reduce(|most, line| if line.1 > most.1 { line } else { most })
}

/// Σ cost lines ÷ `won`, money per customer.
///
/// `ads`, `salaries`, `tools`, `overhead`, `seasonal`, `other`: money of one period, 0 or more, each may be blank but
/// not all; `won`: the customers won in it, a whole number. Also `cac_without_seasonal`, the same without `seasonal`,
/// and `cost`, the sum. Sums are compensated. 12 000 for 60 customers → 200.
///
/// # Errors
/// No data at `ads` where no line is filled; `spent_none_won` at `won` for 0, `nothing_spent_none_won` where the cost is
/// 0 too; `too_large` where the sum leaves the range of f64.
///
/// Source: articles S0 and S1; with and without the season, S0.
fn compute(q: &Question) -> Result<Worked, Refusal> {
    let lines = lines(q);
    let (most, amount) = largest(&lines).ok_or(Refusal::NoData(&ADS))?;
    let won = q.need(&WON)?;
    let total = |skip: Option<&Field>| {
        let counted: Vec<f64> = lines.iter().filter(|line| Some(line.0) != skip).map(|line| line.1).collect();
        notes::finite(sum(&counted), most)
    };
    let (cost, rest) = (total(None)?, total(Some(&SEASONAL))?);
    if won == 0.0 {
        let kind = if cost > 0.0 { &words::SPENT_NONE_WON } else { &words::NOTHING_SPENT };
        return Err(Refusal::Undefined(Fault::new(kind, &WON, [("cost", money(cost))])));
    }
    let (cac, without) = (cost / won, rest / won);
    Ok(Worked {
        outputs: vec![Output::of(&CAC, cac), Output::of(&CAC_WITHOUT_SEASONAL, without), Output::of(&COST, cost)],
        basis: Some(basis(cost, won)),
        sample: Some((won, &units::CUSTOMERS)),
        sure: vec![(&words::TOTALS).into()],
        steps: steps(q, &lines, cost, rest, won),
        notes: notes(q, cost, without),
        advice: advice(q, cost, won, (most, amount)),
        ..Worked::default()
    })
}

/// "12,000 for 60 customers".
fn basis(cost: f64, won: f64) -> Phrase {
    Phrase::with(&words::BASIS, [("cost", money(cost)), ("customers", Arg::Counted(won, &units::CUSTOMERS))])
}

fn steps(q: &Question, lines: &[(&'static Field, f64)], cost: f64, rest: f64, won: f64) -> Vec<Step> {
    let count = Arg::Of(won, Unit::Count);
    let mut steps = Vec::new();
    if lines.len() > 1 {
        let parts: Vec<f64> = lines.iter().map(|line| line.1).collect();
        steps.push(sums::plus(&words::COST, &parts, cost));
    }
    steps.push(sums::over(&CAC.label, money(cost), count.clone(), money(cost / won)));
    if q.may(&SEASONAL).is_some() {
        steps.push(sums::over(&words::CAC_WITHOUT_SEASONAL, money(rest), count, money(rest / won)));
    }
    steps
}

fn notes(q: &Question, cost: f64, without: f64) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(seasonal) = q.may(&SEASONAL).filter(|seasonal| *seasonal > 0.0) {
        let args = [("share", Arg::Of(seasonal / cost, Unit::Share)), ("cac", money(without))];
        notes.push(Note::new(&words::SEASONAL_COSTS, args));
    }
    // A season may have no cost of its own, and nothing need be left over; the others are seldom 0.
    let blank = LINES.into_iter().filter(|field| q.may(field).is_none() && ![&SEASONAL, &OTHER].contains(field));
    if let Some(listed) = listed(blank) {
        notes.push(Note::new(&words::COSTS_LEFT_OUT, [("lines", Arg::Phrase(Box::new(listed)))]));
    }
    notes
}

fn advice(q: &Question, cost: f64, won: f64, (most, amount): (&'static Field, f64)) -> Vec<Advice> {
    let mut advice = Vec::new();
    let cac = cost / won;
    if let Some(goal) = q.target.filter(|goal| *goal > 0.0 && *goal < cac) {
        let more = sums::whole_above(cost / goal) - won;
        if more.is_finite() {
            advice.push(Advice {
                number: Arg::Counted(more, &units::CUSTOMERS),
                says: Phrase::with(&words::MORE_FOR_GOAL, [("goal", money(goal))]),
            });
        }
    }
    if cac > 0.0 {
        advice.extend(room::needed(cac, None));
        let says = Phrase::with(&words::A_TENTH_LESS, [("line", Arg::Text(&most.label))]);
        advice.push(Advice { number: Arg::Beside((cost - 0.1 * amount) / won, cac, Unit::Money), says });
    }
    advice
}

#[cfg(test)]
mod tests {
    use super::LINES;
    use crate::datasets::costs;

    #[test]
    fn a_file_has_its_lines_in_the_order_of_the_form() {
        assert_eq!(LINES.map(|field| field.id), costs::LINES);
    }
}
