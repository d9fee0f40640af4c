//! A metric in somebody else's page: the form and the answer, nothing else.

use leptos::ev;
use leptos::prelude::*;

use crate::api;
use crate::metric::Metric;
use crate::ui::components::{Drawn, Numbers, Tabs, is_framed, said, url};
use crate::ui::desk::{Desk, Place};
use crate::ui::files::Files;
use crate::ui::share_words::{HOST_IS_TOLD, NO_WINDOW};
use crate::ui::views::{maybe, memo};
use crate::ui::words;

use super::metric::Problems;

/// The widget.
#[component]
pub(crate) fn Widget() -> impl IntoView {
    let desk = Desk::here();
    view! {
        {move || match desk.place.get() {
            Place::Metric(metric) => view! { <Frame metric/> }.into_any(),
            Place::Scorecard => view! { <main class="page"><super::ScorecardPage/></main> }.into_any(),
            // A frame without a metric shows the list, whose links stay in the frame.
            _ => view! { <main class="page"><super::IndexPage/></main> }.into_any(),
        }}
    }
}

#[component]
fn Frame(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    // Whether the host hears of it is for `src/boot/widget.js` to say: it knows who asked.
    Effect::new(move |_| desk.question.with(api::answered));
    let scale = memo(move || desk.question.with(|q| desk.outcome.with(|o| crate::metrics::bands::scale(q, o))));
    let judged = memo(move || scale.with(Option::is_some));
    let files = Files::here();
    // A frame may be forbidden to open windows, and is told so by none that opens.
    let shut = RwSignal::new(false);
    let open = move |event: ev::MouseEvent| {
        if is_framed() {
            event.prevent_default();
            let opened = window().open_with_url_and_target(&untrack(|| url(desk)), "_blank");
            let is_shut = !matches!(opened, Ok(Some(_)));
            shut.set(is_shut);
            if is_shut {
                files.say(Some(&NO_WINDOW));
            }
        }
    };
    view! {
        <main>
            <section class="widget" aria-labelledby="widget">
                <h1 id="widget" tabindex="-1">{desk.text(&metric.words.name)}</h1>
                <Problems/>
                <div class="widget-grid">
                    <form class="widget-form" on:submit=|event| event.prevent_default()>
                        <Tabs metric/>
                        <Numbers metric/>
                    </form>
                    <div class="widget-answer result" role="group" aria-label=desk.text(&words::ANSWER) tabindex="-1">
                        {move || said(desk)}
                        {maybe(move || judged.get().then(|| view! { <Drawn figure=scale/> }))}
                    </div>
                </div>
                <p class="widget-foot">
                    <span class="untold">{desk.text(&words::COMPUTED_HERE)}</span>
                    <span class="told">{desk.text(&HOST_IS_TOLD)}</span>
                    <a href=move || url(desk) target="_blank" rel="noopener" on:click=open>
                        {desk.text(&words::OPEN_IN_KEPT)}
                    </a>
                </p>
                {maybe(move || shut.get().then(|| view! {
                    <p class="note">{desk.text(&NO_WINDOW)} " " <code>{move || url(desk)}</code></p>
                }))}
            </section>
        </main>
    }
}
