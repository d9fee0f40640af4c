# Kept: `make serve` builds the page and serves it, `make test` does all that CI does, `make help` lists the rest.
#
# Tools live in a per-user folder, each under its own version: a second clone finds them there, and nothing
# else on the machine changes (KEPT_TOOLS chooses another folder). Only `make test` may ask apt for browsers.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

PORT ?= 8080
KEPT_TOOLS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/kept/tools
# A space ends a name for make, and a flag for rustc.
ifneq ($(words [$(CURDIR)] [$(KEPT_TOOLS)] [$(or $(CARGO_HOME),$(HOME)/.cargo)]),3)
$(error Kept cannot be built where a path holds a space. Move this folder, or set KEPT_TOOLS or CARGO_HOME to one without: "$(CURDIR)", "$(KEPT_TOOLS)", "$(or $(CARGO_HOME),$(HOME)/.cargo)")
endif

# wasm-bindgen's tool must be exactly the version the program is linked with; Cargo.lock says which.
TRUNK_VERSION := 0.21.14
WASM_BINDGEN_VERSION := $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
BINARYEN_VERSION := 132.0.0
GECKODRIVER_VERSION := 0.37.1
AXE_VERSION := 4.14.1
CARGO_FUZZ_VERSION := 0.13.2
CARGO_DENY_VERSION := 0.20.2
# The last one for Node 20.
LIGHTHOUSE_VERSION := 12.8.2

TRUNK_HOME := $(KEPT_TOOLS)/trunk-$(TRUNK_VERSION)
WASM_BINDGEN_HOME := $(KEPT_TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN_VERSION)
BINARYEN_HOME := $(KEPT_TOOLS)/binaryen-$(BINARYEN_VERSION)
GECKODRIVER_HOME := $(KEPT_TOOLS)/geckodriver-$(GECKODRIVER_VERSION)
AXE_HOME := $(KEPT_TOOLS)/axe-core-$(AXE_VERSION)
CARGO_FUZZ_HOME := $(KEPT_TOOLS)/cargo-fuzz-$(CARGO_FUZZ_VERSION)
CARGO_DENY_HOME := $(KEPT_TOOLS)/cargo-deny-$(CARGO_DENY_VERSION)
LIGHTHOUSE_HOME := $(KEPT_TOOLS)/lighthouse-$(LIGHTHOUSE_VERSION)

TRUNK := $(TRUNK_HOME)/bin/trunk
WASM_BINDGEN := $(WASM_BINDGEN_HOME)/bin/wasm-bindgen
WASM_OPT := $(BINARYEN_HOME)/node_modules/.bin/wasm-opt
GECKODRIVER := $(GECKODRIVER_HOME)/bin/geckodriver
AXE := $(AXE_HOME)/node_modules/axe-core/axe.min.js
CARGO_FUZZ := $(CARGO_FUZZ_HOME)/bin/cargo-fuzz
CARGO_DENY := $(CARGO_DENY_HOME)/bin/cargo-deny
LIGHTHOUSE := $(LIGHTHOUSE_HOME)/node_modules/.bin/lighthouse
BUILD_TOOLS := $(TRUNK) $(WASM_BINDGEN) $(WASM_OPT)

export PATH := $(TRUNK_HOME)/bin:$(WASM_BINDGEN_HOME)/bin:$(BINARYEN_HOME)/node_modules/.bin:$(GECKODRIVER_HOME)/bin:$(CARGO_FUZZ_HOME)/bin:$(CARGO_DENY_HOME)/bin:$(PATH)
export TRUNK_SKIP_VERSION_CHECK := true
# Trunk refuses the usual NO_COLOR=1: it wants true or false there.
TRUNK_RUN := env -u NO_COLOR trunk

WASM := wasm32-unknown-unknown
# Folders as well: one is newer than what was built where a file has left it.
SOURCES := $(shell find src style) index.html Makefile Trunk.toml Cargo.toml Cargo.lock rust-toolchain.toml
# Panic messages name source files; whose home folder they were built in is nobody's business. Where the sources of the
# standard library are installed (rust-src), its files get the names that they have elsewhere: the bytes are the same.
RELEASE_FLAGS = --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src/= --remap-path-prefix=$(CURDIR)/=
RELEASE_FLAGS += --remap-path-prefix=$(shell rustc --print sysroot)/lib/rustlib/src/rust/=/rustc/$(shell rustc -vV | sed -n 's/^commit-hash: //p')/
# Views without their types (Leptos' erase_components) are a quarter smaller; the reader scans bytes by SIMD.
RELEASE_FLAGS += --cfg erase_components -C target-feature=+simd128
# WebKit compiles every function with a vector before its first call, while the page waits, and LLVM would move sixteen bytes
# as a vector in a fifth of them: a third of the time that a page takes to stand there.
RELEASE_FLAGS += -C llvm-args=-combiner-store-merging=false
# Half a mebibyte of stack, of which 20 kB were used at most: below 2^20 every address is a byte shorter.
RELEASE_FLAGS += -C link-arg=-zstack-size=524288

.PHONY: help serve dev build bench check doc deny fuzz test test-host test-browser lighthouse reproduce screens browsers tools wasm-target clean

help:
	@echo 'make serve   build the page and serve it on http://127.0.0.1:$(PORT) (PORT=… for another)'
	@echo 'make dev     the same, unoptimised, rebuilt and reloaded when a source changes'
	@echo 'make build   dist/index.html, the whole product in one file'
	@echo 'make test    check, host tests, build, browser tests, Lighthouse, a second build: all that CI does'
	@echo 'make test-browser JOURNEYS="webkit/file panel"   the browser tests whose name holds one of the words'
	@echo 'make lighthouse   its scores on an emulated phone; fails under 95, but not for speed, which is printed'
	@echo 'make reproduce    builds the page in another folder and holds the bytes against dist/'
	@echo 'make screens  pictures of every view, language, theme and width on one sheet; fails where text is cut (VIEWS="nps share" for some)'
	@echo 'make bench   time the page beside other readers of CSV, see tests/bench (BENCH="--sizes 5000000 --sequential")'
	@echo 'make check   format, lints and documentation, warnings denied'
	@echo 'make doc     open the documentation of the crate, formulas and all: the architecture is its first page'
	@echo 'make deny    licences, banned crates and sources of all dependencies, by cargo-deny'
	@echo 'make fuzz    bent links, files, numbers and dates (FUZZ_SECONDS=… and FUZZ=… how long, how many of each)'
	@echo 'make clean   remove what was built here (tools in $(KEPT_TOOLS) stay)'

serve: dist/index.html
	@cargo run --quiet --bin serve -- dist --port $(PORT)

dev: $(BUILD_TOOLS) | wasm-target
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS='--cfg erase_components' $(TRUNK_RUN) serve --dist target/dev --port $(PORT)

build: dist/index.html

dist/index.html: $(SOURCES) | $(BUILD_TOOLS) wasm-target
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS='$(RELEASE_FLAGS)' $(TRUNK_RUN) build --release --locked
	@touch $@

# Whether docs are new, cargo asks the files of their package, and most of ours lie in the folder of another: unasked, it
# would check nothing.
OLD_DOCS = @rm -rf target/doc target/$(WASM)/doc

check: | wasm-target
	cargo fmt --all --check
	cargo fmt --manifest-path tests/fuzz/Cargo.toml --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	cargo clippy --quiet --target $(WASM) --lib --bin kept -- -D warnings
	$(OLD_DOCS)
	RUSTDOCFLAGS='-D warnings' cargo doc --quiet --workspace --lib --no-deps --document-private-items
	RUSTDOCFLAGS='-D warnings' cargo doc --quiet --target $(WASM) --lib --no-deps --document-private-items

# For the browser's target, which alone has every room, and with what is private: a formula is a private function.
doc: | wasm-target
	$(OLD_DOCS)
	cargo doc --target $(WASM) --lib --no-deps --document-private-items --open

# One after the other, cheapest first, also under `make -j`: what fails should fail early and be the last thing printed.
test:
	$(MAKE) check
	$(MAKE) test-host
	$(MAKE) build
	$(MAKE) test-browser
	$(MAKE) lighthouse
	$(MAKE) reproduce

test-host:
	cargo test --quiet

# A host test holds the same without the tool, which takes minutes to install.
deny: | $(CARGO_DENY)
	cargo deny check bans licenses sources

# Each target for a while, from the links, files and vectors of the tests; then the property tests, for longer. What they
# find becomes a test of its own. Stable Rust has coverage for the fuzzer, and no sanitizer.
FUZZ ?= 2000
FUZZ_SECONDS ?= 30
FUZZ_TARGETS ?= link reader number date
FUZZ_SEEDS := target/fuzz/seeds

fuzz: | $(CARGO_FUZZ)
	rm -rf $(FUZZ_SEEDS)
	mkdir -p $(FUZZ_SEEDS)/{link,reader,number,date} target/fuzz/corpus/{link,reader,number,date}
	grep '^#' tests/golden/links.txt | split -a 4 -l 1 - $(FUZZ_SEEDS)/link/
	for file in tests/files/*.csv; do for more in {0..7}; do { head -c 3000 $$file; printf '%*s' $$more ''; } > $(FUZZ_SEEDS)/reader/$$more-$${file##*/}; done; done
	for kind in number date; do sed -n 's/.*"text": "\([^"\\]*\)".*/\1/p' tests/vectors/$${kind}_parse.json | split -a 4 -l 1 - $(FUZZ_SEEDS)/$$kind/; done
	for target in $(FUZZ_TARGETS); do \
	  cargo fuzz run --fuzz-dir tests/fuzz --target-dir target/fuzz --sanitizer none $$target target/fuzz/corpus/$$target $(FUZZ_SEEDS)/$$target \
	    -- -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=30 -rss_limit_mb=1024 -print_final_stats=1; \
	done
	PROPTEST_CASES=$(FUZZ) cargo test --release --test fuzz --test link --test numbers --test dates --test reader

test-browser: dist/index.html | browsers $(GECKODRIVER) $(AXE)
	KEPT_AXE='$(AXE)' cargo test --quiet --package kept-browser-tests -- $(JOURNEYS)

# Speed depends on the machine and what else it does: it is printed. The other scores do not: they have to be 95.
lighthouse: dist/index.html | browsers $(LIGHTHOUSE)
	node tests/lighthouse/run.mjs '$(LIGHTHOUSE_HOME)'

# The same sources in another folder, compiled from nothing: every file of dist/ has to come out byte for byte.
REPRODUCED := target/reproduce
reproduce: dist/index.html
	rm -rf $(REPRODUCED)
	mkdir -p $(REPRODUCED)
	git ls-files -z | tar --create --null --files-from - | tar --extract --directory $(REPRODUCED)
	env -u CARGO_TARGET_DIR $(MAKE) --directory $(REPRODUCED) build
	diff dist/SHA256SUMS $(REPRODUCED)/dist/SHA256SUMS
	cd $(REPRODUCED)/dist && sha256sum --check --quiet SHA256SUMS
	rm -rf $(REPRODUCED)

# To look at after a change of style; VIEWS takes those whose name holds one of the words.
screens: dist/index.html | browsers
	cargo run --quiet --package kept-browser-tests --bin screens -- $(VIEWS)

# The peers, the data and the results are large: they stay with the tools, and the bench is copied to them.
BENCH ?=
BENCH_HOME := $(KEPT_TOOLS)/bench
BENCH_SEED ?= 1
BENCH_ROWS = $(or $(shell grep -oE -- '--sizes[ =][0-9,]+' <<<'$(BENCH)' | grep -oE '[0-9,]+$$'),10000,100000,1000000)

bench: dist/index.html | $(BENCH_HOME)/node_modules
	cp -R tests/bench/. '$(BENCH_HOME)'
	cd '$(BENCH_HOME)' && node gen.mjs --rows $(BENCH_ROWS) --seed $(BENCH_SEED)
	cd '$(BENCH_HOME)/data' && for file in *-s$(BENCH_SEED).csv; do [ -f "$$file.expected.json" ] || python3 ../expected.py "$$file"; done
	cd '$(BENCH_HOME)' && node run.mjs --app kept='$(CURDIR)/dist' --adapter kept.js --seed $(BENCH_SEED) --sizes $(BENCH_ROWS) $(BENCH)
	cd '$(BENCH_HOME)' && node report.mjs results.json

$(BENCH_HOME)/node_modules: tests/bench/package-lock.json
	@command -v npm >/dev/null || { echo 'The bench needs npm, which comes with Node.js: install it, then try again.' >&2; exit 1; }
	@mkdir -p '$(BENCH_HOME)'
	cp tests/bench/package.json tests/bench/package-lock.json '$(BENCH_HOME)'
	cd '$(BENCH_HOME)' && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch '$@'

clean:
	cargo clean
	rm -rf dist

# --- what has to be there first ---------------------------------------------------------------------------------------

tools: $(BUILD_TOOLS) $(GECKODRIVER) $(AXE) $(LIGHTHOUSE) | wasm-target

wasm-target:
	@if [ ! -d "$$(rustc --print target-libdir --target $(WASM))" ]; then \
	  command -v rustup >/dev/null || { echo 'Kept needs the $(WASM) target of Rust: install rustup (https://rustup.rs), then try again.' >&2; exit 1; }; \
	  rustup target add $(WASM); \
	fi

# $(call install,CRATE,VERSION,HOME[,FLAGS]): builds aside and moves into place, so that a stopped install leaves nothing half done.
define install
@echo 'Installing $(1) $(2) into $(3), once for all clones'
@mkdir -p '$(KEPT_TOOLS)'; new=$$(mktemp -d '$(KEPT_TOOLS)/.new-XXXXXX'); trap 'rm -rf "$$new"' EXIT; \
  CARGO_TARGET_DIR="$$new/target" cargo install --quiet $(1) --version $(2) --root "$$new/home" --no-track $(4); \
  rm -rf '$(3)'; mv "$$new/home" '$(3)'
endef

$(TRUNK):
	$(call install,trunk,$(TRUNK_VERSION),$(TRUNK_HOME),--locked)

# Without --locked: its list of versions names a release that not every registry has.
$(WASM_BINDGEN):
	$(call install,wasm-bindgen-cli,$(WASM_BINDGEN_VERSION),$(WASM_BINDGEN_HOME))

$(GECKODRIVER):
	$(call install,geckodriver,$(GECKODRIVER_VERSION),$(GECKODRIVER_HOME),--locked)

$(CARGO_DENY):
	$(call install,cargo-deny,$(CARGO_DENY_VERSION),$(CARGO_DENY_HOME),--locked)

$(CARGO_FUZZ):
	$(call install,cargo-fuzz,$(CARGO_FUZZ_VERSION),$(CARGO_FUZZ_HOME),--locked)

# $(call install-node,PACKAGE,VERSION,HOME): the same from npm, without the scripts of packages.
define install-node
@echo 'Installing $(1) $(2) into $(3), once for all clones'
@command -v npm >/dev/null || { echo 'Kept needs npm, which comes with Node.js, for $(1): install it, then try again.' >&2; exit 1; }
@mkdir -p '$(KEPT_TOOLS)'; new=$$(mktemp -d '$(KEPT_TOOLS)/.new-XXXXXX'); trap 'rm -rf "$$new"' EXIT; \
  npm install --prefix "$$new" --ignore-scripts --no-audit --no-fund --loglevel=error $(1)@$(2); \
  chmod 755 "$$new"; rm -rf '$(3)'; mv "$$new" '$(3)'
endef

$(WASM_OPT):
	$(call install-node,binaryen,$(BINARYEN_VERSION),$(BINARYEN_HOME))

$(AXE):
	$(call install-node,axe-core,$(AXE_VERSION),$(AXE_HOME))

$(LIGHTHOUSE):
	$(call install-node,lighthouse,$(LIGHTHOUSE_VERSION),$(LIGHTHOUSE_HOME))

BROWSERS := chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth fonts-noto-cjk fontconfig

browsers:
	@missing() { for command in chromium chromedriver firefox-esr WebKitWebDriver xvfb-run xauth fc-list; do command -v $$command >/dev/null || return 0; done; \
	  ! fc-list ':lang=ko' | grep -q .; }; \
	if missing; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo='sudo -n'; \
	  if command -v apt-get >/dev/null && $$sudo true 2>/dev/null; then \
	    $$sudo apt-get update --quiet=2; \
	    $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $(BROWSERS); \
	  else \
	    echo 'The browser tests need these Debian packages, please install them: $(BROWSERS)' >&2; exit 1; \
	  fi; \
	fi
