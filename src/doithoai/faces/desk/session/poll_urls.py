"""Addresses of opinion polls, inside a dialogue."""

from django.urls import path, re_path

from doithoai.faces.desk.session import polls

urlpatterns = [
    path("<slug:code>/hoi-nghi/tham-khao/", polls.polls, name="polls"),
    re_path(
        r"^(?P<code>[-\w]+)/hoi-nghi/tham-khao/(?P<poll_id>\d{1,15})/(?P<act>cho-xem|khep|cat)/$",
        polls.act_on_poll,
        name="act_on_poll",
    ),
]
