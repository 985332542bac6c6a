"""Addresses of open registration."""

from django.urls import path

from doithoai.faces.portal.registration import pages

urlpatterns = [
    path("<slug:code>/", pages.register, name="register"),
    path("<slug:code>/tim/", pages.find_own, name="find_registration"),
    path("<slug:code>/<str:badge>/", pages.own_registration, name="own_registration"),
]
