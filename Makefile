# Everything a newcomer needs: `make run` to try it, `make test` to check it.
# Needs Python 3.11 or newer, make, and a package index for pip. The rest is set up here.

VENV := .venv
PORT ?= 8000
FIND_PYTHON := for p in "$$PYTHON" python3.13 python3.12 python3.11 python3 python; do \
	command -v "$$p" >/dev/null 2>&1 && "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo "$$p"; break; }; done

.DEFAULT_GOAL := help
.PHONY: help run test mutate setup bench format

help:  ## say what there is
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /make \1	/' | expand -t 14

run: $(VENV)/runtime.stamp  ## set everything up, then serve on http://127.0.0.1:8000/
	@$(VENV)/bin/python manage.py start --port $(PORT)

setup: $(VENV)/development.stamp  ## set everything up and stop there
	@$(VENV)/bin/python manage.py prepare

test: $(VENV)/development.stamp  ## check style, types and structure, then test on SQLite, PostgreSQL and in the browser
	@$(VENV)/bin/python -m tests.run $(ONLY)

mutate: $(VENV)/development.stamp  ## change the engine in one place at a time: some test must notice each (ONLY=crs for a part)
	@PYTHONHASHSEED=0 $(VENV)/bin/python -m tests.mutation $(ONLY)

bench: $(VENV)/development.stamp  ## measure speed; prints ratios, asserts nothing
	@$(VENV)/bin/python -m tests.bench

format: $(VENV)/development.stamp  ## put code and templates into the house style
	@$(VENV)/bin/ruff check --fix --quiet . ; $(VENV)/bin/ruff format --quiet . ; \
	$(VENV)/bin/djade --target-version 5.2 $$(git ls-files 'templates/*.html') || true

$(VENV)/bin/python:
	@python="$$($(FIND_PYTHON))"; \
	if [ -z "$$python" ]; then \
		echo "Python 3.11 or newer is missing. On Debian or Ubuntu: apt-get install python3 python3-venv."; \
		echo "If it is installed under another name: make PYTHON=/path/to/python $(MAKECMDGOALS)"; exit 1; fi; \
	"$$python" -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv."; exit 1; }

$(VENV)/runtime.stamp: requirements.txt | $(VENV)/bin/python
	@echo "Installing what the site needs (about a minute, once) …"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt \
		|| { echo "pip could not install requirements.txt: is a package index reachable?"; exit 1; }
	@touch $@

$(VENV)/development.stamp: requirements-dev.txt $(VENV)/runtime.stamp
	@echo "Installing what the tests need (about a minute, once) …"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt \
		|| { echo "pip could not install requirements-dev.txt: is a package index reachable?"; exit 1; }
	@touch $@
