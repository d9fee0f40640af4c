//! The churn rate, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::{Level, Period, Plain, Show};
use kept::metric::{Fix, Outcome, Question, Status, Values};
use kept::metrics::churn::{CHURN, CHURN_YEARLY, WON};
use kept::metrics::fields::{LOST, START};
use kept::metrics::metric;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn question(method: &str, values: Values) -> Question {
    let metric = metric("churn").unwrap();
    Question { values, ..Question::new(metric, metric.method(method).unwrap()) }
}

fn pair(start: f64, lost: f64) -> Values {
    Values::new().with(&START, start).with(&LOST, lost)
}

fn of_start(start: f64, lost: f64) -> Question {
    question("start", pair(start, lost))
}

fn yearly(start: f64, lost: f64) -> Question {
    Question { period: Some(Period::Year), ..of_start(start, lost) }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs() + 1e-12
}

fn english(q: &Question) -> Vec<String> {
    spoken::lines(q, &q.answer(), Lang::En)
}

#[test]
fn half_of_them_a_month_leaves_some_in_a_year() {
    let said = english(&of_start(5000.0, 2500.0));
    assert!(said.contains(&"Over a year that is 99.97% to 99.98%.".to_string()), "{said:#?}");
    assert!(!said.iter().any(|line| line.contains("100.0%")), "{said:#?}");
}

#[test]
fn nothing_is_said_where_both_numbers_print_alike() {
    let notes = |q: &Question| q.answer().notes.iter().map(|note| note.wording.id).collect::<Vec<_>>();
    // 12 × 0.1% and 1 − 0.999¹² are both 1.2%; of 0.5% they are 6.0% and 5.8%.
    assert!(notes(&of_start(1000.0, 1.0)).is_empty());
    assert_eq!(notes(&of_start(1000.0, 5.0)), ["yearly_equivalent"]);
    // One fewer of three a week leaves as good as nobody in a year, and one fewer of two a month some.
    let says = |q: &Question| english(q).iter().any(|line| line.contains("instead of 100.0%"));
    assert!(!says(&Question { period: Some(Period::Week), ..of_start(3.0, 3.0) }));
    assert!(says(&of_start(2.0, 2.0)));
}

#[test]
fn rates_and_intervals_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/churn_rate.json")).unwrap();
    let mut seen = 0;
    for vector in all["vectors"].as_array().unwrap() {
        let (inputs, expected) = (&vector["inputs"], &vector["expected"]);
        // A file of customers comes to the same two numbers.
        let source = if inputs.get("file").is_some() { expected } else { inputs };
        let (Some(start), Some(lost)) = (source["start_customers"].as_f64(), source["lost_customers"].as_f64()) else {
            continue;
        };
        let mut q = of_start(start, lost);
        if let Some(won) = inputs["new_customers"].as_f64() {
            q.values = q.values.with(&WON, won);
        }
        seen += 1;
        let outcome = q.answer();
        match expected["error"].as_str() {
            Some("undefined") => {
                assert_eq!((outcome.status, outcome.fault.unwrap().field), (Status::Undefined, &START));
            }
            Some(_) => assert_eq!(outcome.status, Status::Invalid),
            None => {
                let churn = outcome.headline().unwrap();
                assert!(near(churn.number().unwrap(), expected["churn_rate"].as_f64().unwrap()), "{}", vector["id"]);
                if let Some(ends) = expected["wilson_95"].as_array() {
                    let interval = churn.interval.unwrap();
                    assert!(near(interval.low, ends[0].as_f64().unwrap()), "{}", vector["id"]);
                    assert!(near(interval.high, ends[1].as_f64().unwrap()), "{}", vector["id"]);
                }
            }
        }
    }
    assert!(seen >= 12);
}

#[test]
fn a_month_is_turned_into_a_year_by_compounding() {
    let year = |start, lost, period| {
        let q = Question { period: Some(period), ..of_start(start, lost) };
        q.answer().number(&CHURN_YEARLY).unwrap()
    };
    assert!((year(100.0, 2.0, Period::Month) - 0.2153).abs() < 5e-5);
    assert!(near(year(100.0, 5.0, Period::Month), 1.0 - 0.95_f64.powi(12)));
    assert!(near(year(100.0, 5.0, Period::Quarter), 1.0 - 0.95_f64.powi(4)));
    assert!(near(year(100.0, 5.0, Period::Week), 1.0 - 0.95_f64.powf(365.2425 / 7.0)));
    assert_eq!(year(100.0, 5.0, Period::Year), 0.05);
    assert_eq!(year(100.0, 100.0, Period::Month), 1.0);
    assert_eq!(year(100.0, 0.0, Period::Month), 0.0);
}

#[test]
fn bands_judge_the_year_at_exactly_7_and_10_percent() {
    let band = |q: Question| q.answer().verdict.unwrap().band.id;
    for size in [100.0, 1000.0, 100_000.0] {
        assert_eq!(band(yearly(size, size * 7.0 / 100.0)), "ideal");
        assert_eq!(band(yearly(size, size * 7.0 / 100.0 + 1.0)), "accepted");
        assert_eq!(band(yearly(size, size / 10.0 - 1.0)), "accepted");
        assert_eq!(band(yearly(size, size / 10.0)), "above");
    }
    // 5 % of a month is not 5 % of a year.
    assert_eq!(band(of_start(100.0, 5.0)), "above");
    assert_eq!(band(yearly(100.0, 5.0)), "ideal");
}

#[test]
fn a_verdict_is_certain_only_when_the_whole_year_agrees() {
    assert_eq!(of_start(100.0, 5.0).answer().verdict.unwrap().certain, Some(true));
    let verdict = yearly(1000.0, 70.0).answer().verdict.unwrap();
    assert_eq!((verdict.certain, verdict.crosses), (Some(false), Some(0.07)));
    assert_eq!(of_start(50.0, 0.0).answer().verdict.unwrap().certain, Some(false));
}

#[test]
fn the_page_says_what_the_comp_says() {
    let mut q = of_start(100.0, 5.0);
    q.values = q.values.with(&WON, 10.0);
    let lines = english(&q);
    for line in [
        "5 of 100 customers",
        "5 of 100 customers gives 2.2% to 11.2% per month.",
        "Over a year that is 23.0% to 75.9%.",
        "5 ÷ 100",
        "0.95¹²",
        "100% − 54.0%",
        "46.0%",
        "Not 5 ÷ 110. That divisor includes the 10 customers won later, and only those there at the start can be lost. Dividing by 110 gives 4.5% and hides 0.5 percentage points.",
        "Not 12 × 5.0%. That would be 60.0%; each month only the customers who remain can leave.",
        "20 months",
        "is the average lifetime at this rate (8.9 to 46.4).",
        "fewer lost, 3 instead of 5, would mean 30.6% a year instead of 46.0%.",
        "At this pace 46 of 100 customers are gone in a year",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn more_lost_than_there_were_names_three_causes() {
    let mut q = of_start(100.0, 120.0);
    let fixes = |q: &Question| -> (Outcome, Vec<Option<Fix>>) {
        let outcome = q.answer();
        let fixes = outcome.fault.clone().unwrap().causes.into_iter().map(|cause| cause.fix).collect();
        (outcome, fixes)
    };
    let (outcome, causes) = fixes(&q);
    let fault = outcome.fault.unwrap();
    assert_eq!((outcome.status, fault.kind.id, fault.field), (Status::Invalid, "lost_more_than_start", &LOST));
    assert!(matches!(
        causes.as_slice(),
        [None, Some(Fix::Method(_, "in_period")), Some(Fix::Swap(_, a, b))] if *a == &START && *b == &LOST
    ));
    assert!(english(&q).iter().any(|line| line == "20 more than at the start"));
    spoken::whole(&q);
    // The other definition is offered where it can help.
    q.values = q.values.with(&WON, 30.0);
    assert!(matches!(fixes(&q).1[1], Some(Fix::Method(..))));
    assert_eq!(question("in_period", q.values.clone()).answer().status, Status::Value);
    q.values = q.values.with(&WON, 10.0);
    assert!(fixes(&q).1[1].is_none());
}

#[test]
fn the_other_definitions_divide_by_everyone_of_the_period() {
    for method in ["in_period", "stripe"] {
        let with = |lost: f64| question(method, pair(100.0, lost).with(&WON, 10.0));
        assert!(near(with(5.0).answer().number(&CHURN).unwrap(), 5.0 / 110.0));
        assert_eq!(with(110.0).answer().number(&CHURN), Some(1.0));
        let q = with(111.0);
        let fault = q.answer().fault.unwrap();
        assert_eq!((fault.kind.id, fault.field), ("lost_more_than_total", &LOST));
        spoken::whole(&q);
        // Blank is not 0, and nobody at the start is no reason for no rate when somebody came.
        let blank = question(method, pair(100.0, 5.0)).answer();
        assert_eq!((blank.status, blank.fault.unwrap().field), (Status::NoData, &WON));
        let came = question(method, pair(0.0, 1.0).with(&WON, 10.0)).answer();
        assert_eq!(came.number(&CHURN), Some(0.1));
        let nobody = question(method, pair(0.0, 0.0).with(&WON, 0.0)).answer();
        assert_eq!((nobody.status, nobody.fault.unwrap().field), (Status::Undefined, &START));
    }
}

#[test]
fn definitions_that_differ_stand_side_by_side() {
    let mut q = of_start(100.0, 5.0);
    assert!(q.answer().variants.is_empty());
    q.values = q.values.with(&WON, 10.0);
    let variants: Vec<&str> = q.answer().variants.iter().map(|variant| variant.method.id).collect();
    assert_eq!(variants, ["in_period", "stripe"]);
}

#[test]
fn nobody_lost_is_a_rate_of_0_with_an_upper_end() {
    let outcome = of_start(50.0, 0.0).answer();
    let churn = outcome.headline().unwrap();
    assert_eq!((churn.number(), churn.interval.unwrap().low), (Some(0.0), 0.0));
    assert!(churn.interval.unwrap().high > 0.07);
    assert!(english(&of_start(50.0, 0.0)).iter().any(|line| line == "17.2 months"));
    assert!(outcome.notes.is_empty());
}

#[test]
fn findings_are_true_of_their_numbers() {
    let finding = |start, lost| {
        let q = yearly(start, lost);
        let outcome = q.answer();
        let plain = Plain(Lang::En);
        let show = Show { lang: Lang::En, formats: &plain, currency: None, period: q.period() };
        (q.method.figures[0])(&q, &outcome).unwrap().finding.show(&show)
    };
    assert_eq!(finding(100.0, 46.0), "At this pace 46 of 100 customers are gone in a year");
    assert_eq!(finding(100.0, 1.0), "At this pace 1 of 100 customers is gone in a year");
    assert_eq!(finding(1000.0, 9.0), "At this pace fewer than 1 of 100 customers is gone in a year");
    assert_eq!(finding(1000.0, 995.0), "At this pace fewer than 1 of 100 customers remains after a year");
    assert_eq!(finding(10.0, 0.0), "Nobody left: at this pace all are still there after a year");
    assert_eq!(finding(10.0, 10.0), "Everyone left: at this pace nobody is there after a year");
}

#[test]
fn a_small_difference_is_said_in_the_decimals_that_show_it() {
    let q = Question { before: Some(pair(100.0, 2.0)), ..of_start(100.0, 1.0) };
    let said = |lines: &[String], line: &str| assert!(lines.iter().any(|said| said == line), "{line}: {lines:#?}");
    said(&english(&q), "Down 1 percentage point from 2.0%: could be chance.");
    let q = Question { before: Some(pair(10_000.0, 101.0)), ..of_start(10_000.0, 100.0) };
    said(&english(&q), "Down 0.01 percentage points from 1.0%: could be chance.");
    let mut q = of_start(100.0, 1.0);
    q.values = q.values.with(&WON, 1.0);
    said(
        &english(&q),
        "Not 1 ÷ 101. That divisor includes the 1 customer won later, and only those there at the start can be lost. Dividing by 101 gives 0.99% and hides 0.01 percentage points.",
    );
}

#[test]
fn a_change_is_tested_against_the_period_before() {
    let q = Question { before: Some(pair(100.0, 8.0)), ..of_start(100.0, 5.0) };
    let change = q.answer().change.unwrap();
    assert!(near(change.difference, -0.03) && (change.p.unwrap() - 0.39).abs() < 5e-3);
    assert!(change.interval.unwrap().contains(change.difference));
    assert!(english(&q).iter().any(|line| line == "Down 3 percentage points from 8.0%: could be chance."));
    // The interval's own level says how sure is sure.
    for (level, lost, says) in [
        (Level::P95, 72.0, "Down 2.2 percentage points from 7.2%: more than chance."),
        (Level::P99, 72.0, "Down 2.2 percentage points from 7.2%: could be chance."),
        (Level::P95, 68.0, "Down 1.8 percentage points from 6.8%, but not certain."),
        (Level::P90, 68.0, "Down 1.8 percentage points from 6.8%: more than chance."),
    ] {
        let q = Question { before: Some(pair(1000.0, lost)), level, ..of_start(1000.0, 50.0) };
        let interval = q.answer().change.unwrap().interval.unwrap();
        assert_eq!(interval.contains(0.0), !says.ends_with("more than chance."), "{interval:?}");
        assert!(english(&q).iter().any(|line| line == says), "{:#?}", english(&q));
    }
    let change =
        |now: Values, before: Values| Question { before: Some(before), ..question("start", now) }.answer().change;
    assert_eq!(change(pair(100.0, 0.0), pair(80.0, 0.0)).unwrap().p, None);
    assert!(change(pair(100.0, 5.0), pair(0.0, 0.0)).is_none());
    assert!(change(pair(100.0, 5.0), pair(5.0, 8.0)).is_none());
    assert!(change(pair(100.0, 5.0), Values::new().with(&START, 5.0)).is_none());
}

#[test]
fn a_goal_counts_the_customers_to_keep() {
    let goal = |target| english(&Question { target: Some(target), ..of_start(1000.0, 50.0) });
    let has = |target, line: &str| goal(target).iter().any(|said| said == line);
    assert!(has(0.03, "fewer lost, 30 instead of 50, would reach your goal of 3% per month."));
    assert!(has(0.05, "per month is your goal. The rate is there, but the interval reaches 6.5%: not certain."));
    assert!(has(0.1, "per month is your goal, and the whole interval lies at or below it."));
    for target in [0.0, 0.05, 1.0, -1.0, 2.0, f64::NAN] {
        for q in [of_start(1000.0, 50.0), of_start(10.0, 0.0), of_start(7.0, 7.0)] {
            spoken::whole(&Question { target: Some(target), ..q });
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_counts_give_a_sound_answer(
        start in 1_u64..1_000_000, share in 0.0..=1.0_f64, won in 0_u64..100_000, few in any::<bool>(),
        method in 0_usize..3, period in 0_usize..4, level in 0_usize..3,
        target in proptest::option::of(0.0..=1.0_f64), before in proptest::option::of((1_u32..50, 0_u32..50)),
    ) {
        let start = if few { start % 5 + 1 } else { start } as f64;
        let values = pair(start, (start * share).floor()).with(&WON, won as f64);
        let q = Question {
            period: Some(Period::ALL[period]),
            level: Level::ALL[level],
            target,
            before: before.map(|(start, lost)| pair(start.into(), lost.into()).with(&WON, 3.0)),
            ..question(["start", "in_period", "stripe"][method], values)
        };
        let outcome = q.answer();
        prop_assert_eq!(outcome.status, Status::Value);
        for output in &outcome.outputs {
            let value = output.number().unwrap();
            let interval = output.interval.unwrap();
            prop_assert!((0.0..=1.0).contains(&value) && interval.contains(value), "{output:?}");
            prop_assert!(interval.low >= 0.0 && interval.high <= 1.0, "{output:?}");
        }
        spoken::whole(&q);
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(numbers in any::<[f64; 3]>()) {
        let [a, b, c] = numbers;
        for method in ["start", "in_period", "stripe"] {
            for [a, b, c] in [[a, b, c], [a, b, c].map(|x| x.abs().floor())] {
                let q = question(method, pair(a, b).with(&WON, c));
                let outcome = q.answer();
                prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
                spoken::filled(&q);
            }
        }
    }
}

#[test]
fn the_product_that_is_wrong_comes_out_as_it_is_printed() {
    let number = |text: &str| text.trim_end_matches('%').replace(',', "").parse::<f64>().unwrap();
    let mut checked = 0;
    for start in (7..400).step_by(13).map(f64::from) {
        for lost in (1..=5).map(f64::from) {
            let q = of_start(start, lost);
            let outcome = q.answer();
            let Some(note) = outcome.notes.iter().find(|note| note.wording.id == "yearly_equivalent") else { continue };
            let plain = Plain(Lang::En);
            let said = note.says.show(&Show { lang: Lang::En, formats: &plain, currency: None, period: Period::Month });
            let (rate, rest) = said.strip_prefix("Not 12 × ").unwrap().split_once(". That would be ").unwrap();
            let product = rest.split_once(';').unwrap().0;
            assert!((12.0 * number(rate) - number(product)).abs() < 0.051, "{said}");
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked}");
}
