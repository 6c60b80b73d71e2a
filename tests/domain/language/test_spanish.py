"""The script check in Spanish: sentences, the labelled messages, and the built-in scripts.

``tests/scripts_corpus/es.jsonl`` holds messages from Mexico, the Caribbean, Spain and the River
Plate, plain and unusual ones.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.domain.language.spanish_words import split
from app.domain.policy import Situation
from app.domain.script import Field, Script, fill
from app.domain.traps import Finding, Trap, check

ROOT = Path(__file__).parents[3]
CORPUS = [
    json.loads(line)
    for line in (ROOT / "tests/scripts_corpus/es.jsonl").read_text(encoding="utf-8").splitlines()
]
SCRIPTS = tomllib.loads((ROOT / "resources/scripts/es.toml").read_text(encoding="utf-8"))
VOICEMAILS = sorted(name for name, told in SCRIPTS.items() if not told.get("live"))
HELLO = "Hola, Ana, le habla Carmen Ortiz, de Luna. "
REST = " Su crema llegó. Le llamo el jueves por la tarde."


def traps(text: str, attempt: int = 1) -> set[Trap]:
    return {finding.trap for finding in check(text, attempt=attempt, language="es")}


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("llámeme", ["llame", "me"]),
        ("llamame", ["llama", "me"]),
        ("díganmelo", ["digan", "me", "lo"]),
        ("volviéndole", ["volviendo", "le"]),
        ("póngase", ["ponga", "se"]),
        ("suerte", ["suerte"]),
        ("martes", ["martes"]),
        ("llamó", ["llamó"]),
        ("está", ["esta"]),
        ("pa", ["para"]),
    ],
)
def test_a_pronoun_at_the_end_of_a_verb_is_a_word(written: str, words: list[str]) -> None:
    pieces = split(written)
    assert [piece for piece, _ in pieces] == words
    assert sum(letters for _, letters in pieces) == len(written)


@pytest.mark.parametrize(
    "clause",
    [
        "Llámeme cuando guste",
        "Me llamas cuando puedas",
        "Llamame cuando tengas un rato",
        "Llamadme esta tarde",
        "Quedo pendiente de tu llamada",
        "Estaré a la espera de su respuesta",
        "¿Me puede marcar hoy?",
        "Écheme un telefonazo",
        "Si tiene un minuto, deme un toque",
        "Avísame qué día te queda bien",
        "Déjeme saber si la quiere",
        "No dude en llamarme",
        "Favor de comunicarse al 555-0199-22",
        "Me encantaría saber de usted",
        "Espero que me llame",
        "Le agradecería que me devolviera la llamada",
        "Póngase en contacto conmigo",
        "Llámame pa' atrás",
        "Cuando oiga este recado me habla",
    ],
)
def test_asking_for_a_call_is_found(clause: str) -> None:
    assert Trap.ASKS_CALLBACK in traps(f"{HELLO}{clause}.{REST}")


@pytest.mark.parametrize(
    "clause",
    [
        "No hace falta que me llame",
        "No es necesario que me devuelva la llamada",
        "Ni se moleste en llamarme",
        "Gracias por devolverme la llamada",
        "Usted me pidió que le llamara en otoño",
        "Si necesita algo, me puede llamar al 614-555-0199",
        "Mi número, por si le sirve: 614, 555, 0199",
        "La oficina me avisa mañana",
        "No se preocupe por contestar",
        "En cuanto me contesten se lo cuento",
        "Le devuelvo la llamada que me hizo ayer",
        "Sin compromiso, solo quería que lo supiera",
    ],
)
def test_what_only_sounds_like_asking_is_let_pass(clause: str) -> None:
    assert traps(f"{HELLO}{clause}.{REST}") == set()


@pytest.mark.parametrize(
    ("clause", "kept"),
    [
        ("Le vuelvo a llamar el jueves", True),
        ("Te marco mañana temprano", True),
        ("Vuelvo a intentarlo a mediados de enero", True),
        ("El domingo a las cuatro hablamos", True),
        ("Espéreme el martes antes de la comida", True),
        ("Le doy otra llamadita pasado mañana", True),
        ("Le llamaré después de las fiestas", True),
        ("Mañana a las diez, sin falta, le hablo yo", True),
        ("Le vuelvo a llamar pronto", False),
        ("Al rato te marco", False),
        ("Me llama usted el jueves", False),
        ("La llamé el lunes", False),
        ("Le llamo por la entrega del jueves", False),
        ("Le llamo para avisarle que el jueves hay feria", False),
        ("La feria termina el viernes", False),
    ],
)
def test_a_retry_names_a_time(clause: str, kept: bool) -> None:
    assert (Trap.NO_RETRY not in traps(f"{HELLO}Su crema llegó. {clause}.")) is kept


@pytest.mark.parametrize(
    ("text", "trap"),
    [
        ("Tenemos treinta por ciento de descuento", Trap.SELLS),
        ("Quiero agendarle una demostración", Trap.SELLS),
        ("Únase a mi equipo", Trap.SELLS),
        ("Haga su pedido hoy", Trap.SELLS),
        ("Perdón por molestar", Trap.PUSHY),
        ("Nunca me devolvió la llamada", Trap.PUSHY),
        ("Ya le dejé tres recados", Trap.PUSHY),
        ("Supongo que ya no quiere hablar conmigo", Trap.PUSHY),
        ("No me falle", Trap.PUSHY),
    ],
)
def test_selling_and_pressing_are_found(text: str, trap: Trap) -> None:
    assert traps(f"{HELLO}{text}.{REST}") == {trap}


@pytest.mark.parametrize(
    "text",
    [
        "Su pedido sale hoy",
        "Gracias por comprar el jabón",
        "No tiene que comprar nada",
        "La fiesta de la semana pasada estuvo preciosa",
        "Tengo la lista de precios que me pidió",
        "El cambio es gratis",
        "Siento no haberla encontrado",
        "Perdón por el retraso de su paquete",
        "No le llamo para venderle nada",
    ],
)
def test_innocent_words_of_selling_and_sorrow_are_let_pass(text: str) -> None:
    assert traps(f"{HELLO}{text}.{REST}") == set()


@pytest.mark.parametrize(
    ("way_out", "offered"),
    [
        ("Le llamo el jueves, a menos que prefiera que no.", True),
        ("Le llamo el jueves; si no quiere más llamadas, me lo dice con confianza.", True),
        ("Le llamo una última vez el jueves y después la dejo en paz.", True),
        ("Le llamo el jueves. Un no también está bien.", True),
        ("Le llamo el jueves por la tarde.", False),
        ("Le voy a llamar todos los jueves.", False),
    ],
)
def test_a_way_out_is_offered_from_the_fourth_message_on(way_out: str, offered: bool) -> None:
    text = f"{HELLO}Su crema llegó. {way_out}"
    assert (Trap.MISSING_OPTOUT not in traps(text, attempt=4)) is offered
    assert Trap.MISSING_OPTOUT not in traps(text, attempt=3)


@pytest.mark.parametrize(
    ("start", "named"),
    [
        ("Hola, Ana, le habla Carmen.", True),
        ("Hola, Ana, soy yo, Carmen.", True),
        ("Buenas tardes, aquí Carmen, de Luna.", True),
        ("Hola, Ana, Carmen Ortiz de Luna.", True),
        ("Hola, Ana. Un abrazo, Carmen.", True),
        ("Hola, Ana, soy yo.", False),
        ("Hola, doña Ana, le habla su consultora.", False),
        ("Buenas, Ana, te llamo de la tienda.", False),
    ],
)
def test_the_caller_says_a_name(start: str, named: bool) -> None:
    assert (Trap.NO_NAME not in traps(f"{start} {REST}")) is named


def test_a_message_may_be_signed() -> None:
    text = "Buenas tardes. Su crema llegó. Le llamo el jueves."
    assert traps(text) == {Trap.NO_NAME}
    assert traps(f"{text} Carmen.") == set()


def test_names_are_known_without_capitals() -> None:
    text = "hola ana soy carmen de luna ya llegó su crema y le llamo el jueves"
    assert traps(text) == set()
    assert traps(text.replace("soy carmen de luna", "")) == {Trap.NO_NAME}


@pytest.mark.parametrize(
    ("text", "better"),
    [
        (
            f"{HELLO}Llámeme cuando guste.{REST}",
            f"{HELLO}No hace falta que me llame.{REST}",
        ),
        (
            "Hola, Ana, soy Carmen. Tu crema llegó. Márcame mañana, por favor.",
            "Hola, Ana, soy Carmen. Tu crema llegó. Te vuelvo a llamar mañana.",
        ),
        (
            f"{HELLO}Su crema llegó. Luego le vuelvo a llamar.",
            f"{HELLO}Su crema llegó. Le vuelvo a llamar {{retry_when}}.",
        ),
        (
            f"{HELLO}Perdón por molestar, su crema llegó. Le llamo el jueves.",
            f"{HELLO}Su crema llegó. Le llamo el jueves.",
        ),
    ],
)
def test_a_suggestion_is_made_for_the_very_sentence(text: str, better: str) -> None:
    finding = check(text, language="es")[0]
    assert text[: finding.start] + finding.suggestion + text[finding.end :] == better
    assert finding.message


def found(message: dict[str, Any]) -> tuple[Finding, ...]:
    return check(message["text"], attempt=message["attempt"], language="es")


def test_the_labelled_messages_are_read_as_a_careful_reader_does() -> None:
    counts: Counter[tuple[Trap, bool, bool]] = Counter()
    for message in CORPUS:
        got = {finding.trap for finding in found(message)}
        wanted = {Trap(label.lower()) for label in message["labels"]}
        open_ones = {Trap(label.lower()) for label in message.get("unsure", ())}
        for trap in (got | wanted) - open_ones:
            counts[trap, trap in got, trap in wanted] += 1
    for trap in Trap:
        right = counts[trap, True, True]
        precision = right / max(1, right + counts[trap, True, False])
        recall = right / max(1, right + counts[trap, False, True])
        print(f"{trap:15} precision {precision:.3f}  recall {recall:.3f}")
        assert min(precision, recall) >= 0.95, (trap, precision, recall)


def test_a_finding_is_where_the_reader_marked_it() -> None:
    for message in CORPUS:
        for label, clause in message["spans"].items():
            start = message["text"].index(clause)
            same = [f for f in found(message) if f.trap is Trap(label.lower())]
            assert any(f.start < start + len(clause) and f.end > start for f in same), clause


def test_a_suggestion_takes_its_trap_away_and_brings_no_new_one() -> None:
    failed = []
    for message in CORPUS:
        text, findings = message["text"], found(message)
        before = Counter(finding.trap for finding in findings)
        for finding in findings:
            better = text[: finding.start] + finding.suggestion + text[finding.end :]
            after = Counter(f.trap for f in found({**message, "text": better}))
            if after[finding.trap] >= before[finding.trap] or after - before:
                failed.append((finding.trap, text, better))
    assert len(failed) <= 2, failed


FILLED: dict[Field, Sequence[str | None]] = {
    Field.FIRST_NAME: [
        "Rosa", "María José", "Doña Carmen", "Sr. y Sra. Pérez", "Ana y Luis", "Marca", "Dulce",
        "李", "J.", "Llamas", "Domingo", "ana", "LUZ", "Abril", "Consuelo", "Will", None,
    ],
    Field.MY_NAME: ["Carmen", "Marca Llamas", "Domingo Paz", "luz", "Dulce María", "李娜"],
    Field.BUSINESS: [
        "Cocina Clara", "Llámame Velas", "La Oferta", "Casa del Pedido", "50% Lana", "Bell & Co",
        "Perdón", "Call Me Candles", None,
    ],
    Field.REASON: [
        "la fiesta del viernes", "su pedido", "los moldes de pan que le gustaron", "el reembolso",
        "nuestra novedad, Winter catalog", "el libro que me prestó", "baking for the fair", None,
    ],
    Field.INTEREST: ["las rosas", "la boda de su hija", "baking", None],
    Field.LAST_PURCHASE: ["la olla esmaltada", "el juego de fiesta", "the Thursday tea", None],
    Field.NEWS_TEASER: [
        "Llegaron los colores de otoño.", "hay un té que sabe a mayo", "The pans are here", None,
    ],
    Field.RETRY_WHEN: [
        "mañana por la mañana", "el jueves", "el jueves 3 de diciembre, al final de la tarde",
        "hoy más tarde", "a mediados de enero", "el martes primero de diciembre, por la tarde",
        "hoy al final de la tarde", "esta tarde", "a finales de mayo", "mañana",
    ],
    Field.SAID_BEFORE: ["ayer por la tarde", "esta mañana", "el 3 de noviembre", None],
    Field.DEADLINE: ["el viernes", "el final del día de hoy", "el viernes 4 de diciembre", None],
    Field.MY_NUMBER: ["614, 555, 0199", None],
}  # fmt: skip
PEOPLE = [{field: told[at % len(told)] for field, told in FILLED.items()} for at in range(140)]


@pytest.mark.parametrize("name", VOICEMAILS)
def test_a_built_in_script_has_no_trap_for_anybody(name: str) -> None:
    script = Script(name, Situation(name.partition(".")[0]), name, "es", SCRIPTS[name]["text"])
    attempt = 4 if name.startswith("way_out") else 1
    for values in PEOPLE:
        text = fill(script, values).text
        findings = [
            (finding.trap, text[finding.start : finding.end])
            for finding in check(text, attempt=attempt, language="es")
            if finding.trap is not Trap.TOO_LONG
        ]
        assert findings == [], text


@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_a_built_in_script_has_no_trap_as_it_is_written(name: str) -> None:
    text = " ".join(SCRIPTS[name]["text"].split())
    attempt = 4 if name.startswith("way_out") else 1
    live = bool(SCRIPTS[name].get("live"))
    if not name.startswith("objection"):
        assert not check(text, attempt=attempt, language="es", live=live)
