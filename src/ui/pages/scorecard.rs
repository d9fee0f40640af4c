//! The scorecard: every metric that has numbers, a line each, and what a reader takes along of it.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::charts::{self, escape};
use crate::export;
use crate::link::{Address, Page, encode};
use crate::locale::{Arg, Level, Phrase, Show};
use crate::metric::{Group, Metric, Question, Status};
use crate::metrics::METRICS;
use crate::metrics::change::p_value;
use crate::metrics::scorecard::{self as card, Line};
use crate::ui::components::{CSV, Drop, Paper, SUB_LINE, ShareLink, labelled, numbers, range, save, verdict, wrap};
use crate::ui::desk::{Desk, Place};
use crate::ui::files::Files;
use crate::ui::html::Html;
use crate::ui::views::{maybe, memo};
use crate::ui::{address, copy, focus, share_words, words};
use crate::words::Text;

use super::index::group;
use super::metric::Problems;

/// The scorecard.
#[component]
pub(crate) fn ScorecardPage() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    Effect::new(move |_| files.collect());
    let lines = memo(move || desk.scorecard.with(|all| all.iter().cloned().map(Line::from).collect::<Vec<_>>()));
    let some = memo(move || !lines.with(Vec::is_empty));
    let heading = move || match lines.with(|lines| some.get().then(|| card::finding(lines))) {
        Some(finding) => desk.print(|show| finding.show(show)),
        None => desk.text(&words::SCORECARD).to_string(),
    };
    let lede = move || match lines.with(|lines| card::changes(lines)) {
        Some(changes) => desk.print(|show| changes.show(show)),
        None => desk.text(if some.get() { &words::SCORECARD_LEDE } else { &words::SCORECARD_EMPTY }).to_string(),
    };
    view! {
        <header class="headline">
            <h1 tabindex="-1">{heading}</h1>
            <p class="lede">{lede}</p>
            <Problems/>
        </header>
        {(!desk.embed.get_untracked()).then(|| view! { <Drop/> })}
        {maybe(move || (!some.get()).then(|| view! {
            <p class="none-found">
                <a
                    class="btn"
                    id="try-example"
                    href=examples(desk)
                    on:click=move |_| focus::after("main h1")
                >{desk.text(&words::TRY_EXAMPLE)}</a>
            </p>
        }))}
        {maybe(move || some.get().then(|| view! {
            <div class="bar-row">
                <span>{move || lines.with(|lines| key(desk, lines))}</span>
                <Taken lines/>
            </div>
            <div on:click=move |event| take_off(desk, &event) inner_html=move || lines.with(|lines| table(desk, &files, lines))></div>
            <Paper/>
        }))}
        {maybe(move || says_off(desk).map(|says| view! {
            <p class="quiet small off-note">
                {says} " "
                <button type="button" class="btn plain put-back" on:click=move |_| {
                    desk.put_on();
                    focus::after("main h1");
                }>{desk.text(&words::PUT_BACK)}</button>
            </p>
        }))}
    }
}

/// A click on the mark that takes a line off. The focus goes to the next line's, or to what puts it back.
fn take_off(desk: Desk, event: &MouseEvent) {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let Some(mark) = target.and_then(|target| target.closest(OFF).ok().flatten()) else { return };
    let place = focus::all(OFF).iter().position(|other| mark.is_same_node(Some(other)));
    desk.take_off(&mark.get_attribute("value").unwrap_or_default());
    request_animation_frame(move || match place.and_then(|place| focus::all(OFF).into_iter().nth(place)) {
        Some(next) => focus::still(&next),
        None => focus::to(".off-note button"),
    });
}

/// The marks that take a line off.
const OFF: &str = "#scorecard button.off";

/// What was taken off last.
pub(crate) fn says_off(desk: Desk) -> Option<String> {
    let name = desk.text(&desk.taken_off()?.metric.words.name);
    Some(desk.text(&words::TAKEN_OFF).replace("{name}", name))
}

/// What the marks mean, where there are any.
fn key(desk: Desk, lines: &[Line]) -> String {
    let level = [("level", Arg::Level(card::level(lines)))];
    let marked = lines.iter().any(|line| line.scale().is_some());
    if marked { desk.print(|show| Phrase::with(&words::SCORECARD_KEY, level).show(show)) } else { String::new() }
}

/// The ways to take it along.
#[component]
fn Taken(lines: Memo<Vec<Line>>) -> impl IntoView {
    let desk = Desk::here();
    let sheet = move |_| {
        let table = lines.with_untracked(|lines| card::table(lines));
        save("kept-scorecard.csv", &desk.print(|show| export::table(&table, show)), CSV);
    };
    let print = move |_| {
        window().print().ok();
    };
    view! {
        <span class="actions">
            <ShareLink/>
            <button type="button" class="btn" id="keep" on:click=move |_| copy::keep(desk)>
                {desk.text(&share_words::KEEP_COPY)}
            </button>
            <button type="button" class="btn" id="download" on:click=sheet>{desk.text(&words::DOWNLOAD_CSV)}</button>
            <button type="button" class="btn" id="print" on:click=print>{desk.text(&words::PRINT)}</button>
        </span>
    }
}

/// The scorecard of the worked examples.
fn examples(desk: Desk) -> String {
    let first = |metric: &&'static Metric| {
        let method = &metric.methods[0];
        let values = method.examples.first()?.values();
        Some(Question { values, ..Question::new(metric, method) })
    };
    let page = Page::Scorecard(METRICS.iter().filter_map(first).collect());
    encode(&Address { page, ..untrack(|| desk.address()) })
}

/// What the table has columns for beside the metric and its result.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    Interval,
    Verdict,
    Goal,
    /// What it was before, and how it has changed.
    Change,
}

impl Column {
    /// The columns in which some line has something.
    fn of(lines: &[Line]) -> Vec<Column> {
        let all = [Column::Interval, Column::Verdict, Column::Goal, Column::Change];
        let has = |column: &Column, line: &Line| match column {
            Column::Interval => line.scale().is_some(),
            Column::Verdict => line.outcome.verdict.is_some(),
            Column::Goal => line.question.goal().is_some(),
            Column::Change => line.outcome.change.is_some(),
        };
        all.into_iter().filter(|column| lines.iter().any(|line| has(column, line))).collect()
    }

    /// Its heads.
    fn heads(self) -> Vec<&'static Text> {
        match self {
            Column::Interval => vec![&card::INTERVAL],
            Column::Verdict => vec![&card::VERDICT],
            Column::Goal => vec![&card::GOAL],
            Column::Change => vec![&card::BEFORE, &card::CHANGE],
        }
    }

    /// Whether numbers stand in it.
    fn is_of_numbers(self) -> bool {
        matches!(self, Column::Goal | Column::Change)
    }
}

/// The lines under the questions of the index.
fn table(desk: Desk, files: &Files, lines: &[Line]) -> String {
    let (columns, name) = (Column::of(lines), desk.text(&words::SCORECARD));
    let level = card::level(lines);
    let mut heads = vec![(&card::METRIC, false), (&card::NOW, true)];
    for column in &columns {
        heads.extend(column.heads().into_iter().map(|head| (head, column.is_of_numbers())));
    }
    let mut html = Html::new();
    html.open(&wrap(name)).open("table class=\"table stack score\" id=\"scorecard\"");
    html.leaf("caption class=\"vh\"", name).open("thead").open("tr");
    for (head, right) in &heads {
        html.leaf(if *right { "th scope=\"col\" class=\"r\"" } else { "th scope=\"col\"" }, desk.text(head));
    }
    // The column of marks that take a line off has no head.
    let mine = !desk.embed.get_untracked();
    let width = heads.len() + usize::from(mine);
    if mine {
        html.open("td class=\"off\"").close("td");
    }
    html.close("tr thead");
    for of in Group::ALL {
        let mut lines = lines.iter().filter(|line| line.question.metric.group == of).peekable();
        if lines.peek().is_some() {
            html.open("tbody").open("tr class=\"grp\"");
            html.leaf(&format!("th colspan=\"{width}\" scope=\"rowgroup\""), desk.text(group(of).1)).close("tr");
            lines.for_each(|line| row((desk, files), line, (&columns, level), mine, &mut html));
            html.close("tbody");
        }
    }
    html.close("table div");
    html.done()
}

fn row((desk, files): (Desk, &Files), line: &Line, (columns, level): (&[Column], Level), mine: bool, html: &mut Html) {
    let question = &line.question;
    let href = escape(&address::to(desk, Place::Metric(question.metric)));
    desk.show_for(question.period(), question.currency.as_deref(), |show| {
        html.open("tr").open("th scope=\"row\"").open(&format!("a href=\"{href}\""));
        let fault = line.outcome.fault.is_some();
        html.text(show.text(&question.metric.words.name)).close("a");
        html.leaf(if fault { "span class=\"sub-line err\"" } else { SUB_LINE }, &rests_on(show, line));
        html.maybe(SUB_LINE, files.only_part_of(question).map(|says| says.show(show)).as_deref()).close("th");
        now(show, line, html);
        for column in columns {
            match column {
                Column::Interval => interval(show, line, level, html),
                Column::Verdict => judged(show, line, html),
                Column::Goal => goal(show, line, html),
                Column::Change => change(show, line, html),
            }
        }
        if mine {
            let says = show.text(&words::TAKE_OFF).replace("{name}", show.text(&question.metric.words.name));
            let says = escape(&says);
            html.open("td class=\"off\"");
            html.leaf(
                &format!(
                    "button type=\"button\" class=\"off\" value=\"{}\" aria-label=\"{says}\" title=\"{says}\"",
                    question.metric.id
                ),
                "×",
            );
            html.close("td");
        }
        html.close("tr");
    });
}

/// What the number rests on: the count behind it, else the first numbers that were put in, by another definition than the
/// standard one its name; or why there is no result.
fn rests_on(show: &Show<'_>, line: &Line) -> String {
    let (question, outcome) = (&line.question, &line.outcome);
    let why = outcome.fault.as_ref().map(|fault| &fault.says).or(outcome.says.as_ref());
    let says = match why.or(outcome.basis.as_ref()) {
        Some(says) => says.show(show),
        None => numbers(show, &Question { before: None, target: None, ..question.clone() })
            .into_iter()
            .take(FIRST)
            .collect::<Vec<_>>()
            .join("\u{a0}· "),
    };
    let standard = question.method == &question.metric.methods[0];
    if standard { says } else { format!("{}\u{a0}· {says}", show.text(&question.method.name)) }
}

/// How many numbers of a form are a line.
const FIRST: usize = 3;

fn now(show: &Show<'_>, line: &Line, html: &mut Html) {
    let outcome = &line.outcome;
    html.open("td class=\"r big\"");
    match line.headline() {
        Some((output, number)) => {
            let shown = show.headline(number, output.field.unit);
            let least = (outcome.status == Status::AtLeast).then(|| show.text(&words::AT_LEAST));
            html.maybe(SUB_LINE, least).maybe(SUB_LINE, outcome.leads.map(|field| show.text(&field.label)));
            html.text(&shown.number).maybe(SUB_LINE, Some(shown.unit.as_str()).filter(|unit| !unit.is_empty()));
        }
        None => {
            html.text("–");
        }
    }
    html.close("td");
}

/// The interval, with its level where that is not the one of the key.
fn interval(show: &Show<'_>, line: &Line, level: Level, html: &mut Html) {
    html.open("td class=\"iv\"");
    if let Some(scale) = line.scale() {
        html.open("span aria-hidden=\"true\"").put(&charts::svg(&charts::pin(&scale), "")).close("span");
    }
    let ends = line.headline().and_then(|(output, _)| Some((output.shown()?, output.field.unit)));
    let own = Some(line.question.level).filter(|own| *own != level);
    let own = own.map_or_else(String::new, |own| format!("\u{a0}· {}", show.arg(&Arg::Level(own))));
    let ends = ends.map(|(interval, unit)| range(show, interval.low, interval.high, unit) + &own);
    html.maybe(SUB_LINE, ends.as_deref()).close("td");
}

fn judged(show: &Show<'_>, line: &Line, html: &mut Html) {
    html.open("td class=\"judge\"");
    if let Some(judged) = &line.outcome.verdict {
        verdict(show, judged, html);
    }
    html.close("td");
}

fn goal(show: &Show<'_>, line: &Line, html: &mut Html) {
    html.open(&labelled("r", show.text(&card::GOAL)));
    let unit = line.outcome.headline().map_or(line.question.headline().unit, |output| output.field.unit);
    if let Some(at) = line.question.goal() {
        html.text(&show.of(at, unit));
    }
    if let Some(goal) = line.goal() {
        let reached = show.text(if goal.reached { &card::REACHED } else { &card::NOT_REACHED });
        let unsure = (goal.certain == Some(false)).then(|| show.text(&words::NOT_CERTAIN));
        html.open(SUB_LINE).text(reached).text(unsure.unwrap_or_default()).close("span");
    }
    html.close("td");
}

fn change(show: &Show<'_>, line: &Line, html: &mut Html) {
    let Some(change) = &line.outcome.change else {
        html.open("td").close("td").open("td").close("td");
        return;
    };
    let unit = change.field.unit;
    html.open(&labelled("r", show.text(&card::BEFORE))).text(&show.of(change.before, unit)).close("td");
    html.open(&labelled("r change", show.text(&card::CHANGE)));
    // Where another output leads, the change says whose it is.
    let other = line.outcome.headline().is_some_and(|output| output.field.id != change.field.id);
    html.maybe(SUB_LINE, other.then(|| show.text(&change.field.label)));
    html.text(&show.arg(&Arg::Signed(change.difference, unit)));
    let says = match line.claim() {
        _ if change.difference == 0.0 => &card::UNCHANGED,
        Some(claim) => card::claimed(claim),
        None => &card::UNTESTED,
    };
    html.open(SUB_LINE).text(show.text(says));
    if let Some(p) = p_value(change) {
        html.text(show.text(&words::COMMA)).text(&p.show(show));
    }
    html.close("span td");
}
