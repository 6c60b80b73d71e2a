"""Spanish: what to say instead, made from the words that are there.

As in ``english_advice`` each way of helping is a generator of offers, the best first; the check
reads the message with an offer in it before it makes a suggestion.  Whoever is "tú" in the message
stays "tú" in the suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.domain.language.reading import (
    Clause,
    Offer,
    Role,
    Sentence,
    Trap,
    Trouble,
    promises,
)
from app.domain.language.shortening import left_out, shorter

_FAMILIAR = re.compile(
    r"\b(?:te|ti|tú|tu|tus|contigo|vos|dime|decime|(?!llame\b)\w*[^g\W]ame|\w+(?:aste|iste|[aei]rte)|"
    r"(?:tien|pued|quier|sab|er|dig|llam|marqu|hag)[ea]s|(?:ten|pod|quer)és)\b",
    re.IGNORECASE,
)
_FORMAL = re.compile(
    r"\b(?:usted|le|su|sus|señor|señora|doña|don|\w+(?:g|ll|ust)[ae]me)\b", re.IGNORECASE
)
_VAGUE = re.compile(
    r"\b(?:(?:muy )?pront(?:o|ito)|(?:luego )?luego|después|más (?:tarde|adelante)|al rat(?:o|ito)|"
    r"en (?:algún|cualquier|otro) momento|un día de estos|otro día|en un rat(?:o|ito)|algún día|"
    r"cuando (?:se )?pueda|en breve)\b",
    re.IGNORECASE,
)
_PLEASE = re.compile(r"(?:,? (?:por favor|porfa|porfis|sí|vale|ok))?(?P<mark>[?!]?)", re.IGNORECASE)

_JOINTS = "y|e|o|pero|así que|porque"


def offers(trouble: Trouble, message: Sequence[Sentence]) -> Iterator[Offer]:
    """Other words for what was found, the best first."""
    you = _you(message)
    match trouble.trap:
        case Trap.ASKS_CALLBACK | Trap.SELLS | Trap.PUSHY:
            assert trouble.clause is not None
            yield from _said(trouble, trouble.clause, message, you)
        case Trap.NO_RETRY:
            yield from _retry(message, you)
        case Trap.NO_REASON:
            named = [
                s for s in message if any(role is not Role.THEIRS for _, role in s.reading.names)
            ]
            for sentence in (*named, *_before_goodbye(message)):
                yield _added(sentence, f"{you.capitalize()} llamo por {{reason}}.")
        case Trap.NO_NAME:
            yield from _name(message[0], you)
        case Trap.MISSING_OPTOUT:
            yield from _way_out(message, you)
        case Trap.TOO_LONG:
            yield from shorter(message, trouble.surplus)


def _you(message: Sequence[Sentence]) -> str:
    """ "te" for who is "tú" or "vos" in the message, else "le"."""
    text = " ".join(sentence.text for sentence in message)
    return "te" if len(_FAMILIAR.findall(text)) > len(_FORMAL.findall(text)) else "le"


def _retry_words(you: str) -> str:
    return f"{you} vuelvo a llamar {{retry_when}}"


def _said(
    trouble: Trouble, clause: Clause, message: Sequence[Sentence], you: str
) -> Iterator[Offer]:
    """Instead of a clause: other words, then nothing, then a sentence that is always right."""
    sentence = message[trouble.sentence]
    first = sentence.text[: clause.start].strip(" \t\r\n[\"'“‘(¿¡") == ""
    start = trouble.start - (sentence.text[: clause.start][-1:] in tuple("¿¡") and clause.start > 0)
    after = _PLEASE.match(sentence.text, clause.end)
    end = sentence.start + (after.end() if after else clause.end)
    stop = "." if after and after["mark"] else ""
    if trouble.trap is Trap.PUSHY:
        yield from left_out(clause, sentence, _JOINTS)
    for words in _instead(trouble.trap, clause, message, trouble.sentence, you):
        yield Offer(start, end, (_large(words) if first else words) + stop)
    yield from left_out(clause, sentence, _JOINTS)
    yield Offer(sentence.start, sentence.end, "")
    retry, reason = _retry_words(you), f"{you} llamo por {{reason}}"
    for words in (retry, reason, f"{reason}, y {retry}"):
        yield Offer(sentence.start, sentence.end, f"{_large(words)}.")


def _instead(
    trap: Trap, clause: Clause, message: Sequence[Sentence], index: int, you: str
) -> Iterator[str]:
    """Words to stand where a clause stood."""
    familiar = you == "te"
    if trap is Trap.ASKS_CALLBACK:
        others = [sentence for at, sentence in enumerate(message) if at != index]
        if promises(others) or message[index].reading.promises:
            verb = "escriba" if clause.verb == "write" else "llame"
            yield f"no hace falta que me {verb}{'s' if familiar else ''}"
        if clause.when:
            yield f"{you} vuelvo a llamar {_small(clause.when)}"
        yield _retry_words(you)
    elif trap is Trap.SELLS:
        yield f"tengo algo que contar{you} sobre {{reason}}"
        yield f"{you} llamo por {{reason}}"
    else:
        yield f"sé que {'tus' if familiar else 'sus'} días están llenos"


def _retry(message: Sequence[Sentence], you: str) -> Iterator[Offer]:
    """A time for a retry that has none, else a retry after the last thing said."""
    for sentence in message:
        vague = _VAGUE.search(sentence.text) if sentence.reading.trying else None
        if vague:
            rest = sentence.text[: vague.start()] + sentence.text[vague.end() :].lstrip()
            if vague.start() == 0:
                stem = rest[:1].lower() + rest[1:].rstrip(" .!…")
                yield Offer(sentence.start, sentence.end, f"{_large(stem)} {{retry_when}}.")
            said = sentence.text[: vague.start()] + "{retry_when}" + sentence.text[vague.end() :]
            yield Offer(sentence.start, sentence.end, said)
    for sentence in _before_goodbye(message):
        yield _added(sentence, f"{_large(_retry_words(you))}.")


def _name(first: Sentence, you: str) -> Iterator[Offer]:
    """My name, in the greeting or before everything."""
    text = first.text
    me = re.search(r"\b[Ss]oy (?:solo |nomás )?yo\b(?: otra vez| de nuevo)?", text)
    trade = re.search(r"\b[Ss]oy (?=(?:tu|su)\b)", text)
    for found, words in ((me, "soy {my_name}"), (trade, "soy {my_name}, ")):
        if found:
            said = _large(words) if found.start() == 0 else words
            yield Offer(first.start, first.end, text[: found.start()] + said + text[found.end() :])
    named = f"{you} habla {{my_name}} de {{business}}"
    hello = re.match(
        r"((?:Hola|Buen[oa]s?(?: \w+)?)(?:, (?:(?:do[nñ]a?|señora?|tía) )?[A-ZÁÉÍÓÚÑ]\w+)?)"
        r"\s*[,.!:]\s*",
        text,
    )
    if first.reading.greeting and hello:
        rest = _large(text[hello.end() :])
        yield Offer(first.start, first.end, f"{hello[1]}, {named}. {rest}".rstrip())
    yield Offer(first.start, first.end, f"Hola, {named}. {text}")


def _way_out(message: Sequence[Sentence], you: str) -> Iterator[Offer]:
    """A kind way out, beside the retry."""
    s = "s" if you == "te" else ""
    for sentence in message:
        stem = sentence.text.rstrip(" .!…")
        if sentence.reading.promises and not stem.endswith("?"):
            yield Offer(sentence.start, sentence.end, f"{stem}, a menos que prefiera{s} que no.")
    for sentence in _before_goodbye(message):
        tell = "dímelo" if s else "dígamelo"
        prefer = "prefieres" if s else "prefiere"
        yield _added(sentence, f"Si {prefer} que ya no {you} llame, {tell} con confianza.")


def _before_goodbye(message: Sequence[Sentence]) -> Iterator[Sentence]:
    """The last sentence that says something, then all others from the end."""
    talk = [s for s in reversed(message) if not s.reading.polite or s.reading.names]
    yield from talk
    yield from (s for s in reversed(message) if s not in talk)


def _added(sentence: Sentence, words: str) -> Offer:
    """A sentence with another one behind it."""
    stem = sentence.text.rstrip(" ,;:–—-")
    mark = "" if stem.endswith((".", "!", "?", "…", "]", '"')) else "."
    return Offer(sentence.start, sentence.end, f"{stem}{mark} {words}")


def _large(words: str) -> str:
    """As it starts a sentence, a question too."""
    start = len(words) - len(words.lstrip("¿¡"))
    return words[: start + 1].upper() + words[start + 1 :]


def _small(words: str) -> str:
    """As it goes on within one."""
    return words[:1].lower() + words[1:]
