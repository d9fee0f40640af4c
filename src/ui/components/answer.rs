//! The answer: one number with its unit, what it is judged as, how sure it is. Every way a computation can end is
//! composed here; all of them keep the same room, so nothing moves while typing.

use leptos::prelude::*;

use crate::locale::{Arg, Phrase, Show, Unit};
use crate::metric::{Field, Need, Outcome, Output, Question, Status, Value};
use crate::metrics::{bands, change};
use crate::reading;
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::files::Files;
use crate::ui::html::Html;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::{focus, words};

use super::bins::asked;
use super::figure::Drawn;
use super::file;
use super::hint::unreadable;
use super::pin::pin;
use super::verdict;

/// The answer block with the scale of the bands.
#[component]
pub(crate) fn Answer() -> impl IntoView {
    let desk = Desk::here();
    let scale = memo(move || desk.question.with(|q| desk.outcome.with(|o| bands::scale(q, o))));
    let judged = memo(move || scale.with(Option::is_some));
    view! {
        <section class="result" aria-labelledby="answer" tabindex="-1">
            <h2 id="answer">{desk.text(&words::ANSWER)}</h2>
            <div class="result-body">
                {move || said(desk)}
                {maybe(move || judged.get().then(|| view! {
                    <div class="scale-row"><Drawn figure=scale/></div>
                }))}
            </div>
        </section>
    }
}

/// The number and what is said beside it.
pub(crate) fn said(desk: Desk) -> AnyView {
    let outcome = desk.outcome.get();
    if let Some((field, side, text, line)) = desk.unreadable() {
        return nothing(desk, &unreadable(&text, line), Some((field, side)));
    }
    match outcome.status {
        Status::Value | Status::AtLeast => value(desk, &outcome),
        Status::NotReached => not_reached(desk, &outcome),
        Status::NoData => no_data(desk),
        Status::Undefined | Status::Invalid => match outcome.fault {
            Some(fault) => nothing(desk, &fault.says, Some((fault.field, Side::Now))),
            None => nothing(desk, &Phrase::plain(&words::NO_RESULT_YET), None),
        },
    }
}

/// Numbers of more signs than these are set in smaller type, and those in smaller still.
const LONG: usize = 7;
const LONGER: usize = 12;

fn value(desk: Desk, outcome: &Outcome) -> AnyView {
    let Some(output) = outcome.headline() else { return ().into_any() };
    let Some(number) = output.number() else { return not_reached(desk, outcome) };
    let least = (outcome.status == Status::AtLeast).then(|| desk.text(&words::AT_LEAST));
    let tall = is_tall(desk);
    let (mut headline, mut says) = (Html::new(), Html::new());
    let signs = desk.show(|show| {
        let shown = show.headline(number, output.field.unit);
        headline.maybe("small class=\"least\"", least);
        headline.maybe("small class=\"least\"", outcome.leads.map(|field| show.text(&field.label)));
        headline.leaf("span class=\"n\"", &shown.number);
        headline.maybe("small", Some(shown.unit.as_str()).filter(|unit| !unit.is_empty()));
        if let Some(judged) = &outcome.verdict {
            says.open("p");
            verdict(show, judged, &mut says);
            says.close("p");
        }
        if let Some(at_least) = outcome.says.as_ref().filter(|_| least.is_some()) {
            line(show, &mut says, at_least);
        }
        shown.number.chars().count()
    });
    interval(desk, outcome, output, &mut says);
    says.put(&also(desk, outcome));
    says.put(&pin(desk));
    view! {
        <p class="value" class:long={signs > LONG} class:longer={signs > LONGER} inner_html=headline.done()></p>
        <div class="says" class:tall=tall inner_html=says.done()></div>
    }
    .into_any()
}

/// What else there is to say of the answer: the other output, what has changed or why nothing is compared, how far the goal is, which days are not in
/// it.
fn also(desk: Desk, outcome: &Outcome) -> String {
    let mut html = Html::new();
    second(desk, outcome, &mut html);
    if let Some(says) = outcome.against_before() {
        also_line(desk, &mut html, says);
    }
    if let Some(against) = against_goal(desk, outcome) {
        also_line(desk, &mut html, &against);
    }
    if let Some(part) = Files::here().only_part() {
        also_line(desk, &mut html, &part);
    }
    html.done()
}

/// What [`also`] says once more, under the form: where the answer stays in view above the form, it has no room for it.
#[component]
pub(crate) fn More() -> impl IntoView {
    let desk = Desk::here();
    let more = move || {
        let holds = desk.unreadable().is_none();
        desk.outcome.with(|outcome| match outcome.status {
            Status::Value | Status::AtLeast | Status::NotReached if holds => also(desk, outcome),
            // A line that comes with every answer has its room before it.
            _ => {
                let mut html = Html::new();
                if let Some(field) = judged(desk) {
                    let says = desk.text(&words::ALSO).replace("{name}", desk.text(&field.label));
                    html.leaf("p class=\"between also\"", &says.replace("{value}", "–"));
                }
                html.done()
            }
        })
    };
    view! { <div class="more" inner_html=more></div> }
}

/// Whether the change, the goal, a part of a period or the output that is judged needs a line more: it is kept free in every
/// state.
fn is_tall(desk: Desk) -> bool {
    let changes = desk.question.with(|question| question.before.is_some() || question.target.is_some());
    changes || judged(desk).is_some() || Files::here().only_part().is_some()
}

/// The output that is judged in place of the headline.
fn judged(desk: Desk) -> Option<&'static Field> {
    let judges = |question: &Question| question.bands().map(|bands| (bands.judges, question.method.headline()));
    desk.question.with(judges).filter(|(judges, headline)| judges.id != headline.id).map(|(judges, _)| judges)
}

/// A sentence that stands beside the number where there is room for it.
fn also_line(desk: Desk, html: &mut Html, says: &Phrase) {
    html.leaf("p class=\"between also\"", &desk.sentence(says));
}

/// A sentence beside the number.
fn line(show: &Show<'_>, html: &mut Html, says: &Phrase) {
    html.leaf("p class=\"between\"", &says.show(show));
}

/// What gives way first where the answer stays in view on a phone.
const LEVEL: &str = "span class=\"level\"";

/// "35 to 62 at 95% confidence, 100 answers".
fn interval(desk: Desk, outcome: &Outcome, output: &Output, html: &mut Html) {
    let level = desk.question.with(|question| question.level);
    desk.show(|show| {
        let basis = outcome.basis.as_ref().map(|basis| basis.show(show));
        let Some(interval) = output.shown() else {
            html.maybe("p class=\"between opt\"", basis.as_deref());
            return;
        };
        let words = show.text(&words::AT_LEVEL).replace("{level}", &show.arg(&Arg::Level(level)));
        let (before, after) = words.split_once("{range}").unwrap_or((&words, ""));
        html.open("p class=\"between\"").leaf(LEVEL, before);
        html.leaf("b", &range(show, interval.low, interval.high, output.field.unit)).leaf(LEVEL, after);
        if let Some(basis) = basis {
            html.open("span class=\"opt\"").text(show.text(&words::COMMA_IN_SENTENCE));
            html.leaf("span class=\"whole\"", &basis).close("span");
        }
        html.close("p");
    });
}

/// Two ends without their unit, which the headline says.
pub(crate) fn range(show: &Show<'_>, low: f64, high: f64, unit: Unit) -> String {
    let [low, high] = show.ends(low, high, unit);
    show.between(low, &high)
}

/// The next output, where it says the same in another period or is judged in place of the headline, or what the metric puts
/// in its place.
fn second(desk: Desk, outcome: &Outcome, html: &mut Html) {
    desk.show(|show| {
        let line = match &outcome.beside {
            Some((name, arg)) => Some((*name, show.arg(arg), None)),
            None => next(outcome).map(|(output, number)| {
                let unit = output.field.unit;
                let within = output.shown().map(|i| range(show, i.low, i.high, unit));
                (&output.field.label, show.of(number, unit), within)
            }),
        };
        let Some((name, value, within)) = line else { return };
        let words = show.text(&words::ALSO).replace("{name}", show.text(name));
        let (before, after) = words.split_once("{value}").unwrap_or((&words, ""));
        html.open("p class=\"between also\"").text(before).leaf("b", &value).text(after);
        let within = within.map(|range| show.text(&words::WITHIN).replace("{range}", &range));
        html.maybe("span class=\"opt\"", within.as_deref()).close("p");
    });
}

/// The first output that is not the headline, unless it is one of many shares.
fn next(outcome: &Outcome) -> Option<(&Output, f64)> {
    let headline = outcome.headline().map(|own| own.field);
    let output = outcome.outputs.iter().find(|output| Some(output.field) != headline)?;
    let of_many = output.field.unit == Unit::Share && outcome.outputs.len() > 3;
    Some((output, output.number()?)).filter(|_| !of_many)
}

/// How far the value is from the reader's goal.
pub(super) fn against_goal(desk: Desk, outcome: &Outcome) -> Option<Phrase> {
    desk.question.with(|question| change::against_goal(question, outcome))
}

fn not_reached(desk: Desk, outcome: &Outcome) -> AnyView {
    let tall = is_tall(desk);
    let mut html = Html::new();
    html.open("p class=\"verdict\"").leaf("span", desk.text(&words::NOT_REACHED)).close("p");
    if let Some(says) = &outcome.says {
        desk.show(|show| line(show, &mut html, says));
    }
    html.put(&also(desk, outcome));
    view! {
        <Dash/>
        <div class="says" class:tall=tall inner_html=html.done()></div>
    }
    .into_any()
}

/// How many fields are named that are still blank.
const MOST_NAMED: usize = 4;

/// The form that is empty, or filled in part.
fn no_data(desk: Desk) -> AnyView {
    let method = desk.method.get();
    let blank = blank(desk);
    let count = desk.question.with(|question| asked(question, method).len());
    let tall = is_tall(desk);
    if let Some(asks) = file::first(desk) {
        return view! {
            <Dash/>
            <div class="says" class:tall=tall>
                <p class="verdict">
                    <button type="button" class="btn plain" on:click=|_| focus::to(focus::ASK)>{asks}</button>
                </p>
            </div>
        }
        .into_any();
    }
    if !desk.is_blank() {
        // A comma stays with the name before it, and the line breaks after it.
        let comma = desk.text(&words::COMMA);
        let (stays, space) = comma.split_at(comma.trim_end().len());
        // Of many the first, for the answer keeps its height.
        let some_more = blank.len() > MOST_NAMED;
        let named = if some_more { MOST_NAMED - 1 } else { blank.len() };
        let last = if some_more { named } else { named.saturating_sub(1) };
        let more = some_more.then(|| view! { <span class="nowrap">"…"</span> });
        let fields = blank.into_iter().take(named).enumerate().map(|(at, field)| {
            let more = at < last;
            view! {
                <span class="nowrap"><ToField field side=Side::Now plain=true/>{more.then_some(stays)}</span>
                {more.then_some(space)}
            }
        });
        let before = desk.text(&words::STILL_BLANK).replace("{fields}", "");
        return view! {
            <Dash/>
            <div class="says" class:tall=tall>
                <p class="verdict"><span>{desk.text(&words::NOT_YET)}</span></p>
                <p class="between">{before}{fields.listed()}{more}</p>
            </div>
        }
        .into_any();
    }
    let fill = move |_| {
        if let Some(example) = desk.method.get_untracked().examples.first() {
            desk.fill(example);
            focus::after(focus::ANSWER);
        }
    };
    let says = if desk.method.with(|method| reading::predicts(method)) {
        Phrase::plain(&words::A_FILE_OF_ORDERS)
    } else {
        Phrase::value(Arg::Counted(count as f64, &words::NUMBERS))
    };
    view! {
        <Dash/>
        <div class="says" class:tall=tall>
            <p class="verdict"><span>{desk.sentence(&says)}</span></p>
            <p class="between">
                {desk.text(&words::GREY_EXAMPLE)} " "
                <button type="button" class="btn plain" id="try-example" on:click=fill>
                    {desk.text(&words::TRY_EXAMPLE)}
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// The fields that an answer still needs.
fn blank(desk: Desk) -> Vec<&'static Field> {
    // Of several of which any will do, the formula names one.
    let lacks = desk.outcome.with(|outcome| outcome.fault.as_ref().map(|fault| fault.field));
    let inputs =
        desk.method.get().inputs.iter().filter(|(field, need)| *need == Need::Required || lacks == Some(field));
    desk.question.with(|q| inputs.map(|(field, _)| *field).filter(|field| is_blank(q, field)).collect())
}

/// That the answer is gone, and what it needs, for whoever does not see it.
pub(super) fn gone(desk: Desk) -> String {
    if desk.is_blank() {
        return desk.text(&words::NO_RESULT).to_string();
    }
    let needs = still_blank(desk, blank(desk).into_iter());
    [desk.text(&words::NOT_YET), &needs].join(desk.lang.get_untracked().stop())
}

/// Which fields are still blank, by their names.
pub(super) fn still_blank(desk: Desk, fields: impl Iterator<Item = &'static Field>) -> String {
    let names: Vec<&str> = fields.map(|field| desk.text(&field.label)).collect();
    desk.text(&words::STILL_BLANK).replace("{fields}", &names.join(desk.text(&words::COMMA)))
}

fn is_blank(question: &Question, field: &'static Field) -> bool {
    question.values.get(field).is_none_or(|value| matches!(value, Value::Series(series) if series.is_empty()))
}

/// No result, and what to correct.
fn nothing(desk: Desk, says: &Phrase, place: Option<(&'static Field, Side)>) -> AnyView {
    let tall = is_tall(desk);
    view! {
        <Dash/>
        <div class="says" class:tall=tall>
            <p class="verdict"><span>{desk.sentence(says)}</span></p>
            {place.map(|(field, side)| view! { <p class="between"><ToField field side/></p> })}
        </div>
    }
    .into_any()
}

/// The dash that stands where the number will.
#[component]
fn Dash() -> impl IntoView {
    let desk = Desk::here();
    view! {
        <p class="value none">
            <span aria-hidden="true">"–"</span>
            <span class="vh">{desk.text(&words::NO_RESULT)}</span>
        </p>
    }
}

/// A button that puts the cursor into a field: a link by `#` would leave the page.
#[component]
fn ToField(
    field: &'static Field,
    side: Side,
    /// Whether the sentence before it says what to do, so that the field's name is enough.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let desk = Desk::here();
    let go = move |_| focus::to(&format!("#{}", side.id(field.id)));
    let name = desk.text(&field.label);
    let words = if plain { name.to_string() } else { desk.text(&words::CORRECT).replace("{field}", name) };
    view! { <button type="button" class="btn plain" on:click=go>{words}</button> }
}
