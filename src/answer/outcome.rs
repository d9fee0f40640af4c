//! From a question to the object that a script gets.

use crate::metric::{Field, Method, Outcome, Output, Question, Status, Value};
use crate::stats::finite;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// What `kept.compute` gives. No number in it is NaN, infinite or −0.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Answer {
    /// The metric that was asked for.
    pub metric: Option<String>,
    /// The method that was used; `None` when it is not known.
    pub method: Option<String>,
    /// `value`, `undefined`, `no_data`, `not_reached`, `at_least` or `invalid`.
    pub status: &'static str,
    /// Every output of the method, headline first; without a value where it is not known.
    pub outputs: Ordered<Known>,
    /// How the result is judged.
    pub band: Option<Judged>,
    /// The ids of the notes beside the result.
    pub notes: Vec<&'static str>,
    /// What is wrong, when there is no result.
    pub error: Option<Wrong>,
    /// The difference from `before`, tested.
    pub change: Option<Moved>,
    /// The other definitions on the same inputs, where they differ.
    pub variants: Vec<Other>,
    /// The period of its rates and lifetimes; `None` where there is none.
    pub period: Option<&'static str>,
    /// The level of its intervals, as a fraction.
    pub level: Option<f64>,
}

/// One output.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Known {
    /// A number, or an array of numbers.
    pub value: Option<Plain>,
    /// Its unit's id.
    pub unit: &'static str,
    /// The lower bound of its interval.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
}

/// A number, or one number a period.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Plain {
    /// A number.
    Number(f64),
    /// One number a period.
    Series(Vec<Option<f64>>),
}

/// A verdict.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Judged {
    /// The band's id.
    pub id: &'static str,
    /// `S0`…`S4`, `field` or `yours`.
    pub source: &'static str,
    /// Whether the whole interval lies in the band; `None` without an interval.
    pub certain: Option<bool>,
}

/// An error.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Wrong {
    /// Its kind's id.
    pub kind: &'static str,
    /// The field or the option that it is about.
    pub field: Option<String>,
}

/// A change against before.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Moved {
    /// Now minus before.
    pub value: f64,
    /// The lower bound of the difference.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
    /// The test statistic.
    pub z: Option<f64>,
    /// The two-sided p-value.
    pub p: Option<f64>,
    /// Fisher's exact p-value, where counts are too small for `p`.
    pub exact: Option<f64>,
}

/// The headline of another definition.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Other {
    /// The definition's id.
    pub method: &'static str,
    /// The output's id.
    pub output: &'static str,
    /// Its value.
    pub value: Option<Plain>,
    /// Its unit's id.
    pub unit: &'static str,
    /// The lower bound of its interval.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
}

/// A plain object whose keys keep their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ordered<T>(pub Vec<(&'static str, T)>);

impl<T> Ordered<T> {
    /// What stands under a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(id, _)| *id == key).map(|(_, value)| value)
    }
}

/// As a struct with these fields: whoever makes objects of it makes the names of fields once.
impl<T: Serialize> Serialize for Ordered<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("", self.0.len())?;
        for (key, value) in &self.0 {
            object.serialize_field(key, value)?;
        }
        object.end()
    }
}

/// Answers a question.
pub fn answer(question: &Question) -> Answer {
    shown(question, question.answer())
}

impl Answer {
    /// No data, for a question that the file leaves open: its name stands as the field.
    pub(super) fn open(metric: &str, method: &'static Method, question: &str) -> Answer {
        let none = Answer::invalid(Some(metric), Some(method), "ambiguous", Some(question));
        Answer { status: Status::NoData.id(), ..none }
    }

    /// The answer to what is no question: `invalid`, with the outputs of the method as far as it is known.
    pub(super) fn invalid(
        metric: Option<&str>,
        method: Option<&'static Method>,
        kind: &'static str,
        field: Option<&str>,
    ) -> Answer {
        let outputs =
            method.map_or(&[][..], |method| method.outputs).iter().map(|field| (field.id, known(field, None)));
        Answer {
            metric: metric.map(String::from),
            method: method.map(|method| String::from(method.id)),
            status: Status::Invalid.id(),
            outputs: Ordered(outputs.collect()),
            band: None,
            notes: Vec::new(),
            error: Some(Wrong { kind, field: field.map(String::from) }),
            change: None,
            variants: Vec::new(),
            period: None,
            level: None,
        }
    }
}

fn shown(question: &Question, outcome: Outcome) -> Answer {
    let listed = question.method.outputs.iter().map(|field| (field.id, known(field, outcome.output(field))));
    let more = outcome.outputs.iter().filter(|o| question.method.outputs.iter().all(|field| field.id != o.field.id));
    let outputs = listed.chain(more.map(|output| (output.field.id, known(output.field, Some(output))))).collect();
    let band = outcome.verdict.map(|verdict| Judged {
        id: verdict.band.id,
        source: verdict.source.id(),
        certain: verdict.certain,
    });
    let change = outcome.change.and_then(|change| {
        let bound = |bound: fn(&crate::stats::Interval) -> f64| change.interval.as_ref().map(bound).and_then(finite);
        Some(Moved {
            value: finite(change.difference)?,
            low: bound(|i| i.low),
            high: bound(|i| i.high),
            z: change.z.and_then(finite),
            p: change.p.and_then(finite),
            exact: change.exact,
        })
    });
    let variants = outcome.variants.iter().map(|variant| {
        let Known { value, unit, low, high } = known(variant.output.field, Some(&variant.output));
        Other { method: variant.method.id, output: variant.output.field.id, value, unit, low, high }
    });
    Answer {
        metric: Some(String::from(question.metric.id)),
        method: Some(String::from(question.method.id)),
        status: outcome.status.id(),
        outputs: Ordered(outputs),
        band,
        notes: outcome.notes.iter().map(|note| note.wording.id).collect(),
        error: outcome.fault.map(|f| Wrong { kind: f.kind.id, field: Some(String::from(f.field.id)) }),
        change,
        variants: variants.collect(),
        period: question.method.period.map(|_| question.period().id()),
        level: Some(question.level.fraction()),
    }
}

fn known(field: &Field, output: Option<&Output>) -> Known {
    let interval = output.and_then(|o| o.interval.as_ref());
    Known {
        value: output.and_then(|o| o.value.as_ref()).and_then(plain),
        unit: field.unit.id(),
        low: interval.and_then(|i| finite(i.low)),
        high: interval.and_then(|i| finite(i.high)),
    }
}

/// Values as a script gets them: what it could hand to `kept.compute`.
pub fn plain_values(values: &crate::metric::Values) -> Ordered<Plain> {
    Ordered(values.iter().filter_map(|(field, value)| Some((field.id, plain(value)?))).collect())
}

fn plain(value: &Value) -> Option<Plain> {
    match value {
        Value::Number(number) => finite(*number).map(Plain::Number),
        Value::Series(series) => Some(Plain::Series(series.iter().map(|v| finite(*v)).collect())),
    }
}
