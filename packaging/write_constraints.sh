#!/bin/sh
# Writes packaging/constraints.txt: the versions in .venv, which passed the tests together.
set -eu
cd "$(dirname "$0")/.."
{
    echo "# The versions that passed the tests together; pyproject.toml says which are allowed."
    echo "# Written by: make constraints"
    .venv/bin/python -m pip --disable-pip-version-check freeze --exclude-editable |
        grep -E '^[A-Za-z0-9._-]+==' | LC_ALL=C sort -f
} >build/constraints.txt
mv build/constraints.txt packaging/constraints.txt
