//! Text: the same words in five languages.
//!
//! The lowest room. A [`Text`] is written by [`text!`](crate::text), which asks for each language by name: one that is
//! left out does not compile. What stands between braces is a placeholder; `locale` fills it with formatted values.
//! This room knows no metric, no number format and no web.
//!
#![doc = include_str!("glossary.md")]

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese, as written on the mainland.
    ZhHans,
    /// Traditional Chinese, as written in Taiwan and readable in Hong Kong.
    ZhHant,
    /// Dutch.
    Nl,
    /// Korean.
    Ko,
}

impl Lang {
    /// Every language, in the order of the language menu.
    pub const ALL: [Lang; 5] = [Lang::En, Lang::ZhHans, Lang::ZhHant, Lang::Nl, Lang::Ko];

    /// The BCP 47 tag: what stands in `lang` attributes and in links.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::ZhHans => "zh-Hans",
            Lang::ZhHant => "zh-Hant",
            Lang::Nl => "nl",
            Lang::Ko => "ko",
        }
    }

    /// The language's own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::ZhHans => "简体中文",
            Lang::ZhHant => "繁體中文",
            Lang::Nl => "Nederlands",
            Lang::Ko => "한국어",
        }
    }

    /// What ends a sentence that another one follows.
    pub const fn stop(self) -> &'static str {
        match self {
            Lang::ZhHans | Lang::ZhHant => "。",
            Lang::En | Lang::Nl | Lang::Ko => ". ",
        }
    }

    /// What stands between the numbers of a list.
    pub const fn semicolon(self) -> &'static str {
        match self {
            Lang::ZhHans | Lang::ZhHant => "；",
            Lang::En | Lang::Nl | Lang::Ko => "; ",
        }
    }

    /// The language that a browser tag means, as people expect it: `zh-TW`, `zh-HK`, `zh-MO` and any `Hant` are
    /// Traditional Chinese, every other `zh` is Simplified. `None` for a language that Kept does not speak.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        match parts.next()? {
            "en" => Some(Lang::En),
            "nl" => Some(Lang::Nl),
            "ko" => Some(Lang::Ko),
            "zh" => {
                let rest: Vec<&str> = parts.collect();
                if rest.contains(&"hans") {
                    Some(Lang::ZhHans)
                } else if rest.iter().any(|p| matches!(*p, "hant" | "tw" | "hk" | "mo")) {
                    Some(Lang::ZhHant)
                } else {
                    Some(Lang::ZhHans)
                }
            }
            _ => None,
        }
    }
}

/// The same words in five languages, as [`text!`](crate::text) joins them: one address and one length instead of five of each, which
/// is a third of what the words weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(&'static str);

/// What stands before and after each language of a [`Text`]: a letter for private use. By it the packer finds them in the
/// program, and puts those of one language side by side.
pub const BORDER: char = '\u{e000}';

impl Text {
    /// One spelling for all five: abbreviations, formulas, names of products.
    pub const fn same(text: &'static str) -> Text {
        Text(text)
    }

    /// Five texts in the order of [`Lang::ALL`], each between [`BORDER`]s: what [`text!`](crate::text) writes.
    pub const fn joined(texts: &'static str) -> Text {
        Text(texts)
    }

    /// The words in one language, placeholders still in them.
    pub fn get(&self, lang: Lang) -> &'static str {
        let at = match lang {
            Lang::En => 1,
            Lang::ZhHans => 2,
            Lang::ZhHant => 3,
            Lang::Nl => 4,
            Lang::Ko => 5,
        };
        self.0.split(BORDER).nth(at).unwrap_or(self.0)
    }
}

/// Words in five languages; one that is left out does not compile.
#[macro_export]
macro_rules! text {
    (en: $en:expr, zh_hans: $zh_hans:expr, zh_hant: $zh_hant:expr, nl: $nl:expr, ko: $ko:expr $(,)?) => {
        $crate::words::Text::joined(concat!(
            "\u{e000}", $en, "\u{e000}", $zh_hans, "\u{e000}", $zh_hant, "\u{e000}", $nl, "\u{e000}", $ko, "\u{e000}"
        ))
    };
}

/// A counted thing, "1 customer" and "2 customers"; `{n}` is the number. Chinese and Korean have one form. A sentence
/// whose verb follows a number is a noun in this sense too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// For one in English and Dutch; the only form elsewhere.
    pub one: Text,
    /// For any other number.
    pub other: Text,
}

impl Noun {
    /// The words that go with this number. One in English and Dutch is exactly 1; 0 and decimals take the other form.
    #[allow(clippy::float_cmp)]
    pub fn form(&self, n: f64) -> &Text {
        if n == 1.0 { &self.one } else { &self.other }
    }
}

/// A text with a stable id: a note, an error, an advice. The id is public (`kept.compute` answers it), the words are not.
#[derive(Debug, PartialEq, Eq)]
pub struct Wording {
    /// Stable, lower case with underscores.
    pub id: &'static str,
    /// The words.
    pub text: Text,
}
