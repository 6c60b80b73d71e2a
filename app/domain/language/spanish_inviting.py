"""Spanish: asking somebody to host, to book or to join."""

from __future__ import annotations

# Junte a sus amigas, preste su sala, sea anfitriona.
_WITH_FRIENDS = """
    (presta|preste|prestas|prestes|pon|ponga|abre|abra|abres|ofrece|ofrezca) <me>? (tu|su) (sala|
        casa|patio|cocina|comedor|terraza|jardin|oficina)
    (enseñar|mostrar|presentar|ofrecer|probar) ~3 (a|con) (tus|sus) (amigas|vecinas|comadres|
        compañeras|primas|hermanas|conocidas|amistades|tias|cuñadas)
    (haces|haga|hagas|hacemos|armas|armamos|organizas|hace) ~4 (tus|sus) (amigas|vecinas|comadres|
        compañeras|primas|hermanas|conocidas|tias|cuñadas)
    (junta|junte|juntes|juntar|reune|reuna|reunir|invita|invite|invitas) (a)? ~1 (tus|sus|unas|
        algunas|tres|cuatro|cinco) ~1 (amigas|vecinas|comadres|compañeras|conocidas|amistades) ~2
    (tus|sus) (amigas|vecinas|comadres) y (te|le|yo) (llevo|hago|muestro|regalo) ~3
    (ser|seas|sea|eres|serias|fueras|sirvas de|sirva de) (mi|la|una|nuestra|de) ~1 anfitriona
    anfitriona | (prestar|prestes|preste|abrir|abras|abra) (me|nos)? (tu|su) casa
"""

# Agendar una demostración, quedan fechas, sacar cita.
_BOOK = """
    (agenda|agende|agendar|aparta|aparte|arma|arme|haz|haga|hazme|hagame|organiza|
        organice) <me>? (una|un|tu|su|la) ~1 (reunioncita|reunion|noche|tarde|fiesta|fiestecita|
        demostracion|catalogo|merienda|junta|tardecita|nochecita) ~4
    (propongo|ofrezco|planteo) (una|un) (tarde|noche|reunion|fiesta|demostracion|merienda|
        clase) ~4
    (fecha|fechas|lugar|lugares|espacio|espacios|cupo|cupos) (disponible|disponibles|libre|libres|
        para tu|para su|en (mi|la) agenda) ~1
    (quedan|queda|tengo) (dos|tres|pocas|pocos|una|un|solo ~1) (fecha|fechas|lugares|espacios|
        cupos|lugar|cupo) ~2
    (organizar|organices|organice|organizaras|organizara|organizamos|organiza|organizas|organizo|
        hacer|haces|hicieras|hagas|hicieramos|hagamos|haga|hacemos|agendar|agendo|agendamos|
        agendarte|agende|agendemos|apartar|aparto|programar|programamos|armar|armamos|armas|armes|
        dar|dé|reservar|ser) (te|le|les|nos|me)? (una|un|tu|su|otra|la|mi|esa|mi proxima|la
        proxima) ~2 <party>
    (te|le) (agendo|apunto|anoto|reservo|aparto) (una|un|para|en|con|tu|su) ~2 (<party>|fecha|
        lugar|cita|espacio|cupo|turno)
    (agendar|apuntar|anotar|inscribir|reservar) (te|le|la|lo) (una|para|en|un)? ~2 (<party>|fecha|
        lugar|cita|espacio)
    (sacar|agendar|programar|apartar) (te|le)? (una)? cita
"""

# Venga a la presentación, una tarde de spa.
_COME = """
    (tarde|noche|reunion) de (spa|catalogo|belleza|ventas|compras|maquillaje) ~3
    (una|otra|la) (fiesta|reunion|demostracion|clase|tarde|noche|venta|exhibicion|presentacion|
        degustacion) (en|con) (tu|su) ~2
    (hacer|darte|darle|dar|hago|doy|mostrar|pasar a hacer) (te|le|les)? ~1 una ~1 (demostracion|
        presentacion|demo|degustacion)
    (vengas|venga|ven|vente|venir|vengan|vienes|viene|vienen|venis|acompañes|acompañe|acompañar|
        acompaña|invito|invitarte|invitarle|invitar te|invitar le|asistas|
        asista) ~3 (presentacion|demostracion|charla|reunion|lanzamiento|evento de ventas|
        oportunidad|junta de negocio|clase de maquillaje|conferencia|tupper)
"""

# Únase a mi equipo, busco vendedoras, inscríbase conmigo.
_JOIN = """
    (inscriba|inscribe|inscribi|afilia|afilie|suma|sume|une|una) (te|se) ~1 (conmigo|con migo|con
        nosotros|con nosotras)
    (para|completar|crecer|ampliar|entrar a|entres a|entre a|agrandar|aumentar|formar) (mi|
        nuestro|el) equipo !(de (futbol|trabajo|sonido))
    (falta|faltan|busco|necesito|ocupo) ~3 (para|en) (mi|nuestro|el) (equipo|grupo|negocio) ~1
    (te|le) gustaria ~3 (negocio|ganar|vender|equipo|ingreso|ingresos|emprender) ~1
    (grupo|equipo|red|club|circulo|familia) de (ventas|vendedoras|vendedores|negocio|negocios|
        consultoras|lideres|emprendedoras|distribuidoras)
    (armando|formando|creando|creciendo|ampliando|abriendo) (mi|un|el|nuestro) ~1 (grupo|equipo|
        red|negocio) ~2
    (te|le) (quiero|veo|imagino|visualizo) ~2 (en mi equipo|en el equipo|vendiendo|ganando|en el
        negocio|conmigo en ~2|de (lider|socia|vendedora|consultora))
    (busco|buscamos|necesito|necesitamos|estoy buscando|estamos buscando|ando buscando|queremos|
        solicito|solicitamos) ~2 (vendedoras|vendedores|socias|socios|distribuidoras|
        distribuidores|consultoras|lideres|gente|chicas|mujeres|personas|emprendedoras) ~2
    (une|una|unas|unir|unan|suma|sume|sumá|sumes|sumar|incorpora|incorpore|inscribe|inscriba|
        afilia|afilie|integra|integre|entra|entre|entrar|entres|metete|registrate) (te|se)? (hoy|
        ya|ahora)? (a|en|con|al) ~1 <crew>
    (une|suma|sume|una|inscribe|inscriba|afilia|afilie|registra|registre) (te|se) ~5 (equipo|
        negocio|vender|nosotros|nosotras|grupo|red)
    (ser|seas|sea|formar|formes|forme|serias|seria|eres|es) ~3 (parte de)? (mi|nuestro|el) equipo
    (perfecta|perfecto|ideal|excelente|buenisima|buena) para (mi equipo|el equipo|nuestro equipo|
        el negocio|vender|este negocio|mi negocio)
    (paquete|kit) de (inicio|arranque|inscripcion|bienvenida|negocio)
    para inscribir (te|le|la|lo)
"""

# Gane un ingreso extra, buenas comisiones, deje al patrón.
_EARN = """
    (gane|gana|ganes|ganar|saca|saque|sacar) ~1 (un|su|tu) (sueldo|sueldito|dinerito|ingreso|
        dinero|extra) ~2
    (deja|deje|dejar|mande|manda|renuncia|renuncie) (al|a su|a tu) (patron|jefe|jefa) ~1
    (dinero|ingreso|ingresos|comision|comisiones|ganancia|ganancias) (facil|extra|semanal|
        semanales|mensual|mensuales|por cada|del ~2)
    (buenas|muy buenas|excelentes|ricas|jugosas|grandes) (ganancias|comisiones)
    (tendrias|tendria|tener|tengas|tenga|sacas|saca|sacarte|sacar te) (te)? ~2 (ganancias|
        comisiones|ingresos|tu propio negocio|su propio negocio)
    (trabajar|trabaja|trabajes|vender|vendas|venda|vendiendo|empezar|ganar) (a vender)? (con
        nosotros|con nosotras|conmigo|nuestros productos|mis productos)
    (ganar|ganas|gane|ganes|gana|ganando|ganarias|ganaria|gananse|generar|generas|genere) (te|
        se)? (bien|muy bien|dinero|dinerito|lana|plata|unos ~2|extra|ingresos|un dinero|un ingreso|
        #money|~2 <money_word>) ~1
    se gana ~1 (bien|mucho|dinero)
    (ingreso|ingresos|dinero|dinerito|entrada|sueldo) (extra|extras|adicional|adicionales|pasivo|
        desde casa)
    (negocio propio|propio negocio|propia jefa|propio jefe|oportunidad de negocio|reunion de
        negocio|reunion de negocios|oportunidad unica|plan de negocio|oportunidad de ganar|
        oportunidad de ingresos|trabajar desde (tu |su )?casa|libertad financiera)
"""

# Su propio negocio, sea distribuidora, desde casa.
_OWN_BUSINESS = """
    (un|el) negocito ~3 (para|que) ~2
    (seria|serias|sera|seras|fuera|fueras|eres|es) ~3 (vendedora|vendedor|consultora excelente|
        distribuidora|distribuidor|socia|socio|emprendedora|lider)
    emprender ~3 | (ser|seas|sea) ~1 (socia|socio|lider|fundadora|embajadora|afiliada) ~3
    (socia|socio|embajadora|afiliada) fundadora?
    (cambiar|cambiarte|cambiarle) (te|le)? la vida ~2
    (negocio|trabajo|empleo) (desde|en) (casa|tu casa|su casa)
    (medio tiempo|sin jefe|sin horario|tus propios horarios|sus propios horarios|horario flexible)
    (vender|vendas|venda|vende|vendieras|distribuir|distribuyas) (nuestros|mis|estos|los|la|el|
        conmigo|con) ~2
    (ser|seas|sea|serias|fueras|hacer te|hacerte|haga se|hacer se|volver te) ~1 (distribuidora|
        vendedora|consultora|socia|distribuidor|socio|emprendedora|lider)
    (tu|su) propio (negocio|jefe|jefa)
"""

INVITATIONS: dict[str, str] = {
    "party": _WITH_FRIENDS + _BOOK + _COME,
    "recruit": _JOIN + _EARN + _OWN_BUSINESS,
}
