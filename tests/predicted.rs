//! Predicted customer lifetime value: the method by numbers that are given, and what it draws of a file.

#![allow(clippy::unwrap_used)]

mod spoken;

use kept::datasets::{Fitted, Forecast, Promising, Summary};
use kept::figure::{Figure, Mark};
use kept::locale::{Level, Period, Plain, Show};
use kept::metric::{Field, Outcome, Question, Status, Values};
use kept::metrics::clv::{ALIVE, BY_MONTH, CLV, DISCOUNT_PER_MONTH, ERRORS, METRIC, MONTHS_AHEAD, SPAN};
use kept::metrics::fields::MARGIN;
use kept::metrics::repeat_purchase::{CUSTOMERS, REPEAT_DAYS};
use kept::reading::predicts;
use kept::stats::bg_nbd::BgNbd;
use kept::stats::gamma_gamma::GammaGamma;
use kept::stats::prediction::{Prediction, Spending};
use kept::words::Lang;

/// 10, 8 and 6 in the first three months, 1 in each of the others; each uncertain by 1.
fn months() -> Vec<f64> {
    [[10.0, 8.0, 6.0].as_slice(), &[1.0; 33]].concat()
}

fn ask(more: &[(&'static Field, f64)]) -> Question {
    let values = Values::new()
        .with(&CUSTOMERS, 200.0)
        .with(&REPEAT_DAYS, 80.0)
        .with(&ALIVE, 0.6)
        .with_any(&BY_MONTH, &months())
        .with_any(&ERRORS, &[1.0; 36]);
    let values = more.iter().fold(values, |values, (field, number)| values.with(field, *number));
    Question { values, ..Question::new(&METRIC, METRIC.method("predicted").unwrap()) }
}

fn answer(more: &[(&'static Field, f64)]) -> Outcome {
    spoken::whole(&ask(more))
}

#[track_caller]
fn near(got: f64, want: f64) {
    assert!((got - want).abs() <= 1e-9, "{got} is not {want}");
}

#[test]
fn a_year_is_summed_where_nobody_says_how_far() {
    let outcome = answer(&[]);
    near(outcome.number(&CLV).unwrap(), 24.0 + 9.0);
    near(outcome.number(&CUSTOMERS).unwrap(), 200.0);
    near(outcome.number(&ALIVE).unwrap(), 0.6);
    near(answer(&[(&MONTHS_AHEAD, 36.0)]).number(&CLV).unwrap(), 24.0 + 33.0);
    near(answer(&[(&MONTHS_AHEAD, 1.0)]).number(&CLV).unwrap(), 10.0);
}

#[test]
fn margin_and_discount_take_their_part_at_the_end_of_each_month() {
    let terms = [(&MONTHS_AHEAD, 3.0), (&MARGIN, 0.5), (&DISCOUNT_PER_MONTH, 0.01)];
    let outcome = answer(&terms.map(|(field, number)| (field as &'static Field, number)));
    let by_hand = 0.5 * (10.0 / 1.01 + 8.0 / 1.01_f64.powi(2) + 6.0 / 1.01_f64.powi(3));
    near(outcome.number(&CLV).unwrap(), by_hand);
    assert!(outcome.notes.iter().any(|note| note.wording.id == "payment_at_month_end"));
}

#[test]
fn the_months_err_together_and_no_interval_begins_below_nothing() {
    let interval = |horizon| answer(&[(&MONTHS_AHEAD, horizon)]).output(&CLV).unwrap().interval.unwrap();
    let three = interval(3.0);
    near(three.low, 24.0 - 3.0 * 1.959_963_984_540_054);
    near(three.high, 24.0 + 3.0 * 1.959_963_984_540_054);
    let long = interval(36.0);
    near(long.low, 0.0);
    near(long.high, 57.0 + 36.0 * 1.959_963_984_540_054);
    let mut wide = ask(&[(&MONTHS_AHEAD, 3.0)]);
    wide.level = Level::P99;
    assert!(wide.answer().output(&CLV).unwrap().interval.unwrap().high > three.high);
}

#[test]
fn what_cannot_be_said_says_why() {
    let fault = |values: Values| {
        let method = METRIC.method("predicted").unwrap();
        let outcome = spoken::whole(&Question { values, ..Question::new(&METRIC, method) });
        assert!(outcome.outputs.is_empty());
        (outcome.status, outcome.fault.map(|fault| (fault.kind.id, fault.field.id)))
    };
    let customers = Values::new().with(&CUSTOMERS, 200.0);
    assert_eq!(fault(customers.clone()), (Status::Undefined, Some(("needs_orders", "customers"))));
    let unfit = customers.clone().with(&REPEAT_DAYS, 1.0);
    assert_eq!(fault(unfit), (Status::Undefined, Some(("no_prediction", "customers"))));
    let (status, _) = fault(customers.clone().with_any(&BY_MONTH, &[1.0; 3]));
    assert_eq!(status, Status::NoData, "fewer months than are asked for");
    let far = customers.with_any(&BY_MONTH, &months()).with(&MONTHS_AHEAD, 37.0);
    assert_eq!(fault(far).0, Status::Invalid);
}

#[test]
fn it_says_where_it_looks_further_ahead_than_the_orders_look_back() {
    let further = |horizon: f64| {
        let outcome = answer(&[(&SPAN, 300.0 * 86_400.0), (&MONTHS_AHEAD, horizon)]);
        outcome.notes.iter().any(|note| note.wording.id == "further_than_seen")
    };
    assert!(!further(9.0));
    assert!(further(10.0));
}

#[test]
fn it_says_where_customers_are_too_few_for_its_interval() {
    let few =
        |customers: f64| answer(&[(&CUSTOMERS, customers)]).notes.iter().any(|note| note.wording.id == "few_customers");
    assert!(few(149.0));
    assert!(!few(150.0));
}

fn forecast() -> Summary {
    let one = |customer: &str, value: f64| Promising {
        customer: customer.to_string(),
        purchases: 4.0,
        last: 19_000,
        alive: 0.9,
        expected: value / 10.0,
        value,
    };
    Summary::Forecast(Forecast {
        customers: 200.0,
        repeat: 80.0,
        weeks: 40.0,
        fitted: Some(Fitted {
            prediction: Prediction {
                purchases: BgNbd { r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 },
                value: Spending::Varied(GammaGamma { p: 6.2, q: 3.7, v: 15.4 }),
                purchases_log_likelihood: -9582.4,
                value_log_likelihood: Some(-4055.9),
                by_month: months(),
                errors: vec![1.0; 36],
                alive: 0.6,
            },
            order_value: 35.0,
            purchases: 0.9,
            track: vec![(0.0, 0.0, 0.0), (20.0, 50.0, 61.2), (40.0, 110.0, 112.4)],
            ranked: vec![one("Ann", 60.0), one("Bob", 40.0)],
        }),
    })
}

#[test]
fn a_forecast_fills_the_form_and_nothing_else_does() {
    let method = METRIC.method("predicted").unwrap();
    let values = (method.sources[0].fill)(&forecast()).unwrap();
    let outcome = spoken::whole(&Question { values, ..Question::new(&METRIC, method) });
    near(outcome.number(&CLV).unwrap(), 33.0);
    let others = METRIC.methods.iter().filter(|other| predicts(other)).map(|other| other.id);
    assert_eq!(others.collect::<Vec<_>>(), ["predicted"]);
    let none = Summary::Forecast(Forecast { customers: 9.0, repeat: 1.0, weeks: 4.0, fitted: None });
    let values = (method.sources[0].fill)(&none).unwrap();
    let outcome = Question { values, ..Question::new(&METRIC, method) }.answer();
    assert_eq!(outcome.fault.unwrap().kind.id, "no_prediction");
}

#[test]
fn a_forecast_draws_how_it_kept_up_and_of_whom_most_is_expected() {
    let method = METRIC.method("predicted").unwrap();
    let drawn: Vec<Figure> =
        method.sources[0].draws.iter().filter_map(|draw| draw(&forecast(), Level::default())).collect();
    let ids: Vec<&str> = drawn.iter().map(|figure| figure.id).collect();
    assert_eq!(ids, ["clv_track", "clv_ranked"]);
    assert_eq!(drawn[0].marks.iter().filter(|mark| matches!(mark, Mark::Line { .. })).count(), 2);
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    let said = |figure: &Figure| figure.finding.show(&show);
    assert_eq!(said(&drawn[0]), "Expected 112 repeat purchases up to the last day, there were 110");
    assert!(said(&drawn[1]).starts_with("Ann is expected to bring in most"), "{}", said(&drawn[1]));
    assert_eq!(drawn[1].table.rows.len(), 2);
}
