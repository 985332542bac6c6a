from django.apps import AppConfig


class RehearsalsConfig(AppConfig):
    name = "doithoai.apps.rehearsals"
    label = "rehearsals"
