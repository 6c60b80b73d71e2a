"""Spanish: pressure, reproach, guilt and making oneself small."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "sorry": "perdon/perdona/perdone/perdoname/perdoneme/disculpa/disculpe/disculpas/disculpame/disculpeme/siento/lamento/apena/perdonen/perdonad|pido (perdon|disculpas)|que pena|me da (pena|mucha pena|verguenza)|mil disculpas",
    "bother": "molestar/molestarte/molestarla/molestarle/molesto/molestia/molestias/moleste/moleste/molestando/lata/latosa/incomodar/incomodo/interrumpir/fastidiar/insistir/insistencia/insistente/fregar/jorobar/joder/importunar/quitar/robar|dar lata",
    "pest": "fastidio/estorbo/tormento/toston/latazo/incordio/moscon/mosca/chicle/carga/cruz/pelmaza/pelma/pesadilla/acosadora/acosador/sombra/rogona/rogon/arrastrada/metida/preguntona/pesada/pesado/latosa/latoso/molestia/molona/cansona/cansina/plasta/metiche/necia/necio/terca/insistente/plomo/chinche/garrapata/densa/fastidiosa/intensa/impertinente/encimosa|la lata|una lata|tanta lata",
    "many": "dos/tres/cuatro/cinco/seis/varias/varios/muchas/muchos/mil/cien/tantas/tantos/veinte/diez|no se cuantas|un monton de|quien sabe cuantas|no se cuantos|ya no se cuantas",
    "neglected": "olvidada/olvidado/abandonada/abandonado/botada/plantada/plantado/esperando/colgada/colgado/ignorada|en visto|en el olvido|con la palabra en la boca",
}

PRESSURE: dict[str, str] = {
    "sorry": """
        (perdone|perdona|perdon|disculpe|disculpa) (usted|tu|vos)? (el|la|mi|por el|por la|por mi) (atrevimiento|osadia|abuso|descaro|confianza|frescura|insistencia|terquedad|pesadez|intromision)
        (me da|que) (una|tanta|mucha|muchisima)? (pena|verguenza|apuro|corte) (horrible|terrible|tremenda|enorme|ajena)? (caer|llamar|volver|molestar|buscar|insistir|escribir|marcar) (te|le|la|lo)? ~2
        no (te|le|la|lo)? (quiero|quisiera|pretendo) (agobiar|cansar|hartar|atosigar|marear) (te|le|la|lo)? ~1
        (te|le) he dado (la|mucha|tanta|bastante)? (lata|guerra|tabarra|brasa|murga)
        (parezco|soy|sueno como) (un|una|el|la)? (disco rayado|loro|cobradora|cobrador|acosadora|mosca|perico|grabadora|abogada|abogado)
        (bastante|mucho|demasiado) (te|le|la|lo) ~1 (dado|molestado|he dado|he molestado) ~2
        <sorry> <me>? (por|de) (llamar|insistir|tanta|tanto|tantas|tantos|molestar|quitar|quitarle|quitarte|volver|estar|seguir|buscar|buscarla|buscarte) <you>? ~2
        (espero|ojala) no (estar|ser|seguir|resultar|andar|haber) ~2 (molestando|molesta|molesto|inoportuna|inoportuno|interrumpiendo|una (molestia|carga)|pesada|pesado|impertinente|fastidiando|incomodando|de mas)
        que <pest> !(la|el|de) | que (lata|molona|molestia) (doy|soy|le doy|te doy) ~1
        <sorry> <me>? que (te|la|lo|le) (ande|este|siga|haga|tenga|quite|vuelva|llame|moleste|busque|insista|marque|robe|de|dé|interrumpa|caiga) ~3
        (que|me da|tengo|siento|con) (mucha)? (verguenza|pena|oso|apuro|corte) ~1 (volver|llamar|molestar|insistir|importunar|seguir|estar|darle|darte|tener que|interrumpir|quitar|quitarle|quitarte|buscar|buscarla|buscarte|robar) <you>? ~3
        (ya)? (te|la|lo|le) (tengo|traigo|tendré|tendre|debo (tener|traer)|he de tener|estoy volviendo|vuelvo) (podrida|podrido|harta|harto|loca|loco|cansada|cansado|mareada|aburrida|saturada|agobiada|frita|frito|hasta ~3) ~3
        (aunque|ya se que|se que|sé que|seguro que) ~3 (caigo|caiga|resulto|resulte|soy|parezco) ~1 (mal|gorda|gordo|pesada|pesado|antipatica|cansina|cansona|insoportable|molesta)
        (otra vez|de nuevo|nuevamente|aqui) (yo)? ,? (dando|echando|metiendo) (lata|la lata|guerra|la murga|el follon|la tabarra|la brasa|lidia)
        (doy|dar|daré|dando|dar te|dar le) (mucha|tanta|mas)? (lata|guerra|la tabarra|la brasa|la murga|lidia|carrilla) ~1
        (no me odies|no me odie|no me mates|no me mate|no te enojes|no se enoje|no te vayas a enojar|no se vaya a enojar) ~2
        (importunar|importunarla|importunarte|importuno|fastidiar|fastidiarte|fastidiarla|hostigar|acosar) (te|la|lo|le)? ~1 (otra|de|con|a)? ~1
        <sorry> ~2 (que|por|si|la|las|de|a|el|me|te|le|los)? ~3 <bother> (te|la|le|lo)?
        <sorry> ~2 (ser|soy|estar|de nuevo|otra vez|que (te|le|la|lo) (llame|moleste|insista|vuelva a ~1)) ~2 <pest>? !(haber|no)
        <sorry> (la|por la|por tanta|tanta|las) (molestia|molestias|lata|insistencia|hora|latosidad)
        no (quiero|quisiera|queria|pretendo|me gusta|me gustaria|deseo|es mi intencion|soy de las que) ~2 (ser|seguir|andar|parecer|resultar|caer|dar|quitar) (una|un|tan|de|te|le|la|lo|como|mucho)? ~2 (<pest>|lata|molestia|tiempo|pesadez|<bother>)
        no (quiero|quisiera|queria|es mi intencion) (molestar|incomodar|fastidiar|abrumar|hostigar|darle lata|agobiar) (te|le|la|lo)?
        odio (ser|molestar|insistir|dar) ~3 | (se|sé) que (soy|estoy siendo|ando) ~2 <pest>
        (soy|es|nada mas|nomas|otra vez|aqui) ~2 (una|la|tan|muy|su|tu|esta) ~1 <pest> (de (siempre|nuevo)|otra vez)?
        (soy|sere|seré|parezco|pareceré|suene|sueno|ando|estoy (siendo)?|me (veo|siento|pongo|estoy poniendo|vas a creer)|quede|quedo como|van a decir que soy|has de pensar que soy|ha de pensar que soy|diras que soy|dira que soy|vas a pensar que soy|va a pensar que soy|pensaras que soy|pensara que soy|creeras que soy) ~1 (un|una|muy|tan|bien|la|el|como|de|su|tu)? ~1 <pest>
        <pest> (de siempre|otra vez|de nuevo)
        (debo|debe|debes|has de|ha de|estaras|estara|tengo|tener) ~3 (harta|harto|cansada de mi|cansado de mi|hasta la coronilla|hasta el copete|aburrida de mi|fastidiada|cansadita de mi|mareada)
        (ya)? (la|te|lo) (tengo|traigo|debo tener) (harta|harto|fastidiada|mareada|aburrida)
    """,
    "small": """
        (esta|una|la|tu|su) ~1 (pobre|triste) (vieja|viejo|viejita|mujer|vendedora|amiga|servidora|señora)
        (no le|no te) caigo (muy|nada|tan)? (bien|simpatica) ~1 | (le|te) (caen|caigo|caeré) (mal|gorda|pesada) ~3
        (me parte|parte|rompe|me rompe|se me parte) (el)? (alma|corazon) ~3
        (solo|nomas|nada mas|solamente|aqui|otra vez|soy) (soy|es|la|el)? (yo)? (,)? (la|tu|su|el|una|esta) (pobre|tonta|humilde|viejita|vieja|aburrida|nadie|insignificante) ~2
        no (soy|valgo) (nadie|nada) | (se|sé) que no (soy|valgo|importo|te importo|le importo) ~3
        (pobre|pobrecita) de mi | (tonta|boba|pobre) de mi
        (le|te) quito (poquito|un poquito|mucho|su|tu) tiempo ~1 otra vez
        (perdone|perdona) (la)? (que)? (exista|yo)
    """,
    "reproach": """
        (se|te) <me> (esta|estas|anda|andas)? (esconde|escondes|escondiendo|niega|niegas|negando|escabulle|escabulles|escurre|escurres|corre|corres) ~1
        <me> (esta|estas|anda|andas|viene|vienes) (evitando|esquivando|huyendo|rehuyendo|ignorando|toreando|bateando|sacando|evadiendo|dando largas|castigando)
        <me> (esquiva|esquivas|rehuye|rehuyes|evade|evades|torea|toreas|batea|bateas) ~1
        no <me> (claves|clave|salga|salgas|vaya|vayas|haga|hagas|diga|digas|cuelgue|cuelgues|mande|mandes|deje|dejes) (a|que|ir|con)? ~3 (otra vez|como la otra vez|hasta alla|olvido|olvidó|se le ~1|se te ~1|de nuevo)
        no <me> (vaya|vayas) a (colgar|salir|mandar|decir|negar|bloquear|esquivar) ~3
        no <me> (haga|hagas) (ir|rogar|suplicar|esperar|enojar|quedar|perseguir|insistir) ~3
        <me> (vas|va) a ~1 (bloquear|bloqueando|colgar|mandar a ~2) ~1
        <me> (tiene|tienes|tenes|traes|trae) (bien|muy|tan)? (castigada|castigado|olvidadisima|olvidadisimo|abandonadisima|en el olvido|arrumbada|a pan y agua|congelada|relegada)
        (esperaba|hubiera esperado|creia) (un poco|algo|mucho)? (mas|otra cosa|mejor) (de|por parte de) (ti|usted|vos)
        como (usted|tu|vos)? no (se|te) (toma|tomas|digna|dignas|molesta|molestas|acuerda|acuerdas) ~3 (llamar|contestar|hablar|responder) ~1
        (a ver si)? (te|se) dignas? (a)? (contestar|llamar|atender|responder|hablar) ~1
        (tampoco|esta vez) ~1 (contestas|contesta|respondes|responde|atiendes|atiende) ~4 (atener me|atenerme|que pensar|pensare|pensaré)
        (hacer|haciendo|haces|hace|hagas|haga) (se|te)? el (sueco|sordo|loco|dormido|desentendido|interesante|muerto|distraido) ~2
        (con)? los crespos hechos | con la carabina al hombro | vestida y alborotada | (me dejó|me dejo|me dejaste|me deja|me dejas) asi $
        (ve|ves|mira|miras|oye|oyes) (mis|las|mi|el)? ~1 (llamadas|llamada|telefono|mensajes)? y no (contesta|contestas|levanta|levantas|atiende|atiendes|responde|respondes) ~1
        (yo)? (sé|se) que <me> (oye|oyes|ve|ves|lee|lees|escucha|escuchas) ~4 y no ~2
        (mala|mal|peor) (clienta|cliente|amiga|amigo|comadre|vecina) (me|nos|ha|has|resulto|resultaste|saliste|salio|salió)? ~2
        si (de verdad|en serio|de veras)? ~1 (fueras|fuera|fuese|fueses|eras|era) ~1 (mi)? (amiga|amigo|comadre|buena ~1) ~4
        asi (me|nos)? (pagan|paga|pagas|agradecen|agradece|agradeces) (los clientes|las clientas|usted|tu|a una|a uno|lo que|mi ~1|$) ~4 | ni que (le|te|la|lo) (fuera|fuese|vaya) a (morder|comer|matar|cobrar) ~1
        (sigues|sigue|sigas|siga|estas|esta) (viva|vivo|con vida) | (si)? (te|se) (murio|murió|moriste|trago la tierra|tragó la tierra)
        no (hallo|encuentro|sé|se) (ya)? como (pedir|rogar|suplicar|decir|convencer) (te|le|la|lo)? ~3
        (ni una) (llamadita|llamada|palabra|respuesta|razon) ~3 | (siempre)? anda detras de (ti|usted|vos)
        (yo)? no (le|te)? (ruego|rogaria|suplico) (a nadie)? ~2 | (me gusta|gusta) andar rogando ~1
        (cabezota|terca|terco|necio|necia|tozuda) y (tu|usted|vos) ~2
        me (ignora|ignoras|ningunea|ninguneas|desprecia|desprecias) ~1
        (segunda|tercera|cuarta|quinta|sexta|septima|enesima|decima) (vez|llamada|ocasion) (que|y|sin) ~3
        no <me> (ignores|ignore|evites|evite|rehuyas|rehuya|desprecies|desprecie|cuelgues|cuelgue) ~1
        (pense|pensé|crei|creí|creia|pensaba|juraba|imagine|imaginé) que (eramos|eras|era|usted era|tu eras|me tenia|me tenias|me ~1|podia|contaba|te importaba|le importaba|tenia palabra|nos ~2) ~2
        que (mal|feo|triste|lastima|pena|decepcion) que (no|ya no|nunca) ~3
        (feo|mal|mala|grosero|descortes|injusto) (gesto)? de (tu|su) parte
        no (se|sé) que (mas)? (hacer|decir|inventar) ~1 para que ~3
        (me)? (canse|cansé|aburri|aburrí|harte|harté|cansada|cansado|harta|harto|fastidiada|fastidiado) de (llamar|buscar|marcar|esperar|insistir|rogar|que|tanto|dejar|hablar|perseguir) <you>? ~2
        ni (me|nos) (saludas|saluda|hablas|habla|pelas|pela|miras|mira|buscas|busca|contestas|contesta|contestaste|contestó|volteas|voltea|avisas|avisa|avisaste) ~1
        (te|se) (has|ha) olvidado de ~2 | (te|se) (escondas|esconda|escondes|esconde) de ~2
        (prometiste|prometio|prometió|quedaste|quedó|juraste|juró) ~1 (llamar|hablar|marcar|contestar|avisar|devolver|buscar) (me|nos) ~4
        ni la burla ~2 | ni por (cortesia|educacion|compromiso|error|equivocacion) ~2
        (dejaste|dejo|dejó|dejas|deja|dejaron|tienes|tiene) ~4 (colgado|colgada|plantado|plantada|tirado|tirada|botado|botada|abandonado|abandonada)
        (si no es|si no fuera|de no ser) por mi ~4 | ni te acuerdas | ni se acuerda
        no hay (manera|forma|modo|quien|poder humano) (de)? ~1 (pillar|encontrar|localizar|hallar|hablar|dar|agarrar|alcanzar|que (contestes|conteste|atiendas|atienda|respondas|responda)) ~2
        (te|se) (olvidaste|olvido|olvidó|olvidas|olvida) de (los|las) ~2
        (como que|ya) (te|se) (olvidaste|olvido|olvidó) ~3
        (quede|quedé|estuve|pase|pasé|sigo|llevo ~3|me tienes|me tiene) ~2 (esperando|esperandote|esperandola|esperandolo|aguardando|plantada|colgada) ~2 !(respuesta de|a que)
        (van|son|con esta van|ya van|llevo) <many> (veces|llamadas|mensajes|recados|intentos) ~3
        (sin|ni) (respuesta|contestacion|noticias) (tuya|suya|tuyas|suyas|de tu parte|de su parte|alguna) ~1
        (nada|ni nada) de (ti|usted|vos) ~1
        (vaya|menudo|menuda|que|tremendo) ~1 (planton|desplante|chasco|decepcion|feo|desaire|groseria|manera de|modo de|forma de) ~3
        (planton|desplante|desaire)
        (me|nos) (esta|estas|estan) (haciendo|dejando) (quedar)? (mal|esperar|esperando|perder|rogar|colgada|colgado|plantada|plantado|fatal|en ridiculo|sufrir|la vida ~1) ~3
        (hacer|haces|hace|hizo|hiciste|haras|hara) <me>? (quedar) mal ~2
        <me> (haces|hace|hiciste|hizo|estas haciendo|esta haciendo) (perder|esperar|rogar|sufrir|dar vueltas|trabajar de balde|pasar ~2) ~2
        (por culpa tuya|por tu culpa|por su culpa|por culpa suya|tu silencio|su silencio|la ley del hielo|tu indiferencia|su indiferencia|tanto silencio|puro silencio) ~2
        (se|te) (esconde|escondes|escondio|niega|niegas|niegues|desaparecio|desapareciste|desapareces|perdio|perdiste|esfumaste|esfumo|olvido|olvidaste|olvidó|olvidas|olvida) (de|para|en|como|por)? ~1 (mi|nosotras|nosotros|arte|magia|mapa|todo|contestar|llamar|que existo|los pobres|las amigas|uno|una)
        (llevo|tengo|voy para|son ya|ya van|hace|van ya|van) (ya)? ~3 (semanas|dias|meses|un mes|una semana|rato) ~1 (tratando|intentando|buscando|esperando|detras|marcando|llamando|persiguiendo|rogando|sin (saber|noticias|respuesta)|y (nada|tu|usted)) ~3
        (cuantas|cuantos) (veces|mensajes|recados|llamadas) (mas)? ~5
        (otra vez|de nuevo|siempre|como siempre) (el|la|tu|su|me manda al|me mandas al|me sale el|sale el) (buzon|contestadora|maquina) ~3
        (hablando|hablar|platicando|hablo|hablarle) (sola|solo|con la pared|con una maquina|con la maquina|a la pared|al aire|al buzon) ~1
        (a|con) (otras|las otras|los demas|las demas|otros) si <you>? ~3
        (otras|las demas|los demas|todas|todos) si ~4
        (yo)? (te|le|la|lo) (consideraba|creia|tenia por|pensaba|hacia) ~2 (amiga|amigo|seria|serio|persona|de palabra|cumplida|mas) ~1
        (tu|su) palabra ~3 | (palabra|promesa) (no)? (cumplida|vale|cumplio|cumpliste) ~2
        no (cumpliste|cumplio|cumplió|cumples|cumple|tienes palabra|tiene palabra|tienes consideracion|tiene consideracion|respetas|respeta|valoras|valora|agradeces|agradece) ~3
        (con lo que|tanto que|con todo lo que) ~1 (te|le) (he)? (ayudado|ayude|ayudé|atendi|atendido|consenti|querido|quiero|aprecio|aparte|aparté) ~2
        (me|nos) (siento|sentí|senti|sentimos|puse|pone|pones|dejas|deja|dejaste|dejó) ~1 (triste|tristes|dolida|dolido|ofendida|ofendido|herida|mal|ignorada|ignorado|usada|tonta|ridicula|decepcionada|decepcionado|sentida|sentido|menospreciada) ~2
        (estoy|ando|me tienes|me tiene) ~1 (triste|dolida|dolido|ofendida|ofendido|sentida|sentido|molesta|enojada|decepcionada|decepcionado|desilusionada|indignada) ~1 (contigo|con usted|con vos|porque|de que|por)
        (nunca|jamas|no) (me|nos) (has|ha|habeis|han)? (devuelto|devolviste|devolvio|devolvió|regresaste|regreso|regresó|regresado|contestas|contesta|contestaste|contesto|contestó|contestado|respondes|responde|respondiste|respondio|respondió|respondido|llamas|llamaste|llamó|llamado|hablaste|hablas|habló|hablado|atiendes|atendiste|atendio|atendió|buscas|buscaste|coges|cogiste|coge|tomas|escribiste|escribes|escribió|dijiste|dijo|avisaste|avisó|marcaste|hiciste caso|has hecho caso|quisiste ~1|pelas|pelaste|pela|haces caso|hace caso|das (la cara|una respuesta)|da la cara|devuelves|devuelve|regresas|regresa) ~2
        (te|le|la|lo) (he|habia|e) (llamado|marcado|buscado|dejado|hablado|escrito|mandado) (ya)? ~1 <many> ~4
        (ya|llevo|van|te|le|la|con este van|con esta van|son)? (te|le|la|lo)? (deje|dejé|llevo|llame|llamé|marque|marqué|hable|hablé|mande|mandé|busque|busqué|van|son|he dejado|llevamos) (ya|como)? <many> (recados|mensajes|veces|llamadas|semanas|dias|intentos) ~1 !(con (esta|este)? gusto)
        (<many>) (recados|mensajes|veces|llamadas) (y|sin|ya) ~3
        (ni una|ninguna) (llamada|respuesta|palabra|señal)
        ni (siquiera)? (un|una|me|las) ~1 (llamada|respuesta|gracias|adios|mensaje|hola|contestas|contesta|contestaste|contestó|saludo|luces) ~1
        y (nada|tu nada|usted nada|ni (luces|tus luces|sus luces))
        (perdi|perdí|pierdo|perdido|llevo) la cuenta
        (clavaste|clavo|clavó|dejaste|dejó|dejas|deja|dejas|dejan) (me)? ~1 (el|en) (visto|leido)
        (siempre|yo) ~6 y (tu|usted|vos) (ni|nunca|no|nada|jamas|ya) ~3
        (tu|usted|vos) (ni|nunca|jamas) !((te|se) (preocupes|preocupe|molestes|moleste|apures|apure)) ~4 | en (ascuas|suspenso|la incertidumbre|el limbo)
        (me|nos) (tienes|tiene|dejaste|dejó|tenes) ~1 (colgada|colgado|esperando|rogando|rogandote|en ~1|como ~2|preocupada|preocupado) ~2
        (estoy|sigo|ando|quedo|llevo ~2|aqui sigo|aqui ando) (rogando|rogandote|esperando como|esperando sentada|suplicando|mendigando|detras de|persiguiendo|persiguiendote|correteando|correteandote) (te|le|la|lo|usted|ti)?
        (eso|asi) no se hace
        (no se vale|no es justo|que falta de ~1|falta de (respeto|educacion|consideracion)|una falta de ~1)
        (tan|muy) dificil es ~3 | (tanto|mucho) (te|le) cuesta ~3
        (por lo menos|al menos|siquiera|minimo) ~1 (contesta|conteste|contestame|responde|responda|avisa|avise|dime|diga|di|un ~1|una ~1|podrias|podria|hubieras|hubiera) ~2
        (hubieras|hubiera|hubieses|podias|podia|podrias|podria) ~1 (haber)? (avisado|contestado|llamado|dicho|tenido la|al menos|siquiera) ~2
        (despues de|tras) (tantos|tantas) ~4
        (te|se) (hace|haces|hacen|estas haciendo) (la|el|los) (dificil|desentendida|desentendido|sordo|sorda|loca|loco|que no|rogar|remolona|interesante|importante) ~1
        (me|nos) (ghosteaste|bloqueaste|bloqueó|bloqueo|colgaste|cuelgas|cuelga|mandas|manda) ~1 (al|a)? ~1
        (me|nos) (tienes|tiene|dejaste|dejo|dejó|has dejado|ha dejado|dejas|traes|teneis) (muy|bien|toda|tan)? <neglected>
        (me|nos) (debes|debe|estas debiendo) (una|la|esa|mi|dos) ~1 (llamada|respuesta|explicacion|disculpa|orden)
        (me|nos) (fallaste|falló|fallo|quedaste mal|quedo mal|quedó mal|decepciona|decepcionaste|decepcionó|dolio|duele|dolió|lastima|ofende|plantaste|plantó|ignoras|ignora|evitas|evita|rehuyes|sacas la vuelta|saca la vuelta|estas (evitando|ignorando|sacando ~2)|esta (evitando|ignorando|sacando ~2)|das largas|da largas|mentiste|hiciste el feo|cortaste|abandonaste|haces el feo|has fallado|ha fallado|haces (esto|eso)) ~1
        (ya)? (se|sé) que (me|nos) ~2 (evitas|evita|evitando|escondes|esconde|ignoras|ignora|ignorando|rehuyes|oyes|estas oyendo|esta oyendo|ves|no quieres ~1)
        (prometiste|prometio|prometió|quedaste|quedo|quedó|dijiste|dijo|jurabas|juraste) (en|de|que)? ~2 (llamar|llamarme|ibas|iba|llamarias|llamarias|llamaria|me (llamarias|llamaria|hablarias|ayudarias|ibas)|contestar|responder) ~4 (y|pero|$)
        (#suggest|por que (nunca|ya no)) (me|nos)? ~2 (contestas|contesta|llamas|llama|respondes|responde|hablas|quieres|quiere|atiendes|devuelves)
        que te (hice|he hecho) | que le (hice|he hecho)
        (que)? (mala|poca) (onda|educacion|madre|voluntad|amiga)
        (despues de|con) todo lo que (he hecho|hice|hago) ~3 | (es|seria) lo (menos|minimo) que ~3
        todas ~2 (menos (tu|usted)|ya (compraron|contestaron|respondieron))
        (que)? (feo|ingrata|ingrato|malagradecida|desconsiderada|desconsiderado|grosera|groseria) ~1
        (contaba|contabamos|confiaba|yo creia|yo pensaba) (con|en|que)? (usted|ti|vos|eramos ~1|me apreciaba|podia ~2) ~4
        no (cuesta|te cuesta|le cuesta) (nada|trabajo) (contestar|llamar|avisar|responder|marcar|tomar|decir|levantar) ~2
    """,
    "guess": """
        hice algo (que|mal|malo) ~4 | (habre|habré) (hecho|dicho) algo ~4
        (dije|hice) algo (malo|mal|que te|que le|que la|que lo) ~2
        no (te|le) (importan|interesan|importo|intereso|importamos) ~2
        (por lo visto|se ve que|parece que|ya veo que|me queda claro que|queda claro que|esta visto que|es obvio que|obviamente|evidentemente) ~5 (no (te|le|me|nos|quieres|quiere|valgo|importo) ~1|nunca|ya no|mejores|evitas|evita|ignoras|ignora) ~3
        no (se|sé) (si|que) (te|le|que|es que|fue|sera|ya) ~1 (he hecho|hice|hice mal|hicimos|hice algo|cai mal|dije|ofendi|molesta|molestó|hizo|paso|algo que dije|importo|interesa) ~2
        (algo|que) (mal|malo)? (te|le) (hice|dije|he hecho|he dicho|habre hecho)
        (te|le) (habre|hice|he) (ofendido|molestado|hecho|enojado|caido) ~2
        (espero|ojala) ~1 no (estes|este) (enojada|enojado|molesta|molesto|ofendida) ~2
        (parece|pareciera|supongo|imagino|creo|veo|siento|se ve|sospecho|me late|me da la impresion|entiendo|presiento|intuyo|será|sera|sera que|ya vi|ya veo|deduzco|asumo|me doy cuenta|por lo visto|se nota|a lo mejor|quizas|seguro|seguramente|tal vez) (de)? (que|como que)? (ya|tu|usted|vos|a usted|a ti|me|nos|no|te|le)? ~1 (no (quieres|quiere|queres|te interesa|le interesa|te importo|le importo|me quieres|me quiere|deseas|desea|vale|tienes|tiene|le importa|te importa|significo|soy|somos)|me (evitas|evita|esta evitando|estas evitando|olvidaste|olvido|olvidó|ignoras|ignora|cambiaste|cambio|bloqueaste|bloqueo|bloqueó)|estas (molesta|enojada|enojado|evitando|ignorando)|esta (molesta|enojada|enojado|evitando|ignorando)|te (caigo|molesta|aburri|cansaste|olvidaste)|le (caigo|molesta|aburri)|se (olvido|olvidó|canso|cansó) de|te olvidaste de|encontraste otra|tienes otra|muy ocupada para|demasiado ocupada|soy (una|un) ~1) ~3
        (ya)? no (quieres|quiere|queres|te interesa|le interesa|te importa|le importa) (hablar|saber|nada|contestar|atender|que|mi|lo) (me|conmigo|de mi|nada|mas)? ~1 $
        (indirecta|ya entendi) (recibida|captada|la indirecta)
        (capto|capté|entendi) (la indirecta|el mensaje)
    """,
    "press": """
        no (me|nos) (diga|digas) (que)? no (otra vez|esta vez|de nuevo|porque ~2)
        (me falta|falta|me faltan|faltan) ~2 para (la|mi|llegar a la|llegar a mi|cumplir la|cumplir mi) (meta|cuota|bono) ~1
        no (sea|seas) (mala|malo|malita|asi|codo|tacaña) ~1
        (necesito|me urge|ocupo|me falta|me hace falta|me haria ~2 falta|me harian falta) ~1 (esta|esa|una|la|tu|su|otra|cerrar|mas|dos|tres) ~1 (venta|ventas|compra|orden|ordenes|pedido|pedidos|comision) ~2
        no <me> (vaya|vayas) a (quedar|dejar|fallar|hacer|ignorar|decepcionar|plantar) ~2
        (tendra|tendras|debera|deberas|va a tener|vas a tener) que (decidir|contestar|responder|elegir|escoger|definir) ~3
        (hasta que|mientras|si) no (me)? ~1 (contestes|conteste|llames|llame|respondas|responda|decidas|decida|compres|compre|digas|diga|ordenes|ordene) ~2 ,? ~1 no (paro|pararé|descanso|te dejo|la dejo|lo dejo|dejo de|me voy|duermo|me rindo) ~2
        no (paro|pararé|descanso|descansaré|voy a parar|me voy a cansar|me canso|te voy a soltar|me rindo|me voy a rendir|acepto un no|voy a aceptar un no) ~1 (hasta|de|como|$) ~2
        de (ti|usted|vos) depende ~3
        (depende|dependemos|dependo) (solo|nada mas|unicamente)? (de) (ti|usted|vos|tu ~1|su ~1) ~2
        (solo|nomas|nada mas) (me)? (faltas|falta|falta usted|faltas tu) ~2
        (eres|es) la unica (que)? ~4
        (echa|eche|echar|da|deme|dame|dar) <me>? (la|una) mano con (mi|la) ~2
        (ayuda|ayude|ayudar) <me>? a (llegar|cerrar|cumplir|completar|alcanzar|ganar|calificar|subir) ~4
        (se lo|te lo) (debes|debe) a ~2
        (o|si no) (te|lo|la|le|se) (lo|la|los|las)? (pierdes|pierde|quedas|queda|arrepientes|arrepiente|vendo|doy|regalo) ~3 !(si)
        (decision|respuesta) (ya|hoy|ahora|inmediata|hoy mismo)
        (ya es hora|ya va siendo hora|va siendo hora) de que ~4
        (urge|urgente) que (te|se) ~3
        no (me|nos) (falles|falle|vayas a fallar|vaya a fallar|dejes|deje|quedes mal|quede mal|decepciones|decepcione|hagas (esto|eso|rogar|quedar ~1)|haga (esto|eso|rogar)|abandones|abandone|plantes) ~3
        (cuento|contamos|dependo|confio) (contigo|con usted|con vos|de ti|de usted|en ti) ~2
        (confio|confiamos) en que ~2
        (necesito|me urge|urge|nos urge) ~1 (que me (ayudes|ayude|compres|compre|digas ya|salves)|tu (pedido|orden|respuesta|compra|ayuda)|su (pedido|orden|respuesta|compra|ayuda)|una respuesta|un si|llegar a mi meta|completar ~2|cerrar ~2|vender) ~2
        (mi|la) (meta|cuota|bono|comision) (depende|esta en|del mes) ~3
        para (llegar a|completar|cumplir|alcanzar) mi (meta|cuota|bono|objetivo)
        (su ultima|tu ultima|la ultima|ultima) (oportunidad|chance|llamada de atencion) !(de|para)
        (o|si no) (ya)? (no (la|te|lo|le) (busco|llamo|vuelvo|insisto)|(la|te|lo|le) (olvido|borro|elimino|quito|saco|tacho)|doy por ~2|me olvido|se la doy ~2|se lo doy ~2|la vendo|lo vendo|me voy a ~1 (enojar|molestar|sentir)) ~1
        (me voy a|voy a) ~1 (enojar|molestar|ofender|sentir) ~2
        (tienes|tiene|tenes) que (decidir|decidirte|contestar|responder|comprar|ordenar|llamar) (te|me|se|ya|hoy)? ~1
        (decidete|decidase|decide te|decida se) ya | (te|se) (vas|va) a arrepentir ~1
        (te|se) (arrepentiras|arrepentira) ~1 | (hazlo|haga lo|haz lo|hagalo) por mi
        (no seas|no sea) (mala|malo|asi|ingrata|mal ~1) | te lo (suplico|ruego|imploro)
        se lo (suplico|ruego|imploro) | (por lo que|por lo) (mas quieras|mas quiera)
        (hasta que|y no voy a parar hasta que) (me|nos) (contestes|conteste|digas que si|diga que si|compres|respondas|responda|atiendas) ~1
    """,
}

NOT_PRESSURE = """
    (siento|lamento|que pena|perdon|disculpa|disculpe|disculpas|perdona|perdone) (mucho|muchisimo)? (no haber|no haberla|no haberte|no haberle|no encontrar|no coincidir|por el|por los|la (demora|tardanza|confusion|espera)|el (retraso|error|malentendido)) ~3 #push
    no #push | ni #push | nadie #push
    si !(fueras|fuera|esta vez|tampoco|sigues|sigue|de verdad) ~6 #push | (a menos que|salvo que|por si) ~5 #push | no se (sienta|preocupe) ~4 #push
    no te (sientas|preocupes) ~4 #push | (prometo|promesa) ~2 no #push | para no ~2 #push
"""
