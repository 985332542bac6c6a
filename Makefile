# Two commands for everybody: `make run` and `make test`. Both set up what they need and are safe to repeat.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run
DEV := $(VENV)/.dev
PORT ?= 8000

.PHONY: run hall test lint help
help:
	@echo "make run    set up, load the demonstration data, serve on http://127.0.0.1:8000"
	@echo "make hall   PACK=file: the hall of a dialogue on this laptop, without Internet (docs/operators/hall-mode.md)"
	@echo "make test   set up and run the tests"
	@echo "make lint   style, types, import contracts, templates, migrations"

run: export DOITHOAI_DEMONSTRATION := 1
run: export DOITHOAI_VAR ?= var/demonstration
run: export DOITHOAI_SITE_URL ?= http://127.0.0.1:$(PORT)
run: export DOITHOAI_LIVE_URL ?= http://127.0.0.1:$(shell expr $(PORT) + 1)
run: $(RUN)
	@$(BIN)/doithoai demonstrate --keep
	@$(BIN)/doithoai serve --port $(PORT)

# PACK: the pack, the first time; ADDRESS: of this laptop in the hall's network, or hỏi; COPY: a folder on a USB stick
hall: $(RUN)
	@$(BIN)/doithoai hall --port $(PORT) $(if $(PACK),--pack "$(PACK)") $(if $(ADDRESS),--address "$(ADDRESS)") \
	  $(if $(WIFI),--wifi "$(WIFI)" --wifi-password "$(WIFI_PASSWORD)") $(if $(COPY),--copy-to "$(COPY)")

test: $(DEV)
	@$(BIN)/python -m pytest -n 2 --dist worksteal

lint: $(DEV)
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh .ci/lint

$(RUN): requirements.lock pyproject.toml .ci/set-up
	@sh .ci/set-up $(PYTHON) $(VENV) requirements.lock
	@touch $@

$(DEV): requirements-dev.lock pyproject.toml .ci/set-up
	@sh .ci/set-up $(PYTHON) $(VENV) requirements-dev.lock
	@touch $@ $(RUN)
