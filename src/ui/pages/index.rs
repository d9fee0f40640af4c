//! The list of metrics, grouped by the question they answer, each with a worked example; searchable in every language.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;

use crate::charts::escape;
use crate::locale::{Arg, Phrase};
use crate::metric::{Group, Metric, Question};
use crate::metrics::METRICS;
use crate::ui::components::{Drop, asked, composing};
use crate::ui::desk::{Desk, Place};
use crate::ui::html::Html;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::{address, words};
use crate::words::{Lang, Text};

use super::metric::Problems;

/// The list.
#[component]
pub(crate) fn IndexPage() -> impl IntoView {
    let desk = Desk::here();
    let found = memo(move || found(desk));
    let mac = window().navigator().platform().is_ok_and(|platform| platform.starts_with("Mac"));
    let none = move || found.with(Vec::is_empty).then(|| view! { <p class="none-found">{none_found(desk)}</p> });
    view! {
        <div class="hero">
            <h1 tabindex="-1">{desk.text(&words::HERO)}</h1>
            <p class="lede">{desk.text(&words::HERO_LEDE)}</p>
            <Problems/>
            <form class="find" role="search" on:submit=|event| event.prevent_default()>
                <span class="input text"><Search mac/><kbd aria-hidden="true">{if mac { "⌘K" } else { "Ctrl K" }}</kbd></span>
                <span class="small quiet">{move || counted(desk, found.with(Vec::len))}</span>
            </form>
            {(!desk.embed.get_untracked()).then(|| view! { <Drop/> })}
        </div>
        {maybe(none)}
        {move || {
            let found = found.get();
            Group::ALL.into_iter().map(|group| {
                let metrics: Vec<_> = found.iter().copied().filter(|metric| metric.group == group).collect();
                (!metrics.is_empty()).then(|| view! { <GroupList group metrics/> })
            }).listed()
        }}
    }
}

/// The metrics that are looked for.
fn found(desk: Desk) -> Vec<&'static Metric> {
    desk.query.with(|query| METRICS.iter().copied().filter(|metric| matches(metric, query)).collect())
}

/// How many metrics there are, or were found.
fn counted(desk: Desk, n: usize) -> String {
    let words = if desk.query.with(String::is_empty) { &words::EXAMPLES_SHOWN } else { &words::FOUND };
    let says = Phrase::with(words, [("metrics", Arg::Counted(n as f64, &words::N_METRICS))]);
    desk.sentence(&says)
}

/// What to do where none is found.
fn none_found(desk: Desk) -> String {
    desk.text(&words::NONE_FOUND).replace("{query}", desk.query.get().trim())
}

/// What a search has come to, for whoever does not see the list; nothing where nothing is looked for.
pub(crate) fn search_says(desk: Desk) -> String {
    if desk.query.with(String::is_empty) {
        return String::new();
    }
    match found(desk).len() {
        0 => none_found(desk),
        n => counted(desk, n),
    }
}

#[component]
fn Search(mac: bool) -> impl IntoView {
    let desk = Desk::here();
    let input = NodeRef::<Input>::new();
    // With another key held down: a letter alone is what somebody dictates, or strikes by mistake.
    let shortcut = window_event_listener(ev::keydown, move |event| {
        let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
        if held
            && event.key().eq_ignore_ascii_case("k")
            && let Some(input) = input.get_untracked()
        {
            event.prevent_default();
            input.focus().ok();
        }
    });
    on_cleanup(move || shortcut.remove());
    view! {
        <input
            type="search"
            id="find"
            node_ref=input
            autocomplete="off"
            spellcheck="false"
            aria-label=desk.text(&words::FIND)
            aria-keyshortcuts=if mac { "Meta+K" } else { "Control+K" }
            placeholder=desk.text(&words::FIND_EXAMPLES)
            prop:value=move || desk.query.get()
            on:input=move |event| {
                if !composing(&event) {
                    desk.query.set(event_target_value(&event));
                }
            }
            on:compositionend=move |event| desk.query.set(event_target_value(&event))
        />
    }
}

#[component]
fn GroupList(group: Group, metrics: Vec<&'static Metric>) -> impl IntoView {
    let desk = Desk::here();
    let (name, asks) = self::group(group);
    let mut rows = Html::new();
    for metric in metrics {
        row(desk, metric, &mut rows);
    }
    view! {
        <section class="group">
            <h2><span class="of">{desk.text(name)}</span>{desk.text(asks)}</h2>
            <ul class="rows" inner_html=rows.done()></ul>
        </section>
    }
}

fn row(desk: Desk, metric: &'static Metric, html: &mut Html) {
    let abbr = desk.text(&metric.words.abbr);
    let (numbers, result) = example(desk, metric).unwrap_or_default();
    let href = escape(&address::to(desk, Place::Metric(metric)));
    html.open("li")
        .open(&format!("a href=\"{href}\""))
        .open("span class=\"name\"")
        .text(desk.text(&metric.words.name))
        .text(" ");
    html.maybe("i", Some(abbr).filter(|abbr| !abbr.is_empty())).close("span");
    html.open("span class=\"is\"").text(desk.text(&metric.words.index));
    html.leaf("span class=\"needs\"", &needs(desk, metric)).close("span");
    html.leaf("span class=\"eg\"", &numbers).leaf("span class=\"v\"", &result).close("a li");
}

/// What the metric needs, by name: the numbers of its example, fewer where those are many, and its form where even the
/// required ones are a row of scores.
fn needs(desk: Desk, metric: &'static Metric) -> String {
    let method = &metric.methods[0];
    let mut fields: Vec<_> = method.examples[0].inputs.iter().map(|(field, _)| *field).collect();
    if fields.len() > MOST_NEEDS {
        fields = asked(&Question::new(metric, method), method);
    }
    if fields.len() > MOST_NEEDS {
        return desk.text(&method.name).to_string();
    }
    let names: Vec<&str> = fields.iter().map(|field| desk.text(&field.label)).collect();
    names.join(desk.text(&words::COMMA))
}

/// More names than this are no line.
const MOST_NEEDS: usize = 5;

/// How many numbers of an example are shown: one line.
const FIRST: usize = 3;

/// The name of a group, and the question it stands under.
pub(crate) const fn group(group: Group) -> (&'static Text, &'static Text) {
    match group {
        Group::Value => (&words::GROUP_VALUE, &words::ASKS_VALUE),
        Group::Keeping => (&words::GROUP_KEEPING, &words::ASKS_KEEPING),
        Group::Satisfaction => (&words::GROUP_SATISFACTION, &words::ASKS_SATISFACTION),
        Group::Service => (&words::GROUP_SERVICE, &words::ASKS_SERVICE),
        Group::Together => (&words::GROUP_TOGETHER, &words::ASKS_TOGETHER),
    }
}

/// The numbers of a metric's first example, and what they give.
fn example(desk: Desk, metric: &'static Metric) -> Option<(String, String)> {
    let method = &metric.methods[0];
    let example = method.examples.first()?;
    let question = Question { values: example.values(), ..Question::new(metric, method) };
    let outcome = question.answer();
    let output = outcome.headline()?;
    let number = output.number()?;
    Some(desk.show_for(question.period(), None, |show| {
        let given = example.inputs.iter().map(|(field, numbers)| {
            let first = numbers.first().map(|number| show.of(*number, field.unit)).unwrap_or_default();
            if numbers.len() > 1 { format!("{first} …") } else { first }
        });
        let given: Vec<String> = if example.inputs.len() > FIRST {
            given.take(FIRST).chain([String::from("…")]).collect()
        } else {
            given.collect()
        };
        (given.join("\u{a0}· "), show.of(number, output.field.unit))
    }))
}

/// Whether a metric is what somebody looks for: its words in any language, and every word of the query.
fn matches(metric: &Metric, query: &str) -> bool {
    let texts = [&metric.words.name, &metric.words.abbr, &metric.words.index];
    let all: Vec<String> = Lang::ALL
        .iter()
        .flat_map(|lang| texts.iter().map(|text| text.get(*lang).to_lowercase()))
        .chain([metric.id.replace('_', " ")])
        .chain(metric.methods.iter().flat_map(|method| Lang::ALL.map(|lang| method.name.get(lang).to_lowercase())))
        .collect();
    query.to_lowercase().split_whitespace().all(|word| all.iter().any(|text| text.contains(word)))
}
