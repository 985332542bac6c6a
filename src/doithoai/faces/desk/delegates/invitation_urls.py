"""Addresses of invitations, replies and everything printed for the hall, inside a dialogue."""

from django.urls import path

from doithoai.faces.desk.delegates import prints, replies, seating, texts

urlpatterns = [
    path("<slug:code>/dai-bieu/xem-truoc/", replies.invitation_outbox, name="invitation_outbox"),
    path("<slug:code>/dai-bieu/tra-loi/", replies.replies, name="replies"),
    path("<slug:code>/dai-bieu/<int:delegate_id>/tra-loi/", replies.note_reply, name="note_reply"),
    path("<slug:code>/dai-bieu/nhac/", replies.remind_delegates, name="remind_delegates"),
    path("<slug:code>/dai-bieu/trao-tay/", replies.hand_over, name="hand_over"),
    path("<slug:code>/dai-bieu/tin-nhan/", texts.sms_texts, name="sms_texts"),
    path("<slug:code>/dai-bieu/tin-nhan/tep/", texts.sms_file, name="sms_file"),
    path("<slug:code>/dai-bieu/cho-ngoi/", seating.arrange_seats, name="arrange_seats"),
    path("<slug:code>/dai-bieu/<int:delegate_id>/cho/", seating.move_seat, name="move_seat"),
    path("<slug:code>/dai-bieu/in/", prints.hall_prints, name="hall_prints"),
    path("<slug:code>/dai-bieu/in/<slug:what>/", prints.hall_print, name="hall_print"),
]
