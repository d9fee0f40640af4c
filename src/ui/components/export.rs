//! What the reader takes along, as a file.

use gloo_file::{Blob, ObjectUrl};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::charts::poster;
use crate::export;
use crate::figure::Figure;
use crate::ui::desk::Desk;
use crate::ui::files::Files;
use crate::ui::picture;
use crate::ui::views::{Listed, memo};
use crate::ui::words;

use super::share::cited_in_short;

/// Hands the reader a file with the inputs and results on screen.
pub(super) fn download(desk: Desk) {
    let lang = desk.lang.get_untracked();
    let text =
        desk.question.with_untracked(|q| desk.outcome.with_untracked(|outcome| export::answer(q, outcome, lang)));
    let name = desk.question.with_untracked(|q| q.metric.id);
    save(&format!("kept-{name}.csv"), &text, CSV);
}

/// The type of a table.
pub(crate) const CSV: &str = "text/csv;charset=utf-8";

/// Hands the reader a file.
pub(crate) fn save(name: &str, content: &str, kind: &str) {
    let blob = Blob::new_with_options(content, Some(kind));
    let url = ObjectUrl::from(blob);
    give(name, &url);
    // The browser reads the file after the click has returned.
    set_timeout(move || drop(url), std::time::Duration::from_secs(10));
}

/// Hands the reader what lies at an address of this page's own.
fn give(name: &str, url: &str) {
    let Ok(link) = document().create_element("a") else { return };
    let link: web_sys::HtmlElement = link.unchecked_into();
    link.set_attribute("href", url).ok();
    link.set_attribute("download", name).ok();
    link.click();
}

/// How a figure leaves the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    Svg,
    Png,
}

/// The ways to take a figure along.
#[component]
pub(super) fn FigureFoot(
    figure: Memo<Option<Figure>>,
    /// Whether it shows the file, whatever the form holds.
    of_file: bool,
) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    // The name of the file that it shows, or that has filled the form.
    let file = move || (of_file || files.fills.get()).then(|| files.name.get()).filter(|name| !name.is_empty());
    // A page has many of each.
    let finding = memo(move || figure.with(|figure| figure.as_ref().map(|figure| desk.sentence(&figure.finding))));
    let buttons = [(Kind::Csv, "CSV"), (Kind::Svg, "SVG"), (Kind::Png, "PNG")].map(|(kind, name)| {
        let which = move || which(desk, name, &finding.get().unwrap_or_default());
        let give = move |_| take(desk, untrack(file), figure, kind);
        view! { <button type="button" class="btn plain" aria-label=which on:click=give>{name}</button> }
    });
    view! {
        <div class="fig-foot">
            <span>{move || file().unwrap_or_else(|| desk.text(&words::COMPUTED_FROM_YOURS).to_string())}</span>
            {buttons.into_iter().listed()}
        </div>
    }
}

/// The name of a control that the page has several of: what it says, and what it is for.
pub(super) fn which(desk: Desk, says: &str, of: &str) -> String {
    desk.text(&words::ALSO).replace("{name}", says).replace("{value}", of)
}

/// Hands the reader a figure, and with a picture where it comes from.
fn take(desk: Desk, file: Option<String>, figure: Memo<Option<Figure>>, kind: Kind) {
    let Some(figure) = figure.get_untracked() else { return };
    let name = format!("kept-{}", figure.id);
    if kind == Kind::Csv {
        let text = desk.print(|show| export::table(&figure.table, show));
        return save(&format!("{name}.csv"), &text, CSV);
    }
    let sources: Vec<String> = file.into_iter().chain([untrack(|| cited_in_short(desk))]).collect();
    let (drawing, title) = desk.print(|show| (poster(&figure, show, &sources), figure.finding.show(show)));
    if kind == Kind::Svg {
        if let Some(text) = picture::svg_file(&drawing, &title) {
            save(&format!("{name}.svg"), &text, "image/svg+xml");
        }
    } else if let Some(data) = picture::png(&drawing) {
        give(&format!("{name}.png"), &data);
    }
}
