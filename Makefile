# Two commands for everybody: `make run` and `make test`. Both set up what they need and are safe to repeat.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run
DEV := $(VENV)/.dev

.PHONY: run test lint help
help:
	@echo "make run    set up, load the demonstration data, serve on http://127.0.0.1:8000"
	@echo "make test   set up and run the tests"
	@echo "make lint   style, types, import contracts, templates, migrations"

run: $(RUN)
	@DOITHOAI_DEMONSTRATION=1 DOITHOAI_VAR=$${DOITHOAI_VAR:-var/demonstration} $(BIN)/doithoai demonstrate --keep
	@DOITHOAI_DEMONSTRATION=1 DOITHOAI_VAR=$${DOITHOAI_VAR:-var/demonstration} $(BIN)/doithoai serve --port $${PORT:-8000}

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
