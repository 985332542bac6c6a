"""What people are told when their matter is joined with others, stands alone again, or becomes two petitions."""

from datetime import date, datetime, timedelta

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.telling import tell_followers
from doithoai.core.calendars.words import short_date
from doithoai.core.caller import HANOI
from doithoai.core.events import EventName

ONE_DAY = timedelta(days=1)


def tell_of_merging(*, now: datetime, event_id: int) -> None:
    """Who was merged learns with which petition; who was there before learns, once a day, that others say the same."""
    event = Event.objects.get(pk=event_id)
    if into := event.data.get("into_code"):
        sentences = (
            f"nhiều người cùng nêu việc này, nên được gộp với ý kiến mã số {into} để trả lời chung một lần.",
            "Mã số và đường dẫn riêng của ông/bà vẫn giữ nguyên; câu trả lời chung cũng là câu trả lời cho ông/bà.",
        )
        tell_followers(
            event, subject="Ý kiến được trả lời chung", sentences=sentences, now=now, among={event.petition_id or 0}
        )
        return
    _tell_of_company(event, now)


def _tell_of_company(event: Event, now: datetime) -> None:
    day = event.at.astimezone(HANOI).date()
    sentences = (
        f"có thêm người cùng nêu việc này, đến nay là {event.data['voices']} ý kiến.",
        "Các ý kiến được trả lời chung một lần; mã số và đường dẫn riêng của ông/bà không thay đổi.",
    )
    carried = Petition.objects.filter(merged_into_id=event.petition_id).values_list("pk", flat=True)
    newly = Event.objects.filter(
        name=EventName.PETITION_MERGED.value, at__gte=event.at - ONE_DAY, petition_id__in=list(carried)
    )
    before = set(carried) - set(newly.values_list("petition_id", flat=True))
    tell_followers(
        event,
        subject="Có thêm người cùng nêu ý kiến",
        sentences=sentences,
        now=now,
        among={event.petition_id or 0, *before},
        once=f"joined:{event.petition_id}:{day}",
    )


def tell_of_unmerging(*, now: datetime, event_id: int) -> None:
    """Who stands alone again learns it; who carried it is not troubled."""
    event = Event.objects.get(pk=event_id)
    if out_of := event.data.get("out_of_code"):
        sentences = (
            f"được xem xét riêng, không trả lời chung với ý kiến mã số {out_of} nữa.",
            "Văn phòng sẽ giao đơn vị trả lời riêng cho ông/bà.",
        )
        tell_followers(
            event, subject="Ý kiến được trả lời riêng", sentences=sentences, now=now, among={event.petition_id or 0}
        )


def tell_of_body_reply(*, now: datetime, event_id: int) -> None:
    """The body to which it was passed on has answered: the document, and where its words stand."""
    event = Event.objects.get(pk=event_id)
    day = short_date(date.fromisoformat(event.data["dated_on"]))
    sentences = (
        f"{event.data['to_body']} đã trả lời tại văn bản số {event.data['number']} ngày {day}.",
        "Nội dung trả lời nằm ở trang tra cứu dưới đây. Nếu việc chưa được giải quyết, ông/bà mở đường dẫn riêng trên "
        "giấy tiếp nhận và chọn Chưa giải quyết.",
    )
    tell_followers(event, subject="Cơ quan có thẩm quyền đã trả lời ý kiến", sentences=sentences, now=now)


def tell_of_splitting(*, now: datetime, event_id: int) -> None:
    """The citizen learns the second code; the one secret link opens both."""
    event = Event.objects.get(pk=event_id)
    if code := event.data.get("split_off_code"):
        sentences = (
            f"nêu hai việc do hai nơi giải quyết, nên được tách thành hai ý kiến; ý kiến thứ hai mang mã số {code}.",
            "Mỗi ý kiến được trả lời riêng. Đường dẫn riêng trên giấy tiếp nhận mở được cả hai.",
        )
        tell_followers(
            event, subject="Ý kiến được tách thành hai", sentences=sentences, now=now, among={event.petition_id or 0}
        )
