//! The resolution time, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::{Level, Period, Plain, Show};
use kept::metric::{Question, Status, Step, Values};
use kept::metrics::change;
use kept::metrics::resolution_time::{DURATIONS, LONGEST, MEAN, MEDIAN, METRIC, OPEN, P90, RESOLVED, TOTAL};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn question(method: &str, values: Values) -> Question {
    Question { values, ..Question::new(&METRIC, METRIC.method(method).unwrap()) }
}

fn durations(seconds: &[f64]) -> Question {
    question("durations", Values::new().with_series(&DURATIONS, seconds.to_vec()))
}

fn totals(total: f64, resolved: f64) -> Question {
    question("totals", Values::new().with(&TOTAL, total).with(&RESOLVED, resolved))
}

fn hours(hours: &[f64]) -> Vec<f64> {
    hours.iter().map(|h| h * 3600.0).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 + 1e-9 * b.abs()
}

fn ids(q: &Question) -> Vec<&'static str> {
    q.answer().notes.iter().map(|note| note.wording.id).collect()
}

const SPEC: [f64; 10] = [1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 5.0, 6.0, 8.0, 240.0];

#[test]
fn every_statistic_is_that_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/resolution_time.json")).unwrap();
    let mut seen = 0;
    for vector in all["vectors"].as_array().unwrap() {
        let (id, inputs, expected) = (vector["id"].as_str().unwrap(), &vector["inputs"], &vector["expected"]);
        // A file's durations stand in the vector where it is short; the files themselves are read elsewhere.
        let Some(list) = inputs["durations_seconds"].as_array().or(expected["durations_seconds"].as_array()) else {
            assert!(inputs["file"].is_string(), "{id}");
            continue;
        };
        seen += 1;
        let seconds: Vec<f64> = list.iter().map(|x| x.as_f64().unwrap()).collect();
        let outcome = durations(&seconds).answer();
        if expected["error"] == "undefined" {
            // An empty list is a blank one.
            assert_eq!((outcome.status, outcome.fault.unwrap().field), (Status::NoData, &DURATIONS), "{id}");
            continue;
        }
        for (key, field) in [("mean", &MEAN), ("median", &MEDIAN), ("p90", &P90), ("max", &LONGEST)] {
            if let Some(number) = expected[key].as_f64() {
                assert!(near(outcome.number(field).unwrap(), number), "{id} {key}");
            }
        }
        for (key, field) in [("t_ci95", &MEAN), ("median_ci95", &MEDIAN)] {
            let interval = outcome.output(field).unwrap().interval;
            if let Some(ends) = expected[key].as_array() {
                let interval = interval.unwrap();
                assert!(near(interval.low, ends[0].as_f64().unwrap()), "{id} {key}");
                assert!(near(interval.high, ends[1].as_f64().unwrap()), "{id} {key}");
            } else if expected.get(key).is_some() || seconds.len() < 2 {
                assert!(interval.is_none(), "{id} {key}");
            }
        }
    }
    assert_eq!(seen, 10);
}

#[test]
fn one_of_ten_days_lets_the_median_lead() {
    let q = durations(&hours(&SPEC));
    let outcome = q.answer();
    let got = [&MEAN, &MEDIAN, &P90, &LONGEST].map(|field| outcome.number(field).unwrap() / 3600.0);
    for (got, want) in got.into_iter().zip([27.4, 3.5, 31.2, 240.0]) {
        assert!(near(got, want), "{got} instead of {want}");
    }
    let lines = spoken::lines(&q, &outcome, Lang::En);
    for line in [
        "10 requests",
        "A few very long ones pull the mean up to 27.4 hours: look at the median, 3.5 hours.",
        "The true median lies between 2 hours and 8 hours (95%, from the times in order).",
        "27.4 hours",
        "1 request",
        "took longer than 16.3 hours and used up 87.6% of all the time: find out what took so long.",
        "Half are resolved within 3.5 hours, nine in ten within 31.2 hours",
        "up to 4 hours",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
    spoken::whole(&q);
}

#[test]
fn the_median_leads_for_either_reason_and_for_no_other() {
    let leads = |list: &[f64]| ids(&durations(list)).contains(&"median_leads");
    // Mean ÷ median is 1.5 exactly, then above it.
    assert!(!leads(&[1.0, 2.0, 6.0]));
    assert!(leads(&[1.0, 2.0, 6.1]));
    // The mean is near the median, and one lies beyond Q3 + 3 IQR = 104 + 3 · 3; on the edge it does not.
    let mut list = [100.0, 100.0, 101.0, 102.0, 103.0, 104.0, 104.0, 104.0, 113.0];
    assert!(!leads(&list));
    list[8] = 114.0;
    assert!(leads(&list));
    assert!(!leads(&[5.0]) && !leads(&[0.0, 0.0]) && leads(&[0.0, 0.0, 3600.0]));
}

#[test]
fn totals_give_a_mean_and_say_what_they_hide() {
    let q = totals(986_400.0, 10.0);
    let outcome = spoken::whole(&q);
    assert_eq!((outcome.number(&MEAN), outcome.outputs.len()), (Some(98_640.0), 1));
    assert!(outcome.headline().unwrap().interval.is_none());
    assert_eq!(ids(&q), ["small_sample", "no_spread", "not_response_time"]);
    for total in [0.0, 5.0] {
        let none = totals(total, 0.0).answer();
        let fault = none.fault.unwrap();
        assert_eq!((none.status, fault.kind.id, fault.field), (Status::Undefined, "none_resolved", &RESOLVED));
    }
    assert_eq!(totals(-1.0, 5.0).answer().fault.unwrap().kind.id, "negative");
    assert_eq!(totals(5.0, 1.5).answer().fault.unwrap().kind.id, "whole_number");
    let negative = durations(&[5.0, -1.0]).answer().fault.unwrap();
    assert_eq!((negative.kind.id, negative.field), ("negative", &DURATIONS));
}

#[test]
fn open_requests_are_left_out_and_counted_beside_totals_too() {
    let open = |n: f64| question("totals", totals(36_000.0, 10.0).values.with(&OPEN, n));
    assert_eq!(ids(&open(3.0)), ["small_sample", "no_spread", "still_open", "not_response_time"]);
    let q = open(3.0);
    let lines = spoken::lines(&q, &spoken::whole(&q), Lang::En);
    assert!(lines.iter().any(|line| line == "Still open and so not counted: 3 requests."), "{lines:#?}");
    assert!(!ids(&open(0.0)).contains(&"still_open"));
}

#[test]
fn times_beyond_what_can_be_added_are_named() {
    let outcome = durations(&[f64::MAX, f64::MAX]).answer();
    assert_eq!((outcome.status, outcome.fault.unwrap().kind.id), (Status::Undefined, "too_large"));
}

#[test]
fn a_goal_counts_those_within_it() {
    let q = Question { target: Some(4.0 * 3600.0), ..durations(&hours(&SPEC)) };
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|l| l == "were resolved within your goal of 4 hours: 6 of 10 requests."), "{lines:#?}");
    assert!(lines.iter().any(|line| line == "60.0%"));
}

#[test]
fn a_time_at_the_fence_is_not_beyond_it() {
    // Q3 + 3 IQR of 1, 1, 1 and 2.6 is 2.6, which floats make a little less of.
    let q = durations(&[1.0, 1.0, 1.0, 2.6]);
    let outcome = q.answer();
    assert_eq!((outcome.leads, ids(&q).contains(&"median_leads")), (None, false));
    // Nor are times of seconds none.
    let lines = spoken::lines(&q, &outcome, Lang::En);
    assert!(lines.iter().any(|line| line == "1.4 seconds"), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("0 minutes")), "{lines:#?}");
}

/// Under a median nothing is said of the mean that does not name it.
#[test]
fn goal_and_change_are_those_of_what_leads() {
    let mut q = Question { target: Some(14_400.0), ..durations(&hours(&SPEC)) };
    let before = [2.0, 3.0, 3.0, 4.0, 4.0, 5.0, 6.0, 7.0, 9.0, 10.0];
    q.before = Some(Values::new().with_series(&DURATIONS, hours(&before)));
    let outcome = q.answer();
    assert_eq!(outcome.headline().unwrap().field, &MEDIAN);
    let formats = Plain(Lang::En);
    let show = Show { lang: Lang::En, formats: &formats, currency: None, period: Period::Month };
    let goal = change::against_goal(&q, &outcome).unwrap().show(&show);
    assert_eq!(goal, "−30 minutes against your goal of 4 hours");
    let change = outcome.change.unwrap();
    assert_eq!(change.field, &MEAN);
    assert_eq!(change.says.show(&show), "Mean resolution time: Up 22.1 hours from 5.3 hours: could be chance.");
    // Where the mean is the headline, its name is not said again.
    let change = Question { values: q.before.clone().unwrap(), ..q }.answer().change.unwrap();
    assert_eq!(change.says.show(&show), "Unchanged from 5.3 hours.");
}

#[test]
fn a_change_is_a_difference_of_means() {
    let before = Values::new().with(&TOTAL, 7200.0 * 50.0).with(&RESOLVED, 50.0);
    let q = Question { before: Some(before), ..totals(5400.0 * 50.0, 50.0) };
    let change = q.answer().change.unwrap();
    assert_eq!((change.difference, change.p), (-1800.0, None));
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|line| line == "Down 30 minutes from 2 hours."), "{lines:#?}");
    let before = Values::new().with_series(&DURATIONS, vec![60.0, 120.0]);
    let q = Question { before: Some(before), ..durations(&[60.0, 60.0]) };
    assert_eq!(q.answer().change.unwrap().difference, -30.0);
    // scipy 1.15: ttest_ind([3600, 7200, 10800, 1800], [20000, 30000, 90000], equal_var=False).
    let before = Values::new().with_series(&DURATIONS, vec![20_000.0, 30_000.0, 90_000.0]);
    let q = Question { before: Some(before), ..durations(&[3600.0, 7200.0, 10_800.0, 1800.0]) };
    let change = q.answer().change.unwrap();
    assert!((change.p.unwrap() - 0.201_941_290_327_894).abs() < 1e-9, "{change:?}");
    let interval = change.interval.unwrap();
    assert!((interval.low + 133_785.265_916_530).abs() < 1e-4 && (interval.high - 52_151.932_583_197).abs() < 1e-4);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|line| line.ends_with(": could be chance.")), "{lines:#?}");
    let nothing = Values::new().with(&TOTAL, 0.0).with(&RESOLVED, 0.0);
    assert!(Question { before: Some(nothing), ..totals(5.0, 1.0) }.answer().change.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_times_give_a_sound_answer(
        list in prop::collection::vec(0.0..4_000_000.0_f64, 1..80), few in any::<bool>(), level in 0_usize..3,
        target in proptest::option::of(-1.0..1e7_f64),
    ) {
        let list: Vec<f64> = if few { list.iter().map(|x| (x / 1e6).floor()).collect() } else { list };
        let q = Question { level: Level::ALL[level], target, ..durations(&list) };
        let outcome = spoken::whole(&q);
        let [mean, median, p90, longest] = [&MEAN, &MEDIAN, &P90, &LONGEST].map(|f| outcome.number(f).unwrap());
        prop_assert!(mean <= longest * (1.0 + 1e-12) && median <= p90 && p90 <= longest);
        prop_assert!(outcome.outputs.iter().all(|o| o.interval.is_none_or(|i| i.contains(o.number().unwrap()))));
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(list in prop::collection::vec(any::<f64>(), 0..5)) {
        for list in [list.clone(), list.iter().map(|x| x.abs()).collect()] {
            let q = durations(&list);
            let outcome = q.answer();
            prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
            spoken::filled(&q);
            if let [a, b, ..] = list[..] {
                spoken::filled(&totals(a, b.floor()));
            }
        }
    }
}

#[test]
fn the_median_speaks_for_the_result_where_few_values_make_the_mean() {
    let hours = |list: &[f64]| {
        let mut q = Question::new(&METRIC, METRIC.method("durations").unwrap());
        q.values = Values::new().with_series(&DURATIONS, list.iter().map(|h| h * 3600.0).collect());
        q.answer()
    };
    let skewed = hours(&[1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 5.0, 6.0, 8.0, 240.0]);
    assert_eq!(skewed.headline().unwrap().field, &MEDIAN);
    let even = hours(&[2.0, 3.0, 4.0, 5.0, 6.0]);
    assert_eq!(even.headline().unwrap().field, &MEAN);
}

#[test]
fn the_sum_says_where_the_median_stands_before_what_the_mean_is() {
    let steps = |list: &[f64], lang| {
        let plain = Plain(lang);
        let show = Show { lang, formats: &plain, currency: None, period: Period::Month };
        let line = |step: &Step| {
            [step.label.show(&show), step.written(&show), show.arg(&step.gives)].join(" | ").replace('\u{a0}', " ")
        };
        durations(&hours(list)).answer().steps.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(
        steps(&SPEC, Lang::En),
        [
            "Median | mean of numbers 5 and 6 of 10, shortest first | 3.5 hours",
            "Mean resolution time | 274 hours ÷ 10 | 27.4 hours"
        ]
    );
    assert_eq!(steps(&[5.0, 2.0, 3.0], Lang::En)[0], "Median | number 2 of 3, shortest first | 3 hours");
    assert_eq!(steps(&SPEC, Lang::Ko)[0], "중앙값 | 짧은 순으로 10건 중 5번째와 6번째의 평균 | 3.5시간");
    assert_eq!(steps(&[5.0, 2.0, 3.0], Lang::ZhHans)[0], "中位数 | 从短到长排序，3 个中的第 2 个 | 3 小时");
}

#[test]
fn a_handful_of_requests_promises_nothing() {
    let promise = "is what you can promise and keep nine times out of ten.";
    for n in [1, 3, 9, 10] {
        let q = durations(&vec![3600.0; n]);
        let lines = spoken::lines(&q, &q.answer(), Lang::En);
        let of_these = "Half of these were resolved within 60 minutes, the longest took 60 minutes";
        assert_eq!(lines.iter().any(|line| line == promise), n >= 10, "{n}: {lines:#?}");
        assert_eq!(lines.iter().any(|line| line == of_these), n < 10, "{n}: {lines:#?}");
    }
    assert!(durations(&[3600.0]).answer().number(&P90).is_some(), "the number itself stays");
}

#[test]
fn equal_times_are_not_said_to_be_known_exactly() {
    let lines = spoken::lines(&durations(&[0.0; 3]), &durations(&[0.0; 3]).answer(), Lang::En);
    let equal = "All values are equal, so how far they vary cannot be estimated.";
    assert!(lines.iter().any(|line| line == equal), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("anywhere from")), "{lines:#?}");
}
