//! Customer satisfaction on 1–5, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::Level;
use kept::metric::{Fix, Outcome, Question, Status, Values};
use kept::metrics::change::furthest_apart;
use kept::metrics::csat::{CSAT, MEAN, METRIC, POSITIVE, THRESHOLD};
use kept::metrics::satisfaction::ANSWERS;
use kept::metrics::scores::COUNTS;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn question(method: &str, values: Values) -> Question {
    Question { values, ..Question::new(&METRIC, METRIC.method(method).unwrap()) }
}

fn counts(k: f64, n: f64) -> Question {
    question("counts", pair(k, n))
}

fn pair(k: f64, n: f64) -> Values {
    Values::new().with(&POSITIVE, k).with(&ANSWERS, n)
}

fn binned(bins: [f64; 5]) -> Values {
    COUNTS[1..6].iter().zip(bins).fold(Values::new(), |values, (field, n)| values.with(field, n))
}

fn bins(bins: [f64; 5]) -> Question {
    question("bins", binned(bins))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 + 1e-9 * b.abs()
}

fn number(json: &Json) -> f64 {
    json.as_f64().unwrap()
}

#[test]
fn shares_means_and_intervals_are_those_of_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/csat.json")).unwrap();
    let vectors = all["vectors"].as_array().unwrap();
    for vector in vectors {
        let (id, inputs, expected) = (vector["id"].as_str().unwrap(), &vector["inputs"], &vector["expected"]);
        let q = if let Some(histogram) = inputs["histogram"].as_object() {
            bins(std::array::from_fn(|i| number(&histogram[&(i + 1).to_string()])))
        } else {
            counts(number(&inputs["positive"]), number(&inputs["total"]))
        };
        let outcome = q.answer();
        match expected["error"].as_str() {
            Some("undefined") => assert_eq!(outcome.status, Status::Undefined, "{id}"),
            Some(_) => assert_eq!(outcome.status, Status::Invalid, "{id}"),
            None => {
                assert!(near(outcome.number(&CSAT).unwrap(), number(&expected["csat"])), "{id}");
                assert_eq!(outcome.number(&MEAN).is_some(), expected["mean"].is_number(), "{id}");
                if expected["mean"].is_number() {
                    assert!(near(outcome.number(&MEAN).unwrap(), number(&expected["mean"])), "{id}");
                }
                for (key, level) in [("wilson_90", Level::P90), ("wilson_95", Level::P95), ("wilson_99", Level::P99)] {
                    let Some(ends) = expected[key].as_array() else { continue };
                    let interval = Question { level, ..q.clone() }.answer().headline().unwrap().interval.unwrap();
                    assert!(
                        near(interval.low, number(&ends[0])) && near(interval.high, number(&ends[1])),
                        "{id} {key}"
                    );
                }
            }
        }
    }
    assert_eq!(vectors.len(), 15);
}

#[test]
fn an_interval_at_all_or_nobody_ends_exactly_at_the_edge() {
    // The vector's own library stops one float short of 1.
    let ends = |k, n| counts(k, n).answer().headline().unwrap().interval.unwrap();
    assert_eq!(ends(10.0, 10.0).high, 1.0);
    assert_eq!(ends(0.0, 10.0).low, 0.0);
    assert!(ends(10.0, 10.0).low > 0.7 && ends(0.0, 10.0).high < 0.3);
}

#[test]
fn the_mean_of_three_answers_is_shown_no_further_than_the_scale_goes() {
    let outcome = bins([0.0, 0.0, 0.0, 1.0, 2.0]).answer();
    let mean = outcome.output(&MEAN).unwrap();
    // The numbers of Student's t are what a script gets.
    assert!(mean.interval.unwrap().high > 6.1);
    let shown = mean.shown().unwrap();
    assert!(near(shown.low, mean.interval.unwrap().low) && shown.high == 5.0, "{shown:?}");
}

#[test]
fn more_satisfied_than_answers_is_impossible_and_says_why() {
    let q = counts(5.0, 4.0);
    let fault = q.answer().fault.unwrap();
    assert_eq!((fault.kind.id, fault.field), ("more_positive_than_answers", &POSITIVE));
    assert!(matches!(fault.causes[0].fix, Some(Fix::Set(_, field, 9.0)) if field == &ANSWERS));
    assert!(matches!(fault.causes[1].fix, Some(Fix::Swap(_, a, b)) if a == &POSITIVE && b == &ANSWERS));
    spoken::whole(&q);
    assert_eq!(counts(1.0, 0.0).answer().status, Status::Invalid);
    let nobody = counts(0.0, 0.0).answer();
    assert_eq!((nobody.status, nobody.fault.unwrap().kind.id), (Status::Undefined, "no_answers"));
    let nobody = bins([0.0; 5]).answer();
    assert_eq!((nobody.status, nobody.fault.unwrap().field), (Status::Undefined, &COUNTS[5]));
}

#[test]
fn a_blank_score_is_not_0() {
    let mut q = bins([1.0, 1.0, 1.0, 1.0, 1.0]);
    q.values.clear(&COUNTS[3]);
    let outcome = q.answer();
    assert_eq!((outcome.status, outcome.fault.unwrap().field), (Status::NoData, &COUNTS[3]));
}

#[test]
fn the_threshold_moves_the_share_and_says_so() {
    let share = |at: usize| {
        let q = Question { picks: vec![(&THRESHOLD, &THRESHOLD.options[at])], ..bins([4.0, 6.0, 12.0, 45.0, 33.0]) };
        spoken::whole(&q);
        let outcome = q.answer();
        let notes: Vec<&str> = outcome.notes.iter().map(|note| note.wording.id).collect();
        (outcome.number(&CSAT).unwrap(), notes.contains(&"own_threshold"))
    };
    let ids: Vec<&str> = THRESHOLD.options.iter().map(|option| option.id).collect();
    assert_eq!(ids, ["4", "2", "3", "5"]);
    assert_eq!([share(0), share(1), share(2), share(3)], [(0.78, false), (0.96, true), (0.9, true), (0.33, true)]);
}

#[test]
fn the_page_says_how_sure_and_what_to_do() {
    let lines = spoken::lines(&counts(78.0, 100.0), &counts(78.0, 100.0).answer(), Lang::En);
    for line in [
        "78 of 100 answers",
        "78 of 100 answers gives 68.9% to 85.0% at 95% confidence.",
        "78 ÷ 100",
        "scored below the cut-off for satisfied. Ask what went wrong: comments say what a score cannot.",
        "Satisfied: 78 of 100 answers",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
    let goal = |target| {
        let q = Question { target: Some(target), ..counts(78.0, 100.0) };
        spoken::whole(&q);
        spoken::lines(&q, &q.answer(), Lang::En)
    };
    let has = |target, line: &str| goal(target).iter().any(|said| said == line);
    assert!(has(0.8, "more satisfied answers take you to your goal of 80%, if nobody else answers."));
    assert!(goal(0.8).iter().any(|said| said == "10"));
    assert!(has(0.78, "is your goal. The score is there, but the interval starts at 68.9%: not certain."));
    assert!(has(0.6, "is your goal, and the whole interval lies at or above it."));
    assert!(has(1.0, "is out of reach: a single answer that is not satisfied keeps the share below it."));
}

#[test]
fn a_change_is_tested_with_counts_and_with_scores() {
    let q = Question { before: Some(pair(70.0, 100.0)), ..counts(85.0, 100.0) };
    let change = q.answer().change.unwrap();
    assert!(near(change.difference, 0.15) && change.p.unwrap() < 0.05);
    assert!(change.interval.unwrap().contains(change.difference));
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|line| line == "Up 15 percentage points from 70.0%: more than chance."), "{lines:#?}");
    let narrower =
        "in total would narrow the interval to a width of 10 percentage points, if the share stays as it is.";
    assert!(lines.iter().any(|line| line == narrower), "{lines:#?}");
    let q = Question { before: Some(binned([10.0, 10.0, 10.0, 35.0, 35.0])), ..bins([5.0, 5.0, 5.0, 45.0, 40.0]) };
    assert_eq!(q.answer().change.unwrap().p, change.p);
    let none = Question { before: Some(pair(9.0, 4.0)), ..counts(85.0, 100.0) };
    assert!(none.answer().change.is_none());
}

#[test]
fn small_counts_are_tested_exactly() {
    // scipy 1.15: fisher_exact([[4, 96], [0, 100]]) gives 0.1212, where the pooled z gives 0.043.
    let q = Question { before: Some(pair(0.0, 100.0)), ..counts(4.0, 100.0) };
    let change = q.answer().change.unwrap();
    assert!(change.p.unwrap() < 0.05 && near(change.exact.unwrap(), 0.121_240_721_373_364_28), "{change:?}");
    assert_eq!(change.deciding_p(), change.exact);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|line| line == "Up 4 percentage points from 0.0%: could be chance."), "{lines:#?}");
}

/// The sentence goes by one test, the interval beside it by another: no sentence claims what the interval does not.
#[test]
fn more_than_chance_leaves_out_no_change() {
    let beyond = |k: u32, n: u32, k0: u32, n0: u32| {
        let q = Question { before: Some(pair(k0.into(), n0.into())), ..counts(k.into(), n.into()) };
        let change = q.answer().change.unwrap();
        let claims = spoken::lines(&q, &q.answer(), Lang::En).iter().any(|line| line.ends_with("more than chance."));
        (claims, change.interval.unwrap().contains(0.0), change.deciding_p())
    };
    let mut claimed = 0;
    for (n, n0) in [(5, 5), (20, 20), (40, 12), (100, 50)] {
        for (k, k0) in (0..=n).flat_map(|k| (0..=n0).step_by(3).map(move |k0| (k, k0))) {
            let (claims, holds_none, p) = beyond(k, n, k0, n0);
            assert!(!claims || (!holds_none && p.is_some_and(|p| p < 0.05)), "{k}/{n} against {k0}/{n0}");
            claimed += u32::from(claims);
        }
    }
    assert!(claimed > 500, "{claimed}");
}

/// Of many equal groups two lie far apart by chance alone: the p of the largest gap is taken times the number of pairs.
#[test]
fn the_largest_gap_of_many_has_to_be_larger() {
    let of = |positive: &[f64]| -> Option<bool> {
        let questions: Vec<Question> = positive.iter().map(|k| counts(*k, 100.0)).collect();
        let outcomes: Vec<Outcome> = questions.iter().map(Question::answer).collect();
        furthest_apart(&questions.iter().zip(&outcomes).collect::<Vec<_>>())
    };
    // z = 2.55, p = 0.011: more than chance between two, not between six.
    assert_eq!(of(&[85.0, 70.0]), Some(true));
    assert_eq!(of(&[85.0, 78.0, 77.0, 76.0, 75.0, 70.0]), Some(false));
    assert_eq!(of(&[70.0, 70.0]), None);
    assert_eq!(of(&[70.0]), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_scores_give_a_sound_answer(
        counts in any::<[u16; 5]>(), few in any::<bool>(), level in 0_usize..3, pick in 0_usize..4,
        target in proptest::option::of(-0.5..1.5_f64), before in proptest::option::of(any::<[u8; 5]>()),
    ) {
        let q = Question {
            level: Level::ALL[level],
            target,
            picks: vec![(&THRESHOLD, &THRESHOLD.options[pick])],
            before: before.map(|before| binned(before.map(f64::from))),
            ..bins(counts.map(|n| f64::from(if few { n % 3 } else { n })))
        };
        let outcome = spoken::whole(&q);
        for output in &outcome.outputs {
            let value = output.number().unwrap();
            prop_assert!(value >= output.field.least && value <= output.field.most, "{output:?}");
            prop_assert!(output.interval.is_none_or(|interval| interval.contains(value)), "{output:?}");
        }
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(numbers in any::<[f64; 2]>()) {
        for [k, n] in [numbers, numbers.map(|x| x.abs().floor())] {
            let outcome = counts(k, n).answer();
            prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
            spoken::filled(&counts(k, n));
        }
    }
}

#[test]
fn an_interval_on_one_side_of_its_share_is_told_by_its_width() {
    let q = counts(0.0, 3.0);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    let at = lines.iter().position(|line| line.starts_with("in total would narrow the interval")).unwrap();
    assert_eq!(
        lines[at],
        "in total would narrow the interval to a width of 10 percentage points, if the share stays as it is."
    );
    assert_eq!(lines[at - 1], "35 answers");
    let then = counts(0.0, 35.0).answer().headline().unwrap().interval.unwrap();
    assert!(then.low == 0.0 && then.width() <= 0.1, "never 5 points on either side: {then:?}");
}
