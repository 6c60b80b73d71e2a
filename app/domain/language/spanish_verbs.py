"""Spanish: the forms of the verbs that the check looks for, made from their infinitives.

Spanish says who does it in the form of the verb and to whom in a small word beside it, so a phrase
needs only a verb class and a pronoun: ``<me> <call_you>`` asks ("me llamas", "que me llame"),
``<you> <call_i>`` promises ("le llamo", "te llamaré").  Forms are written as ``plain`` in
``spanish_words`` leaves them, without accents except a last "é" or "ó".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Forms:
    """A verb's forms: ``you`` of everybody addressed (also "que me llame"), ``i`` of the caller.

    ``command`` can carry a pronoun at its end: commands, the infinitive and the gerund.
    ``may`` are the subjunctives of the caller ("cuando le llame").
    """

    infinitive: str
    gerund: str
    you: frozenset[str]
    i: frozenset[str]
    may: frozenset[str]
    command: frozenset[str] = field(default_factory=frozenset)


def _soft(stem: str, ending: str) -> str:
    """The stem as it is spelled before the vowels of the subjunctive."""
    pairs = {"ar": (("c", "qu"), ("g", "gu"), ("z", "c"))}.get(ending, (("g", "j"),))
    for last, soft in pairs:
        if stem.endswith(last):
            return stem[: -len(last)] + soft
    return stem


def verb(infinitive: str, stressed: str | None = None) -> Forms:
    """The forms of a regular verb; ``stressed`` is a stem that changes ("devuelv")."""
    stem, ending = infinitive[:-2], infinitive[-2:]
    strong = stressed or stem
    soft, mild = _soft(strong, ending), _soft(stem, ending)
    if ending == "ar":
        present = {f"{strong}{e}" for e in ("a", "as", "an")} | {f"{stem}as", f"{stem}ais"}
        wish = {f"{soft}{e}" for e in ("e", "es", "en")} | {f"{mild}es", f"{mild}eis"}
        past = {f"{stem}{e}" for e in ("ara", "aras", "aran", "ase", "ases", "asen")}
        plural, gerund, vos, may = (
            f"{stem}ad",
            f"{stem}ando",
            f"{stem}a",
            {f"{soft}e", f"{mild}emos"},
        )
        i_present = {f"{strong}o", f"{stem}amos"}
        polite = {f"{soft}e", f"{soft}en"}
    else:
        vowel = ending[0]
        present = {f"{strong}{e}" for e in ("e", "es", "en")} | {f"{stem}{vowel}s", f"{stem}eis"}
        wish = {f"{soft}{e}" for e in ("a", "as", "an")} | {f"{mild}ais", f"{mild}as"}
        past = {f"{stem}{e}" for e in ("iera", "ieras", "ieran", "iese", "ieses", "iesen")}
        plural, gerund, vos, may = f"{stem}{vowel}d", f"{stem}iendo", f"{stem}{vowel}", {f"{soft}a"}
        i_present = {f"{strong}o", f"{stem}{vowel}mos"}
        polite = {f"{soft}a", f"{soft}an"}
    later = {f"{infinitive}{e}" for e in ("a", "as", "an", "eis", "ia", "ias", "ian")}
    familiar = {f"{strong}{'a' if ending == 'ar' else 'e'}", vos, plural}
    command = familiar | polite | {infinitive, gerund}
    return Forms(
        infinitive=infinitive,
        gerund=gerund,
        you=frozenset(present | wish | past | later | familiar),
        i=frozenset(i_present | {f"{infinitive}{e}" for e in ("é", "e", "emos")}),
        may=frozenset(may),
        command=frozenset(command),
    )


def _irregular(infinitive: str, gerund: str, you: str, i: str, may: str, command: str) -> Forms:
    return Forms(
        infinitive,
        gerund,
        frozenset(f"{you} {command}".split()) - {"de"},
        frozenset(i.split()),
        frozenset(may.split()),
        frozenset(f"{command} {infinitive} {gerund}".split()),
    )


_DAR = _irregular(
    "dar", "dando", "das dan dais dé des den deis diera dieras diese dara daras daran daria darias",
    "doy damos daré dare daremos", "dé demos", "da de den dad",
)  # fmt: skip
_DECIR = _irregular(
    "decir", "diciendo",
    "dice dices decis dicen digas dijera dijeras dira diras diran diria dirias",
    "digo decimos diré dire diremos", "diga digamos", "di diga digan deci decid",
)  # fmt: skip
_HACER = _irregular(
    "hacer", "haciendo", "haces hacen haceis hagas hiciera hicieras hara haras haran haria harias",
    "hago hacemos haré hare haremos", "haga hagamos", "haz hace haga hagan haced",
)  # fmt: skip
_PONER = _irregular(
    "poner", "poniendo", "pones ponen ponis pongas pusiera pusieras pondra pondras pondria",
    "pongo ponemos pondré pondremos", "ponga pongamos", "pon pone ponga pongan poned",
)  # fmt: skip

_CAER = _irregular(
    "caer", "cayendo", "caes caen caeis caigas cayera cayeras caera caeras caeria caerias",
    "caigo caemos caeré caere", "caiga caigamos", "cae cai caiga caigan caed",
)  # fmt: skip

CALL = (
    *map(verb, ("llamar telefonear marcar hablar timbrar textear mensajear escribir contactar "
                "localizar ubicar buscar repicar whatsappear wasapear telefonear").split()),
)  # fmt: skip
"""To get in touch."""

ANSWER = (verb("contestar"), verb("responder"), verb("atender", "atiend"))
TRY = (*map(verb, ("intentar", "insistir", "reintentar", "tratar")), verb("probar", "prueb"))
GIVE = (
    *map(verb, "mandar enviar echar tirar pegar dejar pasar lanzar soltar meter regalar".split()),
    _DAR, _HACER, _PONER, _CAER,
)  # fmt: skip
GIVE_BACK = (verb("regresar"), verb("devolver", "devuelv"), verb("retornar"))
TELL = (
    _DECIR,
    *map(verb, "avisar confirmar indicar informar platicar compartir explicar".split()),
    verb("contar", "cuent"),
)
BUY = (
    *map(verb, "comprar ordenar encargar llevar aprovechar reservar apartar adquirir".split()),
    verb("pedir", "pid"),
)
JOIN = (*map(verb, "unir sumar inscribir afiliar apuntar registrar anotar".split()),)
BOOK = (*map(verb, "organizar agendar reservar programar apartar planear armar".split()), _HACER)
_OTHERS = (
    *map(verb, "comunicar reportar esperar disculpar perdonar olvidar dudar fallar quedar "
               "preocupar molestar apurar usar cuidar fijar".split()),
    verb("acordar", "acuerd"),
)  # fmt: skip

COMMANDS = frozenset().union(
    *(
        forms.command
        for forms in (
            *CALL, *ANSWER, *TRY, *GIVE, *GIVE_BACK, *TELL, *BUY, *JOIN, *BOOK, *_OTHERS, _PONER,
        )
    )
)  # fmt: skip
"""What may have a pronoun at its end: "llama" in "llámame"."""


def _one_of(words: Iterable[str]) -> str:
    return "/".join(sorted(words))


def classes(name: str, verbs: Iterable[Forms]) -> dict[str, str]:
    """The word classes of some verbs: ``call_you``, ``call_i`` and so on."""
    verbs = tuple(verbs)
    return {
        f"{name}_you": _one_of(frozenset().union(*(forms.you for forms in verbs))),
        f"{name}_i": _one_of(frozenset().union(*(forms.i for forms in verbs))),
        f"{name}_may": _one_of(frozenset().union(*(forms.may for forms in verbs))),
        f"{name}_do": _one_of(frozenset().union(*(forms.command for forms in verbs))),
        f"{name}_inf": _one_of(forms.infinitive for forms in verbs),
        f"{name}_ing": _one_of(forms.gerund for forms in verbs),
    }


CLASSES: dict[str, str] = (
    classes("call", CALL)
    | classes("answer", ANSWER)
    | classes("try", TRY)
    | classes("give", GIVE)
    | classes("return", GIVE_BACK)
    | classes("tell", TELL)
    | classes("buy", BUY)
    | classes("join", JOIN)
    | classes("book", BOOK)
)
