"""Public addresses of dialogues."""

from django.urls import path

from doithoai.faces.portal.dialogues import pages

urlpatterns = [
    path("", pages.dialogues, name="dialogues"),
    path("<slug:code>/", pages.dialogue, name="dialogue"),
    path("<slug:code>/lich.ics", pages.dialogue_calendar, name="dialogue_calendar"),
]
