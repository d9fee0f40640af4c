//! The place for a file on the index and the scorecard: on the index what it is taken for leads to the first metric that it
//! feeds. Whoever says what kind of file it is stays here, and sees what it feeds.

use leptos::prelude::*;

use crate::export::rows_read;
use crate::ui::desk::{Desk, Place};
use crate::ui::file_words as words;
use crate::ui::files::{Act, Files};
use crate::ui::views::{maybe, memo};

use super::others::Others;
use super::pick::{Alone, Input, Name, PutBack, Remove};
use super::status::{Busy, Failed, Warnings, lacks_column};

/// The place for a file on the index.
#[component]
pub(crate) fn Drop() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let named = memo(move || !files.is_away());
    // Its lines on the scorecard say the same, unless something of it has to be asked first.
    let asks = move || files.reading.with(|reading| reading.as_ref().is_some_and(|reading| !reading.open().is_empty()));
    let listed = move || desk.place.get() == Place::Scorecard && !desk.scorecard.with(Vec::is_empty) && !asks();
    let taken = memo(move || !listed() && (files.reading.with(Option::is_some) || lacks_column(files)));
    // What is asked first decides how many are of use.
    let sure = move || files.reading.get().filter(|reading| reading.open().is_empty());
    let rows = move || sure().map(|reading| desk.sentence(&rows_read(&reading.report)));
    view! {
        <section class="drop" class:over=files.over aria-label=desk.text(&words::FILE)>
            <p>
                {move || if named.get() {
                    view! { <Name/> }.into_any()
                } else {
                    view! { <b>{desk.text(&words::HAVE_FILE)}</b> " " {desk.text(&words::DROP_HERE)} }.into_any()
                }}
            </p>
            <span class="actions">
                <label class="btn file-pick">
                    <Input/>
                    <span>{desk.text(&words::CHOOSE_FILE)}</span>
                </label>
                {maybe(move || named.get().then(|| view! { <Remove/> }))}
                <PutBack act=Act::Filed/>
            </span>
            <div class="drop-more">
                <Alone/>
                <Busy/>
                <Failed/>
                {maybe(move || rows().map(|says| view! { <p class="small quiet file-note">{says}</p> }))}
                {maybe(move || files.reading.with(Option::is_some).then(|| view! { <Warnings/> }))}
                {maybe(move || taken.get().then(|| view! { <Others/> }))}
            </div>
        </section>
    }
}
