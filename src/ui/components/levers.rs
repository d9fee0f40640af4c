//! What moves the result most: a tenth more or less of each input, and where one alone would have to be for the goal.

use leptos::prelude::*;

use crate::locale::{Arg, Phrase, Show};
use crate::metric::{Lever, Output, Pull, Question};
use crate::ui::desk::Desk;
use crate::ui::html::Html;
use crate::ui::views::{maybe, memo};
use crate::ui::words;

use super::Band;
use super::table::{SUB_LINE, labelled, wrap};

/// The levers as a band of the story; nothing where the metric has none.
#[component]
pub(crate) fn Levers() -> impl IntoView {
    let desk = Desk::here();
    let lines = memo(move || {
        desk.outcome.with(|outcome| {
            let Some(output) = outcome.headline().filter(|_| !outcome.levers.is_empty()) else { return String::new() };
            desk.question.with(|question| desk.show(|show| table(show, question, output, &outcome.levers)))
        })
    });
    let some = memo(move || !lines.with(String::is_empty));
    maybe(move || {
        some.get()
            .then(|| view! { <Band id="levers" label=&words::LEVERS><div inner_html=move || lines.get()></div></Band> })
    })
}

/// A row a lever, the strongest first.
fn table(show: &Show<'_>, question: &Question, output: &Output, levers: &[Lever]) -> String {
    let (unit, now, target) = (output.field.unit, output.number(), question.target);
    let mut html = Html::new();
    html.open(&wrap(show.text(&words::LEVERS))).open("table class=\"table levers\"");
    html.leaf("caption class=\"vh\"", show.text(&words::LEVERS)).open("thead").open("tr");
    let (better, worse) = (show.text(&words::TENTH_BETTER), show.text(&words::TENTH_WORSE));
    html.leaf("th scope=\"col\"", show.text(&words::LEVER));
    html.leaf("th scope=\"col\" class=\"r\"", better);
    html.leaf("th scope=\"col\" class=\"r\"", worse);
    let goal = target.map(|goal| Phrase::with(&words::FOR_GOAL, [("goal", Arg::Of(goal, unit))]).show(show));
    html.maybe("th scope=\"col\" class=\"r\"", goal.as_deref()).close("tr thead").open("tbody");
    // Of a column all numbers are told apart alike.
    let pulled = levers.iter().flat_map(|lever| [lever.better.headline, lever.worse.headline]).flatten();
    let headlines: Vec<f64> = now.into_iter().chain(pulled).collect();
    for lever in levers {
        let (field, pulls) = (lever.field, [lever.better, lever.worse]);
        let at = [lever.value, lever.better.value, lever.worse.value];
        let placed = |value: f64| show.among(value, &at, field.unit);
        html.open("tr").open("th scope=\"row\"").text(show.text(&field.label));
        html.leaf(SUB_LINE, &placed(lever.value)).close("th");
        for (Pull { value, headline }, head) in pulls.into_iter().zip([better, worse]) {
            html.open(&labelled("r", head));
            // What stands at its end already cannot be moved further.
            if value - lever.value == 0.0 {
                html.text("–").close("td");
                continue;
            }
            let said = |headline| show.among(headline, &headlines, unit);
            html.text(&headline.map_or_else(|| show.text(&words::NOT_REACHED).to_string(), said));
            let at = Phrase::with(&words::LEVER_AT, [("value", Arg::Raw(placed(value)))]).show(show);
            html.leaf(SUB_LINE, &at).close("td");
        }
        if let Some(goal) = &goal {
            let said = |x| show.among(x, &[lever.value, x], field.unit);
            let needed = lever.needed.map_or_else(|| show.text(&words::NOT_BY_THIS).to_string(), said);
            html.open(&labelled("r", goal)).text(&needed).close("td");
        }
        html.close("tr");
    }
    html.close("tbody table div");
    if target.is_none() {
        html.leaf("p class=\"small quiet\"", show.text(&words::SET_A_GOAL));
    }
    html.done()
}
