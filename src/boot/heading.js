// Runs when the frame stands: gives that of a metric's page or widget the heading that it will have, in the reader's language,
// so that its first second shows what it is. The headings are the program's own words, put into the page by the packer: for
// each language and metric the name, what it is called for short, and the lines under it.
"use strict";
(() => {
  const { lang, dataset } = document.documentElement;
  const [crumb, title, lines] = document.querySelectorAll(".frame-metric .metric-head > .ghost");
  if (!lines) return; // a saved page has its own
  const heading = JSON.parse(document.getElementById("kept-headings").textContent)[lang][dataset.metric];
  if (!Array.isArray(heading)) return; // no metric is called so
  const [name, abbr, lede] = heading;

  const made = (kind, style, ...content) => {
    const element = document.createElement(kind);
    element.className = style;
    element.append(...content);
    return element;
  };
  crumb.replaceWith(made("p", "crumb", document.querySelector(".top nav a").cloneNode(true), " /"));
  title.replaceWith(made("h1", "", name, ...(abbr ? [" ", made("span", "abbr", abbr)] : [])));
  lines.replaceWith(made("p", "lede", lede));
  document.querySelector(".frame-widget h1").replaceChildren(name.replaceAll("\u00ad", ""));

  document.title = `${name.replaceAll("\u00ad", "")} · Kept`;
  document.querySelector("meta[name=description]").content = lede;
})();
