"""Spanish: who gets in touch with whom: the words for it, and where nothing is asked.

The object decides: with "me" or "nos" *they* are to call (``spanish_asking.py``), with "te", "le"
or "la" *I* do (``spanish_trying.py``).  In the excuses ``#ask`` stands for the place found.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "your": """
        tu/su/tus/sus/vuestra/vuestro/una/un/la | la de usted | tu amable | su amable | tu pronta
        su pronta
    """,
    "word": """
        llamada/llamadita/llamado/respuesta/mensaje/mensajito/contestacion/telefonazo/noticias
        razon/decision/recado/comunicacion
    """,
    "thanked": "gracias/agradezco/agradecida/agradecido/agradecemos",
    "needless": """
        hace falta | hacen falta | es necesario | es preciso | es obligacion | es obligatorio
        hay necesidad | hay por que | hay que | hay apuro | hay prisa | hay ninguna ~2 | tiene que
        tiene por que | tienes que | tienes por que | tenes que | tenes por que | tiene ninguna ~2
        tienes ninguna ~2 | necesita/necesitas/necesitamos/precisa/precisas | se moleste
        te molestes | se preocupe | te preocupes | se apure | te apures | se sienta | te sientas
        te agobies | se agobie | te apures | se mortifique | te mortifiques | te preocupes
        le pido | te pido | le estoy pidiendo | espero/esperamos | estoy esperando | le hace falta
        te hace falta | es indispensable | es para | quiero | pretendo | importa si
        hace ni falta | corre prisa | es urgente | vale la pena | se trata de | tendra que
        tendras que | debe/debes | se sienta obligada | te sientas obligada | necesito
        ocupa/ocupas
    """,
    "later": "#when/#soon/#past",
}

# No hace falta, sin que, en vez de: not, or not needed.
_NO_NEED = """
    ni (por ~1)? #ask
    no (se|te)? (toma|tomas|digna|dignas|anima|animas|atreve|atreves|acuerda|acuerdas) ~3 #ask
    no (lo)? <needless> ~7 (#ask|#can) | no <soft>? (#ask|#can)
    ni (se|te|siquiera|falta|hace|tiene|tienes|le|hay|necesita|necesitas) ~6 #ask
    nada !(mas) ~3 #ask | tampoco ~4 #ask | nunca #ask
    (sin|evito|evita|evite|ahorro|ahorra|ahorrese) ~1 (que|necesidad|obligacion|compromiso|prisa|
        tener|la) ~4 #ask
    sin #ask | (en vez|en lugar|antes) de ~3 #ask | ^ (ya)? (olvida|olvide) (te|se)? de #ask
    no se (preocupe|apure|moleste) ~6 #ask
"""

# Gracias por, qué gusto que, me alegró: it was done already.
_THANKED = """
    (que)? (gusto|alegria|lindo|bueno|placer|dicha|bonito) ~1 #ask ~1 (de)? #past
    #ask (de)? #past | que (gusto|alegria|bueno|lindo|bonito) #ask
    (solo|nomas|nada mas|por|para|era|gusto de|ganas de) #hear
    <thanked> (mucho|muchisimo|tanto)? (por|que) ~3 #ask | <thanked> #ask
    (gusto|alegria|encanto|bueno|lindo|bonito|placer) ~1 (me)? (dio|fue|da|senti|tuve)? ~3 (saber|
        escuchar|oir|haber) #ask
    me (dio|alegro|alegró|alegra|encantó|encanto|gusto|gustó|hizo|sorprendio|sorprendió) ~4 #ask
    (prometio|prometió|prometiste|quedaste|quedó|dijo|dijiste|iba|ibas|queria|quiso|podia|
        juró) ~2 #ask
    (pidio|pidió|pediste|dijo|dijiste|decias|prometi|prometió|encargo|encargó|
        pidieron) ~3 que (te|le|la|lo|les)? #ask
    (pidio|pidió|pediste|pidieron) ~4 #ask
    (cuando|la ultima vez que|el dia que|desde que|dia) ~1 #ask #past
"""

# La oficina me llama, quien: others do.
_OTHERS = """
    ^ (y|que|pero|pues|como|porque|pero)? (el|la|los|las|mi|mis|su|sus|un|una|unos|unas|nuestro|
        nuestra|ese|esa|don|doña|quien|alguien|nadie|#someone) !(proxima|otra|favor|verdad|
        neta) ~6 (#calls_me|#tell)
    (el|la|los|las|mi|mis|su|tu|quien|nadie|ellos|ella|quienes|cada|doña|señora) ~1 (oficina|
        fabrica|compañia|empresa|proveedor|tecnico|taller|chofer|mensajero|tienda|bodega|hermana|
        mama|hija|hijo|esposo|marido|laboratorio|almacen|imprenta|gerente|jefa|jefe|doctor|
        doctora|repartidor|paqueteria|nieta|nieto|comadre|vecina|amiga|clienta|sede|central|banco|
        gente|todo el mundo|distribuidor|distribuidora|señora|encargada|encargado|transportista|
        correo|aduana|que|casa matriz) ~1 (ya|me|siempre|solo)? ~1 #ask
    ^ #ask , (yari|mi amor|mi reina|reina|corazon|mami|hermana|pana)
"""

# Si necesita algo me puede llamar: a number given as a courtesy.
_KIND_OFFER = """
    (si|por si|en caso de que|cuando) ~3 (quiere|quieres|queres|desea|deseas|necesita|necesitas|
        hace falta|ocupa|ocupas|prefiere|prefieres|urge|le sirve|te sirve|quisiera|
        quisieras) ~3 (#can|#ask)
    #can ~4 (si|por si|en caso|#number|para lo que|para cualquier|cuando ~1 (necesite|necesites|
        ocupe))
    (por si|si ~4|cualquier ~3|#number|para cualquier ~3|es|en caso ~5) ,? (ahi|alli|tambien|
        siempre)? #can
    (manera|forma|modo|horario|horas) (de|para|en que|donde) ~1 (#ask|#can)
"""

# La llamo para que me diga: I call, or only wonder.
_MINE = """
    (llamo|marco|busco|hablo|hablamos|llamaré|llamare|marcaré|hablaré|platicamos|llamar|buscar|
        marcar|timbro|telefoneo) ~6 y #tell
    (sé|se|entiendo|saber|preguntaba|pregunto|explico) #suggest? ~1 #ask
    (hallo|encuentro|sé|se) (ya)? (como|que|de que ~1) ~3 #ask
    #hear ~1 ,? (asi que|por eso|por lo que|de modo que|y) <you> (vuelvo a|volveré a|<call_i>)
    (hacer|hago|decir|inventar) ~1 para que #ask
    (llamo|marco|llamaré|hablo|busco|llamar|marcar|llame|hablar|#when|insistir) ~5 para que #ask
    en cuanto (me|nos)? #ask | (hasta que|ya que|despues de que|como|apenas|aunque|porque) #ask
    ^ di #ask | di me lo ,
    (aviso|recado|mensaje|respuesta|llamada) (de que|de la|del|de su|de tu) ~2 #ask
    (quiero|quisiera|voy a|necesito|debo|puedo|iba a|queria) (yo)? #call !(me)
    (quede|quedé|estuve|pase|pasé|pasamos|llevo ~3|llevaba ~3) ~1 #waits
"""

NOT_CALLS = _NO_NEED + _THANKED + _OTHERS + _KIND_OFFER + _MINE
"""Where nobody is asked to call, though the words are there."""
