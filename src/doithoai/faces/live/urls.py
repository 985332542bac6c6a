"""The hall: chair console, projector, phones in the hall, the door."""

from django.urls import path

from doithoai.faces.live import chair, door, door_decide, door_device, pages

app_name = "live"
urlpatterns = [
    path("<slug:code>/", pages.audience, name="audience"),
    path("<slug:code>/man-hinh/", pages.screen, name="screen"),
    path("<slug:code>/don-vi/", pages.unit, name="unit"),
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
    path("<slug:code>/chu-tri/<int:turn_id>/moi/", chair.give_floor, name="give_floor"),
    path("<slug:code>/chu-tri/<int:turn_id>/xong/", chair.finish_speaker, name="finish_speaker"),
    path("<slug:code>/chu-tri/<int:turn_id>/hoan-tac/", chair.undo_step, name="undo_step"),
    path("<slug:code>/chu-tri/<int:turn_id>/don-vi/", chair.give_question_to_unit, name="give_question_to_unit"),
    path("<slug:code>/chu-tri/<int:turn_id>/sua/<slug:way>/", chair.change_decision, name="change_decision"),
    path("<slug:code>/chu-tri/<int:turn_id>/<slug:way>/", chair.decide_question, name="decide_question"),
]
