//! The story under the answer: how sure, why, what to do, how to read it, share. An empty form says what to enter, a
//! fault what has probably happened.

use leptos::prelude::*;

use crate::charts::text::width;
use crate::figure::{Figure, Mark};
use crate::locale::{Arg, Show};
use crate::metric::{Fault, Method, Metric, Outcome, Status};
use crate::metrics::change::tested;
use crate::reading;
use crate::ui::desk::Desk;
use crate::ui::files::Files;
use crate::ui::html::Html;
use crate::ui::start::Later;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::{focus, words};

use super::bins::asked;
use super::export::which;
use super::file::{Cohorts, Groups, Ledger, Loose, Voices};
use super::{Band, FigureView, Levers, Share, Steps, Variants};

/// The kinds of stories.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// There is something to explain.
    Result,
    /// Nothing is filled in yet.
    Empty,
    /// Something is wrong.
    Wrong,
}

/// The story of an answer.
#[component]
pub(crate) fn Story(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let kind = memo(move || {
        let status = desk.outcome.with(|outcome| outcome.status);
        match status {
            _ if desk.unreadable().is_some() => Kind::Wrong,
            Status::Value | Status::AtLeast | Status::NotReached => Kind::Result,
            Status::NoData => Kind::Empty,
            Status::Undefined | Status::Invalid => Kind::Wrong,
        }
    });
    view! {
        <div class="story">
            {move || match kind.get() {
                Kind::Result => view! { <Explained/> }.into_any(),
                Kind::Empty => view! { <Loose/><Ledger/><Groups/><Entry metric/> }.into_any(),
                Kind::Wrong => view! { <Causes/> }.into_any(),
            }}
            <Later><Meaning metric/></Later>
            <Later>{maybe(move || (kind.get() == Kind::Result).then(|| view! { <Share/> }))}</Later>
        </div>
    }
}

#[component]
fn Explained() -> impl IntoView {
    let desk = Desk::here();
    let sure = memo(move || desk.outcome.with(|outcome| desk.show(|show| sentences(show, outcome))));
    let is_sure = memo(move || !sure.with(String::is_empty));
    let noted = move || {
        let mut html = Html::new();
        desk.outcome.with(|outcome| {
            desk.show(|show| outcome.notes.iter().for_each(|n| _ = html.leaf("p class=\"note\"", &n.says.show(show))));
        });
        html.done()
    };
    let advice = memo(move || desk.outcome.with(|outcome| desk.show(|show| to_do(show, outcome))));
    let advised = memo(move || !advice.with(String::is_empty));
    let long = move || {
        let pixels = |number: &Arg| desk.show(|show| width(&show.arg(number), NUMBER, true));
        desk.outcome.with(|outcome| outcome.advice.iter().any(|advice| pixels(&advice.number) > BESIDE))
    };
    view! {
        {maybe(move || is_sure.get().then(|| view! {
            <Band id="sure" label=&words::HOW_SURE>
                <div class="prose" inner_html=move || sure.get()></div>
                {move || view! { <Figures method=desk.method.get() doubt=true/> }}
            </Band>
        }))}
        <Later>
            <Band id="why" label=&words::WHY>
                <Cohorts>{move || view! { <Figures method=desk.method.get() doubt=false/> }}</Cohorts>
                <Steps/>
                <Variants/>
                <div class="notes" inner_html=noted></div>
            </Band>
        </Later>
        <Later>
            <Ledger/>
            <Groups/>
            <Voices/>
            <Levers/>
            {maybe(move || advised.get().then(|| view! {
                <Band id="do" label=&words::WHAT_TO_DO><ul class="todo" class:long=long inner_html=move || advice.get()></ul></Band>
            }))}
        </Later>
    }
}

/// How sure the answer is, a paragraph a sentence.
fn sentences(show: &Show<'_>, outcome: &Outcome) -> String {
    let tested = outcome.change.as_ref().and_then(tested);
    let mut html = Html::new();
    outcome.sure.iter().chain(&tested).for_each(|says| _ = html.leaf("p", &says.show(show)));
    html.done()
}

/// What to do, a line an advice.
fn to_do(show: &Show<'_>, outcome: &Outcome) -> String {
    let mut html = Html::new();
    for advice in &outcome.advice {
        html.open("li").leaf("span class=\"n\"", &show.arg(&advice.number));
        html.leaf("p", &advice.says.show(show)).close("li");
    }
    html.done()
}

/// The size of a number of what to do, and the most room that it is given beside its sentence.
const NUMBER: f64 = 28.0;
const BESIDE: f64 = 150.0;

/// The figures of a method: those that draw nothing but doubt, or all the others.
#[component]
fn Figures(method: &'static Method, doubt: bool) -> impl IntoView {
    let desk = Desk::here();
    let figures = method.figures.iter().map(move |figure| {
        let figure: fn(&crate::metric::Question, &Outcome) -> Option<Figure> = *figure;
        // Another question may already lie on the desk while this page is still there.
        let drawn = memo(move || {
            let drawn =
                desk.question.with(|q| (q.method == method).then(|| desk.outcome.with(|o| figure(q, o))).flatten());
            drawn.filter(|drawn| is_doubt(drawn) == doubt)
        });
        view! { <FigureView figure=drawn/> }
    });
    figures.listed()
}

/// Whether a figure compares intervals and draws nothing else.
fn is_doubt(figure: &Figure) -> bool {
    figure.marks.iter().all(|mark| matches!(mark, Mark::Interval { .. } | Mark::Rule { .. }))
}

/// What to enter, a line a form.
#[component]
fn Entry(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let lines = metric.forms().into_iter().map(move |form| {
        let method = form[0];
        let asked = desk.question.with(|question| asked(question, method));
        let mut names: Vec<&str> = asked.iter().map(|field| desk.text(&field.label)).collect();
        if reading::predicts(method) {
            // No number gives it.
            names = method.sources.iter().map(|filling| desk.text(&filling.dataset.name)).collect();
        }
        let comma = desk.text(&words::COMMA);
        let listed = if names.len() > 6 { String::new() } else { names.join(comma) };
        let choose = move |_| {
            files.take_method(method);
            if let Some((field, _)) = method.inputs.first() {
                request_animation_frame(move || focus::to(&format!("#{}", field.id)));
            }
        };
        view! {
            <li>
                <span class="n">{names.len()}</span>
                <p>
                    <button
                        type="button"
                        class="btn plain"
                        aria-label=which(desk, desk.text(&words::WHAT_TO_ENTER), desk.text(&method.name))
                        on:click=choose
                    >{desk.text(&method.name)}</button>
                    {(!listed.is_empty()).then(|| view! { <span class="listed">{listed}</span> })}
                </p>
            </li>
        }
    });
    view! { <Band id="enter" label=&words::WHAT_TO_ENTER><ul class="todo">{lines.listed()}</ul></Band> }
}

/// The likely causes of a fault, each with its repair.
#[component]
fn Causes() -> impl IntoView {
    let desk = Desk::here();
    let fault = memo(move || desk.outcome.with(|o| o.fault.clone().filter(|fault| !fault.causes.is_empty())));
    maybe(move || {
        desk.follow_formats();
        fault.get().map(|fault| view! { <CauseList fault/> })
    })
}

#[component]
fn CauseList(fault: Fault) -> impl IntoView {
    let (desk, files) = (Desk::here(), Files::here());
    let several = fault.causes.len() > 1;
    let causes = fault.causes.into_iter().zip(1..).map(move |(cause, n)| {
        let repair = cause.fix.map(|fix| {
            use crate::metric::Fix;
            let (Fix::Set(label, ..) | Fix::Swap(label, ..) | Fix::Method(label, _)) = &fix;
            let label = desk.print(|show| label.show(show));
            let repair = move |_| {
                files.repair(&fix);
                focus::after(focus::ANSWER);
            };
            view! { " " <button type="button" class="btn plain" on:click=repair>{label}</button> }
        });
        view! {
            <li>
                <span class="n">{n}</span>
                <p>{desk.print(|show| cause.says.show(show))}{repair}</p>
            </li>
        }
    });
    view! {
        <Band id="causes" label=&words::WHY>
            {several.then(|| view! { <p>{desk.text(&words::LIKELY)}</p> })}
            <ol class="todo ord">{causes.listed()}</ol>
        </Band>
    }
}

/// What the number means, when to doubt it, what to do next.
#[component]
fn Meaning(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let parts = [
        (&words::MEANS, &metric.words.meaning),
        (&words::DISTRUST, &metric.words.distrust),
        (&words::NEXT, &metric.words.next),
    ];
    let mut html = Html::new();
    for (label, text) in parts {
        if !desk.text(text).is_empty() {
            html.open("div").leaf("h3", desk.text(label)).leaf("p", desk.text(text)).close("div");
        }
    }
    view! { <Band id="reading" label=&words::READING_IT><div class="meaning" inner_html=html.done()></div></Band> }
}
