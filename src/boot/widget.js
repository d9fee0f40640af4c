// The page inside another page: says how tall it is, wears what its host wants, and tells its answers only if asked to.
// Nothing else leaves the frame. Messages are {type, v: 1, …}:
//   to the host     kept:height {id, height, title}, kept:result {id, result}; id is the name of the frame
//   from the host   kept:host {theme, look, events}: src/site/kept.js sends it
"use strict";
(() => {
  const root = document.documentElement;
  if (parent === window || root.dataset.frame !== "widget") return;
  const LOOKS = ["accent", "accent-ink", "ink", "ink-2", "paper", "raised", "line"];
  let height, events, answer, heard;
  const tell = (type, more) => parent.postMessage({ type, v: 1, id: window.name, ...more }, "*");

  new ResizeObserver(() => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now !== height) tell("kept:height", { height: (height = now), title: document.title });
  }).observe(document.body);

  // A colour is a colour and a font a font: what may stand for something else, as `var(--none, url(…))` does, is neither.
  const wear = (name, kind, value) => {
    const plain = typeof value === "string" && value.length < 200 && !/\b(var|env|attr|if|url|src|image\S*)\(|\\/i.test(value);
    if (plain && CSS.supports(kind, value)) root.style.setProperty(`--${name}`, value);
    else root.style.removeProperty(`--${name}`);
  };

  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.v !== 1 || data.type !== "kept:host") return;
    for (const name of LOOKS) wear(name, "color", data.look?.[name]);
    wear("font", "font-family", data.look?.font);
    if (/^(light|dark)$/.test(data.theme)) root.dataset.theme = data.theme;
    else if (data.theme === "auto") delete root.dataset.theme;
    if (events !== (events = data.events === true) && events && answer) tell("kept:result", { result: answer });
    root.toggleAttribute("data-told", events); // the foot of the widget says so
    if (!heard) tell("kept:height", { height, title: document.title }); // the host may not have listened yet when it was said
    heard = true;
  });

  // The program hands over each answer, whether anybody listens or not.
  __kept.answered = (result) => {
    answer = result;
    if (events) tell("kept:result", { result });
  };
})();
