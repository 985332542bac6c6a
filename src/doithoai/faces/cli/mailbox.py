"""Letters from a pipe or a mailbox into the holding pen: read, files checked and stored, kept once."""

import logging
from functools import partial
from io import BytesIO
from threading import Event

from django.conf import settings
from django.db import close_old_connections

from doithoai.adapters.mailbox import LetterUnreadable, read_letter
from doithoai.adapters.mailbox.imap import Mailbox, MailboxUnreachable
from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.intake.actions.receive_letter import receive_letter
from doithoai.apps.intake.models import Letter
from doithoai.apps.organisations.models import Authority
from doithoai.core.caller import Caller, Door, system_caller
from doithoai.core.petitions.intake import MOST_FILES
from doithoai.core.refusal import Refused
from doithoai.faces.common import callers

log = logging.getLogger(__name__)


class NoAuthority(Exception):
    """There are several authorities, and nobody said whose mailbox it is; or none of that name."""


def authority_of_mail(slug: str = "") -> Authority:
    """Whose letters they are: the named authority, that of the settings, else the only one. Raises NoAuthority."""
    wanted = slug or settings.MAIL_AUTHORITY
    found = list(Authority.objects.filter(slug=wanted) if wanted else Authority.objects.all()[:2])
    if len(found) != 1:
        raise NoAuthority(wanted)
    return found[0]


def take_letter(content: bytes, authority: Authority) -> Letter | None:
    """Keep one message; None for bytes that are no letter. The same message again changes nothing."""
    caller = system_caller(callers.moment(), authority_id=authority.pk, door=Door.CLI)
    try:
        letter = read_letter(content)
    except LetterUnreadable:
        log.warning("a message of %s bytes could not be read", len(content))
        return None
    if (kept := Letter.objects.filter(authority=authority, key=letter.key).first()) is not None:
        return kept
    ids, refused = _stored(caller, () if letter.is_automatic else letter.files)
    return receive_letter(caller, letter=letter, file_ids=ids, refused_files=refused)


def _stored(caller: Caller, files: tuple[tuple[str, bytes], ...]) -> tuple[list[int], list[str]]:
    ids, refused = list[int](), list[str]()
    for name, content in files:
        if len(ids) == MOST_FILES:
            refused.append(f"{name}: quá {MOST_FILES} tệp")
            continue
        try:
            ids.append(store_file(caller, name=name, data=BytesIO(content)).pk)
        except Refused as no:
            refused.append(no.say())
    return ids, refused


def watch_mailbox(stop: Event) -> None:
    """Look into the mailbox of the settings now and then until told to stop; a server that is away is waited for."""
    mailbox = Mailbox.at(settings.IMAP)
    while not stop.is_set():
        try:
            mailbox.fetch(partial(take_letter, authority=authority_of_mail()))
        except (MailboxUnreachable, NoAuthority) as away:
            log.warning("the mailbox was not read: %s", away)
        finally:
            close_old_connections()
        stop.wait(settings.IMAP_EVERY)
