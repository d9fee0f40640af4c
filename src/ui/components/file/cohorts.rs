//! The cohorts of a file of orders: which one is shown, all of them at equal age, and how much of its cost each has back.

use leptos::prelude::*;

use crate::charts::escape;
use crate::figure::Table;
use crate::locale::{Arg, Phrase, Show, Unit, units};
use crate::metrics::cohort_revenue::{self, overlay};
use crate::ui::components::{Band, FigureView, table::wrap};
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::html::Html;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::words as common;

/// The choice of a cohort.
#[component]
pub(super) fn CohortField() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let months = memo(move || files.cohorts().iter().map(|cohort| cohort.month).collect::<Vec<_>>());
    let now = move || files.cohort.get().or_else(|| months.with(|m| m.first().copied())).unwrap_or(0).to_string();
    let choose = move |event| {
        if let Ok(month) = event_target_value(&event).parse() {
            files.show_cohort(month);
        }
    };
    maybe(move || {
        let months = months.get();
        (!months.is_empty()).then(|| {
            let options = months.into_iter().map(|month| {
                let name = desk.show(|show| show.formats.month(month.div_euclid(12), month.rem_euclid(12) as u8 + 1));
                let selected = untrack(now) == month.to_string();
                view! { <option value=month.to_string() selected=selected>{name}</option> }
            });
            view! {
                <div class="field cohort-field">
                    <label class="field-name" for="cohort">{desk.text(&words::COHORT)}</label>
                    <select class="select" id="cohort" prop:value=now on:change=choose>{options.listed()}</select>
                </div>
            }
        })
    })
}

/// All cohorts at equal age, and the table of what each has back. Other figures stand in their place otherwise.
#[component]
pub(crate) fn Cohorts(
    /// What is drawn when the form holds no cohort of a file.
    children: ChildrenFn,
) -> impl IntoView {
    let files = Files::here();
    let several = memo(move || files.fills.get() && !files.cohorts().is_empty());
    view! { {move || if several.get() { view! { <All/> }.into_any() } else { children().into_any() }} }
}

/// The cohorts of a file while the form still lacks what each of them cost.
#[component]
pub(crate) fn Loose() -> impl IntoView {
    let files = Files::here();
    let several = memo(move || files.fills.get() && !files.cohorts().is_empty());
    maybe(move || several.get().then(|| view! { <Band id="why" label=&common::WHY><All/></Band> }))
}

#[component]
fn All() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    // What a customer costs and what is left of the revenue stand in the form.
    let given = move |id: &str| desk.question.with(|q| q.method.input(id).and_then(|field| q.may(field)));
    let figure = memo(move || {
        let cohorts = files.cohorts();
        let month = files.cohort.get();
        let shown = month.and_then(|month| cohorts.iter().position(|cohort| cohort.month == month)).unwrap_or(0);
        overlay(&cohorts, shown, given("cac"), given("margin"))
    });
    let heat = memo(move || {
        let cac = given("cac")?;
        let table = cohort_revenue::heat(&files.cohorts(), cac, given("margin"))?;
        Some(desk.show(|show| heat_table(show, cac, &table)))
    });
    let heated = memo(move || heat.with(Option::is_some));
    view! {
        <FigureView figure/>
        {maybe(move || heated.get().then(|| view! {
            <div class="cohort-heat" inner_html=move || heat.get().unwrap_or_default()></div>
        }))}
    }
}

fn heat_table(show: &Show<'_>, cac: f64, table: &Table) -> String {
    let name = show.text(&words::HEAT);
    let about = Phrase::with(&words::HEAT_ABOUT, [("cac", Arg::Of(cac, Unit::Money))]);
    let long = if table.head.len() > 10 { " long" } else { "" };
    let label = escape(name);
    let mut html = Html::new();
    html.open("div class=\"heat-head\"")
        .leaf("h3", name)
        .leaf("p class=\"small quiet\"", &about.show(show))
        .close("div");
    html.open(&wrap(name));
    html.open(&format!("table class=\"table heat{long}\" aria-label=\"{label}\"")).open("thead").open("tr");
    for cell in &table.head {
        html.leaf("th scope=\"col\"", &cell.show(show));
    }
    html.close("tr thead").open("tbody");
    for row in &table.rows {
        let mut before = 0.0;
        html.open("tr");
        for (at, cell) in row.iter().enumerate() {
            match (at, cell) {
                (0, _) => {
                    // The column of customers has no room on a phone.
                    let size = row.get(1).and_then(|size| if let Arg::Of(n, _) = size { Some(*n) } else { None });
                    let customers = size.map(|n| show.counted(n, &units::CUSTOMERS));
                    html.open("th scope=\"row\"").text(&show.arg(cell));
                    html.maybe("span class=\"sub-line\"", customers.as_deref()).close("th")
                }
                (1, _) => html.leaf("td class=\"n\"", &show.arg(cell)),
                (_, Arg::Of(share, _) | Arg::Fine(share, ..)) => {
                    let class = step(*share, before);
                    before = *share;
                    // The line above says that these are percent.
                    html.leaf(&format!("td class=\"{class}\""), &show.formats.number(share * 100.0, 0, 0))
                }
                _ => html.leaf("td", ""),
            };
        }
        html.close("tr");
    }
    html.close("tbody table div");
    html.done()
}

/// The shade of a share, and the mark of the month in which it first covers the cost.
fn step(share: f64, before: f64) -> &'static str {
    match share {
        s if s >= 1.0 && before < 1.0 && s >= 1.5 => "h6 even first",
        s if s >= 1.0 && before < 1.0 && s >= 1.25 => "h5 even first",
        s if s >= 1.0 && before < 1.0 => "h4 even first",
        s if s >= 1.5 => "h6 even",
        s if s >= 1.25 => "h5 even",
        s if s >= 1.0 => "h4 even",
        s if s >= 0.75 => "h3",
        s if s >= 0.5 => "h2",
        s if s >= 0.25 => "h1",
        _ => "h0",
    }
}
