"""How the words of a call are set: lines at each moment to listen, and what is marked."""

from __future__ import annotations

from app.domain.policy import Situation
from app.domain.script import Field, Script, fill
from app.usecases.words import SayThis
from ui.pages.today_said import Said, message, reply, talk
from ui.widgets.prompter_script import Marked


def say(text: str, language: str = "en", **values: str) -> SayThis:
    script = Script("own.1", Situation.FIRST, "Mine", language, text, version=1)
    return SayThis(script, fill(script, {Field(name): value for name, value in values.items()}))


def marked(said: Said) -> dict[str, Marked]:
    return {said.text[mark.start : mark.end]: mark.kind for mark in said.marks}


def test_what_is_promised_and_what_stands_in_are_marked() -> None:
    said = message(
        say("Hi {first_name|there}, it's {my_name}. More {retry_when|soon}.", my_name="Eva")
    )
    assert said.text == "Hi there, it's Eva. More soon."
    assert marked(said) == {"there": Marked.STAND_IN, "soon": Marked.STAND_IN}
    assert [mark.tip for mark in said.marks] == [
        "No first name known: “there”",
        "No next try planned: “soon”",
    ]
    kept = message(say("More {retry_when|soon}.", retry_when="Friday morning"))
    assert marked(kept) == {"Friday morning": Marked.PROMISE}


def test_what_somebody_is_called_is_not_read_as_markup() -> None:
    said = message(say("Hi {first_name|there}!", first_name="{reason} & <b>"))
    assert said.text == "Hi {reason} & <b>!"
    assert said.marks == ()


def test_a_talk_is_set_in_the_turns_it_takes() -> None:
    text = (
        "Hi {first_name|there}! Do you have two minutes? … It's about {reason|an idea}. "
        "Shall I go on? … Thank you! One last thing: may I call you again with news?"
    )
    said = talk(say(text))
    assert said.text.split("\n") == [
        "Hi there! Do you have two minutes?\u00a0…",
        "It's about an idea. Shall I go on?\u00a0…",
        "Thank you!",
        "One last thing: may I call you again with news?",
    ]
    assert said.asks == "One last thing: may I call you again with news?"
    assert marked(said) == {
        "there": Marked.STAND_IN,
        "an idea": Marked.STAND_IN,
        said.asks: Marked.QUESTION,
    }


def test_words_after_the_question_stay() -> None:
    said = talk(say("May I call you again when I have news? Then goodbye!"))
    assert said.text == "May I call you again when I have news? Then goodbye!"
    assert said.asks == "May I call you again when I have news?"


def test_a_talk_that_does_not_ask_is_given_the_question_in_its_language() -> None:
    assert "may I call you again" in talk(say("Hi! … Bye!")).asks
    assert "¿puedo llamarle" in talk(say("¡Hola! … ¡Adiós!", "es")).asks
    assert talk(say("")).asks


def test_a_reply_may_ask_or_not() -> None:
    plain = reply(say("Of course. … Would a morning suit you better?"))
    assert plain.text == "Of course.\u00a0…\nWould a morning suit you better?"
    assert plain.marks == ()
    said = reply(say("That's fine. Before I go: may I call you again when there is news?"))
    assert said.asks == "Before I go: may I call you again when there is news?"
    assert marked(said) == {said.asks: Marked.QUESTION}
