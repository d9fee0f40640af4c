//! What else the file answers: every other metric that it feeds, a click away.

use leptos::prelude::*;

use crate::locale::{Arg, Phrase};
use crate::reading::Asked;
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::Files;

/// The other metrics, with their headlines.
#[component]
pub(super) fn Others() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let others = Memo::new(move |_| files.others());
    let none = Memo::new(move |_| files.asked.with(Option::is_none));
    let not_this = move || {
        let of = files.of.get().filter(|_| none.get())?;
        let says = Phrase::with(&words::NOT_THIS, [("dataset", Arg::Text(&of.name))]);
        Some(view! { <p class="note">{desk.show(|show| says.show(show))}</p> })
    };
    let item = move |asked: &Asked| {
        let metric = match asked {
            Asked::Filled(question) => question.metric,
            Asked::Waits(metric, ..) => metric,
        };
        let value = match asked {
            Asked::Filled(question) => question.answer().headline().and_then(|output| {
                let number = output.number()?;
                Some(desk.show_for(question.period(), question.currency.as_deref(), |show| {
                    show.of(number, output.field.unit)
                }))
            }),
            Asked::Waits(..) => None,
        };
        view! {
            <li>
                <a href=files.address(asked)>{desk.text(&metric.words.name)}</a>
                {value.map(|value| view! { <span class="num">{value}</span> })}
            </li>
        }
    };
    view! {
        {not_this}
        {move || (!others.with(Vec::is_empty)).then(|| view! {
            <div class="file-others">
                <h3 class="small">{desk.text(&words::ALSO_ANSWERS)}</h3>
                <ul>{move || others.with(|others| others.iter().map(item).collect_view())}</ul>
            </div>
        })}
    }
}
