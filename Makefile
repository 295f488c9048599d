# The two commands: make run opens the window with the sample, make test runs every check.
# Both install what is missing on a Debian machine; see README.md for macOS and Windows.

# One set of flags everywhere: others would build the C code of the window system anew, which takes minutes.
TAGS   := migrated_fynedo,no_emoji
# But for one build, in which the toolkit tells of what is done on a wrong goroutine. It shares the C code.
WATCHING := no_emoji
GO      = $(eval GO := $$(shell .ci/prepare go))$(GO)
SAMPLE := build/sample
DRAFTS := $(SAMPLE)/russian-draft.ru.pdf $(SAMPLE)/ukrainian-draft.uk.pdf
EVAL   ?= ../shared/eval

.PHONY: run build headless test check unit bench accuracy ablation fuzz goldens clean

run: build
	@build/parley sample $(SAMPLE) >/dev/null
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		build/parley $(DRAFTS); \
	else \
		build/parley compare $(DRAFTS) -o $(SAMPLE)/comparison.html -o $(SAMPLE)/comparison.json && \
		echo "There is no screen here: the sample's comparison is in $(SAMPLE)/comparison.html and $(SAMPLE)/comparison.json."; \
	fi

build:
	@.ci/prepare build
	$(GO) build -tags $(TAGS) -o build/parley .

# The program without its window, for servers: no C compiler needed.
headless:
	CGO_ENABLED=0 $(GO) build -tags headless -o build/parley-headless .

test:
	@.ci/prepare test
	@$(MAKE) --no-print-directory check headless unit

check:
	$(GO) vet -tags $(TAGS),ci ./...
	@for system in windows darwin; do \
		GOOS=$$system CGO_ENABLED=0 $(GO) vet -tags headless,ci ./... || exit 1; \
	done
	$(GO) tool -modfile=tools/go.mod staticcheck -tags $(TAGS),ci ./...
	@unformatted=$$($(GO) tool -modfile=tools/go.mod gofumpt -l .); \
	if [ -n "$$unformatted" ]; then echo "not formatted by gofumpt:"; echo "$$unformatted"; exit 1; fi

unit:
	$(GO) build -tags $(TAGS) -o build/parley .
	$(GO) build -tags $(WATCHING) -o build/parley-watched .
	PARLEY=$(CURDIR)/build/parley PARLEY_WATCHED=$(CURDIR)/build/parley-watched $(GO) test -timeout 25m -tags $(TAGS),ci ./...

bench: headless
	@.ci/prepare test
	PARLEY=$(CURDIR)/build/parley-headless $(GO) test -tags $(TAGS),ci -run '^$$' -bench . -benchmem ./...

# Runs every fuzz target for a while; what it finds is kept under testdata/fuzz of the room.
FUZZTIME ?= 30s
fuzz:
	@grep -rHo --include='*_test.go' '^func Fuzz[A-Za-z0-9]*' . | sort | while IFS=: read -r file target; do \
		room=$$(dirname "$$file") target=$${target#func }; \
		echo "$$room $$target"; \
		CGO_ENABLED=0 $(GO) test -tags headless,ci -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) "$$room" || exit 1; \
	done

accuracy:
	$(GO) run ./diffview/accuracy -eval $(EVAL)

# What each part of the pairing buys: the same figures with one part left out at a time.
ablation:
	$(GO) run ./diffview/accuracy -eval $(EVAL) -parts

# Draws the golden pictures anew; look at each before committing it.
goldens:
	UPDATE_GOLDENS=1 $(GO) test -tags $(TAGS),ci ./diffview/pane ./app

clean:
	rm -rf build
