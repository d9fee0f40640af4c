// The kill switch: in place of sw.js it empties every reader's copy at their next visit, and goes.
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(`kept ${registration.scope} `)) await caches.delete(name);
  await registration.unregister();
  for (const client of await clients.matchAll()) client.navigate(client.url).catch(() => {});
})()));
