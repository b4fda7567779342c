# make            sets report.toml into build/
# make build      builds the command as it is handed out: static, without names of symbols and machine paths
# make test       runs the tests: Go alone, no network
# make lint       gofmt, go vet, staticcheck; the libraries are those of go.sum, and without known vulnerabilities
# make race       all tests, and the examples in all their languages, under the race detector
# make release    the command for all systems, packages, a bill of materials and checksums, into build/release
# make conformance  judges real output with tools that are not ours
# make bench      the benchmarks of each stage and of the whole, as benchstat compares them
# make compare    times this program and Typst in pairs, and writes the table of docs/performance.md
# make golden     accepts today's output as the new goldens; look at each before you commit it
# make docs      writes the tables of keys into docs/report-format.md and docs/designs.md
# make pictures   paints the pages that the README shows
# make shake      kills, interrupts and starves runs of the command (SHAKE says how many)
# make fuzz       a short run of every fuzz target

GO ?= go
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME ?= 10s
# BUILDTIME is that of the target that builds whole reports.
BUILDTIME ?= $(FUZZTIME)
# MUTATE are the options of make mutate, and the packages to plant faults in; see .ci/mutate.
MUTATE ?= -count 60 ./layout/pdf/... ./layout/display ./layout/color
# SETTIME is that of targets that set pages or open files of many parts, which take milliseconds where others take none.
SETTIME ?= $(FUZZTIME)
# PIECETIME is that of targets that read a text several times over, or whole pictures and fonts.
PIECETIME ?= $(FUZZTIME)
# Each input that reaches new code is made smaller by number, fewer times where one takes long: by the clock, targets of
# slow inputs do little else.

# SHAKE says how many runs make shake kills, lets the disk be full for, interrupts, and starts in pairs.
SHAKE ?= -kills 500 -disks 50 -signals 100 -pairs 50

.PHONY: release all build test check race cover mutate shake lint conformance bench compare golden docs pictures fuzz clean

all:
	$(GO) run ./cmd/report build report.toml

build:
	CGO_ENABLED=0 $(GO) build -trimpath -tags urfave_cli_no_docs -ldflags '-s -w' -o build/report ./cmd/report

test:
	$(GO) test ./...

check:
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "run gofmt -w on these files"; exit 1; }
	$(GO) vet ./... ./.ci/drawings ./.ci/mutate ./.ci/shake ./.ci/hyphens
	$(GO) test -short ./...
	bash .ci/conformance --quick

race:
	bash .ci/race

release:
	bash .ci/release

cover:
	mkdir -p build
	$(GO) test -coverpkg=./... -coverprofile=build/cover.out ./...
	$(GO) tool cover -func=build/cover.out | tail -1
	$(GO) tool cover -html=build/cover.out -o build/cover.html

mutate:
	$(GO) run ./.ci/mutate $(MUTATE)

shake:
	$(GO) test ./cmd/report/internal/transaction -all -timeout 60m
	$(GO) run ./.ci/shake $(SHAKE)

lint:
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "run gofmt -w on these files"; exit 1; }
	$(GO) vet ./... ./.ci/drawings ./.ci/mutate ./.ci/shake ./.ci/hyphens
	$(GO) run $(STATICCHECK) ./...
	$(GO) mod verify
	bash .ci/vulnerabilities

conformance:
	bash .ci/conformance

bench:
	$(GO) test ./cmd/report/... ./sections/... ./layout/... -run '^$$' -bench .

compare:
	bash .ci/compare/run

golden:
	$(GO) test ./cmd/report ./sections ./sections/markup ./sections/announcement ./layout/block ./layout/chart ./layout/inline ./layout/page -update

docs:
	$(GO) test ./sections -run TestDocumentOfKeys -update
	$(GO) test ./sections/brand/designs -run TestDocument -update

pictures:
	$(GO) run ./cmd/report pages -q --ppi 44 --page 1-4 --across 4 -o build report.toml
	cp build/inpud-2015-2016-en-screen.png docs/pages.png
	$(GO) run ./cmd/report pages -q --ppi 34 --page 1,5,6,7,8,11,18,19,22,23,24,28 --across 6 -o build examples/showcase/report.toml
	cp build/cloud-shepherds-2031-en-screen.png docs/showcase.png
	$(GO) run ./cmd/report pages -q --ppi 34 --page 1-4,7,9 --across 6 -o build examples/foundation/report.toml
	cp build/lost-afternoons-2033-en-screen.png docs/foundation.png
	$(GO) run ./cmd/report pages -q --ppi 44 --page 1-7 --across 7 -l ar -o build examples/newsletter/report.toml
	cp build/le-fil-12-ar-screen.png docs/newsletter.png
	mkdir -p docs/designs
	for design in editorial civic poster archive; do \
		sed "s/^\[brand\]/[brand]\ndesign = \"$$design\"/" examples/showcase/report.toml >examples/showcase/design.toml && \
		$(GO) run ./cmd/report pages -q --ppi 26 --page 1,5,7,8,9,10,12 --across 7 -o build/designs examples/showcase/design.toml && \
		cp build/designs/cloud-shepherds-2031-en-screen.png docs/designs/$$design.png || exit 1; \
	done; rm -f examples/showcase/design.toml

fuzz:
	$(GO) test ./layout/hyphen -run '^$$' -fuzz FuzzSource -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/source -run '^$$' -fuzz FuzzParse -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/source -run '^$$' -fuzz FuzzNewFile -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./cmd/report/internal/exchange -run '^$$' -fuzz FuzzRead -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/number -run '^$$' -fuzz FuzzRead -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/address -run '^$$' -fuzz FuzzLink -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/markup -run '^$$' -fuzz FuzzBlocks -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./layout -run '^$$' -fuzz FuzzTypeset -fuzztime $(SETTIME) -fuzzminimizetime 10x
	$(GO) test ./layout/color/icc -run '^$$' -fuzz FuzzParse -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/markup -run '^$$' -fuzz FuzzPieces -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/catalogue -run '^$$' -fuzz FuzzRead -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/catalogue -run '^$$' -fuzz FuzzMerge -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/bib -run '^$$' -fuzz FuzzRead -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/csl -run '^$$' -fuzz FuzzStyle -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/manuscript/docx -run '^$$' -fuzz FuzzRead -fuzztime $(SETTIME) -fuzzminimizetime 10x
	$(GO) test ./sections/manuscript/odt -run '^$$' -fuzz FuzzRead -fuzztime $(SETTIME) -fuzzminimizetime 10x
	$(GO) test ./layout/svg -run '^$$' -fuzz FuzzRead -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./fonts/cff2 -run '^$$' -fuzz FuzzOutline -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./layout/shape -run '^$$' -fuzz FuzzFont -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./layout/image -run '^$$' -fuzz FuzzRead -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./layout/image/jpeg -run '^$$' -fuzz FuzzDecoder -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./layout/image/inflate -run '^$$' -fuzz FuzzRead -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./layout/image/jpeg -run '^$$' -fuzz FuzzEncode -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./layout/image/png -run '^$$' -fuzz FuzzDecoder -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/sheet -run '^$$' -fuzz FuzzSheet -fuzztime $(SETTIME) -fuzzminimizetime 10x
	$(GO) test ./sections/proofreading -run '^$$' -fuzz FuzzTexts -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/source/grammar -run '^$$' -fuzz FuzzFaults -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/source -run '^$$' -fuzz FuzzSeparator -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/markup -run '^$$' -fuzz FuzzPasted -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/manuscript/markdown -run '^$$' -fuzz FuzzRead -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./layout/image/gif -run '^$$' -fuzz FuzzDecode -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./layout/image/bmp -run '^$$' -fuzz FuzzDecode -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./layout/image/webp -run '^$$' -fuzz FuzzDecode -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./layout/image/tiff -run '^$$' -fuzz FuzzDecode -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./layout/pdf/aloud -run '^$$' -fuzz FuzzOpen -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./layout/pdf/cos -run '^$$' -fuzz FuzzRead -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./cmd/report/internal/mail -run '^$$' -fuzz FuzzPeople -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./cmd/report/internal/mail -run '^$$' -fuzz FuzzJournal -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./layout/pdf/cos -run '^$$' -fuzz FuzzQuoting -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./layout/pdf/xmp -run '^$$' -fuzz FuzzQuoting -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/announcement -run '^$$' -fuzz FuzzQuoting -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/bib -run '^$$' -fuzz FuzzQuoting -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./sections/catalogue -run '^$$' -fuzz FuzzQuoting -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections/manuscript -run '^$$' -fuzz FuzzQuoting -fuzztime $(FUZZTIME) -fuzzminimizetime 1000x
	$(GO) test ./sections -run '^$$' -fuzz FuzzQuoting -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./cmd/report/internal/mail -run '^$$' -fuzz FuzzQuoting -fuzztime $(PIECETIME) -fuzzminimizetime 100x
	$(GO) test ./cmd/report -run '^$$' -fuzz FuzzForeign -fuzztime $(SETTIME) -fuzzminimizetime 10x
	$(GO) test ./cmd/report/internal/build -run '^$$' -fuzz FuzzBuild -fuzztime $(BUILDTIME) -fuzzminimizetime 1x
	$(GO) test ./sections -run '^$$' -fuzz FuzzFile -fuzztime $(SETTIME) -fuzzminimizetime 10x

clean:
	rm -rf build
