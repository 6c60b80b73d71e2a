"""Spanish: reproach, and guessing what the other one thinks."""

from __future__ import annotations

# Ya van tres veces, perdí la cuenta, llevo semanas.
_COUNTING = """
    (segunda|tercera|cuarta|quinta|sexta|septima|enesima|decima) (vez|llamada|ocasion) (que|y|
        sin) ~3
    (van|son|con esta van|ya van|llevo) <many> (veces|llamadas|mensajes|recados|intentos) ~3
    (llevo|tengo|voy para|son ya|ya van|hace|van ya|van) (ya)? ~3 (semanas|dias|meses|un mes|una
        semana|rato) ~1 (tratando|intentando|buscando|esperando|detras|marcando|llamando|
        persiguiendo|rogando|sin (saber|noticias|respuesta)|y (nada|tu|usted)) ~3
    (cuantas|cuantos) (veces|mensajes|recados|llamadas) (mas)? ~5
    (te|le|la|lo) (he|habia|e) (llamado|marcado|buscado|dejado|hablado|escrito|
        mandado) (ya)? ~1 <many> ~4
    (ya|llevo|van|te|le|la|con este van|con esta van|son)? (te|le|la|lo)? (deje|dejé|llevo|llame|
        llamé|marque|marqué|hable|hablé|mande|mandé|busque|busqué|van|son|he dejado|llevamos) (ya|
        como)? <many> (recados|mensajes|veces|llamadas|semanas|dias|intentos) ~1 !(con (esta|
        este)? gusto)
    (<many>) (recados|mensajes|veces|llamadas) (y|sin|ya) ~3
    (perdi|perdí|pierdo|perdido|llevo) la cuenta | (despues de|tras) (tantos|tantas) ~4
"""

# Me evita, se esconde, se hace el sordo, me tiene en visto.
_EVADING = """
    (se|te) <me> (esta|estas|anda|andas)? (esconde|escondes|escondiendo|niega|niegas|negando|
        escabulle|escabulles|escurre|escurres|corre|corres) ~1
    <me> (esta|estas|anda|andas|viene|vienes) (evitando|esquivando|huyendo|rehuyendo|ignorando|
        toreando|bateando|sacando|evadiendo|dando largas|castigando)
    <me> (esquiva|esquivas|rehuye|rehuyes|evade|evades|torea|toreas|batea|bateas) ~1
    no <me> (vaya|vayas) a (colgar|salir|mandar|decir|negar|bloquear|esquivar) ~3
    <me> (vas|va) a ~1 (bloquear|bloqueando|colgar|mandar a ~2) ~1
    <me> (tiene|tienes|tenes|traes|trae) (bien|muy|tan)? (castigada|castigado|olvidadisima|
        olvidadisimo|abandonadisima|en el olvido|arrumbada|a pan y agua|congelada|relegada)
    (hacer|haciendo|haces|hace|hagas|haga) (se|te)? el (sueco|sordo|loco|dormido|desentendido|
        interesante|muerto|distraido) ~2
    me (ignora|ignoras|ningunea|ninguneas|desprecia|desprecias) ~1
    no <me> (ignores|ignore|evites|evite|rehuyas|rehuya|desprecies|desprecie|cuelgues|cuelgue) ~1
    (te|se) (escondas|esconda|escondes|esconde) de ~2
    (dejaste|dejo|dejó|dejas|deja|dejaron|tienes|tiene) ~4 (colgado|colgada|plantado|plantada|
        tirado|tirada|botado|botada|abandonado|abandonada)
    (quede|quedé|estuve|pase|pasé|sigo|llevo ~3|me tienes|me tiene) ~2 (esperando|esperandote|
        esperandola|esperandolo|aguardando|plantada|colgada) ~2 !(respuesta de|a que)
    (vaya|menudo|menuda|que|tremendo) ~1 (planton|desplante|chasco|decepcion|feo|desaire|groseria|
        manera de|modo de|forma de) ~3
    (planton|desplante|desaire)
    (me|nos) (esta|estas|estan) (haciendo|dejando) (quedar)? (mal|esperar|esperando|perder|rogar|
        colgada|colgado|plantada|plantado|fatal|en ridiculo|sufrir|la vida ~1) ~3
    (se|te) (esconde|escondes|escondio|niega|niegas|niegues|desaparecio|desapareciste|desapareces|
        perdio|perdiste|esfumaste|esfumo|olvido|olvidaste|olvidó|olvidas|olvida) (de|para|en|como|
        por)? ~1 (mi|nosotras|nosotros|arte|magia|mapa|todo|contestar|llamar|que existo|los pobres|
        las amigas|uno|una)
    (me|nos) (siento|sentí|senti|sentimos|puse|pone|pones|dejas|deja|dejaste|dejó) ~1 (triste|
        tristes|dolida|dolido|ofendida|ofendido|herida|mal|ignorada|ignorado|usada|tonta|ridicula|
        decepcionada|decepcionado|sentida|sentido|menospreciada) ~2
    (clavaste|clavo|clavó|dejaste|dejó|dejas|deja|dejas|dejan) (me)? ~1 (el|en) (visto|leido)
    (me|nos) (tienes|tiene|dejaste|dejó|tenes) ~1 (colgada|colgado|esperando|rogando|rogandote|en
        ~1|como ~2|preocupada|preocupado) ~2
    (te|se) (hace|haces|hacen|estas haciendo) (la|el|los) (dificil|desentendida|desentendido|
        sordo|sorda|loca|loco|que no|rogar|remolona|interesante|importante) ~1
    (me|nos) (ghosteaste|bloqueaste|bloqueó|bloqueo|colgaste|cuelgas|cuelga|mandas|manda) ~1 (al|
        a)? ~1
    (me|nos) (tienes|tiene|dejaste|dejo|dejó|has dejado|ha dejado|dejas|traes|teneis) (muy|bien|
        toda|tan)? <neglected>
    (me|nos) (fallaste|falló|fallo|quedaste mal|quedo mal|quedó mal|decepciona|decepcionaste|
        decepcionó|dolio|duele|dolió|lastima|ofende|plantaste|plantó|ignoras|ignora|evitas|evita|
        rehuyes|sacas la vuelta|saca la vuelta|estas (evitando|ignorando|sacando ~2)|esta
        (evitando|ignorando|sacando ~2)|das largas|da largas|mentiste|hiciste el feo|cortaste|
        abandonaste|haces el feo|has fallado|ha fallado|haces (esto|eso)) ~1
    (ya)? (se|sé) que (me|nos) ~2 (evitas|evita|evitando|escondes|esconde|ignoras|ignora|
        ignorando|rehuyes|oyes|estas oyendo|esta oyendo|ves|no quieres ~1)
"""

# Prometió llamar, su palabra, me falló, me debe una.
_BROKEN_WORD = """
    no <me> (haga|hagas) (ir|rogar|suplicar|esperar|enojar|quedar|perseguir|insistir) ~3
    (mala|mal|peor) (clienta|cliente|amiga|amigo|comadre|vecina) (me|nos|ha|has|resulto|
        resultaste|saliste|salio|salió)? ~2
    (ni una) (llamadita|llamada|palabra|respuesta|razon) ~3
    (pense|pensé|crei|creí|creia|pensaba|juraba|imagine|imaginé) que (eramos|eras|era|usted era|tu
        eras|me tenia|me tenias|me ~1|podia|contaba|te importaba|le importaba|tenia palabra|nos
        ~2) ~2
    que (mal|feo|triste|lastima|pena|decepcion) que (no|ya no|nunca) ~3
    (feo|mal|mala|grosero|descortes|injusto) (gesto)? de (tu|su) parte
    (prometiste|prometio|prometió|quedaste|quedó|juraste|juró) ~1 (llamar|hablar|marcar|contestar|
        avisar|devolver|buscar) (me|nos) ~4
    (hacer|haces|hace|hizo|hiciste|haras|hara) <me>? (quedar) mal ~2
    (yo)? (te|le|la|lo) (consideraba|creia|tenia por|pensaba|hacia) ~2 (amiga|amigo|seria|serio|
        persona|de palabra|cumplida|mas) ~1
    (tu|su) palabra ~3 | (palabra|promesa) (no)? (cumplida|vale|cumplio|cumpliste) ~2
    no (cumpliste|cumplio|cumplió|cumples|cumple|tienes palabra|tiene palabra|tienes consideracion|
        tiene consideracion|respetas|respeta|valoras|valora|agradeces|agradece) ~3
    (ni una|ninguna) (llamada|respuesta|palabra|señal)
    (me|nos) (debes|debe|estas debiendo) (una|la|esa|mi|dos) ~1 (llamada|respuesta|explicacion|
        disculpa|orden)
    (prometiste|prometio|prometió|quedaste|quedo|quedó|dijiste|dijo|jurabas|juraste) (en|de|
        que)? ~2 (llamar|llamarme|ibas|iba|llamarias|llamarias|llamaria|me (llamarias|llamaria|
        hablarias|ayudarias|ibas)|contestar|responder) ~4 (y|pero|$)
    (que)? (mala|poca) (onda|educacion|madre|voluntad|amiga)
    (que)? (feo|ingrata|ingrato|malagradecida|desconsiderada|desconsiderado|grosera|groseria) ~1
"""

# Nunca me contesta, ni una llamada, al menos conteste.
_NO_ANSWER = """
    como (usted|tu|vos)? no (se|te) (toma|tomas|digna|dignas|molesta|molestas|acuerda|
        acuerdas) ~3 (llamar|contestar|hablar|responder) ~1
    (a ver si)? (te|se) dignas? (a)? (contestar|llamar|atender|responder|hablar) ~1
    (tampoco|esta vez) ~1 (contestas|contesta|respondes|responde|atiendes|atiende) ~4 (atener me|
        atenerme|que pensar|pensare|pensaré)
    (ve|ves|mira|miras|oye|oyes) (mis|las|mi|el)? ~1 (llamadas|llamada|telefono|
        mensajes)? y no (contesta|contestas|levanta|levantas|atiende|atiendes|responde|
        respondes) ~1
    (me)? (canse|cansé|aburri|aburrí|harte|harté|cansada|cansado|harta|harto|fastidiada|
        fastidiado) de (llamar|buscar|marcar|esperar|insistir|rogar|que|tanto|dejar|hablar|
        perseguir) <you>? ~2
    ni (me|nos) (saludas|saluda|hablas|habla|pelas|pela|miras|mira|buscas|busca|contestas|
        contesta|contestaste|contestó|volteas|voltea|avisas|avisa|avisaste) ~1
    no hay (manera|forma|modo|quien|poder humano) (de)? ~1 (pillar|encontrar|localizar|hallar|
        hablar|dar|agarrar|alcanzar|que (contestes|conteste|atiendas|atienda|respondas|
        responda)) ~2
    (sin|ni) (respuesta|contestacion|noticias) (tuya|suya|tuyas|suyas|de tu parte|de su parte|
        alguna) ~1
    (otra vez|de nuevo|siempre|como siempre) (el|la|tu|su|me manda al|me mandas al|me sale el|sale
        el) (buzon|contestadora|maquina) ~3
    (hablando|hablar|platicando|hablo|hablarle) (sola|solo|con la pared|con una maquina|con la
        maquina|a la pared|al aire|al buzon) ~1
    (nunca|jamas|no) (me|nos) (has|ha|habeis|han)? (devuelto|devolviste|devolvio|devolvió|
        regresaste|regreso|regresó|regresado|contestas|contesta|contestaste|contesto|contestó|
        contestado|respondes|responde|respondiste|respondio|respondió|respondido|llamas|llamaste|
        llamó|llamado|hablaste|hablas|habló|hablado|atiendes|atendiste|atendio|atendió|buscas|
        buscaste|coges|cogiste|coge|tomas|escribiste|escribes|escribió|dijiste|dijo|avisaste|
        avisó|marcaste|hiciste caso|has hecho caso|quisiste ~1|pelas|pelaste|pela|haces caso|hace
        caso|das (la cara|una respuesta)|da la cara|devuelves|devuelve|regresas|regresa) ~2
    ni (siquiera)? (un|una|me|las) ~1 (llamada|respuesta|gracias|adios|mensaje|hola|contestas|
        contesta|contestaste|contestó|saludo|luces) ~1
    (por lo menos|al menos|siquiera|minimo) ~1 (contesta|conteste|contestame|responde|responda|
        avisa|avise|dime|diga|di|un ~1|una ~1|podrias|podria|hubieras|hubiera) ~2
    (hubieras|hubiera|hubieses|podias|podia|podrias|podria) ~1 (haber)? (avisado|contestado|
        llamado|dicho|tenido la|al menos|siquiera) ~2
    (#suggest|por que (nunca|ya no)) (me|nos)? ~2 (contestas|contesta|llamas|llama|respondes|
        responde|hablas|quieres|quiere|atiendes|devuelves)
    todas ~2 (menos (tu|usted)|ya (compraron|contestaron|respondieron))
    no (cuesta|te cuesta|le cuesta) (nada|trabajo) (contestar|llamar|avisar|responder|marcar|
        tomar|decir|levantar) ~2
"""

# Con lo que la he ayudado, pensé que éramos amigas.
_UNGRATEFUL = """
    (esperaba|hubiera esperado|creia) (un poco|algo|mucho)? (mas|otra cosa|mejor) (de|por parte
        de) (ti|usted|vos)
    si (de verdad|en serio|de veras)? ~1 (fueras|fuera|fuese|fueses|eras|era) ~1 (mi)? (amiga|
        amigo|comadre|buena ~1) ~4
    asi (me|nos)? (pagan|paga|pagas|agradecen|agradece|agradeces) (los clientes|las clientas|
        usted|tu|a una|a uno|lo que|mi ~1|$) ~4
    (a|con) (otras|las otras|los demas|las demas|otros) si <you>? ~3
    (otras|las demas|los demas|todas|todos) si ~4
    (con lo que|tanto que|con todo lo que) ~1 (te|le) (he)? (ayudado|ayude|ayudé|atendi|atendido|
        consenti|querido|quiero|aprecio|aparte|aparté) ~2
    en (ascuas|suspenso|la incertidumbre|el limbo)
    (no se vale|no es justo|que falta de ~1|falta de (respeto|educacion|consideracion)|una falta de
        ~1)
    que te (hice|he hecho) | que le (hice|he hecho)
    (despues de|con) todo lo que (he hecho|hice|hago) ~3 | (es|seria) lo (menos|minimo) que ~3
    (contaba|contabamos|confiaba|yo creia|yo pensaba) (con|en|que)? (usted|ti|vos|eramos ~1|me
        apreciaba|podia ~2) ~4
"""

# Me siento dolida, no se vale, qué feo.
_HURT = """
    no <me> (claves|clave|salga|salgas|vaya|vayas|haga|hagas|diga|digas|cuelgue|cuelgues|mande|
        mandes|deje|dejes) (a|que|ir|con)? ~3 (otra vez|como la otra vez|hasta alla|olvido|olvidó|
        se le ~1|se te ~1|de nuevo)
    (con)? los crespos hechos | con la carabina al hombro | vestida y alborotada
    (me dejó|me dejo|me dejaste|me deja|me dejas) asi $
    (yo)? (sé|se) que <me> (oye|oyes|ve|ves|lee|lees|escucha|escuchas) ~4 y no ~2
    ni que (le|te|la|lo) (fuera|fuese|vaya) a (morder|comer|matar|cobrar) ~1
    (sigues|sigue|sigas|siga|estas|esta) (viva|vivo|con vida)
    (si)? (te|se) (murio|murió|moriste|trago la tierra|tragó la tierra)
    no (hallo|encuentro|sé|se) (ya)? como (pedir|rogar|suplicar|decir|convencer) (te|le|la|lo)? ~3
    (siempre)? anda detras de (ti|usted|vos)
    (yo)? no (le|te)? (ruego|rogaria|suplico) (a nadie)? ~2 | (me gusta|gusta) andar rogando ~1
    (cabezota|terca|terco|necio|necia|tozuda) y (tu|usted|vos) ~2
    no (se|sé) que (mas)? (hacer|decir|inventar) ~1 para que ~3 | (te|se) (has|ha) olvidado de ~2
    ni la burla ~2 | ni por (cortesia|educacion|compromiso|error|equivocacion) ~2
    (si no es|si no fuera|de no ser) por mi ~4 | ni te acuerdas | ni se acuerda
    (te|se) (olvidaste|olvido|olvidó|olvidas|olvida) de (los|las) ~2
    (como que|ya) (te|se) (olvidaste|olvido|olvidó) ~3 | (nada|ni nada) de (ti|usted|vos) ~1
    <me> (haces|hace|hiciste|hizo|estas haciendo|esta haciendo) (perder|esperar|rogar|sufrir|dar
        vueltas|trabajar de balde|pasar ~2) ~2
    (por culpa tuya|por tu culpa|por su culpa|por culpa suya|tu silencio|su silencio|la ley del
        hielo|tu indiferencia|su indiferencia|tanto silencio|puro silencio) ~2
    (estoy|ando|me tienes|me tiene) ~1 (triste|dolida|dolido|ofendida|ofendido|sentida|sentido|
        molesta|enojada|decepcionada|decepcionado|desilusionada|indignada) ~1 (contigo|con usted|
        con vos|porque|de que|por)
    y (nada|tu nada|usted nada|ni (luces|tus luces|sus luces))
    (siempre|yo) ~6 y (tu|usted|vos) (ni|nunca|no|nada|jamas|ya) ~3
    (tu|usted|vos) (ni|nunca|jamas) !((te|se) (preocupes|preocupe|molestes|moleste|apures|
        apure)) ~4
    (estoy|sigo|ando|quedo|llevo ~2|aqui sigo|aqui ando) (rogando|rogandote|esperando como|
        esperando sentada|suplicando|mendigando|detras de|persiguiendo|persiguiendote|correteando|
        correteandote) (te|le|la|lo|usted|ti)?
    (eso|asi) no se hace | (tan|muy) dificil es ~3 | (tanto|mucho) (te|le) cuesta ~3
"""

# Parece que ya no quiere, hice algo malo, indirecta recibida.
_GUESSING = """
    hice algo (que|mal|malo) ~4 | (habre|habré) (hecho|dicho) algo ~4
    (dije|hice) algo (malo|mal|que te|que le|que la|que lo) ~2
    no (te|le) (importan|interesan|importo|intereso|importamos) ~2
    (por lo visto|se ve que|parece que|ya veo que|me queda claro que|queda claro que|esta visto
        que|es obvio que|obviamente|evidentemente) ~5 (no (te|le|me|nos|quieres|quiere|valgo|
        importo) ~1|nunca|ya no|mejores|evitas|evita|ignoras|ignora) ~3
    no (se|sé) (si|que) (te|le|que|es que|fue|sera|ya) ~1 (he hecho|hice|hice mal|hicimos|hice
        algo|cai mal|dije|ofendi|molesta|molestó|hizo|paso|algo que dije|importo|interesa) ~2
    (algo|que) (mal|malo)? (te|le) (hice|dije|he hecho|he dicho|habre hecho)
    (te|le) (habre|hice|he) (ofendido|molestado|hecho|enojado|caido) ~2
    (espero|ojala) ~1 no (estes|este) (enojada|enojado|molesta|molesto|ofendida) ~2
    (parece|pareciera|supongo|imagino|creo|veo|siento|se ve|sospecho|me late|me da la impresion|
        entiendo|presiento|intuyo|será|sera|sera que|ya vi|ya veo|deduzco|asumo|me doy cuenta|por
        lo visto|se nota|a lo mejor|quizas|seguro|seguramente|tal vez) (de)? (que|como que)? (ya|
        tu|usted|vos|a usted|a ti|me|nos|no|te|le)? ~1 (no (quieres|quiere|queres|te interesa|le
        interesa|te importo|le importo|me quieres|me quiere|deseas|desea|vale|tienes|tiene|le
        importa|te importa|significo|soy|somos)|me (evitas|evita|esta evitando|estas evitando|
        olvidaste|olvido|olvidó|ignoras|ignora|cambiaste|cambio|bloqueaste|bloqueo|bloqueó)|estas
        (molesta|enojada|enojado|evitando|ignorando)|esta (molesta|enojada|enojado|evitando|
        ignorando)|te (caigo|molesta|aburri|cansaste|olvidaste)|le (caigo|molesta|aburri)|se
        (olvido|olvidó|canso|cansó) de|te olvidaste de|encontraste otra|tienes otra|muy ocupada
        para|demasiado ocupada|soy (una|un) ~1) ~3
    (ya)? no (quieres|quiere|queres|te interesa|le interesa|te importa|le importa) (hablar|saber|
        nada|contestar|atender|que|mi|lo) (me|conmigo|de mi|nada|mas)? ~1 $
    (indirecta|ya entendi) (recibida|captada|la indirecta)
    (capto|capté|entendi) (la indirecta|el mensaje)
"""

REPROACHES: dict[str, str] = {
    "reproach": _COUNTING + _EVADING + _BROKEN_WORD + _NO_ANSWER + _UNGRATEFUL + _HURT,
    "guess": _GUESSING,
}
