"""Spanish: small words, how a word is taken apart, and the words that give no reason."""

from __future__ import annotations

import re

from app.domain.language.spanish_verbs import COMMANDS

WEEKDAYS = "lunes|martes|miercoles|jueves|viernes|sabado|domingo"
MONTHS = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre"
    "|diciembre"
)

CLASSES: dict[str, str] = {
    "me": "me/nos",
    "you": "te/le/la/lo/les/las/los/os",
    "weekday": WEEKDAYS,
    "month": MONTHS,
    "hour": "una/dos/tres/cuatro/cinco/seis/siete/ocho/nueve/diez/once/doce/"
    + "/".join(map(str, range(1, 25))),
    "number": "uno/dos/tres/cuatro/cinco/seis/siete/ocho/nueve/diez/once/doce/trece/catorce/quince"
    "/dieciseis/diecisiete/dieciocho/diecinueve/veinte/veintiuno/veintidos/veintitres/veinticuatro"
    "/veinticinco/veintiseis/veintisiete/veintiocho/veintinueve/treinta/primero/"
    + "/".join(map(str, range(1, 32)))
    + "|treinta y uno",
    "shout": "llamada/llamadita/llamado/llamadito/telefonazo/fonazo/toque/toquecito/timbrazo/grito"
    "/gritito/mensaje/mensajito/recado/recadito/texto/textito/whatsapp/wasap/guasap/whats/correo"
    "/nota/audio/campanazo/repique/ring/pitazo/respuesta/perdida/aviso/email/linea/lineas/razon"
    "|mensaje de voz|nota de voz|correo electronico|par de lineas|si o un no",
    "can": "puede/puedes/podes/podeis/podria/podrias/podriais/pueda/puedas/pudiera/pudieras/pueden"
    "|quisiera/quisieras/quiere/quieres/queres/logra/logras/debe/debes/debera/deberas"
    "|va a|vas a|tiene que|tienes que|tenes que"
    "|haga el favor de|hazme el favor de|seria tan amable de",
    "soft": "ya/tambien/solo/nomas/entonces/igual/yo/mejor/siempre/usted/tu/vos/pues/mismo/ahi"
    "|por favor|porfa|porfis|a ver si|con gusto|de nuevo|otra vez|si gusta|si gustas",
}

_CLITICS = re.compile(
    r"(?P<stem>.+?)(?P<first>me|te|se|nos|os)?(?P<second>me|te|se|nos|os|les|le|los|lo|las|la)$"
)
_VERB_END = re.compile(r"(?:[aei]r|[aiey]ndo)$")
_WHOLE = frozenset(
    """
    charla charlas suerte fuerte muerte parte partes aparte comparte reparte convierte divierte
    firme confirme afirme duerme perla perlas burla arte marte cumple informe deporte corte
    parle hablase semanas mandalas mandala sala escala pasarela casarse
    cartela mientrasme mesa
    """.split()
)
_ACCENTS = str.maketrans("áéíóúüàèìòù", "aeiouuaeiou")
_KEPT = frozenset({"sí", "él", "té", "sé", "dé"})
_SPOKEN = {
    "pa": "para",
    "patras": "atras",
    "manana": "mañana",
    "q": "que",
    "xq": "porque",
    "tmb": "tambien",
    "pq": "porque",
}


def plain(word: str) -> str:
    """Without accents, which many forget; a last "é" or "ó" tells who did it, and when."""
    if word in _KEPT:
        return word
    last = word[-1:] if len(word) > 3 and word[-1:] in ("é", "ó") else ""
    return word[: len(word) - len(last)].translate(_ACCENTS) + last


def split(token: str) -> list[tuple[str, int]]:
    """A word and the pronouns at its end, each with its letters: "llámeme" is "llame" and "me"."""
    word = plain(token.replace("'", ""))
    word = _SPOKEN.get(word, word)
    match = _CLITICS.match(word)
    if match is None or word in _WHOLE or len(word) != len(token):
        return [(word, len(token))]
    stem, first, second = match["stem"], match["first"], match["second"]
    for verb, clitics in ((stem, (first, second)), (stem + (first or ""), (None, second))):
        if verb in COMMANDS or (len(verb) > 3 and _VERB_END.search(verb)):
            parts = [verb, *(clitic for clitic in clitics if clitic)]
            return [(part, len(part)) for part in parts]
        if verb.endswith("mo") and first is None and second == "nos":  # "hablémonos"
            break
    return [(word, len(token))]
