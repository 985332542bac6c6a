import pytest

from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.petitions.actions.letters.draft_compiled_transfers import NothingToCompile, draft_compiled_transfers
from doithoai.apps.petitions.actions.triage.transfer_petition import transfer_petition
from doithoai.core.papers.paper import Table
from doithoai.core.petitions.legal_type import Level
from tests.hall_world import issued_dialogue
from tests.voices import voice
from tests.world import World

PROVINCE = "Ủy ban nhân dân tỉnh Hà Châu"


def transferred(world: World, dialogue: object, text: str, body: str = PROVINCE) -> None:
    petition = voice(world, text, dialogue=dialogue)
    transfer_petition(
        world.caller("secretary"), petition_id=petition.pk, to_body=body, reason="Thuộc tỉnh", level=Level.PROVINCE
    )


def test_what_goes_to_one_body_stands_in_one_letter_with_a_list(world: World) -> None:
    dialogue = issued_dialogue(world)
    for text in ("Đường tỉnh hỏng", "Cầu tỉnh yếu, gọi 0912345678"):
        transferred(world, dialogue, text)
    transferred(world, dialogue, "Điện yếu", "Công ty Điện lực")
    with pytest.raises(NothingToCompile):
        draft_compiled_transfers(world.caller("secretary"), dialogue_id=issued_dialogue(world, code="khac").pk)
    row = draft_compiled_transfers(world.caller("secretary"), dialogue_id=dialogue.pk)
    again = draft_compiled_transfers(world.caller("secretary"), dialogue_id=dialogue.pk)
    assert (row.pk, row.petition_id) == (again.pk, None)
    paper = parts_of(row)
    (appendix,) = paper.appendices
    (table,) = (block for block in appendix.blocks if isinstance(block, Table))
    assert paper.addressees == (PROVINCE,)
    assert [cells[2] for cells in table.rows] == ["Đường tỉnh hỏng", "Cầu tỉnh yếu, gọi […]"]
    assert Paper.objects.filter(kind="transfer").count() == 4
