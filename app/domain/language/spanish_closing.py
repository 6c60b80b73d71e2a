"""Spanish: ways out, greetings and goodbyes, and the words that give no reason by themselves."""

from __future__ import annotations

import re

CLASSES: dict[str, str] = {
    "prefer": "prefiere/prefieres/preferis/prefiera/prefieras/preferiria/preferirias/prefieren/quiere/quieres/queres/quiera/quieras/quisiera/quisieras/desea/deseas/desee/desees/gusta/gustaria",
    "stop": "no/deje/dejes/dejemos/pare/pares/descanse/detenga/olvide/suspenda/baje/quite/borre/saque/tache/espere|ya no|mejor no|lo deje|la deje|te deje|le deje|me detenga|me olvide|me aparte|me retire",
    "fine": "bien/perfecto/perfectamente/genial/listo|sin (problema|problemas|pena|rollo)|no (pasa|hay) (nada|problema|bronca|drama)|no importa|todo bien|de acuerdo|se (vale|respeta)|todo (tranquilo|ok)|tan amigos|tan contentas",
}

WAYS_OUT: dict[str, str] = {
    "way_out": """
        (puede|puedes|podes) decir me que no ~3
        (ahi|aqui|hasta ahi|hasta aqui) (le|lo|la)? (paramos|paro|dejamos|dejo|cortamos) ~1
        (lo|la|las|los)? (dejo|dejamos|corto|paro) (ahi|aqui|asi|hasta ahi|hasta aqui) !(el|la|un|una|mi)
        si (me|usted|tu|vos)? (me)? (dice|dices|decis|contesta|contestas|responde|respondes) que no ~4
        si ~6 , (bien|perfecto|genial|adelante) ,? (y|o|pero)? ,? (y|o|pero)? si no ,? (tambien|igual|igualmente|no pasa ~1|tan ~1)
        si no (te|le) (va|cuadra|late|provoca|conviene|acomoda|nace|sirve) ,? (no ~3|tan ~1|sin ~1|todo ~1|lo ~2|la ~2)
        si ~3 ya (estuvo|fue|basta|esta bueno) ~2
        (con (decir|decirme|avisar|un mensaje|una palabra|que ~2) ~3 (basta|alcanza|es suficiente|listo)) ~1
        si (usted|tu|vos|de plano)? ya no ~1 (<prefer>|le interesa|te interesa|le sirve|te sirve|le apetece|te apetece|necesita|necesitas|hace falta|quiere|quieres) ~3
        (me lo|solo|nomas|nada mas) (puede|puedes|podes) (decir|avisar) ~4
        (salvo|a menos|excepto) que ~1 no (te|le) (apetezca|interese|guste|venga|parezca|convenga|acomode) ~2
        (en ese caso|entonces|despues de (eso|esto|esta)|luego de eso) ,? ~1 (tan ~1|no (la|lo|te|le) ~3|(la|lo|te|le) dejo ~2|ya no ~3|sin ~1)
        ya no (la|lo|te|le) (molesto|busco|llamo|insisto|marco|fastidio) ~1
        no (la|lo|te|le) molesto mas
        (a menos|salvo|a no ser|excepto|menos) que ~2 (<prefer>|diga|digas|me diga|me digas|avise|avises|pida|pidas|indique|no|opine|moleste|molesten|escuche) ~4
        si ~2 (<prefer>) ~4 (<stop>|que no|paremos|ninguna|espacio|tranquilidad|de la lista) ~3
        si (usted|tu|vos|ya|de plano|acaso|prefiere)? ~1 no (<prefer>|le interesa|te interesa|le gusta|te gusta|le late|le acomoda|es ~1 momento|quiere|lo desea|le viene|te viene|es lo suyo|es lo tuyo|le apetece|te apetece) ~4
        si (esto|mi ~1|mis ~1|tanta ~1|tanto ~1|que ~2)? (le|te|la|lo) ~1 (molesta|molesto|incomoda|incomodo|molestan|canso|cansan) ~3
        si ya (tuvo|tuviste|es|fue|tiene|tienes|son) ~2 (suficiente|suficientes|demasiado|demasiadas|bastante)
        (di|diga|digan|deci|avisa|avise|hagame|haz me|hazme|haga me) me (lo)? (saber)? ~2 (y (listo|ya|no|yo|lo|te|le|la|aqui|ahi|con|dejo|paro|hasta|de)|con (toda)? (confianza|libertad)|sin (pena|problema|rollo)|que (no|pare|deje)) ~3
        (me lo (dice|dices|decis|avisa|avisas)|solo (digame|dime|decime)|basta (con)? (que)? (me|un|una|con)? ~3 (diga|digas|decir|no|mensaje)|con (que)? (un no|me diga|me digas|decirme|decir me|que me)) ~3
        (te|le|la|lo|los|las) (dejo|dejaré|dejare|dejamos|dejaremos) ~1 (en paz|tranquila|tranquilo|de (llamar|buscar|molestar|insistir)|descansar|ser|en su ~1|en tu ~1|a su aire|a tu aire)
        (dejo|dejaré|dejare|paro|pararé|suspendo) ~1 (de)? (llamar|insistir|marcar|buscar|intentar|las llamadas|de ~1) (te|le|la|lo)?
        (ya)? no (la|le|te|lo)? (vuelvo a|volvere a|volveré a|voy a) (llamar|molestar|buscar|insistir|marcar|hacer|intentar) ~2
        si no ,? (me (lo)? (avisas|dices|avisa|dice|decis)|avise me|avisa me|di me|diga me) ~12 (sin|no pasa|y ya|tan) ~2
        me (avisas|dices|avisa|dice) ~9 , sin ~2
        ya no (le|te|la|lo) (insisto|llamo|busco|molesto|marco|insistiré|llamaré|buscaré) (mas)?
        no (le|te|la|lo) (insisto|llamo|busco|molesto|marco|insistiré|llamaré|buscaré) (mas|ya)
        (y|entonces|,) no (le|te|la|lo) (insisto|llamo|busco|molesto|marco|insistiré|llamaré|buscaré)
        (le|te|la|lo) (quito|saco|borro|tacho|elimino) de (mi|la) (lista|agenda|libreta)
        (un|el) no (tambien)? (es|esta|me|se) ~2
        (cualquiera|las dos|ambas) (de las dos)? ~1 (cosas|opciones|respuestas)? ~1 (esta|estan|es|son|me parece|vale) ~1 <fine>
        (cualquier|de cualquier) (respuesta|forma|manera|modo|decision) ~2 <fine>
        (todo|esta|estara|tambien) ~1 (bien|perfecto) (igual|de todos modos|si no|de las dos ~1|tambien) ~1
        (con (mucho)? gusto lo|lo|la) (respeto|respetaré|entiendo|entendere|entenderé|comprendo|acepto) ~1
        sin (rencores|resentimientos|compromiso alguno|ningun compromiso) | tan amigos como siempre
        (es|sera|este es|hago|haré|seria) (mi|el|un) ultimo (intento|mensaje|recado) ~8 (paz|tranquil~0|dejo|no|bien|problema|usted decide|tu decides)
        (usted|tu|vos) (decide|decides|decidis|manda|mandas|dice|dices) $
        (prefiere|prefieres|preferis|quiere|quieres|queres|desea) (usted|tu|vos)? que (ya)? (no|pare|deje|lo deje|paremos|la deje|te deje) ~4
        no (quiere|quieres|desea|deseas|queres) (mas|que (la|te|le|lo)|recibir|mis|estas|otra) ~3
        (no|tampoco) (tiene|tienes) (que|por que) ~1 (contestar|decir) ~3 y (listo|ya|lo dejo)
    """,
}

POLITE: dict[str, str] = {
    "polite": """
        (soy|somos|habla|saluda|llama|aqui|aca|es|^) (yo|solo|nomas)? ,? (tu|su|la|el|una|un) (señora|señor|chica|chico|amiga|amigo|muchacha|vecina|vecino|consultora|asesora|vendedora|doña|seño|distribuidora)? (la|el)? (de|del) (los|las|la|el|lo)? ~3 $
        (soy|habla|saluda|aqui|es) (quien|la que|el que) (le|te|la|lo) (dejo|dejó|llamo|llamó|hablo|habló|marco|marcó) ~4 $
        dios ~1 bendiga ~2 | (la|el|una) hora del cafe
        (que) (tenga|tengas|tengan|tengais|pase|pases|pasen|paseis|este|estes|esten|le vaya|te vaya|les vaya|disfrute|disfrutes|descanse|descanses|dios|sea|tenga usted) ~6 !(con)
        (feliz|buen|bonito|lindo|excelente|bello|gran|buena) (dia|tarde|noche|semana|fin|jornada|finde|mañana|provecho) ~3
        (cuida|cuide|cuiden|cuidad|cuidar) (te|se|os|me)? (mucho|bien)?
        (hasta) (luego|pronto|entonces|la vista|la proxima|#when|#soon|siempre)
        (un|muchos|mil|besos|una) ~1 (abrazo|abrazos|beso|besos|besitos|saludo|saludos|saludito|abrazote|cariño|besote) ~5
        (saludos|besos|besitos|abrazos|bendiciones|chao|chau|adios|ciao|bye|nos vemos|cariños|abrazo|saludo) ~4
        dios ~1 (bendiga|cuide|guarde) ~2 | (todo lo mejor|lo mejor|mis mejores deseos)
        como (esta|estas|estan|le va|te va|andas|anda|amanecio|amaneciste|siguen|sigue|sigues|te fue hoy|has estado|ha estado|van|va|anda todo|esta todo|va todo) ~4
        que (tal|hay|cuentas|cuenta|hubo|onda) ~1 | que hay de nuevo
        (espero|deseo|ojala|confio) (que)? (tu|usted|todo|todos|te|le|se|este|estes|esten|ande|andes|y|los|la|toda|ya)? ~2 (este|estes|esten|encuentre|encuentres|vaya|ande|andes|bien|encuentren) ~4
        (muchas|mil|muchisimas)? gracias (por (su|tu) (tiempo|atencion)|de antemano|por escuchar ~1)? !(por|a)
        cuanto tiempo
        (hace)? (tiempo|rato|siglos|mucho) que no (hablamos|platicamos|nos ~1|sabia ~2|conversamos|se de ~1)
        (la|te|le|os) (extraño|echo de menos|recuerdo|pienso|mando ~4|deseo ~3)
    """,
}
"""Courtesies: kind, but no reason for a call."""

IDLE: dict[str, str] = {
    "idle": """
        (nada|ninguna) (de|en)? (particular|especial|importante|urgente|nuevo|concreto|grave|del otro mundo|serio|raro) ~1
        (sin|no hay|no tengo|ningun|sin ningun) ~1 (motivo|razon|novedad|novedades|noticias|pretexto) ~1
        (solo|nomas|nada mas|solamente|unicamente|simplemente|era|es|llamo|llamaba|por|pasaba|no mas) ~1 (a|para|por|de)? (saludar|saludarte|saludarla|saludarlo|saber de|charlar|conversar|platicar|escuchar|oir|ver como|ver que|desear|ponernos|reportar|dejar ~1 saludo|hacer ~1 (platica|visita)) <you>? ~3
        (algo|cosa|cosita|asunto|tema|idea|noticia|noticias|chisme|sorpresa|secreto|novedad) (que|para|por)? ~1 (decir|contar|comentar|platicar|compartir|hablar) (te|le|les)? ~2
        (te|le|les) (traigo|tengo|guardo) (una|un|unas|unos|algo|buenas)? ~1 (sorpresa|chisme|chismecito|noticia|noticias|secreto|cosa|cosita|novedad|idea) ,? (pero|y|que|ya|despues|$) ~3
        (te|le) (lo|la)? (digo|cuento|explico|platico) (en persona|cuando ~3|luego|despues|de viva voz|frente a frente)
        (mejor|pero) (en persona|de viva voz|frente a frente|cara a cara|de frente)
        ponernos al (dia|corriente|tanto)
        (no|ni) (lo|se lo|te lo|la)? (digo|cuento|puedo (decir|contar|explicar)) (por|en) ~3 (telefono|aqui|contestador|maquina|buzon|mensaje)
        (acordando|acordar|acorde|acordé|pensando|pense|pensé) (me)? (de|en) (ti|usted|ustedes|vos|llamar te|llamar le|llamar la) $
    """,
}
"""What says that there is no reason."""

REASONS: dict[str, str] = {
    "reason": """
        (encontré|encontre|hallé|conseguí|consegui|aparecio|apareció|llegó|llegaron) (el|la|los|las|lo|tu|su|tus|sus) _ !(de (hablar|llamar))
        (lo|el _|la _|los _|las _) que (buscabas|buscaba|pediste|pidio|pidió|querias|queria|encargaste|encargó|te gusta|le gusta|te gusto|le gustó)
        feliz cumpleaños | (feliz|buen) aniversario | (felicidades|felicitaciones|enhorabuena) por ~3
        gracias por (el|la|los|las|su|tu|tus|sus) !(tiempo|atencion|paciencia|llamada|mensaje)
    """,
}
"""What could matter to somebody, though no single word says so."""

EMPTY = frozenset(
    """
    a ante con contra de del desde durante en entre hacia hasta mediante para por segun sin sobre tras al y e o u ni que si sí no pero mas porque pues aunque como cuando donde mientras quien quienes cual cuales cuyo cuanto cuanta cuantos cuantas
    el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel aquella aquello mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra me te se le les nos os yo él ella ello ellos ellas usted ustedes vos vosotros nosotros nosotras mí ti conmigo contigo consigo mio mia suyo suya tuyo tuya suyas tuyas
    muy mucho mucha muchos muchas poco poca pocos poquito tanto tanta tantas tantos todo toda todos todas algo alguien alguno alguna algun nada nadie ninguno ninguna ningun otro otra otros otras mismo misma cada cualquier cualquiera demas ambos varios varias bastante casi apenas solo solamente nomas nada mas menos tambien tampoco ya aun todavia siempre nunca jamas aqui aca ahi alli alla alla ahora ahorita hoy ayer mañana luego despues antes pronto tarde temprano entonces asi bien mal mejor peor quiza quizas tal vez veces acaso ojala claro vale ok bueno buena buenos buenas buen malo mala gran grande pequeño chiquito corto cortito breve brevemente rapido rapidito rapida importante urgente especial interesante nuevo nueva lindo linda bonito bonita precioso padre chevere bacano genial increible excelente perfecto igual tipo super medio
    es son era eran fue fueron ser sera seria sea siendo sido soy eres somos esta estan estaba estar estaré estare este estes estoy estas estamos estuvo estando he has ha hemos han haber habia hay hubo haya habra tengo tienes tiene tenemos tienen tener tenia tuve tuvo tenga tengas tendre tendra hago haces hace hacemos hacen hacer hice hizo haga hagas haré haz hecho puedo puedes puede podemos pueden poder podria podrias pude pudo pueda puedas podes quiero quieres quiere queremos quieren querer queria quise quiso quisiera quisieras queres gustaria gusta gusto gustas guste encantaria encanta voy vas va vamos van ir iba fui vaya vayas ando andas anda andan andar andaba vengo viene venir vuelvo vuelve volver volveré volvere regreso sigo sigues sigue seguir siguen siguiendo paso pasas pasa pasar pasaba pase pasen pasando quedo quedas queda quedamos quedar quede quedé pongo pones pone poner puse ponga doy das da damos dan dar dé di dio dando digo dices dice decir dije dijo diga digas dicho diciendo dile sé saber sabes sabe supe sabia sepa sepas se veo ves ve ver vi vio viendo vea veas creo crees cree creer pienso piensas piensa pensar pensando pensé pensaba espero esperas espera esperar esperando espere esperaba deseo debo debes debe deber necesito necesitas necesita necesitar trato tratas trata tratar tratando intento intentar intentando busco buscas busca buscar buscaba buscando busque encuentro encontrar encuentras encuentra encontrarte encontrado logro logré localizo localizar dejo dejas deja dejar dejando deje dejé llevo lleva llevar tomo tomar parece parezca acuerdo acordar acordaba acordé recuerdo recordar cuento cuentas cuenta contar contarte conté platicar platico conversar charlar chatear comentar comento explicar adelantar avisar aviso preguntar pregunto pregunta preguntarte preguntaba escuchar escuchas escucha escuche escuchando oir oyes oye oiga oi
    llamo llamas llama llamamos llaman llamar llamé llame llamaba llamando llamada llamadas llamadita llamaré llamare llamado llames hablo hablas habla hablamos hablan hablar hablé hable hablaba hablando hablado marco marcas marca marcar marqué marque marcando telefono telefonico celular cel movil linea numero buzon contestadora maquina mensaje mensajes mensajito recado recadito recados nota voz voicemail audio tono bip timbre telefonazo toque timbrazo saludo saludos saludar saludarte saludarle saludarla saluda escribo escribir texto textear whatsapp contacto contactar comunicar comunico comunicarme responder respuesta contestar contesta contestas contestado molesto molestar reporto reportar
    dia dias tarde tardes noche noches semana semanas mes meses año años hora horas minuto minutos minutito momento momentito rato ratito tiempo vez vuelta ocasion fecha fin finde lunes martes miercoles jueves viernes sabado domingo
    cosa cosas cosita asunto tema motivo razon detalle detalles punto idea ideas duda dudas pregunta preguntas sorpresa sorpresas noticia noticias novedad novedades secreto chisme chismecito informacion info dato datos plan planes favor ayuda oportunidad
    hola holi buenas saludos que onda tal oye ey gracias favor porfa porfavor perdon disculpa disculpe adios chao chau bye besos besitos abrazo abrazos bendiciones dios amen cariño cariñoso feliz bonito señor señora señorita sr sra srta don doña amiga amigo amigas vecina vecino comadre compadre tia tio prima primo mija mijo hija hijo hermana hermano mamá mama papa familia mi amor corazon reina guapa bella preciosa hermosa linda querida querido estimada estimado mujer hombre muchacha gente persona personas cliente clienta consultora consultor asesora asesor vendedora representante distribuidora parte tienda nombre casa oficina trabajo negocio empresa compañia
    uno dos tres cuatro cinco seis siete ocho nueve diez once doce primera primero segunda segundo tercera tercero ultima ultimo proxima proximo siguiente par
    acordarme molestarte persona simplemente sinceramente realmente verdad verdaderamente efectivamente precisamente justo justamente concreto particular personal personalmente pendiente atenta atento ocupada ocupado libre disponible lista listo segura seguro contenta contento felizmente tranquila tranquilo calma pena lastima lata problema manera forma modo caso lado lugar efecto serio broma gana ganas oreja orejas vida mundo clima lluvia calor frio tiempo sol
    tirarte echarte darte decirte decirle contarle avisarte verte mirar mire mira fijate imaginate sabes bla eh ah ay uy este pues bueno va dale ándale andale órale orale jaja jeje
    posible brevedad seguimiento oiste oido oyeron chequear chequeando checando checar viendo veo estas pasandola pasar echar echando paso pasaba marcaba marcabas rapidito saludito familia familiar todos bien niños niñas chamacos nene nena hogar abuela abuelo abuelita suegra casa barrio calle pueblo ciudad vida salud animo animos cariñito servidora servidor culto iglesia misa trabajito jale chamba curro platicadita charlita conversacion plática platica comunicacion extrañar extraño extrañaba recordarte recordar acordandome pensandote bonita semana
    adelanto adelantarte contartelo sorprender sorprenderte curiosidad intriga intrigada buenisima buenisimo buenisimas fabuloso fabulosa grandioso maravilloso maravillosa interesar interesarte interesarle interesa podria
    insistir insisto probar pruebo reintentar volviendo llegar llego checar checo revisar ultimamente finalmente obviamente claramente cuidese cuidate cuida cuide cuiden carita compromiso obligacion necesario falta hace prisa
    pasé dejé dejó llamó marcó tranqui detras atras digna dignas digne dignate suerte olvide olvides olvidar monton montones porfis porfa siquiera cortesia educacion acordando acordarse caigo caer viva vivo traigo trae traer traje siglos lejos peticion
    conocer atender atienda atiendas atiende atendiste desear deseandole desearte siempre vieja viejita cabezota terca terco pensando pensado
    ponernos corriente supieras supiera animes animas quieran quieras puedan lunita cuando largo explicarte contestador grabadora apuro contigo vale pa reportarme
    """.split()
)  # fmt: skip
"""Words that name nothing that could matter; grammar and telephoning."""

_EMPTY_STEM = re.compile(
    r"(?:llam|habl|dese[aoe]|urg|expli[cq]|encant[ae]|detall|volv|vuelv|oig|oy|devuelv|devolv|regres|salud|marcar|telefon|platic|convers|charl|escuch|mensaj|contest|respond|comunic|comuniqu|acord[aá]|acuerd|report"
    r"|intent|insist|molest|disculp|perdon|esper|encontr|localiz|busc|tendr|pod[ríe]|querr|hab[rí]|estuv|anduv|pregunt|cuid|agradez|agradec)\w*"
)


_SMALLER = re.compile(r"it([ao]s?)$")


def is_empty(word: str) -> bool:
    """Whether a word by itself says nothing that could matter to the person called."""
    larger = _SMALLER.sub(r"\1", word)  # "sorpresita" is a surprise, "amigos" are a friend
    one = larger.removesuffix("s")
    return bool({word, larger, one} & EMPTY) or bool(_EMPTY_STEM.fullmatch(word))
