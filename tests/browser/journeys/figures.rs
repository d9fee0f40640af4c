//! What the page takes to start and to follow its reader: printed, not judged, for it depends on the machine and on what
//! else it does.

use kept_browser_tests::{Driver, Edition, Engine, Outcome, Page, Site, Way};
use serde_json::json;

/// How often each thing is measured; the middle is printed.
const TIMES: usize = 7;

/// Prints what it takes in this engine; in Chromium also as a phone that is four times as slow takes it.
pub(crate) fn print(driver: &Driver, site: &Site) -> Outcome {
    let (engine, page) = (driver.engine, Page::new(driver, site, Way::Http));
    let long = start(&page, &engine.to_string())?;
    if engine == Engine::Chromium {
        println!("{engine}: tasks over 50 ms after ready: {long:.0} in {TIMES} loads");
        driver.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }))?;
        let phone = json!({ "width": 412, "height": 823, "deviceScaleFactor": 1.75, "mobile": true });
        driver.devtools("Emulation.setDeviceMetricsOverride", &phone)?;
        start(&page, &format!("{engine}, a phone four times as slow"))?;
        driver.devtools("Emulation.clearDeviceMetricsOverride", &json!({}))?;
        driver.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }))?;
    }
    follow(&page)
}

/// Prints, in milliseconds: from navigation to `kept.ready`; the same file without its boot script, to the same place in
/// it; and what compiling took. Gives how many tasks over 50 ms there were after the page was ready.
fn start(page: &Page, who: &str) -> Outcome<f64> {
    let (mut ready, mut compiled, mut bare, mut long) = (Vec::new(), Vec::new(), Vec::new(), 0.0);
    for _ in 0..TIMES {
        page.open_edition(Edition::Frame, "#/nps/counts")?;
        bare.push(number(page, "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")?);
        page.open("#/nps/counts")?;
        ready.push(number(page, "return performance.getEntriesByName('kept-ready')[0].startTime")?);
        compiled.push(number(
            page,
            "const at = (name) => performance.getEntriesByName(name)[0].startTime; return at('kept-compiled') - at('kept-unpacked')",
        )?);
        long += long_tasks(page)?;
    }
    let (ready, compiled, bare) = (middle(ready), middle(compiled), middle(bare));
    println!(
        "{who}: kept.ready after {ready:.0} ms; without the boot script {bare:.0} ms; compiling {compiled:.0} ms; ready ÷ (without + compiling) = {:.2}",
        ready / (bare + compiled)
    );
    Ok(long)
}

/// Prints how long it takes, in milliseconds, until the last change on the page that a keystroke, another metric or another
/// language brings about.
fn follow(page: &Page) -> Outcome {
    page.open("#/nps/counts?v=1&promoters=60&passives=30&detractors=10")?;
    let took = |act: &str| -> Outcome<f64> {
        let took = page.run_async(
            &format!(
                "const act = (time) => {{ {act} }};
                 const times = [];
                 for (let time = 0; time < {TIMES}; time++) {{
                     await new Promise((done) => setTimeout(done, 200));
                     const began = performance.now();
                     let last = began;
                     const watch = new MutationObserver(() => last = performance.now());
                     watch.observe(document, {{ subtree: true, childList: true, attributes: true, characterData: true }});
                     act(time);
                     await new Promise((done) => setTimeout(done, 100));
                     watch.disconnect();
                     if (last === began) throw new Error('nothing changed');
                     times.push(last - began);
                 }}
                 return times.sort((a, b) => a - b)[{TIMES} >> 1];"
            ),
            &[],
        )?;
        Ok(took.as_f64().unwrap_or(f64::NAN))
    };
    let key = took(
        "const field = document.querySelector('#promoters');
         field.value = 60 + time % 2;
         field.dispatchEvent(new Event('input', { bubbles: true }));",
    )?;
    let metric = took("location.hash = ['#/churn/start', '#/clv/historic', '#/nps/counts'][time % 3]")?;
    let language = took("document.querySelector(`.langs [data-lang=${['nl', 'ko', 'en'][time % 3]}]`).click()")?;
    page.run("localStorage.removeItem('kept.lang')", &[])?; // for what comes after
    println!(
        "{}: a keystroke is followed after {key:.1} ms, another metric after {metric:.1}, another language after {language:.1}",
        page.driver().engine
    );
    Ok(())
}

fn long_tasks(page: &Page) -> Outcome<f64> {
    let count = page.run_async(
        "if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return 0;
         const ready = performance.getEntriesByName('kept-ready')[0].startTime;
         const tasks = [];
         new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
         await new Promise((done) => setTimeout(done, 300));
         return tasks.filter((task) => task.startTime > ready).length;",
        &[],
    )?;
    Ok(count.as_f64().unwrap_or_default())
}

fn number(page: &Page, body: &str) -> Outcome<f64> {
    Ok(page.run(body, &[])?.as_f64().unwrap_or(f64::NAN))
}

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
