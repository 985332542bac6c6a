"""Addresses of figures and reports."""

from django.urls import path

from doithoai.faces.desk.reports import pages, rollup

urlpatterns = [
    path("so-lieu/", pages.report, name="report"),
    path("so-lieu/y-kien/", pages.figure, name="figure"),
    path("so-lieu/y-kien/bang-tinh/", pages.figure_workbook, name="figure_workbook"),
    path("doi-thoai/<slug:code>/bao-cao/", pages.report_of_dialogue, name="report_of_dialogue"),
    path("doi-thoai/<slug:code>/bao-cao/phat-hanh/", pages.issue_report, name="issue_report"),
    path("bao-cao/<int:report_id>/<slug:part>/", pages.report_file, name="report_file"),
    path("cac-dia-phuong/", rollup.rollup, name="rollup"),
    path("cac-dia-phuong/bang-tinh/", rollup.rollup_workbook, name="rollup_workbook"),
    path("cac-dia-phuong/bao-cao/<int:report_id>/<slug:part>/", rollup.received_report_file, name="received_report"),
]
