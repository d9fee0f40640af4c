//! What the marks of a drawing say, called up by a pointer or by the arrow keys.

use leptos::ev::{self, KeyboardEvent, PointerEvent};
use leptos::html::{Div, P};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use crate::ui::desk::Desk;
use crate::ui::words;

use super::export::which;

/// How far from a mark a pointer still means it, in pixels.
const REACH: f64 = 24.0;

/// A room for a drawing whose marks have titles: the nearest one to the pointer is told, and the arrow keys go from one to
/// the next. It is a place of its own for keys, or a screen reader would keep the arrows for itself; what such a place holds is
/// not read, so that its name says it.
#[component]
pub(crate) fn Readout(
    /// What the drawing shows.
    #[prop(into)]
    name: Signal<String>,
    children: Children,
) -> impl IntoView {
    let desk = Desk::here();
    let (room, tip) = (NodeRef::<Div>::new(), NodeRef::<P>::new());
    let told = StoredValue::new(None::<usize>);
    let tell = move |at: Option<usize>| {
        told.set_value(at);
        if let (Some(room), Some(tip)) = (room.get_untracked(), tip.get_untracked()) {
            show(&room, &tip, at);
        }
    };
    let point = move |event: PointerEvent| {
        // What is read under the pointer stays as long as the pointer is on it.
        let on = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        if tip.get_untracked().is_some_and(|tip| tip.contains(on.as_ref())) {
            return;
        }
        if let Some(room) = room.get_untracked() {
            let at = nearest(&marks(&room), f64::from(event.client_x()), f64::from(event.client_y()));
            if at != told.get_value() {
                tell(at);
            }
        }
    };
    // A finger that is lifted leaves, too: what it has called up stays until the focus goes.
    let leave = move |event: PointerEvent| {
        if event.pointer_type() == "mouse" {
            tell(None);
        }
    };
    let key = move |event: KeyboardEvent| {
        let last = room.get_untracked().map_or(0, |room| marks(&room).len()).checked_sub(1);
        let (Some(last), at) = (last, told.get_value()) else { return };
        let next = match event.key().as_str() {
            "ArrowRight" => Some(at.map_or(0, |at| last.min(at + 1))),
            "ArrowLeft" => Some(at.map_or(last, |at| at.saturating_sub(1))),
            "Home" => Some(0),
            "End" => Some(last),
            _ => return,
        };
        event.prevent_default();
        tell(next);
    };
    // Wherever the focus is.
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && told.get_value().is_some() {
            tell(None);
        }
    });
    on_cleanup(move || escape.remove());
    view! {
        <div
            class="readout"
            tabindex="0"
            role="application"
            aria-label=move || name.with(|name| which(desk, desk.text(&words::READ_VALUES), name))
            node_ref=room
            on:pointermove=point
            on:pointerdown=point
            on:pointerleave=leave
            on:keydown=key
            on:blur=move |_| tell(None)
        >
            {children()}
            <p class="tip" role="status" node_ref=tip></p>
        </div>
    }
}

/// The marks that have something to say, in the order in which they are drawn.
fn marks(room: &Element) -> Vec<Element> {
    let Ok(titles) = room.query_selector_all("title") else { return Vec::new() };
    (0..titles.length()).filter_map(|at| titles.get(at)?.parent_element()).collect()
}

/// The mark that lies nearest to a point of the screen, of equals the uppermost.
fn nearest(marks: &[Element], x: f64, y: f64) -> Option<usize> {
    let mut best = (REACH, None);
    for (at, mark) in marks.iter().enumerate() {
        let frame = mark.get_bounding_client_rect();
        let beside = (frame.left() - x).max(x - frame.right()).max(0.0);
        let above = (frame.top() - y).max(y - frame.bottom()).max(0.0);
        let far = beside.hypot(above);
        if far <= best.0 {
            best = (far, Some(at));
        }
    }
    best.1
}

/// Shows what a mark says over it, or nothing.
fn show(room: &HtmlElement, tip: &HtmlElement, at: Option<usize>) {
    if let Ok(Some(old)) = room.query_selector(".f-told") {
        old.class_list().remove_1("f-told").ok();
    }
    // It is empty, and not gone, while nothing is told: what speaks has to be there before it has something to say.
    let Some(mark) = at.and_then(|at| marks(room).into_iter().nth(at)) else { return tip.set_text_content(None) };
    mark.class_list().add_1("f-told").ok();
    let says = mark.query_selector("title").ok().flatten().and_then(|title| title.text_content());
    tip.set_text_content(says.as_deref());
    let (frame, around) = (mark.get_bounding_client_rect(), room.get_bounding_client_rect());
    let half = f64::from(tip.offset_width()) / 2.0;
    let middle = f64::midpoint(frame.left(), frame.right()) - around.left();
    let left = middle.min(around.width() - half).max(half) - half;
    let top = frame.top() - around.top() - f64::from(tip.offset_height());
    let style = tip.style();
    style.set_property("left", &format!("{left}px")).ok();
    style.set_property("top", &format!("{top}px")).ok();
}
