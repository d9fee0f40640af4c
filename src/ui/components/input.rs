//! The text box of a number. Never `type="number"`, which changes what was typed without a word; never reformatted
//! while typing; a composition is waited for.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::metric::{Field, Need};
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;

use super::field::{keyboard, placeholder};
use super::hint::{described, is_bad};

/// The text box.
#[component]
pub(crate) fn Number(
    field: &'static Field,
    need: Need,
    side: Side,
    /// Its name where no label stands beside it.
    #[prop(optional)]
    name: Option<&'static str>,
) -> impl IntoView {
    let desk = Desk::here();
    let draft = desk.draft(field.id, side);
    let take = move |event: &web_sys::Event| desk.typed(field, side, event_target_value(event));
    view! {
        <input
            id=side.id(field.id)
            type="text"
            inputmode=keyboard(field)
            autocomplete="off"
            spellcheck="false"
            aria-label=name
            aria-describedby=move || described(desk, field, side)
            aria-required=(need == Need::Required && side == Side::Now).then_some("true")
            aria-invalid=move || is_bad(desk, field, side).then_some("true")
            placeholder=placeholder(desk, field, side)
            prop:value=move || draft.get()
            on:input=move |event| {
                if !composing(&event) {
                    take(&event);
                }
            }
            on:compositionend=move |event| take(&event)
        />
    }
}

/// Whether the text is still being composed, letter by letter, from a Chinese or Korean keyboard.
pub(crate) fn composing(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing)
}
