//! The first rows as they were understood; what could not be is struck through.

use leptos::prelude::*;

use crate::ingest::{Kind, Plan};
use crate::locale::{Arg, Phrase, Show, date, number, units};
use crate::reading::{Open, roles};
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::html::Html;

use super::columns::names;

/// Columns of a preview; a table with more is seen in part.
const WIDEST: usize = 30;

/// The first rows.
#[component]
pub(super) fn Preview() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    view! {
        <details>
            <summary>{desk.text(&words::PREVIEW)} <span>{move || counted(desk, files)}</span></summary>
            <div>
                <div
                    class="preview"
                    tabindex="0"
                    role="region"
                    aria-label=desk.text(&words::PREVIEW)
                    inner_html=move || table(desk, files).unwrap_or_default()
                ></div>
            </div>
        </details>
    }
}

/// How many they are.
fn counted(desk: Desk, files: Files) -> String {
    let n = files.scout.with(|scout| scout.as_ref().map_or(0, |s| s.preview.len()));
    let says = Phrase::with(&words::PREVIEW_ROWS, [("rows", Arg::Counted(n as f64, &units::ROWS))]);
    desk.sentence(&says)
}

fn table(desk: Desk, files: Files) -> Option<String> {
    let (of, scout) = (files.of.get()?, files.scout.get()?);
    let plan = files.reading.with(|reading| reading.as_ref().map(|r| r.plan.clone())).unwrap_or(scout.plan.clone());
    let open = files.reading.with(|reading| reading.as_ref().map(|r| r.open()).unwrap_or_default());
    let kind = |at: usize| {
        let role = plan.columns.iter().position(|column| *column == Some(at as u32))?;
        let kind = roles(of).get(role)?.kind;
        let waits = |open: &Open| matches!((open, kind), (Open::Decimal, Kind::Number) | (Open::DateOrder, Kind::Date));
        (!open.iter().any(waits)).then_some(kind)
    };
    let mut html = Html::new();
    html.open("table").leaf("caption class=\"vh\"", &files.name.get()).open("thead").open("tr");
    for (at, name) in names(desk, &scout).iter().take(WIDEST).enumerate() {
        let number = kind(at).is_some_and(|kind| matches!(kind, Kind::Number));
        html.leaf(if number { "th scope=\"col\" class=\"r\"" } else { "th scope=\"col\"" }, name);
    }
    html.close("tr thead").open("tbody");
    for row in &scout.preview {
        html.open("tr");
        for (at, cell) in row.iter().take(WIDEST).enumerate() {
            let kind = kind(at).filter(|kind| matches!(kind, Kind::Number | Kind::Date));
            let meant = kind.map(|kind| desk.show(|show| understood(cell, kind, &plan, show)));
            let head = match (&kind, &meant) {
                (_, Some(None)) if !cell.trim().is_empty() => {
                    html.open("td class=\"lost\"").leaf("span class=\"vh\"", desk.text(&words::NOT_USED));
                    html.text(cell).close("td");
                    continue;
                }
                (Some(Kind::Number), _) => "td class=\"r\"",
                _ => "td",
            };
            html.leaf(head, meant.flatten().as_deref().unwrap_or(cell));
        }
        html.close("tr");
    }
    html.close("tbody table");
    Some(html.done())
}

/// A cell as the reader understands it; `None` where it is no number or no day.
pub(super) fn understood(cell: &str, kind: Kind, plan: &Plan, show: &Show<'_>) -> Option<String> {
    match kind {
        Kind::Number => {
            let number = number::read(cell.as_bytes()).under(plan.decimal).ok()?;
            Some(show.formats.number(number, 0, 6))
        }
        Kind::Date => {
            let date = date::read(cell.as_bytes(), plan.order).under(plan.order).ok()?;
            Some(date.iso())
        }
        Kind::Text | Kind::Period => Some(cell.to_string()),
    }
}
