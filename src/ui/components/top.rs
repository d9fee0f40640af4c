//! The top bar: the name, the pages, the preferences.

use leptos::prelude::*;

use crate::ui::desk::{Desk, Place};
use crate::ui::{address, words};

use super::Preferences;

/// The top bar.
#[component]
pub(crate) fn Top() -> impl IntoView {
    let desk = Desk::here();
    let metrics = move || match desk.place.get() {
        Place::Index => Some("page"),
        Place::Metric(_) => Some("true"),
        Place::About | Place::Scorecard => None,
    };
    let is = move |place| move || (desk.place.get() == place).then_some("page");
    view! {
        <header class="top"><div class="page">
            <a class="wordmark" href=address::to(desk, Place::Index)>
                "Kept"
                <svg viewBox="0 0 40 5" aria-hidden="true" preserveAspectRatio="none">
                    <line class="wm-line" x1="0" y1="2.5" x2="40" y2="2.5"/>
                    <circle class="wm-dot" cx="27" cy="2.5" r="2.5"/>
                </svg>
            </a>
            <nav aria-label=desk.text(&words::MAIN)><ul>
                <li><a href=address::to(desk, Place::Index) aria-current=metrics>{desk.text(&words::METRICS)}</a></li>
                <li>
                    <a href=address::to(desk, Place::Scorecard) aria-current=is(Place::Scorecard)>
                        {desk.text(&words::SCORECARD)}
                    </a>
                </li>
                <li class="wide">
                    <a href=address::to(desk, Place::About) aria-current=is(Place::About)>{desk.text(&words::ABOUT)}</a>
                </li>
            </ul></nav>
            <Preferences/>
        </div></header>
    }
}
