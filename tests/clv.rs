//! Customer lifetime value against numbers computed elsewhere, against the specification, and against its own laws.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::datasets::{Ask, Cohort, ORDERS, Orders, Summary};
use kept::figure::Mark;
use kept::ingest::{Hints, decoder};
use kept::locale::{Arg, Level, Period, Plain, Show};
use kept::metric::{Field, Fix, Outcome, Output, Question, Status, Value, Values};
use kept::metrics::change::furthest_apart;
use kept::metrics::clv::{
    APF, APV, CLV, CUSTOMER_VALUE, CUSTOMERS, DISCOUNT, LIFESPAN, MEDIAN, METRIC, PURCHASES, REVENUE, SPREAD, START,
    TOP20_SHARE,
};
use kept::metrics::fields::{ARPA, CHURN, HORIZON, LIFETIME, MARGIN};
use kept::reading;
use kept::stats::Interval;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn ask(method: &str, values: &[(&'static Field, f64)]) -> Question {
    let method = METRIC.method(method).unwrap();
    let values = values.iter().fold(Values::new(), |values, (field, number)| values.with(field, *number));
    Question { values, ..Question::new(&METRIC, method) }
}

fn clv(method: &str, values: &[(&'static Field, f64)]) -> Outcome {
    spoken::whole(&ask(method, values))
}

fn value(outcome: &Outcome) -> f64 {
    assert_eq!(outcome.status, Status::Value, "{outcome:?}");
    outcome.number(&CLV).unwrap()
}

fn interval(outcome: &Outcome) -> Interval {
    outcome.output(&CLV).unwrap().interval.unwrap()
}

#[track_caller]
fn near(got: f64, want: f64, slack: f64) {
    assert!((got - want).abs() <= slack, "{got} is not {want}");
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static str) {
    let fault = outcome.fault.as_ref().unwrap();
    assert!(outcome.outputs.is_empty());
    (outcome.status, fault.kind.id, fault.field.id)
}

fn notes(outcome: &Outcome) -> Vec<&'static str> {
    outcome.notes.iter().map(|n| n.wording.id).collect()
}

/// The vectors of a metric: id, inputs, expected.
fn vectors(name: &str) -> Vec<(String, Json, Json)> {
    let path = format!("{}/tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let file: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let list = file["vectors"].as_array().unwrap();
    list.iter().map(|v| (v["id"].as_str().unwrap().into(), v["inputs"].clone(), v["expected"].clone())).collect()
}

/// A form filled from a vector; what it does not have stays blank.
fn filled(inputs: &Json, keys: &[(&str, &'static Field)]) -> Vec<(&'static Field, f64)> {
    keys.iter().filter_map(|(key, field)| Some((*field, inputs[*key].as_f64()?))).collect()
}

/// Holds an outcome against a vector; "infinite" is undefined here, and named at the churn.
#[track_caller]
fn agrees(id: &str, outcome: &Outcome, expected: &Json, keys: &[(&str, &'static Field)]) {
    if let Some(error) = expected["error"].as_str() {
        assert_eq!(outcome.status, Status::Undefined, "{id}");
        assert!(error == "undefined" || outcome.fault.as_ref().unwrap().field == &CHURN, "{id}");
        return;
    }
    for (key, field) in keys {
        let (got, want) = (outcome.number(field).unwrap(), expected[*key].as_f64().unwrap());
        assert!((got - want).abs() <= 1e-12 + 1e-9 * want.abs(), "{id} {key}: {got}, not {want}");
    }
}

#[test]
fn a_tenth_less_of_a_small_churn_is_told_from_it() {
    let q = ask("subscription", &[(&ARPA, 1_000.0), (&CHURN, 0.0003)]);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    let said = "would be the CLV with a tenth less churn, 0.027% instead of 0.03%.";
    assert!(lines.iter().any(|line| line == said), "{lines:#?}");
}

#[test]
fn historic_agrees_with_the_vectors() {
    for (id, inputs, expected) in vectors("clv_simple") {
        let outcome = clv("historic", &filled(&inputs, &[("revenue", &REVENUE), ("customers", &CUSTOMERS)]));
        agrees(&id, &outcome, &expected, &[("clv", &CLV)]);
    }
}

#[test]
fn purchases_agree_with_the_vectors() {
    let inputs = [
        ("revenue", &REVENUE),
        ("purchases", &PURCHASES),
        ("customers", &CUSTOMERS),
        ("lifespan_periods", &LIFESPAN),
        ("gross_margin", &MARGIN),
    ];
    let outputs = [
        ("clv", &CLV),
        ("avg_purchase_value", &APV),
        ("purchase_frequency", &APF),
        ("customer_value", &CUSTOMER_VALUE),
    ];
    for (id, given, expected) in vectors("clv_apv") {
        agrees(&id, &clv("purchases", &filled(&given, &inputs)), &expected, &outputs);
    }
}

#[test]
fn subscription_agrees_with_the_vectors() {
    let inputs = [("arpa", &ARPA), ("revenue_churn_rate", &CHURN), ("gross_margin", &MARGIN)];
    for (id, given, expected) in vectors("clv_arpa_churn") {
        let outcome = clv("subscription", &filled(&given, &inputs));
        agrees(&id, &outcome, &expected, &[("clv", &CLV), ("lifetime_periods", &LIFETIME)]);
    }
}

#[test]
fn discounted_subscription_agrees_with_the_vectors_that_pay_at_the_start() {
    let mut seen = 0;
    for (id, inputs, expected) in vectors("clv_discounted") {
        if inputs["timing"] != "start" {
            continue;
        }
        let mut values = filled(
            &inputs,
            &[("margin_per_period", &ARPA), ("discount_rate", &DISCOUNT), ("horizon_periods", &HORIZON)],
        );
        values.push((&CHURN, 1.0 - inputs["retention_rate"].as_f64().unwrap()));
        agrees(&id, &clv("subscription", &values), &expected, &[("clv", &CLV)]);
        seen += 1;
    }
    assert!(seen >= 5);
}

#[test]
fn the_numbers_of_the_specification_hold() {
    let purchases = clv("purchases", &[(&REVENUE, 5e4), (&PURCHASES, 1e3), (&CUSTOMERS, 250.0), (&LIFESPAN, 3.0)]);
    assert_eq!(value(&purchases), 600.0);
    assert_eq!(purchases.number(&APV), Some(50.0));
    assert_eq!(purchases.number(&APF), Some(4.0));
    assert_eq!(purchases.number(&CUSTOMER_VALUE), Some(200.0));
    let base = [(&ARPA, 100.0), (&CHURN, 0.05)];
    let with = |more: &[(&'static Field, f64)]| value(&clv("subscription", &[&base, more].concat()));
    near(with(&[]), 2000.0, 1e-9);
    near(with(&[(&MARGIN, 0.8)]), 1600.0, 1e-9);
    near(with(&[(&HORIZON, 12.0)]), 919.28, 0.005);
    near(with(&[(&HORIZON, 24.0)]), 1416.02, 0.005);
    near(with(&[(&HORIZON, 36.0)]), 1684.44, 0.005);
    near(with(&[(&DISCOUNT, 0.01)]), 1683.33, 0.005);
    near(with(&[(&DISCOUNT, 0.01), (&HORIZON, 5200.0)]), 1683.33, 0.005);
    // Σ 100·(0.95/1.01)ᵗ, t = 0…11
    near(with(&[(&DISCOUNT, 0.01), (&HORIZON, 12.0)]), 876.10, 0.005);
    assert_eq!(value(&clv("subscription", &[(&ARPA, 50.0), (&CHURN, 1.0)])), 50.0);
}

/// Money has no test of its own: a gap counts over what the two intervals reach into it, and as the largest of all pairs.
#[test]
fn groups_of_customers_lie_apart_by_their_intervals() {
    let of = |centres: &[f64]| -> Option<bool> {
        let question = ask("historic", &[(&REVENUE, 1000.0), (&CUSTOMERS, 10.0)]);
        let outcome = |centre: f64| {
            let interval = Interval::around(centre, 20.0);
            Outcome { outputs: vec![Output { interval, ..Output::of(&CLV, centre) }], ..question.answer() }
        };
        let outcomes: Vec<Outcome> = centres.iter().map(|centre| outcome(*centre)).collect();
        furthest_apart(&outcomes.iter().map(|outcome| (&question, outcome)).collect::<Vec<_>>())
    };
    // z = 41 ÷ √(20² + 20²) × 1.96 = 2.84, p = 0.0045, and for 21 pairs 0.09.
    assert_eq!(of(&[100.0, 141.0]), Some(true));
    assert_eq!(of(&[100.0, 110.0, 115.0, 120.0, 125.0, 130.0, 141.0]), Some(false));
    assert_eq!(of(&[100.0, 120.0]), Some(false));
}

#[test]
fn a_counted_churn_gives_clv_and_lifetime_an_interval() {
    let outcome = clv("subscription", &[(&ARPA, 100.0), (&CHURN, 0.05), (&START, 100.0)]);
    // 5 of 100: a churn of 2.15 to 11.18 %, SPEC's lifetime of 8.9 to 46.4.
    let lasts = outcome.output(&LIFETIME).unwrap().interval.unwrap();
    near(lasts.low, 8.9, 0.05);
    near(lasts.high, 46.4, 0.05);
    near(interval(&outcome).low, 100.0 * lasts.low, 1e-9);
    near(interval(&outcome).high, 100.0 * lasts.high, 1e-9);
    let narrow =
        Question { level: Level::P90, ..ask("subscription", &[(&ARPA, 100.0), (&CHURN, 0.05), (&START, 100.0)]) };
    assert!(interval(&narrow.answer()).low > interval(&outcome).low);
}

#[test]
fn a_churn_that_is_no_count_of_its_customers_has_no_interval_and_says_so() {
    let outcome = clv("subscription", &[(&ARPA, 100.0), (&CHURN, 0.05), (&START, 212.0)]);
    assert_eq!(outcome.output(&CLV).unwrap().interval, None);
    assert!(notes(&outcome).contains(&"churn_not_whole"));
    // A rate typed to a tenth of a percent still names its count: 3 of 31 is 9.7 %.
    assert!(
        clv("subscription", &[(&ARPA, 9.0), (&CHURN, 0.097), (&START, 31.0)]).output(&CLV).unwrap().interval.is_some()
    );
}

#[test]
fn nobody_lost_of_a_known_number_is_at_least() {
    for (n, periods) in [(10.0, 3.9), (50.0, 17.2), (1000.0, 334.3)] {
        let outcome = clv("subscription", &[(&ARPA, 100.0), (&CHURN, 0.0), (&START, n), (&MARGIN, 0.5)]);
        assert_eq!(outcome.status, Status::AtLeast);
        near(outcome.number(&LIFETIME).unwrap(), periods, 0.05);
        near(outcome.number(&CLV).unwrap(), 50.0 / (1.0 - 0.05_f64.powf(1.0 / n)), 1e-6);
        assert!(outcome.says.is_some());
    }
}

#[test]
fn nobody_lost_is_a_value_where_a_horizon_or_a_discount_ends_the_sum() {
    let flat = clv("subscription", &[(&ARPA, 100.0), (&CHURN, 0.0), (&HORIZON, 12.0), (&START, 50.0)]);
    assert_eq!(value(&flat), 1200.0);
    assert_eq!(interval(&flat).high, 1200.0);
    assert!(flat.output(&LIFETIME).unwrap().value.is_none());
    near(value(&clv("subscription", &[(&ARPA, 100.0), (&CHURN, 0.0), (&DISCOUNT, 0.01)])), 10_100.0, 1e-6);
}

#[test]
fn a_tiny_churn_keeps_its_digits_beside_a_discount() {
    let tiny = clv("subscription", &[(&ARPA, 100.0), (&CHURN, 1e-8), (&DISCOUNT, 1e-12)]);
    near(value(&tiny), 9_999_000_100.0, 1e-4);
}

#[test]
fn a_sum_without_end_is_undefined_and_offers_a_horizon() {
    for (churn, kind) in [(0.0, "infinite"), (-0.02, "net_churn_not_positive")] {
        let outcome = clv("subscription", &[(&ARPA, 50.0), (&CHURN, churn)]);
        assert_eq!(fault(&outcome), (Status::Undefined, kind, "churn"));
        let fix = outcome.fault.as_ref().unwrap().causes.iter().find_map(|c| c.fix.clone());
        assert!(matches!(fix, Some(Fix::Set(_, field, ahead)) if *field == HORIZON && ahead == 24.0));
        let bounded = clv("subscription", &[(&ARPA, 50.0), (&CHURN, churn), (&HORIZON, 2.0)]);
        near(value(&bounded), 50.0 * (2.0 - churn), 1e-9);
    }
    // Net churn is no count, so the customers do not help; a loss each month has no lower bound either.
    let net = clv("subscription", &[(&ARPA, 50.0), (&CHURN, -0.02), (&START, 50.0)]);
    assert_eq!(fault(&net).1, "net_churn_not_positive");
    let loss = clv("subscription", &[(&ARPA, 50.0), (&CHURN, 0.0), (&START, 50.0), (&MARGIN, -0.1)]);
    assert_eq!(fault(&loss).1, "infinite");
}

#[test]
fn every_refusal_is_reached_and_names_its_field() {
    let historic = clv("historic", &[(&REVENUE, 100.0), (&CUSTOMERS, 0.0)]);
    assert_eq!(fault(&historic), (Status::Undefined, "no_customers", "customers"));
    let none = [(&REVENUE, 1e3), (&PURCHASES, 0.0), (&CUSTOMERS, 10.0), (&LIFESPAN, 2.0)];
    assert_eq!(fault(&clv("purchases", &none)), (Status::Undefined, "no_purchases", "purchases"));
    let nobody = clv("subscription", &[(&ARPA, 50.0), (&CHURN, 0.1), (&START, 0.0)]);
    assert_eq!(fault(&nobody), (Status::Undefined, "nobody_at_start", "start"));
    let grows = clv("subscription", &[(&ARPA, 50.0), (&CHURN, -9.0), (&HORIZON, 5200.0)]);
    assert_eq!(fault(&grows), (Status::Undefined, "too_large", "churn"));
    let vast = [(&REVENUE, 1e300), (&PURCHASES, 1.0), (&CUSTOMERS, 1.0), (&LIFESPAN, 1e300)];
    assert_eq!(fault(&clv("purchases", &vast)), (Status::Undefined, "too_large", "lifespan"));
    let above = clv("subscription", &[(&ARPA, 50.0), (&CHURN, 5.0)]);
    assert_eq!(fault(&above), (Status::Invalid, "above_100", "churn"));
    let part = clv("subscription", &[(&ARPA, 50.0), (&CHURN, 0.1), (&HORIZON, 1.5)]);
    assert_eq!(fault(&part), (Status::Invalid, "whole_number", "horizon"));
    let zero = clv("subscription", &[(&ARPA, 50.0), (&CHURN, 0.1), (&HORIZON, 0.0)]);
    assert_eq!(fault(&zero), (Status::Invalid, "out_of_range", "horizon"));
    let blank = clv("subscription", &[(&ARPA, 50.0)]);
    assert_eq!(fault(&blank), (Status::NoData, "blank_required", "churn"));
}

#[test]
fn the_period_of_a_rate_is_never_left_open() {
    let outcome = clv("subscription", &[(&ARPA, 100.0), (&CHURN, 0.02), (&DISCOUNT, 0.01)]);
    let english = spoken::lines(&ask("subscription", &[(&ARPA, 100.0), (&CHURN, 0.02)]), &outcome, Lang::En).join("\n");
    assert!(english.contains("2.0% per month is 21.5% per year"), "{english}");
    assert!(english.contains("1.0% per month is 12.7% per year"), "{english}");
    let yearly = Question {
        period: Some(Period::Year),
        ..ask("subscription", &[(&ARPA, 100.0), (&CHURN, 0.02), (&DISCOUNT, 0.01)])
    };
    let ids = notes(&yearly.answer());
    assert!(!ids.contains(&"yearly_equivalent") && !ids.contains(&"yearly_discount"), "{ids:?}");
}

#[test]
fn an_answer_says_what_it_counts() {
    let base = [(&ARPA, 100.0), (&CHURN, 0.02)];
    let plain = notes(&clv("subscription", &base));
    assert!(plain.contains(&"revenue_flatters") && plain.contains(&"lifetime_is_a_time"));
    assert!(!plain.contains(&"payment_at_start"));
    let bounded = notes(&clv("subscription", &[&base[..], &[(&HORIZON, 12.0), (&MARGIN, 0.8)]].concat()));
    assert!(bounded.contains(&"on_margin") && bounded.contains(&"payment_at_start"));
    let loss = clv("subscription", &[&base[..], &[(&MARGIN, -0.2)]].concat());
    assert_eq!(value(&loss), -1000.0);
    assert!(notes(&loss).contains(&"negative_margin"));
    assert!(notes(&clv("historic", &[(&REVENUE, -500.0), (&CUSTOMERS, 10.0)])).contains(&"negative_revenue"));
}

#[test]
fn a_change_is_a_difference_of_money_in_every_form() {
    type Inputs = Vec<(&'static Field, f64)>;
    let purchases =
        |apv: f64| [(&REVENUE, apv * 1_000.0), (&PURCHASES, 1_000.0), (&CUSTOMERS, 250.0), (&LIFESPAN, 3.0)];
    let forms: [(&str, Inputs, Inputs); 3] = [
        ("historic", vec![(&REVENUE, 50_000.0), (&CUSTOMERS, 250.0)], vec![(&REVENUE, 45_000.0), (&CUSTOMERS, 300.0)]),
        ("purchases", purchases(50.0).to_vec(), purchases(45.0).to_vec()),
        ("subscription", vec![(&ARPA, 100.0), (&CHURN, 0.05)], vec![(&ARPA, 100.0), (&CHURN, 0.04)]),
    ];
    for ((method, now, before), (then, by, says)) in forms.into_iter().zip([
        (150.0, 50.0, "Up 50 from 150."),
        (540.0, 60.0, "Up 60 from 540."),
        (2_500.0, -500.0, "Down 500 from 2,500."),
    ]) {
        let q = Question { before: Some(ask(method, &before).values), ..ask(method, &now) };
        let outcome = spoken::whole(&q);
        let change = outcome.change.as_ref().unwrap();
        near(change.before, then, 1e-9);
        near(change.difference, by, 1e-9);
        assert_eq!((change.field, change.p), (&CLV, None));
        let lines = spoken::lines(&q, &outcome, Lang::En);
        assert!(lines.iter().any(|line| line == says), "{lines:#?}");
        let drawn = q.method.figures.iter().filter_map(|figure| figure(&q, &outcome)).any(|f| f.id == "compared");
        assert!(drawn, "{method}");
    }
    let endless = ask("subscription", &[(&ARPA, 100.0), (&CHURN, 0.0), (&START, 50.0)]).values;
    let q = Question { before: Some(endless), ..ask("subscription", &[(&ARPA, 100.0), (&CHURN, 0.05)]) };
    assert!(q.answer().change.is_none(), "at least so much is no number to start from");
}

#[test]
fn orders_fill_what_they_know() {
    let orders = Orders {
        revenue: 300.0,
        purchases: 6.0,
        customers: 4.0,
        spread: Some(96.046_863_561_492_73),
        median: Some(35.0),
        top20_share: Some(0.733),
        ..Orders::default()
    };
    let method = METRIC.method("historic").unwrap();
    let values = (method.sources[0].fill)(&Summary::Orders(orders.clone())).unwrap();
    let outcome = spoken::whole(&Question { values, ..Question::new(&METRIC, method) });
    assert_eq!(value(&outcome), 75.0);
    assert_eq!(outcome.number(&MEDIAN), Some(35.0));
    assert_eq!(outcome.number(&TOP20_SHARE), Some(0.733));
    // 75 ± t(0.975, 3) · 96.05 ÷ 2 = 75 ± 3.182446305284263 · 48.023
    near(interval(&outcome).low, 75.0 - 152.832, 0.001);
    near(interval(&outcome).high, 75.0 + 152.832, 0.001);
    assert!(notes(&outcome).contains(&"median_leads"));
    assert!(notes(&outcome).contains(&"small_sample"));
    let figures: Vec<_> =
        method.figures.iter().filter_map(|f| f(&ask("historic", &[(&CUSTOMERS, 4.0)]), &outcome)).collect();
    assert_eq!(figures.iter().map(|f| f.id).collect::<Vec<_>>(), ["clv_mean", "clv_top20", "clv_room"]);

    // Refunds of the others make it more than all: the number is what it is, and no bar is drawn of it.
    let refunded = Summary::Orders(Orders { top20_share: Some(40.2), ..orders.clone() });
    let values = (method.sources[0].fill)(&refunded).unwrap();
    let q = Question { values, ..Question::new(&METRIC, method) };
    assert_eq!(q.answer().number(&TOP20_SHARE), Some(40.2));
    assert!(method.figures.iter().filter_map(|f| f(&q, &q.answer())).all(|figure| figure.id != "clv_top20"));

    let method = METRIC.method("purchases").unwrap();
    let values = (method.sources[0].fill)(&Summary::Orders(orders)).unwrap();
    assert_eq!(values.get(&PURCHASES), Some(&Value::Number(6.0)));
    let blank = Question { values, ..Question::new(&METRIC, method) }.answer();
    assert_eq!(fault(&blank), (Status::NoData, "blank_required", "lifespan"));
    assert!((method.sources[0].fill)(&Summary::Orders(Orders::default())).is_none());
    assert!((method.sources[0].fill)(&Summary::Cohort(Cohort::default())).is_none());
}

#[test]
fn a_file_says_how_sure_its_median_is_and_in_what_time_its_orders_lie() {
    let rows = |last: &str| {
        let row = |n: i32| format!("c{n},{},{}", if n == 11 { last } else { "2023-01-01" }, n * n);
        let file = format!("customer,date,amount\n{}\n", (1..=11).map(row).collect::<Vec<_>>().join("\n"));
        let (hints, ask) = (Hints::default(), Ask::default());
        reading::read(file.as_bytes(), &ORDERS, &hints, &ask, &decoder).unwrap()
    };
    let outcome = |last: &str, method: &str, level: Level| {
        let method = METRIC.method(method).unwrap();
        let values = (method.sources[0].fill)(&rows(last).groups.whole[0]).unwrap().with(&LIFESPAN, 3.0);
        spoken::whole(&Question { values, level, ..Question::new(&METRIC, method) })
    };
    // Ranks 2 and 10 of 11 at 95 %, 1 and 11 at 99 %.
    for (level, low, high) in [(Level::P95, 4.0, 100.0), (Level::P99, 1.0, 121.0)] {
        let outcome = outcome("2023-12-30", "historic", level);
        let median = outcome.output(&MEDIAN).unwrap();
        assert_eq!((median.number(), median.interval), (Some(36.0), Interval::new(low, high)));
        assert!(!notes(&outcome).contains(&"other_time"));
    }
    let (year, longer) = ("2023-12-30", "2024-06-30");
    assert!(notes(&outcome(longer, "historic", Level::P95)).contains(&"other_time"));
    assert!(notes(&outcome(year, "purchases", Level::P95)).contains(&"same_period"));
    let spread = outcome(longer, "purchases", Level::P95);
    assert!(!notes(&spread).contains(&"same_period"));
    let note = spread.notes.iter().find(|note| note.wording.id == "spread_over").unwrap();
    let Some((_, Arg::Of(clv, _))) = note.says.args.iter().find(|(name, _)| *name == "clv") else { panic!("no CLV") };
    // 506 ÷ 11 × 3 in 547 days.
    near(*clv, 138.0 * 365.2425 / 547.0, 1e-9);
}

#[test]
fn the_curve_ends_at_its_horizon_and_names_when_half_is_in() {
    let question = ask("subscription", &[(&ARPA, 100.0), (&CHURN, 0.05), (&START, 100.0)]);
    let figure = (question.method.figures[0])(&question, &question.answer()).unwrap();
    let plain = kept::locale::Plain(Lang::En);
    let show = kept::locale::Show { lang: Lang::En, formats: &plain, currency: None, period: Period::Month };
    // 1 − 0.95^14 = 0.512 is the first past one half.
    assert_eq!(figure.finding.show(&show), "A customer brings in 2,000, half of it within 14 months");
    assert!(figure.about.show(&show).contains("95%"));
    assert_eq!(figure.table.rows.len(), 60);
    let short = ask("subscription", &[(&ARPA, 100.0), (&CHURN, 0.05), (&HORIZON, 12.0)]);
    let figure = (short.method.figures[0])(&short, &short.answer()).unwrap();
    assert_eq!(figure.finding.show(&show), "A customer brings in 919.28 over 12 months, half of it within 6 months");
    assert_eq!(figure.table.rows.len(), 12);
    // The rule says the CLV at the horizon; a dot there would say it again, under the axis.
    assert!(!figure.marks.iter().any(|mark| matches!(mark, Mark::Dot { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_numbers_make_a_number_that_is_none(
        arpa in prop_oneof![0.0..1e6, Just(0.0), Just(1e308)],
        churn in prop_oneof![-1.0..=1.0, Just(0.0), Just(1.0), Just(1e-300), Just(-1e300)],
        margin in prop::option::of(-0.5..=1.0),
        horizon in prop::option::of(1_u32..=5200),
        discount in prop::option::of(prop_oneof![0.0..=1.0, Just(0.0)]),
        start in prop::option::of(0_u32..500),
    ) {
        let mut values = Values::new().with(&ARPA, arpa).with(&CHURN, churn);
        if let Some(x) = margin { values.set(&MARGIN, Value::Number(x)); }
        if let Some(x) = horizon { values.set(&HORIZON, Value::Number(f64::from(x))); }
        if let Some(x) = discount { values.set(&DISCOUNT, Value::Number(x)); }
        if let Some(x) = start { values.set(&START, Value::Number(f64::from(x))); }
        let question = Question { values, ..Question::new(&METRIC, METRIC.method("subscription").unwrap()) };
        let outcome = spoken::whole(&question);
        for output in &outcome.outputs {
            if let (Some(x), Some(i)) = (output.number(), output.interval) {
                prop_assert!(i.contains(x), "{} in {i:?}: {question:?}", x);
                prop_assert!(i.low.is_finite() && i.high.is_finite());
            }
        }
        if matches!(outcome.status, Status::Value | Status::AtLeast) {
            prop_assert!(outcome.number(&CLV).is_some_and(f64::is_finite), "{outcome:?}");
        }
    }

    #[test]
    fn an_interval_of_counted_churn_holds_every_share(lost in 0_u32..=300, more in 0_u32..300, arpa in 0.01..1e5) {
        let start = f64::from(lost + more + 1);
        let churn = f64::from(lost) / start;
        let outcome = clv("subscription", &[(&ARPA, arpa), (&CHURN, churn), (&START, start), (&HORIZON, 24.0)]);
        prop_assert!(interval(&outcome).contains(value(&outcome)));
    }

    #[test]
    fn purchases_and_history_agree_when_a_lifetime_is_one_period(
        revenue in -1e9..1e9, purchases in 1_u32..100_000, customers in 1_u32..100_000,
    ) {
        let (purchases, customers) = (f64::from(purchases), f64::from(customers));
        let history = value(&clv("historic", &[(&REVENUE, revenue), (&CUSTOMERS, customers), (&SPREAD, 3.0)]));
        let bought = [(&REVENUE, revenue), (&PURCHASES, purchases), (&CUSTOMERS, customers), (&LIFESPAN, 1.0)];
        prop_assert!((value(&clv("purchases", &bought)) - history).abs() <= 1e-12 * history.abs());
    }
}

#[test]
fn a_margin_on_one_side_only_is_no_fair_comparison() {
    let with = [(&ARPA, 100.0), (&CHURN, 0.05), (&MARGIN, 0.5)];
    let q = Question { before: Some(ask("subscription", &with[..2]).values), ..ask("subscription", &with) };
    let says = |q: &Question| spoken::lines(q, &q.answer(), Lang::En);
    let note = "Filled in on one side of the comparison only, so it is not like with like: Gross margin.";
    assert!(says(&q).iter().any(|line| line == note), "{:#?}", says(&q));
    let q = Question { before: Some(ask("subscription", &with).values), ..ask("subscription", &with) };
    assert!(!says(&q).iter().any(|line| line == note));
    // Customers that the churn was counted on change its interval, not the CLV.
    let counted = ask("subscription", &[&with[..], &[(&START, 100.0)]].concat());
    let q = Question { before: Some(ask("subscription", &with).values), ..counted };
    assert!(!says(&q).iter().any(|line| line == note));
}

#[test]
fn where_nobody_left_the_lifetime_is_a_bound_too() {
    let q = ask("subscription", &[(&ARPA, 1_000.0), (&CHURN, 0.0), (&START, 50.0)]);
    let (_, lifetime) = q.answer().beside.unwrap();
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    assert_eq!(show.arg(&lifetime), "at least 17.2 months");
}
