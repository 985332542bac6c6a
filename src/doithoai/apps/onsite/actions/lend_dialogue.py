"""The hall of a dialogue goes to a laptop: from now on it happens there, and here nothing of it changes."""

import secrets

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.changes import raise_number
from doithoai.apps.onsite.envelopes import Pack, pack_bytes
from doithoai.apps.onsite.models import Loan
from doithoai.apps.onsite.packing import departing_rows, schema, tables_in_order
from doithoai.apps.onsite.trail import departing_events, last_link
from doithoai.apps.petitions.models import Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.onsite.refusals import DialogueLent, LaptopUnnamed, NotToTheHall, PassphraseShort
from doithoai.core.text.normalise import tidy

LENDABLE = frozenset({DialogueState.ISSUED, DialogueState.IN_SESSION, DialogueState.HELD})
LEAST_PHRASE = 12


@transaction.atomic
def lend_dialogue(caller: Caller, *, dialogue_id: int, laptop: str, passphrase: str) -> tuple[Loan, bytes]:
    """The loan and the pack. Raises `DialogueLent`, `NotToTheHall`, `LaptopUnnamed` or `PassphraseShort`."""
    name = " ".join(tidy(laptop).split())[:80]
    if not name:
        raise LaptopUnnamed()
    if len(passphrase.strip()) < LEAST_PHRASE:
        raise PassphraseShort(least=LEAST_PHRASE)
    reached = dialogues_for(caller, Permission.DIALOGUE_LEND)
    dialogue = reached.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    if dialogue.lent_to:
        at = dialogue.lent_at.astimezone(HANOI) if dialogue.lent_at else None
        raise DialogueLent(laptop=dialogue.lent_to, at=f"{at:%H:%M %d/%m/%Y}")
    if dialogue.state not in LENDABLE:
        raise NotToTheHall()
    raise_number(dialogue.pk)  # whoever acts in the hall at this moment is in the pack, or is refused
    loan = Loan.objects.create(
        dialogue=dialogue,
        key=secrets.token_hex(16),
        secret=secrets.token_urlsafe(40),
        laptop=name,
        lent_at=caller.now,
        lent_by_name=caller.name,
    )
    record(
        caller, EventName.HALL_LENT, loan, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk, laptop=name
    )  # fmt: skip
    pack = _pack(dialogue, loan)
    loan.departed = {label: [int(key) for key in rows] for label, rows in pack.rows.items()}
    loan.save(update_fields=["departed"])
    content = pack_bytes(pack, passphrase=passphrase.strip())
    dialogue.lent_to, dialogue.lent_at = name, caller.now
    dialogue.save(update_fields=["lent_to", "lent_at"])
    return loan, content


def _pack(dialogue: Dialogue, loan: Loan) -> Pack:
    rows = departing_rows(dialogue)
    return Pack(
        key=loan.key,
        secret=loan.secret,
        laptop=loan.laptop,
        dialogue_id=dialogue.pk,
        authority_id=dialogue.authority_id,
        code=dialogue.code,
        title=dialogue.title,
        lent_at=loan.lent_at.isoformat(),
        schema=schema(),
        tables=tables_in_order(),
        chain=last_link(dialogue.authority_id),
        rows=rows,
        events=departing_events(dialogue, [int(key) for key in rows[Petition._meta.label]]),
    )
