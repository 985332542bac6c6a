from dataclasses import replace
from datetime import date

import pytest

from doithoai.core.papers.catalogue import KINDS
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.extension import ExtensionFacts, extension_paper
from doithoai.core.papers.kinds.plan import AgendaStep, PlanFacts, plan_paper
from doithoai.core.papers.paper import (
    Bullets,
    Clause,
    LegalBasis,
    Paper,
    PaperKind,
    Paragraph,
    Section,
    Table,
    issued,
    number_line,
)
from doithoai.core.papers.stored import paper_from_json, paper_to_json
from tests.core.papers import samples

LETTERS = {PaperKind.REPLY, PaperKind.TRANSFER, PaperKind.EXTENSION, PaperKind.URGING, PaperKind.APOLOGY}
NUMBERED = [kind for kind, rule in KINDS.items() if rule.is_numbered]


def test_there_is_a_maker_for_every_kind() -> None:
    assert set(samples.MAKERS) == set(PaperKind) == set(KINDS)


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("frame", [samples.STATE_FRAME, samples.PARTY_FRAME], ids=["state", "party"])
def test_every_kind_is_a_whole_paper_in_both_formats(kind: PaperKind, frame: Frame) -> None:
    paper = samples.MAKERS[kind](frame)
    assert paper.kind is kind
    assert paper.is_letter == (kind in LETTERS)
    assert paper.subject
    assert paper_from_json(paper_to_json(paper)) == paper


@pytest.mark.parametrize("kind", NUMBERED)
def test_the_text_of_every_kind_ends_with_the_end_sign(kind: PaperKind) -> None:
    last = samples.MAKERS[kind]().blocks[-1]
    assert isinstance(last, (Paragraph, Clause))
    assert last.text.endswith("./.")


def test_number_and_day_come_with_the_issue_and_change_nothing_else() -> None:
    draft = samples.plan()
    out = issued(draft, number="5", issued_on=date(2026, 11, 5))
    assert number_line(draft.heading) == "Số:      /KH-UBND"
    assert number_line(out.heading) == "Số: 05/KH-UBND"
    assert out.blocks == draft.blocks


def sections_of(paper: Paper) -> list[tuple[str, str]]:
    return [(block.number, block.title) for block in paper.blocks if isinstance(block, Section)]


def test_a_plan_without_agenda_leaves_that_part_out_and_numbers_on() -> None:
    full = samples.plan()
    bare = plan_paper(
        PlanFacts(
            samples.STATE_FRAME, "Đối thoại", (), "quý IV", "Hội trường", "Chủ tịch", (), ("Đường",), ("Trực tiếp",)
        )
    )
    assert ("IV", "CHƯƠNG TRÌNH") in sections_of(full)
    assert sections_of(bare) == [("I", "NỘI DUNG, HÌNH THỨC"), ("II", "THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN")]


def test_a_plan_names_its_bases_and_lists_an_agenda_without_hours_as_points() -> None:
    paper = plan_paper(
        PlanFacts(
            samples.STATE_FRAME, "Đối thoại", ("Nghị quyết số 1", "Theo đề nghị của Văn phòng"), "quý IV", "Hội trường",
            "Chủ tịch", (), ("Đường",), (), agenda=(AgendaStep("", "Khai mạc", ""), AgendaStep("", "Bế mạc", "")),
        )
    )  # fmt: skip
    assert [block.text for block in paper.blocks if isinstance(block, LegalBasis)] == [
        "Căn cứ Nghị quyết số 1",
        "Theo đề nghị của Văn phòng",
    ]
    assert not [block for block in paper.blocks if isinstance(block, Table)]
    assert [block.text for block in paper.blocks if isinstance(block, Clause)][-2:] == ["Khai mạc.", "Bế mạc."]


def test_a_notice_says_when_where_what_and_how() -> None:
    marks = [block.text for block in samples.notice().blocks if isinstance(block, Clause)]
    assert [mark.split(":")[0] for mark in marks] == [
        "Thời gian",
        "Địa điểm",
        "Chủ trì",
        "Nội dung",
        "Cách thức tham dự",
        "Cách gửi ý kiến, kiến nghị (đến hết ngày 15/11/2026)",
    ]


def test_minutes_keep_the_question_word_for_word_with_answer_decision_and_promise() -> None:
    words = samples.all_words(samples.minutes())
    assert f"“{samples.QUESTION}”" in words
    assert "Phòng Kinh tế trả lời: Đã đặt mua bóng đèn." in words
    assert "Chủ trì quyết định: giao Phòng Kinh tế" in words
    assert "Có mặt: 29 người" in words
    assert "kết thúc lúc 11 giờ 05, ngày 20/11/2026" in words


def test_a_conclusion_shows_lead_unit_helpers_day_and_citation_of_each_duty() -> None:
    (table,) = (block for block in samples.conclusion().blocks if isinstance(block, Table))
    lamp, playground = table.rows
    assert lamp[2:] == ("Phòng Kinh tế", "Công an xã và Thôn Ba", "Chậm nhất ngày 04/12/2026\n(Điều 43)")
    assert playground[4] == "Chưa xác định"


def test_a_conclusion_publishes_why_something_is_not_answered() -> None:
    words = samples.all_words(samples.conclusion())
    assert "Việc nội bộ gia đình. Lý do: không thuộc nội dung đối thoại." in words


def test_a_reply_answers_every_point_under_its_own_number() -> None:
    heads = [block.text for block in samples.reply().blocks if isinstance(block, Clause)]
    assert heads == ["Nội dung thứ 1", "Nội dung thứ 2"]
    assert "của bà Nguyễn Thị Đào, nhận" in samples.all_words(samples.reply())


def test_one_transferred_petition_stands_in_the_letter_and_several_in_a_list() -> None:
    assert samples.transfer(number_of_petitions=1).appendices == ()
    (appendix,) = samples.transfer(number_of_petitions=3).appendices
    (table,) = appendix.blocks
    assert isinstance(table, Table)
    assert len(table.rows) == 3


def test_a_third_urging_letter_calls_on_the_head_of_the_unit() -> None:
    assert "người đứng đầu" not in samples.all_words(samples.urging(grade=1))
    assert "người đứng đầu Phòng Kinh tế" in samples.all_words(samples.urging(grade=3))
    assert samples.urging(grade=7).blocks == samples.urging(grade=3).blocks


def test_an_extension_that_does_not_end_later_is_refused() -> None:
    facts = ExtensionFacts(
        samples.STATE_FRAME, "Bà Đào", "gia hạn", "PM-1", "x", date(2026, 12, 4), date(2026, 12, 18), "Chờ vật tư"
    )
    assert extension_paper(facts)
    with pytest.raises(ValueError, match="later"):
        extension_paper(replace(facts, new_due_on=facts.old_due_on))


def test_a_report_counts_and_lists_its_cases_in_an_appendix() -> None:
    report = samples.report()
    (figures,) = (block for block in report.blocks if isinstance(block, Bullets) and "Tổng số" in block.items[0])
    assert figures.items == ("Tổng số kiến nghị: 1.250.", "Đã giải quyết: 09.")
    assert report.appendices[0].landscape
