//! The line under a label. It is always there, so that nothing moves when the error, the echo or the question takes it.

use leptos::prelude::*;

use crate::locale::{Arg, Phrase, decimals};
use crate::metric::{DID_YOU_MEAN, Fault, Field, Need, Status, Value};
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::reading::{Read, Reading};
use crate::ui::views::memo;
use crate::ui::{focus, words};

/// What stands in the line.
#[derive(Clone, PartialEq)]
enum Line {
    /// What is wrong here.
    Wrong(String),
    /// What was understood, and what may have been meant instead.
    Understood(String, Option<(String, Value)>),
    /// What the field says by itself.
    Calm(String),
}

/// The line under a label.
#[component]
pub(crate) fn Hint(field: &'static Field, need: Need, side: Side) -> impl IntoView {
    let desk = Desk::here();
    let line = memo(move || line(desk, field, need, side));
    let id = format!("{}-h", side.id(field.id));
    view! {
        <span class="hint" class:err=move || line.with(|line| matches!(line, Line::Wrong(_))) id=id>
            {move || match line.get() {
                Line::Wrong(text) | Line::Calm(text) => text.into_any(),
                Line::Understood(text, None) => view! { <span class="echoed">{text}</span> }.into_any(),
                Line::Understood(text, Some((other, value))) => {
                    let put = move |_| {
                        desk.put(field, side, &value);
                        focus::after(&format!("#{}", side.id(field.id)));
                    };
                    view! {
                        <span class="echoed">{text}</span>
                        " "
                        <button type="button" class="btn plain" on:click=put>{other}</button>
                    }
                    .into_any()
                }
            }}
        </span>
    }
}

fn line(desk: Desk, field: &'static Field, need: Need, side: Side) -> Line {
    let says = |phrase: &Phrase| desk.sentence(phrase);
    let reading = desk.reading(field, side);
    if let Reading::Unreadable(text, at) = &reading {
        return Line::Wrong(says(&unreadable(text, *at)));
    }
    if let Some(wrong) = fault(desk, field, side) {
        return Line::Wrong(says(&wrong));
    }
    match reading {
        Reading::Read(Read { value, echo: true, meant, .. }) if !field.series || meant.is_some() => {
            // Of a series the first number that may be meant otherwise.
            let (own, other) = match (&value, &meant) {
                (Value::Series(own), Some(Value::Series(other))) => {
                    let first = own.iter().zip(other).find(|(own, other)| (*own - *other).abs() > 0.0);
                    first.map_or((f64::NAN, None), |(own, other)| (*own, Some(*other)))
                }
                (Value::Number(own), Some(Value::Number(other))) => (*own, Some(*other)),
                (Value::Number(own), _) => (*own, None),
                (Value::Series(_), _) => return Line::Calm(String::new()),
            };
            let of = |number: f64| Arg::Fine(number, field.unit, decimals(number, field.unit));
            let understood = says(&Phrase::with(&words::READ_AS, [("value", of(own))]));
            let asks = other.map(|other| says(&Phrase::with(&DID_YOU_MEAN, [("meant", of(other))])));
            Line::Understood(understood, asks.zip(meant))
        }
        _ => {
            let hint = desk.text(&field.hint);
            let optional = need == Need::Optional && hint.is_empty();
            Line::Calm(if optional { desk.text(&words::OPTIONAL).to_string() } else { hint.to_string() })
        }
    }
}

/// What describes a field: its line, and where its number is from.
pub(super) fn described(desk: Desk, field: &'static Field, side: Side) -> String {
    // A widget does not say so: there they are its host's.
    let linked = !desk.embed.get_untracked() && desk.is_linked(field, side);
    let from = if linked { " from-link" } else { "" };
    format!("{}-h{from}", side.id(field.id))
}

/// What was understood of the number that was typed last, where it may have been meant otherwise.
pub(super) fn asks(desk: Desk) -> Option<String> {
    let (field, side) = desk.typed_last().filter(|(field, _)| desk.method.get().input(field.id).is_some())?;
    match line(desk, field, Need::Required, side) {
        Line::Understood(text, Some((other, _))) => Some(format!("{text} {other}")),
        _ => None,
    }
}

/// The words for a text that is no number.
pub(crate) fn unreadable(text: &str, line: Option<usize>) -> Phrase {
    let value = ("value", Arg::Raw(text.to_string()));
    match line {
        Some(line) if text.is_empty() => Phrase::with(&words::LINE_BLANK, [("line", Arg::Raw(line.to_string()))]),
        Some(line) => Phrase::with(&words::LINE_NOT_A_NUMBER, [("line", Arg::Raw(line.to_string())), value]),
        None => Phrase::with(&words::NOT_A_NUMBER, [value]),
    }
}

/// What is wrong with the number in a field, in the few words that fit under it.
fn fault(desk: Desk, field: &'static Field, side: Side) -> Option<Phrase> {
    let fault: Fault = desk.outcome.with(|outcome| {
        let wrong = matches!(outcome.status, Status::Invalid | Status::Undefined);
        let fault = match side {
            Side::Now => outcome.fault.as_ref().filter(|_| wrong),
            Side::Before => outcome.before_fault.as_ref(),
            Side::Goal => None,
        };
        fault.filter(|fault| fault.field.id == field.id).cloned()
    })?;
    Some(fault.hint.unwrap_or(fault.says))
}

/// Whether a field has to be corrected.
pub(crate) fn is_bad(desk: Desk, field: &'static Field, side: Side) -> bool {
    matches!(desk.reading(field, side), Reading::Unreadable(..)) || fault(desk, field, side).is_some()
}
