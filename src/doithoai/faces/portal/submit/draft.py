"""What a citizen has given so far, carried from step to step in a signed field: nothing is stored before sending."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self

from django.core import signing

from doithoai.apps.petitions.receiving import Opinion
from doithoai.core.petitions.intake import LONGEST
from doithoai.core.text.masking import masked_where
from doithoai.core.text.normalise import tidy

SALT = "doithoai.portal.submit"
KEPT_FOR = 2 * 24 * 3600
"""Seconds for which a draft may lie open in a browser."""


@dataclass(frozen=True)
class KeptFile:
    """A file that was received in step 2."""

    id: int
    name: str
    size: int


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The signed state of one form; `key` makes one sending one petition."""

    key: str
    dialogue: str
    text: str = ""
    place: str = ""
    group: int | None = None
    is_no_denunciation: bool = False
    files: tuple[KeptFile, ...] = ()
    joins: str = ""
    """Code of the public petition that the citizen joins instead of sending an own one."""
    covered: tuple[str, ...] = ()
    """Pieces of the words that the public shall not read; staff read them."""
    contact: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def begin(cls, dialogue: str) -> Self:
        """An empty draft for one dialogue."""
        return cls(key=secrets.token_urlsafe(18), dialogue=dialogue)

    @classmethod
    def read(cls, token: str, dialogue: str) -> Self | None:
        """The draft in a signed field; None where it is not ours, too old or of another dialogue."""
        try:
            data = signing.loads(token, salt=SALT, max_age=KEPT_FOR)
        except signing.BadSignature:
            return None
        if data.get("dialogue") != dialogue:
            return None
        files = tuple(KeptFile(**kept) for kept in data.pop("files"))
        return cls(**data | {"covered": tuple(data.get("covered", ()))}, files=files)

    @property
    def token(self) -> str:
        """The draft as the value of a hidden field."""
        return signing.dumps(asdict(self), salt=SALT, compress=True)

    @property
    def submission_key(self) -> str:
        """The same words from the same form are one sending; words changed after sending are another one."""
        return hashlib.sha256(f"{self.key}\n{self.text}".encode()).hexdigest()

    @property
    def opinion(self) -> Opinion:
        """What is said, as the action takes it."""
        return Opinion(
            text=self.text,
            public_text=masked_where(self.text, self.covered) if self.covered else "",
            place=self.place,
            group_id=self.group,
            file_ids=tuple(kept.id for kept in self.files),
            is_no_denunciation=self.is_no_denunciation,
            consents_to_publication=not self.contact.get("keep_private", False),
        )

    @property
    def voice_key(self) -> str:
        """One form gives one voice to one petition, however often it is sent."""
        return hashlib.sha256(f"{self.key}\n+{self.joins}".encode()).hexdigest()

    def saying(self, text: str, *, is_no_denunciation: bool) -> Opinion:
        """The opinion with other words: those of who joins another petition."""
        said = self.is_no_denunciation or is_no_denunciation
        return replace(self.opinion, text=text, public_text="", is_no_denunciation=said)

    def with_typed(self, sent: Mapping[str, str], *, joins: str) -> Self:
        """The draft with what stands in step 2 as it was typed, to join another petition with it."""
        return replace(
            self,
            text=tidy(sent.get("text", ""))[:LONGEST],
            place=sent.get("place", "")[:200],
            is_no_denunciation="is_no_denunciation" in sent,
            joins=joins,
        )

    def with_words(self, values: dict[str, Any]) -> Self:
        """The draft with the fields of step 2."""
        names = ("text", "place", "group", "is_no_denunciation")
        return replace(self, **{name: values[name] for name in names if name in values})
