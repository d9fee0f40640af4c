//! The scorecard: what is typed and what files answer, a line each, and the way there and back.

use kept_browser_tests::{Engine, Outcome, Page, Way, equal, holds};

use serde_json::json;

use crate::Journey;
use crate::access::ENTER;

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::new("what is typed gets its line on the scorecard, and what is changed there comes back", typed),
    Journey::by("files fill the scorecard, one after the other", &[Way::Http], files),
    Journey::by("a scorecard follows a file that is corrected", &[Way::Http], corrected),
    Journey::by("the scorecard warns of a file as a metric's page does", &[Way::Http], warned),
    Journey::by("the example of the scorecard takes the focus along", &[Way::Http], example),
    Journey::by("a line is taken off the scorecard and put back, by keys", &[Way::Http], off),
    Journey::by("on a phone no number of the scorecard is cut", &[Way::Http], phone)
        .but(&[(Engine::Firefox, Way::Http), (Engine::WebKit, Way::Http)]),
    Journey::by("a scorecard that somebody has sent shows what they sent", &[Way::Http], sent),
    Journey::by("a scorecard that somebody has sent is not the file's that lies there", &[Way::Http], sent_beside),
];

/// The text of the line of a metric, its cells divided by spaces.
fn line(page: &Page, name: &str) -> Outcome<String> {
    let script = "const rows = [...document.querySelectorAll('#scorecard tbody tr')];
        const row = rows.find((row) => row.querySelector('th a')?.textContent === arguments[0]);
        return row ? [...row.children].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()).join(' | ') : '';";
    Ok(page.run(script, &[name.into()])?.as_str().unwrap_or_default().to_string())
}

fn shows(page: &Page, name: &str, part: &str) -> Outcome {
    page.wait(&format!("{name}: {part}"), |page| Ok(line(page, name)?.contains(part).into()))
}

/// Follows a link by its text.
fn follow(page: &Page, place: &str, text: &str) -> Outcome {
    let script =
        "[...document.querySelectorAll(arguments[0] + ' a')].find((a) => a.textContent === arguments[1]).click()";
    page.run(script, &[place.into(), text.into()])?;
    Ok(())
}

fn typed(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&promoters=60&passives=30&detractors=10&target=40&lang=en")?;
    page.wait_text(".result .value", |value| value.starts_with("50"))?;
    follow(page, ".top nav", "Scorecard")?;
    page.wait_text("h1", |heading| heading == "Goals reached: 1 of 1")?;
    shows(
        page,
        "Net promoter score",
        "50 points | 35 to 62 | Excellent, but not certain | 40 reached, but not certain",
    )?;
    follow(page, "#scorecard", "Net promoter score")?;
    page.wait_text("h1", |heading| heading.starts_with("Net promoter score"))?;
    page.type_into("detractors", "110")?;
    page.wait("the address", |page| page.address().map(|address| address.contains("detractors=110").into()))?;
    page.run("history.back()", &[])?;
    page.wait_text("h1", |heading| heading == "Goals reached: 0 of 1")?;
    shows(page, "Net promoter score", "60 promoters, 110 detractors of 200 answers | −25")?;
    page.wait("the address", |page| page.address().map(|address| address.contains("nps.detractors=110").into()))?;
    page.reload()?;
    shows(page, "Net promoter score", "−25")
}

fn choose(page: &Page, name: &str, text: &str) -> Outcome {
    page.site().put(name, text)?;
    page.choose_file("#file", &page.site().path(name))
}

fn files(page: &Page) -> Outcome {
    page.open("#/scorecard?v=1&lang=en")?;
    page.wait_text("h1", |heading| heading == "Scorecard")?;
    choose(page, "scores.csv", "NPS\n10\n9\n7\n3\n")?;
    shows(page, "Net promoter score", "25 points")?;
    choose(page, "months.csv", "period,start,lost\n2024-04,210,21\n2024-05,200,4\n")?;
    shows(page, "Churn rate", "2.0%")?;
    // The row before the last is the earlier period.
    shows(page, "Churn rate", "10.0% | −8 percentage points more than chance")?;
    shows(page, "Net promoter score", "25 points")?;
    // What a person changes is newer than the file.
    follow(page, "#scorecard", "Churn rate")?;
    page.wait_text("h1", |heading| heading.starts_with("Churn rate"))?;
    page.type_into("lost", "10")?;
    page.wait("the address", |page| page.address().map(|address| address.contains("lost=10").into()))?;
    follow(page, ".top nav", "Scorecard")?;
    shows(page, "Churn rate", "5.0%")
}

fn warned(page: &Page) -> Outcome {
    page.open("#/scorecard?v=1&lang=en")?;
    page.wait_text("h1", |heading| heading == "Scorecard")?;
    let file = "customer,started,contract end,mrr\n1,2024-01-10,2027-01-10,25\n2,2024-02-01,2027-02-01,45\n";
    choose(page, "contracts.csv", file)?;
    page.wait_text(".drop .err", |says| says.starts_with("Nobody begins after February 2024;"))?;
    page.click("#count-up-to")?;
    shows(page, "Monthly recurring revenue", "70")?;
    page.wait("nothing to warn of", |page| page.run("return !document.querySelector('.drop .err')", &[]))?;
    page.wait("the focus", |page| page.run("return document.activeElement.id === 'file'", &[]))
}

/// What was corrected of a file while its metrics' pages were open.
fn corrected(page: &Page) -> Outcome {
    page.open("#/scorecard?v=1&lang=en")?;
    page.wait_text("h1", |heading| heading == "Scorecard")?;
    let file = "customer,started,ended,mrr\na,2024-01-01,,10\nb,2024-01-01,2024-03-10,20\nc,2024-02-01,2024-05-05,5\n";
    choose(page, "subs.csv", file)?;
    shows(page, "Monthly recurring revenue", "10")?;
    shows(page, "Monthly recurring revenue", "Only part of the period is in the file: May 2024")?;
    follow(page, "#scorecard", "Monthly recurring revenue")?;
    page.wait_text("h1", |heading| heading.starts_with("Monthly recurring revenue"))?;
    page.run(
        "const day = document.getElementById('as-of'); day.value = '2024-02-28';
         day.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait_text(".result .value", |value| value.starts_with("35"))?;
    follow(page, ".top nav", "Scorecard")?;
    shows(page, "Monthly recurring revenue", "35")
}

/// A scorecard that was sent is not the file's that lies there.
fn sent_beside(page: &Page) -> Outcome {
    page.open("#/churn?lang=en")?;
    choose(page, "months.csv", "period,start,lost\n2024-04,210,21\n2024-05,200,4\n")?;
    page.wait_text(".result .value", |value| value.starts_with('2'))?;
    page.run("location.hash = '#/scorecard?v=1&lifetime=counts&lifetime.start=100&lifetime.lost=5'", &[])?;
    shows(page, "Customer lifetime", "20 months")?;
    equal("what the file says", line(page, "Churn rate")?, "")?;
    choose(page, "scores.csv", "NPS\n10\n9\n7\n3\n")?;
    shows(page, "Net promoter score", "25 points")?;
    shows(page, "Customer lifetime", "20 months")
}

fn example(page: &Page) -> Outcome {
    page.open("#/scorecard?v=1&lang=en")?;
    page.wait("the link to the example", |page| page.shows("#try-example").map(Into::into))?;
    page.run("document.getElementById('try-example').focus()", &[])?;
    page.click("#try-example")?;
    shows(page, "Net promoter score", "points")?;
    page.wait("the focus", |page| page.run("return document.activeElement === document.querySelector('main h1')", &[]))
}

fn off(page: &Page) -> Outcome {
    let lines = |page: &Page| page.run("return document.querySelectorAll('#scorecard th a').length", &[]);
    let at = |page: &Page| page.run("return document.activeElement.value", &[]);
    page.open(
        "#/scorecard?v=1&churn=start&churn.start=100&churn.lost=5&nps=counts&nps.promoters=60&nps.passives=30\
         &nps.detractors=10&lang=en",
    )?;
    shows(page, "Churn rate", "5.0%")?;
    page.run("document.querySelector('button.off[value=churn]').focus()", &[])?;
    page.driver().strike(ENTER, false)?;
    page.wait_text(".off-note", |says| says.starts_with("Taken off: Churn rate."))?;
    equal("lines", &lines(page)?, &json!(1))?;
    page.wait("the focus on the next line", |page| Ok((at(page)? == json!("nps")).into()))?;
    page.wait("the address", |page| page.address().map(|address| (!address.contains("churn")).into()))?;
    page.wait("that it is said", |page| {
        page.run("return document.querySelector('p.vh[role=status]').textContent.startsWith('Taken off: Churn')", &[])
    })?;
    // It stays away from page to page, and its own page has its numbers.
    follow(page, "#scorecard", "Net promoter score")?;
    page.wait_text("h1", |heading| heading.starts_with("Net promoter score"))?;
    follow(page, ".top nav", "Scorecard")?;
    shows(page, "Net promoter score", "50 points")?;
    equal("lines", &lines(page)?, &json!(1))?;
    page.click(".off-note .put-back")?;
    shows(page, "Churn rate", "5.0%")?;
    // What is changed is news.
    page.click("button.off[value=churn]")?;
    page.wait_text(".off-note", |says| says.starts_with("Taken off: Churn rate."))?;
    page.run("location.hash = '#/churn/start?v=1&start=100&lost=8'", &[])?;
    page.wait_text(".result .value", |value| value.starts_with("8.0"))?;
    follow(page, ".top nav", "Scorecard")?;
    shows(page, "Churn rate", "8.0%")?;
    page.wait("nothing to put back", |page| page.run("return !document.querySelector('.off-note')", &[]))
}

fn phone(page: &Page) -> Outcome {
    let links = [
        "#/scorecard?v=1&mrr=default&mrr.customers=12345678&mrr.arpa=98765&mrr.currency=JPY&lang=en",
        "#/scorecard?v=1&mrr=default&mrr.customers=4321&mrr.arpa=100000&mrr.currency=KRW&lang=ko",
        "#/scorecard?v=1&resolution_time=totals&resolution_time.total=9840&resolution_time.resolved=10&lang=nl",
    ];
    for (width, link) in [320, 360, 390].into_iter().flat_map(|width| links.map(|link| (width, link))) {
        let small = json!({ "width": width, "height": 568, "deviceScaleFactor": 1, "mobile": false });
        page.driver().devtools("Emulation.setDeviceMetricsOverride", &small)?;
        page.open(link)?;
        page.wait("the table", |page| page.shows("#scorecard").map(Into::into))?;
        let wraps = "return [...document.querySelectorAll('.table-wrap')].every((e) => e.scrollWidth <= e.clientWidth)";
        equal(&format!("whether all of it is seen at {width}: {link}"), page.run(wraps, &[])?, json!(true))?;
    }
    page.driver().devtools("Emulation.clearDeviceMetricsOverride", &json!({}))?;
    Ok(())
}

fn sent(page: &Page) -> Outcome {
    page.open("#/csat/counts?v=1&positive=78&answers=100&lang=en")?;
    page.wait_text(".result .value", |value| value.starts_with("78"))?;
    page.run("location.hash = '#/scorecard?v=1&churn=start&churn.start=100&churn.lost=5&nps.promoters=many'", &[])?;
    shows(page, "Churn rate", "5.0%")?;
    equal("a metric that was not sent", line(page, "Customer satisfaction")?, "")?;
    let note = page.text(".headline .note")?;
    holds(note.contains("many"), || format!("what could not be used: {note}"))?;
    follow(page, "#scorecard", "Churn rate")?;
    page.wait_text("#linked", |text| text.contains("Customers at the start"))?;
    // The reader's own scorecard has both.
    follow(page, ".top nav", "Scorecard")?;
    shows(page, "Customer satisfaction", "78.0%")?;
    shows(page, "Churn rate", "5.0%")
}
