"""Addresses of papers."""

from django.urls import path

from doithoai.faces.desk.papers import pages, signing

urlpatterns = [
    path("", pages.papers, name="papers"),
    path("<int:paper_id>/", pages.paper, name="paper"),
    path("<int:paper_id>/sua/", pages.edit_paper, name="edit_paper"),
    path("<int:paper_id>/ban-hanh/", pages.issue_paper, name="issue_paper"),
    path("<int:paper_id>/ban-ky/", signing.import_signed_paper, name="import_signed_paper"),
    path("<int:paper_id>/ban-ky/kiem-tra/", signing.recheck_signed_paper, name="recheck_signed_paper"),
    path("<int:paper_id>/tep/<slug:form>/", pages.paper_file, name="paper_file"),
]
