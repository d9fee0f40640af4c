//! What can be wrong with a link, and the words for it.

use crate::locale::{Arg, Phrase, Unit};
use crate::words::Text;
use std::fmt;

/// Something in a link that could not be used. It carries the place, cut and cleaned for showing.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// More than [`super::LONGEST`] bytes; only the page was read.
    TooLong(usize),
    /// It was written by a later version of the format.
    Newer(u32),
    /// No metric has this id.
    UnknownMetric(String),
    /// No method of the metric has this id.
    UnknownMethod(String),
    /// Nothing has this key.
    UnknownKey(String),
    /// The key is known, and this is none of its answers.
    UnknownValue(String, String),
    /// The key is a number's, and this is none.
    NotANumber(String, String),
    /// The key is a number's, and this one cannot be: why.
    Impossible(String, String, Phrase),
    /// The key stands more than once; the first counts.
    Duplicate(String),
    /// The key is a series with more than 10 000 numbers.
    TooMany(String),
    /// The table is cut, damaged, too large or of an unknown form.
    BrokenTable,
}

impl Problem {
    /// The words for people.
    pub fn words(&self) -> Phrase {
        match self {
            Problem::TooLong(n) => Phrase::with(&TOO_LONG, [("n", Arg::Of(*n as f64, Unit::Count))]),
            Problem::Newer(_) => Phrase::plain(&NEWER),
            Problem::NotANumber(key, value) => Phrase::with(&NOT_A_NUMBER, [("part", Arg::Raw(pair(key, value)))]),
            Problem::Impossible(key, value, why) => {
                let args = [("part", Arg::Raw(pair(key, value))), ("why", Arg::Phrase(Box::new(why.clone())))];
                Phrase::with(&IMPOSSIBLE, args)
            }
            Problem::Duplicate(key) => Phrase::with(&DUPLICATE, [("key", Arg::Raw(key.clone()))]),
            Problem::TooMany(key) => {
                let most = Arg::Of(super::number::MOST as f64, Unit::Count);
                Phrase::with(&TOO_MANY, [("key", Arg::Raw(key.clone())), ("n", most)])
            }
            Problem::BrokenTable => Phrase::plain(&BROKEN_TABLE),
            Problem::UnknownMetric(_)
            | Problem::UnknownMethod(_)
            | Problem::UnknownKey(_)
            | Problem::UnknownValue(..) => unknown(&[self.part()]),
        }
    }

    fn is_unknown(&self) -> bool {
        use Problem::{UnknownKey, UnknownMethod, UnknownMetric, UnknownValue};
        matches!(self, UnknownMetric(_) | UnknownMethod(_) | UnknownKey(_) | UnknownValue(..))
    }

    /// The part of the link that it points at.
    fn part(&self) -> String {
        match self {
            Problem::UnknownMetric(part)
            | Problem::UnknownMethod(part)
            | Problem::UnknownKey(part)
            | Problem::Duplicate(part)
            | Problem::TooMany(part) => part.clone(),
            Problem::UnknownValue(key, value)
            | Problem::NotANumber(key, value)
            | Problem::Impossible(key, value, _) => pair(key, value),
            Problem::Newer(version) => pair("v", &version.to_string()),
            Problem::BrokenTable => String::from("t"),
            Problem::TooLong(n) => n.to_string(),
        }
    }
}

/// The sentences for all problems of a link: the parts that are not known stand in one of them.
pub fn sentences(problems: &[Problem]) -> Vec<Phrase> {
    let parts: Vec<String> = problems.iter().filter(|p| p.is_unknown()).map(Problem::part).collect();
    let mut out: Vec<Phrase> = problems.iter().filter(|p| !p.is_unknown()).map(Problem::words).collect();
    if !parts.is_empty() {
        out.push(unknown(&parts));
    }
    out
}

/// Names the first of them: a sentence is to be read.
fn unknown(parts: &[String]) -> Phrase {
    const MOST: usize = 10;
    let more = if parts.len() > MOST { ", …" } else { "" };
    let named = parts[..parts.len().min(MOST)].join(", ");
    Phrase::with(&UNKNOWN, [("keys", Arg::Raw(named + more))])
}

fn pair(key: &str, value: &str) -> String {
    format!("{key}={value}")
}

/// A piece of a link as it may stand in a sentence: at most 40 characters, and none that turn or hide what follows.
pub(super) fn cut(text: &str) -> String {
    const MOST: usize = 40;
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(c, '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
    };
    let mut out: String = text.chars().take(MOST).map(|c| if unseen(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        out.push('…');
    }
    out
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self {
            Problem::TooLong(_) => "too long",
            Problem::Newer(_) => "newer version",
            Problem::UnknownMetric(_) => "unknown metric",
            Problem::UnknownMethod(_) => "unknown method",
            Problem::UnknownKey(_) => "unknown key",
            Problem::UnknownValue(..) => "unknown value",
            Problem::NotANumber(..) => "not a number",
            Problem::Impossible(..) => "impossible",
            Problem::Duplicate(_) => "duplicate",
            Problem::TooMany(_) => "too many numbers",
            Problem::BrokenTable => "broken table",
        };
        write!(f, "{what}: {}", self.part())
    }
}

static UNKNOWN: Text = crate::text! {
    en: "The link contains parts that Kept does not know: {keys}. They were left out.",
    zh_hans: "链接中有无法识别的部分：{keys}，已忽略。",
    zh_hant: "連結中有無法辨識的部分：{keys}，已忽略。",
    nl: "De link bevat delen die hier onbekend zijn: {keys}. Die zijn weggelaten.",
    ko: "링크에 알 수 없는 항목이 있어요: {keys}. 이 항목은 무시했어요.",
};
static NEWER: Text = crate::text! {
    en: "This link was made by a newer version.",
    zh_hans: "此链接由较新的版本生成。",
    zh_hant: "這個連結由較新的版本產生。",
    nl: "Deze link komt uit een nieuwere versie.",
    ko: "더 새로운 버전에서 만든 링크예요.",
};
static NOT_A_NUMBER: Text = crate::text! {
    en: "The link says {part}, which is not a number. It was left out.",
    zh_hans: "链接中的 {part} 不是数字，已忽略。",
    zh_hant: "連結中的 {part} 不是數字，已忽略。",
    nl: "In de link staat {part}. Dat is geen getal en is weggelaten.",
    ko: "링크에 숫자가 아닌 값이 있어 무시했어요: {part}",
};
static IMPOSSIBLE: Text = crate::text! {
    en: "The link says {part}. {why} It was left out.",
    zh_hans: "链接中的 {part}：{why}已忽略。",
    zh_hant: "連結中的 {part}：{why}已忽略。",
    nl: "In de link staat {part}. {why} Het is weggelaten.",
    ko: "링크의 {part}: {why} 이 값은 무시했어요.",
};
static DUPLICATE: Text = crate::text! {
    en: "The link gives {key} more than once. Only the first counts.",
    zh_hans: "链接中 {key} 出现了多次，以第一个为准。",
    zh_hant: "連結中 {key} 出現了多次，以第一個為準。",
    nl: "In de link staat {key} meer dan eens. De eerste telt.",
    ko: "링크에 같은 항목이 여러 번 있어 첫 번째 값을 썼어요: {key}",
};
static BROKEN_TABLE: Text = crate::text! {
    en: "The table in this link is damaged or cut off. Ask for the link again.",
    zh_hans: "链接中的表格已损坏或不完整。请对方重新发送链接。",
    zh_hant: "連結中的表格已損毀或不完整。請對方再傳一次連結。",
    nl: "De tabel in deze link is beschadigd of afgekapt. Vraag opnieuw om de link.",
    ko: "링크에 담긴 표가 손상되었거나 잘렸어요. 링크를 다시 받아 주세요.",
};
static TOO_MANY: Text = crate::text! {
    en: "The link has more than {n} numbers for {key}. They were left out.",
    zh_hans: "链接中 {key} 的数字超过 {n} 个，已忽略。",
    zh_hant: "連結中 {key} 的數字超過 {n} 個，已忽略。",
    nl: "De link bevat meer dan {n} getallen voor {key}. Die zijn weggelaten.",
    ko: "링크에 숫자가 {n}개보다 많은 항목이 있어 무시했어요: {key}",
};
static TOO_LONG: Text = crate::text! {
    en: "This link has {n} characters, more than can be read. Its numbers were left out.",
    zh_hans: "链接长 {n} 个字符，超出可读取的长度，其中的数字已忽略。",
    zh_hant: "連結長 {n} 個字元，超出可讀取的長度，其中的數字已忽略。",
    nl: "Deze link heeft {n} tekens, meer dan er te lezen zijn. De getallen zijn weggelaten.",
    ko: "링크가 너무 길어({n}자) 담긴 수치를 읽지 못하고 무시했어요.",
};
