"""Lĩnh vực: what petitions are about, on two levels."""

from django.db import models

from doithoai.apps.organisations.models import Authority


class Field(models.Model):
    """Lĩnh vực: the shipped first level (authority null) and an authority's own second level under it."""

    authority = models.ForeignKey(Authority, null=True, on_delete=models.PROTECT, related_name="fields")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    code = models.CharField(max_length=12)
    name = models.CharField(max_length=120)
    order = models.PositiveIntegerField(default=0)
    hidden = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "code"], name="field_code_once"),
            models.UniqueConstraint(
                fields=["code"], condition=models.Q(authority__isnull=True), name="shipped_field_code_once"
            ),
        ]
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.name
