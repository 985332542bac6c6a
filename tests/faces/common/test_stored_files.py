"""Lists of files on pages: pictures small, PDF in a new tab, and in words what nobody may open."""

from io import BytesIO

from django.urls import reverse
from PIL import Image

from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.models import StoredFile
from doithoai.apps.petitions.models import Attachment, Petition
from doithoai.apps.petitions.receiving import hash_of
from doithoai.core.files import FileState
from tests.voices import voice
from tests.world import World


def photo() -> BytesIO:
    out = BytesIO()
    Image.effect_noise((2000, 1500), 60).convert("RGB").save(out, format="JPEG")
    return out


def with_file(world: World, petition: Petition, name: str, media: str, data: BytesIO) -> Attachment:
    file = keep_file(world.caller("secretary"), name=name, content_type=media, data=data)
    return Attachment.objects.create(petition=petition, file=file)


def case_page(world: World, petition: Petition) -> str:
    return world.client("secretary").get(reverse("desk:petition", args=[petition.code])).content.decode()


def test_a_picture_is_shown_small_and_opens_large(world: World) -> None:
    petition = voice(world)
    row = with_file(world, petition, "o-ga.jpg", "image/jpeg", photo())
    url = reverse("desk:petition_file", args=[row.pk])
    page = case_page(world, petition)
    assert f'<a class="file-picture" href="{url}"><img src="{url}?nho=1" alt="o-ga.jpg"' in page
    assert 'loading="lazy"' in page
    small, large = (world.client("secretary").get(url, asked) for asked in ({"nho": "1"}, {}))
    assert small["Content-Type"] == "image/jpeg"
    assert len(small.content) < 100 * 1024 < len(large.content) == row.file.size
    assert small["Content-Security-Policy"] == large["Content-Security-Policy"]


def test_a_pdf_opens_beside_the_page_and_others_are_saved(world: World) -> None:
    petition = voice(world)
    pdf = with_file(world, petition, "don.pdf", "application/pdf", BytesIO(b"%PDF-1.7"))
    text = with_file(world, petition, "don.txt", "text/plain", BytesIO(b"x"))
    assert f'href="{reverse("desk:petition_file", args=[pdf.pk])}" target="_blank"' in case_page(world, petition)
    saved = world.client("secretary").get(reverse("desk:petition_file", args=[text.pk]))
    assert saved["Content-Disposition"].startswith("attachment")


def test_staff_and_citizen_read_why_a_file_does_not_open(world: World) -> None:
    petition = voice(world, secret_hash=hash_of("bi-mat"))
    row = with_file(world, petition, "don.pdf", "application/pdf", BytesIO(b"%PDF-1.7"))
    url = reverse("desk:petition_file", args=[row.pk])
    own = reverse("portal:own_petition", args=[petition.code, "bi-mat"])
    for state, for_staff, for_citizen in (
        (FileState.QUARANTINED, "Chờ máy quét mã độc", "đang được kiểm tra an toàn"),
        (FileState.REFUSED, "Máy quét thấy mã độc (Eicar)", "có mã độc nên không được nhận"),
    ):
        StoredFile.objects.update(state=state.value, found="Eicar")
        page = case_page(world, petition)
        assert (for_staff in page, url in page) == (True, False)
        assert for_citizen in world.client().get(own).content.decode()
        answer = world.client("secretary").get(url)
        assert answer.status_code == 422
        assert "don.pdf" in answer.content.decode()
