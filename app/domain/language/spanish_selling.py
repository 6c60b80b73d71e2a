"""Spanish: where a message sells, books or recruits, and where such words are innocent."""

from __future__ import annotations

from app.domain.language import spanish_inviting

CLASSES: dict[str, str] = {
    "goods": "pedido/orden/paquete/compra/encargo",
    "party": """
        demostracion/fiesta/reunion/demo/presentacion/clase/charla/sesion/junta/noche/tarde/facial
        degustacion/exhibicion/tupper
    """,
    "money_word": """
        dolares/pesos/euros/soles/quetzales/lana/plata/dinero/centavos/varos/lucas/colones
        dolaritos/pesitos
    """,
    "crew": """
        mi equipo | nuestro equipo | el equipo | el negocio | mi negocio | nuestro negocio
        nuestra familia | nuestra red | mi red | la compañia | la empresa | mi grupo
        nuestro grupo | las ventas | nosotras | nosotros
    """,
}

# Descuento, en oferta, mitad de precio, dos por uno.
_LESS = """
    (bajo|rebajo|descuento|quito) ~1 (otros|otras)? ~1 <money_word>
    (esta|estan|viene|vienen|entro|entró|entraron|sigue|siguen) en (especial|promocion|oferta|
        descuento|rebaja|liquidacion|barata|remate)
    descuento/descuentos/descuentazo/descuentito/rebaja/rebajas/rebajado/rebajada/rebajados
    rebajadas/ofertas/oferton/ganga/gangas/liquidacion/remate/remates/promociones/promo/promos
    saldos/cupones/preventa
    (pagas|paga|pague|pagues) ~2 (uno|una|solo|la mitad|menos|en) ~2
    (<number>|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|quince|diez|
        #percent) por ciento !(de (la|mi|su|tu|descanso))
    (en|de|una|la|la gran|super|nuestra|buena|una buena) (oferta/promocion)
    (por ciento|#percent) (de descuento|menos|off|de rebaja)
    (a|al) (mitad de precio|mitad|dos por uno|tres por dos|precio especial|mejor precio|super
        precio)
    (dos por uno|tres por dos|2x1|dos por el precio de uno)
    precio (especial|de locura|bajo|unico|reducido|de oferta|rebajado|de introduccion)
    (te|le|les|se) <you>? (sale|salen|queda|quedan|dejo|doy) ((en|a|por) (#money|~3 <money_word>|
        mitad|precio)|barato|baratisimo|mas barato|gratis)
"""

# De regalo, gratis, cupón.
_FREE = """
    (de regalo|gratis|sin costo|va de regalo|va gratis) (si|por|en|con|al|$) ~3
    (lleva|llevas|lleve|llevese|llevate|llevan|compra|compras|compre) ~6 (gratis|de regalo|regalo)
    (ahorra|ahorras|ahorre|ahorran|ahorres) ~1 (#money|#percent|~3 <money_word>|mucho|bastante)
    (cupon|codigo|tarifa) (de|con)? ~2
"""

# A treinta dólares, en tres pagos, buen precio.
_SUM = """
    (a|en) (plazos|pagos|abonos|cuotas|mensualidades|fiado) ~1
    (sale|salen|queda|quedan|esta|estan) (mas|bien|muy|super) (barato|barata|baratos|baratas|
        economico|economica) !(de|que)
    (sostengo|mantengo|respeto|guardo|congelo|mejoro|bajo) (el|ese|un|este) ~1 (precio|costo) ~3
    venta (privada|nocturna|exclusiva|relampago)
    (hago|hacemos|dejo|dejamos|consigo|doy) ~1 (buen|mejor|un buen|un)? precio
    (a|al) (precio|costo) de (costo|fabrica|amigo|amiga|mayoreo)
    (por|a|en|desde|cuesta|cuestan|vale|valen|sale|salen|son|de|solo|nomas|apenas|
        cuestan) ~2 (<number>|cien|ciento|doscientos|trescientos|cuatrocientos|quinientos|mil|
        cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|noventa y nueve) (y
        <number>)? <money_word>
    (a|por|en|desde|cuesta|sale en|vale|de) (solo|tan solo|nomas)? #money
    (en|a) ~1 (cuotas|mensualidades|pagos|abonos|quincenas)
    (sin|cero|<number>) (intereses|interes) | (buen|mejor|gran|super|excelente|buenisimo) precio
    (a|por|en|sale en|sale a|te sale en|le sale en|cuesta|cuestan|vale|valen) (solo|solamente|
        nomas|apenas|tan solo|unicamente) (#money|<number> ~2 <money_word>|~3 <money_word>)
    (solo|nomas|apenas) (cuesta|cuestan|vale|valen|sale|son) ~4
"""

# Aproveche, quedan pocas, solo por hoy.
_WHILE_IT_LASTS = """
    (aprovecha|aproveche|aprovechen|aprovechar|aprovechad|aprovechá) ~1 (el|la|los|las|lo|este|
        esta|estos|que|ya|hoy|mi|nuestra|ahora|antes)
    se (acaba|acaban|termina|agota|agotan|va|van) (hoy|ya|volando|rapido|mañana|pronto|#when|
        #soon)
    (ultimos|ultimas|quedan|pocos|pocas) ~1 (lugares|cupos|piezas|espacios|unidades|plazas|fechas|
        existencias|dias de ~1)
    (por tiempo|tiempo) limitado | (solo|nada mas|unicamente) por (hoy|esta semana|este mes|#when)
    antes de que se (acabe|acaben|agote|agoten|termine)
"""

# Haga su pedido, le anoto una, cierro el pedido.
_ORDER = """
    (pida|pedi|pide) <me> (el|la|los|las|un|una|dos|tres|lo) ~2
    (pida|pide|pidan|ped) ~1 (ya|ahora|hoy|su|tu|dos|tres|mas|con tiempo|antes) ~2
    (te|le) (anoto|apunto|mando|separo) (una|un|dos|tres|cuatro|cinco|seis|unas|unos|otra|
        otro) !(nota|mensaje|correo|recado|foto|video|whatsapp) ~2
    (si|al|por|cuando) <me>? (compras|compra|compres|comprar|comprás|llevas|lleva|llevar|ordenas|
        ordena|ordenar|encargas|encarga|encargar) ~1 (dos|tres|uno|una|el|la|mas|hoy|ahora|antes|
        dos o ~1|cuatro|todo|varios|varias|un|unos|unas)
    (es|seria) (el|un) (momento|chance|oportunidad) ~1 (de|para) (comprar|pedir|ordenar|invertir|
        llevar|aprovechar|stockearte)
    (te|le) (conviene|convendria|recomiendo|sugiero|urge) ~1 (comprar|llevar|pedir|ordenar|
        encargar|el paquete|el combo|el kit|tu pedido|su pedido) ~1
    (cierro|cierra|cerramos|cierran|mando|meto|levanto) (el|la|los|mi)? ~1 (pedidos|orden general|
        pedido general) ~3
    (compra|compre|compren|comprad|comprá|compres|comprar|ordena|ordene|ordenen|encarga|encargue|
        adquiere|adquiera|llevate|llevese|lleve se|lleva te|reserva|reserve|aparta|aparte) ~1 (se|
        te|lo|la|los|las)? (ya|hoy|ahora|el|la|los|las|un|una|tu|su|tus|sus|dos|tres|mas|antes|
        con|#when|mi|este|esta) !(que)
    (anima|animese|anime|animas) (te|se)? (a|y) (comprar|probar|pedir|coger|llevar|ordenar|
        encargar|llevatelo|compra|pide) ~3
    (haz|haga|hace|hagan|hacer|has|haces|hagas|manda|mande|mandar|pasa|pase|pon|ponga|coloca|
        coloque|deja|deje|levanta|mete|meta|completa) <me>? (ya)? (tu|su|un|otro|el|un
        nuevo) ~1 (pedido|orden|encargo|compra|pedidito|pedidazo)
    (tomar|tomo|anoto|apunto|levanto|levantar) (te|le)? (el|tu|su|un|otro) ~1 (pedido|orden)
    (quiere|quieres|queres|gustaria|interesa|animas|anima) (a)? (comprar|ordenar|pedir|encargar|
        llevar) ~2
    (cuantos|cuantas|cuanto) (te|le) (aparto|mando|pongo|anoto|llevo)
"""

# Le conviene, es el momento de comprar, renueve su.
_WORTH_IT = """
    (surte|surta|surtete|resurte|resurta|reponer|renueva|renueve) (te|se)? ~1 (tu|su|ya|hoy|de|
        con) ~1
    (te|le|se) (lo|la|los|las)? (vendo|venderé|vendere|venda|recomiendo comprar|interesa comprar|
        interesaria comprar)
"""

# Compre hoy, lléveselo, se lo vendo.
_BUY = """
    (queda|quede) (te|se) (el|la|los|las|lo|con) ~2
    (vender|vendas|venda|vendes|vende|vendo|vendemos|vendiendo|vendieras) !(te gato)
    (anticipo|enganche|adelanto|deposito) !(de la|del)
    (hay|tenemos|tengo|gran|super|traigo|traemos) (una)? ~1 (venta|barata|remate|rebajas|
        descuentos|ofertas|precios) ~3
    (con|y) (regalos|regalitos|premios|obsequios|sorpresas) $ | desde (#money|~2 <money_word>)
    (oferta/ofertas) !(de (trabajo|empleo))
    (obsequio|obsequiamos|obsequian|regalo|regalamos|regalan|bonifico|bonificamos) (el|la|los|las|
        un|una|otro|otra|tu|su) ~3 !(de cumpleaños)
    por (la|cada|tu|su|una) compra
    no (deje|dejes|se pierda|te pierdas|desaproveche|desaproveches) (pasar)? ~3
    (paquete|combo|canasta|caja|set|juego) ~2 (por|a|en) (solo|nomas|apenas) ~3
    (catalogo|lista) (con|de) (ofertas|descuentos|rebajas)
    (entra|entre|entren|visita|visite|ve|vaya|checa|cheque) (a|en)? (mi|la|nuestra) (pagina|
        tienda|web|tienda en linea|liga|sitio) ~3
    (vender|ofrecer) (te|le|les) ~3
    (te|le) (ofrezco|ofrecemos) !(disculpas|una disculpa|una sincera|mis|mi|ayuda)
    (quiero|quisiera|vengo a|llamo para|me gustaria) (vender|ofrecer) (te|le)? ~3
    <buy_do> (lo|la|los|las) (ya|hoy|ahora|antes|conmigo|en|por|con|$|y|#when|mismo)
"""

SALES: dict[str, str] = {
    **spanish_inviting.INVITATIONS,
    "price": _LESS + _FREE + _SUM,
    "hurry": _WHILE_IT_LASTS,
    "buy": _ORDER + _WORTH_IT + _BUY,
}

# La devolución, le cobraron de más, en garantía.
_MONEY_BACK = """
    #sale que (te|le|me|se|nos) ~1 (hicieron|hizo|dieron|aplicaron|cobraron|aplicó|dio|hice|
        prometi|prometí|debia|debian|corresponde)
    (devolucion|devuelven|devolvieron|reembolso|reintegro|debo|cobre|cobré|cobraron|acrediten|de
        mas|cuenta) ,? ~4 #sale
    (reponen|repuso|repusieron|cambian|arreglan|garantia|defecto|flojo|roto|rota|por
        haber) ~6 #sale
    <thanked> ~4 #sale
    (cambio|repuesto|reposicion|envio|reemplazo|garantia|muestra|muestrita|arreglo|
        reparacion) ~2 #sale
    #sale ~2 (de cumpleaños|de la garantia)
"""

# Su pedido ya está, lo que pidió, la fiesta que hizo.
_THEIRS = """
    (tu|su|mi|ultima|primera|aquella|esa|gran) #buy | (lo|la|el|los) de (tu|su) #sale
    (tu|su) #buy ~1 (esta|quedo|quedó|sale|salio|salió|llega|llegó|ya)
    (pidio|pidió|pediste|pidieron|querias|queria|quiso|preguntó|preguntaste|pregunto|preguntaba|
        gustó|compró|compraste|tomaste|apartaste|ganaste|ganó|organizaste|organizó|hiciste|hizo|
        fue|estuvo|#past) ~5 #sale
    #sale ~4 (#past|que (me|nos) (pidio|pidió|pediste|encargó|encargaste)|que (compró|compraste|
        hizo|hiciste|ordenó|ordenaste|apartó|apartaste)|de su ~1 (pedido|hija|nieta|hermana)|quedo
        confirmada|quedó confirmada)
    (estuvo|salio|salió|quedo|quedó|fue) ~3 #sale | (de|en|para|a) (tu|su) <party>
"""

# No, sin, nadie, un código de rastreo.
_NOT_SELLING = """
    #sale ~2 (por haber ~1|que (te|le) (toco|tocó|corresponde|gano|ganó|ganaste))
    regalo de #sale | (codigo|cupon) (de|con) (rastreo|guia|seguimiento) | con el #sale $
    (nadie|ninguna|ninguno) ~3 #sale | (tengo|traigo) (su|tu) ~3 #sale | no ~6 #sale
    (sin|nada de|ni|tampoco|nunca) ~4 #sale | (termino|terminó|terminaba|acabo|acabó) ~2 #sale
"""

NOT_SALES = _MONEY_BACK + _THEIRS + _NOT_SELLING
"""Where nothing is sold, though the words are there."""
