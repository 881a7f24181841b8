"""The tables as SQLAlchemy sees them, for writing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from sqlalchemy import Column, Integer, MetaData, String, Table

from als_desktop.store.mapping import mapped

if TYPE_CHECKING:
    from als_desktop.models.changes import Record

_METADATA: Final = MetaData()


@cache
def table_of(kind: type[Record]) -> Table:
    """The table of one kind of record, made at its first use."""
    mapping = mapped(kind)
    return Table(
        mapping.table_name,
        _METADATA,
        *(
            Column(name, Integer if name in mapping.numbers else String, primary_key=name == "id")
            for name in mapping.names
        ),
    )
