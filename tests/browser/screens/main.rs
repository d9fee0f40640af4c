//! Takes a picture of every view, in every language, both themes and three widths, lays them out on one sheet, and says
//! what cannot be read on them. `make screens`; a word on the command line takes those views whose name holds it.

mod sheet;
mod views;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Instant,
};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use kept_browser_tests::{Driver, Engine, Failure, Outcome, Page, Site, Way};
use serde_json::{Value, json};

use sheet::Shot;
use views::View;

const LANGUAGES: [&str; 5] = ["en", "zh-Hans", "zh-Hant", "nl", "ko"];
const THEMES: [&str; 2] = ["light", "dark"];

/// Browsers side by side.
const BROWSERS: usize = 2;

/// As much of a page as a picture of this format can hold.
const TALLEST: u64 = 16_000;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let crate_root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = crate_root.ancestors().nth(2).unwrap_or(crate_root);
    let folder = root.join("target/screens");
    match run(root, &folder, &words) {
        Ok(flaws) => {
            println!("the sheet: {}", folder.join("index.html").display());
            if flaws == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Takes all pictures, and gives how many flaws they show.
fn run(root: &Path, folder: &Path, words: &[String]) -> Outcome<usize> {
    let started = Instant::now();
    fs::remove_dir_all(folder).ok();
    fs::create_dir_all(folder).map_err(|error| Failure::Start(format!("{}: {error}", folder.display())))?;
    // A language in a theme is one errand; each browser takes the next that is left.
    let errands: Vec<_> =
        LANGUAGES.iter().flat_map(|language| THEMES.iter().map(move |theme| (*language, *theme))).collect();
    let next = AtomicUsize::new(0);
    let shots = Mutex::new(Vec::new());
    let lost = AtomicUsize::new(0);
    let browser = |number: usize| -> Outcome {
        let site = Site::new(&root.join("dist/index.html"), &root.join(format!("target/tmp/screens-{number}")))?;
        let driver = Driver::start(Engine::Chromium)?;
        let page = Page::new(&driver, &site, Way::Http);
        driver.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true }))?;
        let views = wanted(&page, words)?;
        while let Some((language, theme)) = errands.get(next.fetch_add(1, Ordering::Relaxed)) {
            let mut ended = true;
            for view in &views {
                if ended {
                    page.open("")?;
                }
                ended = view.ends_page();
                match take(&page, view, language, theme, folder) {
                    Ok(taken) => shots.lock().unwrap_or_else(PoisonError::into_inner).extend(taken),
                    Err(failure) => {
                        println!("{} {language} {theme}: {failure}", view.name);
                        lost.fetch_add(1, Ordering::Relaxed);
                        ended = true;
                    }
                }
            }
            println!("{language} {theme} ({:.0} s)", started.elapsed().as_secs_f64());
        }
        Ok(())
    };
    let ends: Vec<Outcome> = thread::scope(|scope| {
        let browser = &browser;
        let all: Vec<_> = (0..BROWSERS).map(|number| scope.spawn(move || browser(number))).collect();
        all.into_iter().filter_map(|one| one.join().ok()).collect()
    });
    for end in ends {
        end?;
    }
    let shots = shots.into_inner().unwrap_or_else(PoisonError::into_inner);
    let sheet = sheet::write(folder, shots)?;
    contact_sheets(root, folder)?;
    println!("{} pictures in {:.0} s", sheet.pictures, started.elapsed().as_secs_f64());
    for (flaw, where_) in &sheet.flaws {
        println!("{flaw}: {}", where_.join(", "));
    }
    let lost = lost.into_inner();
    println!("{} flaws, {lost} views without a picture", sheet.flaws.len());
    Ok(sheet.flaws.len() + lost)
}

/// The views whose name holds one of the words.
fn wanted(page: &Page, words: &[String]) -> Outcome<Vec<View>> {
    page.open("")?;
    let metrics = page.run("return kept.metrics().map((metric) => metric.id)", &[])?;
    let metrics: Vec<String> =
        metrics.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let views = View::all(&metrics).into_iter();
    Ok(views.filter(|view| words.is_empty() || words.iter().any(|word| view.name.contains(word.as_str()))).collect())
}

/// The pictures of a view, one of each width.
fn take(page: &Page, view: &View, language: &'static str, theme: &'static str, folder: &Path) -> Outcome<Vec<Shot>> {
    let widths = view.widths.iter();
    size(page, *view.widths.last().unwrap_or(&1280))?;
    view.show(page, language, theme)?;
    let taken = widths.map(|&width| {
        size(page, width)?;
        // Figures are drawn for the width they have, in the frames after it has changed.
        page.run_async(CALM, &[])?;
        let flaws = page.run(include_str!("flaws.js"), &[])?;
        let flaws = flaws.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
        let path = PathBuf::from(view.name.replace(' ', "-")).join(format!("{language}-{theme}-{width}.jpeg"));
        let height = picture(page, &folder.join(&path), view.is_over())?;
        Ok(Shot { view: view.name.clone(), language, theme, width, height, path, flaws })
    });
    taken.collect()
}

const CALM: &str = "
    const root = document.documentElement;
    const frames = () => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 60));
    for (let height = -1, times = 0; height !== root.scrollHeight && times < 20; times++) {
      height = root.scrollHeight;
      await frames();
    }";

/// Makes the window this wide.
fn size(page: &Page, width: u32) -> Outcome {
    let height = if width < 700 { 700 } else { 900 };
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.driver().devtools("Emulation.setDeviceMetricsOverride", &metrics).map(drop)
}

/// Puts what is shown into a file, down to the end of the page or of the window, and gives the height.
fn picture(page: &Page, path: &Path, window: bool) -> Outcome<u64> {
    let size = page.run("return [innerWidth, innerHeight, document.documentElement.scrollHeight]", &[])?;
    let height = if window { &size[1] } else { &size[2] }.as_u64().unwrap_or_default().min(TALLEST);
    let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": height, "scale": 1 });
    let wish = json!({ "format": "jpeg", "quality": 85, "captureBeyondViewport": !window, "clip": clip, "optimizeForSpeed": true });
    let image = page.driver().devtools("Page.captureScreenshot", &wish)?;
    let unwritten = |error: &dyn std::fmt::Display| Failure::Page(format!("{}: {error}", path.display()));
    let image = BASE64.decode(image["data"].as_str().unwrap_or_default()).map_err(|error| unwritten(&error))?;
    fs::create_dir_all(path.parent().unwrap_or(path)).map_err(|error| unwritten(&error))?;
    fs::write(path, image).map_err(|error| unwritten(&error))?;
    Ok(height)
}

/// The sheet as a picture, one for each language and theme.
fn contact_sheets(root: &Path, folder: &Path) -> Outcome {
    let site = Site::new(&root.join("dist/index.html"), &root.join("target/tmp/screens-0"))?;
    let driver = Driver::start(Engine::Chromium)?;
    let page = Page::new(&driver, &site, Way::Http);
    let folder = folder.canonicalize().map_err(|error| Failure::Start(error.to_string()))?;
    for language in LANGUAGES {
        for theme in THEMES {
            size(&page, 1800)?;
            driver.go("about:blank")?;
            driver.go(&format!("file://{}/index.html#{language},{theme},flat", folder.display()))?;
            page.run_async(
                "await Promise.all([...document.images].filter((image) => image.getClientRects().length).map((image) => { image.loading = 'eager'; return image.decode() }))",
                &[],
            )?;
            page.run_async(CALM, &[])?;
            picture(&page, &folder.join(format!("{language}-{theme}.jpeg")), false)?;
        }
    }
    Ok(())
}
