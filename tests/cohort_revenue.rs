//! Cumulative cohort revenue against numbers computed elsewhere, against the specification, and against its own laws.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::datasets::{Cohort, Summary};
use kept::figure::{Figure, Mark, Role, Table};
use kept::locale::{Arg, Period, Plain, Show};
use kept::metric::{Field, Outcome, Question, Status, Value, Values};
use kept::metrics::cohort_revenue::{BREAK_EVEN, CUMULATIVE, METRIC, RECOVERED, REVENUE, SIZE, heat, overlay};
use kept::metrics::fields::{ARPA, CAC, CHURN, HORIZON, MARGIN};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn ask(method: &str, values: &[(&'static Field, f64)]) -> Question {
    let method = METRIC.method(method).unwrap();
    let values = values.iter().fold(Values::new(), |values, (field, number)| values.with(field, *number));
    Question { values, ..Question::new(&METRIC, method) }
}

fn actual(size: f64, cac: f64, revenue: &[f64]) -> Question {
    let mut question = ask("actual", &[(&SIZE, size), (&CAC, cac)]);
    question.values.set(&REVENUE, Value::Series(revenue.to_vec()));
    question
}

fn series(outcome: &Outcome) -> Vec<f64> {
    match outcome.output(&CUMULATIVE).unwrap().value.clone() {
        Some(Value::Series(series)) => series,
        other => panic!("no series: {other:?}"),
    }
}

fn notes(outcome: &Outcome) -> Vec<&'static str> {
    outcome.notes.iter().map(|n| n.wording.id).collect()
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static str) {
    let fault = outcome.fault.as_ref().unwrap();
    (outcome.status, fault.kind.id, fault.field.id)
}

fn english(question: &Question) -> String {
    spoken::lines(question, &question.answer(), Lang::En).join("\n")
}

#[track_caller]
fn near(got: f64, want: f64, slack: f64) {
    assert!((got - want).abs() <= slack, "{got} is not {want}");
}

fn numbers(list: &Json) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

fn vectors(name: &str) -> Vec<Json> {
    let path = format!("{}/tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    file["vectors"].as_array().unwrap().clone()
}

#[test]
fn a_change_is_a_difference_of_times() {
    let models = [(20_000.0, 7.907_029_585_967_63), (15_000.0, 5.614_668_476_502_757)];
    let [now, before] =
        models.map(|(cac, _)| ask("model", &[(&SIZE, 100.0), (&ARPA, 3_000.0), (&CHURN, 0.05), (&CAC, cac)]));
    let revenue = [4_000.0, 3_500.0, 3_600.0, 3_000.0, 2_800.0, 2_900.0];
    for (now, before, then, difference, says) in [
        (now, before, models[1].1, models[0].1 - models[1].1, "Up 2.3 months from 5.6 months."),
        (
            actual(1.0, 15_000.0, &revenue),
            actual(1.0, 7_500.0, &revenue),
            2.0,
            2.321_428_571_428_571,
            "Up 2.3 months from 2 months.",
        ),
    ] {
        let q = Question { before: Some(before.values), ..now };
        let outcome = spoken::whole(&q);
        let change = outcome.change.as_ref().unwrap();
        assert_eq!((change.field, change.p), (&BREAK_EVEN, None));
        near(change.before, then, 1e-3);
        near(change.difference, difference, 1e-3);
        let lines = spoken::lines(&q, &outcome, Lang::En);
        assert!(lines.iter().any(|line| line == says), "{lines:#?}");
    }
    let never = Question { before: Some(actual(1.0, 99_000.0, &revenue).values), ..actual(1.0, 15_000.0, &revenue) };
    assert!(never.answer().change.is_none());
}

#[test]
fn real_cohorts_agree_with_the_vectors() {
    for vector in vectors("ccr") {
        let (id, inputs, expected) = (&vector["id"], &vector["inputs"], &vector["expected"]);
        let size = inputs["customers"].as_f64().unwrap();
        let revenue = numbers(&inputs["revenue_by_period"]);
        let outcome = spoken::whole(&actual(size, inputs["cac_per_customer"].as_f64().unwrap(), &revenue));
        if expected["error"] == "undefined" {
            assert_eq!(fault(&outcome), (Status::Undefined, "no_customers", "size"), "{id}");
            continue;
        }
        for (got, want) in series(&outcome).iter().zip(numbers(&expected["cumulative_revenue"])) {
            near(*got, want, 1e-12 + 1e-9 * want);
        }
        if let Some(want) = expected["break_even_periods_elapsed"].as_f64() {
            assert_eq!(outcome.status, Status::Value, "{id}");
            near(outcome.number(&BREAK_EVEN).unwrap(), want, 1e-12 + 1e-9 * want);
        } else {
            assert_eq!(outcome.status, Status::NotReached, "{id}");
            assert!(outcome.output(&BREAK_EVEN).unwrap().value.is_none() && outcome.says.is_some());
            assert!(outcome.number(&RECOVERED).unwrap() < 1.0);
        }
    }
}

#[test]
fn a_model_nobody_leaves_pays_back_as_the_vectors_do() {
    let all = vectors("cac_payback");
    assert!(all.len() >= 5);
    for vector in all {
        let given = |key: &str| vector["inputs"][key].as_f64().unwrap();
        let fields = [(&SIZE, 1.0), (&CHURN, 0.0), (&HORIZON, 1_000.0)];
        let money = [(&CAC, given("cac")), (&ARPA, given("arpa")), (&MARGIN, given("gross_margin"))];
        let outcome = spoken::whole(&ask("model", &[&fields[..], &money].concat()));
        match vector["expected"]["periods"].as_f64() {
            Some(want) => near(outcome.number(&BREAK_EVEN).unwrap(), want, 1e-12 + 1e-9 * want),
            None => assert_eq!(outcome.status, Status::NotReached, "{}", vector["id"]),
        }
    }
}

#[test]
fn cohorts_of_a_file_agree_with_the_vectors() {
    let mut seen = 0;
    for vector in vectors("cohort_matrix") {
        for known in vector["expected"]["cohorts"].as_array().unwrap() {
            if known["revenue"].is_null() {
                continue;
            }
            let cohort = Cohort {
                month: 24_000 + seen,
                size: known["size"].as_f64().unwrap(),
                revenue: numbers(&known["revenue"]),
                active: numbers(&known["active"]),
            };
            let each = numbers(&known["cumulative_revenue_per_customer"]);
            let table = overlay(std::slice::from_ref(&cohort), 0, Some(60.0), None).unwrap().table;
            for (cell, want) in table.rows[0][2..].iter().zip(&each) {
                assert!(matches!(cell, Arg::Of(got, _) if (got - want).abs() < 0.006), "{cell:?}");
            }
            let method = METRIC.method("actual").unwrap();
            let values = (method.sources[0].fill)(&Summary::Cohort(cohort)).unwrap();
            let outcome = Question { values, ..Question::new(&METRIC, method) }.answer();
            assert_eq!(fault(&outcome), (Status::NoData, "blank_required", "cac"));
            seen += 1;
        }
    }
    assert!(seen >= 3);
}

#[test]
fn the_numbers_of_the_specification_hold() {
    let real = actual(1.0, 15_000.0, &[4000.0, 3500.0, 3600.0, 3000.0, 2800.0, 2900.0]);
    let outcome = spoken::whole(&real);
    near(outcome.number(&BREAK_EVEN).unwrap(), 4.32, 0.005);
    assert!(english(&real).contains("Paid back in month 5"));
    // The same cohort of many customers, totals against totals.
    let many = actual(200.0, 75.0, &[4000.0, 3500.0, 3600.0, 3000.0, 2800.0, 2900.0]).answer();
    assert_eq!(many.number(&BREAK_EVEN), outcome.number(&BREAK_EVEN));
    let base = [(&SIZE, 40.0), (&ARPA, 3000.0), (&CHURN, 0.05), (&CAC, 20_000.0)];
    near(spoken::whole(&ask("model", &base)).number(&BREAK_EVEN).unwrap(), 7.91, 0.005);
    let margin = ask("model", &[&base[..], &[(&MARGIN, 0.8)]].concat());
    near(spoken::whole(&margin).number(&BREAK_EVEN).unwrap(), 10.51, 0.005);
    assert_eq!(series(&margin.answer()).len(), 24);
    let short = ask("model", &[&base[..], &[(&HORIZON, 6.0)]].concat());
    let outcome = spoken::whole(&short);
    assert_eq!(outcome.status, Status::NotReached);
    assert_eq!(series(&outcome).len(), 6);
    // 60 000·(1 − 0.95⁶) = 15 894.5 of 20 000
    assert!(english(&short).contains("Not within 6 months; 79.5% recovered"), "{}", english(&short));
    // What lies beyond the horizon is the same sum.
    assert!(english(&short).contains("7.9 months\n"), "{}", english(&short));
}

#[test]
fn the_sum_reads_like_a_sum() {
    let text = english(&actual(1.0, 150.0, &[40.0, 35.0, 36.0, 30.0, 28.0]));
    for line in [
        "After 4 months\n40 + 35 + 36 + 30\n141",
        "Still missing\n150 − 141\n9",
        "Share of month 5\n9 ÷ 28\n0.32",
        "Break-even after\n4 + 0.32\n4.3 months",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    // To the cent, and with one sign a step: 20,000 − 18,100 is not 1,900.24.
    let months = ask("model", &[(&SIZE, 1.0), (&ARPA, 3000.0), (&CHURN, 0.05), (&CAC, 20_000.0)]);
    assert!(english(&months).contains("20,000 − 18,099.76\n1,900.24\n"), "{}", english(&months));
    let refunded = english(&actual(1.0, 150.0, &[40.0, -5.0, 20.0]));
    assert!(refunded.contains("40 − 5 + 20\n55\n"), "{refunded}");
    let many = english(&actual(10.0, 150.0, &[200.0; 12]));
    assert!(many.contains("Per customer in month 8\n200 ÷ 10\n20"), "{many}");
    assert!(many.contains("After 7 months\n20 + 20 + … + 20\n140"), "{many}");
}

#[test]
fn an_exact_hit_is_the_end_of_its_month() {
    let outcome = actual(10.0, 5.0, &[20.0, 30.0, 10.0]).answer();
    assert_eq!(outcome.number(&BREAK_EVEN), Some(2.0));
    // Cents that add up to the cost reach it, although the floats fall short of it.
    assert_eq!(actual(1.0, 0.3, &[0.1, 0.1, 0.1]).answer().number(&BREAK_EVEN), Some(3.0));
}

#[test]
fn refunds_can_undo_a_break_even_and_the_answer_says_when() {
    let question = actual(1.0, 100.0, &[60.0, 60.0, -30.0, 5.0]);
    let outcome = spoken::whole(&question);
    near(outcome.number(&BREAK_EVEN).unwrap(), 1.0 + 40.0 / 60.0, 1e-12);
    assert!(notes(&outcome).contains(&"falls_back"));
    assert!(english(&question).contains("again in month 3"));
    near(outcome.number(&RECOVERED).unwrap(), 0.95, 1e-12);
    assert!(!notes(&actual(1.0, 100.0, &[60.0, 60.0]).answer()).contains(&"falls_back"));
}

#[test]
fn a_cohort_that_costs_nothing_has_nothing_to_earn_back() {
    let outcome = spoken::whole(&actual(10.0, 0.0, &[50.0, 20.0]));
    assert_eq!((outcome.status, outcome.number(&BREAK_EVEN)), (Status::Value, Some(0.0)));
    assert!(outcome.output(&RECOVERED).unwrap().value.is_none());
    assert!(notes(&outcome).contains(&"nothing_to_earn_back"));
}

#[test]
fn a_model_says_whether_it_will_ever_be() {
    let base = [(&SIZE, 1.0), (&ARPA, 100.0), (&CHURN, 0.1)];
    let never = ask("model", &[&base[..], &[(&CAC, 1000.0)]].concat());
    assert!(english(&never).contains("1,000 is never earned back"), "{}", english(&never));
    spoken::whole(&never);
    // 1000·(1 − 0.9ᵃ) = 990 at a = 43.7; the straight line within month 44 says 43.69.
    let late = ask("model", &[&base[..], &[(&CAC, 990.0)]].concat());
    assert!(english(&late).contains("43.7 months\n"), "{}", english(&late));
    let flat = ask("model", &[(&SIZE, 1.0), (&ARPA, 10.0), (&CHURN, 0.0), (&CAC, 300.0)]);
    assert!(english(&flat).contains("30 months\n"), "{}", english(&flat));
    let loss = ask("model", &[(&SIZE, 1.0), (&ARPA, 10.0), (&CHURN, 0.1), (&CAC, 300.0), (&MARGIN, -0.5)]);
    assert_eq!(spoken::whole(&loss).status, Status::NotReached);
}

#[test]
fn every_refusal_is_reached_and_names_its_field() {
    let empty = ask("model", &[(&SIZE, 0.0), (&ARPA, 1.0), (&CHURN, 0.1), (&CAC, 1.0)]);
    assert_eq!(fault(&spoken::whole(&empty)), (Status::Undefined, "no_customers", "size"));
    let grows = ask("model", &[(&SIZE, 1.0), (&ARPA, 1.0), (&CHURN, -9.0), (&CAC, 1.0), (&HORIZON, 5200.0)]);
    assert_eq!(fault(&spoken::whole(&grows)), (Status::Undefined, "too_large", "churn"));
    let vast = actual(1e10, 1e300, &[1.0]);
    assert_eq!(fault(&spoken::whole(&vast)), (Status::Undefined, "too_large", "size"));
    let blank = actual(1.0, 1.0, &[]);
    assert_eq!(fault(&spoken::whole(&blank)), (Status::NoData, "blank_required", "revenue"));
    let negative = actual(1.0, -1.0, &[1.0]);
    assert_eq!(fault(&spoken::whole(&negative)), (Status::Invalid, "negative", "cac"));
}

#[test]
fn a_young_cohort_says_its_age_and_is_not_extended() {
    let outcome = spoken::whole(&actual(10.0, 100.0, &[200.0, 100.0]));
    assert_eq!(series(&outcome), [200.0, 300.0]);
    assert!(notes(&outcome).contains(&"young_cohort"));
    assert!(!notes(&actual(10.0, 100.0, &[200.0; 12]).answer()).contains(&"young_cohort"));
}

/// The cohorts of the comp: January to August, per customer in whole euros.
fn cohorts() -> Vec<Cohort> {
    let each: [(f64, &[f64]); 6] = [
        (212.0, &[40.0, 35.0, 36.0, 30.0, 28.0, 29.0, 27.0, 26.0]),
        (187.0, &[42.0, 37.0, 36.0, 33.0, 30.0, 28.0, 27.0]),
        (203.0, &[38.0, 34.0, 33.0, 31.0, 29.0, 27.0]),
        (171.0, &[41.0, 36.0, 35.0, 32.0, 31.0]),
        (264.0, &[31.0, 25.0, 22.0, 20.0]),
        (158.0, &[39.0, 36.0, 34.0]),
    ];
    let all = (2025 * 12..).zip(each);
    all.map(|(month, (size, revenue))| Cohort {
        month,
        size,
        revenue: revenue.iter().map(|r| r * size).collect(),
        active: vec![1.0; revenue.len()],
    })
    .collect()
}

fn show(plain: &Plain) -> Show<'_> {
    Show { lang: plain.0, formats: plain, currency: None, period: Period::Month }
}

fn whole(figure: &Figure) {
    for lang in Lang::ALL {
        let plain = Plain(lang);
        for line in spoken::drawn(figure, &show(&plain)) {
            assert!(!line.contains(['{', '}']) && !line.contains("NaN") && !line.contains("inf"), "{line}");
        }
    }
    assert!(spoken::numbers(figure).iter().all(|x| x.is_finite()));
    square(&figure.table);
}

fn square(table: &Table) {
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
}

#[test]
fn cohorts_lie_over_each_other_at_equal_age() {
    let figure = overlay(&cohorts(), 0, Some(150.0), None).unwrap();
    whole(&figure);
    let plain = Plain(Lang::En);
    assert_eq!(
        figure.finding.show(&show(&plain)),
        "January 2025 earned back its 150 in 4.3 months; May 2025 is falling behind"
    );
    let lines: Vec<_> = figure
        .marks
        .iter()
        .filter_map(|m| if let Mark::Line { points, role, .. } = m { Some((points.len(), *role)) } else { None })
        .collect();
    // From nothing at age 0 to the age that each has reached; the front one is drawn last.
    assert_eq!(lines.len(), 6);
    assert_eq!(lines.last(), Some(&(9, Role::Own)));
    assert_eq!(lines.iter().filter(|(_, role)| *role == Role::Warn).count(), 1);
    let may = overlay(&cohorts(), 4, Some(150.0), None).unwrap();
    assert_eq!(may.finding.show(&show(&plain)), "May 2025 has earned back 65.3% of its 150 after 4 months");
    let unknown = overlay(&cohorts(), 0, None, Some(0.5)).unwrap();
    whole(&unknown);
    assert_eq!(
        unknown.finding.show(&show(&plain)),
        "January 2025 brought in 125.50 per customer over 8 months; May 2025 is falling behind"
    );
    assert!(overlay(&cohorts(), 9, None, None).is_none());
    assert!(overlay(&[Cohort::default()], 0, None, None).is_none());
}

#[test]
fn the_heat_map_leaves_blank_what_has_not_been_seen() {
    let table = heat(&cohorts(), 150.0, None).unwrap();
    square(&table);
    let plain = Plain(Lang::En);
    let rows: Vec<String> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| show(&plain).arg(cell)).collect::<Vec<_>>().join("|"))
        .collect();
    assert_eq!(rows[0], "January 2025|212|27%|50%|74%|94%|113%|132%|150%|167%");
    assert_eq!(rows[4], "May 2025|264|21%|37%|52%|65%||||");
    assert!(heat(&cohorts(), 0.0, None).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_cumulative_series_is_the_running_sum(
        size in 1_u32..5000, cac in 0.0..1e4, revenue in prop::collection::vec(-1e5..1e6, 1..40),
        margin in prop::option::of(-0.5..=1.0),
    ) {
        let mut question = actual(f64::from(size), cac, &revenue);
        if let Some(margin) = margin {
            question.values.set(&MARGIN, Value::Number(margin));
        }
        let outcome = spoken::whole(&question);
        let mut sum = 0.0;
        for (total, r) in series(&outcome).iter().zip(&revenue) {
            sum += r * margin.unwrap_or(1.0);
            prop_assert!((total - sum).abs() <= 1e-6);
        }
        prop_assert_eq!(series(&outcome).len(), revenue.len());
        let cost = cac * f64::from(size);
        let first = series(&outcome).iter().position(|total| *total >= cost - 1e-12 * cost);
        match outcome.number(&BREAK_EVEN) {
            Some(at) if cac > 0.0 => {
                let first = first.unwrap() as f64;
                prop_assert!(first <= at && at <= first + 1.0, "{at} in month {first}");
            }
            Some(at) => prop_assert_eq!(at, 0.0),
            None => prop_assert!(first.is_none() && outcome.status == Status::NotReached),
        }
    }

    #[test]
    fn no_numbers_make_a_number_that_is_none(
        size in prop_oneof![0_u32..10, 0_u32..1_000_000],
        arpa in prop_oneof![0.0..1e6, Just(0.0), Just(1e308)],
        churn in prop_oneof![-1.0..=1.0, Just(0.0), Just(1.0), Just(1e-300), Just(-1e300)],
        cac in prop_oneof![0.0..1e6, Just(0.0), Just(1e-300), Just(1e308)],
        margin in prop::option::of(-0.5..=1.0),
        horizon in prop::option::of(1_u32..400),
    ) {
        let mut question =
            ask("model", &[(&SIZE, f64::from(size)), (&ARPA, arpa), (&CHURN, churn), (&CAC, cac)]);
        if let Some(x) = margin { question.values.set(&MARGIN, Value::Number(x)); }
        if let Some(x) = horizon { question.values.set(&HORIZON, Value::Number(f64::from(x))); }
        let outcome = spoken::whole(&question);
        if outcome.status == Status::Value {
            prop_assert!(outcome.number(&BREAK_EVEN).is_some_and(f64::is_finite));
        }
        if !outcome.outputs.is_empty() {
            prop_assert!(series(&outcome).iter().all(|x| x.is_finite()));
        }
    }

    #[test]
    fn what_the_model_says_lies_beyond_its_horizon_is_what_a_longer_one_finds(
        arpa in 1.0..100.0, churn in 0.001..0.2, part in 0.05..0.99,
    ) {
        let cac = arpa / churn * part;
        let base = [(&SIZE, 1.0), (&ARPA, arpa), (&CHURN, churn), (&CAC, cac)];
        let short = ask("model", &[&base[..], &[(&HORIZON, 1.0)]].concat()).answer();
        let long = ask("model", &[&base[..], &[(&HORIZON, 5200.0)]].concat()).answer();
        if short.status == Status::NotReached {
            let said = short.advice.iter().find_map(|a| if let Arg::Of(x, kept::locale::Unit::Periods) = a.number { Some(x) } else { None });
            prop_assert!((said.unwrap() - long.number(&BREAK_EVEN).unwrap()).abs() < 1e-6);
        }
    }
}

#[test]
fn a_sooner_break_even_is_told_from_the_one_that_is() {
    let said = english(&ask("model", &[(&SIZE, 100.0), (&ARPA, 1_000.0), (&CHURN, 0.05), (&CAC, 500.0)]));
    assert!(said.contains("0.45 months") && said.contains("would be the break-even if the cost"), "{said}");
}
