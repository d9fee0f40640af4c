//! Fields: the keys of values, and what may stand in them.

use crate::locale::Unit;
use crate::words::Text;

/// An input or an output of a method. The `static` itself is the key of its value, so a typo does not compile.
#[derive(Debug)]
pub struct Field {
    /// Public name: link key, API key, CSV header of the `periods` dataset.
    pub id: &'static str,
    /// What stands beside the input.
    pub label: Text,
    /// One line under the label, or empty.
    pub hint: Text,
    /// What the number is.
    pub unit: Unit,
    /// Whether it is a list of numbers, one a period.
    pub series: bool,
    /// The least value that is possible, inclusive.
    pub least: f64,
    /// The greatest value that is possible, inclusive.
    pub most: f64,
    /// Whether only whole numbers are possible.
    pub whole: bool,
    /// The colour key beside the label, when the field is a part of a figure.
    pub key: Option<Key>,
    /// Whether less of it is better: a cost, a loss, a wait.
    pub less_is_better: bool,
}

/// A colour key beside a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The colour of a band, 1 to 4.
    Band(u8),
    /// Neither good nor bad.
    Neutral,
}

/// Whether a method can do without an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Without it there is no answer.
    Required,
    /// The answer is fuller with it.
    Optional,
    /// Only a file gives it (a spread, a median): it stands in links, not in the form.
    /// It stands behind the inputs that it belongs to, and leaves with any of them.
    FromFile,
}

const NO_HINT: Text = Text::same("");

impl Field {
    const fn new(id: &'static str, unit: Unit, label: Text) -> Field {
        Field {
            id,
            label,
            hint: NO_HINT,
            unit,
            series: false,
            least: f64::NEG_INFINITY,
            most: f64::INFINITY,
            whole: false,
            key: None,
            less_is_better: false,
        }
    }

    /// Whole things, 0 to 2⁵³: above that a whole number is no longer exact, and a sum of several could leave `f64`.
    pub const fn count(id: &'static str, label: Text) -> Field {
        Field { least: 0.0, most: 9_007_199_254_740_992.0, whole: true, ..Field::new(id, Unit::Count, label) }
    }

    /// Money; it may be negative unless [`Field::from`] says otherwise.
    pub const fn money(id: &'static str, label: Text) -> Field {
        Field::new(id, Unit::Money, label)
    }

    /// A fraction from 0 to 1.
    pub const fn share(id: &'static str, label: Text) -> Field {
        Field { least: 0.0, most: 1.0, ..Field::new(id, Unit::Share, label) }
    }

    /// A fraction per period, from 0 to 1.
    pub const fn rate(id: &'static str, label: Text) -> Field {
        Field { least: 0.0, most: 1.0, ..Field::new(id, Unit::Rate, label) }
    }

    /// A number of any other unit.
    pub const fn of(id: &'static str, unit: Unit, label: Text) -> Field {
        Field::new(id, unit, label)
    }

    /// The line under the label.
    pub const fn hint(self, hint: Text) -> Field {
        Field { hint, ..self }
    }

    /// The least possible value.
    pub const fn from(self, least: f64) -> Field {
        Field { least, ..self }
    }

    /// The greatest possible value.
    pub const fn upto(self, most: f64) -> Field {
        Field { most, ..self }
    }

    /// Only whole numbers.
    pub const fn whole(self) -> Field {
        Field { whole: true, ..self }
    }

    /// A list of numbers, one a period.
    pub const fn series(self) -> Field {
        Field { series: true, ..self }
    }

    /// A cost, a loss, a wait: less of it is better.
    pub const fn less_is_better(self) -> Field {
        Field { less_is_better: true, ..self }
    }

    /// Whether it counts things: a count of all is none of a part.
    pub fn counts(&self) -> bool {
        self.whole && self.unit == Unit::Count
    }

    /// The colour key of its part of a figure.
    pub const fn key(self, key: Key) -> Field {
        Field { key: Some(key), ..self }
    }
}

impl PartialEq for Field {
    fn eq(&self, other: &Field) -> bool {
        self.id == other.id && self.unit == other.unit && self.series == other.series
    }
}
