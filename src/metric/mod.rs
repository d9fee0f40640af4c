//! The vocabulary: what a metric is, what it is asked, what it answers.
//!
//! A `static METRIC: Metric` is plain data plus formulas; form, link, API, index, template, tests and docs iterate over
//! the list in `metrics`. This room knows no metric and no web.

mod band;
mod exact;
mod field;
mod lever;
mod outcome;
mod question;
mod values;

pub use band::{Band, Bands, Source, Upto, Verdict};
pub use field::{Field, Key, Need};
pub use lever::{Lever, Pull};
pub use outcome::{
    Advice, Cause, Change, Fault, Fix, Kind, Note, Outcome, Output, Refusal, Status, Step, Variant, Worked,
};
pub use question::{DID_YOU_MEAN, Picked, Question, impossible, listed};
pub use values::{Value, Values};

use crate::datasets::{Dataset, Summary};
use crate::figure::Figure;
use crate::locale::{Level, Period, Unit};
use crate::words::{Lang, Text};

/// A metric, declared once.
pub struct Metric {
    /// Folder name, link key, API name.
    pub id: &'static str,
    /// The question on the index page under which it stands.
    pub group: Group,
    /// Its words.
    pub words: Words,
    /// Its methods, the standard one first. Methods with the same inputs are definitions of one form; methods with
    /// other inputs are other forms.
    pub methods: &'static [Method],
    /// How the value is judged, if anybody has published how.
    pub bands: Option<Bands>,
    /// Questions with a closed list of answers that belong to this metric alone, such as the scale of a survey.
    pub choices: &'static [&'static Choice],
}

/// The words of a metric.
pub struct Words {
    /// The full name: "Net promoter score".
    pub name: Text,
    /// The name where it is one word, longer than a phone is wide, with the places where a heading may break it.
    pub headings: &'static [(Lang, &'static str)],
    /// The abbreviation beside it, or empty.
    pub abbr: Text,
    /// One line on the index: "Whether they would recommend you".
    pub index: Text,
    /// One or two sentences under the title: what it asks and how it is counted.
    pub lede: Text,
    /// What the number means, in a few sentences.
    pub meaning: Text,
    /// When not to trust it, in a few sentences.
    pub distrust: Text,
    /// What to do with it, in a few sentences.
    pub next: Text,
}

impl Words {
    /// The name as a heading has it, which may break what is longer than a phone is wide.
    pub fn heading(&self, lang: Lang) -> &'static str {
        self.headings.iter().find(|(of, _)| *of == lang).map_or(self.name.get(lang), |(_, heading)| *heading)
    }
}

/// The groups of the index page, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Are customers worth what they cost?
    Value,
    /// Do they stay?
    Keeping,
    /// Are they happy?
    Satisfaction,
    /// Do we help fast, and do they bring others?
    Service,
    /// What does it all come to?
    Together,
}

impl Group {
    /// Every group, in the order of the index.
    pub const ALL: [Group; 5] = [Group::Value, Group::Keeping, Group::Satisfaction, Group::Service, Group::Together];
}

/// One way to compute a metric: a formula with its inputs.
pub struct Method {
    /// Link key and API name; unique in its metric.
    pub id: &'static str,
    /// The tab or the definition's name: "Three counts".
    pub name: Text,
    /// One line on what this definition counts, and why it differs from the standard one.
    pub about: Text,
    /// What it needs, in the order of the form.
    pub inputs: &'static [(&'static Field, Need)],
    /// What it gives, headline first.
    pub outputs: &'static [&'static Field],
    /// The period that its rates and lifetimes are counted in unless asked otherwise; `None` where there is none.
    pub period: Option<Period>,
    /// The formula. Called only with every required input there and each input in its field's range.
    pub compute: fn(&Question) -> Result<Worked, Refusal>,
    /// Its figures for a value, the one that answers the metric's question first.
    pub figures: &'static [fn(&Question, &Outcome) -> Option<Figure>],
    /// Worked examples: placeholder, "try it", documentation and test in one. At least one.
    pub examples: &'static [Example],
    /// The files that can fill it.
    pub sources: &'static [Filling],
    /// The test of a change against [`Question::before`]; `None` where there is none.
    pub change: Option<fn(&Question, &Values) -> Option<Change>>,
    /// The inputs that the reader can move, for [`Outcome::levers`]; each one number that need not be whole.
    pub levers: &'static [&'static Field],
}

/// A file that can fill a method's form.
pub struct Filling {
    /// The dataset.
    pub dataset: &'static Dataset,
    /// The roles of the columns that the answer rests on.
    pub columns: &'static [&'static str],
    /// What the form would have held for this group of rows; `None` where the rows do not tell.
    pub fill: fn(&Summary) -> Option<Values>,
    /// What the file shows beyond the answer, such as every period of which the form holds the last.
    pub draws: &'static [Draw],
}

/// A figure from what a file comes to, with intervals at a level; `None` for a summary that it is not made for.
pub type Draw = fn(&Summary, Level) -> Option<Figure>;

/// A worked example with its known answer.
pub struct Example {
    /// The inputs, as the API takes them: rates are fractions. A series may have several numbers, another field has one.
    pub inputs: &'static [(&'static Field, &'static [f64])],
    /// The headline it must give.
    pub gives: f64,
    /// Where it comes from.
    pub source: Source,
}

/// A question with a closed list of answers.
pub struct Choice {
    /// Link key and API name.
    pub id: &'static str,
    /// What is asked: "Scale".
    pub label: Text,
    /// The answers, the default first.
    pub options: &'static [ChoiceOption],
    /// The headline's field under an answer, where that moves its ends.
    pub headline: Option<fn(&ChoiceOption) -> &'static Field>,
}

/// One answer to a [`Choice`].
pub struct ChoiceOption {
    /// Link value and API value.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// A line on it: "article S0, same cut-offs".
    pub note: Text,
}

impl Example {
    /// The form that it fills.
    pub fn values(&self) -> Values {
        self.inputs.iter().fold(Values::new(), |values, (field, numbers)| match numbers {
            [number] if !field.series => values.with(field, *number),
            numbers => values.with_series(field, numbers.to_vec()),
        })
    }
}

impl Metric {
    /// The method with this id.
    pub fn method(&self, id: &str) -> Option<&'static Method>
    where
        Self: 'static,
    {
        let methods: &'static [Method] = self.methods;
        methods.iter().find(|m| m.id == id)
    }

    /// The choice with this id.
    pub fn choice(&self, id: &str) -> Option<&'static Choice>
    where
        Self: 'static,
    {
        self.choices.iter().copied().find(|choice| choice.id == id)
    }

    /// The forms: methods with the same inputs stand together, in the order of the list.
    pub fn forms(&self) -> Vec<Vec<&'static Method>> {
        let mut forms: Vec<Vec<&'static Method>> = Vec::new();
        for method in self.methods {
            match forms.iter_mut().find(|form| form[0].same_form(method)) {
                Some(form) => form.push(method),
                None => forms.push(vec![method]),
            }
        }
        forms
    }
}

impl Choice {
    /// The answer with this id, or with this last part of it: 7 is `1-7`.
    pub fn option(&self, id: &str) -> Option<&'static ChoiceOption> {
        let options: &'static [ChoiceOption] = self.options;
        options.iter().find(|option| option.id == id || option.id.rsplit('-').next() == Some(id))
    }
}

impl Method {
    /// Whether another method is a definition on the same inputs.
    pub fn same_form(&self, other: &Method) -> bool {
        self.inputs.len() == other.inputs.len() && self.inputs.iter().zip(other.inputs).all(|(a, b)| a.0.id == b.0.id)
    }

    /// The input with this id.
    pub fn input(&self, id: &str) -> Option<&'static Field> {
        self.inputs.iter().map(|(field, _)| *field).find(|field| field.id == id)
    }

    /// Whether amounts of money go into it.
    pub fn takes_money(&self) -> bool {
        self.inputs.iter().any(|(field, _)| field.unit == Unit::Money)
    }

    /// The headline: the first output.
    pub fn headline(&self) -> &'static Field {
        self.outputs[0]
    }
}

impl PartialEq for Metric {
    fn eq(&self, other: &Metric) -> bool {
        self.id == other.id
    }
}

impl PartialEq for Method {
    fn eq(&self, other: &Method) -> bool {
        std::ptr::eq(self, other)
    }
}

impl PartialEq for Choice {
    fn eq(&self, other: &Choice) -> bool {
        self.id == other.id
    }
}

impl PartialEq for ChoiceOption {
    fn eq(&self, other: &ChoiceOption) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for ChoiceOption {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ChoiceOption({})", self.id)
    }
}

impl std::fmt::Debug for Metric {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Metric({})", self.id)
    }
}

impl std::fmt::Debug for Method {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Method({})", self.id)
    }
}

impl std::fmt::Debug for Choice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Choice({})", self.id)
    }
}
