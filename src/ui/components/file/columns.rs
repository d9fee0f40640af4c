//! Which column is what: found by its header, and open to correction.

use leptos::html::Details;
use leptos::prelude::*;

use crate::datasets::survey::SCORE;
use crate::datasets::{Dataset, SURVEY};
use crate::ingest::{Need, Pick, Role, RoleSpec, Scout};
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::Metric;
use crate::metrics::METRICS;
use crate::reading::roles;
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::Files;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::words as common;
use crate::words::Text;

use super::preview::understood;
use super::status::{Kind, lacks_column};

/// The columns.
#[component]
pub(super) fn Columns(metric: &'static Metric) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    // The choices are made anew for another header only: the one that is being used keeps the focus.
    let header = memo(move || {
        let of = files.of.get()?;
        files.scout.with(|scout| scout.as_ref().map(|scout| (of, names(desk, scout))))
    });
    // It opens for whoever has to choose, and does not close on who has chosen.
    let fold = NodeRef::<Details>::new();
    let lacks = memo(move || lacks_column(files));
    Effect::new(move |_| {
        if let Some(fold) = fold.get().filter(|_| lacks.get()) {
            fold.set_open(true);
        }
    });
    let found = move || {
        let (of, scout) = (files.of.get()?, files.scout.get()?);
        let shown = rows(of, metric, &scout);
        let has = shown.iter().filter(|role| scout.plan.columns.get(**role).copied().flatten().is_some()).count();
        let of = |n: usize| Arg::Of(n as f64, Unit::Count);
        let says = Phrase::with(&words::FOUND_COLUMNS, [("found", of(has)), ("all", of(shown.len()))]);
        Some(desk.sentence(&says))
    };
    view! {
        <details node_ref=fold>
            <summary>{desk.text(&words::COLUMNS)} <span>{maybe(found)}</span></summary>
            <div><div class="map">
                <Kind/>
                {maybe(move || header.get().zip(files.scout.get_untracked()).map(|((of, names), scout)| {
                    let rows = rows(of, metric, &scout).into_iter();
                    rows.map(|role| view! { <Column metric of role names=names.clone()/> }).listed()
                }))}
            </div></div>
        </details>
    }
}

#[component]
fn Column(metric: &'static Metric, of: &'static Dataset, role: Role, names: Vec<String>) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let spec: &'static RoleSpec = &roles(of)[role];
    let id = format!("column-{}", spec.id);
    let now = move || {
        let column = files.scout.with(|scout| scout.as_ref().and_then(|s| s.plan.columns.get(role).copied().flatten()));
        column.map(|at| at.to_string()).unwrap_or_default()
    };
    let choose = move |event| {
        let pick = event_target_value(&event).parse().map_or(Pick::Nothing, Pick::Index);
        files.wish(|wishes| {
            wishes.columns.retain(|(other, _)| *other != role);
            wishes.columns.push((role, pick));
            if (of, role) == (&SURVEY, SCORE) {
                wishes.metric = Some(metric);
            }
        });
    };
    let optional = spec.need == Need::Optional;
    let missing = move || (spec.need == Need::Required && now().is_empty()).then_some("true");
    let first = untrack(now);
    view! {
        <label for=id.clone()>
            {desk.text(label(of, role))}
            {optional.then(|| view! { <span class="req">{desk.text(&common::OPTIONAL)}</span> })}
        </label>
        <select class="select small" id=id prop:value=now aria-invalid=missing on:change=choose>
            <option value="" selected=first.is_empty()>{desk.text(&words::NOT_IN_FILE)}</option>
            {names.into_iter().enumerate().map(|(at, name)| {
                let value = at.to_string();
                let selected = first == value;
                view! { <option value=value selected=selected>{name}</option> }
            }).listed()}
        </select>
        <span class="sample">{move || sample(desk, files, spec, role)}</span>
    }
}

/// What the columns of a file are called.
pub(super) fn names(desk: Desk, scout: &Scout) -> Vec<String> {
    let header = scout.plan.header.as_deref().unwrap_or_default();
    let name = |at: usize| match header.get(at).map(|name| name.trim()).filter(|name| !name.is_empty()) {
        Some(name) => name.to_string(),
        None => desk.text(&words::COLUMN_N).replace("{n}", &(at + 1).to_string()),
    };
    // A select with thousands of choices is none.
    (0..scout.plan.width.min(1000)).map(name).collect()
}

/// The columns that are shown: of a table of figures those that it has, and those of this metric's own fields.
fn rows(of: &'static Dataset, metric: &Metric, scout: &Scout) -> Vec<Role> {
    let own = |spec: &RoleSpec| metric.methods.iter().any(|method| method.input(spec.id).is_some());
    let has = |role: Role| scout.plan.columns.get(role).copied().flatten().is_some();
    let all = roles(of).iter().enumerate();
    all.filter(|(role, spec)| *role < of.roles.len() || has(*role) || own(spec)).map(|(role, _)| role).collect()
}

/// The name of a column for people.
pub(super) fn label(of: &'static Dataset, role: Role) -> &'static Text {
    static NONE: Text = Text::same("");
    let id = roles(of).get(role).map_or("", |spec| spec.id);
    let field = || METRICS.iter().flat_map(|m| m.methods).find_map(|method| method.input(id));
    of.labels.get(role).or_else(|| field().map(|field| &field.label)).unwrap_or(&NONE)
}

/// What stands in the column, and how it is understood.
fn sample(desk: Desk, files: Files, spec: &RoleSpec, role: Role) -> Option<String> {
    let scout = files.scout.get()?;
    let column = (*scout.plan.columns.get(role)?)? as usize;
    let mut cells: Vec<&str> = Vec::new();
    for cell in scout.preview.iter().filter_map(|row| row.get(column)).map(|cell| cell.trim()) {
        if !cell.is_empty() && !cells.contains(&cell) && cells.len() < 3 {
            cells.push(cell);
        }
    }
    let first = cells.first()?;
    let meant = desk.show(|show| understood(first, spec.kind, &scout.plan, show));
    Some(match meant.filter(|meant| meant != first) {
        Some(meant) => format!("{first} → {meant}"),
        None => cells.join(desk.text(&common::COMMA)),
    })
}
