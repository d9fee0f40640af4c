//! What people wrote beside their scores, as promoters, passives and detractors.

use leptos::prelude::*;

use crate::locale::{Arg, Unit};
use crate::reading::Asked;
use crate::ui::components::Band;
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::html::Html;
use crate::ui::views::{maybe, memo};

/// The comments of a survey as a band of the story; nothing where the file holds none.
#[component]
pub(crate) fn Voices() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let html = memo(move || said(desk, files).unwrap_or_default());
    let some = memo(move || !html.with(String::is_empty));
    maybe(move || {
        some.get().then(|| {
            view! {
                <Band id="voices" label=&words::COMMENTS><div class="voices" inner_html=move || html.get()></div></Band>
            }
        })
    })
}

/// A fold a group: how many wrote, and the first of them, each with the score and the segment.
fn said(desk: Desk, files: Files) -> Option<String> {
    let Some(Asked::Filled(question)) = files.asked.get() else { return None };
    let reading = files.reading.get()?;
    let mut html = Html::new();
    desk.show(|show| {
        for voices in reading.comments(question.metric) {
            let count = show.arg(&Arg::Of(voices.said.count as f64, Unit::Count));
            html.open("details").open("summary").text(show.text(voices.who)).text(" ").leaf("span", &count);
            html.close("summary").open("ul");
            for comment in &voices.said.first {
                html.open("li").leaf("span class=\"n\"", &comment.score.to_string()).open("p").text(&comment.text);
                let segment = comment.segment.as_deref().filter(|segment| !segment.is_empty());
                html.maybe("span class=\"sub-line\"", segment).close("p li");
            }
            html.close("ul");
            html.maybe("p class=\"small quiet\"", voices.cut().map(|says| says.show(show)).as_deref()).close("details");
        }
    });
    Some(html.done())
}
