//! Whether everybody can use it: every page, in every language and both themes, as axe-core sees it.

use std::fs;

use kept_browser_tests::{Engine, Failure, Outcome, Page, Way};
use serde_json::json;

use crate::Journey;

pub(crate) const JOURNEYS: &[Journey] = &[Journey::by("axe finds nothing on any page", &[Way::Http], axe)
    .but(&[(Engine::Firefox, Way::Http), (Engine::WebKit, Way::Http)])];

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
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} (${nodes.length})`);
    return [said, passes.length];";

fn axe(page: &Page) -> Outcome {
    let path = std::env::var("KEPT_AXE")
        .map_err(|_| Failure::Start("KEPT_AXE does not say where axe.min.js lies: run `make test-browser`".into()))?;
    let axe = fs::read_to_string(&path).map_err(|error| Failure::Start(format!("{path}: {error}")))?;
    page.open("")?;
    page.run(&axe, &[])?;
    let metrics = page.run("return kept.metrics().map((metric) => metric.id)", &[])?;
    let metrics = metrics.as_array().into_iter().flatten().filter_map(|id| id.as_str());
    let pages: Vec<&str> = ["", "about"].into_iter().chain(metrics).collect();
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        for language in ["en", "zh-Hans", "zh-Hant", "nl", "ko"] {
            for name in &pages {
                let place = format!("#/{name}?v=1&lang={language}&theme={theme}");
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
