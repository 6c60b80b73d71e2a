"""Spanish: the many ways to say when; the kinds are those of ``english_when``.

``suggest`` is no time: "por qué no …" denies nothing, so it is read as one word, too.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "daytime": """
        mañana/tarde/noche/mañanita/tardecita/tardecito/nochecita/madrugada | tarde noche
    """,
    "meal": """
        comer/cenar/almorzar/desayunar | la (comida|cena|merienda|siesta)
        el (almuerzo|desayuno|lunch|cafe)
    """,
    "unit": """
        minuto/minutos/hora/horas/dia/dias/semana/semanas/mes/meses/quincena/quincenas/diitas
        dia o dos | dias habiles | hora y media | media hora | horas y media
    """,
    "some": """
        un/una/unos/unas/media/algunos/algunas | un par de | <number> | cosa de <number>
        unas <number> | dos o tres | tres o cuatro | una o dos | uno o dos | otra/otro/otros
    """,
    "part": """
        (por|en|a) la <daytime> | de (la)? <daytime> | (al|a) (mediodia|medio dia)
        al (anochecer|atardecer|amanecer|final de la tarde|caer la tarde|terminar la tarde)
        a (media <daytime>|primera hora|ultima hora) (de la <daytime>)? | temprano/tempranito
        bien temprano | mas (temprano|tarde|tardecito)
        (antes de|despues de|luego de|pasada la|pasado el|tras) <meal>
        antes del (mediodia|almuerzo) | despues del (mediodia|almuerzo|desayuno)
    """,
    "clock": """
        (como|sobre|hacia|tipo|a eso de|cerca de|alrededor de|a partir de|antes de|despues de|
            desde|pasaditas|pasadas|pasando)? (a)? (las|la) <hour> (y (media|cuarto|pico|
            <number>)|menos (cuarto|<number>))? (en punto)? <part>?
        (como|sobre|hacia|tipo|a|antes de)? (las)? #clock | entre (las)? <hour> y (las)? <hour>
        de <hour> a <hour> | tipo <hour>
    """,
    "next": """
        proximo/proxima/siguiente/otro/otra/mismo/misma/entrante/mero | ese mismo | este mismo
        esta misma
    """,
    "coming": """
        que (viene|entra|sigue) | proximo/proxima/entrante/siguiente/mismo | sin falta
        de la (proxima|otra|siguiente) semana | de esta semana | de la semana que (viene|entra)
    """,
    "feast": """
        fiestas/navidad/navidades/reyes/feria/boda/vacaciones/pascua/puente/misa/trabajo/comida
        cena/almuerzo/clases/escuela/viaje/curso/junta/reunion/siesta/partido/novela/feriado
        carnaval/carnavales/quincena/mudanza/turno/hora/horario/examenes/desayuno/consulta/cita
        operacion/ensayo/concierto/fiesta/bautizo/posadas/culto/servicio/zafra/cosecha/verano
        invierno/primavera/otoño/lluvias/inventario/gimnasio/curro/jornada/cole/colegio/recreo
        telenovela/festivo/feriados/luna
        semana santa | año nuevo | fin de año | dia de muertos | accion de gracias
        dia de la madre | dia de las madres | dia del padre | dia de reyes | todos los santos
    """,
}

# El lunes que viene, mañana por la tarde, el tres de diciembre.
_DAYS = """
    (el|este|ese|para el|para este|hasta el|al|desde el|del|los|todos los|cada|a partir
        del)? <next>? <weekday> <coming>? (<number> !(y <weekday>))? (de <month>)? <part>?
    (el)? <weekday> (a|en|por) la <daytime>
    (pasado|para|hasta)? mañana (mismo|mismito|sin falta)? <part>?
    (esta|esa|la misma) (misma)? <daytime>
    hoy (mismo|mismito)? (<part>|en (un|una) (rato|ratito|hora)) | hoy mas tarde
    mas (tarde|tardecito) (hoy|el mismo dia) | (por|en) la <daytime>
    (al|a) (mediodia|medio dia|final de la tarde|anochecer|atardecer)
    a (primera|ultima) hora (de la <daytime>)?
    (dentro de|en|de aqui a|de hoy en|pasados|pasadas|luego de|despues de|a los|a
        las) <some> <unit>
    en (media hora|hora y media|horas)
    (a|hacia|para|por)? (principios|mediados|finales|fines|inicios|comienzos) (de|del) (<month>|
        mes|año|semana|la (otra|proxima)? semana (que (viene|entra))?|mes que (viene|entra)|
        <feast>)
    (a|para|antes de|despues de)? (fin|mitad|inicio) de (mes|semana|año|<month>)
    (en|para|entrado|hacia|durante) <month> !(pasado)
    (el|para el|hasta el|al|del)? (dia)? <number> (de <month>)
    (el|para el) (dia <number>|(quince|primero|veinte|treinta|#ordinal|5|6|7|8|9|10|11|12|13|14|
        15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31) !(por|de regalo|va))
    el dia (despues|antes|siguiente) (de|del|a|al)? (la|el|las|los|su|tu|mi)? ~1 <feast>?
    (el|al) dia siguiente (de|del|a|al)? (la|el|las|los|su|tu|mi)? <feast>?
    (de)? hoy en (ocho|quince)
"""

# La próxima semana, en quince días, a fines de mes.
_WEEKS = """
    (de|en|para|hasta)? (la|esta|otra) <next>? semana (que (viene|entra|sigue)|proxima|entrante|
        siguiente)
    (en|para)? (la|esta) (proxima|otra|siguiente|misma)? semana (que (viene|entra))? !(pasada|
        anterior)
    (en|durante|por)? (la|esta)? semana (que (viene|entra|sigue)|proxima|entrante)
    (el|este|para el|en el|durante el)? <next>? (fin de semana|finde) (proximo|que (viene|entra))?
    (el|este|en el|para el)? (proximo|otro|siguiente) (mes|año|trimestre)
    (el|en el)? (mes|año) (que (viene|entra)|proximo|entrante|siguiente) | entre semana
    (en)? (ocho|quince) dias | (en)? (navidad|año nuevo|semana santa|nochebuena|reyes|pascua)
"""

# A las tres, al mediodía, a la hora del café, después de la feria.
_HOURS = """
    temprano/tempranito | <clock>
    (pasando|pasadas|pasados|pasado|pasada|despues de|despues del|luego de|antes de|antes del|
        tras|al terminar|al salir de|al salir del|durante|en cuanto (pase|pasen|termine|terminen|
        acabe)|cuando (pase|pasen|termine|terminen|acabe|acaben)) (el|la|los|las|tu|su|mi|nuestro|
        nuestra|estas|estos)? <feast>
    a la (misma hora|hora de (la)? (comida|comer|cena|almuerzo|siempre|cenar|almorzar|merienda)|
        salida (del|de la) ~1|vuelta de ~2)
    a esta (misma)? hora | a (su|tu) (regreso|vuelta|salida) (de ~2)?
    cuando (vuelva|regrese|regreses|vuelvas|salgas|salga) (de|del|a) ~3
"""

# Luego, pronto, otro día: no time at all.
_SOON = """
    luego (luego)? | luego de rato | despues | pronto | prontito | muy pronto
    mas (tarde|adelante|tardecito|luego) | al (rato|ratito|ratico) | mas al rato
    en un (rato|ratito|ratico|momento|momentito|par de ratos|ratin|minutito) | otro dia
    un dia de estos | uno de estos dias | en (algun|cualquier|otro) (momento|rato) | cualquier dia
    (o)? cuando (se)? (pueda|podamos|tenga ~2|haya ~2) | en (los)? proximos dias
    en cuanto (pueda|tenga ~2) | alguna vez | algun dia | en otra ocasion | en breve | enseguida
    ahorita | ahora despues | lo antes posible | tarde o temprano | de vez en cuando
    a la brevedad | cada tanto
"""

# Por qué no, qué tal si.
_SUGGEST = """
    por que no | que tal si | que te parece si | que le parece si | como ves si | como ve si
    te parece si | le parece si | te late si | que dices si
    no (te|le) (gustaria|interesaria|animarias|animaria|late) | (no|nunca) (has|ha) pensado
"""

# Ayer, la semana pasada, hace un mes.
_PAST = """
    ayer <part>? | anoche | antier | anteayer | antenoche
    (el|la|los|las|este|esta)? (<weekday>|semana|mes|año|verano|invierno|otoño|primavera|vez|
        <month>|fin de semana|finde) (pasado|pasada|pasados|anterior)
    hace (mucho|poco|rato|tiempo|años|meses|ratito|~2 <unit>|~1 tiempo) | el otro dia
    la otra vez | la ultima vez | hoy temprano | en <month> pasado
"""

BOOK: dict[str, str] = {
    "when": _DAYS + _WEEKS + _HOURS,
    "soon": _SOON,
    "suggest": _SUGGEST,
    "past": _PAST,
}
