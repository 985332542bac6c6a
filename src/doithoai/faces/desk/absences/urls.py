"""Addresses of absences."""

from django.urls import path

from doithoai.faces.desk.absences import pages

urlpatterns = [
    path("vang-mat/", pages.absences, name="absences"),
    path("vang-mat/ghi/", pages.record_absence, name="record_absence"),
    path("vang-mat/<int:absence_id>/ket-thuc/", pages.end_absence, name="end_absence"),
]
