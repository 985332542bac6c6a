"""Addresses of the papers of one dialogue."""

from django.urls import path

from doithoai.faces.desk.papers import drafting

urlpatterns = [
    path("<slug:code>/van-ban/", drafting.dialogue_papers, name="dialogue_papers"),
    path("<slug:code>/van-ban/<slug:kind>/tep/<slug:form>/", drafting.announcing_paper, name="announcing_paper"),
    path("<slug:code>/van-ban/<slug:kind>/", drafting.draft_dialogue_paper, name="draft_dialogue_paper"),
]
