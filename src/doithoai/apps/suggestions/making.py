"""Makes the suggestions for one petition from what was read of it, what was learned, and what is stored."""

from collections.abc import Iterator

from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models import Field, Petition
from doithoai.apps.suggestions.alike import Alike, alike
from doithoai.apps.suggestions.models import Suggestion, Vocabulary
from doithoai.apps.suggestions.reading import NEVER_READ, words_to_read
from doithoai.apps.suggestions.taught import Taught, taught
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState
from doithoai.core.triage.kinds import SuggestionKind
from doithoai.core.triage.learning import phrases_of, precedent, weighed
from doithoai.core.triage.quoting import quoted, quoted_places
from doithoai.core.triage.suggesting.archive import OneRead
from doithoai.core.triage.suggesting.choosing import Choice
from doithoai.core.triage.units import suggested_unit

FIELDS_SHOWN, ALSO_FROM = 3, 0.3
"""Fields that are kept, and the share from which a second one is suggested together with the first."""
MOST_ALIKE = 5
"""Petitions of one kind (duplicates, repeats) that are suggested."""


class Maker:
    """Makes the rows for one petition; nothing is stored."""

    def __init__(self, caller: Caller, petition: Petition, one: OneRead, vocabulary: Vocabulary) -> None:
        self._caller, self._petition, self._one, self._vocabulary = caller, petition, one, vocabulary
        self._text = words_to_read(petition)
        self._phrases = phrases_of(self._text)
        likely = [choice.value for choice in one.suggestion.fields[:FIELDS_SHOWN]]
        own = list(petition.fields.values_list("code", flat=True))
        self._taught: Taught = taught(petition.authority_id, self._phrases, [*own, *likely], one.subject)
        self._fields: list[tuple[str, float]] = []
        self._own = own

    def all(self) -> Iterator[Suggestion]:
        """Every suggestion, the choices first."""
        suggested = self._one.suggestion
        yield self._chosen(SuggestionKind.LEGAL_TYPE, (suggested.legal_type,))
        fields = self._chosen(SuggestionKind.FIELD, suggested.fields)
        yield fields
        yield self._chosen(SuggestionKind.LEVEL, (suggested.level,))
        yield from self._unit(self._own or [fields.value])
        yield from self._points()
        yield from self._same()

    def _row(self, kind: SuggestionKind, **values: object) -> Suggestion:
        petition = self._petition
        made = {"authority_id": petition.authority_id, "made_at": self._caller.now}
        return Suggestion(petition=petition, kind=kind.value, **made, **values)

    def _chosen(self, kind: SuggestionKind, choices: tuple[Choice, ...]) -> Suggestion:
        found = precedent(self._taught.tallies(kind, self._phrases), self._taught.totals(kind))
        mixed = weighed([(choice.value, choice.confidence) for choice in choices], found)
        if kind == SuggestionKind.LEGAL_TYPE and choices[0].value == "to_cao":
            mixed, found = [(choices[0].value, choices[0].confidence)], None
        value, confidence = mixed[0]
        words = [word for choice in choices if choice.value == value for word in quoted(self._text, choice.reasons)]
        detail: dict[str, object] = {}
        if kind == SuggestionKind.FIELD:
            detail["names"] = self._own_names(mixed[:FIELDS_SHOWN])
            detail["options"] = [[code, round(share, 3)] for code, share in mixed[:FIELDS_SHOWN]]
            detail["also"] = [code for code, share in mixed[1:FIELDS_SHOWN] if share >= ALSO_FROM]
        if found is not None and found.value == value:
            typed = self._phrases[found.phrase]
            words = [typed, *(word for word in words if word != typed)]
            detail["here"] = {"phrase": typed, "agreeing": found.agreeing, "texts": found.texts}
        cases = list(found.cases) if found is not None and found.value == value else []
        return self._row(kind, value=value, confidence=confidence, words=words, case_ids=cases, detail=detail)

    def _own_names(self, mixed: list[tuple[str, float]]) -> dict[str, str]:
        """Names of the authority's own fields among these; the shipped ones stand in the core's table."""
        own = [code for code, _ in mixed if "." in code]
        if not own:
            return {}
        rows = Field.objects.filter(authority_id=self._petition.authority_id, code__in=own, hidden=False)
        return dict(rows.values_list("code", "name"))

    def _unit(self, codes: list[str]) -> Iterator[Suggestion]:
        units = Unit.objects.in_force(self._caller.today).filter(authority_id=self._petition.authority_id)
        names = {str(pk): name for pk, name in units.values_list("pk", "name")}
        first = [code.partition(".")[0] for code in codes]
        found = suggested_unit(self._taught.histories(first, self._one.subject), frozenset(names))
        if found is None:
            return
        history = found.history
        detail = {
            "name": names[found.unit],
            "ground": history.ground.value,
            "field": first[0],
            "led": history.led.get(found.unit, 0),
            "of": sum(history.led.values()),
            "sent_back": history.sent_back.get(found.unit, 0),
        }
        words = quoted_places(self._text, [history.name]) if history.name not in first else []
        yield self._row(
            SuggestionKind.UNIT, value=found.unit, confidence=found.confidence, words=words,
            case_ids=list(history.cases), detail=detail,
        )  # fmt: skip

    def _points(self) -> Iterator[Suggestion]:
        # the place typed beside the words is read with them, but is no part of what is asked
        given = len(self._petition.text)
        spans = [(start, min(end, given)) for start, end in self._one.suggestion.points if start < given]
        if len(spans) > 1:
            yield self._row(SuggestionKind.POINTS, value=str(len(spans)), detail={"spans": spans})

    def _same(self) -> Iterator[Suggestion]:
        petition = self._petition
        within = Petition.objects.exclude(pk=petition.pk).exclude(state__in=NEVER_READ)
        found = alike(petition.authority_id, self._one.subject, within, vocabulary=self._vocabulary)
        others = Petition.objects.in_bulk([one.petition_id for one in found])
        shown: dict[SuggestionKind, dict[int, Alike]] = {SuggestionKind.DUPLICATE: {}, SuggestionKind.REPEAT: {}}
        for one in found:
            other = others[one.petition_id]
            carrier = other.merged_into_id or other.pk
            if carrier != petition.pk:
                shown[self._kind_of(other)].setdefault(carrier, one)
        for kind, rows in shown.items():
            for carrier, one in list(rows.items())[:MOST_ALIKE]:
                words = quoted_places(self._text, one.places)
                yield self._row(kind, other_id=carrier, confidence=one.score, words=words)

    def _kind_of(self, other: Petition) -> SuggestionKind:
        """An open one of the same dialogue is the same voice again; any other is an earlier story."""
        here = other.dialogue_id == self._petition.dialogue_id
        open_ = other.state in (*OPEN_STATES, PetitionState.MERGED)
        return SuggestionKind.DUPLICATE if here and open_ else SuggestionKind.REPEAT
