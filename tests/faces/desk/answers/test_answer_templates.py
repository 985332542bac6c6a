from doithoai.apps.petitions.models import AnswerTemplate
from tests.world import World

LIST = "/ban-lam-viec/mau-tra-loi/"
WORDS = {"title": "Mở đầu", "kind": "answer", "text": "{ten_don_vi} xin trả lời.", "field_id": ""}


def test_the_office_writes_mends_and_drops_a_template(world: World) -> None:
    client = world.client("secretary")
    assert "{ten_don_vi}" in client.get(f"{LIST}them/").content.decode()
    assert client.post(f"{LIST}them/", WORDS).status_code == 302
    row = AnswerTemplate.objects.get()
    assert client.post(f"{LIST}{row.pk}/", WORDS | {"title": "Lời chào"}).status_code == 302
    assert "Lời chào" in client.get(LIST).content.decode()
    assert client.post(f"{LIST}{row.pk}/bo/").status_code == 302
    assert "Lời chào" not in client.get(LIST).content.decode()


def test_an_unknown_place_is_said_at_the_field(world: World) -> None:
    refused = world.client("secretary").post(f"{LIST}them/", WORDS | {"text": "Gửi {ten_nguoi}"})

    assert refused.status_code == 422
    assert "Không có chỗ điền tên {ten_nguoi}" in refused.content.decode()
    assert "Gửi {ten_nguoi}</textarea>" in refused.content.decode()
