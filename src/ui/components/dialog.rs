//! A dialog: one decision, over the page, with a text to copy. Its body is markup, and one function brings it up to date:
//! at the beginning and whenever something in it is chosen. The browser's own element keeps the focus inside, and gives
//! it back.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use crate::ui::desk::Desk;
use crate::ui::html::Html;
use crate::ui::views::maybe;
use crate::ui::{share_words, words};
use crate::words::Text;

/// A dialog that is there while `open` is set.
#[component]
pub(crate) fn Dialog(
    /// Its heading.
    title: &'static Text,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What stands in it.
    body: fn(Desk, &mut Html),
    /// Brings it up to date.
    renew: fn(Desk),
) -> impl IntoView {
    let desk = Desk::here();
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = node.get().filter(|dialog| !dialog.open()) {
            dialog.show_modal().ok();
            // What is drawn in it has its width from now on.
            untrack(|| renew(desk));
        }
    });
    let click = move |event: web_sys::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button").ok().flatten());
        let (Some(button), Some(dialog)) = (button, node.get_untracked()) else { return };
        if button.class_name() == "close" {
            dialog.close();
        } else {
            copy(desk);
        }
    };
    maybe(move || {
        open.get().then(|| {
            let mut html = Html::new();
            html.open("header").leaf("h2 id=\"dialog\"", desk.text(title));
            html.open("button type=\"button\" class=\"close\"").leaf("span aria-hidden=\"true\"", "×");
            html.leaf("span class=\"vh\"", desk.text(&share_words::CLOSE)).close("button header");
            html.open("div class=\"dialog-body\"");
            body(desk, &mut html);
            html.close("div");
            view! {
                <dialog
                    class="dialog"
                    node_ref=node
                    aria-labelledby="dialog"
                    on:click=click
                    on:change=move |_| renew(desk)
                    on:close=move |_| open.set(false)
                    inner_html=html.done()
                ></dialog>
            }
        })
    })
}

/// The box of a text to copy.
pub(super) fn copy_box(desk: Desk, html: &mut Html, label: &Text, rows: u8) {
    html.open("div").open("div class=\"copy\"");
    html.open(&format!(
        "textarea id=\"copied\" readonly rows=\"{rows}\" spellcheck=\"false\" aria-label=\"{}\"",
        desk.text(label)
    ));
    html.close("textarea");
    html.leaf("button type=\"button\" class=\"btn primary\" id=\"copy\"", desk.text(&share_words::COPY)).close("div");
    html.open("p class=\"copy-state\" id=\"copy-state\" role=\"status\"").close("p div");
}

/// A box to tick.
pub(super) fn check(desk: Desk, html: &mut Html, id: &str, label: &Text, on: bool) {
    let on = if on { " checked" } else { "" };
    html.open("label class=\"check\"").open(&format!("input type=\"checkbox\" id=\"{id}\"{on}"));
    html.leaf("span", desk.text(label)).close("label");
}

/// A row of which one is chosen, the first to begin with.
pub(super) fn choice(desk: Desk, html: &mut Html, name: &str, label: &Text, of: &[(&str, &'static Text)]) {
    html.open("fieldset").leaf("legend class=\"small quiet\"", desk.text(label)).open("div class=\"seg\"");
    for (at, (id, label)) in of.iter().enumerate() {
        let on = if at == 0 { " checked" } else { "" };
        let label = desk.text(label);
        html.open("label").open(&format!("input type=\"radio\" name=\"{name}\" id=\"{name}-{id}\"{on}"));
        html.leaf(&format!("span data-t=\"{label}\""), label).close("label");
    }
    html.close("div fieldset");
}

/// Whether a box is ticked, or a choice made.
pub(super) fn is_on(id: &str) -> bool {
    by_id(id).is_some_and(|field| field.unchecked_into::<HtmlInputElement>().checked())
}

/// Puts a text into the box to copy.
pub(super) fn offer(text: &str) {
    if let Some(field) = by_id("copied") {
        field.unchecked_into::<HtmlTextAreaElement>().set_value(text);
    }
    say("copy-state", "");
}

/// Puts a text into an element.
pub(super) fn say(id: &str, text: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(text));
    }
}

pub(super) fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn copy(desk: Desk) {
    let Some(field) = by_id("copied").map(JsCast::unchecked_into::<HtmlTextAreaElement>) else { return };
    spawn_local(async move {
        let done = copied(&field).await;
        say("copy-state", desk.text(if done { &words::COPIED } else { &words::COPY_FAILED }));
    });
}

/// Copies a text: by the clipboard, and where that is missing or refuses (an insecure page, a sandboxed frame) as people
/// do it, from the box that shows it. What stays selected there can still be copied by hand.
async fn copied(field: &HtmlTextAreaElement) -> bool {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok().filter(wasm_bindgen::JsValue::is_object);
    if clipboard.is_some() && JsFuture::from(navigator.clipboard().write_text(&field.value())).await.is_ok() {
        return true;
    }
    field.focus().ok();
    field.select();
    let document = document();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok();
    let command = command.and_then(|command| command.dyn_into::<js_sys::Function>().ok());
    command.and_then(|command| command.call1(&document, &"copy".into()).ok()).is_some_and(|done| done.is_truthy())
}
