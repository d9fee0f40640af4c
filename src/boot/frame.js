// Runs before the first paint: decides language, theme and frame, and writes them on <html>.
// The program reads them from there when it starts, so that both always agree.
//   lang        en, zh-Hans, zh-Hant, nl or ko: what the address says, else the reader's last choice, else the browser's list
//   data-theme  light or dark, found in the same order; absent: as the device
//   data-frame  index, metric, scorecard, about or widget: which boxes to show until the program fills them
//   data-metric what the address calls its page, mostly a metric's id: src/boot/heading.js knows whether it is one
"use strict";
(() => {
  const root = document.documentElement;
  // A copy that was kept says in itself what it shows, until its address says otherwise; a mark such as ?utm_source=x says nothing.
  const says = location.hash.length > 1 || /^\?(%23|#)?(\/|%2f)|[?&](lang|theme|embed)=/i.test(location.search);
  const address = location.search + "&" + (says ? location.hash : root.dataset.kept);

  const said = (key, value = "[\\w-]+", by = address) => by.match(`[?&]${key}=(${value})`)?.[1];
  const remembered = (key) => {
    try {
      return localStorage.getItem(`kept.${key}`);
    } catch {
      return null; // a sandboxed frame has no storage, and says so by throwing
    }
  };

  // As `Lang::from_tag` and offline.html do.
  const language = (tag) => {
    const [primary, ...rest] = (tag ?? "").toLowerCase().split(/[-_]/);
    const place = (part) => /^(hant|tw|hk|mo)$/.test(part);
    if (primary === "zh") return !rest.includes("hans") && rest.some(place) ? "zh-Hant" : "zh-Hans";
    return ["en", "nl", "ko"].find((known) => known === primary);
  };
  const wishes = [said("lang"), remembered("lang"), ...(navigator.languages ?? [])];
  root.lang = wishes.map(language).find(Boolean) ?? "en";

  const theme = [said("theme"), remembered("theme")].find((wish) => /^(light|dark|auto)$/.test(wish));
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;

  root.dataset.metric = address.match(/#\/([a-z_]+)/)?.[1] ?? "";
  const page = /^(about|scorecard)?$/.test(root.dataset.metric) ? root.dataset.metric || "index" : "metric";
  // The program is a widget by its hash alone, where there is one.
  const embed = said("embed", "1", location.hash.length > 1 ? location.hash : address);
  root.dataset.frame = embed ? "widget" : page;
})();
