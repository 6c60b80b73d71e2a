"""Spanish: pressure, making oneself small, and where such words are innocent."""

from __future__ import annotations

from app.domain.language import spanish_reproaching

CLASSES: dict[str, str] = {
    "sorry": """
        perdon/perdona/perdone/perdoname/perdoneme/disculpa/disculpe/disculpas/disculpame
        disculpeme/siento/lamento/apena/perdonen/perdonad
        pido (perdon|disculpas) | que pena | me da (pena|mucha pena|verguenza) | mil disculpas
    """,
    "bother": """
        molestar/molestarte/molestarla/molestarle/molesto/molestia/molestias/moleste/moleste
        molestando/lata/latosa/incomodar/incomodo/interrumpir/fastidiar/insistir/insistencia
        insistente/fregar/jorobar/joder/importunar/quitar/robar
        dar lata
    """,
    "pest": """
        fastidio/estorbo/tormento/toston/latazo/incordio/moscon/mosca/chicle/carga/cruz/pelmaza
        pelma/pesadilla/acosadora/acosador/sombra/rogona/rogon/arrastrada/metida/preguntona/pesada
        pesado/latosa/latoso/molestia/molona/cansona/cansina/plasta/metiche/necia/necio/terca
        insistente/plomo/chinche/garrapata/densa/fastidiosa/intensa/impertinente/encimosa
        la lata | una lata | tanta lata
    """,
    "many": """
        dos/tres/cuatro/cinco/seis/varias/varios/muchas/muchos/mil/cien/tantas/tantos/veinte/diez
        no se cuantas | un monton de | quien sabe cuantas | no se cuantos | ya no se cuantas
    """,
    "neglected": """
        olvidada/olvidado/abandonada/abandonado/botada/plantada/plantado/esperando/colgada/colgado
        ignorada
        en visto | en el olvido | con la palabra en la boca
    """,
}

# Perdone que moleste, qué pena insistir, no quiero ser una lata.
_SORRY = """
    (perdone|perdona|perdon|disculpe|disculpa) (usted|tu|vos)? (el|la|mi|por el|por la|por
        mi) (atrevimiento|osadia|abuso|descaro|confianza|frescura|insistencia|terquedad|pesadez|
        intromision)
    (me da|que) (una|tanta|mucha|muchisima)? (pena|verguenza|apuro|corte) (horrible|terrible|
        tremenda|enorme|ajena)? (caer|llamar|volver|molestar|buscar|insistir|escribir|marcar) (te|
        le|la|lo)? ~2
    <sorry> <me>? (por|de) (llamar|insistir|tanta|tanto|tantas|tantos|molestar|quitar|quitarle|
        quitarte|volver|estar|seguir|buscar|buscarla|buscarte) <you>? ~2
    (espero|ojala) no (estar|ser|seguir|resultar|andar|haber) ~2 (molestando|molesta|molesto|
        inoportuna|inoportuno|interrumpiendo|una (molestia|carga)|pesada|pesado|impertinente|
        fastidiando|incomodando|de mas)
    <sorry> <me>? que (te|la|lo|le) (ande|este|siga|haga|tenga|quite|vuelva|llame|moleste|busque|
        insista|marque|robe|de|dé|interrumpa|caiga) ~3
    (que|me da|tengo|siento|con) (mucha)? (verguenza|pena|oso|apuro|corte) ~1 (volver|llamar|
        molestar|insistir|importunar|seguir|estar|darle|darte|tener que|interrumpir|quitar|
        quitarle|quitarte|buscar|buscarla|buscarte|robar) <you>? ~3
    (no me odies|no me odie|no me mates|no me mate|no te enojes|no se enoje|no te vayas a enojar|
        no se vaya a enojar) ~2
    <sorry> ~2 (que|por|si|la|las|de|a|el|me|te|le|los)? ~3 <bother> (te|la|le|lo)?
    <sorry> ~2 (ser|soy|estar|de nuevo|otra vez|que (te|le|la|lo) (llame|moleste|insista|vuelva a
        ~1)) ~2 <pest>? !(haber|no)
    <sorry> (la|por la|por tanta|tanta|las) (molestia|molestias|lata|insistencia|hora|latosidad)
    no (quiero|quisiera|queria|pretendo|me gusta|me gustaria|deseo|es mi intencion|soy de las
        que) ~2 (ser|seguir|andar|parecer|resultar|caer|dar|quitar) (una|un|tan|de|te|le|la|lo|
        como|mucho)? ~2 (<pest>|lata|molestia|tiempo|pesadez|<bother>)
    no (quiero|quisiera|queria|es mi intencion) (molestar|incomodar|fastidiar|abrumar|hostigar|
        darle lata|agobiar) (te|le|la|lo)?
    odio (ser|molestar|insistir|dar) ~3
"""

# Soy una pesada, ya la tengo harta, aunque caiga mal.
_PEST = """
    no (te|le|la|lo)? (quiero|quisiera|pretendo) (agobiar|cansar|hartar|atosigar|marear) (te|le|
        la|lo)? ~1
    (te|le) he dado (la|mucha|tanta|bastante)? (lata|guerra|tabarra|brasa|murga)
    (parezco|soy|sueno como) (un|una|el|la)? (disco rayado|loro|cobradora|cobrador|acosadora|
        mosca|perico|grabadora|abogada|abogado)
    (bastante|mucho|demasiado) (te|le|la|lo) ~1 (dado|molestado|he dado|he molestado) ~2
    que <pest> !(la|el|de) | que (lata|molona|molestia) (doy|soy|le doy|te doy) ~1
    (ya)? (te|la|lo|le) (tengo|traigo|tendré|tendre|debo (tener|traer)|he de tener|estoy volviendo|
        vuelvo) (podrida|podrido|harta|harto|loca|loco|cansada|cansado|mareada|aburrida|saturada|
        agobiada|frita|frito|hasta ~3) ~3
    (aunque|ya se que|se que|sé que|seguro que) ~3 (caigo|caiga|resulto|resulte|soy|
        parezco) ~1 (mal|gorda|gordo|pesada|pesado|antipatica|cansina|cansona|insoportable|
        molesta)
    (otra vez|de nuevo|nuevamente|aqui) (yo)? ,? (dando|echando|metiendo) (lata|la lata|guerra|la
        murga|el follon|la tabarra|la brasa|lidia)
    (doy|dar|daré|dando|dar te|dar le) (mucha|tanta|mas)? (lata|guerra|la tabarra|la brasa|la
        murga|lidia|carrilla) ~1
    (importunar|importunarla|importunarte|importuno|fastidiar|fastidiarte|fastidiarla|hostigar|
        acosar) (te|la|lo|le)? ~1 (otra|de|con|a)? ~1
    (se|sé) que (soy|estoy siendo|ando) ~2 <pest>
    (soy|es|nada mas|nomas|otra vez|aqui) ~2 (una|la|tan|muy|su|tu|esta) ~1 <pest> (de (siempre|
        nuevo)|otra vez)?
    (soy|sere|seré|parezco|pareceré|suene|sueno|ando|estoy (siendo)?|me (veo|siento|pongo|estoy
        poniendo|vas a creer)|quede|quedo como|van a decir que soy|has de pensar que soy|ha de
        pensar que soy|diras que soy|dira que soy|vas a pensar que soy|va a pensar que soy|
        pensaras que soy|pensara que soy|creeras que soy) ~1 (un|una|muy|tan|bien|la|el|como|de|
        su|tu)? ~1 <pest>
    <pest> (de siempre|otra vez|de nuevo)
    (debo|debe|debes|has de|ha de|estaras|estara|tengo|tener) ~3 (harta|harto|cansada de mi|
        cansado de mi|hasta la coronilla|hasta el copete|aburrida de mi|fastidiada|cansadita de mi|
        mareada)
    (ya)? (la|te|lo) (tengo|traigo|debo tener) (harta|harto|fastidiada|mareada|aburrida)
"""

# Solo soy una pobre vendedora, no soy nadie.
_SMALL = """
    (esta|una|la|tu|su) ~1 (pobre|triste) (vieja|viejo|viejita|mujer|vendedora|amiga|servidora|
        señora)
    (no le|no te) caigo (muy|nada|tan)? (bien|simpatica) ~1
    (le|te) (caen|caigo|caeré) (mal|gorda|pesada) ~3
    (me parte|parte|rompe|me rompe|se me parte) (el)? (alma|corazon) ~3
    (solo|nomas|nada mas|solamente|aqui|otra vez|soy) (soy|es|la|el)? (yo)? (,)? (la|tu|su|el|una|
        esta) (pobre|tonta|humilde|viejita|vieja|aburrida|nadie|insignificante) ~2
    no (soy|valgo) (nadie|nada) | (se|sé) que no (soy|valgo|importo|te importo|le importo) ~3
    (pobre|pobrecita) de mi | (tonta|boba|pobre) de mi
    (le|te) quito (poquito|un poquito|mucho|su|tu) tiempo ~1 otra vez
    (perdone|perdona) (la)? (que)? (exista|yo)
"""

# Me falta una venta para la meta, depende de usted, cuento con usted.
_MY_TARGET = """
    (me falta|falta|me faltan|faltan) ~2 para (la|mi|llegar a la|llegar a mi|cumplir la|cumplir
        mi) (meta|cuota|bono) ~1
    (necesito|me urge|ocupo|me falta|me hace falta|me haria ~2 falta|me harian falta) ~1 (esta|
        esa|una|la|tu|su|otra|cerrar|mas|dos|tres) ~1 (venta|ventas|compra|orden|ordenes|pedido|
        pedidos|comision) ~2
    de (ti|usted|vos) depende ~3
    (depende|dependemos|dependo) (solo|nada mas|unicamente)? (de) (ti|usted|vos|tu ~1|su ~1) ~2
    (echa|eche|echar|da|deme|dame|dar) <me>? (la|una) mano con (mi|la) ~2
    (ayuda|ayude|ayudar) <me>? a (llegar|cerrar|cumplir|completar|alcanzar|ganar|calificar|
        subir) ~4
    (cuento|contamos|dependo|confio) (contigo|con usted|con vos|de ti|de usted|en ti) ~2
    (necesito|me urge|urge|nos urge) ~1 (que me (ayudes|ayude|compres|compre|digas ya|salves)|tu
        (pedido|orden|respuesta|compra|ayuda)|su (pedido|orden|respuesta|compra|ayuda)|una
        respuesta|un si|llegar a mi meta|completar ~2|cerrar ~2|vender) ~2
    (mi|la) (meta|cuota|bono|comision) (depende|esta en|del mes) ~3
    para (llegar a|completar|cumplir|alcanzar) mi (meta|cuota|bono|objetivo)
"""

# Tiene que decidir, hasta que me conteste, última oportunidad.
_DECIDE = """
    (tendra|tendras|debera|deberas|va a tener|vas a tener) que (decidir|contestar|responder|
        elegir|escoger|definir) ~3
    (hasta que|mientras|si) no (me)? ~1 (contestes|conteste|llames|llame|respondas|responda|
        decidas|decida|compres|compre|digas|diga|ordenes|ordene) ~2 ,? ~1 no (paro|pararé|
        descanso|te dejo|la dejo|lo dejo|dejo de|me voy|duermo|me rindo) ~2
    no (paro|pararé|descanso|descansaré|voy a parar|me voy a cansar|me canso|te voy a soltar|me
        rindo|me voy a rendir|acepto un no|voy a aceptar un no) ~1 (hasta|de|como|$) ~2
    (decision|respuesta) (ya|hoy|ahora|inmediata|hoy mismo)
    (ya es hora|ya va siendo hora|va siendo hora) de que ~4 | (urge|urgente) que (te|se) ~3
    (su ultima|tu ultima|la ultima|ultima) (oportunidad|chance|llamada de atencion) !(de|para)
    (tienes|tiene|tenes) que (decidir|decidirte|contestar|responder|comprar|ordenar|llamar) (te|
        me|se|ya|hoy)? ~1
    (decidete|decidase|decide te|decida se) ya
    (hasta que|y no voy a parar hasta que) (me|nos) (contestes|conteste|digas que si|diga que si|
        compres|respondas|responda|atiendas) ~1
"""

# No me falle, no sea así, o se arrepiente.
_DO_NOT = """
    no (me|nos) (diga|digas) (que)? no (otra vez|esta vez|de nuevo|porque ~2)
    no (sea|seas) (mala|malo|malita|asi|codo|tacaña) ~1
    no <me> (vaya|vayas) a (quedar|dejar|fallar|hacer|ignorar|decepcionar|plantar) ~2
    (solo|nomas|nada mas) (me)? (faltas|falta|falta usted|faltas tu) ~2
    (eres|es) la unica (que)? ~4 | (se lo|te lo) (debes|debe) a ~2
    (o|si no) (te|lo|la|le|se) (lo|la|los|las)? (pierdes|pierde|quedas|queda|arrepientes|
        arrepiente|vendo|doy|regalo) ~3 !(si)
    no (me|nos) (falles|falle|vayas a fallar|vaya a fallar|dejes|deje|quedes mal|quede mal|
        decepciones|decepcione|hagas (esto|eso|rogar|quedar ~1)|haga (esto|eso|rogar)|abandones|
        abandone|plantes) ~3
    (confio|confiamos) en que ~2
    (o|si no) (ya)? (no (la|te|lo|le) (busco|llamo|vuelvo|insisto)|(la|te|lo|le) (olvido|borro|
        elimino|quito|saco|tacho)|doy por ~2|me olvido|se la doy ~2|se lo doy ~2|la vendo|lo vendo|
        me voy a ~1 (enojar|molestar|sentir)) ~1
    (me voy a|voy a) ~1 (enojar|molestar|ofender|sentir) ~2 | (te|se) (vas|va) a arrepentir ~1
    (te|se) (arrepentiras|arrepentira) ~1 | (hazlo|haga lo|haz lo|hagalo) por mi
    (no seas|no sea) (mala|malo|asi|ingrata|mal ~1) | te lo (suplico|ruego|imploro)
    se lo (suplico|ruego|imploro) | (por lo que|por lo) (mas quieras|mas quiera)
"""

PRESSURE: dict[str, str] = {
    "sorry": _SORRY + _PEST,
    **spanish_reproaching.REPROACHES,
    "small": _SMALL,
    "press": _MY_TARGET + _DECIDE + _DO_NOT,
}

# Siento no haberla encontrado, no se preocupe, a menos que.
_NO_PRESSURE = """
    (siento|lamento|que pena|perdon|disculpa|disculpe|disculpas|perdona|perdone) (mucho|
        muchisimo)? (no haber|no haberla|no haberte|no haberle|no encontrar|no coincidir|por el|
        por los|la (demora|tardanza|confusion|espera)|el (retraso|error|malentendido)) ~3 #push
    no #push | ni #push | nadie #push
    si !(fueras|fuera|esta vez|tampoco|sigues|sigue|de verdad) ~6 #push
    (a menos que|salvo que|por si) ~5 #push | no se (sienta|preocupe) ~4 #push
    no te (sientas|preocupes) ~4 #push | (prometo|promesa) ~2 no #push | para no ~2 #push
"""

NOT_PRESSURE = _NO_PRESSURE
"""Where nobody is pressed, though the words are there."""
