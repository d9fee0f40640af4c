//! The form of a metric: what you have, the fields, the period, the comparison, the settings.

use leptos::html::Div;
use leptos::prelude::*;

use crate::charts::text::width;
use crate::locale::{Period, units};
use crate::metric::{Method, Metric, Need};
use crate::ui::desk::Desk;
use crate::ui::drafts::Side;
use crate::ui::files::Files;
use crate::ui::start::Later;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::{measure, words};

use super::bins::{Bins, is_scores, score};
use super::{FieldRow, FilePanel, Series, Settings};

/// The form.
#[component]
pub(crate) fn Form(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <form class="inputs" aria-label=desk.text(&words::YOUR_NUMBERS) on:submit=|event| event.prevent_default()>
            <h2 class="vh">{desk.text(&words::YOUR_NUMBERS)}</h2>
            <Tabs metric/>
            <Numbers metric/>
            <Later><FilePanel metric/></Later>
            <Later>
                {move || {
                    let method = desk.method.get();
                    view! {
                        <Comparison method/>
                        <Settings metric method/>
                    }
                    .into_any()
                }}
            </Later>
        </form>
    }
}

/// The width of the form's column until it is measured, and the gap between two tabs, as in the tokens.
const COLUMN: f64 = 312.0;
const GAP: f64 = 24.0;

/// The forms of a metric as tabs, when there are several.
#[component]
pub(crate) fn Tabs(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let forms = metric.forms();
    (forms.len() > 1).then(|| {
        let room: f64 = forms.iter().map(|form| width(desk.text(&form[0].name), 14.0, true) + GAP).sum();
        let column = NodeRef::<Div>::new();
        let own = measure::width(column);
        let stacked = move || room - GAP > if own.get() > 0.0 { own.get() } else { COLUMN };
        let tabs = forms.into_iter().map(|form| {
            let first = form[0];
            let name = desk.text(&first.name);
            view! {
                <label>
                    <input
                        type="radio"
                        name="method"
                        id=format!("method-{}", first.id)
                        prop:checked=move || desk.method.get().same_form(first)
                        on:change=move |_| files.take_method(first)
                    />
                    <span data-t=name>{name}</span>
                </label>
            }
        });
        view! {
            <fieldset>
                <legend class="vh">{desk.text(&words::HOW_COUNTED)}</legend>
                <div class="seg" class:stacked=stacked node_ref=column>{tabs.listed()}</div>
            </fieldset>
        }
    })
}

/// The numbers that are asked about. Each form has fields of its own: one that becomes another would keep the focus and
/// take what is being typed.
#[component]
pub(crate) fn Numbers(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let forms = metric.forms().into_iter().map(move |form| {
        let own = memo(move || Some(desk.method.get()).filter(|method| method.same_form(form[0])));
        maybe(move || own.get().map(|method| view! { <Fields method side=Side::Now/> }))
    });
    forms.listed()
}

/// The fields of a method.
#[component]
fn Fields(method: &'static Method, side: Side) -> impl IntoView {
    let scores = is_scores(method);
    let shown = method.inputs.iter().filter(|(_, need)| *need != Need::FromFile);
    let shown = shown.filter(|(field, _)| !scores || score(field).is_none());
    let rows = shown.map(|(field, need)| {
        if field.series {
            view! { <Series field need=*need side/> }.into_any()
        } else {
            view! { <FieldRow field need=*need side/> }.into_any()
        }
    });
    let period = (side == Side::Now).then_some(method.period).flatten();
    view! {
        <div class="fields">
            {scores.then(|| view! { <Bins method side/> })}
            {rows.listed()}
            {period.map(|own| view! { <PeriodRow own/> })}
        </div>
    }
    .into_any()
}

#[component]
fn PeriodRow(
    /// The period of the method, in force unless another is chosen.
    own: Period,
) -> impl IntoView {
    let desk = Desk::here();
    let choose = move |event| {
        let period = Period::from_id(&event_target_value(&event)).filter(|period| *period != own);
        desk.question.update(|question| question.period = period);
    };
    view! {
        <div class="field">
            <label class="field-name" for="period">{desk.text(&words::PERIOD)}</label>
            <select class="select" id="period" prop:value=move || desk.period.get().id() on:change=choose>
                {Period::ALL.into_iter().map(|period| view! {
                    <option value=period.id() selected=desk.period.get_untracked() == period>
                        {desk.text(units::name(period))}
                    </option>
                }).listed()}
            </select>
        </div>
    }
}

/// The switch that sets an earlier period beside this one, and its fields.
#[component]
fn Comparison(method: &'static Method) -> impl IntoView {
    let desk = Desk::here();
    method.change.map(|_| {
        let on = memo(move || desk.question.with(|question| question.before.is_some()));
        view! {
            <label class="switch small">
                <input
                    type="checkbox"
                    role="switch"
                    id="compare"
                    prop:checked=move || on.get()
                    on:change=move |event| desk.compare(event_target_checked(&event))
                />
                <span>{desk.text(&words::COMPARE)}</span>
            </label>
            {maybe(move || on.get().then(|| view! {
                <fieldset class="earlier">
                    <legend class="small">{desk.text(&words::EARLIER)}</legend>
                    <Fields method side=Side::Before/>
                </fieldset>
            }))}
        }
    })
}
