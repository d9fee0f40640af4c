//! Mounts the app in a page, or serves the reader in a worker.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use wasm_bindgen::{JsCast, JsValue};

    let bridge = js_sys::Reflect::get(&js_sys::global(), &"__kept".into()).unwrap_or_default();
    let call = move |name: &str, argument: &JsValue| {
        let function = js_sys::Reflect::get(&bridge, &name.into()).unwrap_or_default();
        if let Some(function) = function.dyn_ref::<js_sys::Function>() {
            function.call1(&JsValue::NULL, argument).ok();
        }
    };
    let fail = call.clone();
    std::panic::set_hook(Box::new(move |panic| fail("fail", &panic.to_string().into())));

    kept::api::install();
    let Ok(app) = gloo_utils::document().get_element_by_id("app").map(JsCast::unchecked_into).ok_or(()) else {
        return;
    };
    leptos::mount::mount_to(app, || view! { <kept::ui::App/> }).forget();
    kept::api::ready();
}
