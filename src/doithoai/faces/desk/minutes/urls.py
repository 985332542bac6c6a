"""Addresses of the end of a dialogue: record, minutes, conclusion, receipts."""

from django.urls import path

from doithoai.faces.desk.minutes import drafts, pages

urlpatterns = [
    path("<slug:code>/ket-luan/", pages.conclusion, name="conclusion"),
    path("<slug:code>/ket-luan/da-nhan/", pages.receive_conclusion, name="receive_conclusion"),
    path(
        "<slug:code>/ket-luan/da-nhan/<int:unit_id>/",
        pages.receive_conclusion_for_unit,
        name="receive_conclusion_for_unit",
    ),
    path("<slug:code>/ket-luan/ban-hanh/", pages.issue_conclusion, name="issue_conclusion"),
    path("<slug:code>/ket-luan/bien-ban/", pages.issue_minutes, name="issue_minutes"),
    path("<slug:code>/ket-luan/soan-bien-ban/", drafts.draft_minutes, name="draft_minutes"),
    path("<slug:code>/ket-luan/doi-chieu/", drafts.check_minutes, name="check_minutes"),
    path("<slug:code>/ket-luan/soan-ket-luan/", drafts.draft_conclusion, name="draft_conclusion"),
    path("<slug:code>/soan-thong-bao/", drafts.draft_notice, name="draft_notice"),
]
