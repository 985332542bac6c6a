"""Addresses of following up."""

from django.urls import path

from doithoai.faces.desk.followup import pages, promises, raised_again, stage

urlpatterns = [
    path("theo-doi/", pages.overdue, name="overdue"),
    path("theo-doi/bang-tinh/", pages.overdue_workbook, name="overdue_workbook"),
    path("theo-doi/don-doc/<int:unit_id>/", pages.draft_urging_letter, name="draft_urging_letter"),
    path("neu-nhieu-lan/", raised_again.raised_again, name="raised_again"),
    path("cam-ket/", promises.promises, name="promises"),
    path("cam-ket/bang-tinh/", promises.promises_workbook, name="promises_workbook"),
    path("cam-ket/<int:promise_id>/da-thuc-hien/", promises.keep_promise, name="keep_promise"),
    path("cam-ket/<int:promise_id>/minh-chung/", promises.promise_proof, name="promise_proof"),
    path("cam-ket/<int:promise_id>/doi-han/", promises.move_promise, name="move_promise"),
    path("doi-thoai/<slug:code>/theo-doi/", stage.follow_up, name="follow_up"),
    path("doi-thoai/<slug:code>/chuyen-ky-sau/", stage.carry_over_petitions, name="carry_over_petitions"),
]
