# What to run. Every target installs what it needs first: see scripts/setup.

SHELL := /usr/bin/env bash
# Parallel jobs are Swift's own business.
.NOTPARALLEL:
BUILD := .build
KITH := $(BUILD)/debug/kith
ROOMS := Sources/CommunityModel Sources/DirectedGraph Sources/PlainText Sources/CommunityMeasures \
  Sources/CommunityTables Sources/CommunityDiagrams Sources/CommunityReports Sources/CommunityFormats Sources/GraphvizRendering \
  Sources/KithCommand Sources/kith Sources/KithWeb Benchmarks Fuzz/KithFuzzing Fuzz/KithFuzz Town Tests

# Where `make install` puts things: PREFIX is in the paths, DESTDIR is a folder to collect them in.
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE := $(BUILD)/release/kith
VERSION := $(shell sed -n 's/^public let kithVersion = "\(.*\)"/\1/p' Sources/KithCommand/Run.swift)

.PHONY: report test build release install uninstall deb tarball wasm engine web docs changelog pictures town bench format lint fuzz \
  fuzz-guided kills sanitize setup clean

# The report of the pilot in Rushcliffe.
report: build
	@$(KITH) report Datasets/rushcliffe -o build/rushcliffe --quiet
	@echo "Open $(CURDIR)/build/rushcliffe/report.html in a browser."

setup:
	@scripts/setup

# A debug build: on a fresh machine it is there soonest.
build: setup
	@echo "Building kith. The first time takes a minute or two."
	@swift build --product kith

# An optimised program that brings its own run-time.
release: setup
	@swift build -c release --product kith -Xswiftc -static-stdlib || swift build -c release --product kith
	@echo "The program is $(CURDIR)/$(BUILD)/release/kith"

# The release is made when it is missing; `make release` makes it anew.
$(RELEASE):
	@$(MAKE) --no-print-directory release

# The program, its manual page and what the shells complete.
install: $(RELEASE)
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d" "$(DESTDIR)$(PREFIX)/share/doc/kith"
	@install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/kith"
	@install -m 644 docs/man/kith.1 "$(DESTDIR)$(PREFIX)/share/man/man1/kith.1"
	@install -m 644 docs/completions/kith.bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/kith"
	@install -m 644 docs/completions/_kith "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kith"
	@install -m 644 docs/completions/kith.fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kith.fish"
	@install -m 644 LICENSE CHANGELOG.md "$(DESTDIR)$(PREFIX)/share/doc/kith"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/kith. 'make uninstall' takes it away again."

# What `make install` with the same PREFIX and DESTDIR wrote, and nothing else.
uninstall:
	@rm -f "$(DESTDIR)$(PREFIX)/bin/kith" "$(DESTDIR)$(PREFIX)/share/man/man1/kith.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/kith" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kith" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kith.fish" \
	  "$(DESTDIR)$(PREFIX)/share/doc/kith/LICENSE" "$(DESTDIR)$(PREFIX)/share/doc/kith/CHANGELOG.md"
	@if [ -d "$(DESTDIR)$(PREFIX)/share/doc/kith" ]; then rmdir "$(DESTDIR)$(PREFIX)/share/doc/kith"; fi
	@echo "Took kith away from $(DESTDIR)$(PREFIX)."

# A package for Debian and Ubuntu. It asks for the library of Graphviz and brings the run-time of Swift.
# Where root has the tools, it is then installed into a clean root and run there.
deb: $(RELEASE)
	@scripts/deb $(RELEASE) $(VERSION)
	@scripts/deb-check build/kith_$(VERSION)_$$(dpkg --print-architecture).deb

# A folder to unpack anywhere. It brings the run-time of Swift and the library of Graphviz with all that they need.
tarball: $(RELEASE)
	@scripts/tarball $(RELEASE) $(VERSION)

test: setup
	@swift test

# The engine for a page, and a test of it under Node beside the desk program.
wasm: build
	@scripts/wasm
	@node scripts/wasm-smoke.mjs build/wasm/kith.wasm $(KITH) Datasets/rushcliffe
	@node scripts/page-smoke.mjs build/wasm/map.wasm $(KITH) Datasets/garden Datasets/rushcliffe
	@node scripts/web-smoke.mjs build/wasm/web.wasm $(KITH) $(patsubst %/,%,$(wildcard Datasets/*/))

# The engines that the program puts into a report and into kith.html, made anew: for a release, and when what a page
# answers has changed.
engine: wasm
	@gzip -9 -n -c build/wasm/map.wasm > Sources/CPageParts/map.wasm.gz
	@xz --format=lzma --lzma1=preset=9e,lc=4,lp=0,pb=0 -c build/wasm/web.wasm > Sources/CPageParts/web.wasm.lzma
	@touch Sources/CPageParts/page_parts.c
	@echo "Sources/CPageParts/map.wasm.gz and web.wasm.lzma are new: commit them."

# Kith in a page: one file, to be opened in a browser.
web: build
	@$(KITH) web -o kith.html

# Pages and sources that are made from others, and the documentation of the library as a site in build/library.
docs:
	@scripts/embed-garden
	@$(MAKE) --no-print-directory build
	@$(KITH) docs docs
	@swift build --target GraphvizRendering
	@swift build --target CommunityFormats
	@scripts/library $(BUILD)/debug

# CHANGELOG.md, gathered from docs/changes. A test fails while it is stale.
changelog:
	@scripts/changelog > CHANGELOG.md.new && mv CHANGELOG.md.new CHANGELOG.md

# The pictures of Visualizations and the page that leads through them: of every dataset in the folder.
pictures: build
	@scripts/pictures $(KITH) Datasets Visualizations

# The invented town that the tutorial learns with. A test fails while its files are not what this writes.
town: setup
	@swift build --product MakeTown
	@$(BUILD)/debug/MakeTown Datasets/town

# How long each job takes here, beside the fastest other programs that python3 has: make bench SIZE=L PYTHON=venv/bin/python
SIZE ?= M
PYTHON ?= python3
BENCH_S := 60 300
BENCH_M := 10000 100000
BENCH_L := 1000000 10000000
bench: setup
	@swift build -c release --product KithBench
	@mkdir -p build
	@test -d build/bench-$(SIZE) || $(BUILD)/release/KithBench draw build/bench-$(SIZE) $(BENCH_$(SIZE))
	@uname -srm; grep -m1 "model name" /proc/cpuinfo || true
	@for threads in 1 2; do $(PYTHON) Benchmarks/compare.py build/bench-$(SIZE) --threads $$threads; done

format:
	@swift format -i -r $(ROOMS)

lint:
	@swift format lint --strict -r $(ROOMS)

# Damaged files for one reader, or for each in turn: make fuzz READER=gexf SECONDS=600. See docs/explanation/fuzzing.md.
# SECONDS are of the processor's time.
READER ?= $(notdir $(wildcard Fuzz/corpus/*)) labels-pictures labels-formats labels-terminal
SECONDS ?= 30
fuzz: setup
	@swift build --product KithFuzz
	@status=0; for reader in $(READER); do \
	  READER=$$reader SECONDS_TO_RUN=$(SECONDS) $(BUILD)/debug/KithFuzz || status=1; \
	done; exit $$status

# The same guided by which code an input reaches, where the compiler brings libFuzzer: one reader.
fuzz-guided: setup
	@swift build --product KithFuzz --scratch-path .build-fuzz -Xswiftc -sanitize=fuzzer -Xswiftc -DLIBFUZZER
	@mkdir -p build/fuzz/$(firstword $(READER))
	@READER=$(firstword $(READER)) .build-fuzz/debug/KithFuzz build/fuzz/$(firstword $(READER)) \
	  Fuzz/corpus/$(firstword $(READER)) -max_total_time=$(SECONDS) -rss_limit_mb=6000 -timeout=20

# Whether outputs are whole when the program is killed, tried 200 times instead of the dozen of `make test`.
KILLS ?= 200
kills: setup
	@swift build --product kith
	@KITH_KILLS=$(KILLS) swift test --filter KilledWritesTests

# The tests with the sanitizers of addresses and of threads. Layouts run in a process of their own, which the sanitizer of
# threads does not allow: there they run in the process of the tests. Nor does it start under a limit of file sizes, so the
# test of a full disk is left out there. The sanitizer of undefined behaviour runs too where the compiler has it; Swift's
# own checks of overflow and bounds are on in every test.
SANITIZE_ONLY ?=
sanitize: setup
	@ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-address $(SANITIZE_ONLY)
	@swift test --sanitize=thread --scratch-path .build-thread --skip KilledWritesTests/full $(SANITIZE_ONLY)
	@if echo 'let x = 1' | swiftc -sanitize=undefined -typecheck - >/dev/null 2>&1; then \
	  UBSAN_OPTIONS=halt_on_error=1 swift test --sanitize=undefined --scratch-path .build-undefined $(SANITIZE_ONLY); \
	else echo "The sanitizer of undefined behaviour was not run: this compiler has none for this system."; fi

clean:
	rm -rf $(BUILD) .build-address .build-undefined .build-thread .build-fuzz build
