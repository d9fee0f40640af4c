//! What a screen reader hears: the answer or that it is gone, what a number may have meant, what a search has found; once
//! typing has stopped, not at each key.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::locale::{Arg, Phrase};
use crate::metric::{Outcome, Status};
use crate::metrics::bands;
use crate::ui::desk::{Desk, Place};
use crate::ui::files::Files;
use crate::ui::pages::{says_off, search_says};
use crate::ui::words;
use crate::words::Lang;

use super::answer::{against_goal, gone, range};
use super::file;
use super::hint::{asks, unreadable};
use super::settings::wrong_goal;

/// How long typing has to pause before the answer is said.
const PAUSE: Duration = Duration::from_millis(900);

/// The one live region of the page.
#[component]
pub(crate) fn Live() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let said = RwSignal::new(String::new());
    let told = StoredValue::new((0, None));
    // Whether whoever listens knows of an answer: the loss of one is said once.
    let answered = StoredValue::new(false);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<(Place, Lang)>| {
        let here = (desk.place.get(), desk.lang.get());
        let stays = before == Some(here);
        let has = matches!(here.0, Place::Metric(_)) && has_answer(desk);
        let mut words = match here.0 {
            Place::Metric(_) => {
                let mut parts = vec![spoken(desk, stays && answered.get_value())];
                parts.extend(asks(desk));
                parts.retain(|words| !words.is_empty());
                parts.join(here.1.stop())
            }
            Place::Index => search_says(desk),
            Place::Scorecard => says_off(desk).unwrap_or_default(),
            Place::About => String::new(),
        };
        // A file that was read is said once, before what it came to.
        let news = files.news.get();
        let new = told.with_value(|(n, _)| *n != news.0);
        if new {
            words = match news.1 {
                Some(text) => desk.text(text).to_string(),
                None => format!("{} {words}", file::said(desk, files)),
            };
        }
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        // The page that has just been opened is read by itself, and so is one in another language.
        if !stays {
            said.set(String::new());
            answered.set_value(has);
        }
        if stays || new {
            let say = move || {
                told.set_value(news);
                answered.set_value(has);
                said.set(words);
            };
            waiting.set_value(set_timeout_with_handle(say, PAUSE).ok());
        }
        here
    });
    view! { <p class="vh" role="status">{said}</p> }
}

fn has_answer(desk: Desk) -> bool {
    let answer = |outcome: &Outcome| matches!(outcome.status, Status::Value | Status::AtLeast | Status::NotReached);
    desk.outcome.with(answer) && desk.unreadable().is_none()
}

fn spoken(desk: Desk, answered: bool) -> String {
    if let Some((_, _, text, line)) = desk.unreadable() {
        return desk.show(|show| unreadable(&text, line).show(show));
    }
    let goal = wrong_goal(desk);
    desk.outcome.with(|outcome| match outcome.status {
        // What a file asks is said with the file.
        Status::NoData if file::first(desk).is_some() => String::new(),
        Status::NoData if answered => gone(desk),
        Status::NoData => goal.map(|says| desk.sentence(&says)).unwrap_or_default(),
        Status::Value | Status::AtLeast => value(desk, outcome, goal),
        _ => {
            let says = outcome.says.as_ref().or(outcome.fault.as_ref().map(|fault| &fault.says));
            says.map(|says| desk.sentence(says)).unwrap_or_default()
        }
    })
}

/// The answer, what it is the answer of, how sure it is, and in sentences of their own how it has changed and how far it is
/// from the goal, or what is wrong with that.
fn value(desk: Desk, outcome: &Outcome, wrong_goal: Option<Phrase>) -> String {
    let Some(output) = outcome.headline() else { return String::new() };
    let Some(number) = output.number() else { return String::new() };
    let goal = wrong_goal.or_else(|| against_goal(desk, outcome));
    let level = desk.question.with(|question| question.level);
    desk.show(|show| {
        let number = show.written(number, output.field.unit);
        let least = (outcome.status == Status::AtLeast).then(|| format!("{} {number}", show.text(&words::AT_LEAST)));
        let mut parts = vec![least.unwrap_or(number), show.text(&output.field.label).to_string()];
        if let Some(verdict) = &outcome.verdict {
            let certain = match bands::certain(verdict) {
                Some(true) => show.text(&words::CERTAIN),
                Some(false) => show.text(&words::NOT_CERTAIN),
                None => "",
            };
            parts.push(format!("{}{certain}", show.text(&verdict.band.name)));
        }
        if let Some(interval) = output.shown() {
            let range = range(show, interval.low, interval.high, output.field.unit);
            let level = show.arg(&Arg::Level(level));
            parts.push(show.text(&words::AT_LEVEL).replace("{level}", &level).replace("{range}", &range));
        }
        let change = outcome.against_before().map(|says| says.show(show));
        let goal = goal.map(|says| says.show(show));
        parts.extend([change, goal].into_iter().flatten());
        let stop = show.lang.stop();
        // Some are sentences that end by themselves.
        let parts: Vec<&str> = parts.iter().map(|part| part.trim_end_matches(stop.trim_end())).collect();
        parts.join(stop)
    })
}
