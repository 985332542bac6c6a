"""Addresses of hall mode, inside a dialogue."""

from django.urls import path

from doithoai.faces.desk.onsite import laptop, pages

urlpatterns = [
    path("<slug:code>/ra-hoi-truong/", pages.hall_mode, name="hall_mode"),
    path("<slug:code>/ra-hoi-truong/mang-di/", pages.lend_dialogue, name="lend_dialogue"),
    path("<slug:code>/ra-hoi-truong/goi-ve/", pages.call_back_loan, name="call_back_loan"),
    path("<slug:code>/ra-hoi-truong/xem-tep/", pages.read_return, name="read_return"),
    path("<slug:code>/ra-hoi-truong/nhan-ve/", pages.take_hall_back, name="take_hall_back"),
    path("<slug:code>/ra-hoi-truong/khac-nhau/<int:conflict_id>/", pages.settle_conflict, name="settle_conflict"),
    path("<slug:code>/ra-hoi-truong/ghi-tep/", laptop.write_return, name="write_return"),
    path("<slug:code>/ra-hoi-truong/lam-tiep/", laptop.resume_hall, name="resume_hall"),
]
