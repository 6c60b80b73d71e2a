"""Spanish: where the caller will call again."""

from __future__ import annotations

# Vuelvo a intentar, hago otro intento, seguiré probando.
_TRY_AGAIN = """
    (intento|llamada|prueba) ,? (que)? (lo|la)? (hago|haré|hare|será|sera|es|doy) ~1 #when
    (seguiré|seguire|sigo|seguiremos|continuaré) (intentando|llamando|probando|insistiendo|
        buscando|marcando) <you>?
    (quedamos|seguimos|continuamos|arreglamos|coordinamos|vemos) (por telefono|al telefono) ~2
    <you> (<call_i>|<try_i>|<tell_i> <soft>? #when|<answer_i>)
    <you> (vuelvo|volveré|volvere|volvemos|volveremos|voy|vamos|regreso) <soft>? a (<call_inf>|
        <try_inf>|<tell_inf>|estar ~1|dar ~2 <shout>|hacer ~2 <shout>|echar ~2 <shout>|buscar|
        molestar|encontrar|dejar ~2 <shout>|devolver la llamada)
    (vuelvo|volveré|volvere|volvemos|volveremos|voy|vamos|pienso|quiero|quisiera|espero|puedo|
        prometo|trataré|tratare|trato|intento|intentaré|intentare|procuraré|procuro|debo|tengo|
        pretendo|acostumbro|planeo|me gustaria|gustaria|prefiero) <soft>? (a|de|
        que)? <soft>? (<call_inf>|<try_inf>|insistir|probar|saludar|contactar|localizar) (<you>|
        <you> <you>|<me> <you>|de nuevo|otra vez|lo)?
    (vuelvo|volveré|volvere|volvemos|voy|vamos) <soft>? a (intentar|probar|insistir|marcar|llamar|
        hablar|tratar|buscar|escribir|timbrar) (te|le|la|lo|les|las|los)?
    (lo|la)? <try_i> (yo|lo|de nuevo|otra vez|nuevamente|una vez mas|una ultima vez|<later>|,|$)
    (lo)? <try_i> ~4 #when
    (hago|haré|hare|hacemos) (otro|un|el|mi) (ultimo|nuevo|siguiente|otro)? intento
    seguimos (en contacto|hablando|platicando) | (seguiremos|retomamos) ~3
    (estaré|estare|voy a estar|estoy|andaré) (<call_ing>|insistiendo|intentando) <you>?
    (mi|la) (proxima|siguiente|segunda|tercera|nueva|ultima) (llamada|llamadita|intento|vuelta) ~2
    (proximo|siguiente|nuevo|ultimo|otro) intento ~2 | (insisto|insistiré|insistire) ~3
"""

# Mi próxima llamada, tendrá noticias mías, espere mi llamada.
_NEXT_CALL = """
    (te|le) (suene|suena|sonara|timbra|timbre|entra|llega|entrara|llegara) ~1 (el telefono|mi
        llamada|una llamada|otra llamada|la llamada)
    (proxima|siguiente|segunda|tercera|ultima|nueva) (llamada|llamadita|vuelta|ronda|cita
        telefonica) ~2
    (mi|otra|una|esta|nuestra) (llamada|llamadita|vuelta) ~3 #when
    #when ~3 (mi|otra|nuestra) (llamada|llamadita)
    (espere|espera|esperen|esperad|esperar|aguarda) (me|mi ~1) ~2
    (sabra|sabras|oira|oiras|tendra noticias|tendras noticias) ~1 (de)? (mi|mias) ~1
    (tendra|tendras|recibira|recibiras|va a (tener|recibir)|vas a (tener|recibir)) ~1 (mi|otra|
        una|noticias) ~1 (llamada|llamadita|mias|llamado)?
    (otra|segunda|tercera|nueva) (llamada|llamadita|vuelta|ronda) (el|#when|,|mia)
"""

# Hablamos el lunes, me comunico, me reporto.
_TALK_THEN = """
    (me (aparezco|asomo|reporto|comunico|anuncio)) ~3
    (nos)? (hablamos|hablaremos|platicamos|charlamos|conversamos|comunicamos|escuchamos|oimos|
        platicaremos|conversaremos|hablaríamos) (de nuevo|otra vez|entonces|<later>|,|$|con calma|
        por telefono|yo)?
    <me> (oira|oiras|vera|veras|tendra|tendras|escuchara|escucharas|va a (oir|ver|escuchar)|vas a
        (oir|ver|escuchar)) ~2
    yo (<call_i>|me comunico|me reporto)
    (me|nos) (comunico|comunicaré|comunicare|comunicamos|reporto|reportaré|pongo en contacto|
        pondré en contacto) (con (usted|ustedes|tigo|vos)|contigo|yo|<later>|de nuevo|otra vez|
        nuevamente)?
    (quede|quedamos|queda|quedo) (en|de) (que)? <you>? (<call_inf>|<call_i>) <you>?
"""

# Le llamo, voy a llamarle, le doy un toque.
_I_WILL_CALL = """
    yo ,? #when ~4 y <you> (<call_i>)
    #when ,? <soft>? <you> (lo|la|los|las)? (<tell_i>|describo|detallo|muestro|enseño|leo|
        resuelvo|doy el dato|doy la ~2|doy los ~2)
    <you> (lo|la|los|las)? (<tell_i>|describo|detallo) ~3 #when | #when ~6 por telefono
    por telefono ~3 #when | (cuente|cuenta|cuenten|contad) con (mi|otra|una|que <you> ~1) ~2
    <you> (agarro|pesco|caigo|molesto|interrumpo|saludo|visito por telefono|localizo|
        rastreo) ~3 #when
    (vuelvo|volvere|volveré) <soft>? a (la carga|las andadas|la llamada)
    (lo|la) (vuelvo|volveré|volvere) a ~2
    <you> (doy|daré|dare|echo|echaré|pego|pegaré|tiro|tiraré|hago|haré|mando|mandaré|pongo|dejo|
        dejaré|caigo con|meto|lanzo|regreso|devuelvo|devolveré|envio|enviaré) (yo)? (una|un|otra|
        otro) ~2 <shout>
    (se|te|le) (la|lo)? (regreso|devuelvo|devolveré|regresaré|devolvemos|regreso yo) (la llamada)?
    te caigo ~3 | <you> (estaré|estare|voy a estar|estoy|estaremos) <call_ing>
    (cuando|que) <you> (<call_may>) | que <you> <call_may> | (ya)? <you> (estoy|ando) <call_ing>
    (marco|llamo|hablo|busco) (yo|otra vez|de nuevo|#when) ~2
    a ver si <you> (<call_i>|encuentro|alcanzo|agarro|pillo|localizo)
    (te|le|la|lo|los|las) (encuentro|alcanzo|agarro|pillo|intercepto|cacho) ~3 #when
    (yo)? (paso|mando|doy|cuento|tengo) ~3 cuando <you> (<call_may>|<call_i>)
"""

RETRIES: dict[str, str] = {
    "retry": _TRY_AGAIN + _NEXT_CALL + _TALK_THEN + _I_WILL_CALL,
}
"""Only with a time beside it is it a promise."""
