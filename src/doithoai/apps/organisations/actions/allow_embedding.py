"""Say which other sites may show the small page of a dialogue."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import managed_authorities
from doithoai.apps.organisations.models import Authority
from doithoai.core.caller import Caller
from doithoai.core.embedding import read_sites
from doithoai.core.events import EventName


@transaction.atomic
def allow_embedding(caller: Caller, *, authority_id: int, sites: str) -> Authority:
    """Replace the list by the addresses in `sites`, one a line; empty: no site. Raises SiteMalformed, TooManySites."""
    authority = managed_authorities(caller).select_for_update(of=("self",), no_key=True).get(pk=authority_id)
    authority.embedding_sites = read_sites(sites)
    authority.save(update_fields=["embedding_sites"])
    words = ", ".join(authority.embedding_sites)
    record(caller, EventName.AUTHORITY_EMBEDDING_ALLOWED, authority, authority_id=authority.pk, note=words)
    return authority
