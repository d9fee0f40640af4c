//! The file of a form: opened, dropped or pasted; what was read of it, and everything about it that can be changed.

// `Files` is a bundle of keys, and large only where each key remembers the line that made it.
#![allow(clippy::large_types_passed_by_value)]

mod ask;
mod cohorts;
mod columns;
mod dialect;
mod drop;
mod groups;
mod ledger;
mod others;
mod pick;
mod preview;
mod skipped;
mod status;
mod voices;

use leptos::prelude::*;

use crate::metric::Metric;
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::views::{maybe, memo};

pub(crate) use ask::first;
pub(crate) use cohorts::{Cohorts, Loose};
pub(crate) use drop::Drop;
pub(crate) use groups::Groups;
pub(crate) use ledger::Ledger;
pub(crate) use pick::{PutBack, watch};
pub(crate) use status::said;
pub(crate) use voices::Voices;

/// The file of a form.
#[component]
pub(crate) fn FilePanel(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    // The file stays when another page is opened, and fills its form when that is empty.
    Effect::new(move |_| {
        if untrack(|| desk.is_blank()) {
            files.fill();
        }
    });
    let known = memo(move || !files.is_away());
    let scouted = memo(move || files.scout.with(Option::is_some));
    let read = memo(move || files.reading.with(Option::is_some));
    view! {
        <section
            class="file-place"
            class:file=known
            class:from-file=move || !known.get()
            class:over=files.over
            aria-label=desk.text(&words::FILE)
        >
            <pick::Pick metric/>
            <status::Busy/>
            <status::Failed/>
            {maybe(move || read.get().then(|| view! {
                <ask::Asks/>
                <status::Counts/>
                <skipped::SkippedRows/>
            }))}
            {maybe(move || scouted.get().then(|| view! {
                <columns::Columns metric/>
                <dialect::ReadAs/>
                <preview::Preview/>
            }))}
            {maybe(move || read.get().then(|| view! {
                <groups::Split/>
                <others::Others/>
            }))}
        </section>
        <cohorts::CohortField/>
    }
}
