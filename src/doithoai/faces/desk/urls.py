"""The desk of the staff: one module of addresses per stage, one line here for each."""

from django.urls import include, path

from doithoai.faces.desk.accounts import pages as accounts
from doithoai.faces.desk.home import pages as home
from doithoai.faces.desk.planning import duties

app_name = "desk"
urlpatterns = [
    path("", home.home, name="home"),
    path("", include("doithoai.faces.desk.admin.urls")),
    path("mat-khau/", accounts.change_password, name="change_password"),
    path("vai-tro/", accounts.choose_role, name="choose_role"),
    path("", include("doithoai.faces.desk.triage.urls")),
    path("", include("doithoai.faces.desk.topics.urls")),
    path("", include("doithoai.faces.desk.transfers.urls")),
    path("", include("doithoai.faces.desk.answers.urls")),
    path("", include("doithoai.faces.desk.absences.urls")),
    path("nhiem-vu/", duties.duties, name="duties"),
    path("doi-thoai/", include("doithoai.faces.desk.planning.urls")),
    path("doi-thoai/", include("doithoai.faces.desk.minutes.urls")),
    path("doi-thoai/", include("doithoai.faces.desk.papers.dialogue_urls")),
    path("van-ban/", include("doithoai.faces.desk.papers.urls")),
    path("tiep-nhan/", include("doithoai.faces.desk.intake.urls")),
    path("doi-thoai/", include("doithoai.faces.desk.delegates.urls")),
    path("doi-thoai/", include("doithoai.faces.desk.delegates.invitation_urls")),
    path("doi-thoai/", include("doithoai.faces.desk.session.poll_urls")),
    path("doi-thoai/", include("doithoai.faces.desk.delegates.seat_urls")),
    path("doi-thoai/", include("doithoai.faces.desk.session.urls")),
    path("doi-thoai/", include("doithoai.faces.desk.onsite.urls")),
    path("", include("doithoai.faces.desk.rehearsals.urls")),
    path("", include("doithoai.faces.desk.followup.urls")),
    path("", include("doithoai.faces.desk.reports.urls")),
]
