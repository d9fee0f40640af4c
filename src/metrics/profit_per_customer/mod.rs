//! Profit per customer: what is left of a customer's lifetime value once winning them is paid.
//!
//! Article S0 prints CLV ÷ CAC under this name, which is the ratio again; it stands here as the variant `article`.

mod words;

use super::bars::{self, money};
use super::cac::fill_cac;
use super::clv_cac::{RATIO, quotient};
use super::fields::{CAC, CLV};
use super::movements::{Bar, waterfall};
use super::{change, notes, room, sums};
use crate::datasets;
use crate::figure::Figure;
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{
    Advice, Example, Field, Filling, Group, Method, Metric, Need, Note, Outcome, Output, Question, Refusal, Source,
    Worked,
};

/// Profit per customer.
pub static METRIC: Metric = Metric {
    id: "profit_per_customer",
    group: Group::Value,
    words: words::WORDS,
    methods: &[
        Method {
            id: "difference",
            name: words::DIFFERENCE,
            about: words::DIFFERENCE_ABOUT,
            inputs: &[(&CLV, Need::Required), (&CAC, Need::Required)],
            outputs: &[&PROFIT, &RATIO, &RETURN],
            period: None,
            compute: difference,
            figures: &[left, bars::compared],
            examples: &[Example { inputs: &[(&CLV, &[600.0]), (&CAC, &[200.0])], gives: 400.0, source: Source::Field }],
            sources: &[Filling { dataset: &datasets::COSTS, columns: &["amount", "won"], fill: fill_cac, draws: &[] }],
            change: Some(change::plain),
            levers: &[],
        },
        Method {
            id: "article",
            name: words::ARTICLE,
            about: words::ARTICLE_ABOUT,
            inputs: &[(&CLV, Need::Required), (&CAC, Need::Required)],
            outputs: &[&PROFIT_OF_ARTICLE, &RATIO, &RETURN],
            period: None,
            compute: article,
            figures: &[left, bars::compared],
            examples: &[Example {
                inputs: &[(&CLV, &[600.0]), (&CAC, &[200.0])],
                gives: 3.0,
                source: Source::Article(0),
            }],
            sources: &[Filling { dataset: &datasets::COSTS, columns: &["amount", "won"], fill: fill_cac, draws: &[] }],
            change: Some(change::plain),
            levers: &[],
        },
    ],
    bands: None,
    choices: &[],
};

/// CLV − CAC, money per customer, below 0 for a loss.
pub static PROFIT: Field = Field::money("profit", words::WORDS.name);
/// What article S0 calls the profit: CLV ÷ CAC. The same key under a definition that makes a ratio of it.
pub static PROFIT_OF_ARTICLE: Field = Field::of("profit", Unit::Ratio, words::PROFIT_OF_ARTICLE);
/// (CLV − CAC) ÷ CAC: what each unit of money spent on winning comes back with; −1 where all of it is lost.
pub static RETURN: Field = Field::share("return", words::RETURN).from(f64::NEG_INFINITY).upto(f64::INFINITY);

/// CLV, CAC and what is left; every number that is shown finite.
fn terms(q: &Question) -> Result<(f64, f64, f64), Refusal> {
    let (clv, cac) = (q.need(&CLV)?, q.need(&CAC)?);
    let profit = notes::finite(Some(clv - cac), &CLV)?;
    Ok((clv, cac, profit))
}

/// `clv` − `cac`, money per customer; also the ratio CLV ÷ CAC and the return (CLV − CAC) ÷ CAC, a fraction.
///
/// The CLV of any sign, the CAC 0 or more. For a CAC of 0 the profit is the CLV, and ratio and return are not known.
/// 600 and 200 → 400, 3 and 200 %.
///
/// # Errors
/// `too_large` where a number leaves the range of f64.
///
/// Source: the field's habit.
fn difference(q: &Question) -> Result<Worked, Refusal> {
    let (clv, cac, profit) = terms(q)?;
    let ratio = if cac == 0.0 { None } else { Some(quotient(clv, cac)?) };
    let mut steps = vec![sums::minus(&words::WORDS.name, money(clv), money(cac), money(profit))];
    steps.extend(ratio.map(|ratio| sums::over(&RATIO.label, money(clv), money(cac), Arg::Of(ratio, Unit::Ratio))));
    let back = ratio.map(|_| profit / cac);
    steps.extend(back.map(|back| sums::over(&words::RETURN, money(profit), money(cac), Arg::Of(back, Unit::Share))));
    Ok(Worked {
        outputs: vec![Output::of(&PROFIT, profit), Output::maybe(&RATIO, ratio), Output::maybe(&RETURN, back)],
        steps,
        advice: advice(q, clv, profit),
        ..around()
    })
}

/// `clv` ÷ `cac`, a bare ratio, under the name that article S0 gives it; also the return.
///
/// # Errors
/// `cac_zero` at `cac` for 0; `too_large` where a number leaves the range of f64.
///
/// Source: article S0.
fn article(q: &Question) -> Result<Worked, Refusal> {
    let (clv, cac, profit) = terms(q)?;
    let ratio = quotient(clv, cac)?;
    Ok(Worked {
        outputs: vec![
            Output::of(&PROFIT_OF_ARTICLE, ratio),
            Output::of(&RATIO, ratio),
            Output::of(&RETURN, profit / cac),
        ],
        steps: vec![sums::over(&RATIO.label, money(clv), money(cac), Arg::Of(ratio, Unit::Ratio))],
        advice: room::advice(clv).into_iter().collect(),
        ..around()
    })
}

/// What both definitions say beside their numbers.
fn around() -> Worked {
    Worked {
        sure: vec![(&notes::AS_SURE_AS).into()],
        notes: vec![Note::new(&words::PROFIT_IS_DIFFERENCE, []), Note::new(&words::MAY_BE_REVENUE, [])],
        ..Worked::default()
    }
}

fn advice(q: &Question, clv: f64, profit: f64) -> Vec<Advice> {
    let mut advice = Vec::new();
    if profit < 0.0 {
        advice.push(Advice { number: money(-profit), says: (&words::LOSES).into() });
    }
    if let Some(goal) = q.target.filter(|goal| *goal > profit && *goal <= clv) {
        let says = Phrase::with(&words::CAC_FOR_GOAL, [("goal", money(goal))]);
        advice.push(Advice { number: money(clv - goal), says });
    }
    advice.extend(room::advice(clv));
    advice
}

/// The CLV, what winning the customer takes from it, and what is left.
fn left(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    let (clv, cac, profit) = terms(q).ok()?;
    let (text, rest) = if profit < 0.0 { (&words::SHORT, -profit) } else { (&words::LEFT, profit) };
    let finding = Phrase::with(text, [("clv", money(clv)), ("cac", money(cac)), ("rest", money(rest))]);
    let bars =
        [(&CLV.label, Bar::Level(clv)), (&CAC.label, Bar::Move(0.0 - cac)), (&words::WORDS.name, Bar::Level(profit))];
    waterfall("profit_left", finding, Unit::Money, &bars)
}
