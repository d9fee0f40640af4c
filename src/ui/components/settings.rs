//! The fold under the form: definition, the metric's own questions, confidence, goal.

use leptos::prelude::*;

use crate::locale::{Arg, Level, Phrase};
use crate::metric::{Choice, Method, Metric, Question, Value, impossible};
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::files::{Act, Files};
use crate::ui::reading::{Read, Reading};
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::words;
use crate::words::{Lang, Text};

use super::field::{EMPTY, keyboard, unit};
use super::file::PutBack;
use super::hint::{described, unreadable};
use super::input::composing;

/// The fold. Its name lists what is in it.
#[component]
pub(crate) fn Settings(metric: &'static Metric, method: &'static Method) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
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
            {metric.choices.iter().map(|choice| view! { <Question choice/> }).listed()}
            <LevelRow/>
            <Goal/>
            <button type="button" class="btn plain" id="clear" on:click=move |_| files.clear()>
                {desk.text(&words::CLEAR)}
            </button>
            " "
            <PutBack act=Act::Cleared/>
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
    let files = Files::here();
    let now = memo(move || desk.method.get().id);
    let answers = definitions.iter().map(|method| (method.id, &method.name, &method.about)).collect();
    let take = Box::new(move |id: &str| {
        definitions.iter().filter(|method| method.id == id).for_each(|method| files.take_method(method));
    });
    view! { <Radios group="definition" legend=&words::DEFINITION answers now take/> }
}

/// Answers of which one holds: of each the id, the name and, apart from that, what it means.
#[component]
fn Radios(
    group: &'static str,
    legend: &'static Text,
    answers: Vec<(&'static str, &'static Text, &'static Text)>,
    now: Memo<&'static str>,
    take: Box<dyn Fn(&str)>,
) -> impl IntoView {
    let desk = Desk::here();
    let radios = answers.into_iter().map(|(answer, name, note)| {
        let id = format!("{group}-{answer}");
        view! {
            <label>
                <input
                    type="radio"
                    name=group
                    value=answer
                    id=id.clone()
                    aria-labelledby=format!("{id}-n")
                    aria-describedby=format!("{id}-h")
                    prop:checked=move || now.get() == answer
                />
                <span id=format!("{id}-n")>{desk.text(name)}</span>
                <span class="hint" id=format!("{id}-h")>{desk.text(note)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="defs" on:change=move |event| take(&event_target_value(&event))>
            <legend class="small quiet">{desk.text(legend)}</legend>
            {radios.listed()}
        </fieldset>
    }
    .into_any()
}

/// More answers than this are a list.
const RADIOS: usize = 4;

#[component]
fn Question(choice: &'static Choice) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let picked = memo(move || desk.question.with(|question| question.pick(choice).id));
    let take = Box::new(move |id: &str| {
        choice.options.iter().filter(|option| option.id == id).for_each(|option| files.pick(choice, option));
    });
    if choice.options.len() > RADIOS {
        return view! { <Options choice picked take/> }.into_any();
    }
    let answers = choice.options.iter().map(|option| (option.id, &option.name, &option.note)).collect();
    view! { <Radios group=choice.id legend=&choice.label answers now=picked take/> }.into_any()
}

/// The answers to a question of many, in a list.
#[component]
fn Options(choice: &'static Choice, picked: Memo<&'static str>, take: Box<dyn Fn(&str)>) -> impl IntoView {
    let desk = Desk::here();
    let choose = move |event| take(&event_target_value(&event));
    view! {
        <div class="field">
            <label class="field-name" for=choice.id>{desk.text(&choice.label)}</label>
            <select class="select" id=choice.id prop:value=move || picked.get() on:change=choose>
                {choice.options.iter().map(|option| view! {
                    <option value=option.id selected=picked.get_untracked() == option.id>
                        {desk.text(&option.name)}
                    </option>
                }).listed()}
            </select>
        </div>
    }
}

#[component]
fn LevelRow() -> impl IntoView {
    let desk = Desk::here();
    let level = memo(move || desk.question.with(|question| question.level.id()));
    let choose = move |event| {
        if let Some(level) = Level::from_id(&event_target_value(&event)) {
            desk.question.update(|question| question.level = level);
        }
    };
    view! {
        <div class="field">
            <label class="field-name" for="level">{desk.text(&words::CONFIDENCE)}</label>
            <select class="select" id="level" prop:value=move || level.get() on:change=choose>
                {Level::ALL.into_iter().map(|other| view! {
                    <option value=other.id() selected=level.get_untracked() == other.id()>
                        {desk.print(|show| show.arg(&Arg::Level(other)))}
                    </option>
                }).listed()}
            </select>
        </div>
    }
}

/// What is wrong with the goal.
pub(super) fn wrong_goal(desk: Desk) -> Option<Phrase> {
    let field = desk.question.with(Question::headline);
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
    let wrong = memo(move || wrong_goal(desk).map(|says| desk.sentence(&says)));
    view! {
        <div class="field" class:linked=move || desk.is_linked(field, Side::Goal)>
            <div class="field-name">
                <label for="target">{desk.text(&words::GOAL)}</label>
                <span class="hint" class:err=move || wrong.with(Option::is_some) id="target-h">
                    {move || wrong.get().unwrap_or_else(|| desk.text(&field.label).to_string())}
                </span>
            </div>
            <span class="input">
                <input
                    id="target"
                    aria-describedby=move || described(desk, field, Side::Goal)
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
                {maybe(move || unit(desk, field).map(|unit| view! { <span class="unit">{unit}</span> }))}
            </span>
        </div>
    }
}
