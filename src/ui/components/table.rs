//! The numbers of a figure as a table: a real one, for those who cannot see the drawing and for those who check it.

use crate::charts::escape;
use crate::figure::Figure;
use crate::locale::{Arg, Show};
use crate::ui::html::Html;

/// The table of a figure's values, named by what the figure is about.
pub(crate) fn numbers(show: &Show<'_>, figure: &Figure) -> String {
    let table = &figure.table;
    let about = figure.about.show(show);
    let mut html = Html::new();
    html.open(&wrap(&about))
        .open("table class=\"table\"")
        .leaf("caption class=\"vh\"", &about)
        .open("thead")
        .open("tr");
    for (i, cell) in table.head.iter().enumerate() {
        let words = cell.show(show);
        // A head without words would be read out as one.
        let head = match i {
            _ if words.is_empty() => "td",
            0 => "th scope=\"col\"",
            _ => "th scope=\"col\" class=\"r\"",
        };
        html.leaf(head, &words);
    }
    html.close("tr thead").open("tbody");
    let columns: Vec<Vec<String>> =
        (0..table.head.len()).map(|i| show.column(table.rows.iter().map(|row| row.get(i)))).collect();
    for (at, row) in table.rows.iter().enumerate() {
        html.open("tr");
        for (i, (cell, column)) in row.iter().zip(&columns).enumerate() {
            let head = match (i, cell) {
                (0, _) => "th scope=\"row\"",
                (_, Arg::Text(_) | Arg::Raw(_)) => "td class=\"r words\"",
                _ => "td class=\"r\"",
            };
            html.leaf(head, &column[at]);
        }
        html.close("tr");
    }
    html.close("tbody table div");
    html.done()
}

/// The head of what a table scrolls in, where it is wider than its place: a stop of the keyboard, which has a name.
pub(crate) fn wrap(name: &str) -> String {
    format!("div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"", escape(name))
}

/// A smaller line inside a cell.
pub(crate) const SUB_LINE: &str = "span class=\"sub-line\"";

/// A cell that says its column's name where a narrow page stands it under the others.
pub(crate) fn labelled(class: &str, label: &str) -> String {
    format!("td class=\"{class}\" data-l=\"{}\"", escape(label))
}
