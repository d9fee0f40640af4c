//! What a reader hands on, keeps and has to trust: the link, the copy, the site without a network, and what may go wrong.

use kept_browser_tests::{Edition, Outcome, Page, Way, Window, equal, holds};
use serde_json::{Value, json};

use crate::Journey;

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::new("the share dialog says what the link holds", share),
    Journey::new("a frame that may block downloads is said to", framed),
    Journey::by("where copying is denied the link can be copied by hand", &[Way::Http, Way::File], denied),
    Journey::by("the embed dialog gives three kinds of code", &[Way::Http], embed),
    Journey::new("numbers of a link are marked and can be taken out", linked),
    Journey::new("hostile links are words at most", hostile),
    Journey::by("what a link says wrong is said once", &[Way::Http, Way::File], once),
    Journey::by("a kept copy opens with its numbers, and can be kept again", &[Way::Http, Way::File], copy),
    Journey::by("numbers that are too many for a link stay on the page", &[Way::Http], many),
    Journey::by("a kept copy holds no row of a file", &[Way::File], rowless),
    Journey::by("a page that the browser saves keeps its numbers", &[Way::Http, Way::File], saved),
    Journey::by("a copy that is opened brings its numbers back", &[Way::Http, Way::File], reopened),
    Journey::by("the build on screen is the one in SHA256SUMS", &[Way::Http, Way::File], build),
    Journey::by("a page over plain http says why it shows no build", &[Way::Http], no_build),
    Journey::by("the site opens without a network and offers a new version", &[Way::Http], offline),
    Journey::by("a host keeps the site at a first visit", &[Way::Http], front_door),
    Journey::by("the host can withdraw what browsers keep, and so can the reader", &[Way::Http], withdrawn),
    Journey::by("nothing is lost when storage throws", &[Way::Http], storage),
    Journey::by("a worker that dies leaves the page whole", &[Way::Http, Way::File], worker),
    Journey::by("where no worker may run the page reads", &[Way::Http], forbidden),
    Journey::by("one file after another, each before the last is read", &[Way::Http, Way::File], hasty),
    Journey::by("a second reading that is stopped leaves the first", &[Way::Http, Way::File], stopped),
    Journey::by("a file that is gone is named, and nothing is lost", &[Way::Http], gone),
    Journey::by("a second tab is a page of its own", &[Way::Http, Way::File], tabs),
];

const NPS: &str = "#/nps/counts?v=1&promoters=60&passives=30&detractors=10";

fn framed(page: &Page) -> Outcome {
    page.open(NPS)?;
    let said = page.run(
        "return [...document.querySelectorAll('.band-out .band-body > .note')].map((note) => note.innerText)",
        &[],
    )?;
    let said = said.as_array().cloned().unwrap_or_default();
    equal("how many notes there are", said.len(), usize::from(page.way == Way::Sandbox))?;
    holds(said.iter().all(|note| note.as_str().is_some_and(|note| note.contains("printing"))), || format!("{said:?}"))
}

fn filled(page: &Page) -> Outcome {
    page.open("#/nps/counts")?;
    for (field, number) in [("promoters", "60"), ("passives", "30"), ("detractors", "10")] {
        page.type_into(field, number)?;
    }
    page.wait_text(".result .value", |text| text.contains("50"))
}

fn share(page: &Page) -> Outcome {
    filled(page)?;
    page.click("#share")?;
    page.wait("the dialog", |page| {
        page.run("return document.querySelector('dialog.dialog[open] #copied') !== null", &[])
    })?;
    let link = page.value("copied")?;
    holds(link.ends_with(NPS), || format!("the link is {link}"))?;
    let held = page.text("#link-holds")?;
    holds(held.contains("Promoters 60") && held.contains("Detractors 10"), || format!("it says it holds {held}"))?;
    // From a disk it opens nowhere else, whatever its length.
    let (length, opens) = (page.text("#link-length")?, page.text("#link-opens")?);
    if page.way == Way::File {
        holds(length.contains("only opens on this computer") && opens.is_empty(), || format!("{opens} {length}"))?;
    } else {
        holds(length.contains(&link.chars().count().to_string()) && length.contains("safe"), || length.clone())?;
        holds(opens.contains("same answer"), || opens.clone())?;
    }
    page.click("#without-numbers")?;
    page.wait("a link without numbers", |page| page.value("copied").map(|link| link.ends_with("#/nps/counts").into()))?;
    let held = page.text("#link-holds")?;
    holds(held.starts_with("Net promoter score") && !held.contains("60"), || format!("it says it holds {held}"))?;
    let opens = page.text("#link-opens")?;
    holds(opens.contains("Left out: Promoters 60") && !opens.contains("same answer"), || opens.clone())?;
    page.click("#with-language")?;
    page.wait("its language", |page| page.value("copied").map(|link| link.ends_with("?v=1&lang=en").into()))?;
    holds(page.text("#link-holds")?.ends_with("Language: English"), || "the language is not named".into())?;
    page.click(".dialog .close")?;
    page.wait("the dialog to close", |page| page.run("return !document.querySelector('#app dialog')", &[]))?;
    equal("the field", page.value("promoters")?, "60")?;
    // What a link has set stays in the next one as far as it is named there.
    page.open(&format!("{NPS}&period=year&level=99&currency=EUR&lang=en&theme=light"))?;
    page.click("#share")?;
    page.wait("a link in no language", |page| {
        page.value("copied").map(|link| link.ends_with(&format!("{NPS}&period=year&level=99&currency=EUR")).into())
    })?;
    let held = page.text("#link-holds")?;
    holds(
        ["Definition: ", "Period: year", "Confidence: 99%", "Currency: EUR"].iter().all(|said| held.contains(said)),
        || format!("it says it holds {held}"),
    )
}

fn denied(page: &Page) -> Outcome {
    filled(page)?;
    page.run(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) }, configurable: true });
         document.execCommand = () => false",
        &[],
    )?;
    page.click("#share")?;
    page.click("#copy")?;
    page.wait_text(".copy-state", |text| text.contains("Select the text"))?;
    let selected = "const link = document.getElementById('copied'); return link.selectionEnd - link.selectionStart === link.value.length";
    equal("whether it is selected", page.run(selected, &[])?, json!(true))?;
    page.run(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text } }, configurable: true })",
        &[],
    )?;
    page.click("#copy")?;
    page.wait_text(".copy-state", |text| text == "Copied")?;
    equal("what was copied", page.run("return copied", &[])?, json!(page.value("copied")?))
}

fn embed(page: &Page) -> Outcome {
    filled(page)?;
    page.click("#embed")?;
    page.wait("the code", |page| page.value("copied").map(|code| code.contains("<kept-metric").into()))?;
    holds(page.text(".frame-preview")?.contains("50"), || "the preview lacks the answer".into())?;
    let stretched = page.run(
        "const drawing = document.querySelector('.frame-preview .drawn svg');
         return Math.abs(drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width - 1)",
        &[],
    )?;
    holds(stretched.as_f64().is_some_and(|by| by < 0.02), || format!("the scale is stretched by {stretched}"))?;
    // Each code is pasted into a page, and shows the same there.
    for (kind, frame) in [
        ("#kind-element", "document.querySelector('kept-metric').shadowRoot.querySelector('iframe')"),
        ("#kind-grows", "document.querySelector('iframe')"),
        ("#kind-frame", "document.querySelector('iframe')"),
    ] {
        if kind != "#kind-element" {
            filled(page)?;
            page.click("#embed")?;
            page.click(kind)?;
        }
        let code = page.value("copied")?;
        holds(kind == "#kind-element" || code.contains("allow-popups-to-escape-sandbox"), || code.clone())?;
        page.site()
            .put("a-host.html", &format!("<!doctype html><title>Host</title><link rel=icon href=data:,>{code}"))?;
        page.driver().go(&page.site().address("a-host.html"))?;
        page.wait("the frame", |page| page.run(&format!("return !!{frame}"), &[]))?;
        page.driver().enter(frame)?;
        page.wait_text(".widget .result .value", |text| text.contains("50"))?;
        equal("the language", page.language()?, "en")?;
        page.driver().leave_frame()?;
    }
    // A long list is left out, and said to be, until it is wanted.
    let long: Vec<String> = (0..60).map(|period| (1_000_000 + period).to_string()).collect();
    page.open(&format!("#/cohort_revenue/actual?v=1&size=100&cac=20000000&revenue={}", long.join(",")))?;
    page.click("#embed")?;
    page.wait_text("#lacks", |text| text.contains("Left out") && text.contains("60"))?;
    holds(!page.value("copied")?.contains("t=\"d1."), || "the list is in the code".into())?;
    let answers = "return document.querySelectorAll('.frame-preview .value').length";
    equal("the answers in the preview", page.run(answers, &[])?, json!(0))?;
    page.click("#with-table")?;
    page.wait("the list", |page| page.value("copied").map(|code| code.contains("t=\"d1.").into()))?;
    equal("the answers in the preview", page.run(answers, &[])?, json!(1))?;
    equal("what is left out", page.text("#lacks")?, "")
}

fn linked(page: &Page) -> Outcome {
    page.open(NPS)?;
    page.wait_text("#linked", |text| text.contains("Promoters") && text.contains("Detractors"))?;
    equal("the marked fields", page.run("return document.querySelectorAll('.field.linked').length", &[])?, json!(3))?;
    page.type_into("promoters", "61")?;
    page.wait("two marks", |page| page.run("return document.querySelectorAll('.field.linked').length === 2", &[]))?;
    page.click("#linked button")?;
    page.wait("empty fields", |page| page.value("passives").map(|value| value.is_empty().into()))?;
    equal("what was typed", page.value("promoters")?, "61")?;
    holds(!page.shows("#linked")?, || "the notice stays".into())?;
    filled(page)?;
    holds(!page.shows("#linked")?, || "typed numbers are taken for those of a link".into())?;
    // Scores in a row, the numbers before and the goal may be somebody else's too.
    page.open("#/nps/bins?v=1&s6=1&s9=2&s10=3")?;
    page.wait("marked scores", |page| {
        page.run("return document.querySelectorAll('.bins label.linked').length === 3", &[])
    })?;
    page.open("#/churn/start?v=1&start=100&lost=5&target=0.04&before.start=90&before.lost=6")?;
    page.wait_text("#linked", |text| text.contains("5 numbers"))?;
    equal("all marked fields", page.run("return document.querySelectorAll('.field.linked').length", &[])?, json!(5))?;
    page.open("#/churn/start?v=1&target=0.04&before.lost=6")?;
    page.wait_text("#linked", |text| text.contains("Customers lost (before)") && text.contains("Your goal"))?;
    page.click("#linked button")?;
    page.wait("an address without numbers", |page| {
        page.address().map(|address| address.ends_with("#/churn/start").into())
    })?;
    equal("the goal", page.value("target")?, "")?;
    equal("what was before", page.value("before-lost")?, "")?;
    if page.way == Way::Sandbox {
        return Ok(()); // there a reload is the same link opened afresh
    }
    // What is the reader's own stays so over a reload, and what is not does too.
    filled(page)?;
    let marked = "return typeof history.state === 'string' && location.hash.endsWith(arguments[0])";
    let marks = "return document.querySelectorAll('.field.linked').length";
    page.wait("the entry", |page| page.run(marked, &[json!("detractors=10")]))?;
    page.reload()?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    equal("the marks on one's own numbers", page.run(marks, &[])?, json!(0))?;
    page.open(NPS)?;
    page.type_into("detractors", "11")?;
    page.wait("the entry", |page| page.run(marked, &[json!("detractors=11")]))?;
    page.reload()?;
    equal("what was typed", page.value("detractors")?, "11")?;
    equal("the marks on the others", page.run(marks, &[])?, json!(2))?;
    // Nor does a way over the list make them one's own; it leads back by a link of the page.
    page.click(".crumb a")?;
    page.wait("the list", |page| page.run("return !document.querySelector('article.metric')", &[]))?;
    page.click("a[href^='#/nps/']")?;
    page.wait("the same marks", |page| {
        page.run("return document.querySelectorAll('.field.linked').length === 2", &[])
    })?;
    // A file that is opened on the list fills a form with the reader's own numbers.
    page.open("#/")?;
    page.site().put("own.csv", &format!("score\n{}{}", "9\n".repeat(90), "3\n".repeat(10)))?;
    page.choose_file("#file", &page.site().path("own.csv"))?;
    page.wait("a filled form", |page| {
        page.run(
            "return [...document.querySelectorAll('.inputs :is(input, textarea)')].some((field) => field.value)",
            &[],
        )
    })?;
    equal("the marks on a file's numbers", page.run(marks, &[])?, json!(0))
}

fn hostile(page: &Page) -> Outcome {
    let long = format!("#/nps/counts?promoters={}", "1".repeat(70_000));
    let bomb = format!("#/cohort_revenue/model?v=1&t=d1.{}", "7cEBDQAAAMKg909tDjeg".repeat(2_000));
    for link in [
        "#/nps/counts?promoters=<img src=x onerror=\"window.hacked=1\">",
        "#/%3Cimg%20src%3Dx%20onerror%3D%22window.hacked%3D1%22%3E",
        "#/nps/counts?currency=javascript:alert(1)&x=%22%3E%3Cscript%3Ewindow.hacked=1%3C/script%3E",
        "##/nps/counts?promoters=%ED%A0%80",
        "#javascript:window.hacked=1",
        "#/nps/counts?lang=%22%20onload=%22window.hacked=1&theme=%22%3E",
        long.as_str(),
        bomb.as_str(),
    ] {
        page.open(link)?;
        let shown = page.run(
            "return [!!window.hacked, document.querySelectorAll('#app img, #app script, #app iframe').length, document.getElementById('panic').open]",
            &[],
        )?;
        equal(&format!("what {} does", &link[..link.len().min(60)]), shown, json!([false, 0, false]))?;
        page.wait("a sentence", |page| {
            page.run("return document.querySelector('.note[role=alert]')?.textContent.length > 10", &[])
        })?;
    }
    Ok(())
}

fn once(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&lang=en")?;
    let said = page.run_async(
        "let said = 0;
         const alerts = (node) => node.matches?.('[role=alert]') || node.querySelector?.('[role=alert]');
         new MutationObserver((changes) => {
           said += changes.flatMap((change) => [...change.addedNodes]).filter(alerts).length;
         }).observe(document.getElementById('app'), { subtree: true, childList: true });
         const rest = () => new Promise((done) => setTimeout(done, 500));
         location.hash = '#/nps/counts?v=1&lang=en&nonsense=1';
         await rest();
         const first = said;
         location.hash = '#/nps/counts?v=1&lang=en&nothing=1';
         await rest();
         return [first, said - first]",
        &[],
    )?;
    equal("how often it was said", said, json!([1, 1]))
}

/// What `Keep a copy` hands out: its name and its text.
fn kept(page: &Page) -> Outcome<(String, String)> {
    let file = page.run_async(
        "return new Promise((done) => {
           const make = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
           let file;
           URL.createObjectURL = (blob) => ((file = blob), 'blob:none');
           HTMLAnchorElement.prototype.click = function () {
             [URL.createObjectURL, HTMLAnchorElement.prototype.click] = [make, click];
             file.text().then((text) => done([this.download, text]));
           };
           document.getElementById('keep').click();
         })",
        &[],
    )?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok((text(&file[0]), text(&file[1])))
}

/// Opens the copy and holds it against what was on screen.
fn opened(page: &Page, language: &str) -> Outcome {
    page.open_edition(Edition::Saved, "")?;
    page.run_async("await kept.ready", &[])?;
    equal(
        "the apps",
        page.run("return [document.querySelectorAll('#app').length, document.querySelectorAll('main').length]", &[])?,
        json!([1, 1]),
    )?;
    equal("the language", page.language()?, language)?;
    equal("the field", page.value("promoters")?, "60")?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    // Anybody may have made it, in any language.
    page.wait("the marks", |page| page.run("return document.querySelectorAll('.field.linked').length === 3", &[]))
}

fn copy(page: &Page) -> Outcome {
    filled(page)?;
    page.click(".langs [data-lang=nl]")?;
    page.wait("Dutch", |page| page.language().map(|language| (language == "nl").into()))?;
    let (name, text) = kept(page)?;
    holds(name.starts_with("kept-nps-20") && name.rsplit_once('.').is_some_and(|(_, end)| end == "html"), || {
        format!("it is named {name}")
    })?;
    let frame = text.split("id=\"kept-wasm\"").next().unwrap_or_default();
    holds(frame.contains("value=\"60\"") && frame.contains("<svg") && frame.contains("<h1"), || {
        "it shows nothing without scripts".into()
    })?;
    page.click(".langs [data-lang=en]")?; // for the journeys after this one: the choice is remembered
    page.site().save(&text)?;
    opened(page, "nl")?;
    page.type_into("detractors", "110")?;
    page.wait_text(".result .value", |text| text.starts_with("−25"))?;
    page.type_into("detractors", "10")?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    let (_, again) = kept(page)?;
    page.site().save(&again)?;
    holds(again.len() < text.len() + 4_000, || {
        format!("a copy of {} bytes became one of {}", text.len(), again.len())
    })?;
    opened(page, "nl")?;
    page.open_edition(Edition::Saved, "#/churn/start?v=1&start=100&lost=5")?;
    page.run_async("await kept.ready", &[])?;
    equal("what its address says", page.value("lost")?, "5")?;
    // Whoever links to a copy may have put a mark of their own on the way to it.
    page.open_edition(Edition::Saved, "?utm_source=mail")?;
    page.run_async("await kept.ready", &[])?;
    equal("the language of the marked copy", page.language()?, "nl")?;
    equal("the field of the marked copy", page.value("promoters")?, "60")
}

/// A file with a comment and a customer's name and a row that is skipped: the copy has the answer, and nothing of them.
fn rowless(page: &Page) -> Outcome {
    let survey = "score,respondent,segment,comment\n9,ada@corp.example,Kim Vermeer,Splendid\n3,bob@corp.example,Lee Jansen,Dreadful\nx,eve@corp.example,Lee Jansen,Zebrafish\n";
    page.site().put("private.csv", survey)?;
    page.open("#/nps/counts?v=1&promoters=6&passives=3&detractors=1")?;
    // Pasted, and not read yet.
    page.run("document.getElementById('paste').value = 'name,score\\nOlga Kowalska,9'", &[])?;
    holds(!kept(page)?.1.contains("Kowalska"), || "the copy holds what was pasted".into())?;
    page.open("#/nps/counts")?;
    page.choose_file("#file", &page.site().path("private.csv"))?;
    page.wait("the comments", |page| page.shows("#voices").map(Into::into))?;
    let shown = page.run("return document.getElementById('app').textContent", &[])?;
    holds(shown.as_str().is_some_and(|text| text.contains("Splendid")), || {
        "the page does not show the comment".into()
    })?;
    page.run(
        "const select = document.getElementById('split-segment'); select.selectedIndex = 1;
         select.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait("the segments", |page| page.shows("#parts").map(Into::into))?;
    let (_, text) = kept(page)?;
    let held = ["Splendid", "Dreadful", "corp.example", "Zebrafish", "Vermeer", "Jansen", "private.csv"]
        .into_iter()
        .find(|word| text.contains(word));
    holds(held.is_none(), || format!("the copy holds {held:?}"))?;
    page.site().save(&text)?;
    page.open_edition(Edition::Saved, "")?;
    page.run_async("await kept.ready", &[])?;
    page.wait_text(".result .value", |text| text.starts_with('0'))
}

fn many(page: &Page) -> Outcome {
    page.open("#/resolution_time/durations?v=1&lang=en")?;
    page.run(
        "const field = document.getElementById('durations');
         field.value = Array.from({ length: 10001 }, (_, i) => i % 9 + 1).join('\\n');
         field.dispatchEvent(new InputEvent('input', { bubbles: true }));
         field.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait_text(".band-out .note", |text| text.contains("10,001"))?;
    page.click("#share")?;
    page.wait_text("#link-opens", |text| text.contains("10,001"))?;
    holds(!page.text("#link-holds")?.contains("10,001"), || "the link says that it holds them".into())?;
    page.click("dialog[open] .close")?;
    page.click("footer a")?;
    page.wait("another page", |page| page.shows(".about").map(Into::into))?;
    // Where nobody has touched the page, a browser's own button may pass over it.
    page.run("history.back()", &[])?;
    page.wait("the numbers", |page| {
        page.run("return document.getElementById('durations')?.value.split('\\n').length === 10001", &[])
    })?;
    page.wait_text(".result .value", |text| text.starts_with('5'))
}

fn saved(page: &Page) -> Outcome {
    filled(page)?;
    page.wait("the address", |page| page.address().map(|address| address.contains("detractors=10").into()))?;
    let html = page.run("return '<!doctype html>' + document.documentElement.outerHTML", &[])?;
    page.site().save(html.as_str().unwrap_or_default())?;
    opened(page, "en")
}

fn reopened(page: &Page) -> Outcome {
    filled(page)?;
    let (_, text) = kept(page)?;
    page.site().save(&text)?;
    page.open("#/churn/start")?;
    page.choose_file("#file", &page.site().path("saved.html"))?;
    page.wait("the page of the copy", |page| page.value("promoters").map(|value| (value == "60").into()))?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    page.wait_text("#linked", |text| text.contains("copy") && text.contains("Promoters"))?;
    // Another page is no copy, and says what it is.
    page.site().put("stranger.html", "<!doctype html><html><p data-kept=\"#/churn\">nothing")?;
    page.open("#/churn/start")?;
    page.choose_file("#file", &page.site().path("stranger.html"))?;
    page.wait("a sentence", |page| {
        page.run("return !!document.querySelector('.file [role=alert], .file .err, .file .note')", &[])
    })?;
    equal("the page", page.run("return location.hash.startsWith('#/churn')", &[])?, json!(true))
}

fn build(page: &Page) -> Outcome {
    let sums = page.site().get("SHA256SUMS")?;
    let listed = sums.lines().next().and_then(|line| line.rsplit_once(' ')).map_or("", |(_, build)| build).to_owned();
    page.open("?utm_source=mail#/about")?;
    page.wait_text("#build", |text| text == listed)?;
    // The way to the page that keeps the site, where there is one; and nobody's folder or mark in what is cited.
    equal("the way to the offline site", page.shows("#offline")?, page.way == Way::Http)?;
    let needs = page.text("#offline + .hint")?;
    equal("what it needs", needs.contains("where the host serves offline.html"), page.way == Way::Http)?;
    let cited = page.text("#cite ~ * .cite")?;
    holds(cited.ends_with("index.html") && cited.contains("//") == (page.way == Way::Http), || cited.clone())?;
    equal("what scripts are told", page.run_async("return kept.build()", &[])?, json!(listed))?;
    filled(page)?;
    let (_, text) = kept(page)?;
    holds(!text.contains("/rustlib/"), || "a panic would name the folder of who built it".into())?;
    page.site().save(&text)?;
    page.open_edition(Edition::Saved, "#/about")?;
    page.wait_text("#build", |text| text == listed)?;
    let changed = text.replacen("\"use strict\";", "\"use strict\";;", 1);
    page.site().save(&changed)?;
    page.open_edition(Edition::Saved, "#/about")?;
    page.wait("another build", |page| page.text("#build").map(|text| (text != listed).into()))
}

/// Over plain http from another machine there is no `crypto.subtle`; from this one it has to be taken away.
fn no_build(page: &Page) -> Outcome {
    page.open("#/nps")?;
    page.run("Object.defineProperty(crypto, 'subtle', { value: undefined }); location.hash = '#/about'", &[])?;
    page.wait_text("#no-build", |text| text.contains("https"))?;
    equal("the build", page.shows("#build")?, false)?;
    let why = page.run_async("return kept.build().catch((error) => error.message)", &[])?;
    holds(why.as_str().is_some_and(|why| why.contains("https")), || why.to_string())
}

fn offline(page: &Page) -> Outcome {
    let host = page.site().other()?;
    let worker = page.site().get("sw.js")?;
    let again = |page: &Page| -> Outcome {
        page.driver().go("about:blank")?;
        page.driver().go(&host.address("index.html"))?;
        page.run_async("await kept.ready", &[]).map(drop)
    };
    page.driver().leave_frame()?;
    page.driver().go(&host.address("offline.html"))?;
    page.wait("the button", |page| page.run("return !document.getElementById('keep').disabled", &[]))?;
    page.click("#keep")?;
    page.wait_text("#state", |text| text.starts_with("It is kept"))?;
    again(page)?;
    page.wait("its worker", |page| page.run("return !!navigator.serviceWorker.controller", &[]))?;
    holds(!page.shows("#renewed")?, || "the version that was just kept is called old".into())?;
    // The host has another version: it waits until the reader wants it.
    let newer = worker.replacen("const BUILD = \"", "const BUILD = \"newer", 1);
    page.site().put("sw.js", &newer)?;
    again(page)?;
    // The visit itself makes the browser look.
    page.wait("the offer", |page| page.shows("#renewed").map(Into::into))?;
    page.click("#renew")?;
    page.wait("the new version", |page| {
        page.run_async("await kept.ready; return document.getElementById('renewed').hidden && (await caches.keys()).join().includes('newer')", &[])
    })?;
    // The host is gone.
    let address = format!("{}{NPS}", host.address("index.html"));
    drop(host);
    page.driver().go("about:blank")?;
    page.driver().go(&address)?;
    page.run_async("await kept.ready", &[])?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    page.site().put("sw.js", &worker)
}

fn front_door(page: &Page) -> Outcome {
    let host = page.site().other()?;
    page.driver().leave_frame()?;
    let door = format!("{}{NPS}", host.address("offline.html?keep"));
    let through = |page: &Page| -> Outcome {
        page.driver().go("about:blank")?;
        page.driver().go(&door)?;
        page.wait("the page behind it", |page| {
            page.run("return location.pathname.endsWith('/') && !!window.kept", &[])
        })?;
        page.run_async("await kept.ready", &[])?;
        page.wait_text(".result .value", |text| text.contains("50"))
    };
    through(page)?;
    // The host is gone: the page opens by the same door, and by its own address.
    let address = format!("{}{NPS}", host.address("index.html"));
    drop(host);
    through(page)?;
    page.driver().go("about:blank")?;
    page.driver().go(&address)?;
    page.run_async("await kept.ready", &[])?;
    page.wait_text(".result .value", |text| text.contains("50"))
}

fn withdrawn(page: &Page) -> Outcome {
    const LEFT: &str =
        "return (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length";
    let host = page.site().other()?;
    let worker = page.site().get("sw.js")?;
    let keep = |page: &Page| -> Outcome {
        page.driver().go("about:blank")?;
        page.driver().go(&host.address("offline.html"))?;
        page.wait("the button", |page| page.run("return !document.getElementById('keep').disabled", &[]))?;
        page.click("#keep")?;
        page.wait_text("#state", |text| text.starts_with("It is kept"))
    };
    page.driver().leave_frame()?;
    keep(page)?;
    equal("what is kept", page.run_async(LEFT, &[])?, json!(2))?;
    page.click("#forget")?;
    page.wait_text("#state", |text| text.starts_with("It is not kept"))?;
    equal("what is kept", page.run_async(LEFT, &[])?, json!(0))?;
    keep(page)?;
    page.site().put("sw.js", &page.site().get("sw-off.js")?)?;
    page.run_async("await (await navigator.serviceWorker.getRegistration()).update()", &[])?;
    let gone = page.wait("nothing to be kept", |page| page.run_async(LEFT, &[]).map(|left| (left == json!(0)).into()));
    page.site().put("sw.js", &worker)?;
    gone
}

fn storage(page: &Page) -> Outcome {
    filled(page)?;
    page.run("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })", &[])?;
    page.click(".langs [data-lang=ko]")?;
    page.wait("Korean", |page| page.language().map(|language| (language == "ko").into()))?;
    equal("the field", page.value("promoters")?, "60")?;
    holds(!page.shows("#panic[open]")?, || "the page broke".into())
}

/// A survey that is large enough for workers.
fn large(page: &Page) -> Outcome<std::path::PathBuf> {
    let rows = "3\n9\n10\n9\n10\n9\n10\n9\n10\n9\n".repeat(140_000);
    page.site().put("large.csv", &format!("score\n{rows}"))?;
    Ok(page.site().path("large.csv"))
}

fn worker(page: &Page) -> Outcome {
    let file = large(page)?;
    filled(page)?;
    page.run(
        "const Real = window.Real = Worker;
         window.Worker = function (url) {
           const worker = new Real(url);
           setTimeout(() => { worker.dispatchEvent(new ErrorEvent('error')); worker.terminate(); }, 20);
           return worker;
         }",
        &[],
    )?;
    page.choose_file("#file", &file)?;
    page.wait_text(".file-failed", |text| text.contains("memory"))?;
    equal("what was typed", page.value("promoters")?, "60")?;
    page.type_into("promoters", "70")?;
    page.wait_text(".result .value", |text| text.contains("55"))?;
    page.run("window.Worker = Real", &[])?;
    page.choose_file("#file", &file)?;
    page.wait_text(".result .value", |text| text.contains("80"))?;
    holds(!page.shows("#panic[open]")?, || "the page broke".into())
}

/// A host's policy that lets no worker run tells so by an event without a message, after the worker is there.
fn forbidden(page: &Page) -> Outcome {
    let file = large(page)?;
    page.open("#/nps/counts")?;
    page.run(
        "window.Worker = function () {
           const worker = Object.assign(new EventTarget(), { postMessage() {}, terminate() {} });
           setTimeout(() => worker.dispatchEvent(new Event('error')), 20);
           return worker;
         }",
        &[],
    )?;
    page.choose_file("#file", &file)?;
    page.wait_text(".result .value", |text| text.contains("80"))?;
    holds(!page.shows(".file-failed")?, || "a failure is told".into())
}

/// Ten files, each dropped or cancelled while the one before is read: what is shown at the end is the last one's.
fn hasty(page: &Page) -> Outcome {
    let slow = large(page)?;
    let mut scores = vec!["score"; 1];
    scores.extend(["9"; 90]);
    scores.extend(["3"; 10]);
    page.site().put("quick.csv", &scores.join("\n"))?;
    let quick = page.site().path("quick.csv");
    page.open("#/nps/counts")?;
    for time in 0..10 {
        page.choose_file("#file", &slow)?;
        if time % 2 == 0 {
            page.run("document.querySelector('#file-cancel')?.click()", &[])?;
        }
        page.choose_file("#file", &quick)?;
    }
    page.wait_text(".result .value", |text| text.contains("80"))?;
    page.wait_text(".file-name, .file-place", |text| text.contains("quick.csv"))?;
    page.choose_file("#file", &slow)?;
    page.wait_text(".file-name, .file-place", |text| text.contains("1,400,000"))?;
    // From the list a file leads to a metric, unless its reader goes to one meanwhile: then it fills that.
    page.open("#/")?;
    page.choose_file("#file", &slow)?;
    page.run("location.hash = '#/nps/bins'", &[])?;
    page.wait_text(".result .value", |text| text.contains("80"))?;
    holds(!page.shows("#panic[open]")?, || "the page broke".into())
}

/// The same file, read in another encoding, which is called off: all is as the first reading left it.
fn stopped(page: &Page) -> Outcome {
    let file = large(page)?;
    page.open("#/nps/counts")?;
    page.choose_file("#file", &file)?;
    page.wait_text(".result .value", |text| text.contains("80"))?;
    let filled = page.value("promoters")?;
    let encodings = page.run_async(
        "const find = (id) => document.querySelector(id);
         const wait = () => new Promise((done) => setTimeout(done));
         return (async () => {
           const select = find('#read-encoding');
           const before = select.value;
           select.value = 'windows-1252';
           select.dispatchEvent(new Event('change', { bubbles: true }));
           for (let turn = 0; turn < 100 && !find('#file-cancel'); turn++) await wait();
           find('#file-cancel').click();
           for (let turn = 0; turn < 100 && find('#file-cancel'); turn++) await wait();
           return [before, find('#read-encoding').value];
         })()",
        &[],
    )?;
    equal("the encoding", &encodings[1], &encodings[0])?;
    page.wait_text(".result .value", |text| text.contains("80"))?;
    page.wait_text(".file-name, .file-place", |text| text.contains("1,400,000"))?;
    equal("what the file filled", page.value("promoters")?, filled)?;
    holds(!page.shows("#panic[open]")?, || "the page broke".into())
}

fn gone(page: &Page) -> Outcome {
    let file = large(page)?;
    filled(page)?;
    page.run("addEventListener('change', (event) => { if (event.target.files) window.chosen = event.target.files[0] }, true)", &[])?;
    page.choose_file("#file", &file)?;
    page.wait_text(".result .value", |text| text.contains("80"))?;
    page.site().remove("large.csv")?;
    let kind = page.run_async(
        "return kept.read(chosen, { dataset: 'survey' }).then(() => 'read', (error) => error.kind ?? String(error))",
        &[],
    )?;
    holds(kind.as_str().is_some_and(|kind| kind.contains("gone")), || format!("it says {kind}"))?;
    page.wait_text(".result .value", |text| text.contains("80"))?;
    holds(!page.shows("#panic[open]")?, || "the page broke".into())
}

/// Two windows of the same page: neither sees what happens in the other, and either may be closed.
fn tabs(page: &Page) -> Outcome {
    let driver = page.driver();
    page.open(NPS)?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    let first = driver.window()?;
    let second = driver.open_window()?;
    driver.switch(&second)?;
    let mut gone = beside(page, &first, &second);
    driver.switch(&second)?;
    if gone.is_err() {
        println!("    the second page says: {}", page.text("#panic-message")?);
        if crate::given_up(page) {
            gone = beside(page, &first, &second);
            driver.switch(&second)?;
        }
    }
    // Whatever happened: the journeys after this one have the first window, in English, as the device is.
    page.click(".langs [data-lang=en]")?;
    page.click("#theme-auto")?;
    driver.close_window()?;
    driver.switch(&first)?;
    gone?;
    // The one that is left goes on: it computes, reads, and says in its own language what it always did.
    equal("what was typed", page.value("promoters")?, "70")?;
    page.type_into("promoters", "20")?;
    page.type_into("detractors", "20")?;
    page.wait_text(".result .value", |text| text.starts_with('0'))?;
    page.choose_file("#file", &large(page)?)?;
    page.wait_text(".result .value", |text| text.contains("80"))?;
    equal("the language", page.language()?, "en")?;
    holds(!page.shows("#panic[open]")?, || "the page broke".into())
}

fn beside(page: &Page, first: &Window, second: &Window) -> Outcome {
    const LOOKS: &str = "return [document.documentElement.lang, document.documentElement.dataset.theme ?? 'auto']";
    let driver = page.driver();
    page.open("#/churn/start?v=1&start=100&lost=5")?;
    page.wait_text(".result .value", |text| text.contains('5'))?;
    // Typed in one, then in the other, each while the other stands.
    page.type_into("lost", "20")?;
    page.wait_text(".result .value", |text| text.starts_with("20"))?;
    driver.switch(first)?;
    holds(page.address()?.ends_with(NPS), || "the address of the first has changed".into())?;
    page.type_into("promoters", "70")?;
    page.wait_text(".result .value", |text| text.contains("55"))?;
    driver.switch(second)?;
    equal("the second's number", page.value("lost")?, "20")?;
    holds(page.text(".result .value")?.starts_with("20"), || "the second's answer has changed".into())?;
    page.wait("its own address", |page| {
        page.address().map(|address| (address.contains("#/churn/start?") && address.contains("lost=20")).into())
    })?;
    // What is remembered is for the pages that open later: an open one stays as it is, and goes on.
    page.click(".langs [data-lang=ko]")?;
    page.click("#theme-dark")?;
    page.wait("Korean in the dark", |page| page.run(LOOKS, &[]).map(|looks| (looks == json!(["ko", "dark"])).into()))?;
    driver.switch(first)?;
    equal("the first's looks", page.run(LOOKS, &[])?, json!(["en", "auto"]))?;
    equal("the first's number", page.value("promoters")?, "70")?;
    page.click(".langs [data-lang=nl]")?;
    page.wait("Dutch", |page| page.language().map(|language| (language == "nl").into()))?;
    page.wait_text(".result .value", |text| text.contains("55"))?;
    page.click(".langs [data-lang=en]")?;
    page.wait_text(".result .value", |text| text.contains("55"))?;
    driver.switch(second)?;
    equal("the second's looks", page.run(LOOKS, &[])?, json!(["ko", "dark"]))?;
    equal("the second's number", page.value("lost")?, "20")?;
    // A page that opens now finds the last choice of either.
    page.reload()?;
    equal("the looks of a new page", page.run(LOOKS, &[])?, json!(["en", "dark"]))?;
    page.wait_text(".result .value", |text| text.starts_with("20"))
}
