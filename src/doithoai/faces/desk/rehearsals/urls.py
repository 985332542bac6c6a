"""Addresses of what comes before the opening."""

from django.urls import path

from doithoai.faces.desk.rehearsals import pages

urlpatterns = [
    path("dien-tap/ra/", pages.leave_rehearsal, name="leave_rehearsal"),
    path("doi-thoai/<slug:code>/san-sang/", pages.readiness, name="readiness"),
    path("doi-thoai/<slug:code>/san-sang/<slug:item>/", pages.tick_readiness, name="tick_readiness"),
    path("doi-thoai/<slug:code>/dien-tap/", pages.start_rehearsal, name="start_rehearsal"),
    path("doi-thoai/<slug:code>/dien-tap/vao/", pages.enter_rehearsal, name="enter_rehearsal"),
    path("doi-thoai/<slug:code>/dien-tap/ket-thuc/", pages.end_rehearsal, name="end_rehearsal"),
    path("doi-thoai/<slug:code>/dien-tap/nguoi/<slug:what>/", pages.send_people, name="send_people"),
]
