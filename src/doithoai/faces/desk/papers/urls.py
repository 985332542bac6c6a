"""Addresses of papers."""

from django.urls import path

from doithoai.faces.desk.papers import compare_pages, ending_pages, pages, register_pages, signer_pages, signing

urlpatterns = [
    path("", pages.papers, name="papers"),
    path("so-dang-ky/", register_pages.register, name="register"),
    path("so-dang-ky/bang-tinh/", register_pages.register_workbook, name="register_workbook"),
    path("so-dang-ky/so-giay/", register_pages.reserve_numbers, name="reserve_numbers"),
    path("<int:paper_id>/", pages.paper, name="paper"),
    path("<int:paper_id>/sua/", pages.edit_paper, name="edit_paper"),
    path("<int:paper_id>/nguoi-ky/", signer_pages.choose_signer, name="choose_signer"),
    path("<int:paper_id>/thu-hoi/", ending_pages.withdraw_paper, name="withdraw_paper"),
    path("<int:paper_id>/thay-the/", ending_pages.replace_paper, name="replace_paper"),
    path("<int:paper_id>/so-sanh/", compare_pages.compare_versions, name="compare_versions"),
    path("<int:paper_id>/ban-hanh/", pages.issue_paper, name="issue_paper"),
    path("<int:paper_id>/ban-ky/", signing.import_signed_paper, name="import_signed_paper"),
    path("<int:paper_id>/ban-ky/kiem-tra/", signing.recheck_signed_paper, name="recheck_signed_paper"),
    path("<int:paper_id>/tep/<slug:form>/", pages.paper_file, name="paper_file"),
]
