//! The file on the desk: what was opened, how it is to be read, what it came to. It lies there across pages and
//! languages, so that one file fills every form that it can.
//!
//! One reading runs at a time: whatever starts one ends the one before, and only a reading of another file that has run to
//! its end changes what is shown. A file that cannot be read leaves the one that lies there, and what is put away, emptied
//! or overwritten can be put back until the next edit.
//!
//! | room | holds |
//! |---|---|
//! | `held` | a file and what is known of it |
//! | `run` | its readings: how one begins, and what becomes of it |
//! | `answers` | what it says, for the metric on the desk and for the others |
//! | `form` | what it puts into the form, and takes back |
//! | `past` | what was put away, emptied or overwritten, and its way back |

mod answers;
mod form;
mod held;
mod past;
mod run;

use std::sync::Arc;

use futures::future::AbortHandle;
use leptos::prelude::*;

use self::answers::asked;
use self::held::Unseen;
use self::past::Past;
use self::run::Chosen;
use super::desk::Desk;
use crate::datasets::Dataset;
use crate::ingest::Scout;
use crate::locale::Phrase;
use crate::metric::{Method, Question};
use crate::reading::{Asked, Reading};
use crate::ui::views::memo;
use crate::words::{Lang, Text};

pub(crate) use self::answers::shown;
pub(crate) use self::held::{State, Wishes};
pub(crate) use self::past::Act;
pub(crate) use self::run::day_role;

/// The file on the desk. Copies are the same file.
#[derive(Clone, Copy)]
pub(crate) struct Files {
    desk: Desk,
    /// Where it is on its way.
    pub(crate) state: RwSignal<State>,
    /// Its name.
    pub(crate) name: RwSignal<String>,
    /// What kind of file it is taken for.
    pub(crate) of: RwSignal<Option<&'static Dataset>>,
    /// How much of it is read, from 0 to 1.
    pub(crate) share: RwSignal<f64>,
    /// What its head shows, as soon as it is known.
    pub(crate) scout: RwSignal<Option<Arc<Scout>>>,
    /// What it came to.
    pub(crate) reading: RwSignal<Option<Arc<Reading>>>,
    /// How it is to be read.
    pub(crate) wishes: RwSignal<Wishes>,
    /// The cohort that is shown, by its month.
    pub(crate) cohort: RwSignal<Option<i32>>,
    /// Whether a file is held over the page.
    pub(crate) over: RwSignal<bool>,
    /// Whether it is the only one that was handed in.
    pub(crate) alone: RwSignal<bool>,
    /// What the file says for the metric on the desk.
    pub(crate) asked: Memo<Option<Asked>>,
    /// Whether the form holds what the file says.
    pub(crate) fills: Memo<bool>,
    /// The name of the one that is being read, which may be another.
    pub(crate) coming: RwSignal<String>,
    /// The name of a file that cannot be read beside the one that lies there, and why.
    pub(crate) refused: RwSignal<Option<(String, Phrase)>>,
    /// Whether it was kept from filling a form in which somebody was typing.
    pub(crate) spared: RwSignal<bool>,
    /// The definition that it could not fill, where it has filled another one instead.
    pub(crate) turned: RwSignal<Option<&'static Method>>,
    /// What can be put back.
    pub(crate) past: RwSignal<Option<Past>, LocalStorage>,
    /// The table that stands in the box for pasting.
    pub(crate) pasted: RwSignal<String>,
    unseen: StoredValue<Unseen, LocalStorage>,
    running: StoredValue<Option<AbortHandle>>,
    chosen: StoredValue<Vec<Chosen>>,
    /// Whether a person said what kind of file it is.
    pub(crate) taken: RwSignal<bool>,
    /// The reading that was put on the scorecard last.
    collected: StoredValue<Option<Arc<Reading>>>,
    /// What a file has last put into each form; it is known when the file has gone, for its numbers stay.
    put: StoredValue<Vec<Question>>,
    /// The last thing to be said aloud, what the file came to where it is nothing else, and how many there were.
    pub(crate) news: RwSignal<(u32, Option<&'static Text>)>,
}

impl Files {
    /// The place for a file beside a desk.
    pub(crate) fn new(desk: Desk) -> Files {
        let reading = RwSignal::new(None::<Arc<Reading>>);
        let cohort = RwSignal::new(None);
        let metric = memo(move || desk.question.with(|q| q.metric));
        let asked = memo(move || {
            let (metric, method) = (metric.get(), desk.method.get());
            reading.with(|reading| asked(reading.as_ref()?, metric, method, cohort.get()))
        });
        let fills = memo(move || {
            asked.with(|asked| match asked {
                Some(Asked::Filled(filled)) => desk.question.with(|q| q.method == filled.method && q.holds(filled)),
                _ => false,
            })
        });
        let here = Files {
            desk,
            state: RwSignal::new(State::Nothing),
            name: RwSignal::new(String::new()),
            of: RwSignal::new(None),
            share: RwSignal::new(0.0),
            scout: RwSignal::new(None),
            reading,
            wishes: RwSignal::new(Wishes::default()),
            cohort,
            over: RwSignal::new(false),
            alone: RwSignal::new(true),
            asked,
            fills,
            coming: RwSignal::new(String::new()),
            refused: RwSignal::new(None),
            spared: RwSignal::new(false),
            turned: RwSignal::new(None),
            past: RwSignal::new_local(None),
            pasted: RwSignal::new(String::new()),
            unseen: StoredValue::new_local(Unseen::default()),
            running: StoredValue::new(None),
            chosen: StoredValue::new(Vec::new()),
            taken: RwSignal::new(false),
            collected: StoredValue::new(None),
            put: StoredValue::new(Vec::new()),
            news: RwSignal::new((0, None)),
        };
        // By the link that led from the list to the form.
        Effect::new(move |_| {
            asked.with(|asked| match asked {
                Some(Asked::Filled(filled)) if fills.get() => here.has_filled(filled),
                _ => {}
            });
        });
        Effect::new(move |_| here.turn());
        Effect::new(move |before: Option<Lang>| {
            let lang = desk.lang.get();
            let stays = |left: &Question| before == Some(lang) && desk.question.with(|now| now == left);
            if here.past.with(|past| past.as_ref().is_some_and(|past| !stays(&past.left))) {
                here.past.set(None);
            }
            lang
        });
        provide_context(here);
        here
    }

    /// The file of this page.
    pub(crate) fn here() -> Files {
        expect_context()
    }

    /// Says that something was handed in which cannot be opened.
    pub(crate) fn refuse(self, name: String, why: Phrase) {
        self.refused.set(Some((name, why)));
    }

    /// Has something said aloud.
    pub(crate) fn say(self, what: Option<&'static Text>) {
        self.news.update(|(n, last)| (*n, *last) = (*n + 1, what));
    }
}
