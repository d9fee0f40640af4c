//! The page: its slots filled, under a policy that lets nothing else run and nothing be asked for.

use super::error::PackError;
use super::letters::lettered;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use kept::metric::Metric;
use kept::metrics::METRICS;
use kept::words::Lang;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// What a page is made of.
pub(crate) struct Page<'a> {
    pub(crate) template: &'a str,
    pub(crate) style: &'a str,
    pub(crate) glue: &'a str,
    pub(crate) wasm: &'a [u8],
    pub(crate) script: &'a dyn Fn(&str) -> Result<String, PackError>,
    /// Whether Trunk's own script may stay, which reloads the page when a source changes.
    pub(crate) reloads: bool,
}

impl Page<'_> {
    pub(crate) fn html(&self) -> Result<String, PackError> {
        let holds = |way: &str| self.wasm.windows(way.len()).any(|bytes| bytes == way.as_bytes());
        let asks = || ASKING.into_iter().find(|way| self.glue.contains(way) || holds(way));
        if let Some(request) = request(self.template).or_else(asks) {
            return Err(PackError::Outside(request.into()));
        }
        let mut policy = Policy::new(self.reloads);
        let mut slots = Slots::default();
        let filled = fill(self.template, |slot| {
            slots.saw(slot);
            match slot.split_once(' ') {
                None if slot == "policy" => Ok(format!("<!-- kept: {slot} -->")), // when all hashes are known
                None if slot == "style" => policy.style(self.style),
                None if slot == "program" => self.program(&mut policy),
                None if slot == "headings" => Ok(headings()),
                Some(("script", path)) => {
                    let script = (self.script)(path)?;
                    match ASKING.into_iter().find(|way| script.contains(way)) {
                        Some(way) => Err(PackError::Outside(way.into())),
                        None => policy.script("", &bare(&script)),
                    }
                }
                _ => Err(PackError::Slot(slot.into())),
            }
        })?;
        slots.complete()?;
        fill(&filled, |_| Ok(format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#)))
    }

    fn program(&self, policy: &mut Policy) -> Result<String, PackError> {
        let glue = policy.script(r#" id="kept-glue""#, self.glue)?;
        let [code, words] = lettered(self.wasm)?;
        let kept =
            |id: &str, text: &str| format!("<script type=\"application/octet-stream\" id=\"{id}\">{text}</script>");
        Ok([kept("kept-wasm", &code), kept("kept-words", &words), glue].join("\n"))
    }
}

/// By language and metric: the name as a heading, what it is called for short, and the lines under it. A script element that
/// no browser runs.
fn headings() -> String {
    let text = |text: &str| format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\"").replace('<', r"\u003c"));
    let of_metric = |lang: Lang, metric: &Metric| {
        let words = &metric.words;
        let heading = [words.heading(lang), words.abbr.get(lang), words.lede.get(lang)].map(text).join(",");
        format!("{}:[{heading}]", text(metric.id))
    };
    let of_language = |lang: Lang| {
        let metrics: Vec<String> = METRICS.iter().map(|metric| of_metric(lang, metric)).collect();
        format!("{}:{{{}}}", text(lang.tag()), metrics.join(",\n"))
    };
    let all = Lang::ALL.map(of_language).join(",\n");
    format!("<script type=\"application/json\" id=\"kept-headings\">{{{all}}}</script>")
}

/// The ways in which a script could ask for something or tell somebody. The policy forbids them all; here none is even
/// written, in the scripts or in the names that the program imports.
pub(crate) const ASKING: [&str; 9] = [
    "fetch(",
    "_fetch_",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
];

/// The slots that a page cannot do without, and whether they were seen.
#[derive(Default)]
struct Slots {
    policy: bool,
    program: bool,
}

impl Slots {
    fn saw(&mut self, slot: &str) {
        self.policy |= slot == "policy";
        self.program |= slot == "program";
    }

    fn complete(&self) -> Result<(), PackError> {
        match self {
            Self { policy: false, .. } => Err(PackError::NoSlot("policy")),
            Self { program: false, .. } => Err(PackError::NoSlot("program")),
            _ => Ok(()),
        }
    }
}

/// Replaces every `<!-- kept: SLOT -->` by what is given for it.
pub(crate) fn fill(
    template: &str,
    mut content: impl FnMut(&str) -> Result<String, PackError>,
) -> Result<String, PackError> {
    const OPEN: &str = "<!-- kept: ";
    const CLOSE: &str = " -->";
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (slot, after) = after.split_once(CLOSE).ok_or_else(|| PackError::Slot(first_line(after)))?;
        out.push_str(before);
        out.push_str(&content(slot)?);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().into()
}

/// The first thing in the markup that a browser would fetch.
fn request(template: &str) -> Option<&str> {
    let tags = template.split('<').skip(1).filter_map(|tag| tag.split_once('>').map(|(tag, _)| tag));
    let fetches = |tag: &&str| {
        let address = |attribute| tag.split_once(attribute).map(|(_, value)| value.trim_start_matches(['"', '\'']));
        let outside = |value: &str| !value.starts_with("data:");
        address(" src=").is_some_and(outside) || (tag.starts_with("link ") && address(" href=").is_some_and(outside))
    };
    { tags }.find(fetches)
}

/// The Content-Security-Policy: nothing but what is in the page.
struct Policy {
    scripts: Vec<String>,
    styles: Vec<String>,
    reloads: bool,
}

impl Policy {
    fn new(reloads: bool) -> Self {
        Self { scripts: Vec::new(), styles: Vec::new(), reloads }
    }

    /// A script element with this text, which may run.
    fn script(&mut self, attributes: &str, text: &str) -> Result<String, PackError> {
        if contains_tag(text, "</script") || contains_tag(text, "<!--") {
            return Err(PackError::Unembeddable("script"));
        }
        self.scripts.push(hash(text));
        Ok(format!("<script{attributes}>{text}</script>"))
    }

    /// A style element with this text, which applies.
    fn style(&mut self, text: &str) -> Result<String, PackError> {
        if contains_tag(text, "</style") {
            return Err(PackError::Unembeddable("style"));
        }
        self.styles.push(hash(text));
        Ok(format!("<style>{text}</style>"))
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scripts, styles) = (self.scripts.join(" "), self.styles.join(" "));
        // While developing, Trunk writes a script of its own into the page at the last moment: no hash can know it.
        let (scripts, connect) =
            if self.reloads { ("'unsafe-inline'", "ws: wss:") } else { (scripts.as_str(), "'none'") };
        let styles = if self.reloads { "'unsafe-inline'" } else { styles.as_str() };
        write!(
            f,
            "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; worker-src blob:; style-src {styles}; \
             img-src data: blob:; font-src 'none'; connect-src {connect}; form-action 'none'; base-uri 'none'"
        )
    }
}

/// Whether the text holds this tag, in capitals or not.
fn contains_tag(text: &str, tag: &str) -> bool {
    text.to_ascii_lowercase().contains(tag)
}

pub(crate) fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

/// A script without the lines that are comments, and without indentation. No text of ours goes over several lines.
pub(crate) fn bare(script: &str) -> String {
    let comment = |line: &str| ["//", "/**", "* ", "*/"].iter().any(|mark| line.starts_with(mark));
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<head><!-- kept: policy --><!-- kept: style --></head><body><p>Frame</p>\
                            <!-- kept: program --><!-- kept: script boot.js --></body>";

    fn page(template: &str) -> Page<'_> {
        Page {
            template,
            style: "p{color:red}",
            glue: "let wasm_bindgen;",
            wasm: b"program",
            script: &|path| Ok(format!("run({path:?})")),
            reloads: false,
        }
    }

    fn packed(template: &str) -> String {
        page(template).html().expect("a page")
    }

    #[test]
    fn every_slot_is_filled_in_its_place() {
        let html = packed(TEMPLATE);
        assert!(!html.contains("<!-- kept"), "{html}");
        for part in [
            "<style>p{color:red}</style></head><body><p>Frame</p>",
            "<script type=\"application/octet-stream\" id=\"kept-wasm\">",
            "<script type=\"application/octet-stream\" id=\"kept-words\"></script>",
            "<script id=\"kept-glue\">let wasm_bindgen;</script><script>run(\"boot.js\")</script></body>",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
    }

    #[test]
    fn the_policy_names_each_script_and_style_by_its_hash() {
        let html = packed(TEMPLATE);
        for text in ["let wasm_bindgen;", "run(\"boot.js\")", "p{color:red}"] {
            assert!(html.contains(&hash(text)), "no hash of {text}");
        }
        // The hash that the standard gives for this text as an example.
        assert_eq!(hash("doSomething();"), "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='");
        assert!(html.contains("default-src 'none'") && html.contains("connect-src 'none'"));
        assert!(!html.contains("unsafe-inline"));
    }

    #[test]
    fn a_page_without_its_slots_or_with_others_is_refused() {
        let refused = |template: &str| page(template).html().expect_err("a refusal").to_string();
        assert!(refused("<!-- kept: program -->").contains("policy"));
        assert!(refused("<!-- kept: policy -->").contains("program"));
        assert!(refused("<!-- kept: elephant -->").contains("elephant"));
        assert!(refused("<!-- kept: policy").contains("policy"));
    }

    #[test]
    fn a_page_that_would_make_a_request_is_refused() {
        for request in
            ["<script src=\"x.js\">", "<link rel=\"stylesheet\" href='x.css'>", "<img alt=\"\" src=\"x.png\">"]
        {
            let error = page(&format!("{TEMPLATE}{request}")).html().expect_err("a refusal");
            assert!(matches!(error, PackError::Outside(_)), "{error}");
        }
        packed(&format!("{TEMPLATE}<link rel=icon href=\"data:,\"><a href=\"#/nps\">NPS</a>"));
    }

    #[test]
    fn a_script_or_program_that_could_ask_for_something_is_refused() {
        for way in ASKING {
            let refused = |page: Page| matches!(page.html(), Err(PackError::Outside(_)));
            assert!(refused(Page { glue: way, ..page(TEMPLATE) }), "{way}");
            assert!(refused(Page { wasm: way.as_bytes(), ..page(TEMPLATE) }), "{way}");
            assert!(refused(Page { script: &|_| Ok(way.into()), ..page(TEMPLATE) }), "{way}");
        }
    }

    #[test]
    fn a_text_that_would_close_its_element_is_refused() {
        let refused = |page: Page| matches!(page.html(), Err(PackError::Unembeddable(_)));
        assert!(refused(Page { style: "a{content:'</STYLE>'}", ..page(TEMPLATE) }));
        assert!(refused(Page { glue: "'</script>'", ..page(TEMPLATE) }));
        assert!(refused(Page { glue: "'<!--'", ..page(TEMPLATE) }));
    }

    #[test]
    fn every_metric_has_its_heading_in_every_language() {
        let packed = packed(&format!("{TEMPLATE}<!-- kept: headings -->"));
        let (_, json) = packed.split_once("id=\"kept-headings\">").expect("they are there");
        let (json, _) = json.split_once("</script>").expect("and end");
        let all: serde_json::Value = serde_json::from_str(json).expect("JSON");
        for (lang, metric) in Lang::ALL.into_iter().flat_map(|lang| METRICS.iter().map(move |metric| (lang, metric))) {
            let words = &metric.words;
            let heading = [words.heading(lang), words.abbr.get(lang), words.lede.get(lang)];
            assert_eq!(all[lang.tag()][metric.id], serde_json::json!(heading));
        }
    }
}
