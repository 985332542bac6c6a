"""A telephone in the hall, without an account."""

from tests.journeys.actors.person import Person


class Phone(Person):
    """Somebody who listens."""

    def asks_twice(self, code: str, question: str) -> None:
        """Send a question; the answer does not come, so the same form is sent again."""
        form = self.opens("live:ask_question", code)
        for _ in range(2):
            form.press("Gửi câu hỏi", text=question).shows(question)
