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
    /// A number that stands beside another one, with the digits that tell it from that.
    Beside(f64, f64, Unit),
    /// Two ends of an interval: "35 to 62", "3.96 to 4.20".
    Range(f64, f64, Unit),
    /// The lower or the upper one of two ends, with the digits that they have together.
    End(f64, f64, Unit, usize),
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
    /// A quarter, year and 1–4: "Q1 2024".
    Quarter(i32, u8),
    /// A day, counted from 1970-01-01: "March 5, 2024".
    Day(i32),
    /// Other words.
    Text(&'static Text),
    /// Another sentence.
    Phrase(Box<Phrase>),
    /// Letters that are the same in every language: a file name, a segment, a date label.
    Raw(String),
}

impl Arg {
    /// The two ends of an interval in places of their own, with the digits of [`Arg::Range`].
    pub fn ends(low: f64, high: f64, unit: Unit) -> [Arg; 2] {
        [0, 1].map(|at| Arg::End(low, high, unit, at))
    }
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
        let mut pieces = self.text.get(show.lang).split('{');
        let mut out = String::new();
        show.follow(&mut out, pieces.next().unwrap_or_default());
        for piece in pieces {
            let Some((name, after)) = piece.split_once('}') else {
                out.push('{');
                out.push_str(piece);
                continue;
            };
            match self.args.iter().find(|(key, _)| *key == name) {
                Some((_, arg)) => show.lead(&mut out, &show.arg(arg)),
                None => out.extend(["{", name, "}"]),
            }
            show.follow(&mut out, after);
        }
        out
    }
}

impl From<&'static Text> for Phrase {
    fn from(text: &'static Text) -> Phrase {
        Phrase::plain(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Plain, TOGETHER, units};
    use crate::words::Lang;

    static SHARE: Text = crate::text! {
        en: "{share} of {all} are ours, {per}",
        zh_hans: "{all} 中 {share} 是我们的 {per}",
        zh_hant: "{all} 中 {share} 是我們的 {per}",
        nl: "{share} van {all} is van ons, {per}",
        ko: "{all} 중 {share}예요({per})의 100%예요",
    };

    #[test]
    fn no_line_ends_between_a_value_and_what_belongs_to_it() {
        let said = |lang: Lang| {
            let plain = Plain(lang);
            let show = Show { lang, formats: &plain, currency: None, period: Period::Month };
            let all = Arg::Counted(95.0, &units::CUSTOMERS);
            let args = [("share", Arg::Of(0.05, Unit::Share)), ("all", all), ("per", Arg::Per(Period::Month))];
            Phrase::with(&SHARE, args).show(&show)
        };
        assert_eq!(said(Lang::En), "5.0% of 95 customers are ours, per month");
        assert_eq!(said(Lang::ZhHans), "95\u{a0}位客户中\u{a0}5.0%\u{a0}是我们的每月");
        assert_eq!(said(Lang::ZhHant), "95\u{a0}位顧客中\u{a0}5.0%\u{a0}是我們的每月");
        assert_eq!(said(Lang::Nl), "5,0% van 95 klanten is van ons, per maand");
        assert_eq!(said(Lang::Ko), format!("고객 95명 중 5.0%{TOGETHER}예요(월){TOGETHER}의 100%{TOGETHER}예요"));
    }
}
