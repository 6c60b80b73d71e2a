"""Spanish: who gets in touch with whom; see ``english_contact`` for the parts of this module.

The object decides: with "me" or "nos" *they* are to call ("llámeme", "que me llames"), with "te",
"le" or "la" *I* do ("le llamo", "volveré a llamarte").  In the excuses ``#ask`` stands for the
place found.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "your": "tu/su/tus/sus/vuestra/vuestro/una/un/la|la de usted|tu amable|su amable|tu pronta|su pronta",
    "word": "llamada/llamadita/llamado/respuesta/mensaje/mensajito/contestacion/telefonazo/noticias/razon/decision/recado/comunicacion",
    "thanked": "gracias/agradezco/agradecida/agradecido/agradecemos",
    "needless": "hace falta|hacen falta|es necesario|es preciso|es obligacion|es obligatorio|hay necesidad|hay por que|hay que|hay apuro|hay prisa|hay ninguna ~2|tiene que|tiene por que|tienes que|tienes por que|tenes que|tenes por que|tiene ninguna ~2|tienes ninguna ~2|necesita/necesitas/necesitamos/precisa/precisas|se moleste|te molestes|se preocupe|te preocupes|se apure|te apures|se sienta|te sientas|te agobies|se agobie|te apures|se mortifique|te mortifiques|te preocupes|le pido|te pido|le estoy pidiendo|espero/esperamos|estoy esperando|le hace falta|te hace falta|es indispensable|es para|quiero|pretendo|importa si|hace ni falta|corre prisa|es urgente|vale la pena|se trata de|tendra que|tendras que|debe/debes|se sienta obligada|te sientas obligada|necesito|ocupa/ocupas",
    "later": "#when/#soon/#past",
}

CALLS: dict[str, str] = {
    "calls_me": """
        <me> (lo)? <call_you> | <me> <answer_you> !(de|del)
    """,
    "call_me": """
        #suggest <me> (<call_you>|<give_you> ~2 <shout>|<answer_you>)
        <call_do> <me> | <me> <can> <call_inf> | <can> ~1 <call_inf> <me>
        <me> (lo|la)? <give_you> (un|una|el|tu|su|unos|unas|algun|alguna|otro|otra|mas|con) ~3 <shout>
        <give_do> <me> (lo|la|se)? (un|una|el|tu|su|unos|unas|algun|alguna|con|por)? ~3 <shout>
        <me> <can> <give_inf> ~2 <shout> | <can> <give_inf> <me> ~2 <shout>
        <give_do> <me> (tu|su) ~2
        ^ <soft>? (<call_do>|timbre|timbra) (nomas|no mas|nada mas)
        (cuanto|mucho) (le|te) (agradeceria|agradezco) (una|un|su|tu) ~1 <shout>
        <me> <give_you> (tu|su) (pedido|orden|respuesta|direccion|opinion|lista)
        <me>? <return_you> (la|mi|esta|el|un|una|mis) ~1 <shout>
        <return_do> (<me>)? (la|mi|esta|el|mis) ~1 <shout>
        <me> <can> <return_inf> ~1 (llamada|llamado|telefonazo|mensaje)
        <can> <return_inf> <me>? ~1 (llamada|llamado)
        (comunique|comunica|comuniques|comunicas|comunicar|comuniquen|comunicate) (te|se)? ~1 (conmigo|con nosotros|con nosotras|con su ~1|al #number|a la brevedad|por favor)
        (se|te) (comunique|comunica|comuniques|comunicas|comunicara|comuniquen|puede comunicar|puedes comunicar) ~1 (conmigo|con nosotros|al|a este)?
        comuniquese ~1 (conmigo|con nosotros|al|a|por)?
        (ponga|pon|pongan|poner|pongas|pone|pones|poned) (te|se)? en (contacto|comunicacion)
        (se|te) <soft>? (ponga|pongas|pone|pones|pongan|pusiera) en (contacto|comunicacion)
        (reporta|reporte|reporten|reportar) (te|se) | (se|te) (reporta|reportas|reporte|reportes)
        da (te|se) una vuelta por el telefono | (da|de|dar) señales de vida
        (acuerda|acuerde) (te|se) de llamar
        (un|una|tu|su|con un|con una) ~1 (telefonazo|llamadita|toque|llamada tuya|llamada suya|mensajito) (tuyo|suyo|basta|bastaria|bastara|y|me|me haria|seria)
    """,
    "call": """
        ^ (<soft>|y|pues|entonces|pero|o|asi que|oye|oiga|ándale|anda|andale|, )? (<call_do>|<answer_do>|llama|llame|marca|marque|escribe|escriba|contesta|conteste|responde|responda) <soft>? (al|a este|a mi|a la|cuando|si|en cuanto|antes|lo antes|por|porfa|ya|hoy|para atras|de vuelta|<later>|$|#number|pronto|apenas|aqui|aca) !(de|la)
        (por favor|porfa|porfis|favor de|hagan favor de|hagame el favor de|sirva se|sirvase|haga el favor de|ten la bondad de|tenga la bondad de|tenga a bien|se le olvide|te olvides de|se te olvide|se olvide de|olvides|olvide|deje de|dejes de|dude en|dudes en|duden en) ,? (de)? <soft>? (<call_do>|<answer_do>|<return_do>) <me>? <you>?
        (favor de) (llamar|comunicar|comunicarse|marcar|responder|contestar|escribir|reportar) (se)?
        (le|te) (agradeceria|agradeceré|agradecere|agradecer|pediria|encargo|ruego|suplico) ~3 (<call_inf>|<answer_inf>|<shout>|llamara|<return_inf>|contestara)
        (le|te) (pido|ruego|suplico|encargo) ~1 que ~2 (<call_you>|<answer_you>)
        (llama|llame|llamar|hable|habla|marca|marque|marcar|tira|tire|da|hala|devuelve|devuelva) (me)? <you>? (para atras|atras|de vuelta|de regreso)
        (marca|marque|marcar|llama|llame|llamar|escribe|escriba|use|usa|intenta|intente) (le|lo|la|a|al|me al|el)? ~2 (#number|este numero|mi numero|mi celular|mi cel|numero de siempre)
        (usa|use|usar|aprovecha|aproveche) (la|lo) $
        <answer_do> <me> | <me> <can> <answer_inf> | <can> <answer_inf> <me>?
        (levanta|levante|agarra|agarre|toma|tome|coge|coja|descuelga|descuelgue) (el|la) (telefono|bocina|auricular|fono)
        (que|me) <call_you> (usted|tu|vos)
        (espero|quiero|necesito|quisiera|ojala|gustaria|encantaria) que ~1 (<call_you>|<answer_you>) (pronto|<later>|cuando)? $
        (seria|estaria) (bueno|bien|ideal|lindo|genial|bonito|mejor|padre|chevere) que ~1 <me> ~1
        (le|te) toca (a usted|a ti|a vos) ~1
        (le|te) toca (ya)? (llamar|marcar|hablar)
        (toca|corresponde) (te|le) llamar | (puede|puedes|podes) <call_inf> (al|a este|cuando)
    """,
    "can": """
        <me> (puede/puedes/podes/pueden/podria/podrias) <soft>? (<call_inf>|encontrar|hallar|alcanzar)
        (puede/puedes/podes/pueden/podria/podrias) <soft>? (<call_inf>|encontrar|hallar) <me>
    """,
    "tell": """
        (manda|mande|mandas) <me> (a)? decir | <me> (manda|mandas|mande|mandes) (a)? decir
        (avisa|avise|avisar|avisad|avisen|confirma|confirme|confirmar|indica|indique|informa|informe|responde|responda) <me>
        <me> (lo)? (avisas|avisa|avise|avises|confirmas|confirma|confirme|confirmes|dices|dice|dirás|diras|dira|digas|indicas|indica|decis|haces saber|hace saber|dejas saber|deja saber) !(que ya|mi|la oficina|el|en la oficina)
        (di|diga|digan|deci|dinos|dime) <me> (lo)? ~1 (que|cuando|si|como|cual|donde|a que|<later>|su|tu|por|algo|$|,)
        (cuenta|cuente) <me> (que|como|si|cuando|,|$) | <me> (cuentas|cuenta) (que|como|si)
        (haz|haga|hace|hagan|hacer|deja|deje|dejar|dejen) <me> (lo)? saber
        <me> (lo)? (haces|hace|dejas|deja|hagas|dejes|deje|haga) saber
        <me> (da|das|de|des|dé) ~1 (razon|respuesta|noticias|su respuesta|tu respuesta|el si|una respuesta)
        (da|de|dar) <me> ~1 (razon|respuesta|noticias|una fecha|tu respuesta|su respuesta|luz verde|el si)
        ya (me|nos) (diras|dira|contaras|contara|avisaras|avisara|dices|avisas|cuentas)
        (piensa|piense|pienses) (lo|se lo|te lo)? y <me> ~2
        (elige|elija|escoge|escoja|di|diga) ~1 (dia|hora|fecha)
        (mantén|manten|mantenga) <me> al (tanto|corriente)
    """,
    "hear": """
        (saber|sabiendo|oir|escuchar|saberse|noticias|recibir noticias|tener noticias) (pronto|algo|mas)? (de|por parte de) (ti|usted|vos|ustedes|vosotros|vosotras)
        (escuchar|oir|recibir|leer|conocer|tener|saber|contar con) (pronto)? (tu|su|vuestra|vuestro|una) ~1 (voz|opinion|respuesta|llamada|llamado|mensaje|decision|contestacion|llamadita|comentario|comentarios)
        (noticias|respuesta|llamada|mensaje) (tuyas|suyas|tuya|suya|tuyo|suyo) | (tus|sus) noticias
        saber (que|como) (opina|opinas|piensa|piensas|le parece|te parece|decide|decides|decidio|decidiste)
    """,
    "waits": """
        (espero|esperamos|aguardo|aguardamos|esperaré|espero con ~1) ~1 (tu|su|tus|sus) ~1 (indicaciones|instrucciones|comentarios|confirmacion|decision|visto bueno|opinion|señal|ordenes|amable ~1|contacto|retorno)
        (cuando|si) (guste|gustes|quieras|quiera|puedas|pueda|querés|queres|desee|desees) ,? (aqui|aca) (estoy|me encuentra|me encuentras|me tiene|me tienes|ando|estamos) ~2
        (estaré|estare|estoy|estaremos|quedo|quedaré|quedare|quedamos|sigo|seguiré|permanezco|ando) ~4 (tu|su) (llamada|llamadita|mensaje|mensajito|respuesta|decision|contestacion|telefonazo|recado|confirmacion|visto bueno|si)
        (pendiente|pendientes|atenta|atento|al tanto|a la espera) (de|a) (tu|su|tus|sus) (comentarios|indicaciones|noticias|respuesta|instrucciones|llamada|mensaje|ordenes|decision|opinion)
        (tu|su) (llamada|respuesta|mensaje|confirmacion|decision|contestacion) (me|seria|sera|antes|hoy|cuanto|para|lo antes|pronto|nos|urge|hace falta|ayudaria) ~2
        (me|nos) (encantaria|gustaria|alegraria|ayudaria|fascinaria|vendria bien|caeria bien|serviria) ~1 (una|un|tu|su|recibir|que) ~1 (llamada|llamadita|mensaje|mensajito|respuesta|telefonazo|(me|nos) ~1)
        (quedo|estoy|quedamos|estamos|sigo) a (tu|su) (disposicion|orden|servicio) (para|cuando|por si) ~4
        (quedo|estoy|estaré|estare) (a la orden|disponible|localizable) (para|cuando|por si|en el #number|al #number|a cualquier ~1) ~3
        (tienes|tiene|ya tienes|ya tiene|tenes) mi (numero|telefono|celular|contacto|whatsapp)
        (ya)? (sabes|sabe|conoces|conoce) mi (numero|telefono)
        (a ver|haber) (cuando|si) (me)? ~1 (llamas|llama|hablas|contestas|te reportas|se reporta|das ~2|da ~2|te animas a llamar)
        (tu|usted|vos) (diras|dira|dices|dice|decis|me (dices|dice|avisas|diras|dira|decis)) ~1 (cuando|que dia|a que hora|la hora|el dia|$)
        (espero|esperamos|esperaré|esperare|esperaremos|esperando|aguardo|aguardamos|aguardando|ansio) (con (gusto|ansias|ilusion|muchas ~1))? (a)? <your> ~1 <word>
        (espero|esperamos|esperando|aguardo|esperaré|esperare) ~1 (noticias|respuesta) ~1 (tuya|suya|tuyas|suyas|de usted|de ti|de vos|pronto|$)
        (espero|esperamos|esperando|esperar|esperaré) ~1 (a)? que (usted|tu|vos|ya|ustedes|me ~1|nos ~1)? (<call_you>|<answer_you>|se comunique|te comuniques|se reporte|te reportes|<return_you>|decidas|decida)
        (quedo|quedamos|estoy|estare|estaré|quedaré|sigo|seguimos|estamos|permanezco|quedare|quedaremos) (muy|al|aqui|siempre)? (pendiente|al pendiente|pendientes|atento|atenta|atentos|atentas|alerta) ($|a <your> ~1 <word>|de <your> ~1 <word>|a lo que ~2|de que ~2|a que ~3|a sus ~2|a tus ~2|para ~2|por si ~3|al telefono|del telefono|<later>|, )
        (quedo|quedamos|estoy|estaré|estare|estamos|sigo) (muy|aqui)? (a (la)? espera|en espera|esperando) ~4
        a la espera de ~3 <word> | en espera de ~2 <word>
        (mi|la|nuestra|nuestro) (linea|telefono|celular|cel|puerta|numero|buzon|whatsapp) ~1 (esta|sigue|queda|estara) ~1 (abierta|abierto|libre|prendido|encendido|disponible|desocupada|a la orden)
        (la pelota|la bola|el balon) esta en (tu|su) ~1 | (esta|queda) en (tus|sus) manos
        (aqui|aca) (estoy|estaré|estare|ando|sigo|me tienes|me tiene|me encuentras|me encuentra) ~1 (para|por si|cuando) (cuando|lo que|si)? ~3
        (estoy|estaré|estare|sigo) (pegada|pegado|junto|al lado|al pie) (al|del) ~1 telefono
        (tengo|traigo|dejo) el (telefono|celular|cel) (a la mano|prendido|en la mano|cerca|encendido)
        (cuento|contamos) con (tu|su) (llamada|respuesta|mensaje)
        (ya sabes|ya sabe|sabes|sabe) (donde|como|a que numero) (encontrarme|encontrar me|localizar me|hallar me|llamar me|ubicar me)
    """,
}

NOT_CALLS = """
    (llamo|marco|busco|hablo|hablamos|llamaré|llamare|marcaré|hablaré|platicamos|llamar|buscar|marcar|timbro|telefoneo) ~6 y #tell
    (que)? (gusto|alegria|lindo|bueno|placer|dicha|bonito) ~1 #ask ~1 (de)? #past | #ask (de)? #past
    que (gusto|alegria|bueno|lindo|bonito) #ask
    (sé|se|entiendo|saber|preguntaba|pregunto|explico) #suggest? ~1 #ask
    ^ (y|que|pero|pues|como|porque|pero)? (el|la|los|las|mi|mis|su|sus|un|una|unos|unas|nuestro|nuestra|ese|esa|don|doña|quien|alguien|nadie|#someone) !(proxima|otra|favor|verdad|neta) ~6 (#calls_me|#tell)
    ni (por ~1)? #ask | no (se|te)? (toma|tomas|digna|dignas|anima|animas|atreve|atreves|acuerda|acuerdas) ~3 #ask
    (hallo|encuentro|sé|se) (ya)? (como|que|de que ~1) ~3 #ask
    #hear ~1 ,? (asi que|por eso|por lo que|de modo que|y) <you> (vuelvo a|volveré a|<call_i>)
    (solo|nomas|nada mas|por|para|era|gusto de|ganas de) #hear
    no (lo)? <needless> ~7 (#ask|#can) | no <soft>? (#ask|#can)
    ni (se|te|siquiera|falta|hace|tiene|tienes|le|hay|necesita|necesitas) ~6 #ask
    nada !(mas) ~3 #ask | tampoco ~4 #ask | nunca #ask
    (sin|evito|evita|evite|ahorro|ahorra|ahorrese) ~1 (que|necesidad|obligacion|compromiso|prisa|tener|la) ~4 #ask
    sin #ask | (en vez|en lugar|antes) de ~3 #ask | ^ (ya)? (olvida|olvide) (te|se)? de #ask
    <thanked> (mucho|muchisimo|tanto)? (por|que) ~3 #ask | <thanked> #ask
    (gusto|alegria|encanto|bueno|lindo|bonito|placer) ~1 (me)? (dio|fue|da|senti|tuve)? ~3 (saber|escuchar|oir|haber) #ask
    me (dio|alegro|alegró|alegra|encantó|encanto|gusto|gustó|hizo|sorprendio|sorprendió) ~4 #ask
    (prometio|prometió|prometiste|quedaste|quedó|dijo|dijiste|iba|ibas|queria|quiso|podia|juró) ~2 #ask
    (hacer|hago|decir|inventar) ~1 para que #ask
    (pidio|pidió|pediste|dijo|dijiste|decias|prometi|prometió|encargo|encargó|pidieron) ~3 que (te|le|la|lo|les)? #ask
    (pidio|pidió|pediste|pidieron) ~4 #ask
    (el|la|los|las|mi|mis|su|tu|quien|nadie|ellos|ella|quienes|cada|doña|señora) ~1 (oficina|fabrica|compañia|empresa|proveedor|tecnico|taller|chofer|mensajero|tienda|bodega|hermana|mama|hija|hijo|esposo|marido|laboratorio|almacen|imprenta|gerente|jefa|jefe|doctor|doctora|repartidor|paqueteria|nieta|nieto|comadre|vecina|amiga|clienta|sede|central|banco|gente|todo el mundo|distribuidor|distribuidora|señora|encargada|encargado|transportista|correo|aduana|que|casa matriz) ~1 (ya|me|siempre|solo)? ~1 #ask
    (llamo|marco|llamaré|hablo|busco|llamar|marcar|llame|hablar|#when|insistir) ~5 para que #ask
    en cuanto (me|nos)? #ask | (hasta que|ya que|despues de que|como|apenas|aunque|porque) #ask
    (cuando|la ultima vez que|el dia que|desde que|dia) ~1 #ask #past
    (si|por si|en caso de que|cuando) ~3 (quiere|quieres|queres|desea|deseas|necesita|necesitas|hace falta|ocupa|ocupas|prefiere|prefieres|urge|le sirve|te sirve|quisiera|quisieras) ~3 (#can|#ask)
    #can ~4 (si|por si|en caso|#number|para lo que|para cualquier|cuando ~1 (necesite|necesites|ocupe))
    (por si|si ~4|cualquier ~3|#number|para cualquier ~3|es|en caso ~5) ,? (ahi|alli|tambien|siempre)? #can
    (manera|forma|modo|horario|horas) (de|para|en que|donde) ~1 (#ask|#can) | ^ di #ask
    ^ #ask , (yari|mi amor|mi reina|reina|corazon|mami|hermana|pana) | di me lo ,
    no se (preocupe|apure|moleste) ~6 #ask
    (aviso|recado|mensaje|respuesta|llamada) (de que|de la|del|de su|de tu) ~2 #ask
    (quiero|quisiera|voy a|necesito|debo|puedo|iba a|queria) (yo)? #call !(me)
    (quede|quedé|estuve|pase|pasé|pasamos|llevo ~3|llevaba ~3) ~1 #waits
"""

RETRIES: dict[str, str] = {
    "retry": """
        (intento|llamada|prueba) ,? (que)? (lo|la)? (hago|haré|hare|será|sera|es|doy) ~1 #when
        yo ,? #when ~4 y <you> (<call_i>)
        (seguiré|seguire|sigo|seguiremos|continuaré) (intentando|llamando|probando|insistiendo|buscando|marcando) <you>?
        (te|le) (suene|suena|sonara|timbra|timbre|entra|llega|entrara|llegara) ~1 (el telefono|mi llamada|una llamada|otra llamada|la llamada)
        (proxima|siguiente|segunda|tercera|ultima|nueva) (llamada|llamadita|vuelta|ronda|cita telefonica) ~2
        (me (aparezco|asomo|reporto|comunico|anuncio)) ~3
        #when ,? <soft>? <you> (lo|la|los|las)? (<tell_i>|describo|detallo|muestro|enseño|leo|resuelvo|doy el dato|doy la ~2|doy los ~2)
        <you> (lo|la|los|las)? (<tell_i>|describo|detallo) ~3 #when
        #when ~6 por telefono | por telefono ~3 #when
        (mi|otra|una|esta|nuestra) (llamada|llamadita|vuelta) ~3 #when
        #when ~3 (mi|otra|nuestra) (llamada|llamadita)
        (cuente|cuenta|cuenten|contad) con (mi|otra|una|que <you> ~1) ~2
        (quedamos|seguimos|continuamos|arreglamos|coordinamos|vemos) (por telefono|al telefono) ~2
        <you> (agarro|pesco|caigo|molesto|interrumpo|saludo|visito por telefono|localizo|rastreo) ~3 #when
        <you> (<call_i>|<try_i>|<tell_i> <soft>? #when|<answer_i>)
        <you> (vuelvo|volveré|volvere|volvemos|volveremos|voy|vamos|regreso) <soft>? a (<call_inf>|<try_inf>|<tell_inf>|estar ~1|dar ~2 <shout>|hacer ~2 <shout>|echar ~2 <shout>|buscar|molestar|encontrar|dejar ~2 <shout>|devolver la llamada)
        (vuelvo|volveré|volvere|volvemos|volveremos|voy|vamos|pienso|quiero|quisiera|espero|puedo|prometo|trataré|tratare|trato|intento|intentaré|intentare|procuraré|procuro|debo|tengo|pretendo|acostumbro|planeo|me gustaria|gustaria|prefiero) <soft>? (a|de|que)? <soft>? (<call_inf>|<try_inf>|insistir|probar|saludar|contactar|localizar) (<you>|<you> <you>|<me> <you>|de nuevo|otra vez|lo)?
        (vuelvo|volveré|volvere|volvemos|voy|vamos) <soft>? a (intentar|probar|insistir|marcar|llamar|hablar|tratar|buscar|escribir|timbrar) (te|le|la|lo|les|las|los)?
        (vuelvo|volvere|volveré) <soft>? a (la carga|las andadas|la llamada)
        (lo|la)? <try_i> (yo|lo|de nuevo|otra vez|nuevamente|una vez mas|una ultima vez|<later>|,|$)
        (lo)? <try_i> ~4 #when | (lo|la) (vuelvo|volveré|volvere) a ~2
        (hago|haré|hare|hacemos) (otro|un|el|mi) (ultimo|nuevo|siguiente|otro)? intento
        <you> (doy|daré|dare|echo|echaré|pego|pegaré|tiro|tiraré|hago|haré|mando|mandaré|pongo|dejo|dejaré|caigo con|meto|lanzo|regreso|devuelvo|devolveré|envio|enviaré) (yo)? (una|un|otra|otro) ~2 <shout>
        (se|te|le) (la|lo)? (regreso|devuelvo|devolveré|regresaré|devolvemos|regreso yo) (la llamada)?
        te caigo ~3
        (nos)? (hablamos|hablaremos|platicamos|charlamos|conversamos|comunicamos|escuchamos|oimos|platicaremos|conversaremos|hablaríamos) (de nuevo|otra vez|entonces|<later>|,|$|con calma|por telefono|yo)?
        seguimos (en contacto|hablando|platicando) | (seguiremos|retomamos) ~3
        (espere|espera|esperen|esperad|esperar|aguarda) (me|mi ~1) ~2
        <me> (oira|oiras|vera|veras|tendra|tendras|escuchara|escucharas|va a (oir|ver|escuchar)|vas a (oir|ver|escuchar)) ~2
        (sabra|sabras|oira|oiras|tendra noticias|tendras noticias) ~1 (de)? (mi|mias) ~1
        (tendra|tendras|recibira|recibiras|va a (tener|recibir)|vas a (tener|recibir)) ~1 (mi|otra|una|noticias) ~1 (llamada|llamadita|mias|llamado)?
        <you> (estaré|estare|voy a estar|estoy|estaremos) <call_ing>
        (estaré|estare|voy a estar|estoy|andaré) (<call_ing>|insistiendo|intentando) <you>?
        yo (<call_i>|me comunico|me reporto)
        (me|nos) (comunico|comunicaré|comunicare|comunicamos|reporto|reportaré|pongo en contacto|pondré en contacto) (con (usted|ustedes|tigo|vos)|contigo|yo|<later>|de nuevo|otra vez|nuevamente)?
        (mi|la) (proxima|siguiente|segunda|tercera|nueva|ultima) (llamada|llamadita|intento|vuelta) ~2
        (proximo|siguiente|nuevo|ultimo|otro) intento ~2 | (cuando|que) <you> (<call_may>)
        que <you> <call_may>
        (quede|quedamos|queda|quedo) (en|de) (que)? <you>? (<call_inf>|<call_i>) <you>?
        (ya)? <you> (estoy|ando) <call_ing>
        (otra|segunda|tercera|nueva) (llamada|llamadita|vuelta|ronda) (el|#when|,|mia)
        (insisto|insistiré|insistire) ~3 | (marco|llamo|hablo|busco) (yo|otra vez|de nuevo|#when) ~2
        a ver si <you> (<call_i>|encuentro|alcanzo|agarro|pillo|localizo)
        (te|le|la|lo|los|las) (encuentro|alcanzo|agarro|pillo|intercepto|cacho) ~3 #when
        (yo)? (paso|mando|doy|cuento|tengo) ~3 cuando <you> (<call_may>|<call_i>)
    """,
}
"""Where I say that I will call again.  Only with a time beside it is it a promise."""
