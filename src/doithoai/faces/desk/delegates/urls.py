"""Addresses of the delegates, inside a dialogue."""

from django.urls import path

from doithoai.faces.desk.delegates import batches, pages

urlpatterns = [
    path("<slug:code>/dai-bieu/", pages.delegates, name="delegates"),
    path("<slug:code>/dai-bieu/cu/", pages.nominate_delegate, name="nominate_delegate"),
    path("<slug:code>/dai-bieu/duyet/", pages.approve_delegates, name="approve_delegates"),
    path("<slug:code>/dai-bieu/moi/", pages.invite_delegates, name="invite_delegates"),
    path("<slug:code>/dai-bieu/giay-moi/", pages.invitations, name="invitations"),
    path("<slug:code>/dai-bieu/giay-moi/<int:batch_id>/", batches.invitation_batch, name="invitation_batch"),
    path("<slug:code>/dai-bieu/giay-moi/<int:batch_id>/lam-lai/", batches.retry_invitations, name="retry_invitations"),
    path(
        "<slug:code>/dai-bieu/giay-moi/<int:batch_id>/<slug:form>/", batches.invitation_files, name="invitation_files"
    ),
    path("<slug:code>/dai-bieu/<int:delegate_id>/rut/", pages.withdraw_delegate, name="withdraw_delegate"),
]
