//! Values: what a form holds, keyed by the fields themselves.

use super::Field;

/// What stands in one field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// One number. Percent fields hold fractions.
    Number(f64),
    /// One number a period.
    Series(Vec<f64>),
}

/// The filled fields of a form. A blank field is not there: blank is not 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values(Vec<(&'static Field, Value)>);

impl Values {
    /// An empty form.
    pub const fn new() -> Values {
        Values(Vec::new())
    }

    /// The same values with one number more.
    #[must_use]
    pub fn with(mut self, field: &'static Field, number: f64) -> Values {
        self.set(field, Value::Number(number));
        self
    }

    /// The same values with one number more, where it is known.
    #[must_use]
    pub fn with_known(self, field: &'static Field, number: Option<f64>) -> Values {
        match number {
            Some(number) => self.with(field, number),
            None => self,
        }
    }

    /// The same values with one series more.
    #[must_use]
    pub fn with_series(mut self, field: &'static Field, series: Vec<f64>) -> Values {
        self.set(field, Value::Series(series));
        self
    }

    /// The same values with a series, where there is any number in it.
    #[must_use]
    pub fn with_any(self, field: &'static Field, series: &[f64]) -> Values {
        if series.is_empty() { self } else { self.with_series(field, series.to_vec()) }
    }

    /// Fills a field.
    pub fn set(&mut self, field: &'static Field, value: Value) {
        match self.0.iter_mut().find(|(key, _)| key.id == field.id) {
            Some(slot) => *slot = (field, value),
            None => self.0.push((field, value)),
        }
    }

    /// Empties a field.
    pub fn clear(&mut self, field: &Field) {
        self.0.retain(|(key, _)| key.id != field.id);
    }

    /// What stands in a field.
    pub fn get(&self, field: &Field) -> Option<&Value> {
        self.0.iter().find(|(key, _)| key.id == field.id).map(|(_, value)| value)
    }

    /// The number in a field; `None` when it is blank or holds a series.
    pub fn number(&self, field: &Field) -> Option<f64> {
        match self.get(field) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// The series in a field; `None` when it is blank or holds one number.
    pub fn series(&self, field: &Field) -> Option<&[f64]> {
        match self.get(field) {
            Some(Value::Series(series)) => Some(series),
            _ => None,
        }
    }

    /// Every filled field, in the order in which it was filled.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Field, &Value)> {
        self.0.iter().map(|(field, value)| (*field, value))
    }

    /// Whether no field is filled.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
