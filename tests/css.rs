//! The customer satisfaction score on 1–10, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::Level;
use kept::metric::{Question, Status, Values};
use kept::metrics::css::{CSS, MEAN, METRIC, POSITIVE, THRESHOLD, TOP3};
use kept::metrics::satisfaction::ANSWERS;
use kept::metrics::scores::COUNTS;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn question(method: &str, values: Values) -> Question {
    Question { values, ..Question::new(&METRIC, METRIC.method(method).unwrap()) }
}

fn bins(bins: [f64; 10]) -> Question {
    question("bins", COUNTS[1..].iter().zip(bins).fold(Values::new(), |values, (field, n)| values.with(field, n)))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 + 1e-9 * b.abs()
}

const EXAMPLE: [f64; 10] = [1.0, 1.0, 2.0, 3.0, 5.0, 8.0, 15.0, 30.0, 22.0, 13.0];

#[test]
fn shares_means_and_intervals_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/css.json")).unwrap();
    let vectors = all["vectors"].as_array().unwrap();
    let number = |json: &Json| json.as_f64().unwrap();
    for vector in vectors {
        let (id, expected) = (vector["id"].as_str().unwrap(), &vector["expected"]);
        let histogram = &vector["inputs"]["histogram"];
        let outcome = bins(std::array::from_fn(|i| number(&histogram[(i + 1).to_string()]))).answer();
        if expected["error"] == "undefined" {
            assert_eq!(outcome.status, Status::Undefined, "{id}");
            continue;
        }
        let css = outcome.headline().unwrap();
        assert!(near(css.number().unwrap(), number(&expected["css"])), "{id}");
        let interval = css.interval.unwrap();
        assert!(near(interval.low, number(&expected["wilson_95"][0])), "{id}");
        assert!(near(interval.high, number(&expected["wilson_95"][1])), "{id}");
        assert!(near(outcome.number(&MEAN).unwrap(), number(&expected["mean"])), "{id}");
        // The same from two counts.
        let values =
            Values::new().with(&POSITIVE, number(&expected["positive"])).with(&ANSWERS, number(&expected["n"]));
        assert_eq!(question("counts", values).answer().headline(), Some(css), "{id}");
    }
    assert_eq!(vectors.len(), 6);
}

#[test]
fn a_6_is_positive_here_and_the_top_three_stand_beside_it() {
    let outcome = bins(EXAMPLE).answer();
    assert_eq!((outcome.number(&CSS), outcome.number(&TOP3)), (Some(0.88), Some(0.65)));
    assert!(outcome.output(&TOP3).unwrap().interval.unwrap().contains(0.65));
    assert!(outcome.steps.iter().any(|step| step.label.text == &TOP3.label), "the top 3 box is not in the sum");
    assert!(outcome.notes.iter().any(|note| note.wording.id == "six_is_positive"));
    let mean = outcome.output(&MEAN).unwrap();
    assert!(near(mean.number().unwrap(), 7.67) && mean.interval.unwrap().contains(7.67));
    // From 7 up a 6 is no longer positive, and the note would be wrong.
    for (at, option) in THRESHOLD.options.iter().enumerate() {
        let score: usize = option.id.parse().unwrap();
        let q = Question { picks: vec![(&THRESHOLD, &THRESHOLD.options[at])], ..bins(EXAMPLE) };
        let outcome = spoken::whole(&q);
        let k: f64 = EXAMPLE[score - 1..].iter().sum();
        assert!(near(outcome.number(&CSS).unwrap(), k / 100.0), "{score}");
        assert_eq!(outcome.notes.iter().any(|note| note.wording.id == "six_is_positive"), score <= 6, "{score}");
        assert_eq!(outcome.notes.iter().any(|note| note.wording.id == "own_threshold"), score != 6, "{score}");
    }
    let all: Vec<&str> = THRESHOLD.options.iter().map(|option| option.id).collect();
    assert_eq!(all, ["6", "2", "3", "4", "5", "7", "8", "9", "10"]);
}

#[test]
fn the_page_says_what_was_counted() {
    let lines = spoken::lines(&bins(EXAMPLE), &bins(EXAMPLE).answer(), Lang::En);
    for line in [
        "88 of 100 answers",
        "88 ÷ 100",
        "767 ÷ 100",
        "7.67",
        "88 of 100 answers scored 6 or higher",
        "A 6 counts as positive here, and as a detractor in NPS.",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn one_answer_has_a_share_with_an_interval_and_a_mean_without() {
    let mut one = [0.0; 10];
    one[8] = 1.0;
    let outcome = spoken::whole(&bins(one));
    assert!(outcome.headline().unwrap().interval.is_some());
    let mean = outcome.output(&MEAN).unwrap();
    assert_eq!((mean.number(), mean.interval), (Some(9.0), None));
    assert_eq!(outcome.notes[0].wording.id, "small_sample");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_scores_give_a_sound_answer(
        counts in any::<[u16; 10]>(), few in any::<bool>(), level in 0_usize..3, pick in 0_usize..9,
    ) {
        let q = Question {
            level: Level::ALL[level],
            picks: vec![(&THRESHOLD, &THRESHOLD.options[pick])],
            ..bins(counts.map(|n| f64::from(if few { n % 2 } else { n })))
        };
        let outcome = spoken::whole(&q);
        for output in &outcome.outputs {
            let value = output.number().unwrap();
            prop_assert!(value >= output.field.least && value <= output.field.most, "{output:?}");
            prop_assert!(output.interval.is_none_or(|interval| interval.contains(value)), "{output:?}");
        }
    }
}
