"""Addresses of the end of a dialogue: record, minutes, conclusion, receipts."""

from django.urls import path

from doithoai.faces.desk.minutes import course, drafts, letters, pages

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
    path("<slug:code>/ket-luan/gop-y/", course.minutes_corrections, name="minutes_corrections"),
    path("<slug:code>/ket-luan/gop-y/<int:request_id>/", course.settle_correction, name="settle_correction"),
    path("<slug:code>/ket-luan/doc-bien-ban/", course.read_out_minutes, name="read_out_minutes"),
    path("ket-luan/chu-ky/<int:paper_id>/", course.sign_minutes, name="sign_minutes"),
    path("<slug:code>/ket-luan/niem-yet/", letters.post_conclusion, name="post_conclusion"),
    path("<slug:code>/ket-luan/niem-yet/<int:posting_id>/minh-chung/", letters.posting_proof, name="posting_proof"),
    path("<slug:code>/ket-luan/nhac-xac-nhan/", letters.remind_of_receipt, name="remind_of_receipt"),
    path("<slug:code>/soan-thong-bao/", drafts.draft_notice, name="draft_notice"),
]
