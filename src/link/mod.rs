//! Links: everything that is on screen as the text after `#`, and back.
//!
//! Pure and total: [`decode()`] answers for any string and never panics; what it cannot use it reports as a [`Problem`]
//! and leaves out. This room knows questions and their vocabulary; it must not know the browser (the caller hands it
//! `location.hash`) and no metric by name.
//!
//! # The format, a public API
//!
//! People keep links in mails, wikis and reports. **Every link that a released version wrote opens, with the same
//! meaning, in every later version**; `tests/golden/links.txt` holds one of each kind and only grows.
//!
//! ```text
//! #/                          the index
//! #/about                     about
//! #/<metric>                  a metric, its first method
//! #/<metric>/<method>?v=1&start=100&lost=5&period=year&level=99
//! #/scorecard?v=1&churn=start&churn.start=100&churn.lost=5&nps=counts&nps.promoters=60
//! ```
//!
//! After `?` come `key=value` pairs, joined by `&`, in this order. All but `v` may be left out.
//!
//! | key | value |
//! |---|---|
//! | `v` | the version of the format, 1; there as soon as another pair is |
//! | an input of the method, by its public id | a number; a series is at most 10 000 numbers joined by commas |
//! | `period` | `week`, `month`, `quarter`, `year`; left out when it is the method's own |
//! | `level` | the level of intervals: `90`, `99`; 95 is left out |
//! | `target` | the reader's own benchmark, in the unit of the headline |
//! | `before.` and an input | the same input before, for a comparison |
//! | a choice of the metric, such as `scale` | one of its answers; the default is left out |
//! | `currency` | three letters of ISO 4217 |
//! | `lang` | `en`, `zh-Hans`, `zh-Hant`, `nl`, `ko`; left out: the reader's own |
//! | `embed` | `1` in a widget |
//! | `theme` | `light`, `dark`; left out: the system's |
//! | `t` | long series, see below |
//!
//! **Numbers** are ASCII digits with a dot, without grouping and without an exponent, the shortest that give back the
//! same float: `0.05`, `-12.5`, `4000`. Rates are fractions, money plain, durations seconds. A value that is not
//! possible in its field (lost above start) is kept as it was typed: the page explains it. An empty value is blank.
//!
//! **The scorecard** has a pair `<metric>=<method>` for each metric on it, and behind that the pairs of that metric's own
//! link, each key with the metric's id and a dot before it; `lang` and `theme` are the page's. Without any pair it is the
//! scorecard of whatever the reader has filled in.
//!
//! **Tables.** A series whose text is longer than 200 characters goes into `t=d1.<text>`: base64url without padding
//! of raw deflate of more `key=value&…` pairs, inputs and `before.` inputs only. It stands last, so that a mail
//! program that cuts a link cuts the table and leaves the rest. The text is at most 64 kB as it stands and 1 MB when
//! it is inflated; inflating stops there. Series that would come to more are not written: a link opens whole or not at all.
//!
//! **Forgiving on the way in**: `?` in place of `#`, `%23`, a doubled `#`, percent-encoding of the whole, `&amp;`,
//! `+` as a space and exponents are read; keys that ad systems append (`utm_…`, `…clid`) are passed over; ids may be in
//! capitals. Of a key that stands twice the first counts. A link of a newer version is read as far as it is understood.
//!
//! A link carries numbers and choices, never rows of a file, names or free text: there is nothing in it to inject.

mod decode;
mod encode;
mod number;
mod problem;
mod table;

pub use decode::{currency, decode};
pub use encode::encode;
pub use number::{number, series};
pub use problem::{Problem, sentences};

use crate::metric::Question;
use crate::words::Lang;

/// The version of the format that this Kept writes.
pub const VERSION: u32 = 1;

/// A link up to this length passes through every mail and chat program that was measured (Outlook cuts at 1 024).
pub const SAFE_LENGTH: usize = 1000;

/// A link above this length is cut by widespread programs (Teams).
pub const RISKY_LENGTH: usize = 2048;

/// The longest link that is read, in bytes. Of a longer one only the page is.
pub const LONGEST: usize = 64 * 1024;

/// What a link says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// What is on screen.
    pub page: Page,
    /// The language, when the sharer set it.
    pub lang: Option<Lang>,
    /// Whether it is shown inside another page.
    pub embed: bool,
    /// The theme, when it is not the system's.
    pub theme: Option<Theme>,
    /// What could not be used. [`encode()`] leaves them out.
    pub problems: Vec<Problem>,
}

/// A page of Kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Page {
    /// The list of metrics.
    #[default]
    Index,
    /// What Kept is and promises.
    About,
    /// A metric, with everything that was asked.
    Metric(Question),
    /// Several metrics at a glance, each at most once; none where it is of what lies on the reader's desk.
    Scorecard(Vec<Question>),
}

/// Light or dark, when it was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The public name: link and widget.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme with this public name.
    pub fn from_id(id: &str) -> Option<Theme> {
        [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.id() == id)
    }
}

impl Address {
    /// The address of a page, nothing else set.
    pub fn of(page: Page) -> Address {
        Address { page, ..Address::default() }
    }

    /// What is asked, on a metric's page.
    pub fn question(&self) -> Option<&Question> {
        match &self.page {
            Page::Metric(question) => Some(question),
            Page::Index | Page::About | Page::Scorecard(_) => None,
        }
    }

    /// What is asked, on whatever page.
    pub fn questions(&self) -> &[Question] {
        match &self.page {
            Page::Metric(question) => std::slice::from_ref(question),
            Page::Scorecard(questions) => questions,
            Page::Index | Page::About => &[],
        }
    }

    fn questions_mut(&mut self) -> &mut [Question] {
        match &mut self.page {
            Page::Metric(question) => std::slice::from_mut(question),
            Page::Scorecard(questions) => questions,
            Page::Index | Page::About => &mut [],
        }
    }

    /// Whether it holds a series that is too long to be read in a link.
    pub fn has_table(&self) -> bool {
        self.questions().iter().any(encode::has_table)
    }

    /// The address without the series that are too long to be read in a link.
    #[must_use]
    pub fn without_tables(&self) -> Address {
        let mut address = self.clone();
        for question in address.questions_mut() {
            encode::strip_tables(&mut question.values);
            question.before.iter_mut().for_each(encode::strip_tables);
        }
        address
    }

    /// What its link says: the address without the series that are more than a link can hold.
    #[must_use]
    pub fn as_linked(&self) -> Address {
        decode(&encode(self))
    }

    /// The address as it is handed on: the language and the theme that a link has brought are the reader's own.
    #[must_use]
    pub fn handed_on(&self) -> Address {
        Address { lang: None, theme: None, embed: false, ..self.clone() }
    }

    /// The address without its tables, where they make a link longer than [`SAFE_LENGTH`].
    #[must_use]
    pub fn in_short(&self) -> Address {
        if encode(self).len() > SAFE_LENGTH { self.without_tables() } else { self.clone() }
    }

    /// The address with its settings and without any number: a link that shows how something is computed and not what came
    /// out.
    #[must_use]
    pub fn without_numbers(&self) -> Address {
        let mut address = self.clone();
        for question in address.questions_mut() {
            question.values = crate::metric::Values::new();
            question.before = None;
            question.target = None;
        }
        address
    }
}

impl From<Question> for Address {
    fn from(question: Question) -> Address {
        Address::of(Page::Metric(question))
    }
}

/// The attribute of `<html>` in which a page says what it shows, for whoever keeps it as a file.
pub const KEPT: &str = "data-kept";

/// The link inside a kept copy, of which at least the head is given; `None` for any other page.
pub fn inside(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<html")?;
    let (root, _) = rest.split_once('>')?;
    let (_, value) = root.split_once(KEPT)?;
    value.strip_prefix("=\"")?.split_once('"').map(|(link, _)| link).filter(|link| link.starts_with("#/"))
}

/// The keys that mean the same on every page; no field and no choice may have one of these ids.
pub const RESERVED: [&str; 9] = ["v", "period", "level", "target", "currency", "lang", "embed", "theme", "t"];

/// Whether the query of a page is an address of Kept in which a program has put `?` in place of `#`, and not the mark of
/// whoever links to the page (`?utm_source=…`).
pub fn is_address(query: &str) -> bool {
    let Address { page, lang, embed, theme, .. } = decode(query);
    query.starts_with("?/") || page != Page::Index || lang.is_some() || embed || theme.is_some()
}

/// What stands before the id of an input that is a number before.
pub const BEFORE: &str = "before.";

/// The path of the scorecard; no metric may have this id.
pub const SCORECARD: &str = "scorecard";
