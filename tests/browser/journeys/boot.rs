//! How the page starts, and how it says that it cannot.

use kept_browser_tests::{Edition, Engine, Outcome, Page, Way, equal, holds};
use serde_json::{Value, json};

use crate::Journey;

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::new("the frame shows before the program runs", frame),
    Journey::new("the frame speaks the reader's language", languages),
    Journey::new("the frame begins as the page does", heading),
    // The others do not tell what has moved.
    Journey::by("nothing moves while the page arrives and while somebody types", &[Way::Http], still)
        .but(&[(Engine::Firefox, Way::Http), (Engine::WebKit, Way::Http)]),
    Journey::new("the program starts", starts),
    Journey::new("nothing is requested after the page itself", requests),
    Journey::new("the policy blocks what would leave the page", policy),
    Journey::new("a failure shows the panel", panel),
    // WebKit tells a page without an origin, as on a disk and in a sandbox, nothing of its own errors.
    Journey::new("the program's death shows the panel", death)
        .but(&[(Engine::WebKit, Way::File), (Engine::WebKit, Way::Sandbox)]),
    Journey::new("a damaged program shows the panel", broken),
    Journey::new("an old browser is told what it lacks", old),
    Journey::by("a saved page mounts once", &[Way::Http, Way::File], saved),
];

const LANGUAGES: [&str; 5] = ["en", "zh-Hans", "zh-Hant", "nl", "ko"];

fn frame(page: &Page) -> Outcome {
    page.open_edition(Edition::Frame, "#/nps/counts")?;
    holds(page.text(".wordmark")? == "Kept", || "the wordmark is missing".into())?;
    holds(page.shows(".frame-metric .boot-text")?, || "the metric's boxes are missing".into())?;
    holds(!page.shows(".frame-index")?, || "the index's boxes show on a metric's page".into())?;
    page.open_edition(Edition::Frame, "")?;
    holds(page.shows(".frame-index .boot-text")?, || "the index's boxes are missing".into())?;
    holds(!page.shows(".frame-metric")?, || "a metric's boxes show on the index".into())
}

fn languages(page: &Page) -> Outcome {
    for (language, word) in LANGUAGES.into_iter().zip(["Metrics", "指标", "指標", "Cijfers", "지표"]) {
        page.open_edition(Edition::Frame, &format!("#/nps/counts?lang={language}"))?;
        equal("the language", page.language()?, language)?;
        equal("the first word of the menu", page.text(".top nav li")?, word)?;
    }
    // A tag that means none of the five leaves the word to the browser, whose own language is English.
    let tags: Value = serde_json::from_str(include_str!("../../vectors/tags.json")).unwrap_or_default();
    for (tag, language) in tags.as_object().into_iter().flatten() {
        let language = language.as_str().unwrap_or("en");
        page.open_edition(Edition::Frame, &format!("#/nps/counts?lang={tag}"))?;
        equal(tag, page.language()?, language)?;
        if page.way == Way::Http {
            page.run("localStorage.setItem('kept.lang', arguments[0])", &[json!(tag)])?;
            page.driver().go(&page.site().address("offline.html"))?;
            let read = page.language();
            page.run("localStorage.removeItem('kept.lang')", &[])?;
            equal(&format!("{tag} on the page that keeps the site"), read?, language)?;
        }
    }
    Ok(())
}

/// Where an element is, and how large.
fn at(page: &Page, what: &str) -> Outcome<Value> {
    page.run(
        "const place = document.querySelector(arguments[0]).getBoundingClientRect();
         return [place.x, place.y, place.width, place.height].map(Math.round);",
        &[json!(what)],
    )
}

fn heading(page: &Page) -> Outcome {
    let read = |head: &str| -> Outcome<[(String, Value); 2]> {
        let told = |what: &str| -> Outcome<(String, Value)> {
            let what = format!("{head} {what}");
            Ok((page.text(&what)?, at(page, &what)?))
        };
        Ok([told("h1")?, told(".lede")?])
    };
    for language in LANGUAGES {
        for (place, head) in [
            ("", ".hero"),
            ("about", ".about .metric-head"),
            ("csat/counts", ".metric .metric-head"),
            ("nps/counts", ".metric .metric-head"),
        ] {
            let place = format!("#/{place}?v=1&lang={language}");
            page.open_edition(Edition::Frame, &place)?;
            let title = || page.run("return document.title", &[]);
            let (frame, named) = (read(head)?, title()?);
            page.open(&place)?;
            equal(&place, read(head)?, frame)?;
            holds(!head.starts_with(".metric") || named == title()?, || {
                format!("{place}: the frame is called {named}")
            })?;
        }
        let place = format!("#/clv/historic?v=1&embed=1&lang={language}");
        let told =
            |page: &Page| -> Outcome<(String, Value)> { Ok((page.text(".widget h1")?, at(page, ".widget h1")?)) };
        page.open_edition(Edition::Frame, &place)?;
        let frame = told(page)?;
        page.open(&place)?;
        equal(&place, told(page)?, frame)?;
    }
    // An address that no metric has keeps the boxes.
    page.open_edition(Edition::Frame, "#/constructor?v=1")?;
    holds(page.shows(".frame-metric .ghost-h1")?, || "a metric that is none has a heading".into())
}

/// On a line so slow that the frame is painted long before the program is there, and by a processor so slow that the page is
/// made in steps.
fn still(page: &Page) -> Outcome {
    let line = |bytes: i32| {
        let slow = json!({ "offline": false, "latency": 100, "downloadThroughput": bytes, "uploadThroughput": bytes });
        page.driver().devtools("Network.emulateNetworkConditions", &slow)
    };
    page.driver().devtools("Network.enable", &json!({}))?;
    page.driver().devtools("Page.enable", &json!({}))?;
    let watch = page.driver().devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": MOVES }))?;
    let slower = |rate: i32| page.driver().devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate }));
    line(600_000)?;
    slower(4)?;
    for place in [
        "",
        "#/nps/counts",
        "#/nps/counts?v=1&promoters=60&passives=30&detractors=10&lang=en",
        "#/clv/historic?v=1&lang=nl",
        "#/about?v=1&lang=ko",
        "#/nps/counts?v=1&embed=1",
    ] {
        page.open(place)?;
        let painted = page.run("return performance.getEntriesByName('first-contentful-paint')[0].startTime", &[])?;
        let ready = page.run("return performance.getEntriesByName('kept-ready')[0].startTime", &[])?;
        holds(painted.as_f64() < ready.as_f64(), || format!("{place}: painted at {painted}, ready at {ready}"))?;
        equal(&format!("what moved on {place}"), moved(page)?, json!([]))?;
    }
    line(-1)?;
    slower(1)?;
    page.open("#/nps/counts")?;
    for (field, number) in [("promoters", "60"), ("passives", "30"), ("detractors", "10")] {
        page.type_into(field, number)?;
    }
    // The answer itself may push what stands below it.
    page.wait_text(".result .value", |text| text.contains("50"))?;
    let answered = moved(page)?;
    for (promoters, answer) in [("61", "50"), ("600", "92"), ("6", "−"), ("60", "50")] {
        page.type_into("promoters", promoters)?;
        page.wait_text(".result .value", |text| text.starts_with(answer))?;
    }
    equal("what moved as somebody changed a number", moved(page)?, answered)?;
    page.driver().devtools("Page.removeScriptToEvaluateOnNewDocument", &watch).map(drop)
}

/// Notes what moves, as long as it is there to be named; digits that move within their field are less than that.
const MOVES: &str = "
    globalThis.moves = [];
    new PerformanceObserver((list) => {
      for (const { startTime, value, sources } of list.getEntries()) {
        const named = sources.map(({ node, previousRect: from, currentRect: to }) =>
          `${node?.className || node?.nodeName} from ${[from.x, from.y, from.width, from.height]} to ${[to.x, to.y, to.width, to.height]}`);
        if (value > 1e-4) moves.push(`${value} at ${startTime}: ${named.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });";

/// What has moved since the page was opened, when, from where and to where: after it has been painted as it is now, and
/// the browser has found the time to tell.
fn moved(page: &Page) -> Outcome<Value> {
    page.run_async(
        "for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
         await new Promise((done) => setTimeout(done, 300));
         return moves;",
        &[],
    )
}

fn starts(page: &Page) -> Outcome {
    page.open("")?;
    holds(!page.shows("[aria-busy]")?, || "the frame is still there".into())?;
    holds(!page.text("#app")?.is_empty(), || "the page is empty".into())?;
    holds(!page.shows("#panic")?, || "the panel is open".into())
}

fn requests(page: &Page) -> Outcome {
    let before = page.site().requests().len();
    page.open("")?;
    equal("what the browser counted", page.requests()?, Vec::<String>::new())?;
    let mut asked = page.site().requests().split_off(before);
    asked.retain(|line| !line.contains("/host.html"));
    let pages: &[&str] = if page.way == Way::File { &[] } else { &["GET /some%20blog/kept/index.html 200"] };
    equal("what the server was asked", asked, pages)
}

fn policy(page: &Page) -> Outcome {
    page.open("")?;
    let before = page.site().requests().len();
    let blocked = page.run_async(
        "const violated = [];
         document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
         await fetch(arguments[0]).catch(() => {});
         const load = (element) => new Promise((done) => {
           element.onload = element.onerror = done;
           element.src = arguments[0];
           document.body.append(element);
         });
         await load(document.createElement('img'));
         await load(document.createElement('script'));
         await new Promise((done) => setTimeout(done, 100));
         return violated.join();",
        &[json!(page.site().bait())],
    )?;
    equal("what was blocked", blocked, json!("connect-src,img-src,script-src-elem"))?;
    equal("what the server was asked", page.site().requests().split_off(before), Vec::<String>::new())
}

fn panel(page: &Page) -> Outcome {
    page.open("")?;
    page.run("__kept.fail('the third wheel came off')", &[])?;
    page.wait_text("#panic-message", |text| text == "the third wheel came off")?;
    for language in LANGUAGES {
        page.run("document.documentElement.lang = arguments[0]", &[json!(language)])?;
        holds(!page.text("#panic-title")?.is_empty(), || format!("no title in {language}"))?;
    }
    page.run("__kept.fail('an echo')", &[])?;
    equal("the message", page.text("#panic-message")?, "the third wheel came off")?;
    page.click("#panic-reload")?;
    page.wait("the page to come back", |page| {
        page.run("return !!window.kept && !document.getElementById('panic').open", &[])
    })
}

/// Out of memory, out of stack: what the program's own panic hook never sees.
fn death(page: &Page) -> Outcome {
    page.open_edition(Edition::Dying, "")?;
    page.wait_text("#panic-message", |text| text.to_lowercase().contains("unreachable"))
}

fn broken(page: &Page) -> Outcome {
    page.open_edition(Edition::Broken, "")?;
    page.wait("the panel", |page| page.shows("#panic .panic-broken").map(Into::into))?;
    holds(!page.text("#panic-message")?.is_empty(), || "the panel does not say what happened".into())?;
    let rejected = page.run_async("return kept.ready.then(() => 'ready', () => 'rejected')", &[])?;
    equal("kept.ready", rejected, json!("rejected"))
}

fn old(page: &Page) -> Outcome {
    page.open_edition(Edition::Old, "#/?lang=nl")?;
    page.wait("the panel", |page| page.shows("#panic .panic-old").map(Into::into))?;
    equal("what is missing", page.text("#panic-message")?, "Worker")?;
    equal("the title", page.text("#panic-title")?, "Deze browser kan de rekenhulp niet draaien.")?;
    page.open_edition(Edition::Plain, "")?;
    page.wait("the panel", |page| page.shows("#panic .panic-old").map(Into::into))?;
    equal("what is missing", page.text("#panic-message")?, "WebAssembly SIMD")
}

fn saved(page: &Page) -> Outcome {
    page.open("")?;
    let children = page.run("return document.getElementById('app').children.length", &[])?;
    page.run("document.getElementById('renewed').hidden = false", &[])?;
    let html = page.run("return '<!doctype html>' + document.documentElement.outerHTML", &[])?;
    page.site().save(html.as_str().unwrap_or_default())?;
    page.open_edition(Edition::Saved, "")?;
    page.run_async("await kept.ready", &[])?;
    holds(!page.shows("#renewed")?, || "a version is offered that nobody has".into())?;
    equal("what is in #app", page.run("return document.getElementById('app').children.length", &[])?, children)
}
