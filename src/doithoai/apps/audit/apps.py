from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "doithoai.apps.audit"
    label = "audit"
