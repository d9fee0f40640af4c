// Runs before the frame: gives that of a metric's page or widget the heading that it will have, in the reader's language, so
// that its first second shows what it is. The headings are the program's own words, put into the page by the packer: for
// each language and metric the name, what it is called for short, and the lines under it.
"use strict";
(() => {
  const { lang, dataset } = document.documentElement;
  const heading = JSON.parse(document.getElementById("kept-headings").textContent)[lang][dataset.metric];
  if (!Array.isArray(heading)) return; // no metric is called so
  const [name, abbr, lede] = heading;
  const whole = name.replaceAll("\u00ad", "");

  const made = (kind, style, ...content) => {
    const element = document.createElement(kind);
    element.className = style;
    element.append(...content);
    return element;
  };
  const parts = {
    ".frame-metric .ghost-crumb": () => made("p", "crumb", document.querySelector(".top nav a").cloneNode(true), " /"),
    ".frame-metric .ghost-h1": () => made("h1", "", name, ...(abbr ? [" ", made("span", "abbr", abbr)] : [])),
    ".frame-metric .ghost-lede": () => made("p", "lede", lede),
    ".frame-widget h1 > .ghost": () => whole,
  };
  // The frame is still on its way. Each part is filled when it stands, before it is painted: nothing below it moves.
  const watch = new MutationObserver(() => {
    for (const place in parts) document.querySelector(place)?.replaceWith(parts[place]());
  });
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => watch.disconnect());

  document.title = `${whole} · Kept`;
  document.querySelector("meta[name=description]").content = lede;
})();
