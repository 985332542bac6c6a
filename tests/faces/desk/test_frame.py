from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.desk.frame import frame_of
from tests.apps.dialogues.plans import a_dialogue, a_duty, days
from tests.world import World


def test_the_page_of_a_dialogue_shows_its_ten_stages_and_its_duties(world: World) -> None:
    dialogue = a_dialogue(world)
    a_duty(dialogue, rule=days(5, "dialogue_start", "before"))

    page = world.client("secretary").get(f"/ban-lam-viec/doi-thoai/{dialogue.code}/")

    assert page.status_code == 200
    assert "Lo hội trường." in page.content.decode()
    assert len(page.context["stages"]) == 10


def test_the_frame_names_the_open_stage(world: World) -> None:
    frame = frame_of(world.caller("secretary"), a_dialogue(world), Stage.COLLECT)

    assert frame["stage_title"] == "Thu ý kiến"
    assert [stage.name for stage in frame["stages"] if stage.here] == ["Thu ý kiến"]


def test_a_stranger_finds_no_such_dialogue(world: World) -> None:
    dialogue = a_dialogue(world)

    assert world.client("stranger").get(f"/ban-lam-viec/doi-thoai/{dialogue.code}/").status_code == 404


def test_the_stages_of_sorting_and_answering_open_the_petitions_of_this_dialogue(world: World) -> None:
    dialogue = a_dialogue(world)
    urls = {stage.name: stage.url for stage in frame_of(world.caller("secretary"), dialogue)["stages"]}

    assert urls["Phân loại, giao việc"] == f"/ban-lam-viec/hop-thu/?cuoc={dialogue.pk}&chua_giao=on"
    assert urls["Chuẩn bị trả lời"] == f"/ban-lam-viec/hop-thu/?cuoc={dialogue.pk}"
    assert not frame_of(world.caller("clerk"), dialogue)["stages"][3].url
