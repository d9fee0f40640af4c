//! Revenue growth from existing customers, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::metric::{Field, Outcome, Question, Source, Status, Values};
use kept::metrics::metric;
use kept::metrics::movements::{CHURNED, CONTRACTION, EXPANSION, MRR_START, NEW, NRR, REACTIVATION};
use kept::metrics::revenue_growth::{GROWTH, MRR_END, STAGNATES, TOTAL_GROWTH};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

/// Start, churned, contraction, expansion, reactivation, new, as far as they are given.
fn values(numbers: &[f64]) -> Values {
    let fields: [&'static Field; 6] = [&MRR_START, &CHURNED, &CONTRACTION, &EXPANSION, &REACTIVATION, &NEW];
    fields.into_iter().zip(numbers).fold(Values::new(), |values, (field, number)| values.with(field, *number))
}

fn question(method: &str, values: Values) -> Question {
    let metric = metric("revenue_growth").unwrap();
    Question { values, ..Question::new(metric, metric.method(method).unwrap()) }
}

fn movements(numbers: &[f64]) -> Outcome {
    spoken::whole(&question("movements", values(numbers)))
}

fn of_ends(start: f64, end: f64) -> Outcome {
    spoken::whole(&question("ends", Values::new().with(&MRR_START, start).with(&MRR_END, end)))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs() + 1e-12
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static str) {
    let fault = outcome.fault.as_ref().unwrap();
    (outcome.status, fault.kind.id, fault.field.id)
}

fn notes(outcome: &Outcome) -> Vec<&'static str> {
    outcome.notes.iter().map(|n| n.wording.id).collect()
}

const SPEC: [f64; 6] = [50_000.0, 5_000.0, 1_000.0, 2_500.0, 500.0, 8_000.0];

#[test]
fn rates_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/existing_revenue_growth.json")).unwrap();
    let vectors = all["vectors"].as_array().unwrap();
    for vector in vectors {
        let (id, inputs, expected) = (vector["id"].as_str().unwrap(), &vector["inputs"], &vector["expected"]);
        let outcome = of_ends(inputs["mrr_start"].as_f64().unwrap(), inputs["mrr_end_existing"].as_f64().unwrap());
        if let Some(kind) = expected["error"].as_str() {
            assert_eq!(kind, "undefined");
            assert_eq!(fault(&outcome), (Status::Undefined, "no_mrr_at_start", "mrr_start"), "{id}");
            continue;
        }
        let want = expected["growth_rate"].as_f64().unwrap();
        assert!(near(outcome.number(&GROWTH).unwrap(), want), "{id}");
        assert!(near(outcome.number(&NRR).unwrap(), 1.0 + want), "{id}");
    }
    assert!(vectors.len() >= 7);
}

#[test]
fn existing_customers_can_shrink_while_the_total_grows() {
    let outcome = movements(&SPEC);
    let number = |field| outcome.number(field).unwrap();
    assert!(near(number(&GROWTH), -0.07) && near(number(&NRR), 0.93) && near(number(&TOTAL_GROWTH), 0.1));
    assert_eq!(outcome.verdict.as_ref().unwrap().band.id, "falling");
    assert_eq!(notes(&outcome), ["new_sales_hide"]);
    let lines = spoken::lines(&question("movements", values(&SPEC)), &outcome, Lang::En);
    for line in [
        "50,000 at the start, 46,500 at the end from the same customers",
        "(2,500 − 5,000 − 1,000) ÷ 50,000",
        "(2,500 + 500 + 8,000 − 5,000 − 1,000) ÷ 50,000",
        "In total, revenue grew by 10.0% because new customers brought in 8,000. Existing customers: −7.0%.",
        "Existing customers −7.0%, in total 10.0%",
        "more from these customers would stop the decline.",
        "3,500",
        "−5,000",
        "+8,000",
        "55,000",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn the_total_is_known_where_new_sales_are() {
    assert!(movements(&SPEC[..4]).output(&TOTAL_GROWTH).is_none());
    assert!(movements(&SPEC[..5]).output(&TOTAL_GROWTH).is_none());
    assert!(notes(&movements(&SPEC[..4])).is_empty());
    let without = spoken::whole(&question("movements", values(&SPEC[..4]).with(&NEW, 8_000.0)));
    assert!(near(without.number(&TOTAL_GROWTH).unwrap(), 0.09));
    let idle = [1000.0, 0.0, 0.0, 100.0, 0.0, 50.0];
    let rising = movements(&idle);
    let lines = spoken::lines(&question("movements", values(&idle)), &rising, Lang::En);
    assert!(lines.iter().any(|line| line == "(100 − 0 − 0) ÷ 1,000"), "{lines:#?}");
    assert_eq!(notes(&rising), ["total_growth"]);
    assert_eq!(fault(&movements(&SPEC[..3])), (Status::NoData, "blank_required", "expansion"));
}

#[test]
fn both_forms_agree_on_the_same_customers() {
    let (movements, ends) = (movements(&SPEC), of_ends(50_000.0, 46_500.0));
    assert!(near(ends.number(&GROWTH).unwrap(), movements.number(&GROWTH).unwrap()));
    assert!(near(ends.number(&NRR).unwrap(), movements.number(&NRR).unwrap()));
    assert!(ends.output(&TOTAL_GROWTH).is_none());
    let q = question("ends", Values::new().with(&MRR_START, 50_000.0).with(&MRR_END, 46_500.0));
    let lines = spoken::lines(&q, &ends, Lang::En);
    for line in ["(46,500 − 50,000) ÷ 50,000", "46,500 ÷ 50,000"] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
    assert_eq!(notes(&ends), ["end_without_new"]);
    assert_eq!(of_ends(100.0, 0.0).number(&GROWTH), Some(-1.0));
}

#[test]
fn half_a_point_either_way_is_no_movement() {
    let band = |end: f64| of_ends(50_000.0, end).verdict.unwrap().band.id;
    assert_eq!(band(49_749.0), "falling");
    assert_eq!(band(49_750.0), "stagnating");
    assert_eq!(band(50_000.0), "stagnating");
    assert_eq!(band(50_250.0), "stagnating");
    assert_eq!(band(50_251.0), "rising");
    let by_movements =
        |expansion: f64, churned: f64| movements(&[50_000.0, churned, 0.0, expansion]).verdict.unwrap().band.id;
    assert_eq!(by_movements(250.0, 0.0), "stagnating");
    assert_eq!(by_movements(0.0, 250.0), "stagnating");
    assert_eq!(by_movements(0.0, 251.0), "falling");
    assert_eq!(of_ends(50_000.0, 60_000.0).verdict.unwrap().certain, None);
    // 6.17 of 1,234 is half a percent, also where the float is a hair above it.
    assert_eq!(of_ends(1234.0, 1240.17).verdict.unwrap().band.id, "stagnating");
    assert_eq!(of_ends(1234.0, 1240.18).verdict.unwrap().band.id, "rising");
}

#[test]
fn the_reader_says_how_little_is_no_movement_and_the_bands_are_then_theirs() {
    let judged = |option: usize, end: f64| {
        let mut q = question("ends", Values::new().with(&MRR_START, 1000.0).with(&MRR_END, end));
        if option > 0 {
            q.picks = vec![(&STAGNATES, &STAGNATES.options[option])];
        }
        let verdict = q.answer().verdict.unwrap();
        (verdict.band.id, verdict.source)
    };
    assert_eq!(judged(0, 1008.0), ("rising", Source::Article(1)));
    assert_eq!(judged(1, 1001.0), ("rising", Source::Yours));
    assert_eq!(judged(1, 1000.0), ("stagnating", Source::Yours));
    assert_eq!(judged(2, 1008.0), ("stagnating", Source::Yours));
    assert_eq!(judged(2, 989.0), ("falling", Source::Yours));
    assert_eq!(judged(3, 981.0), ("stagnating", Source::Yours));
}

#[test]
fn impossible_movements_are_faults() {
    let outcome = movements(&[100.0, 90.0, 20.0, 0.0]);
    assert_eq!(fault(&outcome), (Status::Invalid, "lost_money_more_than_start", "churned"));
    assert_eq!(fault(&movements(&[0.0, 0.0, 0.0, 5.0])), (Status::Undefined, "no_mrr_at_start", "mrr_start"));
    assert_eq!(fault(&movements(&[1e-300, 0.0, 0.0, 1e300])), (Status::Undefined, "too_large", "mrr_start"));
    assert_eq!(fault(&of_ends(100.0, -1.0)), (Status::Invalid, "negative", "mrr_end"));
}

#[test]
fn a_change_has_no_test_and_a_goal_is_money() {
    let before = Values::new().with(&MRR_START, 1000.0).with(&MRR_END, 1010.0);
    let now = Values::new().with(&MRR_START, 1000.0).with(&MRR_END, 1040.0);
    let q = Question { before: Some(before), target: Some(0.1), ..question("ends", now) };
    let outcome = spoken::whole(&q);
    let change = outcome.change.as_ref().unwrap();
    assert!(near(change.difference, 0.03) && change.p.is_none() && change.field == &GROWTH);
    let lines = spoken::lines(&q, &outcome, Lang::En);
    let at = lines.iter().position(|line| line == "more from these customers would reach your goal of 10%.").unwrap();
    assert_eq!(lines[at - 1], "60");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_movements_give_a_sound_answer(
        start in 0.01..1e9_f64, churned in 0.0..=1.0_f64, contraction in 0.0..=1.0_f64, gains in any::<[u32; 3]>(),
        given in 4_usize..=6, target in proptest::option::of(-1.0..2.0_f64),
    ) {
        let [expansion, back, new] = gains.map(f64::from);
        let numbers = [start, start * churned, start * (1.0 - churned) * contraction, expansion, back, new];
        let outcome = spoken::whole(&Question { target, ..question("movements", values(&numbers[..given])) });
        prop_assert_eq!(outcome.status, Status::Value);
        let (growth, nrr) = (outcome.number(&GROWTH).unwrap(), outcome.number(&NRR).unwrap());
        prop_assert!(growth >= -1.0 && (nrr - 1.0 - growth).abs() <= 1e-9 * nrr.max(1.0));
        if let Some(total) = outcome.number(&TOTAL_GROWTH) {
            prop_assert!(total >= growth);
        }
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(numbers in any::<[f64; 6]>()) {
        for numbers in [numbers, numbers.map(f64::abs)] {
            let ends = Values::new().with(&MRR_START, numbers[0]).with(&MRR_END, numbers[1]);
            for q in [question("movements", values(&numbers)), question("ends", ends)] {
                let outcome = q.answer();
                prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
                spoken::filled(&q);
            }
        }
    }
}
