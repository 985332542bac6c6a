"""Addresses of published papers."""

from django.urls import path

from doithoai.faces.portal.papers import pages

urlpatterns = [
    path("kiem-tra/", pages.check_paper, name="check_paper"),
    path("<slug:token>/", pages.paper, name="paper"),
    path("<slug:token>/<slug:form>/", pages.paper_file, name="paper_file"),
]
