"""Addresses of what was passed on to other bodies."""

from django.urls import path

from doithoai.faces.desk.transfers import pages

urlpatterns = [
    path("noi-khac/", pages.transfers, name="transfers"),
    path("noi-khac/ghi-tra-loi/", pages.register_body_reply, name="register_body_reply"),
    path("noi-khac/so-ngay-cho/", pages.set_body_wait, name="set_body_wait"),
    path("hop-thu/chuyen/", pages.transfer_many, name="transfer_many"),
]
