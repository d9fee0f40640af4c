//! Mounts the app in a page, or serves the reader in a worker.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::{JsCast, JsValue};

    if web_sys::window().is_none() {
        kept::worker::serve();
        return;
    }
    // A panic is a bug: the boot script's panel says what happened and offers to reload.
    let bridge = js_sys::Reflect::get(&js_sys::global(), &"__kept".into()).unwrap_or_default();
    let fail = js_sys::Reflect::get(&bridge, &"fail".into()).unwrap_or_default();
    std::panic::set_hook(Box::new(move |panic| {
        if let Some(fail) = fail.dyn_ref::<js_sys::Function>() {
            fail.call1(&JsValue::NULL, &panic.to_string().into()).ok();
        }
    }));
    kept::api::install();
    wasm_bindgen_futures::spawn_local(async {
        kept::ui::start().await;
        kept::api::ready();
    });
}
