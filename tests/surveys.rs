//! What `kept.read` answers for a survey: which metric it is, on which scale, and what that leaves out.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

use kept::answer::Given;
use kept::answer::read::{Options, Refused};
use kept::datasets::SURVEY;
use kept::ingest::decoder;
use kept::reading;
use kept::words::Lang;
use serde_json::Value as Json;

fn options(entries: &[(&str, Given)]) -> Result<Options, Refused> {
    Options::read(&entries.iter().cloned().collect())
}

/// What a script gets for a file of one column.
fn read(header: &str, scores: &[i32], entries: &[(&str, Given)]) -> Json {
    let options = options(entries).unwrap();
    let lines: Vec<String> = scores.iter().map(i32::to_string).collect();
    let file = format!("{header}\n{}\n", lines.join("\n"));
    let hints = options.hints(Some(&SURVEY), Lang::En).unwrap();
    let ask = options.ask(&SURVEY);
    let read = reading::read(file.as_bytes(), &SURVEY, &hints, &ask, &decoder).unwrap();
    serde_json::to_value(options.reading(&read)).unwrap()
}

fn metrics(json: &Json) -> Vec<&str> {
    json["metrics"].as_object().unwrap().keys().map(String::as_str).collect()
}

fn value(json: &Json, metric: &str, output: &str) -> f64 {
    json["metrics"][metric]["outputs"][output]["value"].as_f64().unwrap_or_else(|| panic!("{json}"))
}

fn rows(json: &Json) -> [u64; 3] {
    ["read", "used", "skipped"].map(|key| json["rows"][key].as_u64().unwrap())
}

#[test]
fn each_metric_reads_its_own_scale() {
    let scores = [0, 1, 4, 5, 6, 7, 8, 10, 11];
    let of = |metric: &str| read("score", &scores, &[("metric", metric.into())]);
    let nps = of("nps");
    assert_eq!((metrics(&nps), rows(&nps)), (vec!["nps"], [9, 8, 1]));
    assert_eq!(value(&nps, "nps", "nps"), 100.0 * (1.0 - 5.0) / 8.0);
    let css = of("css");
    assert_eq!((metrics(&css), rows(&css)), (vec!["css"], [9, 7, 2]));
    assert_eq!(value(&css, "css", "css"), 4.0 / 7.0);
    let csat = of("csat");
    assert_eq!((metrics(&csat), rows(&csat)), (vec!["csat"], [9, 3, 6]));
    assert_eq!(value(&csat, "csat", "csat"), 2.0 / 3.0);
    let ces = of("ces");
    assert_eq!((metrics(&ces), rows(&ces)), (vec!["ces"], [9, 5, 4]));
    assert_eq!((value(&ces, "ces", "ces"), value(&ces, "ces", "easy")), (23.0 / 5.0, 0.6));
    assert!(ces["skipped"].as_array().unwrap().iter().all(|row| row["reason"] == "out_of_range"));
    assert_eq!(ces["values"]["s7"], 1.0);
    assert!(ces["values"]["s8"].is_null());
    assert_eq!(ces["histogram"].as_array().unwrap().len(), 7);
}

#[test]
fn scale_direction_and_threshold_are_the_metrics_own() {
    let scores = [1, 2, 2, 5, 7, 10];
    let of = |entries: &[(&str, Given)]| read("score", &scores, entries);
    let ces = of(&[("metric", "ces".into()), ("scale", 10.0.into()), ("reversed", Given::Flag(true))]);
    assert_eq!(rows(&ces), [6, 6, 0]);
    assert!((value(&ces, "ces", "ces") - (11.0 - 27.0 / 6.0)).abs() < 1e-12);
    assert_eq!(value(&ces, "ces", "easy"), 0.5);
    assert_eq!(ces["metrics"]["ces"]["notes"][1], "reversed");
    let five = of(&[("metric", "ces".into()), ("scale", 5.0.into())]);
    assert_eq!((rows(&five), value(&five, "ces", "easy")), ([6, 4, 2], 0.25));
    let css = of(&[("metric", "css".into()), ("threshold", 7.0.into()), ("scale", 10.0.into())]);
    assert_eq!(value(&css, "css", "css"), 2.0 / 6.0);
    let nps = of(&[("metric", "nps".into()), ("scale", 10.0.into())]);
    assert_eq!(nps["histogram"][0]["score"], 0.0);
    let refused = |entries: &[(&str, Given)]| options(entries).map(|_| ()).unwrap_err();
    let bad = |option: &str| Refused { kind: "bad_option", option: option.to_string() };
    assert_eq!(refused(&[("metric", "csat".into()), ("scale", 7.0.into())]), bad("scale"));
    assert_eq!(refused(&[("metric", "ces".into()), ("scale", 6.0.into())]), bad("scale"));
    assert_eq!(refused(&[("metric", "csat".into()), ("threshold", 6.0.into())]), bad("threshold"));
    assert_eq!(refused(&[("metric", "nps".into()), ("threshold", 9.0.into())]), bad("threshold"));
    assert_eq!(refused(&[("metric", "css".into()), ("reversed", Given::Flag(true))]), bad("reversed"));
    assert_eq!(refused(&[("metric", "nonsense".into())]).kind, "unknown_metric");
    assert!(options(&[("metric", "css".into()), ("reversed", Given::Flag(false))]).is_ok());
}

#[test]
fn a_header_says_which_survey_it_is_and_a_bare_score_is_nps() {
    let low = [1, 2, 4, 5, 5];
    for (header, metric) in [
        ("score", "nps"),
        ("rating", "nps"),
        ("nps score", "nps"),
        ("csat", "csat"),
        ("satisfaction score", "csat"),
        ("满意度评分", "csat"),
        ("滿意度", "csat"),
        ("klanttevredenheid", "csat"),
        ("고객 만족도", "csat"),
        ("ces", "ces"),
        ("费力度", "ces"),
        ("노력 점수", "ces"),
    ] {
        let json = read(header, &low, &[]);
        assert_eq!(metrics(&json), [metric], "{header}");
        assert_eq!(json["metrics"][metric]["status"], "value", "{header}");
        assert!(json["dialect"]["ambiguous"].as_array().unwrap().is_empty());
    }
    // Satisfaction above 5 was asked from 1 to 10.
    assert_eq!(metrics(&read("satisfaction", &[1, 8, 9], &[])), ["css"]);
}

#[test]
fn a_header_that_the_scores_contradict_is_asked() {
    let json = read("csat", &[3, 4, 9], &[]);
    assert_eq!(json["dialect"]["ambiguous"], serde_json::json!(["metric"]));
    assert_eq!(metrics(&json), ["csat"]);
    assert_eq!(json["metrics"]["csat"]["status"], "no_data");
    assert_eq!(json["metrics"]["csat"]["error"]["field"], "metric");
    let json = read("satisfaction", &[0, 4, 9], &[]);
    assert_eq!(metrics(&json).len(), 2);
    // Once it is said, there is nothing to ask.
    let json = read("csat", &[3, 4, 9], &[("metric", "csat".into())]);
    assert_eq!((rows(&json), value(&json, "csat", "csat")), ([3, 2, 1], 0.5));
}
