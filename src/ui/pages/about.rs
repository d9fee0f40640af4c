//! What Kept is, what it promises and how to check it, how to cite it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::api;
use crate::ui::components::{Band, cited};
use crate::ui::desk::Desk;
use crate::ui::share_words as own;
use crate::ui::views::Listed;
use crate::ui::words;

use super::metric::Problems;

/// The articles that the metrics come from, as they are called on the pages, by language, title and day.
const ARTICLES: [(&str, &str, &str); 3] = [
    ("S0", "zh-Hans", "《保持团队积极性和客户忠诚度的 10 个客户成功指标》，2022-11-23"),
    ("S1", "zh-Hant", "《衡量和保留：需要關注的 7 個關鍵客戶保留指標》，2021-09-03"),
    ("S2", "zh-Hans", "《客户成功指标：推动企业前进的关键》，2023-12-26"),
];

/// The about page.
#[component]
pub(crate) fn AboutPage() -> impl IntoView {
    let desk = Desk::here();
    let version = env!("CARGO_PKG_VERSION");
    let (check_before, check_after) = desk.text(&words::ABOUT_CHECK_3).split_once("{policy}").unwrap_or_default();
    let page = untrack(|| cited(desk)).split('#').next().unwrap_or_default().to_string();
    let offline = may_have_offline(&page);
    let build = RwSignal::new(None);
    spawn_local(async move {
        build.try_set(Some(api::build().await));
    });
    view! {
        <article class="about">
            <header class="metric-head">
                <h1 tabindex="-1">{desk.text(&words::ABOUT_TITLE)}</h1>
                <p class="lede">{desk.text(&words::ABOUT_LEDE)}</p>
                <Problems/>
            </header>
            <Band id="what" label=&words::ABOUT_WHAT>
                <p>{desk.text(&words::ABOUT_WHAT_1)}</p>
                <p>{desk.text(&words::ABOUT_WHAT_2)}</p>
            </Band>
            <Band id="privacy" label=&words::ABOUT_PRIVACY>
                <p>{desk.text(&words::ABOUT_PRIVACY_1)}</p>
                <ol class="todo ord">
                    <li><span class="n">"1"</span><p>{desk.text(&words::ABOUT_CHECK_1)}</p></li>
                    <li><span class="n">"2"</span><p>{desk.text(&words::ABOUT_CHECK_2)}</p></li>
                    <li><span class="n">"3"</span><p>{check_before}<code class="nowrap">"connect-src 'none'"</code>{check_after}</p></li>
                </ol>
                <p>{desk.text(&words::ABOUT_LINKS)}</p>
            </Band>
            <Band id="articles" label=&words::ABOUT_ARTICLES>
                <p>{desk.text(&words::ABOUT_ARTICLES_1)}</p>
                <ul class="todo ord">
                    {ARTICLES.iter().map(|(id, lang, title)| view! {
                        <li><span class="n">{*id}</span><p lang=*lang>{*title}</p></li>
                    }).listed()}
                </ul>
            </Band>
            <Band id="embedding" label=&own::EMBED>
                <p>{desk.text(&words::ABOUT_EMBED)}</p>
            </Band>
            <Band id="without-network" label=&own::OFFLINE>
                <p>{desk.text(&own::OFFLINE_COPY)}</p>
                {offline.then(|| view! {
                    <p>
                        <a id="offline" href="offline.html" aria-describedby="if-served">{desk.text(&own::USE_OFFLINE)}</a>
                        <span class="hint" id="if-served">{desk.text(&own::IF_SERVED)}</span>
                    </p>
                })}
            </Band>
            <Band id="cite" label=&words::ABOUT_CITE>
                <p>{desk.text(&words::ABOUT_CITE_1)}</p>
                <p class="cite">{format!("Kept {version}. {page}")}</p>
            </Band>
            <Band id="version" label=&words::ABOUT_VERSION>
                <p>{desk.text(&words::ABOUT_VERSION_1).replace("{version}", version)}</p>
                {move || build.get().map(|build| match build {
                    Some(build) => view! {
                        <p>{desk.text(&own::BUILD)} " " <code class="cite" id="build">{build}</code></p>
                        <p>{desk.text(&own::BUILD_COMPARE)}</p>
                    }.into_any(),
                    None => view! { <p id="no-build">{desk.text(&own::NO_BUILD)}</p> }.into_any(),
                })}
            </Band>
        </article>
    }
}

/// Whether the page lies on a host as it was built, so that the page which keeps it for use without a network may lie
/// beside it.
fn may_have_offline(page: &str) -> bool {
    page.starts_with("http") && (page.ends_with('/') || page.ends_with("/index.html"))
}
