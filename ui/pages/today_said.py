"""A script as the prompter of Today shows it: set in lines, with what matters in it marked."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.objections import Objection
from app.domain.permission_question import permission_question, usual_question
from app.domain.script import Field, Script, Span
from app.usecases.card import ContactCard
from app.usecases.words import SayThis
from ui.presenters.stand_in_words import stand_in
from ui.widgets.prompter_script import Mark, Marked

# A line begins after a moment to listen, and none with the dots that stand for it.
_TURNS = (("… ", "…\n"), (" …", "\u00a0…"))


@dataclass(frozen=True, slots=True)
class Said:
    """What the prompter says; ``question`` is where a talk asks to call again."""

    text: str
    marks: tuple[Mark, ...]
    question: tuple[int, int] | None = None

    @property
    def asks(self) -> str:
        """The question's very words; empty where there is none."""
        return self.text[slice(*self.question)] if self.question else ""


def said_now(
    card: ContactCard, heard: Objection | None, *, called_back: bool, talking: bool
) -> tuple[Script, Said]:
    """The script to say and its words: a reply to what was ``heard``, a talk, or a message."""
    answer = card.replies.get(heard) if heard is not None else None
    if talking and answer is not None:
        return answer.script, reply(answer)
    if talking:
        say = card.called_back if called_back else card.answered
        return say.script, talk(say)
    return card.voicemail.script, message(card.voicemail)


def message(say: SayThis) -> Said:
    """A voicemail: its promise, and what stands in for something unknown, are marked."""
    return Said(say.text, _marks(say))


def reply(say: SayThis) -> Said:
    """An answer to what somebody objects, set as a talk is; it may ask the question itself."""
    return _in_turns(say)


def talk(say: SayThis) -> Said:
    """A talk: lines begin at each moment to listen, and the question at the end stands apart.

    A script that does not ask it is given the usual words for it.
    """
    said = _in_turns(say)
    if said.question is not None:
        return said
    text = f"{said.text}\n{usual_question(say.script.language)}"
    question = len(said.text) + 1, len(text)
    return Said(text, (*said.marks, Mark(*question, Marked.QUESTION)), question)


def _in_turns(say: SayThis) -> Said:
    """Lines begin in the place of a blank, so that every other place stays right."""
    text, marks = say.text, _marks(say)
    for written, shown in _TURNS:
        text = text.replace(written, shown)
    question = permission_question(say.text)
    if question is None:
        return Said(text, marks)
    start, _ = question
    if start:
        text = f"{text[: start - 1]}\n{text[start:]}"
    return Said(text, (*marks, Mark(*question, Marked.QUESTION)), question)


def _marks(say: SayThis) -> tuple[Mark, ...]:
    return tuple(filter(None, (_mark(span, say.text) for span in say.filled.spans)))


def _mark(span: Span, text: str) -> Mark | None:
    if span.is_fallback:
        tip = stand_in(span.field, text[span.start : span.end])
        return Mark(span.start, span.end, Marked.STAND_IN, tip)
    if span.field is Field.RETRY_WHEN:
        return Mark(span.start, span.end, Marked.PROMISE)
    return None
