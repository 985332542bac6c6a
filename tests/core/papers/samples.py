"""One paper of every kind, about an invented commune."""

from datetime import UTC, date, datetime

from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.conclusion import (
    AssignedContent,
    BeyondContent,
    ConclusionFacts,
    NotAnsweredContent,
    conclusion_paper,
)
from doithoai.core.papers.kinds.extension import ExtensionFacts, extension_paper
from doithoai.core.papers.kinds.invitation import InvitationFacts, invitation_paper
from doithoai.core.papers.kinds.minutes import MinutesFacts, MinutesTurn, UnitAnswer, minutes_paper
from doithoai.core.papers.kinds.notice import NoticeFacts, notice_paper
from doithoai.core.papers.kinds.plan import AgendaStep, PlanFacts, UnitDuties, plan_paper
from doithoai.core.papers.kinds.reply import ReplyFacts, ReplyPoint, reply_paper
from doithoai.core.papers.kinds.report import CountTable, ReportedCase, ReportFacts, report_paper
from doithoai.core.papers.kinds.transfer import TransferFacts, TransferredPetition, transfer_paper
from doithoai.core.papers.kinds.urging import LateItem, UrgingFacts, urging_paper
from doithoai.core.papers.paper import Paper, PaperKind
from doithoai.core.papers.signature import minutes_signatures
from tests.core.papers import invented, more_samples

VIETNAMESE, QUESTION = invented.VIETNAMESE, invented.QUESTION
STATE_ISSUER, PARTY_ISSUER = invented.STATE_ISSUER, invented.PARTY_ISSUER
STATE_FRAME, PARTY_FRAME = invented.STATE_FRAME, invented.PARTY_FRAME


def plan(frame: Frame = STATE_FRAME) -> Paper:
    return plan_paper(
        PlanFacts(
            frame,
            "Tổ chức hội nghị đối thoại với Nhân dân năm 2026",
            ("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "Căn cứ chương trình công tác năm"),
            when="quý IV năm 2026, thời gian cụ thể sẽ có thông báo sau",
            venue="Hội trường xã",
            chair="Chủ tịch Ủy ban nhân dân xã",
            audience=("Đại diện các thôn, mỗi thôn 02 người",),
            contents=("Đường giao thông nông thôn",),
            forms=("Đối thoại trực tiếp",),
            purposes=("Lắng nghe ý kiến của Nhân dân",),
            requirements=("Trả lời rõ ràng, đúng trọng tâm",),
            agenda=(AgendaStep("8 giờ 00", "Khai mạc", "Chủ trì"),),
            before=("Thông báo ít nhất 07 ngày",),
            after=("Công khai kết quả trong 10 ngày",),
            duties=(UnitDuties("Văn phòng HĐND và UBND", ("Chuẩn bị hội trường",)),),
            budget="Từ ngân sách xã",
        )
    )


def notice(frame: Frame = STATE_FRAME) -> Paper:
    return notice_paper(
        NoticeFacts(
            frame,
            "Về việc tổ chức hội nghị đối thoại với Nhân dân",
            "Thực hiện Kế hoạch số 05/KH-UBND",
            when="8 giờ 00 ngày 20/11/2026 (thứ Sáu)",
            venue="Hội trường xã",
            chair="Chủ tịch Ủy ban nhân dân xã",
            contents=("Đường giao thông", "Nước sạch"),
            how_to_attend=("Đăng ký với trưởng thôn",),
            how_to_send=("Gửi trực tiếp tại Trung tâm Phục vụ hành chính công",),
            opinions_until=date(2026, 11, 15),
        )
    )


def invitation(frame: Frame = STATE_FRAME) -> Paper:
    return invitation_paper(
        InvitationFacts(
            frame,
            "Hội nghị đối thoại với Nhân dân năm 2026",
            "Bà Nguyễn Thị Đào, thôn Ba",
            chair="Chủ tịch Ủy ban nhân dân xã",
            when="8 giờ 00 ngày 20/11/2026 (thứ Sáu)",
            venue="Hội trường xã",
            contents=("Nghe và trả lời kiến nghị",),
            reply_until=date(2026, 11, 17),
            contact="Văn phòng, số 0255 000 000",
        )
    )


def minutes(frame: Frame = STATE_FRAME) -> Paper:
    return minutes_paper(
        MinutesFacts(
            frame=Frame(
                frame.issuer, minutes_signatures("Lê Thị Ghi", "Trần Văn Minh"), (), "Lưu: VT", frame.drafted_on
            ),
            subject="Hội nghị đối thoại với Nhân dân năm 2026",
            started_at=datetime(2026, 11, 20, 8, 0, tzinfo=UTC),
            ended_at=datetime(2026, 11, 20, 11, 5, tzinfo=UTC),
            venue="Hội trường xã",
            chairs=("Ông Trần Văn Minh", "Bà Lê Thị Hạnh"),
            secretary="Bà Lê Thị Ghi",
            present=(("Đại biểu các thôn", 22), ("Đại diện đơn vị", 7)),
            programme=((datetime(2026, 11, 20, 8, 0, tzinfo=UTC), "Khai mạc"), (None, "Trả lời kiến nghị")),
            turns=(
                MinutesTurn(
                    at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC),
                    until=datetime(2026, 11, 20, 8, 34, tzinfo=UTC),
                    speaker="Ông Phạm Văn Lúa",
                    group="thôn Ba",
                    question=QUESTION,
                    code="K4TN-8M3H",
                    answers=(UnitAnswer("Phòng Kinh tế", "Đã đặt mua bóng đèn"),),
                    decision="giao Phòng Kinh tế sửa trước ngày 10/12/2026",
                    promises=("Sửa xong trước ngày 10/12/2026",),
                ),
            ),
            conclusion="Các đơn vị thực hiện đúng thời hạn đã hứa",
        )
    )


def conclusion(frame: Frame = STATE_FRAME) -> Paper:
    return conclusion_paper(
        ConclusionFacts(
            frame,
            "Kết luận hội nghị đối thoại với Nhân dân năm 2026",
            "Ngày 20/11/2026, tại Hội trường xã",
            "Chủ tịch Ủy ban nhân dân xã",
            overview=("Có 09 ý kiến",),
            settled=("Lịch cấp nước sạch",),
            assigned=(
                AssignedContent(
                    "Sửa đèn đường thôn Ba", "Phòng Kinh tế", date(2026, 12, 4), ("Công an xã", "Thôn Ba"), "Điều 43"
                ),
                AssignedContent("Mở rộng sân chơi", "Phòng Văn hóa - Xã hội", None),
            ),
            beyond_competence=(BeyondContent("Nâng cấp tỉnh lộ", "Ủy ban nhân dân tỉnh"),),
            not_answered=(NotAnsweredContent("Việc nội bộ gia đình", "không thuộc nội dung đối thoại"),),
            organisation=("Văn phòng theo dõi, đôn đốc",),
        )
    )


def reply(frame: Frame = STATE_FRAME) -> Paper:
    return reply_paper(
        ReplyFacts(
            frame,
            "Bà Nguyễn Thị Đào, thôn Ba",
            "trả lời kiến nghị về đèn đường thôn Ba",
            "PM-2026-0007",
            "nhận tại hội nghị đối thoại ngày 20/11/2026",
            (
                ReplyPoint(QUESTION, "Đã thay 05 bóng đèn ngày 01/12/2026", ("Biên bản kiểm tra ngày 25/11/2026",)),
                ReplyPoint("Lắp thêm đèn ở ngã ba.", "Đưa vào kế hoạch năm 2027"),
            ),
            contact="Phòng Kinh tế",
        )
    )


def transfer(frame: Frame = STATE_FRAME, number_of_petitions: int = 2) -> Paper:
    petitions = tuple(
        TransferredPetition(f"PM-2026-{place:04d}", "Nâng cấp tỉnh lộ", "thôn Ba", date(2026, 11, 20), "Đường của tỉnh")
        for place in range(1, number_of_petitions + 1)
    )
    return transfer_paper(
        TransferFacts(
            frame,
            "Ủy ban nhân dân tỉnh",
            "chuyển kiến nghị vượt thẩm quyền",
            "Qua hội nghị đối thoại ngày 20/11/2026",
            petitions,
            date(2026, 12, 20),
        )
    )


def extension(frame: Frame = STATE_FRAME) -> Paper:
    return extension_paper(
        ExtensionFacts(
            frame,
            "Bà Nguyễn Thị Đào",
            "gia hạn trả lời kiến nghị",
            "PM-2026-0007",
            QUESTION,
            date(2026, 12, 4),
            date(2026, 12, 18),
            "Chờ vật tư",
            "mục IV Kế hoạch số 05/KH-UBND",
        )
    )


def urging(frame: Frame = STATE_FRAME, grade: int = 2) -> Paper:
    return urging_paper(
        UrgingFacts(
            frame,
            "Phòng Kinh tế",
            "đôn đốc trả lời kiến nghị của Nhân dân",
            grade,
            (LateItem("PM-2026-0007", QUESTION, date(2026, 12, 4), 5),),
            date(2026, 12, 15),
            "Thông báo số 12/TB-UBND",
            ("Công văn số 20/UBND-VP",),
        )
    )


def report(frame: Frame = STATE_FRAME) -> Paper:
    return report_paper(
        ReportFacts(
            frame,
            ("Ban Thường vụ Đảng ủy", "Thường trực Hội đồng nhân dân"),
            "Kết quả giải quyết kiến nghị sau đối thoại",
            "Sau hội nghị đối thoại ngày 20/11/2026",
            (("Tổng số kiến nghị", 1250), ("Đã giải quyết", 9)),
            (CountTable("Theo lĩnh vực", ("Lĩnh vực", "Tổng số", "Đúng hạn"), (("Giao thông", (5, 4)),)),),
            shortcomings=("Một số nội dung trả lời còn chậm",),
            cases=(ReportedCase("PM-2026-0007", QUESTION, "thôn Ba", "Phòng Kinh tế", date(2026, 12, 4), "Đã sửa"),),
        )
    )


MAKERS = {
    PaperKind.PLAN: plan,
    PaperKind.NOTICE: notice,
    PaperKind.INVITATION: invitation,
    PaperKind.MINUTES: minutes,
    PaperKind.CONCLUSION: conclusion,
    PaperKind.REPLY: reply,
    PaperKind.TRANSFER: transfer,
    PaperKind.EXTENSION: extension,
    PaperKind.URGING: urging,
    PaperKind.REPORT: report,
    **more_samples.MAKERS,
}


def all_words(paper: Paper) -> str:
    """Every text of a paper's blocks in one string, for looking into."""
    return repr((paper.blocks, paper.appendices))
