"""Why a template is not taken."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

MOST_BYTES = 2 * 1024 * 1024


class TemplateNotWord(Refused):
    """Only Word files hold fields."""

    code = "template_not_word"
    field = "file"
    sentence = gettext_noop("Mẫu phải là tệp Word (DOCX) mở được, nhỏ hơn 2 MB.")


class TemplateUnfit(Refused):
    """The check found something; `problems` are its sentences."""

    code = "template_unfit"
    field = "file"
    sentence = gettext_noop("Chưa nhận mẫu này: {problems}")


class TemplateNotForKind(Refused):
    """Working papers and pages of large type have no template of their own."""

    code = "template_not_for_kind"
    sentence = gettext_noop("Loại văn bản này không dùng mẫu riêng.")
