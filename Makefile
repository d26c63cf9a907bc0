# What to run. Every target installs what it needs first: see scripts/setup.

SHELL := /usr/bin/env bash
# Parallel jobs are Swift's own business.
.NOTPARALLEL:
BUILD := .build
KITH := $(BUILD)/debug/kith
ROOMS := Sources/CommunityModel Sources/DirectedGraph Sources/PlainText Sources/CommunityMeasures \
  Sources/CommunityTables Sources/CommunityDiagrams Sources/CommunityReports Sources/CommunityFormats Sources/GraphvizRendering \
  Sources/KithCommand Sources/kith Sources/KithWeb Benchmarks Fuzz/KithFuzzing Fuzz/KithFuzz Tests

.PHONY: report test build release wasm engine docs pictures bench format lint fuzz fuzz-guided sanitize setup clean

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

test: setup
	@swift test

# The engine for a page, and a test of it under Node beside the desk program.
wasm: build
	@scripts/wasm
	@node scripts/wasm-smoke.mjs build/wasm/kith.wasm $(KITH) Datasets/rushcliffe
	@node scripts/page-smoke.mjs build/wasm/map.wasm $(KITH) Datasets/garden Datasets/rushcliffe

# The engine that the program puts into a report, made anew: for a release, and when what a page answers has changed.
engine: wasm
	@gzip -9 -n -c build/wasm/map.wasm > Sources/CPageParts/map.wasm.gz
	@echo "Sources/CPageParts/map.wasm.gz is new: commit it."

# Pages and sources that are made from others.
docs:
	@scripts/embed-garden
	@$(MAKE) --no-print-directory build
	@$(KITH) docs docs

# The pictures of Visualizations and the page that leads through them: of every dataset in the folder.
pictures: build
	@scripts/pictures $(KITH) Datasets Visualizations

# How long the measures take here, beside igraph where python3 has it.
bench: setup
	@swift build -c release --product KithBench
	@uname -srm; grep -m1 "model name" /proc/cpuinfo || true
	@$(BUILD)/release/KithBench
	@mkdir -p build && $(BUILD)/release/KithBench --csv > build/bench.csv
	@python3 Benchmarks/peers.py build/bench.csv || true

format:
	@swift format -i -r $(ROOMS)

lint:
	@swift format lint --strict -r $(ROOMS)

# Damaged files for one reader, or for each in turn: make fuzz READER=gexf SECONDS=600. See docs/explanation/fuzzing.md.
READER ?= $(notdir $(wildcard Fuzz/corpus/*))
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

# The tests with the sanitizers of addresses, of undefined behaviour and of threads. Layouts run in a process of their
# own, which the sanitizer of threads does not allow: there they run in the process of the tests.
sanitize: setup
	@ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-address
	@UBSAN_OPTIONS=halt_on_error=1 swift test --sanitize=undefined --scratch-path .build-undefined
	@swift test --sanitize=thread --scratch-path .build-thread

clean:
	rm -rf $(BUILD) .build-address .build-undefined .build-thread .build-fuzz build
