"""Addresses of the inbox and of one petition."""

from django.urls import path, register_converter

from doithoai.core.petitions.numbering import ALPHABET
from doithoai.faces.desk.triage import (
    case,
    closing,
    deciding,
    escalations,
    giving,
    inbox,
    joining,
    kept,
    letters,
    many,
    sealing,
    sorting,
    talking,
)


class PetitionCode:
    """The code on the receipt, in its one form."""

    regex = f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(PetitionCode, "petition_code")
CASE = "y-kien/<petition_code:code>"
urlpatterns = [
    path(f"{CASE}/nhan-phan-loai/", deciding.accept_sorting, name="accept_sorting"),
    path("goi-y/<int:suggestion_id>/nhan/", deciding.accept_suggestion, name="accept_suggestion"),
    path("goi-y/<int:suggestion_id>/bo-qua/", deciding.decline_suggestion, name="decline_suggestion"),
    path("hop-thu/", inbox.inbox, name="inbox"),
    path("hop-thu/tai-ve/", inbox.export_inbox, name="export_inbox"),
    path("hop-thu/nhieu-y-kien/", many.sort_many, name="sort_many"),
    path("hop-thu/hoan-tac/<int:act_id>/", many.undo_act_on_many, name="undo_act_on_many"),
    path("hop-thu/cach-xem/luu/", kept.keep_view, name="keep_view"),
    path("hop-thu/cach-xem/<int:view_id>/bo/", kept.drop_view, name="drop_view"),
    path("hop-thu/cach-xem/<int:view_id>/len/", kept.move_view, name="move_view"),
    path(f"{CASE}/", case.petition, name="petition"),
    path(f"{CASE}/ben-canh/", case.petition_pane, name="petition_pane"),
    path(f"{CASE}/lien-he/", case.see_contact, name="see_contact"),
    path(f"{CASE}/phan-loai/", sorting.classify_petition, name="classify_petition"),
    path(f"{CASE}/tach-noi-dung/", sorting.divide_petition, name="divide_petition"),
    path(f"{CASE}/gop/", sorting.merge_petitions, name="merge_petitions"),
    path(f"{CASE}/gop-nhieu/", joining.merge_many, name="merge_many"),
    path(f"{CASE}/tach-y-kien/", joining.split_petition, name="split_petition"),
    path(f"{CASE}/tach-ra/", sorting.unmerge_petition, name="unmerge_petition"),
    path(f"{CASE}/chuyen/", sorting.transfer_petition, name="transfer_petition"),
    path(f"{CASE}/khieu-nai/", sorting.divert_petition, name="divert_petition"),
    path(f"{CASE}/hoi-truong/", sorting.choose_for_hall, name="choose_for_hall"),
    path(f"{CASE}/cong-khai/", closing.show_petition, name="show_petition"),
    path(f"{CASE}/thoi-cong-khai/", closing.hide_petition, name="hide_petition"),
    path(f"{CASE}/de-nghi-niem-phong/", sealing.ask_seal, name="ask_seal"),
    path(f"{CASE}/niem-phong/", sealing.confirm_seal, name="confirm_seal"),
    path(f"{CASE}/khong-niem-phong/", sealing.decline_seal, name="decline_seal"),
    path(f"{CASE}/bo-niem-phong/", sealing.unseal_petition, name="unseal_petition"),
    path(f"{CASE}/mo-phong-bi/", sealing.open_sealed, name="open_sealed"),
    path(f"{CASE}/mo-phong-bi/tep/<int:file_id>/", sealing.open_sealed_file, name="open_sealed_file"),
    path(f"{CASE}/hoi-them/", talking.ask_citizen, name="ask_citizen"),
    path(f"{CASE}/cong-van-tra-loi/", letters.draft_reply_letters, name="draft_reply_letters"),
    path(f"{CASE}/cong-van-gia-han/", letters.draft_extension_letters, name="draft_extension_letters"),
    path(f"{CASE}/thu-xin-loi/", letters.draft_apology_letters, name="draft_apology_letters"),
    path(f"{CASE}/giai-quyet/", closing.solve_petition, name="solve_petition"),
    path(f"{CASE}/giao/", giving.assign_petition, name="assign_petition"),
    path("viec/<int:assignment_id>/rut/", giving.withdraw_assignment, name="withdraw_assignment"),
    path("viec/<int:assignment_id>/gia-han/", giving.extend_reply_deadline, name="extend_reply_deadline"),
    path("cho-quyet-dinh/", escalations.escalations, name="escalations"),
    path("cho-quyet-dinh/<int:escalation_id>/nhan/", escalations.take_escalation, name="take_escalation"),
]
