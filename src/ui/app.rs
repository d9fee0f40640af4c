//! The app: the desk, the page that is open, and the few things outside it that follow: the title, the language of the
//! document, the theme.

use leptos::prelude::*;

use crate::words::Lang;

use super::components::{Foot, Live, Top};
use super::desk::{Desk, Place};
use super::files::Files;
use super::pages::{AboutPage, IndexPage, MetricPage, ScorecardPage, Widget};
use super::start::Later;
use super::theme::Theme;
use super::{address, focus, words};

/// Everything in `#app`.
#[component]
pub fn App() -> impl IntoView {
    let desk = Desk::new(spoken(), Theme::worn());
    super::components::watch(Files::new(desk));
    address::keep(desk);
    dress(desk);
    arrive(desk);
    // Built anew in another language: what is typed lies on the desk and is not touched by it.
    view! {
        {move || {
            desk.lang.track();
            if desk.embed.get() { view! { <Widget/> }.into_any() } else { view! { <Site/> }.into_any() }
        }}
        <Live/>
    }
}

#[component]
fn Site() -> impl IntoView {
    let desk = Desk::here();
    view! {
        <Top/>
        <main class="page">
            {move || match desk.place.get() {
                Place::Index => view! { <IndexPage/> }.into_any(),
                Place::About => view! { <AboutPage/> }.into_any(),
                Place::Metric(metric) => view! { <MetricPage metric/> }.into_any(),
                Place::Scorecard => view! { <ScorecardPage/> }.into_any(),
            }}
        </main>
        <Later><Foot/></Later>
    }
}

/// The language that the boot frame has chosen: it knows the address, the storage and the browser.
fn spoken() -> Lang {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("lang")).and_then(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

/// Language, theme, title and description of the document.
fn dress(desk: Desk) {
    Effect::new(move |_| desk.theme.get().wear());
    Effect::new(move |_| {
        let lang = desk.lang.get();
        if let Some(root) = document().document_element() {
            root.set_attribute("lang", lang.tag()).ok();
        }
        let (title, about) = match desk.place.get() {
            Place::Index => (words::TITLE.get(lang).to_string(), &words::HERO_LEDE),
            Place::About => (format!("{} · Kept", words::ABOUT.get(lang)), &words::ABOUT_LEDE),
            Place::Scorecard => (format!("{} · Kept", words::SCORECARD.get(lang)), &words::SCORECARD_EMPTY),
            Place::Metric(metric) => (format!("{} · Kept", metric.words.name.get(lang)), &metric.words.lede),
        };
        document().set_title(&title);
        if let Ok(Some(description)) = document().query_selector("meta[name=description]") {
            description.set_attribute("content", about.get(lang)).ok();
        }
    });
    Effect::new(move |_| {
        if let Some(body) = document().body() {
            body.set_class_name(if desk.embed.get() { "widget-page" } else { "" });
        }
    });
}

/// A page that is opened begins at its top, and its heading has the focus: a screen reader hears where it is. One that the
/// history brings back is as and where it was left, and the focus is on the link that led away: on the heading, where the
/// history has gone forward and that link is out of sight.
fn arrive(desk: Desk) {
    // A browser may have moved the page by the time that its place changes, but says so later.
    let at = StoredValue::new(0.0);
    window_event_listener_untyped("scroll", move |_| at.set_value(window().scroll_y().unwrap_or_default()));
    let left = StoredValue::new(Vec::<(Place, f64)>::new());
    Effect::new(move |before: Option<Place>| {
        let place = desk.place.get();
        let Some(from) = before.filter(|before| *before != place) else { return place };
        let back = address::is_back();
        if !back && place == Place::Index {
            desk.query.set(String::new());
        }
        let mut y = None;
        left.update_value(|left| {
            left.retain(|(other, _)| *other != from);
            left.push((from, at.get_value()));
            y = left.iter().find(|(other, _)| back && *other == place).map(|(_, y)| *y);
        });
        request_animation_frame(move || {
            if let Some(y) = y.or_else(|| (!back).then_some(0.0)) {
                window().scroll_to_with_x_and_y(0.0, y);
            }
            let link = || address::link_to(from).filter(focus::is_seen);
            if !back {
                focus::to("main h1");
            } else if let Some(place) = link().or_else(|| focus::find("main h1")) {
                focus::still(&place);
            }
        });
        place
    });
}
