// Opens the site without a network, for readers who asked for it on offline.html. The packer fills in the build and
// what each file must be; one that is not exactly that is never kept, so a copy is whole and of one version.
// To withdraw it from every reader, put sw-off.js in its place.
"use strict";
const BUILD = "@BUILD@";
const FILES = @FILES@;
const OWN = `kept ${registration.scope} `; // another copy on the same host keeps its own
const HERE = new URL("./", location);

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const fill = async () => {
  const kept = [];
  for (const [file, sum] of Object.entries(FILES)) {
    const url = new URL(file, HERE);
    const answer = await fetch(url, { cache: "no-cache" });
    const bytes = await answer.arrayBuffer();
    if (!answer.ok || hex(await crypto.subtle.digest("SHA-256", bytes)) !== sum) throw new Error(`${file} is of another build`);
    kept.push([url, new Response(bytes, { headers: { "Content-Type": answer.headers.get("Content-Type") } })]);
  }
  const cache = await caches.open(OWN + BUILD);
  for (const [url, answer] of kept) await cache.put(url, answer);
};

const forget = async () => {
  for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== OWN + BUILD) await caches.delete(name);
};

const given = async (request, file) => {
  const cache = await caches.open(OWN + BUILD);
  return (await cache.match(new URL(file, HERE))) ?? fetch(request);
};

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(forget()));
addEventListener("message", ({ data }) => data === "go" && skipWaiting()); // the reader wants the new version
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const file = url.href.startsWith(HERE.href) ? url.pathname.slice(HERE.pathname.length) || "index.html" : "";
  if (event.request.method === "GET" && Object.hasOwn(FILES, file)) event.respondWith(given(event.request, file));
});
