from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.actions.sealing.unseal_petition import unseal_petition
from doithoai.apps.suggestions.models import Learned, Lesson, StoredSubject, SubjectKey, Suggestion, Vocabulary
from tests.apps.suggestions.reading import DRAIN, SAME_DRAIN, read, sort_as
from tests.hall_world import run_jobs
from tests.world import World


def test_sealing_leaves_nothing_of_the_words_behind(world: World) -> None:
    petition = read(world, DRAIN)
    sort_as(world, petition, "TN")
    read(world, SAME_DRAIN)
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    confirm_seal(world.caller("chair"), petition_id=petition.pk)

    run_jobs(world)

    assert not SubjectKey.objects.filter(petition=petition).exists()
    assert not StoredSubject.objects.filter(petition=petition).exists()
    assert not Suggestion.objects.filter(petition=petition).exists()
    assert not Suggestion.objects.filter(other=petition).exists()
    assert not Lesson.objects.filter(petition=petition).exists()
    assert not Learned.objects.exists()
    assert Vocabulary.objects.get().words == {}


def test_what_is_unsealed_is_read_again(world: World) -> None:
    petition = read(world, DRAIN)
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    confirm_seal(world.caller("chair"), petition_id=petition.pk)
    run_jobs(world)
    unseal_petition(world.caller("chair"), petition_id=petition.pk, reason="Đọc kỹ thì không phải")

    run_jobs(world)

    assert StoredSubject.objects.filter(petition=petition).exists()
