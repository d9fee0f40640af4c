//! `window.kept`: the scripting face, the same in the site, the widget and the saved file.
//!
//! Only turns JavaScript values into [`Given`] and answers into plain objects; what they mean stands in
//! [`crate::answer`], where it is tested. It must not know a metric by name, nor the components of the page: the page
//! tells it what is on screen through [`show`].
//!
//! ```js
//! await kept.ready
//! kept.compute('churn', {start: 100, lost: 5}).outputs.churn   // {value: 0.05, unit: 'rate', low: …, high: …}
//! kept.metrics()                                                // ids, words, inputs, outputs, units, datasets
//! kept.link()                                                   // the address of what is on screen
//! ```

mod file;
pub mod read;

use crate::answer::{self, Given};
use crate::link::{Address, encode};
use crate::metric::Question;
use crate::words::Lang;
use js_sys::{Function, Object, Promise, Reflect};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// As in `js_sys`, but caught: a revoked proxy throws even here.
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

thread_local! {
    static ON_SCREEN: RefCell<(Address, Lang)> = RefCell::default();
}

/// Says what is on screen and in which language, for `kept.link()` and `kept.metrics()`.
pub fn show(address: &Address, lang: Lang) {
    ON_SCREEN.with_borrow_mut(|now| *now = (address.clone(), lang));
}

/// Hands the answer on screen to the boot script of a widget, where there is one.
pub fn answered(question: &Question) {
    let boot = get(&js_sys::global(), "__kept");
    if let Ok(answered) = get(&boot, "answered").dyn_into::<Function>() {
        answered.call1(&boot, &plain(&answer::answer(question))).ok();
    }
}

/// What `kept.build()` of the boot script promises; `None` where the browser does not compute it.
pub async fn build() -> Option<String> {
    let build = get(&kept(), "build").dyn_into::<Function>().ok()?;
    let promise: Promise = build.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()?.as_string()
}

/// Puts `version`, `metrics`, `compute`, `read` and `link` on `window.kept`. The page's boot script has made the object and its
/// `ready`; a page without that script gets both here.
pub fn install() {
    let kept = kept();
    put(&kept, "version", &JsValue::from(env!("CARGO_PKG_VERSION")));
    put(&kept, "metrics", &function(|options, _, _| metrics(&options)));
    put(&kept, "compute", &function(|metric, values, options| compute(&metric, &values, &options)));
    put(&kept, "link", &function(|_, _, _| JsValue::from(link())));
    file::register(|| ON_SCREEN.with_borrow(|(_, lang)| *lang));
}

/// Resolves `kept.ready` with `kept`: call it when the page is mounted.
pub fn ready() {
    let kept = kept();
    let boot = get(&js_sys::global(), "__kept");
    if let Ok(resolve) = get(&boot, "resolve").dyn_into::<Function>() {
        // A boot script that throws must not take the page with it.
        let _ = resolve.call1(&boot, &kept);
    } else if get(&kept, "ready").is_undefined() {
        put(&kept, "ready", &Promise::resolve(&kept));
    }
}

/// `window.kept`, made when it is not there.
fn kept() -> Object {
    let global = js_sys::global();
    get(&global, "kept").dyn_into::<Object>().unwrap_or_else(|_| {
        let kept = Object::new();
        put(&global, "kept", &kept);
        kept
    })
}

fn metrics(options: &JsValue) -> JsValue {
    let asked = get(options, "lang").as_string().and_then(|tag| Lang::from_tag(&tag));
    plain(&answer::metrics(asked.unwrap_or_else(|| ON_SCREEN.with_borrow(|(_, lang)| *lang))))
}

fn compute(metric: &JsValue, values: &JsValue, options: &JsValue) -> JsValue {
    plain(&answer::compute(&given(metric), &given(values), &given(options)))
}

/// The page's own address, and the hash of what is on screen.
fn link() -> String {
    format!("{}{}", page(), ON_SCREEN.with_borrow(|(address, _)| encode(address)))
}

/// The page's own address: what a link that arrived with `?` in place of `#` says does not stand beside a new one, nor does
/// the mark of whoever has linked to the page.
pub(crate) fn page() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split(['#', '?']).next().unwrap_or_default().to_string()
}

/// A value as plain objects and arrays; nothing is `undefined`.
fn plain<T: Serialize>(value: &T) -> JsValue {
    let serializer =
        serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// How deep an argument is looked into: an object of arrays, in an object.
const DEPTH: u8 = 4;

/// A JavaScript value as plain data. What throws when it is looked at is [`Given::Other`].
fn given(value: &JsValue) -> Given {
    look(value, DEPTH)
}

fn look(value: &JsValue, depth: u8) -> Given {
    if value.is_undefined() || value.is_null() {
        Given::Blank
    } else if let Some(number) = value.as_f64() {
        Given::Number(number)
    } else if let Some(text) = value.as_string() {
        Given::Text(text)
    } else if let Some(flag) = value.as_bool() {
        Given::Flag(flag)
    } else if depth == 0 || value.is_function() {
        Given::Other
    } else {
        let found = match is_array(value) {
            Ok(array) if array || js_sys::ArrayBuffer::is_view(value) => list(value, depth),
            Ok(_) if value.is_object() => map(value, depth),
            Ok(_) | Err(_) => None,
        };
        found.unwrap_or(Given::Other)
    }
}

/// An array or a typed array.
fn list(value: &JsValue, depth: u8) -> Option<Given> {
    let length = Reflect::get(value, &JsValue::from("length")).ok()?.as_f64()?;
    if length > answer::LONGEST as f64 {
        return Some(Given::Endless);
    }
    let mut list = Vec::with_capacity(length as usize);
    for i in 0..length as u32 {
        list.push(look(&Reflect::get_u32(value, i).ok()?, depth - 1));
    }
    Some(Given::List(list))
}

fn map(value: &JsValue, depth: u8) -> Option<Given> {
    let keys = Reflect::own_keys(value).ok()?;
    let named = keys.iter().filter_map(|key| Some((key.as_string()?, key)));
    named
        .map(|(name, key)| Some((name, look(&Reflect::get(value, &key).ok()?, depth - 1))))
        .collect::<Option<_>>()
        .map(Given::Map)
}

/// A property; `undefined` when it is not there or throws.
fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from(key)).unwrap_or(JsValue::UNDEFINED)
}

fn put(object: &JsValue, key: &str, value: &JsValue) {
    // Fails on a frozen object only: then the page has decided so.
    let _ = Reflect::set(object, &JsValue::from(key), value);
}

/// A function of at most three arguments that lives as long as the page.
fn function(f: impl Fn(JsValue, JsValue, JsValue) -> JsValue + 'static) -> JsValue {
    Closure::<dyn Fn(JsValue, JsValue, JsValue) -> JsValue>::new(f).into_js_value()
}
