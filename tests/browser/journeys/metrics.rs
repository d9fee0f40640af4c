//! What a reader does with a metric: types, opens a file, changes the language, comes back by a link.

use std::path::{Path, PathBuf};

use kept_browser_tests::{Engine, Failure, Outcome, Page, Way, equal, holds};
use serde_json::{Value, json};

use crate::Journey;

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::new("typed numbers give the answer", typed),
    Journey::new("impossible numbers name their field", impossible),
    Journey::new("a file of orders gives the lifetime value", orders),
    Journey::new("a file of orders gives the cohort's revenue", cohort),
    Journey::new("a file makes no request", file_requests),
    Journey::new("the language can be changed", language),
    Journey::by("what waits in another tab keeps its meaning in another language", &[Way::Http], waiting),
    Journey::new("a link shows the same again", link),
    Journey::by("back leads back", &[Way::Http, Way::File], back),
    Journey::new("scripts compute the same", scripts),
    Journey::by("every metric answers its example", &[Way::File], examples),
    Journey::by("bins follow the scale", &[Way::Http], bins),
    Journey::by("another definition leaves the form in place", &[Way::Http], definition),
    Journey::by("a form that is cleared is empty on every tab", &[Way::Http], cleared),
    Journey::by("a goal is none in another unit", &[Way::Http], goal),
    Journey::by("a goal says what each lever needs", &[Way::Http], levers),
    Journey::by("a column that was chosen is chosen for the next file", &[Way::Http, Way::File], chosen),
    Journey::new("comments stand with their scores", comments),
    Journey::by("numbers as the browser writes them are read", &[Way::Http], written),
    Journey::by("a pasted column is asked about like a number", &[Way::Http], pasted),
    Journey::by("numbers pasted on the page are a table, and an empty box is none", &[Way::Http], bare),
    Journey::by("of two files that are dropped the one that is opened is named", &[Way::Http], two_files),
    Journey::by("a file can be said to have one column", &[Way::Http], one_column),
    Journey::by("a file split by quarter is one of quarters", &[Way::Http], quarters),
    Journey::by("the periods of a file are compared", &[Way::File], compared),
    Journey::by("an answer of an unfinished month says so", &[Way::Http], unfinished),
    Journey::by("a form that is no longer the file's says so, and can be again", &[Way::Http], apart),
    Journey::by("a file keeps its encoding in another language", &[Way::Http], reencoded),
    Journey::by("a month that a file holds in part says so", &[Way::Http], partly),
    Journey::by("the answer is in the currency of the file, and several are told", &[Way::Http, Way::File], money),
    Journey::by("a file fills each tab, and what only it knew leaves with its number", &[Way::Http], every_tab),
    Journey::by("a file that contradicts itself is asked about by its own cells", &[Way::Http], contradicted),
    Journey::by("a figure leaves as a table and as pictures", &[Way::Http], figure_files),
    Journey::by("an answer leaves as text", &[Way::Http], account),
    Journey::by("paper shows the tables, the day and the version", &[Way::Http], paper),
    Journey::by("a score off the scale can be seen and mended", &[Way::Http], off_scale),
];

/// The CDNOW sample: 6 919 orders of 2 357 customers.
pub(crate) fn cdnow() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/cdnow_sample_transactions.csv")
}

fn nps(page: &Page) -> Outcome {
    page.open("#/nps/counts")?;
    page.type_into("promoters", "60")?;
    page.wait_text(".result .between", |text| text.contains("Passives, Detractors"))?;
    page.type_into("passives", "30")?;
    page.type_into("detractors", "10")?;
    page.wait_text(".result .value", |text| text.starts_with("50") || text.starts_with("+50"))
}

fn typed(page: &Page) -> Outcome {
    nps(page)?;
    holds(!page.text(".result .verdict")?.is_empty(), || "there is no verdict".into())?;
    page.type_into("detractors", "110")?;
    page.wait_text(".result .value", |text| text.starts_with("−25"))
}

fn impossible(page: &Page) -> Outcome {
    page.open("#/churn/start")?;
    page.type_into("start", "100")?;
    page.type_into("lost", "120")?;
    page.wait("the hint", |page| page.shows("#lost-h.err").map(Into::into))
}

fn orders(page: &Page) -> Outcome {
    page.open("#/clv/historic")?;
    page.choose_file("#file", &cdnow().canonicalize().unwrap_or_default())?;
    page.wait_text(".result .value", |text| text.contains("103.56"))
}

fn cohort(page: &Page) -> Outcome {
    page.open("#/cohort_revenue/actual")?;
    page.choose_file("#file", &cdnow().canonicalize().unwrap_or_default())?;
    page.wait("the size of the cohort", |page| page.value("size").map(|size| (!size.is_empty()).into()))?;
    page.type_into("cac", "40")?;
    page.wait_text(".result .value", |text| text.contains(|letter: char| letter.is_ascii_digit()))
}

fn file_requests(page: &Page) -> Outcome {
    orders(page)?;
    equal("what the browser counted", page.requests()?, Vec::<String>::new())
}

fn language(page: &Page) -> Outcome {
    nps(page)?;
    page.click(".langs [data-lang=ko]")?;
    page.wait("Korean", |page| page.language().map(|language| (language == "ko").into()))?;
    page.wait_text("h1", |text| text.contains("추천"))?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    equal("the field", page.value("promoters")?, "60")?;
    page.click(".langs [data-lang=en]") // for the journeys after this one: the choice is remembered
}

/// `1,234` is a thousand and more in English and little more than one in Dutch, on a tab and on a page that was left as well.
fn waiting(page: &Page) -> Outcome {
    page.open("#/mrr/default?v=1&lang=en")?;
    page.type_into("arpa", "1,234")?;
    page.click(".crumb a")?;
    page.click("a[href^='#/clv/']")?;
    page.click("#method-subscription")?;
    page.type_into("arpa", "1,234")?;
    page.click("#method-historic")?;
    page.click(".langs [data-lang=nl]")?;
    page.wait("Dutch", |page| page.language().map(|language| (language == "nl").into()))?;
    page.click("#method-subscription")?;
    page.wait("the tab", |page| page.shows("#arpa").map(Into::into))?;
    let tab = page.value("arpa")?;
    page.click(".crumb a")?;
    page.click("a[href^='#/mrr/']")?;
    page.wait("the page", |page| page.shows("#customers").map(Into::into))?;
    let left = page.value("arpa")?;
    page.click(".langs [data-lang=en]")?; // for the journeys after this one: the choice is remembered
    equal("what waited", [tab, left], ["1234", "1234"].map(String::from))
}

/// Waits until the address, which follows the typing after a moment, holds all of it.
fn addressed(page: &Page) -> Outcome {
    let numbers = ["promoters=60", "passives=30", "detractors=10"];
    let holds = |address: String| numbers.iter().all(|number| address.contains(number)).into();
    page.wait("the address", |page| page.address().map(holds))
}

fn link(page: &Page) -> Outcome {
    nps(page)?;
    addressed(page)?;
    let shown = page.text(".result")?;
    page.reload()?;
    page.wait_text(".result", |text| text == shown)?;
    equal("the field", page.value("passives")?, "30")
}

fn back(page: &Page) -> Outcome {
    nps(page)?;
    addressed(page)?;
    page.run("location.hash = '#/churn/start'", &[])?;
    page.wait("the churn page", |page| page.shows("#lost").map(Into::into))?;
    page.back()?;
    page.wait("the NPS page", |page| page.shows("#promoters").map(Into::into))?;
    page.wait_text(".result .value", |text| text.contains("50"))
}

fn scripts(page: &Page) -> Outcome {
    page.open("")?;
    let outcome = page.run_async(
        "await kept.ready;
         const outcome = kept.compute('nps', { promoters: 60, passives: 30, detractors: 10 }, { method: 'counts' });
         return [outcome.status, outcome.outputs.nps.value];",
        &[],
    )?;
    equal("status", &outcome[0], &json!("value"))?;
    equal("the NPS in points", outcome[1].as_f64(), Some(50.0))
}

/// Each page is opened by its link and filled by its button; the API says what has to be there.
fn examples(page: &Page) -> Outcome {
    page.open("")?;
    let ids = page.run_async("await kept.ready; return kept.metrics().map((metric) => metric.id)", &[])?;
    let ids: Vec<&str> = ids.as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
    holds(ids.len() > 15, || format!("only {} metrics", ids.len()))?;
    for id in ids {
        page.run(&format!("location.hash = '#/{id}'"), &[])?;
        page.wait("an empty form", |page| page.shows("#try-example").map(Into::into))?;
        page.click("#try-example")?;
        page.wait_text(".result .value", |text| text.contains(|letter: char| letter.is_ascii_digit()))?;
        holds(!page.text(".band-why")?.is_empty(), || format!("{id} does not say why"))?;
        holds(!page.shows("#panic[open]")?, || format!("{id} has broken the page"))?;
    }
    Ok(())
}

fn bins(page: &Page) -> Outcome {
    page.open("#/ces/bins")?;
    holds(page.shows("#s7")? && !page.shows("#s8")?, || "seven scores are not all and only those of 1 to 7".into())?;
    page.click(".settings > summary")?;
    page.click("#scale-1-10")?;
    page.wait("the tenth score", |page| page.shows("#s10").map(Into::into))
}

/// The fold stays open and the focus where it is; the fields say what the definition asks for.
fn definition(page: &Page) -> Outcome {
    page.open("#/churn/start?v=1&start=100&lost=5")?;
    page.click(".settings > summary")?;
    let looks = |page: &Page| {
        page.run(
            "return [document.activeElement.id, document.querySelector('.settings').open,
               document.getElementById('won').getAttribute('aria-required'),
               document.getElementById('lost-h').textContent].join()",
            &[],
        )
    };
    page.run("document.getElementById('definition-in_period').focus()", &[])?;
    equal("the form before", looks(page)?, json!("definition-in_period,true,,"))?;
    page.click("#definition-in_period")?;
    page.wait_text(".result", |text| text.contains("Customers won"))?;
    equal("the form after", looks(page)?, json!("definition-in_period,true,true,including those won in it"))
}

fn cleared(page: &Page) -> Outcome {
    page.open("#/csat/counts?v=1&positive=80&answers=100&threshold=3&target=0.9&lang=en")?;
    page.click("#method-bins")?;
    page.type_into("s5", "40")?;
    page.click("#clear")?;
    page.wait("a link without numbers", |page| {
        page.address().map(|address| address.ends_with("#/csat/bins?v=1&lang=en").into())
    })?;
    equal("what is left", [page.value("s5")?, page.value("target")?], [String::new(), String::new()])?;
    page.click("#method-counts")?;
    page.wait("the other tab", |page| page.shows("#positive").map(Into::into))?;
    equal("what is left on the other tab", page.value("positive")?, "")
}

fn goal(page: &Page) -> Outcome {
    page.open("#/profit_per_customer/difference?v=1&clv=600&cac=200&target=500&lang=en")?;
    equal("the goal in money", page.value("target")?, "500")?;
    page.click("#definition-article")?;
    page.wait("a ratio without a goal", |page| {
        page.address().map(|address| address.ends_with("/article?v=1&clv=600&cac=200&lang=en").into())
    })?;
    equal("the goal as a ratio", page.value("target")?, "")?;
    // Both forms of this one answer in money, though each calls it otherwise.
    page.open("#/expansion_mrr/field?v=1&mrr_start=1000&expansion=100&target=150&lang=en")?;
    page.click("#method-article")?;
    page.wait("the other form", |page| page.shows("#one_off").map(Into::into))?;
    equal("the goal of the other form", page.value("target")?, "150")
}

fn levers(page: &Page) -> Outcome {
    page.open("#/clv_cac/default")?;
    page.type_into("clv", "600")?;
    page.type_into("cac", "200")?;
    page.wait_text(".levers", |text| text.contains("660"))?;
    page.click(".settings > summary")?;
    page.wait("the goal", |page| page.shows("#target").map(Into::into))?;
    page.type_into("target", "4")?;
    // 600 ÷ 4, and 200 × 4.
    page.wait_text(".levers", |text| text.contains("150") && text.contains("800"))
}

fn comments(page: &Page) -> Outcome {
    page.open("#/nps")?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/nps_comments.csv");
    page.choose_file("#file", &file.canonicalize().unwrap_or_default())?;
    page.wait_text(".voices", |text| text.contains('3') && text.contains('2'))?;
    let said = page.run("return document.querySelector('.voices details:last-child').textContent", &[])?;
    let said = said.as_str().unwrap_or_default();
    holds(said.contains("<b>late</b>") && said.contains("Store"), || format!("the detractors say: {said}"))
}

/// What `Intl` writes in a language, the form of that language reads as the same number.
fn written(page: &Page) -> Outcome {
    let numbers = json!([0, 7, 12.5, 0.07, 999, 1000, 1234.56, 12_345, 100_000, 1_234_567.891, 98_765_432.1, 1e9]);
    for language in ["en", "zh-Hans", "zh-Hant", "nl", "ko"] {
        page.open(&format!("#/mrr/default?v=1&customers=1&lang={language}"))?;
        let wrong = page.run_async(
            "const [language, numbers] = arguments, wrong = [];
             const field = document.querySelector('#arpa');
             const ways = [{}, { useGrouping: false }, { style: 'currency', currency: 'EUR', maximumFractionDigits: 3 },
               { numberingSystem: 'fullwide' }];
             for (const number of numbers)
               for (const way of ways) {
                 const text = new Intl.NumberFormat(language, { maximumFractionDigits: 3, ...way }).format(number);
                 field.value = text;
                 field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                 await new Promise((done) => setTimeout(done, 5));
                 const read = Number(new URLSearchParams(kept.link().split('?').pop()).get('arpa') ?? NaN);
                 if (read !== number) wrong.push(`${text} is ${read}`);
               }
             return wrong;",
            &[json!(language), numbers.clone()],
        )?;
        equal(language, wrong, json!([]))?;
    }
    Ok(())
}

fn contradicted(page: &Page) -> Outcome {
    let ask = |text: &str, cells: &str| -> Outcome {
        page.site().put("both.csv", text)?;
        page.open("#/clv/historic?v=1&lang=en")?;
        page.choose_file("#file", &page.site().path("both.csv"))?;
        page.wait_text(".ask legend", |asks| asks.contains(cells))?;
        page.wait_text(".result", |text| text.contains(cells))?;
        page.click(".ask button")?;
        page.wait_text(".result .value", |value| value.starts_with('5'))
    };
    ask("customer;date;amount\nA;13/05/2024;5\nB;05/13/2024;7\n", "13/05/2024 · 05/13/2024")?;
    ask("customer;date;amount\nA;2024-05-13;5.5\nB;2024-05-14;7,25\n", "5.5 · 7,25")?;
    page.site().remove("both.csv")
}

/// Hands the page something as a browser does.
pub(crate) const HAND: &str = "
    const [kind, on, key, data] = arguments;
    const event = new Event(kind, { bubbles: true, cancelable: true });
    const handed = { types: [], files: null, getData: () => data, ...(typeof data === 'object' ? data : {}) };
    if (handed.files) handed.files = handed.files.map(([name, text]) => new File([text], name));
    Object.defineProperty(event, key, { value: handed });
    document.querySelector(on).dispatchEvent(event);
    return event.defaultPrevented;";

fn bare(page: &Page) -> Outcome {
    let paste =
        |on: &str, text: &str| page.run(HAND, &[json!("paste"), json!(on), json!("clipboardData"), json!(text)]);
    page.open("#/nps/counts?v=1&lang=en")?;
    page.click(".file-paste > summary")?;
    page.click("#paste-read")?;
    page.wait_text(".file-paste", |text| text.contains("The box is still empty."))?;
    equal("the focus", page.run("return document.activeElement.id", &[])?, json!("paste"))?;
    for (on, text) in
        [("#paste", "score\n9\n3"), ("#promoters", "9\n3"), ("body", "9"), ("body", "two lines\nof words")]
    {
        equal(&format!("whether {text:?} on {on} is a table"), paste(on, text)?, json!(false))?;
    }
    equal("whether numbers are", paste("body", "score\r\n9\r\n10\r\n3\r\n")?, json!(true))?;
    page.wait_text(".result .value", |value| value.starts_with("33"))
}

fn two_files(page: &Page) -> Outcome {
    let files = json!([["may.csv", "respondent,score\n1,9\n2,3\n"], ["june.csv", "respondent,score\n1,9\n2,10\n"]]);
    page.open("#/nps/counts?v=1&lang=en")?;
    let drop = json!({ "types": ["Files"], "files": files });
    page.run(HAND, &[json!("drop"), json!("body"), json!("dataTransfer"), drop])?;
    page.wait_text(".file-place", |text| text.contains("Only may.csv was opened"))?;
    page.wait_text(".result .value", |value| value.starts_with('0'))?;
    page.site().put("july.csv", "respondent,score\n1,9\n2,10\n3,8\n")?;
    page.choose_file("#file", &page.site().path("july.csv"))?;
    page.wait_text(".file-place", |text| text.contains("july.csv") && !text.contains("Only "))?;
    page.site().remove("july.csv")
}

fn one_column(page: &Page) -> Outcome {
    page.site().put("one.csv", "open, in hours\n9,5\n8,0\n7,5\n")?;
    page.open("#/resolution_time?v=1&lang=en")?;
    page.choose_file("#file", &page.site().path("one.csv"))?;
    let choose = |select: &str, at: i32| {
        page.wait(select, |page| page.run("return !!document.getElementById(arguments[0])", &[json!(select)]))?;
        page.run(
            "const select = document.getElementById(arguments[0]); select.selectedIndex = arguments[1];
             select.dispatchEvent(new Event('change', { bubbles: true }))",
            &[json!(select), json!(at)],
        )
    };
    choose("read-separator", 4)?;
    page.wait_text("#column-duration option:last-child", |header| header == "open, in hours")?;
    equal("what was chosen", page.value("read-separator")?, "none")?;
    choose("column-duration", 1)?;
    page.wait_text(".result .value", |value| value.starts_with("8.3"))?;
    page.site().remove("one.csv")
}

fn every_tab(page: &Page) -> Outcome {
    page.site().put(
        "tabs.csv",
        "customer;date;amount;net\na;2024-01-02;10;9\na;2024-02-02;30;27\nb;2024-01-03;5;4\nc;2024-03-03;3;2\n",
    )?;
    page.open("#/clv/historic?v=1&lang=en")?;
    page.choose_file("#file", &page.site().path("tabs.csv"))?;
    page.wait_text(".result", |text| text.contains("16") && text.contains("95%"))?;
    page.click("#method-purchases")?;
    page.wait("the other tab", |page| page.value("purchases").map(|value| (value == "4").into()))?;
    equal("its revenue", page.value("revenue")?, "48")?;
    // What the file does not know leaves what it does.
    page.type_into("lifespan", "3")?;
    page.wait_text("main", |text| text.contains("Spread over the time that they took"))?;
    page.click("#method-historic")?;
    page.wait_text(".result", |text| text.contains("95%"))?;
    page.click("#method-purchases")?;
    page.wait("the other tab once more", |page| page.shows("#purchases").map(Into::into))?;
    // The same file, read otherwise from here.
    page.run(
        "const select = document.getElementById('column-amount');
         select.value = [...select.options].find((option) => option.textContent === 'net').value;
         select.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait("the new reading", |page| page.value("revenue").map(|value| (value == "42").into()))?;
    page.click("#method-historic")?;
    page.wait_text(".result", |text| text.contains("14") && text.contains("95%"))?;
    page.click("#method-purchases")?;
    page.wait("the other tab again", |page| page.shows("#purchases").map(Into::into))?;
    page.type_into("revenue", "90")?;
    page.click("#method-historic")?;
    page.wait_text(".result .value", |value| value.contains("30"))?;
    holds(!page.text(".result")?.contains("95%"), || "a typed number has the file's interval".into())?;
    page.site().remove("tabs.csv")
}

fn money(page: &Page) -> Outcome {
    page.open("#/clv/historic?v=1&lang=nl")?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/exports/o_mollie_nl.csv");
    page.choose_file("#file", &file.canonicalize().unwrap_or_default())?;
    page.wait_text(".result .value", |value| value.starts_with('€'))?;
    page.wait("its currency in the address", |page| page.run("return location.hash.includes('currency=EUR')", &[]))?;
    page.site().put("mixed.csv", "klant;datum;bedrag\na;2024-01-02;€ 5,00\nb;2024-01-03;$ 7,50\n")?;
    page.choose_file("#file", &page.site().path("mixed.csv"))?;
    page.wait_text(".file-note .err", |text| text.contains("$ · EUR"))?;
    page.wait_text(".result .value", |value| value.starts_with("6,25"))?;
    // What was typed in one currency is not what the file has in two.
    page.open("#/clv/historic?v=1&revenue=100&customers=4&currency=EUR&lang=nl")?;
    page.choose_file("#file", &page.site().path("mixed.csv"))?;
    page.wait_text(".result .value", |value| value.starts_with("6,25"))?;
    // A rate is in none.
    page.open("#/repeat_purchase?v=1&lang=nl")?;
    page.choose_file("#file", &file.canonicalize().unwrap_or_default())?;
    page.wait_text(".result .value", |value| value.starts_with("100"))?;
    page.wait("no currency in the address", |page| {
        page.run("return location.hash.includes('repeat=') && !location.hash.includes('currency')", &[])
    })?;
    page.site().remove("mixed.csv")
}

/// Chooses an answer as a reader does.
pub(crate) fn select(page: &Page, field: &str, value: &str) -> Outcome {
    page.wait(field, |page| page.run("return !!document.getElementById(arguments[0])", &[json!(field)]))?;
    page.run(
        "const select = document.getElementById(arguments[0]);
         select.value = arguments[1];
         select.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(field), json!(value)],
    )
    .map(drop)
}

/// A file as Dutch Excel saves it is the same file where the page speaks Korean, also when it is read again.
fn reencoded(page: &Page) -> Outcome {
    let path = page.site().path("euro.csv");
    std::fs::write(&path, b"klant;datum;bedrag\na;2023-01-02;\x80 5,00\nb;2024-02-03;\x80 7,50\n")
        .map_err(|error| Failure::Start(error.to_string()))?;
    page.open("#/clv/historic?v=1&lang=nl")?;
    page.choose_file("#file", &path)?;
    page.wait_text(".result .value", |value| value.starts_with("€ 6,25"))?;
    page.click(".langs [data-lang=ko]")?;
    page.wait("Korean", |page| page.language().map(|language| (language == "ko").into()))?;
    select(page, "split-period", "year")?;
    page.wait_text("#parts-table tbody", |text| text.contains("2023") && text.contains("2024"))?;
    equal("the encoding", page.value("read-encoding")?, "windows-1252")?;
    page.click(".langs [data-lang=en]")?; // for the journeys after this one: the choice is remembered
    page.site().remove("euro.csv")
}

fn quarters(page: &Page) -> Outcome {
    page.open("#/churn/start")?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/subscriptions.csv");
    page.choose_file("#file", &file.canonicalize().unwrap_or_default())?;
    page.wait_text("#ledger + .band-body h3, .band:has(#ledger) h3", |text| text.contains("gained"))?;
    page.run(
        "const split = document.querySelector('#split-period'); split.value = 'quarter';
         split.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait("the period of the form", |page| Ok(json!(page.value("period")? == "quarter")))?;
    page.wait_text(".result .value", |text| text.contains("per quarter"))?;
    page.wait_text("#parts-table tbody", |text| text.contains("Q2 2023"))?;
    page.wait_text(".band-parts figure h3", |text| text.contains("Q2 2023"))
}

fn compared(page: &Page) -> Outcome {
    let month = |month: u32, tens: usize, fours: usize| {
        format!("10,2024-0{month}-01\n").repeat(tens) + &format!("4,2024-0{month}-28\n").repeat(fours)
    };
    page.site().put("months.csv", &format!("score,date\n{}{}", month(1, 60, 40), month(2, 85, 15)))?;
    page.open("#/nps/counts?v=1&lang=en")?;
    page.choose_file("#file", &page.site().path("months.csv"))?;
    page.wait_text(".result .value", |text| text.contains("45"))?;
    select(page, "split-period", "month")?;
    page.wait_text("#parts-table tbody tr:last-child", |text| text.contains("Up 50 from 20: more than chance."))?;
    let first = page.text("#parts-table tbody tr")?;
    holds(!first.contains("from"), || format!("the first month is compared: {first}"))?;
    page.site().remove("months.csv")
}

fn unfinished(page: &Page) -> Outcome {
    page.site().put("part.csv", "customer,start,end\na,2024-03-05,\nb,2024-04-01,2024-06-12\nc,2024-04-01,\n")?;
    page.open("#/churn/start?v=1&lang=en")?;
    page.choose_file("#file", &page.site().path("part.csv"))?;
    page.wait_text(".result .says", |says| says.contains("June 2024, up to June 12, 2024"))?;
    page.click("#as-text")?;
    let account = page.value("copied")?;
    holds(account.contains("File: part.csv, June 2024, up to June 12, 2024. Rows:"), || account.clone())?;
    page.site().remove("part.csv")
}

fn apart(page: &Page) -> Outcome {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/subscriptions.csv");
    page.open("#/churn/start?v=1&lang=en")?;
    page.choose_file("#file", &file.canonicalize().unwrap_or_default())?;
    page.wait_text(".file-place", |text| text.contains("Filled in from this file"))?;
    let (filled, own) = (page.text(".result")?, page.value("start")?);
    select(page, "period", "year")?;
    page.wait_text("#file-apart", |text| text.contains("counts by month, the form by year"))?;
    page.click("#file-apart button")?;
    page.wait_text(".result", |text| text == filled)?;
    equal("the period", page.value("period")?, "month")?;
    page.type_into("start", "999")?;
    page.wait_text("#file-apart", |text| text.contains("other numbers"))?;
    equal("where the file's figure is from", page.text(".band:has(#ledger) .fig-foot span")?, "subscriptions.csv")?;
    equal("where the form's is from", page.text(".band-why .fig-foot span")?, "Your numbers, computed here")?;
    page.click("#file-apart button")?;
    page.wait("the file's number", |page| Ok(json!(page.value("start")? == own)))?;
    page.wait_text(".result", |text| text == filled)?;
    holds(!page.shows("#file-apart")?, || "the form is still said to be another".into())
}

/// A month that a file does not hold in full says so: the only one on both sides, and beside rows without a date.
fn partly(page: &Page) -> Outcome {
    page.site().put("partly.csv", "score,date\n9,2024-01-05\n3,2024-01-15\n10,\n")?;
    page.open("#/nps/counts?lang=en")?;
    page.choose_file("#file", &page.site().path("partly.csv"))?;
    page.wait("the file", |page| page.shows("#split-period").map(Into::into))?;
    page.run(
        "const split = document.querySelector('#split-period'); split.value = 'month';
         split.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    page.wait_text("#parts-table tbody", |text| {
        ["from January 5", "up to January 15", "without a date"].iter().all(|part| text.contains(part))
    })?;
    page.site().remove("partly.csv")
}

/// Keeps what a link would hand over: its name, and the beginning of what is behind it.
const TAKEN: &str = "
    const taken = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { taken.push([this.download, this.href]); };
    for (const button of document.querySelectorAll('.band .fig-foot')[0].querySelectorAll('button')) button.click();
    HTMLAnchorElement.prototype.click = click;
    return taken.map(([name, href]) => [name, href.slice(0, 40) + ' ' + href.length]);";

fn figure_files(page: &Page) -> Outcome {
    nps(page)?;
    page.wait("a figure", |page| Ok(json!(page.shows(".fig-foot button")?)))?;
    let taken = page.run_async(TAKEN, &[])?;
    let name = |at: usize| taken[at][0].as_str().unwrap_or_default().rsplit('.').next().unwrap_or_default().to_string();
    equal("the files", [name(0), name(1), name(2)], ["csv", "svg", "png"].map(String::from))?;
    let png = taken[2][1].as_str().unwrap_or_default().to_string();
    let length: usize = png.rsplit(' ').next().and_then(|length| length.parse().ok()).unwrap_or_default();
    holds(png.starts_with("data:image/png;base64,iVBOR") && length > 5_000, || format!("the picture is {png}"))
}

fn account(page: &Page) -> Outcome {
    nps(page)?;
    page.click("#as-text")?;
    let text = || page.value("copied");
    holds(text()?.starts_with("Net promoter score: 50 points\n95% interval: 35 to 62\n"), || {
        "the account differs".into()
    })?;
    page.click("#as-markdown")?;
    holds(text()?.starts_with("# Net promoter score: 50 points\n"), || "it is no Markdown".into())
}

fn paper(page: &Page) -> Outcome {
    nps(page)?;
    page.wait("a table", |page| Ok(json!(page.shows(".fig-data")?)))?;
    let open = |event: &str| {
        page.run(
            "dispatchEvent(new Event(arguments[0]));
             const all = [...document.querySelectorAll('.fig-data')];
             return [all.every((table) => table.open), all.some((table) => table.open)].join()",
            &[event.into()],
        )
    };
    equal("the tables before", open("beforeprint")?, json!("true,true"))?;
    let foot = page.run("return document.querySelector('.print-address').textContent", &[])?;
    let foot = foot.as_str().unwrap_or_default();
    holds(foot.contains("computed with Kept") && foot.contains("#/nps/counts"), || format!("the paper says {foot}"))?;
    equal("the tables after", open("afterprint")?, json!("false,false"))?;
    if page.driver().engine != Engine::Chromium {
        return Ok(());
    }
    // On an upright sheet, as narrow as a screen where these lines have no room beside the number.
    page.open("#/churn/start?v=1&start=400&lost=14&won=20&before.start=380&before.lost=25&target=0.03")?;
    let lines = on_paper(page, "document.querySelectorAll('.result .also')")?;
    equal("what the paper says of a year, of the change and of the goal", lines, json!(3))?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/subscriptions.csv");
    page.choose_file("#file", &file.canonicalize().unwrap_or_default())?;
    page.wait_text(".file-place", |text| text.contains("420"))?;
    let unset = "document.querySelectorAll('.settings, .splits > *, p.file-note.quiet')";
    equal("controls of nothing chosen", on_paper(page, unset)?, json!(0))
}

/// How many of these elements an upright sheet shows.
fn on_paper(page: &Page, found: &str) -> Outcome<Value> {
    let (driver, sheet) =
        (page.driver(), json!({ "width": 680, "height": 1000, "deviceScaleFactor": 1, "mobile": false }));
    driver.devtools("Emulation.setDeviceMetricsOverride", &sheet)?;
    driver.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    let shown = page.run(&format!("return [...{found}].filter((it) => it.checkVisibility()).length"), &[]);
    driver.devtools("Emulation.setEmulatedMedia", &json!({ "media": "" }))?;
    driver.devtools("Emulation.clearDeviceMetricsOverride", &json!({}))?;
    shown
}

fn off_scale(page: &Page) -> Outcome {
    page.open("#/ces/bins?v=1&scale=1-5&s1=0&s2=0&s3=4&s4=0&s5=0&s6=2&lang=en")?;
    page.wait("the score that is too high", |page| page.shows("#s6").map(Into::into))?;
    equal("a score that nobody gave", json!(page.shows("#s7")?), json!(false))?;
    page.type_into("s6", "0")?;
    page.wait_text(".result .value", |value| value.starts_with('3'))?;
    equal("the field under the cursor", json!(page.shows("#s6")?), json!(true))
}

/// Two files with the same header, which says nothing: what is chosen for the first holds for the second, and for no file
/// with another header.
fn chosen(page: &Page) -> Outcome {
    let rows = |first: u32, second: u32| format!("{first},{second}\n").repeat(20);
    page.site().put("march.csv", &format!("alpha,beta\n{}", rows(10, 0)))?;
    page.site().put("april.csv", &format!("alpha,beta\n{}", rows(0, 10)))?;
    page.site().put("other.csv", &format!("alpha,gamma\n{}", rows(0, 10)))?;
    page.open("#/nps/counts")?;
    let choose = |value: &str| {
        page.run(
            "const select = document.getElementById('column-score'); select.value = arguments[0];
             select.dispatchEvent(new Event('change', { bubbles: true }))",
            &[value.into()],
        )
    };
    let shown = || page.wait("the columns", |page| page.run("return !!document.getElementById('column-score')", &[]));
    let score = || page.run("return document.getElementById('column-score').value", &[]);
    page.choose_file("#file", &page.site().path("march.csv"))?;
    shown()?;
    choose("1")?;
    page.wait_text(".result .value", |text| text.contains("100") && !text.starts_with("100"))?;
    page.choose_file("#file", &page.site().path("april.csv"))?;
    page.wait_text(".result .value", |text| text.starts_with("100"))?;
    equal("the column of the second file", score()?.as_str(), Some("1"))?;
    page.choose_file("#file", &page.site().path("other.csv"))?;
    page.wait_text(".file-name, .file-place", |text| text.contains("other.csv"))?;
    page.wait("its own column", |_| score().map(|value| (value.as_str() != Some("1")).into()))
}

/// `1.234` over `2.345` has two readings, and the question offers the other; a cell with both marks settles the column.
fn pasted(page: &Page) -> Outcome {
    page.open("#/cohort_revenue/actual?v=1&lang=nl")?;
    let paste = |text: &str| {
        page.run(
            "const box = document.getElementById('revenue'); box.value = arguments[0];
             box.dispatchEvent(new Event('input', { bubbles: true }))",
            &[text.into()],
        )
    };
    let asks = |page: &Page| page.run("return document.querySelector('#revenue-h button')?.textContent ?? ''", &[]);
    paste("1.234\n2.345")?;
    page.wait("the question", |page| {
        asks(page).map(|text| text.as_str().is_some_and(|text| text.contains("1,234")).into())
    })?;
    page.click("#revenue-h button")?;
    page.wait_text("#revenue-sum", |text| text.contains("3,58"))?;
    paste("1.234\n2.345,50")?;
    page.wait_text("#revenue-sum", |text| text.contains("3.579,5"))?;
    equal("the question", asks(page)?.as_str(), Some(""))
}
