//! The address bar: the one door between the desk and the browser's history. Typing replaces the entry, opening a page
//! makes a new one; both by the text after `#` alone, which works in a saved file and in a sandboxed frame too.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::api;
use crate::link::{Address, Page, decode, encode, is_address};

use super::copy;
use super::desk::{Desk, Place};
use super::focus;

/// How long typing has to pause before the address follows.
const PAUSE: Duration = Duration::from_millis(250);

/// Opens what the address says and keeps both the same from then on.
pub(crate) fn keep(desk: Desk) {
    // A copy says in itself what it shows, until its address says otherwise.
    match said().or_else(copy::noted) {
        Some(link) => {
            desk.open(decode(&link), is_back());
            mark(desk, false);
        }
        None => desk.open(Address::default(), false),
    }
    let follow = move || {
        let link = said().unwrap_or_default();
        let address = decode(&link);
        // Of one step two events tell, and what is on the desk already is not opened, nor said, again.
        let (problems, shown) = (desk.problems.get_untracked(), encode(&untrack(|| desk.address())));
        if address.problems != problems || encode(&address) != shown {
            let known = is_ours(&link);
            desk.open(address, known || is_back());
            mark(desk, known);
        }
    };
    for event in ["hashchange", "popstate"] {
        window_event_listener_untyped(event, move |_| follow());
    }
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let write = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        copy::note(desk);
        write(&encode(&untrack(|| desk.address())), &untrack(|| desk.linked_ids()));
    };
    Effect::new(move |_| {
        api::show(&desk.address(), desk.lang.get());
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        waiting.set_value(set_timeout_with_handle(write, PAUSE).ok());
    });
    // A field that is left has been typed to the end: a click on a link must find its number in the history.
    window_event_listener_untyped("change", move |_| write());
}

/// The address of a page as a link inside this one.
pub(crate) fn to(desk: Desk, place: Place) -> String {
    let page = match place {
        Place::Index => Page::Index,
        Place::About => Page::About,
        Place::Metric(metric) => Page::Metric(desk.last(metric)),
        Place::Scorecard => Page::Scorecard(Vec::new()),
    };
    encode(&Address { page, ..untrack(|| desk.address()) })
}

/// What stands after `#`, or after `?` where a program has mangled the link.
fn said() -> Option<String> {
    let location = window().location();
    let hash = location.hash().ok().filter(|hash| hash.len() > 1);
    hash.or_else(|| location.search().ok().filter(|query| is_address(query)))
}

/// Leads to a page as a link does, without being one: what is there is the reader's own.
pub(crate) fn go(desk: Desk, link: &str) {
    if let Ok(history) = window().history() {
        history.push_state_with_url(&JsValue::NULL, "", Some(link)).ok();
    }
    desk.open(decode(link), true);
}

/// Marks the numbers that somebody else has sent. An entry of the history that was written here says which they are, and
/// says it still after a reload; of one that was not, all are, unless it is known to be ours.
fn mark(desk: Desk, known: bool) {
    let ids = written();
    if ids.is_some() || !known {
        desk.bring(ids.as_deref());
    }
}

/// What was written here into the entry of the history; nothing in one that a link has just made.
fn written() -> Option<String> {
    window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_string())
}

/// Whether the page that is shown was here before: the history has brought it back.
pub(crate) fn is_back() -> bool {
    written().is_some()
}

/// Whether a link leads from a page of ours to another: it was not brought by anybody else.
fn is_ours(link: &str) -> bool {
    links("a[href]").any(|(_, href)| href == link)
}

/// The link to a place on the page that is shown; rather in its text than in its frame.
pub(crate) fn link_to(place: Place) -> Option<HtmlElement> {
    let leads = |href: &str| match (decode(href).page, place) {
        (Page::Index, Place::Index) | (Page::About, Place::About) | (Page::Scorecard(_), Place::Scorecard) => true,
        (Page::Metric(question), Place::Metric(metric)) => question.metric == metric,
        _ => false,
    };
    let mut all = links("main a[href^='#']").chain(links("a[href^='#']"));
    all.find(|(_, href)| leads(href)).map(|(link, _)| link)
}

fn links(selector: &str) -> impl Iterator<Item = (HtmlElement, String)> {
    focus::all(selector).into_iter().map(|link| {
        let href = link.get_attribute("href").unwrap_or_default();
        (link, href)
    })
}

/// Writes what is on screen, and the ids of what somebody else has sent.
fn write(hash: &str, linked: &str) {
    let Ok(history) = window().history() else { return };
    if written().as_deref() == Some(linked) && window().location().hash().is_ok_and(|now| now == hash) {
        return;
    }
    // It throws where a frame may not touch its history, and when it is called too often; the next change tries again.
    history.replace_state_with_url(&JsValue::from(linked), "", Some(hash)).ok();
}
