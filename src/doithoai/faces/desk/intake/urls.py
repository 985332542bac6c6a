"""Addresses of entry by staff."""

from django.urls import path

from doithoai.faces.desk.intake import counter, import_pages, letters, links, pages, slip_pages

urlpatterns = [
    path("nhap/", pages.enter_petition, name="enter_petition"),
    path("nhap/so-may/", counter.petitions_of_phone, name="petitions_of_phone"),
    path("phieu/", slip_pages.slips, name="slips"),
    path("phieu/<int:sheet_id>/phieu-gop-y.pdf", slip_pages.slip_file, name="slip_file"),
    path("phieu/<str:code>/", slip_pages.enter_slip, name="enter_slip"),
    path("giay-tiep-nhan/<int:petition_id>/", pages.petition_receipt, name="petition_receipt"),
    path("tep/<int:attachment_id>/", pages.petition_file, name="petition_file"),
    path("duong-dan/", links.links, name="links"),
    path("duong-dan/<int:membership_id>/cap/", links.give_link, name="give_link"),
    path("duong-dan/<int:membership_id>/thu-hoi/", links.end_link, name="end_link"),
    path("nhap-tep/", import_pages.import_file, name="import_file"),
    path("nhap-tep/mau.xlsx", import_pages.import_template, name="import_template"),
    path("nhap-tep/<int:batch_id>/", import_pages.import_batch, name="import_batch"),
    path("nhap-tep/<int:batch_id>/cot/", import_pages.match_columns, name="match_columns"),
    path("nhap-tep/<int:batch_id>/nhap/", import_pages.confirm_import, name="confirm_import"),
    path("nhap-tep/<int:batch_id>/bo/", import_pages.cancel_import, name="cancel_import"),
    path("nhap-tep/<int:batch_id>/ket-qua.xlsx", import_pages.import_result, name="import_result"),
    path("thu/", letters.letters, name="letters"),
    path("thu/<int:letter_id>/", letters.letter, name="letter"),
    path("thu/<int:letter_id>/vao-y-kien/", letters.file_letter, name="file_letter"),
    path("thu/<int:letter_id>/noi-khac/", letters.turn_letter_away, name="turn_letter_away"),
    path("thu/<int:letter_id>/bo-qua/", letters.dismiss_letter, name="dismiss_letter"),
    path("thu/<int:letter_id>/tep/<int:file_id>/", letters.letter_file, name="letter_file"),
]
