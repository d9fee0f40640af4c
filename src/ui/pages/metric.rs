//! The page of a metric: answer, form, story, in this order in the document; the strip of a phone and a screen reader
//! both need the answer first.

use leptos::prelude::*;

use crate::link::sentences;
use crate::metric::{Field, Metric};
use crate::ui::components::{Answer, Form, More, Paper, Story};
use crate::ui::desk::{Desk, Place};
use crate::ui::drafts::Side;
use crate::ui::start::Later;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::{address, focus, share_words, words};

use super::index::group;

/// The page of a metric.
#[component]
pub(crate) fn MetricPage(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let abbr = desk.text(&metric.words.abbr);
    view! {
        <article class="metric">
            <header class="metric-head">
                <p class="crumb">
                    <a href=address::to(desk, Place::Index)>{desk.text(&words::METRICS)}</a>
                    " / " {desk.text(group(metric.group).0)}
                </p>
                <h1 tabindex="-1">
                    {metric.words.heading(desk.lang.get())}
                    {(!abbr.is_empty()).then(|| view! { " " <span class="abbr">{abbr}</span> })}
                </h1>
                <p class="lede">{desk.text(&metric.words.lede)}</p>
                <Problems/>
                <Linked/>
            </header>
            <Later><Answer/></Later>
            <Later><Form metric/></Later>
            <Later><More/><Story metric/></Later>
            <Paper/>
        </article>
    }
}

/// The numbers that came with the link, as long as they stand, and a way to be rid of them.
#[component]
fn Linked() -> impl IntoView {
    let desk = Desk::here();
    let left = memo(move || desk.linked());
    maybe(move || {
        (!left.with(Vec::is_empty)).then(|| {
            let names: Vec<String> =
                left.with(|left| left.iter().map(|(side, field, _)| name(desk, *side, field)).collect());
            let says = if names.len() > MOST_NAMED {
                desk.text(&share_words::MANY_CAME_BY_LINK).replace("{n}", &names.len().to_string())
            } else {
                desk.text(&share_words::CAME_BY_LINK).replace("{fields}", &names.join(desk.text(&words::COMMA)))
            };
            let take_out = move |_| {
                desk.take_out();
                focus::after(focus::ANSWER);
            };
            view! {
                <p class="note" id="linked">
                    {says} " "
                    <span id="from-link" hidden>{desk.text(&share_words::FROM_LINK)}</span>
                    <button type="button" class="btn plain" on:click=take_out>
                        {desk.text(&share_words::TAKE_OUT)}
                    </button>
                </p>
            }
        })
    })
}

/// More names than these are no line: their fields are marked.
const MOST_NAMED: usize = 3;

/// What a field is called where its set is not seen.
fn name(desk: Desk, side: Side, field: &Field) -> String {
    let label = desk.text(&field.label);
    match side {
        Side::Now => label.to_string(),
        Side::Before => desk.text(&share_words::BEFORE).replace("{name}", label),
        Side::Goal => desk.text(&words::GOAL).to_string(),
    }
}

/// What the link said that could not be used.
#[component]
pub(crate) fn Problems() -> impl IntoView {
    let desk = Desk::here();
    let says = move || desk.problems.with(|problems| sentences(problems));
    view! {
        {move || says().iter().map(|says| view! { <p class="note" role="alert">{desk.sentence(says)}</p> }).listed()}
    }
}
