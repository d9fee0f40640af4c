//! The scale of the bands in one short line, for the answer that stays in view on a phone.

use leptos::prelude::*;

use crate::charts;
use crate::metric::Status;
use crate::metrics::bands;
use crate::ui::desk::Desk;
use crate::ui::html::Html;

/// Axis, edges of the bands, interval and value, without words; nothing for a metric without bands.
pub(crate) fn pin(desk: Desk) -> String {
    let figure =
        desk.question.with(|q| desk.outcome.with(|o| bands::scale(q, o).filter(|_| o.status == Status::Value)));
    let Some(figure) = figure else { return String::new() };
    let mut html = Html::new();
    html.open("span class=\"pin-scale\" aria-hidden=\"true\"").put(&charts::svg(&charts::pin(&figure), ""));
    html.close("span");
    html.done()
}
