"""Many voices that say the same: one carries the others, and nothing of the trace is lost.

A carrier is never itself merged, so there are no chains and no circles: merging into a merged voice goes to its
carrier, and what a voice carried goes along with it. What went along comes back along: letting a voice stand alone
again gives it everybody with whom it came.
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


class CannotJoin(Refused):
    """The petition that a citizen wants to join is no longer public, or carries nobody on."""

    code = "cannot_join"
    sentence = gettext_noop("Ý kiến ấy hiện không nhận thêm người cùng ý. Xin bấm quay lại và gửi ý kiến của mình.")


@dataclass(frozen=True)
class Voice:
    """One petition as merging sees it: `voices` counts itself and what it carries.

    `came_with`: the voice that carried this one before that voice was itself merged; None where it came alone.
    """

    id: int
    merged_into: int | None = None
    voices: int = 1
    came_with: int | None = None


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
    changed = {
        voice.id: replace(voice, merged_into=carrier.id, came_with=voice.came_with or source) for voice in followers
    }
    changed[source] = replace(moved, merged_into=carrier.id, voices=own)
    changed[carrier.id] = replace(carrier, voices=carrier.voices + moved.voices)
    return changed


def unmerge(voices: Voices, source: int) -> dict[int, Voice]:
    """The voices that change when `source` stands alone again, with those who came with it.

    Raises `NotPossibleNow` when it is not merged.
    """
    moved = voices[source]
    if moved.merged_into is None:
        raise NotPossibleNow()
    carrier = voices[moved.merged_into]
    back = [voice for voice in voices.values() if voice.merged_into == carrier.id and _came_with(voices, voice, source)]
    changed = {
        voice.id: replace(voice, merged_into=source, came_with=None if voice.came_with == source else voice.came_with)
        for voice in back
    }
    freed = moved.voices + sum(voice.voices for voice in back)
    changed[source] = replace(moved, merged_into=None, came_with=None, voices=freed)
    changed[carrier.id] = replace(carrier, voices=carrier.voices - freed)
    return changed


def _came_with(voices: Voices, voice: Voice, source: int) -> bool:
    """Directly, or with one that did."""
    seen = {voice.id}
    while voice.came_with is not None and voice.came_with not in seen and voice.came_with in voices:
        if voice.came_with == source:
            return True
        seen.add(voice.came_with)
        voice = voices[voice.came_with]
    return False
