# Two commands on a fresh machine: `make run` and `make test`. Each first makes .venv and what it needs; see
# packaging/prepare.sh.
PYTHON_IN_VENV := .venv/bin/python
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help run test lint format bench package constraints clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## set up if needed, then open the program (ARGS="--data-dir DIR"); with no screen, play the tour into build/tour
	@packaging/prepare.sh run
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no screen here: playing the tour into build/tour instead."; \
		QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m als_desktop tour --out build/tour; \
	else \
		$(PYTHON_IN_VENV) -m als_desktop $(ARGS); \
	fi

test: ## set up if needed, then run all tests (ARGS="tests/models -k timer")
	@packaging/prepare.sh test
	@$(PYTHON_IN_VENV) -m pytest -n auto --dist loadfile --no-loadscope-reorder $(ARGS)

lint: ## check style and types
	@packaging/prepare.sh lint
	@failed=0; \
	for check in "ruff check" "ruff format --check" "pyright"; do \
		echo "== $$check"; $(PYTHON_IN_VENV) -m $$check || failed=1; \
	done; \
	exit $$failed

format: ## put all files into the house style
	@packaging/prepare.sh lint
	$(PYTHON_IN_VENV) -m ruff check --fix
	$(PYTHON_IN_VENV) -m ruff format

bench: ## measure how quick the program is (ARGS="--only board --cards 200")
	@packaging/prepare.sh test
	@QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m benchmarks $(ARGS)

package: ## make dist/als-desktop, a folder that runs without Python, and let it test itself
	@packaging/prepare.sh package
	@packaging/freeze.sh

constraints: ## write the versions in .venv to packaging/constraints.txt
	@packaging/prepare.sh test
	@packaging/write_constraints.sh

clean: ## remove what the other targets made, except .venv
	rm -rf build dist .pytest_cache .ruff_cache .hypothesis als_desktop.egg-info
	find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
