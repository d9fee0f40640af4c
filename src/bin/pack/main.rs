//! Packs what Trunk built into one HTML file, which then is the whole product.
//!
//! Trunk runs this as its `post_build` hook and says by `TRUNK_…` variables where things are. The page of the source
//! (`index.html`) has slots, comments of the form `<!-- kept: … -->`, and each is filled in place:
//!
//! - `style` with all of `style/`, `tokens.css` first;
//! - `script PATH` with that file of the source;
//! - `program` with the WASM, optimised, in letters, in two script elements that no browser runs, and with the glue that
//!   binds it, as a script whose text the page can hand to its workers;
//! - `headings` with what the page of each metric begins with, in each language, as JSON;
//! - `policy` with a Content-Security-Policy that names every script and style by its hash and forbids all requests.
//!
//! Beside the page stands all of `src/site/`, what a host may serve besides: the widget's element, a page that shows it,
//! the worker that opens the site without a network. Last come `SHA256SUMS`, by which anybody can hold a copy against
//! what this source gives.
//!
//! The same sources give the same bytes. What the program computes or shows is not known here, but for those headings.

mod error;
mod files;
mod letters;
mod order;
mod page;
mod parts;
mod program;
mod site;
mod style;
mod weight;

use std::{env, ffi::OsString, fs, path::PathBuf, process::ExitCode};

use error::PackError;
use files::{empty, files, only, read};
use page::{Page, bare};
use program::{optimise, renamed, without_address};
use site::{Site, build};
use style::stylesheet;
use weight::{BUDGET, GOAL, Largest, Weight};

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
            wasm: &wasm,
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
