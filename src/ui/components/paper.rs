//! What only paper shows: the tables of the figures, open, and at the end the day, the version and the address.

use leptos::prelude::*;

use crate::export::made_with;
use crate::locale::Show;
use crate::ui::desk::Desk;
use crate::ui::focus;

use super::cited;
use super::dialog::say;

/// The end of a printed page. The day is that of printing, not that on which the page was opened.
#[component]
pub(crate) fn Paper() -> impl IntoView {
    let desk = Desk::here();
    let before = window_event_listener_untyped("beforeprint", move |_| {
        say("printed", &desk.print(|show| made_with(show, &today(show))));
        for table in focus::all(":is(.fig-data, .settings):not([open])") {
            table.set_attribute("open", "").ok();
            table.set_attribute("data-shut", "").ok();
        }
    });
    let after = window_event_listener_untyped("afterprint", |_| {
        for table in focus::all("[data-shut]") {
            table.remove_attribute("open").ok();
            table.remove_attribute("data-shut").ok();
        }
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    view! { <p class="print-address"><span id="printed"></span><br/>{move || cited(desk)}</p> }
}

/// The reader's today.
pub(super) fn today(show: &Show<'_>) -> String {
    let now = js_sys::Date::new_0();
    show.formats.day(now.get_full_year().cast_signed(), now.get_month() as u8 + 1, now.get_date() as u8)
}
