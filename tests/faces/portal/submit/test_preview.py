"""Before sending: what everybody will read, and what of it is covered with one tap."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from doithoai.apps.petitions.actions.triage.show_petition import show_petition
from doithoai.apps.petitions.models import Petition
from doithoai.core.text.masking import MARK, masked_where, private_pieces
from doithoai.faces.portal.submit.preview import covered_after, found_in, preview_of
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.faces.portal.citizens import hidden_draft, pass_gate
from tests.world import World

URL = "/gui-y-kien/an-binh-2026-1/"
PHONE, PLATE = "0912345678", "51C-123.45"
WORDS = (
    f"Xe tải {PLATE} đổ rác trước số nhà 12 ngõ 7 đường Hòa Bình. Gọi tôi, Nguyễn Văn Khế, số {PHONE}, "
    "thư khe@vi-du.vn, căn cước 001085012345, số tài khoản 0123456789012 ngân hàng X."
)


def preview_words(page: str) -> str:
    """What the preview says, as a reader sees it."""
    found = re.search(r'preview-words"[^>]*>(.*?)</div>', page, re.DOTALL)
    assert found
    return unescape(re.sub(r"<[^>]+>", "", found[1]))


def to_preview(world: World, text: str = WORDS) -> str:
    client = world.client()
    sent = {"step": "words", "draft": pass_gate(client, "an-binh-2026-1"), "text": text}
    return client.post(URL, sent).content.decode()


def test_every_kind_of_personal_data_stands_out_with_one_tap_to_cover_it(world: World) -> None:
    a_collecting_dialogue(world)
    page = to_preview(world)
    for kind in (
        "Biển số xe",
        "Số điện thoại",
        "Thư điện tử",
        "Số căn cước",
        "Số tài khoản",
        "Địa chỉ nhà",
        "Tên người",
    ):
        assert f"{kind}: <strong>" in page, kind
    assert page.count('name="cover"') == 7
    assert preview_words(page) == WORDS


def test_what_is_covered_is_covered_for_the_public_and_whole_for_the_office(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    page = to_preview(world, f"Xe {PLATE} đổ rác ở chợ, xin gọi {PHONE}.")
    for piece in (PHONE, PLATE):
        sent = {"step": "send", "draft": hidden_draft(page), "cover": piece, "name": "Lan", "email": "khong dung"}
        page = client.post(URL, sent).content.decode()
        assert 'value="Lan"' in page
        assert 'value="khong dung"' in page
    promised = preview_words(page)
    assert promised == f"Xe {MARK} đổ rác ở chợ, xin gọi {MARK}."
    client.post(URL, {"step": "send", "draft": hidden_draft(page)})
    petition = Petition.objects.get()
    assert PHONE in petition.text
    assert promised not in client.get(f"/tra-cuu/{petition.code}/").content.decode()
    show_petition(world.caller("secretary"), petition_id=petition.pk, public_text="")
    shown = client.get(f"/tra-cuu/{petition.code}/").content.decode()
    assert promised in unescape(shown)
    assert PHONE not in shown


def test_a_cover_is_taken_off_again_and_goes_with_words_that_are_changed(world: World) -> None:
    a_collecting_dialogue(world)
    client = world.client()
    page = to_preview(world, f"Cống tắc, xin gọi {PHONE}.")
    page = client.post(URL, {"step": "send", "draft": hidden_draft(page), "cover": PHONE}).content.decode()
    assert PHONE not in preview_words(page)
    back = client.post(URL, {"step": "send", "draft": hidden_draft(page), "back": "1"}).content.decode()
    again = {"step": "words", "draft": hidden_draft(back), "text": f"Cống tắc ở chợ, xin gọi {PHONE}."}
    page = client.post(URL, again).content.decode()
    assert preview_words(page) == f"Cống tắc ở chợ, xin gọi {MARK}."
    page = client.post(URL, {"step": "send", "draft": hidden_draft(page), "uncover": PHONE}).content.decode()
    assert PHONE in preview_words(page)
    assert not Petition.objects.exists()


@given(st.text(alphabet="Xe 0123456789-.@aNguyễn Văn\n", max_size=80), st.sets(st.integers(0, 3)))
def test_the_preview_is_the_text_and_covers_only_what_was_found(text: str, taps: set[int]) -> None:
    assert "".join(piece.text for piece in private_pieces(text)) == text
    found = [piece.text for piece in found_in(preview_of(text, ()))]
    covered = covered_after((), text, cover=[found[tap] for tap in taps if tap < len(found)] + ["Xe"], uncover=[])
    assert set(covered) <= set(found)
    assert "".join(piece.shown for piece in preview_of(text, covered)) == masked_where(text, covered)
