import pytest
from django.core import mail
from django.db import transaction

from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import MutedAuthority, Notice
from doithoai.apps.notices.write import write_notice
from tests.conftest import Clock


@transaction.atomic
def write(clock: Clock, key: str = "a", address: str = "dan@vi-du.vn", authority: int = 7) -> Notice | None:
    return write_notice(
        key=key, address=address, subject="Đã tiếp nhận", text="Kính gửi ông/bà", now=clock.now, authority_id=authority
    )


def run(clock: Clock) -> int:
    return run_ready(clock=lambda: clock.now, worker="w")


def test_a_notice_is_sent_once_by_the_queue(db: None, clock: Clock) -> None:
    write(clock)
    assert mail.outbox == []

    run(clock)
    run(clock)

    assert [message.to for message in mail.outbox] == [["dan@vi-du.vn"]]
    assert Notice.objects.get().sent_at == clock.now


def test_the_same_notice_is_not_written_twice(db: None, clock: Clock) -> None:
    assert write(clock) is not None
    assert write(clock) is None
    assert run(clock) == 1


def test_without_an_address_it_only_stands_on_the_page(db: None, clock: Clock) -> None:
    assert write(clock, address="") is not None
    assert run(clock) == 0


def test_a_mail_server_that_fails_is_tried_again(
    db: None, clock: Clock, monkeypatch: pytest.MonkeyPatch, settings: object
) -> None:
    write(clock)
    settings.EMAIL_BACKEND = "tests.apps.notices.failing.EmailBackend"  # type: ignore[attr-defined]
    run(clock)
    assert Notice.objects.get().sent_at is None

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"  # type: ignore[attr-defined]
    clock.advance(minutes=1)
    run(clock)
    assert len(mail.outbox) == 1


def test_an_address_that_is_none_is_noted_and_not_tried_again(db: None, clock: Clock) -> None:
    write(clock, address="không có")
    run(clock)
    clock.advance(days=1)

    assert run(clock) == 0
    notice = Notice.objects.get()
    assert (notice.sent_at, notice.failed_at is not None, notice.error) == (None, True, "not an e-mail address")


@pytest.mark.django_db
def test_a_muted_authority_keeps_no_message_at_all(clock: Clock) -> None:
    MutedAuthority.objects.create(pk=9)
    assert write(clock, authority=9) is None
    assert not Notice.objects.exists()
    assert write(clock, authority=8) is not None
