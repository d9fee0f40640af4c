//! What a script handed in, before anybody knows whether it makes sense.

/// A JavaScript value as plain data.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Given {
    /// `undefined`, `null` or nothing at all.
    #[default]
    Blank,
    /// `true` or `false`.
    Flag(bool),
    /// A number; it may be NaN.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Given>),
    /// An array of more than [`super::LONGEST`] things, which nobody has looked at.
    Endless,
    /// An object: its own properties.
    Map(Vec<(String, Given)>),
    /// A function, a symbol, something that threw when it was read.
    Other,
}

impl Given {
    /// Whether it stands for nothing: `undefined`, `null`, `""`, `[]`.
    pub fn is_blank(&self) -> bool {
        match self {
            Given::Blank => true,
            Given::Text(text) => text.trim().is_empty(),
            Given::List(list) => list.is_empty(),
            Given::Flag(_) | Given::Number(_) | Given::Endless | Given::Map(_) | Given::Other => false,
        }
    }

    /// Its properties; none when it is blank, `None` when it is no object.
    pub(super) fn properties(&self) -> Option<&[(String, Given)]> {
        match self {
            Given::Blank => Some(&[]),
            Given::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The answer to a choice: a name, or `true` and `false` for 1 and 0.
    pub(super) fn choice(&self) -> Option<String> {
        match self {
            Given::Flag(flag) => Some(String::from(if *flag { "1" } else { "0" })),
            _ => self.name(),
        }
    }

    /// A name: a string, or a number as links write it (`scale: 7` is `scale: "7"`).
    pub(super) fn name(&self) -> Option<String> {
        match self {
            Given::Text(text) => Some(String::from(text.trim())),
            Given::Number(number) => crate::link::number(*number),
            _ => None,
        }
    }
}

impl From<f64> for Given {
    fn from(number: f64) -> Given {
        Given::Number(number)
    }
}

impl From<&str> for Given {
    fn from(text: &str) -> Given {
        Given::Text(String::from(text))
    }
}

impl From<&[f64]> for Given {
    fn from(numbers: &[f64]) -> Given {
        Given::List(numbers.iter().copied().map(Given::Number).collect())
    }
}

impl<'a> FromIterator<(&'a str, Given)> for Given {
    fn from_iter<T: IntoIterator<Item = (&'a str, Given)>>(entries: T) -> Given {
        Given::Map(entries.into_iter().map(|(key, value)| (String::from(key), value)).collect())
    }
}
