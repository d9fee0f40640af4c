//! Language and theme.

use leptos::ev;
use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::desk::Desk;
use crate::ui::focus;
use crate::ui::storage::remember;
use crate::ui::theme::Theme;
use crate::ui::views::Listed;
use crate::ui::words;
use crate::words::Lang;

/// The menu of languages and themes at the end of the top bar.
#[component]
pub(crate) fn Preferences() -> impl IntoView {
    let desk = Desk::here();
    let menu = NodeRef::<Details>::new();
    close_from_outside(menu);
    // The panel would hide what has the focus next.
    let leave = move |event: ev::FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<web_sys::Node>().ok());
        if let Some(menu) = menu.get_untracked().filter(|menu| next.is_some() && !menu.contains(next.as_ref())) {
            menu.set_open(false);
        }
    };
    view! {
        <details class="prefs end" node_ref=menu on:focusout=leave>
            <summary>
                <span class="vh">{desk.text(&words::LANGUAGE_AND_THEME)}</span>
                {desk.lang.get_untracked().name()}
            </summary>
            <div class="prefs-panel">
                <div class="langs">{Lang::ALL.into_iter().map(|lang| view! { <Language lang menu/> }).listed()}</div>
                <fieldset>
                    <legend class="small quiet">{desk.text(&words::THEME)}</legend>
                    <div class="seg tight">{Theme::ALL.into_iter().map(|theme| view! { <Choice theme/> }).listed()}</div>
                </fieldset>
            </div>
        </details>
    }
}

#[component]
fn Language(lang: Lang, menu: NodeRef<Details>) -> impl IntoView {
    let desk = Desk::here();
    let speak = move |_| {
        remember("lang", lang.tag());
        shut(menu);
        desk.speak(lang);
        focus::after(".prefs > summary");
    };
    let current = (desk.lang.get_untracked() == lang).then_some("true");
    view! {
        <button type="button" lang=lang.tag() data-lang=lang.tag() aria-current=current on:click=speak>
            {lang.name()}
        </button>
    }
}

#[component]
fn Choice(theme: Theme) -> impl IntoView {
    let desk = Desk::here();
    let choose = move |_| {
        remember("theme", theme.id());
        desk.theme.set(theme);
    };
    let name = desk.text(theme.name());
    view! {
        <label>
            <input
                type="radio"
                name="theme"
                id=format!("theme-{}", theme.id())
                prop:checked=move || desk.theme.get() == theme
                on:change=choose
            />
            <span data-t=name>{name}</span>
        </label>
    }
}

/// Closes the menu; the focus that was in it is then on its name.
fn shut(menu: NodeRef<Details>) {
    let Some(menu) = menu.get_untracked() else { return };
    let inside = document().active_element().is_some_and(|here| menu.contains(Some(&here)));
    menu.set_open(false);
    if inside {
        focus::to(".prefs > summary");
    }
}

/// Closes the menu at Escape and at a click beside it.
fn close_from_outside(menu: NodeRef<Details>) {
    let key = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            shut(menu);
        }
    });
    let click = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if menu.get_untracked().is_some_and(|menu| !menu.contains(target.as_ref())) {
            shut(menu);
        }
    });
    on_cleanup(move || {
        key.remove();
        click.remove();
    });
}
