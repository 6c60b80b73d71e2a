"""The usual Spanish ways to ask, sell and press, each in one plain message."""

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


def traps(said: str) -> set[Trap]:
    return {finding.trap for finding in check(START + said + RETRY, language="es")}


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
    assert traps(said + mark) == {trap}


@pytest.mark.parametrize("said", INNOCENT)
def test_an_innocent_wording_is_let_pass(said: str) -> None:
    assert traps(f"{said}.") == set()
