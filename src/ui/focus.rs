//! Where the focus goes when the control that had it is gone. A browser leaves it on the body, from where the next key
//! begins at the top of the page.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The answer, of a page or of a widget. Not a field: on a phone that would open the keyboard.
pub(crate) const ANSWER: &str = ".result";

/// The control that opens a file: it is there before and after.
pub(crate) const FILE: &str = "#file";

/// The first answer to what a file leaves open.
pub(crate) const ASK: &str = ".ask button";

/// Puts the focus on an element.
pub(crate) fn to(selector: &str) {
    if let Some(element) = find(selector) {
        element.focus().ok();
    }
}

/// The first such element.
pub(crate) fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

/// All such elements.
pub(crate) fn all(selector: &str) -> Vec<HtmlElement> {
    let found = document().query_selector_all(selector).ok();
    let found = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
    found.map(JsCast::unchecked_into).collect()
}

/// Whether some of an element is in the window.
pub(crate) fn is_seen(element: &HtmlElement) -> bool {
    let (place, window) = (element.get_bounding_client_rect(), window());
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    place.bottom() > 0.0 && place.top() < height
}

/// Puts the focus on an element once the page has followed what was done, if it is nowhere by then: whoever works
/// elsewhere is left there.
pub(crate) fn after(selector: &str) {
    let selector = selector.to_string();
    request_animation_frame(move || {
        if document().active_element().is_none_or(|here| here.local_name() == "body") {
            to(&selector);
        }
    });
}

/// Puts the focus on an element and leaves the page where it is.
pub(crate) fn still(element: &HtmlElement) {
    let options = Object::new();
    Reflect::set(&options, &"preventScroll".into(), &true.into()).ok();
    if let Ok(focus) = Reflect::get(element, &"focus".into()).and_then(JsCast::dyn_into::<Function>) {
        focus.call1(element, &options).ok();
    }
}
