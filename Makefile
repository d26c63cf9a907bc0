# What to run. Every target installs what it needs first: see scripts/setup.

SHELL := /usr/bin/env bash
# Parallel jobs are Swift's own business.
.NOTPARALLEL:
BUILD := .build
KITH := $(BUILD)/debug/kith
ROOMS := Sources/CommunityModel Sources/DirectedGraph Sources/PlainText Sources/CommunityMeasures \
  Sources/CommunityTables Sources/CommunityDiagrams Sources/CommunityReports Sources/CommunityFormats Sources/GraphvizRendering \
  Sources/KithCommand Sources/kith Sources/KithWeb Benchmarks Tests

.PHONY: report test build release wasm engine docs bench format lint sanitize setup clean

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

# The tests with the sanitizers of addresses and of threads.
sanitize: setup
	@ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-address
	@swift test --sanitize=thread --scratch-path .build-thread

clean:
	rm -rf $(BUILD) .build-address .build-thread build
