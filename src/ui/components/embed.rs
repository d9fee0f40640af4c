//! The code that puts a metric into somebody else's page, and how it will look there.

use crate::api::page;
use crate::charts::escape;
use crate::link::{Address, Theme, encode};
use crate::metric::{Need, Outcome, Output};
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::html::Html;
use crate::ui::{share_words as own, words};
use leptos::prelude::*;

use super::dialog::{by_id, check, choice, copy_box, is_on, offer, say};
use super::share::left_out;

/// What stands in the dialog.
pub(super) fn body(desk: Desk, html: &mut Html) {
    if !page().starts_with("http") {
        html.leaf("p class=\"note\"", desk.text(&own::NO_ADDRESS));
    }
    let kinds = [("element", &own::ELEMENT), ("grows", &own::FRAME_GROWS), ("frame", &own::FRAME)];
    choice(desk, html, "kind", &own::CODE, &kinds);
    copy_box(desk, html, &own::CODE, 6);
    choice(
        desk,
        html,
        "wear",
        &words::THEME,
        &[("auto", &words::AUTO), ("light", &words::LIGHT), ("dark", &words::DARK)],
    );
    if untrack(|| desk.address()).as_linked().has_table() {
        check(desk, html, "with-table", &own::WITH_TABLE, false);
    }
    check(desk, html, "without-numbers", &own::SETTINGS_ONLY, false);
    check(desk, html, "with-language", &words::KEEP_LANGUAGE, true);
    html.open("p class=\"small quiet\" id=\"lacks\"").close("p");
    html.open(&format!(
        "div class=\"frame-preview\" id=\"preview\" role=\"group\" aria-label=\"{}\" inert",
        desk.text(&own::PREVIEW)
    ));
    html.close("div").leaf("p class=\"note\"", desk.text(&own::WIDGET_SENDS));
}

/// The code for what is chosen.
pub(super) fn renew(desk: Desk) {
    let whole = untrack(|| desk.address());
    let mut address = if is_on("with-table") { whole.clone() } else { whole.without_tables() };
    if is_on("without-numbers") {
        address = address.without_numbers();
    }
    address = address.as_linked();
    say("lacks", &left_out(desk, &whole, &address));
    let theme = [Theme::Light, Theme::Dark].into_iter().find(|theme| is_on(&format!("wear-{}", theme.id())));
    let lang = is_on("with-language").then(|| desk.lang.get_untracked());
    let address = Address { lang, theme, embed: true, ..address };
    offer(&code(desk, &address));
    if let Some(shown) = by_id("preview") {
        shown.set_attribute("data-theme", theme.map_or("auto", Theme::id)).ok();
        shown.set_inner_html(&preview(desk, &address));
    }
}

/// The code, as it is pasted into a page.
fn code(desk: Desk, address: &Address) -> String {
    let Some(question) = address.question() else { return String::new() };
    let (page, name) = (page(), escape(desk.text(&question.metric.words.name)));
    let folder = page.rfind('/').map_or("", |end| &page[..=end]);
    let script = format!("<script src=\"{}kept.js\" async></script>", escape(folder));
    if is_on("kind-element") {
        let link = encode(&Address { embed: false, theme: None, ..address.clone() });
        let mut values = String::new();
        for pair in link.split_once('?').map_or("", |(_, pairs)| pairs).split('&') {
            if let Some((key, value)) = pair.split_once('=').filter(|(key, _)| *key != "v") {
                values.extend([" ", key, "=\"", value, "\""]);
            }
        }
        let theme = address.theme.map_or("auto", Theme::id);
        return format!(
            "{script}\n<kept-metric src=\"{page}\" metric=\"{}\" method=\"{}\" theme=\"{theme}\"{values}>\n  <a href=\"{page}{}\">{name}</a>\n</kept-metric>",
            question.metric.id,
            question.method.id,
            escape(&link),
            page = escape(&page),
        );
    }
    let grows = is_on("kind-grows");
    let frame = format!(
        "<iframe{} src=\"{}\" title=\"{name}\" width=\"100%\" height=\"560\" style=\"border:0\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" loading=\"lazy\"></iframe>",
        if grows { " data-kept" } else { "" },
        escape(&format!("{page}{}", encode(address))),
    );
    if grows { format!("{frame}\n{script}") } else { frame }
}

/// The widget as it will stand there: what it shows, taken from the page behind the dialog as far as the code holds it,
/// without what it does.
fn preview(desk: Desk, address: &Address) -> String {
    let Some(question) = address.question() else { return String::new() };
    let mut html = Html::new();
    html.open("section class=\"widget\"").leaf("h3", desk.text(&question.metric.words.name));
    html.open("div class=\"widget-grid\"").open("div class=\"fields\"");
    for (field, _) in question.method.inputs.iter().filter(|(_, need)| *need != Need::FromFile) {
        let typed = desk.draft(field.id, Side::Now).get_untracked();
        let typed = typed.lines().next().filter(|_| question.values.get(field).is_some()).unwrap_or_default();
        html.open("div class=\"field\"").leaf("span class=\"field-name\"", desk.text(&field.label));
        html.leaf("span class=\"input num\"", typed).close("div");
    }
    html.close("div").open("div class=\"widget-answer result\"");
    let given = question.answer();
    let number = |outcome: &Outcome| outcome.headline().and_then(Output::number);
    let same = desk.outcome.with_untracked(|shown| shown.status == given.status && number(shown) == number(&given));
    for part in [".metric .value", ".metric .says"] {
        if let Some(part) = document().query_selector(part).ok().flatten().filter(|_| same) {
            html.put(&part.outer_html());
        }
    }
    html.close("div div").open("p class=\"widget-foot\"").leaf("span", desk.text(&words::COMPUTED_HERE));
    html.leaf("span", desk.text(&words::OPEN_IN_KEPT)).close("p section");
    html.done()
}
