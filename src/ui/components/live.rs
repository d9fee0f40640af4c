//! What a screen reader hears: the answer, once typing has stopped, not at each key.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::metric::{Outcome, Status};
use crate::metrics::bands;
use crate::ui::desk::{Desk, Place};
use crate::ui::files::Files;
use crate::ui::words;

use super::answer::range;
use super::file;
use super::hint::unreadable;

/// How long typing has to pause before the answer is said.
const PAUSE: Duration = Duration::from_millis(900);

/// The one live region of the page.
#[component]
pub(crate) fn Live() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let said = RwSignal::new(String::new());
    let told = StoredValue::new(0);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<Place>| {
        let place = desk.place.get();
        let mut words = matches!(place, Place::Metric(_)).then(|| spoken(desk)).unwrap_or_default();
        // A file that was read is said once, before what it came to.
        let news = files.news.get();
        if news != told.get_value() {
            words = format!("{} {words}", file::said(desk, files));
        }
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        // The page that has just been opened is read by itself.
        if before == Some(place) {
            let say = move || {
                told.set_value(news);
                said.set(words);
            };
            waiting.set_value(set_timeout_with_handle(say, PAUSE).ok());
        }
        place
    });
    view! { <p class="vh" role="status">{said}</p> }
}

fn spoken(desk: Desk) -> String {
    if let Some((_, _, text, line)) = desk.unreadable() {
        return desk.show(|show| unreadable(&text, line).show(show));
    }
    desk.outcome.with(|outcome| match outcome.status {
        Status::NoData => String::new(),
        Status::Value | Status::AtLeast => value(desk, outcome),
        _ => {
            let says = outcome.says.as_ref().or(outcome.fault.as_ref().map(|fault| &fault.says));
            says.map(|says| desk.show(|show| says.show(show))).unwrap_or_default()
        }
    })
}

fn value(desk: Desk, outcome: &Outcome) -> String {
    let Some(output) = outcome.headline() else { return String::new() };
    let Some(number) = output.number() else { return String::new() };
    desk.show(|show| {
        let mut parts = vec![show.written(number, output.field.unit)];
        if let Some(verdict) = &outcome.verdict {
            let certain = match bands::certain(verdict) {
                Some(true) => show.text(&words::CERTAIN),
                Some(false) => show.text(&words::NOT_CERTAIN),
                None => "",
            };
            parts.push(format!("{}{certain}", show.text(&verdict.band.name)));
        }
        if let Some(interval) = output.shown() {
            parts.push(range(show, interval.low, interval.high, output.field.unit));
        }
        parts.join(show.lang.stop())
    })
}
