//! The customer lifetime, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::{Level, Period};
use kept::metric::{Field, Fix, Outcome, Question, Status, Values};
use kept::metrics::fields::{LIFETIME, LOST, START};
use kept::metrics::lifetime::CHURN;
use kept::metrics::metric;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn question(method: &str, values: Values) -> Question {
    let metric = metric("lifetime").unwrap();
    Question { values, ..Question::new(metric, metric.method(method).unwrap()) }
}

fn of_rate(churn: f64) -> Question {
    question("rate", Values::new().with(&CHURN, churn))
}

fn of_counts(start: f64, lost: f64) -> Question {
    question("counts", Values::new().with(&START, start).with(&LOST, lost))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs() + 1e-12
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static Field) {
    let fault = outcome.fault.as_ref().unwrap();
    (outcome.status, fault.kind.id, fault.field)
}

#[test]
fn lifetimes_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/customer_lifetime.json")).unwrap();
    let vectors = all["vectors"].as_array().unwrap();
    for vector in vectors {
        let (inputs, expected) = (&vector["inputs"], &vector["expected"]);
        let outcome = spoken::whole(&of_rate(inputs["churn_rate"].as_f64().unwrap()));
        if let Some(kind) = expected["error"].as_str() {
            assert_eq!(fault(&outcome), (Status::Undefined, kind, &CHURN));
            continue;
        }
        assert_eq!(outcome.status, Status::Value);
        let got = outcome.number(&LIFETIME).unwrap();
        assert!(near(got, expected["lifetime_periods"].as_f64().unwrap()), "{}: {got}", vector["id"]);
        assert!(outcome.headline().unwrap().interval.is_none());
    }
    assert!(vectors.len() >= 8);
}

#[test]
fn counts_give_the_interval_of_their_churn() {
    let q = of_counts(100.0, 5.0);
    let outcome = spoken::whole(&q);
    let lifetime = outcome.headline().unwrap();
    let interval = lifetime.interval.unwrap();
    assert_eq!(lifetime.number(), Some(20.0));
    assert!((interval.low - 8.9).abs() < 0.05 && (interval.high - 46.4).abs() < 0.05, "{interval:?}");
    let wide = Question { level: Level::P99, ..q.clone() }.answer().headline().unwrap().interval.unwrap();
    assert!(wide.low < interval.low && wide.high > interval.high);
    let lines = spoken::lines(&q, &outcome, Lang::En);
    for line in [
        "5 of 100 customers",
        "At 95% confidence the churn is 2.2% to 11.2%, and one divided by that is 8.9 months to 46.4 months.",
        "5 ÷ 100",
        "is the lifetime with one fewer lost, 4 instead of 5.",
        "A customer stays 20 months on average; half have left after 14 months",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
    // Everyone lost: one period, and the upper end is that of the lower churn.
    let all = of_counts(50.0, 50.0).answer();
    assert_eq!((all.number(&LIFETIME), all.headline().unwrap().interval.unwrap().low), (Some(1.0), 1.0));
}

#[test]
fn nobody_lost_is_at_least() {
    for (n, least) in [(10.0, 3.9), (50.0, 17.2), (1000.0, 334.3)] {
        let outcome = spoken::whole(&of_counts(n, 0.0));
        assert_eq!(outcome.status, Status::AtLeast);
        let got = outcome.number(&LIFETIME).unwrap();
        assert!((got - least).abs() < 0.05, "{n}: {got}");
        assert!(outcome.headline().unwrap().interval.is_none() && outcome.says.is_some());
    }
    let lines = spoken::lines(&of_counts(50.0, 0.0), &of_counts(50.0, 0.0).answer(), Lang::En);
    assert!(lines.iter().any(|line| line == "At least 17.2 months: none of 50 customers left"), "{lines:#?}");
    // The level decides how far the bound reaches.
    let at = |level| Question { level, ..of_counts(50.0, 0.0) }.answer().number(&LIFETIME).unwrap();
    assert!(at(Level::P90) > at(Level::P95) && at(Level::P95) > at(Level::P99));
}

#[test]
fn a_rate_of_0_has_no_end_and_leads_to_the_counts() {
    let outcome = of_rate(0.0).answer();
    assert_eq!(fault(&outcome), (Status::Undefined, "infinite", &CHURN));
    assert!(matches!(&outcome.fault.unwrap().causes[0].fix, Some(Fix::Method(_, "counts"))));
    assert_eq!(fault(&of_rate(-0.01).answer()), (Status::Invalid, "negative", &CHURN));
    assert_eq!(fault(&of_rate(1.5).answer()), (Status::Invalid, "above_100", &CHURN));
    assert_eq!(of_rate(1.0).answer().number(&LIFETIME), Some(1.0));
    assert_eq!(fault(&spoken::whole(&of_rate(f64::MIN_POSITIVE / 1e10))), (Status::Undefined, "too_large", &CHURN));
}

#[test]
fn impossible_counts_are_faults() {
    let outcome = spoken::whole(&of_counts(100.0, 120.0));
    assert_eq!(fault(&outcome), (Status::Invalid, "lost_more_than_start", &LOST));
    let causes = outcome.fault.unwrap().causes;
    assert!(matches!(&causes[2].fix, Some(Fix::Swap(_, a, b)) if *a == &START && *b == &LOST));
    assert!(causes[1].fix.is_none(), "no other definition here");
    assert_eq!(fault(&of_counts(0.0, 0.0).answer()), (Status::Undefined, "nobody_at_start", &START));
}

#[test]
fn notes_say_that_it_is_a_time_and_what_the_churn_is_in_a_year() {
    let notes = |q: Question| -> Vec<&'static str> { q.answer().notes.iter().map(|n| n.wording.id).collect() };
    assert_eq!(notes(of_rate(0.02)), ["lifetime_is_a_time", "yearly_equivalent"]);
    // Also of all of them: 100% a month is 100% a year.
    assert_eq!(notes(of_rate(1.0)), ["lifetime_is_a_time", "yearly_equivalent"]);
    assert_eq!(notes(of_counts(1000.0, 20.0)), ["lifetime_is_a_time", "yearly_equivalent"]);
    assert_eq!(notes(Question { period: Some(Period::Year), ..of_rate(0.02) }), ["lifetime_is_a_time"]);
    assert_eq!(notes(of_counts(10.0, 1.0))[0], "small_sample");
}

#[test]
fn a_change_of_counts_is_tested_and_one_of_rates_is_not() {
    let change = |now: Question, before: Question| Question { before: Some(before.values), ..now }.answer().change;
    let tested = change(of_counts(100.0, 5.0), of_counts(100.0, 8.0)).unwrap();
    assert!(near(tested.difference, 7.5) && near(tested.before, 12.5));
    assert!(tested.z.unwrap() > 0.0 && (tested.p.unwrap() - 0.39).abs() < 5e-3);
    let plain = change(of_rate(0.02), of_rate(0.04)).unwrap();
    assert!(near(plain.difference, 25.0) && plain.p.is_none() && plain.interval.is_none());
    assert!(change(of_counts(100.0, 0.0), of_counts(100.0, 8.0)).is_none());
    assert!(change(of_rate(0.02), of_rate(0.0)).is_none());
}

#[test]
fn a_goal_says_how_much_churn_it_allows() {
    let says = |q: Question, line: &str| {
        let lines = spoken::lines(&q, &spoken::whole(&q), Lang::En);
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    };
    says(Question { target: Some(40.0), ..of_rate(0.05) }, "2.5%");
    says(Question { target: Some(40.0), ..of_counts(1000.0, 50.0) }, "25 customers");
    says(of_rate(0.05), "is the lifetime with a tenth less churn, 4.5% instead of 5.0%.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_counts_give_a_sound_answer(
        start in 1_u32..1_000_000, share in 0.0..=1.0_f64, few in any::<bool>(), level in 0_usize..3,
        period in 0_usize..4, target in proptest::option::of(0.0..1e4_f64),
    ) {
        let start = f64::from(if few { start % 5 + 1 } else { start });
        let q = Question {
            level: Level::ALL[level],
            period: Some(Period::ALL[period]),
            target,
            ..of_counts(start, (start * share).floor())
        };
        let outcome = spoken::whole(&q);
        let lifetime = outcome.headline().unwrap();
        prop_assert!(lifetime.number().unwrap() >= 1.0);
        if let Some(interval) = lifetime.interval {
            prop_assert!(interval.contains(lifetime.number().unwrap()) && interval.low >= 1.0);
        }
        prop_assert_eq!(outcome.status == Status::AtLeast, start * share < 1.0);
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(a in any::<f64>(), b in any::<f64>()) {
        for q in [of_rate(a), of_counts(a, b), of_counts(a.abs().floor(), b.abs().floor()), of_rate(a.abs().fract())] {
            let outcome = q.answer();
            prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
            spoken::filled(&q);
        }
    }
}

#[test]
fn the_half_that_stay_at_least_is_not_rounded_up() {
    for (n, half) in [(10.0, "2.3"), (12.0, "2.7"), (25.0, "5.7")] {
        let q = of_counts(n, 0.0);
        let lines = spoken::lines(&q, &q.answer(), Lang::En);
        let end = format!("; half stay at least {half} months");
        assert!(lines.iter().any(|line| line.ends_with(&end)), "{end} is not among {lines:#?}");
        let left = (1.0 - 1.0 / q.answer().number(&LIFETIME).unwrap()).powf(half.parse().unwrap());
        assert!(left >= 0.5, "{left} of {n} after {half}");
    }
}

#[test]
fn a_tenth_less_of_a_small_churn_is_told_from_it() {
    let q = of_rate(0.0003);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    let said = "is the lifetime with a tenth less churn, 0.027% instead of 0.03%.";
    assert!(lines.iter().any(|line| line == said), "{lines:#?}");
}
