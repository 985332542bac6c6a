from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "doithoai.apps.papers"
    label = "papers"
