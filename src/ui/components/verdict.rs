//! A verdict: four steps, the reached ones filled, the word, and how certain it is. Position and word carry it; the
//! colour only helps.

use leptos::prelude::*;

use crate::metric::Verdict;
use crate::ui::desk::Desk;
use crate::ui::words;

/// The verdict as mark and words.
#[component]
pub(crate) fn VerdictLine(verdict: Verdict) -> impl IntoView {
    let desk = Desk::here();
    let colour = match verdict.band.step {
        0 | 1 => "b1",
        2 => "b2",
        3 => "b3",
        _ => "b4",
    };
    let certain = verdict.certain.map(|certain| if certain { &words::CERTAIN } else { &words::NOT_CERTAIN });
    view! {
        <span class="verdict">
            <StepMark step=verdict.band.step colour/>
            <span>
                <span class=colour>{desk.text(&verdict.band.name)}</span>
                {certain.map(|certain| view! { <span class="certain">{desk.text(certain)}</span> })}
            </span>
        </span>
    }
}

#[component]
fn StepMark(step: u8, colour: &'static str) -> impl IntoView {
    let bars = [("0.5", "10.5", "5"), ("8.0", "7.3", "8.2"), ("15.5", "4.1", "11.4"), ("23.0", "0.9", "14.6")];
    view! {
        <svg class=format!("mark {colour}") viewBox="0 0 29 16" aria-hidden="true">
            {bars.into_iter().zip(1..).map(|((x, y, height), n)| view! {
                <rect class=if n <= step { "on" } else { "" } x=x y=y width="5" height=height/>
            }).collect_view()}
        </svg>
    }
}
