"""Addresses under the personal link of a head of a residential group."""

from django.urls import path

from doithoai.faces.portal.groups import pages

urlpatterns = [
    path("<str:token>/", pages.group_home, name="group_home"),
    path("<str:token>/<slug:code>/y-kien/", pages.enter_group_petition, name="enter_group_petition"),
]
