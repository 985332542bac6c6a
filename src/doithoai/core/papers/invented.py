"""An invented paper of any numbered kind: what an authority sees of its own template before using it."""

from datetime import date

from doithoai.core.papers.catalogue import KINDS, Form
from doithoai.core.papers.frame import Frame, Issuer, bullets, framed, sections
from doithoai.core.papers.organs import ORGANS
from doithoai.core.papers.paper import Paper, PaperFormat, PaperKind, Paragraph, Signature, Table, issued
from doithoai.core.papers.signature import SignerRole, capacity_lines, minutes_signatures
from doithoai.core.papers.template_fields import FACTS

DAY = date(2026, 2, 5)
_FACTS = {
    "time": "08 giờ 00 ngày 20/02/2026 (thứ Sáu)",
    "venue": "Hội trường xã Bình Minh",
    "chair": "Chủ tịch Ủy ban nhân dân xã",
    "guest": "Bà Nguyễn Thị Mẫu, thôn Ba",
    "secretary": "Lê Thị Ghi",
}


def invented_paper(kind: PaperKind) -> Paper:
    """A finished paper of an invented commune, with number, table, several recipients and every fact of its kind."""
    rule = KINDS[kind]
    letter = rule.form is Form.LETTER
    drafted = framed(
        Frame(_issuer(), _signed(kind), ("Thường trực Hội đồng nhân dân xã", "Các thôn, tổ dân phố"), drafted_on=DAY),
        kind,
        title="" if letter else rule.name,
        subject="về một nội dung xem thử mẫu văn bản",
        blocks=(
            Paragraph("Đây là văn bản xem thử, do hệ thống đặt ra để xem mẫu của cơ quan."),
            *sections(("NỘI DUNG THỨ NHẤT", bullets(("Ý thứ nhất của nội dung", "Ý thứ hai của nội dung")))),
            Table(("TT", "Nội dung", "Đơn vị"), (("1", "Sửa đường liên thôn", "Phòng Kinh tế"),), (1, 6, 3)),
            Paragraph("Đoạn cuối của văn bản xem thử."),
        ),
        addressees=("Ủy ban nhân dân tỉnh Hà Châu",) if letter else (),
        facts=tuple((name, _FACTS[name]) for name in FACTS.get(kind, {})),
    )
    return issued(drafted, number="5", issued_on=DAY)


def _issuer() -> Issuer:
    return Issuer("Ủy ban nhân dân xã Bình Minh", "UBND", "Bình Minh", PaperFormat.STATE, "Ủy ban nhân dân tỉnh", "VP")


def _signed(kind: PaperKind) -> tuple[Signature, ...]:
    if kind is PaperKind.MINUTES:
        return minutes_signatures("Lê Thị Ghi", "Trần Văn Mẫu")
    return (Signature(capacity_lines(ORGANS["ubnd"], PaperFormat.STATE, SignerRole.CHAIR), "Trần Văn Mẫu"),)
