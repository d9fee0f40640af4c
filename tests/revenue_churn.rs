//! The revenue churn rate, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::Period;
use kept::metric::{Field, Fix, Outcome, Question, Status, Values};
use kept::metrics::metric;
use kept::metrics::movements::{CHURNED, CONTRACTION, EXPANSION, GRR, MRR_START, NRR, REACTIVATION};
use kept::metrics::revenue_churn::REVENUE_CHURN;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

/// Start, churned, contraction, expansion, reactivation, as far as they are given.
fn values(numbers: &[f64]) -> Values {
    let fields: [&'static Field; 5] = [&MRR_START, &CHURNED, &CONTRACTION, &EXPANSION, &REACTIVATION];
    fields.into_iter().zip(numbers).fold(Values::new(), |values, (field, number)| values.with(field, *number))
}

fn question(method: &str, numbers: &[f64]) -> Question {
    let metric = metric("revenue_churn").unwrap();
    Question { values: values(numbers), ..Question::new(metric, metric.method(method).unwrap()) }
}

fn ask(method: &str, numbers: &[f64]) -> Outcome {
    spoken::whole(&question(method, numbers))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs() + 1e-12
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static str) {
    let fault = outcome.fault.as_ref().unwrap();
    (outcome.status, fault.kind.id, fault.field.id)
}

const SPEC: [f64; 5] = [50_000.0, 5_000.0, 1_000.0, 2_500.0, 500.0];

#[test]
fn rates_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/revenue_churn.json")).unwrap();
    let mut seen = 0;
    for vector in all["vectors"].as_array().unwrap() {
        let (id, inputs, expected) = (vector["id"].as_str().unwrap(), &vector["inputs"], &vector["expected"]);
        seen += 1;
        if inputs.get("file").is_some() {
            // Everyone who churned left whole: a file of customers comes to two sums.
            let sum = |key: &str| expected[key].as_f64().unwrap();
            let gross = ask("gross", &[sum("mrr_start"), sum("churned_mrr"), 0.0]);
            assert!(near(gross.number(&REVENUE_CHURN).unwrap(), sum("gross_revenue_churn")), "{id}");
            continue;
        }
        let numbers =
            ["mrr_start", "churned_mrr", "contraction_mrr", "expansion_mrr"].map(|k| inputs[k].as_f64().unwrap());
        let (gross, net) = (ask("gross", &numbers), ask("net", &numbers));
        if expected["error"].as_str() == Some("undefined") {
            assert_eq!(fault(&gross), (Status::Undefined, "no_mrr_at_start", "mrr_start"), "{id}");
            assert_eq!(net.status, Status::Undefined);
            continue;
        }
        for (outcome, key) in [(&gross, "gross_revenue_churn"), (&net, "net_revenue_churn")] {
            let want = |key: &str| expected[key].as_f64().unwrap();
            assert!(near(outcome.number(&REVENUE_CHURN).unwrap(), want(key)), "{id} {key}");
            assert!(near(outcome.number(&GRR).unwrap(), want("gross_revenue_retention")), "{id}");
            assert!(near(outcome.number(&NRR).unwrap(), want("net_revenue_retention")), "{id}");
        }
    }
    assert!(seen >= 9);
}

#[test]
fn three_definitions_stand_side_by_side() {
    for (method, rate, others) in [
        ("gross", 0.12, [("net", 0.07), ("net_reactivation", 0.06)]),
        ("net", 0.07, [("gross", 0.12), ("net_reactivation", 0.06)]),
        ("net_reactivation", 0.06, [("gross", 0.12), ("net", 0.07)]),
    ] {
        let outcome = ask(method, &SPEC);
        assert!(near(outcome.number(&REVENUE_CHURN).unwrap(), rate), "{method}");
        assert!(near(outcome.number(&GRR).unwrap(), 0.88) && near(outcome.number(&NRR).unwrap(), 0.93));
        assert!(outcome.outputs.iter().all(|output| output.interval.is_none()));
        let beside = outcome.variants.iter().map(|v| (v.method.id, v.output.number().unwrap()));
        for ((id, got), (want, value)) in beside.zip(others) {
            assert!(id == want && near(got, value), "{method}: {id} {got}");
        }
        assert_eq!(outcome.variants.len(), 2);
    }
}

#[test]
fn the_page_says_the_sum_and_the_traps() {
    let q = question("net", &SPEC);
    assert_eq!(q.period(), Period::Quarter);
    let outcome = q.answer();
    let notes: Vec<&str> = outcome.notes.iter().map(|n| n.wording.id).collect();
    assert_eq!(notes, ["yearly_equivalent", "copied_formula", "cap_needs_rows"]);
    let lines = spoken::lines(&q, &outcome, Lang::En);
    for line in [
        "net 3,500 of 50,000 lost",
        "(5,000 + 1,000 − 2,500) ÷ 50,000",
        "(50,000 − 5,000 − 1,000 + 2,500) ÷ 50,000",
        "Of 50,000 at the start, 6,000 was lost; without new customers, MRR ends at 47,000",
        "of the loss comes from customers who left (5,000); the rest from customers who pay less (1,000).",
        "A formula often copied: (start − end − upgrades) ÷ start. Ask what its end includes: without upgrades and new sales (44,000) it gives 7.0%, the net rate; with the upgrades (46,500) it takes them off twice and gives 2.0%.",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn the_money_beside_a_rate_is_that_of_its_definition() {
    for (method, numbers, rate, says) in [
        ("gross", SPEC, "12.0%", "6,000 of 50,000 lost"),
        ("net", SPEC, "7.0%", "net 3,500 of 50,000 lost"),
        ("net_reactivation", SPEC, "6.0%", "net 3,000 of 50,000 lost"),
        ("net", [50_000.0, 100.0, 0.0, 90_000.0, 0.0], "−179.8%", "net 89,900 gained on 50,000"),
    ] {
        let q = question(method, &numbers);
        let lines = spoken::lines(&q, &spoken::whole(&q), Lang::En);
        for line in [rate, says] {
            assert!(lines.iter().any(|said| said == line), "{method}: {line} is not among {lines:#?}");
        }
    }
}

#[test]
fn what_a_definition_takes_off_cannot_be_blank() {
    let gross = ask("gross", &SPEC[..3]);
    assert!(near(gross.number(&REVENUE_CHURN).unwrap(), 0.12) && gross.output(&NRR).is_none());
    assert!(gross.variants.is_empty());
    assert_eq!(fault(&ask("net", &SPEC[..3])), (Status::NoData, "blank_required", "expansion"));
    assert_eq!(fault(&ask("net_reactivation", &SPEC[..4])), (Status::NoData, "blank_required", "reactivation"));
    assert_eq!(fault(&ask("gross", &SPEC[..2])), (Status::NoData, "blank_required", "contraction"));
}

#[test]
fn more_lost_than_there_was_is_a_fault_with_its_likely_causes() {
    let outcome = ask("gross", &[5_000.0, 50_000.0, 0.0]);
    assert_eq!(fault(&outcome), (Status::Invalid, "lost_money_more_than_start", "churned"));
    let causes = outcome.fault.unwrap().causes;
    assert!(matches!(&causes[2].fix, Some(Fix::Swap(_, a, b)) if *a == &MRR_START && *b == &CHURNED));
    let outcome = ask("gross", &[100.0, 50.0, 60.0]);
    assert_eq!(fault(&outcome), (Status::Invalid, "lost_money_more_than_start", "contraction"));
    assert_eq!(outcome.fault.unwrap().causes.len(), 2, "swapping would not help");
    assert_eq!(fault(&ask("gross", &[100.0, -5.0, 0.0])), (Status::Invalid, "negative", "churned"));
    // Everything lost, in cents that do not add up exactly.
    let all = ask("gross", &[0.3, 0.1, 0.2]);
    assert_eq!((all.status, all.number(&GRR)), (Status::Value, Some(0.0)));
    // What cannot be is said before what it would be divided by.
    assert_eq!(fault(&ask("gross", &[0.0, 5.0, 0.0])), (Status::Invalid, "lost_money_more_than_start", "churned"));
    assert_eq!(fault(&ask("gross", &[0.0, 0.0, 0.0])), (Status::Undefined, "no_mrr_at_start", "mrr_start"));
}

#[test]
fn a_net_rate_below_0_says_so() {
    let outcome = ask("net", &[1000.0, 50.0, 0.0, 150.0]);
    assert!(near(outcome.number(&REVENUE_CHURN).unwrap(), -0.1) && near(outcome.number(&NRR).unwrap(), 1.1));
    assert_eq!(outcome.notes[0].wording.id, "gains_outweigh_losses");
    assert!(outcome.advice.is_empty());
}

#[test]
fn a_change_has_no_test_and_a_goal_is_money() {
    let q = Question { before: Some(values(&[50_000.0, 4_000.0, 500.0])), ..question("gross", &SPEC) };
    let change = spoken::whole(&q).change.unwrap();
    assert!(near(change.difference, 0.03) && near(change.before, 0.09) && change.field == &REVENUE_CHURN);
    assert_eq!((change.p, change.interval), (None, None));
    let q = Question { before: Some(values(&SPEC[..3])), ..question("net", &SPEC) };
    assert!(q.answer().change.is_none(), "no net rate before");
    let q = Question { target: Some(0.1), ..question("gross", &SPEC) };
    let lines = spoken::lines(&q, &spoken::whole(&q), Lang::En);
    let at = lines.iter().position(|line| line == "less lost would reach your goal of 10%.").unwrap();
    assert_eq!(lines[at - 1], "1,000");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_movements_give_a_sound_answer(
        start in 0.01..1e9_f64, churned in 0.0..=1.0_f64, contraction in 0.0..=1.0_f64,
        gains in any::<[u32; 2]>(), target in proptest::option::of(-1.0..2.0_f64), period in 0_usize..4,
    ) {
        let numbers = [start, start * churned, start * (1.0 - churned) * contraction, gains[0].into(), gains[1].into()];
        let mut rates = Vec::new();
        for method in ["gross", "net", "net_reactivation"] {
            let q = Question { target, period: Some(Period::ALL[period]), ..question(method, &numbers) };
            let outcome = spoken::whole(&q);
            prop_assert_eq!(outcome.status, Status::Value);
            let (grr, nrr) = (outcome.number(&GRR).unwrap(), outcome.number(&NRR).unwrap());
            prop_assert!((0.0..=1.0).contains(&grr) && nrr >= grr);
            rates.push(outcome.number(&REVENUE_CHURN).unwrap());
        }
        prop_assert!(rates[0] >= rates[1] && rates[1] >= rates[2]);
        prop_assert!((0.0..=1.0 + 1e-9).contains(&rates[0]));
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(numbers in any::<[f64; 5]>()) {
        for numbers in [numbers, numbers.map(f64::abs)] {
            for method in ["gross", "net", "net_reactivation"] {
                let q = question(method, &numbers);
                let outcome = q.answer();
                prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
                spoken::filled(&q);
            }
        }
    }
}
