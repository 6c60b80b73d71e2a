"""Spanish: where a message sells, books or recruits, and where such words are innocent."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "goods": "pedido/orden/paquete/compra/encargo",
    "party": "demostracion/fiesta/reunion/demo/presentacion/clase/charla/sesion/junta/noche/tarde/facial/degustacion/exhibicion/tupper",
    "money_word": "dolares/pesos/euros/soles/quetzales/lana/plata/dinero/centavos/varos/lucas/colones/dolaritos/pesitos",
    "crew": "mi equipo|nuestro equipo|el equipo|el negocio|mi negocio|nuestro negocio|nuestra familia|nuestra red|mi red|la compañia|la empresa|mi grupo|nuestro grupo|las ventas|nosotras|nosotros",
}

SALES: dict[str, str] = {
    "price": """
        (a|en) (plazos|pagos|abonos|cuotas|mensualidades|fiado) ~1
        (sale|salen|queda|quedan|esta|estan) (mas|bien|muy|super) (barato|barata|baratos|baratas|economico|economica) !(de|que)
        (sostengo|mantengo|respeto|guardo|congelo|mejoro|bajo) (el|ese|un|este) ~1 (precio|costo) ~3
        venta (privada|nocturna|exclusiva|relampago) | (bajo|rebajo|descuento|quito) ~1 (otros|otras)? ~1 <money_word>
        (esta|estan|viene|vienen|entro|entró|entraron|sigue|siguen) en (especial|promocion|oferta|descuento|rebaja|liquidacion|barata|remate)
        (hago|hacemos|dejo|dejamos|consigo|doy) ~1 (buen|mejor|un buen|un)? precio
        (a|al) (precio|costo) de (costo|fabrica|amigo|amiga|mayoreo)
        (descuento/descuentos/descuentazo/descuentito/rebaja/rebajas/rebajado/rebajada/rebajados/rebajadas/ofertas/oferton/ganga/gangas/liquidacion/remate/remates/promociones/promo/promos/saldos/cupones/preventa)
        (por|a|en|desde|cuesta|cuestan|vale|valen|sale|salen|son|de|solo|nomas|apenas|cuestan) ~2 (<number>|cien|ciento|doscientos|trescientos|cuatrocientos|quinientos|mil|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|noventa y nueve) (y <number>)? <money_word>
        (a|por|en|desde|cuesta|sale en|vale|de) (solo|tan solo|nomas)? #money
        (en|a) ~1 (cuotas|mensualidades|pagos|abonos|quincenas)
        (sin|cero|<number>) (intereses|interes)
        (pagas|paga|pague|pagues) ~2 (uno|una|solo|la mitad|menos|en) ~2
        (<number>|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|quince|diez|#percent) por ciento !(de (la|mi|su|tu|descanso))
        (en|de|una|la|la gran|super|nuestra|buena|una buena) (oferta/promocion)
        (por ciento|#percent) (de descuento|menos|off|de rebaja)
        (a|al) (mitad de precio|mitad|dos por uno|tres por dos|precio especial|mejor precio|super precio)
        (dos por uno|tres por dos|2x1|dos por el precio de uno)
        (buen|mejor|gran|super|excelente|buenisimo) precio
        precio (especial|de locura|bajo|unico|reducido|de oferta|rebajado|de introduccion)
        (a|por|en|sale en|sale a|te sale en|le sale en|cuesta|cuestan|vale|valen) (solo|solamente|nomas|apenas|tan solo|unicamente) (#money|<number> ~2 <money_word>|~3 <money_word>)
        (solo|nomas|apenas) (cuesta|cuestan|vale|valen|sale|son) ~4
        (te|le|les|se) <you>? (sale|salen|queda|quedan|dejo|doy) ((en|a|por) (#money|~3 <money_word>|mitad|precio)|barato|baratisimo|mas barato|gratis)
        (de regalo|gratis|sin costo|va de regalo|va gratis) (si|por|en|con|al|$) ~3
        (lleva|llevas|lleve|llevese|llevate|llevan|compra|compras|compre) ~6 (gratis|de regalo|regalo)
        (ahorra|ahorras|ahorre|ahorran|ahorres) ~1 (#money|#percent|~3 <money_word>|mucho|bastante)
        (cupon|codigo|tarifa) (de|con)? ~2
    """,
    "hurry": """
        (aprovecha|aproveche|aprovechen|aprovechar|aprovechad|aprovechá) ~1 (el|la|los|las|lo|este|esta|estos|que|ya|hoy|mi|nuestra|ahora|antes)
        se (acaba|acaban|termina|agota|agotan|va|van) (hoy|ya|volando|rapido|mañana|pronto|#when|#soon)
        (ultimos|ultimas|quedan|pocos|pocas) ~1 (lugares|cupos|piezas|espacios|unidades|plazas|fechas|existencias|dias de ~1)
        (por tiempo|tiempo) limitado
        (solo|nada mas|unicamente) por (hoy|esta semana|este mes|#when)
        antes de que se (acabe|acaben|agote|agoten|termine)
    """,
    "buy": """
        (queda|quede) (te|se) (el|la|los|las|lo|con) ~2 | (pida|pedi|pide) <me> (el|la|los|las|un|una|dos|tres|lo) ~2
        (pida|pide|pidan|ped) ~1 (ya|ahora|hoy|su|tu|dos|tres|mas|con tiempo|antes) ~2
        (te|le) (anoto|apunto|mando|separo) (una|un|dos|tres|cuatro|cinco|seis|unas|unos|otra|otro) !(nota|mensaje|correo|recado|foto|video|whatsapp) ~2
        (vender|vendas|venda|vendes|vende|vendo|vendemos|vendiendo|vendieras) !(te gato)
        (anticipo|enganche|adelanto|deposito) !(de la|del)
        (hay|tenemos|tengo|gran|super|traigo|traemos) (una)? ~1 (venta|barata|remate|rebajas|descuentos|ofertas|precios) ~3
        (con|y) (regalos|regalitos|premios|obsequios|sorpresas) $ | desde (#money|~2 <money_word>)
        (oferta/ofertas) !(de (trabajo|empleo))
        (obsequio|obsequiamos|obsequian|regalo|regalamos|regalan|bonifico|bonificamos) (el|la|los|las|un|una|otro|otra|tu|su) ~3 !(de cumpleaños)
        por (la|cada|tu|su|una) compra
        (si|al|por|cuando) <me>? (compras|compra|compres|comprar|comprás|llevas|lleva|llevar|ordenas|ordena|ordenar|encargas|encarga|encargar) ~1 (dos|tres|uno|una|el|la|mas|hoy|ahora|antes|dos o ~1|cuatro|todo|varios|varias|un|unos|unas)
        no (deje|dejes|se pierda|te pierdas|desaproveche|desaproveches) (pasar)? ~3
        (es|seria) (el|un) (momento|chance|oportunidad) ~1 (de|para) (comprar|pedir|ordenar|invertir|llevar|aprovechar|stockearte)
        (te|le) (conviene|convendria|recomiendo|sugiero|urge) ~1 (comprar|llevar|pedir|ordenar|encargar|el paquete|el combo|el kit|tu pedido|su pedido) ~1
        (paquete|combo|canasta|caja|set|juego) ~2 (por|a|en) (solo|nomas|apenas) ~3
        (surte|surta|surtete|resurte|resurta|reponer|renueva|renueve) (te|se)? ~1 (tu|su|ya|hoy|de|con) ~1
        (catalogo|lista) (con|de) (ofertas|descuentos|rebajas)
        (cierro|cierra|cerramos|cierran|mando|meto|levanto) (el|la|los|mi)? ~1 (pedidos|orden general|pedido general) ~3
        (entra|entre|entren|visita|visite|ve|vaya|checa|cheque) (a|en)? (mi|la|nuestra) (pagina|tienda|web|tienda en linea|liga|sitio) ~3
        (compra|compre|compren|comprad|comprá|compres|comprar|ordena|ordene|ordenen|encarga|encargue|adquiere|adquiera|llevate|llevese|lleve se|lleva te|reserva|reserve|aparta|aparte) ~1 (se|te|lo|la|los|las)? (ya|hoy|ahora|el|la|los|las|un|una|tu|su|tus|sus|dos|tres|mas|antes|con|#when|mi|este|esta) !(que)
        (te|le|se) (lo|la|los|las)? (vendo|venderé|vendere|venda|recomiendo comprar|interesa comprar|interesaria comprar)
        (anima|animese|anime|animas) (te|se)? (a|y) (comprar|probar|pedir|coger|llevar|ordenar|encargar|llevatelo|compra|pide) ~3
        (vender|ofrecer) (te|le|les) ~3
        (te|le) (ofrezco|ofrecemos) !(disculpas|una disculpa|una sincera|mis|mi|ayuda)
        (quiero|quisiera|vengo a|llamo para|me gustaria) (vender|ofrecer) (te|le)? ~3
        (haz|haga|hace|hagan|hacer|has|haces|hagas|manda|mande|mandar|pasa|pase|pon|ponga|coloca|coloque|deja|deje|levanta|mete|meta|completa) <me>? (ya)? (tu|su|un|otro|el|un nuevo) ~1 (pedido|orden|encargo|compra|pedidito|pedidazo)
        (tomar|tomo|anoto|apunto|levanto|levantar) (te|le)? (el|tu|su|un|otro) ~1 (pedido|orden)
        <buy_do> (lo|la|los|las) (ya|hoy|ahora|antes|conmigo|en|por|con|$|y|#when|mismo)
        (quiere|quieres|queres|gustaria|interesa|animas|anima) (a)? (comprar|ordenar|pedir|encargar|llevar) ~2
        (cuantos|cuantas|cuanto) (te|le) (aparto|mando|pongo|anoto|llevo)
    """,
    "party": """
        (agenda|agende|agendar|aparta|aparte|arma|arme|haz|haga|hazme|hagame|organiza|organice) <me>? (una|un|tu|su|la) ~1 (reunioncita|reunion|noche|tarde|fiesta|fiestecita|demostracion|catalogo|merienda|junta|tardecita|nochecita) ~4
        (propongo|ofrezco|planteo) (una|un) (tarde|noche|reunion|fiesta|demostracion|merienda|clase) ~4
        (tarde|noche|reunion) de (spa|catalogo|belleza|ventas|compras|maquillaje) ~3
        (presta|preste|prestas|prestes|pon|ponga|abre|abra|abres|ofrece|ofrezca) <me>? (tu|su) (sala|casa|patio|cocina|comedor|terraza|jardin|oficina)
        (enseñar|mostrar|presentar|ofrecer|probar) ~3 (a|con) (tus|sus) (amigas|vecinas|comadres|compañeras|primas|hermanas|conocidas|amistades|tias|cuñadas)
        (haces|haga|hagas|hacemos|armas|armamos|organizas|hace) ~4 (tus|sus) (amigas|vecinas|comadres|compañeras|primas|hermanas|conocidas|tias|cuñadas)
        (una|otra|la) (fiesta|reunion|demostracion|clase|tarde|noche|venta|exhibicion|presentacion|degustacion) (en|con) (tu|su) ~2
        (junta|junte|juntes|juntar|reune|reuna|reunir|invita|invite|invitas) (a)? ~1 (tus|sus|unas|algunas|tres|cuatro|cinco) ~1 (amigas|vecinas|comadres|compañeras|conocidas|amistades) ~2
        (tus|sus) (amigas|vecinas|comadres) y (te|le|yo) (llevo|hago|muestro|regalo) ~3
        (fecha|fechas|lugar|lugares|espacio|espacios|cupo|cupos) (disponible|disponibles|libre|libres|para tu|para su|en (mi|la) agenda) ~1
        (quedan|queda|tengo) (dos|tres|pocas|pocos|una|un|solo ~1) (fecha|fechas|lugares|espacios|cupos|lugar|cupo) ~2
        (organizar|organices|organice|organizaras|organizara|organizamos|organiza|organizas|organizo|hacer|haces|hicieras|hagas|hicieramos|hagamos|haga|hacemos|agendar|agendo|agendamos|agendarte|agende|agendemos|apartar|aparto|programar|programamos|armar|armamos|armas|armes|dar|dé|reservar|ser) (te|le|les|nos|me)? (una|un|tu|su|otra|la|mi|esa|mi proxima|la proxima) ~2 <party>
        (ser|seas|sea|eres|serias|fueras|sirvas de|sirva de) (mi|la|una|nuestra|de) ~1 anfitriona
        anfitriona | (prestar|prestes|preste|abrir|abras|abra) (me|nos)? (tu|su) casa
        (hacer|darte|darle|dar|hago|doy|mostrar|pasar a hacer) (te|le|les)? ~1 una ~1 (demostracion|presentacion|demo|degustacion)
        (te|le) (agendo|apunto|anoto|reservo|aparto) (una|un|para|en|con|tu|su) ~2 (<party>|fecha|lugar|cita|espacio|cupo|turno)
        (agendar|apuntar|anotar|inscribir|reservar) (te|le|la|lo) (una|para|en|un)? ~2 (<party>|fecha|lugar|cita|espacio)
        (vengas|venga|ven|vente|venir|vengan|vienes|viene|vienen|venis|acompañes|acompañe|acompañar|acompaña|invito|invitarte|invitarle|invitar te|invitar le|asistas|asista) ~3 (presentacion|demostracion|charla|reunion|lanzamiento|evento de ventas|oportunidad|junta de negocio|clase de maquillaje|conferencia|tupper)
        (sacar|agendar|programar|apartar) (te|le)? (una)? cita
    """,
    "recruit": """
        (inscriba|inscribe|inscribi|afilia|afilie|suma|sume|une|una) (te|se) ~1 (conmigo|con migo|con nosotros|con nosotras)
        (gane|gana|ganes|ganar|saca|saque|sacar) ~1 (un|su|tu) (sueldo|sueldito|dinerito|ingreso|dinero|extra) ~2
        (deja|deje|dejar|mande|manda|renuncia|renuncie) (al|a su|a tu) (patron|jefe|jefa) ~1
        (un|el) negocito ~3 (para|que) ~2
        (seria|serias|sera|seras|fuera|fueras|eres|es) ~3 (vendedora|vendedor|consultora excelente|distribuidora|distribuidor|socia|socio|emprendedora|lider)
        (para|completar|crecer|ampliar|entrar a|entres a|entre a|agrandar|aumentar|formar) (mi|nuestro|el) equipo !(de (futbol|trabajo|sonido))
        (falta|faltan|busco|necesito|ocupo) ~3 (para|en) (mi|nuestro|el) (equipo|grupo|negocio) ~1
        (te|le) gustaria ~3 (negocio|ganar|vender|equipo|ingreso|ingresos|emprender) ~1
        emprender ~3
        (grupo|equipo|red|club|circulo|familia) de (ventas|vendedoras|vendedores|negocio|negocios|consultoras|lideres|emprendedoras|distribuidoras)
        (armando|formando|creando|creciendo|ampliando|abriendo) (mi|un|el|nuestro) ~1 (grupo|equipo|red|negocio) ~2
        (ser|seas|sea) ~1 (socia|socio|lider|fundadora|embajadora|afiliada) ~3
        (socia|socio|embajadora|afiliada) fundadora?
        (te|le) (quiero|veo|imagino|visualizo) ~2 (en mi equipo|en el equipo|vendiendo|ganando|en el negocio|conmigo en ~2|de (lider|socia|vendedora|consultora))
        (cambiar|cambiarte|cambiarle) (te|le)? la vida ~2
        (negocio|trabajo|empleo) (desde|en) (casa|tu casa|su casa)
        (medio tiempo|sin jefe|sin horario|tus propios horarios|sus propios horarios|horario flexible)
        (dinero|ingreso|ingresos|comision|comisiones|ganancia|ganancias) (facil|extra|semanal|semanales|mensual|mensuales|por cada|del ~2)
        (busco|buscamos|necesito|necesitamos|estoy buscando|estamos buscando|ando buscando|queremos|solicito|solicitamos) ~2 (vendedoras|vendedores|socias|socios|distribuidoras|distribuidores|consultoras|lideres|gente|chicas|mujeres|personas|emprendedoras) ~2
        (buenas|muy buenas|excelentes|ricas|jugosas|grandes) (ganancias|comisiones)
        (tendrias|tendria|tener|tengas|tenga|sacas|saca|sacarte|sacar te) (te)? ~2 (ganancias|comisiones|ingresos|tu propio negocio|su propio negocio)
        (vender|vendas|venda|vende|vendieras|distribuir|distribuyas) (nuestros|mis|estos|los|la|el|conmigo|con) ~2
        (ser|seas|sea|serias|fueras|hacer te|hacerte|haga se|hacer se|volver te) ~1 (distribuidora|vendedora|consultora|socia|distribuidor|socio|emprendedora|lider)
        (tu|su) propio (negocio|jefe|jefa)
        (une|una|unas|unir|unan|suma|sume|sumá|sumes|sumar|incorpora|incorpore|inscribe|inscriba|afilia|afilie|integra|integre|entra|entre|entrar|entres|metete|registrate) (te|se)? (hoy|ya|ahora)? (a|en|con|al) ~1 <crew>
        (une|suma|sume|una|inscribe|inscriba|afilia|afilie|registra|registre) (te|se) ~5 (equipo|negocio|vender|nosotros|nosotras|grupo|red)
        (trabajar|trabaja|trabajes|vender|vendas|venda|vendiendo|empezar|ganar) (a vender)? (con nosotros|con nosotras|conmigo|nuestros productos|mis productos)
        (ser|seas|sea|formar|formes|forme|serias|seria|eres|es) ~3 (parte de)? (mi|nuestro|el) equipo
        (perfecta|perfecto|ideal|excelente|buenisima|buena) para (mi equipo|el equipo|nuestro equipo|el negocio|vender|este negocio|mi negocio)
        (ganar|ganas|gane|ganes|gana|ganando|ganarias|ganaria|gananse|generar|generas|genere) (te|se)? (bien|muy bien|dinero|dinerito|lana|plata|unos ~2|extra|ingresos|un dinero|un ingreso|#money|~2 <money_word>) ~1
        se gana ~1 (bien|mucho|dinero)
        (ingreso|ingresos|dinero|dinerito|entrada|sueldo) (extra|extras|adicional|adicionales|pasivo|desde casa)
        (negocio propio|propio negocio|propia jefa|propio jefe|oportunidad de negocio|reunion de negocio|reunion de negocios|oportunidad unica|plan de negocio|oportunidad de ganar|oportunidad de ingresos|trabajar desde (tu |su )?casa|libertad financiera)
        (paquete|kit) de (inicio|arranque|inscripcion|bienvenida|negocio)
        para inscribir (te|le|la|lo)
    """,
}

NOT_SALES = """
    (tu|su|mi|ultima|primera|aquella|esa|gran) #buy
    #sale que (te|le|me|se|nos) ~1 (hicieron|hizo|dieron|aplicaron|cobraron|aplicó|dio|hice|prometi|prometí|debia|debian|corresponde)
    (lo|la|el|los) de (tu|su) #sale
    (tu|su) #buy ~1 (esta|quedo|quedó|sale|salio|salió|llega|llegó|ya)
    (devolucion|devuelven|devolvieron|reembolso|reintegro|debo|cobre|cobré|cobraron|acrediten|de mas|cuenta) ,? ~4 #sale
    (reponen|repuso|repusieron|cambian|arreglan|garantia|defecto|flojo|roto|rota|por haber) ~6 #sale
    #sale ~2 (por haber ~1|que (te|le) (toco|tocó|corresponde|gano|ganó|ganaste)) | regalo de #sale
    (codigo|cupon) (de|con) (rastreo|guia|seguimiento) | con el #sale $
    (nadie|ninguna|ninguno) ~3 #sale | (tengo|traigo) (su|tu) ~3 #sale
    no ~6 #sale | (sin|nada de|ni|tampoco|nunca) ~4 #sale
    <thanked> ~4 #sale
    (pidio|pidió|pediste|pidieron|querias|queria|quiso|preguntó|preguntaste|pregunto|preguntaba|gustó|compró|compraste|tomaste|apartaste|ganaste|ganó|organizaste|organizó|hiciste|hizo|fue|estuvo|#past) ~5 #sale
    #sale ~4 (#past|que (me|nos) (pidio|pidió|pediste|encargó|encargaste)|que (compró|compraste|hizo|hiciste|ordenó|ordenaste|apartó|apartaste)|de su ~1 (pedido|hija|nieta|hermana)|quedo confirmada|quedó confirmada)
    (estuvo|salio|salió|quedo|quedó|fue) ~3 #sale | (de|en|para|a) (tu|su) <party>
    (cambio|repuesto|reposicion|envio|reemplazo|garantia|muestra|muestrita|arreglo|reparacion) ~2 #sale
    #sale ~2 (de cumpleaños|de la garantia)
    (termino|terminó|terminaba|acabo|acabó) ~2 #sale
"""
