"""The pages of importing a file of opinions."""

from io import BytesIO
from typing import Any

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from doithoai.apps.intake.models import ImportBatch
from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.numbering import read_code
from tests.apps.intake.files import LINES, csv_file
from tests.hall_world import run_jobs
from tests.world import World

URL = "/ban-lam-viec/tiep-nhan/nhap-tep/"


def upload(client: Client, *lines: str, **fields: Any) -> Any:
    file = SimpleUploadedFile("thon-dong.csv", csv_file(*(lines or LINES)).read())
    known = {"file": file, "channel": "group_head", "received_on": "2026-03-02"}
    return client.post(URL, known | fields, follow=True)


def cells(answer: Any) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0].iter_rows(values_only=True))


def test_a_file_is_looked_at_confirmed_and_its_codes_are_handed_back(world: World) -> None:
    client = world.client("front")
    html = upload(client).content.decode()
    batch = ImportBatch.objects.get()
    for words in ("Thêm số 0 ở đầu", "Không phải số điện thoại", "Giống dòng 2", "không được lưu", "2 dòng nhập được"):
        assert words in html
    assert "hối lộ" not in html
    page = client.post(f"{URL}{batch.pk}/nhap/", follow=True).content.decode()
    assert "Đang nhập" in page
    run_jobs(world)
    page = client.get(f"{URL}{batch.pk}/").content.decode()
    assert all(petition.code in page for petition in Petition.objects.all())
    case = client.get(f"/ban-lam-viec/y-kien/{Petition.objects.first().code}/").content.decode()  # type: ignore[union-attr]
    assert "Tệp thon-dong.csv, dòng 2" in case
    lines = cells(client.get(f"{URL}{batch.pk}/ket-qua.xlsx"))[3:]
    assert [line[0] for line in lines] == [2, 3, 4, 5, 6]
    assert [bool(read_code(line[1] or "")) for line in lines] == [True, True, False, False, False]
    assert "Số điện thoại" in str(lines[2][3])


def test_a_wrong_column_is_corrected_and_what_was_chosen_stays(world: World) -> None:
    client = world.client("clerk")
    file = SimpleUploadedFile("a.csv", "Người;Việc\nBà Lan;Đề nghị sửa cống đầu ngõ\n".encode())
    html = upload(client, file=file).content.decode()
    assert "Chưa biết cột nào là nội dung" in html
    url = f"{URL}{ImportBatch.objects.get().pk}/"
    twice = client.post(f"{url}cot/", {"text": "1", "name": "1", "received_on": "2026-03-02"})
    assert twice.status_code == 422
    assert "được chọn cho hai mục" in twice.content.decode()
    assert client.post(f"{url}nhap/").status_code == 422
    html = client.post(
        f"{url}cot/", {"text": "1", "name": "0", "received_on": "2026-03-02"}, follow=True
    ).content.decode()
    assert "1 dòng nhập được" in html


def test_a_file_that_is_none_is_told_at_the_field(world: World) -> None:
    client = world.client("secretary")
    page = upload(client, file=SimpleUploadedFile("a.pdf", b"%PDF-1.7 %%EOF"))
    assert page.status_code == 422
    assert "Xin lưu thành Excel" in page.content.decode()
    assert not ImportBatch.objects.exists()


def test_a_file_given_up_is_gone_and_said_so(world: World) -> None:
    client = world.client("secretary")
    upload(client)
    page = client.post(f"{URL}{ImportBatch.objects.get().pk}/bo/", follow=True).content.decode()
    assert "không giữ lại dòng nào" in page


def test_the_template_file_is_read_back_with_every_column_known(world: World) -> None:
    client = world.client("secretary")
    book = openpyxl.load_workbook(BytesIO(client.get(f"{URL}mau.xlsx").content))
    book.worksheets[0].append(["Đề nghị sửa cống đầu ngõ", "Bà Lan", "0912345678", "lan@vi-du.vn", "ngõ 7"])
    out = BytesIO()
    book.save(out)
    upload(client, file=SimpleUploadedFile("mau.xlsx", out.getvalue()))
    batch = ImportBatch.objects.get()
    assert len(batch.columns) == 8
    assert list(batch.rows.values_list("number", "state")) == [(4, "ready")]


def test_codes_and_words_of_a_petition_sealed_later_are_not_shown(world: World) -> None:
    client = world.client("clerk")
    upload(client, LINES[0])
    batch = ImportBatch.objects.get()
    client.post(f"{URL}{batch.pk}/nhap/")
    run_jobs(world)
    Petition.objects.update(state="sealed")
    html = client.get(f"{URL}{batch.pk}/").content.decode()
    lines = str(cells(client.get(f"{URL}{batch.pk}/ket-qua.xlsx")))
    for shown in (html, lines):
        assert Petition.objects.get().code not in shown
        assert "sửa cống" not in shown


def test_other_roles_and_other_authorities_find_nothing(world: World) -> None:
    upload(world.client("secretary"))
    url = f"{URL}{ImportBatch.objects.get().pk}/"
    for name in ("chair", "road_officer", "admin", "stranger"):
        assert world.client(name).get(url).status_code == 404
        assert world.client(name).post(f"{url}bo/").status_code == 404
    assert ImportBatch.objects.get().state == "open"
