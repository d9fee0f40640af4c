//! The scale of the bands in one short line, for the answer that stays in view on a phone.

use leptos::prelude::*;

use crate::charts;
use crate::metric::Status;
use crate::metrics::bands;
use crate::ui::desk::Desk;

/// Axis, edges of the bands, interval and value, without words.
#[component]
pub(crate) fn Pin() -> impl IntoView {
    let desk = Desk::here();
    move || {
        let figure =
            desk.question.with(|q| desk.outcome.with(|o| bands::scale(q, o).filter(|_| o.status == Status::Value)))?;
        let drawing = charts::svg(&charts::pin(&figure), "");
        Some(view! { <span class="pin-scale" aria-hidden="true" inner_html=drawing></span> })
    }
}
