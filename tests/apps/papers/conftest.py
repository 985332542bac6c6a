import pytest

from doithoai.core.papers.frame import Frame, Issuer
from doithoai.core.papers.kinds.notice import NoticeFacts, notice_paper
from doithoai.core.papers.paper import Paper, PaperFormat, Signature


@pytest.fixture
def notice() -> Paper:
    """A notice of a dialogue, number and day still blank."""
    issuer = Issuer(name="Ủy ban nhân dân xã An Bình", symbol="UBND", place="An Bình", format=PaperFormat.STATE)
    facts = NoticeFacts(
        frame=Frame(issuer=issuer, signatures=(Signature(("CHỦ TỊCH",), "Trần Văn Minh"),)),
        subject="Tổ chức đối thoại với Nhân dân",
        reason="Theo kế hoạch đã ban hành",
        when="8 giờ ngày 20/03/2026",
        venue="Hội trường xã",
        chair="Chủ tịch Ủy ban nhân dân xã",
        contents=("Đường thôn, cống rãnh",),
        how_to_attend=("Đến dự trực tiếp",),
        how_to_send=("Gửi qua tổ trưởng",),
    )
    return notice_paper(facts)
