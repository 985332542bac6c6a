"""The tags of the design system, rendered."""

from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import Client, RequestFactory

from doithoai.core.petitions.public_status import WORDS, PublicStatus
from doithoai.faces.common.components.states import DUTY_STATES
from doithoai.faces.common.components.threads import Event, Stage


def shown(source: str, **context: Any) -> str:
    """What the template makes, with single spaces."""
    return " ".join(Template("{% load doithoai %}" + source).render(Context(context)).split())


class Slip(forms.Form):
    text = forms.CharField(label="Ý kiến", help_text="Viết như khi nói.", widget=forms.Textarea)
    phone = forms.CharField(label="Số điện thoại", required=False)
    way = forms.ChoiceField(label="Cách trả lời", choices=[("a", "Tin nhắn"), ("b", "Giấy")], widget=forms.RadioSelect)
    hidden = forms.BooleanField(label="Không hiện tên", required=False)


@pytest.mark.parametrize("status", list(PublicStatus))
def test_each_public_status_has_an_icon_its_word_and_its_sentence(status: PublicStatus) -> None:
    html = shown("{% public_status code %}", code=status.value)
    word, sentence = WORDS[status]
    assert word in html
    assert sentence in html
    assert "sprite.svg#" in html


def test_there_are_seven_public_statuses() -> None:
    assert len(PublicStatus) == 7


def test_in_a_list_a_public_status_is_only_a_word() -> None:
    assert WORDS[PublicStatus.EXTENDED][1] not in shown("{% public_status 'extended' sentence=False %}")


def test_an_unknown_status_is_not_passed_over_in_silence() -> None:
    with pytest.raises(KeyError):
        shown("{% public_status 'lost' %}")


@pytest.mark.parametrize("code", sorted(DUTY_STATES))
def test_each_state_of_a_duty_has_its_word(code: str) -> None:
    assert str(DUTY_STATES[code].word) in shown("{% duty_state code %}", code=code)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("left=7", "còn 7 ngày làm việc"),
        ("left=1", "as-soon"),
        ("left=-2 unit='calendar'", "quá hạn 2 ngày"),
        ("state='done'", "đã xong"),
        ("state='provisional'", "tạm tính"),
        ("state='paused'", "tạm dừng tính"),
    ],
)
def test_a_due_date_says_its_state_in_words(arguments: str, words: str) -> None:
    from datetime import date

    html = shown("{% due_date on=day " + arguments + " %}", day=date(2024, 11, 28))
    assert "Thứ Năm, 28/11/2024" in html
    assert words in html


def test_a_date_that_is_not_fixed_says_so() -> None:
    assert "chưa ấn định ngày" in shown("{% due_date on=None %}")


def test_a_due_date_opens_how_it_was_counted() -> None:
    html = shown("{% due_date on=None why=lines citation='Điều 43' %}", lines=["Lùi 05 ngày."], title="Trang khác")
    assert "<details" in html
    assert "vì sao ngày này?" in html
    assert "Lùi 05 ngày." in html
    assert "Điều 43" in html


def test_a_field_ties_its_help_and_its_error_to_the_input() -> None:
    html = shown("{% field form.text %}", form=Slip({}))
    assert 'aria-describedby="id_text_help id_text_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_text_error"' in html
    assert html.index("<label") < html.index("Viết như khi nói.") < html.index("<textarea")


def test_a_field_keeps_what_was_typed_as_text() -> None:
    html = shown("{% field form.phone %}", form=Slip({"phone": '"><script>'}))
    assert "&lt;script&gt;" in html
    assert "(không bắt buộc)" in html


def test_radio_buttons_stand_under_a_legend() -> None:
    html = shown("{% field form.way %}", form=Slip())
    assert html.count('type="radio"') == 2
    assert "<legend>" in html


def test_a_single_tick_has_its_words_beside_it() -> None:
    html = shown("{% field form.hidden %}", form=Slip())
    assert html.index('type="checkbox"') < html.index("Không hiện tên")


def test_the_errors_of_a_form_lead_to_their_fields() -> None:
    html = shown("{% form_errors form %}", form=Slip({}))
    assert 'href="#id_text"' in html
    assert 'href="#id_way"' in html
    assert 'id="id_way"' in shown("{% field form.way %}", form=Slip({}))


def test_a_form_without_errors_shows_no_error_box() -> None:
    assert shown("{% form_errors form %}", form=Slip()) == ""


def test_the_thread_marks_where_i_am_and_says_each_state() -> None:
    stages = [Stage("Kế hoạch", "done", url="/a/"), Stage("Hội nghị", "late", "Chủ tịch", url="/b/", here=True)]
    html = shown("{% thread stages %}", stages=stages)
    assert html.count('aria-current="page"') == 1
    assert "Đã xong" in html
    assert "Quá hạn" in html


def test_a_timeline_says_what_is_still_owed() -> None:
    html = shown("{% timeline events %}", events=[Event("Đã tiếp nhận"), Event("Trả lời", state="open")])
    assert html.index("Đã tiếp nhận") < html.index("Trả lời") < html.index("Đang làm")


def test_a_chart_has_its_table_beneath() -> None:
    html = shown("{% bar_chart rows 'Theo lĩnh vực' 'Nhiều nhất là đất đai.' %}", rows=[("Đất đai", 3), ("Khác", 1)])
    assert 'width="33.33%"' in html
    assert "<table" in html
    assert "Nhiều nhất là đất đai." in html


def test_a_chart_of_nothing_is_drawn() -> None:
    assert "<table" in shown("{% bar_chart rows 'Trống' %}{% line_chart rows 'Trống' %}", rows=[])


def test_the_pager_keeps_the_filters_of_the_address() -> None:
    request = RequestFactory().get("/", {"trang": "2", "q": "cống"})
    html = shown("{% pager page %}", page=Paginator(range(60), 20).get_page(2), request=request)
    assert "?trang=3&amp;q=c%E1%BB%91ng" in html
    assert "21 đến 40 trong 60" in html


def test_the_component_page_shows_everything(client: Client, db: None) -> None:
    page = client.get("/thanh-phan/")
    assert page.status_code == 200
    assert "Sẽ trả lời tại hội nghị" in page.content.decode()
