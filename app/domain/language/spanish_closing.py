"""Spanish: ways out, greetings and goodbyes."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "prefer": """
        prefiere/prefieres/preferis/prefiera/prefieras/preferiria/preferirias/prefieren/quiere
        quieres/queres/quiera/quieras/quisiera/quisieras/desea/deseas/desee/desees/gusta/gustaria
    """,
    "stop": """
        no/deje/dejes/dejemos/pare/pares/descanse/detenga/olvide/suspenda/baje/quite/borre/saque
        tache/espere
        ya no | mejor no | lo deje | la deje | te deje | le deje | me detenga | me olvide
        me aparte | me retire
    """,
    "fine": """
        bien/perfecto/perfectamente/genial/listo | sin (problema|problemas|pena|rollo)
        no (pasa|hay) (nada|problema|bronca|drama) | no importa | todo bien | de acuerdo
        se (vale|respeta) | todo (tranquilo|ok) | tan amigos | tan contentas
    """,
}

# Dígame y listo, con decirme basta, me avisa sin pena.
_JUST_SAY_SO = """
    (puede|puedes|podes) decir me que no ~3
    si (me|usted|tu|vos)? (me)? (dice|dices|decis|contesta|contestas|responde|respondes) que no ~4
    (con (decir|decirme|avisar|un mensaje|una palabra|que ~2) ~3 (basta|alcanza|es suficiente|
        listo)) ~1
    (me lo|solo|nomas|nada mas) (puede|puedes|podes) (decir|avisar) ~4
    (a menos|salvo|a no ser|excepto|menos) que ~2 (<prefer>|diga|digas|me diga|me digas|avise|
        avises|pida|pidas|indique|no|opine|moleste|molesten|escuche) ~4
    (di|diga|digan|deci|avisa|avise|hagame|haz me|hazme|haga me) me (lo)? (saber)? ~2 (y (listo|
        ya|no|yo|lo|te|le|la|aqui|ahi|con|dejo|paro|hasta|de)|con (toda)? (confianza|libertad)|sin
        (pena|problema|rollo)|que (no|pare|deje)) ~3
    (me lo (dice|dices|decis|avisa|avisas)|solo (digame|dime|decime)|basta (con)? (que)? (me|un|
        una|con)? ~3 (diga|digas|decir|no|mensaje)|con (que)? (un no|me diga|me digas|decirme|
        decir me|que me)) ~3
    si no ,? (me (lo)? (avisas|dices|avisa|dice|decis)|avise me|avisa me|di me|diga me) ~12 (sin|
        no pasa|y ya|tan) ~2
    me (avisas|dices|avisa|dice) ~9 , sin ~2
    (usted|tu|vos) (decide|decides|decidis|manda|mandas|dice|dices) $
    (no|tampoco) (tiene|tienes) (que|por que) ~1 (contestar|decir) ~3 y (listo|ya|lo dejo)
"""

# Lo dejo ahí, no la molesto más, la quito de la lista.
_I_STOP = """
    (ahi|aqui|hasta ahi|hasta aqui) (le|lo|la)? (paramos|paro|dejamos|dejo|cortamos) ~1
    (lo|la|las|los)? (dejo|dejamos|corto|paro) (ahi|aqui|asi|hasta ahi|hasta aqui) !(el|la|un|una|
        mi)
    (en ese caso|entonces|despues de (eso|esto|esta)|luego de eso) ,? ~1 (tan ~1|no (la|lo|te|le)
        ~3|(la|lo|te|le) dejo ~2|ya no ~3|sin ~1)
    ya no (la|lo|te|le) (molesto|busco|llamo|insisto|marco|fastidio) ~1
    no (la|lo|te|le) molesto mas
    si (esto|mi ~1|mis ~1|tanta ~1|tanto ~1|que ~2)? (le|te|la|lo) ~1 (molesta|molesto|incomoda|
        incomodo|molestan|canso|cansan) ~3
    (te|le|la|lo|los|las) (dejo|dejaré|dejare|dejamos|dejaremos) ~1 (en paz|tranquila|tranquilo|de
        (llamar|buscar|molestar|insistir)|descansar|ser|en su ~1|en tu ~1|a su aire|a tu aire)
    (dejo|dejaré|dejare|paro|pararé|suspendo) ~1 (de)? (llamar|insistir|marcar|buscar|intentar|las
        llamadas|de ~1) (te|le|la|lo)?
    (ya)? no (la|le|te|lo)? (vuelvo a|volvere a|volveré a|voy a) (llamar|molestar|buscar|insistir|
        marcar|hacer|intentar) ~2
    ya no (le|te|la|lo) (insisto|llamo|busco|molesto|marco|insistiré|llamaré|buscaré) (mas)?
    no (le|te|la|lo) (insisto|llamo|busco|molesto|marco|insistiré|llamaré|buscaré) (mas|ya)
    (y|entonces|,) no (le|te|la|lo) (insisto|llamo|busco|molesto|marco|insistiré|llamaré|buscaré)
    (le|te|la|lo) (quito|saco|borro|tacho|elimino) de (mi|la) (lista|agenda|libreta)
    (es|sera|este es|hago|haré|seria) (mi|el|un) ultimo (intento|mensaje|recado) ~8 (paz|
        tranquil~0|dejo|no|bien|problema|usted decide|tu decides)
"""

# Si prefiere que no, si no le interesa, si ya fue suficiente.
_IF_RATHER_NOT = """
    si ~6 , (bien|perfecto|genial|adelante) ,? (y|o|pero)? ,? (y|o|pero)? si no ,? (tambien|igual|
        igualmente|no pasa ~1|tan ~1)
    si no (te|le) (va|cuadra|late|provoca|conviene|acomoda|nace|sirve) ,? (no ~3|tan ~1|sin ~1|
        todo ~1|lo ~2|la ~2)
    si ~3 ya (estuvo|fue|basta|esta bueno) ~2
    si (usted|tu|vos|de plano)? ya no ~1 (<prefer>|le interesa|te interesa|le sirve|te sirve|le
        apetece|te apetece|necesita|necesitas|hace falta|quiere|quieres) ~3
    (salvo|a menos|excepto) que ~1 no (te|le) (apetezca|interese|guste|venga|parezca|convenga|
        acomode) ~2
    si ~2 (<prefer>) ~4 (<stop>|que no|paremos|ninguna|espacio|tranquilidad|de la lista) ~3
    si (usted|tu|vos|ya|de plano|acaso|prefiere)? ~1 no (<prefer>|le interesa|te interesa|le gusta|
        te gusta|le late|le acomoda|es ~1 momento|quiere|lo desea|le viene|te viene|es lo suyo|es
        lo tuyo|le apetece|te apetece) ~4
    si ya (tuvo|tuviste|es|fue|tiene|tienes|son) ~2 (suficiente|suficientes|demasiado|demasiadas|
        bastante)
    (prefiere|prefieres|preferis|quiere|quieres|queres|desea) (usted|tu|vos)? que (ya)? (no|pare|
        deje|lo deje|paremos|la deje|te deje) ~4
    no (quiere|quieres|desea|deseas|queres) (mas|que (la|te|le|lo)|recibir|mis|estas|otra) ~3
"""

# Cualquier respuesta está bien, lo respeto, usted decide.
_EITHER_WAY = """
    (un|el) no (tambien)? (es|esta|me|se) ~2
    (cualquiera|las dos|ambas) (de las dos)? ~1 (cosas|opciones|respuestas)? ~1 (esta|estan|es|
        son|me parece|vale) ~1 <fine>
    (cualquier|de cualquier) (respuesta|forma|manera|modo|decision) ~2 <fine>
    (todo|esta|estara|tambien) ~1 (bien|perfecto) (igual|de todos modos|si no|de las dos ~1|
        tambien) ~1
    (con (mucho)? gusto lo|lo|la) (respeto|respetaré|entiendo|entendere|entenderé|comprendo|
        acepto) ~1
    sin (rencores|resentimientos|compromiso alguno|ningun compromiso) | tan amigos como siempre
"""

WAYS_OUT: dict[str, str] = {
    "way_out": _JUST_SAY_SO + _I_STOP + _IF_RATHER_NOT + _EITHER_WAY,
}

# Que le vaya bien, cuídese, un abrazo, saludos.
_FAREWELLS = """
    dios ~1 bendiga ~2
    (que) (tenga|tengas|tengan|tengais|pase|pases|pasen|paseis|este|estes|esten|le vaya|te vaya|
        les vaya|disfrute|disfrutes|descanse|descanses|dios|sea|tenga usted) ~6 !(con)
    (feliz|buen|bonito|lindo|excelente|bello|gran|buena) (dia|tarde|noche|semana|fin|jornada|
        finde|mañana|provecho) ~3
    (cuida|cuide|cuiden|cuidad|cuidar) (te|se|os|me)? (mucho|bien)?
    (hasta) (luego|pronto|entonces|la vista|la proxima|#when|#soon|siempre)
    (un|muchos|mil|besos|una) ~1 (abrazo|abrazos|beso|besos|besitos|saludo|saludos|saludito|
        abrazote|cariño|besote) ~5
    (saludos|besos|besitos|abrazos|bendiciones|chao|chau|adios|ciao|bye|nos vemos|cariños|abrazo|
        saludo) ~4
    dios ~1 (bendiga|cuide|guarde) ~2 | (todo lo mejor|lo mejor|mis mejores deseos)
"""

# Soy la señora de las cremas: not a name, and no reason.
_PERSONA = """
    (soy|somos|habla|saluda|llama|aqui|aca|es|^) (yo|solo|nomas)? ,? (tu|su|la|el|una|un) (señora|
        señor|chica|chico|amiga|amigo|muchacha|vecina|vecino|consultora|asesora|vendedora|doña|
        seño|distribuidora)? (la|el)? (de|del) (los|las|la|el|lo)? ~3 $
    (soy|habla|saluda|aqui|es) (quien|la que|el que) (le|te|la|lo) (dejo|dejó|llamo|llamó|hablo|
        habló|marco|marcó) ~4 $
"""

# Cómo está, hace tiempo que no hablamos, gracias por su tiempo.
_SMALL_TALK = """
    (la|el|una) hora del cafe
    como (esta|estas|estan|le va|te va|andas|anda|amanecio|amaneciste|siguen|sigue|sigues|te fue
        hoy|has estado|ha estado|van|va|anda todo|esta todo|va todo) ~4
    que (tal|hay|cuentas|cuenta|hubo|onda) ~1 | que hay de nuevo
    (espero|deseo|ojala|confio) (que)? (tu|usted|todo|todos|te|le|se|este|estes|esten|ande|andes|
        y|los|la|toda|ya)? ~2 (este|estes|esten|encuentre|encuentres|vaya|ande|andes|bien|
        encuentren) ~4
    (muchas|mil|muchisimas)? gracias (por (su|tu) (tiempo|atencion)|de antemano|por escuchar
        ~1)? !(por|a)
    cuanto tiempo
    (hace)? (tiempo|rato|siglos|mucho) que no (hablamos|platicamos|nos ~1|sabia ~2|conversamos|se
        de ~1)
    (la|te|le|os) (extraño|echo de menos|recuerdo|pienso|mando ~4|deseo ~3)
"""

POLITE: dict[str, str] = {
    "polite": _FAREWELLS + _PERSONA + _SMALL_TALK,
}
"""Courtesies: kind, but no reason for a call."""
