//! How a file comes in: chosen, dropped anywhere on the page, or pasted as a table.

use leptos::ev;
use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DataTransfer, HtmlInputElement};

use crate::locale::number;
use crate::metric::Metric;
use crate::reading::template;
use crate::ui::components::export::{CSV, save};
use crate::ui::desk::{Desk, Place};
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::focus;

/// What a file chooser offers first.
pub(super) const ACCEPT: &str = ".csv,.tsv,.txt,.html,text/csv,text/plain";

/// The control that opens a file. It is the same one before and after, so that it keeps the focus.
#[component]
pub(super) fn Pick(
    /// Whose templates are offered.
    metric: &'static Metric,
) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let blank = Memo::new(move |_| files.is_away());
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
            </span>
            {move || files.over.get().then(|| view! { <span class="file-over">{desk.text(&words::DROP_NOW)}</span> })}
        </div>
        <Alone/>
        {move || blank.get().then(|| view! { <Paste/><Templates metric/> })}
    }
}

/// Puts the file away.
#[component]
pub(super) fn Remove() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let remove = move |_| {
        files.remove();
        focus::after(focus::FILE);
    };
    view! {
        <button type="button" class="btn plain" id="file-remove" on:click=remove>{desk.text(&words::REMOVE)}</button>
    }
}

/// The name of the file, which breaks first where its parts meet.
#[component]
pub(super) fn Name() -> impl IntoView {
    let files = Files::here();
    let name = move || {
        let parts = files.name.get();
        let parts = parts.split_inclusive(['_', '-', '.']).map(|part| view! { {part.to_string()} <wbr/> });
        parts.collect_view()
    };
    view! { <b>{name}</b> }
}

/// That other files were handed in with this one.
#[component]
pub(super) fn Alone() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    move || only(desk, files).map(|says| view! { <p class="small file-note">{says}</p> })
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
    let choose = move |event: ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|list| list.get(0)) {
            files.open(file.name(), file.into());
        }
        // The same file can be chosen again, after it was changed on the disk.
        input.set_value("");
    };
    view! { <input type="file" id="file" accept=ACCEPT on:change=choose/> }
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
            place.focus().ok();
        } else if let Some(blob) = blob(&pasted) {
            files.open(name.to_string(), blob);
            focus::after(focus::FILE);
        }
    };
    view! {
        <details class="file-paste">
            <summary>{desk.text(&words::PASTE_TABLE)}</summary>
            <div>
                <label class="small quiet" for="paste">{desk.text(&words::PASTE_HERE)}</label>
                <textarea
                    id="paste"
                    rows="6"
                    spellcheck="false"
                    autocomplete="off"
                    node_ref=text
                    on:input=move |_| empty.set(false)
                ></textarea>
                {move || empty.get().then(|| view! {
                    <p class="hint" role="status">{desk.text(&words::EMPTY_BOX)}</p>
                })}
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
    let takes = move || !desk.embed.get_untracked() && desk.place.get_untracked() != Place::About;
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
            files.open(desk.text(&words::PASTED).to_string(), blob);
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
    let Some((list, file)) = data.files().and_then(|list| list.get(0).map(|file| (list, file))) else { return false };
    files.open(file.name(), file.into());
    files.alone.set(list.length() == 1);
    true
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
