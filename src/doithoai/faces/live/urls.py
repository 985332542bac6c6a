"""The hall: chair console, projector, phones in the hall, the door."""

from django.urls import path

from doithoai.faces.live import (
    captions,
    chair,
    chair_acts,
    chair_sheets,
    door,
    door_decide,
    door_device,
    notes,
    pages,
    unit,
)

app_name = "live"
urlpatterns = [
    path("<slug:code>/", pages.audience, name="audience"),
    path("<slug:code>/phu-de/", captions.take_caption, name="take_caption"),
    path("<slug:code>/man-hinh/", pages.screen, name="screen"),
    path("<slug:code>/don-vi/", unit.unit, name="unit"),
    path("<slug:code>/cua/", door.door, name="door"),
    path("<slug:code>/cua/<int:delegate_id>/", door.check_in_delegate, name="check_in_delegate"),
    path("<slug:code>/cua/<int:delegate_id>/sua/", door.undo_check_in, name="undo_check_in"),
    path("<slug:code>/cua/khach/", door.admit_walk_in, name="admit_walk_in"),
    path("<slug:code>/cua/ten/", door.name_door, name="name_door"),
    path("<slug:code>/cua/danh-sach/", door_device.list_of_door, name="list_of_door"),
    path("<slug:code>/cua/buoc/", door_device.take_steps, name="take_door_steps"),
    path("<slug:code>/cua/may.js", door_device.worker, name="door_worker"),
    path("<slug:code>/cua/ung-dung.json", door_device.manifest, name="door_manifest"),
    path("<slug:code>/cua/can-quyet/", door_decide.undecided, name="door_undecided"),
    path("<slug:code>/cua/can-quyet/<int:step_id>/", door_decide.decide_door_step, name="decide_door_step"),
    path("<slug:code>/chu-tri/", chair.chair, name="chair"),
    path("<slug:code>/chu-tri/hoan-tac/<int:number>/", chair_acts.undo_step, name="undo_step"),
    path("<slug:code>/chu-tri/dieu-hanh/", chair_sheets.lead_sheet, name="lead"),
    path("<slug:code>/chu-tri/dieu-hanh/nhan/", chair_acts.take_lead, name="take_lead"),
    path("<slug:code>/chu-tri/dieu-hanh/trao/", chair_acts.hand_over_lead, name="hand_over_lead"),
    path("<slug:code>/chu-tri/<int:turn_id>/moi/", chair_acts.give_floor, name="give_floor"),
    path("<slug:code>/chu-tri/<int:turn_id>/xong/", chair_acts.finish_speaker, name="finish_speaker"),
    path("<slug:code>/chu-tri/<int:turn_id>/don-vi/", chair_sheets.give_question_to_unit, name="give_question_to_unit"),
    path("<slug:code>/chu-tri/<int:turn_id>/cam-ket/", chair_sheets.make_promise, name="make_promise"),
    path("<slug:code>/chu-tri/<int:turn_id>/ghi-chu/", chair_sheets.note_sheet, name="note_sheet"),
    path("<slug:code>/chu-tri/<int:turn_id>/sua/<slug:way>/", chair_sheets.change_decision, name="change_decision"),
    path("<slug:code>/chu-tri/<int:turn_id>/<slug:way>/", chair_sheets.decide_question, name="decide_question"),
    path("<slug:code>/ghi-chu/", notes.notes, name="notes"),
    path("<slug:code>/ghi-chu/giu/", notes.keep_private_note, name="keep_private_note"),
]
