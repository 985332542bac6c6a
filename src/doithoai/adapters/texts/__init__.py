"""The text of a document that somebody hands in."""

from doithoai.adapters.texts.reader import MOST_BYTES, text_of_document

__all__ = ["MOST_BYTES", "text_of_document"]
