from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "doithoai.apps.intake"
    label = "intake"
