//! Sharing: the address that shows the same, the widget, the copy, paper.

use leptos::prelude::*;

use crate::link::{Address, RISKY_LENGTH, SAFE_LENGTH, encode};
use crate::locale::{Arg, Phrase, Show, Unit, units};
use crate::metric::{Question, Value, Values};
use crate::ui::desk::Desk;
use crate::ui::html::Html;
use crate::ui::share_words as own;
use crate::ui::{copy, words};

use super::dialog::{check, copy_box, is_on, offer, say};
use super::export::download;
use super::{Band, Dialog, account, embed};

/// The band for sharing.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let desk = Desk::here();
    let (link, text, widget) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let print = move |_| {
        window().print().ok();
    };
    view! {
        <Band id="out" label=&words::SHARE>
            <div class="actions">
                <button type="button" class="btn primary" id="share" on:click=move |_| link.set(true)>
                    {desk.text(&words::COPY_LINK)}
                </button>
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
            <Dialog title=&own::SHARE_THIS open=link body=body renew=renew/>
            <Dialog title=&own::AS_TEXT open=text body=account::body renew=account::renew/>
            <Dialog title=&own::PUT_IN_PAGE open=widget body=embed::body renew=embed::renew/>
        </Band>
    }
}

/// The dialog of the link.
fn body(desk: Desk, html: &mut Html) {
    html.leaf("p", desk.text(&own::SAME_ANSWER));
    copy_box(desk, html, &words::LINK, 3);
    html.open("p class=\"small quiet\" id=\"link-length\"").close("p").open("dl class=\"opts\"");
    html.leaf("dt", desk.text(&own::IN_LINK)).open("dd id=\"link-holds\"").close("dd");
    html.leaf("dt", desk.text(&own::NEVER)).leaf("dd", desk.text(&own::NEVER_ROWS)).close("dl");
    if untrack(|| desk.address()).has_table() {
        check(desk, html, "with-table", &own::WITH_TABLE, false);
    }
    check(desk, html, "without-numbers", &own::SETTINGS_ONLY, false);
    check(desk, html, "with-language", &words::KEEP_LANGUAGE, false);
    html.leaf("p class=\"note\"", desk.text(&words::ABOUT_LINKS));
}

/// The link for what is chosen, and exactly what it holds.
fn renew(desk: Desk) {
    let mut address = untrack(|| desk.address());
    address.embed = false;
    if is_on("with-language") {
        address.lang = Some(desk.lang.get_untracked());
    }
    if !is_on("with-table") {
        address = address.without_tables();
    }
    if is_on("without-numbers") {
        address = address.without_numbers();
    }
    let link = whole(&address);
    offer(&link);
    let n = link.chars().count();
    let (words, limit) = match n {
        _ if n <= SAFE_LENGTH => (&own::LENGTH_SAFE, 0),
        _ if n <= RISKY_LENGTH => (&own::LENGTH_LONG, SAFE_LENGTH),
        _ => (&own::LENGTH_LONG, RISKY_LENGTH),
    };
    let args =
        [("characters", Arg::Counted(n as f64, &units::CHARACTERS)), ("limit", Arg::Of(limit as f64, Unit::Count))];
    say("link-length", &desk.print(|show| Phrase::with(words, args).show(show)));
    let held = address.question().map(|question| desk.print(|show| held(show, question))).unwrap_or_default();
    let none = [desk.text(&own::NO_NUMBERS).to_string()];
    say("link-holds", &(if held.is_empty() { &none[..] } else { &held }).join(desk.text(&words::COMMA)));
}

/// The numbers of a question with their names, as its form shows them.
fn held(show: &Show<'_>, question: &Question) -> Vec<String> {
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

/// The whole address of what is on screen, with the language where it has to stay.
pub(crate) fn url(desk: Desk, language: bool) -> String {
    let address = desk.address();
    let lang = if language { Some(desk.lang.get_untracked()) } else { address.lang };
    whole(&Address { lang, embed: false, ..address })
}

/// The address as it is printed: of a page on a disk only its name, for the folder it lies in is nobody's business.
pub(crate) fn cited(desk: Desk) -> String {
    let url = url(desk, false);
    let name =
        || url.split_once('#').map(|(page, shown)| format!("{}#{shown}", page.rsplit('/').next().unwrap_or(page)));
    if url.starts_with("file:") { name().unwrap_or_default() } else { url }
}

/// The page's own address up to `#`, and what is to be shown.
fn whole(address: &Address) -> String {
    format!("{}{}", page(), encode(address))
}

/// The page's own address up to `#`.
pub(super) fn page() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split(['#', '?']).next().unwrap_or_default().to_string()
}
