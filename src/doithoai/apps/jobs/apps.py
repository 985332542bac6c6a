from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "doithoai.apps.jobs"
    label = "jobs"
