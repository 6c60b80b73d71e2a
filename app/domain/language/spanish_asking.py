"""Spanish: the ways to ask for a call, to hope for it and to wait for it."""

from __future__ import annotations

# Me llama.
_CALLS_ME = """
    <me> (lo)? <call_you> | <me> <answer_you> !(de|del)
"""

# Deme una llamada, hágame una perdida, devuélvame la llamada.
_GIVE_ME_A_CALL = """
    (le|te) agradezco (un|una) ~1 <shout>
    ^ <soft>? <give_do> (un|una|unas|unos) ~1 <shout> (si|cuando|en cuanto|al|por favor|$)
    <give_do> le (un|una) ~1 <shout> a (esta|este|su|tu)
    #suggest <me> (<call_you>|<give_you> ~2 <shout>|<answer_you>)
    <me> (lo|la)? <give_you> (un|una|el|tu|su|unos|unas|algun|alguna|otro|otra|mas|con) ~3 <shout>
    <give_do> <me> (lo|la|se)? (un|una|el|tu|su|unos|unas|algun|alguna|con|por)? ~3 <shout>
    <me> <can> <give_inf> ~2 <shout> | <can> <give_inf> <me> ~2 <shout>
    <give_do> <me> (tu|su) ~2
    (cuanto|mucho) (le|te) (agradeceria|agradezco) (una|un|su|tu) ~1 <shout>
    <me> <give_you> (tu|su) (pedido|orden|respuesta|direccion|opinion|lista)
    <me>? <return_you> (la|mi|esta|el|un|una|mis) ~1 <shout>
    <return_do> (<me>)? (la|mi|esta|el|mis) ~1 <shout>
    <me> <can> <return_inf> ~1 (llamada|llamado|telefonazo|mensaje)
    <can> <return_inf> <me>? ~1 (llamada|llamado)
    (un|una|tu|su|con un|con una) ~1 (telefonazo|llamadita|toque|llamada tuya|llamada suya|
        mensajito) (tuyo|suyo|basta|bastaria|bastara|y|me|me haria|seria)
"""

# Comuníquese conmigo, póngase en contacto, repórtese.
_GET_IN_TOUCH = """
    (comunique|comunica|comuniques|comunicas|comunicar|comuniquen|comunicate) (te|
        se)? ~1 (conmigo|con nosotros|con nosotras|con su ~1|al #number|a la brevedad|por favor)
    (se|te) (comunique|comunica|comuniques|comunicas|comunicara|comuniquen|puede comunicar|puedes
        comunicar) ~1 (conmigo|con nosotros|al|a este)?
    comuniquese ~1 (conmigo|con nosotros|al|a|por)?
    (ponga|pon|pongan|poner|pongas|pone|pones|poned) (te|se)? en (contacto|comunicacion)
    (se|te) <soft>? (ponga|pongas|pone|pones|pongan|pusiera) en (contacto|comunicacion)
    (reporta|reporte|reporten|reportar) (te|se) | (se|te) (reporta|reportas|reporte|reportes)
"""

# Llámeme, que me llame, dé señales de vida.
_CALL_ME = """
    <call_do> <me> | <me> <can> <call_inf> | <can> ~1 <call_inf> <me>
    ^ <soft>? (<call_do>|timbre|timbra) (nomas|no mas|nada mas)
    da (te|se) una vuelta por el telefono | (da|de|dar) señales de vida
    (acuerda|acuerde) (te|se) de llamar
"""

# Por favor llame, le agradecería una llamada, le pido que llame.
_PLEASE_CALL = """
    (por favor|porfa|porfis|favor de|hagan favor de|hagame el favor de|sirva se|sirvase|haga el
        favor de|ten la bondad de|tenga la bondad de|tenga a bien|se le olvide|te olvides de|se te
        olvide|se olvide de|olvides|olvide|deje de|dejes de|dude en|dudes en|duden
        en) ,? (de)? <soft>? (<call_do>|<answer_do>|<return_do>) <me>? <you>?
    (favor de) (llamar|comunicar|comunicarse|marcar|responder|contestar|escribir|reportar) (se)?
    (le|te) (agradeceria|agradeceré|agradecere|agradecer|pediria|encargo|ruego|
        suplico) ~3 (<call_inf>|<answer_inf>|<shout>|llamara|<return_inf>|contestara)
    (le|te) (pido|ruego|suplico|encargo) ~1 que ~2 (<call_you>|<answer_you>)
    (espero|quiero|necesito|quisiera|ojala|gustaria|encantaria) que ~1 (<call_you>|
        <answer_you>) (pronto|<later>|cuando)? $
    (le|te) toca (a usted|a ti|a vos) ~1 | (le|te) toca (ya)? (llamar|marcar|hablar)
    (toca|corresponde) (te|le) llamar
"""

# Llame al, marque este número, levante el teléfono.
_CALL = """
    ^ (<soft>|y|pues|entonces|pero|o|asi que|oye|oiga|ándale|anda|andale|, )? (<call_do>|
        <answer_do>|llama|llame|marca|marque|escribe|escriba|contesta|conteste|responde|
        responda) <soft>? (al|a este|a mi|a la|cuando|si|en cuanto|antes|lo antes|por|porfa|ya|
        hoy|para atras|de vuelta|<later>|$|#number|pronto|apenas|aqui|aca) !(de|la)
    (llama|llame|llamar|hable|habla|marca|marque|marcar|tira|tire|da|hala|devuelve|
        devuelva) (me)? <you>? (para atras|atras|de vuelta|de regreso)
    (marca|marque|marcar|llama|llame|llamar|escribe|escriba|use|usa|intenta|intente) (le|lo|la|a|
        al|me al|el)? ~2 (#number|este numero|mi numero|mi celular|mi cel|numero de siempre)
    (usa|use|usar|aprovecha|aproveche) (la|lo) $ | <answer_do> <me> | <me> <can> <answer_inf>
    <can> <answer_inf> <me>?
    (levanta|levante|agarra|agarre|toma|tome|coge|coja|descuelga|descuelgue) (el|la) (telefono|
        bocina|auricular|fono)
    (que|me) <call_you> (usted|tu|vos)
    (seria|estaria) (bueno|bien|ideal|lindo|genial|bonito|mejor|padre|chevere) que ~1 <me> ~1
    (puede|puedes|podes) <call_inf> (al|a este|cuando)
"""

# Me puede llamar: asks in a question only.
_CAN_CALL = """
    <me> (puede/puedes/podes/pueden/podria/podrias) <soft>? (<call_inf>|encontrar|hallar|alcanzar)
    (puede/puedes/podes/pueden/podria/podrias) <soft>? (<call_inf>|encontrar|hallar) <me>
"""

# Hágame saber, deme razón, mande decir.
_LET_ME_KNOW = """
    (manda|mande|mandas) <me> (a)? decir | <me> (manda|mandas|mande|mandes) (a)? decir
    <me> (lo)? (avisas|avisa|avise|avises|confirmas|confirma|confirme|confirmes|dices|dice|dirás|
        diras|dira|digas|indicas|indica|decis|haces saber|hace saber|dejas saber|deja saber) !(que
        ya|mi|la oficina|el|en la oficina)
    (haz|haga|hace|hagan|hacer|deja|deje|dejar|dejen) <me> (lo)? saber
    <me> (lo)? (haces|hace|dejas|deja|hagas|dejes|deje|haga) saber
    <me> (da|das|de|des|dé) ~1 (razon|respuesta|noticias|su respuesta|tu respuesta|el si|una
        respuesta)
    (da|de|dar) <me> ~1 (razon|respuesta|noticias|una fecha|tu respuesta|su respuesta|luz verde|el
        si)
    (mantén|manten|mantenga) <me> al (tanto|corriente)
"""

# Avíseme, dígame cuándo, piénselo y me dice.
_TELL_ME = """
    (avisa|avise|avisar|avisad|avisen|confirma|confirme|confirmar|indica|indique|informa|informe|
        responde|responda) <me>
    (di|diga|digan|deci|dinos|dime) <me> (lo)? ~1 (que|cuando|si|como|cual|donde|a que|<later>|su|
        tu|por|algo|$|,)
    (cuenta|cuente) <me> (que|como|si|cuando|,|$) | <me> (cuentas|cuenta) (que|como|si)
    ya (me|nos) (diras|dira|contaras|contara|avisaras|avisara|dices|avisas|cuentas)
    (piensa|piense|pienses) (lo|se lo|te lo)? y <me> ~2
    (elige|elija|escoge|escoja|di|diga) ~1 (dia|hora|fecha)
"""

# Saber de usted, escuchar su opinión.
_HEAR_FROM_YOU = """
    (saber|sabiendo|oir|escuchar|saberse|noticias|recibir noticias|tener noticias) (pronto|algo|
        mas)? (de|por parte de) (ti|usted|vos|ustedes|vosotros|vosotras)
    (escuchar|oir|recibir|leer|conocer|tener|saber|contar con) (pronto)? (tu|su|vuestra|vuestro|
        una) ~1 (voz|opinion|respuesta|llamada|llamado|mensaje|decision|contestacion|llamadita|
        comentario|comentarios)
    (noticias|respuesta|llamada|mensaje) (tuyas|suyas|tuya|suya|tuyo|suyo) | (tus|sus) noticias
    saber (que|como) (opina|opinas|piensa|piensas|le parece|te parece|decide|decides|decidio|
        decidiste)
"""

# Espero su llamada, quedo pendiente, a la espera.
_AWAITING = """
    (espero|esperamos|aguardo|aguardamos|esperaré|espero con ~1) ~1 (tu|su|tus|
        sus) ~1 (indicaciones|instrucciones|comentarios|confirmacion|decision|visto bueno|opinion|
        señal|ordenes|amable ~1|contacto|retorno)
    (estaré|estare|estoy|estaremos|quedo|quedaré|quedare|quedamos|sigo|seguiré|permanezco|
        ando) ~4 (tu|su) (llamada|llamadita|mensaje|mensajito|respuesta|decision|contestacion|
        telefonazo|recado|confirmacion|visto bueno|si)
    (pendiente|pendientes|atenta|atento|al tanto|a la espera) (de|a) (tu|su|tus|sus) (comentarios|
        indicaciones|noticias|respuesta|instrucciones|llamada|mensaje|ordenes|decision|opinion)
    (quedo|estoy|quedamos|estamos|sigo) a (tu|su) (disposicion|orden|servicio) (para|cuando|por
        si) ~4
    (quedo|estoy|estaré|estare) (a la orden|disponible|localizable) (para|cuando|por si|en el
        #number|al #number|a cualquier ~1) ~3
    (espero|esperamos|esperaré|esperare|esperaremos|esperando|aguardo|aguardamos|aguardando|
        ansio) (con (gusto|ansias|ilusion|muchas ~1))? (a)? <your> ~1 <word>
    (espero|esperamos|esperando|aguardo|esperaré|esperare) ~1 (noticias|respuesta) ~1 (tuya|suya|
        tuyas|suyas|de usted|de ti|de vos|pronto|$)
    (espero|esperamos|esperando|esperar|esperaré) ~1 (a)? que (usted|tu|vos|ya|ustedes|me ~1|nos
        ~1)? (<call_you>|<answer_you>|se comunique|te comuniques|se reporte|te reportes|
        <return_you>|decidas|decida)
    (quedo|quedamos|estoy|estare|estaré|quedaré|sigo|seguimos|estamos|permanezco|quedare|
        quedaremos) (muy|al|aqui|siempre)? (pendiente|al pendiente|pendientes|atento|atenta|
        atentos|atentas|alerta) ($|a <your> ~1 <word>|de <your> ~1 <word>|a lo que ~2|de que ~2|a
        que ~3|a sus ~2|a tus ~2|para ~2|por si ~3|al telefono|del telefono|<later>|, )
    (quedo|quedamos|estoy|estaré|estare|estamos|sigo) (muy|aqui)? (a (la)? espera|en espera|
        esperando) ~4
    a la espera de ~3 <word> | en espera de ~2 <word>
"""

# Aquí estoy, mi línea está abierta, ya sabe dónde encontrarme.
_I_AM_HERE = """
    (cuando|si) (guste|gustes|quieras|quiera|puedas|pueda|querés|queres|desee|desees) ,? (aqui|
        aca) (estoy|me encuentra|me encuentras|me tiene|me tienes|ando|estamos) ~2
    (tienes|tiene|ya tienes|ya tiene|tenes) mi (numero|telefono|celular|contacto|whatsapp)
    (ya)? (sabes|sabe|conoces|conoce) mi (numero|telefono)
    (mi|la|nuestra|nuestro) (linea|telefono|celular|cel|puerta|numero|buzon|whatsapp) ~1 (esta|
        sigue|queda|estara) ~1 (abierta|abierto|libre|prendido|encendido|disponible|desocupada|a la
        orden)
    (esta|queda) en (tus|sus) manos
    (aqui|aca) (estoy|estaré|estare|ando|sigo|me tienes|me tiene|me encuentras|me
        encuentra) ~1 (para|por si|cuando) (cuando|lo que|si)? ~3
    (estoy|estaré|estare|sigo) (pegada|pegado|junto|al lado|al pie) (al|del) ~1 telefono
    (tengo|traigo|dejo) el (telefono|celular|cel) (a la mano|prendido|en la mano|cerca|encendido)
    (ya sabes|ya sabe|sabes|sabe) (donde|como|a que numero) (encontrarme|encontrar me|localizar me|
        hallar me|llamar me|ubicar me)
"""

# Su llamada me ayudaría, a ver cuándo llama.
_WOULD_BE_NICE = """
    (tu|su) (llamada|respuesta|mensaje|confirmacion|decision|contestacion) (me|seria|sera|antes|
        hoy|cuanto|para|lo antes|pronto|nos|urge|hace falta|ayudaria) ~2
    (me|nos) (encantaria|gustaria|alegraria|ayudaria|fascinaria|vendria bien|caeria bien|
        serviria) ~1 (una|un|tu|su|recibir|que) ~1 (llamada|llamadita|mensaje|mensajito|respuesta|
        telefonazo|(me|nos) ~1)
    (a ver|haber) (cuando|si) (me)? ~1 (llamas|llama|hablas|contestas|te reportas|se reporta|das
        ~2|da ~2|te animas a llamar)
    (tu|usted|vos) (diras|dira|dices|dice|decis|me (dices|dice|avisas|diras|dira|
        decis)) ~1 (cuando|que dia|a que hora|la hora|el dia|$)
    (la pelota|la bola|el balon) esta en (tu|su) ~1
    (cuento|contamos) con (tu|su) (llamada|respuesta|mensaje)
"""

CALLS: dict[str, str] = {
    "calls_me": _CALLS_ME,
    "call_me": _GIVE_ME_A_CALL + _GET_IN_TOUCH + _CALL_ME,
    "call": _PLEASE_CALL + _CALL,
    "can": _CAN_CALL,
    "tell": _LET_ME_KNOW + _TELL_ME,
    "hear": _HEAR_FROM_YOU,
    "waits": _AWAITING + _I_AM_HERE + _WOULD_BE_NICE,
}
"""Where they are asked to call, by the way it is done."""
