"""What both renderers must show, for every kind and in both formats."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from doithoai.adapters.documents import render_docx, render_pdf
from doithoai.core.papers.catalogue import KINDS
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.paper import Appendix, Paper, PaperKind, Paragraph, Section, Table, issued
from tests.adapters.documents.reading import docx_text, pdf_text
from tests.core.papers import more_samples, samples

Rendered = Callable[[Paper], str]
HOSTILE = '#import "x": * $x^2$ \\ <a>&amp;</a> _i_ @b [c] ` #sys.inputs {{ x }} "q" \'s\''
HOSTILE_TEXT = " ".join(HOSTILE.split())


def as_pdf(paper: Paper) -> str:
    return pdf_text(render_pdf(paper))


def as_docx(paper: Paper) -> str:
    return docx_text(render_docx(paper))


both = pytest.mark.parametrize("rendered", [as_pdf, as_docx], ids=["pdf", "docx"])
both_frames = pytest.mark.parametrize("frame", [samples.STATE_FRAME, samples.PARTY_FRAME], ids=["state", "party"])


@both
@both_frames
@pytest.mark.parametrize("kind", [kind for kind, rule in KINDS.items() if rule.is_numbered])
def test_every_kind_shows_its_head_number_and_signature(rendered: Rendered, frame: Frame, kind: PaperKind) -> None:
    paper = samples.MAKERS[kind](frame)
    text = rendered(issued(paper, number="5", issued_on=date(2026, 2, 5)))
    state = frame is samples.STATE_FRAME
    head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" if state else "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert head in text
    assert ("Độc lập - Tự do - Hạnh phúc" in text) is state
    assert (f"Số: 05/{paper.heading.symbol}" if state else f"Số 05-{paper.heading.symbol}") in text
    assert f"{paper.heading.place}, ngày 05 tháng 02 năm 2026" in text
    assert all(signature.name in text for signature in paper.signatures)


@both
@both_frames
@pytest.mark.parametrize("kind", [kind for kind, rule in KINDS.items() if not rule.is_numbered])
def test_a_working_paper_bears_its_issuer_and_no_number(rendered: Rendered, frame: Frame, kind: PaperKind) -> None:
    paper = samples.MAKERS[kind](frame)
    text = rendered(paper)
    assert paper.heading.issuer.upper() in text
    assert "CỘNG HÒA XÃ HỘI" not in text
    assert "Số" not in text.split(paper.title.upper())[0]
    assert all(signature.name in text for signature in paper.signatures)


@both
def test_a_poster_says_when_where_what_and_how_on_one_page(rendered: Rendered) -> None:
    text = rendered(more_samples.poster())
    for words in (more_samples.WHEN, "Hội trường Ủy ban nhân dân xã", "Nước sạch", "Đăng ký với trưởng thôn"):
        assert words in text
    assert "doithoai.example/doi-thoai/xa-pho-minh-2026-1/" in text.replace(" ", "")


@both
def test_a_draft_leaves_number_and_day_blank(rendered: Rendered) -> None:
    text = rendered(samples.plan())
    assert "Số: /KH-UBND" in text
    assert "Phổ Minh, ngày tháng 11 năm 2026" in text


@both
def test_every_vietnamese_letter_survives(rendered: Rendered) -> None:
    paper = replace(samples.plan(), blocks=(Paragraph(samples.VIETNAMESE),))
    assert samples.VIETNAMESE in rendered(paper).replace(" ", "")


@both
def test_a_letter_carries_its_subject_under_the_number(rendered: Rendered) -> None:
    assert "V/v trả lời kiến nghị về đèn đường thôn Ba" in rendered(samples.reply())
    assert "V/v" not in rendered(samples.reply(samples.PARTY_FRAME))


@both
def test_legal_bases_end_with_a_semicolon_and_the_last_with_a_full_stop(rendered: Rendered) -> None:
    text = rendered(samples.plan())
    assert "số 72/2025/QH15;" in text
    assert "Căn cứ chương trình công tác năm." in text


@both
def test_recipients_end_with_the_archive_line(rendered: Rendered) -> None:
    assert "Nơi nhận: - Thường trực Đảng ủy; - Các thôn; - Lưu: VT, VP." in rendered(samples.plan())


@both
def test_an_appendix_says_which_paper_it_belongs_to(rendered: Rendered) -> None:
    text = rendered(issued(samples.report(), number="7", issued_on=date(2026, 12, 1)))
    paper_named = "Báo cáo số 07/BC-UBND ngày 01 tháng 12 năm 2026 của Ủy ban nhân dân xã Phổ Minh"
    assert f"(Kèm theo {paper_named})" in text


@both
def test_typed_text_is_shown_as_typed_and_never_obeyed(rendered: Rendered) -> None:
    paper = replace(
        samples.plan(),
        subject=HOSTILE,
        blocks=(Paragraph(HOSTILE), Section("I", HOSTILE), Table((HOSTILE,), ((HOSTILE,),), (1,))),
        recipients=(HOSTILE,),
        appendices=(Appendix(HOSTILE, HOSTILE, (Paragraph(HOSTILE),)),),
    )
    assert rendered(paper).count(HOSTILE_TEXT) >= 7


@both
def test_control_characters_and_direction_overrides_are_dropped(rendered: Rendered) -> None:
    nasty = "Đèn\x00\x08\x0b\x1f \u202eđường\u2066 \ud800thôn\ufffe\uffff Ba"
    assert "Đèn đường thôn Ba" in rendered(replace(samples.plan(), blocks=(Paragraph(nasty),)))


@both
def test_a_very_long_word_and_an_empty_paper_do_not_break_the_page(rendered: Rendered) -> None:
    assert rendered(replace(samples.plan(), blocks=(Table(("a", "b"), (("x" * 900, "y"),), (1, 9)),)))
    assert rendered(replace(samples.plan(), blocks=(), subject="", recipients=(), archive_line=""))
