// Times the contestants side by side in headless Chromium; see README.md.
// usage: node run.mjs [--sizes 10000,100000] [--workloads W1,W2] [--only a,b] [--seed 1] [--reps 5] [--warmup 1] [--timeout 120]
//                     [--url name=http://127.0.0.1:9000/page.html]... [--app name=/path/to/dist[:page.html]]... [--adapter kept.js] [--out results.json] [--append]
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import esbuild from "esbuild";
import { chromium } from "playwright-core";
import { diff } from "./check.mjs";
import { FILES, fileFor } from "./gen.mjs";

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const { values: A } = parseArgs({ options: {
  sizes: { type: "string", default: "10000,100000,1000000" }, workloads: { type: "string", default: "W1,W2,W3,W4" }, only: { type: "string" },
  seed: { type: "string", default: "1" }, reps: { type: "string", default: "5" }, warmup: { type: "string", default: "1" }, timeout: { type: "string", default: "120" },
  url: { type: "string", multiple: true, default: [] }, app: { type: "string", multiple: true, default: [] }, sequential: { type: "boolean", default: false },
  adapter: { type: "string" }, out: { type: "string", default: "results.json" }, append: { type: "boolean", default: false }, data: { type: "string", default: "data" } } });
const SIZES = A.sizes.split(",").map(Number), REPS = +A.reps, WARM = +A.warmup, LIMIT = +A.timeout * 1000;

// --- contestants -------------------------------------------------------------------------------------------------
const all = fs.readdirSync(path.join(ROOT, "contestants")).filter((f) => f.endsWith(".mjs")).map((f) => f.slice(0, -4));
const names = A.only !== undefined ? A.only.split(",").filter(Boolean) : all;
await esbuild.build({
  entryPoints: [...names.map((n) => ({ in: path.join(ROOT, "contestants", n + ".mjs"), out: n })), ...["scan"].map((n) => ({ in: path.join(ROOT, "lib", n + ".worker.mjs"), out: n + ".worker" }))],
  outdir: path.join(ROOT, "dist"), bundle: true, minify: true, format: "esm", target: "chrome120", logLevel: "error",
});
const mounts = {}; // /ext/<name>/ -> folder
const C = names.map((n) => ({ name: n, url: (p) => `http://127.0.0.1:${p}/bench.html?c=${n}` }));
for (const s of A.app) {
  const [name, v] = s.split("="), [dir, page = "index.html"] = v.split(":");
  mounts[name] = path.resolve(dir);
  C.push({ name, adapted: true, url: (p) => `http://127.0.0.1:${p}/ext/${name}/${page}` });
}
for (const s of A.url) { const i = s.indexOf("="); C.push({ name: s.slice(0, i), adapted: true, url: () => s.slice(i + 1) }); }

// --- server (cross-origin isolated; remembers what it sent) -------------------------------------------------------
const MIME = { html: "text/html; charset=utf-8", js: "text/javascript", mjs: "text/javascript", wasm: "application/wasm", css: "text/css", json: "application/json", svg: "image/svg+xml" };
let sent = new Set();
const server = http.createServer((q, r) => {
  const u = decodeURIComponent(new URL(q.url, "http://x").pathname), m = /^\/ext\/([^/]+)\/(.*)$/.exec(u);
  const base = m ? mounts[m[1]] : ROOT, f = base && path.join(base, m ? m[2] : u);
  r.setHeader("Cross-Origin-Opener-Policy", "same-origin"); r.setHeader("Cross-Origin-Embedder-Policy", "require-corp"); r.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  if (!f || !f.startsWith(base) || !fs.existsSync(f) || !fs.statSync(f).isFile()) { r.statusCode = 404; return r.end(); }
  sent.add(f);
  r.setHeader("Content-Type", MIME[f.split(".").pop()] ?? "application/octet-stream");
  fs.createReadStream(f).pipe(r);
});
await new Promise((k) => server.listen(0, "127.0.0.1", k));
const PORT = server.address().port;
const packed = {};
function sizeOf(files) {
  const t = { raw: 0, gzip: 0, brotli: 0 };
  for (const f of files) {
    if (!packed[f]) {
      const b = fs.readFileSync(f), q = b.length > 4e6 ? 6 : 11; // big files: a quick brotli level
      packed[f] = [b.length, zlib.gzipSync(b, { level: 9 }).length, zlib.brotliCompressSync(b, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: q } }).length];
    }
    t.raw += packed[f][0]; t.gzip += packed[f][1]; t.brotli += packed[f][2];
  }
  return t;
}

// --- browser -------------------------------------------------------------------------------------------------------
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-features=SpareRendererForSitePerProcess,SpareRenderer"];
let browser, root;
async function launch() {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: FLAGS });
  root = await browser.newBrowserCDPSession();
}
await launch();
const renderers = async () => (await root.send("SystemInfo.getProcessInfo")).processInfo.filter((p) => p.type === "renderer").map((p) => p.id);
const mem = (pid) => {
  try {
    const s = fs.readFileSync(`/proc/${pid}/status`, "utf8");
    return { rss: +/VmRSS:\s+(\d+)/.exec(s)[1] / 1024, hwm: +/VmHWM:\s+(\d+)/.exec(s)[1] / 1024 };
  } catch { return { rss: NaN, hwm: NaN }; }
};
const cpu = (pid) => { // user+system ms of the renderer (all its threads), 10 ms steps: far less disturbed by other load than wall time
  try { const f = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" "); return (+f[11] + +f[12]) * 10; } catch { return NaN; }
};
const resetPeak = (pid) => { try { fs.writeFileSync(`/proc/${pid}/clear_refs`, "5"); } catch {} };
const within = (p, ms, what) => { let t; return Promise.race([p, new Promise((_, bad) => { t = setTimeout(() => bad(new Error(what + " timed out")), ms); })]).finally(() => clearTimeout(t)); };

async function open(c, file) {
  const before = new Set(await renderers());
  const ctx = await browser.newContext(), page = await ctx.newPage();
  const crash = new Promise((_, bad) => page.on("crash", () => bad(new Error("renderer crashed"))));
  crash.catch(() => {});
  sent = new Set();
  await page.goto(c.url(PORT));
  if (c.adapted && A.adapter) await page.evaluate(fs.readFileSync(A.adapter, "utf8")); // defines window.bench on top of the page's own API
  const readyMs = await within(Promise.race([crash, page.evaluate(async () => {
    for (let i = 0; !window.bench && !window.benchReady; i++) { if (i > 3000) throw new Error("no window.bench"); await new Promise((k) => setTimeout(k, 10)); }
    await window.benchReady;
    return performance.now(); // since navigation start
  })]), 60000, "load");
  const files = [...sent];
  await page.evaluate(() => {
    const i = document.createElement("input");
    i.type = "file"; i.id = "__bench_file";
    document.body.append(i);
  });
  await page.setInputFiles("#__bench_file", file);
  const pid = Math.max(...(await renderers()).filter((p) => !before.has(p)));
  const isFloor = await page.evaluate(() => !!window.benchFloor);
  return { ctx, page, crash, pid, readyMs, files, isFloor, base: mem(pid).rss };
}
async function once(h, w) {
  resetPeak(h.pid);
  const c0 = cpu(h.pid);
  const r = await within(Promise.race([h.crash, h.page.evaluate(async (w) => {
    const file = document.getElementById("__bench_file").files[0];
    let last = performance.now(), block = 0;
    const beat = () => { const t = performance.now(); if (t - last > block) block = t - last; last = t; };
    const timer = setInterval(beat, 4);
    const t0 = performance.now();
    let result, error;
    try { result = await window.bench(w, file); } catch (e) { error = String(e?.message ?? e); }
    const ms = performance.now() - t0;
    beat(); clearInterval(timer);
    return { ms, block, result, error };
  }, w)]), LIMIT, "run");
  if (r.error) throw new Error(r.error);
  const m = mem(h.pid);
  r.cpu = cpu(h.pid) - c0;
  return { ...r, peak: m.hwm - h.base };
}
const median = (a) => { const b = [...a].sort((x, y) => x - y), n = b.length; return n ? (b[(n - 1) >> 1] + b[n >> 1]) / 2 : null; };

// --- go --------------------------------------------------------------------------------------------------------------
const OUT = path.join(ROOT, A.out);
const results = A.append && fs.existsSync(OUT) ? JSON.parse(fs.readFileSync(OUT)) : { machine: `${(await import("node:os")).cpus().length} cores`, browser: browser.version(), runs: [], load: {} };
const FLOOR = new Set(["blob-read", "blob-newlines"]);
for (const rows of SIZES) for (const w of A.workloads.split(",")) {
  const file = path.join(ROOT, fileFor(A.data, w, rows, A.seed)), want = JSON.parse(fs.readFileSync(file + ".expected.json", "utf8")), bytes = fs.statSync(file).size;
  const st = C.map((c) => ({ c, t: [], cpu: [], block: [], peak: 0, h: null, error: null, first: null }));
  const start = async (s) => {
    try {
      s.h = await open(s.c, file);
      const L = (results.load[s.c.name] ??= { ready_ms: [], ...sizeOf(s.h.files), files: s.h.files.map((f) => path.relative(ROOT, f)) });
      L.ready_ms.push(s.h.readyMs);
    } catch (e) { s.error = String(e.message).split("\n")[0]; }
  };
  const step = async (s, rep) => {
    if (s.error || !s.h) return;
    try {
      const r = await once(s.h, w);
      if (!FLOOR.has(s.c.name)) { const d = diff(r.result, await s.h.page.evaluate(([w, want]) => window.benchExpect?.(w, want) ?? want, [w, want])); if (d) s.wrong = "WRONG " + d; }
      else if (r.result.bytes !== bytes) throw new Error("WRONG bytes");
      if (rep === 0) s.first = r.ms;
      if (rep >= WARM) { s.t.push(r.ms); s.cpu.push(r.cpu); s.block.push(r.block); }
      s.peak = Math.max(s.peak, r.peak);
    } catch (e) { s.error = String(e.message).split("\n")[0]; }
  };
  const stop = async (s) => { try { await within(s.h?.ctx.close() ?? Promise.resolve(), 10000, "close"); } catch {} s.h = null; };
  if (A.sequential) for (const s of st) { await start(s); for (let rep = 0; rep < REPS + WARM; rep++) await step(s, rep); await stop(s); if (!browser.isConnected()) await launch(); }
  else {
    for (const s of st) await start(s);
    for (let rep = 0; rep < REPS + WARM; rep++) for (let i = 0; i < st.length; i++) await step(st[(i + rep) % st.length], rep); // interleaved, rotated
    for (const s of st) await stop(s);
  }
  for (const s of st) {
    const ms = median(s.t);
    const row = { workload: w, rows, bytes, name: s.c.name, ms, min: Math.min(...s.t), max: Math.max(...s.t), n: s.t.length, first_ms: s.first, cpu_ms: median(s.cpu), cpu_min: Math.min(...s.cpu), block_ms: median(s.block), peak_mb: s.peak, error: s.error, wrong: s.wrong ?? null };
    results.runs = results.runs.filter((r) => !(r.workload === w && r.rows === rows && r.name === row.name));
    results.runs.push(row);
    console.log(`${w} ${String(rows).padStart(8)} ${row.name.padEnd(18)} ${s.error ? "ERROR " + s.error.slice(0, 200) : `${ms.toFixed(1).padStart(9)} ms  ${(bytes / 1e3 / ms).toFixed(1).padStart(7)} MB/s  cpu ${row.cpu_ms.toFixed(0).padStart(6)}  min ${row.min.toFixed(0).padStart(6)}  first ${s.first.toFixed(0).padStart(6)}  block ${row.block_ms.toFixed(0).padStart(6)}  +${s.peak.toFixed(0)} MB ${(s.wrong ?? "").slice(0, 100)}`}`);
  }
  fs.writeFileSync(OUT, JSON.stringify(results, null, 1));
}
await browser.close();
server.close();
