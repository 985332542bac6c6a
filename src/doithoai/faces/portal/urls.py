"""The public pages: no account, no cookie before something is sent."""

from django.urls import path

from doithoai.faces.portal.home import pages as home

app_name = "portal"
urlpatterns = [
    path("", home.home, name="home"),
]
