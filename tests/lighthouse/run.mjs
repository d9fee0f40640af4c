// Lighthouse on the packed page, on an emulated phone: prints its scores, and fails where one that does not depend on the
// machine (accessibility, best practices, SEO) is under 95. What depends on it is a report: the middle of some runs, and one
// with the line and the processor really slowed. What Lighthouse works out by itself takes the document for one thing that
// is there when all of it is, and this document is the whole product: what a reader sees of it sooner only the other tells.
//   node run.mjs LIGHTHOUSE_FOLDER [WORD …]     from the root of the project, with dist/ built; a word chooses pages
import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const [home] = process.argv.slice(2);
const LEAST = 95;
const TIMES = 3; // for the page that a stranger sees first; one more page is timed once
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const FIXED = ["accessibility", "best-practices", "seo"];
// Two audits ask what they cannot have here, so that `asked` asks it of the server. robots.txt: Lighthouse fetches it as the
// page would, and the page's policy (connect-src 'none') forbids that. charset: it gives the browser one second to hand
// over the whole document, which is most of the product.
const SKIPPED = "robots-txt,charset";
const NUMBERS = "v=1&promoters=60&passives=30&detractors=10";
const wanted = process.argv.slice(3);
const PAGES = [
  ["#/?v=1&lang=en", TIMES],
  [`#/nps/counts?${NUMBERS}&lang=en`, 1],
  ...["zh-Hans", "zh-Hant", "nl", "ko"].flatMap((lang) => [[`#/?v=1&lang=${lang}`, 0], [`#/nps/counts?${NUMBERS}&lang=${lang}`, 0]]),
].filter(([place]) => !wanted.length || wanted.some((word) => place.includes(word)));

const chromium = process.env.CHROME_PATH ?? execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser || command -v google-chrome"], { encoding: "utf8" }).trim();
const server = spawn("cargo", ["run", "--quiet", "--bin", "serve", "--", "dist", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const heard = createInterface(server.stdout)[Symbol.asyncIterator]();
const address = (await heard.next()).value?.trim();
if (!address) throw new Error("nothing is served: `make build` makes dist/");
server.stdout.resume();

const asked = async () => {
  const page = await fetch(address);
  const head = (await page.text()).slice(0, 1024);
  if (!/charset=utf-8/i.test(page.headers.get("content-type")) || !/<meta charset="utf-8">/i.test(head)) return "charset: the page does not say that it is UTF-8";
  const robots = await fetch(new URL("/robots.txt", address));
  const text = await robots.text();
  const known = /^\s*(#.*|(user-agent|allow|disallow|sitemap|crawl-delay)\s*:.*)?$/i;
  if (robots.status !== 404 && !(robots.ok && text.split("\n").every((line) => known.test(line)))) return `robots.txt: ${robots.status} ${text.slice(0, 80)}`;
};

const folder = await mkdtemp(path.join(tmpdir(), "kept-lighthouse-"));
const audit = async (place, categories, throttling = "simulate") => {
  const report = path.join(folder, "report.json");
  const cli = path.join(home, "node_modules/lighthouse/cli/index.js");
  await promisify(execFile)(process.execPath, [
    cli, address + place, "--quiet", "--output=json", `--output-path=${report}`, "--max-wait-for-load=90000",
    `--only-categories=${categories.join(",")}`, `--throttling-method=${throttling}`, `--skip-audits=${SKIPPED}`, `--chrome-flags=${FLAGS.join(" ")}`,
  ], { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 64 << 20 });
  const { categories: found, audits, runtimeError } = JSON.parse(await readFile(report, "utf8"));
  if (runtimeError) throw new Error(runtimeError.message);
  return { found, audits };
};
// A browser that does not come up in time says nothing about the page: it is asked twice.
const patient = (...wish) => audit(...wish).catch(() => audit(...wish));
const score = (category) => Math.round(100 * category.score);
const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

let failed = false;
try {
  const wrong = await asked();
  if (wrong) {
    failed = true;
    console.log(wrong);
  }
  console.log(`lighthouse, on an emulated phone; load of this machine ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`);
  for (const [place, times] of PAGES) {
    const runs = [];
    for (let run = 0; run < Math.max(1, times); run++) {
      runs.push(await patient(place, run ? ["performance"] : times ? ["performance", ...FIXED] : FIXED));
    }
    const [{ found, audits }] = runs;
    const said = [];
    if (times) {
      const told = (runs) => {
        const value = (id) => middle(runs.map(({ audits }) => audits[id].numericValue));
        const seconds = (id) => `${(value(id) / 1000).toFixed(1)} s`;
        const paints = `FCP ${seconds("first-contentful-paint")}, LCP ${seconds("largest-contentful-paint")}, SI ${seconds("speed-index")}`;
        return `${middle(runs.map(({ found }) => score(found.performance)))} (${paints}, TBT ${value("total-blocking-time").toFixed(0)} ms, CLS ${value("cumulative-layout-shift").toFixed(3)})`;
      };
      said.push(`performance ${told(runs)}`, `really slowed ${told([await patient(place, ["performance"], "devtools")])}`);
    }
    for (const id of FIXED) said.push(`${id} ${score(found[id])}`);
    console.log(`lighthouse ${place.replace(NUMBERS + "&", "")}: ${said.join(" · ")}`);
    for (const id of FIXED) {
      const lost = found[id].auditRefs.map((ref) => [ref, audits[ref.id]]).filter(([ref, audit]) => ref.weight && audit.score !== null && audit.score < 1);
      for (const [, audit] of lost) console.log(`    ${id}: ${audit.title}${audit.details?.items?.[0] ? ` ${JSON.stringify(audit.details.items[0]).slice(0, 300)}` : ""}`);
      if (score(found[id]) < LEAST) failed = true;
    }
  }
} finally {
  server.kill();
  await rm(folder, { recursive: true });
}
if (failed) {
  console.log(`a score under ${LEAST}: FAILED`);
  process.exitCode = 1;
}
