from dataclasses import replace
from datetime import date

import pytest

from doithoai.core.papers.kinds.apology import ApologyFacts, apology_paper
from doithoai.core.papers.kinds.delegate_list import DelegateListFacts, ListedGroup, delegate_list_paper
from doithoai.core.papers.kinds.dossier import cover_paper, index_paper
from doithoai.core.papers.paper import Clause, Display, Paper, Paragraph, QrCode, Section, Table
from tests.core.papers import more_samples, samples


def tables_of(paper: Paper) -> list[Table]:
    blocks = (*paper.blocks, *(block for part in paper.appendices for block in part.blocks))
    return [block for block in blocks if isinstance(block, Table)]


def test_a_script_is_read_aloud_without_a_figure_or_a_short_form_in_two_lengths() -> None:
    script = more_samples.script()
    said = [block.text for block in script.blocks if isinstance(block, Paragraph)]
    heads = [block.title for block in script.blocks if isinstance(block, Section)]
    assert not any(sign.isdigit() for text in said for sign in text)
    assert not any(short in " ".join(said) for short in ("UBND", "HĐND"))
    assert [head.split(" (")[0] for head in heads] == ["BẢN NGẮN", "BẢN DÀI"]
    assert "tám giờ sáng, thứ Sáu, ngày hai mươi tháng mười một" in " ".join(said)


def test_a_poster_says_the_most_in_the_largest_type_and_ends_with_its_code() -> None:
    poster = more_samples.poster()
    sizes = [block.size for block in poster.blocks if isinstance(block, Display)]
    when = next(block for block in poster.blocks if isinstance(block, Display) and "20/11/2026" in block.text)
    assert isinstance(poster.blocks[-1], QrCode)
    assert poster.bare
    assert when.size >= 26
    assert max(sizes) == sizes[1]
    large = more_samples.poster(large=True)
    assert large.large
    assert isinstance(large.blocks[1], Display)
    assert large.blocks[1].size == pytest.approx(sizes[1] * 2**0.5, abs=0.1)


def test_delegates_are_numbered_through_all_groups_and_an_empty_group_is_left_out() -> None:
    (table,) = tables_of(more_samples.delegate_list())
    assert [(row[0], row[4]) for row in table.rows] == [("1", "Thôn Đông"), ("2", "Thôn Đông"), ("3", "Thôn Tây")]
    assert table.columns[-1] == "Ghi chú"
    (signed,) = tables_of(more_samples.delegate_list(attendance=True))
    assert signed.columns[-1] == "Ký tên"
    assert not any(row[-1].strip() for row in signed.rows), "only room to sign"


def test_a_list_without_delegates_is_no_list() -> None:
    facts = DelegateListFacts(samples.STATE_FRAME, "Dự đối thoại", "8 giờ", "Hội trường", (ListedGroup("Thôn", ()),))
    with pytest.raises(ValueError, match="delegate"):
        delegate_list_paper(facts)


def test_in_a_synthesis_every_opinion_stands_beside_its_proposed_answer_and_unit() -> None:
    roads, schools = tables_of(more_samples.synthesis())[1:]
    lamp, road = roads.rows
    assert "(03 người cùng ý kiến)" in lamp[2]
    assert lamp[4:] == ("Thay 05 bóng đèn trong tháng 12.", "Phòng Kinh tế\n(tại hội nghị)")
    assert road[4] == "Đơn vị đang chuẩn bị"
    assert schools.rows[0][0] == "3"


def test_a_briefing_book_gives_history_promises_and_answer_of_each_opinion() -> None:
    words = samples.all_words(more_samples.briefing())
    for part in ("kiến nghị lần thứ 2", "05/11/2026: giao Phòng Kinh tế", "Hứa sửa trước ngày 30/6/2026, chưa làm"):
        assert part in words
    assert "Thay 05 bóng đèn trong tháng 12." in words
    assert "Dự kiến trả lời: đơn vị chưa gửi." in words


def test_a_guide_counts_the_clock_through_the_agenda_until_a_step_has_no_minutes() -> None:
    agenda, topics = tables_of(more_samples.guide())
    assert [row[1] for row in agenda.rows] == ["8 giờ 00", "8 giờ 10", "9 giờ 40"]
    assert topics.rows[0][3:] == ("Phòng Kinh tế", "Đã có")
    assert "Mời Phòng Kinh tế trả lời ý kiến thứ nhất" in samples.all_words(more_samples.guide())


def test_an_apology_names_the_missed_day_the_reason_and_the_new_day() -> None:
    words = samples.all_words(more_samples.apology())
    assert "chậm nhất ngày 04/12/2026" in words
    assert "Lý do chậm: Chờ vật tư." in words
    assert "sẽ trả lời chậm nhất ngày 18/12/2026" in words
    facts = ApologyFacts(samples.STATE_FRAME, "Bà Đào", "xin lỗi", "X", "x", date(2026, 12, 4), date(2026, 12, 4), "y")
    with pytest.raises(ValueError, match="after"):
        apology_paper(facts)


def test_the_index_counts_pages_through_the_dossier_and_the_cover_sums_them_up() -> None:
    facts = more_samples.dossier_facts()
    (table,) = tables_of(index_paper(facts))
    assert [row[5] for row in table.rows] == ["1-4", "5"]
    assert any(isinstance(block, Display) and block.text == "Gồm 02 văn bản, 05 trang" for block in
               cover_paper(facts).blocks)  # fmt: skip
    uncounted = replace(facts.papers[0], pages=0)
    (table,) = tables_of(index_paper(replace(facts, papers=(uncounted,))))
    assert table.rows[0][5] == ""


def test_an_empty_dossier_says_so() -> None:
    paper = index_paper(more_samples.dossier_facts(papers=()))
    assert tables_of(paper) == []
    assert any(isinstance(block, Paragraph) and "gồm 0 văn bản" in block.text for block in paper.blocks)
    assert not any(isinstance(block, Clause) for block in paper.blocks)
