//! The fold under the form: definition, the metric's own questions, confidence, goal.

use leptos::prelude::*;

use crate::locale::{Arg, Level, Phrase};
use crate::metric::{Choice, Method, Metric, Value, impossible};
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::reading::{Read, Reading};
use crate::ui::words;
use crate::words::{Lang, Text};

use super::field::{EMPTY, keyboard, unit};
use super::hint::unreadable;
use super::input::composing;

/// The fold. Its name lists what is in it.
#[component]
pub(crate) fn Settings(metric: &'static Metric, method: &'static Method) -> impl IntoView {
    let desk = Desk::here();
    let definitions: Vec<&'static Method> = metric.methods.iter().filter(|other| other.same_form(method)).collect();
    let several = definitions.len() > 1;
    let mut names: Vec<&'static Text> = Vec::new();
    names.extend(several.then_some(&words::DEFINITION));
    names.extend(metric.choices.iter().map(|choice| &choice.label));
    names.extend([&words::CONFIDENCE, &words::GOAL]);
    view! {
        <details class="settings">
            <summary>{list(desk, &names)}</summary>
            {several.then(|| view! { <Definitions definitions/> })}
            {metric.choices.iter().map(|choice| view! { <Question choice/> }).collect_view()}
            <LevelRow/>
            <Goal/>
            <button type="button" class="btn plain" id="clear" on:click=move |_| desk.clear()>
                {desk.text(&words::CLEAR)}
            </button>
        </details>
    }
}

/// "Definition, confidence, goal": names in one line, as the language lists them.
fn list(desk: Desk, names: &[&'static Text]) -> String {
    let lang = desk.lang.get_untracked();
    let between = if matches!(lang, Lang::ZhHans | Lang::ZhHant) { "、" } else { ", " };
    let mut line = String::new();
    for (i, name) in names.iter().map(|name| name.get(lang)).enumerate() {
        if i > 0 {
            line.push_str(between);
            line.push_str(&name.to_lowercase());
        } else {
            line.push_str(name);
        }
    }
    line
}

#[component]
fn Definitions(definitions: Vec<&'static Method>) -> impl IntoView {
    let desk = Desk::here();
    let radios = definitions.into_iter().map(|method| {
        let id = format!("definition-{}", method.id);
        view! {
            <label>
                <input
                    type="radio"
                    name="definition"
                    id=id.clone()
                    aria-describedby=format!("{id}-h")
                    prop:checked=move || desk.method.get() == method
                    on:change=move |_| desk.take_method(method)
                />
                <span>{desk.text(&method.name)}</span>
                <span class="hint" id=format!("{id}-h")>{desk.text(&method.about)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="defs">
            <legend class="small quiet">{desk.text(&words::DEFINITION)}</legend>
            {radios.collect_view()}
        </fieldset>
    }
}

/// More answers than this are a list.
const RADIOS: usize = 4;

#[component]
fn Question(choice: &'static Choice) -> impl IntoView {
    let desk = Desk::here();
    let picked = Memo::new(move |_| desk.question.with(|question| question.pick(choice).id));
    if choice.options.len() > RADIOS {
        return view! { <Options choice picked/> }.into_any();
    }
    let radios = choice.options.iter().map(|option| {
        view! {
            <label>
                <input
                    type="radio"
                    name=choice.id
                    id=format!("{}-{}", choice.id, option.id)
                    prop:checked=move || picked.get() == option.id
                    on:change=move |_| desk.pick(choice, option)
                />
                <span>{desk.text(&option.name)}</span>
                <span class="hint">{desk.text(&option.note)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="defs">
            <legend class="small quiet">{desk.text(&choice.label)}</legend>
            {radios.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// The answers to a question of many, in a list.
#[component]
fn Options(choice: &'static Choice, picked: Memo<&'static str>) -> impl IntoView {
    let desk = Desk::here();
    let choose = move |event| {
        let id = event_target_value(&event);
        if let Some(option) = choice.options.iter().find(|option| option.id == id) {
            desk.pick(choice, option);
        }
    };
    view! {
        <div class="field">
            <label class="field-name" for=choice.id>{desk.text(&choice.label)}</label>
            <select class="select" id=choice.id prop:value=move || picked.get() on:change=choose>
                {choice.options.iter().map(|option| view! {
                    <option value=option.id selected=picked.get_untracked() == option.id>
                        {desk.text(&option.name)}
                    </option>
                }).collect_view()}
            </select>
        </div>
    }
}

#[component]
fn LevelRow() -> impl IntoView {
    let desk = Desk::here();
    let level = Memo::new(move |_| desk.question.with(|question| question.level));
    let choose = move |event| {
        if let Some(level) = Level::from_id(&event_target_value(&event)) {
            desk.question.update(|question| question.level = level);
        }
    };
    view! {
        <div class="field">
            <label class="field-name" for="level">{desk.text(&words::CONFIDENCE)}</label>
            <select class="select" id="level" prop:value=move || level.get().id() on:change=choose>
                {Level::ALL.into_iter().map(|other| view! {
                    <option value=other.id() selected=level.get_untracked() == other>
                        {desk.print(|show| show.arg(&Arg::Level(other)))}
                    </option>
                }).collect_view()}
            </select>
        </div>
    }
}

/// What is wrong with the goal.
pub(super) fn wrong_goal(desk: Desk) -> Option<Phrase> {
    let field = desk.method.get().headline();
    match desk.reading(field, Side::Goal) {
        Reading::Unreadable(text, line) => Some(unreadable(&text, line)),
        Reading::Read(Read { value: Value::Number(goal), .. }) => impossible(field, goal).map(|fault| fault.says),
        Reading::Read(_) | Reading::Blank => None,
    }
}

#[component]
fn Goal() -> impl IntoView {
    let desk = Desk::here();
    let field = desk.method.get_untracked().headline();
    let draft = desk.draft(field.id, Side::Goal);
    let take = move |event: &web_sys::Event| desk.typed_goal(event_target_value(event));
    let wrong = Memo::new(move |_| wrong_goal(desk).map(|says| desk.show(|show| says.show(show))));
    view! {
        <div class="field" class:linked=move || desk.is_linked(field, Side::Goal)>
            <label class="field-name" for="target">
                {desk.text(&words::GOAL)}
                <span class="hint" class:err=move || wrong.with(Option::is_some) id="target-h">
                    {move || wrong.get().unwrap_or_else(|| desk.text(&field.label).to_string())}
                </span>
            </label>
            <span class="input">
                <input
                    id="target"
                    aria-describedby="target-h"
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    type="text"
                    inputmode=keyboard(field)
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=EMPTY
                    prop:value=move || draft.get()
                    on:input=move |event| {
                        if !composing(&event) {
                            take(&event);
                        }
                    }
                    on:compositionend=move |event| take(&event)
                />
                {move || unit(desk, field).map(|unit| view! { <span class="unit">{unit}</span> })}
            </span>
        </div>
    }
}
