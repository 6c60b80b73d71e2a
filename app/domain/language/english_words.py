"""English: contractions, and the word classes that every book of phrases uses."""

from __future__ import annotations

from collections.abc import Sequence

_JOINED = {
    "im": "i'm", "ive": "i've", "ill": "i'll", "id": "i'd", "its": "it's", "thats": "that's",
    "theres": "there's", "heres": "here's", "whats": "what's", "lets": "let's", "youll": "you'll",
    "youre": "you're", "youve": "you've", "youd": "you'd", "theyre": "they're", "weve": "we've",
    "itll": "it'll", "thatll": "that'll", "dont": "don't", "cant": "can't", "wont": "won't",
    "didnt": "didn't", "doesnt": "doesn't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't",
    "havent": "haven't", "hasnt": "hasn't", "hadnt": "hadn't", "couldnt": "couldn't",
    "wouldnt": "wouldn't", "shouldnt": "shouldn't", "neednt": "needn't", "werent": "weren't",
    "theyll": "they'll", "theyve": "they've", "shes": "she's", "hes": "he's", "whos": "who's",
}  # fmt: skip
"""Contractions as they are typed in a hurry."""

_INFORMAL = {
    "wanna": (("want", 3), ("to", 2)), "gonna": (("going", 3), ("to", 2)),
    "gotta": (("got", 3), ("to", 2)), "gimme": (("give", 3), ("me", 2)),
    "lemme": (("let", 3), ("me", 2)), "c'mon": (("come", 2), ("on", 3)), "u": (("you", 1),),
    "ya": (("you", 2),), "y'all": (("you", 5),), "ur": (("your", 2),), "pls": (("please", 3),),
    "plz": (("please", 3),), "thx": (("thanks", 3),), "tmrw": (("tomorrow", 4),),
    "tomoz": (("tomorrow", 5),), "cos": (("because", 3),), "coz": (("because", 3),),
    "cuz": (("because", 3),), "'cause": (("because", 6),), "til": (("until", 3),),
    "'til": (("until", 4),), "till": (("until", 4),), "cannot": (("can", 3), ("not", 3)),
    "can't": (("can", 2), ("not", 3)), "won't": (("will", 2), ("not", 3)),
    "shan't": (("shall", 3), ("not", 3)), "ain't": (("is", 2), ("not", 3)),
    "let's": (("let", 3), ("us", 2)), "callback": (("call", 4), ("back", 4)),
    "callbacks": (("call", 4), ("back", 5)), "gizza": (("give", 2), ("me", 2), ("a", 1)),
    "sat'day": (("saturday", 7),), "t'morrow": (("tomorrow", 8),), "voicemail": (("voicemail", 9),),
    "okay": (("ok", 4),), "favour": (("favor", 6),), "favourite": (("favorite", 9),),
    "catalogue": (("catalog", 9),), "programme": (("program", 9),), "colour": (("color", 6),),
    "everytime": (("every", 5), ("time", 4)), "anytime": (("any", 3), ("time", 4)),
}  # fmt: skip
"""Words that stand for several, and British spellings that phrases need."""

_ENDINGS = {"'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would"}
_IS_AFTER = frozenset(
    "it that there here what who he she where how when everything something one all this".split()
)


def split(token: str) -> Sequence[tuple[str, int]]:
    """The words that an English token in lower case stands for, each with its number of letters."""
    if token in _INFORMAL:
        return _INFORMAL[token]
    full = _JOINED.get(token, token)
    missing = len(full) - len(token)
    if full in _INFORMAL:
        return [
            (word, max(1, size - (missing if i else 0)))
            for i, (word, size) in enumerate(_INFORMAL[full])
        ]
    if "'" not in full:
        return ((token, len(token)),)
    if full.endswith("n't"):
        return ((full[:-3], len(full) - 3), ("not", 3 - missing))
    stem, _, tail = full.rpartition("'")
    if f"'{tail}" in _ENDINGS:
        return ((stem, len(stem)), (_ENDINGS[f"'{tail}"], len(tail) + 1 - missing))
    if tail == "s":
        return ((stem, len(stem)), ("is" if stem in _IS_AFTER else "'s", 2 - missing))
    if not tail:
        return ((stem + "g" if stem.endswith("in") else stem, len(token)),)
    return ((full, len(token)),)


WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues|weds|thurs|thur|fri"
MONTHS = (
    "january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug"
    "|sept|oct|nov|dec"
)
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

CLASSES: dict[str, str] = {
    "number": _NUMBERS
    + "|1/2/3/4/5/6/7/8/9/10/11/12|fifteen/twenty/thirty/forty/fifty/15/20/30/45",
    "hour": _NUMBERS
    + "|1/2/3/4/5/6/7/8/9/10/11/12|oneish/twoish/threeish/fourish/fiveish/sixish/sevenish/eightish/nineish/tenish",
    "month": MONTHS,
    "weekday": WEEKDAYS + "|mondays/tuesdays/wednesdays/thursdays/fridays/saturdays/sundays",
    "modal": "will|would|can|could|may|might|shall|should|must",
    "be": "am|is|are|was|were|be|been|being",
    "i": "i|we",
    "me": "me|us",
    "my": "my|our",
    "soft": """
        just | please | only | simply | really | also | maybe | perhaps | kindly | then | always
        quickly | either | even | still | definitely | certainly | surely | gladly | happily
        actually | probably | possibly | at least | by all means | of course | pretty please
        sometime | again | very | so | ever | do | first | at the latest
    """,
    # Telephoning: the verbs, and what is given, dropped or sent.
    "ring": """
        call/ring/phone/telephone/text/message/email/buzz/ping/dial/bell/whatsapp
        facetime/page/beep/tinkle/dm/sms/skype/voicenote/hoot/dingle | e mail | ring up
        call up
    """,
    "ringing": """
        calling/ringing/phoning/telephoning/texting/messaging/emailing/buzzing/pinging
        dialing/dialling/whatsapping/paging
    """,
    "rang": """
        called/rang/phoned/telephoned/texted/messaged/emailed/buzzed/pinged/dialed/dialled
        contacted/reached/wrote/tried
    """,
    "reach": """
        reach/catch/find/try | get hold of | get a hold of | get ahold of | grab
        track down | raise
    """,
    "send": """
        give/drop/send/shoot/fire/leave/slide/flick/toss/throw/pop/wing/zap/bung/sling/chuck
        fling/ping/lob/bang/pass/toot/zip/whizz
    """,
    "sending": """
        giving/dropping/sending/shooting/firing/leaving/popping/flinging/pinging/slipping
    """,
    "sent": "gave/dropped/sent/shot/left/popped/pinged",
    "shout": """
        hoy/shout/bell/ring/call/buzz/tinkle/holler/yell/ding/ping/text/message/email
        line/note/word/dingle/tingle/jingle/dial/bleep/beep/postcard/whatsapp/reply
        response/answer/nudge/whistle/wave/signal/toot/hoot/bellow/jangle/peal/voicemail
        call back | phone call | voice note | ring back | smoke signal | thumbs up
        carrier pigeon | heads up | go ahead | missed call | quick one | few words | e mail
        emoji | ding a ling | yes or no | couple of lines | two lines | one liner | yes or a no
    """,
    "later": "#when/#soon/#date",
}
"""Word classes of the grammar and of telephoning.  The books add their own."""
