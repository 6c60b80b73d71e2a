"""Spanish: the names in a sentence, and whose they are.

A name with its "le habla … de …" is put together into one word, ``#self``, so that nothing is read
into it; a greeting with the name of the person called becomes ``#hello``.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.language.names import NameFinder, Names
from app.domain.language.notation import MARKS
from app.domain.language.phrases import Phrasebook
from app.domain.language.reading import Role
from app.domain.language.spanish_empty import is_empty
from app.domain.language.spanish_words import MONTHS, WEEKDAYS
from app.domain.language.words import Word

# Hola, buenas tardes, qué más.
_HELLO = """
    hola|holi|aló|alo|ey|oye|oiga|saludos|saluditos|muy buenas|que mas|que hay|que tal|que onda
    buenas (tardes|noches|dias)?|buenos dias|buen dia|quiubo|que hubo|que hubole|di me lo
    (estimado|estimada|querido|querida|apreciada|apreciado)
"""

# Le habla, te saluda, se comunica con usted, está hablando con, quien llama es.
_WHO_CALLS = """
    (le|te|les|os|se|la|lo|las|los)? (habla|saluda|llama|marca|escribe|reporta|timbra|contacta|
        telefonea|repica|hablo|saludo|llamo|marco) (de nuevo|otra vez|nuevamente|yo|con)?
    (le|te|la|lo|les)? (esta|estoy|sigue|anda) (llamando|hablando|saludando|marcando|escribiendo|
        molestando|contactando|timbrando) (te|le|la|lo|les)? (con)?
    (le|te|la|lo)? (vuelve|vuelvo) a (llamar|hablar|saludar|marcar|molestar|escribir|timbrar
        ) (te|le|la|lo)? | le sigue saludando
    se (comunica|reporta|contacta|presenta) (con (usted|ustedes|vos) | contigo | con tigo)?
    (quien|la que|el que) (le|te|la|lo)? (habla|llama|saluda|escribe|marca|molesta) (es|soy yo|soy)
    habla le | al habla | a (sus|tus) ordenes | (reportando|molestando) (se|me|te|le|la|lo)?
"""

# Soy, aquí, por acá, mi nombre es, su servidora, de parte de.
_WHO_IS_HERE = """
    soy|somos|es|esta es|aqui|aca|por aqui|por aca|desde aqui|desde aca|otra vez|nuevamente
    me llamo|mi nombre es|mi nombre|de parte de|(su|tu) (servidora|servidor)
"""

# Carmen al habla, Carmen le saluda, Carmen nuevamente.
_AFTER_NAME = """
    (por)? (aqui|aca) | (al|en el|del otro lado del) (aparato|habla|telefono)
    <you>? (habla|saluda|llama|marca|escribe|timbra|reporta) <you>? | presente
    (hablando|llamando|saludando|reportando|molestando) <you>?
"""

PEOPLE: dict[str, str] = {
    "hello": _HELLO,
    "intro": _WHO_CALLS + _WHO_IS_HERE,
    "with": """
        con (la|el)?
        (tu|su) (consultora|asesora|distribuidora|vendedora|proveedora) (de _)?
    """,
    "outro": _AFTER_NAME,
    "again": "nuevamente|de nuevo|otra vez",
    "trade": "(de|con|desde) (los|las|la|el|mis) ~2 $",
}
_BEFORE_NAME = frozenset(
    """yo tu su la el doña don señora señor señorita sra sr amiga amigo comadre vecina vecino
    consultora consultor asesora asesor nuevamente , otra vez de nuevo solo nomas nada mas
    siempre tia prima distribuidora hermana profe seño licenciada maestra representante
    mi""".split()
)
_TITLES = frozenset(
    """don doña señora señor señorita sra sr srta tia tio comadre compadre mi amiga amigo prima
    dra dr profe seño hermana""".split()
)
_PET = frozenset(
    """guapa guapo linda amor reina corazon mija mijo cariño preciosa bella hermosa nena amiga
    vecina tia mujer mama mami""".split()
)
_INNER = frozenset("de del la las los y e el & con".split())
_FROM = frozenset("de del desde con por".split())
_UNSURE = frozenset("es aqui aca otra con por desde a su tu se reportando molestando".split())
"""After these only a word with a capital is a name."""
_DAYS = frozenset((WEEKDAYS + "|" + MONTHS).split("|"))
_NOT_NAMES = frozenset(
    """navidad reyes pascua whatsapp dios dia feliz gracias ultimos ultimas todo ya si no favor por
    aqui sin que como le te la lo el un una mi su tu me se yo usted para cuando ahora""".split()
)


def names_in(words: Sequence[Word], people: Phrasebook, *, plain: bool) -> Names:
    """Find the names; in a ``plain`` text they have no capitals."""
    return _Finder(words, people, plain=plain).names()


class _Finder(NameFinder):
    def _read(self) -> None:
        at = 0
        while at < len(self._words):
            fresh = at == 0 or self._texts[at - 1] in MARKS or self._found[-1].text == "#hello"
            step = self._hello(at) if fresh else at
            if step == at:
                step = self._intro(at)
            if step == at:
                step = self._alone(at, fresh=fresh)
            if step == at:
                self._found.append(self._words[at])
                step = at + 1
            at = step

    def _answered(self) -> bool:
        """Whether so far only somebody was greeted or named."""
        texts = [word.text for word in self._found]
        return texts[-1:] in ([","], ["."]) and texts[-2:-1] in (["#hello"], ["#someone"])

    def _hello(self, at: int) -> int:
        """A greeting with the name of the person called: "Hola, doña Lupita"."""
        end = self._kind_ends(at, "hello")
        if end == at:
            return at
        self._greeting = True
        start = end + (self._texts[end : end + 1] == [","])
        while start < len(self._texts) and self._texts[start] in _TITLES | _PET:
            start += 1
        last = start
        if start < len(self._texts) and self._texts[start] == "#you":
            last = start + 1
        elif self._kind_ends(start, "intro") == start:
            last = self._run(start)
        follows = self._texts[last] if last < len(self._texts) else "."
        own = start > end and self._texts[end] == "," and follows in _FROM  # "Hola, Ana de Luma"
        if last == start or own or (self._plain and follows not in MARKS):
            self._put("#hello", at, end)
            return end
        self._seen.append((" ".join(self._texts[start:last]), Role.THEIRS))
        self._put("#hello", at, last)
        return last

    def _intro(self, at: int) -> int:
        """ "Le habla Carmen Ortiz, de Aromas del Valle", with all that belongs to the name."""
        end = self._kind_ends(at, "intro")
        if end == at and self._answered():
            end = self._kind_ends(at, "with")  # "Buenas, señora Rosa, con Carmen"
        if end == at:
            return at
        name = end
        while name < min(len(self._texts), end + 6):
            if self._texts[name] == "#name":
                return self._self(at, name, name + 1)
            sure = name == end and self._texts[at] not in _UNSURE
            last = self._run(name, named=sure or self._plain)
            if last > name:
                return self._self(at, name, last)
            of = self._texts[name] == "de" and self._texts[name + 1 : name + 2] != ["nuevo"]
            if of or self._texts[name] not in _BEFORE_NAME:
                break
            name += 1
        return at

    def _alone(self, at: int, *, fresh: bool) -> int:
        """A name between marks, before "aquí" or "de …", or in full."""
        if self._texts[at] == "#name" and fresh:
            return self._self(at, at, at + 1)
        if self._texts[at] == "#you":
            self._put("#hello", at, at + 1)
            return at + 1
        last = at if self._plain else self._run(at)
        titled = at > 0 and self._texts[at - 1] in _TITLES
        if last == at and fresh and self._texts[at] in ("doña", "don", "señora", "señor"):
            last = self._run(at + 1)
            titled = True
            if last == at + 1:
                return at
        if last == at:
            return at
        after = self._texts[last] if last < len(self._texts) else "."
        before = self._texts[at - 1] if at else "."
        if fresh and after in _FROM and self._run(last + 1) > last + 1 and not titled:
            return self._self(at, at, last)
        again = not self._starts(at) and self._kind_ends(last, "again") > last
        if fresh and not titled and (again or self._kind_ends(last, "outro") > last):
            return self._self(at, at, last)
        trade = self._kind_ends(last, "trade")
        if fresh and not titled and trade > last and not self._words[trade - 1].capital:
            return self._self(at, at, trade)
        if not (after in MARKS and (before in MARKS or fresh)):
            if at == 0:
                return at
            # Inside a sentence a name means somebody else, but it is no reason by itself.
            self._put("#someone", at, last) if titled else self._found.extend(self._words[at:last])
            return last
        self._seen.append((" ".join(self._texts[at:last]), Role.THEIRS if titled else Role.ALONE))
        self._put("#someone", at, last)
        return last

    def _self(self, start: int, name: int, end: int) -> int:
        """Note the caller's own name, with the business or the trade after it."""
        self._seen.append((" ".join(self._texts[name:end]), Role.SELF))
        stop = end
        while stop < len(self._texts):
            at = stop + (self._texts[stop] == ",")
            if at >= len(self._texts):
                break
            if self._texts[at] in _FROM:
                after = self._business(at + 1)
                if after > at + 1:
                    stop = after
                    continue
            if self._texts[at] in ("la", "el", "tu", "su", "una") and at > stop:
                mark = next(
                    (i for i in range(at, len(self._texts)) if self._texts[i] in MARKS),
                    len(self._texts),
                )
                if mark - at <= 6 and not any(
                    text in ("te", "le", "se", "que", "siempre") for text in self._texts[at:mark]
                ):
                    stop = mark
                    continue
            break
        self._put("#self", start, stop)
        return stop

    def _business(self, at: int) -> int:
        """The end of a name such as "Aromas del Valle", "la tienda Luna"."""
        end = at
        while end < len(self._texts) and (
            self._words[end].capital or self._texts[end] in _INNER or self._texts[end][0] == "#"
        ):
            end += 1
        while end > at and self._texts[end - 1] in _INNER:
            end -= 1
        return end

    def _run(self, at: int, *, named: bool = False) -> int:
        """Where a run of words that could be a name ends; ``named`` after "soy" and the like."""
        end = at
        while end < len(self._texts) and end - at < 4 and self._texts[end] not in MARKS:
            text = self._texts[end]
            if text[0] == "#" or text in _NOT_NAMES:
                break
            if text in _DAYS and (self._plain or self._starts(end)):
                break
            small = not self._words[end].capital
            if self._plain:
                if not named or is_empty(text) or end - at > 1 or text in _FROM:
                    break
            elif (small and not (named and end == at and self._ends_there(end))) or (
                not small and self._starts(end) and is_empty(text)
            ):
                break
            end += 1
        return end

    def _ends_there(self, at: int) -> bool:
        """Whether a word without a capital is all there is: "soy luz de Luna"."""
        after = self._texts[at + 1] if at + 1 < len(self._texts) else "."
        return not is_empty(self._texts[at]) and (after in MARKS or after in _FROM)

    def _starts(self, at: int) -> bool:
        """Whether a word has its capital from the start of the sentence."""
        return at == 0 or self._texts[at - 1] in ".!?…"
