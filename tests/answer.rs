//! What scripts get from `window.kept`: every example, every status, every mistake.

use kept::answer::read::Options;
use kept::answer::{Given, LONGEST, UNKNOWN_FIELD, UNKNOWN_OPTION, answer, compute, metrics, question};
use kept::locale::{Period, Phrase, Plain, Show};
use kept::metric::{Example, Method, Metric, Need, Outcome, Question, Status};
use kept::metrics::METRICS;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn methods() -> Vec<(&'static Metric, &'static Method)> {
    METRICS.iter().flat_map(|metric| metric.methods.iter().map(move |method| (*metric, method))).collect()
}

/// The values of an example as a script would write them.
fn values(example: &Example) -> Given {
    let number = |series: bool, numbers: &'static [f64]| match numbers {
        [one] if !series => Given::Number(*one),
        numbers => Given::from(numbers),
    };
    example.inputs.iter().map(|(field, numbers)| (field.id, number(field.series, numbers))).collect()
}

fn with(given: &Given, key: &str, value: Given) -> Given {
    let Given::Map(mut entries) = given.clone() else { panic!("an object") };
    entries.retain(|(id, _)| id != key);
    entries.push((String::from(key), value));
    Given::Map(entries)
}

fn options<const N: usize>(entries: [(&str, Given); N]) -> Given {
    entries.into_iter().collect()
}

/// The answer as a script sees it, its shape and its numbers checked.
fn ask(metric: impl Into<Given>, values: &Given, options: &Given) -> Json {
    let json = serde_json::to_value(compute(&metric.into(), values, options)).expect("serialises");
    let object = json.as_object().expect("an object");
    let keys =
        ["metric", "method", "status", "outputs", "band", "notes", "error", "change", "variants", "period", "level"];
    assert_eq!(object.keys().collect::<Vec<_>>().len(), keys.len());
    assert!(keys.iter().all(|key| object.contains_key(*key)), "{json}");
    let status = json["status"].as_str().expect("a status");
    let known = ["value", "undefined", "no_data", "not_reached", "at_least", "invalid"];
    assert!(known.contains(&status), "{status}");
    assert_eq!(json["error"].is_null(), matches!(status, "value" | "not_reached" | "at_least"), "{json}");
    for (id, output) in json["outputs"].as_object().expect("outputs") {
        assert!(output["unit"].is_string(), "{id}: {output}");
        assert_eq!(output.as_object().map(serde_json::Map::len), Some(4), "{output}");
        assert_eq!(output["low"].is_null(), output["high"].is_null() && output["low"].is_null(), "{output}");
    }
    plain(&json);
    json
}

/// `serde_json` writes NaN and infinity as null, so only −0 can be seen here; `answer` keeps the others out itself.
fn plain(json: &Json) {
    match json {
        Json::Number(number) => {
            let number = number.as_f64().expect("a float");
            assert!(number != 0.0 || number.is_sign_positive());
        }
        Json::Array(list) => list.iter().for_each(plain),
        Json::Object(map) => map.values().for_each(plain),
        _ => {}
    }
}

fn error(json: &Json) -> (&str, &str, Option<&str>) {
    let text = |at: &'static str| json["error"][at].as_str();
    (json["status"].as_str().unwrap_or_default(), text("kind").unwrap_or_default(), text("field"))
}

#[test]
fn every_example_answers_a_script_as_it_answers_the_page() {
    for (metric, method) in methods() {
        for example in method.examples {
            let options = options([("method", method.id.into())]);
            let json = ask(metric.id, &values(example), &options);
            assert_eq!(json["metric"], metric.id);
            assert_eq!(json["method"], method.id);
            let ids: Vec<&str> = method.outputs.iter().map(|field| field.id).collect();
            assert!(ids.iter().all(|id| json["outputs"].get(id).is_some()), "{json}");
            let asked = question(&metric.id.into(), &values(example), &options).expect("a question");
            assert_eq!(json["status"], asked.answer().status.id());
            let headline = json["outputs"][method.headline().id]["value"].as_f64().expect("a number");
            assert!((headline - example.gives).abs() <= 1e-9 * example.gives.abs().max(1.0), "{headline}");
            assert_eq!(serde_json::to_value(answer(&asked)).expect("serialises"), json);
        }
    }
}

#[test]
fn without_a_method_the_first_that_has_every_input_is_used() {
    for (metric, method) in methods() {
        let first = metric
            .methods
            .iter()
            .find(|other| method.examples[0].inputs.iter().all(|(field, _)| other.input(field.id).is_some()));
        let json = ask(metric.id, &values(&method.examples[0]), &Given::Blank);
        assert_eq!(json["method"], first.map_or("", |first| first.id));
        let empty = ask(metric.id, &Given::Blank, &Given::Blank);
        assert_eq!(empty["method"], metric.methods[0].id);
    }
}

#[test]
fn a_blank_is_no_data_and_names_the_field() {
    for (metric, method) in methods() {
        let options = options([("method", method.id.into())]);
        for (field, _) in method.inputs.iter().filter(|(_, need)| *need == Need::Required) {
            if method.examples[0].inputs.iter().all(|(filled, _)| filled.id != field.id) {
                continue;
            }
            for blank in [Given::Blank, "".into(), "  ".into(), Given::List(Vec::new())] {
                let json = ask(metric.id, &with(&values(&method.examples[0]), field.id, blank), &options);
                assert_eq!(error(&json), ("no_data", "blank_required", Some(field.id)));
                assert!(json["outputs"][method.headline().id]["value"].is_null());
            }
        }
    }
}

#[test]
fn a_blank_chooses_the_method_that_asks_for_it() {
    let ask = |metric: &str, values: &Given| ask(metric, values, &Given::Blank);
    let blank = |json: &Json, method: &str, field: &str| {
        assert_eq!(json["method"], method);
        assert_eq!(error(json), ("no_data", "blank_required", Some(field)), "{json}");
    };
    let list = |list: &[f64]| options([("durations", list.into())]);
    blank(&ask("resolution_time", &list(&[])), "durations", "durations");
    assert_eq!(ask("resolution_time", &list(&[60.0]))["status"], "value");
    blank(&ask("csat", &options([("s1", Given::Blank)])), "bins", "s1");
    // A form that is handed in whole: the blanks of the other methods are passed over.
    let whole = options([("revenue", 500.0.into()), ("customers", 4.0.into()), ("arpa", Given::Blank)]);
    let json = ask("clv", &whole);
    assert_eq!((&json["method"], &json["status"]), (&"historic".into(), &"value".into()), "{json}");
}

#[test]
fn what_is_no_number_is_invalid_and_names_the_field() {
    for (metric, method) in methods() {
        let options = options([("method", method.id.into())]);
        for (field, _) in method.inputs {
            let ask = |value: Given| ask(metric.id, &with(&values(&method.examples[0]), field.id, value), &options);
            let wrong = [
                "5".into(),
                "abc".into(),
                Given::Flag(true),
                Given::Other,
                Given::Map(Vec::new()),
                Given::List(vec!["5".into()]),
                Given::List(vec![1.0.into(), Given::Blank]),
            ];
            for value in wrong {
                assert_eq!(error(&ask(value.clone())), ("invalid", "not_a_number", Some(field.id)), "{value:?}");
            }
            for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                let value = if field.series { Given::List(vec![number.into()]) } else { number.into() };
                assert_eq!(error(&ask(value)), ("invalid", "not_a_number", Some(field.id)));
            }
            if field.series {
                assert_eq!(error(&ask(Given::Endless)), ("invalid", "too_many", Some(field.id)));
            }
            let shape = if field.series { 5.0.into() } else { Given::from(&[5.0, 6.0][..]) };
            assert_eq!(error(&ask(shape)), ("invalid", "wrong_shape", Some(field.id)));
            if field.least >= 0.0 && !field.series {
                assert_eq!(error(&ask((-1.0).into())), ("invalid", "negative", Some(field.id)));
            }
        }
    }
}

#[test]
fn a_list_may_hold_as_many_numbers_as_a_series_of_tickets() {
    let many: Vec<f64> = (0..100_001).map(f64::from).collect();
    let json = ask("resolution_time", &options([("durations", Given::from(&many[..]))]), &Given::Blank);
    assert_eq!((json["status"].as_str(), json["outputs"]["mean"]["value"].as_f64()), (Some("value"), Some(50_000.0)));
    assert!(many.len() < LONGEST);
}

#[test]
fn what_is_not_known_is_invalid_and_named() {
    let none = Given::Blank;
    for (name, field) in [("", None), ("constructor", None), ("NPS", None), ("nps\u{200b}", None)] {
        let json = ask(name, &none, &none);
        assert_eq!(error(&json), ("invalid", "unknown_metric", field), "{name}");
        assert!(json["method"].is_null());
        assert_eq!(json["outputs"], serde_json::json!({}));
    }
    for odd in [Given::Blank, Given::Other, 5.0.into(), f64::NAN.into(), Given::Flag(true), Given::Map(Vec::new())] {
        assert_eq!(error(&ask(odd, &none, &none)).1, "unknown_metric");
    }
    for metric in METRICS {
        let ask = |values: &Given, options: &Given| ask(metric.id, values, options);
        let check =
            |json: &Json, kind: &str, field: &str| assert_eq!(error(json), ("invalid", kind, Some(field)), "{json}");
        check(&ask(&none, &options([("method", "nonsense".into())])), "unknown_method", "method");
        check(&ask(&none, &options([("method", Given::Other)])), "unknown_method", "method");
        check(&ask(&options([("nonsense", 1.0.into())]), &none), "unknown_field", "nonsense");
        check(&ask(&options([("__proto__", Given::Blank)]), &none), "unknown_field", "__proto__");
        check(&ask(&none, &options([("nonsense", 1.0.into())])), "unknown_option", "nonsense");
        check(&ask(&none, &options([("level", 80.0.into())])), "bad_option", "level");
        check(&ask(&none, &options([("level", f64::NAN.into())])), "bad_option", "level");
        check(&ask(&none, &options([("period", "day".into())])), "bad_option", "period");
        check(&ask(&none, &options([("target", "60".into())])), "not_a_number", "target");
        check(&ask(&none, &options([("target", f64::INFINITY.into())])), "not_a_number", "target");
        check(&ask(&none, &options([("currency", "euro".into())])), "bad_option", "currency");
        check(&ask(&none, &options([("lang", "fr".into())])), "bad_option", "lang");
        check(&ask(&none, &options([("before", 5.0.into())])), "wrong_shape", "before");
        check(
            &ask(&none, &options([("before", options([("nonsense", 1.0.into())]))])),
            "unknown_field",
            "before.nonsense",
        );
        check(&ask(&5.0.into(), &none), "wrong_shape", "values");
        check(&ask(&"x".into(), &none), "wrong_shape", "values");
        check(&ask(&none, &Given::Other), "wrong_shape", "options");
        for choice in metric.choices {
            check(&ask(&none, &options([(choice.id, "nonsense".into())])), "bad_option", choice.id);
        }
    }
}

#[test]
fn a_goal_that_the_headline_cannot_be_is_refused() {
    let goal = |metric: &str, target: f64| {
        let json = ask(metric, &Given::Blank, &options([("target", target.into())]));
        json["error"]["kind"].as_str().filter(|_| json["error"]["field"] == "target").map(String::from)
    };
    for (metric, target, kind) in [
        ("repeat_purchase", 1e308, Some("above_100")),
        ("css", 1.5, Some("above_100")),
        ("csat", -0.1, Some("negative")),
        ("nps", 101.0, Some("out_of_range")),
        ("nps", -100.0, None),
        // A share without an upper bound is still typed in percent.
        ("retention", 1e308, Some("not_a_number")),
        ("retention", 1.2, None),
        ("clv", -1e300, None),
    ] {
        assert_eq!(goal(metric, target).as_deref(), kind, "{metric} {target}");
    }
}

#[test]
fn a_choice_holds_for_the_numbers_before_wherever_it_stands() {
    let scores = || Given::Map((1..=10).map(|score| (format!("s{score}"), f64::from(score).into())).collect());
    let scale = || ("scale", "1-10".into());
    let orders = [
        (scores(), options([("before", scores()), scale()])),
        (scores(), options([scale(), ("before", scores())])),
        (with(&scores(), "scale", "1-10".into()), options([("before", scores())])),
    ];
    for (values, options) in orders {
        let json = ask("ces", &values, &options);
        assert_eq!((&json["status"], &json["change"]["value"]), (&"value".into(), &0.0.into()), "{json}");
    }
}

#[test]
fn before_is_checked_like_now() {
    for (metric, method) in methods() {
        let now = values(&method.examples[0]);
        let same = options([("method", method.id.into()), ("before", now.clone())]);
        let json = ask(metric.id, &now, &same);
        assert!(json["error"].is_null(), "{json}");
        if !json["change"].is_null() {
            assert_eq!(json["change"]["value"], 0.0);
        }
        let blank = options([("method", method.id.into()), ("before", Given::Map(Vec::new()))]);
        assert!(ask(metric.id, &now, &blank)["change"].is_null());
        for (field, _) in method.inputs.iter().filter(|(field, _)| field.least >= 0.0 && !field.series) {
            let before = with(&now, field.id, (-1.0).into());
            let json = ask(metric.id, &now, &options([("method", method.id.into()), ("before", before)]));
            let at = format!("before.{}", field.id);
            assert_eq!(error(&json), ("invalid", "negative", Some(at.as_str())));
        }
    }
}

#[test]
fn options_are_read_as_people_write_them() {
    for (metric, method) in methods() {
        let values = values(&method.examples[0]);
        let ask = |key: &'static str, value: Given| {
            question(&metric.id.into(), &values, &options([("method", method.id.into()), (key, value)]))
                .expect("a question")
        };
        for level in [Given::from(0.99), 99.0.into(), "99".into(), "0.99".into()] {
            assert_eq!(ask("level", level).level.id(), "99");
        }
        assert_eq!(ask("level", Given::Blank).level.id(), "95");
        // A period that the method does not have is passed over, and no answer claims one.
        let period = method.period.map(|_| "year");
        assert_eq!(ask("period", "year".into()).period.or(method.period).map(kept::locale::Period::id), period);
        let linked = Question { period: Some(Period::Year), ..ask("level", Given::Blank) };
        assert_eq!(answer(&linked).period, period);
        let goal = if method.headline().unit.is_percent() { 0.6 } else { 6.0 };
        assert_eq!(ask("target", goal.into()).target, Some(goal));
        assert_eq!(ask("currency", "eur".into()).currency.as_deref(), Some("EUR"));
        assert_eq!(ask("lang", "zh-TW".into()), ask("lang", Given::Blank));
        for choice in metric.choices {
            for option in choice.options {
                assert_eq!(ask(choice.id, option.id.into()).pick(choice), option);
            }
        }
    }
}

#[test]
fn the_list_says_what_a_script_must_know() {
    for lang in Lang::ALL {
        let json = serde_json::to_value(metrics(lang)).expect("serialises");
        plain(&json);
        let list = json.as_array().expect("a list");
        assert_eq!(list.len(), METRICS.len());
        for (entry, metric) in list.iter().zip(METRICS) {
            assert_eq!(entry["id"], metric.id);
            assert_eq!(entry["name"], metric.words.name.get(lang));
            for (way, method) in entry["methods"].as_array().expect("methods").iter().zip(metric.methods) {
                assert_eq!(way["id"], method.id);
                let inputs = way["inputs"].as_array().expect("inputs");
                assert_eq!(inputs.len(), method.inputs.len());
                for (input, (field, need)) in inputs.iter().zip(method.inputs) {
                    assert_eq!(input["id"], field.id);
                    assert_eq!(input["unit"], field.unit.id());
                    assert_eq!(input["label"], field.label.get(lang));
                    assert_eq!(input["required"], *need == Need::Required);
                    assert_eq!(input["series"], field.series);
                    assert_eq!(input["least"].as_f64(), Some(field.least).filter(|x| x.is_finite()));
                    assert_eq!(input["most"].as_f64(), Some(field.most).filter(|x| x.is_finite()));
                }
                // What the list says can be handed to compute as it stands.
                for sample in way["examples"].as_array().expect("examples") {
                    let values: Given = given(&sample["values"]);
                    let json = ask(metric.id, &values, &options([("method", method.id.into())]));
                    assert_eq!(json["status"], Status::Value.id(), "{json}");
                }
            }
        }
    }
}

fn given(json: &Json) -> Given {
    match json {
        Json::Number(number) => Given::Number(number.as_f64().expect("a float")),
        Json::Array(list) => Given::List(list.iter().map(given).collect()),
        Json::Object(map) => Given::Map(map.iter().map(|(key, value)| (key.clone(), given(value))).collect()),
        _ => Given::Blank,
    }
}

// ---- Anything at all ----

fn anything() -> impl Strategy<Value = Given> {
    const NAMES: &[&str] =
        &["nps", "churn", "clv", "counts", "start", "lost", "promoters", "revenue", "level", "95", "month", "-1"];
    let leaf = prop_oneof![
        Just(Given::Blank),
        Just(Given::Other),
        any::<bool>().prop_map(Given::Flag),
        any::<f64>().prop_map(Given::Number),
        (0..100_u8).prop_map(|x| Given::Number(f64::from(x))),
        ".{0,6}".prop_map(Given::Text),
        prop::sample::select(NAMES).prop_map(Given::from),
    ];
    let keys = || METRICS.iter().flat_map(|m| m.methods).flat_map(|m| m.inputs).map(|(f, _)| f.id);
    let mut keys: Vec<&str> = keys().collect();
    keys.extend(["method", "level", "period", "target", "before", "scale", "currency", "lang", "x"]);
    leaf.prop_recursive(3, 24, 6, move |inner| {
        let key = prop::sample::select(keys.clone()).prop_map(String::from);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Given::List),
            prop::collection::vec((key, inner), 0..6).prop_map(Given::Map),
        ]
    })
}

/// Numbers of every size in every field of a method.
fn numbers() -> impl Strategy<Value = (&'static str, &'static str, Given)> {
    any::<prop::sample::Index>().prop_flat_map(|at| {
        let all = methods();
        let (metric, method) = *at.get(&all);
        let number = prop_oneof![
            Just(0.0),
            Just(-0.0),
            Just(1.0),
            Just(0.05),
            Just(f64::MAX),
            Just(f64::MIN_POSITIVE),
            any::<f64>(),
            (0..200_u8).prop_map(f64::from)
        ];
        prop::collection::vec(prop::collection::vec(number, 1..5), method.inputs.len()).prop_map(move |all| {
            let entries = method.inputs.iter().zip(all).map(|((field, _), numbers)| {
                (field.id, if field.series { Given::from(&numbers[..]) } else { numbers[0].into() })
            });
            (metric.id, method.id, entries.collect())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_handed_in_makes_it_throw(metric in anything(), values in anything(), options in anything()) {
        ask(metric.clone(), &values, &options);
        for known in METRICS {
            ask(known.id, &values, &options);
        }
    }

    #[test]
    fn no_number_makes_a_number_that_is_none((metric, method, values) in numbers()) {
        let json = ask(metric, &values, &options([("method", method.into()), ("before", values.clone())]));
        if json["status"] == "value" {
            let headline = METRICS.iter().find(|m| m.id == metric).and_then(|m| m.method(method)).expect("known").headline();
            prop_assert!(!json["outputs"][headline.id]["value"].is_null(), "{}", json);
        }
    }
}

#[test]
fn an_impossible_score_is_the_one_that_is_named() {
    for (metric, from, to) in [("nps", 0, 11), ("css", 1, 11), ("csat", 1, 6)] {
        let scores = (from..=to).map(|score| (format!("s{score}"), Given::from(1.0))).collect();
        let answer = ask(metric, &Given::Map(scores), &Given::Map(Vec::new()));
        assert_eq!(
            (answer["method"].as_str(), answer["error"]["field"].as_str()),
            (Some("bins"), Some(&*format!("s{to}")))
        );
    }
}

#[test]
fn every_option_of_a_reading_that_the_docs_name_is_known() {
    let docs = include_str!("../src/answer/mod.rs");
    let (_, table) = docs.split_once("//! | option | value | left out |\n").expect("the table of options");
    let rows = table.lines().take_while(|line| line.starts_with("//! |")).skip(1);
    let named: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    assert!(named.contains(&"dataset") && named.contains(&"onProgress"), "{named:?}");
    for option in named {
        let refused = Options::read(&options([(option, Given::Other)])).err().map(|refused| refused.kind);
        assert_ne!(refused, Some(UNKNOWN_OPTION), "{option}");
    }
}

#[test]
fn a_value_beside_a_file_is_one_that_some_method_takes() {
    let read = |id: &str, value: Given| {
        let refused = Options::read(&options([("values", options([("won", 5.0.into()), (id, value)]))])).err();
        refused.map(|refused| (refused.kind, refused.option))
    };
    for value in [Given::from(4.0), Given::Blank] {
        assert_eq!(read("wonn", value.clone()), Some((UNKNOWN_FIELD, String::from("wonn"))));
        assert_eq!(read("cac", value), None);
    }
    for (field, _) in methods().iter().flat_map(|(_, method)| method.inputs) {
        assert_eq!(read(field.id, 1.0.into()), None, "{}", field.id);
    }
}

/// What the page of a link shows.
fn linked(link: &str) -> Outcome {
    let address = kept::link::decode(link);
    assert!(address.problems.is_empty(), "{:?}", address.problems);
    address.question().expect("a metric").answer()
}

fn notes(outcome: &Outcome) -> Vec<&str> {
    outcome.notes.iter().map(|note| note.wording.id).collect()
}

/// A script is told so instead of an answer: see `before_is_checked_like_now`.
#[test]
fn impossible_numbers_before_are_not_compared() {
    let bins = "promoters=60&passives=30&detractors=10&before.promoters=2.5&before.passives=1&before.detractors=1";
    for (link, field, kind) in [
        ("csat/counts?v=1&positive=8&answers=10&before.positive=2.5&before.answers=10", "positive", "whole_number"),
        (
            "csat/counts?v=1&positive=8&answers=10&before.positive=12&before.answers=10",
            "positive",
            "more_positive_than_answers",
        ),
        ("churn/start?v=1&start=100&lost=5&before.start=100&before.lost=101", "lost", "lost_more_than_start"),
        (&format!("nps/counts?v=1&{bins}"), "promoters", "whole_number"),
    ] {
        let outcome = linked(&format!("#/{link}"));
        assert_eq!((outcome.status, outcome.change.as_ref()), (Status::Value, None), "{link}");
        let fault = outcome.before_fault.as_ref().expect(link);
        assert_eq!((fault.field.id, fault.kind.id), (field, kind), "{link}");
        assert!(notes(&outcome).contains(&"earlier_impossible"), "{link}");
        let said = said(outcome.against_before().expect(link));
        assert!(
            said.starts_with("No comparison yet: correct “") && said.ends_with("” of the earlier period."),
            "{said}"
        );
    }
    // They are marked where the numbers of now are blank or impossible as well, and then nothing is said of a comparison.
    for now in ["start=100", "start=100&lost=101"] {
        let outcome = linked(&format!("#/churn/start?v=1&{now}&before.start=100&before.lost=101"));
        assert_eq!(outcome.before_fault.map(|fault| fault.kind.id), Some("lost_more_than_start"));
        assert!(outcome.outputs.is_empty() && outcome.notes.is_empty());
    }
    // What is blank is no mistake yet.
    let outcome = linked("#/churn/start?v=1&start=100&lost=5&before.start=100");
    assert!(outcome.before_fault.is_none() && outcome.against_before().is_none());
}

#[test]
fn a_period_without_an_exact_result_is_not_compared_and_says_why() {
    for (link, note, says) in [
        (
            "lifetime/counts?v=1&start=100&lost=5&before.start=100&before.lost=0",
            "no_earlier_result",
            "No comparison, because the earlier period has no exact result: At least 33.9 months: none of 100 customers left",
        ),
        (
            "churn/start?v=1&start=100&lost=5&before.start=0&before.lost=0",
            "no_earlier_result",
            "No comparison, because the earlier period has no exact result: Nobody was there at the start, so there is no rate.",
        ),
        (
            "lifetime/counts?v=1&start=100&lost=0&before.start=100&before.lost=5",
            "inexact",
            "No comparison, because only an exact result can be compared with the earlier period.",
        ),
    ] {
        let outcome = linked(&format!("#/{link}"));
        assert_eq!(outcome.change, None, "{link}");
        assert_eq!(outcome.against_before().map(said).as_deref(), Some(says), "{link}");
        assert!(notes(&outcome).contains(&note), "{link}");
    }
    // A script is told by the same notes.
    let pair = |lost: f64| options([("start", 100.0.into()), ("lost", lost.into())]);
    let json = ask("lifetime", &pair(5.0), &options([("method", "counts".into()), ("before", pair(0.0))]));
    assert!(json["change"].is_null(), "{json}");
    assert!(json["notes"].as_array().expect("notes").contains(&"no_earlier_result".into()), "{json}");
}

fn said(phrase: &Phrase) -> String {
    let formats = Plain(Lang::En);
    phrase.show(&Show { lang: Lang::En, formats: &formats, currency: None, period: Period::Month })
}
