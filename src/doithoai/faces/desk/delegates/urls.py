"""Addresses of the delegates, inside a dialogue."""

from django.urls import path

from doithoai.faces.desk.delegates import pages

urlpatterns = [
    path("<slug:code>/dai-bieu/", pages.delegates, name="delegates"),
    path("<slug:code>/dai-bieu/cu/", pages.nominate_delegate, name="nominate_delegate"),
    path("<slug:code>/dai-bieu/duyet/", pages.approve_delegates, name="approve_delegates"),
    path("<slug:code>/dai-bieu/moi/", pages.invite_delegates, name="invite_delegates"),
    path("<slug:code>/dai-bieu/giay-moi/", pages.invitations, name="invitations"),
    path("<slug:code>/dai-bieu/<int:delegate_id>/rut/", pages.withdraw_delegate, name="withdraw_delegate"),
]
