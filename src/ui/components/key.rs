//! The colour key beside a label: which part of the figure it is.

use leptos::prelude::*;

use crate::metric::Key;

/// A square in the colour of a part of the figure.
#[component]
pub(crate) fn Swatch(key: Key) -> impl IntoView {
    let colour = match key {
        Key::Band(1) => "f-b1",
        Key::Band(2) => "f-b2",
        Key::Band(3) => "f-b3",
        Key::Band(_) => "f-b4",
        Key::Neutral => "f-neutral",
    };
    view! { <svg class="key" viewBox="0 0 10 10" aria-hidden="true"><rect class=colour width="10" height="10"/></svg> }
}
