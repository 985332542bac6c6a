"""Into the envelope and out of it: the words of a sealed petition leave all that search, lists and papers read."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model, Q

from doithoai.adapters.envelopes import EnvelopeBroken, closed, opened
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.storage import storage
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.notices.models import Notice
from doithoai.apps.papers.clearing import clear_drafts
from doithoai.apps.petitions.models import Attachment, Envelope, Petition, SealedFile
from doithoai.apps.petitions.sealed_words import GONE, words_of_petitions
from doithoai.core.caller import Caller
from doithoai.core.files import FileState
from doithoai.core.petitions.sealing import EnvelopeUnreadable, telling_sentences, without_case

CLOSED = "application/octet-stream"


def hold_words(petition: Petition) -> None:
    """Hold every row that tells words of the locked petition; call it before the first event.

    One order everywhere: the petition, then what tells its words (turns of the hall among it), then the trail.
    """
    for words in words_of_petitions():
        list(words.rows(petition).select_for_update(of=("self",), no_key=True))


def close_envelope(caller: Caller, petition: Petition) -> Envelope:
    """Take every word of the locked petition out of the tables, and its files out of the storage, into its envelope."""
    rows = [kept for words in words_of_petitions() for kept in _taken(words.rows(petition), words)]
    content = _close(json.dumps(rows, ensure_ascii=False).encode())
    envelope = Envelope.objects.create(petition=petition, content=content.decode(), closed_at=caller.now)
    plain = [_close_file(caller, envelope, attachment) for attachment in petition.attachments.select_related("file")]
    petition.attachments.all().delete()
    said = [str(text) for kept in rows for text in kept["words"].values()]
    clear_drafts(telling_sentences(said), petition_id=petition.pk, dialogue_id=petition.dialogue_id, left=GONE)
    _forget_letters(petition)
    petition.refresh_from_db()
    enqueue("petitions.shred_sealed", now=caller.now, petition_id=petition.pk, file_ids=plain)
    return envelope


def close_again(petition: Petition) -> None:
    """Words of a sealed petition that came later, from a hall without a connection, go into its envelope too."""
    envelope = Envelope.objects.select_for_update(no_key=True).filter(petition=petition).first()
    if envelope is None:
        return
    late = [kept for words in words_of_petitions() for kept in _taken(_still_open(petition, words), words)]
    if late:
        envelope.content = _close(json.dumps(words_in(envelope) + late, ensure_ascii=False).encode()).decode()
        envelope.save(update_fields=["content"])


def _still_open(petition: Petition, words: Any) -> Any:
    if words.forgotten:
        return words.rows(petition)
    untouched = Q(**{name: value for name, value in words.left.items() if value is not None})
    return words.rows(petition).exclude(untouched) if words.left else words.rows(petition).none()


def _forget_letters(petition: Petition) -> None:
    written = Notice.objects.filter(petition_id=petition.pk)
    written.filter(sent_at__isnull=True).delete()
    written.update(text=GONE)
    # messages of the day tell of many petitions, the others stay
    telling = Notice.objects.filter(petition_id=None, text__contains=petition.code).order_by("pk")
    for digest in telling.select_for_update(no_key=True):
        digest.text = without_case(digest.text, petition.code, GONE)
        digest.save(update_fields=["text"])


def _taken(rows: Any, words: Any) -> Iterator[dict[str, Any]]:
    if words.forgotten:
        rows.delete()
        return
    for row in rows:
        held = {name: getattr(row, name) for name in words.left}
        emptied = {name: words.left[name] for name, value in held.items() if value and value != words.left[name]}
        if emptied:
            words.table._base_manager.filter(pk=row.pk).update(**emptied)
            yield {"table": row._meta.label, "pk": row.pk, "words": {name: held[name] for name in emptied}}


def _close_file(caller: Caller, envelope: Envelope, attachment: Attachment) -> int:
    file: StoredFile = attachment.file
    sealed = BytesIO(_close(_bytes_of(file)))
    told = {
        "name": file.name,
        "content_type": file.content_type,
        "state": file.state,
        "place": {name: getattr(attachment, name) for name in ("purpose", "answer_id", "message_id")},
    }
    kept = keep_file(
        caller, name="niem-phong", content_type=CLOSED, data=sealed, authority_id=envelope.petition.authority_id
    )
    SealedFile.objects.create(envelope=envelope, file=kept, description=_close(json.dumps(told).encode()).decode())
    return file.pk


def _bytes_of(file: StoredFile) -> bytes:
    """In quarantine too; of what the scanner refused there are none."""
    if file.state == FileState.REFUSED:
        return b""
    with storage().open(file.key) as content:
        return content.read()


def open_envelope(caller: Caller, petition: Petition) -> None:
    """Put everything back where it was. Raises EnvelopeUnreadable."""
    envelope = Envelope.objects.get(petition=petition)
    for kept in words_in(envelope):
        table: type[Model] = apps.get_model(kept["table"])
        table._base_manager.filter(pk=kept["pk"]).update(**kept["words"])
    for sealed in envelope.files.select_related("file").order_by("pk"):
        told, content = file_in(sealed)
        file = keep_file(
            caller,
            name=told["name"],
            content_type=told["content_type"],
            data=BytesIO(content),
            authority_id=petition.authority_id,
            state=FileState(told.get("state", FileState.READY)),
        )
        Attachment.objects.create(petition=petition, file=file, **told["place"])
    envelope.delete()
    petition.refresh_from_db()


def words_in(envelope: Envelope) -> list[dict[str, Any]]:
    """The rows in the envelope: table, key, words by column. Raises EnvelopeUnreadable."""
    return list(json.loads(_open(envelope.content.encode())))


def file_in(sealed: SealedFile) -> tuple[dict[str, Any], bytes]:
    """Name, type and place of a sealed file, and its bytes. Raises EnvelopeUnreadable."""
    told = json.loads(_open(sealed.description.encode()))
    with storage().open(sealed.file.key) as content:
        return told, _open(content.read())


def _close(content: bytes) -> bytes:
    return closed(content, secret=settings.SEAL_KEY)


def _open(content: bytes) -> bytes:
    try:
        return opened(content, secret=settings.SEAL_KEY)
    except EnvelopeBroken:
        raise EnvelopeUnreadable() from None
