from __future__ import annotations

import io
import wave
from array import array

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.tone import RATE, Partial, Tone

partials = st.builds(Partial, st.floats(20, 10_000), st.floats(-1, 1), st.floats(1, 5_000))
tones = st.builds(
    Tone,
    st.integers(0, 60),
    st.integers(0, 100),
    st.integers(0, 100),
    st.floats(0, 1),
    st.lists(partials, max_size=3).map(tuple),
)


def read(data: bytes) -> tuple[int, int, int, array[int]]:
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        frames = file.readframes(file.getnframes())
        values = [int.from_bytes(frames[n : n + 2], "little", signed=True) for n in range(0, len(frames), 2)]
        return file.getframerate(), file.getnframes(), len(frames), array("h", values)


@given(tones)
def test_no_tone_passes_its_peak_or_begins_and_ends_with_a_crack(tone):
    samples = tone.samples()
    assert all(abs(value) <= tone.peak + 1e-9 for value in samples)
    if samples:
        assert samples[0] == 0
        assert samples[-1] == 0


@given(tones)
def test_a_sound_file_holds_all_of_the_tone(tone):
    rate, frames, size, values = read(tone.wav())
    assert rate == RATE
    assert frames == tone.length_ms * RATE // 1000
    assert size == 2 * frames
    assert all(abs(v / 32_767 - s) < 1e-4 for v, s in zip(values, tone.samples(), strict=True))


def test_a_stroke_dies_away():
    samples = Tone(1_000, 5, 50, 0.5, (Partial(440, 1, 100),)).samples()
    tenths = [max(abs(v) for v in samples[n : n + RATE // 10]) for n in range(0, len(samples), RATE // 10)]
    assert tenths == sorted(tenths, reverse=True)
    assert tenths[0] > 0.4
    assert tenths[-1] < 0.001
