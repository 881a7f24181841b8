"""The register of interest: the people, forming sets of them, and bringing lists in."""

from __future__ import annotations
