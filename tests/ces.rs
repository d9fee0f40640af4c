//! The customer effort score, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::answer::{Given, compute};
use kept::locale::Level;
use kept::metric::{Fix, Question, Status, Values};
use kept::metrics::ces::{CES, EASY, METRIC, REVERSED, SCALE};
use kept::metrics::change;
use kept::metrics::scores::COUNTS;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn values(bins: &[f64]) -> Values {
    COUNTS[1..].iter().zip(bins).fold(Values::new(), |values, (field, n)| values.with(field, *n))
}

fn bins(bins: &[f64]) -> Question {
    Question { values: values(bins), ..Question::new(&METRIC, METRIC.method("bins").unwrap()) }
}

fn on(scale: usize, q: Question) -> Question {
    Question { picks: vec![(&SCALE, &SCALE.options[scale])], ..q }
}

fn reversed(mut q: Question) -> Question {
    q.picks.push((&REVERSED, &REVERSED.options[1]));
    q
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 + 1e-9 * b.abs()
}

const EXAMPLE: [f64; 7] = [80.0, 210.0, 140.0, 110.0, 160.0, 180.0, 120.0];

#[test]
fn means_and_intervals_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/ces.json")).unwrap();
    let number = |json: &Json| json.as_f64().unwrap();
    let mut seen = 0;
    for vector in all["vectors"].as_array().unwrap() {
        let (id, inputs, expected) = (vector["id"].as_str().unwrap(), &vector["inputs"], &vector["expected"]);
        let mut counts = [0.0; 7];
        if inputs["scale"] == "0-7" {
            // No such scale can be chosen: effort is asked from 1.
            assert!(inputs["histogram"]["0"].is_number());
            continue;
        }
        // A scale of 1 to 6 has the mean of one from 1 to 7 on which nobody gave a 7.
        for (score, n) in inputs["histogram"].as_object().into_iter().flatten() {
            counts[score.parse::<usize>().unwrap() - 1] = number(n);
        }
        for score in inputs["scores"].as_array().into_iter().flatten() {
            counts[score.as_u64().unwrap() as usize - 1] += 1.0;
        }
        seen += 1;
        let outcome = bins(&counts).answer();
        if expected["error"] == "undefined" {
            let fault = outcome.fault.unwrap();
            assert_eq!((outcome.status, fault.kind.id), (Status::Undefined, "no_answers"), "{id}");
            continue;
        }
        let mean = outcome.headline().unwrap();
        assert!(near(mean.number().unwrap(), number(&expected["mean"])), "{id}");
        assert_eq!(mean.interval.is_some(), expected["t_ci95"].is_array(), "{id}");
        if let Some(interval) = mean.interval {
            assert!(near(interval.low, number(&expected["t_ci95"][0])), "{id}");
            assert!(near(interval.high, number(&expected["t_ci95"][1])), "{id}");
        }
        if expected["top_box_share"].is_number() {
            assert!(near(outcome.number(&EASY).unwrap(), number(&expected["top_box_share"])), "{id}");
        }
    }
    assert_eq!(seen, 10);
}

#[test]
fn the_thousand_answers_of_the_spec() {
    let outcome = bins(&EXAMPLE).answer();
    assert_eq!((outcome.number(&CES), outcome.number(&EASY)), (Some(4.08), Some(0.46)));
    let lines = spoken::lines(&bins(&EXAMPLE), &outcome, Lang::En);
    for line in [
        "1,000 answers",
        "4,080 ÷ 1,000",
        "4.08",
        "460 ÷ 1,000",
        "With 1,000 answers the true mean could be anywhere from 3.96 to 4.20 (95% Student\u{a0}t interval).",
        "46.0% found it easy; the mean is 4.08 out of 7",
        "430",
        "found it hard. Ask at which step, and begin there.",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn a_low_score_that_means_easy_is_turned_round() {
    let q = reversed(bins(&EXAMPLE));
    let outcome = spoken::whole(&q);
    // 8 − 4.08, and 1 to 3 in place of 5 to 7.
    assert!(near(outcome.number(&CES).unwrap(), 3.92));
    assert!(near(outcome.number(&EASY).unwrap(), 0.43));
    let straight = bins(&EXAMPLE).answer().headline().unwrap().interval.unwrap();
    let turned = outcome.headline().unwrap().interval.unwrap();
    assert!(near(turned.low, 8.0 - straight.high) && near(turned.high, 8.0 - straight.low));
    let ids = |q: &Question| -> Vec<&str> { q.answer().notes.iter().map(|note| note.wording.id).collect() };
    assert_eq!(ids(&q), ["reversed", "scales_not_mixed"]);
    assert_eq!(ids(&bins(&EXAMPLE)), ["high_is_easy", "scales_not_mixed"]);
}

#[test]
fn every_scale_has_its_own_easy_answers() {
    let ones = [1.0; 10];
    let easy = |scale, n: usize| on(scale, bins(&ones[..n])).answer().number(&EASY).unwrap();
    assert!(near(easy(0, 7), 3.0 / 7.0));
    assert!(near(easy(1, 5), 2.0 / 5.0));
    assert!(near(easy(2, 10), 4.0 / 10.0));
    let mean = |scale, n: usize| on(scale, bins(&ones[..n])).answer().number(&CES).unwrap();
    assert_eq!([mean(0, 7), mean(1, 5), mean(2, 10)], [4.0, 3.0, 5.5]);
    // What lies beyond the scale may be blank or 0, and what lies on it may not be blank.
    assert_eq!(on(1, bins(&[1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0])).answer().number(&CES), Some(3.0));
    let outcome = on(2, bins(&EXAMPLE)).answer();
    assert_eq!((outcome.status, outcome.fault.unwrap().field), (Status::NoData, &COUNTS[8]));
}

#[test]
fn an_interval_is_shown_no_further_than_its_scale_goes() {
    for (scale, top) in [(0, 7), (1, 5), (2, 10)] {
        let mut ends = vec![0.0; top];
        (ends[0], ends[top - 1]) = (1.0, 1.0);
        let q = Question { target: Some(1.5), ..on(scale, bins(&ends)) };
        let outcome = spoken::whole(&q);
        let mean = outcome.headline().unwrap();
        // The numbers of Student's t are what a script gets.
        assert!(mean.interval.unwrap().low < -9.0 && mean.interval.unwrap().high > 20.0);
        let shown = mean.shown().unwrap();
        assert_eq!((shown.low, shown.high), (1.0, top as f64));
        let lines = spoken::lines(&q, &outcome, Lang::En);
        let unsure = "is your goal. The score is there, but the interval starts at 1.0: not certain.";
        assert!(lines.iter().any(|line| line == unsure), "{lines:#?}");
        let named = [("web", mean), ("shop", mean)].map(|(name, mean)| (kept::locale::Arg::Raw(name.into()), mean));
        let figure = kept::metrics::ledger::parts(&named, false, Level::P95).unwrap();
        assert!(matches!(figure.x, kept::figure::Axis::Numeric { low: 1.0, high, .. } if high == shown.high));
    }
}

#[test]
fn answers_beyond_the_scale_are_impossible() {
    let q = on(1, bins(&EXAMPLE));
    let fault = q.answer().fault.unwrap();
    assert_eq!((fault.kind.id, fault.field), ("score_outside_scale", &COUNTS[6]));
    assert!(matches!(fault.causes[1].fix, Some(Fix::Set(_, field, 0.0)) if field == &COUNTS[6]));
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(
        lines.iter().any(|l| l == "180 answers with a score of 6, but this survey runs from 1 to 5."),
        "{lines:#?}"
    );
    spoken::whole(&q);
}

#[test]
fn scripts_say_the_scale_and_the_direction_as_they_like() {
    let given: Vec<(&str, Given)> =
        [("s1", 80.0), ("s2", 210.0), ("s3", 140.0), ("s4", 110.0), ("s5", 160.0), ("s6", 180.0), ("s7", 120.0)]
            .map(|(key, n)| (key, n.into()))
            .to_vec();
    let ask = |values: &[(&str, Given)], options: &[(&str, Given)]| {
        let values = given.iter().cloned().chain(values.iter().cloned()).collect();
        serde_json::to_value(compute(&"ces".into(), &values, &options.iter().cloned().collect())).unwrap()
    };
    for yes in [Given::Flag(true), 1.0.into(), "1".into()] {
        for json in [ask(&[("reversed", yes.clone())], &[]), ask(&[], &[("reversed", yes)])] {
            assert!(near(json["outputs"]["ces"]["value"].as_f64().unwrap(), 3.92), "{json}");
        }
    }
    for no in [Given::Flag(false), 0.0.into(), Given::Blank] {
        assert_eq!(ask(&[("reversed", no)], &[])["outputs"]["ces"]["value"], 4.08);
    }
    for seven in [Given::from(7.0), "7".into(), "1-7".into()] {
        assert_eq!(ask(&[], &[("scale", seven)])["status"], "value");
    }
    for five in [Given::from(5.0), "5".into(), "1-5".into()] {
        assert_eq!(ask(&[], &[("scale", five)])["error"]["kind"], "score_outside_scale");
    }
    for wrong in [Given::from(6.0), "0-7".into(), Given::Flag(true)] {
        assert_eq!(ask(&[], &[("scale", wrong)])["error"]["kind"], "bad_option");
    }
}

#[test]
fn a_change_is_a_difference_of_means() {
    let q = Question { before: Some(values(&[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0])), ..bins(&EXAMPLE) };
    let change = q.answer().change.unwrap();
    assert!(near(change.difference, 0.08) && change.p.unwrap() > 0.5);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|line| line == "Up 0.08 from 4.0: could be chance."), "{lines:#?}");
    assert!(near(reversed(q).answer().change.unwrap().difference, -0.08));
    let mut before = EXAMPLE;
    before[6] += 1.0;
    let q = Question { before: Some(values(&before)), ..bins(&EXAMPLE) };
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|line| line == "Down 0.003 from 4.08: could be chance."), "{lines:#?}");
    // On five steps as on seven.
    let before = Some(values(&[10.0, 20.0, 20.0, 0.0, 0.0]));
    let change = on(1, Question { before, ..bins(&[0.0, 0.0, 0.0, 5.0, 15.0]) }).answer().change;
    assert!(change.is_some_and(|change| change.p.unwrap() < 1e-9));
}

#[test]
fn a_goal_lies_on_the_scale() {
    for (scale, top) in [(0, 7.0), (1, 5.0), (2, 10.0)] {
        let with = |target: f64| on(scale, Question { target: Some(target), ..bins(&[1.0, 1.0, 1.0, 1.0, 5.0]) });
        assert_eq!(with(top).goal(), Some(top));
        let beyond = with(top + 1.0);
        assert_eq!((beyond.goal(), change::against_goal(&beyond, &beyond.answer())), (None, None));
        // A script is told, wherever it names the scale.
        let option = |target: f64| {
            let entries = [("target", Given::Number(target)), ("scale", SCALE.options[scale].id.into())];
            let answer = compute(&"ces".into(), &Given::Blank, &entries.into_iter().collect());
            answer.error.map(|error| (error.kind, error.field))
        };
        assert_eq!(option(top + 1.0), Some(("out_of_range", Some("target".to_string()))));
        assert_eq!(option(top).map(|error| error.0), Some("blank_required"));
    }
}

#[test]
fn a_goal_that_is_reached_is_said_with_its_certainty() {
    let says = |target: f64| {
        let q = Question { target: Some(target), ..bins(&EXAMPLE) };
        spoken::whole(&q);
        spoken::lines(&q, &q.answer(), Lang::En)
    };
    let reached = "is your goal, and the whole interval lies at or above it.";
    assert!(says(3.0).iter().any(|line| line == reached));
    assert!(says(4.05).iter().any(|line| line.ends_with("not certain.")));
    assert!(says(4.1).iter().all(|line| !line.starts_with("is your goal")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_scores_give_a_sound_answer(
        counts in any::<[u16; 10]>(), few in any::<bool>(), scale in 0_usize..3, turn in any::<bool>(),
        level in 0_usize..3, target in proptest::option::of(-1.0..12.0_f64),
    ) {
        let counts = counts.map(|n| f64::from(if few { n % 2 } else { n }));
        let q = on(scale, bins(&counts[..[7, 5, 10][scale]]));
        let q = Question { level: Level::ALL[level], target, ..if turn { reversed(q) } else { q } };
        let outcome = spoken::whole(&q);
        for output in &outcome.outputs {
            let value = output.number().unwrap();
            prop_assert!(value >= output.field.least && value <= output.field.most, "{output:?}");
            prop_assert!(output.interval.is_none_or(|interval| interval.contains(value)), "{output:?}");
        }
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(numbers in any::<[f64; 10]>(), scale in 0_usize..3) {
        for counts in [numbers, numbers.map(|x| x.abs().floor())] {
            let q = on(scale, bins(&counts));
            let outcome = q.answer();
            prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
            spoken::filled(&q);
        }
    }
}
