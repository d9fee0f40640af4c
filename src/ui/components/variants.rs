//! The other definitions on the same numbers, where their answers differ: both are printed, with a line on why.

use leptos::prelude::*;

use crate::ui::desk::Desk;
use crate::ui::files::Files;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::{focus, words};

use super::export::which;

/// The table of the other definitions.
#[component]
pub(crate) fn Variants() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let variants = memo(move || desk.outcome.with(|outcome| outcome.variants.clone()));
    let row = move |variant: &crate::metric::Variant| {
        let method = variant.method;
        let number = variant.output.number()?;
        let shown = desk.show(|show| show.of(number, variant.output.field.unit));
        let take = move |_| {
            files.take_method(method);
            focus::after(focus::ANSWER);
        };
        let (name, use_it) = (desk.text(&method.name), desk.text(&words::USE_IT));
        Some(view! {
            <tr>
                <th scope="row">
                    {name}
                    <span class="sub-line">{desk.text(variant.why)}</span>
                </th>
                <td class="r big">{shown}</td>
                <td class="r">
                    <button type="button" class="btn plain" aria-label=which(desk, use_it, name) on:click=take>
                        {use_it}
                    </button>
                </td>
            </tr>
        })
    };
    maybe(move || {
        (!variants.with(Vec::is_empty)).then(|| {
            view! {
                <div class="table-wrap" tabindex="0" role="group" aria-label=desk.text(&words::OTHER_DEFINITIONS)><table class="table variants">
                    <caption><h3>{desk.text(&words::OTHER_DEFINITIONS)}</h3></caption>
                    <tbody>{move || variants.get().iter().filter_map(row).listed()}</tbody>
                </table></div>
            }
        })
    })
}
