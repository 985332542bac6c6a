"""The sentences at the fields, as every form says them."""

from django import forms


class Sample(forms.Form):
    name = forms.CharField(max_length=5)
    day = forms.DateField()
    count = forms.IntegerField(min_value=1)
    part = forms.ChoiceField(choices=[("a", "A")])
    mail = forms.EmailField()
    link = forms.URLField(assume_scheme="https")


def said(**values: str) -> dict[str, str]:
    return {name: errors[0] for name, errors in Sample(values).errors.items()}


def test_an_empty_field_asks_to_be_filled_in() -> None:
    assert said()["name"] == "Xin điền ô này."
    assert said()["part"] == "Xin chọn một dòng trong danh sách."


def test_a_wrong_value_is_told_what_to_do() -> None:
    wrong = said(name="Nguyễn Văn An", day="2026-02-30", count="mười", part="z", mail="an", link="x y")

    assert wrong == {
        "name": "Dài quá: nhiều nhất 5 chữ, đang có 13.",
        "day": "Ngày này không có trong lịch. Xin chọn lại.",
        "count": "Xin ghi bằng chữ số, thí dụ 12.",
        "part": "Xin chọn một dòng trong danh sách.",
        "mail": "Xin ghi địa chỉ thư như ten@coquan.vn.",
        "link": "Xin ghi đủ địa chỉ trang, bắt đầu bằng https://",
    }
    assert said(count="0")["count"] == "Xin ghi số không nhỏ hơn 1."
