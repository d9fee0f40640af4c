//! The net promoter score, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::datasets::{Summary, Survey};
use kept::locale::{EDGES, Level, Period, Plain, Show};
use kept::metric::{Fix, Outcome, Question, Status, Value, Values};
use kept::metrics::change::tested;
use kept::metrics::metric;
use kept::metrics::nps::{
    BINS, DETRACTOR_SHARE, DETRACTORS, INVITATIONS, METRIC, NPS, PASSIVE_SHARE, PASSIVES, PROMOTER_SHARE, PROMOTERS,
    RESPONSE_RATE, S0, SCALE,
};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn question(method: &str, values: Values) -> Question {
    let metric = metric("nps").unwrap();
    Question { values, ..Question::new(metric, metric.method(method).unwrap()) }
}

fn three(promoters: f64, passives: f64, detractors: f64) -> Values {
    Values::new().with(&PROMOTERS, promoters).with(&PASSIVES, passives).with(&DETRACTORS, detractors)
}

fn counts(promoters: f64, passives: f64, detractors: f64) -> Question {
    question("counts", three(promoters, passives, detractors))
}

fn binned(bins: [f64; 11]) -> Values {
    BINS.iter().zip(bins).fold(Values::new(), |values, (field, n)| values.with(field, n))
}

fn shares(promoters: f64, passives: f64, detractors: f64) -> Question {
    let values = Values::new()
        .with(&PROMOTER_SHARE, promoters)
        .with(&PASSIVE_SHARE, passives)
        .with(&DETRACTOR_SHARE, detractors);
    question("shares", values)
}

fn from_one(q: Question) -> Question {
    Question { picks: [(&SCALE, &SCALE.options[1])].into(), ..q }
}

fn score(outcome: &Outcome) -> f64 {
    outcome.number(&NPS).unwrap()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs().max(1.0)
}

fn vectors(text: &str) -> Vec<Json> {
    serde_json::from_str::<Json>(text).unwrap()["vectors"].as_array().unwrap().clone()
}

#[test]
fn counts_and_histograms_agree_with_the_vectors() {
    let mut seen = 0;
    for vector in vectors(include_str!("vectors/nps.json")) {
        let inputs = &vector["inputs"];
        let q = if let Some(histogram) = inputs["histogram"].as_object() {
            let ten = inputs["scale"] == "1-10";
            let bins: Vec<f64> =
                (0..11).map(|i| histogram.get(&i.to_string()).map_or(0.0, |n| n.as_f64().unwrap())).collect();
            let mut values = binned(bins.try_into().unwrap());
            if ten {
                values.clear(&S0);
            }
            let q = question("bins", values);
            if ten { from_one(q) } else { q }
        } else if inputs.get("promoters").is_some() {
            let n = |key: &str| inputs[key].as_f64().unwrap();
            counts(n("promoters"), n("passives"), n("detractors"))
        } else {
            continue;
        };
        seen += 1;
        let outcome = q.answer();
        let expected = &vector["expected"];
        if expected["error"] == "undefined" {
            assert_eq!(outcome.status, Status::Undefined);
            continue;
        }
        assert!(near(score(&outcome), expected["nps_points"].as_f64().unwrap()), "{}", vector["id"]);
        for field in [&PROMOTER_SHARE, &PASSIVE_SHARE, &DETRACTOR_SHARE] {
            assert!(near(outcome.number(field).unwrap(), expected[field.id].as_f64().unwrap()), "{}", vector["id"]);
        }
    }
    assert!(seen > 15);
}

#[test]
fn the_interval_is_the_adjusted_one_of_the_vectors() {
    for vector in vectors(include_str!("vectors/nps_adjusted.json")) {
        let n = |key: &str| vector["inputs"][key].as_f64().unwrap();
        let outcome = counts(n("promoters"), n("passives"), n("detractors")).answer();
        let interval = outcome.headline().unwrap().interval.unwrap();
        assert!(near(interval.low, vector["expected"]["low_points"].as_f64().unwrap()), "{}", vector["id"]);
        assert!(near(interval.high, vector["expected"]["high_points"].as_f64().unwrap()), "{}", vector["id"]);
    }
}

#[test]
fn one_answer_has_the_interval_of_the_formula_and_is_shown_in_it() {
    // n' = 4, p' = 1.75 / 4, d' = 0.75 / 4: 25 + 195.996... x sqrt(0.625 - 0.0625) / 2.
    let outcome = counts(1.0, 0.0, 0.0).answer();
    let score = outcome.headline().unwrap();
    let (exact, shown) = (score.interval.unwrap(), score.shown().unwrap());
    assert!((exact.high - 98.4986).abs() < 5e-5, "{exact:?}");
    assert_eq!((shown.low, shown.high), (exact.low, 100.0));
}

#[test]
fn the_difference_of_two_surveys_is_that_of_the_vectors() {
    for vector in vectors(include_str!("vectors/compare_nps.json")) {
        let side = |side: &str| {
            let n = |key: &str| vector["inputs"][side][key].as_f64().unwrap();
            three(n("promoters"), n("passives"), n("detractors"))
        };
        let q = Question { before: Some(side("b")), ..question("counts", side("a")) };
        let change = q.answer().change.unwrap();
        assert!(near(change.difference, vector["expected"]["difference_points"].as_f64().unwrap()), "{}", vector["id"]);
        assert!(change.interval.unwrap().contains(change.difference));
    }
}

#[test]
fn the_change_test_is_that_of_the_specification() {
    let q = Question { before: Some(three(60.0, 30.0, 10.0)), ..counts(50.0, 30.0, 20.0) };
    let change = q.answer().change.unwrap();
    assert!((change.z.unwrap() + 1.907).abs() < 5e-4 && (change.p.unwrap() - 0.0565).abs() < 5e-5);
    assert_eq!((change.before, change.difference), (50.0, -20.0));
}

#[test]
fn a_change_says_how_far_chance_could_have_made_it() {
    let says = |now: Values, before: Values| {
        let q = Question { before: Some(before), ..question("counts", now) };
        let plain = Plain(Lang::En);
        let show = Show { lang: Lang::En, formats: &plain, currency: None, period: q.period() };
        q.answer().change.unwrap().says.show(&show)
    };
    assert_eq!(says(three(60.0, 30.0, 10.0), three(50.0, 30.0, 20.0)), "Up 20 from 30, but not certain.");
    assert_eq!(says(three(50.0, 30.0, 20.0), three(60.0, 30.0, 10.0)), "Down 20 from 50, but not certain.");
    assert_eq!(says(three(600.0, 300.0, 100.0), three(500.0, 300.0, 200.0)), "Up 20 from 30: more than chance.");
    assert_eq!(says(three(6.0, 3.0, 1.0), three(5.0, 3.0, 2.0)), "Up 20 from 30: could be chance.");
    assert_eq!(says(three(6.0, 3.0, 1.0), three(60.0, 30.0, 10.0)), "Unchanged from 50.");
}

#[test]
fn a_change_needs_a_score_on_both_sides() {
    let change = |method, now, before| Question { before: Some(before), ..question(method, now) }.answer().change;
    assert!(change("counts", three(6.0, 3.0, 1.0), Values::new()).is_none());
    assert!(change("counts", three(6.0, 3.0, 1.0), three(0.0, 0.0, 0.0)).is_none());
    assert!(change("counts", three(6.0, 3.0, 1.0), three(-1.0, 2.0, 2.0)).is_none());
    let bins = [1.0, 0.0, 1.0, 1.0, 1.0, 3.0, 3.0, 12.0, 18.0, 26.0, 34.0];
    assert!(change("bins", binned(bins), binned(bins)).is_some());
    // A blank count of zeros is none, unless the survey had none.
    let mut blank = binned(bins);
    blank.clear(&S0);
    assert!(change("bins", binned(bins), blank.clone()).is_none());
    let from_one = Question {
        before: Some(blank.clone()),
        picks: [(&SCALE, &SCALE.options[1])].into(),
        ..question("bins", blank)
    };
    assert!(from_one.answer().change.is_some());
    assert!(change("shares", shares(0.6, 0.3, 0.1).values, Values::new()).is_none());
}

#[test]
fn the_interval_follows_the_level() {
    let width = |level| {
        let q = Question { level, ..counts(60.0, 30.0, 10.0) };
        q.answer().headline().unwrap().interval.unwrap().width()
    };
    assert!(width(Level::P90) < width(Level::P95) && width(Level::P95) < width(Level::P99));
}

#[test]
fn bands_begin_exactly_at_0_50_and_80() {
    let band = |p: f64, d: f64| counts(p, 1000.0 - p - d, d).answer().verdict.unwrap().band.id;
    assert_eq!(band(100.0, 101.0), "more_detractors");
    assert_eq!(band(100.0, 100.0), "unnamed");
    assert_eq!(band(599.0, 100.0), "unnamed");
    assert_eq!(band(600.0, 100.0), "excellent");
    assert_eq!(band(899.0, 100.0), "excellent");
    assert_eq!(band(900.0, 100.0), "world_class");
    // In shares too, whose decimal fractions are not exact.
    for percent in 0..=49 {
        let (p, d) = (f64::from(50 + percent) / 100.0, f64::from(percent) / 100.0);
        if p + d <= 1.0 {
            assert_eq!(shares(p, 1.0 - p - d, d).answer().verdict.unwrap().band.id, "excellent", "{percent}");
        }
    }
}

#[test]
fn an_end_of_an_interval_is_not_rounded_over_the_edge_of_a_band() {
    let bands = counts(1.0, 1.0, 1.0).bands().unwrap();
    let edges: Vec<f64> = bands.list.iter().filter_map(|band| band.upto.edge()).collect();
    assert_eq!(edges, EDGES);
}

#[test]
fn a_verdict_is_certain_only_when_the_whole_interval_agrees() {
    let verdict = counts(60.0, 30.0, 10.0).answer().verdict.unwrap();
    assert_eq!((verdict.certain, verdict.crosses), (Some(false), Some(50.0)));
    assert_eq!(counts(650.0, 300.0, 50.0).answer().verdict.unwrap().certain, Some(true));
    assert_eq!(shares(0.6, 0.3, 0.1).answer().verdict.unwrap().certain, None);
}

#[test]
fn the_page_says_what_the_comp_says() {
    let q = Question { target: Some(60.0), ..counts(60.0, 30.0, 10.0) };
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    for line in [
        "60 promoters, 10 detractors of 100 answers",
        "With 100 answers the true score could be anywhere from 35 to 62.",
        "“Excellent” starts at exactly 50, so the interval lies on both sides of that edge.",
        "48.54 ± 1.96 × 6.67",
        "35 to 62",
        "60 − 10",
        "25",
        "more promoters take you to your goal of 60, if nobody else answers.",
        "691",
        "Promoters: 6 in 10; detractors: 1 in 10",
        "Ten times the answers, a third of the doubt",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn what_rounding_would_hide_is_said_with_a_decimal() {
    let q = Question { before: Some(three(500.0, 500.0, 1.0)), ..counts(497.0, 500.0, 1.0) };
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    for line in ["Down 0.2 from 50: could be chance.", "49.8 − 0.1", "49.7"] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
    let q = Question { target: Some(51.0), ..shares(0.6, 0.3, 0.1) };
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.windows(2).any(|two| two[0] == "1" && two[1].starts_with("is the distance to your goal of 51")));
}

#[test]
fn a_score_of_one_is_one_point() {
    let unit = |lang: Lang, score: f64| {
        let plain = Plain(lang);
        let show = Show { lang, formats: &plain, currency: None, period: kept::locale::Period::Month };
        show.headline(score, kept::locale::Unit::Points).unit
    };
    assert_eq!((unit(Lang::En, 1.0), unit(Lang::En, 50.0)), ("point".into(), "points".into()));
    assert_eq!((unit(Lang::Nl, 1.2), unit(Lang::Ko, 1.0)), ("punt".into(), "점".into()));
}

#[test]
fn the_score_is_points_wherever_its_figures_say_it() {
    for q in [counts(60.0, 30.0, 10.0), shares(0.6, 0.3, 0.1)] {
        let outcome = q.answer();
        let plain = Plain(Lang::En);
        let show = Show { lang: Lang::En, formats: &plain, currency: None, period: q.period() };
        let figure = q.method.figures.iter().filter_map(|f| f(&q, &outcome)).find(|f| f.id == "nps_shares").unwrap();
        let svg = kept::charts::svg(&kept::charts::draw(&figure, 696, &show), "");
        let tips: Vec<&str> =
            svg.split("<title>").filter_map(|part| part.split_once("</title>")).map(|t| t.0).collect();
        let score: Vec<&&str> = tips.iter().filter(|tip| tip.starts_with("NPS")).collect();
        assert!(!score.is_empty() && score.iter().all(|tip| tip.contains("50") && !tip.contains('%')), "{tips:?}");
        assert!(tips.iter().any(|tip| tip.starts_with("Promoters") && tip.contains("60%")), "{tips:?}");
    }
}

#[test]
fn findings_are_true_of_their_numbers() {
    let finding = |q: &Question, id: &str| {
        let outcome = q.answer();
        let plain = Plain(Lang::En);
        let show = Show { lang: Lang::En, formats: &plain, currency: None, period: q.period() };
        let figure = q.method.figures.iter().filter_map(|f| f(q, &outcome)).find(|f| f.id == id).unwrap();
        figure.finding.show(&show)
    };
    assert_eq!(finding(&counts(61.0, 30.0, 9.0), "nps_shares"), "61% are promoters, 9% are detractors");
    assert_eq!(finding(&counts(1.0, 0.0, 0.0), "nps_shares"), "100% are promoters, 0% are detractors");
    assert_eq!(finding(&counts(1.0, 1.0, 1.0), "nps_shares"), "33.3% are promoters, 33.3% are detractors");
    let bins = |low: f64, middle: f64, high: f64| {
        question("bins", binned([0.0, 0.0, 0.0, 0.0, 0.0, 0.0, low, middle, 0.0, 0.0, high]))
    };
    assert_eq!(finding(&bins(1.0, 1.0, 3.0), "nps_scores"), "Most answers are a 9 or a 10");
    assert_eq!(finding(&bins(3.0, 1.0, 1.0), "nps_scores"), "Most answers are a 6 or lower");
    assert_eq!(finding(&bins(1.0, 3.0, 1.0), "nps_scores"), "Most answers are a 7 or an 8");
    assert_eq!(finding(&bins(1.0, 1.0, 2.0), "nps_scores"), "No group has more than half of the answers");
}

#[test]
fn a_score_that_rounds_onto_an_edge_says_so() {
    let has = |q: Question| q.answer().notes.iter().any(|note| note.wording.id == "rounded_edge");
    assert!(has(counts(597.0, 303.0, 100.0)));
    assert!(!has(counts(60.0, 30.0, 10.0)));
    assert!(!has(counts(55.0, 30.0, 15.0)));
    let q = counts(597.0, 303.0, 100.0);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|line| line == "NPS is 49.7 before rounding, not 50."), "{lines:#?}");
}

#[test]
fn an_interval_that_crosses_an_edge_is_not_rounded_onto_it() {
    let q = counts(6.0, 3.0, 1.0);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    for line in [
        "With 10 answers the true score could be anywhere from −0.2 to 77.1.",
        "The interval reaches from “More detractors” to “Excellent”: too wide for a verdict.",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
    let q = Question { before: Some(three(334.0, 333.0, 333.0)), ..counts(333.0, 333.0, 334.0) };
    let change = q.answer().change.unwrap();
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    assert!(change.says.show(&show).starts_with("Down 0.2 from 0.1"), "{}", change.says.show(&show));
    assert!(tested(&change).unwrap().show(&show).starts_with("Compared with before: −0.2, interval −7 to +7"));
}

#[test]
fn without_answers_there_is_no_score() {
    let outcome = counts(0.0, 0.0, 0.0).answer();
    assert_eq!(outcome.status, Status::Undefined);
    assert_eq!(outcome.fault.unwrap().field, &PROMOTERS);
    assert_eq!(question("bins", binned([0.0; 11])).answer().status, Status::Undefined);
}

#[test]
fn a_blank_count_is_not_zero() {
    let mut values = three(60.0, 30.0, 10.0);
    values.clear(&PASSIVES);
    let outcome = question("counts", values).answer();
    assert_eq!((outcome.status, outcome.fault.unwrap().field), (Status::NoData, &PASSIVES));
    let mut values = binned([1.0; 11]);
    values.clear(&S0);
    let outcome = question("bins", values).answer();
    assert_eq!((outcome.status, outcome.fault.unwrap().field), (Status::NoData, &S0));
}

#[test]
fn nobody_scores_0_on_a_scale_from_1() {
    let bins = [2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
    let q = from_one(question("bins", binned(bins)));
    let fault = q.answer().fault.unwrap();
    assert_eq!((fault.kind.id, fault.field), ("score_outside_scale", &S0));
    assert!(fault.causes.iter().any(|cause| matches!(cause.fix, Some(Fix::Set(_, _, 0.0)))));
    spoken::whole(&q);
    // Blank and 0 are the same there, and the cut-offs stay.
    let zero = from_one(question("bins", binned([0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0])));
    let mut blank = zero.clone();
    blank.values.clear(&S0);
    assert_eq!(score(&zero.answer()), score(&blank.answer()));
    assert!(blank.answer().notes.iter().any(|note| note.wording.id == "scale_1_10"));
}

#[test]
fn shares_change_by_points_without_a_test() {
    let q = Question { before: Some(shares(0.5, 0.3, 0.2).values), ..shares(0.6, 0.3, 0.1) };
    let change = spoken::whole(&q).change.unwrap();
    assert_eq!((change.field, change.before, change.difference), (&NPS, 30.0, 20.0));
    assert_eq!((change.z, change.p, change.interval), (None, None, None));
    for (lang, says) in [(Lang::En, "Up 20 from 30."), (Lang::Ko, "이전(30점)보다 20점 올랐어요.")] {
        let lines = spoken::lines(&q, &q.answer(), lang);
        assert!(lines.iter().any(|line| line == says), "{lines:#?}");
    }
}

#[test]
fn shares_make_a_whole_give_or_take_half_a_point() {
    for sum in [0.995, 1.0, 1.005] {
        assert_eq!(shares(0.6, sum - 0.7, 0.1).answer().status, Status::Value, "{sum}");
    }
    for (p, a, d) in [(0.6, 0.294, 0.1), (0.6, 0.306, 0.1), (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)] {
        let q = shares(p, a, d);
        let outcome = q.answer();
        assert_eq!(outcome.status, Status::Invalid);
        assert_eq!(outcome.fault.as_ref().unwrap().kind.id, "shares_not_100");
        spoken::whole(&q);
        for cause in outcome.fault.unwrap().causes {
            let Some(Fix::Set(_, field, number)) = cause.fix else { panic!("a share can be put in") };
            let mut mended = q.clone();
            mended.values.set(field, Value::Number(number));
            assert_eq!(mended.answer().status, Status::Value, "{} {number}", field.id);
        }
    }
    assert_eq!(shares(-0.1, 1.0, 0.1).answer().fault.unwrap().kind.id, "negative");
    assert_eq!(shares(60.0, 30.0, 10.0).answer().fault.unwrap().kind.id, "above_100");
}

#[test]
fn percentages_alone_have_no_interval_and_say_so() {
    let outcome = shares(0.6, 0.3, 0.1).answer();
    assert!(outcome.outputs.iter().all(|output| output.interval.is_none()));
    assert_eq!(outcome.notes[0].wording.id, "no_interval");
}

#[test]
fn more_answers_than_invitations_are_impossible() {
    let with = |n: f64| question("counts", three(60.0, 30.0, 10.0).with(&INVITATIONS, n));
    let q = with(99.0);
    let fault = q.answer().fault.unwrap();
    assert_eq!((fault.kind.id, fault.field), ("more_answers_than_invitations", &INVITATIONS));
    spoken::whole(&q);
    assert_eq!(with(100.0).answer().number(&RESPONSE_RATE), Some(1.0));
    assert_eq!(with(400.0).answer().number(&RESPONSE_RATE), Some(0.25));
    assert!(counts(60.0, 30.0, 10.0).answer().output(&RESPONSE_RATE).is_none());
}

#[test]
fn small_surveys_are_read_with_care() {
    let notes = |n: f64| -> Vec<&str> { counts(n, 0.0, 0.0).answer().notes.iter().map(|n| n.wording.id).collect() };
    assert!(notes(9.0).contains(&"counts_first") && notes(9.0).contains(&"small_sample"));
    assert!(!notes(10.0).contains(&"counts_first") && notes(29.0).contains(&"small_sample"));
    assert!(!notes(30.0).contains(&"small_sample"));
}

#[test]
fn every_goal_is_answered_in_every_language() {
    for target in [-150.0, -100.0, 0.0, 50.0, 60.0, 99.9, 100.0, 150.0, f64::NAN, f64::INFINITY] {
        for q in [counts(60.0, 30.0, 10.0), counts(1.0, 0.0, 0.0), counts(0.0, 2.0, 0.0), shares(0.6, 0.3, 0.1)] {
            spoken::whole(&Question { target: Some(target), ..q });
        }
    }
}

#[test]
fn a_survey_file_fills_both_forms() {
    let survey = |lowest, bins: [f64; 11]| Summary::Survey(Survey { lowest, bins: bins.to_vec(), ..Survey::default() });
    let comp = [1.0, 0.0, 1.0, 1.0, 1.0, 3.0, 3.0, 12.0, 18.0, 26.0, 34.0];
    for method in METRIC.methods.iter().filter(|method| !method.sources.is_empty()) {
        let values = (method.sources[0].fill)(&survey(0, comp)).unwrap();
        assert_eq!(score(&question(method.id, values).answer()), 50.0, "{}", method.id);
        let ten =
            (method.sources[0].fill)(&survey(1, [0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0])).unwrap();
        assert_eq!(from_one(question(method.id, ten)).answer().status, Status::Value);
        let short = Summary::Survey(Survey { lowest: 1, bins: vec![1.0; 5], ..Survey::default() });
        assert!((method.sources[0].fill)(&short).is_none());
    }
}

/// A result is finite, its intervals hold their values, and every sentence is whole.
fn sound(q: &Question) {
    let outcome = q.answer();
    for output in &outcome.outputs {
        let value = output.number().unwrap();
        assert!(value.is_finite() && value >= output.field.least && value <= output.field.most, "{output:?}");
        if let Some(interval) = output.interval {
            assert!(output.shown().unwrap().contains(value), "{output:?}");
            assert!(interval.low >= output.field.least && interval.high <= output.field.most, "{output:?}");
        }
    }
    spoken::whole(q);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_counts_give_a_sound_answer(
        promoters in 0_u64..1_000_000, passives in 0_u64..1_000_000, detractors in 0_u64..1_000_000,
        small in any::<[bool; 3]>(), level in 0_usize..3, target in proptest::option::of(-120.0..120.0_f64),
        before in proptest::option::of((0_u32..50, 0_u32..50, 0_u32..50)),
    ) {
        let size = |n: u64, small: bool| (if small { n % 4 } else { n }) as f64;
        let q = Question {
            level: Level::ALL[level],
            target,
            before: before.map(|(p, a, d)| three(p.into(), a.into(), d.into())),
            ..counts(size(promoters, small[0]), size(passives, small[1]), size(detractors, small[2]))
        };
        sound(&q);
        if let Some(change) = q.answer().change {
            prop_assert!(change.interval.unwrap().contains(change.difference));
            prop_assert!(change.p.is_none_or(|p| (0.0..=1.0).contains(&p)));
        }
    }

    #[test]
    fn any_histogram_gives_a_sound_answer(bins in any::<[u16; 11]>(), ten in any::<bool>()) {
        let q = question("bins", binned(bins.map(f64::from)));
        sound(&if ten { from_one(q) } else { q });
    }

    #[test]
    fn any_shares_give_a_sound_answer(promoters in 0.0..=1.0_f64, rest in 0.0..=1.0_f64) {
        let passives = (1.0 - promoters) * rest;
        sound(&shares(promoters, passives, 1.0 - promoters - passives));
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(numbers in any::<[f64; 3]>()) {
        let [a, b, c] = numbers;
        for q in [counts(a, b, c), shares(a, b, c), counts(a.abs().floor(), b.abs().floor(), c.abs().floor())] {
            let outcome = q.answer();
            prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
            spoken::filled(&q);
        }
    }
}

#[test]
fn the_sum_has_the_interval_of_the_answer() {
    let q = counts(1.0, 0.0, 0.0);
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    assert!(lines.iter().any(|line| line == "−48 to 100"), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("−48 to 98")), "{lines:#?}");
}
