//! The sum with the numbers put in: a ledger.

use leptos::prelude::*;

use crate::ui::desk::Desk;
use crate::ui::words;

/// The sum.
#[component]
pub(crate) fn Steps() -> impl IntoView {
    let desk = Desk::here();
    let steps = Memo::new(move |_| desk.outcome.with(|outcome| outcome.steps.clone()));
    move || {
        (!steps.with(Vec::is_empty)).then(|| {
            view! {
                <div>
                    <h3 class="sum-head">{desk.text(&words::THE_SUM)}</h3>
                    <ol class="steps">
                        {move || steps.get().iter().map(|step| view! {
                            <li>
                                <span>{desk.show(|show| step.label.show(show))}</span>
                                <span class="calc num">{desk.show(|show| step.sum.show(show))}</span>
                                <span class="eq num">{desk.show(|show| show.arg(&step.gives))}</span>
                            </li>
                        }).collect_view()}
                    </ol>
                </div>
            }
        })
    }
}
