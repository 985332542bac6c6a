"""Every address: the public ones in Vietnamese without marks, the names in English."""

from django.urls import include, path

from doithoai.faces.common.components.pages import components_page
from doithoai.faces.common.language import language
from doithoai.faces.desk.accounts import pages as accounts

urlpatterns = [
    path("dang-nhap/", accounts.sign_in, name="sign_in"),
    path("dang-nhap/trinh-dien/", accounts.sign_in_as, name="sign_in_as"),
    path("dang-xuat/", accounts.sign_out, name="sign_out"),
    path("ngon-ngu/", language, name="language"),
    path("ban-lam-viec/", include("doithoai.faces.desk.urls")),
    path("thanh-phan/", components_page, name="components"),
    path("truc-tiep/", include("doithoai.faces.live.urls")),
    path("", include("doithoai.faces.portal.urls")),
]
