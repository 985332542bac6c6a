"""Addresses of the answer desk."""

from django.urls import path

from doithoai.faces.desk.answers import approvals, pages

CASE = "y-kien/<petition_code:code>/tra-loi"
urlpatterns = [
    path("viec-cua-don-vi/", pages.my_assignments, name="my_assignments"),
    path("viec/<int:assignment_id>/nhan/", pages.accept_assignment, name="accept_assignment"),
    path("viec/<int:assignment_id>/tra-lai/", pages.send_back_assignment, name="send_back_assignment"),
    path("viec/<int:assignment_id>/phoi-hop/", pages.contribute_to_answer, name="contribute_to_answer"),
    path(f"{CASE}/", pages.draft_answer, name="draft_answer"),
    path("tra-loi/<int:answer_id>/trinh/", pages.submit_answer, name="submit_answer"),
    path("tra-loi/<int:answer_id>/cac-ban/", approvals.compare_versions, name="compare_versions"),
    path("cho-duyet/", approvals.approvals, name="approvals"),
    path(f"{CASE}/duyet/", approvals.approve_answer, name="approve_answer"),
    path(f"{CASE}/tra-lai/", approvals.return_answer, name="return_answer"),
]
