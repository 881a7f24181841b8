"""A tone worked out from its partials, as the bytes of a sound file (WAV, mono, 16 bit)."""

from __future__ import annotations

import io
import math
import wave
from array import array
from dataclasses import dataclass
from typing import Final

RATE: Final = 22_050
_FULL: Final = 32_767


@dataclass(frozen=True, slots=True)
class Partial:
    """One frequency of a tone; `decay_ms` is how long it takes to fall to a third (1/e)."""

    hz: float
    level: float
    decay_ms: float


@dataclass(frozen=True, slots=True)
class Tone:
    """A stroke: silent at its start and its end, `peak` (0-1, of full loudness) is never passed. Lengths in ms."""

    length_ms: int
    attack_ms: int
    fade_ms: int
    peak: float
    partials: tuple[Partial, ...]

    def samples(self) -> list[float]:
        """The wave, between -`peak` and `peak`."""
        count = self.length_ms * RATE // 1000
        rise, fall = max(1, self.attack_ms * RATE // 1000), max(1, self.fade_ms * RATE // 1000)
        whole = sum(abs(one.level) for one in self.partials) or 1.0
        heard = [0.0] * count
        for one in self.partials:
            turn, level = math.tau * one.hz / RATE, one.level * self.peak / whole
            shrinks = math.exp(-1000 / (one.decay_ms * RATE))
            for n in range(count):
                heard[n] += level * math.sin(turn * n)
                level *= shrinks
        return [
            value * min(1.0, n / rise, (count - 1 - n) / fall) if count > 1 else 0.0
            for n, value in enumerate(heard)
        ]

    def wav(self) -> bytes:
        """The tone as a sound file."""
        written = io.BytesIO()
        with wave.open(written, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(_little_endian(array("h", (round(v * _FULL) for v in self.samples()))))
        return written.getvalue()


def _little_endian(values: array[int]) -> bytes:
    return b"".join(value.to_bytes(2, "little", signed=True) for value in values)
