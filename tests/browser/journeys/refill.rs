//! What a file has filled is its own: the next one, or the same one read in another way, fills as if it were the first.

use kept_browser_tests::{Outcome, Page, Way, equal};
use serde_json::json;

use crate::Journey;
use crate::metrics::select;

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::by("a file's period goes with it", &[Way::Http], period),
    Journey::by("a survey of words brings its scale and takes it along", &[Way::Http], scale),
    Journey::by("the direction that was chosen holds for a file of words", &[Way::Http], direction),
    Journey::by("a split leaves the form to the file", &[Way::Http], split),
    Journey::by("a definition that a file cannot fill is not left without a word", &[Way::Http], definition),
    Journey::by("what a removed file has filled goes when the next one comes", &[Way::Http], removed),
    Journey::by("a count that was typed divides no part of a file", &[Way::Http], parts),
    Journey::by("numbers that another cohort overwrites can be put back", &[Way::Http], cohort),
    Journey::by("ends that are still to come are left out by a click", &[Way::Http], to_come),
    Journey::by("which part of a date is the year is asked", &[Way::Http], short_years),
    Journey::by("a goal that cannot be reached stays as it was typed", &[Way::Http], goal),
];

fn choose(page: &Page, name: &str, text: &str) -> Outcome {
    page.site().put(name, text)?;
    page.choose_file("#file", &page.site().path(name))?;
    page.wait_text(".file-name", |shown| shown.contains(name))
}

fn links(page: &Page, what: &str, holds: impl Fn(&str) -> bool) -> Outcome {
    page.wait(what, |page| page.address().map(|address| holds(&address).into()))
}

fn period(page: &Page) -> Outcome {
    page.open("#/churn?lang=en")?;
    choose(page, "quarters.csv", "period,start,lost\n2024-Q1,100,5\n2024-Q2,95,4\n")?;
    links(page, "a quarter", |address| address.contains("lost=4&period=quarter"))?;
    choose(page, "clients.csv", "client,period,start,lost\nA,2024-05-20,100,5\nB,2024-05-21,90,7\n")?;
    links(page, "no period of its own", |address| address.contains("lost=7") && !address.contains("period="))
}

const FIVE: &str = "How easy was it?\nVery easy\nEasy\nDifficult\nVery difficult\n";
const SEVEN: &str = "How easy was it?\nVery easy\nSomewhat easy\nSomewhat difficult\nDifficult\n";

fn scale(page: &Page) -> Outcome {
    page.open("#/?lang=en")?;
    choose(page, "five.csv", FIVE)?;
    links(page, "the scale of the words", |address| address.contains("#/ces/bins") && address.contains("scale=1-5"))?;
    page.wait_text(".result .value", |value| value.starts_with("3.0"))?;
    choose(page, "seven.csv", SEVEN)?;
    page.wait_text(".result .value", |value| value.starts_with("4.2"))?;
    links(page, "the usual scale", |address| !address.contains("scale="))
}

fn direction(page: &Page) -> Outcome {
    page.open("#/ces/bins?v=1&reversed=1&lang=en")?;
    choose(page, "five.csv", &FIVE.replace("\nEasy", "\nVery easy"))?;
    page.wait_text(".result .value", |value| value.starts_with("3.25"))?;
    equal("those who found it very easy", page.value("s1")?, "2")?;
    // Whichever end is the easy one, the words say how easy it was.
    page.run("document.querySelector('.settings').open = true", &[])?;
    page.click("#reversed-0")?;
    links(page, "the other direction", |address| address.contains("s5=2") && !address.contains("reversed"))?;
    page.wait_text(".result .value", |value| value.starts_with("3.25"))
}

const SUBSCRIPTIONS: &str = "customer,started,ended,mrr,plan\na,2023-01-01,,10,x\nb,2023-01-01,2024-05-10,10,y\n\
    c,2023-01-01,,10,x\nd,2024-04-02,,10,x\ne,2024-06-03,,10,y\n";

fn split(page: &Page) -> Outcome {
    page.open("#/churn?lang=en")?;
    choose(page, "plans.csv", SUBSCRIPTIONS)?;
    links(page, "a month", |address| address.contains("start=3&lost=0&won=1"))?;
    select(page, "split-segment", "segment")?;
    page.wait("the segments", |page| page.shows(".parts, .band-parts").map(Into::into))?;
    select(page, "split-period", "quarter")?;
    links(page, "a quarter", |address| address.contains("start=3&lost=1&won=2&period=quarter"))?;
    choose(page, "figures.csv", "period,start,lost\n2024-07,200,4\n")?;
    links(page, "nothing of the file before", |address| address.contains("start=200&lost=4&lang"))
}

fn definition(page: &Page) -> Outcome {
    page.open("#/churn/stripe?v=1&lang=en")?;
    choose(page, "plans.csv", SUBSCRIPTIONS)?;
    page.wait_text(".file", |text| text.contains("the definition is now"))?;
    // Once it is chosen beside the file, another reading leaves it.
    page.run("document.querySelector('.settings').open = true", &[])?;
    page.click("#definition-stripe")?;
    select(page, "split-segment", "segment")?;
    page.wait("the segments", |page| page.shows(".parts, .band-parts").map(Into::into))?;
    links(page, "the definition", |address| address.contains("#/churn/stripe"))?;
    page.wait_text(".band-parts", |text| text.contains("does not tell") && text.contains("its parts are by"))
}

fn removed(page: &Page) -> Outcome {
    page.open("#/cac?lang=en")?;
    choose(page, "two.csv", "period,amount,category,won\n2024-01,500,ads,5\n2024-01,700,tools,5\n")?;
    links(page, "both lines", |address| address.contains("ads=500") && address.contains("tools=700"))?;
    page.click("#file-remove")?;
    page.wait("the way back", |page| page.shows(".put-back").map(Into::into))?;
    equal("what it has filled", page.value("tools")?, "700")?;
    choose(page, "ads.csv", "period,amount,category,won\n2024-01,400,ads,4\n")?;
    links(page, "the second file alone", |address| address.contains("ads=400") && !address.contains("tools="))?;
    // What somebody has typed over stays, and only that.
    page.type_into("won", "8")?;
    choose(page, "tools.csv", "period,amount,category\n2024-01,90,tools\n")?;
    links(page, "the third file and what was typed", |address| {
        address.contains("tools=90") && address.contains("won=8") && !address.contains("ads=")
    })
}

fn parts(page: &Page) -> Outcome {
    page.open("#/cac?lang=en")?;
    choose(page, "months.csv", "period,amount\n2024-01,100\n2024-02,300\n")?;
    page.type_into("won", "10")?;
    page.wait_text(".result .value", |value| value.starts_with("40"))?;
    select(page, "split-period", "month")?;
    page.wait_text(".band-parts", |text| {
        text.contains("typed for the whole file") && !text.contains("for 10 customers")
    })
}

fn cohort(page: &Page) -> Outcome {
    page.open("#/cohort_revenue/actual?lang=en")?;
    choose(
        page,
        "orders.csv",
        "customer,date,amount\na,2024-01-05,20\na,2024-03-05,30\nb,2024-02-05,40\nb,2024-04-05,5\n",
    )?;
    page.wait("the cohorts", |page| page.run("return !!document.getElementById('cohort')", &[]))?;
    page.type_into("size", "999")?;
    page.run(
        "const select = document.getElementById('cohort');
         select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
         select.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait("the way back", |page| page.shows(".put-back").map(Into::into))?;
    page.click(".put-back")?;
    page.wait("what was typed", |page| page.value("size").map(|value| (value == "999").into()))
}

fn goal(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&promoters=60&passives=30&detractors=10&lang=en")?;
    page.run("document.querySelector('.settings').open = true", &[])?;
    for typed in ["150", "abc"] {
        page.type_into("target", typed)?;
        page.click("header a[href*='#/']")?;
        page.wait("the list", |page| {
            page.run("return location.hash.startsWith('#/?') || location.hash === '#/'", &[])
        })?;
        page.click("main a[href*='#/nps']")?;
        page.wait("the field", |page| page.run("return !!document.getElementById('target')", &[]))?;
        equal("the goal", json!(page.value("target")?), json!(typed))?;
        page.run("document.querySelector('.settings').open = true", &[])?;
    }
    Ok(())
}

fn to_come(page: &Page) -> Outcome {
    page.open("#/mrr?lang=en")?;
    let file = "customer,started,contract end,mrr\n1,2024-01-10,2027-01-10,25\n2,2024-02-01,2027-02-01,25\n3,2024-06-03,2027-06-03,20\n";
    choose(page, "contracts.csv", file)?;
    page.wait_text(".file-note .err", |says| {
        says.starts_with("Nobody begins after June 2024; customers who end later: 3.")
    })?;
    page.wait_text(".result .value", |value| value.starts_with('0'))?;
    equal("the button", page.text("#count-up-to")?, "Count up to June 30, 2024")?;
    page.click("#count-up-to")?;
    page.wait_text(".result .value", |value| value.starts_with("70"))?;
    equal("the day", page.value("as-of")?, "2024-06-30")?;
    page.wait("that there is nothing to warn of", |page| {
        page.run("return !document.querySelector('#count-up-to, .file-note .err')", &[])
    })
}

fn short_years(page: &Page) -> Outcome {
    page.open("#/cohort_revenue/actual?v=1&cac=10&lang=ko")?;
    choose(page, "list.csv", "고객,날짜,금액\n김,24.01.31,10\n이,24.02.11,20\n김,24.03.01,5\n")?;
    page.wait_text(".ask legend", |asks| asks.contains("24.01.31"))?;
    // As a month it would be the 31st.
    equal("the ways", &page.run("return document.querySelectorAll('.ask button').length", &[])?, &json!(2))?;
    page.click(".ask button:nth-of-type(2)")?;
    page.wait_text(".file", |text| text.contains("연-월-일"))?;
    page.wait("no question", |page| page.run("return !document.querySelector('.ask button')", &[]))
}
