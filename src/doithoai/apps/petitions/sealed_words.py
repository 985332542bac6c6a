"""Which columns hold words of a petition: what goes into its envelope when it is sealed, app by app.

Every app that keeps words of petitions has a module of this name with `WORDS`; the guard of sealing finds a column
that was forgotten.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.db.models import Model, QuerySet

from doithoai.apps.petitions.models import (
    Answer,
    AnswerVersion,
    Assignment,
    Message,
    Note,
    Petition,
    PetitionContact,
    Point,
    Rating,
    WorkingCopy,
)

GONE = "[đã niêm phong]"
"""What stands where a list needs some words."""


@dataclass(frozen=True)
class Words:
    """The columns of one table with what is left in them; `path` leads from a row to its petition."""

    table: type[Model]
    path: str
    left: Mapping[str, object] = field(default_factory=dict)
    forgotten: bool = False
    """The rows are made again when they are needed: they are deleted, not kept."""

    def rows(self, petition: Petition) -> QuerySet[Model]:
        """The rows of one petition."""
        return self.table._base_manager.filter(**{self.path: petition.pk}).order_by("pk")


WORDS = (
    Words(
        Petition,
        "pk",
        dict.fromkeys(("text", "public_text", "summary", "place", "folded", "state_reason", "transferred_to"), "")
        | {"public_folded": None},
    ),
    Words(PetitionContact, "petition", dict.fromkeys(("name", "phone", "email", "address"), "")),
    Words(Point, "petition", {"text": GONE}),
    Words(Assignment, "petition", dict.fromkeys(("note", "sent_back_reason", "extension_reason", "contribution"), "")),
    Words(Answer, "petition", {"text": GONE, "public_text": "", "returned_reason": "", "correction_reason": ""}),
    Words(Message, "petition", {"text": GONE}),
    Words(AnswerVersion, "answer__petition", {"text": GONE}),
    Words(Rating, "petition", {"comment": ""}),
    Words(Note, "petition", {"text": GONE}),
    Words(WorkingCopy, "petition", forgotten=True),
)


def words_of_petitions() -> Iterator[Words]:
    """The tables of all apps."""
    for config in apps.get_app_configs():
        module = f"{config.name}.sealed_words"
        if config.name.startswith("doithoai.") and find_spec(module):
            yield from import_module(module).WORDS
