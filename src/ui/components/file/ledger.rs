//! What the file shows beyond the answer: its periods, its reasons, its codes.

use leptos::prelude::*;

use crate::ui::components::{Band, FigureView};
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::views::{Listed, maybe, memo};

/// How many figures a file has at most.
const MOST: usize = 3;

/// The figures of the file as a band of the story.
#[component]
pub(crate) fn Ledger() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let figures = memo(move || {
        let level = desk.question.with(|question| question.level);
        let method = match files.asked.get()? {
            crate::reading::Asked::Filled(question) => question.method,
            crate::reading::Asked::Waits(..) => return None,
        };
        files.reading.with(|reading| Some(reading.as_ref()?.figures(method, level))).filter(|all| !all.is_empty())
    });
    let some = memo(move || figures.with(Option::is_some));
    maybe(move || {
        some.get().then(|| {
            let each = (0..MOST).map(move |at| {
                let figure = memo(move || figures.with(|all| all.as_ref()?.get(at).cloned()));
                view! { <FigureView figure of_file=true/> }
            });
            view! { <Band id="ledger" label=&words::FILE>{each.listed()}</Band> }
        })
    })
}
