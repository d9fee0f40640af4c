//! The file in parts: by segment, by period, each with its own answer.

use leptos::prelude::*;

use crate::datasets::{Dataset, Group, PERIODS, SUBSCRIPTIONS, Summary};
use crate::export;
use crate::figure::Figure;
use crate::locale::date;
use crate::locale::{Arg, Period, Phrase, Show, Unit, units};
use crate::metric::{Field, Outcome, Output, Question, Status};
use crate::metrics::{change, ledger, resolution_time::hidden};
use crate::reading::{Asked, Reading};
use crate::ui::components::export::{CSV, save, which};
use crate::ui::components::{FigureView, SUB_LINE, answer::range, labelled, table::wrap, verdict};
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::{Files, day_role, shown};
use crate::ui::html::Html;
use crate::ui::views::{Listed, maybe, memo};
use crate::ui::words as common;
use crate::words::Text;

/// Rows of the table.
const MOST: usize = 60;

/// What the file is split by.
#[component]
pub(super) fn Split() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let has = move |role: Option<usize>| {
        files.scout.with(|scout| {
            let plan = &scout.as_ref()?.plan;
            plan.columns.get(role?).copied().flatten()
        })
    };
    let segments = memo(move || has(files.of.get().and_then(Dataset::segment)).is_some());
    // A cohort is of one month already.
    let periods = memo(move || has(files.of.get().and_then(day_role)).is_some() && files.cohorts().is_empty());
    let by_segment = move |event| {
        let on = event_target_value(&event) == "segment";
        files.wish(|wishes| wishes.segment = on);
    };
    let by_period = move |event| {
        let period = Period::from_id(&event_target_value(&event));
        files.wish(|wishes| wishes.period = period);
    };
    let segment = move || if files.wishes.with(|w| w.segment) { "segment" } else { "" };
    let period = move || files.wishes.with(|w| w.period.map_or("", Period::id));
    let counts_days = memo(move || files.of.get().is_some_and(|of| *of == SUBSCRIPTIONS));
    let by_day = move |event| {
        let day = date::iso(event_target_value(&event).as_bytes()).filter(|date| !date.is_open()).map(|date| date.day);
        files.wish(|wishes| wishes.as_of = day);
    };
    let day = move || {
        let civil = files.wishes.with(|w| w.as_of).map(date::civil);
        civil.map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}")).unwrap_or_default()
    };
    let no = desk.text(&words::NOT_SPLIT);
    let any = move || segments.get() || periods.get() || counts_days.get();
    maybe(move || {
        any().then(|| {
            view! {
                <div class="map splits">
                    {segments.get().then(|| view! {
                        <label for="split-segment">{desk.text(&words::SPLIT_SEGMENT)}</label>
                        <select class="select small" id="split-segment" prop:value=segment on:change=by_segment>
                            <option value="" selected=untrack(segment).is_empty()>{no}</option>
                            <option value="segment" selected=!untrack(segment).is_empty()>
                                {move || files.of.get().and_then(|of| {
                                    let role = of.segment()?;
                                    files.scout.with(|s| s.as_ref()?.plan.header_of(role).map(String::from))
                                })}
                            </option>
                        </select>
                    })}
                    {periods.get().then(|| view! {
                        <label for="split-period">{desk.text(&words::SPLIT_PERIOD)}</label>
                        <select class="select small" id="split-period" prop:value=period on:change=by_period>
                            <option value="" selected=untrack(period).is_empty()>{no}</option>
                            {Period::ALL.into_iter().map(|unit| view! {
                                <option value=unit.id() selected=untrack(period) == unit.id()>
                                    {desk.text(units::name(unit))}
                                </option>
                            }).listed()}
                        </select>
                    })}
                    {counts_days.get().then(|| view! {
                        <label for="as-of">{desk.text(&words::AS_OF)}</label>
                        <input
                            class="input small"
                            class:unset=move || day().is_empty()
                            id="as-of"
                            type="date"
                            prop:value=day
                            on:change=by_day
                        />
                    })}
                </div>
            }
        })
    })
}

/// A part of the file and what it answers.
#[derive(Clone, PartialEq)]
struct Part {
    segment: Option<String>,
    period: Option<String>,
    question: Question,
    outcome: Outcome,
    /// How it differs from the period before it.
    moved: Option<Phrase>,
}

impl Part {
    /// The method's first output, whatever leads in one part or the other: rows of a table say the same thing.
    fn output(&self) -> Option<&Output> {
        self.outcome.outputs.first()
    }

    /// How it differs from the part before it, where that is of the same segment and another period, and both have a result.
    fn since(&self, before: &Part) -> Option<Phrase> {
        let known = [self, before].iter().all(|part| part.period.is_some() && part.output().is_some());
        let follows = known && self.segment == before.segment && self.period != before.period;
        let change = self.question.method.change.filter(|_| follows)?;
        change(&self.question, &before.question.values).map(|change| change.says)
    }
}

/// The parts of the file as a band of the story.
#[component]
pub(crate) fn Groups() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let parts = memo(move || parts(desk, files));
    let some = memo(move || !parts.with(Vec::is_empty));
    // The whole may improve while every part of it gets worse.
    let hidden = memo(move || {
        let note = files.reading.with(|reading| hidden(&reading.as_ref()?.groups.groups))?;
        Some(desk.sentence(&note.says))
    });
    let figure = memo(move || parts.with(|parts| figure(desk, parts)));
    // A row of a table of figures is a period too, and nobody asks which of two months differ by chance.
    let chance = memo(move || {
        let known = |part: &&Part| part.output().and_then(Output::number).is_some();
        let (sure, two) = parts.with(|parts| Some((apart(parts)?, parts.iter().filter(known).count() == 2)))?;
        let says = match (sure, two) {
            (true, true) => &words::TWO_APART,
            (true, false) => &words::GAP_SURE,
            (false, true) => &words::TWO_ALIKE,
            (false, false) => &words::GAP_UNSURE,
        };
        Some(desk.text(says).to_string())
    });
    let notes =
        memo(move || parts.with(|parts| notes(desk, parts)).iter().map(|says| desk.sentence(says)).collect::<Vec<_>>());
    maybe(move || {
        some.get().then(|| {
            let title: &'static Text = if files.of.get() == Some(&PERIODS) { &common::PERIOD } else { label(files) };
            view! {
                <section class="band band-parts" aria-labelledby="parts">
                    <h2 id="parts">{desk.text(title)}</h2>
                    <div class="band-body">
                        {move || notes.get().into_iter().map(|says| view! { <p class="note">{says}</p> }).listed()}
                        <FigureView figure of_file=true/>
                        {maybe(move || hidden.get().map(|says| view! { <p class="note">{says}</p> }))}
                        {maybe(move || chance.get().map(|says| view! { <p>{says}</p> }))}
                        <div inner_html=move || parts.with(|parts| table(desk, files, desk.text(title), parts))></div>
                        <div class="fig-foot">
                            <span></span>
                            <button
                                type="button"
                                class="btn plain"
                                id="parts-csv"
                                aria-label=which(desk, "CSV", desk.text(title))
                                on:click=move |_| parts.with_untracked(|parts| take(desk, parts))
                            >"CSV"</button>
                        </div>
                    </div>
                </section>
            }
        })
    })
}

/// What the file is split by.
fn label(files: Files) -> &'static Text {
    match files.wishes.with(|w| (w.segment, w.period)) {
        (true, _) => &words::BY_SEGMENT,
        (false, Some(Period::Week)) => &words::BY_WEEK,
        (false, Some(Period::Quarter)) => &words::BY_QUARTER,
        (false, Some(Period::Year)) => &words::BY_YEAR,
        (false, _) => &words::BY_MONTH,
    }
}

/// Into how many parts the file is split, for whoever does not see the table further down.
pub(super) fn counted(desk: Desk, files: Files) -> Option<String> {
    let (by_segment, split) = files.wishes.with(|wishes| (wishes.segment, wishes.segment || wishes.period.is_some()));
    let parts = parts(desk, files);
    let mut names: Vec<_> = parts.iter().map(|part| if by_segment { &part.segment } else { &part.period }).collect();
    names.dedup();
    let count = names.len();
    let says = |show: &Show<'_>| which(desk, show.text(label(files)), &show.of(count as f64, Unit::Count));
    (split && count > 0).then(|| desk.show(says))
}

fn parts(desk: Desk, files: Files) -> Vec<Part> {
    let (Some(reading), Some(Asked::Filled(whole))) = (files.reading.get(), files.asked.get()) else {
        return Vec::new();
    };
    if files.waits().is_some() {
        return Vec::new();
    }
    let own = desk.question.get();
    // What is typed beside the file holds for its parts too: a cost of each, but no count of all.
    let given = |field: &Field| {
        let beside = own.method == whole.method && whole.values.get(field).is_none() && !field.counts();
        own.values.number(field).filter(|_| beside)
    };
    let cohort = files.cohort.get();
    let groups = groups(&reading);
    let mut parts: Vec<Part> = groups
        .into_iter()
        .filter_map(|group| {
            let summaries = shown(&group.summaries, cohort);
            match reading.asked(whole.metric, whole.method, &summaries, &given)? {
                Asked::Filled(asked) => {
                    // A file that counts by quarter says so; only then is the form's period another one.
                    let (level, period, picks) = (own.level, own.period, own.picks.clone());
                    let mut question = Question { level, period, picks, ..Question::new(asked.metric, asked.method) };
                    question.receive(&asked);
                    let outcome = question.answer();
                    Some(Part { segment: group.segment, period: group.period, question, outcome, moved: None })
                }
                Asked::Waits(..) => None,
            }
        })
        .collect();
    // Rows without a date that come to no number, such as open tickets, are no period; the file's own lines count them.
    let by_date = files.wishes.with(|wishes| wishes.period.is_some());
    parts.retain(|part| !by_date || part.period.is_some() || part.output().and_then(Output::number).is_some());
    for at in 1..parts.len() {
        parts[at].moved = parts[at].since(&parts[at - 1]);
    }
    parts
}

/// The groups of a reading; the rows of a table of figures are its groups.
fn groups(reading: &Reading) -> Vec<Group> {
    let rows = reading.groups.whole.iter().filter_map(|summary| match summary {
        Summary::Periods(row) => {
            Some(Group { segment: None, period: Some(row.label.clone()), summaries: vec![summary.clone()] })
        }
        _ => None,
    });
    reading.groups().cloned().chain(rows).collect()
}

/// What the parts are not: by the definition that was chosen, or told by a count that was typed for all of them.
fn notes(desk: Desk, parts: &[Part]) -> Vec<Phrase> {
    let Some(Part { question, outcome, .. }) = parts.first() else { return Vec::new() };
    let (left, now) = (desk.method.get(), question.method);
    let turned = (left != now && left.same_form(now))
        .then(|| Phrase::with(&words::PARTS_TURNED, [("left", Arg::Text(&left.name)), ("now", Arg::Text(&now.name))]));
    let lacks = |part: &Part| part.outcome.status == Status::NoData && part.outcome.fault == outcome.fault;
    let field = outcome.fault.as_ref().map(|fault| fault.field).filter(|_| parts.iter().all(lacks));
    let typed =
        |field: &&'static Field| desk.question.with(|own| own.method == now && own.values.number(field).is_some());
    let untold =
        field.filter(typed).map(|field| Phrase::with(&words::PARTS_UNTOLD, [("field", Arg::Text(&field.label))]));
    turned.into_iter().chain(untold).collect()
}

/// Hands the reader all parts as a table.
fn take(desk: Desk, parts: &[Part]) {
    let Some(first) = parts.first() else { return };
    let each = parts.iter().map(|part| {
        let segment = part.segment.as_deref().map(segment_name);
        (segment, part.period.as_deref().map(ledger::period), &part.outcome)
    });
    let listed = ledger::listed(&each.collect::<Vec<_>>(), first.question.method, first.question.level);
    save("kept-parts.csv", &desk.print(|show| export::table(&listed, show)), CSV);
}

/// The parts side by side, where they are split one way.
fn figure(desk: Desk, parts: &[Part]) -> Option<Figure> {
    let over_time = parts.first()?.segment.is_none();
    if !over_time && parts.iter().any(|part| part.period.is_some()) {
        return None;
    }
    let name = |part: &Part| match (&part.segment, &part.period) {
        (Some(segment), _) => segment_name(segment),
        (None, Some(label)) => ledger::period(label),
        (None, None) => Arg::Text(&words::NO_DATE),
    };
    let known: Vec<(Arg, &Output)> =
        parts.iter().filter_map(|part| part.output().map(|output| (name(part), output))).collect();
    ledger::parts(&known, over_time, desk.question.with(|question| question.level))
}

/// The name of a segment; rows without one have a name too.
fn segment_name(segment: &str) -> Arg {
    if segment.trim().is_empty() { Arg::Text(&words::BLANK_SEGMENT) } else { Arg::Raw(segment.to_string()) }
}

/// Whether the two segments that lie furthest apart differ by more than chance; `None` for periods, and where there is
/// nothing to test.
fn apart(parts: &[Part]) -> Option<bool> {
    let segments = parts.iter().filter(|part| part.segment.is_some() && part.period.is_none());
    change::furthest_apart(&segments.map(|part| (&part.question, &part.outcome)).collect::<Vec<_>>())
}

/// The parts, a row each, under the name of the band.
fn table(desk: Desk, files: Files, name: &str, parts: &[Part]) -> String {
    let segments = parts.iter().any(|part| part.segment.is_some());
    let both = segments && parts.iter().any(|part| part.period.is_some());
    let judged = parts.iter().any(|part| part.outcome.verdict.is_some());
    let within = parts.iter().any(|part| part.output().is_some_and(|output| output.interval.is_some()));
    // Of each segment, and not of rows without a date; the labels of one grain are in the order of time.
    let periods = || parts.iter().filter_map(|part| part.period.as_ref());
    let (first, last) = (periods().min(), periods().max());
    let split = files.wishes.with(|wishes| wishes.period);
    let edges = split.and_then(|unit| files.reading.with(|reading| Some(reading.as_ref()?.edges(unit))));
    let label = desk.text(&desk.method.get_untracked().headline().label);
    let mut html = Html::new();
    desk.show(|show| {
        let [from, to] = edges.unwrap_or_default().map(|says| says.map(|says| says.show(show)));
        html.open(&wrap(name)).open("table class=\"table stack\" id=\"parts-table\"");
        html.leaf("caption class=\"vh\"", name).open("thead");
        html.open("tr").leaf("th scope=\"col\"", show.text(if segments { &words::SEGMENT } else { &common::PERIOD }));
        html.maybe("th scope=\"col\"", both.then(|| show.text(&common::PERIOD)));
        html.leaf("th scope=\"col\" class=\"r\"", label);
        html.maybe("th scope=\"col\" class=\"r\"", within.then(|| show.text(&words::INTERVAL)));
        html.maybe("th scope=\"col\"", judged.then(|| show.text(&words::VERDICT))).close("tr thead").open("tbody");
        let (value_head, within_head) = (labelled("r big", label), labelled("r", show.text(&words::INTERVAL)));
        // A rate of a month says nothing beside that of half a month.
        let is_cut = |part: &Part| {
            let at = |edge: Option<&String>, end| edge.is_some() && part.period.as_ref() == end;
            part.question.method.period.is_some() && (at(from.as_ref(), first) || at(to.as_ref(), last))
        };
        for (at, part) in parts.iter().take(MOST).enumerate() {
            let period = part.period.as_ref().map(|label| {
                let from = from.as_deref().filter(|_| Some(label) == first);
                let to = to.as_deref().filter(|_| Some(label) == last);
                (show.arg(&ledger::period(label)), [from, to])
            });
            let moved = part.moved.as_ref().filter(|_| !is_cut(part) && !is_cut(&parts[at - 1]));
            let moved = moved.map(|says| says.show(show));
            let basis = part.outcome.basis.as_ref().map(|basis| basis.show(show));
            let segment = part.segment.as_ref().map(|segment| (show.arg(&segment_name(segment)), [None; 2]));
            let (head, period) = if segment.is_some() { (segment, period) } else { (period, None) };
            let dateless = || (show.text(&words::NO_DATE).to_string(), [None; 2]);
            let (name, [from, to]) = head.unwrap_or_else(dateless);
            html.open("tr").open("th scope=\"row\"").text(&name).maybe(SUB_LINE, from).maybe(SUB_LINE, to);
            html.maybe(SUB_LINE, basis.as_deref()).maybe(SUB_LINE, moved.as_deref()).close("th");
            if both {
                let (name, [from, to]) = period.unwrap_or_else(dateless);
                html.open("td").text(&name).maybe(SUB_LINE, from).maybe(SUB_LINE, to).close("td");
            }
            let output = part.output();
            let number = output.and_then(Output::number);
            let value = output.zip(number).map(|(output, number)| show.headline(number, output.field.unit).number);
            html.leaf(&value_head, value.as_deref().unwrap_or("–"));
            if within {
                let interval = output.and_then(|output| Some((output.shown()?, output.field.unit)));
                let ends = interval.map(|(interval, unit)| range(show, interval.low, interval.high, unit));
                html.leaf(&within_head, &ends.unwrap_or_default());
            }
            if judged {
                html.open("td class=\"judge\"");
                if let Some(judged) = &part.outcome.verdict {
                    verdict(show, judged, &mut html);
                }
                html.close("td");
            }
            html.close("tr");
        }
        html.close("tbody table div");
        if parts.len() > MOST {
            let of = |n: usize| Arg::Of(n as f64, Unit::Count);
            let says = Phrase::with(&words::MORE_GROUPS, [("n", of(MOST)), ("all", of(parts.len()))]);
            html.leaf("p class=\"small quiet\"", &says.show(show));
        }
    });
    html.done()
}
