from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "doithoai.apps.reports"
    label = "reports"
