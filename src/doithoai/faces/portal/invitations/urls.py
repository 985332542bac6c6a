"""The address on an invitation."""

from django.urls import path

from doithoai.faces.portal.invitations import pages

urlpatterns = [
    path("<slug:code>/<str:badge>/", pages.reply_invitation, name="reply_invitation"),
]
