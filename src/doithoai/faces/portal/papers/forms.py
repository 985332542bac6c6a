"""What is asked when somebody wants to know whether a file is one of the published papers."""

import hashlib
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class CheckFile(forms.Form):
    """The file; it is only counted through, never read or kept."""

    file = forms.FileField(label=_("Tệp PDF hoặc tệp Word muốn kiểm tra"))

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        if upload.size > 2 * settings.FILE_LIMIT:
            raise forms.ValidationError(_("Tệp này lớn hơn mọi văn bản đã đăng trên trang."))
        return upload

    def sha256(self) -> str:
        """The fingerprint by which a kept file is found."""
        digest = hashlib.sha256()
        upload: Any = self.cleaned_data["file"]
        for chunk in upload.chunks():
            digest.update(chunk)
        return digest.hexdigest()
