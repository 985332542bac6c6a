"""Public addresses of dialogues."""

from django.urls import path

from doithoai.faces.portal.dialogues import pages, summary, widget

urlpatterns = [
    path("doi-thoai/", pages.dialogues, name="dialogues"),
    path("doi-thoai/<slug:code>/", pages.dialogue, name="dialogue"),
    path("doi-thoai/<slug:code>/nhung/", widget.widget, name="widget"),
    path("doi-thoai/<slug:code>/tom-tat/", summary.read_aloud, name="read_aloud"),
    path("doi-thoai/<slug:code>/tom-tat.pdf", summary.read_aloud_file, name="read_aloud_file"),
    path("doi-thoai/<slug:code>/lich.ics", pages.dialogue_calendar, name="dialogue_calendar"),
]
