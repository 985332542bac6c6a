"""Every way in: each voice through its own door; what comes back is its code, or nothing where it was stopped."""

import re
from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.apps.intake.models import ImportBatch, Slip
from doithoai.faces.cli.mailbox import take_letter
from tests.hall_world import run_jobs
from tests.journeys.actors.intake import GroupHead
from tests.journeys.browser import Page
from tests.journeys.cast import Cast
from tests.journeys.evening.voices import Voice

COUNTER_WORDS = {"counter": "Tại quầy", "phone": "Điện thoại"}


class Doors:
    """The ways into one dialogue."""

    def __init__(self, cast: Cast, dialogue: str, group_head: GroupHead) -> None:
        self.cast, self.dialogue, self.group_head = cast, dialogue, group_head
        self.ways = {
            "web": self.web,
            "counter": self.counter,
            "phone": self.counter,
            "email": self.email,
            "group": self.group,
            "slip": self.slip,
        }
        self.slips: list[str] = []

    def take(self, voice: Voice) -> str:
        """One voice through its door: its code; empty where it was stopped."""
        return self.ways[voice.door](voice)

    def web(self, voice: Voice) -> str:
        """The public form; the word check asks once, and who denounces goes elsewhere."""
        citizen = self.cast.citizen()
        page = citizen.opens("portal:submit", self.dialogue).send(answer="Góp ý").try_to_send(text=voice.text)
        if page.status == 422:
            if voice.kind == "to_cao":
                return ""
            page = page.send(is_no_denunciation=True)
        return code_on(page.send(button="Gửi ý kiến").shows("Ý kiến đã được tiếp nhận"))

    def counter(self, voice: Voice) -> str:
        """An officer types while the citizen speaks."""
        page = self.cast.front.opens("desk:enter_petition")
        page = page.try_to_send(channel=COUNTER_WORDS[voice.door], gate="Góp ý", text=voice.text)
        if page.status == 422:
            if voice.kind == "to_cao":
                page.try_to_send(gate="tố cáo")
                return ""
            page = page.send(is_no_denunciation=True)
        return code_on(page)

    def email(self, voice: Voice) -> str:
        """A letter; the secretary reads it in the holding pen."""
        letter = EmailMessage()
        letter["From"], letter["Subject"] = f"Người dân {voice.number} <dan{voice.number}@vi-du.vn>", "Ý kiến"
        letter["Message-ID"] = f"<{voice.number}@vi-du.vn>"
        letter.set_content(voice.text)
        kept = take_letter(letter.as_bytes(), self.cast.world.commune)
        assert kept is not None
        page = self.cast.secretary.opens("desk:letter", kept.pk)
        if kept.is_suspect and voice.kind == "to_cao":
            page.press("Xóa và hướng dẫn người gửi", kind="tố cáo")
            return ""
        page.press("Ghi thành ý kiến", is_no_denunciation=kept.is_suspect)
        kept.refresh_from_db()
        assert kept.petition is not None
        return str(kept.petition.code)

    def group(self, voice: Voice) -> str:
        """The head of the group, by the personal link."""
        return self.group_head.enters(self.dialogue, voice.text)

    def slip(self, voice: Voice) -> str:
        """A printed slip that came back: its own code."""
        if not self.slips:
            page = self.cast.secretary.opens("desk:slips")
            page.send(count="20", per_page="4")
            self.slips = list(Slip.objects.values_list("code", flat=True))
        code = self.slips.pop()
        page = self.cast.front.opens("desk:enter_slip", code)
        return code_on(page.send(gate="Góp ý", text=voice.text))

    def sheet(self, voices: Sequence[Voice]) -> list[str]:
        """A file of a group: read, looked at, confirmed, imported by the queue; the codes in the order of the rows."""
        book = openpyxl.Workbook()
        rows = [("Họ và tên", "Nội dung"), *((f"Người dân {voice.number}", voice.text) for voice in voices)]
        for row in rows:
            book.worksheets[0].append(row)
        content = BytesIO()
        book.save(content)
        page = self.cast.front.opens("desk:import_file")
        file = SimpleUploadedFile("thon-ha.xlsx", content.getvalue())
        page = page.send(file=file, channel="Tổ trưởng", received_on=f"{self.cast.world.clock.now:%Y-%m-%d}")
        self._confirm(page)
        run_jobs(self.cast.world)
        batch = ImportBatch.objects.first()
        assert batch is not None
        return list(batch.rows.filter(petition__isnull=False).values_list("petition__code", flat=True))

    def _confirm(self, page: Page) -> None:
        form = next(form for form in page.forms if form.has_button("Nhập"))
        page.press("Nhập", **({"with_repeats": True} if "with_repeats" in form.names else {}))


def code_on(page: Page) -> str:
    """The code that the page shows for the one that was just taken in."""
    found = re.search(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b", page.text)
    assert found, page.text
    return found[0]
