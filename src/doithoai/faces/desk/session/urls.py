"""Addresses of the run sheet, inside a dialogue."""

from django.urls import path

from doithoai.faces.desk.session import broadcast, course, pages, phones, screens, turns

urlpatterns = [
    path("<slug:code>/hoi-nghi/dien-thoai/", phones.phones, name="phones"),
    path(
        "<slug:code>/hoi-nghi/dien-thoai/<int:question_id>/<slug:act>/", phones.act_on_question, name="act_on_question"
    ),
    path("<slug:code>/hoi-nghi/dang-ky/<int:wish_id>/<slug:act>/", phones.act_on_wish, name="act_on_wish"),
    path("<slug:code>/hoi-nghi/dang-ky-truoc/<int:delegate_id>/", phones.queue_registered, name="queue_registered"),
    path("<slug:code>/hoi-nghi/man-chieu/", screens.screens, name="screens"),
    path("<slug:code>/hoi-nghi/man-chieu/<slug:act>/", screens.act_on_screens, name="act_on_screens"),
    path("<slug:code>/hoi-nghi/truyen-hinh/", broadcast.broadcast, name="broadcast"),
    path("<slug:code>/hoi-nghi/phu-de/", broadcast.write_caption, name="write_caption"),
    path("<slug:code>/hoi-nghi/phu-de/<int:caption_id>/rut/", broadcast.withdraw_caption, name="withdraw_caption"),
    path("<slug:code>/hoi-nghi/phu-de/ma/", broadcast.give_caption_token, name="give_caption_token"),
    path("<slug:code>/hoi-nghi/", pages.session, name="session"),
    path("<slug:code>/hoi-nghi/khai-mac/", course.open_sitting, name="open_sitting"),
    path("<slug:code>/hoi-nghi/be-mac/", course.close_sitting, name="close_sitting"),
    path("<slug:code>/hoi-nghi/muc/<int:item_id>/", course.start_agenda_item, name="start_agenda_item"),
    path("<slug:code>/hoi-nghi/giai-lao/", course.pause_sitting, name="pause_sitting"),
    path("<slug:code>/hoi-nghi/hop-tiep/", course.resume_sitting, name="resume_sitting"),
    path("<slug:code>/hoi-nghi/cach-xep/", course.choose_order, name="choose_order"),
    path("<slug:code>/hoi-nghi/thoi-gian/", course.set_speaking_time, name="set_speaking_time"),
    path("<slug:code>/hoi-nghi/so-luot/", course.show_fairness, name="show_fairness"),
    path("<slug:code>/hoi-nghi/hoan-tac/<int:number>/", turns.undo_step, name="undo_step"),
    path("<slug:code>/hoi-nghi/hang-cho/", pages.queue_speaker, name="queue_speaker"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/chuyen-cho/", turns.move_speaker, name="move_speaker"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/tra-cho/", turns.put_back_speaker, name="put_back_speaker"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/rut/", turns.withdraw_speaker, name="withdraw_speaker"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/moi/", turns.give_floor, name="give_floor"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/xong/", turns.finish_speaker, name="finish_speaker"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/them-phut/", turns.extend_turn, name="extend_turn"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/don-vi/", turns.give_unit, name="give_unit"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/y-chu-tri/<slug:way>/", turns.note_outcome, name="note_outcome"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/ghi/", pages.note_question, name="note_question"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/chuyen-cau-hoi/", turns.move_question, name="move_question"),
    path("<slug:code>/hoi-nghi/<int:turn_id>/phieu/", pages.turn_slip, name="turn_slip"),
    path("<slug:code>/hoi-nghi/cam-ket/", pages.record_promise, name="record_promise"),
]
