//! The sum with the numbers put in.

use leptos::prelude::*;

use crate::locale::{Arg, Show};
use crate::metric::Outcome;
use crate::ui::desk::Desk;
use crate::ui::html::Html;
use crate::ui::views::{maybe, memo};
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
    let lines = memo(move || desk.outcome.with(|outcome| desk.show(|show| lines(show, outcome))));
    let some = memo(move || !lines.with(String::is_empty));
    maybe(move || {
        some.get().then(|| {
            view! {
                <div>
                    <h3 class="sum-head">{desk.text(&words::THE_SUM)}</h3>
                    <ol class="steps" inner_html=move || lines.get()></ol>
                </div>
            }
        })
    })
}

/// A line a step. The one that gives the headline is the one that is looked for, wherever it stands.
fn lines(show: &Show<'_>, outcome: &Outcome) -> String {
    let headline = outcome.headline().and_then(|output| Some((output.number()?, output.field.unit)));
    let gives = |gives: &Arg| match (gives, headline) {
        (Arg::Of(a, unit) | Arg::Fine(a, unit, _), Some((b, own))) => {
            (a - b).abs() <= 1e-9 * b.abs() && unit.is_percent() == own.is_percent()
        }
        _ => false,
    };
    let steps = &outcome.steps;
    let total = steps.iter().rposition(|step| gives(&step.gives)).unwrap_or(steps.len().saturating_sub(1));
    let mut html = Html::new();
    for (at, step) in steps.iter().enumerate() {
        html.open(if at == total { "li class=\"total\"" } else { "li" });
        html.leaf("span", &step.label.show(show));
        html.open("span class=\"calc num\"");
        written(&mut html, &step.written(show));
        html.close("span");
        html.leaf("span class=\"eq num\"", &show.arg(&step.gives)).close("li");
    }
    html.done()
}
