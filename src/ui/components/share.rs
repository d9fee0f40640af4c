//! Sharing: the address that shows the same, the widget, the copy, paper.

use leptos::prelude::*;

use crate::api::page;
use crate::link::{Address, RISKY_LENGTH, SAFE_LENGTH, encode};
use crate::locale::{Arg, Level, Phrase, Show, Unit, units};
use crate::metric::{Question, Value, Values};
use crate::metrics::bars::CURRENCY;
use crate::ui::desk::Desk;
use crate::ui::html::Html;
use crate::ui::share_words as own;
use crate::ui::views::maybe;
use crate::ui::{copy, words};
use crate::words::Text;

use super::dialog::{check, copy_box, is_on, offer, say};
use super::export::download;
use super::{Band, Dialog, account, embed};

/// The band for sharing.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let desk = Desk::here();
    let (text, widget) = (RwSignal::new(false), RwSignal::new(false));
    let print = move |_| {
        window().print().ok();
    };
    view! {
        <Band id="out" label=&words::SHARE>
            <div class="actions">
                <ShareLink/>
                <button type="button" class="btn" id="as-text" on:click=move |_| text.set(true)>
                    {desk.text(&own::AS_TEXT)}
                </button>
                <button type="button" class="btn" id="embed" on:click=move |_| widget.set(true)>
                    {desk.text(&own::EMBED)}
                </button>
                <button type="button" class="btn" id="keep" on:click=move |_| copy::keep(desk)>
                    {desk.text(&own::KEEP_COPY)}
                </button>
                <button type="button" class="btn" id="download" on:click=move |_| download(desk)>
                    {desk.text(&words::DOWNLOAD_CSV)}
                </button>
                <button type="button" class="btn" id="print" on:click=print>{desk.text(&words::PRINT)}</button>
            </div>
            {maybe(move || too_much(desk).map(|says| view! { <p class="note">{says}</p> }))}
            {is_framed().then(|| view! { <p class="note">{desk.text(&own::FRAMED)}</p> })}
            <Dialog title=&own::AS_TEXT open=text body=account::body renew=account::renew/>
            <Dialog title=&own::PUT_IN_PAGE open=widget body=embed::body renew=embed::renew/>
        </Band>
    }
}

/// The link to what is on screen.
#[component]
pub(crate) fn ShareLink() -> impl IntoView {
    let desk = Desk::here();
    let link = RwSignal::new(false);
    view! {
        <button type="button" class="btn primary" id="share" on:click=move |_| link.set(true)>
            {desk.text(&words::COPY_LINK)}
        </button>
        <Dialog title=&own::SHARE_THIS open=link body=body renew=renew/>
    }
}

/// Which numbers the address cannot hold, in a sentence.
fn too_much(desk: Desk) -> Option<String> {
    let whole = desk.address();
    let lacks = if whole.has_table() { lacking(desk, &whole, &whole.as_linked()) } else { None };
    lacks.map(|what| desk.text(&own::TOO_MUCH).replace("{what}", &what))
}

/// Whether the page stands in a frame without an origin: such a frame blocks downloads, printing and new windows unless it
/// says otherwise, and nobody is told.
pub(crate) fn is_framed() -> bool {
    let window = window();
    let parent = window.parent().ok().flatten();
    parent.is_some_and(|parent| parent != window) && window.origin() == "null"
}

/// The dialog of the link.
fn body(desk: Desk, html: &mut Html) {
    html.open("p id=\"link-opens\"").close("p");
    copy_box(desk, html, &words::LINK, 3);
    html.open("p class=\"small quiet\" id=\"link-length\"").close("p").open("dl class=\"opts\"");
    html.leaf("dt", desk.text(&own::IN_LINK)).open("dd id=\"link-holds\"").close("dd");
    html.leaf("dt", desk.text(&own::NEVER)).leaf("dd", desk.text(&own::NEVER_ROWS)).close("dl");
    if untrack(|| desk.address()).as_linked().has_table() {
        check(desk, html, "with-table", &own::WITH_TABLE, false);
    }
    check(desk, html, "without-numbers", &own::SETTINGS_ONLY, false);
    check(desk, html, "with-language", &words::KEEP_LANGUAGE, false);
    html.leaf("p class=\"note\"", desk.text(&words::ABOUT_LINKS));
}

/// The link for what is chosen, exactly what it holds, and what it does not.
fn renew(desk: Desk) {
    let whole = untrack(|| desk.address());
    let mut address = whole.handed_on();
    address.lang = is_on("with-language").then(|| desk.lang.get_untracked());
    if !is_on("with-table") {
        address = address.without_tables();
    }
    if is_on("without-numbers") {
        address = address.without_numbers();
    }
    address = address.as_linked();
    let link = at_page(&address);
    offer(&link);
    let lacks = left_out(desk, &whole, &address);
    let on_disk = !link.starts_with("http");
    let opens = if lacks.is_empty() && !on_disk { desk.text(&own::SAME_ANSWER).into() } else { lacks };
    say("link-opens", &opens);
    let n = link.chars().count();
    let (words, limit) = match n {
        _ if on_disk => (&own::ON_DISK, 0),
        _ if n <= SAFE_LENGTH => (&own::LENGTH_SAFE, 0),
        _ if n <= RISKY_LENGTH => (&own::LENGTH_LONG, SAFE_LENGTH),
        _ => (&own::LENGTH_LONG, RISKY_LENGTH),
    };
    let args =
        [("characters", Arg::Counted(n as f64, &units::CHARACTERS)), ("limit", Arg::Of(limit as f64, Unit::Count))];
    say("link-length", &desk.print(|show| Phrase::with(words, args).show(show)));
    say("link-holds", &desk.print(|show| held(show, &address)).join(desk.text(&words::COMMA)));
}

/// Which of the numbers of one address are missing in another, in a sentence; empty when none is.
pub(super) fn left_out(desk: Desk, whole: &Address, part: &Address) -> String {
    lacking(desk, whole, part).map(|what| desk.text(&own::LEFT_OUT).replace("{what}", &what)).unwrap_or_default()
}

fn lacking(desk: Desk, whole: &Address, part: &Address) -> Option<String> {
    let numbers = |address: &Address| -> Vec<String> {
        desk.print(|show| address.questions().iter().flat_map(|question| numbers(show, question)).collect())
    };
    let (mut all, kept) = (numbers(whole), numbers(part));
    all.retain(|number| !kept.contains(number));
    (!all.is_empty()).then(|| all.join(desk.text(&words::COMMA)))
}

/// Everything an address holds: metric, numbers and settings, each with its name as the page shows it.
fn held(show: &Show<'_>, address: &Address) -> Vec<String> {
    let mut out = Vec::new();
    let said = |name: &'static Text, value: String| {
        let args = [("name", Arg::Text(name)), ("value", Arg::Raw(value))];
        Phrase::with(&words::ALSO, args).show(show)
    };
    for question in address.questions() {
        let (metric, method) = (question.metric, question.method);
        out.push(show.text(&metric.words.name).into());
        if metric.methods.len() > 1 {
            out.push(said(&words::DEFINITION, show.text(&method.name).into()));
        }
        out.extend(numbers(show, question));
        if let Some(period) = question.period.filter(|period| method.period != Some(*period)) {
            out.push(said(&words::PERIOD, show.arg(&Arg::Period(period))));
        }
        if question.level != Level::default() {
            out.push(said(&words::CONFIDENCE, show.arg(&Arg::Level(question.level))));
        }
        for (choice, option) in &question.picks {
            out.push(said(&choice.label, show.text(&option.name).into()));
        }
        if let Some(currency) = &question.currency {
            out.push(said(&CURRENCY, currency.clone()));
        }
    }
    if let Some(lang) = address.lang {
        out.push(said(&own::LANGUAGE, lang.name().into()));
    }
    out
}

/// The numbers of a question with their names, as its form shows them.
pub(crate) fn numbers(show: &Show<'_>, question: &Question) -> Vec<String> {
    let mut out = Vec::new();
    let none = Values::new();
    for (name, values) in
        [("{name}", &question.values), (show.text(&own::BEFORE), question.before.as_ref().unwrap_or(&none))]
    {
        for (field, value) in values.iter() {
            let said = match value {
                Value::Number(number) => show.of(*number, field.unit),
                Value::Series(series) => show.arg(&Arg::Counted(series.len() as f64, &words::VALUES)),
            };
            out.push(format!("{} {said}", name.replace("{name}", show.text(&field.label))));
        }
    }
    if let Some(goal) = question.target {
        out.push(format!("{} {}", show.text(&words::GOAL), show.of(goal, question.method.headline().unit)));
    }
    out
}

/// The whole address of what is on screen.
pub(crate) fn url(desk: Desk) -> String {
    at_page(&Address { embed: false, ..desk.address() })
}

/// The address as it is handed on: of a page on a disk only its name, for the folder it lies in is nobody's business.
pub(crate) fn cited(desk: Desk) -> String {
    named(&desk.address().handed_on())
}

/// The address as it stands under a picture, where nobody reads hundreds of numbers.
pub(super) fn cited_in_short(desk: Desk) -> String {
    named(&desk.address().handed_on().in_short())
}

fn named(address: &Address) -> String {
    let url = at_page(address);
    let name =
        || url.split_once('#').map(|(page, shown)| format!("{}#{shown}", page.rsplit('/').next().unwrap_or(page)));
    if url.starts_with("file:") { name().unwrap_or_default() } else { url }
}

/// The page's own address up to `#`, and what is to be shown.
fn at_page(address: &Address) -> String {
    format!("{}{}", page(), encode(address))
}
