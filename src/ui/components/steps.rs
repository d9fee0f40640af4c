//! The sum with the numbers put in.

use leptos::prelude::*;

use crate::ui::desk::Desk;
use crate::ui::html::Html;
use crate::ui::words;

/// The sum.
#[component]
pub(crate) fn Steps() -> impl IntoView {
    let desk = Desk::here();
    let steps = Memo::new(move |_| desk.outcome.with(|outcome| outcome.steps.clone()));
    let some = Memo::new(move |_| !steps.with(Vec::is_empty));
    let lines = move || {
        let mut html = Html::new();
        desk.show(|show| {
            steps.with(|steps| {
                for step in steps {
                    html.open("li").leaf("span", &step.label.show(show));
                    html.leaf("span class=\"calc num\"", &step.sum.show(show));
                    html.leaf("span class=\"eq num\"", &show.arg(&step.gives)).close("li");
                }
            });
        });
        html.done()
    };
    move || {
        some.get().then(|| {
            view! {
                <div>
                    <h3 class="sum-head">{desk.text(&words::THE_SUM)}</h3>
                    <ol class="steps" inner_html=lines></ol>
                </div>
            }
        })
    }
}
