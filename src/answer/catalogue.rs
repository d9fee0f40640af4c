//! What `kept.metrics()` gives: the list of metrics as plain data.

use super::Ordered;
use crate::metric::{Bands, Choice, Example, Field, Method, Metric, Need, Upto};
use crate::metrics::METRICS;
use crate::words::Lang;
use serde::Serialize;

/// A metric.
#[derive(Clone, Debug, Serialize)]
pub struct MetricEntry {
    /// Its id, the first argument of `kept.compute`.
    pub id: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// The abbreviation of its name; "" where it has none.
    pub abbr: &'static str,
    /// Its methods, the standard one first.
    pub methods: Vec<MethodEntry>,
    /// The choices that belong to it alone.
    pub choices: Vec<ChoiceEntry>,
    /// The kinds of file that fill one of its methods, each once. A table of figures by period fills any and is not named.
    pub datasets: Vec<&'static str>,
    /// How its value is judged with every choice at its default; `None` where nobody has published how.
    pub bands: Option<BandsEntry>,
}

/// A method.
#[derive(Clone, Debug, Serialize)]
pub struct MethodEntry {
    /// Its id, the option `method` of `kept.compute`.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// One line on what it counts.
    pub about: &'static str,
    /// What its rates and lifetimes are counted in unless asked otherwise: `week`, `month`, `quarter` or `year`; `None`
    /// where there is no period.
    pub period: Option<&'static str>,
    /// What it takes, in the order of the form.
    pub inputs: Vec<InputEntry>,
    /// What it gives, the headline first.
    pub outputs: Vec<OutputEntry>,
    /// The kinds of file that fill it.
    pub datasets: Vec<&'static str>,
    /// Worked examples, at least one.
    pub examples: Vec<ExampleEntry>,
}

/// An input. Its limits are in its unit as scripts write it: rates are fractions, money plain, durations seconds.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
// A script reads flags as flags.
#[allow(clippy::struct_excessive_bools)]
pub struct InputEntry {
    /// Its id, the key among the values of `kept.compute`.
    pub id: &'static str,
    /// What stands beside it in the form.
    pub label: &'static str,
    /// Its unit's id, see [`Unit::id`](crate::locale::Unit::id).
    pub unit: &'static str,
    /// Whether there is no answer without it.
    pub required: bool,
    /// Whether only a file gives it.
    pub from_file: bool,
    /// Whether it is an array, one number a period.
    pub series: bool,
    /// Whether only whole numbers are possible.
    pub whole: bool,
    /// The least possible value; `None` without a limit.
    pub least: Option<f64>,
    /// The greatest possible value; `None` without a limit.
    pub most: Option<f64>,
}

/// An output.
#[derive(Clone, Debug, Serialize)]
pub struct OutputEntry {
    /// Its id, the key among the outputs of an answer.
    pub id: &'static str,
    /// What stands beside it.
    pub label: &'static str,
    /// Its unit's id.
    pub unit: &'static str,
    /// Whether it is an array, one number a period.
    pub series: bool,
}

/// A worked example.
#[derive(Clone, Debug, Serialize)]
pub struct ExampleEntry {
    /// The inputs by their ids, as `kept.compute` takes them.
    pub values: Ordered<ExampleValue>,
    /// The headline, in its unit.
    pub gives: f64,
}

/// A number or a series.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum ExampleValue {
    /// One number.
    Number(f64),
    /// One number a period.
    Series(&'static [f64]),
}

/// A choice.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceEntry {
    /// Its id, an option of `kept.compute`.
    pub id: &'static str,
    /// What is asked.
    pub label: &'static str,
    /// The answers, the default first.
    pub options: Vec<OptionEntry>,
}

/// One answer to a choice.
#[derive(Clone, Debug, Serialize)]
pub struct OptionEntry {
    /// Its id, the value of the option.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// Bands.
#[derive(Clone, Debug, Serialize)]
pub struct BandsEntry {
    /// The id of the output that is judged.
    pub output: &'static str,
    /// Who says so, see [`Source::id`](crate::metric::Source::id).
    pub source: &'static str,
    /// The bands, low values first; the last is open.
    pub list: Vec<BandEntry>,
}

/// One band.
#[derive(Clone, Debug, Serialize)]
pub struct BandEntry {
    /// Its id, as answers name it.
    pub id: &'static str,
    /// The verdict in a word or two.
    pub name: &'static str,
    /// How good it is, 1 (low) to 4 (high).
    pub step: u8,
    /// The upper edge, in the unit of the output; `None` for the last.
    pub upto: Option<f64>,
    /// Whether the edge belongs to it.
    pub inclusive: bool,
}

/// Every metric, in the order of the index page, with its words in this language.
pub fn metrics(lang: Lang) -> Vec<MetricEntry> {
    METRICS.iter().map(|metric| metric_entry(metric, lang)).collect()
}

fn metric_entry(metric: &'static Metric, lang: Lang) -> MetricEntry {
    let mut datasets = Vec::new();
    for id in metric.methods.iter().flat_map(sources) {
        if !datasets.contains(&id) {
            datasets.push(id);
        }
    }
    MetricEntry {
        id: metric.id,
        name: metric.words.name.get(lang),
        abbr: metric.words.abbr.get(lang),
        methods: metric.methods.iter().map(|method| method_entry(method, lang)).collect(),
        choices: metric.choices.iter().map(|choice| choice_entry(choice, lang)).collect(),
        datasets,
        bands: metric.bands.as_ref().map(|bands| bands_entry(bands, lang)),
    }
}

fn sources(method: &'static Method) -> impl Iterator<Item = &'static str> {
    method.sources.iter().map(|filling| filling.dataset.id)
}

fn method_entry(method: &'static Method, lang: Lang) -> MethodEntry {
    MethodEntry {
        id: method.id,
        name: method.name.get(lang),
        about: method.about.get(lang),
        period: method.period.map(crate::locale::Period::id),
        inputs: method.inputs.iter().map(|(field, need)| input_entry(field, *need, lang)).collect(),
        outputs: method
            .outputs
            .iter()
            .map(|field| OutputEntry {
                id: field.id,
                label: field.label.get(lang),
                unit: field.unit.id(),
                series: field.series,
            })
            .collect(),
        datasets: sources(method).collect(),
        examples: method.examples.iter().map(example_entry).collect(),
    }
}

fn input_entry(field: &'static Field, need: Need, lang: Lang) -> InputEntry {
    InputEntry {
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

fn example_entry(example: &'static Example) -> ExampleEntry {
    let values = example.inputs.iter().map(|(field, numbers)| match numbers {
        [one] if !field.series => (field.id, ExampleValue::Number(*one)),
        numbers => (field.id, ExampleValue::Series(numbers)),
    });
    ExampleEntry { values: Ordered(values.collect()), gives: example.gives }
}

fn choice_entry(choice: &'static Choice, lang: Lang) -> ChoiceEntry {
    let options = choice.options.iter().map(|option| OptionEntry { id: option.id, name: option.name.get(lang) });
    ChoiceEntry { id: choice.id, label: choice.label.get(lang), options: options.collect() }
}

fn bands_entry(bands: &Bands, lang: Lang) -> BandsEntry {
    let list = bands.list.iter().map(|band| BandEntry {
        id: band.id,
        name: band.name.get(lang),
        step: band.step,
        upto: band.upto.edge(),
        inclusive: !matches!(band.upto, Upto::Below(_)),
    });
    BandsEntry { output: bands.judges.id, source: bands.source.id(), list: list.collect() }
}
