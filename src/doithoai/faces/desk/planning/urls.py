"""Addresses of planning."""

from django.urls import path

from doithoai.faces.desk.planning import announcements, decisions, duties, editor, pages, readings, review

urlpatterns = [
    path("", pages.dialogues, name="dialogues"),
    path("moi/", pages.plan_dialogue, name="plan_dialogue"),
    path("doc-tep/", review.read_plan, name="read_plan"),
    path("doc-tep/xem-lai/", review.review_plan, name="review_plan"),
    path("chep/", pages.copy_dialogue, name="copy_dialogue"),
    path("<slug:code>/", pages.dialogue, name="dialogue"),
    path("<slug:code>/noi-dung/", editor.describe_dialogue, name="describe_dialogue"),
    path("<slug:code>/thoi-gian/", editor.date_dialogue, name="date_dialogue"),
    path("<slug:code>/chuong-trinh/", editor.change_agenda, name="change_agenda"),
    path("<slug:code>/noi-nhan/", editor.change_recipients, name="change_recipients"),
    path("<slug:code>/so-dai-bieu/", editor.change_quota, name="change_quota"),
    path("<slug:code>/so-dai-bieu/<int:quota_id>/cach-tinh/", readings.confirm_quota, name="confirm_quota"),
    path("<slug:code>/so-dai-bieu/<int:quota_id>/bo/", editor.drop_quota, name="drop_quota"),
    path("<slug:code>/nhiem-vu/them/", duties.add_duty, name="add_duty"),
    path("<slug:code>/nhiem-vu/<int:duty_id>/", duties.change_duty, name="change_duty"),
    path("<slug:code>/nhiem-vu/<int:duty_id>/bo/", duties.drop_duty, name="drop_duty"),
    path("<slug:code>/nhiem-vu/<int:duty_id>/bao-cao/", duties.report_duty, name="report_duty"),
    path("<slug:code>/nhiem-vu/<int:duty_id>/minh-chung/", duties.duty_proof, name="duty_proof"),
    path("<slug:code>/duyet/", decisions.approve_dialogue, name="approve_dialogue"),
    path("<slug:code>/tra-lai/", decisions.return_dialogue, name="return_dialogue"),
    path("<slug:code>/ban-hanh/", decisions.issue_dialogue, name="issue_dialogue"),
    path("<slug:code>/huy/", decisions.cancel_dialogue, name="cancel_dialogue"),
    path("<slug:code>/ket-thuc/", decisions.close_dialogue, name="close_dialogue"),
    path("<slug:code>/thu-y-kien/", decisions.collecting, name="collecting"),
    path("<slug:code>/thu-y-kien/mo/", decisions.open_collecting, name="open_collecting"),
    path("<slug:code>/thu-y-kien/dung/", decisions.end_collecting, name="end_collecting"),
    path("<slug:code>/thong-bao/", announcements.announcements, name="announcements"),
    path("<slug:code>/thong-bao/ghi/", announcements.log_announcement, name="log_announcement"),
    path(
        "<slug:code>/thong-bao/<int:announcement_id>/minh-chung/",
        announcements.announcement_proof,
        name="announcement_proof",
    ),
]
