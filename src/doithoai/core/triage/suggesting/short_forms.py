"""Short forms that people type, in full and without marks: the suggestions read them as the words they stand for."""

from doithoai.core.text.shipped import SUGGESTING, rows_of

SHORT_FORMS = {short: words for words, shorts in rows_of(SUGGESTING, "short_forms") for short in shorts.split()}
"""Short form -> its words. Only the meaning that is usual in petitions."""
