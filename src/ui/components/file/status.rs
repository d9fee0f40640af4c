//! Where the reading is: how far, how it ended, how many rows there were.

use std::iter::once;

use leptos::prelude::*;

use crate::datasets::{DATASETS, Dataset, dataset};
use crate::export::rows_read;
use crate::ingest::ReadError;
use crate::locale::{Arg, Phrase, Unit};
use crate::reading::{Asked, Failure};
use crate::ui::components::export::which;
use crate::ui::desk::{Desk, Place};
use crate::ui::file_words as words;
use crate::ui::files::{Files, State};
use crate::ui::focus;
use crate::ui::html::Html;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::words as common;

use super::ask::aloud;
use super::groups::counted;
use super::others::not_this;
use super::pick::only;

/// How far the reading is, and the way to stop it.
#[component]
pub(super) fn Busy() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let busy = memo(move || files.state.get() == State::Busy);
    let share = files.share;
    let cancel = move |_| {
        files.cancel();
        files.say(Some(&words::CANCELLED));
        focus::after(focus::FILE);
    };
    maybe(move || {
        busy.get().then(|| {
            let says = Phrase::with(&words::READING, [("name", Arg::Raw(files.coming.get()))]);
            let label = desk.sentence(&says);
            view! {
                <div class="file-busy">
                    <div
                        role="progressbar"
                        aria-label=label
                        aria-valuemin="0"
                        aria-valuemax="100"
                        aria-valuenow=move || (share.get() * 100.0).round().to_string()
                    >
                        <svg class="file-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                            <rect class="rest" width="100" height="6"/>
                            <rect class="used" width=move || (share.get() * 100.0).to_string() height="6"/>
                        </svg>
                    </div>
                    <p>
                        <span class="num">{move || desk.show(|show| show.formats.percent(share.get(), 0, 0))}</span>
                        <button type="button" class="btn plain" id="file-cancel" on:click=cancel>
                            {desk.text(&words::CANCEL)}
                        </button>
                    </p>
                </div>
            }
        })
    })
}

/// Why there are no rows, and what to do.
#[component]
pub(super) fn Failed() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let says = move || {
        let state = files.state.get();
        if state == State::Cancelled {
            return Some(view! { <p class="quiet file-failed">{desk.text(&words::CANCELLED)}</p> }.into_any());
        }
        let says = match (files.refused.get(), state) {
            (Some((name, why)), _) => desk.show(|show| which(desk, &name, &why.show(show))),
            (None, State::Failed(failure)) => desk.sentence(&failure.words(files.of.get_untracked())),
            _ => return None,
        };
        Some(view! { <p class="file-failed hint err" role="alert">{says}</p> }.into_any())
    };
    // On the index it stays, since arrows go through its choices; the page of a metric has it among the columns.
    let index = !matches!(desk.place.get_untracked(), Place::Metric(_));
    let open =
        memo(move || matches!(files.state.get(), State::Failed(Failure::Unknown(_))) || (index && files.taken.get()));
    view! {
        {maybe(says)}
        {maybe(move || open.get().then(|| view! { <div class="map"><Kind/></div> }))}
    }
}

/// What kind of file it is taken for.
#[component]
pub(super) fn Kind() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let now = move || files.of.get().map_or("", |of| of.id);
    let choose = move |event| {
        if let Some(of) = dataset(&event_target_value(&event)) {
            files.take_for(of);
            focus::after(focus::FILE);
        }
    };
    view! {
        <label for="kind">{desk.text(&words::KIND)}</label>
        <select class="select small" id="kind" prop:value=now on:change=choose>
            <option value="" disabled=true selected=untrack(now).is_empty()>{desk.text(&words::CHOOSE)}</option>
            {DATASETS.iter().map(|of: &&'static Dataset| view! {
                <option value=of.id selected=untrack(now) == of.id>{desk.text(&of.name)}</option>
            }).listed()}
        </select>
    }
}

/// Rows read, used, skipped; the last two are not known while something is open.
#[component]
pub(super) fn Counts() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let open = memo(move || files.waits().is_some());
    let count = move |pick: fn(&crate::ingest::Report) -> u64, sure: bool| {
        let n = files.reading.with(|reading| reading.as_ref().map(|r| pick(&r.report)));
        match n {
            Some(n) if sure || !open.get() => desk.show(|show| show.of(n as f64, Unit::Count)),
            _ => "–".to_string(),
        }
    };
    view! {
        <dl class="counts">
            <div><dt>{desk.text(&words::ROWS_READ)}</dt><dd>{move || count(|r| r.read, true)}</dd></div>
            <div><dt>{desk.text(&words::ROWS_USED)}</dt><dd>{move || count(|r| r.used, false)}</dd></div>
            <div><dt>{desk.text(&words::ROWS_SKIPPED)}</dt><dd>{move || count(|r| r.skipped, false)}</dd></div>
        </dl>
        <Warnings/>
        {maybe(move || files.fills.get().then(|| view! {
            <p class="small quiet file-note">{desk.text(&words::FILLED)}</p>
        }))}
        {maybe(move || turned(desk, files).map(|says| view! { <p class="small file-note">{desk.sentence(&says)}</p> }))}
        <Apart/>
    }
}

/// What there is to know of the file beside the counts, and the day up to which it counts what has been.
#[component]
pub(super) fn Warnings() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    view! {
        <ul class="small quiet file-note" inner_html=move || warnings(desk, files)></ul>
        {maybe(move || files.reading.get().and_then(|reading| reading.count_up_to()).map(|day| view! {
            <p class="small file-note">
                <button type="button" class="btn plain" id="count-up-to" on:click=move |_| {
                    files.wish(|wishes| wishes.as_of = Some(day));
                    focus::after(":is(#as-of, .drop #file)");
                }>{desk.sentence(&Phrase::with(&words::COUNT_UP_TO, [("day", Arg::Day(day))]))}</button>
            </p>
        }))}
    }
}

/// That the file has filled another definition than the one that was chosen.
fn turned(desk: Desk, files: Files) -> Option<Phrase> {
    let left = files.turned.get().filter(|_| files.fills.get())?;
    let args = [("left", Arg::Text(&left.name)), ("now", Arg::Text(&desk.method.get().name))];
    Some(Phrase::with(&words::TURNED, args))
}

/// That the form holds something else than the file says, and the way back.
#[component]
fn Apart() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let apart = memo(move || apart(desk, files).map(|says| desk.sentence(&says)));
    let take = move |_| {
        files.fill_again();
        focus::after(focus::FILE);
    };
    maybe(move || {
        apart.get().map(|says| {
            view! {
                <p class="small file-note" id="file-apart">
                    {says} " "
                    <button type="button" class="btn plain" on:click=take>{desk.text(&words::TAKE_FILE)}</button>
                </p>
            }
        })
    })
}

/// In what the form differs from the file: in the period alone, or in a number.
fn apart(desk: Desk, files: Files) -> Option<Phrase> {
    let Some(Asked::Filled(filled)) = files.asked.get() else { return None };
    desk.question.with(|question| {
        // On another tab the numbers are others, unless the file has not come to fill its own.
        if files.fills.get() || (question.method != filled.method && !files.spared.get()) {
            return None;
        }
        let mut timed = question.clone();
        timed.period = filled.period.or(timed.period);
        Some(match filled.period.filter(|_| question.method == filled.method && timed.holds(&filled)) {
            Some(own) => {
                let args = [("own", Arg::Period(own)), ("other", Arg::Period(question.period()))];
                Phrase::with(&words::OTHER_PERIOD, args)
            }
            None => Phrase::plain(&words::OTHER_NUMBERS),
        })
    })
}

/// What there is to know of the file beside the counts.
fn warnings(desk: Desk, files: Files) -> String {
    let mut html = Html::new();
    if let Some(reading) = files.reading.get() {
        desk.show(|show| {
            for warning in reading.warnings() {
                html.leaf(if warning.grave { "li class=\"hint err\"" } else { "li" }, &warning.says.show(show));
            }
        });
    }
    html.done()
}

/// What a screen reader hears when a file was read: the rows, what makes them wrong, whether it is of use here, and what
/// it asks.
pub(crate) fn said(desk: Desk, files: Files) -> String {
    let Some(reading) = files.reading.get_untracked() else { return String::new() };
    untrack(|| {
        let page = matches!(desk.place.get(), Place::Metric(_));
        let sure = if page { files.waits().is_none() } else { reading.open().is_empty() };
        let says = if sure {
            rows_read(&reading.report)
        } else {
            // How many are of use is not known by then.
            let read = desk.show(|show| show.of(reading.report.read as f64, Unit::Count) + show.lang.stop().trim_end());
            Phrase::with(&common::ALSO, [("name", Arg::Text(&words::ROWS_READ)), ("value", Arg::Raw(read))])
        };
        let grave = reading.warnings().into_iter().filter(|warning| warning.grave).map(|warning| warning.says);
        let counts =
            desk.show(|show| once(says).chain(grave).map(|says| says.show(show)).collect::<Vec<_>>().join(" "));
        let more = [
            only(desk, files),
            not_this(desk, files),
            aloud(desk, files).filter(|_| page),
            counted(desk, files).filter(|_| page),
        ];
        [counts].into_iter().chain(more.into_iter().flatten()).collect::<Vec<_>>().join(" ")
    })
}

/// Whether a column has to be chosen before anything can be read.
pub(super) fn lacks_column(files: Files) -> bool {
    matches!(files.state.get(), State::Failed(Failure::Read(ReadError::MissingColumn { .. })))
}
