"""Why a trap is one: a warm sentence for the seller, about her very words.

The program's language is English, so these are English for scripts in every language.
"""

from __future__ import annotations

from app.domain.language.reading import Clause, Trap

_ASKS = {
    "hear": "“{said}” leaves you waiting for them; say when you'll try again, and the next step is yours.",
    "waits": "“{said}” puts you in the waiting seat; it's kinder to both of you to say when you'll try again.",
    "tell": "“{said}” gives them a task; say when you'll try again and let them answer then.",
}
_SELLS = {
    "price": "“{said}” is a price before they've said hello; keep the figures for when you talk.",
    "party": "“{said}” asks for a date in a message; it's much easier to say yes to you in person.",
    "recruit": "“{said}” is a big question for a machine; save it for a talk, where you can hear the answer.",
    "hurry": "“{said}” hurries them; a calm reason makes a better welcome for your next call.",
}
_PUSHY = {
    "sorry": "“{said}” apologizes for a kindness; you have a good reason to call, so let it stand.",
    "small": "“{said}” makes you smaller than you are; they know you as somebody who thinks of them.",
    "guess": "“{said}” guesses at their reasons; most people are simply busy, and they'll warm to a light tone.",
    "press": "“{said}” leans on them a little; leave the door open and they'll come through it more gladly.",
}
_MISSING = {
    Trap.NO_RETRY: "Say when you'll try again: then they needn't do anything, and you have a date to keep.",
    Trap.NO_REASON: "Give them one reason that matters to them; people listen for what's in it for their day.",
    Trap.NO_NAME: "Say your name early, so nobody has to guess whose friendly voice this is.",
    Trap.MISSING_OPTOUT: "After several messages, offer a kind way out; it lets both of you feel good about the next call.",
    Trap.TOO_LONG: "This takes a little longer than half a minute; the best part is heard when the rest is left out.",
}


def why(trap: Trap, clause: Clause | None) -> str:
    """One sentence about a trap, with her own words where there are any."""
    if clause is None:
        return _MISSING[trap]
    said = _quoted(clause.said)
    match trap:
        case Trap.ASKS_CALLBACK:
            plain = (
                "“{said}” hands them the next step; most people never get to it, so keep it yours."
            )
            return _ASKS.get(clause.kind, plain).format(said=said)
        case Trap.SELLS:
            plain = "“{said}” asks for the sale in a message; a teaser now makes for a better talk later."
            return _SELLS.get(clause.kind, plain).format(said=said)
        case _:
            plain = "“{said}” may sound like a reproach, which you don't mean; without it you sound as kind as you are."
            return _PUSHY.get(clause.kind, plain).format(said=said)


def _quoted(said: str, most: int = 48) -> str:
    """Her words on one line, cut after a word where they are many."""
    line = " ".join(said.split()).strip(" ,.;:!?")
    if len(line) <= most:
        return line
    return (
        line[:most].rpartition(" ")[0].rstrip(" ,;:") + " …"
        if " " in line[:most]
        else line[:most] + "…"
    )
