"""What happens because of what: event -> names of the jobs (`app.function` in apps/<app>/jobs.py)."""

from doithoai.core.events import EventName

REACTIONS: dict[EventName, tuple[str, ...]] = {
    EventName.CALENDAR_DAY_SET: ("dialogues.recompute_deadlines", "petitions.recompute_deadlines"),
    EventName.CALENDAR_DAY_REMOVED: ("dialogues.recompute_deadlines", "petitions.recompute_deadlines"),
    EventName.DIALOGUE_DATED: (
        "petitions.redate_dialogue",
        "dialogues.tell_of_new_date",
        "delegates.tell_of_new_date",
    ),
    EventName.DIALOGUE_CANCELLED: ("dialogues.tell_of_cancellation",),
    EventName.PETITION_RECEIVED: ("suggestions.read_petition",),
    EventName.PETITION_CLASSIFIED: ("suggestions.learn",),
    EventName.PETITION_DIVIDED: ("suggestions.learn",),
    EventName.PETITION_MERGED: ("petitions.tell_of_merging", "topics.follow_merging", "suggestions.learn"),
    EventName.PETITION_UNMERGED: ("petitions.tell_of_unmerging",),
    EventName.PETITION_SPLIT: ("petitions.tell_of_splitting", "suggestions.read_petition"),
    EventName.PETITION_DIVERTED: ("suggestions.learn",),
    EventName.PETITION_SEALED: ("topics.release_sealed", "suggestions.forget"),
    EventName.PETITION_UNSEALED: ("suggestions.read_petition",),
    EventName.PETITION_CARRIED_OVER: ("suggestions.read_petition",),
    EventName.ASSIGNMENT_GIVEN: ("petitions.tell_unit_of_work", "suggestions.learn"),
    EventName.ASSIGNMENT_SENT_BACK: ("petitions.tell_office_of_bounce", "suggestions.learn"),
    EventName.ASSIGNMENT_WITHDRAWN: ("suggestions.learn",),
    EventName.NOTE_WRITTEN: ("petitions.tell_of_note",),
    EventName.ANSWER_RETURNED: ("petitions.tell_unit_of_return",),
    EventName.ASSIGNMENT_DEADLINE_EXTENDED: (
        "petitions.tell_citizen_of_new_date",
        "petitions.report_extension_to_chair",
        "petitions.draft_letters_of_extension",
    ),
    EventName.ANSWER_RECALLED: ("petitions.tell_desk_of_recall",),
    EventName.ANSWER_CORRECTED: ("petitions.tell_citizen_of_correction",),
    EventName.ANSWER_PUBLISHED: ("petitions.draft_letters_of_answer",),
    EventName.PETITION_ANSWERED: ("petitions.tell_citizen_of_answer",),
    EventName.PETITION_QUESTION_ASKED: ("petitions.tell_citizen_of_question",),
    EventName.PETITION_QUESTION_REPLIED: ("petitions.tell_office_of_reply",),
    EventName.PETITION_TRANSFERRED: ("petitions.tell_citizen_of_transfer", "suggestions.learn"),
    EventName.TOPIC_ANSWER_RETURNED: ("topics.tell_unit_of_return",),
    EventName.PETITION_REOPENED: ("petitions.tell_citizen_of_reopening",),
    EventName.CONCLUSION_ISSUED: ("hall.tell_of_conclusion", "petitions.publish_with_conclusion"),
}
