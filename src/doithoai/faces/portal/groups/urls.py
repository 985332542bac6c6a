"""Addresses under the personal link of a head of a residential group."""

from django.urls import path

from doithoai.faces.portal.groups import delegates_pages, pages

urlpatterns = [
    path("<str:token>/", pages.group_home, name="group_home"),
    path("<str:token>/<slug:code>/y-kien/", pages.enter_group_petition, name="enter_group_petition"),
    path("<str:token>/<slug:code>/dai-bieu/", delegates_pages.nominate_delegate, name="nominate_delegate"),
    path(
        "<str:token>/<slug:code>/dai-bieu/<int:delegate_id>/rut/",
        delegates_pages.withdraw_delegate,
        name="withdraw_delegate",
    ),
    path(
        "<str:token>/<slug:code>/dai-bieu/<int:delegate_id>/thay/",
        delegates_pages.substitute_delegate,
        name="substitute_delegate",
    ),
]
