//! What else the file answers: every other metric that it feeds, a click away.

use leptos::prelude::*;

use crate::ingest::Reason;
use crate::locale::{Arg, Phrase};
use crate::metric::{Need, Question};
use crate::reading::Asked;
use crate::reading::words::reason;
use crate::ui::components::answer::still_blank;
use crate::ui::desk::{Desk, Place};
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::views::{Listed, maybe, memo};

use super::skipped::first;

/// The other metrics, with their headlines.
#[component]
pub(super) fn Others() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let others = memo(move || files.others());
    let item = move |asked: &Asked| {
        let (value, lacks) = match asked {
            Asked::Filled(question) => {
                let value = question.answer().headline().and_then(|output| {
                    let number = output.number()?;
                    Some(desk.show_for(question.period(), question.currency.as_deref(), |show| {
                        show.of(number, output.field.unit)
                    }))
                });
                (value, lacks(desk, question))
            }
            Asked::Waits(..) => (None, None),
        };
        view! {
            <li>
                <a href=files.address(asked)>{desk.text(&asked.metric().words.name)}</a>
                {value.map(|value| view! { <span class="num">{value}</span> })}
                {lacks.map(|lacks| view! { <span class="quiet">{lacks}</span> })}
            </li>
        }
    };
    let page = matches!(desk.place.get_untracked(), Place::Metric(_));
    let heading = if page { &words::ALSO_ANSWERS } else { &words::ANSWERS };
    view! {
        {maybe(move || not_this(desk, files).map(|says| view! { <p class="note">{says}</p> }))}
        {maybe(move || (!others.with(Vec::is_empty)).then(|| view! {
            <div class="file-others">
                <h3 class="small">{desk.text(heading)}</h3>
                <ul>{move || others.with(|others| others.iter().map(item).listed())}</ul>
            </div>
        }))}
    }
}

/// The numbers that a question needs beside the file.
fn lacks(desk: Desk, question: &Question) -> Option<String> {
    let needed = question.method.inputs.iter().filter(|(_, need)| *need == Need::Required).map(|(field, _)| *field);
    let mut blank = needed.filter(|field| question.values.get(field).is_none()).peekable();
    blank.peek().is_some().then(|| still_blank(desk, blank))
}

/// That the file is made for other metrics than the one on the desk; or that no row of it could be used, and mostly why.
pub(super) fn not_this(desk: Desk, files: Files) -> Option<String> {
    let none = matches!(desk.place.get(), Place::Metric(_)) && files.asked.with(Option::is_none);
    let of = files.of.get().filter(|_| none)?;
    if let Some(reading) = files.reading.get().filter(|reading| reading.report.used == 0) {
        let rows = |why: &Reason| reading.report.count(*why).rows;
        let why = Reason::ALL.into_iter().max_by_key(rows).filter(|why| rows(why) > 0)?;
        return Some(desk.show(|show| {
            let says = Phrase::with(&words::NO_ROW, [("why", Arg::Text(reason(why)))]).show(show);
            [says, first(&reading, why, show).unwrap_or_default()].join(" ")
        }));
    }
    let says = Phrase::with(&words::NOT_THIS, [("dataset", Arg::Text(&of.name))]);
    Some(desk.sentence(&says))
}
