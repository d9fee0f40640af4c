//! Whether everybody can use it: every page, in every language and both themes, as axe-core sees it, and by the keyboard
//! alone.

use std::fs;

use kept_browser_tests::{Engine, Failure, Outcome, Page, Way, equal, holds};
use serde_json::json;

use crate::Journey;

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::by("axe finds nothing on any page", &[Way::Http], axe)
        .but(&[(Engine::Firefox, Way::Http), (Engine::WebKit, Way::Http)]),
    Journey::by("a metric is chosen, filled and shared by keys alone", &[Way::Http], by_keys),
    Journey::by("the language is changed by keys alone", &[Way::Http], language_by_keys),
    Journey::by("the focus stays in its place where a control goes", &[Way::Http], stays),
    Journey::by("a question about a file is answered by a button, and revised", &[Way::Http], asked),
    Journey::by("the columns stay open while one is chosen by keys", &[Way::Http], columns),
    Journey::by("an encoding that cannot be read stays chosen", &[Way::Http], encoding),
    Journey::by("what kind of file it is can be tried on the list", &[Way::Http], kinds),
    Journey::by("the list counts the rows of a file and puts it away", &[Way::Http], put_away),
    Journey::by("the way back leads to where a page was left", &[Way::Http], back),
    Journey::by("what changes is said, and no longer than it holds", &[Way::Http], said),
    Journey::by("what a search finds is said once, and found again", &[Way::Http], searched),
    Journey::by("the values of a figure are told by keys and by a pointer", &[Way::Http], told),
    Journey::by("every score is asked for, and stands in a named group", &[Way::Http], scores),
    Journey::by("what a number may have meant is said", &[Way::Http], meant),
    Journey::by("into how many parts a file is split is said", &[Way::Http], split),
    Journey::by("a number of a link is described as one", &[Way::Http], from_link),
    Journey::by("the menu closes behind the focus", &[Way::Http], left_behind),
    Journey::by("no letter alone is a shortcut", &[Way::Http], shortcut),
    Journey::by("the tab key goes through the page, in its order, to its end", &[Way::Http], through),
    Journey::by("on a phone the answer keeps its height and hides nothing that has the focus", &[Way::Http], phone)
        .but(&[(Engine::Firefox, Way::Http), (Engine::WebKit, Way::Http)]),
];

/// The rules of WCAG 2.2 AA and what axe holds for good practice.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Opens a page of the app, fills in its example and unfolds what is folded, then asks axe.
const LOOK: &str = "
    const [place, rules] = arguments;
    const calm = () => new Promise((done) => setTimeout(done, 100));
    location.hash = place;
    await calm();
    const example = document.querySelector('.result button');
    if (example) example.click();
    await calm();
    document.querySelectorAll('#app details').forEach((fold) => (fold.open = true));
    await calm();
    const { violations, passes } = await axe.run(document, { runOnly: rules });
    const bare = [...document.querySelectorAll('#app table')]
      .filter((table) => !table.caption?.textContent && !table.getAttribute('aria-label'))
      .map((table) => `a table without a name: ${table.className}`);
    const twice = [...document.querySelectorAll('#app .figure > .readout > .drawn > svg')]
      .map((drawing) => [drawing.getAttribute('aria-label'), drawing.closest('figure')?.querySelector('h3').textContent])
      .filter(([name, heading]) => !name || name === heading)
      .map(([name]) => `a drawing that says nothing new: ${name}`);
    const double = [...document.querySelectorAll('#app :is(input, select, textarea)')]
      .filter((field) => !field.matches('[aria-label], [aria-labelledby]'))
      .filter(({ labels }) => [...labels].some((label) => label.querySelector('.hint')))
      .map(({ id }) => `a hint that is said as the name and after it: ${id}`);
    const names = [...document.querySelectorAll('#app :is(.fig-foot button, .variants button, .fig-data > summary)')]
      .map((button) => button.ariaLabel ?? button.textContent);
    const alike = names.filter((name, at) => names.indexOf(name) < at).map((name) => `several buttons called ${name}`);
    const stuck = [...document.querySelectorAll('#app .table-wrap')]
      .filter((place) => place.tabIndex !== 0 || !place.getAttribute('aria-label'))
      .map((place) => `a table that keys cannot scroll: ${place.textContent.slice(0, 40)}`);
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} (${nodes.length})`);
    return [[...said, ...bare, ...twice, ...double, ...alike, ...stuck], passes.length];";

/// A scorecard with something in each column.
const SCORECARD: &str = "scorecard?churn=start&churn.start=100&churn.lost=5&churn.before.start=100&churn.before.lost=8&churn.target=0.03&nps=counts&nps.promoters=60&nps.passives=30&nps.detractors=10&nps.target=40";

fn axe(page: &Page) -> Outcome {
    let path = std::env::var("KEPT_AXE")
        .map_err(|_| Failure::Start("KEPT_AXE does not say where axe.min.js lies: run `make test-browser`".into()))?;
    let axe = fs::read_to_string(&path).map_err(|error| Failure::Start(format!("{path}: {error}")))?;
    page.open("")?;
    page.run(&axe, &[])?;
    let metrics = page.run("return kept.metrics().map((metric) => metric.id)", &[])?;
    let metrics = metrics.as_array().into_iter().flatten().filter_map(|id| id.as_str());
    let pages: Vec<&str> = ["", "about", "scorecard", SCORECARD].into_iter().chain(metrics).collect();
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        for language in ["en", "zh-Hans", "zh-Hant", "nl", "ko"] {
            for name in &pages {
                let more = if name.contains('?') { '&' } else { '?' };
                let place = format!("#/{name}{more}v=1&lang={language}&theme={theme}");
                let seen = page.run_async(LOOK, &[json!(place), json!(RULES)])?;
                let said = seen[0].as_array().into_iter().flatten().filter_map(|said| said.as_str());
                found.extend(said.map(|said| format!("{place} {said}")));
                if seen[1].as_u64().unwrap_or_default() < 15 {
                    return Err(Failure::Page(format!("axe has hardly looked at {place}: {seen}")));
                }
            }
        }
    }
    if found.is_empty() { Ok(()) } else { Err(Failure::Page(found.join("\n    "))) }
}

// Keys, as the protocol writes them.
const TAB: &str = "\u{e004}";
pub(crate) const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const RIGHT: &str = "\u{e014}";
const LEFT: &str = "\u{e012}";
const DOWN: &str = "\u{e015}";

/// More stops than any page has.
const MOST: usize = 150;

/// Whether the element with the focus, or what it stands in, shows that it has it: its own line if it is not transparent.
const OUTLINED: &str = "
    let element = document.activeElement;
    for (let steps = 0; element && steps < 4; steps++, element = element.parentElement) {
      const style = getComputedStyle(element);
      if (style.opacity !== '0' && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
    }
    return false;";

/// Strikes the tab key until the focus is on such an element; every stop on the way shows itself.
fn tab_to(page: &Page, selector: &str, back: bool) -> Outcome {
    for _ in 0..MOST {
        page.driver().strike(TAB, back)?;
        let here = page.run("return document.activeElement.matches(arguments[0])", &[json!(selector)])? == json!(true);
        if here || page.run("return document.activeElement !== document.body", &[])? == json!(true) {
            let place = page.run("return document.activeElement.outerHTML.slice(0, 120)", &[])?;
            holds(page.run(OUTLINED, &[])? == json!(true), || format!("nothing shows that {place} has the focus"))?;
        }
        if here {
            return Ok(());
        }
    }
    Err(Failure::Page(format!("the tab key does not come to {selector}")))
}

fn told(page: &Page) -> Outcome {
    const TIP: &str = "const tip = document.querySelector('figure .tip'); return tip.hidden ? '' : tip.textContent";
    page.open("#/clv/subscription?v=1&lang=en&arpa=100&churn=0.05")?;
    page.wait("the figure", |page| page.shows("figure .drawn svg").map(Into::into))?;
    page.run("document.querySelector('figure .readout').focus()", &[])?;
    equal("before any key", page.run(TIP, &[])?, json!(""))?;
    for (key, says) in [
        (RIGHT, "Age of the customer, months: 0"),
        (RIGHT, "months: 1\n100"),
        (RIGHT, "months: 2\n195"),
        (LEFT, "months: 1\n100"),
    ] {
        page.driver().strike(key, false)?;
        let tip = page.run(TIP, &[])?;
        holds(tip.as_str().is_some_and(|tip| tip.contains(says)), || format!("told {tip} in place of {says}"))?;
        equal("marks that are shown", page.run("return document.querySelectorAll('.f-told').length", &[])?, json!(1))?;
    }
    page.driver().strike(ESCAPE, false)?;
    equal("after Escape", page.run(TIP, &[])?, json!(""))?;
    page.run(
        "const marks = [...document.querySelectorAll('figure .drawn title')].map((title) => title.parentElement);
         const { left, top } = marks.find((mark) => mark.textContent.includes('months: 12')).getBoundingClientRect();
         const at = { clientX: left + 2, clientY: top - 2, bubbles: true, pointerType: 'mouse' };
         marks[0].dispatchEvent(new PointerEvent('pointermove', at))",
        &[],
    )?;
    let tip = page.run(TIP, &[])?;
    holds(tip.as_str().is_some_and(|tip| tip.contains("919.28")), || format!("the pointer is told {tip}"))?;
    // It stays under the pointer, and goes at Escape wherever the focus is.
    page.run(
        "const tip = document.querySelector('figure .tip'), { left, top } = tip.getBoundingClientRect();
         const at = { clientX: left + 2, clientY: top + 2, bubbles: true, pointerType: 'mouse' };
         tip.dispatchEvent(new PointerEvent('pointermove', at))",
        &[],
    )?;
    equal("the tip under the pointer", page.run(TIP, &[])?, tip)?;
    page.run("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))", &[])?;
    equal("after Escape elsewhere", page.run(TIP, &[])?, json!(""))?;
    // Each drawing says what it shows, and lets the arrows through.
    page.open("#/nps/counts?v=1&promoters=60&passives=30&detractors=10&lang=en")?;
    page.wait("the figures", |page| page.run("return document.querySelectorAll('.readout svg').length > 2", &[]))?;
    let names = page.run(
        "const rooms = [...document.querySelectorAll('.readout')];
         const names = rooms.map((room) => room.getAttribute('aria-label'));
         return [new Set(names).size === names.length, rooms.every((room) => room.matches('[role=application]')), names]",
        &[],
    )?;
    holds(names[0] == json!(true) && names[1] == json!(true), || format!("the drawings are called {names}"))
}

fn scores(page: &Page) -> Outcome {
    for place in ["#/nps/bins?v=1&lang=en", "#/ces/bins?v=1&lang=en"] {
        page.open(place)?;
        page.wait("the scores", |page| page.shows("#s1").map(Into::into))?;
        let seen = page.run(
            "const words = (ids) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join();
             const fields = [...document.querySelectorAll('.bins input')];
             const loose = fields.filter((field) => field.getAttribute('aria-required') !== 'true'
               || words(field.getAttribute('aria-describedby')).includes('optional'));
             const rows = [...document.querySelectorAll('.bins')];
             const bare = rows.filter((row) => !row.matches('[role=group]') || !words(row.getAttribute('aria-labelledby')).trim());
             return [fields.length > 6, loose.map(({ id }) => id), rows.length > 0, bare.length]",
            &[],
        )?;
        equal(place, seen, json!([true, [], true, 0]))?;
    }
    Ok(())
}

fn meant(page: &Page) -> Outcome {
    page.open("#/clv/subscription?v=1&lang=en")?;
    page.type_into("arpa", "100")?;
    page.type_into("churn", "0.5")?;
    heard(page, "Did you mean 50")?;
    // The answer says what it is, and the interval that it is one: here there is none.
    heard(page, "20,000. ")?;
    // A percent is no amount.
    page.type_into("churn", "5")?;
    page.type_into("arpa", "40%")?;
    heard(page, "Did you mean 40")?;
    // A currency goes with the last sign of it.
    let currency = |page: &Page, stands: bool| {
        page.wait("the currency", |page| {
            page.address().map(|address| (address.contains("arpa=40") && address.contains("currency") == stands).into())
        })
    };
    page.type_into("arpa", "$40")?;
    currency(page, true)?;
    page.type_into("arpa", "40")?;
    currency(page, false)
}

fn split(page: &Page) -> Outcome {
    page.site().put("parts.csv", "respondent,score,segment\n1,9,Shop\n2,10,Web\n3,3,Web\n")?;
    page.open("#/nps/bins?v=1&lang=en")?;
    page.choose_file("#file", &page.site().path("parts.csv"))?;
    page.wait("the segments", |page| page.shows("#split-segment").map(Into::into))?;
    page.run(
        "const split = document.querySelector('#split-segment');
         split.selectedIndex = 1;
         split.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait("the parts", |page| page.shows("#parts-table").map(Into::into))?;
    heard(page, "By segment: 2")?;
    page.site().remove("parts.csv")
}

fn from_link(page: &Page) -> Outcome {
    let described = |page: &Page| {
        page.run(
            "const ids = document.querySelector('#start').getAttribute('aria-describedby').split(' ');
             return ids.some((id) => document.getElementById(id).textContent === 'from the link or copy')",
            &[],
        )
    };
    page.open("#/churn/start?v=1&start=100&lost=5&lang=en")?;
    page.wait("the field", |page| page.shows("#start").map(Into::into))?;
    equal("whether a number of a link is described as one", described(page)?, json!(true))?;
    page.type_into("start", "200")?;
    page.wait("one's own number", |page| described(page).map(|from| (from == json!(false)).into()))
}

fn left_behind(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&lang=en")?;
    page.run("document.querySelector('.prefs > summary').focus()", &[])?;
    page.driver().strike(ENTER, false)?;
    page.wait("the menu", |page| page.shows(".prefs[open]").map(Into::into))?;
    tab_to(page, ".crumb a", false)?;
    page.wait("no menu", |page| Ok(json!(!page.shows(".prefs[open]")?)))?;
    focused(page, ".crumb a")
}

fn focused(page: &Page, selector: &str) -> Outcome {
    page.wait(&format!("the focus on {selector}"), |page| {
        page.run("return document.activeElement.matches(arguments[0])", &[json!(selector)])
    })
}

/// Waits until the live region says what holds these words; nothing, where there are none.
fn heard(page: &Page, words: &str) -> Outcome {
    page.wait(&format!("\"{words}\" to be said"), |page| {
        let said = page.run("return document.querySelector('p.vh[role=status]').textContent", &[])?;
        let said = said.as_str().unwrap_or_default();
        Ok(json!(if words.is_empty() { said.is_empty() } else { said.contains(words) }))
    })
}

fn by_keys(page: &Page) -> Outcome {
    page.open("#/?v=1&lang=en")?;
    let keys = |text: &str| page.driver().strike(text, false);
    tab_to(page, ".rows a[href*='#/churn']", false)?;
    keys(ENTER)?;
    focused(page, "main h1")?;
    page.run(
        "window.said = [];
         const live = document.querySelector('p.vh[role=status]');
         new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true })",
        &[],
    )?;
    tab_to(page, "#start", false)?;
    keys("100")?;
    tab_to(page, "#lost", false)?;
    keys("12")?;
    page.wait_text(".result .value", |text| text.starts_with("12.0%"))?;
    page.wait("the answer to be said", |page| page.run("return said.some((text) => text.startsWith('12.0%'))", &[]))?;
    // Not the answer of the first digit, which was never what anybody meant. The page's own clock lets the keys follow each
    // other, since a busy machine may take longer between two commands than a reader who stops to listen.
    page.run(
        "const field = document.querySelector('#lost');
         ['', '3', '30'].forEach((text, at) => setTimeout(() => {
           field.value = text;
           field.dispatchEvent(new InputEvent('input', { bubbles: true }));
         }, at * 100));",
        &[],
    )?;
    page.wait("the answer to be said", |page| page.run("return said.some((text) => text.startsWith('30.0%'))", &[]))?;
    let early = page.run("return said.filter((text) => text.startsWith('3.0%')).length", &[])?;
    equal("what was said while typing", early, json!(0))?;
    // What stands for dropping a file: the field that picks one is reached, and struck it asks the browser to open it.
    tab_to(page, "#file", false)?;
    page.run(
        "document.getElementById('file').addEventListener('click', (event) => { window.picked = event.isTrusted; event.preventDefault() })",
        &[],
    )?;
    keys(" ")?;
    page.wait("the choice of a file", |page| page.run("return window.picked === true", &[]))?;
    tab_to(page, "#share", false)?;
    keys(ENTER)?;
    page.wait("the dialog", |page| page.run("return !!document.querySelector('dialog[open]:modal')", &[]))?;
    for _ in 0..12 {
        keys(TAB)?;
        let inside = page.run(
            "return document.activeElement === document.body || !!document.activeElement.closest('dialog')",
            &[],
        )?;
        equal("whether the focus stays in the dialog", inside, json!(true))?;
    }
    // After a round through the browser's own bar the focus may be there: the way back in is one more.
    if page.run("return document.activeElement === document.body", &[])? == json!(true) {
        keys(TAB)?;
    }
    keys(ESCAPE)?;
    page.wait("the dialog to close", |page| page.run("return !document.querySelector('#app dialog')", &[]))?;
    focused(page, "#share")
}

fn language_by_keys(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&promoters=60&passives=30&detractors=10")?;
    let keys = |text: &str| page.driver().strike(text, false);
    tab_to(page, ".prefs > summary", false)?;
    keys(ENTER)?;
    page.wait("the menu", |page| page.shows(".prefs[open]").map(Into::into))?;
    tab_to(page, ".langs [data-lang=nl]", false)?;
    keys(ENTER)?;
    page.wait("Dutch", |page| page.language().map(|language| (language == "nl").into()))?;
    focused(page, ".prefs > summary")?;
    equal("the field", page.value("promoters")?, "60")?;
    // A choice among several goes by arrows, and Escape leaves the menu.
    page.open("#/nps/counts?v=1&lang=en")?;
    tab_to(page, ".seg input[type=radio]", false)?;
    keys(RIGHT)?;
    page.wait("the second form", |page| page.shows("#s0").map(Into::into))?;
    tab_to(page, ".prefs > summary", true)?;
    keys(ENTER)?;
    page.wait("the menu", |page| page.shows(".prefs[open]").map(Into::into))?;
    tab_to(page, ".langs [data-lang=ko]", false)?;
    keys(ESCAPE)?;
    page.wait("no menu", |page| Ok(json!(!page.shows(".prefs[open]")?)))?;
    focused(page, ".prefs > summary")?;
    page.run("localStorage.removeItem('kept.lang')", &[]).map(drop) // for the journeys after this one
}

/// Has a table read that stands in the box for pasting, by keys alone.
fn paste(page: &Page, table: &str) -> Outcome {
    page.run(
        "document.querySelector('.file-paste').open = true;
         document.querySelector('#paste').value = arguments[0]",
        &[json!(table)],
    )?;
    tab_to(page, "#paste-read", false)?;
    page.driver().strike(ENTER, false)
}

fn stays(page: &Page) -> Outcome {
    // A place, a control that goes when it is used, and where the focus is then.
    let uses = [
        ("#/nps/counts?v=1&lang=en", "#try-example", ".result"),
        ("#/churn/start?v=1&start=5&lost=10&lang=en", ".todo.ord button", ".result"),
        ("#/churn/start?v=1&start=1000&lost=40&won=100&lang=en", ".variants button", ".result"),
        ("#/churn/start?v=1&start=1000&lost=40&lang=en", "#linked button", ".result"),
    ];
    for (place, control, then) in uses {
        page.open(place)?;
        page.wait(control, |page| page.shows(control).map(Into::into))?;
        tab_to(page, control, false)?;
        page.driver().strike(ENTER, false)?;
        focused(page, then)?;
    }
    page.open("#/nps/counts?v=1&lang=en")?;
    paste(page, "respondent,score\n1,9\n2,3\n")?;
    focused(page, "#file")?;
    page.wait("the file", |page| page.shows("#file-remove").map(Into::into))?;
    tab_to(page, "#file-remove", false)?;
    page.driver().strike(ENTER, false)?;
    focused(page, "#file")
}

fn asked(page: &Page) -> Outcome {
    page.open("#/resolution_time/durations?v=1&lang=en")?;
    paste(page, "ticket,resolution time\n1,12\n2,30\n3,8\n4,20")?;
    page.wait_text(".ask legend", |asks| asks.contains("How long is 12?"))?;
    heard(page, "How long is 12?")?;
    // How many are of use is not known yet.
    heard(page, "rows read: 4. ")?;
    // No key but those that press it answers.
    tab_to(page, ".ask button", false)?;
    page.driver().strike(&[DOWN, RIGHT].concat(), false)?;
    focused(page, ".ask button")?;
    tab_to(page, ".ask button:nth-of-type(2)", false)?;
    page.driver().strike(ENTER, false)?;
    focused(page, "#file")?;
    page.wait("the minutes", |page| Ok(json!(page.value("read-unit")? == "minutes")))?;
    page.wait("no question", |page| Ok(json!(!page.shows(".ask")?)))?;
    page.run(
        "const unit = document.querySelector('#read-unit');
         unit.value = 'days';
         unit.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait_text(".result .value", |value| value.contains("day"))
}

fn encoding(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&lang=en")?;
    page.site().put("survey.csv", "respondent,score\n1,9\n2,10\n3,3\n")?;
    page.choose_file("#file", &page.site().path("survey.csv"))?;
    let choose = "const select = document.querySelector('#read-encoding');
        select.selectedIndex = [...select.options].findIndex((option) => option.text === arguments[0]);
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    let chosen =
        |page: &Page| page.run("return document.querySelector('#read-encoding').selectedOptions[0]?.text", &[]);
    page.wait("UTF-8", |page| Ok(json!(chosen(page)? == json!("UTF-8"))))?;
    page.run(choose, &[json!("UTF-16 LE")])?;
    page.wait("the failure", |page| page.shows(".file-failed").map(Into::into))?;
    equal("the encoding", chosen(page)?, json!("UTF-16 LE"))?;
    page.run(choose, &[json!("UTF-8")])?;
    page.wait_text(".result .value", |value| value.starts_with("33"))?;
    page.site().remove("survey.csv")
}

fn columns(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&lang=en")?;
    page.site().put("unnamed.csv", "alpha,beta\nx,9\ny,10\nz,3\n")?;
    page.choose_file("#file", &page.site().path("unnamed.csv"))?;
    page.wait("the open fold", |page| page.shows("#column-score").map(Into::into))?;
    tab_to(page, "#column-score", false)?;
    // Both columns, one after the other: the first holds no number.
    page.driver().strike(&[DOWN, DOWN].concat(), false)?;
    page.wait_text(".result .value", |value| value.starts_with("33"))?;
    focused(page, "#column-score")?;
    holds(page.shows("#column-score")?, || "the fold has closed".into())?;
    page.site().remove("unnamed.csv")
}

fn kinds(page: &Page) -> Outcome {
    page.open("#/?v=1&lang=en")?;
    page.site().put("table.csv", "a,b\nx,9\ny,3\n")?;
    page.choose_file("#file", &page.site().path("table.csv"))?;
    page.wait("the kinds", |page| page.shows("#kind").map(Into::into))?;
    page.run("document.querySelector('#kind').focus()", &[])?;
    // As arrows do it: one after the other, each of them chosen.
    let count = page.run("return document.querySelectorAll('#kind option').length", &[])?.as_u64().unwrap_or_default();
    holds(count > 3, || format!("there are {count} kinds"))?;
    for at in 1..count {
        page.run(
            "const kind = document.querySelector('#kind');
             kind.selectedIndex = arguments[0];
             kind.dispatchEvent(new Event('change', { bubbles: true }))",
            &[json!(at)],
        )?;
        page.wait("what it feeds", |page| {
            page.run("return !document.querySelector('.file-busy') && !!document.querySelector('.file-others a')", &[])
        })?;
        equal("the page", page.run("return location.hash.split('?')[0]", &[])?, json!("#/"))?;
        focused(page, "#kind")?;
    }
    page.click(".file-others a")?;
    page.wait("the columns", |page| page.shows(".file").map(Into::into))?;
    page.site().remove("table.csv")
}

fn put_away(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&lang=en")?;
    paste(page, "respondent,score\n1,9\n2,3\n")?;
    page.wait("the file", |page| page.shows("#file-remove").map(Into::into))?;
    page.click(".crumb a")?;
    page.wait_text(".drop", |text| text.contains("Pasted table") && text.contains("Rows: 2 read, 2 used, 0 skipped."))?;
    tab_to(page, "#file-remove", false)?;
    page.driver().strike(ENTER, false)?;
    focused(page, "#file")?;
    page.wait_text(".drop", |text| text.contains("Have a file?") && !text.contains("Rows:"))?;
    heard(page, "File removed.")
}

fn back(page: &Page) -> Outcome {
    let noted = |page: &Page| page.run("return typeof history.state === 'string'", &[]);
    let height = |page: &Page| Ok::<f64, Failure>(page.run("return scrollY", &[])?.as_f64().unwrap_or_default());
    page.open("#/?v=1&lang=en")?;
    page.wait("the entry of the history", noted)?;
    // The way of a reader who is down the list; the page hears of the movement in the next frame.
    page.run_async(
        "const link = [...document.querySelectorAll('.rows a')].at(-1);
         link.scrollIntoView({ block: 'center' });
         link.focus({ preventScroll: true });
         for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)",
        &[],
    )?;
    let left = height(page)?;
    holds(left > 100.0, || format!("the list is scrolled by {left} only"))?;
    let place = page.run("return document.activeElement.hash.split('?')[0]", &[])?;
    page.driver().strike(ENTER, false)?;
    focused(page, "main h1")?;
    page.wait("the top", |page| Ok(json!(height(page)? < 1.0)))?;
    page.wait("the entry of the history", noted)?;
    page.back()?;
    page.wait("the link that led away", |page| {
        page.run("return document.activeElement.hash?.split('?')[0] === arguments[0]", std::slice::from_ref(&place))
    })?;
    page.wait("the place on the list", |page| Ok(json!((height(page)? - left).abs() < 2.0)))?;
    page.run("history.forward()", &[])?;
    focused(page, ".crumb a")?;
    // Of a page that was left further down the link is out of sight.
    page.click("#try-example")?;
    page.wait("its numbers in the address", |page| page.run("return location.hash.includes('refer_share=')", &[]))?;
    page.run_async(
        "scrollTo(0, 400);
         for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)",
        &[],
    )?;
    let left = height(page)?;
    page.back()?;
    page.wait("the list", |page| page.shows(".rows a").map(Into::into))?;
    page.run("history.forward()", &[])?;
    focused(page, "main h1")?;
    page.wait("the place on the page", |page| Ok(json!((height(page)? - left).abs() < 2.0)))
}

fn said(page: &Page) -> Outcome {
    page.open("#/churn/start?v=1&start=1000&lost=50&before.start=1000&before.lost=20&lang=en")?;
    page.run("document.querySelector('.settings').open = true", &[])?;
    page.type_into("target", "4")?;
    page.wait_text(".says", |says| says.contains("against your goal"))?;
    heard(page, "at 95% confidence")?;
    let seen = page.run(
        "return [...document.querySelectorAll('.says .between')].slice(-2).map((line) => line.textContent)",
        &[],
    )?;
    for line in seen.as_array().into_iter().flatten().filter_map(|line| line.as_str()) {
        heard(page, line.trim_end_matches('.'))?;
    }
    page.type_into("target", "10x")?;
    heard(page, "“10x” is not a number")?;
    page.run(
        "const field = document.querySelector('#lost');
         field.value = '';
         field.dispatchEvent(new InputEvent('input', { bubbles: true }))",
        &[],
    )?;
    heard(page, "Still blank: ")?;
    // Another language begins in silence, and so does another page.
    page.type_into("lost", "60")?;
    heard(page, "6.0%")?;
    page.click(".langs [data-lang=nl]")?;
    heard(page, "")?;
    page.type_into("lost", "70")?;
    heard(page, "7,0%")?;
    page.click(".crumb a")?;
    heard(page, "")?;
    page.click(".langs [data-lang=en]")?;
    page.run("localStorage.removeItem('kept.lang')", &[])?;
    // A file of another kind.
    page.open("#/clv_cac?v=1&lang=en")?;
    page.site().put("survey.csv", "respondent,score\n1,9\n2,10\n3,3\n")?;
    page.choose_file("#file", &page.site().path("survey.csv"))?;
    heard(page, "does not have what this metric needs")?;
    page.site().remove("survey.csv")
}

fn searched(page: &Page) -> Outcome {
    page.open("#/?v=1&lang=en")?;
    let regions = page.run("return document.querySelectorAll('.hero [role=status], .hero [aria-live]').length", &[])?;
    equal("the live regions of the search", regions, json!(0))?;
    // A syllable that is not whole yet is not looked for.
    let compose = "const field = document.querySelector('#find');
        field.value = 'qqq';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
        await new Promise((done) => setTimeout(done, 100));
        const early = document.querySelector('.none-found');
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        return !early";
    equal("whether a composition is waited for", page.run_async(compose, &[])?, json!(true))?;
    page.wait("the end of it", |page| page.shows(".none-found").map(Into::into))?;
    page.type_into("find", "churn")?;
    heard(page, &page.text(".find .quiet")?)?;
    page.type_into("find", "qqq")?;
    heard(page, "Nothing found for “qqq”.")?;
    page.type_into("find", "churn")?;
    page.wait("the entry of the history", |page| page.run("return typeof history.state === 'string'", &[]))?;
    tab_to(page, ".rows a", false)?;
    page.driver().strike(ENTER, false)?;
    focused(page, "main h1")?;
    page.back()?;
    focused(page, ".rows a")?;
    equal("what is looked for", page.value("find")?, "churn")
}

fn shortcut(page: &Page) -> Outcome {
    page.open("#/?v=1&lang=en")?;
    for letter in ["/", "k"] {
        page.driver().strike(letter, false)?;
        let here = page.run("return document.activeElement.id", &[])?;
        equal(letter, here, json!(""))?;
    }
    let struck =
        "const key = new KeyboardEvent('keydown', { key: 'k', bubbles: true, cancelable: true, ...arguments[0] });
        return document.body.dispatchEvent(key)";
    for held in [json!({ "ctrlKey": true }), json!({ "metaKey": true })] {
        equal("whether the browser acts too", page.run(struck, std::slice::from_ref(&held))?, json!(false))?;
        focused(page, "#find")?;
        page.run("document.activeElement.blur()", &[])?;
    }
    Ok(())
}

fn through(page: &Page) -> Outcome {
    for place in
        ["#/?v=1&lang=en", "#/about?v=1&lang=en", "#/nps/counts?v=1&promoters=60&passives=30&detractors=10&lang=en"]
    {
        page.open(place)?;
        page.run("window.last = null", &[])?;
        let mut stops = 0;
        loop {
            page.driver().strike(TAB, false)?;
            stops += 1;
            let after = page.run(
                "const now = document.activeElement;
                 if (now === document.body) return 'out';
                 if (now === last) return 'stuck';
                 const order = !last || last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
                 window.last = now;
                 return order ? now.closest('.foot') && !now.nextElementSibling?.matches('a, button') ? 'end' : 'on' : now.outerHTML.slice(0, 120);",
                &[],
            )?;
            let outlined = page.run(OUTLINED, &[])?;
            match after.as_str() {
                Some("end") => break,
                Some("on") if stops < MOST => {
                    let here = page.run("return document.activeElement.outerHTML.slice(0, 120)", &[])?;
                    holds(outlined == json!(true), || format!("{place}: nothing shows that {here} has the focus"))?;
                }
                _ => return Err(Failure::Page(format!("{place}: after {stops} stops the focus is {after}"))),
            }
        }
        holds(stops > 5, || format!("{place} has only {stops} stops"))?;
    }
    Ok(())
}

fn phone(page: &Page) -> Outcome {
    let small = json!({ "width": 320, "height": 568, "deviceScaleFactor": 1, "mobile": false });
    page.driver().devtools("Emulation.setDeviceMetricsOverride", &small)?;
    let held = pinned(page);
    page.driver().devtools("Emulation.clearDeviceMetricsOverride", &json!({}))?;
    held
}

/// Every state of the answer in the language of the longest words, then the way back through all that can have the focus.
fn pinned(page: &Page) -> Outcome {
    let height = |page: &Page| {
        page.run_async(
            "for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
             return document.querySelector('.result').getBoundingClientRect().height;",
            &[],
        )
    };
    page.open("#/churn/start?v=1&lang=nl")?;
    page.click(".settings > summary")?;
    let empty = height(page)?;
    let typed = [("start", "100"), ("lost", "x"), ("lost", "12"), ("target", "x"), ("target", "10"), ("lost", "120")];
    for (field, text) in typed {
        page.type_into(field, text)?;
        equal(&format!("the height of the answer with {text} in {field}"), height(page)?, empty.clone())?;
    }
    page.type_into("lost", "12")?;
    page.wait_text(".result .value", |text| text.starts_with("12,0"))?;
    page.wait_text(".more", |text| text.contains("10"))?;
    page.run("document.querySelector('.foot a').focus()", &[])?;
    for _ in 0..MOST {
        page.driver().strike(TAB, true)?;
        let seen = page.run(
            "const now = document.activeElement, answer = document.querySelector('.result');
             if (now === document.body || now.closest('.top')) return 'out';
             const [over, under] = [answer, now].map((element) => element.getBoundingClientRect());
             const behind = over.top <= under.top && under.bottom <= over.bottom;
             return answer.contains(now) || !behind ? 'seen' : now.outerHTML.slice(0, 120);",
            &[],
        )?;
        match seen.as_str() {
            Some("out") => return Ok(()),
            Some("seen") => {}
            _ => return Err(Failure::Page(format!("the answer hides {seen}"))),
        }
    }
    Err(Failure::Page("there is no way back to the top".into()))
}
