"""Addresses of the administrator."""

from django.urls import path

from doithoai.faces.desk.admin import (
    calendar_pages,
    field_pages,
    organisation_pages,
    people_pages,
    register_pages,
    rule_pages,
    trail_pages,
    unit_pages,
)

urlpatterns = [
    path("to-chuc/", organisation_pages.organisation, name="organisation"),
    path("to-chuc/co-quan/them/", organisation_pages.register_authority, name="register_authority"),
    path("to-chuc/co-quan/<slug:slug>/", organisation_pages.organisation, name="organisation_of"),
    path("to-chuc/co-quan/<slug:slug>/ke-thua/", organisation_pages.succeed_authority, name="succeed_authority"),
    path("to-chuc/co-quan/<slug:slug>/don-vi/them/", unit_pages.register_unit, name="register_unit"),
    path("to-chuc/don-vi/<int:unit_id>/sua/", unit_pages.describe_unit, name="describe_unit"),
    path("to-chuc/don-vi/<int:unit_id>/ke-thua/", unit_pages.succeed_unit, name="succeed_unit"),
    path("to-chuc/co-quan/<slug:slug>/to-thon/them/", unit_pages.register_group, name="register_group"),
    path("to-chuc/to-thon/<int:group_id>/ke-thua/", unit_pages.succeed_group, name="succeed_group"),
    path("to-chuc/co-quan/<slug:slug>/nguoi/them/", people_pages.register_person, name="register_person"),
    path("to-chuc/vai-tro/<int:membership_id>/giao-them/", people_pages.give_role, name="give_role"),
    path("to-chuc/vai-tro/<int:membership_id>/ket-thuc/", people_pages.end_role, name="end_role"),
    path("to-chuc/vai-tro/<int:membership_id>/mat-khau/", people_pages.set_password, name="set_password"),
    path("uy-quyen/", people_pages.deputies, name="deputies"),
    path("uy-quyen/ghi/", people_pages.authorise_deputy, name="authorise_deputy"),
    path(
        "uy-quyen/<int:deputisation_id>/ket-thuc/",
        people_pages.end_deputy_authorisation,
        name="end_deputy_authorisation",
    ),
    path("linh-vuc/", field_pages.fields, name="fields"),
    path("linh-vuc/<int:field_id>/them/", field_pages.register_field, name="register_field"),
    path("linh-vuc/<int:field_id>/doi-ten/", field_pages.rename_field, name="rename_field"),
    path("linh-vuc/<int:field_id>/an/", field_pages.hide_field, name="hide_field"),
    path("lich/", calendar_pages.calendar, name="calendar"),
    path("lich/<slug:day>/", calendar_pages.set_calendar_day, name="set_calendar_day"),
    path("lich/<slug:day>/bo/", calendar_pages.remove_calendar_day, name="remove_calendar_day"),
    path("quy-tac/", rule_pages.rules, name="rules"),
    path("quy-tac/them/", rule_pages.choose_rule, name="choose_rule"),
    path("quy-tac/them/<slug:choice>/", rule_pages.add_rule, name="add_rule"),
    path("quy-tac/<int:rule_id>/ket-thuc/", rule_pages.end_rule, name="end_rule"),
    path("quy-tac/doi-chieu/<slug:key>/", rule_pages.check_rule, name="check_rule"),
    path("quy-tac/doi-chieu/<slug:key>/bo/", rule_pages.withdraw_rule_check, name="withdraw_rule_check"),
    path("so-van-ban/", register_pages.registers, name="registers"),
    path("so-van-ban/so-bat-dau/", register_pages.start_register, name="start_register"),
    path("so-van-ban/nhiem-ky/", register_pages.open_register_term, name="open_register_term"),
    path("nhat-ky/", trail_pages.show_trail, name="trail"),
]
