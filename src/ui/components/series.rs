//! One number a period, one a line: a column of a spreadsheet can be pasted as it is. The periods are counted beside
//! it, and the sum below says what was understood.

use leptos::prelude::*;

use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{Field, Need, Value};
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::reading::Reading;
use crate::ui::views::memo;
use crate::ui::words;

use super::field::placeholder;
use super::hint::{Hint, described, is_bad};
use super::input::composing;

/// The lines that are always there; a longer column scrolls inside its box.
const LINES: usize = 12;

/// The box for a series.
#[component]
pub(crate) fn Series(field: &'static Field, need: Need, side: Side) -> impl IntoView {
    let desk = Desk::here();
    let id = side.id(field.id);
    let draft = desk.draft(field.id, side);
    let typed = draft.clone();
    let lines = memo(move || typed.with(|text| text.split('\n').count().max(LINES)));
    let take = move |event: &web_sys::Event| desk.typed(field, side, event_target_value(event));
    view! {
        <div
            class="field wide"
            class:bad=move || is_bad(desk, field, side)
            class:linked=move || desk.is_linked(field, side)
        >
            <div class="field-name">
                <label for=id.clone()>{desk.text(&field.label)}</label>
                <Hint field need side/>
            </div>
            <div class="input series">
                <div class="series-lines" aria-hidden="true">{move || numbered(lines.get())}</div>
                <textarea
                    id=id.clone()
                    rows=move || lines.get().to_string()
                    inputmode="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=move || format!("{} {}-sum", described(desk, field, side), side.id(field.id))
                    aria-required=(need == Need::Required && side == Side::Now).then_some("true")
                    aria-invalid=move || is_bad(desk, field, side).then_some("true")
                    placeholder=placeholder(desk, field, side)
                    prop:value=move || draft.get()
                    on:input=move |event| {
                        if !composing(&event) {
                            take(&event);
                        }
                    }
                    on:compositionend=move |event| take(&event)
                ></textarea>
            </div>
            <p class="echo" id=format!("{id}-sum")>{move || sum(desk, field, side)}</p>
        </div>
    }
}

/// The numbers of the lines, one a line: a single text, however many there are.
fn numbered(lines: usize) -> String {
    let mut text = String::new();
    for line in 1..=lines {
        text.push_str(&line.to_string());
        text.push('\n');
    }
    text
}

/// How many periods there are, and what they come to where that is a number.
fn sum(desk: Desk, field: &'static Field, side: Side) -> String {
    let Reading::Read(read) = desk.reading(field, side) else {
        return desk.text(&words::SERIES_HINT).to_string();
    };
    let Value::Series(series) = read.value else { return String::new() };
    let total: f64 = series.iter().sum();
    let unit = if field.unit.is_percent() { Unit::Number } else { field.unit };
    let noun = if unit == Unit::Seconds { &words::VALUES } else { &units::PERIODS };
    let periods = Arg::Counted(series.len() as f64, noun);
    let phrase = if total.is_finite() {
        Phrase::with(&words::SERIES_SUM, [("periods", periods), ("sum", Arg::Of(total, unit))])
    } else {
        Phrase::value(periods)
    };
    desk.sentence(&phrase)
}
