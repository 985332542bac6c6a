"""The pages of printed slips."""

from io import BytesIO

import pypdf
from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.apps.intake.models import Slip, SlipSheet
from doithoai.apps.petitions.models import Attachment, Petition
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.faces.desk.intake.test_enter_petition import URL as ENTER
from tests.faces.desk.intake.test_enter_petition import slip as filled
from tests.world import World

URL = "/ban-lam-viec/tiep-nhan/phieu/"


def printed(world: World, count: int = 3, per_page: int = 2) -> SlipSheet:
    dialogue = a_collecting_dialogue(world)
    typed = {"dialogue_id": dialogue.pk, "group_id": world.groups[0].pk, "count": count, "per_page": per_page}
    world.client("secretary").post(URL, typed)
    return SlipSheet.objects.get()


def test_slips_are_made_and_printed_as_pages_of_a4_with_their_codes(world: World) -> None:
    sheet = printed(world, count=5, per_page=4)
    answer = world.client("clerk").get(f"{URL}{sheet.pk}/phieu-gop-y.pdf")
    pages = pypdf.PdfReader(BytesIO(answer.content)).pages
    assert len(pages) == 2
    text = "\n".join(page.extract_text() for page in pages)
    assert all(text.count(slip.code) == 2 for slip in sheet.slips.all())
    assert "Thôn Đông" in text
    assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == (595, 842)


def test_the_square_code_opens_the_form_with_slip_group_and_channel(world: World) -> None:
    slip = printed(world).slips.all()[0]
    client = world.client("clerk")
    html = client.get(f"{URL}{slip.code}/", follow=True).content.decode()
    assert f'value="{slip.code}"' in html
    assert f'value="{world.groups[0].pk}" selected' in html
    scan = SimpleUploadedFile("phieu.txt", b"scan", content_type="text/plain")
    sent = filled(slip=slip.code, group=world.groups[0].pk, uploads=scan)
    assert slip.code in client.post(ENTER, sent, follow=True).content.decode()
    assert Petition.objects.get().code == slip.code
    assert Attachment.objects.get().purpose == "scan"
    case = world.client("secretary").get(f"/ban-lam-viec/y-kien/{slip.code}/").content.decode()
    assert "Phiếu in sẵn số 0001" in case


def test_a_slip_entered_before_says_by_whom_on_its_page_and_at_the_field(world: World) -> None:
    slip = printed(world).slips.all()[0]
    world.client("clerk").post(ENTER, filled(slip=slip.code))
    client = world.client("secretary")
    assert "Ngô Thị Lụa đã nhập phiếu số 0001" in client.get(f"{URL}?ma={slip.code}", follow=True).content.decode()
    page = client.post(ENTER, filled(slip=slip.code, key="k2"))
    assert page.status_code == 422
    assert "đã được Ngô Thị Lụa nhập lúc" in page.content.decode()
    unknown = client.post(ENTER, filled(slip="PAAA-AAAA", key="k3"))
    assert "Không có phiếu nào mã như vậy" in unknown.content.decode()
    assert Petition.objects.count() == 1


def test_an_unknown_slip_and_other_people(world: World) -> None:
    sheet = printed(world)
    code = Slip.objects.all()[0].code
    assert world.client("clerk").get(f"{URL}PAAA-AAAA/").status_code == 404
    for name in ("chair", "road_officer", "stranger"):
        assert world.client(name).get(f"{URL}{sheet.pk}/phieu-gop-y.pdf").status_code == 404
        assert world.client(name).get(f"{URL}{code}/").status_code == 404
