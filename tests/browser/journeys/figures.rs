//! What the page takes to start: printed, not judged, for it depends on the machine and on what else it does.

use kept_browser_tests::{Driver, Edition, Engine, Outcome, Page, Site, Way};

/// How often each thing is measured; the middle is printed.
const TIMES: usize = 7;

/// Prints, in milliseconds: from navigation to `kept.ready`; the same file without its boot script, to the same place in
/// it; what compiling took; and every task over 50 ms after the page was ready.
pub(crate) fn print(driver: &Driver, site: &Site) -> Outcome {
    let page = Page::new(driver, site, Way::Http);
    let (mut ready, mut compiled, mut bare, mut long) = (Vec::new(), Vec::new(), Vec::new(), 0.0);
    for _ in 0..TIMES {
        page.open_edition(Edition::Frame, "#/nps/counts")?;
        bare.push(number(&page, "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")?);
        page.open("#/nps/counts")?;
        ready.push(number(&page, "return performance.getEntriesByName('kept-ready')[0].startTime")?);
        compiled.push(number(
            &page,
            "const at = (name) => performance.getEntriesByName(name)[0].startTime; return at('kept-compiled') - at('kept-unpacked')",
        )?);
        long += long_tasks(&page)?;
    }
    let (ready, compiled, bare) = (middle(ready), middle(compiled), middle(bare));
    let engine = driver.engine;
    println!(
        "{engine}: kept.ready after {ready:.0} ms; without the boot script {bare:.0} ms; compiling {compiled:.0} ms; ready ÷ (without + compiling) = {:.2}",
        ready / (bare + compiled)
    );
    if engine == Engine::Chromium {
        println!("{engine}: tasks over 50 ms after ready: {long:.0} in {TIMES} loads");
    }
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
