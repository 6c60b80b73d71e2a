"""English: the words of selling, and where they are innocent.

``SALES`` finds them by what is done (``buy``, ``price``, ``hurry``; ``party`` and ``recruit`` come
from ``english_inviting.py``).  ``english_unsold.py`` says around which words nothing is sold.
"""

from __future__ import annotations

from app.domain.language import english_inviting

CLASSES: dict[str, str] = {
    "amount": """
        <figure> <figure>? (and)? <figure>? <figure>?
    """,
    "figure": """
        one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen
        fifteen/sixteen/seventeen/eighteen/nineteen/twenty/thirty/forty/fifty/sixty
        seventy/eighty/ninety/hundred/thousand/couple/#money/5/8/9/10/12/15/18/19/20/24
        25/29/30/35/39/40/45/49/50/55/59/60/65/69/70/75/79/80/85/89/90/95/99/100/110/120
        125/150/199/200/249/250/299/300/399/400/499/500/1000/1/2/3/4/6/7 | a hundred
        a thousand
    """,
    "tens": """
        fifteen/eighteen/nineteen/twenty/thirty/forty/fifty/sixty/seventy/eighty/ninety/hundred
        #money
    """,
    "coin": """
        dollar/dollars/buck/bucks/pounds/quid/euro/euros/cents/pence/p/fiver/tenner
        dollars-worth/grand/bob
    """,
    "apiece": """
        apiece/each/piece/pair/pop | a piece | a pop | a pair | the pair | the set | the lot
        the bundle | the crate | a bottle | a jar | a box | a bag | per person | a month
        the whole | a tin | a candle | a head | all in | plus shipping | plus postage | a week
    """,
    "percent": """
        #percent | <amount> (percent|per cent|pct)
    """,
    "goods": """
        order/orders/set/sets/bundle/kit/pack/bottle/bottles/jar/jars/box/boxes/case
        cases/candle/candles/bag/bags/cream/serum/scent/pair/pairs/one/two/three/yours
        some/couple/dozen/range/collection/subscription/membership/package/spot/place | seat
        starter kit | gift set | a few | another | a second
    """,
}

# Buy, order, stock up, add to your basket.
_BUY = """
    (buy|purchase|preorder) (<amount>|a|an|one|the|your|some|any|now|today|tonight|two|before|
        by|from|through|early|extra|more|yours|online|it|them|this|these|another|here|all|in|
        while|straight|again|up|$)
    order (<amount>|a|an|one|now|today|tonight|#when|two|before|by|early|extra|more|yours|
        online|it|them|another|while|straight|again|up|some|any|direct|through|from)
    pre order
    (place|get|put|send|have|give) (me|us|in)? (an|your|another|a|the|that|next|
        this)? ~1 order (in|by|now|today|before|with|on|over|tonight|$|together|for <later>|
        #when)
    (stock|snap|snapping|load|loading) (up)? (on|your|one|it|them|some) ~2
    add (a|an|one|it|some|another|that|this|them|two) ~3 to (your|the) (order|basket|cart|bag|
        box)
    off my hands
    (swap|upgrade|trade|switch) (it|up|yours|that|to|your ~3) (for|to|in) (the|a|our) ~4
    (on)? auto ship
    (subscribe|enroll|enrol|upgrade|invest|splurge|checkout) (and|now|today|to|in|by|before|
        with|yourself|me|you|online|for)
    (have|need|want) (you) (buy|order|spend|take)
"""

# Grab a set, treat yourself, get yours.
_TAKE_ONE = """
    (grab|claim|reserve|secure|bag|nab|snag|get|lock in|save|take|pick up|treat yourself to|
        hold onto|scoop up) (yourself|you)? !(another (stab|go|shot|look|try)) (a|an|your|yours|
        one|two|three|a couple of|another|some|this|four|the) ~2 (set|case|bundle|kit|pack|
        bottle|jar|box|spot|seat|slot|place|today|now|while|before|at|for <amount>|half price|
        discount|price|deal|jug|pan|candle|free)
    (claim|grab|reserve|snag|nab|bag|secure) (yours|one|it|them) | get yours | treat yourself
    take <amount> (of|filters|jugs|bags|sets|candles|jars|home|and)
    (can|could|will|would|may) be yours (for|if|at|today)
    (go|goes|going|went|come) home with you for
"""

# My website, a code, cards, the till.
_SHOP_AND_CODE = """
    (go|head|hop|pop|click|log) (on|over|onto|to|through|in)? (to)? (my|our|the) (website|site|
        web page|page|link|shop|store|webshop|online shop)
    (shop|browse) (my|our|the|online|now|today|with|early|it) ~2
    (use|enter|type|quote|apply) (the|my|this|discount|coupon|promo|voucher)? ~1 code
    (on|through|via|visit|check out) my (website|site|web page|webshop|online shop|store link)
    link in (my)? (bio|profile) | (check out|shopping) (with|online|cart|spree)
    (take|takes|accept) (cards|card|cash|paypal|venmo|visa|checks|contactless|credit cards|
        all cards|payments|the card|a deposit)
    (run|charge|swipe|ring up|rung up|debit|bill) (your|the|it|you|up|them) ~4 (card|file|sale|
        up|now)
    (get|have) it rung up | (card|cash) (or|over) (transfer|card|the phone|cash|cheque|check)
    (venmo|paypal|zelle|cashapp|bank transfer|card number|card details|pay pal) (me|it|us|by|
        for|over)?
    (your|the) card on file | charge (it|the ~2) to
    pay (half|a deposit|the rest|in two|by|me|over|nothing|just|only|later|as little) ~3 !(back)
    (in|over) (<amount>) (instalments|installments|payments|cards|easy payments)
"""

# Shall I put you down, sign you up, what would you say to …
_PUT_YOU_DOWN = """
    (shall|should|can|may|could|do you want me to|want me to|let me|happy to|i will|i could|
        i can) (i|we)? <soft>? (put|sign|mark|jot|add|book|write|pencil|slot|squeeze|fit|
        get) you (down|up|in|to|for|on|onto) !(the list|the phone|the line|by|at) ~6
    put you down for
    (sign|signing|signed) (you|up|on|your name|yourself|their) ~4 (up|on|for|with|under|today|
        now|by|before|to|too|as|online|$|here|over|in|#when)
    sign the ~3 (plan|form|contract|agreement|deal) | put in for (the|a|your) ~3
    (how many|which one|what size|which set|what colors|which ones) (shall|can|should|
        would you like|do you want) (i|me|us)? ~3 (order|put|send|get|bring|reserve|save)
    (interested|interest you|tempt you|tempted|persuade you|talk you) in (buying|ordering|
        trying|joining|hosting|a|an|our|my|another|one|the|into) ~1
    (interest|tempt|treat) you (in|with|to|into)
    (shall|should|can|will) i make (it|that) <amount>
    (let|leave) (you)? (have|take) (it|them|the ~3|one) (for|at)
    what would you say to (a|an|some) ~1
    (i (can|could|will|am able to)|let me|happy to) (do|offer|give|let|make) (you|it|them|one|
        a set|the set|the pair|two)? ~4 (at|for|<percent> off|discount|deal|price|cost|trade|
        reduction)
"""

# Would you like, you could, it is time to: wanting it for them.
_WOULD_YOU = """
    you (would|will|could|can) <soft>? (save|get|earn|walk away with|pocket|make|receive|
        be silly|be mad|be crazy|kick yourself|be foolish) ~4 (<amount>|<coin>|<percent>|free|
        half|bonus|bonuses|commission|money|postage|cut|not to|discount|income|credits|gift|
        gifts|product credit|to miss|to pass|fifth|quarter|third)
    (would|will|could|can|do) you (like|want|take|fancy|care for|consider|need) (to)? (buy|
        order|purchase|take|get|try|book|host|join|stock up|reorder|a couple of|hold|throw|
        have) ~1 (a|an|some|another|more|one|two|my|our|me|your|couple|the) ~3
    (time to|ready to|due (to|for)|want to|like to|need to|you should|you could|you can|
        might want to|have you|going to|care to|able to|have to) (re order|reorder|restock|
        stock up|place|purchase|buy|order|top up) !(you|your ~3 for you)
    if you (buy|order|spend|sign|book|host|join|take|hold|purchase|pay) (<amount>|two|three|
        one|a|an|by|before|now|today|this|up|me|at least|over|on|more)
    when you (buy|spend|order|purchase) (<amount>|two|over|a|any|both)
"""

# It pays for itself, I am selling.
_WORTH_IT = """
    (pays|pay) for itself | money well spent | worth every (penny|cent)
    (afford|for sale|up for grabs|cash in hand)
    (sell|selling) (you|them|it|fast|like|out|off|these|those) | upsell
"""

# Twenty dollars, two for thirty, a dollar apiece.
_SUM = """
    #money !(refund|back|credit|credited)
    <amount> <coin> !(refund|back|off your next|credited|to you)
    <amount> pound (a|each|the|off|per|apiece|$)
    (only|just|for|at|from|is|are|costs|cost|was|now|price of|be|under|goes for|go for|worth|
        it is|they are) (about|just|only|a mere|around)? <amount> (<coin>|<apiece>|flat|with|
        for a|for the|even|cash|until|till|through|this week|today|instead|#soon|while|all|
        including|plus|down)
    <amount> <apiece>
    <tens> for (a|the|both|<amount>|all) !(week|day|moment|job|kids|boys|girls|party|show)
    (stack|set|pack|pair|case|dozen|bundle|tray|box|bag|bags|three|crate|hamper|bottle) ~2 (for|
        at|is|are|comes to|goes for) (about|only|just)? <amount> !(#when|o'clock)
    (the|a|an) ~3 (goes|go|sells|selling) for <amount>
    (eighty|seventy|sixty|ninety|fifty|forty|thirty) (with|without) ~1
    (can be|could be|be|is|are|get|have) ~1 yours (for|at)
    (down|reduced|dropped|slashed) to <amount>
    (only|just) (a|one) (small|little|tiny|wee) order
    <amount> (with|plus) (shipping|postage|delivery)
"""

# Ten percent off, half price, save, knocked off.
_LESS = """
    <percent> (off|less|discount|on all|reduction|cheaper|down) | <percent> $
    save (you)? (<amount>|<percent>|up to|a (bundle|fortune|packet|tenner|fiver|third|quarter|
        fifth)|#money|big|loads|money|over|almost)
    half (price|off) !(and a|the) | (<amount>|a|one) (third|quarter|fifth) (off|less|cheaper)
    <amount> off !(work|sick|the phone|duty)
    (knock|knocking|take|shave|slice|cut|taking|lop) (<amount>|<percent>|a ~1|some ~1|
        the (postage|shipping|delivery)|something) ~1 off
    (knock|knocking) off (<amount>|<percent>|a ~1|the (postage|shipping|delivery)) | money off
"""

# Buy one get one, a free gift, on the house.
_FREE = """
    (two|three|four|five|buy one|one|bogo|six|ten) (get|for|plus) (the price of|one|two|three|
        <amount>|a third) (free|half|<amount>|off|one)? !(the|tea|dinner|lunch|you|your|me|us|
        now|#when|our|my|o'clock|pm|and|each of)
    buy one | bogo | (<amount>|two|twelve|three) ~2 for the price of
    (free|complimentary) (gift|shipping|postage|delivery|with|when|if|machine|set|facial|
        consultation|jug|product|products|sample with|makeover|bottle|tote|pouch|starter|trial|
        goodies|mug|one if|session|candle|spa|bag) !(replacement|card|you asked)
    (third|second|fourth|next|sixth|other|one|next one) (one|bag|bottle|ring|candle|jar|box|is|
        item|pack|set|tin)? (is|comes|goes|for)? (free|half price|on me|on the house|yours|
        half off)
    (on|from) me if | (thrown|throw|throwing|chuck|toss) in (a|the|free|for|an|some|extra) ~2
    free (of charge)? (if|when|with|for) (you|every|each|any|orders|all)?
    on the house (if|when|with)
    hostess (gift|gifts|rewards|credit|credits|bonus|perks|special|exclusive|set|benefits)
    (host|hostess|host 's) (gift|rewards|perks|credit)
    (postage|shipping|delivery) (is)? (free|included|thrown in|on me|off)
"""

# A sale, an offer, a discount, a price.
_OFFER = """
    (a|an|one|get|the next|gets you a|my|our|any|this|with|at|for|your|extra|bigger|nice|good|
        great|amazing|big|better|exclusive|member|special) ~1 (discount|bargain|markdown|
        price cut|promo|promotion|special offer|voucher|coupon|steal|multi buy|
        introductory price|offer price|sale price) !(you ~2 for|code you asked)
    (on|in|half price|big|flash|clearance|winter|summer|spring|fall|autumn|holiday|january|
        christmas|our|the|my|warehouse|sample) ~1 sale (now|price|today|until|till|this|on|
        starts|ends|runs|through|prices|going|is on|$)
    (on|in) (offer|clearance|promotion|promo|special|sale)
    (i|we) ~2 (have|having|hold|holding|run|running) (a|our|my|another) ~2 (sale|clearance|promotion)
    (special|intro|introductory|limited|bundle|amazing|early bird|exclusive|launch|fantastic|
        great|best) (offer|price|offers|deal !(of)|deals|pricing|rate|rates|prices)
    (reduced|slashed|marked down|discounted|price drop|prices drop|prices are|lowest price|
        cheaper than|good price|great price|at cost|wholesale (price|prices|cost|rate)) ~2
    (price|prices|cost|costs) (goes|go|going|is|are|rise|jump|drops|will|only|just|has|have|
        went|starts|start|rises|of) ~2
    (a|special|good|amazing|best|real|such a|great) deal (on|for|today|this|at|if|when|$)
"""

# While it lasts, going fast, few left.
_WHILE_IT_LASTS = """
    while (stocks|supplies|supply|stock|they|it|quantities) last ~1
    (spots|seats|places|slots|dates|spaces|they|these|it|sets|stock|kits|tickets|things) (are|
        is|will be)? (going|selling|flying|disappearing|filling|booking|walking) (fast|quickly|
        up|off|out|quick) ~2
    (selling|going|flying) (fast|out|like|off) ~2
    (limited|only|just) (time|edition|number|stock|quantities|supply|spots|<amount> left|
        a few left|a handful left|a couple left)
    (got|have|only|just|i got|are) (a few|<amount>|a couple|
        a handful) (of (those|these|them|the))? ~2 left ~3
    <amount> left ~2 (gone|going|then) | gone for good | sell out | sold out (soon|by|fast)
    lock (it|this|that|your ~1|in) (in|by|now|the) ~1
"""

# Last chance, do not miss it, before it closes.
_LAST_CHANCE = """
    (last|final) (chance|day|few|one|two|call|days|opportunity|
        orders) (to (order|buy|save|get|book|grab|join|earn|sign)|left|for|at this price|
        of the sale|in stock|before !(i))
    do not (miss|sleep|delay) (out|this|on|it|your chance|that|pass|one|the) ~2
    (miss|missing) (out|this one) ~1
    (ends|ending|expires|closes|closing|finishes|over|good|runs out|valid) (at|by|on|until|
        through|tonight|<later>|till|only) ~1 (midnight|tonight|#when)? !(i will|i am|so|
        and i) _ (price|deal|offer|discount)
    (hurry|act (now|fast|today|quickly)|today only|one day only|this week only|now or never|
        for a limited time|first come|before (it|they|the price|prices) (goes|go|is|are|rises|
        jumps|sells|sell)) ~1
    before (the launch|enrollment|enrolment|the books|the cart|orders|doors) (close|closes|
        opens|open)
    (orders|order) (close|closes|by|in by|must be in|need to be in|before|are due)
"""

# Pay later, pay half, hand me your card.
_PAYING = """
    (only|just|you) pay (if|for|when) ~2 | (without|no|zero|interest) (interest|free) ~1
    nobody pays (shipping|postage|delivery) | (orders|over) ~3 ship/ships free | pay it off
    (take|give me|need|send me) (your|a) card !(reader|for) | card number
    your card (over|by|on|to) | deposit (secures|holds|reserves|and)
    (bring|got|grab) your (wallet|purse|checkbook|credit card) | (a|an)? (tenner|fiver) off
    at (the)? checkout | (repeat|bigger|second|christmas) order !(came|is)
"""

# At the old price, cheaper by the case, a good rate.
_GOOD_PRICE = """
    (at|for) (#past 's|the old|the same old|founder|trade|cost|staff|friends) (price|pricing|rate)
    founder pricing | (good|special|lower|friendly) rate | markdown | cheaper (by|than|if|when|now)
    clearance (table|rack|bin|shelf|prices) | (double|triple|bonus) points
    (fifth|third|quarter|half|percent|per cent) off !(work|sick)
    (drop|bring|knock|put) (it|the ~1|them) (down)? to <amount> !(#when|o'clock)
"""

# One more order would do it.
_ONE_MORE_ORDER = """
    (one|two|three|another|a few) (more)? (order|orders|purchase|sale|sales|booking|
        bookings) (short|would|takes|gets|away|from|before|and|by|on|in|will)
    (one|two|three) (more)? (order|orders|purchase|sale|sales|booking|bookings) ~1 (short|shy|
        away|to go)
    (shall|should|can) i (pop|put|send|drop|mail|post|pack) (another|one more|a second|a fresh|
        two) ~5
    commit (today|tonight|now|by) | (say yes|yes) to (two|three|one|a|the) ~2
    (moved|move|moving) you up to (the|a) ~2 | put something on (the|your) card
"""

SALES: dict[str, str] = {
    **english_inviting.INVITATIONS,
    "buy": _BUY
    + _TAKE_ONE
    + _SHOP_AND_CODE
    + _PUT_YOU_DOWN
    + _WOULD_YOU
    + _WORTH_IT
    + _PAYING
    + _ONE_MORE_ORDER,
    "price": _SUM + _LESS + _FREE + _OFFER + _GOOD_PRICE,
    "hurry": _WHILE_IT_LASTS + _LAST_CHANCE,
}
