"""What may be added to a paper between its issue and its first signature: the form that holds the signatures, no more.

pyHanko compares what came after a signature; ours must also be compared with what we issued, and that has no form yet.
"""

from collections.abc import Iterable, Iterator

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver, RawPdfPath
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    FormUpdatingRule,
    GenericFieldModificationRule,
    ModificationLevel,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    SuspiciousModification,
)
from pyhanko.sign.diff_analysis.form_rules_api import FieldComparisonContext, FormUpdate, _list_fields

_KEYS = frozenset({"/Fields", "/SigFlags", "/DA", "/DR", "/NeedAppearances"})
Updates = Iterable[tuple[ModificationLevel, FormUpdate]]


class FirstFormRule(FormUpdatingRule):
    """Lets a form appear where there was none; its fields are held to the same rules as later ones."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Updates:
        """Every object that the new form accounts for."""
        if "/AcroForm" in old.root:
            yield from super().apply(old, new)
        elif "/AcroForm" in new.root:
            yield from self._new_form(old, new)

    def _new_form(self, old: HistoricalResolver, new: HistoricalResolver) -> Updates:
        form = new.root["/AcroForm"]
        if not isinstance(form, generic.DictionaryObject) or set(form) - _KEYS:
            raise SuspiciousModification("The form holds more than signatures")
        for holder, key in ((new.root, "/AcroForm"), (form, "/Fields"), (form, "/DR")):
            yield from _as_update(holder, key)
        if "/DR" in form:
            for ref in new.collect_dependencies(form["/DR"], since_revision=old.revision + 1):
                yield ModificationLevel.FORM_FILLING, FormUpdate(ref, field_name=None)
        path = RawPdfPath("/Root", "/AcroForm", "/Fields")
        fields = dict(_list_fields(generic.ArrayObject(), form["/Fields"], old_path=path))
        context = FieldComparisonContext(field_specs=fields, old=old, new=new)
        for rule in self.field_rules:
            yield from rule.apply(context)


def _as_update(holder: generic.DictionaryObject, key: str) -> Iterator[tuple[ModificationLevel, FormUpdate]]:
    value = holder.raw_get(key) if key in holder else None
    if isinstance(value, generic.IndirectObject):
        yield ModificationLevel.FORM_FILLING, FormUpdate(value.reference, field_name=None)


SIGNATURES_ONLY = StandardDiffPolicy(
    global_rules=DEFAULT_DIFF_POLICY.global_rules,
    form_rule=FirstFormRule([SigFieldCreationRule(), SigFieldModificationRule(), GenericFieldModificationRule()]),
)
"""Compares any later state of a file with the file as it was issued."""
