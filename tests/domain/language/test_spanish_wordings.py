"""The usual Spanish ways to ask, sell, press, promise and let go, each in one plain message."""

from __future__ import annotations

import pytest

from app.domain.traps import Trap, check

START = "Hola, Ana, soy Carmen Ortiz, de Luna. Su crema llegó. "
RETRY = " Le llamo el jueves por la tarde."

ASKS = """
Llámeme al 555-0100 cuando pueda
Por favor regréseme la llamada
Espero su llamada
Estoy en espera de su respuesta
Quedo al pendiente de sus comentarios
Me gustaría escuchar de usted pronto
Deme una llamada
Hágame saber si le interesa
Avíseme cuando tenga tiempo
Puede devolverme la llamada hoy
Cuando tenga un minuto, llámeme
Si tiene alguna pregunta, llámeme
Mándeme un mensaje de texto
Contésteme por favor
Estaré esperando su llamada
Dígame cuándo podemos hablar
Espero escuchar de usted
Ojalá pueda llamarme
Llame cuando quiera
Comuníquese conmigo lo antes posible
Mi número es el 555-0100, llámeme
Necesito que me llame hoy
¿Podría regresarme la llamada?
Marque mi número cuando guste
Por favor, devuélvame el mensaje
Escríbame un WhatsApp
Espero tener noticias suyas
Me llama, por favor
Quedo a la espera
Hábleme a la casa
No olvide llamarme
Esperamos su respuesta
Aquí espero su llamado
Le agradeceré me llame
Me puede llamar cuando guste
Déjeme un mensaje con la hora que prefiera
Responda a este mensaje
Póngase en comunicación conmigo
Pégueme una llamada
""".strip().splitlines()

SELLS = """
Tenemos una promoción especial este mes
Compre uno y llévese otro gratis
El envío es gratis en compras mayores de cincuenta dólares
Hay veinte por ciento de descuento
Aproveche el precio de lanzamiento
Es la última oportunidad de comprar a este precio
Quiero invitarla a ser parte de mi equipo
Gane dinero extra desde casa
Agende su fiesta conmigo
Reserve su lugar hoy
El kit de inicio está a noventa y nueve dólares
Solo por hoy todo está a mitad de precio
¿Le interesaría ser consultora?
Le puedo apartar una fecha para su fiesta
¿Cuándo podemos hacer su demostración?
Me encantaría hacerle una fiesta en su casa
Las cremas están en especial
Pida ahora y recíbalo mañana
Quedan pocas piezas, no se quede sin la suya
Entre a mi página y use el código OTOÑO
Tengo un paquete que le va a encantar por treinta dólares
Usted sería una excelente vendedora
Venga a nuestra reunión de negocio el sábado
¿Ha pensado en tener un ingreso extra?
Le regalo una crema si me hace un pedido
Puede pagarla en tres pagos
Le doy precio de amiga
Si junta a cinco amigas le regalo un set
Inscríbase este mes y le sale gratis
Llévese dos por el precio de una
Cómprala antes de que se acabe
Te conviene pedir hoy
Los descuentos terminan el domingo
Ven a la presentación y te llevas un regalo
Puedes ganar un viaje si vendes conmigo
Te apunto para la fiesta del viernes
Quiero que seas mi anfitriona de diciembre
¿Te anoto dos cajas?
Las velas están a diez dólares cada una
Tu pedido te sale más barato si lo haces hoy
""".strip().splitlines()

PRESSES = """
Perdón que la moleste de nuevo
Disculpe la insistencia
No quiero ser una molestia
Siento mucho molestarla
Sé que soy muy insistente
Solo soy yo, la pesada de siempre
Nunca me contesta
Usted nunca me llamó
Le he dejado varios mensajes y no he recibido respuesta
Ya es la tercera vez que le llamo
Llevo tres mensajes sin respuesta
Me imagino que no quiere hablar conmigo
Parece que me está evitando
Supongo que ya no le intereso
Contaba con usted
No me deje plantada
No me vaya a quedar mal
Me debe una respuesta
Es su última oportunidad
Me siento muy decepcionada
Pensé que éramos amigas
Prometió llamarme y no lo hizo
Me dijo que me llamaría
Qué mal que no conteste
Por favor no me ignore
Ya no sé qué hacer para que me conteste
De verdad necesito esta venta
Me haría mucha falta su pedido para llegar a mi meta
Ya me cansé de llamarla
A lo mejor hice algo que le molestó
Espero no estar molestando
Perdóneme por llamar tanto
Me tiene muy abandonada
Ya ni me saluda
Se ha olvidado de mí
Tendrá que decidirse ya
""".strip().splitlines()

INNOCENT = """
No es una llamada de ventas
No necesita llamarme
No tiene que devolverme la llamada
No se preocupe por regresar la llamada
Gracias por su llamada de ayer
Gracias por su compra
Gracias por su pedido de la semana pasada
Gracias por la fiesta del sábado
Su reservación está confirmada
Su reembolso ya salió
Le devuelvo su llamada de ayer
Me pidió que la llamara en otoño
Si tiene alguna pregunta, puede llamarme al 555-0199-00
Me puede localizar en el 555-0199-00 si lo necesita
Siento no haberla encontrado
Perdón por la demora de su pedido
Llegaron los colores nuevos de otoño
El aroma que le gusta sale del catálogo el viernes
Sé que anda ocupada, así que seré breve
El repuesto es gratis y ya va en camino
La lista de precios que me pidió ya está
No le voy a vender nada
Tengo la respuesta a su pregunta sobre la alergia
Feliz cumpleaños
La intenté llamar el lunes
El taller me avisa mañana
Su hija me dijo que le gustó
La tienda cierra temprano el viernes
Me alegró mucho recibir su mensaje
Quiero saber cómo le quedó el color
Me acordé de usted al ver las rosas
Usted ganó la rifa
Le tengo guardada su muestra
Su pedido está listo para entregar
Quería darle las gracias por recomendarme
Su cita con la doctora es el martes
El precio de su crema no cambió
Encontré el labial que buscaba
Hoy cumple un año como clienta
Le dejo mi número por si lo necesita: 555-0199-00
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


def traps(said: str, attempt: int = 1) -> set[Trap]:
    text = START + said + ("" if said.endswith(("?", ".")) else ".")
    return {finding.trap for finding in check(text, attempt=attempt, language="es")}


@pytest.mark.parametrize(
    ("said", "trap"),
    [
        *((said, Trap.ASKS_CALLBACK) for said in ASKS),
        *((said, Trap.SELLS) for said in SELLS),
        *((said, Trap.PUSHY) for said in PRESSES),
    ],
)
def test_a_usual_wording_is_found_and_nothing_else(said: str, trap: Trap) -> None:
    mark = "" if said.endswith("?") else "."
    assert traps(said + mark + RETRY) == {trap}


@pytest.mark.parametrize("said", INNOCENT)
def test_an_innocent_wording_is_let_pass(said: str) -> None:
    assert traps(f"{said}.{RETRY}") == set()


@pytest.mark.parametrize("said", PROMISES)
def test_a_usual_promise_is_one(said: str) -> None:
    assert Trap.NO_RETRY not in traps(said)


@pytest.mark.parametrize("said", NO_PROMISES)
def test_what_is_no_promise_is_not_taken_for_one(said: str) -> None:
    assert Trap.NO_RETRY in traps(said)
    assert Trap.MISSING_OPTOUT in traps(said, attempt=4)


@pytest.mark.parametrize("said", WAYS_OUT)
def test_a_usual_way_out_is_one(said: str) -> None:
    assert Trap.MISSING_OPTOUT not in traps(f"La llamo el jueves. {said}", attempt=4)


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


@pytest.mark.parametrize("start", OWN_NAMES)
def test_a_caller_says_who_she_is(start: str) -> None:
    message = f"{start} Su crema llegó. Le llamo el jueves."
    assert Trap.NO_NAME not in {finding.trap for finding in check(message, language="es")}


@pytest.mark.parametrize("start", NO_NAMES)
def test_a_name_of_somebody_else_is_not_the_caller_s(start: str) -> None:
    message = f"{start} Su crema llegó. Le llamo el jueves."
    assert Trap.NO_NAME in {finding.trap for finding in check(message, language="es")}


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


@pytest.mark.parametrize("said", IDLE)
def test_idle_talk_is_no_reason(said: str) -> None:
    message = f"Hola, Rosa, soy Carmen Ruiz. {said} Le llamo el jueves a las dos."
    assert Trap.NO_REASON in {finding.trap for finding in check(message, language="es")}


@pytest.mark.parametrize("said", REASONS)
def test_what_matters_to_her_is_a_reason(said: str) -> None:
    message = f"Hola, Rosa, soy Carmen Ruiz. {said} Le llamo el jueves a las dos."
    assert Trap.NO_REASON not in {finding.trap for finding in check(message, language="es")}
