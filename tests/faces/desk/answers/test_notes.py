from doithoai.apps.petitions.models import Note
from tests.voices import assigned
from tests.world import World


def test_a_note_is_written_and_stands_on_the_case_for_colleagues_only(world: World) -> None:
    petition = assigned(world, is_public=True)
    case = f"/ban-lam-viec/y-kien/{petition.code}/"
    secretary = world.client("secretary")
    assert "Vũ Thu Trang (Phòng Kinh tế)" in secretary.get(f"{case}trao-doi/").content.decode()

    assert secretary.post(f"{case}trao-doi/", {"text": "@Vũ Thu Trang xem lại ngày"}).status_code == 302

    officer = world.client("road_officer")
    assert "xem lại ngày" in officer.get(case).content.decode()
    assert "Đồng nghiệp nhắc ông/bà" in officer.get("/ban-lam-viec/").content.decode()
    for client, address in (
        (world.client("front"), case),
        (world.client(), f"/tra-cuu/{petition.code}/"),
        (secretary, f"{case}?xem=cong-khai"),
        (secretary, "/ban-lam-viec/hop-thu/tai-ve/"),
    ):
        answer = client.get(address)
        assert "xem lại ngày" not in (b"".join(answer) if answer.streaming else answer.content).decode(errors="ignore")
    officer.post(f"{case}trao-doi/da-doc/")
    assert "Đồng nghiệp nhắc ông/bà" not in officer.get("/ban-lam-viec/").content.decode()


def test_a_name_nobody_has_is_said_at_the_field_and_the_words_stay(world: World) -> None:
    petition = assigned(world)
    address = f"/ban-lam-viec/y-kien/{petition.code}/trao-doi/"

    refused = world.client("secretary").post(address, {"text": "@Người Lạ xem giúp"})

    assert refused.status_code == 422
    assert "@Người Lạ xem giúp</textarea>" in refused.content.decode()
    assert not Note.objects.exists()
