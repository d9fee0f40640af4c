//! The sum with the numbers put in.

use leptos::prelude::*;

use crate::locale::Arg;
use crate::ui::desk::Desk;
use crate::ui::html::Html;
use crate::ui::views::maybe;
use crate::ui::words;

/// A sum, what follows a caret raised, as it is read on paper.
fn written(html: &mut Html, sum: &str) {
    let mut parts = sum.split('^');
    html.text(parts.next().unwrap_or_default());
    for part in parts {
        let bracket = part.starts_with('(').then(|| part.find(')').map(|at| at + 1)).flatten();
        let (power, rest) = part.split_at(bracket.or(part.find(' ')).unwrap_or(part.len()));
        html.leaf("sup", power.trim_matches(['(', ')'])).text(rest);
    }
}

/// The sum.
#[component]
pub(crate) fn Steps() -> impl IntoView {
    let desk = Desk::here();
    let steps = Memo::new(move |_| desk.outcome.with(|outcome| outcome.steps.clone()));
    // The line that gives the headline is the one that is looked for, wherever it stands.
    let total = Memo::new(move |_| {
        desk.outcome.with(|outcome| {
            let headline = outcome.headline().and_then(|output| Some((output.number()?, output.field.unit)));
            let gives = |gives: &Arg| match (gives, headline) {
                (Arg::Of(a, unit) | Arg::Fine(a, unit, _), Some((b, own))) => {
                    (a - b).abs() <= 1e-9 * b.abs() && unit.is_percent() == own.is_percent()
                }
                _ => false,
            };
            outcome.steps.iter().rposition(|step| gives(&step.gives))
        })
    });
    let some = Memo::new(move |_| !steps.with(Vec::is_empty));
    let lines = move || {
        let mut html = Html::new();
        desk.show(|show| {
            steps.with(|steps| {
                let total = total.get().unwrap_or(steps.len().saturating_sub(1));
                for (at, step) in steps.iter().enumerate() {
                    html.open(if at == total { "li class=\"total\"" } else { "li" });
                    html.leaf("span", &step.label.show(show));
                    html.open("span class=\"calc num\"");
                    written(&mut html, &step.written(show));
                    html.close("span");
                    html.leaf("span class=\"eq num\"", &show.arg(&step.gives)).close("li");
                }
            });
        });
        html.done()
    };
    maybe(move || {
        some.get().then(|| {
            view! {
                <div>
                    <h3 class="sum-head">{desk.text(&words::THE_SUM)}</h3>
                    <ol class="steps" inner_html=lines></ol>
                </div>
            }
        })
    })
}
