# make demo   build the graph of sources/ into exports/ and say what to open
# make test   set up, then run ruff, mypy and pytest
# make quick  set up, then run ruff and the tests of each part's main line
# make lint   ruff and mypy alone
# make certificate   check exports/ from end to end; what was found goes to build/certificate
# make docs   write the pages that are made from code
# make lock   resolve the dependencies again

SHELL := /bin/sh
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
QUICK := $(addprefix tests/test_,$(addsuffix .py,layers sources meetings posts agreements identity graph query \
	validate explain api cli))
# In an environment of its own, pip may run as anyone.
export PIP_ROOT_USER_ACTION := ignore
LOCK_FLAGS := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" --quiet

.PHONY: demo test quick lint certificate docs lock clean

demo: $(VENV)/run.stamp
	$(BIN)/kg build sources -o exports
	@echo
	@echo "Open exports/kg.html in a browser, or ask:"
	@echo "  $(BIN)/kg query --list"
	@echo "  $(BIN)/kg explain \"do thang hai\""

test: lint
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

quick: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -q $(QUICK)

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/mypy

certificate: $(VENV)/run.stamp
	$(BIN)/kg certify --graph exports -o build/certificate

docs: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -q tests/test_docs.py --regen

lock: $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet uv
	echo "setuptools>=77" | $(BIN)/uv pip compile $(LOCK_FLAGS) -o requirements.lock setup.cfg -
	echo "setuptools>=77" | $(BIN)/uv pip compile $(LOCK_FLAGS) -o requirements-dev.lock --extra dev setup.cfg -

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

# A Python without ensurepip (Debian's without python3-venv) lends its own pip to the new environment.
$(VENV)/bin/pip:
	@test -n "$(PYTHON)" || { echo "kg needs Python 3.11 or newer, and found none: install it or call make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV) 2>/dev/null || { $(PYTHON) -m venv --clear --without-pip $(VENV) \
		&& $(PYTHON) -m pip --python $(VENV)/bin/python install --quiet pip; }
	@touch $@

$(VENV)/run.stamp: requirements.lock setup.cfg pyproject.toml | $(VENV)/bin/pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
