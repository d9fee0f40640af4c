//! The start in steps: what a reader does not see first is made in tasks of its own, between which the browser draws and
//! answers. Once the page stands, everything is made at once.

use std::cell::RefCell;

use js_sys::{Date, Promise};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::App;
use crate::ui::views::maybe;

thread_local! {
    /// The parts that wait for their turn; none once the page stands.
    static WAITING: RefCell<Option<Waiting>> = const { RefCell::new(Some(Waiting { new: Vec::new(), old: Vec::new() })) };
}

/// Parts in the order of the page, so that none moves what stands there: what a part brings comes before what follows it.
struct Waiting {
    /// Those that the last part has brought, the first one first.
    new: Vec<ArcRwSignal<bool>>,
    /// The others, the next one last.
    old: Vec<ArcRwSignal<bool>>,
}

impl Waiting {
    fn next(&mut self) -> Option<ArcRwSignal<bool>> {
        self.old.extend(self.new.drain(..).rev());
        self.old.pop()
    }
}

/// A part of the page that can wait while the page starts.
#[component]
pub(crate) fn Later(children: ChildrenFn) -> impl IntoView {
    // It stands in the queue when it stands in the page: views are made in another order than that in which they lie there.
    let mut due = None;
    maybe(move || due.get_or_insert_with(queued).get().then(|| children()))
}

/// Whether the part that asks is due.
fn queued() -> ArcRwSignal<bool> {
    WAITING.with_borrow_mut(|waiting| {
        let due = ArcRwSignal::new(waiting.is_none());
        if let Some(waiting) = waiting {
            waiting.new.push(due.clone());
        }
        due
    })
}

/// How long parts are made in one task, in milliseconds: what a fast machine makes within one frame is drawn once.
const SLICE: f64 = 16.0;

/// Mounts the app in the page, its first part and then the others, in tasks of their own where they take long, until all of
/// it stands.
pub async fn start() {
    turn().await;
    let Some(app) = document().get_element_by_id("app") else { return };
    // The frame, or the app itself if a rendered page was saved, gives way in the same task that mounts the app.
    app.replace_children_with_node_0();
    mount_to(app.unchecked_into(), App).forget();
    let next = || WAITING.with_borrow_mut(|waiting| waiting.as_mut().and_then(Waiting::next));
    loop {
        // By then the part before has brought those in it.
        turn().await;
        let began = Date::now();
        let Some(mut due) = next() else { break };
        loop {
            due.set(true);
            settled().await;
            if Date::now() - began >= SLICE {
                break;
            }
            match next() {
                Some(part) => due = part,
                None => break,
            }
        }
    }
    WAITING.set(None);
}

/// Lets the views follow what was set.
async fn settled() {
    JsFuture::from(Promise::resolve(&JsValue::NULL)).await.ok();
}

/// The next task. A message comes at once, also in a page that nobody looks at, where a timer takes a second.
async fn turn() {
    let come = Promise::new(&mut |go, _| match MessageChannel::new() {
        Ok(channel) => {
            channel.port1().set_onmessage(Some(&go));
            channel.port2().post_message(&JsValue::NULL).ok();
        }
        Err(_) => _ = go.call0(&JsValue::NULL),
    });
    JsFuture::from(come).await.ok();
}
