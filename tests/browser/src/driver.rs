//! Browsers, by their `WebDriver`s: starts one, and speaks the protocol.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    failure::{Failure, Outcome},
    process::{Process, free_port, program},
};

/// How long a browser may take for one command.
const PATIENCE: Duration = Duration::from_secs(90);

/// The key under which the protocol hides an element's reference.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The key of that name, as the protocol writes it.
const SHIFT: &str = "\u{e008}";

/// What the protocol says of an element that is no longer in the page.
const REPLACED: &str = "stale element reference";

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// `WebKitGTK`'s own small browser.
    WebKit,
}

impl Engine {
    /// Every engine the page is tested in.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    fn driver(self, port: u16) -> Command {
        let mut command = Command::new(match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        });
        match self {
            Self::Firefox => command.args(["--port", &port.to_string()]),
            Self::Chromium | Self::WebKit => command.arg(format!("--port={port}")),
        };
        command
    }

    fn capabilities(self) -> Outcome<Value> {
        Ok(match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": found(&["chromium", "chromium-browser", "google-chrome"])?,
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--lang=en-US", "--window-size=1280,900",
                    ],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": found(&["firefox-esr", "firefox"])?,
                    "args": ["-headless", "--width=1280", "--height=900"],
                    "prefs": {
                        "app.normandy.enabled": false,
                        "datareporting.policy.dataSubmissionEnabled": false,
                        "intl.accept_languages": "en-US",
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": minibrowser()?, "args": ["--automation"] },
            }),
        })
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

fn found(names: &[&str]) -> Outcome<PathBuf> {
    program(names).ok_or_else(|| Failure::Start(format!("{}: it is not installed", names.join(" or "))))
}

/// `WebKitGTK`'s browser lies outside PATH, beside the library.
fn minibrowser() -> Outcome<PathBuf> {
    let folders = ["/usr/lib", "/usr/libexec"]
        .iter()
        .flat_map(|root| [PathBuf::from(root)].into_iter().chain(below(Path::new(root))));
    let browsers = folders.flat_map(|folder| {
        ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map(|version| folder.join(version).join("MiniBrowser"))
    });
    { browsers }
        .find(|path| path.is_file())
        .ok_or_else(|| Failure::Start("WebKitGTK's MiniBrowser: it is not installed".into()))
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// A window of a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window(String);

/// A running browser.
pub struct Driver {
    /// Which one.
    pub engine: Engine,
    session: String,
    agent: ureq::Agent,
    // Stopped in this order, after the session.
    _process: Process,
    _screen: Option<Process>,
}

impl Driver {
    /// Starts the driver and one browser window.
    pub fn start(engine: Engine) -> Outcome<Self> {
        let port = free_port()?;
        let mut command = engine.driver(port);
        let screen = (engine == Engine::WebKit).then(|| screen(&mut command)).transpose()?;
        let process = Process::start(&mut command)?;
        let agent = ureq::Agent::new_with_config(
            ureq::Agent::config_builder()
                .http_status_as_error(false)
                .timeout_global(Some(PATIENCE))
                .proxy(None)
                .build(),
        );
        let root = format!("http://127.0.0.1:{port}");
        wait_for(&agent, &root, engine)?;
        let mut driver = Self { engine, session: root, agent, _process: process, _screen: screen };
        let wish = json!({ "capabilities": { "alwaysMatch": engine.capabilities()? } });
        let session = driver.post("/session", &wish)?;
        let id = session["sessionId"].as_str().ok_or_else(|| Failure::Browser(format!("no session: {session}")))?;
        driver.session = format!("{}/session/{id}", driver.session);
        driver.post("/timeouts", &json!({ "script": 80_000, "pageLoad": 80_000 }))?;
        Ok(driver)
    }

    /// Goes to an address and waits until it is loaded.
    pub fn go(&self, url: &str) -> Outcome {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Reloads what is shown.
    pub fn refresh(&self) -> Outcome {
        self.post("/refresh", &json!({})).map(drop)
    }

    /// One step back in the history.
    pub fn back(&self) -> Outcome {
        self.post("/back", &json!({})).map(drop)
    }

    /// Opens a window of its own beside this one, and stays in this one.
    pub fn open_window(&self) -> Outcome<Window> {
        let opened = self.post("/window/new", &json!({ "type": "tab" }))?;
        let handle = opened["handle"].as_str().map(str::to_owned);
        handle.map(Window).ok_or_else(|| Failure::Browser(format!("no window: {opened}")))
    }

    /// The window in which everything happens now.
    pub fn window(&self) -> Outcome<Window> {
        let handle = self.call("GET", "/window", None)?;
        handle.as_str().map(|handle| Window(handle.to_owned())).ok_or_else(|| Failure::Browser("no window".into()))
    }

    /// Goes over to a window.
    pub fn switch(&self, window: &Window) -> Outcome {
        self.post("/window", &json!({ "handle": window.0 })).map(drop)
    }

    /// Closes the window in which everything happens; another has to be gone over to.
    pub fn close_window(&self) -> Outcome {
        self.call("DELETE", "/window", None).map(drop)
    }

    /// Goes into the first frame of the page.
    pub fn enter_frame(&self) -> Outcome {
        let frame = self.element("iframe")?;
        self.post("/frame", &json!({ "id": { ELEMENT: frame } })).map(drop)
    }

    /// Goes into the frame that an expression gives, wherever it stands.
    pub fn enter(&self, frame: &str) -> Outcome {
        let frame = self.run(&format!("return {frame}"), &[])?;
        self.post("/frame", &json!({ "id": frame })).map(drop)
    }

    /// Leaves all frames.
    pub fn leave_frame(&self) -> Outcome {
        self.post("/frame", &json!({ "id": null })).map(drop)
    }

    /// Runs the body of a function in the page, and gives what it returns.
    pub fn run(&self, body: &str, arguments: &[Value]) -> Outcome<Value> {
        self.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Runs the body of an async function in the page, and gives what it resolves to.
    pub fn run_async(&self, body: &str, arguments: &[Value]) -> Outcome<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);
             (async (...arguments) => {{ {body} }})(...given).then(
               (value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self.post("/execute/async", &json!({ "script": script, "args": arguments }))?;
        match answer.get("error") {
            Some(error) => Err(Failure::Page(format!("the page's script failed: {error}"))),
            None => Ok(answer["value"].clone()),
        }
    }

    /// Types into an element, or hands it the path of a file.
    pub fn keys(&self, selector: &str, text: &str) -> Outcome {
        self.act(selector, "value", &json!({ "text": text }))
    }

    /// Empties a field.
    pub fn clear(&self, selector: &str) -> Outcome {
        self.act(selector, "clear", &json!({}))
    }

    /// Strikes keys, one after the other, wherever the focus is; with shift held down when it is wanted.
    pub fn strike(&self, keys: &str, shift: bool) -> Outcome {
        let key = |kind: &str, value: &str| json!({ "type": kind, "value": value });
        let mut actions: Vec<Value> = keys
            .chars()
            .flat_map(|letter| [key("keyDown", &letter.to_string()), key("keyUp", &letter.to_string())])
            .collect();
        if shift {
            actions.insert(0, key("keyDown", SHIFT));
            actions.push(key("keyUp", SHIFT));
        }
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    /// Clicks the middle of an element.
    pub fn click(&self, selector: &str) -> Outcome {
        self.act(selector, "click", &json!({}))
    }

    /// Does something to an element. One that the page replaces between being found and being acted on is found again: a
    /// reader would not have seen the difference.
    fn act(&self, selector: &str, what: &str, how: &Value) -> Outcome {
        let act = || self.post(&format!("/element/{}/{what}", self.element(selector)?), how).map(drop);
        match act() {
            Err(Failure::Browser(why)) if why.contains(REPLACED) => act(),
            done => done,
        }
    }

    /// What the window shows, as PNG in base64.
    pub fn screenshot(&self) -> Outcome<String> {
        let image = self.call("GET", "/screenshot", None)?;
        Ok(image.as_str().unwrap_or_default().to_owned())
    }

    /// Gives Chromium a command of its own protocol, which `WebDriver` has no word for: another width, another medium.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Outcome<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    fn element(&self, selector: &str) -> Outcome<String> {
        let found = self.post("/element", &json!({ "using": "css selector", "value": selector }))?;
        found[ELEMENT].as_str().map(str::to_owned).ok_or_else(|| Failure::Page(format!("there is no {selector}")))
    }

    fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        self.call("POST", path, Some(body))
    }

    fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Outcome<Value> {
        let url = format!("{}{path}", self.session);
        let sent = match (method, body) {
            ("DELETE", _) => self.agent.delete(&url).call(),
            (_, Some(body)) => self.agent.post(&url).send_json(body),
            (_, None) => self.agent.get(&url).call(),
        };
        let refused = |error: ureq::Error| Failure::Browser(format!("{method} {path}: {error}"));
        let mut response = sent.map_err(refused)?;
        let ok = response.status().is_success();
        let mut body: Value = response.body_mut().with_config().limit(64 << 20).read_json().map_err(refused)?;
        let value = body["value"].take();
        if ok {
            Ok(value)
        } else {
            Err(Failure::Browser(format!("{method} {path}: {} {}", value["error"], value["message"])))
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.call("DELETE", "", None).ok();
    }
}

/// A screen for a browser that cannot do without one.
fn screen(command: &mut Command) -> Outcome<Process> {
    let screen = Process::start(Command::new("Xvfb").args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1280x1000x24",
        "-nolisten",
        "tcp",
    ]))?;
    let number = screen.greeting()?;
    command.env("DISPLAY", format!(":{number}")).env_remove("WAYLAND_DISPLAY");
    // No graphics card, no desktop: software rendering, no accessibility bus, no settings daemon.
    command
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("NO_AT_BRIDGE", "1")
        .env("GSETTINGS_BACKEND", "memory");
    Ok(screen)
}

fn wait_for(agent: &ureq::Agent, root: &str, engine: Engine) -> Outcome {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        if agent.get(format!("{root}/status")).call().is_ok_and(|response| response.status().is_success()) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err(Failure::Start(format!("the driver of {engine}: it does not answer")))
}
