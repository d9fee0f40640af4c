//! Referrals, asked as a reader asks them: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::answer::answer;
use kept::metric::{Field, Fix, Question, Status, Values};
use kept::metrics::referrals::{
    CONVERSION, CONVERTED, CUSTOMERS, METRIC, PER_CUSTOMER, PROMOTER_REFERRERS, PROMOTERS, REFERRAL_RATE, REFERRED,
    REFERRED_SHARE, REFERRERS, SAY_DO, WON,
};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn asked(referred: f64, won: f64, customers: f64) -> Question {
    let values = Values::new().with(&REFERRED, referred).with(&WON, won).with(&CUSTOMERS, customers);
    Question { values, ..Question::new(&METRIC, METRIC.method("default").unwrap()) }
}

fn with(mut q: Question, more: &[(&'static Field, f64)]) -> Question {
    for (field, number) in more {
        q.values = q.values.with(field, *number);
    }
    q
}

fn full() -> Question {
    let more = [(&REFERRERS, 36.0), (&PROMOTERS, 240.0), (&PROMOTER_REFERRERS, 30.0), (&CONVERTED, 30.0)];
    with(asked(48.0, 120.0, 600.0), &more)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 + 1e-9 * b.abs()
}

#[test]
fn both_ratios_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/referrals.json")).unwrap();
    let vectors = all["vectors"].as_array().unwrap();
    for vector in vectors {
        let (id, inputs, expected) = (vector["id"].as_str().unwrap(), &vector["inputs"], &vector["expected"]);
        let input = |key: &str| inputs[key].as_f64().unwrap();
        let q = asked(input("referred_new_customers"), input("new_customers"), input("active_customers"));
        let outcome = q.answer();
        let per_customer = expected["referrals_per_active_customer"].as_f64().unwrap();
        assert!(near(outcome.number(&PER_CUSTOMER).unwrap(), per_customer), "{id}");
        if let Some(share) = expected["referral_share_of_new"].as_f64() {
            let output = outcome.headline().unwrap();
            assert!(near(output.number().unwrap(), share), "{id}");
            let (ends, interval) = (&expected["wilson_95_share"], output.interval.unwrap());
            assert!(near(interval.low, ends[0].as_f64().unwrap()), "{id}");
            assert!(near(interval.high, ends[1].as_f64().unwrap()), "{id}");
        } else {
            // Without new customers there is no share, and what can be said is said all the same.
            let json = serde_json::to_value(answer(&q)).unwrap();
            assert_eq!((&json["status"], &json["error"]["kind"]), (&"undefined".into(), &"nobody_won".into()), "{id}");
            assert_eq!(json["error"]["field"], "won");
            assert!(json["outputs"]["referred_share"]["value"].is_null(), "{id}");
            assert_eq!(json["outputs"]["referrals_per_customer"]["value"], 0.0, "{id}");
            spoken::whole(&q);
        }
    }
    assert_eq!(vectors.len(), 5);
}

#[test]
fn every_ratio_divides_what_it_says() {
    let outcome = spoken::whole(&full());
    let got =
        [&REFERRED_SHARE, &PER_CUSTOMER, &REFERRAL_RATE, &CONVERSION, &SAY_DO].map(|f| outcome.number(f).unwrap());
    assert_eq!(got, [30.0 / 120.0, 48.0 / 600.0, 36.0 / 600.0, 30.0 / 48.0, 30.0 / 240.0]);
    for output in &outcome.outputs {
        assert_eq!(output.interval.is_some(), output.field != &PER_CUSTOMER, "{}", output.field.id);
    }
    let lines = spoken::lines(&full(), &outcome, Lang::En);
    for line in [
        "30 of 120 new customers",
        "30 ÷ 120",
        "48 ÷ 600",
        "210",
        "promoters have not referred anyone yet: offer codes while the score is fresh.",
        "18",
        "people were referred and did not become customers: find out where it stopped.",
        "Have referred: 30 of 240 promoters",
        "Referred: 30 of 120 new customers",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn one_of_very_many_is_not_none() {
    let q = asked(1.0, 120_000.0, 500_000.0);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    let sure = "1 of 120,000 new customers gives 0.0001% to 0.005% at 95% confidence.";
    assert!(lines.iter().any(|line| line == sure), "{lines:#?}");
    assert!(!lines.iter().any(|line| line == "0.0%" || line == "100.0%"), "{lines:#?}");
}

#[test]
fn what_is_left_blank_is_left_out() {
    let outcome = spoken::whole(&asked(30.0, 150.0, 1000.0));
    assert_eq!(outcome.number(&REFERRED_SHARE), Some(0.2));
    assert_eq!(outcome.outputs.len(), 2);
    let ids: Vec<&str> = outcome.notes.iter().map(|note| note.wording.id).collect();
    assert_eq!(ids, ["referred_taken_as_won"]);
    assert!(full().answer().notes.is_empty());
    // One of a pair is no pair, and 0 divides nothing.
    let half = with(asked(30.0, 150.0, 0.0), &[(&PROMOTERS, 50.0), (&REFERRERS, 0.0)]).answer();
    assert_eq!((half.status, half.outputs.len()), (Status::Value, 1));
    let none = with(asked(0.0, 150.0, 10.0), &[(&CONVERTED, 0.0), (&PROMOTERS, 0.0), (&PROMOTER_REFERRERS, 0.0)]);
    let none = none.answer();
    assert_eq!((none.number(&REFERRED_SHARE), none.number(&CONVERSION), none.number(&SAY_DO)), (Some(0.0), None, None));
}

#[test]
fn a_part_is_never_larger_than_its_whole() {
    let cases = [
        (with(full(), &[(&CONVERTED, 49.0)]), "converted_more_than_referred", &CONVERTED, &REFERRED),
        (with(full(), &[(&REFERRERS, 601.0)]), "referrers_more_than_customers", &REFERRERS, &CUSTOMERS),
        (with(full(), &[(&PROMOTERS, 29.0)]), "more_referrers_than_promoters", &PROMOTER_REFERRERS, &PROMOTERS),
        (with(full(), &[(&REFERRERS, 29.0)]), "more_promoters_than_referrers", &PROMOTER_REFERRERS, &REFERRERS),
    ];
    for (q, kind, few, many) in cases {
        let outcome = spoken::whole(&q);
        let fault = outcome.fault.unwrap();
        assert_eq!((outcome.status, fault.kind.id, fault.field), (Status::Invalid, kind, few));
        assert!(matches!(fault.causes[0].fix, Some(Fix::Swap(_, a, b)) if a == few && b == many), "{kind}");
    }
    let fault = |q: &Question| {
        spoken::whole(q);
        let fault = q.answer().fault.unwrap();
        (fault.kind.id, fault.field.id, fault.causes.len())
    };
    assert_eq!(fault(&asked(30.0, 20.0, 100.0)), ("referred_more_than_won", "referred", 2));
    let one = asked(1.0, 0.0, 0.0);
    let said = "More people were referred (1) than became customers at all (0).";
    assert!(spoken::lines(&one, &one.answer(), Lang::En).iter().any(|line| line == said));
    let q = with(asked(30.0, 20.0, 100.0), &[(&CONVERTED, 25.0)]);
    assert_eq!(fault(&q), ("converted_more_than_won", "converted", 1));
    // More people may be referred than come.
    assert_eq!(with(asked(30.0, 20.0, 100.0), &[(&CONVERTED, 10.0)]).answer().number(&REFERRED_SHARE), Some(0.5));
}

#[test]
fn more_referrers_than_referred_is_odd_and_possible() {
    let q = with(asked(10.0, 20.0, 100.0), &[(&REFERRERS, 12.0)]);
    let outcome = spoken::whole(&q);
    assert_eq!(outcome.status, Status::Value);
    assert!(outcome.notes.iter().any(|note| note.wording.id == "fewer_referred_than_referrers"));
}

#[test]
fn promoters_who_referred_are_customers_who_did() {
    let promoters = |n: f64| with(asked(3.0, 120.0, 600.0), &[(&PROMOTERS, 700.0), (&PROMOTER_REFERRERS, n)]);
    let fault = promoters(601.0).answer().fault.unwrap();
    assert_eq!((fault.kind.id, fault.field), ("referrers_more_than_customers", &PROMOTER_REFERRERS));
    let notes = |q: &Question| -> Vec<&str> {
        spoken::whole(q).notes.iter().map(|note| note.wording.id).filter(|id| *id != "small_sample").collect()
    };
    assert_eq!(notes(&promoters(600.0)), ["referred_taken_as_won", "fewer_referred_than_referrers"]);
    assert_eq!(notes(&promoters(3.0)), ["referred_taken_as_won"]);
    // Who referred them is missing; of promoters alone, others may have.
    assert_eq!(
        notes(&with(asked(48.0, 120.0, 600.0), &[(&REFERRERS, 0.0)])),
        ["referred_taken_as_won", "referred_by_nobody"]
    );
    assert_eq!(notes(&promoters(0.0)), ["referred_taken_as_won"]);
    assert_eq!(notes(&with(asked(0.0, 120.0, 600.0), &[(&REFERRERS, 0.0)])), [""; 0]);
}

#[test]
fn a_change_is_tested_on_the_share() {
    let q = Question { before: Some(asked(20.0, 150.0, 1000.0).values), ..asked(45.0, 150.0, 1000.0) };
    let change = q.answer().change.unwrap();
    assert!(near(change.difference, 25.0 / 150.0) && change.p.unwrap() < 0.001);
    assert_eq!(change.field, &REFERRED_SHARE);
    let q = Question { before: Some(asked(0.0, 0.0, 10.0).values), ..asked(45.0, 150.0, 1000.0) };
    assert!(q.answer().change.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_numbers_give_an_answer_or_a_fault(numbers in any::<[u8; 7]>(), odd in any::<[f64; 7]>(), blank in any::<[bool; 4]>()) {
        for numbers in [numbers.map(f64::from), odd] {
            let fields = [&REFERRERS, &PROMOTERS, &PROMOTER_REFERRERS, &CONVERTED];
            let more: Vec<_> =
                (0..4).filter(|i| !blank[*i]).map(|i| (fields[i], numbers[i + 3])).collect();
            let q = with(asked(numbers[0], numbers[1], numbers[2]), &more);
            let outcome = q.answer();
            prop_assert!(outcome.fault.is_some() != (outcome.status == Status::Value));
            for output in outcome.outputs.iter().filter(|o| o.field != &PER_CUSTOMER) {
                prop_assert!(output.number().is_none_or(|x| (0.0..=1.0).contains(&x)), "{output:?}");
            }
            spoken::filled(&q);
        }
    }
}

#[test]
fn the_smallest_number_that_a_share_is_of_says_how_much_to_trust_it() {
    let small = |q: Question| q.answer().notes.iter().any(|note| note.wording.id == "small_sample");
    assert!(!small(asked(5.0, 100.0, 600.0)));
    assert!(small(with(asked(5.0, 100.0, 10.0), &[(&REFERRERS, 3.0)])));
    assert!(small(with(asked(29.0, 100.0, 600.0), &[(&CONVERTED, 10.0)])));
    assert!(!small(with(asked(30.0, 100.0, 600.0), &[(&CONVERTED, 10.0)])));
}

#[test]
fn every_ratio_that_is_given_has_its_sum_and_its_interval() {
    let lines = spoken::lines(&full(), &full().answer(), Lang::En);
    for line in [
        "36 ÷ 600",
        "6.0%",
        "30 ÷ 48",
        "62.5%",
        "30 ÷ 240",
        "12.5%",
        "Referral rate: 4.4% to 8.2% (36 of 600 customers).",
        "Conversion: 48.4% to 74.8% (30 of 48 people).",
        "Promoters who referred (say-do gap): 8.9% to 17.3% (30 of 240 promoters).",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
    let lines = spoken::lines(&asked(48.0, 120.0, 600.0), &asked(48.0, 120.0, 600.0).answer(), Lang::En);
    assert!(!lines.iter().any(|line| line.starts_with("Referral rate")), "{lines:#?}");
}
