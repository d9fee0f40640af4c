//! The invariants of the list: what is true of every metric, whoever adds it.

use kept::datasets::Ask;
use kept::ingest::{Hints, decoder};
use kept::locale::{Plain, Show};
use kept::metric::{Group, Metric, Need, Question, Status, Value};
use kept::metrics::METRICS;
use kept::reading::{dataset_of, read, template};
use kept::words::{Lang, Text};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

fn show(lang: Lang, plain: &Plain) -> Show<'_> {
    Show { lang, formats: plain, currency: None, period: kept::locale::Period::Month }
}

#[test]
fn every_folder_is_listed_and_every_id_is_its_folder() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/metrics");
    let folders: HashSet<String> = fs::read_dir(root)
        .expect("src/metrics")
        .map(|e| e.expect("an entry").path())
        .filter(|p| p.is_dir())
        .map(|p| p.file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    let ids: HashSet<String> = METRICS.iter().map(|m| m.id.to_string()).collect();
    assert_eq!(ids.len(), METRICS.len(), "two metrics share an id");
    assert_eq!(ids, folders);
}

/// Before the program runs, the page keeps the room of the list's first groups: a row too few, and what follows would jump.
#[test]
fn the_frame_has_a_row_for_each_metric_of_its_groups() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).expect("the page");
    let groups: Vec<usize> =
        page.split("<section class=\"group\">").skip(1).map(|group| group.matches("ghost-row").count()).collect();
    assert!(groups.len() >= 2, "{groups:?}");
    for (rows, group) in groups.into_iter().zip(Group::ALL) {
        let listed = METRICS.iter().filter(|metric| metric.group == group).count();
        assert_eq!(rows, listed, "index.html, class ghost-row, {group:?}");
    }
}

#[test]
fn ids_are_unique_and_plain() {
    let plain =
        |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    for metric in METRICS {
        let mut seen = HashSet::new();
        for method in metric.methods {
            assert!(plain(method.id) && seen.insert(method.id), "{}/{}", metric.id, method.id);
            let mut keys = HashSet::new();
            for (field, _) in method.inputs {
                assert!(plain(field.id) && keys.insert(field.id), "{}/{}: {}", metric.id, method.id, field.id);
            }
            let mut outs = HashSet::new();
            for field in method.outputs {
                assert!(plain(field.id) && outs.insert(field.id), "{}/{} → {}", metric.id, method.id, field.id);
            }
            assert!(!method.outputs.is_empty());
        }
        assert!(!metric.methods.is_empty(), "{} has no method", metric.id);
        for choice in metric.choices {
            assert!(choice.options.len() > 1, "{} {}", metric.id, choice.id);
        }
    }
}

fn example(metric: &'static Metric, method: usize, at: usize) -> Question {
    let method = &metric.methods[method];
    Question { values: method.examples[at].values(), ..Question::new(metric, method) }
}

#[test]
fn every_example_computes_what_it_says() {
    for metric in METRICS {
        for (m, method) in metric.methods.iter().enumerate() {
            assert!(!method.examples.is_empty(), "{}/{} has no example", metric.id, method.id);
            for (at, known) in method.examples.iter().enumerate() {
                let outcome = example(metric, m, at).answer();
                assert_eq!(outcome.status, Status::Value, "{}/{} example {at}: {outcome:?}", metric.id, method.id);
                let headline = outcome.outputs.first().expect("a headline");
                assert_eq!(headline.field, method.headline());
                let got = headline.number().expect("a number");
                assert!(
                    (got - known.gives).abs() <= 1e-9 * known.gives.abs().max(1.0),
                    "{}/{}: {got}",
                    metric.id,
                    method.id
                );
            }
        }
    }
}

#[test]
fn outputs_come_in_the_order_of_the_method() {
    for metric in METRICS {
        for (m, method) in metric.methods.iter().enumerate() {
            let outcome = example(metric, m, 0).answer();
            let mut order = method.outputs.iter().map(|f| f.id);
            for output in &outcome.outputs {
                let found = order.by_ref().any(|id| id == output.field.id);
                assert!(found, "{}/{}: {} is not declared, or out of order", metric.id, method.id, output.field.id);
            }
        }
    }
}

/// What files fill into a method, by the templates of their kinds.
fn filled(metric: &'static Metric, method: usize) -> Vec<Question> {
    let method = &metric.methods[method];
    let texts = METRICS.iter().map(|metric| (dataset_of(metric), template(metric, Lang::En, true)));
    let readings =
        texts.filter(|(of, _)| method.sources.iter().any(|filling| filling.dataset == *of)).map(|(of, text)| {
            (of, read(text.as_bytes(), of, &Hints::default(), &Ask::default(), &decoder).expect("a template is read"))
        });
    let mut questions = Vec::new();
    for (of, reading) in readings {
        let fillings = method.sources.iter().filter(|filling| filling.dataset == of);
        let values =
            fillings.flat_map(|filling| reading.groups.whole.iter().filter_map(|summary| (filling.fill)(summary)));
        questions.extend(values.map(|values| Question { values, ..Question::new(metric, method) }));
    }
    questions
}

#[test]
fn every_output_of_a_method_is_given_by_an_example_or_by_a_file() {
    let mut never = Vec::new();
    for metric in METRICS {
        for (m, method) in metric.methods.iter().enumerate() {
            let mut questions: Vec<Question> = (0..method.examples.len()).map(|at| example(metric, m, at)).collect();
            questions.extend(filled(metric, m));
            for question in &mut questions {
                // The one input that an output waits for and that stands in no file.
                if let Some(invited) = method.input("invitations") {
                    question.values.set(invited, Value::Number(1e6));
                }
            }
            let outputs: Vec<_> = questions.iter().flat_map(|question| question.answer().outputs).collect();
            let given = |id: &str| outputs.iter().any(|output| output.field.id == id && output.value.is_some());
            let lacks = method.outputs.iter().filter(|field| !given(field.id));
            never.extend(lacks.map(|field| (metric.id, method.id, field.id)));
        }
    }
    assert_eq!(never, []);
}

#[test]
fn bands_rise_and_the_last_is_open() {
    for bands in METRICS.iter().filter_map(|m| m.bands.as_ref()) {
        let edges: Vec<f64> = bands.list.iter().filter_map(|b| b.upto.edge()).collect();
        assert_eq!(edges.len() + 1, bands.list.len());
        assert!(bands.list.last().expect("a band").upto.edge().is_none());
        assert!(edges.windows(2).all(|w| w[0] <= w[1]));
        assert!(bands.list.iter().all(|b| (1..=4).contains(&b.step)));
    }
}

/// The placeholders of a text, sorted.
fn placeholders(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        text.split('{').skip(1).filter_map(|p| p.split_once('}')).map(|(name, _)| name.to_string()).collect();
    found.sort();
    found
}

fn check(text: &Text, at: &str) {
    let filled = Lang::ALL.iter().filter(|l| !text.get(**l).is_empty()).count();
    assert!(filled == 0 || filled == 5, "{at}: a language is empty: {text:?}");
    for lang in Lang::ALL {
        let (mut a, mut b) = (placeholders(text.get(Lang::En)), placeholders(text.get(lang)));
        a.dedup();
        b.dedup();
        assert_eq!(a, b, "{at}: placeholders differ in {}", lang.tag());
    }
}

#[test]
fn every_language_is_filled_and_its_placeholders_agree() {
    for metric in METRICS {
        let w = &metric.words;
        for (text, name) in [
            (&w.name, "name"),
            (&w.index, "index"),
            (&w.lede, "lede"),
            (&w.meaning, "meaning"),
            (&w.distrust, "distrust"),
            (&w.next, "next"),
        ] {
            check(text, &format!("{} {name}", metric.id));
            assert!(!text.get(Lang::En).is_empty(), "{} {name} is empty", metric.id);
        }
        check(&w.abbr, metric.id);
        for method in metric.methods {
            check(&method.name, method.id);
            check(&method.about, method.id);
            for field in method.inputs.iter().map(|(f, _)| *f).chain(method.outputs.iter().copied()) {
                check(&field.label, field.id);
                check(&field.hint, field.id);
                assert!(!field.label.get(Lang::En).is_empty(), "{} has no label", field.id);
            }
        }
    }
}

#[test]
fn a_heading_is_the_name_with_the_places_where_it_may_break() {
    for metric in METRICS {
        for lang in Lang::ALL {
            let heading = metric.words.heading(lang);
            assert_eq!(heading.replace('\u{ad}', ""), metric.words.name.get(lang), "{} {}", metric.id, lang.tag());
        }
    }
}

#[test]
fn every_sentence_of_every_example_is_whole_in_every_language() {
    for metric in METRICS {
        for (m, method) in metric.methods.iter().enumerate() {
            for at in 0..method.examples.len() {
                let question = example(metric, m, at);
                let outcome = question.answer();
                for lang in Lang::ALL {
                    let plain = Plain(lang);
                    let show = show(lang, &plain);
                    let mut lines: Vec<String> = Vec::new();
                    lines.extend(outcome.says.iter().chain(&outcome.basis).chain(&outcome.sure).map(|p| p.show(&show)));
                    lines.extend(outcome.notes.iter().map(|n| n.says.show(&show)));
                    lines.extend(outcome.advice.iter().map(|a| a.says.show(&show)));
                    for step in &outcome.steps {
                        lines.extend([step.label.show(&show), step.written(&show), show.arg(&step.gives)]);
                    }
                    for figure in method.figures.iter().filter_map(|f| f(&question, &outcome)) {
                        lines.extend([figure.finding.show(&show), figure.about.show(&show)]);
                    }
                    for line in lines {
                        assert!(!line.contains(['{', '}']), "{}/{} {}: {line}", metric.id, method.id, lang.tag());
                        assert!(!line.contains("NaN") && !line.contains("inf"), "{line}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_blank_form_asks_for_its_first_required_field() {
    for metric in METRICS {
        for method in metric.methods {
            let outcome = Question::new(metric, method).answer();
            assert_eq!(outcome.status, Status::NoData, "{}/{}", metric.id, method.id);
            let asked = outcome.fault.expect("what is blank").field;
            match method.inputs.iter().find(|(_, need)| *need == Need::Required) {
                Some((first, _)) => assert_eq!(*first, asked, "{}/{}", metric.id, method.id),
                // A form of which any part will do asks for one of its own.
                None => assert!(method.input(asked.id).is_some(), "{}/{}: {}", metric.id, method.id, asked.id),
            }
        }
    }
}

#[test]
fn every_group_of_the_index_has_metrics() {
    for group in Group::ALL {
        assert!(METRICS.iter().any(|metric| metric.group == group), "{group:?}");
    }
}
