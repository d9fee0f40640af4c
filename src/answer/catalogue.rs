//! What `kept.metrics()` gives: the list of metrics as plain data.

use super::Ordered;
use crate::metric::{Bands, Choice, Example, Field, Method, Metric, Need, Upto};
use crate::metrics::METRICS;
use crate::words::Lang;
use serde::Serialize;

/// A metric.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Entry {
    pub id: &'static str,
    pub name: &'static str,
    pub abbr: &'static str,
    pub methods: Vec<Way>,
    pub choices: Vec<Asked>,
    pub datasets: Vec<&'static str>,
    pub bands: Option<Scale>,
}

/// A method.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Way {
    pub id: &'static str,
    pub name: &'static str,
    pub about: &'static str,
    pub period: Option<&'static str>,
    pub inputs: Vec<Input>,
    pub outputs: Vec<Out>,
    pub datasets: Vec<&'static str>,
    pub examples: Vec<Sample>,
}

/// An input.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
// A script reads flags as flags.
#[allow(missing_docs, clippy::struct_excessive_bools)]
pub struct Input {
    pub id: &'static str,
    pub label: &'static str,
    pub unit: &'static str,
    pub required: bool,
    /// Whether only a file gives it.
    pub from_file: bool,
    pub series: bool,
    pub whole: bool,
    /// The least possible value; `None` without a limit.
    pub least: Option<f64>,
    /// The greatest possible value; `None` without a limit.
    pub most: Option<f64>,
}

/// An output.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Out {
    pub id: &'static str,
    pub label: &'static str,
    pub unit: &'static str,
    pub series: bool,
}

/// A worked example.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Sample {
    pub values: Ordered<Number>,
    /// The headline.
    pub gives: f64,
}

/// A number or a series.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[allow(missing_docs)]
pub enum Number {
    One(f64),
    Series(&'static [f64]),
}

/// A choice, its default first.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Asked {
    pub id: &'static str,
    pub label: &'static str,
    pub options: Vec<Named>,
}

/// A name with its id.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Named {
    pub id: &'static str,
    pub name: &'static str,
}

/// Bands, low values first.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Scale {
    /// The output that is judged.
    pub output: &'static str,
    pub source: &'static str,
    pub list: Vec<Stretch>,
}

/// One band.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Stretch {
    pub id: &'static str,
    pub name: &'static str,
    /// 1 (low) to 4 (high).
    pub step: u8,
    /// The upper edge; `None` for the last.
    pub upto: Option<f64>,
    /// Whether the edge belongs to it.
    pub inclusive: bool,
}

/// Every metric, in the order of the index page, with its words in this language.
pub fn metrics(lang: Lang) -> Vec<Entry> {
    METRICS.iter().map(|metric| entry(metric, lang)).collect()
}

fn entry(metric: &'static Metric, lang: Lang) -> Entry {
    let mut datasets = Vec::new();
    for id in metric.methods.iter().flat_map(sources) {
        if !datasets.contains(&id) {
            datasets.push(id);
        }
    }
    Entry {
        id: metric.id,
        name: metric.words.name.get(lang),
        abbr: metric.words.abbr.get(lang),
        methods: metric.methods.iter().map(|method| way(method, lang)).collect(),
        choices: metric.choices.iter().map(|choice| asked(choice, lang)).collect(),
        datasets,
        bands: metric.bands.as_ref().map(|bands| scale(bands, lang)),
    }
}

fn sources(method: &'static Method) -> impl Iterator<Item = &'static str> {
    method.sources.iter().map(|filling| filling.dataset.id)
}

fn way(method: &'static Method, lang: Lang) -> Way {
    Way {
        id: method.id,
        name: method.name.get(lang),
        about: method.about.get(lang),
        period: method.period.map(crate::locale::Period::id),
        inputs: method.inputs.iter().map(|(field, need)| input(field, *need, lang)).collect(),
        outputs: method
            .outputs
            .iter()
            .map(|field| Out {
                id: field.id,
                label: field.label.get(lang),
                unit: field.unit.id(),
                series: field.series,
            })
            .collect(),
        datasets: sources(method).collect(),
        examples: method.examples.iter().map(sample).collect(),
    }
}

fn input(field: &'static Field, need: Need, lang: Lang) -> Input {
    Input {
        id: field.id,
        label: field.label.get(lang),
        unit: field.unit.id(),
        required: need == Need::Required,
        from_file: need == Need::FromFile,
        series: field.series,
        whole: field.whole,
        least: Some(field.least).filter(|limit| limit.is_finite()),
        most: Some(field.most).filter(|limit| limit.is_finite()),
    }
}

fn sample(example: &'static Example) -> Sample {
    let values = example.inputs.iter().map(|(field, numbers)| match numbers {
        [one] if !field.series => (field.id, Number::One(*one)),
        numbers => (field.id, Number::Series(numbers)),
    });
    Sample { values: Ordered(values.collect()), gives: example.gives }
}

fn asked(choice: &'static Choice, lang: Lang) -> Asked {
    let options = choice.options.iter().map(|option| Named { id: option.id, name: option.name.get(lang) });
    Asked { id: choice.id, label: choice.label.get(lang), options: options.collect() }
}

fn scale(bands: &Bands, lang: Lang) -> Scale {
    let list = bands.list.iter().map(|band| Stretch {
        id: band.id,
        name: band.name.get(lang),
        step: band.step,
        upto: band.upto.edge(),
        inclusive: !matches!(band.upto, Upto::Below(_)),
    });
    Scale { output: bands.judges.id, source: bands.source.id(), list: list.collect() }
}
