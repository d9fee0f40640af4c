// The body of a function that says what of the page cannot be read at this width: a page wider than its window, and text
// that is cut off where nothing can be scrolled to see the rest.
const flaws = new Set();
const name = (element) => {
  const own = element.id ? `#${element.id}` : element.classList.length ? `.${[...element.classList].join(".")}` : "";
  return element.localName + own;
};
const words = (text) => JSON.stringify(text.trim().replace(/\s+/g, " ").slice(0, 40));
const ROOM = 1.5; // what rounding may take

const wide = document.documentElement.scrollWidth - innerWidth;
if (wide > 0) {
  const out = [...document.body.querySelectorAll("*")].find((element) => element.getBoundingClientRect().right > innerWidth + ROOM);
  flaws.add(`the page is ${wide} px wider than its window${out ? ` by ${name(out)}` : ""}`);
}

// Text for screen readers is cut to one pixel on purpose.
const hidden = (element, style) => style.visibility !== "visible" || style.clipPath !== "none" || element.clientWidth < 2;
const lines = document.createElement("canvas").getContext("2d");
const length = (text, style) => {
  lines.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return lines.measureText(text).width;
};

for (const element of document.body.querySelectorAll("*")) {
  if (!element.getClientRects().length) continue;
  const style = getComputedStyle(element);
  if (hidden(element, style) || element.closest("[aria-hidden=true], .vh")) continue;
  // A list to choose from has its arrow beside what is chosen: it is as wide as a copy that may be as wide as it wants.
  if (element.localName === "select") {
    const free = element.cloneNode();
    free.append(...[...element.selectedOptions].map((option) => option.cloneNode(true)));
    free.style.cssText = "position: absolute; width: auto; max-width: none";
    element.after(free);
    const over = free.offsetWidth - element.offsetWidth;
    free.remove();
    if (over > ROOM) flaws.add(`${name(element)} cuts ${words(element.selectedOptions[0]?.text ?? "")} by ${over} px`);
    continue;
  }
  // A field shows one line: what stands in it, or what is said in its place.
  if (element.matches("input:not([type]), input[type=text], input[type=search]") && !element.readOnly) {
    const shown = element.value || element.placeholder;
    const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const over = length(shown ?? "", style) - room;
    if (over > ROOM) flaws.add(`${name(element)} cuts ${words(shown)} by ${Math.round(over)} px`);
    continue;
  }
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  // The answer that stays in view on a phone shows all that it says.
  if (element.matches(".result-body") && style.overflowY !== "visible" && element.scrollHeight - element.clientHeight > ROOM) {
    flaws.add(`${name(element)} hides a part of ${words(element.innerText)}`);
  }
  const across = cuts(style.overflowX) && element.scrollWidth - element.clientWidth > ROOM;
  const down = cuts(style.overflowY) && element.scrollHeight - element.clientHeight > ROOM;
  if ((across || down) && element.matches(":not(svg, textarea, iframe)") && element.innerText?.trim()) {
    flaws.add(`${name(element)} cuts ${words(element.innerText)}`);
  }
  if (element.localName === "text" && element.ownerSVGElement) {
    const [text, figure] = [element.getBoundingClientRect(), element.ownerSVGElement.getBoundingClientRect()];
    const over = Math.max(figure.left - text.left, text.right - figure.right, figure.top - text.top, text.bottom - figure.bottom);
    if (over > 2) flaws.add(`a figure cuts ${words(element.textContent)} by ${Math.round(over)} px`);
  }
}
return [...flaws];
