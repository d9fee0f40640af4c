//! Referrals: how many of the new customers were brought by others, and how many of those who say they would recommend
//! have done so.
//!
//! Article S2 counts referrals; a count says little without what it is counted of, so the ratios stand beside it.

mod words;

use super::share::Share;
use super::sums::{self, count};
use super::{bands, ledger, notes};
use crate::datasets::{self, Summary};
use crate::figure::Figure;
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{
    Advice, Change, Example, Fault, Field, Filling, Group, Method, Metric, Need, Note, Outcome, Output, Question,
    Refusal, Source, Status, Step, Values, Worked,
};
use crate::words::Wording;

/// Referrals.
pub static METRIC: Metric = Metric {
    id: "referrals",
    group: Group::Service,
    words: words::WORDS,
    methods: &[Method {
        id: "default",
        name: words::DEFAULT,
        about: words::DEFAULT_ABOUT,
        inputs: &[
            (&REFERRED, Need::Required),
            (&WON, Need::Required),
            (&CUSTOMERS, Need::Required),
            (&REFERRERS, Need::Optional),
            (&PROMOTERS, Need::Optional),
            (&PROMOTER_REFERRERS, Need::Optional),
            (&CONVERTED, Need::Optional),
        ],
        outputs: &[&REFERRED_SHARE, &PER_CUSTOMER, &REFERRAL_RATE, &CONVERSION, &SAY_DO],
        period: None,
        compute: worked,
        figures: &[bar, say_do],
        examples: &[
            Example {
                inputs: &[
                    (&REFERRED, &[48.0]),
                    (&WON, &[120.0]),
                    (&CUSTOMERS, &[600.0]),
                    (&REFERRERS, &[36.0]),
                    (&PROMOTERS, &[240.0]),
                    (&PROMOTER_REFERRERS, &[30.0]),
                    (&CONVERTED, &[30.0]),
                ],
                gives: 0.25,
                source: Source::Field,
            },
            Example {
                inputs: &[(&REFERRED, &[30.0]), (&WON, &[150.0]), (&CUSTOMERS, &[1000.0])],
                gives: 0.2,
                source: Source::Field,
            },
        ],
        sources: &[Filling {
            dataset: &datasets::REFERRALS,
            columns: &["code", "referred", "date"],
            fill,
            draws: &[ledger::codes],
        }],
        change: Some(changed),
        levers: &[],
    }],
    bands: None,
    choices: &[],
};

/// How many people were referred, each once.
pub static REFERRED: Field = Field::count("referred", words::REFERRED).hint(words::EACH_ONCE);
/// New customers of the same time.
pub static WON: Field = Field::count("won", words::WON).hint(words::ALL_NEW);
/// Customers who could have referred somebody.
pub static CUSTOMERS: Field = Field::count("customers", words::CUSTOMERS).hint(words::COULD_REFER);
/// Customers who referred somebody.
pub static REFERRERS: Field = Field::count("referrers", words::REFERRERS).hint(words::OPTIONAL);
/// Customers who scored 9 or 10 in the NPS survey.
pub static PROMOTERS: Field = Field::count("promoters", words::PROMOTERS).hint(words::SCORED_9_10);
/// How many of them referred somebody.
pub static PROMOTER_REFERRERS: Field =
    Field::count("promoter_referrers", words::PROMOTER_REFERRERS).hint(words::OF_THEM);
/// Referred people who became customers.
pub static CONVERTED: Field = Field::count("converted", words::CONVERTED).hint(words::CONVERTED_HINT);

/// Referred new customers as a fraction of all new ones.
pub static REFERRED_SHARE: Field = Field::share("referred_share", words::REFERRED_SHARE);
/// People referred per customer.
pub static PER_CUSTOMER: Field = Field::of("referrals_per_customer", Unit::Number, words::PER_CUSTOMER).from(0.0);
/// Customers who referred somebody as a fraction of all.
pub static REFERRAL_RATE: Field = Field::share("referral_rate", words::REFERRAL_RATE);
/// Referred people who became customers, as a fraction.
pub static CONVERSION: Field = Field::share("conversion", words::CONVERSION);
/// Promoters who referred somebody, as a fraction.
pub static SAY_DO: Field = Field::share("say_do", words::SAY_DO);

/// Who was referred, and by how many, in a file; who was won besides them it does not tell.
fn fill(summary: &Summary) -> Option<Values> {
    let Summary::Referrals(file) = summary else { return None };
    let values = Values::new().with(&REFERRED, file.referred).with(&REFERRERS, file.referrers);
    let values = values.with_known(&CONVERTED, file.converted);
    Some(values.with_known(&PROMOTER_REFERRERS, file.promoter_referrers))
}

/// One count that is a part of another, which therefore cannot be the smaller one; the kind names both.
fn part(
    q: &Question,
    few: &'static Field,
    many: &'static Field,
    kind: &'static Wording,
) -> Result<Option<(f64, f64)>, Refusal> {
    let (Some(k), Some(n)) = (q.may(few), q.may(many)) else { return Ok(None) };
    if k > n {
        let hint = Phrase::with(&words::MORE_BY, [("n", count(k - n))]);
        let fault = Fault::new(kind, few, [("k", count(k)), ("n", count(n))]).hint(hint);
        return Err(Refusal::Invalid(notes::swapped(fault, few, many)));
    }
    Ok(Some((k, n)))
}

/// The five ratios, each where its numbers are known and its divisor is not 0.
///
/// `referred_share` = (`converted`, else `referred`) ÷ `won`; `referrals_per_customer` = `referred` ÷ `customers`;
/// `referral_rate` = `referrers` ÷ `customers`; `conversion` = `converted` ÷ `referred`; `say_do` =
/// `promoter_referrers` ÷ `promoters`. All but the second are fractions from 0 to 1 with Wilson intervals; the second
/// is a number, 0 or more. Inputs: whole counts, 0 or more. Without new customers the headline alone is undefined,
/// `nobody_won` at `won`.
///
/// # Errors
/// A part larger than its whole: `converted_more_than_referred` at `converted`; `referrers_more_than_customers` at
/// `referrers` or `promoter_referrers`; `more_referrers_than_promoters` and `more_promoters_than_referrers` at `promoter_referrers`;
/// `converted_more_than_won` at `converted`, or `referred_more_than_won` at `referred` where `converted` is blank.
///
/// Source: article S2 counts referrals; the ratios are the field's habit. 30 referred of 150 won → 20 %.
fn worked(q: &Question) -> Result<Worked, Refusal> {
    let (referred, won, customers) = (q.need(&REFERRED)?, q.need(&WON)?, q.need(&CUSTOMERS)?);
    let conversion = part(q, &CONVERTED, &REFERRED, &words::CONVERTED_MORE_THAN_REFERRED)?;
    let rate = part(q, &REFERRERS, &CUSTOMERS, &words::REFERRERS_MORE_THAN_CUSTOMERS)?;
    let say_do = part(q, &PROMOTER_REFERRERS, &PROMOTERS, &words::MORE_REFERRERS_THAN_PROMOTERS)?;
    part(q, &PROMOTER_REFERRERS, &REFERRERS, &words::MORE_PROMOTERS_THAN_REFERRERS)?;
    // Promoters who referred are customers who did, also where those are not counted.
    part(q, &PROMOTER_REFERRERS, &CUSTOMERS, &words::REFERRERS_MORE_THAN_CUSTOMERS)?;
    let came = q.may(&CONVERTED).unwrap_or(referred);
    if came > won {
        return Err(Refusal::Invalid(more_than_won(q, came, won)));
    }
    let share = came_of_won(&q.values);
    let ratio = |pair: Option<(f64, f64)>, noun| pair.filter(|(_, n)| *n > 0.0).map(|(k, n)| Share { k, n, noun });
    let ratios = [
        (&REFERRAL_RATE, ratio(rate, &units::CUSTOMERS)),
        (&CONVERSION, ratio(conversion, &words::PEOPLE)),
        (&SAY_DO, ratio(say_do, &units::PROMOTERS)),
    ];
    let mut outputs =
        vec![share.map_or(Output::maybe(&REFERRED_SHARE, None), |share| share.output(q, &REFERRED_SHARE))];
    outputs.extend((customers > 0.0).then(|| Output::of(&PER_CUSTOMER, referred / customers)));
    outputs.extend(ratios.iter().filter_map(|(field, ratio)| Some(ratio.as_ref()?.output(q, field))));
    // The least certain of what is shown.
    let shares = share.iter().chain(ratios.iter().filter_map(|(_, ratio)| ratio.as_ref()));
    let of_all = ratios.iter().filter_map(|(field, ratio)| Some((*field, (*ratio)?)));
    let mut sure = share.map(|share| share.sure(q)).unwrap_or_default();
    sure.extend(of_all.clone().filter_map(|(field, ratio)| {
        let args = [
            ("name", Arg::Text(&field.label)),
            ("range", bands::ends(ratio.interval(q)?, Unit::Share)),
            ("basis", Arg::Phrase(Box::new(ratio.basis()))),
        ];
        Some(Phrase::with(&words::RATIO_WITHIN, args))
    }));
    let mut steps = steps(share, referred, customers);
    steps.extend(of_all.map(|(field, ratio)| ratio.step(&field.label)));
    let smallest = shares.min_by(|a, b| a.n.total_cmp(&b.n)).map(|share| (share.n, share.noun));
    let fault = share.is_none().then(|| Fault::new(&words::NOBODY_WON, &WON, []));
    Ok(Worked {
        status: if fault.is_some() { Status::Undefined } else { Status::Value },
        outputs,
        basis: share.map(Share::basis),
        sample: smallest,
        sure,
        steps,
        notes: notes(q, came),
        advice: advice(q, share),
        fault,
        ..Worked::default()
    })
}

/// More referred people than new customers: they are people referred, or the new customers are of a shorter time.
fn more_than_won(q: &Question, came: f64, won: f64) -> Fault {
    let (kind, field) = if q.may(&CONVERTED).is_some() {
        (&words::CONVERTED_MORE_THAN_WON, &CONVERTED)
    } else {
        (&words::REFERRED_MORE_THAN_WON, &REFERRED)
    };
    let fault = Fault::new(kind, field, [("k", count(came)), ("n", count(won))])
        .hint(Phrase::with(&words::MORE_BY, [("n", count(came - won))]))
        .cause(Phrase::plain(&words::LONGER_TIME), None);
    if field == &REFERRED { fault.cause(Phrase::plain(&words::NOT_ALL_CAME), None) } else { fault }
}

/// Referred new customers of all new ones; `None` where nobody was won, or a number is blank or impossible.
fn came_of_won(values: &Values) -> Option<Share> {
    let came = values.number(&CONVERTED).or(values.number(&REFERRED))?;
    let won = values.number(&WON).filter(|won| *won > 0.0)?;
    Some(Share { k: came, n: won, noun: &words::NEW_CUSTOMERS })
}

fn steps(share: Option<Share>, referred: f64, customers: f64) -> Vec<Step> {
    let mut steps: Vec<Step> = share.map(|share| share.step(&REFERRED_SHARE.label)).into_iter().collect();
    steps.extend((customers > 0.0).then(|| {
        let gives = Arg::Fine(referred / customers, Unit::Number, 3);
        sums::over(&PER_CUSTOMER.label, count(referred), count(customers), gives)
    }));
    steps
}

fn notes(q: &Question, came: f64) -> Vec<Note> {
    let mut notes = Vec::new();
    if q.may(&CONVERTED).is_none() && came > 0.0 {
        notes.push(Note::new(&words::ALL_TAKEN_AS_WON, []));
    }
    let referred = q.may(&REFERRED).unwrap_or(0.0);
    let known = [&REFERRERS, &PROMOTER_REFERRERS].map(|field| q.may(field).unwrap_or(0.0));
    let referrers = known[0].max(known[1]);
    if referrers > referred {
        notes.push(Note::new(&words::FEWER_THAN_REFERRERS, [("k", count(referrers)), ("n", count(referred))]));
    }
    if q.may(&REFERRERS).is_some_and(|n| n < referred.min(1.0)) {
        notes.push(Note::new(&words::NOBODY_REFERRED, [("n", count(referred))]));
    }
    notes
}

fn advice(q: &Question, share: Option<Share>) -> Vec<Advice> {
    let mut advice = Vec::new();
    let mut rest = |whole: &Field, part: &Field, says: &'static crate::words::Noun| {
        if let (Some(n), Some(k)) = (q.may(whole), q.may(part))
            && n > k
        {
            advice.push(Advice { number: Arg::Counted(n - k, &units::PEOPLE), says: Phrase::plain(says.form(n - k)) });
        }
    };
    rest(&PROMOTERS, &PROMOTER_REFERRERS, &words::ASK_PROMOTERS);
    rest(&REFERRED, &CONVERTED, &words::NOT_YET_CUSTOMERS);
    advice.extend(share.and_then(|share| share.narrower(q)));
    advice
}

/// Now against before by the two-proportion test on the referred share.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    came_of_won(&q.values)?.changed(q, came_of_won(before)?, &REFERRED_SHARE)
}

/// The referred share of the new customers.
fn bar(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.number(&REFERRED_SHARE)?;
    Some(came_of_won(&q.values)?.headline(q, "referred_share", &words::WERE_REFERRED, &words::CAME_OTHERWISE))
}

/// What promoters said beside what they did.
fn say_do(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.number(&SAY_DO)?;
    let share = Share { k: q.may(&PROMOTER_REFERRERS)?, n: q.may(&PROMOTERS)?, noun: &units::PROMOTERS };
    Some(share.figure(q, "say_do", &words::DID, &words::ONLY_SAID))
}
