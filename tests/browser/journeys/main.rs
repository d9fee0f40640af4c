//! Runs every journey, in every engine, every way it can be travelled. A word on the command line chooses those whose
//! name holds it (`chromium`, `file/`, `panic`).

mod access;
mod boot;
mod figures;
mod loss;
mod metrics;
mod predicted;
mod refill;
mod scorecard;
mod trust;
mod widget;

use std::{env, fs, path::Path, process::ExitCode, time::Instant};

use kept_browser_tests::{Driver, Engine, Failure, Outcome, Page, Site, Way};

/// Something a reader does, and what has to come of it.
struct Journey {
    name: &'static str,
    ways: &'static [Way],
    /// Where an engine shows nothing of what the journey waits for: it is not travelled there, and not counted.
    blind: &'static [(Engine, Way)],
    go: fn(&Page) -> Outcome,
}

impl Journey {
    /// A journey that can be travelled every way.
    const fn new(name: &'static str, go: fn(&Page) -> Outcome) -> Self {
        Self { name, ways: &Way::ALL, blind: &[], go }
    }

    /// A journey that makes sense by these ways only.
    const fn by(name: &'static str, ways: &'static [Way], go: fn(&Page) -> Outcome) -> Self {
        Self { name, ways, blind: &[], go }
    }

    /// The same, but not where these engines show nothing of it.
    const fn but(self, blind: &'static [(Engine, Way)]) -> Self {
        Self { blind, ..self }
    }
}

fn main() -> ExitCode {
    let wanted: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    match travel(&wanted) {
        Ok(Tally { passed: 0, failures }) if failures.is_empty() => {
            println!("no journey has {} in its name", wanted.join(" or "));
            ExitCode::FAILURE
        }
        Ok(tally) => {
            println!("\n{} passed, {} failed", tally.passed, tally.failures.len());
            // Once more and last: of a long output often the end alone is kept.
            tally.failures.iter().for_each(|failure| println!("FAILED: {failure}"));
            if tally.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(failure) => {
            println!("{failure}\n\n0 passed, 1 failed");
            ExitCode::FAILURE
        }
    }
}

#[derive(Default)]
struct Tally {
    passed: usize,
    /// Each with the name of its journey.
    failures: Vec<String>,
}

fn travel(wanted: &[String]) -> Outcome<Tally> {
    let work = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let site = Site::new(&root.join("dist/index.html"), &work.join("site"))?;
    let pictures = work.join("failures");
    fs::remove_dir_all(&pictures).ok();
    fs::create_dir_all(&pictures).map_err(|error| Failure::Start(format!("{}: {error}", pictures.display())))?;
    let mut tally = Tally::default();
    for engine in Engine::ALL {
        let tours = tours(engine, wanted);
        if tours.is_empty() {
            continue;
        }
        let driver = match Driver::start(engine) {
            Ok(driver) => driver,
            Err(failure) => {
                println!("test {engine} ... FAILED\n    {failure}");
                tally.failures.extend(tours.into_iter().map(|(name, ..)| format!("{name}: {failure}")));
                continue;
            }
        };
        for (name, way, journey) in tours {
            match travelled(&name, &Page::new(&driver, &site, way), journey, &pictures) {
                Ok(()) => tally.passed += 1,
                Err(failure) => tally.failures.push(format!("{name}: {failure}")),
            }
        }
        if wanted.is_empty() {
            figures::print(&driver, &site)?;
        }
    }
    Ok(tally)
}

/// The journeys that are wanted in an engine, each with its way and its name.
fn tours(engine: Engine, wanted: &[String]) -> Vec<(String, Way, &'static Journey)> {
    let journeys = || {
        let early = boot::JOURNEYS.iter().chain(metrics::JOURNEYS).chain(access::JOURNEYS);
        early
            .chain(loss::JOURNEYS)
            .chain(refill::JOURNEYS)
            .chain(predicted::JOURNEYS)
            .chain(scorecard::JOURNEYS)
            .chain(widget::JOURNEYS)
            .chain(trust::JOURNEYS)
    };
    let all = Way::ALL.into_iter().flat_map(|way| {
        journeys()
            .filter(move |journey| journey.ways.contains(&way) && !journey.blind.contains(&(engine, way)))
            .map(move |journey| (way, journey))
    });
    let named = all.map(|(way, journey)| (format!("{engine}/{way}/{}", journey.name), way, journey));
    named.filter(|(name, ..)| wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str()))).collect()
}

/// How `WebKitGTK`, at random in one journey of some hundred and whatever runs, ends a program that the other engines never
/// end so. No other end of a journey is forgiven, nor this one twice in a row.
const ENGINES_OWN: &str = "Out of bounds memory access";

/// Whether the engine itself gave the program up.
pub(crate) fn given_up(page: &Page) -> bool {
    page.driver().engine == Engine::WebKit && page.text("#panic-message").is_ok_and(|says| says.contains(ENGINES_OWN))
}

fn travelled(name: &str, page: &Page, journey: &Journey, pictures: &Path) -> Outcome {
    let started = Instant::now();
    let mut outcome = (journey.go)(page);
    if outcome.is_err() && given_up(page) {
        println!("test {name}: the engine said \"{ENGINES_OWN}\"; once more");
        outcome = (journey.go)(page);
    }
    let seconds = started.elapsed().as_secs_f64();
    match outcome {
        Ok(()) => println!("test {name} ... ok ({seconds:.1} s)"),
        Err(ref failure) => {
            println!("test {name} ... FAILED ({seconds:.1} s)\n    {failure}");
            explain(page, &pictures.join(name.replace('/', "-") + ".png"));
        }
    }
    outcome
}

/// What else there is to know of a failure: the panel's words, if it is open, and a picture.
fn explain(page: &Page, picture: &Path) {
    if let Ok(true) = page.shows("#panic-message") {
        println!("    the page says: {}", page.text("#panic-message").unwrap_or_default());
    }
    match page.screenshot(picture) {
        Ok(()) => println!("    picture: {}", picture.display()),
        Err(failure) => println!("    no picture: {failure}"),
    }
}
