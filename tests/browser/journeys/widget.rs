//! The page inside other people's pages, the friendly and the hostile.

use kept_browser_tests::{Outcome, Page, Way, equal, holds};
use serde_json::json;

use crate::Journey;

const HOSTS: &[Way] = &[Way::Http];

pub(crate) const JOURNEYS: &[Journey] = &[
    Journey::by("a blog shows three widgets in three languages", &[Way::Http, Way::File], blog),
    Journey::by("a widget tells its answer only where it is asked", HOSTS, events),
    Journey::by("forged messages do nothing", HOSTS, forged),
    Journey::by("a widget wears its host's colours and no addresses", HOSTS, colours),
    Journey::by("a widget stands under a strict policy, in a shadow root, from right to left", HOSTS, strict),
    Journey::by("the frame of a widget has a title before it is loaded, and its own after", HOSTS, titled),
    Journey::by("a new theme keeps what was typed", HOSTS, theme),
    Journey::by("a frame of one's own grows with its content", HOSTS, own_frame),
    Journey::by("without scripts the widget is a link", HOSTS, no_script),
    Journey::by("a widget that may open no window gives its address", &[Way::Sandbox], shut),
];

/// The frame of a widget, as an expression.
fn frame(id: &str) -> String {
    format!("document.getElementById('{id}').shadowRoot.querySelector('iframe')")
}

/// Opens a page that lies beside the product.
fn open(page: &Page, name: &str) -> Outcome {
    page.driver().leave_frame()?;
    page.driver().go("about:blank")?;
    let address = if page.way == Way::File { page.site().address_on_disk(name) } else { page.site().address(name) };
    page.driver().go(&address)
}

/// A host of a test's own.
fn host(page: &Page, head: &str, body: &str) -> Outcome {
    let text = format!(
        "<!doctype html><html dir=rtl lang=ar><meta charset=utf-8>{head}<link rel=icon href=data:,><script src=kept.js></script>{body}"
    );
    page.site().put("a-host.html", &text)?;
    open(page, "a-host.html")
}

/// Goes into a widget when it is there and as tall as its content.
fn enter(page: &Page, id: &str) -> Outcome {
    page.driver().leave_frame()?;
    let frame = frame(id);
    page.run(&format!("{frame}.scrollIntoView()"), &[])?;
    page.wait("the widget's height", |page| page.run(&format!("return {frame}.style.height !== '30rem'"), &[]))?;
    page.driver().enter(&frame)?;
    page.run_async("await kept.ready", &[])?;
    page.wait("a widget without bars", |page| {
        page.run(
            "return Math.abs(document.body.getBoundingClientRect().height - innerHeight) < 1.5 && innerHeight > 200",
            &[],
        )
    })
}

fn blog(page: &Page) -> Outcome {
    open(page, "example-blog.html")?;
    for (id, language, field, value, answer) in [
        ("leeds", "en", "promoters", "60", "50"),
        ("utrecht", "nl", "lost", "14", "3,5"),
        ("seoul", "ko", "repeat", "135", "27"),
    ] {
        enter(page, id)?;
        equal("the language", page.language()?, language)?;
        equal(field, page.value(field)?, value)?;
        page.wait_text(".result .value", |text| text.contains(answer))?;
        equal("what the browser counted", page.requests()?, Vec::<String>::new())?;
    }
    page.driver().leave_frame()
}

fn events(page: &Page) -> Outcome {
    open(page, "example-blog.html")?;
    page.run(
        "window.heard = []; addEventListener('kept:result', (event) => heard.push([event.target.id, event.detail.status]), true)",
        &[],
    )?;
    enter(page, "utrecht")?;
    page.type_into("lost", "20")?;
    page.wait_text(".result .value", |text| text.starts_with('5'))?;
    holds(page.text(".widget-foot")?.contains("berekend"), || "the quiet widget does not say that it is".into())?;
    enter(page, "leeds")?;
    page.type_into("promoters", "90")?;
    page.wait_text(".widget-foot", |text| text.contains("gets the answer"))?;
    page.driver().leave_frame()?;
    page.wait_text("#echo", |text| text.contains("now says 62."))?;
    let others = page.run("return heard.filter(([id, status]) => id !== 'leeds' || status !== 'value').length", &[])?;
    equal("what other widgets told", others, json!(0))
}

fn shut(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&promoters=60&passives=30&detractors=10&lang=en&embed=1")?;
    page.click(".widget-foot a")?;
    page.wait_text(".widget .note", |text| {
        text.contains("Copy the address") && text.contains("#/nps/counts?v=1&promoters=60")
    })
}

fn forged(page: &Page) -> Outcome {
    open(page, "example-blog.html")?;
    enter(page, "leeds")?;
    page.driver().leave_frame()?;
    let height = format!("return {}.style.height", frame("leeds"));
    let before = page.run(&height, &[])?;
    page.run_async(
        "window.heard = 0; addEventListener('kept:result', () => heard++, true);
         const lies = [
           { type: 'kept:height', v: 1, height: 5 }, { type: 'kept:height', v: 1, height: 1e9 }, { type: 'kept:height', v: 1, height: '9px' },
           { type: 'kept:result', v: 1, result: { status: 'value', outputs: { nps: { value: 99 } } } }, null, 'kept:height', { v: 1 }, { type: {}, v: 1 },
         ];
         for (const lie of lies) postMessage(lie, '*');
         const stranger = document.createElement('iframe');
         stranger.sandbox = 'allow-scripts';
         stranger.srcdoc = `<script>for (const lie of ${JSON.stringify(lies)}) parent.postMessage(lie, '*');
           for (let i = 0; i < parent.frames.length; i++) parent.frames[i].postMessage({ type: 'kept:host', v: 1, events: true, look: { paper: 'red' } }, '*')<\\/script>`;
         document.body.append(stranger);
         await new Promise((done) => setTimeout(done, 700));",
        &[],
    )?;
    equal("the height", page.run(&height, &[])?, before)?;
    equal("the events", page.run("return heard", &[])?, json!(0))?;
    // From the widget's own side: only the page around it may speak, and it cannot shrink the widget away.
    enter(page, "utrecht")?;
    page.run_async(
        "postMessage({ type: 'kept:host', v: 1, events: true, look: { paper: 'red' } }, '*');
         await new Promise((done) => setTimeout(done, 200));",
        &[],
    )?;
    let worn = page.run("return [document.documentElement.style.length > 0 && document.documentElement.style.getPropertyValue('--paper'), document.documentElement.hasAttribute('data-told')]", &[])?;
    holds(worn[0] != json!("red") && worn[1] == json!(false), || format!("a stranger was obeyed: {worn}"))?;
    page.driver().leave_frame()
}

fn colours(page: &Page) -> Outcome {
    let style = "<style>kept-metric { --kept-accent: rgb(1, 2, 3); --kept-font: Georgia, serif; --kept-paper: url(https://evil.example/x); --kept-ink: red; --kept-line: rgb(0 0 0 / .5); color-scheme: dark }</style>";
    host(page, style, "<kept-metric id=w metric=nps promoters=6 passives=3 detractors=1></kept-metric>")?;
    enter(page, "w")?;
    page.wait("the host's colour", |page| {
        page.run("return document.documentElement.style.getPropertyValue('--accent') === 'rgb(1, 2, 3)'", &[])
    })?;
    let worn = page.run(
        "const css = getComputedStyle(document.querySelector('h1')); const root = document.documentElement;
         return [css.fontFamily.startsWith('Georgia'), root.style.getPropertyValue('--paper'), root.dataset.theme]",
        &[],
    )?;
    equal("what is worn", worn, json!([true, "", "dark"]))?;
    // What a host's style cannot say, because it is resolved there, a message of its own can.
    page.driver().leave_frame()?;
    page.run(
        &format!(
            "const look = {{ accent: 'var(--none, url(https://evil.example/x))', ink: 'v\\61r(--none, url(https://evil.example/x))', line: 'rgb(4, 5, 6)' }};
             {}.contentWindow.postMessage({{ type: 'kept:host', v: 1, look }}, '*')",
            frame("w")
        ),
        &[],
    )?;
    page.driver().enter(&frame("w"))?;
    page.wait("the host's line", |page| {
        page.run("return document.documentElement.style.getPropertyValue('--line') === 'rgb(4, 5, 6)'", &[])
    })?;
    let worn = page.run(
        "const { style } = document.documentElement; return ['--accent', '--ink'].map((name) => style.getPropertyValue(name))",
        &[],
    )?;
    equal("what else is worn", worn, json!(["", ""]))?;
    equal("what the browser counted", page.requests()?, Vec::<String>::new())?;
    page.driver().leave_frame()
}

fn strict(page: &Page) -> Outcome {
    let policy = format!(
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src {0}; frame-src {1}; img-src data:; require-trusted-types-for 'script'\">",
        page.site().address("kept.js"),
        page.site().origin(),
    );
    let body = "<div id=room></div><kept-metric id=w metric=churn method=start start=100 lost=5 lang=ko></kept-metric>";
    host(page, &policy, body)?;
    enter(page, "w")?;
    page.wait_text(".result .value", |text| text.contains('5'))?;
    equal("the way it is written", page.run("return getComputedStyle(document.body).direction", &[])?, json!("ltr"))?;
    page.driver().leave_frame()?;
    let inside = page.run(
        &format!("const box = {}.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth && box.width > 300", frame("w")),
        &[],
    )?;
    equal("whether it stands inside the page", inside, json!(true))?;
    host(page, "", "<div id=room></div>")?;
    page.run(
        "const room = document.getElementById('room').attachShadow({ mode: 'open' }), widget = document.createElement('kept-metric');
         for (const [name, value] of [['metric', 'churn'], ['start', 200], ['lost', 5]]) widget.setAttribute(name, value);
         room.append(widget)",
        &[],
    )?;
    let frame = "document.getElementById('room').shadowRoot.firstChild.shadowRoot.firstChild";
    page.wait("the widget's height", |page| page.run(&format!("return {frame}.style.height !== '30rem'"), &[]))?;
    page.driver().enter(frame)?;
    page.wait_text(".result .value", |text| text.contains("2.5"))?;
    page.driver().leave_frame()
}

fn titled(page: &Page) -> Outcome {
    let widget =
        "<div style=height:400vh></div><kept-metric id=w metric=nps promoters=6 passives=3 detractors=1 lang=en>";
    host(page, "", widget)?;
    let title = format!("return {}.title", frame("w"));
    equal("the title of a frame that is not loaded", page.run(&title, &[])?, json!("Kept"))?;
    enter(page, "w")?;
    page.driver().leave_frame()?;
    let title = page.run(&title, &[])?;
    holds(title.as_str().is_some_and(|title| title.starts_with("Net promoter score")), || format!("it is {title}"))
}

fn theme(page: &Page) -> Outcome {
    host(page, "", "<kept-metric id=w metric=nps promoters=6 passives=3 detractors=1 theme=light></kept-metric>")?;
    enter(page, "w")?;
    page.type_into("promoters", "96")?;
    page.wait_text(".result .value", |text| text.contains("95"))?;
    page.driver().leave_frame()?;
    page.run("document.getElementById('w').setAttribute('theme', 'dark')", &[])?;
    page.driver().enter(&frame("w"))?;
    page.wait("the dark", |page| page.run("return document.documentElement.dataset.theme === 'dark'", &[]))?;
    equal("what was typed", page.value("promoters")?, "96")?;
    page.driver().leave_frame()?;
    page.run("document.getElementById('w').setAttribute('promoters', '16')", &[])?;
    page.driver().enter(&frame("w"))?;
    page.wait("the new number", |page| page.value("promoters").map(|value| (value == "16").into()))?;
    page.driver().leave_frame()
}

fn own_frame(page: &Page) -> Outcome {
    let body = "<iframe data-kept sandbox=allow-scripts style=\"width:100%;height:99px\" src=\"index.html#/nps/counts?v=1&amp;promoters=60&amp;passives=30&amp;detractors=10&amp;embed=1&amp;theme=dark\"></iframe>";
    host(page, "", body)?;
    page.wait("the frame's height", |page| {
        page.run("return parseInt(document.querySelector('iframe').style.height) > 200", &[])
    })?;
    page.driver().enter_frame()?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    equal("the theme of its link", page.run("return document.documentElement.dataset.theme", &[])?, json!("dark"))?;
    page.driver().leave_frame()?;
    // A script that comes last finds a frame that has said its height to nobody.
    page.site().put("a-host.html", &format!("<!doctype html><meta charset=utf-8><link rel=icon href=data:,>{body}"))?;
    open(page, "a-host.html")?;
    page.driver().enter_frame()?;
    page.run_async("await kept.ready", &[])?;
    page.wait_text(".result .value", |text| text.contains("50"))?;
    page.driver().leave_frame()?;
    equal("the height", page.run("return document.querySelector('iframe').style.height", &[])?, json!("99px"))?;
    page.run("document.head.append(Object.assign(document.createElement('script'), { src: 'kept.js' }))", &[])?;
    page.wait("the late frame's height", |page| {
        page.run("return parseInt(document.querySelector('iframe').style.height) > 200", &[])
    })?;
    host(page, "", "<div id=room></div>")?;
    page.run(
        "document.getElementById('room').attachShadow({ mode: 'open' }).innerHTML = arguments[0]",
        &[json!(body)],
    )?;
    page.wait("the height of a frame in a shadow root", |page| {
        page.run("return parseInt(document.getElementById('room').shadowRoot.firstChild.style.height) > 200", &[])
    })
}

fn no_script(page: &Page) -> Outcome {
    page.site().put(
        "a-host.html",
        "<!doctype html><link rel=icon href=data:,><kept-metric metric=nps><a href=\"index.html#/nps\">Net promoter score</a></kept-metric>",
    )?;
    open(page, "a-host.html")?;
    equal("what is shown", page.text("kept-metric a")?, "Net promoter score")?;
    // And where they are on and nothing answers; not where something does.
    let link = "<a href=\"index.html#/nps\">Net promoter score</a>";
    let widget = |id: &str, src: &str| format!("<kept-metric id={id} metric=nps {src}>{link}</kept-metric>");
    host(page, "", &[widget("lost", "src=nowhere.html"), widget("w", "")].concat())?;
    page.wait("the link", |page| page.shows("#lost a").map(Into::into))?;
    enter(page, "w")?;
    page.driver().leave_frame()?;
    holds(!page.shows("#w a")?, || "the link stands beside the widget".into())
}
