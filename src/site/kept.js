// Kept in somebody else's page: <kept-metric metric="nps" promoters="60" passives="30" detractors="10">
//   <a href="https://…">Net promoter score</a>   shown where scripts are off, or nothing answers
// </kept-metric>
//
//   metric, method, lang       as in a link; every other attribute is a key of a link (src/link/mod.rs)
//   theme                      light, dark or auto: what the page says by color-scheme, else the reader's device
//   src                        where the calculator lies; left out: index.html beside this file
//   data-events                asks for "kept:result" events, whose detail is what kept.compute answers;
//                              the widget then tells its reader so
//   --kept-accent, …           custom properties of CSS, see LOOKS
//
// An <iframe data-kept> of the calculator gets the same by this file, without the element.
// A page with a policy of its own allows two things: script-src (this file) and frame-src (the calculator).
"use strict";
(() => {
  if (customElements.get("kept-metric")) return;
  const home = document.currentScript.src;
  const LOOKS = ["accent", "accent-ink", "ink", "ink-2", "paper", "raised", "line", "font"];
  // Attributes that are no numbers: the element's own, HTML's, and what frameworks leave.
  const OWN = /^(metric|method|lang|theme|src|v|embed|class|id|style|slot|part|is|title|hidden|inert|dir|role|tabindex|align|width|height|on[a-z]*)$|^_|[^a-z0-9_.]/;
  const shown = new Set();

  class KeptMetric extends HTMLElement {
    connectedCallback() {
      if (!this.frame) {
        const frame = this.frame = document.createElement("iframe");
        frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
        frame.loading = "lazy";
        frame.style.cssText = "display:block;width:100%;height:30rem;border:0";
        // Where nothing answers, as in a post that was saved, there is the page's own link.
        const link = this.link = document.createElement("slot");
        link.hidden = true;
        frame.onload = () => setTimeout(() => (link.hidden = false), 5000);
        this.attachShadow({ mode: "open" }).append(frame, link);
        name(this);
        new MutationObserver((changes) => {
          // A new theme must not take away what the reader has typed; new numbers are meant to.
          if (changes.some(({ attributeName: name }) => /^(metric|method|lang|src)$/.test(name) || !OWN.test(name))) this.open();
          look(this);
        }).observe(this, { attributes: true });
      }
      shown.add(this);
      this.open(true);
    }

    disconnectedCallback() {
      shown.delete(this);
    }

    open(afresh) {
      const { frame } = this;
      const page = this.getAttribute("src");
      let url;
      try {
        url = page ? new URL(page, document.baseURI) : new URL("index.html", home);
      } catch {
        return; // what is no address shows nothing
      }
      if (!/^(https?|file):$/.test(url.protocol)) return;
      const path = [this.getAttribute("metric"), this.getAttribute("method")].filter(Boolean);
      const pairs = [...this.attributes].filter(({ name }) => !OWN.test(name)).map(({ name, value }) => [name, value]);
      const lang = this.getAttribute("lang");
      if (lang) pairs.push(["lang", lang]);
      pairs.push(["embed", "1"]);
      if (theme(this) !== "auto") pairs.push(["theme", theme(this)]);
      const said = ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
      url.hash = `/${path.map(encodeURIComponent).join("/")}?v=1&${pairs.map(said).join("&")}`;
      if (afresh) frame.src = url;
      else frame.contentWindow?.location.replace(url); // the same page with another hash: no reload, no step back
    }
  }

  const theme = (host) => {
    const wish = host.getAttribute("theme");
    if (/^(light|dark)$/.test(wish)) return wish;
    const page = getComputedStyle(host).colorScheme;
    return /^(light|dark)$/.test(page) ? page : page === "normal" ? "light" : "auto";
  };

  // What a screen reader calls the frame: as the page says, else as the widget does once it stands.
  const name = (host) => (host.frame.title = host.title || host.textContent.trim() || host.called || "Kept");

  // What the host wants of the widget; it holds nothing secret, and a sandboxed frame has no origin to name.
  const look = (host) => {
    const css = getComputedStyle(host);
    const look = Object.fromEntries(LOOKS.map((name) => [name, css.getPropertyValue(`--kept-${name}`).trim()]));
    const message = { type: "kept:host", v: 1, look, events: host.hasAttribute("data-events") };
    if (host.frame) {
      message.theme = theme(host); // a frame of one's own says it in its link, and has its own title
      name(host);
    }
    (host.frame ?? host).contentWindow?.postMessage(message, "*");
  };

  // Frames of one's own, also in open shadow roots.
  const frames = (root) => [...root.querySelectorAll("*")].flatMap((one) => (one.matches("iframe[data-kept]") ? one : one.shadowRoot ? frames(one.shadowRoot) : []));

  addEventListener("message", ({ source, data }) => {
    const { v, type, height, title, result } = data ?? {};
    if (!source || v !== 1) return;
    const of = (host) => (host.frame ?? host).contentWindow === source;
    const host = [...shown].find(of) ?? frames(document).find(of);
    if (!host) return;
    if (type === "kept:height" && height > 0 && height <= 10000) {
      const frame = host.frame ?? host;
      frame.style.height = `${Math.ceil(height)}px`;
      host.link?.remove();
      if (typeof title === "string") host.called = title.slice(0, 200);
      // As tall as what is in it: a bar would only take of its width, and so make it taller.
      frame.scrolling = "no";
      look(host);
    } else if (type === "kept:result" && host.hasAttribute("data-events") && typeof result?.status === "string") {
      host.dispatchEvent(new CustomEvent("kept:result", { bubbles: true, composed: true, detail: result }));
    }
  });

  customElements.define("kept-metric", KeptMetric);
  frames(document).forEach(look); // one that was there first says its height again
})();
