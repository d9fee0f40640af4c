//! The page as a file: kept with the numbers, figures and language on screen, and read back.
//!
//! The page always says in an attribute of `<html>` what it shows, so that a copy which the browser itself has saved
//! comes back with its numbers too.

use js_sys::{Date, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

use crate::link::{Address, KEPT, SCORECARD, decode, encode, inside};

use super::desk::Desk;

/// How much of a file is looked at for its link: `<html>` stands at the top, and the longest link has 64 kB.
const HEAD: f64 = 128.0 * 1024.0;

/// Hands the reader the page as a file that is named by what it shows and the day.
pub(crate) fn keep(desk: Desk) {
    note(desk);
    let address = untrack(|| desk.address());
    let shown = address.question().map_or(SCORECARD, |question| question.metric.id);
    let now = Date::new_0();
    let day = format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    let bridge = Reflect::get(&js_sys::global(), &"__kept".into()).unwrap_or_default();
    if let Ok(copy) = Reflect::get(&bridge, &"copy".into()).and_then(JsCast::dyn_into::<Function>) {
        copy.call1(&bridge, &JsValue::from(format!("kept-{shown}-{day}.html"))).ok();
    }
}

/// Writes on `<html>` what is on screen.
pub(crate) fn note(desk: Desk) {
    let address = untrack(|| desk.address());
    if let Some(root) = document().document_element().filter(|_| !address.embed) {
        root.set_attribute(KEPT, &encode(&Address { lang: Some(desk.lang.get_untracked()), ..address })).ok();
    }
}

/// What the page itself says that it shows.
pub(crate) fn noted() -> Option<String> {
    document().document_element().and_then(|root| root.get_attribute(KEPT))
}

/// Whether a file may be a copy, by its name.
pub(crate) fn may_be(name: &str) -> bool {
    let end = name.rsplit('.').next().unwrap_or_default();
    end.eq_ignore_ascii_case("html") || end.eq_ignore_ascii_case("htm")
}

/// The link of what a copy shows, in the reader's own language; nothing for any other page.
pub(crate) async fn link(file: &Blob) -> Option<String> {
    let head = file.slice_with_f64_and_f64(0.0, HEAD.min(file.size())).ok()?;
    let bytes = gloo_file::futures::read_as_bytes(&gloo_file::Blob::from(head)).await.ok()?;
    let address = inside(&String::from_utf8_lossy(&bytes)).map(decode);
    let address = address.filter(|address| !address.questions().is_empty())?;
    Some(encode(&Address { lang: None, embed: false, ..address }))
}
