"""Addresses of the public form."""

from django.urls import path

from doithoai.faces.portal.submit import pages

urlpatterns = [
    path("gui-y-kien/", pages.submit, name="submit"),
    path("gui-y-kien/<slug:code>/", pages.submit_petition, name="submit"),
    path("gui-y-kien/<slug:code>/huong-dan/<slug:kind>/", pages.other_door, name="other_door"),
]
