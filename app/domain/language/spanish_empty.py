"""Spanish: what gives no reason by itself, what says that there is none, and what is one."""

from __future__ import annotations

import re

# A, de, que, el, este, mi, nos, usted.
_GRAMMAR = """
    a ante con contra de del desde durante en entre hacia hasta mediante para por segun sin sobre
    tras al y e o u ni que si sí no pero mas porque pues aunque como cuando donde mientras quien
    quienes cual cuales cuyo cuanto cuanta cuantos cuantas el la los las lo un una unos unas este
    esta esto estos estas ese esa eso esos esas aquel aquella aquello mi mis tu tus su sus nuestro
    nuestra nuestros nuestras vuestro vuestra me te se le les nos os yo él ella ello ellos ellas
    usted ustedes vos vosotros nosotros nosotras mí ti conmigo contigo consigo mio mia suyo suya
    tuyo tuya suyas tuyas
"""

# Muy, algo, siempre, bueno, lindo, importante.
_HOW_MUCH = """
    muy mucho mucha muchos muchas poco poca pocos poquito tanto tanta tantas tantos todo toda
    todos todas algo alguien alguno alguna algun nada nadie ninguno ninguna ningun otro otra otros
    otras mismo misma cada cualquier cualquiera demas ambos varios varias bastante casi apenas
    solo solamente nomas menos tambien tampoco ya aun todavia siempre nunca jamas aqui aca ahi
    alli alla ahora ahorita hoy ayer mañana luego despues antes pronto tarde temprano entonces asi
    bien mal mejor peor quiza quizas tal vez veces acaso ojala claro vale ok bueno buena buenos
    buenas buen malo mala gran grande pequeño chiquito corto cortito breve brevemente rapido
    rapidito rapida importante urgente especial interesante nuevo nueva lindo linda bonito bonita
    precioso padre chevere bacano genial increible excelente perfecto igual tipo super medio
"""

# Ser, tener, hacer, querer, decir, buscar.
_DOING = """
    es son era eran fue fueron ser sera seria sea siendo sido soy eres somos estan estaba estar
    estaré estare estes estoy estamos estuvo estando he has ha hemos han haber habia hay hubo haya
    habra tengo tienes tiene tenemos tienen tener tenia tuve tuvo tenga tengas tendre tendra hago
    haces hace hacemos hacen hacer hice hizo haga hagas haré haz hecho puedo puedes puede podemos
    pueden poder podria podrias pude pudo pueda puedas podes quiero quieres quiere queremos
    quieren querer queria quise quiso quisiera quisieras queres gustaria gusta gusto gustas guste
    encantaria encanta voy vas va vamos van ir iba fui vaya vayas ando andas anda andan andar
    andaba vengo viene venir vuelvo vuelve volver volveré volvere regreso sigo sigues sigue seguir
    siguen siguiendo paso pasas pasa pasar pasaba pase pasen pasando quedo quedas queda quedamos
    quedar quede quedé pongo pones pone poner puse ponga doy das da damos dan dar dé di dio dando
    digo dices dice decir dije dijo diga digas dicho diciendo dile sé saber sabes sabe supe sabia
    sepa sepas veo ves ve ver vi vio viendo vea veas creo crees cree creer pienso piensas piensa
    pensar pensando pensé pensaba espero esperas espera esperar esperando espere esperaba deseo
    debo debes debe deber necesito necesitas necesita necesitar trato tratas trata tratar tratando
    intento intentar intentando busco buscas busca buscar buscaba buscando busque encuentro
    encontrar encuentras encuentra encontrarte encontrado logro logré localizo localizar dejo
    dejas deja dejar dejando deje dejé llevo lleva llevar tomo tomar parece parezca acuerdo
    acordar acordaba acordé recuerdo recordar cuento cuentas cuenta contar contarte conté platicar
    platico conversar charlar chatear comentar comento explicar adelantar avisar aviso preguntar
    pregunto pregunta preguntarte preguntaba escuchar escuchas escucha escuche escuchando oir oyes
    oye oiga oi
"""

# Llamada, mensaje, buzón, contestar, molestar.
_TELEPHONING = """
    llamo llamas llama llamamos llaman llamar llamé llame llamaba llamando llamada llamadas
    llamadita llamaré llamare llamado llames hablo hablas habla hablamos hablan hablar hablé hable
    hablaba hablando hablado marco marcas marca marcar marqué marque marcando telefono telefonico
    celular cel movil linea numero buzon contestadora maquina mensaje mensajes mensajito recado
    recadito recados nota voz voicemail audio tono bip timbre telefonazo toque timbrazo saludo
    saludos saludar saludarte saludarle saludarla saluda escribo escribir texto textear whatsapp
    contacto contactar comunicar comunico comunicarme responder respuesta contestar contesta
    contestas contestado molesto molestar reporto reportar
"""

# Día, semana, rato, lunes.
_TIME = """
    dia dias tardes noche noches semana semanas mes meses año años hora horas minuto minutos
    minutito momento momentito rato ratito tiempo vuelta ocasion fecha fin finde lunes martes
    miercoles jueves viernes sabado domingo
"""

# Cosa, noticia, sorpresa: which does not say what.
_NO_HINT = """
    cosa cosas cosita asunto tema motivo razon detalle detalles punto idea ideas duda dudas
    preguntas sorpresa sorpresas noticia noticias novedad novedades secreto chisme chismecito
    informacion info dato datos plan planes favor ayuda oportunidad
"""

# Hola, gracias, señora, vecina, consultora.
_PEOPLE = """
    hola holi onda ey gracias porfa porfavor perdon disculpa disculpe adios chao chau bye besos
    besitos abrazo abrazos bendiciones dios amen cariño cariñoso feliz señor señora señorita sr
    sra srta don doña amiga amigo amigas vecina vecino comadre compadre tia tio prima primo mija
    mijo hija hijo hermana hermano mamá mama papa familia amor corazon reina guapa bella preciosa
    hermosa querida querido estimada estimado mujer hombre muchacha gente persona personas cliente
    clienta consultora consultor asesora asesor vendedora representante distribuidora parte tienda
    nombre casa oficina trabajo negocio empresa compañia
"""

# Uno, primera, última.
_COUNTING = """
    uno dos tres cuatro cinco seis siete ocho nueve diez once doce primera primero segunda segundo
    tercera tercero ultima ultimo proxima proximo siguiente par
"""

# Simplemente, la verdad, qué pena, por el calor; what fills a message.
_FILLING = """
    acordarme molestarte simplemente sinceramente realmente verdad verdaderamente efectivamente
    precisamente justo justamente concreto particular personal personalmente pendiente atenta
    atento ocupada ocupado libre disponible lista listo segura seguro contenta contento felizmente
    tranquila tranquilo calma pena lastima lata problema manera forma modo caso lado lugar efecto
    serio broma gana ganas oreja orejas vida mundo clima lluvia calor frio sol tirarte echarte
    darte decirte decirle contarle avisarte verte mirar mire mira fijate imaginate bla eh ah ay uy
    dale ándale andale órale orale jaja jeje posible brevedad seguimiento oiste oido oyeron
    chequear chequeando checando checar pasandola echar echando marcaba marcabas saludito familiar
    niños niñas chamacos nene nena hogar abuela abuelo abuelita suegra barrio calle pueblo ciudad
    salud animo animos cariñito servidora servidor culto iglesia misa trabajito jale chamba curro
    platicadita charlita conversacion plática platica comunicacion extrañar extraño extrañaba
    recordarte acordandome pensandote adelanto adelantarte contartelo sorprender sorprenderte
    curiosidad intriga intrigada buenisima buenisimo buenisimas fabuloso fabulosa grandioso
    maravilloso maravillosa interesar interesarte interesarle interesa insistir insisto probar
    pruebo reintentar volviendo llegar llego checo revisar ultimamente finalmente obviamente
    claramente cuidese cuidate cuida cuide cuiden carita compromiso obligacion necesario falta
    prisa pasé dejó llamó marcó tranqui detras atras digna dignas digne dignate suerte olvide
    olvides olvidar monton montones porfis siquiera cortesia educacion acordando acordarse caigo
    caer viva vivo traigo trae traer traje siglos lejos peticion conocer atender atienda atiendas
    atiende atendiste desear deseandole desearte vieja viejita cabezota terca terco pensado
    ponernos corriente supieras supiera animes animas quieran quieras puedan lunita largo
    explicarte contestador grabadora apuro pa reportarme
"""

EMPTY = frozenset(
    (
        _GRAMMAR
        + _HOW_MUCH
        + _DOING
        + _TELEPHONING
        + _TIME
        + _NO_HINT
        + _PEOPLE
        + _COUNTING
        + _FILLING
    ).split()
)
"""Words that name nothing that could matter; grammar and telephoning."""

# Nada en especial, solo por saludar, se lo digo en persona.
_NOTHING_TO_SAY = """
    (nada|ninguna) (de|en)? (particular|especial|importante|urgente|nuevo|concreto|grave|del otro
        mundo|serio|raro) ~1
    (sin|no hay|no tengo|ningun|sin ningun) ~1 (motivo|razon|novedad|novedades|noticias|
        pretexto) ~1
    (solo|nomas|nada mas|solamente|unicamente|simplemente|era|es|llamo|llamaba|por|pasaba|no
        mas) ~1 (a|para|por|de)? (saludar|saludarte|saludarla|saludarlo|saber de|charlar|
        conversar|platicar|escuchar|oir|ver como|ver que|desear|ponernos|reportar|dejar ~1 saludo|
        hacer ~1 (platica|visita)) <you>? ~3
    (algo|cosa|cosita|asunto|tema|idea|noticia|noticias|chisme|sorpresa|secreto|novedad) (que|
        para|por)? ~1 (decir|contar|comentar|platicar|compartir|hablar) (te|le|les)? ~2
    (te|le|les) (traigo|tengo|guardo) (una|un|unas|unos|algo|buenas)? ~1 (sorpresa|chisme|
        chismecito|noticia|noticias|secreto|cosa|cosita|novedad|idea) ,? (pero|y|que|ya|despues|
        $) ~3
    (te|le) (lo|la)? (digo|cuento|explico|platico) (en persona|cuando ~3|luego|despues|de viva voz|
        frente a frente)
    (mejor|pero) (en persona|de viva voz|frente a frente|cara a cara|de frente)
    ponernos al (dia|corriente|tanto)
    (no|ni) (lo|se lo|te lo|la)? (digo|cuento|puedo (decir|contar|explicar)) (por|
        en) ~3 (telefono|aqui|contestador|maquina|buzon|mensaje)
    (acordando|acordar|acorde|acordé|pensando|pense|pensé) (me)? (de|en) (ti|usted|ustedes|vos|
        llamar te|llamar le|llamar la) $
"""

IDLE: dict[str, str] = {
    "idle": _NOTHING_TO_SAY,
}
"""What says that there is no reason."""

# Encontré el tono, lo que buscaba, feliz cumpleaños, gracias por.
_TOLD = """
    (encontré|encontre|hallé|conseguí|consegui|aparecio|apareció|llegó|llegaron) (el|la|los|las|
        lo|tu|su|tus|sus) _ !(de (hablar|llamar))
    (lo|el _|la _|los _|las _) que (buscabas|buscaba|pediste|pidio|pidió|querias|queria|
        encargaste|encargó|te gusta|le gusta|te gusto|le gustó)
    feliz cumpleaños | (feliz|buen) aniversario | (felicidades|felicitaciones|enhorabuena) por ~3
    gracias por (el|la|los|las|su|tu|tus|sus) !(tiempo|atencion|paciencia|llamada|mensaje)
"""

REASONS: dict[str, str] = {
    "reason": _TOLD,
}
"""What could matter to somebody, though no single word says so."""

_EMPTY_STEM = re.compile(
    r"(?:"
    r"llam|habl|dese[aoe]|urg|expli[cq]|encant[ae]|detall|volv|vuelv|oig|oy|devuelv|devolv"
    r"|regres|salud|marcar|telefon|platic|convers|charl|escuch|mensaj|contest|respond"
    r"|comunic|comuniqu|acord[aá]|acuerd|report|intent|insist|molest|disculp|perdon|esper"
    r"|encontr|localiz|busc|tendr|pod[ríe]|querr|hab[rí]|estuv|anduv|pregunt|cuid|agradez"
    r"|agradec"
    r")\w*"
)
_SMALLER = re.compile(r"it([ao]s?)$")


def is_empty(word: str) -> bool:
    """Whether a word by itself says nothing that could matter to the person called."""
    larger = _SMALLER.sub(r"\1", word)  # "sorpresita" is a surprise, "amigos" are a friend
    one = larger.removesuffix("s")
    return bool({word, larger, one} & EMPTY) or bool(_EMPTY_STEM.fullmatch(word))
