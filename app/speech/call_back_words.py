"""How people ask for a call back, and what sounds like it: phrases, and the sounds of their words.

The sounds are those of the recogniser's own dictionary.
"""

from __future__ import annotations


def _listed(phrases: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in phrases.split("|"))


ASKS = _listed(
    "call me back | call us back | call me | please call me back | please call me "
    "| give me a call back | give us "
    "a call back | give me a call | give us a call | give me a ring | give us a ring | give "
    "me a buzz | ring me back | return my call | get back to me | get back to us | reach me "
    "at | reach me on | reach me by | reach me here | please call back | reach me | get in touch "
    "with me | text me back"
)
"""Each asks for a call back."""

NOT_ASKED = _listed(
    "please don't | please do not | no need to | don't | do not | don't have to | do not "
    "have to | not have to | don't need to | do not need to | not need to | never"
)
"""What makes the contrary of it when it is said before it."""

ALIKE = _listed(
    "call you back | call you again | call you | will call you | will call you back | i'll "
    "call you back | i'll call you | give you a call back | give you a call | give you a "
    "ring | ring me | phone me | ring you | ring you back | get back to you | return your "
    "call | reach you | come back | came back | calling you | tell me | told me | back to "
    "me | with me"
)
"""What she does herself, and others that are easily taken for it."""

USUAL = _listed(
    "called you | comes back | got back | go back | going back | back | call | calling | "
    "called | calls | all | give me | gave me | let me | for me | to me | bring me | please "
    "| please do | me | you | my | us | to | at | at the | and | the | a | of | in | that | "
    "it | is | was | i | will | be | this | we | for | on | have | with | he | she | not | "
    "but | they | are | so | if | what | there | when | can | an | your | which | their | "
    "one | about | how | up | out | them | then | some | into | him | his | her | had | has "
    "| were | been | would | could | should | just | like | time | now | know | really | "
    "very | great | good | day | week | home | here | as | or | do | did | by | all the | "
    "all of | thank you | going to | want to | black | bake | bag | bad | bank | best | "
    "came | meet | me about | made | may | maybe | much | more | my mother | recall | "
    "coming | week | please be | bring | ring | reach | rich | teach | each | keep | give | "
    "live"
)
"""What is said often, so that not every sound has to be a part of an asking."""

_SOUNDS = """
a = AH / EY | about = AH B AW T | again = AH G EH N / AH G EY N | all = AO L | an = AE N / AH N
| and = AH N D / AE N D | are = AA R / ER | as = AE Z / EH Z | at = AE T | back = B AE K | bad =
B AE D | bag = B AE G | bake = B EY K | bank = B AE NG K | be = B IY | been = B IH N / B AH N |
best = B EH S T | black = B L AE K | bring = B R IH NG | but = B AH T | buzz = B AH Z | by = B
AY | call = K AO L | called = K AO L D | calling = K AO L IH NG | calls = K AO L Z | came = K EY
M | can = K AE N / K AH N | come = K AH M | comes = K AH M Z | coming = K AH M IH NG | could = K
UH D | day = D EY | did = D IH D | do = D UW | don't = D OW N T / D OW N | each = IY CH | for =
F AO R / F ER | gave = G EY V | get = G EH T / G IH T | give = G IH V | go = G OW | going = G OW
IH NG / G OW IH N | good = G UH D / G IH D | got = G AA T | great = G R EY T | had = HH AE D |
has = HH AE Z / HH AH Z | have = HH AE V | he = HH IY | her = HH ER | here = HH IY R | him = HH
IH M / IH M | his = HH IH Z | home = HH OW M | how = HH AW | i = AY | i'll = AY L | if = IH F |
in = IH N | into = IH N T UW / IH N T AH | is = IH Z | it = IH T | just = JH AH S T / JH IH S T
| keep = K IY P | know = N OW | let = L EH T | like = L AY K | live = L AY V / L IH V | made = M
EY D | may = M EY | maybe = M EY B IY | me = M IY | meet = M IY T | more = M AO R | mother = M
AH DH ER | much = M AH CH | my = M AY | need = N IY D | never = N EH V ER | no = N OW | not = N
AA T | now = N AW | of = AH V | on = AA N / AO N | one = W AH N | or = AO R / ER | out = AW T |
phone = F OW N | please = P L IY Z | reach = R IY CH | really = R IH L IY / R IY L IY | recall =
R IY K AO L / R IH K AO L | return = R IH T ER N / R IY T ER N | rich = R IH CH | ring = R IH NG
| she = SH IY | should = SH UH D | so = S OW | some = S AH M | teach = T IY CH | tell = T EH L |
text = T EH K S T | thank = TH AE NG K | that = DH AE T / DH AH T | the = DH AH / DH IY | their
= DH EH R | them = DH EH M / DH AH M | then = DH EH N | there = DH EH R | they = DH EY | this =
DH IH S | time = T AY M | to = T UW / T IH | told = T OW L D | touch = T AH CH | up = AH P | us
= AH S / Y UW EH S | very = V EH R IY | want = W AA N T / W AO N T | was = W AA Z / W AH Z | we
= W IY | week = W IY K | were = W ER | what = W AH T / HH W AH T | when = W EH N / HH W EH N |
which = W IH CH / HH W IH CH | will = W IH L / W AH L | with = W IH DH / W IH TH | would = W UH
D | you = Y UW | your = Y AO R / Y UH R
"""

SOUNDS = {
    word: tuple(way.strip() for way in sounds.split("/"))
    for word, sounds in (entry.split(" = ") for entry in " ".join(_SOUNDS.split()).split(" | "))
}
