"""The addresses of entry by staff."""

from typing import Any

from doithoai.core.access.permissions import Permission as P  # noqa: N817  the table must be readable at a glance
from tests.guards.address import Address, listing
from tests.guards.full_world import Everything


def by_letter(e: Everything) -> dict[str, Any]:
    return {"letter_id": e.letter_file.letter_id}


def by_import(e: Everything) -> dict[str, Any]:
    return {"batch_id": e.import_batch.pk}


INTAKE: dict[str, Address] = {
    "desk:enter_petition": listing(P.PETITION_ENTER),
    "desk:petition_receipt": Address(P.PETITION_ENTER, lambda e: {"petition_id": e.petition.pk}),
    "desk:petition_file": Address(P.PETITION_VIEW, lambda e: {"attachment_id": e.attachment.pk}, unit="kinh-te"),
    "desk:links": listing(P.LINK_GIVE),
    "desk:give_link": Address(P.LINK_GIVE, lambda e: {"membership_id": e.link.membership_id}),
    "desk:end_link": Address(P.LINK_GIVE, lambda e: {"membership_id": e.link.membership_id}),
    "desk:petitions_of_phone": listing(P.PETITION_SEE_CONTACT),
    "desk:slips": listing(P.SLIP_PRINT),
    "desk:slip_file": Address(P.SLIP_PRINT, lambda e: {"sheet_id": e.slip.sheet_id}),
    "desk:enter_slip": Address(P.SLIP_PRINT, lambda e: {"code": e.slip.code}),
    "desk:letters": listing(P.PETITION_IMPORT),
    "desk:letter": Address(P.PETITION_IMPORT, by_letter),
    "desk:file_letter": Address(P.PETITION_IMPORT, by_letter),
    "desk:turn_letter_away": Address(P.PETITION_IMPORT, by_letter),
    "desk:dismiss_letter": Address(P.PETITION_IMPORT, by_letter),
    "desk:letter_file": Address(
        P.PETITION_IMPORT, lambda e: {"letter_id": e.letter_file.letter_id, "file_id": e.letter_file.pk}
    ),
    "desk:import_file": listing(P.PETITION_IMPORT),
    "desk:import_template": listing(P.PETITION_IMPORT),
    "desk:import_batch": Address(P.PETITION_IMPORT, by_import),
    "desk:match_columns": Address(P.PETITION_IMPORT, by_import),
    "desk:confirm_import": Address(P.PETITION_IMPORT, by_import),
    "desk:cancel_import": Address(P.PETITION_IMPORT, by_import),
    "desk:import_result": Address(P.PETITION_IMPORT, by_import),
}
