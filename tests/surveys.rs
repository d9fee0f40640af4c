//! What `kept.read` answers for a survey: which metric it is, on which scale, and what that leaves out.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod parts;

use kept::answer::Given;
use kept::answer::read::{Options, Refused};
use kept::datasets::{Ask, SURVEY, Summary};
use kept::ingest::{Hints, Pick, ReadError, decoder};
use kept::locale::Period;
use kept::metric::{Question, Value, Values};
use kept::metrics::ces;
use kept::reading::{self, Asked};
use kept::words::Lang;
use parts::in_parts;
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
    serde_json::to_value(options.reading(&read).unwrap()).unwrap()
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
    // A scale is called by its highest score or by both ends, by a number or a text; only some begin at 0.
    for scale in ["1-10", "10"] {
        let from = u8::from(scale == "1-10");
        let nps = of(&[("metric", "nps".into()), ("scale", scale.into())]);
        assert_eq!(nps["histogram"][0]["score"], f64::from(from), "{scale}");
    }
    let zero = read("score", &[0, 9, 10], &[("metric", "nps".into()), ("scale", "1-10".into())]);
    assert_eq!(rows(&zero), [3, 2, 1]);
    let refused = |entries: &[(&str, Given)]| options(entries).map(|_| ()).unwrap_err();
    let bad = |option: &str| Refused { kind: "bad_option", option: option.to_string() };
    assert_eq!(refused(&[("dataset", "survey".into()), ("metric", "churn".into())]), bad("metric"));
    for (option, wrong) in [("dataset", "polls"), ("encoding", "ebcdic")] {
        assert_eq!(refused(&[(option, wrong.into())]), bad(option));
    }
    // What cells are made of parts none, nor does a character of several bytes.
    for wrong in ["\"", "§", "ÿ", "；", "a", "7", "\0", ";;"] {
        assert_eq!(refused(&[("delimiter", wrong.into())]), bad("delimiter"), "{wrong:?}");
    }
    for fine in [",", ";", "\t", "|", "^", "~", "\u{1f}"] {
        assert!(options(&[("delimiter", fine.into())]).is_ok(), "{fine:?}");
    }
    assert_eq!(refused(&[("metric", "csat".into()), ("scale", 7.0.into())]), bad("scale"));
    assert_eq!(refused(&[("metric", "ces".into()), ("scale", 6.0.into())]), bad("scale"));
    assert_eq!(refused(&[("metric", "csat".into()), ("threshold", 6.0.into())]), bad("threshold"));
    assert_eq!(refused(&[("metric", "nps".into()), ("threshold", 9.0.into())]), bad("threshold"));
    assert_eq!(refused(&[("metric", "css".into()), ("reversed", Given::Flag(true))]), bad("reversed"));
    assert_eq!(refused(&[("metric", "nonsense".into())]).kind, "unknown_metric");
    assert!(options(&[("metric", "css".into()), ("reversed", Given::Flag(false))]).is_ok());
}

#[test]
fn where_no_metric_is_named_the_headers_survey_says_where_a_scale_begins() {
    let of = |header, scale: &str| read(header, &[0, 9, 10], &[("scale", scale.into())]);
    for (header, scale) in
        [("score", "10"), ("nps", "10"), ("how likely are you to recommend us", "10"), ("score", "0-10")]
    {
        let json = of(header, scale);
        assert_eq!((metrics(&json), rows(&json)), (vec!["nps"], [3, 3, 0]), "{header} {scale}");
        assert_eq!(value(&json, "nps", "nps"), 100.0 / 3.0);
    }
    for (header, scale, metric) in
        [("score", "1-10", "nps"), ("css", "10", "css"), ("satisfaction", "10", "css"), ("ces", "10", "ces")]
    {
        let json = of(header, scale);
        assert_eq!((metrics(&json), rows(&json)), (vec![metric], [3, 2, 1]), "{header} {scale}");
    }
}

#[test]
fn what_no_metric_of_the_file_knows_is_refused_once_it_is_known_which_they_are() {
    let end = |header, entries: &[(&str, Given)]| {
        let (options, file) = (options(entries).unwrap(), format!("{header}\n3\n4\n5\n"));
        let hints = options.hints(Some(&SURVEY), Lang::En).unwrap();
        let read = reading::read(file.as_bytes(), &SURVEY, &hints, &options.ask(&SURVEY), &decoder).unwrap();
        options.reading(&read).map(drop).map_err(|refused| (refused.kind, refused.option))
    };
    for (header, option, wrong) in [
        ("csat score", "threshold", Given::from(99.0)),
        ("csat score", "scale", "abc".into()),
        ("csat score", "reversed", Given::Flag(true)),
        ("css", "scale", 11.0.into()),
        ("score", "threshold", 9.0.into()),
    ] {
        assert_eq!(end(header, &[(option, wrong)]), Err(("bad_option", option.into())), "{header}");
    }
    assert_eq!(
        end("css", &[("threshold", 7.0.into()), ("scale", 10.0.into()), ("reversed", Given::Flag(false))]),
        Ok(())
    );
}

#[test]
fn a_score_says_what_it_is_under_either_decimal_mark() {
    for cells in [["8,0", "9.5", "7"], ["9.5", "7", "8,0"], ["10.0", "8,0", "9,5"]] {
        let json = told("score", &cells, &[]);
        assert_eq!((rows(&json), &json["dialect"]["ambiguous"]), ([3, 2, 1], &serde_json::json!([])), "{cells:?}");
        assert_eq!(json["metrics"]["nps"]["status"], "value", "{cells:?}");
        assert_eq!(json["skipped"][0]["reason"], "not_whole", "{cells:?}");
    }
    let json = told("score", &["8,0", "10.0"], &[("decimal", ".".into())]);
    assert_eq!(rows(&json), [2, 2, 0]);
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
        ("얼마나 쉬웠나요", "ces"),
        ("容易程度", "ces"),
        ("het was makkelijk", "ces"),
        ("Star rating", "csat"),
        ("star_rating", "csat"),
        ("星级", "csat"),
        ("星等", "csat"),
        ("Sterren", "csat"),
        ("별점", "csat"),
        ("Conversation rating", "csat"),
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
fn scores_that_may_be_of_five_are_told_where_they_are_read_as_of_ten() {
    let warned = |header: &str, scores: &[i32], entries: &[(&str, Given)]| {
        read(header, scores, entries)["warnings"].as_array().unwrap().iter().any(|w| w["kind"] == "low_scores")
    };
    assert!(warned("rating", &[5, 4, 1], &[]));
    assert!(!warned("rating", &[5, 4, 6], &[]));
    assert!(!warned("rating", &[5, 4, 0], &[]));
    assert!(!warned("nps score", &[5, 4, 1], &[]));
    assert!(!warned("csat", &[5, 4, 1], &[]));
    assert!(!warned("rating", &[5, 4, 1], &[("metric", "csat".into())]));
}

#[test]
fn a_survey_answers_unasked_only_what_its_scores_can_be_of() {
    let likely = |header: &str, scores: &str| {
        let file = format!("{header}\n{scores}\n");
        let read = reading::read(file.as_bytes(), &SURVEY, &Hints::default(), &Ask::default(), &decoder).unwrap();
        read.likely().iter().map(|asked| asked.metric().id).collect::<Vec<_>>()
    };
    assert_eq!(likely("Rating", "5\n4\n1\n3"), ["csat"]);
    assert_eq!(likely("Satisfaction", "5\n4\n1\n3"), ["csat"]);
    assert_eq!(likely("만족도", "5\n4\n1\n3"), ["csat"]);
    assert_eq!(likely("Score", "10\n4\n1\n3"), ["nps", "css"]);
    assert_eq!(likely("Score", "7\n4\n1\n3"), ["ces"]);
    // Its header names it, however low its scores are.
    assert_eq!(likely("NPS", "5\n4\n1\n3"), ["nps"]);
}

#[test]
fn a_header_states_the_scale_of_its_scores() {
    for header in [
        "CES (1-5)",
        "ces（１－５）",
        "CES 1–5",
        "CES (/5)",
        "고객 노력 점수 (1~5점)",
        "노력 점수(5점 만점)",
        "노력 점수 (1점~5점)",
        "客户费力度（1-5）",
        "费力度(1分到5分)",
        "費力度（滿分5分）",
        "Hoeveel moeite (schaal 1-5)",
        "Hoeveel moeite (van 1 tot 5)",
        "Customer Effort Score (out of 5)",
        "CES (1 = zeer moeilijk, 5 = zeer makkelijk)",
        "ces: 1 (hard) to 5 (easy)",
    ] {
        for entries in [&[] as &[(&str, Given)], &[("metric", "ces".into())]] {
            let json = read(header, &[5, 4, 4, 2, 6, 0], entries);
            assert_eq!((metrics(&json), rows(&json)), (vec!["ces"], [6, 4, 2]), "{header}");
            assert_eq!(value(&json, "ces", "easy"), 0.75, "{header}");
            assert!(reasons(&json).iter().all(|why| *why == "out_of_range"), "{header}");
        }
        // Who says another one is believed.
        let json = read(header, &[5, 4, 4, 2, 6, 0], &[("scale", 7.0.into()), ("metric", "ces".into())]);
        assert_eq!(rows(&json), [6, 5, 1], "{header}");
    }
    let ten = read("CES (1-10)", &[9, 10, 1], &[]);
    assert_eq!((rows(&ten), value(&ten, "ces", "easy")), ([3, 3, 0], 2.0 / 3.0));
    for header in ["Tevredenheid (1-10)", "만족도(1~10점)", "满意度（1-10分）", "Satisfaction (0-10)"] {
        let json = read(header, &[5, 4, 5, 3], &[]);
        assert_eq!((metrics(&json), value(&json, "css", "css")), (vec!["css"], 0.0), "{header}");
    }
    let nps = read("NPS (1-10)", &[10, 0], &[]);
    assert_eq!((rows(&nps), value(&nps, "nps", "nps")), ([2, 1, 1], 100.0));
    assert_eq!(
        rows(&read("How likely are you to recommend us? (0 = not at all, 10 = very)", &[10, 0], &[])),
        [2, 2, 0]
    );
    // Of those that are asked which it is, only the ones on that scale.
    let five = read("score (1-5)", &[5, 4, 4], &[]);
    assert_eq!((metrics(&five), &five["dialect"]["ambiguous"]), (vec!["ces", "csat"], &serde_json::json!(["metric"])));
    assert_eq!(read("NPS (1-5)", &[5, 4, 4], &[])["metrics"]["nps"]["error"]["field"], "metric");
    // A metric that is asked for has its own scale, if not this one.
    assert_eq!(rows(&read("score (1-10)", &[5, 4, 9], &[("metric", "csat".into())])), [3, 2, 1]);
}

#[test]
fn numbers_in_a_header_that_are_no_scale_state_none() {
    for header in [
        "score",
        "Q1-5 score",
        "1-5. score",
        "문1-5. 추천 점수",
        "1-5) score",
        "score 2024-1-5",
        "score 1-5-2024",
        "score 01-05",
        "score (8/10)",
        "score (1-6)",
        "score (100점 만점)",
        "24/7 score",
        "q1 1",
    ] {
        let json = read(header, &[10, 0, 9], &[]);
        assert_eq!((metrics(&json), rows(&json)), (vec!["nps"], [3, 3, 0]), "{header}");
    }
}

#[test]
fn a_header_says_which_end_is_the_easy_one() {
    for header in [
        "Customer Effort Score (1 = very easy, 7 = very difficult)",
        "ces (1: easy; 7: hard)",
        "CES (1 = very low effort, 7 = very high effort)",
        "Hoe makkelijk was het? 1 = zeer makkelijk, 7 = zeer moeilijk",
        "Hoeveel moeite (1 = heel weinig moeite, 7 = heel veel moeite)",
        "费力度（1=非常容易，7=非常困难）",
        "費力度（1＝非常不費力，7＝非常費力）",
        "费力度：1分(非常不费力)~7分(非常费力)",
        "노력 점수 (1=매우 쉬움, 7=매우 어려움)",
        "노력 점수 1점(매우 쉬움)~7점(매우 어려움)",
    ] {
        let json = read(header, &[1, 2, 1, 2], &[]);
        assert_eq!((metrics(&json), value(&json, "ces", "easy")), (vec!["ces"], 1.0), "{header}");
        assert_eq!(value(&json, "ces", "ces"), 6.5, "{header}");
        let said = read(header, &[1, 2, 1, 2], &[("reversed", Given::Flag(false))]);
        assert_eq!(value(&said, "ces", "ces"), 1.5, "{header}");
    }
    for header in ["CES (1 = very difficult, 7 = very easy)", "ces (1 = strongly agree, 7 = strongly disagree)", "ces"]
    {
        assert_eq!(value(&read(header, &[1, 2, 1, 2], &[]), "ces", "ces"), 1.5, "{header}");
    }
    // Satisfaction knows no other direction.
    let json = read("Tevredenheid (1 = zeer tevreden, 5 = zeer ontevreden)", &[1, 2, 5], &[]);
    assert_eq!((rows(&json), reasons(&json)), ([3, 0, 3], vec!["out_of_range"; 3]));
}

#[test]
fn answers_of_those_who_tried_the_survey_are_told_and_not_counted() {
    let file = "Status,Q1,DistributionChannel\nIP Address,10,anonymous\nSurvey Preview,0,preview\nSpam,3,email\n\
        Imported,9,email\nSurvey Test,x,preview\n";
    let read = reading::read(file.as_bytes(), &SURVEY, &Hints::default(), &Ask::default(), &decoder).unwrap();
    let json = serde_json::to_value(options(&[]).unwrap().reading(&read).unwrap()).unwrap();
    assert_eq!((rows(&json), value(&json, "nps", "nps")), ([5, 2, 3], 100.0));
    assert_eq!(reasons(&json), ["cancelled", "cancelled", "not_a_number"]);
    assert_eq!(
        (&json["skipped"][0]["column"], &json["skipped"][0]["value"]),
        (&"Status".into(), &"Survey Preview".into())
    );
}

#[test]
fn good_and_bad_are_a_scale_of_their_own() {
    let json = told("Satisfaction score", &["Good", "Bad", "Offered", "good", "Unoffered"], &[]);
    assert_eq!((metrics(&json), value(&json, "csat", "csat")), (vec!["csat"], 2.0 / 3.0));
    assert_eq!((rows(&json), reasons(&json)), ([5, 3, 2], vec!["empty"; 2]));
    let json = told("Satisfaction Rating", &["Great", "Okay", "Not Good", "great"], &[]);
    assert_eq!((rows(&json), value(&json, "csat", "csat")), ([4, 4, 0], 0.5));
    // Beside others they are of a scale that nobody knows.
    for others in [["great", "okay"], ["excellent", "poor"], ["very satisfied", "neutral"], ["5", "Good (great)"]] {
        let json = told("Satisfaction score", &["Good", "Bad", others[0], others[1]], &[]);
        assert!(reasons(&json).len() >= 2 && reasons(&json).iter().all(|why| *why == "not_a_number"), "{others:?}");
    }
}

#[test]
fn what_a_tool_thinks_of_a_customer_is_no_score() {
    for header in ["MEMBER_RATING", "Member Rating", "HubSpot Score", "Lead Score"] {
        let file = format!("Email,{header}\na@x,5\n");
        let found = reading::look(file.as_bytes(), file.len() as u64, &SURVEY, &Hints::default(), &decoder);
        assert!(matches!(found, Err(ReadError::MissingColumn { .. })), "{header}");
    }
}

#[test]
fn a_header_that_the_scores_contradict_is_asked() {
    let json = read("csat", &[3, 8, 9], &[]);
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

/// What a script gets for cells as they are.
fn told(header: &str, cells: &[&str], entries: &[(&str, Given)]) -> Json {
    let options = options(entries).unwrap();
    let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    let file = format!("{header}\n{}\n", quoted.join("\n"));
    let hints = options.hints(Some(&SURVEY), Lang::En).unwrap();
    let read = reading::read(file.as_bytes(), &SURVEY, &hints, &options.ask(&SURVEY), &decoder).unwrap();
    serde_json::to_value(options.reading(&read).unwrap()).unwrap()
}

/// How many gave each score from 1.
fn counts(json: &Json, top: usize) -> Vec<u64> {
    (1..=top).map(|score| json["values"][format!("s{score}")].as_f64().map_or(0, |n| n as u64)).collect()
}

/// The reason of each skipped row.
fn reasons(json: &Json) -> Vec<&str> {
    json["skipped"].as_array().unwrap().iter().map(|row| row["reason"].as_str().unwrap()).collect()
}

#[test]
fn a_number_with_words_around_it_is_its_score() {
    let nps = [("metric", "nps".into())];
    for (cell, score) in [
        ("10 - Extremely likely", 10),
        ("0 - Not at all likely", 0),
        ("Extremely likely - 10", 10),
        ("9: Very likely", 9),
        ("9 = very likely", 9),
        ("8/10", 8),
        ("8 / 10", 8),
        ("8 out of 10", 8),
        ("10 - zeer waarschijnlijk", 10),
        ("8 van de 10", 8),
        ("8 van 10 punten", 8),
        ("8 op 10", 8),
        ("10점", 10),
        ("10 점", 10),
        ("8점/10점", 8),
        ("0 (전혀 추천하지 않음)", 0),
        ("10 (적극 추천)", 10),
        ("10分", 10),
        ("１０ 分", 10),
        ("10（非常有可能）", 10),
        ("10分(非常愿意)", 10),
        ("10 = 非常願意", 10),
        ("⑨", 9),
        ("⑩ 非常願意", 10),
    ] {
        let json = told("score", &[cell], &nps);
        assert_eq!(json["values"][format!("s{score}")], 1.0, "{cell}");
    }
    let csat = [("metric", "csat".into())];
    for cell in [
        "5 - Very satisfied",
        "Very satisfied (5)",
        "5 very satisfied",
        "5/5",
        "5 out of 5 stars",
        "5 stars",
        "5 - zeer tevreden",
        "zeer tevreden (5)",
        "5 van de 5",
        "5 sterren",
        "5점 (매우 만족)",
        "매우 만족 (5)",
        "매우 만족(5점)",
        "5. 매우 만족",
        "⑤ 매우 만족",
        "⑤매우 만족",
        "별 5개",
        "별점 5점",
        "5分 非常满意",
        "5（非常满意）",
        "5 分（非常同意）",
        "5、非常满意",
        "非常滿意 (5)",
        "5星",
        "5颗星",
        "5 顆星",
        "五顆星",
        "五星",
        "★★★★★",
        "⭐⭐⭐⭐⭐",
        "⭐️⭐️⭐️⭐️⭐️",
    ] {
        assert_eq!(told("score", &[cell], &csat)["values"]["s5"], 1.0, "{cell}");
    }
    for (cell, score) in [
        ("1 ster", 1),
        ("★★★★☆", 4),
        ("★☆☆☆☆", 1),
        ("一星", 1),
        ("3 - neutraal", 3),
        // In brackets or behind a dash a mean is a label like others.
        ("Average (3)", 3),
        ("gemiddeld - 3", 3),
    ] {
        assert_eq!(told("score", &[cell], &csat)["values"][format!("s{score}")], 1.0, "{cell}");
    }
}

#[test]
fn what_is_no_score_for_sure_is_skipped() {
    for cell in [
        "abc",
        "10-12",
        "3-4",
        "7:30",
        "2024-01-05",
        "5 (6)",
        "8/",
        "8/9",
        "-1 - bad",
        "1e1",
        "1e1 - x",
        "9.5 - likely",
        "8,5 (goed)",
        "Q1",
        "Q1 - How likely are you to recommend us",
        "5. How satisfied are you?",
        "{\"ImportId\":\"QID1\"}",
        "top10",
        "Average: 6",
        "Average 6 points",
        "Mean score = 7",
        "Total: 2",
        "Total responses: 8",
        "n=6",
        "Gemiddelde: 8",
        "Totaal 8 punten",
        "平均: 6",
        "平均分：6分",
        "合计: 6",
        "合計：6",
        "總計: 6",
        "평균: 6",
        "평균 점수: 6점",
        "합계: 6",
        "5%",
        "☆☆☆☆☆",
        "★★★★★★",
        "agree",
        "very likely",
        // What a spreadsheet makes of 8/10 and 4/5.
        "10-Aug",
        "5-Apr",
        "Oct-9",
        "10-aug",
        "5-mrt",
        "8-okt",
        "8月10日",
        "10월 8일",
        "I gave it a 3 the last time that I was asked and now I would say that it is somewhat better than it was",
    ] {
        let json = told("score", &[cell], &[("metric", "nps".into())]);
        assert_eq!((rows(&json), reasons(&json).len()), ([1, 0, 1], 1), "{cell}");
    }
    // A number of another scale is outside this one.
    let json = told("score", &["4/5", "★★★★☆", "8/10", "11 - most", "9"], &[("metric", "nps".into())]);
    assert_eq!((rows(&json), reasons(&json)), ([5, 2, 3], vec!["out_of_range"; 3]));
    let json = told("score", &["4/5", "8/10"], &[("metric", "csat".into())]);
    assert_eq!((rows(&json), reasons(&json)), ([2, 1, 1], vec!["out_of_range"]));
}

#[test]
fn a_column_of_words_is_the_ladder_that_all_of_it_is() {
    let csat = [("metric", "csat".into())];
    for ladder in [
        ["Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied"],
        ["Extremely dissatisfied", "Somewhat dissatisfied", "Neutral", "Somewhat satisfied", "Extremely satisfied"],
        ["Not at all satisfied", "Not so satisfied", "Somewhat satisfied", "Very satisfied", "Extremely satisfied"],
        ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
        ["Very difficult", "Difficult", "Neither easy nor difficult", "Easy", "Very easy"],
        ["zeer ontevreden", "ontevreden", "niet tevreden, niet ontevreden", "tevreden", "zeer tevreden"],
        ["helemaal niet tevreden", "niet tevreden", "neutraal", "tevreden", "uiterst tevreden"],
        ["Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"],
        ["heel moeilijk", "moeilijk", "niet makkelijk en niet moeilijk", "makkelijk", "heel makkelijk"],
        ["매우 불만족", "불만족", "보통", "만족", "매우 만족"],
        ["전혀 그렇지 않다", "그렇지 않다", "보통이다", "그렇다", "매우 그렇다"],
        ["전혀 그렇지 않다", "별로 그렇지 않다", "보통이다", "그렇다", "매우 그렇다"],
        ["매우 어려웠어요", "어려웠어요", "보통이에요", "쉬웠어요", "매우 쉬웠어요"],
        ["非常不满意", "不满意", "一般", "满意", "非常满意"],
        ["很不满意", "不太满意", "一般", "比较满意", "很满意"],
        ["非常不同意", "不同意", "中立", "同意", "非常同意"],
        ["非常困难", "困难", "一般", "容易", "非常容易"],
        ["非常不滿意", "不滿意", "普通", "滿意", "非常滿意"],
        ["極不同意", "不同意", "沒意見", "同意", "極同意"],
    ] {
        let cells = [0, 1, 1, 2, 3, 3, 3, 4, 4, 4, 4].map(|step| ladder[step]);
        let json = told("score", &cells, &csat);
        assert_eq!((counts(&json, 5), rows(&json)), (vec![1, 2, 1, 3, 4], [11, 11, 0]), "{ladder:?}");
        let steps: Vec<&str> = ladder.iter().rev().copied().collect();
        assert_eq!(counts(&told("score", &steps, &csat), 5), [1; 5], "{ladder:?}");
    }
    let ces = [("metric", "ces".into())];
    for ladder in [
        "Strongly disagree,Disagree,Somewhat disagree,Neither agree nor disagree,Somewhat agree,Agree,Strongly agree",
        "Extremely difficult,Moderately difficult,Slightly difficult,Neutral,Slightly easy,Moderately easy,Extremely easy",
        "helemaal oneens,oneens,enigszins oneens,neutraal,enigszins eens,eens,helemaal eens",
        "매우 그렇지 않다,그렇지 않다,약간 그렇지 않다,보통이다,약간 그렇다,그렇다,매우 그렇다",
        "非常不同意,不同意,有点不同意,一般,有点同意,同意,非常同意",
        "非常不同意,不同意,稍微不同意,普通,稍微同意,同意,非常同意",
    ] {
        let steps: Vec<&str> = ladder.split(',').collect();
        let json = told("score", &steps, &ces);
        assert_eq!((counts(&json, 7), rows(&json)), (vec![1; 7], [7, 7, 0]), "{ladder}");
        // Without the steps between, nobody knows that there are seven.
        let json = told("score", &[steps[0], steps[3], steps[6]], &ces);
        assert_eq!((rows(&json), reasons(&json)), ([3, 0, 3], vec!["not_a_number"; 3]), "{ladder}");
        // Nor are seven steps five.
        assert_eq!(rows(&told("score", &steps, &csat)), [7, 0, 7], "{ladder}");
    }
}

#[test]
fn words_that_are_of_no_one_ladder_are_not_read() {
    let csat = [("metric", "csat".into())];
    for cells in [
        &["very satisfied", "strongly agree", "agree"] as &[&str],
        &["Slightly satisfied", "Satisfied", "Dissatisfied", "Not so satisfied"],
        &["neutral", "neither", "neutraal"],
        &["Extremely satisfied", "Very satisfied", "Satisfied"],
    ] {
        let json = told("score", cells, &csat);
        assert_eq!(rows(&json), [cells.len() as u64, 0, cells.len() as u64], "{cells:?}");
    }
    // Words that belong to no ladder spoil nothing, and numbers stand as they are.
    let json = told("score", &["very satisfied", "no idea", "4", "9"], &csat);
    assert_eq!((counts(&json, 5), reasons(&json)), (vec![0, 0, 0, 1, 1], vec!["not_a_number", "out_of_range"]));
    // On 0–10 a word says no number.
    assert_eq!(rows(&told("score", &["Very satisfied", "Dissatisfied"], &[("metric", "nps".into())])), [2, 0, 2]);
}

#[test]
fn the_cells_may_say_which_scale_it_is() {
    // A header that names no survey is no NPS when its cells end at 5.
    for cells in [
        &["Very satisfied", "Satisfied", "Very dissatisfied"] as &[&str],
        &["5/5", "4/5", "1/5"],
        &["★★★★★", "★★★★☆", "★☆☆☆☆"],
        &["매우 만족 (5)", "만족 (4)", "매우 불만족 (1)"],
        &["5 - zeer tevreden", "4", "1 - zeer ontevreden"],
    ] {
        let json = told("score", cells, &[]);
        assert_eq!(json["dialect"]["ambiguous"], serde_json::json!(["metric"]), "{cells:?}");
        assert_eq!(metrics(&json), ["ces", "csat"], "{cells:?}");
        assert_eq!(rows(&json), [3, 3, 0], "{cells:?}");
        let json = told("satisfaction", cells, &[]);
        assert_eq!((metrics(&json), value(&json, "csat", "csat")), (vec!["csat"], 2.0 / 3.0), "{cells:?}");
        let json = told("ces", cells, &[]);
        assert_eq!((metrics(&json), value(&json, "ces", "ces")), (vec!["ces"], 10.0 / 3.0), "{cells:?}");
        assert_eq!(json["histogram"].as_array().unwrap().len(), 5);
    }
    let json = told("ces", &["Somewhat agree", "Agree", "Strongly agree"], &[]);
    assert_eq!((metrics(&json), value(&json, "ces", "ces")), (vec!["ces"], 6.0));
    // One odd cell does not change the scale of the others.
    let json = told("score", &["9", "10", "0", "4/5", "very satisfied"], &[]);
    assert_eq!((metrics(&json), rows(&json)), (vec!["nps"], [5, 3, 2]));
    assert_eq!(value(&json, "nps", "nps"), 100.0 / 3.0);
    let json = told("score", &["8/10", "9/10", "3/10"], &[]);
    assert_eq!((metrics(&json), rows(&json)), (vec!["nps"], [3, 3, 0]));
}

#[test]
fn a_scale_whose_words_run_the_other_way_is_not_read_unless_it_is_said() {
    let cells = ["1 - Very easy", "2", "6", "7 - Very difficult"];
    let json = told("score", &cells, &[("metric", "ces".into())]);
    assert_eq!((rows(&json), reasons(&json)), ([4, 0, 4], vec!["out_of_range"; 4]));
    assert_eq!(json["metrics"]["ces"]["status"], "no_data");
    let json = told("score", &cells, &[("metric", "ces".into()), ("reversed", Given::Flag(true))]);
    assert_eq!((rows(&json), value(&json, "ces", "ces")), ([4, 4, 0], 4.0));
    let json = told("score", &["1 (非常满意)", "2 (满意)", "5 (非常不满意)"], &[("metric", "csat".into())]);
    assert_eq!(rows(&json), [3, 0, 3]);
    // Where low is easy, easy is low: turned round it is easy again.
    let five = [("metric", "ces".into()), ("scale", 5.0.into()), ("reversed", Given::Flag(true))];
    assert_eq!(value(&told("score", &["very easy", "easy", "easy"], &five), "ces", "ces"), 13.0 / 3.0);
    // Who agrees that it was hard did not find it easy.
    assert_eq!(value(&told("score", &["strongly agree", "agree", "agree"], &five), "ces", "ces"), 5.0 / 3.0);
}

#[test]
fn exports_with_worded_scores_are_read_as_they_come() {
    let exports = [
        // Qualtrics writes choices as they were shown, under three lines of header.
        (
            "StartDate,EndDate,ResponseId,Q1,Q1_NPS_GROUP,Q2\n\
             Start Date,End Date,Response ID,How likely are you to recommend us? - 0 to 10,Group,Why?\n\
             \"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\
             \"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_NPS_GROUP\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_TEXT\"\"}\"\n\
             2024-01-05 10:00:00,2024-01-05 10:01:00,R_1,10 - Extremely likely,Promoter,Fast\n\
             2024-01-06 10:00:00,2024-01-06 10:01:00,R_2,8,Passive,\n\
             2024-02-06 10:00:00,2024-02-06 10:01:00,R_3,0 - Not at all likely,Detractor,Slow\n",
            ("nps", 0.0, [5, 3, 2], "2024-02"),
        ),
        // SurveyMonkey repeats each question's part in a second line.
        (
            "Respondent ID,Start Date,How satisfied are you with our service?\n,,Response\n\
             118,01/15/2024 10:00:00 AM,Very satisfied\n119,01/15/2024 11:00:00 AM,Neither satisfied nor dissatisfied\n\
             120,02/16/2024 11:00:00 AM,Dissatisfied\n121,02/16/2024 12:00:00 PM,Satisfied\n",
            ("csat", 0.5, [5, 4, 1], "2024-02"),
        ),
        (
            "Tijdstempel;Hoe tevreden ben je over onze service?;Opmerkingen\n\
             15-01-2024 10:00:00;Zeer tevreden;Top\n16-01-2024 10:00:00;Tevreden;\n\
             17-02-2024 10:00:00;Zeer ontevreden;Te laat\n17-02-2024 11:00:00;Neutraal;\n",
            ("csat", 0.5, [4, 4, 0], "2024-02"),
        ),
        (
            "타임스탬프,서비스에 얼마나 만족하시나요?,기타 의견\n\
             2024. 1. 15 오후 3:12:33,매우 만족 (5),좋아요\n2024. 1. 16 오전 3:12:33,만족 (4),\n\
             2024. 2. 17 오후 3:12:33,보통 (3),\n2024. 2. 18 오후 3:12:33,불만족 (2),느려요\n",
            ("csat", 0.5, [4, 4, 0], "2024-02"),
        ),
        (
            "序号,提交答卷时间,所用时间,1、您对我们的服务满意度,2、您的建议\n\
             1,2024/1/15 10:00:00,35秒,非常满意,很好\n2,2024/1/16 10:00:00,20秒,满意,(空)\n\
             3,2024/2/17 10:00:00,55秒,一般,\n4,2024/2/18 10:00:00,55秒,不满意,\n",
            ("csat", 0.5, [4, 4, 0], "2024-02"),
        ),
        (
            "時間戳記,整體滿意度,其他建議\n2024/1/15 下午 3:12:33,5（非常滿意）,\n2024/1/16 上午 3:12:33,4（滿意）,\n\
             2024/2/17 下午 3:12:33,3（普通）,\n2024/2/18 下午 3:12:33,2（不滿意）,\n",
            ("csat", 0.5, [4, 4, 0], "2024-02"),
        ),
    ];
    for (file, (metric, headline, counted, last)) in exports {
        let options = options(&[("period", "month".into())]).unwrap();
        let of = reading::kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder).unwrap();
        assert_eq!(of, Some(&SURVEY), "{file}");
        let hints = options.hints(of, Lang::En).unwrap();
        let read = reading::read(file.as_bytes(), &SURVEY, &hints, &options.ask(&SURVEY), &decoder).unwrap();
        let json = serde_json::to_value(options.reading(&read).unwrap()).unwrap();
        assert_eq!((metrics(&json), rows(&json)), (vec![metric], counted), "{file}\n{json}");
        assert_eq!(value(&json, metric, metric), headline, "{file}");
        let groups = json["groups"].as_array().unwrap();
        assert_eq!((groups.len(), groups[1]["period"].as_str()), (2, Some(last)), "{file}");
        assert!(groups.iter().all(|group| group["metrics"][metric]["status"] == "value"), "{file}");
    }
}

#[test]
fn words_are_read_alike_by_any_number_of_workers() {
    let steps = ["매우 불만족", "불만족", "보통", "만족", "매우 만족", "모름", "5", "4 (만족)"];
    let row = |i: usize| format!("{},s{},2024-0{}-01,text {i}\n", steps[i * 5 % 8], i % 3, 1 + i % 4);
    let file: String = std::iter::once("score,segment,date,comment\n".to_string()).chain((0..800).map(row)).collect();
    let ask = Ask { segment: SURVEY.role("segment"), period: Some(Period::Month), ..Ask::default() };
    let (used, whole) = in_parts(file.as_bytes(), &SURVEY, &ask, 1, usize::MAX);
    let counts = [0.0, 100.0, 100.0, 100.0, 200.0, 200.0];
    let Summary::Survey(survey) = &whole.whole[0] else { panic!("a survey") };
    assert_eq!((used, survey.lowest, survey.bins.as_slice()), (700, 1, &counts[..]));
    assert_eq!(whole.groups.len(), 12);
    for (parts, chunk) in [(2, 1000), (3, 777), (9, 64)] {
        assert_eq!(in_parts(file.as_bytes(), &SURVEY, &ask, parts, chunk), (used, whole.clone()), "{parts}");
    }
}

#[test]
fn the_scale_of_the_survey_that_a_header_names_holds() {
    for (header, scores, want) in [
        ("ces", [1, 5, 7, 9].as_slice(), [4, 3, 1]),
        ("ces", &[0, 1, 7], [3, 2, 1]),
        ("csat", &[5, 4, 3, 6], [4, 3, 1]),
        ("css", &[0, 6, 10], [3, 2, 1]),
        ("nps", &[0, 6, 10], [3, 3, 0]),
    ] {
        let json = read(header, scores, &[]);
        assert_eq!(rows(&json), want, "{header}");
        assert_eq!((metrics(&json), &json["metrics"][header]["status"]), (vec![header], &"value".into()), "{header}");
        let said = read(header, scores, &[("metric", header.into())]);
        assert_eq!((&json["rows"], &json["metrics"]), (&said["rows"], &said["metrics"]), "{header}");
        assert_eq!(reasons(&json), vec!["out_of_range"; want[2] as usize], "{header}");
    }
}

#[test]
fn a_header_may_be_the_name_of_any_survey() {
    for metric in ["nps", "csat", "css", "ces"] {
        let file = format!("{metric}\n5\n4\n3\n");
        let found = reading::kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder).unwrap();
        assert_eq!(found, Some(&SURVEY), "{metric}");
        assert_eq!(metrics(&read(metric, &[5, 4, 3], &[])), [metric]);
    }
}

/// What a file of words fills the form of an effort score with.
fn filled(cells: &[&str]) -> Question {
    let file = format!("How easy was it?\n{}\n", cells.join("\n"));
    let hints = options(&[]).unwrap().hints(Some(&SURVEY), Lang::En).unwrap();
    let read = reading::read(file.as_bytes(), &SURVEY, &hints, &Ask::default(), &decoder).unwrap();
    let (metric, method) = reading::Reading::feeds(&SURVEY).find(|(metric, _)| *metric == &ces::METRIC).unwrap();
    match read.asked(metric, method, &read.groups.whole, &|_| None) {
        Some(Asked::Filled(question)) => *question,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_brings_its_scale_and_takes_it_along() {
    let five = filled(&["Very easy", "Easy", "Difficult", "Very difficult"]);
    let seven = filled(&["Very easy", "Somewhat easy", "Somewhat difficult", "Difficult"]);
    let mean = |question: &Question| question.answer().number(&ces::CES);
    let mut form = Question::new(five.metric, five.method);
    form.receive(&five);
    assert_eq!((mean(&form), form.pick(&ces::SCALE).id), (Some(3.0), "1-5"));
    assert!(form.holds(&five) && !form.holds(&seven));
    // The usual scale is one as well.
    form.receive(&seven);
    assert_eq!((mean(&form), form.picks.len(), form.holds(&seven)), (Some(4.25), 0, true));
    form.give_back(&seven);
    form.receive(&five);
    form.give_back(&five);
    assert_eq!(form, Question::new(five.metric, five.method));
    // What somebody has changed since is not the file's to take.
    form.receive(&five);
    form.choose(&ces::SCALE, &ces::SCALE.options[2]);
    form.give_back(&five);
    assert_eq!(form.pick(&ces::SCALE).id, "1-10");
    // Nor a number, though its others go: beside that one they would tell of neither.
    let mut form = Question::new(five.metric, five.method);
    form.receive(&five);
    let (field, _) = five.values.iter().next().unwrap();
    form.values.set(field, Value::Number(7.0));
    form.give_back(&five);
    assert_eq!(form.values, Values::new().with(field, 7.0));
}

/// What a script gets for a whole file.
fn file(text: &str, entries: &[(&str, Given)]) -> Json {
    let options = options(entries).unwrap();
    let hints = options.hints(Some(&SURVEY), Lang::En).unwrap();
    let read = reading::read(text.as_bytes(), &SURVEY, &hints, &options.ask(&SURVEY), &decoder).unwrap();
    serde_json::to_value(options.reading(&read).unwrap()).unwrap()
}

#[test]
fn of_several_scores_those_of_the_metric_that_is_asked_for_are_read() {
    let asked = |text: &str, metric: &'static str| file(text, &[("metric", metric.into())]);
    for (header, metric, column) in [
        ("NPS,CSAT", "csat", "CSAT"),
        ("NPS,Satisfaction (1-10)", "css", "Satisfaction (1-10)"),
        ("NPS,CES", "ces", "CES"),
        ("CSAT,NPS", "nps", "NPS"),
        ("추천 점수,만족도", "csat", "만족도"),
        ("만족도,추천 점수", "nps", "추천 점수"),
        ("推荐度,满意度", "csat", "满意度"),
        ("推薦度,滿意度", "csat", "滿意度"),
        ("Aanbeveling (0-10),Tevredenheid", "csat", "Tevredenheid"),
        ("Q1. How likely are you to recommend us?,Q2. How satisfied are you?", "csat", "Q2. How satisfied are you?"),
        ("score,CSAT", "csat", "CSAT"),
        // A category of answers is no score, and a comment on them is none either.
        ("NPS,Satisfaction comment,CSAT", "csat", "CSAT"),
    ] {
        let wide = header.matches(',').count() == 2;
        let rows = if wide { "2024-03-05,9,fine,5\n2024-03-06,3,,2\n" } else { "2024-03-05,9,5\n2024-03-06,3,2\n" };
        let rows = if column == header.split(',').next_back().unwrap() { rows } else { "2024-03-05,9,5\n" };
        let json = asked(&format!("date,{header}\n{rows}"), metric);
        assert_eq!(json["columns"]["score"], column, "{header}");
        assert_eq!(json["metrics"][metric]["status"], "value", "{header}: {json}");
        assert_eq!(json["rows"]["skipped"], 0, "{header}");
    }
    let css = asked("date,NPS,Satisfaction (1-10)\n2024-03-05,9,3\n2024-03-06,10,2\n2024-03-07,10,8\n", "css");
    assert_eq!(value(&css, "css", "css"), 1.0 / 3.0);
    let ces = asked("date,NPS,CES\n2024-03-05,4,7\n2024-03-06,5,6\n2024-03-07,3,7\n", "ces");
    assert_eq!((value(&ces, "ces", "ces"), value(&ces, "ces", "easy")), (20.0 / 3.0, 1.0));
    let csat = asked("date,NPS,CSAT\n2024-03-05,9,5\n2024-03-06,3,2\n", "csat");
    assert_eq!((rows(&csat), value(&csat, "csat", "csat")), ([2, 2, 0], 0.5));
    // What says nothing of its survey is left only for a column that is called nothing else.
    let bare = asked("score,NPS group,NPS\n4,Promoter,9\n5,Passive,8\n", "nps");
    assert_eq!(bare["columns"]["score"], "NPS");
    assert_eq!(asked("score,NPS group\n9,Promoter\n", "nps")["columns"]["score"], "score");
    assert_eq!(asked("score,NPS answer id\n9,1234\n", "nps")["columns"]["score"], "score");
}

#[test]
fn scores_of_one_metric_are_not_answered_as_another() {
    for (header, metric) in
        [("NPS", "css"), ("CES", "csat"), ("CSAT", "nps"), ("Tevredenheid", "nps"), ("추천 점수", "ces")]
    {
        let text = format!("date,{header}\n2024-03-05,5\n2024-03-06,4\n2024-03-07,5\n");
        let json = file(&text, &[("metric", metric.into())]);
        assert_eq!(json["metrics"][metric]["status"], "no_data", "{header}");
        assert_eq!(json["metrics"][metric]["error"]["field"], "columns", "{header}");
        assert_eq!(json["dialect"]["ambiguous"], serde_json::json!(["columns"]), "{header}");
        // Whoever names the column says that it is the one.
        let column = std::iter::once(("score", Given::from(header))).collect();
        let json = file(&text, &[("metric", metric.into()), ("columns", column)]);
        assert_eq!(json["metrics"][metric]["status"], "value", "{header}");
        assert_eq!(json["dialect"]["ambiguous"], serde_json::json!([]), "{header}");
    }
    for metric in ["nps", "css", "csat", "ces"] {
        for header in ["score", "rating", "점수", "Q1"] {
            let json = read(header, &[5, 4, 5], &[("metric", metric.into())]);
            assert_eq!(json["metrics"][metric]["status"], "value", "{header} {metric}");
        }
    }
}

#[test]
fn a_page_is_filled_with_the_scores_of_its_own_metric_or_those_chosen_on_it() {
    let read = |text: &str, metric: Option<&'static str>, columns: &[(usize, Pick)]| {
        let hints = Hints { metric, columns: columns.to_vec(), ..Hints::default() };
        reading::read(text.as_bytes(), &SURVEY, &hints, &Ask::default(), &decoder).unwrap()
    };
    let filled = |read: &reading::Reading| -> Vec<&str> {
        let asked = read.questions(&read.groups.whole, &|_| None);
        asked.iter().map(|asked| asked.metric().id).collect()
    };
    let one = "date,CSAT\n2024-03-05,5\n2024-03-06,4\n";
    assert_eq!(filled(&read(one, Some("nps"), &[])), ["csat"]);
    assert_eq!(filled(&read(one, Some("nps"), &[(0, Pick::Index(1))])), ["nps", "csat"]);
    assert_eq!(filled(&read(one, None, &[])), ["csat"]);
    let two = "date,NPS,CSAT\n2024-03-05,9,5\n2024-03-06,3,2\n";
    let nps = read(two, Some("nps"), &[]);
    assert_eq!((filled(&nps), reading::scores_of(&nps.scout, "csat")), (vec!["nps"], Some(2)));
    let csat = read(two, Some("csat"), &[]);
    assert_eq!((filled(&csat), reading::scores_of(&csat.scout, "nps")), (vec!["csat"], Some(1)));
    assert_eq!((reading::scores_of(&csat.scout, "csat"), reading::scores_of(&csat.scout, "ces")), (None, None));
    assert_eq!(filled(&read("score\n5\n4\n", Some("ces"), &[])), ["nps", "css", "csat", "ces"]);
}

#[test]
fn a_share_and_money_are_no_scores() {
    let json = told("NPS", &["100%", "0 %", "90%", "９％", "$9", "9€", "9원", "10", "9", "9分"], &[]);
    assert_eq!(rows(&json), [10, 3, 7]);
    assert_eq!(reasons(&json), vec!["not_a_number"; 7]);
    assert_eq!(value(&json, "nps", "nps"), 100.0);
}

#[test]
fn what_was_skipped_on_purpose_is_empty() {
    let json = told("NPS", &["10", "(跳过)", "(跳過)", "(空)"], &[]);
    assert_eq!((rows(&json), reasons(&json)), ([4, 1, 3], vec!["empty"; 3]));
    let json = file("NPS,意见\n10,很好\n9,(空)\n", &[]);
    assert_eq!(json["comments"]["counts"]["promoter"], 1.0);
}
