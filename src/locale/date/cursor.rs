//! A text made plain, and a reader that goes through it from left to right.

use crate::locale::number::{fold, invisible};

/// Longer texts are no dates.
const LONGEST: usize = 120;

/// The text without spaces around it, a spreadsheet's quoting and what is not seen, in small letters and narrow forms.
pub(super) fn tidy(text: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(text.trim_ascii()).ok().filter(|t| t.len() <= LONGEST)?;
    let folded: String = text.chars().filter(|c| !invisible(*c)).map(|c| fold(c).to_ascii_lowercase()).collect();
    let rest = folded.trim();
    let rest = rest.strip_prefix("=\"").and_then(|r| r.strip_suffix('"')).unwrap_or(rest);
    Some(rest.trim_start_matches(['\'', '`']).trim().to_owned())
}

/// A reader of one text, left to right.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a>(pub(super) &'a str);

impl<'a> Cursor<'a> {
    pub(super) fn spaces(&mut self) {
        self.0 = self.0.trim_start();
    }

    pub(super) fn eat(&mut self, text: &str) -> bool {
        match self.0.strip_prefix(text) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    pub(super) fn eat_any(&mut self, texts: &[&str]) -> bool {
        texts.iter().any(|t| self.eat(t))
    }

    /// ASCII digits, at most nine: value and count.
    pub(super) fn number(&mut self) -> Option<(u32, usize)> {
        let length = self.0.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 || length > 9 {
            return None;
        }
        let (digits, rest) = self.0.split_at(length);
        self.0 = rest;
        Some((digits.parse().ok()?, length))
    }

    /// Latin letters.
    pub(super) fn word(&mut self) -> &'a str {
        let length = self.0.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, rest) = self.0.split_at(length);
        self.0 = rest;
        word
    }

    pub(super) fn month_word(&mut self) -> Option<u32> {
        let mut ahead = *self;
        let month = month_named(ahead.word())?;
        ahead.eat(".");
        *self = ahead;
        Some(month)
    }

    pub(super) fn is_done(&self) -> bool {
        self.0.is_empty()
    }
}

/// Month names of English and Dutch and their usual short forms.
const MONTHS: [&[&str]; 12] = [
    &["jan", "january", "januari"],
    &["feb", "february", "februari", "febr"],
    &["mar", "march", "maart", "mrt", "maa"],
    &["apr", "april"],
    &["may", "mei"],
    &["jun", "june", "juni"],
    &["jul", "july", "juli"],
    &["aug", "august", "augustus"],
    &["sep", "september", "sept"],
    &["oct", "october", "oktober", "okt"],
    &["nov", "november"],
    &["dec", "december"],
];

/// The number of the month with this name, in small letters.
pub fn month_named(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    Some(at as u32 + 1)
}
