"""Addresses of seats: the ledger, substitutes, open registration, the paper of a group."""

from django.urls import path

from doithoai.faces.desk.delegates import households, ledger, naming_papers, pages, registrations, substituting

urlpatterns = [
    path("<slug:code>/dai-bieu/tai-ve/", pages.delegates_workbook, name="delegates_workbook"),
    path("<slug:code>/dai-bieu/phieu-cu/", naming_papers.nomination_forms, name="nomination_forms"),
    path("<slug:code>/dai-bieu/<int:delegate_id>/thay/", substituting.substitute_delegate, name="substitute_delegate"),
    path("<slug:code>/suat/", ledger.seat_ledger, name="seat_ledger"),
    path("<slug:code>/suat/so-ho/", households.set_households, name="set_households"),
    path("<slug:code>/suat/gio-han/", ledger.set_seat_rules, name="set_seat_rules"),
    path("<slug:code>/suat/chuyen/", ledger.move_quota_seats, name="move_quota_seats"),
    path("<slug:code>/suat/chuyen/<int:move_id>/tra-lai/", ledger.undo_quota_move, name="undo_quota_move"),
    path("<slug:code>/dang-ky/", registrations.registrations, name="registrations"),
    path("<slug:code>/dang-ky/tai-ve/", registrations.registrations_workbook, name="registrations_workbook"),
    path("<slug:code>/dang-ky/<str:badge>/nhan-cho/", registrations.take_offer_for, name="take_offer_for"),
]
