//! The growth scenario: how many customers there are next period if the reader's own rates stay as they are, and what
//! comes of the revenue. A scenario and no forecast: it ends with one period, and an NPS is no rate to put in.

mod words;

use super::bars::{self, money};
use super::change;
use super::fields::LOST;
use super::lifetime::CHURN;
use super::movements::{self, Bar, waterfall};
use super::notes::{self, yearly_churn};
use super::sums::{self, count};
use crate::figure::Figure;
use crate::locale::{Arg, Period, Phrase, Unit, trimmed, units};
use crate::metric::{
    Advice, Example, Field, Group, Method, Metric, Need, Note, Outcome, Output, Question, Refusal, Source, Step,
    Worked, listed,
};
use crate::words::Text;

/// The growth scenario.
pub static METRIC: Metric = Metric {
    id: "growth",
    group: Group::Together,
    words: words::WORDS,
    methods: &[Method {
        id: "default",
        name: words::OWN_RATES,
        about: words::ABOUT,
        inputs: &[
            (&START, Need::Required),
            (&CHURN, Need::Required),
            (&REFER_SHARE, Need::Required),
            (&PER_REFERRER, Need::Required),
            (&OTHER_NEW, Need::Optional),
            (&NRR, Need::Optional),
            (&MRR, Need::Optional),
            (&NEW_MRR, Need::Optional),
        ],
        outputs: &[&CUSTOMERS_NEXT, &GROWTH],
        period: Some(Period::Month),
        compute,
        figures: &[way, bars::compared],
        examples: &[
            Example {
                inputs: &[
                    (&START, &[1000.0]),
                    (&CHURN, &[0.03]),
                    (&REFER_SHARE, &[0.05]),
                    (&PER_REFERRER, &[0.8]),
                    (&OTHER_NEW, &[20.0]),
                    (&NRR, &[0.98]),
                    (&MRR, &[50_000.0]),
                    (&NEW_MRR, &[3_000.0]),
                ],
                gives: 1030.0,
                source: Source::Field,
            },
            Example {
                inputs: &[(&START, &[500.0]), (&CHURN, &[0.04]), (&REFER_SHARE, &[0.1]), (&PER_REFERRER, &[0.5])],
                gives: 505.0,
                source: Source::Field,
            },
        ],
        sources: &[],
        change: Some(change::plain),
        levers: &[&CHURN, &REFER_SHARE, &PER_REFERRER, &OTHER_NEW],
    }],
    bands: None,
    choices: &[],
};

/// Customers at the start of the period.
pub static START: Field = Field::count("start", words::START);
/// Customers who refer somebody within the period, as a fraction of all.
pub static REFER_SHARE: Field = Field::rate("refer_share", words::REFER_SHARE).hint(words::SAME_PERIOD);
/// How many of those whom one of them refers become customers.
pub static PER_REFERRER: Field = Field::of("per_referrer", Unit::Number, words::PER_REFERRER).from(0.0);
/// New customers whom nobody referred; what is usual in a period need not be whole.
pub static OTHER_NEW: Field =
    Field { whole: false, ..Field::count("other_new", words::OTHER_NEW).hint(words::REFERRED_ONLY) };
/// Net revenue retention of the period, 0 or more.
pub static NRR: Field = Field::rate("nrr", movements::NRR.label).hint(words::FOR_GROWTH).upto(f64::INFINITY);
/// MRR at the start of the period, 0 or more.
pub static MRR: Field = Field::money("mrr", words::MRR).hint(words::FOR_GROWTH).from(0.0);
/// MRR of everyone who is new, referred or not, 0 or more.
pub static NEW_MRR: Field = Field::money("new_mrr", words::NEW_MRR).hint(words::WITH_REFERRED).from(0.0);

/// Customers at the end of the period: what is to be expected, and therefore not always whole.
pub static CUSTOMERS_NEXT: Field = Field::of("customers_next", Unit::Count, words::CUSTOMERS_NEXT).from(0.0);
/// Growth of the revenue in the period, −1 and up.
pub static GROWTH: Field = Field::rate("growth", words::GROWTH).from(-1.0).upto(f64::INFINITY);

/// The numbers of the customers.
#[derive(Clone, Copy, Debug)]
struct Way {
    start: f64,
    churn: f64,
    share: f64,
    each: f64,
    other: Option<f64>,
}

impl Way {
    fn of(q: &Question) -> Result<Way, Refusal> {
        let (start, churn) = (q.need(&START)?, q.need(&CHURN)?);
        let (share, each) = (q.need(&REFER_SHARE)?, q.need(&PER_REFERRER)?);
        Ok(Way { start, churn, share, each, other: q.may(&OTHER_NEW) })
    }

    fn lost(self) -> f64 {
        self.start * self.churn
    }

    fn referred(self) -> f64 {
        self.start * self.share * self.each
    }

    /// All who come.
    fn won(self) -> f64 {
        self.referred() + self.other.unwrap_or(0.0)
    }

    /// Who is there at the end, without the noise that 7.000000000000001 of 100 leave.
    fn next(self) -> f64 {
        trimmed(self.start - self.lost() + self.won())
    }

    /// "1,000 customers now, 30 lost, 60 won".
    fn says(self) -> Phrase {
        let start = Arg::Counted(self.start, &units::CUSTOMERS);
        Phrase::with(&words::WAY, [("start", start), ("lost", count(self.lost())), ("won", count(self.won()))])
    }

    fn steps(self) -> Vec<Step> {
        let rate = |x| Arg::Fine(x, Unit::Rate, 2);
        let referrers = Arg::Phrase(Box::new(sums::product(count(self.start), rate(self.share))));
        let mut parts = vec![-self.lost(), self.referred()];
        parts.extend(self.other);
        vec![
            sums::times(&LOST.label, count(self.start), rate(self.churn), count(self.lost())),
            sums::times(&words::REFERRED, referrers, Arg::Of(self.each, Unit::Number), count(self.referred())),
            Step {
                label: (&CUSTOMERS_NEXT.label).into(),
                sum: sums::signed(Unit::Count, self.start, &parts),
                gives: count(self.next()),
            },
        ]
    }
}

/// `start` − `start` × `churn` + `start` × `refer_share` × `per_referrer` \[+ `other_new`\], customers; and where `nrr`,
/// `mrr` and `new_mrr` are given, `growth` = `nrr` − 1 + `new_mrr` ÷ `mrr`, a fraction per period.
///
/// `start` a whole number, `churn` and `refer_share` fractions from 0 to 1 per period, `per_referrer` and `other_new`
/// numbers, `nrr` a fraction, money: all 0 or more. Without all three numbers of the revenue there is no `growth`, and
/// the note `growth_lacks` names those that are blank beside one that is not; for an MRR of 0 it is not known, with the note
/// `no_mrr_at_start`.
///
/// # Errors
/// `too_large` at `per_referrer` or `new_mrr` where a result leaves the range of f64.
///
/// Source: the field's habit. 1 000 customers, 3 % lost, 5 % who bring 0.8 each, 20 others → 1 030; NRR 98 % and 3 000 on
/// 50 000 → 4 %.
fn compute(q: &Question) -> Result<Worked, Refusal> {
    let way = Way::of(q)?;
    let next = notes::finite(Some(way.next()), &PER_REFERRER)?;
    let mut worked = Worked {
        outputs: vec![Output::of(&CUSTOMERS_NEXT, next)],
        basis: Some(way.says()),
        sure: vec![(&words::SURE).into()],
        steps: way.steps(),
        notes: vec![Note::new(&words::SCENARIO, [])],
        advice: more(q, way).into_iter().collect(),
        ..Worked::default()
    };
    worked.notes.extend(yearly_churn(way.churn, q.period()));
    if way.start > 0.0 && way.referred() >= way.start {
        worked.notes.push(Note::new(&words::DOUBLED, [("per", Arg::Per(q.period()))]));
    }
    revenue(q, &mut worked)?;
    Ok(worked)
}

/// The growth of the revenue, or why there is none.
fn revenue(q: &Question, worked: &mut Worked) -> Result<(), Refusal> {
    let all = [&NRR, &MRR, &NEW_MRR];
    let [Some(nrr), Some(mrr), Some(new)] = all.map(|field| q.may(field)) else {
        let some = all.iter().any(|field| q.may(field).is_some());
        let blank = listed(all.into_iter().filter(|field| q.may(field).is_none())).filter(|_| some);
        let lacks = |fields| Note::new(&words::GROWTH_LACKS, [("fields", Arg::Phrase(Box::new(fields)))]);
        worked.notes.extend(blank.map(lacks));
        return Ok(());
    };
    if mrr == 0.0 {
        worked.outputs.push(Output::maybe(&GROWTH, None));
        worked.notes.push(Note::new(&movements::NO_MRR, []));
        return Ok(());
    }
    let growth = nrr - 1.0 + new / mrr;
    notes::finite(Some(100.0 * growth), &NEW_MRR)?;
    worked.outputs.push(Output::of(&GROWTH, growth));
    let parts = [("nrr", Arg::Of(nrr, Unit::Share)), ("new", money(new)), ("mrr", money(mrr))];
    worked.steps.push(Step {
        label: (&GROWTH.label).into(),
        sum: Phrase::with(&GROWTH_SUM, parts),
        gives: Arg::Of(growth, Unit::Share),
    });
    Ok(())
}

static GROWTH_SUM: Text = Text::same("{nrr} − 100% + {new} ÷ {mrr}");

/// How many more new customers reach the reader's goal; without a goal, how many keep the number where it is.
fn more(q: &Question, way: Way) -> Option<Advice> {
    let goal = q.goal();
    let missing = goal.unwrap_or(way.start) - way.next();
    if missing <= 0.0 {
        return None;
    }
    let says = match goal {
        Some(goal) => Phrase::with(&words::MORE_FOR_GOAL, [("goal", count(goal))]),
        None => (&words::MORE_TO_STAY).into(),
    };
    Some(Advice { number: Arg::Counted(sums::whole_above(missing), &units::CUSTOMERS), says })
}

/// From the customers now to those of the next period: lost, referred, won otherwise.
fn way(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    let way = Way::of(q).ok()?;
    let mut bars = vec![
        (&START.label, Bar::Level(way.start)),
        (&LOST.label, Bar::Move(-way.lost())),
        (&words::REFERRED, Bar::Move(way.referred())),
    ];
    bars.extend(way.other.map(|other| (&OTHER_NEW.label, Bar::Move(other))));
    bars.push((&CUSTOMERS_NEXT.label, Bar::Level(way.next())));
    waterfall("growth", way.says(), Unit::Count, &bars)
}
