//! A labelled band of the story: the label stands in the margin.

use leptos::prelude::*;

use crate::ui::desk::Desk;
use crate::words::Text;

/// A band with its label.
#[component]
pub(crate) fn Band(
    /// Its id, for the label.
    id: &'static str,
    /// Its label.
    label: &'static Text,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <section class=format!("band band-{id}") aria-labelledby=id>
            <h2 id=id>{desk.text(label)}</h2>
            <div class="band-body">{children()}</div>
        </section>
    }
}
