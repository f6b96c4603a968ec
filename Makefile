# make demo: set everything up and extract the seed page.   make test: set everything up and run all tests.
# make benchmark PAGES=folder: compare with other extractors on your own pages with gold.

# The system's Python comes first where it will do: distributions build theirs with profile-guided optimisation, version
# managers mostly without, which costs a fifth of the speed.
PYTHON ?= $(shell for p in /usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
SEED := seeds/000_cd9725a73be04633.txt

.PHONY: demo test lint format docs benchmark wheel clean

demo: .venv/ready
	$(BIN)/extractor extract $(SEED) --format rich

test: .venv/ready
	$(BIN)/python -m pytest -q

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/ready
	$(BIN)/extractor explain $(SEED) --lines 1-40 --svg docs/explain.svg

benchmark: .venv/ready
	$(BIN)/python -m pip install --quiet --group peers
	$(BIN)/python -m benchmarks $(PAGES)

wheel: .venv/ready
	rm -rf dist
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and none was found."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@
