"""The public pages: no account, no cookie before something is sent."""

from django.urls import include, path

from doithoai.faces.portal.home import pages as home

app_name = "portal"
urlpatterns = [
    path("", home.home, name="home"),
    path("giay-moi/", include("doithoai.faces.portal.invitations.urls")),
    path("bien-ban/", include("doithoai.faces.portal.minutes.urls")),
    path("", include("doithoai.faces.portal.submit.urls")),
    path("", include("doithoai.faces.portal.track.urls")),
    path("tham-du/", include("doithoai.faces.portal.registration.urls")),
    path("to-truong/", include("doithoai.faces.portal.groups.urls")),
    path("", include("doithoai.faces.portal.dialogues.urls")),
    path("van-ban/", include("doithoai.faces.portal.papers.urls")),
    path("", include("doithoai.faces.portal.answers.urls")),
]
