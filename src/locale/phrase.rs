//! A sentence that waits for a language: words with values in them.

use super::{Level, Period, Show, Unit};
use crate::words::{Noun, Text};

/// A value inside a sentence, formatted only when the language is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A number with its unit, as the headline shows it: `5.0%`, `€1,204`, `4.3 months`.
    Of(f64, Unit),
    /// A number with its unit and this many decimals at most.
    Fine(f64, Unit, u8),
    /// A change, with its sign: `+20`, `−0.6`.
    Signed(f64, Unit),
    /// A counted thing: "100 answers".
    Counted(f64, &'static Noun),
    /// A confidence level: `95%`.
    Level(Level),
    /// A period's name: "month".
    Period(Period),
    /// A period after "per": "per month".
    Per(Period),
    /// A calendar month, year and 1–12: "March 2024".
    Month(i32, u8),
    /// Other words.
    Text(&'static Text),
    /// Another sentence.
    Phrase(Box<Phrase>),
    /// Letters that are the same in every language: a file name, a segment, a date label.
    Raw(String),
}

/// Words with the values that belong in their placeholders.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The words; `{name}` is a placeholder.
    pub text: &'static Text,
    /// The values by placeholder name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Phrase {
    /// Words without placeholders.
    pub const fn plain(text: &'static Text) -> Phrase {
        Phrase { text, args: Vec::new() }
    }

    /// Words with values.
    pub fn with(text: &'static Text, args: impl Into<Vec<(&'static str, Arg)>>) -> Phrase {
        Phrase { text, args: args.into() }
    }

    /// A bare value, without words around it.
    pub fn value(arg: Arg) -> Phrase {
        static BARE: Text = Text::same("{v}");
        Phrase { text: &BARE, args: vec![("v", arg)] }
    }

    /// The sentence in the reader's language. A placeholder without a value stays as it is: a test over all phrases
    /// holds that this does not happen.
    pub fn show(&self, show: &Show<'_>) -> String {
        let mut out = String::new();
        let mut rest = self.text.get(show.lang);
        while let Some(open) = rest.find('{') {
            let Some(close) = rest[open..].find('}').map(|at| open + at) else { break };
            out.push_str(&rest[..open]);
            let name = &rest[open + 1..close];
            match self.args.iter().find(|(key, _)| *key == name) {
                Some((_, arg)) => out.push_str(&show.arg(arg)),
                None => out.push_str(&rest[open..=close]),
            }
            rest = &rest[close + 1..];
        }
        out.push_str(rest);
        out
    }
}

impl From<&'static Text> for Phrase {
    fn from(text: &'static Text) -> Phrase {
        Phrase::plain(text)
    }
}
