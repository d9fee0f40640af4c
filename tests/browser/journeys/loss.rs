//! What a reader has typed or opened is not lost: not to a file that ends meanwhile, nor to one that cannot be read, nor to a
//! button that empties.

use std::path::Path;

use kept_browser_tests::{Failure, Outcome, Page, Way, equal, holds};
use serde_json::json;

use crate::Journey;
use crate::metrics::HAND;

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::by("a file that ends while somebody types leaves the field", &[Way::Http], typing),
    Journey::by("what cannot be read leaves the file that lies there", &[Way::Http], unreadable),
    Journey::by("what is emptied or put away can be put back", &[Way::Http], undone),
    Journey::by("what a file knew beside a number comes back with it", &[Way::Http], beside),
    Journey::by("behind a dialog nothing is pasted or dropped", &[Way::Http], modal),
    Journey::by("the control of a file names the file that lies there", &[Way::Http], chooser),
    Journey::by("what stands in the box for pasting stays in another language", &[Way::Http], pasting),
];

const SCORES: &str = "respondent,score\n1,9\n2,10\n3,3\n";

/// Chooses a file of scores that come to 33.
fn scores(page: &Page) -> Outcome {
    page.site().put("scores.csv", SCORES)?;
    page.choose_file("#file", &page.site().path("scores.csv"))
}

fn scored(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&lang=en")?;
    scores(page)?;
    page.wait_text(".result .value", |value| value.starts_with("33"))
}

/// Holds back the bytes of files until they are let go.
const STALL: &str = "
    const read = FileReader.prototype.readAsArrayBuffer;
    let held = [];
    FileReader.prototype.readAsArrayBuffer = function (blob) {
      const go = () => read.call(this, blob);
      if (held) held.push(go);
      else go();
    };
    window.letGo = () => {
      const all = held;
      held = null;
      all.forEach((go) => go());
    };";

fn typing(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&lang=en")?;
    page.run(STALL, &[])?;
    scores(page)?;
    page.wait("the reading", |page| page.shows(".file-busy").map(Into::into))?;
    page.type_into("promoters", "6")?;
    page.run("letGo()", &[])?;
    page.wait_text("#file-apart", |text| text.contains("other numbers"))?;
    page.driver().strike("77", false)?;
    equal("the field with the focus", page.run("return document.activeElement.id", &[])?, json!("promoters"))?;
    equal("what was typed", page.value("promoters")?, "677")?;
    // The numbers of the file are a click away, and what was typed waits on its own tab.
    page.click("#file-apart button")?;
    page.wait_text(".result .value", |value| value.starts_with("33"))?;
    page.click("#method-counts")?;
    page.wait("what was typed", |page| page.value("promoters").map(|value| (value == "677").into()))?;
    // No field becomes one of another form.
    page.run("window.field = document.querySelector('#promoters')", &[])?;
    page.click("#method-bins")?;
    page.wait("the other form", |page| page.shows("#s0").map(Into::into))?;
    equal("whether the field is used again", page.run("return field.isConnected", &[])?, json!(false))?;
    page.site().remove("scores.csv")
}

fn beside(page: &Page) -> Outcome {
    page.open(
        "#/resolution_time/totals?v=1&total=11080800&resolved=186&open=14&spread=72057.65694929163&median=19800\
         &median_bounds=19800,34200,19800,34200,12600,34200&p90=217800&longest=217800&far=412200,0,0\
         &by_time=0,0,0,0,0,26,51,24,28,57,0,0,0&lang=en",
    )?;
    page.wait_text(".result .value", |value| value.contains("5.5"))?;
    page.type_into("resolved", "1867")?;
    page.wait_text(".result .value", |value| value.starts_with("1.6"))?;
    page.type_into("resolved", "186")?;
    page.wait_text(".result .value", |value| value.contains("5.5"))?;
    page.wait("the median in the link", |page| page.address().map(|address| address.contains("median=19800").into()))
}

/// The answer, the name of the file and its counts are those of the good one.
fn stands(page: &Page) -> Outcome {
    let answer = page.text(".result .value")?;
    holds(answer.starts_with("33"), || format!("the answer is {answer}"))?;
    let panel = page.text(".file-place")?;
    holds(panel.contains("scores.csv") && panel.contains("rows read 3"), || panel.clone())
}

fn unreadable(page: &Page) -> Outcome {
    scored(page)?;
    let refused = |name: &str, bytes: &[u8]| -> Outcome {
        let path = page.site().path(name);
        std::fs::write(&path, bytes).map_err(|error| Failure::Start(error.to_string()))?;
        page.choose_file("#file", &path)?;
        page.wait_text(".file-failed", |says| says.starts_with(&format!("{name}: ")))?;
        stands(page)?;
        page.site().remove(name)
    };
    refused("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01")?;
    refused("empty.csv", b"")?;
    // A browser hands a folder over as a file.
    page.run(
        "const event = new Event('drop', { bubbles: true, cancelable: true });
         const items = [{ webkitGetAsEntry: () => ({ isDirectory: true }) }];
         const files = [new File([], 'reports')];
         Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items, files } });
         document.body.dispatchEvent(event)",
        &[],
    )?;
    page.wait_text(".file-failed", |says| says == "reports: This is a folder. Open the CSV in it.")?;
    stands(page)?;
    // Of what is dropped together that which is a table.
    let files = json!([["picture.png", "nothing"], ["other.csv", "respondent,score\n1,9\n2,3\n"]]);
    let drop = json!({ "types": ["Files"], "files": files });
    page.run(HAND, &[json!("drop"), json!("body"), json!("dataTransfer"), drop])?;
    page.wait_text(".file-place", |text| text.contains("Only other.csv was opened"))?;
    page.wait_text(".result .value", |value| value.starts_with('0'))?;
    page.click(".put-back")?;
    page.wait_text(".file-name", |text| text.contains("scores.csv"))?;
    page.wait_text(".result .value", |value| value.starts_with("33"))?;
    // A text whose columns have to be chosen takes the place of the file, but not that of its answer.
    let text = json!("one, two\nthree, four");
    page.run(HAND, &[json!("paste"), json!("body"), json!("clipboardData"), text])?;
    page.wait("the way back", |page| Ok((page.shows(".file-failed")? && page.shows(".put-back")?).into()))?;
    let answer = page.text(".result .value")?;
    holds(answer.starts_with("33"), || format!("the answer is {answer}"))?;
    page.click(".put-back")?;
    page.wait_text(".file-name", |text| text.contains("scores.csv"))?;
    stands(page)?;
    page.site().remove("scores.csv")
}

fn undone(page: &Page) -> Outcome {
    page.open("#/churn/start?v=1&start=100&lost=5&target=0.04&before.start=90&before.lost=6&lang=en")?;
    page.click(".settings > summary")?;
    let numbers = |page: &Page| {
        let fields = ["start", "lost", "target", "before-start", "before-lost"];
        fields.into_iter().map(|field| page.value(field)).collect::<Outcome<Vec<_>>>()
    };
    let typed = numbers(page)?;
    holds(typed.iter().all(|text| !text.is_empty()), || format!("the form holds {typed:?}"))?;
    let answer = page.text(".result .value")?;
    page.click("#clear")?;
    page.wait("an empty form", |page| numbers(page).map(|all| all.iter().all(String::is_empty).into()))?;
    page.click(".settings > .put-back")?;
    page.wait("the numbers", |page| numbers(page).map(|all| (all == typed).into()))?;
    page.wait_text(".result .value", |text| text == answer)?;
    holds(!page.shows(".put-back")?, || "what was put back can be put back again".into())?;
    // It goes with the next edit.
    page.click("#clear")?;
    page.wait("the way back", |page| page.shows(".put-back").map(Into::into))?;
    page.type_into("start", "7")?;
    page.wait("no way back", |page| Ok(json!(!page.shows(".put-back")?)))?;
    // A file over typed numbers, and the file itself.
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../files/subscriptions.csv");
    page.open("#/churn/start?v=1&lang=en")?;
    page.type_into("start", "100")?;
    page.type_into("lost", "5")?;
    page.choose_file("#file", &file.canonicalize().unwrap_or_default())?;
    page.wait_text(".file-place", |text| text.contains("Filled in from this file"))?;
    let filled = page.value("start")?;
    page.click(".put-back")?;
    page.wait("the typed numbers", |page| page.value("start").map(|value| (value == "100").into()))?;
    page.wait_text(".result .value", |text| text.starts_with("5.0%"))?;
    page.click("#file-apart button")?;
    page.wait("the file's numbers", |page| page.value("start").map(|value| (value == filled).into()))?;
    page.click("#file-remove")?;
    page.wait("no file", |page| Ok(json!(!page.shows("#file-remove")?)))?;
    page.click(".put-back")?;
    page.wait_text(".file-name", |text| text.contains("subscriptions.csv"))?;
    equal("the numbers", page.value("start")?, filled)
}

fn modal(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&promoters=60&passives=30&detractors=10&lang=en")?;
    page.click("#share")?;
    page.wait("the dialog", |page| page.run("return !!document.querySelector('dialog[open]:modal')", &[]))?;
    let pasted = page.run(HAND, &[json!("paste"), json!("#copy"), json!("clipboardData"), json!(SCORES)])?;
    equal("whether the page takes what is pasted", pasted, json!(false))?;
    let drop = json!({ "types": ["Files"], "files": [["scores.csv", SCORES]] });
    page.run(HAND, &[json!("drop"), json!("#copy"), json!("dataTransfer"), drop])?;
    page.run_async("await new Promise((done) => setTimeout(done, 500))", &[])?;
    equal("what was typed", page.value("promoters")?, "60")?;
    holds(!page.shows("#file-remove")?, || "there is a file behind the dialog".into())?;
    page.click("dialog[open] .close")
}

fn chooser(page: &Page) -> Outcome {
    const NAME: &str = "return document.querySelector('#file').files[0]?.name ?? ''";
    scored(page)?;
    equal("the file of the control", page.run(NAME, &[])?, json!("scores.csv"))?;
    let text = json!("score\n9\n9\n");
    page.run(HAND, &[json!("paste"), json!("body"), json!("clipboardData"), text])?;
    page.wait_text(".file-name", |text| text.contains("Pasted table"))?;
    page.wait("a control without a file", |page| page.run(NAME, &[]).map(|name| (name == json!("")).into()))?;
    scores(page)?;
    page.wait_text(".file-name", |text| text.contains("scores.csv"))?;
    page.click("#file-remove")?;
    page.wait("a control without a file", |page| page.run(NAME, &[]).map(|name| (name == json!("")).into()))?;
    page.site().remove("scores.csv")
}

fn pasting(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&lang=en")?;
    page.run(
        "const box = document.querySelector('#paste');
         box.closest('details').open = true;
         box.value = 'score';
         box.dispatchEvent(new InputEvent('input', { bubbles: true }))",
        &[],
    )?;
    page.click(".langs [data-lang=nl]")?;
    page.wait("Dutch", |page| page.language().map(|language| (language == "nl").into()))?;
    page.wait("the open box", |page| page.shows("#paste").map(Into::into))?;
    equal("what stands in it", page.value("paste")?, "score")?;
    page.click(".langs [data-lang=en]")?;
    page.run("localStorage.removeItem('kept.lang')", &[]).map(drop) // for the journeys after this one
}
