"""Addresses of results, promises and figures."""

from django.urls import path

from doithoai.faces.portal.answers import pages

urlpatterns = [
    path("ket-qua/", pages.results, name="results"),
    path("cam-ket/", pages.promises, name="promises"),
    path("cam-ket/minh-chung/<str:token>/", pages.promise_proof, name="promise_proof"),
    path("thong-ke/", pages.statistics, name="statistics"),
    path("co-quan/<slug:slug>/", pages.authority, name="authority"),
]
