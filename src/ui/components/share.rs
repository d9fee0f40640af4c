//! Sharing: the address that shows the same, and paper.

use std::time::Duration;

use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::link::{Address, SAFE_LENGTH, encode};
use crate::locale::{Arg, Phrase, units};
use crate::ui::desk::Desk;
use crate::ui::words;

use super::Band;
use super::export::download;

/// How the last copying ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    No,
    Done,
    Refused,
}

/// The band for sharing.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let desk = Desk::here();
    let (keep, set_keep) = signal(false);
    let copied = RwSignal::new(Copied::No);
    let link = Memo::new(move |_| url(desk, keep.get()));
    let field = NodeRef::<Input>::new();
    let copy = move |_| {
        let (text, input) = (link.get_untracked(), field.get_untracked());
        spawn_local(async move {
            let done = copied_to_clipboard(&text, input).await;
            copied.try_set(if done { Copied::Done } else { Copied::Refused });
            if done {
                let calm = move || {
                    copied.try_set(Copied::No);
                };
                set_timeout(calm, Duration::from_secs(3));
            }
        });
    };
    let length = move || {
        let n = link.with(|link| link.chars().count());
        let words = if n > SAFE_LENGTH { &words::LINK_LONG } else { &words::LINK_HOLDS };
        let says = Phrase::with(words, [("characters", Arg::Counted(n as f64, &units::CHARACTERS))]);
        desk.show(|show| says.show(show))
    };
    let print = move |_| {
        window().print().ok();
    };
    let copy_name = desk.text(&words::COPY_LINK);
    view! {
        <Band id="out" label=&words::SHARE>
            <div class="actions">
                <button type="button" class="btn primary" id="copy-link" on:click=copy>
                    {move || if copied.get() == Copied::Done { desk.text(&words::COPIED) } else { copy_name }}
                </button>
                <button type="button" class="btn" id="download" on:click=move |_| download(desk)>
                    {desk.text(&words::DOWNLOAD_CSV)}
                </button>
                <button type="button" class="btn" id="print" on:click=print>{desk.text(&words::PRINT)}</button>
            </div>
            {move || (copied.get() == Copied::Refused).then(|| view! {
                <p class="hint err" role="alert">{desk.text(&words::COPY_FAILED)}</p>
            })}
            <div class="copy">
                <input
                    id="link"
                    type="text"
                    readonly
                    node_ref=field
                    aria-label=desk.text(&words::LINK)
                    prop:value=move || link.get()
                    on:focus=move |_| {
                        if let Some(input) = field.get_untracked() {
                            input.select();
                        }
                    }
                />
            </div>
            <p class="small quiet">{length}</p>
            <label class="check">
                <input
                    type="checkbox"
                    id="keep-language"
                    prop:checked=move || keep.get()
                    on:change=move |event| set_keep.set(event_target_checked(&event))
                />
                <span>{desk.text(&words::KEEP_LANGUAGE)}</span>
            </label>
        </Band>
    }
}

/// Copies a text: by the clipboard, and where that is missing or refuses (an insecure page, a sandboxed frame) as people
/// do it, from the field that shows it. What stays selected there can still be copied by hand.
async fn copied_to_clipboard(text: &str, input: Option<web_sys::HtmlInputElement>) -> bool {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok().filter(wasm_bindgen::JsValue::is_object);
    if clipboard.is_some() && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok() {
        return true;
    }
    let Some(input) = input else { return false };
    input.focus().ok();
    input.select();
    let document = document();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok();
    let command = command.and_then(|command| command.dyn_into::<js_sys::Function>().ok());
    command.and_then(|command| command.call1(&document, &"copy".into()).ok()).is_some_and(|done| done.is_truthy())
}

/// The whole address of what is on screen. The page's own, up to `#`, and what the desk holds.
pub(crate) fn url(desk: Desk, language: bool) -> String {
    let address = desk.address();
    let lang = if language { Some(desk.lang.get_untracked()) } else { address.lang };
    let hash = encode(&Address { lang, embed: false, ..address });
    let href = window().location().href().unwrap_or_default();
    let page = href.split(['#', '?']).next().unwrap_or_default();
    format!("{page}{hash}")
}
