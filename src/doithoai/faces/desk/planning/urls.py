"""Addresses of planning."""

from django.urls import path

from doithoai.faces.desk.planning import pages

urlpatterns = [
    path("", pages.dialogues, name="dialogues"),
    path("<slug:code>/", pages.dialogue, name="dialogue"),
]
