//! Monthly recurring revenue, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::metric::{Field, Outcome, Question, Status, Values};
use kept::metrics::mrr::{ACTIVE, ARPA, METRIC, MRR};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn ask(customers: f64, arpa: f64) -> Question {
    let values = Values::new().with(&ACTIVE, customers).with(&ARPA, arpa);
    Question { values, ..Question::new(&METRIC, &METRIC.methods[0]) }
}

fn answer(customers: f64, arpa: f64) -> Outcome {
    spoken::whole(&ask(customers, arpa))
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static Field) {
    let fault = outcome.fault.as_ref().unwrap();
    (outcome.status, fault.kind.id, fault.field)
}

#[track_caller]
fn says(q: &Question, lang: Lang, wanted: &[&str]) {
    let lines = spoken::lines(q, &q.answer(), lang);
    for line in wanted {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn the_product_agrees_with_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/mrr.json")).unwrap();
    let list = all["vectors"].as_array().unwrap();
    assert!(list.len() >= 6);
    for vector in list {
        let given = |key: &str| vector["inputs"][key].as_f64().unwrap();
        let (got, want) =
            (answer(given("active_customers"), given("arpa")), vector["expected"]["mrr"].as_f64().unwrap());
        assert!((got.number(&MRR).unwrap() - want).abs() <= 1e-9 * want, "{}", vector["id"]);
    }
}

#[test]
fn nobody_or_nothing_paid_is_0_and_no_error() {
    for (customers, arpa) in [(0.0, 40.0), (250.0, 0.0), (0.0, 0.0)] {
        let outcome = answer(customers, arpa);
        assert_eq!((outcome.status, outcome.number(&MRR)), (Status::Value, Some(0.0)));
        assert!(outcome.advice.is_empty());
    }
}

#[test]
fn what_cannot_be_names_its_field() {
    assert_eq!(fault(&answer(-1.0, 5.0)), (Status::Invalid, "negative", &ACTIVE));
    assert_eq!(fault(&answer(1.5, 5.0)), (Status::Invalid, "whole_number", &ACTIVE));
    assert_eq!(fault(&answer(1.0, -5.0)), (Status::Invalid, "negative", &ARPA));
    assert_eq!(fault(&answer(1_000.0, 1e305)), (Status::Undefined, "too_large", &ARPA));
    let blank = Question { values: Values::new().with(&ACTIVE, 5.0), ..ask(1.0, 1.0) };
    assert_eq!(fault(&blank.answer()), (Status::NoData, "blank_required", &ARPA));
}

#[test]
fn the_page_says_it_in_every_language() {
    let q = Question { currency: Some("EUR".into()), ..ask(250.0, 40.5) };
    let said = [
        "250 customers at €40.50",
        "250 × €40.50",
        "€10,125",
        "€121,500",
        "is what twelve months at this level bring in (ARR), if nobody leaves and nobody joins.",
        "€10,125 a month, €121,500 a year if it stays that way",
        "1 quarter",
        "€30,375",
    ];
    says(&q, Lang::En, &said);
    says(
        &q,
        Lang::Nl,
        &["250 klanten à €\u{a0}40,50", "€\u{a0}10.125 per maand, €\u{a0}121.500 per jaar als het zo blijft"],
    );
    says(&q, Lang::Ko, &["고객 250명, 1명당 €40.50", "월 €10,125, 그대로라면 연 €121,500"]);
    says(&q, Lang::ZhHans, &["250 位客户，每位 €40.50", "每月 €10,125，保持不变则一年 €121,500"]);
    says(&q, Lang::ZhHant, &["250 位顧客，每位 €40.50", "每月 €10,125，若維持不變，一年 €121,500"]);
    assert_eq!(q.answer().notes[0].wording.id, "recurring_only");
}

#[test]
fn a_month_is_compared_with_the_one_before() {
    let before = Some(Values::new().with(&ACTIVE, 240.0).with(&ARPA, 45.0));
    let q = Question { before, ..ask(250.0, 40.0) };
    let change = spoken::whole(&q).change.unwrap();
    assert_eq!((change.before, change.difference, change.p), (10_800.0, -800.0, None));
    says(&q, Lang::En, &["Down 800 from 10,800."]);
    says(&q, Lang::Ko, &["이전(10,800)보다 800 내렸어요."]);
    let ids: Vec<_> = q.method.figures.iter().filter_map(|f| f(&q, &q.answer())).map(|f| f.id).collect();
    assert_eq!(ids, ["mrr_run", "compared"]);
}

#[test]
fn a_goal_needs_customers_or_a_higher_average() {
    let goal = |target, customers, arpa| Question { target: Some(target), ..ask(customers, arpa) };
    let said = [
        "50 customers",
        "more at the same average would reach your goal of 12,000.",
        "48",
        "per customer would reach your goal of 12,000 without any new ones.",
    ];
    says(&goal(12_000.0, 250.0, 40.0), Lang::En, &said);
    says(&goal(12_001.0, 250.0, 40.0), Lang::En, &["51 customers"]);
    says(&goal(0.3, 2.0, 0.1), Lang::En, &["1 customer"]);
    assert_eq!(spoken::whole(&goal(10_000.0, 250.0, 40.0)).advice.len(), 1);
    for (target, customers, arpa) in
        [(5.0, 0.0, 0.0), (5.0, 0.0, 2.0), (5.0, 2.0, 0.0), (f64::NAN, 2.0, 2.0), (f64::INFINITY, 2.0, 2.0)]
    {
        spoken::whole(&goal(target, customers, arpa));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_month_gives_a_sound_answer(
        customers in 0_u32..1_000_000, arpa in prop_oneof![0.0..1e5, Just(0.0)], target in prop::option::of(0.0..1e9),
    ) {
        let outcome = spoken::whole(&Question { target, ..ask(f64::from(customers), arpa) });
        prop_assert_eq!(outcome.number(&MRR), Some(f64::from(customers) * arpa));
    }
}
