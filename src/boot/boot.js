// Starts the program that lies in this page. It makes no request: the WASM is unpacked from the text beside it.
//
// window.kept           what scripts may use; here only `ready` and `build`, the program adds the rest
//   build()             promises the SHA-256 of everything that runs here, as SHA256SUMS names it beside the page; browsers
//                       compute it for pages from https, from this machine or from a disk, elsewhere it rejects and says so
// window.__kept         between this file and the program, not for others:
//   module              the compiled WebAssembly.Module, for workers to instantiate
//   glue                the text that binds it, for workers to run
//   resolve, reject     settle kept.ready
//   fail(message)       shows the panel that says what happened and offers to reload
//   copy(name)          hands the reader this page as a file, as it stands
"use strict";
(() => {
  let resolve, reject;
  const ready = new Promise((kept, broken) => ([resolve, reject] = [kept, broken]));
  ready.catch(() => {}); // nobody has to listen

  const panel = document.getElementById("panic");
  panel.removeAttribute("open"); // a page saved with its panel open starts afresh
  document.getElementById("renewed").hidden = true; // and so does one with its offer, which a disk cannot keep
  document.getElementById("panic-reload").addEventListener("click", () => location.reload());

  const show = (kind, message) => {
    reject(new Error(message));
    if (panel.open) return; // the first failure is the cause, those after it are its echo
    panel.dataset.kind = kind;
    document.getElementById("panic-message").textContent = message;
    if (panel.showModal) panel.showModal();
    else panel.setAttribute("open", "");
    document.getElementById("panic-reload").focus();
  };
  const fail = (message) => show("broken", String(message));

  const text = (id) => document.getElementById(id).textContent;
  const bridge = { module: null, glue: text("kept-glue"), resolve, reject, fail };
  // What stands below this script is part of the page, and may still be on its way.
  const whole = new Promise((parsed) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", parsed);
    else parsed();
  });
  // The same elements in the same order as the packer takes them.
  const build = async () => {
    await whole;
    const runs = [...document.querySelectorAll("style,script")].map((element) => element.textContent).join("");
    if (!crypto.subtle) throw new Error("a SHA-256 is computed over https, from localhost or in a saved page only");
    const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(runs));
    return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  // What is typed is written into the markup: the copy shows it before the program runs, and where none may run.
  bridge.copy = (name) => {
    const page = document.documentElement.cloneNode(true);
    const fields = (of) => of.querySelectorAll("input,textarea,option");
    const typed = fields(document);
    fields(page).forEach((field, at) => {
      const { type, value, checked, selected } = typed[at];
      if (field.localName === "option") field.toggleAttribute("selected", selected);
      else if (field.localName === "textarea") field.textContent = field.id === "paste" ? "" : value;
      else if (type === "checkbox" || type === "radio") field.toggleAttribute("checked", checked);
      else if (type === "text") field.setAttribute("value", value);
    });
    // The rows of a file, read or only pasted, its name, the names in it and comments stay here.
    const own = "#app dialog, #app [role=status], .file, .file-failed, .band-parts, .band-voices, .band-ledger, .fig-foot > span";
    page.querySelectorAll(own).forEach((element) => element.remove());
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["<!doctype html>\n", page.outerHTML], { type: "text/html" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
  };

  window.kept = { ready, build };
  Object.defineProperty(window, "__kept", { value: bridge });

  // Not every death of the program passes its panic hook: running out of memory or stack does not.
  addEventListener("error", ({ error }) => {
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) fail(error);
  });

  // Only where the reader has asked offline.html to keep the site: a newer one waits until they want it. Asking for the
  // registration makes no request; a frame without an origin throws, and a copy on a disk has none.
  const renewed = async () => {
    const worker = navigator.serviceWorker;
    const own = await worker.getRegistration();
    const offer = () => (document.getElementById("renewed").hidden = !own.waiting);
    const watch = () => own.installing?.addEventListener("statechange", offer);
    offer();
    watch(); // a visit makes the browser look, and it may have found one before this runs
    own.addEventListener("updatefound", watch);
    document.getElementById("renew").addEventListener("click", () => {
      const next = own.waiting;
      if (!next) return location.reload(); // another tab has asked for it already
      // This page only, others may hold an open file; also where it was loaded past the worker, which then has no say here.
      next.addEventListener("statechange", () => next.state === "activated" && location.reload());
      next.postMessage("go");
    });
  };
  renewed().catch(() => {});

  // A module of one function that uses a vector: what cannot be validated cannot be run.
  const simd = () => WebAssembly.validate(Uint8Array.of(
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11));

  const missing = () => {
    const absent = ["WebAssembly", "Worker", "Intl"].filter((feature) => !(feature in window));
    if (window.WebAssembly && !simd()) absent.push("WebAssembly SIMD");
    return absent.join(", ");
  };

  // The code, a letter a byte, begins with the letters of the bytes from 0 to 255. What stands between U+E000 are the words
  // of one language after those of another, after what stands between words. They are themselves, but that U+007F stands
  // for NUL, and U+0100 to U+01FF for bytes: in UTF-8 those begin with 0xC4 to 0xC7.
  const bytes = (code, words) => {
    const of = new Uint8Array(512);
    for (let i = 0; i < 256; i++) of[code.charCodeAt(i)] = i;
    const pieces = words.split("\ue000");
    const each = (pieces.length - 1) / 6;
    const texts = pieces.map((_, i) => pieces[Math.floor(i / 6) + (i % 6 && (i % 6) * each + 1)]);
    const data = new TextEncoder().encode(texts.join("\ue000"));
    const program = new Uint8Array(code.length - 256 + data.length);
    let end = 0;
    for (let i = 256; i < code.length; i++) program[end++] = of[code.charCodeAt(i)];
    for (let i = 0; i < data.length; i++) {
      const byte = data[i];
      if (byte >> 2 === 0x31) program[end++] = (byte << 6) | (data[++i] & 0x3f);
      else program[end++] = byte === 0x7f ? 0 : byte;
    }
    return program.subarray(0, end);
  };

  // The next task: between two the browser draws and answers.
  const turn = () => new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage(null);
  });

  const start = async () => {
    await turn();
    performance.mark("kept-boot");
    const program = bytes(text("kept-wasm"), text("kept-words"));
    performance.mark("kept-unpacked");
    await turn();
    const compiling = WebAssembly.compile(program);
    await turn();
    // A browser loads how numbers are written when they are first asked for: now, while another thread compiles.
    new Intl.NumberFormat(document.documentElement.lang).format(1);
    bridge.module = await compiling;
    performance.mark("kept-compiled");
    await whole;
    // Chromium does that at once for programs of up to 8 MB only, which an unoptimised one exceeds.
    if (program.byteLength < 8e6) wasm_bindgen.initSync({ module: bridge.module });
    else await wasm_bindgen({ module_or_path: bridge.module });
  };

  ready.then(() => performance.mark("kept-ready"), () => {});
  const lacks = missing();
  if (lacks) show("old", lacks);
  else start().catch(fail);
})();
