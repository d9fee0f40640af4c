//! The rows that do not count: how many for which reason, where first, and all of them as a file.

use leptos::prelude::*;

use crate::export::skipped;
use crate::ingest::{Reason, Skipped};
use crate::locale::{Arg, Phrase, Show, Unit, units};
use crate::reading::Reading;
use crate::reading::words::{advice, reason};
use crate::ui::components::export::{CSV, save};
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::html::Html;
use crate::ui::views::{maybe, memo};

/// The rows that do not count.
#[component]
pub(super) fn SkippedRows() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    // How many they are depends on what is still asked.
    let open = move || files.waits().is_some();
    let skipped = move || files.reading.with(|reading| reading.as_ref().is_some_and(|r| r.report.skipped > 0));
    let some = memo(move || skipped() && !open());
    maybe(move || {
        some.get().then(|| {
            view! {
                <details>
                    <summary>{desk.text(&words::SKIPPED_ROWS)} <span>{move || counted(desk, files)}</span></summary>
                    <div>
                        <ul class="skipped" inner_html=move || reasons(desk, files).unwrap_or_default()></ul>
                        <p>{maybe(move || button(desk, files))}</p>
                    </div>
                </details>
            }
        })
    })
}

/// How many they are.
fn counted(desk: Desk, files: Files) -> String {
    let n = files.reading.with(|reading| reading.as_ref().map_or(0, |r| r.report.skipped));
    desk.show(|show| show.of(n as f64, Unit::Count))
}

/// Where a reason first came up, on what, and what to do about that.
pub(super) fn first(reading: &Reading, why: Reason, show: &Show<'_>) -> Option<String> {
    let line = ("line", Arg::Of(reading.report.count(why).first? as f64, Unit::Count));
    let row = reading.report.rows.iter().find(|row| row.reason == why);
    let written =
        row.and_then(|row| Some((column(reading, row)?, row))).filter(|(_, row)| !row.value.trim().is_empty());
    let says = match written {
        Some((column, row)) => Phrase::with(
            &words::FIRST_VALUE,
            [("column", Arg::Raw(column)), line, ("value", Arg::Raw(row.value.clone()))],
        ),
        None => Phrase::with(&words::FIRST_ON, [line]),
    };
    let says = says.show(show);
    Some(match row.and_then(advice) {
        Some(advice) => [&says, " ", show.text(advice)].concat(),
        None => says,
    })
}

fn reasons(desk: Desk, files: Files) -> Option<String> {
    let reading = files.reading.get()?;
    let mut html = Html::new();
    for why in Reason::ALL.into_iter().filter(|why| reading.report.count(*why).rows > 0) {
        let count = reading.report.count(why);
        desk.show(|show| {
            let says = first(&reading, why, show);
            html.open("li").leaf("span class=\"num\"", &show.of(count.rows as f64, Unit::Count));
            html.open("span").text(show.text(reason(why)));
            html.maybe("span class=\"hint\"", says.as_deref()).close("span li");
        });
    }
    Some(html.done())
}

fn button(desk: Desk, files: Files) -> Option<impl IntoView> {
    let reading = files.reading.get()?;
    let listed = reading.report.rows.len();
    let all = listed as u64 == reading.report.skipped;
    let words = if all { &words::DOWNLOAD_ROWS } else { &words::DOWNLOAD_FIRST };
    let says = Phrase::with(words, [("rows", Arg::Counted(listed as f64, &units::ROWS))]);
    let download = move |_| save("kept-skipped.csv", &skipped(&reading, desk.lang.get_untracked()), CSV);
    Some(view! {
        <button type="button" class="btn plain" id="download-skipped" on:click=download>
            {desk.sentence(&says)}
        </button>
    })
}

fn column(reading: &Reading, row: &Skipped) -> Option<String> {
    reading.plan.header.as_ref()?.get(row.column? as usize).cloned()
}
