"""Addresses of the public form."""

from django.urls import path

from doithoai.faces.portal.submit import pages, voices

urlpatterns = [
    path("gui-y-kien/", pages.submit, name="submit"),
    path("gui-y-kien/<slug:code>/", pages.submit_petition, name="submit"),
    path("gui-y-kien/<slug:code>/giong-nhau/", voices.similar_petitions, name="similar_petitions"),
    path("gui-y-kien/<slug:code>/huong-dan/<slug:kind>/", pages.other_door, name="other_door"),
]
