//! Counts per score, side by side: the fields `s0`, `s1`, … of a survey. Scores of one colour key stand together.

use leptos::prelude::*;

use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{ChoiceOption, Field, Key, Method, Need, Question, Value};
use crate::reading;
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::views::{Listed, maybe};
use crate::ui::words;

use super::hint::{Hint, is_bad};
use super::input::Number;
use super::key::Swatch;

/// The score that a field counts: 9 for `s9`.
pub(crate) fn score(field: &Field) -> Option<u8> {
    reading::score(field.id)
}

/// Whether a method's form is a row of scores.
pub(crate) fn is_scores(method: &Method) -> bool {
    method.inputs.iter().filter(|(field, _)| score(field).is_some()).count() > 2
}

/// The scale that was picked, where there are several.
fn scale(question: &Question) -> Option<&'static ChoiceOption> {
    question.metric.choice("scale").map(|scale| question.pick(scale))
}

/// Whether a field is on the scale that was picked: `s8` is not on 1–7. What is no score always is.
fn on_scale(question: &Question, field: &Field) -> bool {
    let ends = reading::ends(question.metric, scale(question));
    ends.zip(score(field)).is_none_or(|((low, high), score)| (low..=high).contains(&score))
}

/// The inputs that somebody has to fill in; of scores all that are on the scale, and of several of which any will do the
/// first.
pub(crate) fn asked(question: &Question, method: &'static Method) -> Vec<&'static Field> {
    let scores = is_scores(method);
    let asked = method.inputs.iter().filter(|(field, need)| {
        let needed = *need == Need::Required || (scores && *need == Need::Optional && score(field).is_some());
        needed && on_scale(question, field)
    });
    let mut asked: Vec<&'static Field> = asked.map(|(field, _)| *field).collect();
    let lacks = Question::new(question.metric, method).answer().fault.map(|fault| fault.field);
    if let Some(any) = lacks.filter(|lacks| !asked.contains(lacks)) {
        asked.insert(0, any);
    }
    asked
}

/// The rows of scores, a row a colour key.
#[component]
pub(crate) fn Bins(method: &'static Method, side: Side) -> impl IntoView {
    let desk = Desk::here();
    let shown = Memo::new(move |before: Option<&Shown>| {
        desk.question.with(|question| {
            let scale = scale(question);
            // One that is emptied stays until the scale is another: it does not go from under the cursor.
            let before = before.filter(|(of, _)| *of == scale).map(|(_, rows)| rows.as_slice()).unwrap_or_default();
            (scale, rows(question, method, side, before))
        })
    });
    view! { {move || shown.get().1.into_iter().map(|fields| view! { <Row fields side/> }).listed()} }
}

/// The rows of a scale.
type Shown = (Option<&'static ChoiceOption>, Vec<Vec<&'static Field>>);

/// The scores of the scale and those beside it that hold a number, which is a mistake that can be seen and mended, or stood
/// there before; a row a colour key.
fn rows(question: &Question, method: &Method, side: Side, before: &[Vec<&'static Field>]) -> Vec<Vec<&'static Field>> {
    let mut rows: Vec<Vec<&'static Field>> = Vec::new();
    let values = if side == Side::Before { question.before.as_ref() } else { Some(&question.values) };
    let held = |field: &Field| values.and_then(|values| values.number(field)).is_some_and(|number| number != 0.0);
    let stood = |field: &Field| before.iter().flatten().any(|stood| *stood == field);
    let scores = method
        .inputs
        .iter()
        .filter(|(field, _)| score(field).is_some() && (on_scale(question, field) || held(field) || stood(field)));
    for (field, _) in scores {
        match rows.last_mut().filter(|row| row[0].key == field.key) {
            Some(row) => row.push(field),
            None => rows.push(vec![field]),
        }
    }
    rows
}

/// The field that another form of the metric has for all scores of a colour key: its name is theirs.
fn group(question: &Question, key: Key) -> Option<&'static Field> {
    let inputs = question.metric.methods.iter().flat_map(|method| method.inputs);
    inputs.map(|(field, _)| *field).find(|field| field.key == Some(key) && score(field).is_none())
}

#[component]
fn Row(fields: Vec<&'static Field>, side: Side) -> impl IntoView {
    let desk = Desk::here();
    let ends = (fields.first().and_then(|f| score(f)), fields.last().and_then(|f| score(f)));
    let range = match ends {
        (Some(low), Some(high)) => {
            Phrase::with(&words::SCORES, [("low", Arg::Raw(low.to_string())), ("high", Arg::Raw(high.to_string()))])
        }
        _ => Phrase::plain(&words::YOUR_NUMBERS),
    };
    let counted = fields.clone();
    let sum = move || {
        let numbers = counted.iter().filter_map(|field| match desk.reading(field, side).value() {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        });
        let total = numbers.reduce(|sum, number| sum + number);
        total.map(|total| desk.show(|show| show.arg(&Arg::Of(total, Unit::Count))))
    };
    let key = fields.first().and_then(|field| field.key);
    let group = key.and_then(|key| desk.question.with_untracked(|question| group(question, key)));
    let hints = fields.clone();
    let id = format!("{}-g", side.id(fields.first().map_or("", |field| field.id)));
    let head = id.clone();
    view! {
        <div class="bins" role="group" aria-labelledby=head>
            <p class="bins-head">
                <span id=id>
                    {key.map(|key| view! { <Swatch key/> })}
                    {group.map(|group| view! { {desk.text(&group.label)} " " })}
                    <span class:quiet=group.is_some()>{desk.print(|show| range.show(show))}</span>
                </span>
                <span class="num quiet">{maybe(sum)}</span>
            </p>
            <div class="bins-row">
                {fields.into_iter().map(|field| view! { <Bin field side/> }).listed()}
            </div>
            <div class="bins-hints">
                {hints.into_iter().map(|field| view! { <Hint field need=Need::Required side/> }).listed()}
            </div>
        </div>
    }
}

/// How many digits a box has room for at its usual size.
const ROOM: usize = 4;

/// A score. Each on the scale is asked for, whatever a method says of those that are not on every scale.
#[component]
fn Bin(field: &'static Field, side: Side) -> impl IntoView {
    let desk = Desk::here();
    let draft = desk.draft(field.id, side);
    let long = move || draft.with(|text| text.len() > ROOM);
    view! {
        <label class:bad=move || is_bad(desk, field, side) class:long=long class:linked=move || desk.is_linked(field, side)>
            <span aria-hidden="true">{score(field)}</span>
            <span class="input"><Number field need=Need::Required side name=desk.text(&field.label)/></span>
        </label>
    }
}
