//! The width of an element, so that figures are drawn for it and never scaled.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The width of an element in whole CSS pixels, 0 until it stands in the page; it follows the element's size.
pub(crate) fn width(of: NodeRef<Div>) -> ReadSignal<f64> {
    let (width, set_width) = signal(0.0);
    Effect::new(move |_| {
        let Some(element) = of.get() else { return };
        let measured = element.clone();
        let measure = move || {
            let now = f64::from(measured.client_width());
            if now > 0.0 && width.try_get_untracked().is_some_and(|before| (now - before).abs() >= 1.0) {
                set_width.try_set(now);
            }
        };
        measure();
        let seen = Closure::<dyn FnMut()>::new(measure);
        let Ok(observer) = web_sys::ResizeObserver::new(seen.as_ref().unchecked_ref()) else { return };
        observer.observe(&element);
        // The closure lives as long as it is called: until the element goes.
        let watched = StoredValue::new_local((observer, seen));
        on_cleanup(move || {
            watched.try_with_value(|(observer, _)| observer.disconnect());
        });
    });
    width
}
