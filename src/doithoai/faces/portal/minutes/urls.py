"""Addresses of the minutes for attendees."""

from django.urls import path

from doithoai.faces.portal.minutes import pages

urlpatterns = [
    path("<slug:code>/", pages.minutes_entrance, name="minutes_entrance"),
    path("<slug:code>/<str:badge>/", pages.minutes_of_attendee, name="minutes_of_attendee"),
]
