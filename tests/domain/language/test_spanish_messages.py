"""What every message says, in Spanish: who is calling, why, when she tries again, and a way out."""

from __future__ import annotations

import pytest

from app.domain.traps import Trap, check

HELLO = "Hola, Rosa, soy Carmen Ruiz."
START = "Hola, Ana, soy Carmen Ortiz, de Luna. Su crema llegó. "

OWN_NAMES = """
Qué más, Jorge, con Estefa.
Señora Rosa, con Carmen Ortiz, la de las ollas.
Buenos días, Rosa, Carmen al aparato.
Aló, Rosa, está hablando con Carmen.
Qué tal, Rosa, le timbra Carmen.
Buenas, doña Rosa, Carmen le habla.
Hola, Rosa, su servidora Carmen Ortiz.
Hola, Rosa, se comunica con usted Carmen.
Hola, Rosa, vuelve a llamarle Carmen.
Hola, Rosa, Carmen otra vez, la de las cremas.
Hola, Rosa, Carmen de los tés.
Hola, Rosa, tu consultora Carmen.
""".strip().splitlines()

NO_NAMES = """
Hola, Rosa, soy tu consultora.
Hola, Rosa, hablé con Carmen.
Doña Rosa, con su permiso.
Hola, Rosa, por acá la de las cremas.
Hola, Rosa, es su consultora de Luna.
Qué más, Rosa.
""".strip().splitlines()

IDLE = """
Era para saludarla y saber cómo sigue.
Te traigo un chisme, pero te lo digo en persona.
Te llamo para ponernos al día.
Contéstame el mensaje, porfis.
Aquí su amiga la de los catálogos, le quiero decir algo.
Solo pasaba a dejarle un saludito.
""".strip().splitlines()

REASONS = """
Encontré el tono que buscaba.
Su bolso salió de la aduana.
Pensé en usted por la fiesta del viernes.
Supe que nació su nieto, felicidades.
""".strip().splitlines()

PROMISES = """
Le llamaré el jueves
La llamo mañana
Lo llamo el lunes a las tres
Te llamo en la tarde
Le llamo de nuevo la próxima semana
Volveré a llamarla el viernes por la mañana
Intentaré comunicarme con usted mañana
Trataré de nuevo el martes
Le hablo pasado mañana
Le marco en unos días
Voy a llamarla otra vez el sábado
La estaré llamando el lunes
Me comunico con usted el jueves
Nos hablamos mañana
Hablamos el viernes
Mañana la llamo
El jueves le vuelvo a marcar
A las cinco le llamo
En una hora la vuelvo a llamar
Después de Navidad la busco
La próxima semana me comunico de nuevo
Probaré otra vez esta noche
Le daré una llamada el domingo
Espere mi llamada el martes
Recibirá mi llamada el miércoles
Me pondré en contacto con usted el lunes
Le escribo el lunes
Le mando un mensaje mañana
Vuelvo a intentar el jueves
Otra vez la busco el quince de enero
Seguiré intentando, el martes por la tarde
El viernes será mi próxima llamada
Mi siguiente intento será el viernes
La contactaré la semana que viene
Yo le llamo, digamos el jueves
Así que la llamo el miércoles a primera hora
Pienso llamarla el domingo después de misa
Le regreso la llamada el lunes
Quedamos en que le llamo el martes
Le llamo en cuanto pase el puente
""".strip().splitlines()

NO_PROMISES = """
Le llamo luego
La llamo después
Le llamo pronto
La vuelvo a llamar en otro momento
Seguiré llamando
Le llamo más tarde
Estamos en contacto
Nos hablamos
Otro día le llamo
El viernes termina la oferta de su amiga
Usted me dice cuándo
Llámeme el jueves
La llamé ayer
El martes llega el camión
Le llamo por lo del martes
Hablé con la fábrica el lunes
Nos vemos el sábado en la feria
Su hija me llamó el lunes
La veo en misa el domingo
Le mando la crema el jueves
""".strip().splitlines()

WAYS_OUT = """
Si prefiere que no la llame más, dígamelo
A menos que me diga lo contrario
Si no le interesa, no hay problema
Si no desea que la llame, con gusto lo respeto
Si ya no quiere que la llame, solo dígame
Salvo que prefiera que no lo haga
Este será mi último mensaje, ya no la molesto más
Si quiere que deje de llamar, nada más dígamelo
Si prefiere que ya no llame, lo entiendo
De cualquier forma está bien
Si no es buen momento, está perfecto
Usted decide, cualquiera de las dos respuestas está bien
Si gusta que no le vuelva a llamar, me lo hace saber
No se sienta obligada, si no quiere lo dejo
Si no es de su interés, no la vuelvo a llamar
A no ser que usted prefiera otra cosa
Con un "no, gracias" me basta
Si prefiere que la quite de mi lista, lo hago
Después de esta llamada la dejo descansar
Puede decirme que no, y tan amigas
""".strip().splitlines()


def traps(message: str, attempt: int = 1) -> set[Trap]:
    return {finding.trap for finding in check(message, attempt=attempt, language="es")}


def ended(said: str) -> str:
    return said if said.endswith(("?", ".")) else f"{said}."


@pytest.mark.parametrize("start", OWN_NAMES)
def test_a_caller_says_who_she_is(start: str) -> None:
    assert Trap.NO_NAME not in traps(f"{start} Su crema llegó. Le llamo el jueves.")


@pytest.mark.parametrize("start", NO_NAMES)
def test_a_name_of_somebody_else_is_not_the_caller_s(start: str) -> None:
    assert Trap.NO_NAME in traps(f"{start} Su crema llegó. Le llamo el jueves.")


@pytest.mark.parametrize("said", IDLE)
def test_idle_talk_is_no_reason(said: str) -> None:
    assert Trap.NO_REASON in traps(f"{HELLO} {said} Le llamo el jueves a las dos.")


@pytest.mark.parametrize("said", REASONS)
def test_what_matters_to_her_is_a_reason(said: str) -> None:
    assert Trap.NO_REASON not in traps(f"{HELLO} {said} Le llamo el jueves a las dos.")


@pytest.mark.parametrize("said", PROMISES)
def test_a_usual_promise_is_one(said: str) -> None:
    assert Trap.NO_RETRY not in traps(START + ended(said))


@pytest.mark.parametrize("said", NO_PROMISES)
def test_what_is_no_promise_is_not_taken_for_one(said: str) -> None:
    message = START + ended(said)
    assert Trap.NO_RETRY in traps(message)
    assert Trap.MISSING_OPTOUT in traps(message, attempt=4)


@pytest.mark.parametrize("said", WAYS_OUT)
def test_a_usual_way_out_is_one(said: str) -> None:
    message = f"{START}La llamo el jueves. {ended(said)}"
    assert Trap.MISSING_OPTOUT not in traps(message, attempt=4)
