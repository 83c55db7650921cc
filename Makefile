# `make run` and `make test` need only Python 3.11 or newer: each sets up .venv by itself.
BIN := .venv/bin
PYTEST_ARGS ?= -n 2 --dist loadgroup
MAKEFLAGS += --no-print-directory

.PHONY: help setup run check test docs site evidence reference bench lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST)

setup: ## make .venv with the locked packages
	@scripts/setup.sh

run: setup ## start the service on this machine and print its address
	@$(BIN)/advisor serve

check: setup ## format, lint, types, layers, lock file
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/uv lock --check --offline --quiet

# The tests run also where a check fails, and pytest's summary comes last.
test: setup ## check, then all tests
	@status=0; $(MAKE) check || status=1; scripts/browser.sh || status=1; $(BIN)/pytest $(PYTEST_ARGS) || status=1; exit $$status

docs: setup ## write the reference pages from the code
	@$(BIN)/python -m docs.generate

site: setup ## build the documentation into site/; a broken link is an error
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

evidence: setup ## run the heavy measurements and write their output into docs/
	@$(BIN)/python -m benchmarks.evidence
	@$(BIN)/python -m benchmarks.overhead
	@$(BIN)/python -m benchmarks.load --seconds 600

reference: setup ## make the reference tables and what real trainers print anew (large downloads)
	@$(BIN)/python -m benchmarks.reference

bench: ## compare with other programs
	@scripts/setup.sh bench
	@$(BIN)/python -m benchmarks.peers
	@$(BIN)/python -m benchmarks.comparison
	@$(BIN)/python -m benchmarks.scale --peers

lock: setup ## bring uv.lock up to date with pyproject.toml
	@scripts/lock.sh

clean: ## remove everything that make made
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find advisor benchmarks rules tests -name __pycache__ -type d -exec rm -rf {} + 2>/dev/null || true
