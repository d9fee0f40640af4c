//! Outcomes: what a computation ends as. Never a NaN.

use super::{Field, Lever, Method, Value, Verdict};
use crate::locale::{Arg, Phrase, Show};
use crate::stats::Interval;
use crate::words::{Noun, Text, Wording};

/// How a computation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Status {
    /// A value.
    #[default]
    Value,
    /// A division by nothing; the fault names the field that makes it so.
    Undefined,
    /// A required field is blank.
    NoData,
    /// The thing asked for did not happen within what is known.
    NotReached,
    /// Only a lower bound is known; it stands in the headline's value.
    AtLeast,
    /// Impossible input; the fault names the field, the likely mistake and the fix.
    Invalid,
}

impl Status {
    /// The public name in `window.kept`.
    pub const fn id(self) -> &'static str {
        match self {
            Status::Value => "value",
            Status::Undefined => "undefined",
            Status::NoData => "no_data",
            Status::NotReached => "not_reached",
            Status::AtLeast => "at_least",
            Status::Invalid => "invalid",
        }
    }
}

/// What a question was answered with: all that a page, an export or the API shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// How it ended.
    pub status: Status,
    /// The outputs, headline first; empty when there is no result.
    pub outputs: Vec<Output>,
    /// The sentence of a result that is not a plain value: "not within 24 months; 71% recovered".
    pub says: Option<Phrase>,
    /// What the number rests on: "5 of 100".
    pub basis: Option<Phrase>,
    /// What stands beside the headline in place of the second output, by its name: where two outputs are one range.
    pub beside: Option<(&'static Text, Arg)>,
    /// How it is judged.
    pub verdict: Option<Verdict>,
    /// The change against before, tested.
    pub change: Option<Change>,
    /// How sure it is, in sentences.
    pub sure: Vec<Phrase>,
    /// The sum with the numbers put in.
    pub steps: Vec<Step>,
    /// What stands beside the result.
    pub notes: Vec<Note>,
    /// What to do, a number and a sentence each.
    pub advice: Vec<Advice>,
    /// The answers of the other definitions on the same inputs, where they differ.
    pub variants: Vec<Variant>,
    /// What moves the headline most, the strongest first; empty unless there is a value.
    pub levers: Vec<Lever>,
    /// What is wrong, when there is no result.
    pub fault: Option<Fault>,
    /// What is wrong with the numbers before, so that there is no change.
    pub before_fault: Option<Fault>,
    /// The output that speaks for the result in place of the first.
    pub leads: Option<&'static Field>,
}

impl Outcome {
    /// The headline, when there is one: the first output, or the one that leads in its place.
    pub fn headline(&self) -> Option<&Output> {
        self.leads.and_then(|field| self.output(field)).or(self.outputs.first())
    }

    /// Whether any of it depends on the level.
    pub fn has_interval(&self) -> bool {
        self.outputs.iter().any(|output| output.interval.is_some())
    }

    /// The output of this field.
    pub fn output(&self, field: &Field) -> Option<&Output> {
        self.outputs.iter().find(|output| output.field.id == field.id)
    }

    /// The number of this output.
    pub fn number(&self, field: &Field) -> Option<f64> {
        self.output(field).and_then(Output::number)
    }
}

/// One output: its value, and its interval when it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// What it is.
    pub field: &'static Field,
    /// Its value; `None` where this output alone is not known.
    pub value: Option<Value>,
    /// Its interval at the level that was asked for.
    pub interval: Option<Interval>,
}

impl Output {
    /// An output with a value. Something that is not finite is no value.
    pub fn of(field: &'static Field, value: f64) -> Output {
        let value = Some(value).filter(|v| v.is_finite()).map(|v| Value::Number(v + 0.0));
        Output { field, value, interval: None }
    }

    /// An output that may be unknown.
    pub fn maybe(field: &'static Field, value: Option<f64>) -> Output {
        value.map_or(Output { field, value: None, interval: None }, |v| Output::of(field, v))
    }

    /// An output with one number a period.
    pub fn series(field: &'static Field, series: Vec<f64>) -> Output {
        Output { field, value: Some(Value::Series(series)), interval: None }
    }

    /// The output with an interval.
    #[must_use]
    pub fn within(self, interval: Option<Interval>) -> Output {
        Output { interval, ..self }
    }

    /// Its interval as it is shown: as far as its field can be so, and with the value in it. Student's t may begin below
    /// zero where no time can, and the adjusted Wald of four unanimous answers ends short of their score.
    pub fn shown(&self) -> Option<Interval> {
        let (interval, value) = (self.interval?, self.number()?);
        let (low, high) = (interval.low.max(self.field.least), interval.high.min(self.field.most));
        Interval::new(low.min(value), high.max(value))
    }

    /// Its number, when it is one.
    pub fn number(&self) -> Option<f64> {
        match self.value {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        }
    }
}

/// What a formula gives when it can: everything of an [`Outcome`] that only the metric knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Worked {
    /// `Value`, `NotReached`, `AtLeast`, or `Undefined` with a fault.
    pub status: Status,
    /// The outputs, headline first, in the order of the method.
    pub outputs: Vec<Output>,
    /// The output that speaks for the result in place of the first: the median where few values make the mean.
    pub leads: Option<&'static Field>,
    /// The sentence of a result that is not a plain value.
    pub says: Option<Phrase>,
    /// What the number rests on.
    pub basis: Option<Phrase>,
    /// What stands beside the headline in place of the second output, by its name.
    pub beside: Option<(&'static Text, Arg)>,
    /// How many of what were counted, where a small number calls for care.
    pub sample: Option<(f64, &'static Noun)>,
    /// How sure it is.
    pub sure: Vec<Phrase>,
    /// The sum with the numbers put in.
    pub steps: Vec<Step>,
    /// What stands beside it.
    pub notes: Vec<Note>,
    /// What to do.
    pub advice: Vec<Advice>,
    /// Why the headline is undefined, where other outputs are known all the same.
    pub fault: Option<Fault>,
}

/// Why a formula gives nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// A field is blank without which there is no answer.
    NoData(&'static Field),
    /// A division by nothing.
    Undefined(Fault),
    /// Impossible input.
    Invalid(Fault),
}

/// What kind of fault it is: the id is public, the words name the likely mistake.
pub type Kind = &'static Wording;

/// A fault with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The public kind.
    pub kind: Kind,
    /// The field to correct.
    pub field: &'static Field,
    /// What is wrong, with the numbers in it, and the fix.
    pub says: Phrase,
    /// The few words that take the place of the field's hint.
    pub hint: Option<Phrase>,
    /// The likely causes, each with a fix of one click where there is one.
    pub causes: Vec<Cause>,
}

impl Fault {
    /// A fault whose words are its kind's.
    pub fn new(kind: Kind, field: &'static Field, args: impl Into<Vec<(&'static str, Arg)>>) -> Fault {
        Fault { kind, field, says: Phrase::with(&kind.text, args), hint: None, causes: Vec::new() }
    }

    /// The words at the field.
    #[must_use]
    pub fn hint(self, hint: Phrase) -> Fault {
        Fault { hint: Some(hint), ..self }
    }

    /// One likely cause more.
    #[must_use]
    pub fn cause(mut self, says: Phrase, fix: Option<Fix>) -> Fault {
        self.causes.push(Cause { says, fix });
        self
    }
}

/// A likely cause of a fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// What probably happened.
    pub says: Phrase,
    /// What one click can do about it.
    pub fix: Option<Fix>,
}

/// A repair of one click.
#[derive(Clone, Debug, PartialEq)]
pub enum Fix {
    /// Put this number in.
    Set(Phrase, &'static Field, f64),
    /// Exchange two numbers.
    Swap(Phrase, &'static Field, &'static Field),
    /// Use another definition.
    Method(Phrase, &'static str),
}

/// One line of the sum: `Promoters | 60 ÷ 100 | 60.0%`.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What is computed.
    pub label: Phrase,
    /// With the numbers put in.
    pub sum: Phrase,
    /// What it gives.
    pub gives: Arg,
}

impl Step {
    /// The sum as it is written: `a − −b` is `a + b`.
    pub fn written(&self, show: &Show<'_>) -> String {
        self.sum.show(show).replace("− −", "+ ").replace("+ −", "− ")
    }
}

/// A note beside a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Which one: its id is public.
    pub wording: &'static Wording,
    /// Its words with values.
    pub says: Phrase,
}

impl Note {
    /// A note with values.
    pub fn new(wording: &'static Wording, args: impl Into<Vec<(&'static str, Arg)>>) -> Note {
        Note { wording, says: Phrase::with(&wording.text, args) }
    }
}

/// What to do: a number in the margin and a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The number.
    pub number: Arg,
    /// What it means to do.
    pub says: Phrase,
}

/// The answer of another definition on the same inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The definition.
    pub method: &'static Method,
    /// Its headline.
    pub output: Output,
    /// Why it differs.
    pub why: &'static Text,
}

/// A change against before, with its test.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The output that changed.
    pub field: &'static Field,
    /// The value before.
    pub before: f64,
    /// Now minus before.
    pub difference: f64,
    /// The interval of the difference.
    pub interval: Option<Interval>,
    /// The test statistic.
    pub z: Option<f64>,
    /// The two-sided p-value.
    pub p: Option<f64>,
    /// Fisher's exact p-value, where counts are too small for that of z: it decides then.
    pub exact: Option<f64>,
    /// One plain sentence.
    pub says: Phrase,
}

impl Change {
    /// The change under a headline: where another output leads, its sentence says which one changed.
    pub(super) fn beside(self, leads: Option<&'static Field>) -> Change {
        if leads.is_none_or(|leads| leads.id == self.field.id) {
            return self;
        }
        let args = [("name", Arg::Text(&self.field.label)), ("change", Arg::Phrase(Box::new(self.says)))];
        Change { says: Phrase::with(&OF_OUTPUT, args), ..self }
    }

    /// The p-value that decides whether the change is more than chance.
    pub fn deciding_p(&self) -> Option<f64> {
        self.exact.or(self.p)
    }
}

/// The sentence of a change with what has changed before it.
static OF_OUTPUT: Text = crate::text! {
    en: "{name}: {change}",
    zh_hans: "{name}：{change}",
    zh_hant: "{name}：{change}",
    nl: "{name}: {change}",
    ko: "{name}: {change}",
};
