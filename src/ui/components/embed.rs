//! The code that puts a metric into somebody else's page, and how it will look there.

use crate::api::page;
use crate::charts::{draw, escape, svg};
use crate::link::{Address, Theme, encode};
use crate::metric::{Outcome, Output};
use crate::metrics::bands;
use crate::ui::desk::Desk;
use crate::ui::html::Html;
use crate::ui::{share_words as own, words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::dialog::{by_id, check, choice, copy_box, is_on, offer, say};
use super::share::left_out;

/// What stands in the dialog.
pub(super) fn body(desk: Desk, html: &mut Html) {
    if !page().starts_with("http") {
        html.leaf("p class=\"note\"", desk.text(&own::NO_ADDRESS));
    }
    let kinds = [("element", &own::ELEMENT), ("grows", &own::FRAME_GROWS), ("frame", &own::FRAME)];
    choice(desk, html, "kind", &own::CODE, &kinds);
    copy_box(desk, html, &own::CODE, 8);
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
        preview(desk, &shown, &address);
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

/// The widget as it will stand there, without what it does: form and answer are copies of those of the page behind the
/// dialog, as far as the code holds their numbers; its scale is drawn for its own width.
fn preview(desk: Desk, shown: &Element, address: &Address) {
    let Some(question) = address.question() else { return };
    let mut html = Html::new();
    html.open("section class=\"widget\"").leaf("h3", desk.text(&question.metric.words.name));
    html.open("div class=\"widget-grid\"").open("div class=\"widget-form\"").close("div");
    html.open("div class=\"widget-answer result\"").close("div div").open("p class=\"widget-foot\"");
    html.leaf("span", desk.text(&words::COMPUTED_HERE))
        .leaf("span", desk.text(&words::OPEN_IN_KEPT))
        .close("p section");
    shown.set_inner_html(&html.done());
    let place = |class: &str| shown.query_selector(class).ok().flatten();
    let (Some(form), Some(answer)) = (place(".widget-form"), place(".widget-answer")) else { return };
    copies(&form, ".inputs > fieldset:has(.seg), .inputs > .fields");
    for (field, _) in question.method.inputs.iter().filter(|(field, _)| question.values.get(field).is_none()) {
        if let Some(blank) = place(&format!("#{}", field.id)) {
            blank.unchecked_into::<HtmlInputElement>().set_value("");
        }
    }
    // A name is that of one element: labels mean the form of the page.
    each(shown, "[id], [for]", |element| {
        element.remove_attribute("id").ok();
        element.remove_attribute("for").ok();
    });
    let given = question.answer();
    let number = |outcome: &Outcome| outcome.headline().and_then(Output::number);
    if desk.outcome.with_untracked(|shown| shown.status == given.status && number(shown) == number(&given)) {
        copies(&answer, ".metric .value, .metric .says");
    }
    if let Some(scale) = bands::scale(question, &given) {
        let drawn = desk.print(|show| svg(&draw(&scale, answer.client_width().unsigned_abs(), show), ""));
        let scale = ["<div class=\"drawn figure\">", &drawn, "</div>"].concat();
        answer.insert_adjacent_html("beforeend", &scale).ok();
    }
}

/// Puts copies of elements of the page into another, with what stands in their fields.
fn copies(into: &Element, of: &str) {
    let Some(page) = document().document_element() else { return };
    each(&page, of, |element| {
        if let Ok(copy) = element.clone_node_with_deep(true) {
            into.append_child(&copy).ok();
        }
    });
}

fn each(among: &Element, selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = among.query_selector_all(selector) else { return };
    for element in (0..found.length()).filter_map(|at| found.get(at)) {
        act(element.unchecked_ref());
    }
}
