"""All versions of one set's contract, the one it keeps to now, and the one it is still working on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from als_desktop.models.contract import DRAFT, ContractItem, ContractVersion

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ContractBook:
    """The agreed `versions`, oldest first; `draft` is what is not agreed yet."""

    versions: tuple[ContractVersion, ...] = ()
    draft: ContractVersion | None = None
    _rules: dict[str, tuple[ContractItem, ...]] = field(default_factory=dict[str, tuple[ContractItem, ...]])

    @staticmethod
    def made_of(versions: Sequence[ContractVersion], items: Sequence[ContractItem]) -> ContractBook:
        """The book of these records, in whatever order they come."""
        agreed = sorted((v for v in versions if v.number != DRAFT), key=lambda v: v.number)
        rules: dict[str, list[ContractItem]] = {}
        for item in sorted(items, key=lambda i: i.position):
            rules.setdefault(item.version_id, []).append(item)
        return ContractBook(
            tuple(agreed),
            next((v for v in versions if v.number == DRAFT), None),
            {version_id: tuple(of_version) for version_id, of_version in rules.items()},
        )

    @property
    def present(self) -> ContractVersion | None:
        """The version that holds now: the last one agreed."""
        return self.versions[-1] if self.versions else None

    def in_force(self, at_ms: int | None) -> ContractVersion | None:
        """The version that held at `at_ms` (UTC milliseconds; None: now); the first one, if it was agreed later."""
        if at_ms is None:
            return self.present
        return next(
            (v for v in reversed(self.versions) if v.agreed_ms <= at_ms), next(iter(self.versions), None)
        )

    def shown(self, at_ms: int | None) -> ContractVersion | None:
        """The version to read out at `at_ms`: the one that held, or the draft where nothing was agreed yet."""
        return self.in_force(at_ms) or self.draft

    def rules_of(self, version: ContractVersion | None) -> tuple[ContractItem, ...]:
        """The rules of a version in order."""
        return self._rules.get(version.id, ()) if version is not None else ()

    @property
    def worked_on(self) -> tuple[ContractItem, ...]:
        """The rules as they would be if the set agreed now."""
        return self.rules_of(self.draft if self.draft is not None else self.present)

    def before(self, version: ContractVersion) -> ContractVersion | None:
        """The version that was agreed before `version`; of a draft, the present one."""
        if version.number == DRAFT:
            return self.present
        return next((v for v in reversed(self.versions) if v.number < version.number), None)
