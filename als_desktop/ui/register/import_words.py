"""What is found of a list and of its rows, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.column_matching import Part
from als_desktop.models.register_import import Finding
from als_desktop.models.text_encoding import MAC, UTF_8, UTF_16_BE, UTF_16_LE, WINDOWS, WINDOWS_CENTRAL
from als_desktop.ui.messages import field_name
from als_desktop.ui.register.register_words import people

if TYPE_CHECKING:
    from collections import Counter

    from als_desktop.models.register_import import ImportRow


def encoding_word(encoding: str) -> str:
    """`Windows (Western)`."""
    return {
        UTF_8: "UTF-8",
        UTF_16_LE: "UTF-16",
        UTF_16_BE: QCoreApplication.translate("Import", "UTF-16, big-endian"),
        WINDOWS: QCoreApplication.translate("Import", "Windows, Western"),
        WINDOWS_CENTRAL: QCoreApplication.translate("Import", "Windows, Central European"),
        MAC: QCoreApplication.translate("Import", "Old Mac"),
    }[encoding]


def separator_word(separator: str) -> str:
    """`Semicolon ;`."""
    known = {
        ",": QCoreApplication.translate("Import", "Comma ,"),
        ";": QCoreApplication.translate("Import", "Semicolon ;"),
        "\t": QCoreApplication.translate("Import", "Tab"),
        "|": QCoreApplication.translate("Import", "Bar |"),
    }
    return known.get(separator, separator)


def part_word(part: Part) -> str:
    """What a part is called above its choice."""
    return {
        Part.NAME: QCoreApplication.translate("Import", "Name or first name"),
        Part.SURNAME: QCoreApplication.translate("Import", "Surname, if apart"),
        Part.CONTACT: QCoreApplication.translate("Import", "Contact"),
        Part.DEPARTMENT: QCoreApplication.translate("Import", "Department"),
        Part.LINE_MANAGER: QCoreApplication.translate("Import", "Line manager"),
        Part.NOTE: QCoreApplication.translate("Import", "Note"),
    }[part]


def finding_words(row: ImportRow) -> str:
    """What was found of a row."""
    field = field_name(str(row.refusal.params.get("field", ""))) if row.refusal is not None else ""
    return {
        Finding.NEW: QCoreApplication.translate("Import", "new"),
        Finding.ALIKE: QCoreApplication.translate("Import", "perhaps {about}"),
        Finding.ALIKE_IN_FILE: QCoreApplication.translate("Import", "perhaps as in line {about}"),
        Finding.IN_REGISTER: QCoreApplication.translate("Import", "in the register: {about}"),
        Finding.IN_SET: QCoreApplication.translate("Import", "member of {about}"),
        Finding.TWICE: QCoreApplication.translate("Import", "as in line {about}"),
        Finding.NO_NAME: QCoreApplication.translate("Import", "no name"),
        Finding.REFUSED: QCoreApplication.translate("Import", "{field} too long"),
    }[row.finding].format(about=row.about, field=field)


def summary(counts: Counter[Finding]) -> str:
    """How many are new, how many are there already, and what else was found."""
    alike = counts[Finding.ALIKE] + counts[Finding.ALIKE_IN_FILE]
    said = (
        (counts[Finding.NEW], QCoreApplication.translate("Import", "{number} new")),
        (alike, QCoreApplication.translate("Import", "{number} perhaps known")),
        (
            counts[Finding.IN_REGISTER],
            QCoreApplication.translate("Import", "{number} in the register already"),
        ),
        (counts[Finding.IN_SET], QCoreApplication.translate("Import", "{number} in a set already")),
        (counts[Finding.TWICE], QCoreApplication.translate("Import", "{number} twice in the list")),
        (counts[Finding.NO_NAME], QCoreApplication.translate("Import", "{number} without a name")),
        (counts[Finding.REFUSED], QCoreApplication.translate("Import", "{number} too long")),
    )
    return " · ".join(words.format(number=number) for number, words in said if number)


def import_act(number: int) -> str:
    """`Import 12 people`."""
    if not number:
        return QCoreApplication.translate("Import", "Import")
    return QCoreApplication.translate("Import", "Import {people}").format(people=people(number))
