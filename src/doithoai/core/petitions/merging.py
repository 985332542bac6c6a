"""Many voices that say the same: one carries the others, and nothing of the trace is lost.

A carrier is never itself merged, so there are no chains and no circles: merging into a merged voice goes to its
carrier, and what a voice carried goes along with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop


class MergedIntoItself(Refused):
    """Source and carrier are the same voice."""

    code = "merged_into_itself"
    sentence = gettext_noop("Ý kiến này đã được gộp chung rồi, hoặc mã vừa nhập là của chính nó.")
    field = "into_code"


@dataclass(frozen=True)
class Voice:
    """One petition as merging sees it: `voices` counts itself and what it carries."""

    id: int
    merged_into: int | None = None
    voices: int = 1


Voices = Mapping[int, Voice]


def carrier_of(voices: Voices, start: int) -> int:
    """The voice that carries `start` on (itself when it is not merged). Raises KeyError for an unknown voice."""
    here, seen = voices[start], {start}
    while here.merged_into is not None and here.merged_into not in seen:
        seen.add(here.merged_into)
        here = voices[here.merged_into]
    return here.id


def merge(voices: Voices, source: int, target: int) -> dict[int, Voice]:
    """The voices that change when `source` is merged into the carrier of `target`.

    Raises `MergedIntoItself` when they are already one, `NotPossibleNow` when `source` is already merged.
    """
    carrier = voices[carrier_of(voices, target)]
    moved = voices[source]
    if carrier.id == source:
        raise MergedIntoItself()
    if moved.merged_into is not None:
        raise NotPossibleNow()
    followers = [voice for voice in voices.values() if voice.merged_into == source]
    own = moved.voices - sum(voice.voices for voice in followers)
    changed = {voice.id: replace(voice, merged_into=carrier.id) for voice in followers}
    changed[source] = replace(moved, merged_into=carrier.id, voices=own)
    changed[carrier.id] = replace(carrier, voices=carrier.voices + moved.voices)
    return changed


def unmerge(voices: Voices, source: int) -> dict[int, Voice]:
    """The voices that change when `source` stands alone again. Raises `NotPossibleNow` when it is not merged."""
    moved = voices[source]
    if moved.merged_into is None:
        raise NotPossibleNow()
    carrier = voices[moved.merged_into]
    return {
        source: replace(moved, merged_into=None),
        carrier.id: replace(carrier, voices=carrier.voices - moved.voices),
    }
