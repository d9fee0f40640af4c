//! What could go wrong, what stands against it, and which test would notice.
//!
//! The promise: what a reader types or opens never leaves the page, and what somebody else sends never runs in it. The page
//! is one file under a Content-Security-Policy of its own, which names every script and style by its hash and forbids all
//! requests; it is the last line, not the only one. Nothing here is code: `tests/security.rs` holds the table against the
//! tests it names.
//!
//! | threat | what stands against it | tests |
//! |---|---|---|
//! | markup or script in a link (`<img onerror>`, `javascript:`, the known attacks on an address that is read as a recipe) | a link is numbers and known words, nothing of it is shown as markup; unknown parts are cut, cleaned and escaped; the policy runs no script without its hash | `hostile_links_are_words_at_most`, `a_shown_piece_is_cut_and_cleaned`, `a_bent_link_opens_answers_and_is_written_again`, `hostile links are words at most` |
//! | markup or script in a file | cells reach the page through one escape, and the policy stands behind it | `a_bent_file_is_read_or_says_why_not`, `comments stand with their scores` |
//! | formulas in what is exported | what could begin a formula in a cell of somebody's file gets an apostrophe, also behind a comma, semicolon, tab or line break, where another country's spreadsheet begins a cell; all other cells are ours | `no_cell_that_is_handed_out_is_a_formula` |
//! | a link that inflates (64 kB to 50 MB) | at most 64 kB are read and 1 MB inflated, counted while inflating | `a_bomb_is_refused_at_the_limit`, `a_bomb_is_a_broken_table` |
//! | a file that fills the memory | read piece by piece, folded into tallies that grow with customers and not with rows, and stopped with a sentence where those outgrow their room; a record is at most 64 MB; a worker that dies says so and the page goes on | `a_file_without_a_second_quote_is_stopped`, `a_file_of_too_many_customers_or_groups_is_stopped_before_memory_ends`, `parts_that_have_room_alone_and_not_together_are_not_merged`, `a worker that dies leaves the page whole` |
//! | data that leaves | `connect-src 'none'` and no way to ask is even written: the packer refuses `fetch(`, `XMLHttpRequest`, `WebSocket`, `sendBeacon` and their like in scripts and imports | `a_script_or_program_that_could_ask_for_something_is_refused`, `the policy blocks what would leave the page`, `nothing is requested after the page itself`, `a file makes no request` |
//! | a link or a copy that misleads: numbers that the reader takes for their own | fields that came with one are marked and named, after a reload too, and taken out by one click; the language stays the reader's | `numbers of a link are marked and can be taken out`, `a copy that is opened brings its numbers back` |
//! | a hostile page around the widget | only its parent may speak to it, in one message of fixed shape; colours must be colours and fonts fonts; the answer leaves only if the host asks, and the widget then says so | `forged messages do nothing`, `a widget wears its host's colours and no addresses`, `a widget tells its answer only where it is asked` |
//! | a hostile frame beside the widget | the element believes only the window of its own frame, and of it only a height within bounds and a result of the right shape; the frame is sandboxed | `forged messages do nothing` |
//! | a page that is dropped as one of our copies | only the link in its first tag is read, as any other link | `a_kept_copy_says_its_link_and_other_pages_say_none`, `a_bent_page_is_no_trap_when_it_is_dropped` |
//! | a dependency that turns | few of them, from one registry, with licences that were looked at, and none that could ask for something but what Leptos brings and the packer keeps out; versions are pinned by `Cargo.lock` | `dependencies_are_few_and_come_from_one_registry`, `every_dependency_has_a_licence_that_was_looked_at`, `nothing_depends_on_what_could_ask_for_something` |
//! | a host that swaps the code | the same source gives the same bytes in any folder, which `make reproduce` shows by a second build; `SHA256SUMS` lists them, and the page shows the SHA-256 of what runs in it | `the_same_sources_give_the_same_bytes`, `every_file_stands_in_the_sums_and_the_worker_knows_what_it_must_be`, `the build on screen is the one in SHA256SUMS` |
//! | a cached copy that lives on | kept only if the reader asks on `offline.html`, or the host sends its visitors by `offline.html?keep`; whole and of one build or not at all; a new version is offered, and `sw-off.js` withdraws all | `the site opens without a network and offers a new version`, `a host keeps the site at a first visit`, `the host can withdraw what browsers keep, and so can the reader` |
//! | memory errors in our own code | no `unsafe` in what runs in the page, SIMD included | `there_is_no_unsafe_code` |
//!
//! # Where the page asks the host for something
//!
//! `index.html` never does. Its policy allows no worker but its own blobs, so it cannot even install a service worker:
//! that is why the offline site is a page beside it, `offline.html`, whose button is the one place from which a request
//! can follow; or its mere opening, where the host sends its visitors by `offline.html?keep`. A host that wants none of it
//! serves `index.html` alone: the About page, which cannot look, says under its link to `offline.html` that it works only
//! where that is served too.
//!
//! # What a host of widgets has to allow
//!
//! `script-src` for `kept.js` (or its hash from `SHA256SUMS`) and `frame-src` for the page: no style, no inline script, no
//! `connect-src`. A frame with `sandbox="allow-scripts"` is enough; `allow-popups` lets its reader open the whole page,
//! and `allow-popups-to-escape-sandbox` beside it lets that page be a whole one, which copies, keeps and remembers.
//!
//! # What is not defended
//!
//! A host that serves another page under the same name: compare the sums. A browser or an extension that reads every page.
//! Whoever has a link: they have its numbers. A host that asks a widget for its answer: the widget says so, and that is all.
