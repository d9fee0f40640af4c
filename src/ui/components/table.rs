//! The numbers of a figure as a table: a real one, for those who cannot see the drawing and for those who check it.

use leptos::prelude::*;

use crate::figure::Table;
use crate::locale::Arg;
use crate::ui::desk::Desk;

/// A table of values.
#[component]
pub(crate) fn Numbers(table: Table) -> impl IntoView {
    let desk = Desk::here();
    let head = table.head.into_iter().enumerate().map(move |(i, cell)| {
        let class = if i == 0 { "" } else { "r" };
        view! { <th scope="col" class=class>{desk.print(|show| cell.show(show))}</th> }
    });
    let rows = table.rows.into_iter().map(move |row| {
        let cells = row.into_iter().enumerate().map(move |(i, cell)| {
            let text = desk.print(|show| show.arg(&cell));
            match (i, &cell) {
                (0, _) => view! { <th scope="row">{text}</th> }.into_any(),
                (_, Arg::Text(_) | Arg::Raw(_)) => view! { <td class="r words">{text}</td> }.into_any(),
                _ => view! { <td class="r">{text}</td> }.into_any(),
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="table-wrap"><table class="table">
            <thead><tr>{head.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table></div>
    }
}
