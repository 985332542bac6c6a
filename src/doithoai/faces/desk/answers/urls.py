"""Addresses of the answer desk."""

from django.urls import path

from doithoai.faces.desk.answers import answer_templates, approvals, drafting, notes, pages, publishing

CASE = "y-kien/<petition_code:code>/tra-loi"
urlpatterns = [
    path("viec-cua-don-vi/", pages.my_assignments, name="my_assignments"),
    path("viec/<int:assignment_id>/nhan/", pages.accept_assignment, name="accept_assignment"),
    path("viec/<int:assignment_id>/tra-lai/", pages.send_back_assignment, name="send_back_assignment"),
    path("viec/<int:assignment_id>/phoi-hop/", pages.contribute_to_answer, name="contribute_to_answer"),
    path(f"{CASE}/", drafting.draft_answer, name="draft_answer"),
    path(f"{CASE}/tu-luu/", drafting.keep_working_copy, name="keep_working_copy"),
    path(f"{CASE}/bo-chu-chua-luu/", drafting.drop_working_copy, name="drop_working_copy"),
    path("tra-loi/<int:answer_id>/tep/<int:attachment_id>/bo/", drafting.remove_answer_file, name="remove_answer_file"),
    path("y-kien/<petition_code:code>/trao-doi/", notes.write_note, name="write_note"),
    path("y-kien/<petition_code:code>/trao-doi/da-doc/", notes.read_mentions, name="read_mentions"),
    path("mau-tra-loi/", answer_templates.answer_templates, name="answer_templates"),
    path("mau-tra-loi/them/", answer_templates.keep_answer_template, name="add_answer_template"),
    path("mau-tra-loi/<int:template_id>/", answer_templates.keep_answer_template, name="keep_answer_template"),
    path("mau-tra-loi/<int:template_id>/bo/", answer_templates.drop_answer_template, name="drop_answer_template"),
    path("tra-loi/<int:answer_id>/trinh/", pages.submit_answer, name="submit_answer"),
    path("tra-loi/<int:answer_id>/cac-ban/", approvals.compare_versions, name="compare_answers"),
    path("cho-duyet/", approvals.approvals, name="approvals"),
    path(f"{CASE}/duyet/", approvals.approve_answer, name="approve_answer"),
    path(f"{CASE}/rut-lai/", publishing.recall_answer, name="recall_answer"),
    path(f"{CASE}/an-ten/", publishing.hide_names_in_answer, name="hide_names_in_answer"),
    path(f"{CASE}/dinh-chinh/", publishing.correct_answer, name="correct_answer"),
    path("cho-cong-bo/", publishing.publish_together, name="publish_together"),
    path(f"{CASE}/tra-lai/", approvals.return_answer, name="return_answer"),
]
