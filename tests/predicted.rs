//! Predicted customer lifetime value: the method by numbers that are given, and what it draws of a file.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod parts;
mod spoken;

use kept::answer::Given;
use kept::answer::read::Options;
use kept::datasets::{Ask, Fitted, Forecast, ORDERS, Promising, Summary};
use kept::figure::{Figure, Mark};
use kept::ingest::{Hints, decoder};
use kept::locale::{Level, Period, Plain, Show};
use kept::metric::{Field, Outcome, Question, Status, Values};
use kept::metrics::clv::{ALIVE, BY_MONTH, CLV, DISCOUNT_PER_MONTH, ERRORS, METRIC, MONTHS_AHEAD, SPAN};
use kept::metrics::fields::MARGIN;
use kept::metrics::repeat_purchase::{CUSTOMERS, REPEAT_DAYS};
use kept::reading::{self, Reading, predicts};
use kept::stats::bg_nbd::{BgNbd, Bought};
use kept::stats::gamma_gamma::GammaGamma;
use kept::stats::prediction::{Customer, Prediction, Spending};
use kept::words::Lang;
use parts::in_parts;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

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
    assert_eq!(said(&drawn[0]), "In 40 weeks customers came back 110 times; the model makes it 112");
    assert!(said(&drawn[1]).starts_with("Ann is expected to bring in most"), "{}", said(&drawn[1]));
    assert_eq!(drawn[1].table.rows.len(), 2);
}

/// What a file of orders comes to when it is asked for a prediction.
fn read(text: &str, ask: &Ask) -> Reading {
    let ask = Ask { predict: true, ..ask.clone() };
    reading::read(text.as_bytes(), &ORDERS, &Hints::default(), &ask, &decoder).unwrap()
}

fn told(summaries: &[Summary]) -> Option<&Forecast> {
    summaries.iter().find_map(|summary| if let Summary::Forecast(forecast) = summary { Some(forecast) } else { None })
}

/// The rows of a file of orders up to a day.
fn orders(name: &str, until: &str) -> String {
    let path = format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let kept = text.lines().enumerate().filter(|(at, line)| *at == 0 || line.split(',').nth(1).unwrap() <= until);
    kept.flat_map(|(_, line)| [line, "\n"]).collect()
}

/// The CDNOW sample up to a day.
fn cdnow(until: &str) -> String {
    orders("cdnow_sample_transactions.csv", until)
}

/// What a forecast lists of a customer follows from all four numbers that the vectors give of it.
#[test]
fn customers_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/rfm_summary.json")).unwrap();
    let mut compared = 0;
    for vector in all["vectors"].as_array().unwrap() {
        let (inputs, expected) = (&vector["inputs"], &vector["expected"]);
        let file = inputs["file"].as_str().unwrap().trim_start_matches("files/");
        let reading = read(&orders(file, inputs["observation_end"].as_str().unwrap()), &Ask::default());
        let forecast = told(&reading.groups.whole).unwrap();
        let number = |of: &Json, key: &str| of[key].as_f64().unwrap();
        assert_eq!(forecast.customers, number(expected, "customers"));
        assert_eq!(forecast.customers - forecast.repeat, number(expected, "zero_repeat"));
        let (_, today) = reading.groups.days.unwrap();
        let fitted = forecast.fitted.as_ref().unwrap();
        for row in expected["rows"].as_array().unwrap() {
            let Some(one) = fitted.ranked.iter().find(|one| one.customer == row["customer_id"].as_str().unwrap())
            else {
                continue;
            };
            let (last, age) = (number(row, "t_x"), number(row, "T"));
            assert_eq!(one.purchases, number(row, "x") + 1.0, "{row}");
            assert_eq!(f64::from(today - one.last), age - last, "{row}");
            let bought = Bought { repeats: number(row, "x"), last: last / 7.0, age: age / 7.0 };
            let model = &fitted.prediction;
            let (purchases, value) = model.customer(&Customer { bought, mean: number(row, "m") }, 12).unwrap();
            let alive = model.purchases.alive(bought).unwrap();
            for (got, want) in [(one.alive, alive), (one.expected, purchases), (one.value, value)] {
                assert!((got - want).abs() <= 1e-6 * want, "{row}: {got} is not {want}");
            }
            compared += 1;
        }
    }
    // Of the 32 rows, those among the first thousand of their file.
    assert_eq!(compared, 22);
}

/// The vectors `rfm_summary/p001-cdnow` and `bgnbd_fit/p002-cdnow-days-over-7` are of these orders.
#[test]
fn the_orders_of_cdnow_give_the_model_of_the_paper() {
    let reading = read(&cdnow("1997-09-30"), &Ask::default());
    let forecast = told(&reading.groups.whole).unwrap();
    assert_eq!((forecast.customers, forecast.repeat), (2357.0, 2357.0 - 1411.0));
    let fitted = forecast.fitted.as_ref().unwrap();
    let BgNbd { r, alpha, a, b } = fitted.prediction.purchases;
    for (got, want) in [(r, 0.242_594_5), (alpha, 4.413_601_9), (a, 0.792_922_1), (b, 2.425_907_3)] {
        assert!((got - want).abs() <= 1e-4 * want, "{got} is not {want}");
    }
    let Spending::Varied(GammaGamma { p, q, v }) = fitted.prediction.value else { panic!("values differ") };
    for (got, want) in [(p, 6.249_57), (q, 3.744_22), (v, 15.443_52)] {
        assert!((got - want).abs() <= 1e-3 * want, "{got} is not {want}");
    }
    // 38 whole weeks of 272 days.
    let (weeks, actual, expected) = *fitted.track.last().unwrap();
    assert!(weeks == 38.0 && actual > 2300.0 && (actual / expected - 1.0).abs() < 0.02, "{actual} {expected}");
    assert_eq!(fitted.ranked.len(), 1000);
    assert!(fitted.ranked.windows(2).all(|pair| pair[0].value >= pair[1].value));
}

/// What a script gets that asks for a method of the metric.
fn scripted(text: &str, options: &[(&str, Given)]) -> Result<Json, (&'static str, String)> {
    let options =
        Options::read(&options.iter().cloned().collect()).map_err(|refused| (refused.kind, refused.option))?;
    let hints = options.hints(Some(&ORDERS), Lang::En).unwrap();
    let read = reading::read(text.as_bytes(), &ORDERS, &hints, &options.ask(&ORDERS), &decoder).unwrap();
    Ok(serde_json::to_value(options.reading(&read).unwrap()).unwrap())
}

#[test]
fn a_script_asks_by_metric_and_method() {
    let asked = [("metric", "clv".into()), ("method", "predicted".into())];
    let json = scripted(&cdnow("1998-12-31"), &asked).unwrap();
    let clv = &json["metrics"]["clv"];
    assert_eq!((&clv["method"], &clv["status"]), (&json!("predicted"), &json!("value")));
    let value = |of: &Json| of.as_f64().unwrap();
    assert!((value(&clv["outputs"]["clv"]["value"]) - 30.651).abs() < 0.001);
    assert_eq!(clv["outputs"]["customers"]["value"], 2357.0);
    let forecast = &json["forecast"];
    assert!((value(&forecast["alive"]) - 0.787).abs() < 0.001);
    assert!((value(&forecast["model"]["alpha"]) - 5.447).abs() < 0.001);
    assert_eq!(forecast["by_month"].as_array().map(Vec::len), Some(36));
    assert_eq!(forecast["ranked"][0]["customer"], "1981");
    // A part of which nothing is said has no answer, and not that of another method.
    let by_month = [asked.as_slice(), &[("period", "month".into())]].concat();
    let json = scripted(&cdnow("1997-03-31"), &by_month).unwrap();
    let month = &json["groups"][0]["metrics"]["clv"];
    assert_eq!((&month["method"], &month["status"]), (&json!("predicted"), &json!("no_data")));
    // Who does not ask gets what has been.
    let json = scripted(&cdnow("1997-03-31"), &[]).unwrap();
    assert_eq!((&json["metrics"]["clv"]["method"], json.get("forecast")), (&json!("historic"), None));
}

#[test]
fn a_method_that_the_metric_does_not_have_is_refused() {
    let refused = Err(("bad_option", String::from("method")));
    assert_eq!(scripted("", &[("metric", "clv".into()), ("method", "fortune".into())]), refused);
    assert_eq!(scripted("", &[("method", "predicted".into())]), refused, "of which metric?");
}

#[test]
fn the_whole_file_of_cdnow_predicts_a_year() {
    let reading = read(&cdnow("1998-12-31"), &Ask::default());
    let method = METRIC.method("predicted").unwrap();
    let values = (method.sources[0].fill)(&Summary::Forecast(told(&reading.groups.whole).unwrap().clone())).unwrap();
    let outcome = spoken::whole(&Question { values, ..Question::new(&METRIC, method) });
    let clv = outcome.output(&CLV).unwrap();
    assert!((clv.number().unwrap() - 30.651).abs() < 0.001, "{clv:?}");
    assert!(clv.interval.unwrap().low > 28.0 && clv.interval.unwrap().high < 33.0);
}

/// Orders whose customers, days, refunds and names are mixed up by a fixed rule, a row each.
fn mixed(named: bool) -> Vec<(String, i32, f64, String)> {
    let mut random = 7_u32;
    let mut next = |below: u32| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 8) % below
    };
    let row = |at: usize| {
        let (customer, day) = (next(60), next(300).cast_signed());
        let amount = if next(9) == 0 { -f64::from(next(20)) } else { 5.0 + f64::from(next(400)) / 4.0 };
        (format!("c{customer}"), day, amount, if named { format!("o{at}") } else { String::new() })
    };
    (0..400).map(row).collect()
}

/// The customers of rows, counted the long way.
fn by_hand(rows: &[(String, i32, f64, String)]) -> Vec<Customer> {
    let today = rows.iter().map(|row| row.1).max().unwrap();
    let mut customers: BTreeMap<&str, BTreeMap<i32, (bool, f64)>> = BTreeMap::new();
    for (customer, day, amount, _) in rows {
        let on = customers.entry(customer).or_default().entry(*day).or_default();
        on.0 |= *amount >= 0.0;
        on.1 += amount;
    }
    let one = |days: &BTreeMap<i32, (bool, f64)>| {
        let bought: Vec<i32> = days.iter().filter(|(_, on)| on.0).map(|(day, _)| *day).collect();
        let (first, last) = (*bought.first()?, *bought.last()?);
        // A refund is the later of two days' where a purchase stands before it.
        let second = bought.get(1).copied().unwrap_or(i32::MAX);
        let money: f64 = days.iter().filter(|(day, _)| **day >= second).map(|(_, on)| on.1).sum();
        let repeats = bought.len() as f64 - 1.0;
        let weeks = |days: i32| f64::from(days) / 7.0;
        let bought = Bought { repeats, last: weeks(last - first), age: weeks(today - first) };
        Some(Customer { bought, mean: if repeats > 0.0 { money / repeats } else { 0.0 } })
    };
    customers.values().filter_map(one).collect()
}

#[test]
fn customers_are_those_that_are_counted_by_hand() {
    for named in [false, true] {
        let rows = mixed(named);
        let csv = |(customer, day, amount, order): &(String, i32, f64, String)| {
            let date = kept::locale::date::Date { day: 19_000 + day, second: None, offset: None };
            format!("{customer},{},{amount},{order}\n", date.iso())
        };
        let head = if named { "customer,date,amount,order\n" } else { "customer,date,amount,comment\n" };
        let text: String = std::iter::once(head.to_string()).chain(rows.iter().map(csv)).collect();
        let reading = read(&text, &Ask::default());
        let forecast = told(&reading.groups.whole).unwrap();
        let customers = by_hand(&rows);
        assert_eq!(forecast.customers, customers.len() as f64);
        assert_eq!(forecast.repeat, customers.iter().filter(|one| one.bought.repeats > 0.0).count() as f64);
        let (got, want) = (&forecast.fitted.as_ref().unwrap().prediction, Prediction::of(&customers).unwrap());
        for (got, want) in got.by_month.iter().zip(&want.by_month) {
            assert!((got - want).abs() <= 1e-6 * want, "{named}: {got} is not {want}");
        }
    }
}

#[test]
fn a_prediction_is_the_same_wherever_the_file_was_cut() {
    let text = cdnow("1998-12-31");
    let ask = Ask { predict: true, ..Ask::default() };
    let whole = in_parts(text.as_bytes(), &ORDERS, &ask, 1, text.len());
    assert!(told(&whole.1.whole).unwrap().fitted.is_some());
    for parts in [2, 5] {
        assert_eq!(format!("{:?}", in_parts(text.as_bytes(), &ORDERS, &ask, parts, 10_007)), format!("{whole:?}"));
    }
}

#[test]
fn a_segment_is_predicted_and_a_month_is_not() {
    let rows = mixed(false);
    let csv = |(customer, day, amount, _): &(String, i32, f64, String)| {
        let date = kept::locale::date::Date { day: 19_000 + day, second: None, offset: None };
        let segment = if customer.len() > 2 { "many" } else { "few" };
        format!("{customer},{},{amount},{segment}\n", date.iso())
    };
    let text: String = std::iter::once("customer,date,amount,segment\n".into()).chain(rows.iter().map(csv)).collect();
    let by_segment = read(&text, &Ask { segment: ORDERS.segment(), ..Ask::default() });
    assert!(by_segment.groups().all(|group| told(&group.summaries).is_some()));
    let by_month = read(&text, &Ask { period: Some(Period::Month), ..Ask::default() });
    assert!(by_month.groups().count() > 2 && by_month.groups().all(|group| told(&group.summaries).is_none()));
    assert_eq!(told(&by_month.groups.whole), told(&by_segment.groups.whole));
}

#[test]
fn nobody_asks_what_days_do_not_say() {
    let open = read("customer,date,amount\na,03/04/2024,5\na,05/06/2024,7\n", &Ask::default());
    assert!(told(&open.groups.whole).is_none(), "while the order of dates is open");
    let once = read("customer,date,amount\na,2024-01-05,5\nb,2024-02-05,7\n", &Ask::default());
    let forecast = told(&once.groups.whole).unwrap();
    assert_eq!((forecast.customers, forecast.repeat), (2.0, 0.0));
    assert!(forecast.fitted.is_none());
    let silent = reading::read(cdnow("1997-02-01").as_bytes(), &ORDERS, &Hints::default(), &Ask::default(), &decoder);
    assert!(told(&silent.unwrap().groups.whole).is_none(), "unless it is asked");
}
