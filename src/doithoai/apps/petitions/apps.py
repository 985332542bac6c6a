from django.apps import AppConfig


class PetitionsConfig(AppConfig):
    name = "doithoai.apps.petitions"
    label = "petitions"
