//! Templates read back without a question, in every language.

use kept::datasets::Ask;
use kept::ingest::{Hints, decoder};
use kept::metric::{Field, Method, Metric, Need, Status};
use kept::metrics::METRICS;
use kept::reading::{Asked, dataset_of, read, template};
use kept::words::Lang;

/// What a reader types because no file holds it, as the metric's own examples have it: what a customer costs stands in no
/// file of orders, what one is worth in none of costs.
fn typed(metric: &Metric, field: &Field) -> Option<f64> {
    let of = |method: &Method| {
        let required = method.inputs.iter().any(|(input, need)| *input == field && *need == Need::Required);
        let mut inputs = method.examples.iter().flat_map(|example| example.inputs);
        inputs.find(|(input, _)| required && *input == field).and_then(|(_, numbers)| numbers.first().copied())
    };
    metric.methods.iter().find_map(of)
}

#[test]
fn a_filled_template_answers_its_metric_without_a_question() {
    for metric in METRICS {
        for lang in Lang::ALL {
            let text = template(metric, lang, true);
            let of = dataset_of(metric);
            let reading = read(text.as_bytes(), of, &Hints::default(), &Ask::default(), &decoder)
                .unwrap_or_else(|error| panic!("{} {lang:?}: {error:?}\n{text}", metric.id));
            assert_eq!(reading.report.skipped, 0, "{} {lang:?}\n{text}", metric.id);
            assert!(reading.open().is_empty(), "{} {lang:?}: {:?}\n{text}", metric.id, reading.open());
            let summaries = &reading.groups.whole;
            let questions = reading.questions(summaries, &|field| typed(metric, field));
            let asked = questions.iter().find_map(|asked| match asked {
                Asked::Filled(question) if question.metric == *metric => Some(question),
                _ => None,
            });
            let outcome = asked.unwrap_or_else(|| panic!("{} {lang:?}\n{text}", metric.id)).answer();
            let good = [Status::Value, Status::NotReached, Status::AtLeast].contains(&outcome.status);
            assert!(good, "{} {lang:?}: {:?}\n{text}", metric.id, outcome.fault);
        }
    }
}

#[test]
fn an_empty_template_is_the_head_of_the_filled_one() {
    for metric in METRICS {
        for lang in Lang::ALL {
            let (empty, filled) = (template(metric, lang, false), template(metric, lang, true));
            assert!(filled.starts_with(&empty) && empty.lines().count() == 1 && filled.lines().count() > 1);
            assert_eq!(empty.contains(';'), lang == Lang::Nl, "{empty}");
        }
    }
}
