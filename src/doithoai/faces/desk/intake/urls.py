"""Addresses of entry by staff."""

from django.urls import path

from doithoai.faces.desk.intake import links, pages

urlpatterns = [
    path("nhap/", pages.enter_petition, name="enter_petition"),
    path("giay-tiep-nhan/<int:petition_id>/", pages.petition_receipt, name="petition_receipt"),
    path("tep/<int:attachment_id>/", pages.petition_file, name="petition_file"),
    path("duong-dan/", links.links, name="links"),
    path("duong-dan/<int:membership_id>/cap/", links.give_link, name="give_link"),
    path("duong-dan/<int:membership_id>/thu-hoi/", links.end_link, name="end_link"),
]
