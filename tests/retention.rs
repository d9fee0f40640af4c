//! The retention rate, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::{Level, Period};
use kept::metric::{Fix, Outcome, Question, Status, Values};
use kept::metrics::churn::CHURN;
use kept::metrics::fields::START;
use kept::metrics::metric;
use kept::metrics::retention::{CHURN_COUNTED, END, RETENTION, WON};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn counts(start: f64, end: f64, won: f64) -> Values {
    Values::new().with(&START, start).with(&END, end).with(&WON, won)
}

fn question(values: Values) -> Question {
    let metric = metric("retention").unwrap();
    Question { values, ..Question::new(metric, &metric.methods[0]) }
}

fn ask(start: f64, end: f64, won: f64) -> Outcome {
    spoken::whole(&question(counts(start, end, won)))
}

fn with_churn(start: f64, end: f64, won: f64, churn: f64) -> Outcome {
    spoken::whole(&question(counts(start, end, won).with(&CHURN_COUNTED, churn)))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs() + 1e-12
}

fn notes(outcome: &Outcome) -> Vec<&'static str> {
    outcome.notes.iter().map(|n| n.wording.id).collect()
}

fn fixes(outcome: &Outcome) -> Vec<Option<Fix>> {
    outcome.fault.as_ref().unwrap().causes.iter().map(|cause| cause.fix.clone()).collect()
}

fn puts(fix: Option<&Fix>, id: &str, number: f64) -> bool {
    matches!(fix, Some(Fix::Set(_, field, n)) if field.id == id && near(*n, number))
}

#[test]
fn rates_and_intervals_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/retention_rate.json")).unwrap();
    let mut seen = 0;
    for vector in all["vectors"].as_array().unwrap() {
        let (id, inputs, expected) = (vector["id"].as_str().unwrap(), &vector["inputs"], &vector["expected"]);
        let number = |key: &str| inputs[key].as_f64();
        let (Some(start), Some(end), Some(won)) =
            (number("start_customers"), number("end_customers"), number("new_customers"))
        else {
            // The seed's pair of complements: 30 % churn is what 70 of 100 leave.
            let outcome = ask(100.0, 100.0 * (1.0 - number("churn_rate").unwrap()), 0.0);
            assert!(near(outcome.number(&RETENTION).unwrap(), expected["retention_rate"].as_f64().unwrap()), "{id}");
            continue;
        };
        seen += 1;
        let outcome = ask(start, end, won);
        if id == "retention_rate/p010-over-100" {
            // A policy that SPEC decides otherwise: more than 100 % is shown, with a note.
            assert_eq!((outcome.status, outcome.number(&RETENTION)), (Status::Value, Some(1.1)));
            continue;
        }
        match expected["error"].as_str() {
            Some("undefined") => {
                assert_eq!((outcome.status, outcome.fault.unwrap().field), (Status::Undefined, &START), "{id}");
            }
            Some(_) => assert_eq!(outcome.status, Status::Invalid, "{id}"),
            None => {
                let retention = outcome.headline().unwrap();
                assert!(near(retention.number().unwrap(), expected["retention_rate"].as_f64().unwrap()), "{id}");
                assert!(near(outcome.number(&CHURN).unwrap(), expected["churn_rate"].as_f64().unwrap()), "{id}");
                let interval = retention.interval.unwrap();
                assert!(near(interval.low, expected["wilson_95"][0].as_f64().unwrap()), "{id}");
                assert!(near(interval.high, expected["wilson_95"][1].as_f64().unwrap()), "{id}");
            }
        }
    }
    assert!(seen >= 9);
}

#[test]
fn retention_and_churn_are_complements() {
    let outcome = ask(100.0, 105.0, 10.0);
    assert_eq!((outcome.number(&RETENTION), outcome.number(&CHURN)), (Some(0.95), Some(0.05)));
    let (kept, lost) = (outcome.outputs[0].interval.unwrap(), outcome.outputs[1].interval.unwrap());
    assert!(near(kept.low + lost.high, 1.0) && near(kept.high + lost.low, 1.0));
    assert_eq!(notes(&outcome), ["complement", "yearly_equivalent"]);
    let lines = spoken::lines(&question(counts(100.0, 105.0, 10.0)), &outcome, Lang::En);
    for line in [
        "95 of 100 customers",
        "105 − 10",
        "95 ÷ 100",
        "100% − 95.0%",
        "more kept, 97 of 100, would make it 97.0%.",
        "Kept: 95 of 100 customers",
        "100 at the start; 95 at the end without the new ones, 105 with them",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn almost_all_is_not_all() {
    let q = question(counts(1_000_000.0, 999_900.0, 0.0));
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    for line in [
        "999,900 of 1,000,000 customers gives 99.988% to 99.992% at 95% confidence.",
        "99.99%",
        "100% − 99.99%",
        "A churn of 0.01% per month is 0.12% per year: compound a rate to change its period, do not multiply it by the number of periods.",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
    assert!(!lines.iter().any(|said| said.contains("100.0%")), "{lines:#?}");
}

#[test]
fn more_than_all_is_shown_without_an_interval_and_with_a_note() {
    let outcome = ask(100.0, 130.0, 10.0);
    assert_eq!((outcome.status, outcome.number(&RETENTION)), (Status::Value, Some(1.2)));
    assert!(near(outcome.number(&CHURN).unwrap(), -0.2));
    assert!(outcome.outputs.iter().all(|output| output.interval.is_none()));
    assert_eq!(notes(&outcome), ["over_100", "complement"]);
    let lines = spoken::lines(&question(counts(100.0, 130.0, 10.0)), &outcome, Lang::En);
    let said = |line: &str| lines.iter().any(|said| said == line);
    assert!(said("100 at the start; 120 at the end without the new ones, 130 with them"), "{lines:#?}");
    // Customers are no money.
    assert!(said("Number") && !said("Amount"), "{lines:#?}");
    // Exactly all is a share still.
    let all = ask(100.0, 110.0, 10.0);
    assert_eq!((all.number(&RETENTION), all.number(&CHURN)), (Some(1.0), Some(0.0)));
    assert_eq!(all.headline().unwrap().interval.unwrap().high, 1.0);
    assert_eq!(notes(&all), ["complement"]);
}

#[test]
fn more_won_than_there_are_names_its_likely_causes() {
    let outcome = ask(100.0, 90.0, 95.0);
    let fault = outcome.fault.as_ref().unwrap();
    assert_eq!((outcome.status, fault.kind.id, fault.field), (Status::Invalid, "won_more_than_end", &WON));
    let fixes = fixes(&outcome);
    // The end without the new ones: 90 of 100 kept, 185 in all.
    assert!(puts(fixes[0].as_ref(), "end", 185.0));
    assert!(matches!(&fixes[1], Some(Fix::Swap(_, a, b)) if *a == &END && *b == &WON));
    assert!(fixes[2].is_none());
    assert_eq!(ask(100.0, 185.0, 95.0).number(&RETENTION), Some(0.9));
    // 120 of 100 cannot have stayed: no click for that.
    assert!(self::fixes(&ask(100.0, 120.0, 130.0))[0].is_none());
    assert_eq!(ask(100.0, 10.0, 10.0).number(&RETENTION), Some(0.0));
}

#[test]
fn nobody_at_the_start_has_no_rate() {
    for (end, won) in [(5.0, 5.0), (5.0, 2.0), (0.0, 0.0)] {
        let outcome = ask(0.0, end, won);
        let fault = outcome.fault.unwrap();
        assert_eq!((outcome.status, fault.kind.id, fault.field), (Status::Undefined, "nobody_at_start", &START));
    }
    // What cannot be is said before what it would be divided by.
    assert_eq!(ask(0.0, 2.0, 5.0).fault.unwrap().kind.id, "won_more_than_end");
    let blank = question(Values::new().with(&START, 100.0).with(&END, 90.0)).answer();
    assert_eq!((blank.status, blank.fault.unwrap().field), (Status::NoData, &WON));
}

#[test]
fn a_churn_that_sums_to_100_percent_changes_nothing() {
    // 0.05 and 1 of 19 to more and more digits: what was rounded is said, and what rounding does not explain is wrong.
    let of_19 = 1.0 / 19.0;
    for (start, churn, status, rounded) in [
        (100.0, 0.05, Status::Value, false),
        (100.0, 0.0504, Status::Value, true),
        (100.0, 0.0506, Status::Invalid, false),
        (100.0, 0.0494, Status::Invalid, false),
        (19.0, of_19, Status::Value, false),
        (19.0, 0.052_631_6, Status::Value, true),
        (19.0, 0.0526, Status::Value, true),
        (19.0, 0.053, Status::Value, true),
        (19.0, 0.05, Status::Invalid, false),
    ] {
        let lost = if start < 20.0 { 1.0 } else { 5.0 };
        let outcome = with_churn(start, start - lost, 0.0, churn);
        assert_eq!(outcome.status, status, "{churn}");
        assert_eq!(notes(&outcome).contains(&"churn_rounded"), rounded, "{churn}");
        assert!(status == Status::Invalid || near(outcome.number(&CHURN).unwrap(), lost / start), "{churn}");
    }
    // A small churn that is twice too high is no rounding, nor is none.
    for churn in [0.01, 0.0] {
        assert_eq!(with_churn(1000.0, 995.0, 0.0, churn).fault.unwrap().kind.id, "churn_retention_disagree");
    }
    let q = question(counts(19.0, 18.0, 0.0).with(&CHURN_COUNTED, 0.053));
    let said =
        "The churn given and this retention make 100.04%, which rounding explains: the result is that of the counts.";
    assert!(spoken::lines(&q, &q.answer(), Lang::En).iter().any(|line| line == said));
}

#[test]
fn a_churn_that_does_not_fit_says_which_input_disagrees() {
    let disagree = |outcome: &Outcome| {
        let fault = outcome.fault.as_ref().unwrap();
        assert_eq!((outcome.status, fault.kind.id), (Status::Invalid, "churn_retention_disagree"));
        fault.field.id
    };
    // Somebody typed the retention.
    let outcome = with_churn(100.0, 105.0, 10.0, 0.95);
    assert_eq!(disagree(&outcome), "churn");
    assert!(puts(fixes(&outcome)[0].as_ref(), "churn", 0.05));
    // 80 at the end were counted without the 15 new ones: 20 % churn is right.
    let outcome = with_churn(100.0, 80.0, 15.0, 0.2);
    assert_eq!(disagree(&outcome), "end");
    assert!(puts(fixes(&outcome)[0].as_ref(), "end", 95.0));
    assert_eq!(with_churn(100.0, 95.0, 15.0, 0.2).status, Status::Value);
    // 20 lost, divided by 100 + 100.
    let outcome = with_churn(100.0, 180.0, 100.0, 0.1);
    assert_eq!(disagree(&outcome), "churn");
    assert!(puts(fixes(&outcome)[0].as_ref(), "churn", 0.2));
    // Nothing known fits: either number may be wrong, and each can be mended.
    let outcome = with_churn(100.0, 105.0, 10.0, 0.3);
    assert_eq!(disagree(&outcome), "churn");
    let fixes = fixes(&outcome);
    assert!(puts(fixes[0].as_ref(), "churn", 0.05) && puts(fixes[1].as_ref(), "won", 35.0));
    assert_eq!(with_churn(100.0, 105.0, 35.0, 0.3).status, Status::Value);
    // Nobody can have churned below 0: customers who came back are no churn to put in.
    assert!(self::fixes(&with_churn(100.0, 130.0, 10.0, 0.1)).iter().flatten().all(|fix| !puts(
        Some(fix),
        "churn",
        -0.2
    )));
}

#[test]
fn a_change_is_tested_as_two_shares() {
    let change = |now: Values, before: Values| Question { before: Some(before), ..question(now) }.answer().change;
    let tested = change(counts(100.0, 105.0, 10.0), counts(100.0, 92.0, 0.0)).unwrap();
    // More kept than there were is no share of them, and the change is a change.
    let beyond = change(counts(100.0, 105.0, 0.0), counts(100.0, 85.0, 0.0)).unwrap();
    assert!(
        near(beyond.difference, 0.2) && near(beyond.before, 0.85) && beyond.interval.is_none() && beyond.p.is_none()
    );
    assert!(near(tested.difference, 0.03) && near(tested.before, 0.92) && tested.field == &RETENTION);
    assert!((tested.p.unwrap() - 0.39).abs() < 5e-3 && tested.interval.unwrap().contains(0.03));
    assert!(change(counts(100.0, 105.0, 10.0), counts(100.0, 5.0, 10.0)).is_none());
    assert!(change(counts(100.0, 105.0, 10.0), Values::new().with(&START, 5.0)).is_none());
}

#[test]
fn a_goal_counts_the_customers_to_keep() {
    let advice = |target| {
        let q = Question { target: Some(target), ..question(counts(1000.0, 950.0, 0.0)) };
        spoken::lines(&q, &spoken::whole(&q), Lang::En)
    };
    let line = "more kept, 970 of 1,000 or 97.0%, would reach your goal of 97%.";
    assert!(advice(0.97).iter().any(|said| said == line), "{:#?}", advice(0.97));
    assert!(question(counts(1000.0, 950.0, 0.0)).answer().advice.len() == 1);
    let met = Question { target: Some(0.95), ..question(counts(1000.0, 950.0, 0.0)) };
    assert!(met.answer().advice.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_counts_give_a_sound_answer(
        start in 0_u32..2000, end in 0_u32..4000, won in 0_u32..2000, churn in proptest::option::of(0.0..=1.0_f64),
        target in proptest::option::of(-1.0..2.0_f64), level in 0_usize..3, period in 0_usize..4,
    ) {
        let mut values = counts(start.into(), end.into(), won.into());
        if let Some(churn) = churn {
            values = values.with(&CHURN_COUNTED, churn);
        }
        let q = Question { target, level: Level::ALL[level], period: Some(Period::ALL[period]), ..question(values) };
        let outcome = spoken::whole(&q);
        if outcome.status == Status::Value {
            let (kept, lost) = (outcome.number(&RETENTION).unwrap(), outcome.number(&CHURN).unwrap());
            prop_assert!(kept >= 0.0 && near(kept + lost, 1.0));
        }
        // Every click leads to an answer that is no longer this fault.
        for fix in outcome.fault.iter().flat_map(|fault| &fault.causes).filter_map(|cause| cause.fix.as_ref()) {
            if let Fix::Set(_, field, number) = fix {
                let mended = Question { values: q.values.clone().with(field, *number), ..q.clone() }.answer();
                let kinds = |o: &Outcome| o.fault.as_ref().map(|f| f.kind.id);
                prop_assert_ne!(kinds(&mended), kinds(&outcome), "{:?}", fix);
            }
        }
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(numbers in any::<[f64; 4]>()) {
        for [a, b, c, d] in [numbers, numbers.map(|x| x.abs().floor())] {
            let q = question(counts(a, b, c).with(&CHURN_COUNTED, d));
            let outcome = q.answer();
            prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
            spoken::filled(&q);
        }
    }
}
