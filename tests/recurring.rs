//! Recurring revenue: movements from month-end amounts, against the vectors.

#![allow(clippy::float_cmp, clippy::similar_names)]

use kept::datasets::{Movements, Recurring, Summary};
use kept::locale::Period;
use kept::metric::{Question, Values};
use kept::metrics::{churn, expansion_mrr, metric, movements, mrr, retention};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

fn here(path: &str) -> String {
    let path = format!("{}/tests/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).expect(&path)
}

/// `2024-02` or a day in it, counted from January of year 0.
fn month(text: &str) -> i32 {
    let number = |at: std::ops::Range<usize>| text[at].parse::<i32>().expect("a number");
    number(0..4) * 12 + number(5..7) - 1
}

type Amounts = BTreeMap<String, BTreeMap<i32, f64>>;

/// Month-end amounts from what changed when: the last amount of each month holds until the next change.
fn snapshots(mut events: Vec<(String, String, f64)>, last: i32) -> Amounts {
    events.sort_by(|a, b| a.1.cmp(&b.1));
    let mut changes: Amounts = BTreeMap::new();
    for (customer, day, amount) in events {
        changes.entry(customer).or_default().insert(month(&day), amount);
    }
    for months in changes.values_mut() {
        let mut amount = 0.0;
        for at in *months.keys().next().expect("a change")..=last {
            amount = months.get(&at).copied().unwrap_or(amount);
            months.insert(at, amount);
        }
    }
    changes
}

fn counted(amounts: &Amounts, unit: Period, first: i32, last: i32) -> Vec<Movements> {
    let mut recurring = Recurring::new(unit, first, last);
    for months in amounts.values() {
        recurring.add(months.iter().map(|(month, amount)| (*month, *month + 1, *amount)));
    }
    recurring.finish()
}

/// The headline of a metric's method for one month.
fn rate(id: &str, method: &str, moved: &Movements, fill: fn(&Summary) -> Option<Values>, output: &str) -> Option<f64> {
    let metric = metric(id).expect(id);
    let values = fill(&Summary::Movements(vec![moved.clone()])).expect("filled");
    let outcome = Question { values, ..Question::new(metric, metric.method(method).expect(method)) }.answer();
    outcome.outputs.iter().find(|o| o.field.id == output).and_then(kept::metric::Output::number)
}

fn amounts(vector: &Value) -> (Amounts, i32, i32) {
    let inputs = &vector["inputs"];
    let (first, last) = (&inputs["months"][0], &inputs["months"][1]);
    let (first, last) = (month(first.as_str().expect("a month")), month(last.as_str().expect("a month")));
    let Some(file) = inputs["file"].as_str() else {
        let text = |v: &Value| v.as_str().expect("text").to_string();
        let events = inputs["events"].as_array().expect("events");
        let events = events.iter().map(|e| (text(&e[0]), text(&e[1]), e[2].as_f64().expect("an amount"))).collect();
        return (snapshots(events, last), first, last);
    };
    let rows = here(file);
    let rows = rows.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    if inputs["columns"]["month"].is_null() {
        let events = rows.map(|r| (r[0].to_string(), r[1].to_string(), r[2].parse().expect("an amount"))).collect();
        return (snapshots(events, last), first, last);
    }
    let mut all = Amounts::new();
    for row in rows {
        all.entry(row[1].to_string()).or_default().insert(month(row[0]), row[2].parse().expect("an amount"));
    }
    (all, first, last)
}

#[test]
fn months_move_as_the_vectors_say() {
    let vectors: Value = serde_json::from_str(&here("vectors/mrr_movements.json")).expect("vectors");
    for vector in vectors["vectors"].as_array().expect("vectors") {
        let (amounts, first, last) = amounts(vector);
        let months = counted(&amounts, Period::Month, first, last);
        let expected = vector["expected"]["months"].as_array().expect("months");
        assert_eq!(months.len(), expected.len());
        for (got, want) in months.iter().zip(expected) {
            let at = format!("{} {}", vector["id"], got.label);
            assert_eq!(want["month"], got.label.as_str(), "{at}");
            let lost = |output| rate("revenue_churn", "gross", got, movements::fill, output);
            let quick = (got.new + got.reactivation + got.expansion) / (got.contraction + got.churned);
            let numbers = [
                ("start", Some(got.start)),
                ("new", Some(got.new)),
                ("expansion", Some(got.expansion)),
                ("contraction", Some(got.contraction)),
                ("churn", Some(got.churned)),
                ("reactivation", Some(got.reactivation)),
                ("end", Some(got.end)),
                ("start_customers", Some(got.start_customers)),
                ("end_customers", Some(got.end_customers)),
                ("new_customers", Some(got.new_customers)),
                ("churned_customers", Some(got.churned_customers)),
                ("reactivated_customers", Some(got.reactivated_customers)),
                ("gross_revenue_churn", lost("revenue_churn")),
                ("net_revenue_retention", lost("nrr")),
                ("customer_churn_rate", rate("churn", "start", got, churn::fill, "churn")),
                ("quick_ratio", Some(quick).filter(|q| q.is_finite())),
            ];
            for (id, number) in numbers {
                let near = match (number, want[id].as_f64()) {
                    (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
                    (a, b) => a.is_none() && b.is_none(),
                };
                assert!(near, "{at} {id}: {number:?}, not {}", want[id]);
            }
        }
    }
}

fn tiny(rows: &[&[(i32, f64)]]) -> Amounts {
    rows.iter().enumerate().map(|(at, row)| (at.to_string(), row.iter().copied().collect())).collect()
}

#[test]
fn a_quarter_compares_its_two_ends() {
    // January of year 2024 is a quarter's first month. The second customer comes, goes and comes again; the third paid
    // only between two ends, so that it comes back without ever having been there at an end.
    let from = 2024 * 12;
    let at = |month: i32| from + month;
    let amounts = tiny(&[
        &[(at(2), 100.0), (at(3), 200.0), (at(4), 200.0)],
        &[(at(2), 50.0), (at(4), 50.0), (at(5), 40.0), (at(6), 40.0)],
        &[(at(0), 10.0), (at(5), 10.0), (at(6), 10.0)],
    ]);
    let quarters = counted(&amounts, Period::Quarter, from, at(6));
    assert_eq!(quarters.iter().map(|q| q.label.as_str()).collect::<Vec<_>>(), ["2024-Q1", "2024-Q2", "2024-Q3"]);
    let second = &quarters[1];
    // Nobody loses more than it paid at the start.
    assert_eq!((second.start, second.churned, second.contraction), (150.0, 100.0, 10.0));
    assert_eq!((second.reactivation, second.new, second.expansion, second.end), (10.0, 0.0, 0.0, 50.0));
    assert_eq!(quarters.iter().map(|q| q.partial).collect::<Vec<_>>(), [false, false, true]);
    let years = counted(&amounts, Period::Year, from, at(6));
    assert_eq!((years.len(), years[0].partial, years[0].end), (1, true, 50.0));
}

#[test]
fn the_forms_are_filled_from_the_last_period() {
    let amounts = tiny(&[&[(0, 100.0), (1, 120.0)], &[(0, 60.0)], &[(-1, 5.0), (1, 30.0)], &[(0, 50.0), (1, 50.0)]]);
    let months = counted(&amounts, Period::Month, 0, 1);
    let summary = Summary::Movements(months.clone());
    let last = &months[1];
    assert_eq!((last.start, last.end, last.reactivation, last.new), (210.0, 200.0, 30.0, 0.0));
    let mrr = mrr::fill(&summary).expect("mrr");
    assert_eq!((mrr.number(&mrr::ACTIVE), mrr.number(&mrr::MRR)), (Some(3.0), None));
    assert_eq!(rate("mrr", "default", last, mrr::fill, "mrr"), Some(200.0));
    assert_eq!(rate("expansion_mrr", "field", last, expansion_mrr::fill, "expansion"), Some(20.0));
    assert_eq!(rate("revenue_growth", "movements", last, movements::fill_all, "growth"), Some(-40.0 / 210.0));
    assert_eq!(rate("revenue_growth", "movements", last, movements::fill_all, "total_growth"), Some(-10.0 / 210.0));
    // Who came back is won, not kept: retention is the complement of churn.
    let (kept, lost) = (
        rate("retention", "default", last, retention::fill, "retention"),
        rate("churn", "start", last, churn::fill, "churn"),
    );
    assert_eq!((kept, lost), (Some(2.0 / 3.0), Some(1.0 / 3.0)));
    // A file without a paying customer.
    let none = Recurring::new(Period::Month, 0, 0).finish();
    assert_eq!(rate("mrr", "default", &none[0], mrr::fill, "mrr"), Some(0.0));
    assert!(Recurring::new(Period::Month, 1, 0).finish().is_empty());
    assert_eq!(mrr::fill(&Summary::Movements(Vec::new())), None);
}

#[test]
fn the_noise_of_sums_is_no_movement() {
    let amounts = tiny(&[&[(0, 0.3), (1, 0.1 + 0.2)], &[(0, 5e-17), (1, 1.0)]]);
    let last = &counted(&amounts, Period::Month, 0, 1)[1];
    assert_eq!((last.expanded_customers, last.new_customers, last.reactivated_customers), (0.0, 1.0, 0.0));
}

proptest! {
    #[test]
    fn what_comes_and_goes_makes_the_end(
        customers in prop::collection::vec(prop::collection::btree_map(-3..30i32, -5.0..1e6f64, 0..20), 0..20),
        first in -2..5i32,
        months in 0..30i32,
        unit in prop::sample::select(vec![Period::Week, Period::Month, Period::Quarter, Period::Year]),
    ) {
        let amounts: Amounts = customers.into_iter().enumerate().map(|(at, c)| (at.to_string(), c)).collect();
        let last = first + months;
        let periods = counted(&amounts, unit, first, last);
        let mut before = (0.0, 0.0);
        for p in &periods {
            prop_assert_eq!((p.start, p.start_customers), before);
            let sum = p.start + p.new + p.reactivation + p.expansion - p.contraction - p.churned;
            prop_assert!((sum - p.end).abs() <= 1e-6 * p.end.max(p.start).max(1.0));
            prop_assert_eq!(p.start_customers + p.won() - p.churned_customers, p.end_customers);
            prop_assert!(p.churned + p.contraction <= p.start * (1.0 + 1e-12));
            before = (p.end, p.end_customers);
        }
        let plain: f64 = amounts.values().filter_map(|c| c.get(&last)).filter(|a| **a > 1e-9).sum();
        prop_assert!((before.0 - plain).abs() <= 1e-9 * plain.max(1.0));
    }
}
