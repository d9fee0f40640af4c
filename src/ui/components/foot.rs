//! The foot of every page: the promise, and the version that made it.

use leptos::prelude::*;

use crate::ui::desk::{Desk, Place};
use crate::ui::{address, words};

/// The foot.
#[component]
pub(crate) fn Foot() -> impl IntoView {
    let desk = Desk::here();
    view! {
        <footer class="foot"><div class="page">
            <p>{desk.text(&words::STAYS)}</p>
            <a href=address::to(desk, Place::About)>{desk.text(&words::ABOUT)}</a>
            <span class="quiet">{env!("CARGO_PKG_VERSION")}</span>
        </div></footer>
    }
}
