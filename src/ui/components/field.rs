//! One field of a form: label and hint on the left, the number on the right.

use leptos::prelude::*;

use crate::locale::{Unit, units};
use crate::metric::{Example, Field, Need};
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::reading;
use crate::ui::views::maybe;

use super::hint::{Hint, is_bad};
use super::input::Number;
use super::key::Swatch;

/// A field as a row of the form.
#[component]
pub(crate) fn FieldRow(field: &'static Field, need: Need, side: Side) -> impl IntoView {
    let desk = Desk::here();
    let id = side.id(field.id);
    view! {
        <div class="field" class:bad=move || is_bad(desk, field, side) class:linked=move || desk.is_linked(field, side)>
            <div class="field-name">
                <label for=id>{field.key.map(|key| view! { <Swatch key/> })}{desk.text(&field.label)}</label>
                <Hint field need side/>
            </div>
            <span class="input">
                <Number field need side/>
                {maybe(move || unit(desk, field).map(|unit| view! { <span class="unit">{unit}</span> }))}
            </span>
        </div>
    }
}

/// What stands behind the number in its box.
pub(crate) fn unit(desk: Desk, field: &Field) -> Option<String> {
    match field.unit {
        Unit::Share | Unit::Rate => Some("%".to_string()),
        Unit::Seconds => Some(desk.text(&units::HOURS.other).replace("{n}", "").trim().to_string()),
        Unit::Points | Unit::Periods => Some(desk.show(|show| show.headline(2.0, field.unit).unit)),
        _ => None,
    }
}

/// What stands in a field as long as nothing is typed: styles know an empty field by that.
pub(crate) const EMPTY: &str = " ";

/// What the example of the method holds for a field, as it would be typed.
pub(crate) fn placeholder(desk: Desk, field: &'static Field, side: Side) -> String {
    let example: Option<&'static Example> = desk.method.get_untracked().examples.first();
    let values = example.filter(|_| side == Side::Now).map(Example::values);
    let value = values.as_ref().and_then(|values| values.get(field));
    value.map_or_else(|| EMPTY.to_string(), |value| reading::written(field, value, desk.lang.get_untracked()))
}

/// The keyboard that a phone shows: the one with digits has no minus.
pub(crate) fn keyboard(field: &Field) -> &'static str {
    match field.unit {
        Unit::Count if field.whole => "numeric",
        _ if field.least < 0.0 && field.unit != Unit::Money => "text",
        _ => "decimal",
    }
}
