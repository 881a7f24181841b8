"""Copies of what was painted look like what was painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from als_desktop.ui.parts.painted_once import PaintedOnce

AREA = QRectF(7, 11.5, 60, 40)


class Badge:
    """Paints a badge with a word, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter) -> None:
        self.times += 1
        painter.setPen(QColor("black"))
        painter.setBrush(QColor("gold"))
        painter.drawRoundedRect(AREA.adjusted(3, 3, -3, -3), 5, 5)
        painter.drawText(AREA, Qt.AlignmentFlag.AlignCenter, "Why?")


def picture(ratio: float, draw, angle: float = 0.0) -> QImage:
    image = QImage(round(90 * ratio), round(70 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(3, 2)
    painter.rotate(angle)
    draw(painter)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """By how much the most different channel differs."""
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_copy_looks_like_what_was_painted(qapp, ratio):
    once, badge = PaintedOnce(), Badge()
    first = picture(ratio, lambda painter: once.draw(painter, AREA, "badge", badge))
    again = picture(ratio, lambda painter: once.draw(painter, AREA, "badge", badge))

    assert badge.times == 1
    assert again == first
    assert difference(first, picture(ratio, badge)) <= 4


def test_what_differs_is_painted_by_itself(qapp):
    once, badge = PaintedOnce(), Badge()
    picture(1, lambda painter: once.draw(painter, AREA, "badge", badge))
    picture(1, lambda painter: once.draw(painter, AREA, "another", badge))
    picture(1, lambda painter: once.draw(painter, AREA.adjusted(0, 0, 1, 0), "badge", badge))
    picture(2, lambda painter: once.draw(painter, AREA, "badge", badge))
    assert badge.times == 4

    once.forget()
    picture(1, lambda painter: once.draw(painter, AREA, "badge", badge))
    assert badge.times == 5


def test_a_painter_that_turns_paints_by_itself(qapp):
    once, badge = PaintedOnce(), Badge()
    turned = picture(1, lambda painter: once.draw(painter, AREA, "badge", badge), angle=3)

    assert turned == picture(1, badge, angle=3)


def test_there_is_an_end_to_what_is_kept(qapp):
    once, badge = PaintedOnce(), Badge()
    large = AREA.adjusted(0, 0, 2_000, 1_000)
    for n in range(5):
        picture(1, lambda painter, n=n: once.draw(painter, large, n, badge))
    assert badge.times == 5
    picture(1, lambda painter: once.draw(painter, large, 4, badge))
    assert badge.times == 5
    picture(1, lambda painter: once.draw(painter, large, 0, badge))
    assert badge.times == 6
