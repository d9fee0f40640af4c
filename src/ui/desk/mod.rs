//! The desk: what lies before the reader. One question, from which the outcome and every view follow; beside it the
//! texts as they were typed, the language and the theme.
//!
//! | room | holds |
//! |---|---|
//! | `fields` | what is typed, and what files and clicks put beside it |
//! | `choices` | the method, the comparison, the metric's own questions, the language |
//! | `places` | the address and what it says, and what was left on the pages before |

mod choices;
mod fields;
mod places;

use std::rc::Rc;

use leptos::prelude::*;

use crate::link::Problem;
use crate::locale::intl::{Intl, formats};
use crate::locale::{Period, Phrase, Show};
use crate::metric::{Field, Method, Metric, Outcome, Question, Value, Values};
use crate::metrics::METRICS;
use crate::ui::views::memo;
use crate::words::{Lang, Text};

use super::drafts::{Drafts, Side};
use super::theme::Theme;

/// Which page is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Place {
    /// The list of metrics.
    Index,
    /// What Kept is.
    About,
    /// A metric.
    Metric(&'static Metric),
    /// Every metric that has numbers, at a glance.
    Scorecard,
}

/// Everything the reader has in front of them. Copies are the same desk.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    /// The language of the words.
    pub(crate) lang: RwSignal<Lang>,
    /// The theme that was chosen.
    pub(crate) theme: RwSignal<Theme>,
    /// Which page is open.
    pub(crate) place: RwSignal<Place>,
    /// What is looked for on the list of metrics.
    pub(crate) query: RwSignal<String>,
    /// Whether the page is shown inside another.
    pub(crate) embed: RwSignal<bool>,
    /// What is asked on the metric's page.
    pub(crate) question: RwSignal<Question>,
    /// Its answer.
    pub(crate) outcome: Memo<Outcome>,
    /// Its method.
    pub(crate) method: Memo<&'static Method>,
    /// What the link said that could not be used.
    pub(crate) problems: RwSignal<Vec<Problem>>,
    /// The numbers that a link or a copy has brought.
    brought: RwSignal<Brought>,
    /// The period that its numbers are of.
    pub(crate) period: Memo<Period>,
    currency: Memo<Option<String>>,
    /// Whether language and theme came with the link, and therefore stay in it.
    pinned: StoredValue<(bool, bool)>,
    drafts: StoredValue<Drafts>,
    /// How often a number was typed, and where last.
    hand: StoredValue<(u32, Option<(&'static Field, Side)>)>,
    /// What only a file knew beside numbers that were typed over since, after the question as it stood with them.
    aside: StoredValue<Option<(Question, Values)>>,
    /// The questions of the pages that were left, and which of their numbers a link has brought.
    left: StoredValue<Vec<(Question, Brought)>>,
    /// What stands on the scorecard.
    pub(crate) scorecard: RwSignal<Vec<Question>>,
    /// The lines that were taken off it, the last one last: one comes back once its numbers change.
    off: RwSignal<Vec<Question>>,
    /// Whether it was sent by somebody, a moment ago.
    pub(crate) sent: RwSignal<bool>,
    /// The metrics whose pages were open since a file was opened: what stands there is newer than what the file says.
    pub(crate) visited: StoredValue<Vec<&'static Metric>>,
}

/// A page as it stood: its question, and the texts of its fields.
pub(crate) struct Sheet {
    pub(crate) question: Question,
    texts: Vec<(ArcRwSignal<String>, String)>,
}

impl Sheet {
    /// Whether something that was written is no longer there.
    pub(crate) fn has_lost(&self) -> bool {
        self.texts.iter().any(|(draft, text)| !text.is_empty() && draft.with_untracked(|now| now != text))
    }
}

/// Numbers and where they stand.
pub(crate) type Brought = Vec<(Side, &'static Field, Value)>;

/// What a value is printed with, for a moment.
struct Printer {
    lang: Lang,
    formats: Rc<Intl>,
    currency: Option<String>,
    period: Period,
}

impl Printer {
    fn show(&self) -> Show<'_> {
        Show { lang: self.lang, formats: &*self.formats, currency: self.currency.as_deref(), period: self.period }
    }
}

impl Desk {
    /// A desk with the first metric's empty form, in a language and a theme.
    pub(crate) fn new(lang: Lang, theme: Theme) -> Desk {
        let metric = METRICS[0];
        let question = RwSignal::new(Question::new(metric, &metric.methods[0]));
        let desk = Desk {
            lang: RwSignal::new(lang),
            theme: RwSignal::new(theme),
            place: RwSignal::new(Place::Index),
            query: RwSignal::new(String::new()),
            embed: RwSignal::new(false),
            question,
            outcome: memo(move || question.with(Question::answer)),
            method: memo(move || question.with(|q| q.method)),
            problems: RwSignal::new(Vec::new()),
            brought: RwSignal::new(Vec::new()),
            period: memo(move || question.with(Question::period)),
            currency: memo(move || question.with(|q| q.currency.clone())),
            pinned: StoredValue::new((false, false)),
            drafts: StoredValue::new(Drafts::default()),
            hand: StoredValue::new((0, None)),
            aside: StoredValue::new(None),
            left: StoredValue::new(Vec::new()),
            scorecard: RwSignal::new(Vec::new()),
            off: RwSignal::new(Vec::new()),
            sent: RwSignal::new(false),
            visited: StoredValue::new(Vec::new()),
        };
        provide_context(desk);
        desk
    }

    /// The desk of this page.
    pub(crate) fn here() -> Desk {
        expect_context()
    }

    /// Words in the reader's language. Pages are built anew when it changes, so this need not be watched.
    pub(crate) fn text(self, text: &Text) -> &'static str {
        text.get(self.lang.get_untracked())
    }

    /// Prints with the reader's language and formats and the question's period and currency, and follows the two.
    pub(crate) fn show<R>(self, print: impl FnOnce(&Show<'_>) -> R) -> R {
        self.follow_formats();
        self.print(print)
    }

    /// A sentence, printed so.
    pub(crate) fn sentence(self, says: &Phrase) -> String {
        self.show(|show| says.show(show))
    }

    /// Prints once, in a component that is made anew when what it prints changes.
    pub(crate) fn print<R>(self, print: impl FnOnce(&Show<'_>) -> R) -> R {
        print(&self.printer().show())
    }

    /// Follows what printing depends on, for a view whose values are printed by a component of its own.
    pub(crate) fn follow_formats(self) {
        self.period.track();
        self.currency.track();
    }

    /// Prints for another question than the one on the desk.
    pub(crate) fn show_for<R>(self, period: Period, currency: Option<&str>, print: impl FnOnce(&Show<'_>) -> R) -> R {
        self.print(|show| print(&Show { currency, period, ..*show }))
    }

    fn printer(self) -> Printer {
        let lang = self.lang.get_untracked();
        let (period, currency) = (self.period.get_untracked(), self.currency.get_untracked());
        Printer { lang, formats: formats(lang), currency, period }
    }
}
