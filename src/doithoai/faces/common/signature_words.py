"""What was found in a signed paper, in plain words, the same on the desk, for the public and in the terminal."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.papers.signatures import found_in, signed_copy_of
from doithoai.core.papers.signing import Changed, SignatureCheck, SignedBy, Trust, is_other_person, who_signed
from doithoai.faces.common.paper_words import SIGNED_WORDS

TRUST_WORDS = {
    Trust.TRUSTED: gettext_lazy("Nơi cấp chứng thư số đã được cơ quan công nhận: %(issuer)s."),
    Trust.UNKNOWN: gettext_lazy("Chưa xác minh được nơi cấp chứng thư: %(issuer)s."),
    Trust.OUT_OF_DATE: gettext_lazy("Lúc ký, chứng thư số đã hết hạn hoặc chưa có hiệu lực."),
    Trust.REVOKED: gettext_lazy("Chứng thư số đã bị thu hồi."),
    Trust.UNFIT: gettext_lazy("Chứng thư số này không dùng để ký văn bản, hoặc cách ký không còn an toàn."),
}
_DOUBTFUL = frozenset({Trust.OUT_OF_DATE, Trust.REVOKED, Trust.UNFIT})


def signatures_of(row: Paper) -> dict[str, Any]:
    """What a page of the paper shows of its signed copy; nothing is read from the file again."""
    copy = signed_copy_of(row)
    if copy is None:
        return {"signed_copy": None, "signed_words": "", "signatures": []}
    parts = parts_of(row)
    names, issuer = tuple(signature.name for signature in parts.signatures), parts.heading.issuer
    shown = [signature_in_words(each, signers=names, issuer=issuer) for each in found_in(copy).signatures]
    return {"signed_copy": copy, "signed_words": SIGNED_WORDS[copy.signed_by], "signatures": shown}


def signature_in_words(found: SignatureCheck, *, signers: tuple[str, ...] = (), issuer: str = "") -> dict[str, Any]:
    """One signature: who, when, a verdict in two words, and the sentences behind it."""
    verdict, tone, icon = _verdict(found)
    is_organ = who_signed(found, signers=signers, issuer=issuer) is SignedBy.ORGAN
    sentences = [_whole(found), TRUST_WORDS[found.trust] % {"issuer": found.issuer or _("không ghi")}]
    if signers and is_other_person(found, signers=signers, issuer=issuer):
        sentences.append(_("Tên trên chứng thư không trùng với người ký ghi trên văn bản."))
    return {
        "name": found.name or _("không ghi tên"),
        "organisation": found.organisation if found.organisation != found.name else "",
        "whose": _("Chữ ký số của cơ quan") if is_organ else _("Chữ ký số cá nhân"),
        "signed_at": found.signed_at,
        "serial": found.serial,
        "mark": "stamp" if is_organ else "pencil",
        "verdict": verdict,
        "tone": tone,
        "icon": icon,
        "sentences": sentences,
    }


def _verdict(found: SignatureCheck) -> tuple[str, str, str]:
    if not found.intact or found.changed is Changed.OTHER:
        return _("Không còn nguyên vẹn"), "late", "circle-alert"
    if found.trust in _DOUBTFUL:
        return _("Chứng thư không dùng được"), "late", "circle-alert"
    if found.trust is Trust.UNKNOWN:
        return _("Nguyên vẹn, chưa xác minh nơi cấp"), "soon", "info"
    return _("Nguyên vẹn"), "done", "check"


def _whole(found: SignatureCheck) -> str:
    if not found.intact:
        return _("Chữ ký không còn đúng với nội dung: tệp đã bị sửa sau khi ký.")
    if found.changed is Changed.OTHER:
        return _("Sau chữ ký này tệp còn bị thêm hoặc sửa nội dung khác.")
    if found.changed is Changed.SIGNATURES:
        return _("Nội dung không bị sửa sau khi ký; sau đó chỉ thêm chữ ký khác.")
    return _("Nội dung không bị sửa sau khi ký.")
