"""Addresses for following a petition."""

from django.urls import path

from doithoai.faces.portal.track import pages, talking

urlpatterns = [
    path("tra-cuu/", pages.track, name="track"),
    path("tra-cuu/<str:code>/", pages.petition, name="petition"),
    path("tra-cuu/<str:code>/tep/<str:token>/", pages.answer_file, name="answer_file"),
    path("y-kien/<str:code>/<str:secret>/", pages.own_petition, name="own_petition"),
    path("y-kien/<str:code>/<str:secret>/giay-tiep-nhan/", pages.receipt, name="receipt"),
    path("y-kien/<str:code>/<str:secret>/danh-gia/", pages.rate_answer, name="rate_answer"),
    path("y-kien/<str:code>/<str:secret>/chua-giai-quyet/", pages.reopen_petition, name="reopen_petition"),
    path("y-kien/<str:code>/<str:secret>/tra-loi/", talking.reply_to_question, name="reply_to_question"),
    path("y-kien/<str:code>/<str:secret>/an-ten/", pages.hide_name, name="hide_name"),
]
