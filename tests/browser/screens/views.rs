//! Everything there is to look at.

use std::path::{Path, PathBuf};

use kept_browser_tests::{Edition, Outcome, Page};
use serde_json::json;

/// The widths of a small phone, a tablet and a desk.
const WINDOWS: &[u32] = &[320, 768, 1024, 1280];

/// What lies between the margins of an A4 sheet.
const PAPER: &[u32] = &[673];

/// One thing to look at.
pub(crate) struct View {
    /// Its name in the sheet, and of its folder.
    pub(crate) name: String,
    /// What stands after `#`.
    place: String,
    /// What is done there.
    act: Act,
    /// The widths it is looked at in.
    pub(crate) widths: &'static [u32],
}

/// What is done before a picture is taken.
enum Act {
    /// Nothing.
    None,
    /// This element is clicked.
    Click(&'static str),
    /// The example is filled in, then this element clicked.
    Filled(&'static str),
    /// The first field is given a text.
    Type(&'static str),
    /// A file is opened.
    File(PathBuf),
    /// The same, a file with this text.
    Text(&'static str),
    /// Another copy of the page is shown.
    Copy(Edition),
    /// The page is a widget.
    Widget,
    /// A page of somebody else's is shown.
    Host,
    /// The example is filled in and printed.
    Print,
}

impl View {
    fn new(name: &str, place: &str, act: Act) -> Self {
        let widths = if matches!(act, Act::Print) { PAPER } else { WINDOWS };
        Self { name: name.to_owned(), place: place.to_owned(), act, widths }
    }

    /// Whether the view leaves a page behind in which no other can be opened by its address.
    pub(crate) fn ends_page(&self) -> bool {
        matches!(self.act, Act::File(_) | Act::Text(_) | Act::Copy(_) | Act::Widget | Act::Host)
    }

    /// Every view: the pages, each metric with its example, and what else can be on screen.
    pub(crate) fn all(metrics: &[String]) -> Vec<Self> {
        let file = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("../files").join(name);
        let compared = "nps/counts?v=1&promoters=60&passives=30&detractors=10&before.promoters=45&before.passives=30&before.detractors=25&target=55";
        let scorecard = "scorecard?v=1&clv_cac=default&clv_cac.clv=600&clv_cac.cac=200&cac=default&cac.ads=9600&cac.won=48&cac.target=180&churn=start&churn.start=100&churn.lost=5&churn.before.start=100&churn.before.lost=8&churn.target=0.03&retention=default&retention.start=100&nps=counts&nps.promoters=60&nps.passives=30&nps.detractors=10&nps.target=40&nps.before.promoters=50&nps.before.passives=30&nps.before.detractors=20";
        let mut views = vec![Self::new("index", "", Act::None)];
        views.extend(metrics.iter().map(|id| Self::new(id, id, Act::Filled(""))));
        views.extend([
            Self::new("empty", "nps/counts", Act::None),
            Self::new("impossible", "churn/start?v=1&start=100&lost=120", Act::None),
            Self::new("unreadable", "cac/default", Act::Type("12,3,4")),
            Self::new("compared", compared, Act::None),
            Self::new("link in part", "nps/counts?v=1&promoters=many&colour=blue&passives=30", Act::None),
            Self::new(
                "settings",
                "nps/counts?v=1&promoters=60&passives=30&detractors=10",
                Act::Click(".settings > summary"),
            ),
            Self::new("file of scores", "nps", Act::File(file("nps_comments.csv"))),
            Self::new("file of orders", "cohort_revenue/actual", Act::File(file("cdnow_sample_transactions.csv"))),
            Self::new("file of subscriptions", "churn/start", Act::File(file("subscriptions.csv"))),
            Self::new("file that asks", "cohort_revenue/actual", Act::Text(ASKS)),
            Self::new("file that is none", "clv/historic", Act::File(file("csv_52_spectrum_json.csv"))),
            Self::new("share", "nps/counts", Act::Filled("#share")),
            Self::new("embed", "nps/counts", Act::Filled("#embed")),
            Self::new("as text", "nps/counts", Act::Filled("#as-text")),
            Self::new("preferences", "nps/counts", Act::Filled(".prefs > summary")),
            Self::new("scorecard", scorecard, Act::None),
            Self::new("scorecard without a line", "scorecard", Act::None),
            Self::new("about", "about", Act::None),
            Self::new("loading", "nps/counts", Act::Copy(Edition::Frame)),
            Self::new("broken", "nps/counts", Act::Copy(Edition::Broken)),
            Self::new("widget", "churn/start?v=1&start=100&lost=5&embed=1", Act::Widget),
            Self::new("article with a widget", "", Act::Host),
            Self::new("print", "nps/counts", Act::Print),
        ]);
        views
    }

    /// Whether what is shown lies over the page, so that the window is all there is to see.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self.act, Act::Filled("#share" | "#embed" | "#as-text") | Act::Copy(Edition::Broken))
    }

    /// Shows it.
    pub(crate) fn show(&self, page: &Page, language: &str, theme: &str) -> Outcome {
        let media = if matches!(self.act, Act::Print) { "print" } else { "screen" };
        let features = json!([{ "name": "prefers-color-scheme", "value": theme }, { "name": "prefers-reduced-motion", "value": "reduce" }]);
        page.driver().devtools("Emulation.setEmulatedMedia", &json!({ "media": media, "features": features }))?;
        let more = if self.place.contains('?') { "&" } else { "?v=1&" };
        let place = format!("#/{}{more}lang={language}&theme={theme}", self.place);
        match &self.act {
            Act::Copy(edition) => {
                page.open_edition(*edition, &place)?;
                return page.wait("it", |page| {
                    page.run("return !!document.querySelector('#panic[open]') || !window.kept", &[])
                });
            }
            Act::Host => {
                page.site().put("screens-host.html", &host(language, theme))?;
                page.driver().go(&page.site().address("screens-host.html"))?;
                let grown = "return [...document.querySelectorAll('kept-metric')].every((widget) => widget.shadowRoot.querySelector('iframe').style.height !== '30rem')";
                page.run("for (const widget of document.querySelectorAll('kept-metric')) widget.shadowRoot.querySelector('iframe').loading = 'eager'", &[])?;
                return page.wait("the widgets' height", |page| page.run(grown, &[]));
            }
            // What a file has left behind goes with the page; all else goes with the address, and much faster.
            Act::File(_) | Act::Text(_) | Act::Widget => page.open(&place)?,
            _ => page.run_async(GO, &[json!(place)]).map(drop)?,
        }
        match &self.act {
            Act::None | Act::Copy(_) | Act::Widget | Act::Host => Ok(()),
            Act::Click(selector) => page.click(selector),
            Act::Filled(selector) => {
                filled(page)?;
                if selector.is_empty() { Ok(()) } else { page.click(selector) }
            }
            Act::Print => filled(page),
            Act::Type(text) => page.driver().keys(".field input", text),
            Act::Text(text) => {
                page.site().put("orders.csv", text)?;
                page.choose_file("#file", &page.site().path("orders.csv"))?;
                page.wait("the question", |page| page.shows(".ask").map(Into::into))
            }
            Act::File(path) => {
                page.choose_file("#file", &path.canonicalize().unwrap_or_default())?;
                page.wait("the file's answer", |page| page.shows(".counts, .file-failed, .file .note").map(Into::into))
            }
        }
    }
}

/// Goes to another place of the page that is open.
const GO: &str = "
    await kept.ready;
    for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
    for (const menu of document.querySelectorAll('details.prefs[open]')) menu.open = false;
    const arrived = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    if (location.hash !== arguments[0]) {
      location.hash = arguments[0];
      await arrived;
    }
    await new Promise((done) => setTimeout(done, 30));";

/// Dates that can be read two ways.
const ASKS: &str = "customer,date,amount\nA,03/04/2025,12.50\nB,05/06/2025,30\nA,07/08/2025,9.95\nC,01/02/2025,20\n";

fn filled(page: &Page) -> Outcome {
    page.click("#try-example")?;
    page.wait("an answer", |page| page.shows(".result .value .n").map(Into::into))
}

/// An article with two widgets in a language.
fn host(language: &str, theme: &str) -> String {
    format!(
        "<!doctype html><html lang={language}><meta charset=utf-8><meta name=viewport content='width=device-width'>
         <title>Host</title><link rel=icon href=data:,><script src=kept.js></script>
         <style>html {{ color-scheme: {theme}; font: 1.125rem/1.6 serif }} body {{ max-width: 40rem; margin: 2rem auto; padding: 0 1rem }}</style>
         <p>Sixty of a hundred would recommend us.</p>
         <kept-metric metric=nps promoters=60 passives=30 detractors=10 lang={language} theme={theme}></kept-metric>
         <p>And five of a hundred left.</p>
         <kept-metric metric=churn start=100 lost=5 lang={language} theme={theme}></kept-metric>"
    )
}
