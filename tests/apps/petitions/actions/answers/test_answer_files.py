from io import BytesIO

import pytest

from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.models import StoredFile
from doithoai.apps.petitions.actions.answers.attach_answer_file import attach_answer_file
from doithoai.apps.petitions.actions.answers.remove_answer_file import remove_answer_file
from doithoai.apps.petitions.models import Answer, Attachment
from doithoai.apps.petitions.queries.tracking import answer_file, tracking_of
from doithoai.core.petitions.answering import MOST_FILES, TooManyAnswerFiles
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow
from tests.voices import answer_at, trail
from tests.world import World


def photo(world: World) -> StoredFile:
    return keep_file(world.caller("road_officer"), name="sau.jpg", content_type="image/jpeg", data=BytesIO(b"anh"))


def test_a_photo_goes_out_with_the_answer_and_not_before(world: World) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)
    petition, file = answer.petition, photo(world)

    attach_answer_file(world.caller("road_officer"), answer_id=answer.pk, file=file)

    assert "answer.file_added" in trail(petition)
    assert tracking_of(petition).answer_files == []
    with pytest.raises(Attachment.DoesNotExist):
        answer_file(petition.code, file.public_token)
    Answer.objects.update(stage="published", published_on=world.clock.now.date())
    assert [row.file for row in tracking_of(petition).answer_files] == [file]
    assert answer_file(petition.code, file.public_token) == file


def test_files_of_a_new_draft_stay_hidden_while_the_older_answer_is_public(world: World) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)
    day = world.clock.now.date()
    Answer.objects.create(petition=answer.petition, text="Bản cũ", stage="published", published_on=day)

    attach_answer_file(world.caller("road_officer"), answer_id=answer.pk, file=photo(world))

    assert tracking_of(answer.petition).answer_files == []


def test_a_file_is_taken_back_while_the_unit_writes(world: World) -> None:
    answer, officer = answer_at(world, AnswerStage.DRAFTING), world.caller("road_officer")
    row = attach_answer_file(officer, answer_id=answer.pk, file=photo(world))

    remove_answer_file(officer, answer_id=answer.pk, attachment_id=row.pk)

    assert not Attachment.objects.exists()
    assert "answer.file_removed" in trail(answer.petition)


def test_files_do_not_change_once_the_answer_left_the_unit(world: World) -> None:
    answer, officer = answer_at(world, AnswerStage.DRAFTING), world.caller("road_officer")
    row = attach_answer_file(officer, answer_id=answer.pk, file=photo(world))
    Answer.objects.update(stage="office")

    with pytest.raises(NotPossibleNow):
        remove_answer_file(officer, answer_id=answer.pk, attachment_id=row.pk)
    with pytest.raises(NotPossibleNow):
        attach_answer_file(officer, answer_id=answer.pk, file=photo(world))


def test_files_have_a_limit(world: World) -> None:
    answer, file = answer_at(world, AnswerStage.DRAFTING), photo(world)
    Attachment.objects.bulk_create(
        Attachment(petition=answer.petition, answer=answer, file=file, purpose="answer") for _ in range(MOST_FILES)
    )

    with pytest.raises(TooManyAnswerFiles):
        attach_answer_file(world.caller("road_officer"), answer_id=answer.pk, file=file)


@pytest.mark.parametrize("name", ["school_officer", "secretary", "stranger"])
def test_who_does_not_write_the_answer_attaches_nothing(world: World, name: str) -> None:
    answer = answer_at(world, AnswerStage.DRAFTING)

    with pytest.raises(Answer.DoesNotExist):
        attach_answer_file(world.caller(name), answer_id=answer.pk, file=photo(world))
