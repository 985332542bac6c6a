"""Addresses of topics."""

from django.urls import path

from doithoai.faces.desk.topics import answering, gathering, pages

TOPIC = "chu-de/<int:topic_id>"
urlpatterns = [
    path("chu-de/", pages.topics, name="topics"),
    path("doi-thoai/<slug:code>/chu-de/", pages.topic_map_of, name="topic_map"),
    path("doi-thoai/<slug:code>/chu-de/tai-ve/", pages.topics_workbook, name="topics_workbook"),
    path("doi-thoai/<slug:code>/chu-de/de-xuat/", pages.propose_topics, name="propose_topics"),
    path("hop-thu/gom-chu-de/", gathering.gather_petitions, name="gather_petitions"),
    path("hop-thu/gop/", gathering.merge_chosen, name="merge_chosen"),
    path(f"{TOPIC}/", pages.topic, name="topic"),
    path(f"{TOPIC}/sua/", pages.lead_topic, name="lead_topic"),
    path(f"{TOPIC}/dua-ra/", pages.release_petition, name="release_petition"),
    path(f"{TOPIC}/bo/", pages.dissolve_topic, name="dissolve_topic"),
    path(f"{TOPIC}/tra-loi/", answering.draft_topic_answer, name="draft_topic_answer"),
    path(f"{TOPIC}/tra-loi/trinh/", answering.submit_topic_answer, name="submit_topic_answer"),
    path(f"{TOPIC}/tra-loi/duyet/", answering.approve_topic_answer, name="approve_topic_answer"),
    path(f"{TOPIC}/tra-loi/tra-lai/", answering.return_topic_answer, name="return_topic_answer"),
]
