from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "doithoai.apps.organisations"
    label = "organisations"
