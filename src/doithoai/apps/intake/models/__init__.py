"""Ways in that need a stop before an opinion becomes a petition."""

from doithoai.apps.intake.models.importing import ImportBatch, ImportRow

__all__ = ["ImportBatch", "ImportRow"]
