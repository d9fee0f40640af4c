//! The revenue churn rate: the share of the MRR at the start that was lost in the period, by quarter unless asked
//! otherwise (S1).
//!
//! Three definitions of one form: the loss alone (`gross`), less what customers who stayed pay more (`net`), less what
//! was won back as well (`net_reactivation`). The form holds sums: that each customer's loss counts at most what it
//! paid at the start can only be checked in rows, and the page says so.

mod figures;
mod words;

use super::bars::money;
use super::movements::{
    self, CHURNED, CONTRACTION, EXPANSION, GRR, Lost, MRR_START, NO_INTERVAL, NRR, REACTIVATION, part, step,
};
use super::notes::yearly_churn;
use super::sums::signed_sum;
use super::{bands, change, ledger};
use crate::datasets;
use crate::locale::{Arg, Period, Phrase, Unit};
use crate::metric::{
    Advice, Example, Field, Filling, Group, Method, Metric, Need, Note, Output, Question, Refusal, Source, Worked,
};

/// The revenue churn rate.
pub static METRIC: Metric = Metric {
    id: "revenue_churn",
    group: Group::Keeping,
    words: words::WORDS,
    methods: &[
        Method {
            id: "gross",
            name: words::GROSS,
            about: words::GROSS_ABOUT,
            inputs: &[
                (&MRR_START, Need::Required),
                (&CHURNED, Need::Required),
                (&CONTRACTION, Need::Required),
                (&EXPANSION, Need::Optional),
                (&REACTIVATION, Need::Optional),
            ],
            examples: &[Example { inputs: &EXAMPLE, gives: 0.12, source: Source::Field }],
            ..METHOD
        },
        Method {
            id: "net",
            name: words::NET,
            about: words::NET_ABOUT,
            inputs: &[
                (&MRR_START, Need::Required),
                (&CHURNED, Need::Required),
                (&CONTRACTION, Need::Required),
                (&EXPANSION, Need::Required),
                (&REACTIVATION, Need::Optional),
            ],
            examples: &[Example { inputs: &EXAMPLE, gives: 0.07, source: Source::Field }],
            ..METHOD
        },
        Method {
            id: "net_reactivation",
            name: words::NET_REACTIVATION,
            about: words::NET_REACTIVATION_ABOUT,
            inputs: &[
                (&MRR_START, Need::Required),
                (&CHURNED, Need::Required),
                (&CONTRACTION, Need::Required),
                (&EXPANSION, Need::Required),
                (&REACTIVATION, Need::Required),
            ],
            examples: &[Example { inputs: &EXAMPLE, gives: 0.06, source: Source::Field }],
            ..METHOD
        },
    ],
    bands: None,
    choices: &[],
};

/// What the three definitions share.
const METHOD: Method = Method {
    id: "",
    name: words::GROSS,
    about: words::GROSS,
    inputs: &[],
    outputs: &[&REVENUE_CHURN, &GRR, &NRR],
    period: Some(Period::Quarter),
    compute,
    figures: &[figures::way],
    examples: &[],
    sources: &[
        Filling {
            dataset: &datasets::PAYMENTS,
            columns: &["customer", "month", "amount"],
            fill: movements::fill,
            draws: &[ledger::money, ledger::losses],
        },
        Filling {
            dataset: &datasets::SUBSCRIPTIONS,
            columns: &["customer", "started", "mrr"],
            fill: movements::fill,
            draws: &[ledger::money, ledger::losses, ledger::reasons],
        },
    ],
    change: Some(change::plain),
    levers: &[],
};

static EXAMPLE: [(&Field, &[f64]); 5] = [
    (&MRR_START, &[50_000.0]),
    (&CHURNED, &[5_000.0]),
    (&CONTRACTION, &[1_000.0]),
    (&EXPANSION, &[2_500.0]),
    (&REACTIVATION, &[500.0]),
];

/// The revenue churn rate in the period; below 0 where what was gained outweighs what was lost.
pub static REVENUE_CHURN: Field =
    Field::rate("revenue_churn", words::WORDS.name).from(f64::NEG_INFINITY).less_is_better();

/// (`churned` + `contraction`) ÷ `mrr_start`; `net` takes `expansion` off the loss, `net_reactivation` also
/// `reactivation`. A fraction per period.
///
/// Money, 0 or more, of the customers at the start; what a definition takes off cannot be blank. Beside it `grr` = 1 −
/// gross, and where the expansion is known `nrr` = 1 − net.
///
/// # Errors
/// `no_mrr_at_start` (undefined) at `mrr_start` for 0; `lost_money_more_than_start` at the larger loss where more was
/// lost than there was; `too_large` at `mrr_start` where a rate leaves the range of f64.
///
/// Source: article S1; gross and net are the field's. 50 000, 5 000 and 1 000 lost, 2 500 expansion, 500 won back →
/// 12 %, 7 %, 6 %.
fn compute(q: &Question) -> Result<Worked, Refusal> {
    let lost = Lost::of(q)?;
    let expansion = q.may(&EXPANSION);
    let gains = match q.method.id {
        "gross" => [None, None],
        "net" => [Some(q.need(&EXPANSION)?), None],
        _ => [Some(q.need(&EXPANSION)?), Some(q.need(&REACTIVATION)?)],
    };
    let gained: f64 = gains.iter().flatten().sum();
    let net = lost.all() - gained;
    let churn = part(net, lost.start)?;
    let mut outputs = vec![Output::of(&REVENUE_CHURN, churn), Output::of(&GRR, part(lost.left(), lost.start)?)];
    let mut parts = vec![lost.contraction];
    parts.extend(gains.iter().flatten().map(|gain| -gain));
    let mut steps = vec![
        step(&REVENUE_CHURN.label, signed_sum(lost.churned, &parts), lost.start, churn),
        step(
            &GRR.label,
            signed_sum(lost.start, &[-lost.churned, -lost.contraction]),
            lost.start,
            lost.left() / lost.start,
        ),
    ];
    if let Some(expansion) = expansion {
        let nrr = part(lost.left() + expansion, lost.start)?;
        outputs.push(Output::of(&NRR, nrr));
        let parts = [-lost.churned, -lost.contraction, expansion];
        steps.push(step(&NRR.label, signed_sum(lost.start, &parts), lost.start, nrr));
    }
    let mut notes = Vec::new();
    if churn < 0.0 {
        notes.push(Note::new(&words::GAINS_OUTWEIGH, []));
    }
    notes.extend(yearly_churn(churn, q.period()));
    notes.extend(expansion.and_then(|expansion| copied(lost, expansion)));
    notes.push(Note::new(&words::CAPPED, []));
    Ok(Worked {
        outputs,
        basis: Some(basis(q.method.id, net, lost.start)),
        sure: vec![Phrase::plain(&NO_INTERVAL)],
        steps,
        notes,
        advice: advice(q, lost, net),
        ..Worked::default()
    })
}

/// The money that the rate is a share of: what was lost, or what is left of that after the gains.
fn basis(method: &str, net: f64, start: f64) -> Phrase {
    let says = match method {
        "gross" => &words::BASIS,
        _ if net < 0.0 => &words::NET_GAIN,
        _ => &words::NET_LOSS,
    };
    Phrase::with(says, [("amount", money(net.abs())), ("start", money(start))])
}

/// (start − end − upgrades) ÷ start is net churn only with an end without upgrades and new sales; with upgrades in the
/// end it takes them off twice.
fn copied(lost: Lost, expansion: f64) -> Option<Note> {
    if expansion <= 0.0 {
        return None;
    }
    let (bare, full) = (lost.left(), lost.left() + expansion);
    let rate = |end: f64| Arg::Of((lost.start - end - expansion) / lost.start, Unit::Share);
    let args = [("bare", money(bare)), ("right", rate(bare)), ("full", money(full)), ("wrong", rate(full))];
    Some(Note::new(&words::COPIED_FORMULA, args))
}

/// How much less to lose for the reader's goal, else what would make up for the loss; and who the loss comes from.
fn advice(q: &Question, lost: Lost, net: f64) -> Vec<Advice> {
    let mut advice = Vec::new();
    let goal = q.target.filter(|goal| goal.is_finite());
    let missing = net - goal.unwrap_or(0.0) * lost.start;
    if missing > 0.0 && missing.is_finite() {
        let says = match goal {
            Some(goal) => Phrase::with(&words::LESS_FOR_GOAL, [("goal", bands::exact(goal, Unit::Share))]),
            None => Phrase::plain(&words::MAKE_UP),
        };
        advice.push(Advice { number: money(missing), says });
    }
    if lost.churned > 0.0 && lost.contraction > 0.0 {
        let number = Arg::Of(lost.churned / lost.all(), Unit::Share);
        let args = [("churned", money(lost.churned)), ("contraction", money(lost.contraction))];
        advice.push(Advice { number, says: Phrase::with(&words::WHO, args) });
    }
    advice
}
