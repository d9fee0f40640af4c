//! How a file comes in: chosen, dropped anywhere on the page, or pasted as a table.

use js_sys::{Function, Reflect};
use leptos::ev;
use leptos::html::{self, Textarea};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DataTransfer, HtmlInputElement};

use crate::locale::{Phrase, number};
use crate::metric::Metric;
use crate::reading::template;
use crate::ui::components::export::{CSV, save};
use crate::ui::desk::{Desk, Place};
use crate::ui::file_words as words;
use crate::ui::files::{Act, Files, State};
use crate::ui::focus;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::words as common;

/// What a file chooser offers first.
pub(super) const ACCEPT: &str = ".csv,.tsv,.txt,.html,text/csv,text/plain";

/// How the names of those end.
const ENDS: [&str; 4] = ["csv", "tsv", "txt", "html"];

/// The control that opens a file. It is the same one before and after, so that it keeps the focus.
#[component]
pub(super) fn Pick(
    /// Whose templates are offered.
    metric: &'static Metric,
) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let blank = memo(move || files.is_away());
    let offer = desk.text(&words::OR_OPEN);
    let (before, after) = offer.split_once("{open}").unwrap_or((offer, ""));
    view! {
        <div class="file-name">
            {move || if blank.get() {
                view! { <span>{before}</span> }.into_any()
            } else {
                view! { <Name/> }.into_any()
            }}
            <span class="file-do">
                <label class="btn plain file-pick">
                    <Input/>
                    <span>{move || desk.text(if blank.get() { &words::OPEN_CSV } else { &words::REPLACE })}</span>
                </label>
                {move || if blank.get() {
                    view! { <span>{after}</span> }.into_any()
                } else {
                    view! { <Remove/> }.into_any()
                }}
                " "
                <PutBack act=Act::Filed/>
            </span>
            {maybe(move || files.over.get().then(|| view! { <span class="file-over">{desk.text(&words::DROP_NOW)}</span> }))}
        </div>
        <Alone/>
        {maybe(move || blank.get().then(|| view! { <Paste/><Templates metric/> }))}
    }
}

/// Puts the file away.
#[component]
pub(super) fn Remove() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let remove = move |_| {
        files.remove();
        files.say(Some(&words::REMOVED));
        focus::after(focus::FILE);
    };
    view! {
        <button type="button" class="btn plain" id="file-remove" on:click=remove>{desk.text(&words::REMOVE)}</button>
    }
}

/// Puts back what the last act of a kind has taken away, while that can be done.
#[component]
pub(crate) fn PutBack(act: Act) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let can = memo(move || files.past.with(|past| past.as_ref().is_some_and(|past| past.act == act)));
    let put_back = move |_| {
        files.put_back();
        focus::after(if act == Act::Cleared { "#clear" } else { focus::FILE });
    };
    maybe(move || {
        can.get().then(|| view! {
            <button type="button" class="btn plain put-back" on:click=put_back>{desk.text(&common::PUT_BACK)}</button>
        })
    })
}

/// The name of the file, which breaks first where its parts meet.
#[component]
pub(super) fn Name() -> impl IntoView {
    let files = Files::here();
    view! {
        <b>{move || {
            let name = files.name.get();
            name.split_inclusive(['_', '-', '.']).map(|part| view! { {part.to_string()} <wbr/> }).listed()
        }}</b>
    }
}

/// That other files were handed in with this one.
#[component]
pub(super) fn Alone() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    maybe(move || only(desk, files).map(|says| view! { <p class="small file-note">{says}</p> }))
}

/// Which of several files was taken.
pub(super) fn only(desk: Desk, files: Files) -> Option<String> {
    let others = !files.alone.get() && !files.is_away();
    others.then(|| desk.text(&words::ONE_FILE).replace("{name}", &files.name.get()))
}

/// The file input itself.
#[component]
pub(super) fn Input() -> impl IntoView {
    let files = Files::here();
    let node = NodeRef::<html::Input>::new();
    let chosen = move || node.get_untracked().and_then(|input| input.files()).and_then(|list| list.get(0));
    let empty = move || node.get_untracked().into_iter().for_each(|input| input.set_value(""));
    let choose = move |_| {
        if let Some(file) = chosen() {
            files.open(file.name(), file.into(), true);
        }
    };
    // It says the name of the file that lies there, and no other.
    Effect::new(move |_| {
        let (name, busy) = (files.name.get(), files.state.get() == State::Busy);
        if !busy && chosen().is_some_and(|file| file.name() != name) {
            empty();
        }
    });
    // The same file can be chosen again, after it was changed on the disk.
    view! { <input type="file" id="file" accept=ACCEPT node_ref=node on:click=move |_| empty() on:change=choose/> }
}

/// A box for a table that is pasted.
#[component]
fn Paste() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let text = NodeRef::<Textarea>::new();
    let name = desk.text(&words::PASTED);
    let empty = RwSignal::new(false);
    let read = move |_| {
        let Some(place) = text.get_untracked() else { return };
        let pasted = place.value();
        if pasted.trim().is_empty() {
            empty.set(true);
            files.say(Some(&words::EMPTY_BOX));
            place.focus().ok();
        } else if let Some(blob) = blob(&pasted) {
            files.pasted.set(String::new());
            files.open(name.to_string(), blob, true);
            focus::after(focus::FILE);
        }
    };
    view! {
        <details class="file-paste" prop:open=files.pasted.with_untracked(|text| !text.is_empty())>
            <summary>{desk.text(&words::PASTE_TABLE)}</summary>
            <div>
                <label class="small quiet" for="paste">{desk.text(&words::PASTE_HERE)}</label>
                <textarea
                    id="paste"
                    rows="6"
                    spellcheck="false"
                    autocomplete="off"
                    node_ref=text
                    aria-invalid=move || empty.get().then_some("true")
                    aria-describedby=move || empty.get().then_some("paste-h")
                    prop:value=move || files.pasted.get()
                    on:input=move |event| {
                        empty.set(false);
                        files.pasted.set(event_target_value(&event));
                    }
                ></textarea>
                {maybe(move || empty.get().then(|| view! {
                    <p class="hint" id="paste-h">{desk.text(&words::EMPTY_BOX)}</p>
                }))}
                <button type="button" class="btn" id="paste-read" on:click=read>{desk.text(&words::READ_TABLE)}</button>
            </div>
        </details>
    }
}

/// A file to begin with: one that gives an answer, and one that waits for rows.
#[component]
fn Templates(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let get = move |filled: bool| {
        let text = template(metric, desk.lang.get_untracked(), filled);
        save(&format!("kept-{}-{}.csv", metric.id, if filled { "sample" } else { "template" }), &text, CSV);
    };
    view! {
        <p class="file-templates">
            <button type="button" class="btn plain" id="sample" on:click=move |_| get(true)>
                {desk.text(&words::SAMPLE_FILE)}
            </button>
            " "
            <button type="button" class="btn plain" id="template" on:click=move |_| get(false)>
                {desk.text(&words::EMPTY_TEMPLATE)}
            </button>
        </p>
    }
}

fn blob(text: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence(&parts).ok().filter(|blob| blob.size() > 0.0)
}

/// Listens to the whole page: a file that is dropped beside the form must not take the page's place.
pub(crate) fn watch(files: Files) {
    let desk = Desk::here();
    // Behind a dialog the page is out of reach.
    let takes = move || {
        let here = !desk.embed.get_untracked() && desk.place.get_untracked() != Place::About;
        here && focus::find("dialog[open]").is_none()
    };
    let _ = window_event_listener(ev::dragover, move |event| {
        if event.data_transfer().is_some_and(|data| holds_files(&data)) {
            event.prevent_default();
            if takes() && !files.over.get_untracked() {
                files.over.set(true);
            }
        }
    });
    let _ = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            files.over.set(false);
        }
    });
    let _ = window_event_listener(ev::drop, move |event| {
        let Some(data) = event.data_transfer().filter(holds_files) else { return };
        event.prevent_default();
        files.over.set(false);
        if takes() {
            open_first(files, &data);
        }
    });
    let _ = window_event_listener(ev::paste, move |event| {
        let event: &web_sys::ClipboardEvent = event.unchecked_ref();
        let Some(data) = event.clipboard_data().filter(|_| takes() && !writes(event)) else { return };
        if open_first(files, &data) {
            event.prevent_default();
        } else if let Ok(text) = data.get_data("text/plain")
            && is_table(&text)
            && let Some(blob) = blob(&text)
        {
            event.prevent_default();
            files.open(desk.text(&words::PASTED).to_string(), blob, true);
        }
    });
}

/// Whether a text is to be read as a table: lines of several cells, or numbers under each other.
fn is_table(text: &str) -> bool {
    let mut lines = text.trim().split(['\n', '\r']).filter(|line| !line.is_empty());
    // The first may be a name.
    let several = lines.next().is_some() && lines.clone().next().is_some();
    let number = |line: &str| !matches!(number::read(line.as_bytes()), number::Reading::Not);
    several && (text.contains(['\t', ',', ';', '|']) || lines.all(number))
}

fn holds_files(data: &DataTransfer) -> bool {
    data.types().includes(&JsValue::from_str("Files"), 0)
}

fn open_first(files: Files, data: &DataTransfer) -> bool {
    let Some(list) = data.files() else { return false };
    let all = || (0..list.length()).filter_map(|at| Some((at, list.get(at)?)));
    let is_offered = |name: &str| name.rsplit_once('.').is_some_and(|(_, end)| ENDS.contains(&&*end.to_lowercase()));
    // Of several rather one that a chooser would offer.
    let Some((at, file)) = all().find(|(_, file)| is_offered(&file.name())).or_else(|| all().next()) else {
        return false;
    };
    if is_folder(data, at) {
        files.refuse(file.name(), Phrase::plain(&words::FOLDER));
    } else {
        files.open(file.name(), file.into(), list.length() == 1);
    }
    true
}

/// Whether what was dropped is a folder: a browser hands it over as a file that it cannot read.
fn is_folder(data: &DataTransfer, at: u32) -> bool {
    let get = |of: &JsValue, key: JsValue| Reflect::get(of, &key).unwrap_or_default();
    let item = get(&get(data, "items".into()), at.into());
    let entry = get(&item, "webkitGetAsEntry".into()).dyn_into::<Function>().and_then(|entry| entry.call0(&item));
    get(&entry.unwrap_or_default(), "isDirectory".into()).is_truthy()
}

/// Whether the event belongs to a field in which somebody writes.
fn writes(event: &web_sys::Event) -> bool {
    event.target().is_some_and(|target| {
        target.has_type::<web_sys::HtmlTextAreaElement>()
            || target
                .dyn_ref::<HtmlInputElement>()
                .is_some_and(|input| !matches!(input.type_().as_str(), "file" | "radio" | "checkbox" | "button"))
    })
}
