//! Packs what Trunk built into one HTML file, which then is the whole product.
//!
//! Trunk runs this as its `post_build` hook and says by `TRUNK_…` variables where things are. The page of the source
//! (`index.html`) has slots, comments of the form `<!-- kept: … -->`, and each is filled in place:
//!
//! - `style` with all of `style/`, `tokens.css` first;
//! - `script PATH` with that file of the source;
//! - `program` with the WASM, optimised, a letter a byte, in a script element that no browser runs, and with the glue that
//!   binds it, as a script whose text the page can hand to its workers;
//! - `headings` with what the page of each metric begins with, in each language, as JSON;
//! - `policy` with a Content-Security-Policy that names every script and style by its hash and forbids all requests.
//!
//! Beside the page stands all of `src/site/`, what a host may serve besides: the widget's element, a page that shows it,
//! the worker that opens the site without a network. Last come `SHA256SUMS`, by which anybody can hold a copy against
//! what this source gives.
//!
//! The same sources give the same bytes. What the program computes or shows is not known here, but for those headings.

mod order;
mod parts;
mod program;

use std::{
    env,
    ffi::OsString,
    fmt, fs, io,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use program::{lettered, optimise, renamed, without_address};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use kept::metric::Metric;
use kept::metrics::METRICS;
use kept::words::Lang;
use sha2::{Digest as _, Sha256};

/// What the page should weigh on its way to a reader, in bytes after brotli: printed beside what it does weigh, with what
/// weighs most.
const GOAL: usize = 350_000;

/// What it may weigh: above this the build fails. It is what the page weighs and a little more, so that nothing grows
/// unseen; who raises it says for what. The last time: currencies of files, which are told where they are mixed.
const BUDGET: usize = 725_900;

/// What the widget's element may weigh, in bytes as it is served: it is loaded by every page that shows a widget.
const ELEMENT: usize = 4096;

fn main() -> ExitCode {
    match Job::new(|name| env::var_os(name)).and_then(|job| job.run()) {
        Ok((weight, largest)) => {
            println!("index.html: {weight}");
            if let Some(over) = weight.brotli.and_then(|brotli| brotli.checked_sub(GOAL)) {
                println!("index.html: {over} bytes of brotli above the goal of {GOAL}\n{largest}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("pack: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Why a page could not be packed.
#[derive(Debug)]
enum PackError {
    /// A variable that Trunk sets is not there.
    NotRunByTrunk(&'static str),
    /// A file or folder could not be read or written.
    Io(PathBuf, io::Error),
    /// Trunk left no program, or more than one.
    Program(&'static str),
    /// wasm-opt could not be started, or found fault with the program.
    WasmOpt(String),
    /// A slot of the page is not known here, or not closed.
    Slot(String),
    /// A slot that every page needs is missing.
    NoSlot(&'static str),
    /// A text would end the element it is put into.
    Unembeddable(&'static str),
    /// The page asks for something outside itself.
    Outside(String),
    /// The glue is not the one this packer knows.
    Glue,
    /// The page weighs more than it may.
    TooHeavy(Weight, usize, Largest),
    /// The widget's element does.
    HeavyElement(usize),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRunByTrunk(name) => {
                write!(f, "{name} is not set: this runs as a hook of `trunk build`")
            }
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Program(kind) => write!(f, "expected exactly one {kind} file from Trunk"),
            Self::WasmOpt(what) => write!(f, "wasm-opt: {what}"),
            Self::Slot(slot) => write!(f, "the page has a slot that cannot be filled: {slot}"),
            Self::NoSlot(slot) => write!(f, "the page has no slot <!-- kept: {slot} -->"),
            Self::Unembeddable(what) => {
                write!(f, "the {what} would close the element that holds it")
            }
            Self::Outside(what) => write!(f, "the page would make a request: {what}"),
            Self::Glue => write!(f, "the glue asks for its own address in a way not known here; see `without_address`"),
            Self::HeavyElement(size) => write!(f, "kept.js: {size} bytes, {ELEMENT} are allowed"),
            Self::TooHeavy(weight, budget, largest) => {
                write!(f, "too heavy, {budget} bytes of brotli are allowed: {weight}\n{largest}")
            }
        }
    }
}

impl std::error::Error for PackError {}

/// What Trunk asks for.
struct Job {
    source: PathBuf,
    staging: PathBuf,
    release: bool,
}

impl Job {
    fn new(variable: impl Fn(&str) -> Option<OsString>) -> Result<Self, PackError> {
        let needed = |name| variable(name).ok_or(PackError::NotRunByTrunk(name));
        Ok(Self {
            source: needed("TRUNK_SOURCE_DIR")?.into(),
            staging: needed("TRUNK_STAGING_DIR")?.into(),
            release: needed("TRUNK_PROFILE")? == "release",
        })
    }

    /// Leaves the page in the staging folder, what stands beside it, and nothing else.
    fn run(&self) -> Result<(Weight, Largest), PackError> {
        let glue = only(&self.staging, ".js", "JavaScript")?;
        let wasm = only(&self.staging, "_bg.wasm", "WASM")?;
        let called = if self.release { optimise(&wasm)? } else { String::new() };
        let named = fs::read(&wasm).map_err(|error| PackError::Io(wasm, error))?;
        let wasm = parts::nameless(&named).ok_or(PackError::Program("readable WASM"))?;
        let page = Page {
            template: &read(&self.staging.join("index.html"))?,
            style: &stylesheet(&self.source.join("style"))?,
            glue: &renamed(&bare(&without_address(&read(&glue)?)?), &called)?,
            wasm: &lettered(&wasm),
            script: &|path| read(&self.source.join(path)),
            reloads: !self.release,
        };
        let html = page.html()?;
        empty(&self.staging)?;
        let build = build(&html);
        let mut site = Site { build: &build, files: vec![("index.html".into(), html.clone())] };
        for path in files(&self.source.join("src/site"))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            site.add(name, &read(&path)?)?;
        }
        site.list();
        for (name, text) in site.files {
            let path = self.staging.join(name);
            fs::write(&path, text).map_err(|error| PackError::Io(path, error))?;
        }
        let largest = Largest::of(&html, &named);
        Weight::of(html.as_bytes(), self.release).within(BUDGET, largest)
    }
}

// --- files ---------------------------------------------------------------------------------------------------------

/// A text file with the line ends that an HTML parser would see, for hashes are taken of those.
fn read(path: &Path) -> Result<String, PackError> {
    let text = fs::read_to_string(path).map_err(|error| PackError::Io(path.into(), error))?;
    Ok(text.replace("\r\n", "\n"))
}

/// The files of a folder in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, PackError> {
    let listed =
        fs::read_dir(folder).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut paths: Vec<PathBuf> = listed.map_err(|error| PackError::Io(folder.into(), error))?;
    paths.sort();
    Ok(paths)
}

/// The one file of a folder whose name ends so.
fn only(folder: &Path, end: &str, kind: &'static str) -> Result<PathBuf, PackError> {
    let mut found = files(folder)?;
    found.retain(|path| path.to_string_lossy().ends_with(end));
    match found.pop() {
        Some(path) if found.is_empty() => Ok(path),
        _ => Err(PackError::Program(kind)),
    }
}

fn empty(folder: &Path) -> Result<(), PackError> {
    for path in files(folder)? {
        let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.map_err(|error| PackError::Io(path, error))?;
    }
    Ok(())
}

// --- the style -----------------------------------------------------------------------------------------------------

/// Every file of the folder: `tokens.css` and `base.css` first, `print.css` last, the others by name.
fn stylesheet(folder: &Path) -> Result<String, PackError> {
    let mut paths = files(folder)?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "css"));
    paths.sort_by_key(|path| match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("tokens") => 0,
        Some("base") => 1,
        Some("print") => 3,
        _ => 2,
    });
    paths.iter().map(|path| read(path).map(|css| squeezed(&css))).collect()
}

/// CSS without comments, and without the white space that means nothing.
fn squeezed(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '"' | '\'' => quoted(rest),
            _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ if next.is_ascii_whitespace() => rest.len() - rest.trim_ascii_start().len(),
            _ => next.len_utf8(),
        };
        let (piece, after) = rest.split_at(taken);
        rest = after;
        if piece.starts_with("/*") || piece.trim_ascii().is_empty() {
            if !out.ends_with([' ', '{', '}', ';', ',']) && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if matches!(next, '{' | '}' | ';' | ',') && out.ends_with(' ') {
                out.pop();
            }
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push_str(piece);
        }
    }
    out.truncate(out.trim_ascii_end().len());
    out
}

/// How long the quoted string is that the text begins with.
fn quoted(text: &str) -> usize {
    let quote = text.chars().next();
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if Some(letter) == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

// --- the page ------------------------------------------------------------------------------------------------------

/// What a page is made of.
struct Page<'a> {
    template: &'a str,
    style: &'a str,
    glue: &'a str,
    wasm: &'a str,
    script: &'a dyn Fn(&str) -> Result<String, PackError>,
    /// Whether Trunk's own script may stay, which reloads the page when a source changes.
    reloads: bool,
}

impl Page<'_> {
    fn html(&self) -> Result<String, PackError> {
        let asks = || ASKING.into_iter().find(|way| self.glue.contains(way) || self.wasm.contains(way));
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
        let (wasm, glue) = (self.wasm, policy.script(r#" id="kept-glue""#, self.glue)?);
        Ok(format!("<script type=\"application/octet-stream\" id=\"kept-wasm\">{wasm}</script>\n{glue}"))
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
const ASKING: [&str; 9] = [
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
fn fill(template: &str, mut content: impl FnMut(&str) -> Result<String, PackError>) -> Result<String, PackError> {
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

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

// --- beside the page -----------------------------------------------------------------------------------------------

/// What a host serves.
struct Site<'a> {
    build: &'a str,
    /// Names and texts. The page comes first, the worker last: it knows all the others.
    files: Vec<(String, String)>,
}

impl Site<'_> {
    /// Adds a file of the source: a script without its comments, a page with its policy.
    fn add(&mut self, name: String, text: &str) -> Result<(), PackError> {
        let text = match name.rsplit_once('.') {
            Some((_, "js")) => bare(text),
            Some((_, "html")) => guarded(text)?,
            _ => text.into(),
        };
        if name == "kept.js" && text.len() > ELEMENT {
            return Err(PackError::HeavyElement(text.len()));
        }
        self.files.push((name, text));
        Ok(())
    }

    /// Tells the worker what every file must be, and writes the sums of all.
    fn list(&mut self) {
        let of_site = |name: &str| !name.starts_with("sw");
        let sums: Vec<(String, String)> =
            self.files.iter().filter(|(name, _)| of_site(name)).map(|(name, text)| (name.clone(), sum(text))).collect();
        let listed: Vec<String> = sums.iter().map(|(name, sum)| format!("\"{name}\":\"{sum}\"")).collect();
        if let Some((_, worker)) = self.files.iter_mut().find(|(name, _)| name == "sw.js") {
            *worker = worker.replace("@BUILD@", self.build).replace("@FILES@", &format!("{{{}}}", listed.join(",")));
        }
        self.files.sort();
        let lines =
            self.files.iter().fold(String::new(), |out, (name, text)| out + &format!("{}  {name}\n", sum(text)));
        self.files.push((
            "SHA256SUMS".into(),
            format!("# Kept {}, build {}\n{lines}", env!("CARGO_PKG_VERSION"), self.build),
        ));
    }
}

/// A script without the lines that are comments, and without indentation. No text of ours goes over several lines.
fn bare(script: &str) -> String {
    let comment = |line: &str| ["//", "/**", "* ", "*/"].iter().any(|mark| line.starts_with(mark));
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// A page with a policy in its slot, if it has one: its own scripts and styles, and a worker of its own host.
fn guarded(page: &str) -> Result<String, PackError> {
    let hashes = |tag: &str| inside(page, tag).map(hash).collect::<Vec<_>>().join(" ");
    let (scripts, styles) = (hashes("script"), hashes("style"));
    fill(page, |slot| match slot {
        "policy" => Ok(format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts}; \
             style-src {styles}; img-src data:; worker-src 'self'; form-action 'none'; base-uri 'none'\">"
        )),
        _ => Err(PackError::Slot(slot.into())),
    })
}

/// The texts of the elements of a name, in their order, without those that have none.
fn inside<'a>(page: &'a str, tag: &str) -> impl Iterator<Item = &'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let after = page.split(&open).skip(1).collect::<Vec<_>>().into_iter();
    after.filter_map(move |text| {
        text.split_once('>').and_then(|(_, text)| text.split_once(&close)).map(|(text, _)| text)
    })
}

/// What a page runs, as one number: the SHA-256 of the texts of its styles and scripts, the program among them, in the
/// order of the page. A copy that somebody has kept is another file, but the same build; `src/boot/boot.js` computes it
/// in the running page.
fn build(page: &str) -> String {
    let mut parts: Vec<(usize, &str)> = Vec::new();
    for text in ["style", "script"].iter().flat_map(|tag| inside(page, tag)) {
        parts.push((text.as_ptr() as usize, text));
    }
    parts.sort_unstable();
    let mut all = Sha256::new();
    for (_, text) in parts {
        all.update(text);
    }
    hex(&all.finalize())
}

fn sum(text: &str) -> String {
    hex(&Sha256::digest(text))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |out, byte| out + &format!("{byte:02x}"))
}

// --- the weight ----------------------------------------------------------------------------------------------------

/// What the page weighs, in bytes: on a disk, and on its way from a host that compresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weight {
    raw: usize,
    gzip: Option<usize>,
    brotli: Option<usize>,
}

impl Weight {
    /// Compressing takes seconds, so it is left out where only the raw size is of interest.
    fn of(bytes: &[u8], compress: bool) -> Self {
        let sizes = compress.then(|| (gzip(bytes), brotli(bytes)));
        let (gzip, brotli) = sizes.unzip();
        Self { raw: bytes.len(), gzip: gzip.flatten(), brotli: brotli.flatten() }
    }

    /// The weight, unless brotli makes more of the page than it may weigh.
    fn within(self, budget: usize, largest: Largest) -> Result<(Self, Largest), PackError> {
        if self.brotli > Some(budget) { Err(PackError::TooHeavy(self, budget, largest)) } else { Ok((self, largest)) }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.raw)?;
        if let Some(gzip) = self.gzip {
            write!(f, ", {gzip} gzip")?;
        }
        if let Some(brotli) = self.brotli {
            write!(f, ", {brotli} brotli")?;
        }
        Ok(())
    }
}

/// What weighs most in a page, each by what gzip makes of it alone.
#[derive(Debug)]
struct Largest(Vec<(String, usize)>);

impl Largest {
    /// How many are named.
    const NAMED: usize = 10;

    fn of(html: &str, wasm: &[u8]) -> Self {
        let mut parts = parts::parts(wasm).unwrap_or_default();
        parts.insert("styles".into(), inside(html, "style").collect::<String>().into());
        let scripts = inside(html, "script").filter(|script| script.is_ascii());
        parts.insert("scripts".into(), scripts.collect::<String>().into());
        let mut sizes: Vec<(String, usize)> =
            parts.into_iter().map(|(name, bytes)| (name, gzip(&bytes).unwrap_or(bytes.len()))).collect();
        sizes.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        sizes.truncate(Self::NAMED);
        Self(sizes)
    }
}

impl fmt::Display for Largest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(|(name, size)| format!("{size:>9} gzip  {name}")).collect();
        f.write_str(&lines.join("\n"))
    }
}

fn gzip(bytes: &[u8]) -> Option<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(|packed| packed.len())
}

fn brotli(bytes: &[u8]) -> Option<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut io::sink(), &parameters).ok()
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
            wasm: "program",
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
            "<script type=\"application/octet-stream\" id=\"kept-wasm\">program</script>",
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
            assert!(refused(Page { wasm: way, ..page(TEMPLATE) }), "{way}");
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
    fn css_loses_only_what_means_nothing() {
        let css = "/* a */\na  b ,\n c:hover {\n  margin: 1px calc(1px + 2px);\n  content: \"/* \\\" */  ;\";\n}\n@media (x) and (y) { d { --e: f; } }\n";
        let small = "a b,c:hover{margin: 1px calc(1px + 2px);content: \"/* \\\" */  ;\"}@media (x) and (y){d{--e: f}}";
        assert_eq!(squeezed(css), small);
        assert_eq!(squeezed(small), small);
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

    #[test]
    fn the_build_is_that_of_what_runs_and_not_of_what_is_shown() {
        let page = "<style>a</style><p>frame</p><script>b</script><script id=x>c</script>";
        assert_eq!(build(page), sum("abc"));
        assert_eq!(build(&page.replace("frame", "another")), sum("abc"));
        assert_ne!(build(&page.replace(">b<", ">d<")), sum("abc"));
        // The standard's own example.
        assert_eq!(sum("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_page_beside_it_runs_its_own_scripts_only() {
        let page = guarded("<!-- kept: policy --><style>s</style><script src=\"a\"></script><script>t</script>")
            .expect("a page");
        assert!(page.contains(&format!("script-src {} {}; style-src {};", hash(""), hash("t"), hash("s"))), "{page}");
        assert!(page.contains("default-src 'none'") && !page.contains("connect-src"));
        assert_eq!(guarded("<p>no slot</p>").expect("a page"), "<p>no slot</p>");
        assert!(guarded("<!-- kept: program -->").is_err());
    }

    #[test]
    fn an_element_that_weighs_too_much_is_refused() {
        let mut site = Site { build: "", files: Vec::new() };
        site.add("kept.js".into(), &format!("// {}\n  let a;\n\n", "x".repeat(ELEMENT)))
            .expect("comments weigh nothing");
        assert_eq!(site.files[0].1, "let a;");
        let heavy = site.add("kept.js".into(), &"x;".repeat(ELEMENT));
        assert!(matches!(heavy, Err(PackError::HeavyElement(_))));
    }

    #[test]
    fn a_page_over_the_budget_is_refused() {
        let text: String = (0..50).map(|n| hash(&n.to_string())).collect();
        let weight = Weight::of(text.as_bytes(), true);
        assert!(weight.brotli.is_some_and(|brotli| brotli > 1_000 && brotli < text.len()));
        let largest = || Largest::of(&format!("<style>{text}</style><script>x</script>"), b"");
        let refused = weight.within(1_000, largest()).expect_err("too heavy").to_string();
        assert!(refused.contains("1000 bytes of brotli are allowed"), "{refused}");
        assert!(
            refused.lines().nth(1).is_some_and(|line| line.ends_with("gzip  styles")),
            "the heaviest first: {refused}"
        );
        assert!(weight.within(text.len(), largest()).is_ok());
        let unweighed = Weight::of(text.as_bytes(), false).within(1_000, largest());
        assert!(unweighed.is_ok(), "while developing, nothing is weighed");
    }
}
