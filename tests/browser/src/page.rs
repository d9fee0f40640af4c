//! What a journey sees of the page: the same words whichever the browser, and whichever the way it was opened.

use std::{
    fmt, fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::{Value, json};

use crate::{
    driver::{Driver, Engine},
    failure::{Failure, Outcome},
    site::{Edition, Site},
};

/// How long a page may take for what a reader waits for.
const PATIENCE: Duration = Duration::from_secs(20);

/// How the page is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From a host, below its root.
    Http,
    /// From a disk, by double-click.
    File,
    /// In a frame on somebody else's page that may run scripts and nothing else.
    Sandbox,
}

impl Way {
    /// Every way the page is opened.
    pub const ALL: [Self; 3] = [Self::Http, Self::File, Self::Sandbox];
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Http => "http",
            Self::File => "file",
            Self::Sandbox => "sandbox",
        })
    }
}

/// The page in a browser.
pub struct Page<'a> {
    driver: &'a Driver,
    site: &'a Site,
    /// How it is opened.
    pub way: Way,
}

impl<'a> Page<'a> {
    /// A page that is not open yet.
    pub fn new(driver: &'a Driver, site: &'a Site, way: Way) -> Self {
        Self { driver, site, way }
    }

    /// The browser, for what only a journey of its own needs.
    pub fn driver(&self) -> &Driver {
        self.driver
    }

    /// The copies of the page and their server.
    pub fn site(&self) -> &Site {
        self.site
    }

    /// Opens the page at a place (`#/nps/counts`) and waits until it can be used.
    pub fn open(&self, place: &str) -> Outcome {
        self.open_edition(Edition::Whole, place)?;
        self.run_async("await kept.ready", &[]).map(drop)
    }

    /// Opens a copy of the page, which may never become ready.
    pub fn open_edition(&self, edition: Edition, place: &str) -> Outcome {
        let address = match self.way {
            Way::Http | Way::Sandbox => self.site.http(edition),
            Way::File => self.site.file(edition),
        };
        self.go(&format!("{address}{place}"))
    }

    /// Opens an address afresh, even if only what follows `#` differs.
    fn go(&self, address: &str) -> Outcome {
        self.driver.leave_frame()?;
        self.driver.go("about:blank")?;
        if self.way != Way::Sandbox {
            return self.driver.go(address);
        }
        self.driver.go(&self.site.host(address))?;
        self.driver.enter_frame()?;
        self.wait("the frame", |page| {
            page.run("return location.protocol !== 'about:' && document.readyState === 'complete'", &[])
        })
    }

    /// Opens the same link again, as its reader would.
    pub fn reload(&self) -> Outcome {
        if self.way == Way::Sandbox {
            self.go(&self.address()?)?;
        } else {
            self.driver.refresh()?;
        }
        self.run_async("await kept.ready", &[]).map(drop)
    }

    /// The address that is shown, or would be if there were a bar for it.
    pub fn address(&self) -> Outcome<String> {
        self.string("return location.href", &[])
    }

    /// Runs the body of a function in the page.
    pub fn run(&self, body: &str, arguments: &[Value]) -> Outcome<Value> {
        self.driver.run(body, arguments)
    }

    /// Runs the body of an async function in the page.
    pub fn run_async(&self, body: &str, arguments: &[Value]) -> Outcome<Value> {
        self.driver.run_async(body, arguments)
    }

    fn string(&self, body: &str, arguments: &[Value]) -> Outcome<String> {
        let value = self.run(body, arguments)?;
        value.as_str().map(str::to_owned).ok_or_else(|| Failure::Page(format!("{body} gives {value}")))
    }

    /// The text a reader sees in an element, in one line; empty where there is none.
    pub fn text(&self, selector: &str) -> Outcome<String> {
        let text = self.string("return document.querySelector(arguments[0])?.innerText ?? ''", &[json!(selector)])?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What stands in a field.
    pub fn value(&self, field: &str) -> Outcome<String> {
        self.string("return document.getElementById(arguments[0])?.value ?? ''", &[json!(field)])
    }

    /// Whether a reader sees such an element.
    pub fn shows(&self, selector: &str) -> Outcome<bool> {
        let shown = "return document.querySelector(arguments[0])?.getClientRects().length > 0";
        Ok(self.run(shown, &[json!(selector)])?.as_bool().unwrap_or_default())
    }

    /// The language the page says it is in.
    pub fn language(&self) -> Outcome<String> {
        self.string("return document.documentElement.lang", &[])
    }

    /// Types into a field instead of what stood there.
    pub fn type_into(&self, field: &str, text: &str) -> Outcome {
        let selector = format!("#{field}");
        self.wait(&selector, |page| page.shows(&selector).map(Value::from))?;
        if self.driver.engine == Engine::WebKit && self.is_hidden(field)? {
            return self.put_into(field, text);
        }
        self.driver.clear(&selector)?;
        self.driver.keys(&selector, text)
    }

    fn is_hidden(&self, field: &str) -> Outcome<bool> {
        let hidden = "return window !== top || !!document.getElementById(arguments[0]).closest('details')";
        Ok(self.run(hidden, &[json!(field)])? == json!(true))
    }

    /// What typing comes to, where that engine's driver cannot: in a frame of another origin it finds nothing focusable,
    /// and a field in a fold that stands open it takes for hidden.
    fn put_into(&self, field: &str, text: &str) -> Outcome {
        let typed = "const [field, text] = [document.getElementById(arguments[0]), arguments[1]];
             field.value = text;
             field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
             field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.run(typed, &[json!(field), json!(text)]).map(drop)
    }

    /// Clicks an element by script: a label may lie over it, a menu may hold it.
    pub fn click(&self, selector: &str) -> Outcome {
        self.wait(selector, |page| page.run("return !!document.querySelector(arguments[0])", &[json!(selector)]))?;
        self.run("document.querySelector(arguments[0]).click()", &[json!(selector)]).map(drop)
    }

    /// Picks a file in a file field.
    pub fn choose_file(&self, selector: &str, path: &Path) -> Outcome {
        self.wait(selector, |page| page.run("return !!document.querySelector(arguments[0])", &[json!(selector)]))?;
        // A reader's choice begins with a click, which a driver leaves out.
        let click = "const field = document.querySelector(arguments[0]);
             field.addEventListener('click', (event) => event.preventDefault(), { once: true });
             field.click()";
        self.run(click, &[json!(selector)])?;
        self.driver.keys(selector, &path.to_string_lossy())
    }

    /// One step back in the history.
    pub fn back(&self) -> Outcome {
        self.driver.back()
    }

    /// Waits until an element's text is right.
    pub fn wait_text(&self, selector: &str, right: impl Fn(&str) -> bool) -> Outcome {
        let waited = self.wait(selector, |page| page.text(selector).map(|text| right(&text).into()));
        match waited {
            Ok(()) => Ok(()),
            Err(_) => Err(Failure::Page(format!("{selector} says {:?}", self.text(selector)?))),
        }
    }

    /// Waits until something is so.
    pub fn wait(&self, what: &str, so: impl Fn(&Self) -> Outcome<Value>) -> Outcome {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // While a page is being replaced a browser may refuse to answer: that is a "not yet" too.
            let seen = so(self);
            match seen {
                Ok(Value::Bool(true)) => return Ok(()),
                _ if Instant::now() < deadline => thread::sleep(Duration::from_millis(50)),
                Ok(_) => return Err(Failure::Page(format!("waited in vain for {what}"))),
                Err(failure) => return Err(failure),
            }
        }
    }

    /// What the page has asked for since it was opened, by its browser's own account, save what it made itself.
    pub fn requests(&self) -> Outcome<Vec<String>> {
        let listed = self.run(
            "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !/^(blob|data):/.test(name))",
            &[],
        )?;
        let names = listed.as_array().into_iter().flatten();
        Ok(names.filter_map(|name| name.as_str().map(str::to_owned)).collect())
    }

    /// Puts a picture of the window into a file.
    pub fn screenshot(&self, path: &Path) -> Outcome {
        let unwritten = |error: &dyn fmt::Display| Failure::Page(format!("{}: {error}", path.display()));
        let image = BASE64.decode(self.driver.screenshot()?).map_err(|error| unwritten(&error))?;
        fs::write(path, image).map_err(|error| unwritten(&error))
    }
}
