//! What the browsers are shown: copies of the packed page, whole and damaged, on a disk and over HTTP.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    failure::{Failure, Outcome},
    process::Process,
};

/// A copy of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// As it was packed.
    Whole,
    /// Without its boot script: the frame, and no more.
    Frame,
    /// With a program that is no WASM.
    Broken,
    /// In a browser that lacks `Worker`.
    Old,
    /// In a browser without vectors in WebAssembly.
    Plain,
    /// Whose program dies once it is ready, in a way that no panic hook sees.
    Dying,
    /// As a browser saves it when the app is on screen; [`Site::save`] writes it.
    Saved,
}

impl Edition {
    const MADE: [Self; 6] = [Self::Whole, Self::Frame, Self::Broken, Self::Old, Self::Plain, Self::Dying];

    fn name(self) -> &'static str {
        match self {
            Self::Whole => "index.html",
            Self::Frame => "frame.html",
            Self::Broken => "broken.html",
            Self::Old => "old.html",
            Self::Plain => "plain.html",
            Self::Dying => "dying.html",
            Self::Saved => "saved.html",
        }
    }

    fn html(self, whole: &str) -> Outcome<String> {
        match self {
            Self::Whole | Self::Saved => Ok(whole.to_owned()),
            Self::Frame => {
                let boot = whole.find("kept-boot").and_then(|at| whole[..at].rfind("<script>"));
                without(whole, boot, "</script>")
            }
            Self::Broken => {
                let (before, program) = cut(whole, "id=\"kept-wasm\">")?;
                Ok(format!("{before}AAAA{program}"))
            }
            Self::Old => scripted(whole, "<head>", "delete window.Worker"),
            Self::Plain => scripted(whole, "<head>", "WebAssembly.validate = () => false"),
            Self::Dying => scripted(whole, "</dialog>", TRAP),
        }
    }
}

/// A program of one function, which reaches what must not be reached; it runs when the page is ready.
const TRAP: &str = "addEventListener('load', () => kept.ready.then(() => setTimeout(new WebAssembly.Instance(
  new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0,
    10, 5, 1, 3, 0, 0, 11))).exports.f)))";

/// The page with a script of the test's own after a mark, and without the policy that would forbid it.
fn scripted(whole: &str, mark: &str, script: &str) -> Outcome<String> {
    let open = without(whole, whole.find("<meta http-equiv"), ">")?;
    let (before, after) = cut(&open, mark)?;
    Ok(format!("{before}<script>{script}</script>{after}"))
}

/// The text up to the end of a mark, and the text after it.
fn cut<'a>(text: &'a str, mark: &str) -> Outcome<(&'a str, &'a str)> {
    let at = text.find(mark).ok_or_else(|| Failure::Page(format!("the page holds no {mark}")))?;
    Ok(text.split_at(at + mark.len()))
}

fn without(text: &str, from: Option<usize>, end: &str) -> Outcome<String> {
    let from = from.ok_or_else(|| Failure::Page("the page lacks what should be cut out of it".into()))?;
    let (inside, _) = cut(&text[from..], end)?;
    Ok(format!("{}{}", &text[..from], &text[from + inside.len()..]))
}

/// A folder of copies, and a server for it.
pub struct Site {
    folder: PathBuf,
    server: Process,
    root: String,
}

/// Below the root, as a page lies on a static host; with a space, as it lies on many a disk.
const PATH: &str = "some%20blog/kept";

/// What lies beside the page, and is served with it.
const BESIDE: [&str; 6] = ["kept.js", "example-blog.html", "offline.html", "sw.js", "sw-off.js", "SHA256SUMS"];

/// A page of somebody else's with the page in it, as careful as a blog's editor makes it.
const HOST: &str = r#"<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<iframe sandbox="allow-scripts" width="1200" height="800"></iframe>
<script>document.querySelector("iframe").src = decodeURIComponent(location.search.slice(1))</script>"#;

impl Site {
    /// Lays out the copies in an empty folder and serves them.
    pub fn new(packed: &Path, folder: &Path) -> Outcome<Self> {
        let whole = fs::read_to_string(packed)
            .map_err(|error| Failure::Start(format!("{}: {error}; `make build` makes it", packed.display())))?;
        let page = folder.join(PATH.replace("%20", " "));
        let write = |path: PathBuf, text: &str| fs::write(path, text).map_err(|error| unwritten(&error));
        fs::remove_dir_all(folder).ok();
        fs::create_dir_all(&page).map_err(|error| unwritten(&error))?;
        for edition in Edition::MADE {
            write(page.join(edition.name()), &edition.html(&whole)?)?;
        }
        for beside in BESIDE {
            fs::copy(packed.with_file_name(beside), page.join(beside)).map_err(|error| unwritten(&error))?;
        }
        write(folder.join("host.html"), HOST)?;
        let server = server(folder)?;
        let root = server.greeting()?.trim_end_matches('/').to_owned();
        Ok(Self { folder: folder.to_owned(), server, root })
    }

    /// Puts a page of a test's own beside the copies, or takes the place of one.
    pub fn put(&self, name: &str, text: &str) -> Outcome {
        fs::write(self.path(name), text).map_err(|error| unwritten(&error))
    }

    /// Takes a file away.
    pub fn remove(&self, name: &str) -> Outcome {
        fs::remove_file(self.path(name)).map_err(|error| unwritten(&error))
    }

    /// What a file beside the copies says.
    pub fn get(&self, name: &str) -> Outcome<String> {
        fs::read_to_string(self.path(name)).map_err(|error| unwritten(&error))
    }

    /// Where a file lies on the disk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(PATH.replace("%20", " ")).join(name)
    }

    /// The host itself.
    pub fn origin(&self) -> &str {
        &self.root
    }

    /// The address of a file over HTTP.
    pub fn address(&self, name: &str) -> String {
        format!("{}/{PATH}/{name}", self.root)
    }

    /// The address of a file on the disk.
    pub fn address_on_disk(&self, name: &str) -> String {
        format!("file://{}/{PATH}/{name}", self.folder.display())
    }

    /// Another host with the same folder, for a journey that switches it off.
    pub fn other(&self) -> Outcome<Host> {
        let server = server(&self.folder)?;
        let root = server.greeting()?.trim_end_matches('/').to_owned();
        Ok(Host { root, _server: server })
    }

    /// Keeps what is on screen, as a browser does that saves a page.
    pub fn save(&self, html: &str) -> Outcome {
        let path = self.folder.join(PATH.replace("%20", " ")).join(Edition::Saved.name());
        fs::write(path, html).map_err(|error| unwritten(&error))
    }

    /// The address of a copy over HTTP.
    pub fn http(&self, edition: Edition) -> String {
        format!("{}/{PATH}/{}", self.root, edition.name())
    }

    /// The address of a copy on the disk.
    pub fn file(&self, edition: Edition) -> String {
        format!("file://{}/{PATH}/{}", self.folder.display(), edition.name())
    }

    /// The address of the page of somebody else's that shows this address in a sandbox.
    pub fn host(&self, address: &str) -> String {
        format!("{}/host.html?{}", self.root, address.replace('%', "%25").replace('#', "%23"))
    }

    /// An address that answers, but that no page should ask.
    pub fn bait(&self) -> String {
        format!("{}/bait", self.root)
    }

    /// Everything that was asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.server.lines().split_off(1)
    }
}

/// A server that is gone when nobody holds it any more.
pub struct Host {
    root: String,
    _server: Process,
}

impl Host {
    /// The address of a file.
    pub fn address(&self, name: &str) -> String {
        format!("{}/{PATH}/{name}", self.root)
    }
}

fn unwritten(error: &io::Error) -> Failure {
    Failure::Start(format!("the copies of the page: {error}"))
}

/// The server is the product's own, run through Cargo, which replaces itself by it.
fn server(folder: &Path) -> Outcome<Process> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    command.args(["run", "--quiet", "--bin", "serve", "--"]).arg(folder).args(["--port", "0"]);
    Process::start(&mut command)
}
