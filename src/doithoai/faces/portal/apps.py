from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "doithoai.faces.portal"
    label = "portal"
