"""The hall: chair console, projector, phones in the hall, the door."""

from django.urls import URLPattern

app_name = "live"
urlpatterns: list[URLPattern] = []
