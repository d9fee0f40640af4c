//! The scale of the bands in one short line, for the answer that stays in view on a phone.

use leptos::prelude::*;

use crate::charts;
use crate::metric::Status;
use crate::metrics::bands;
use crate::ui::desk::Desk;

use super::figure::node;

/// Axis, edges of the bands, interval and value, without words.
#[component]
pub(crate) fn Pin() -> impl IntoView {
    let desk = Desk::here();
    move || {
        let figure =
            desk.question.with(|q| desk.outcome.with(|o| bands::scale(q, o).filter(|_| o.status == Status::Value)))?;
        let drawing = charts::pin(&figure);
        let (width, height) = (drawing.width, drawing.height);
        Some(view! {
            <svg
                class="pin-scale"
                viewBox=format!("0 0 {width} {height}")
                width=width.to_string()
                height=height.to_string()
                aria-hidden="true"
            >
                {drawing.shapes.into_iter().map(node).collect_view()}
            </svg>
        })
    }
}
