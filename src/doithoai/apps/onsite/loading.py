"""Into the laptop's fresh database: all rows of the pack, in one go or not at all."""

import json
import secrets
from datetime import datetime

from django.db import connection, transaction

from doithoai.apps.audit.models import Chain, Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.onsite.carried import BY_LABEL
from doithoai.apps.onsite.envelopes import Pack
from doithoai.apps.onsite.models import HallPack
from doithoai.apps.onsite.packing import EVENTS, schema
from doithoai.apps.onsite.values import Packed, unpacked
from doithoai.core.onsite.keys import first_key
from doithoai.core.onsite.refusals import OtherPackHere, OtherVersion

AT_THE_OFFICE = "máy chủ"
"""Who has the other dialogues of the pack: the laptop only reads them."""


@transaction.atomic
def load_pack(pack: Pack, *, now: datetime) -> HallPack:
    """Make the laptop's database from the pack; with the same pack again nothing happens.

    Raises `OtherVersion`, or `OtherPackHere` where another dialogue lives in this database.
    """
    there = HallPack.objects.select_related("dialogue").first()
    if there is not None and there.key == pack.key:
        return there
    if there is not None:
        raise OtherPackHere(title=there.dialogue.title)
    if pack.schema != schema():
        raise OtherVersion()
    # what belongs to no authority and came with the empty database makes room for the server's own
    for label in reversed(list(pack.rows)):
        BY_LABEL[label].table._base_manager.all().delete()
    for label, rows in pack.rows.items():
        _store(label, rows)
    Dialogue.objects.exclude(pk=pack.dialogue_id).update(lent_to=AT_THE_OFFICE)
    Event.objects.bulk_create(Event(id=int(key), **_event_columns(values)) for key, values in pack.events.items())
    Chain.objects.create(key=pack.authority_id, last_number=pack.chain["number"], last_hash=pack.chain["hash"])
    _count_from(pack.tables)
    return HallPack.objects.create(
        dialogue_id=pack.dialogue_id,
        key=pack.key,
        secret=pack.secret,
        copy_key=secrets.token_hex(16),
        laptop=pack.laptop,
        lent_at=datetime.fromisoformat(pack.lent_at),
        loaded_at=now,
        tables=pack.tables,
        chain=pack.chain,
        rows=json.dumps(pack.rows, ensure_ascii=False),
    )


def _store(label: str, rows: dict[str, Packed]) -> None:
    table = BY_LABEL[label].table
    name = table._meta.pk.attname
    table._base_manager.bulk_create(
        [table(**{name: int(key)}, **unpacked(table, values)) for key, values in rows.items()], batch_size=200
    )


def _event_columns(values: Packed) -> Packed:
    return unpacked(Event, values)


def _count_from(tables: list[str]) -> None:
    """Rows that the hall makes get keys that no server gives (SQLite keeps the last one in `sqlite_sequence`)."""
    with connection.cursor() as cursor:
        for place, label in enumerate(tables):
            name = (Event if label == EVENTS else BY_LABEL[label].table)._meta.db_table
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [name])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [name, first_key(place)])
