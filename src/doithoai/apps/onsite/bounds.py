"""What a return may touch: rows that went along, rows made in the hall, and the authority's own trail. No other.

Who has a pack has its secret, and could write any return: it must not reach further than the pack did.
"""

from collections.abc import Collection, Mapping
from typing import Any

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.onsite.carried import BY_LABEL
from doithoai.apps.onsite.envelopes import Return
from doithoai.apps.onsite.models import Loan
from doithoai.apps.petitions.models import Petition
from doithoai.core.onsite.keys import is_made_in_hall
from doithoai.core.onsite.refusals import ReturnUnreadable


class Bounds:
    """Of one loan; `known`: table and laptop key of every row that came back before."""

    def __init__(self, loan: Loan, known: Collection[tuple[str, int]]) -> None:
        self.loan, self.known = loan, known
        self.departed = {label: frozenset(keys) for label, keys in loan.departed.items()}

    def went(self, label: str, key: int) -> bool:
        """Whether the laptop had this row of the server."""
        return key in self.departed.get(label, ()) or (label, key) in self.known

    def require(self, back: Return) -> None:
        """Raises `ReturnUnreadable` for a return that no laptop of ours wrote."""
        rows = all(self._own_rows(label, each.made, [row.key for row in each.changed], each.gone)
                   for label, each in back.tables.items())  # fmt: skip
        if not rows or not all(self._own_event(values) for values in back.events):
            raise ReturnUnreadable()

    def _own_rows(self, label: str, made: Collection[int], changed: Collection[int], gone: Collection[int]) -> bool:
        if label not in BY_LABEL:
            return False
        pk: Any = BY_LABEL[label].table._meta.pk
        part_of = pk.related_model._meta.label if pk.is_relation else ""
        return (
            all(is_made_in_hall(key) or self.went(label, key) or self.went(part_of, key) for key in made)
            and all(self.went(label, key) for key in changed)
            and all(is_made_in_hall(key) or self.went(label, key) for key in gone)
        )

    def _own_event(self, values: Mapping[str, Any]) -> bool:
        dialogue_id, petition_id = values["dialogue_id"], values["petition_id"]
        return (
            values["authority_id"] == self.loan.dialogue.authority_id
            and (dialogue_id is None or self.went(Dialogue._meta.label, dialogue_id))
            and (petition_id is None or is_made_in_hall(petition_id) or self.went(Petition._meta.label, petition_id))
        )
