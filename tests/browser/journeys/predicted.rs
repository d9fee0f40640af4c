//! Predicted customer lifetime value: what a file of orders is read for, and when.

use kept_browser_tests::{Outcome, Page, Way, equal, holds};
use serde_json::json;

use crate::Journey;
use crate::metrics::cdnow;

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::new("orders predict what customers will bring", dropped),
    Journey::by("a file that lies there is read for a prediction, and for what has been", &[Way::Http], turned),
    Journey::by("orders of which nothing can be predicted say why", &[Way::Http], unfit),
];

fn drop_orders(page: &Page) -> Outcome {
    page.choose_file("#file", &cdnow().canonicalize().unwrap_or_default())
}

/// What a year is expected to bring, by the whole file.
fn predicted(page: &Page) -> Outcome {
    page.wait_text(".result .value", |value| value.contains("30.65"))
}

fn dropped(page: &Page) -> Outcome {
    page.open("#/clv/predicted?lang=en")?;
    drop_orders(page)?;
    predicted(page)?;
    for said in ["A customer is expected to bring in", "weeks customers came back", "is expected to bring in most"] {
        page.wait(said, |page| page.run("return document.body.innerText.includes(arguments[0])", &[json!(said)]))?;
    }
    page.wait("the address", |page| page.address().map(|address| address.contains("t=d1.").into()))?;
    page.reload()?;
    predicted(page)?;
    page.type_into("horizon", "24")?;
    page.wait_text(".result .value", |value| !value.contains("30.65"))?;
    page.type_into("horizon", "37")?;
    page.wait("the hint", |page| page.shows("#horizon-h.err").map(Into::into))?;
    equal("what the browser counted", page.requests()?, Vec::<String>::new())
}

fn turned(page: &Page) -> Outcome {
    page.open("#/clv/historic?lang=en")?;
    drop_orders(page)?;
    page.wait_text(".result .value", |value| value.contains("103.56"))?;
    page.click("#method-predicted")?;
    predicted(page)?;
    page.click("#method-historic")?;
    page.wait_text(".result .value", |value| value.contains("103.56"))?;
    page.click("#method-predicted")?;
    predicted(page)
}

fn unfit(page: &Page) -> Outcome {
    page.site().put("once.csv", "customer,date,amount\na,2024-01-05,20\nb,2024-02-05,40\nc,2024-04-05,5\n")?;
    page.open("#/clv/predicted?lang=en")?;
    page.choose_file("#file", &page.site().path("once.csv"))?;
    page.wait("the reason", |page| {
        page.run("return document.body.innerText.includes('0 of 3 customers came back')", &[])
    })?;
    let address = page.address()?;
    holds(address.contains("/clv/predicted"), || format!("turned to {address}"))
}
