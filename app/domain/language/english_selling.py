"""English: the words of selling, booking and recruiting, and where they are innocent.

``SALES`` finds them by what is done (``buy``, ``price``, ``party``, ``recruit``, ``hurry``);
``EXCUSES`` says around which words nothing is sold; there ``#buy`` stands for the place found.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "amount": "<figure> <figure>? (and)? <figure>? <figure>?",
    "figure": """
        one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen
        fifteen/sixteen/seventeen/eighteen/nineteen/twenty/thirty/forty/fifty/sixty
        seventy/eighty/ninety/hundred/thousand/couple/#money/5/8/9/10/12/15/18/19/20/24
        25/29/30/35/39/40/45/49/50/55/59/60/65/69/70/75/79/80/85/89/90/95/99/100/110/120
        125/150/199/200/249/250/299/300/399/400/499/500/1000/1/2/3/4/6/7 | a hundred | a thousand
    """,
    "tens": (
        "fifteen/eighteen/nineteen/twenty/thirty/forty/fifty/sixty/seventy/eighty/ninety/hundred/"
        "#money"
    ),
    "coin": (
        "dollar/dollars/buck/bucks/pounds/quid/euro/euros/cents/pence/p/fiver/tenner/"
        "dollars-worth/grand/bob"
    ),
    "apiece": """
        apiece/each/piece/pair/pop | a piece | a pop | a pair | the pair | the set | the lot
        the bundle | the crate | a bottle | a jar | a box | a bag | per person | a month
        the whole | a tin | a candle | a head | all in | plus shipping | plus postage | a week
    """,
    "percent": "#percent|<amount> (percent|per cent|pct)",
    "party": """
        party/parties/demo/demonstration/tasting/showcase/show/class/workshop/facial
        makeover/launch/presentation/appointment/consultation/consult/pampering/webinar
        gathering/soiree/fitting/evening | get together | girls night | ladies night | girls' night
        skin analysis | colour analysis | color analysis | jewelry night | pamper evening
        pamper night | pamper session | style session | candle night | cooking class
        coffee morning | trunk show | open house | opportunity evening | opportunity meeting
        info session | information evening | zoom | online event | trial session | spa night
        spa evening | do at yours
    """,
    "team": "team/crew/business/downline/company/line/group/opportunity/venture/squad/sisterhood",
    "goods": """
        order/orders/set/sets/bundle/kit/pack/bottle/bottles/jar/jars/box/boxes/case
        cases/candle/candles/bag/bags/cream/serum/scent/pair/pairs/one/two/three/yours
        some/couple/dozen/range/collection/subscription/membership/package/spot/place | seat
        starter kit | gift set | a few | another | a second
    """,
}

SALES: dict[str, str] = {
    "buy": """
        (buy|purchase|preorder) (<amount>|a|an|one|the|your|some|any|now|today|tonight|two|before|
            by|from|through|early|extra|more|yours|online|it|them|this|these|another|here|all|in|
            while|straight|again|up|$)
        order (<amount>|a|an|one|now|today|tonight|#when|two|before|by|early|extra|more|yours|
            online|it|them|another|while|straight|again|up|some|any|direct|through|from)
        pre order
        (place|get|put|send|have|give) (me|us|in)? (an|your|another|a|the|that|next|this)? ~1 order (in|
            by|now|today|before|with|on|over|tonight|$|together|for <later>|#when)
        (stock|snap|snapping|load|loading) (up)? (on|your|one|it|them|some) ~2
        (grab|claim|reserve|secure|bag|nab|snag|get|lock in|save|take|pick up|treat yourself to|
            hold onto|scoop up) (yourself|you)? (a|an|your|yours|one|two|three|a couple of|another|
            some|this|four|the) ~2 (set|case|bundle|kit|pack|bottle|jar|box|spot|seat|slot|place|
            today|now|while|before|at|for <amount>|half price|discount|price|deal|jug|pan|candle|
            free)
        (claim|grab|reserve|snag|nab|bag|secure) (yours|one|it|them) | get yours | treat yourself
        add (a|an|one|it|some|another|that|this|them|two) ~3 to (your|the) (order|basket|cart|bag|
            box)
        (go|head|hop|pop|click|log) (on|over|onto|to|through|in)? (to)? (my|our|the) (website|site|
            web page|page|link|shop|store|webshop|online shop)
        (shop|browse) (my|our|the|online|now|today|with|early|it) ~2
        (use|enter|type|quote|apply) (the|my|this|discount|coupon|promo|voucher)? ~1 code
        (on|through|via|visit|check out) my (website|site|web page|webshop|online shop|store link)
        link in (my)? (bio|profile) | (check out|shopping) (with|online|cart|spree)
        (shall|should|can|may|could|do you want me to|want me to|let me|happy to|i will|i could|i
            can) (i|we)? <soft>? (put|sign|mark|jot|add|book|write|pencil|slot|squeeze|fit|get) you (down|
            up|in|to|for|on|onto) !(the list|the phone|the line|by|at) ~6
        put you down for
        (sign|signing|signed) (you|up|on|your name|yourself|their) ~4 (up|on|for|with|under|today|
            now|by|before|to|too|as|online|$|here|over|in|#when)
        sign the ~3 (plan|form|contract|agreement|deal) | put in for (the|a|your) ~3
        (how many|which one|what size|which set|what colors|which ones) (shall|can|should|would you
            like|do you want) (i|me|us)? ~3 (order|put|send|get|bring|reserve|save)
        (interested|interest you|tempt you|tempted|persuade you|talk you) in (buying|ordering|
            trying|joining|hosting|a|an|our|my|another|one|the|into) ~1
        (interest|tempt|treat) you (in|with|to|into)
        (shall|should|can|will) i make (it|that) <amount>
        take <amount> (of|filters|jugs|bags|sets|candles|jars|home|and)
        (take|takes|accept) (cards|card|cash|paypal|venmo|visa|checks|contactless|credit cards|all
            cards|payments|the card|a deposit)
        (run|charge|swipe|ring up|rung up|debit|bill) (your|the|it|you|up|them) ~4 (card|file|sale|
            up|now)
        (get|have) it rung up | (card|cash) (or|over) (transfer|card|the phone|cash|cheque|check)
        (venmo|paypal|zelle|cashapp|bank transfer|card number|card details|pay pal) (me|it|us|by|
            for|over)?
        (your|the) card on file | charge (it|the ~2) to
        (can|could|will|would|may) be yours (for|if|at|today)
        (go|goes|going|went|come) home with you for | off my hands
        (swap|upgrade|trade|switch) (it|up|yours|that|to|your ~3) (for|to|in) (the|a|our) ~4
        (on)? auto ship
        (subscribe|enroll|enrol|upgrade|invest|splurge|checkout) (and|now|today|to|in|by|before|
            with|yourself|me|you|online|for)
        pay (half|a deposit|the rest|in two|by|me|over|nothing|just|only|later|as little) ~3 !(back)
        (in|over) (<amount>) (instalments|installments|payments|cards|easy payments)
        you (would|will|could|can) <soft>? (save|get|earn|walk away with|pocket|make|receive|be
            silly|be mad|be crazy|kick yourself|be foolish) ~4 (<amount>|<coin>|<percent>|free|
            half|bonus|bonuses|commission|money|postage|cut|not to|discount|income|credits|gift|
            gifts|product credit|to miss|to pass|fifth|quarter|third)
        (pays|pay) for itself | money well spent | worth every (penny|cent)
        (let|leave) (you)? (have|take) (it|them|the ~3|one) (for|at)
        what would you say to (a|an|some) ~1 | (afford|for sale|up for grabs|cash in hand)
        (i (can|could|will|am able to)|let me|happy to) (do|offer|give|let|make) (you|it|them|one|a
            set|the set|the pair|two)? ~4 (at|for|<percent> off|discount|deal|price|cost|trade|
            reduction)
        (sell|selling) (you|them|it|fast|like|out|off|these|those) | upsell
        (would|will|could|can|do) you (like|want|take|fancy|care for|consider|need) (to)? (buy|
            order|purchase|take|get|try|book|host|join|stock up|reorder|a couple of|hold|throw|
            have) ~1 (a|an|some|another|more|one|two|my|our|me|your|couple|the) ~3
        (time to|ready to|due (to|for)|want to|like to|need to|you should|you could|you can|might
            want to|have you|going to|care to|able to|have to) (re order|reorder|restock|stock up|
            place|purchase|buy|order|top up) !(you|your ~3 for you)
        (have|need|want) (you) (buy|order|spend|take)
        if you (buy|order|spend|sign|book|host|join|take|hold|purchase|get|pay) (<amount>|two|
            three|one|a|an|by|before|now|today|this|up|me|at least|over|on|more)
        when you (buy|spend|order|purchase) (<amount>|two|over|a|any|both)
    """,
    "price": """
        #money !(refund|back|credit|credited)
        <amount> <coin> !(refund|back|off your next|credited|to you)
        <amount> pound (a|each|the|off|per|apiece|$)
        <percent> (off|less|discount|on all|reduction|cheaper|down) | <percent> $
        save (you)? (<amount>|<percent>|up to|a ~1|#money|big|loads|money|over|almost)
        half (price|off) !(and a|the) | (<amount>|a|one) (third|quarter|fifth) (off|less|cheaper)
        <amount> off !(work|sick|the phone|duty)
        (knock|knocking|take|shave|slice|cut|taking|lop) (<amount>|<percent>|a ~1|some ~1|the
            (postage|shipping|delivery)|something) ~1 off
        (knock|knocking) off (<amount>|<percent>|a ~1|the (postage|shipping|delivery))
        (two|three|four|five|buy one|one|bogo|six|ten) (get|for|plus) (the price of|one|two|three|
            <amount>|a third) (free|half|<amount>|off|one)? !(the|tea|dinner|lunch|you|your|me|us|
            now|#when|our|my|o'clock|pm|and|each of)
        buy one | bogo | (<amount>|two|twelve|three) ~2 for the price of
        (a|an|one|get|the next|gets you a|my|our|any|this|with|at|for|your|extra|bigger|nice|good|
            great|amazing|big|better|exclusive|member|special) ~1 (discount|bargain|markdown|price
            cut|promo|promotion|special offer|voucher|coupon|steal|multi buy|introductory price|
            offer price|sale price) !(you ~2 for|code you asked)
        (on|in|half price|big|flash|clearance|winter|summer|spring|fall|autumn|holiday|january|
            christmas|our|the|my|warehouse|sample) ~1 sale (now|price|today|until|till|this|on|
            starts|ends|runs|through|prices|going|is on|$)
        (on|in) (offer|clearance|promotion|promo|special|sale)
        (special|intro|introductory|limited|bundle|amazing|early bird|exclusive|launch|fantastic|
            great|best) (offer|price|offers|deal|deals|pricing|rate|rates|prices)
        (reduced|slashed|marked down|discounted|price drop|prices drop|prices are|lowest price|
            cheaper than|good price|great price|at cost|wholesale (price|prices|cost|rate)) ~2
        (free|complimentary) (gift|shipping|postage|delivery|with|when|if|machine|set|facial|
            consultation|jug|product|products|sample with|makeover|bottle|tote|pouch|starter|trial|
            goodies|mug|one if|session|candle|spa|bag) !(replacement|card|you asked)
        (third|second|fourth|next|sixth|other|one|next one) (one|bag|bottle|ring|candle|jar|box|is|
            item|pack|set|tin)? (is|comes|goes|for)? (free|half price|on me|on the house|yours|half
            off)
        (only|just|for|at|from|is|are|costs|cost|was|now|price of|be|under|goes for|go for|worth|it
            is|they are) (about|just|only|a mere|around)? <amount> (<coin>|<apiece>|flat|with|for
            a|for the|even|cash|until|till|through|this week|today|instead|#soon|while|all|
            including|plus|down)
        <amount> <apiece>
        <tens> for (a|the|both|<amount>|all) !(week|day|moment|job|kids|boys|girls|party|show)
        (stack|set|pack|pair|case|dozen|bundle|tray|box|bag|bags|three|crate|hamper|bottle) ~2 (for|
            at|is|are|comes to|goes for) (about|only|just)? <amount> !(#when|o'clock)
        (the|a|an) ~3 (goes|go|sells|selling) for <amount>
        (eighty|seventy|sixty|ninety|fifty|forty|thirty) (with|without) ~1
        (can be|could be|be|is|are|get|have) ~1 yours (for|at)
        (on|from) me if
        (price|prices|cost|costs) (goes|go|going|is|are|rise|jump|drops|will|only|just|has|have|
            went|starts|start|rises|of) ~2
        (thrown|throw|throwing|chuck|toss) in (a|the|free|for|an|some|extra) ~2
        free (of charge)? (if|when|with|for) (you|every|each|any|orders|all)?
        on the house (if|when|with)
        hostess (gift|gifts|rewards|credit|credits|bonus|perks|special|exclusive|set|benefits)
        (host|hostess|host 's) (gift|rewards|perks|credit)
        (down|reduced|dropped|slashed) to <amount>
        (only|just) (a|one) (small|little|tiny|wee) order
        <amount> (with|plus) (shipping|postage|delivery) | money off
        (a|special|good|amazing|best|real|such a|great) deal (on|for|today|this|at|if|when|$)
        (postage|shipping|delivery) (is)? (free|included|thrown in|on me|off)
    """,
    "party": """
        (host|hosting|throw|have|hold|holding|do|run|book|booking|schedule|set up|arrange|plan|put
            on|organize|organise|give|reserve|lock in|put together|fix up|sort) (you)? (a|an|your|
            your own|our|another|the|me a|one of my|one of our|one little|an online|us a|in a|in
            your|that) ~2 <party> !(is|was|went|has|you had|last|to your|for your ~1 order)
        (host|hosting) (me|one|for|yours|your own|it|us|this|with|next|in|another)
        (book|booking|reserve|pencil|squeeze|slot|fit) (you|me|your|yourself|us) (in|a|for|onto|on|
            free|up|your) ~3
        (book|reserve|schedule) (a|your|an) ~2 (slot|spot|time|date|place|seat|session|facial|
            fitting|visit|table|call)
        (come|pop|swing|stop|drop|call) (by|over|round|around|in)? (and|to) ~2 (do|show|
            demonstrate|demo|give|present|host|run|hold|do your|pamper|measure) ~3
        (do|give|run|doing|giving) (you|a|an|the) ~4 (demonstration|demo|facial|presentation|
            makeover|tasting|consultation|skin check)
        (gather|invite|get|have|bring|ask|round up|grab|call) (a few|some|your|the|three|four|five|
            six|a couple of|couple of|half a dozen|a handful of|ten|any) ~2 (friends|girls|
            girlfriends|neighbors|neighbours|ladies|pals|mates|people|coworkers|colleagues|mums|
            moms|sisters|workmates|cousins|family) ~1 (over|round|together|around|to|for|along|in|
            with|$)
        (round|over|around) (to|at) (your|yours) ~5 (range|see|sell|taste|try|demo|show|collection|
            products|catalog)
        (you|your) ~2 (friends|girls|girlfriends|neighbors|colleagues|coworkers|mates|workmates) ~4 (tasting|
            party|demo|range|try|see|demonstration|sample|pamper|show)
        (show|showing|walk|talk|take|walking) (you|your ~2|them|the girls|everyone) ~3 (through|
            the|our|my|all)? ~1 (range|line|products|whole range|plan|collection|opportunity|income
            plan|system|jugs|catalog|full range|business|pans|samples|compensation plan) ~1 !(you
            asked|you wanted)
        (two|three|four|few|some|one|a couple of|open|couple|several|last|only|free|couple of) ~1 (dates|
            slots|spots|places|seats|openings|evenings|appointments|chairs) ~1 (left|open|
            available|free|remaining|in|going|for)
        (spot|slot|seat|chair|place|opening) (for you|with your name|at my|on the|open|free|left|is
            yours|saved|available)
        (saved|saving|save|hold|holding|keep|kept) (you)? (a|the|your) ~1 (seat|spot|place|chair|
            slot|date) ~3 (my|our|party|team|demo|launch|opportunity|webinar) ~2
        (would|could|can|shall|might|may|want|like|love|hoping|like to|love to|let me|try to) ~3 (book|
            host|schedule) (a|an|your|one|my|our|with|in) ~2 !(was|is)
        (party|parties) (on the books|at yours|at your (place|house|home)|in (june|july|may|march)|
            for me|dates|date|next|this month|left)
        (what|how) about (a|an|hosting|booking) ~3 (party|demo|evening|night|get together|facial|
            tasting|date|session|your friends|order|hosting)
        (spot|seat|place|chair|slot) ~6 with your name | your living room
        (form|order form|paperwork|application) ~4 (filled|ready|signed|waiting)
        put your name (down|in|forward) ~2
        bring (two|three|four|five|a|some|your) ~2 (mates|friends|girlfriends|pals|neighbors|girls|
            sisters)
        (host|hostess|party|open) (date|dates|slot|evening)
        (pick|choose|circle|name|give me) (a|an|your|one|your own) (date|evening|night) ~1 !(that
            suits me)
        living room full
        (complimentary|free|no obligation|trial) (consultation|facial|makeover|session|skin|pamper|
            demo|tasting|quote|visit)
        (half an hour|an hour|twenty minutes|fifteen minutes|thirty minutes|an evening) ~4 (to
            show|for me to|to go over|to walk|to present|of your time)
        (walk|take|talk|show) (your|the) (friends|girls|colleagues|neighbors)
        get (the|your) (girls|friends|ladies|mums|gang) (together|round|over)
        i (need|want) (one|two|a|another|three|some) ~2 (party|parties|hostess|host|hosts|
            hostesses|bookings|booking|orders|order|sale|sales|recruit|recruits)
    """,
    "recruit": """
        (join|joining|on|in|part of|come into|be on|come onto|jump on|grow|build|building|growing|
            addition to|fit for|perfect for|great for|good for|natural for|made for|asset to|right
            for|onto|for) (my|our|the|us in the|this) (team|crew|business|downline|squad|
            sisterhood|company|organization|venture|opportunity|sales team|sales force) !(is|has|
            says|sent|and i|wants|told|found|got|at the|won)
        join (us|me|up|my|our|today|now|before|for free)
        (you|you would|you could|you will) ~4 (great|perfect|wonderful|fantastic|brilliant|natural|
            good|amazing|ideal) ~1 (consultant|seller|rep|distributor|ambassador|stylist|leader|
            hostess|saleswoman|at this|at selling|addition|demonstrator|partner|advisor|host)
        (one|just one|a|two|three|another) ~2 (would|will|gets|get) ~1 (get|put|push|take) me ~3 (target|
            goal|rank|over|line)
        refer (a|two|three|your|some|five) ~2 | (get|gets|earn) commission
        (you would|you will) be (mint|great|brilliant|ace|amazing|good|perfect|fab|fabulous|
            wonderful) at (this|it|selling|the job)
        (on|onto|into) (the|my) team | ready to build
        (be|start|starting) earning (by|from|in|#when|within|$) ~2
        make (you)? a (fortune|mint|killing|packet|bomb)
        (slot|opening|appointment) ~4 for your (makeover|facial|fitting|consultation|demo|party|
            session|skin ~1)
        (shall|should|can|could|may) i order you ~3 | (two|three|buy one) (for|get) one
        (become|becoming|being) (a|an|my|one of|our|your own) ~2 (consultant|rep|distributor|
            ambassador|stylist|seller|boss|partner|leader|advisor|host|hostess|demonstrator|agent|
            member|vip)
        own boss | (work|working|job) from home
        (earn|earning|earns|make|making) (a|an|some|extra|your|good|real|serious|money|up to|
            <amount>|a little|cash|commission|pin|while|from home|on) ~3 (income|money|cash|month|
            week|living|free|commission|side|extra|home|hundred|products|salary|bonus|profit|
            profits|you sleep|machine|weekend|evenings)
        (extra|side|second|residual|passive|additional|little extra|part time) (income|money|cash|
            earnings|hustle|wage|job|gig|pay)
        (income|business|earning|money making|career|great|amazing|the) (opportunity|potential|
            plan|opportunities) !(to say|to thank|to tell|to see|to speak|to talk|shop)
        side (hustle|gig|business|job) | ground floor
        (start|starting|run|own|launch|build|building|grow) (your own|a little|a home|your) ~1 business
        financial freedom | quit your (day)? job | fire your boss
        (starter|business|launch|enrollment|joining|welcome) (kit|kits|pack|case|box) (is|costs|
            for|on|at|comes|today|now|free|half|only|this) ~1
        (sign|signing|signed) (on|up)? under | (under|beneath) (me|you) !(the|a)
        (get|come|go|going) (in|into|on) (business|board|it) (with)? (me|us)? ~1 (with me|with us|
            for|$)
        come on board | on board with (us|me|my) | (doing|do) what i do | what i do for a living
        (personality|skills|smile|people skills|kind of person|someone like you|people like you|
            women like you|energy|gift of the gab|person|men|women|folks) (we are|i am|for|to|that
            we|my (team|group|upline)|who could|would be|my sponsor) ~2 (looking for|after|this|
            join|need|sell|show|business|perfect|great)
        (looking|lookin'|searching|hunting) for ~3 (men|women|people|reps|consultants|leaders|
            sellers|ladies|folks|team members|recruits|hosts|hostesses) ~3
        (recruit|recruiting|recruits) | (my|our) (sponsor|upline) (says|said|thinks|wants)
        (put|add) (you|your name) (on|in|onto|to) (my|the|our) (team|downline)
        (seat|chair|place|spot|room) ~4 (on|in) my team
        thought (about|of) (selling|joining|doing|becoming|earning|making|starting|hosting|what|a
            change|running)
        what would you do with (an)? extra
        (make|makes|making|wants to make|pull in|bring in) ~2 (<amount>|extra) ~1 (extra)? (a|per|
            each|every) (month|week|year)
        flexible hours | be your boss
    """,
    "hurry": """
        while (stocks|supplies|supply|stock|they|it|quantities) last ~1
        (spots|seats|places|slots|dates|spaces|they|these|it|sets|stock|kits|tickets|things) (are|
            is|will be)? (going|selling|flying|disappearing|filling|booking|walking) (fast|quickly|
            up|off|out|quick) ~2
        (selling|going|flying) (fast|out|like|off) ~2
        (limited|only|just) (time|edition|number|stock|quantities|supply|spots|<amount> left|a few
            left|a handful left|a couple left)
        (last|final) (chance|day|few|one|two|call|days|opportunity|orders) (to (order|buy|save|get|
            book|grab|join|earn|sign)|left|for|at this price|of the sale|in stock|before)
        do not (miss|sleep|delay) (out|this|on|it|your chance|that|pass|one|the) ~2
        (miss|missing) (out|this one) ~1
        (ends|ending|expires|closes|closing|finishes|over|good|runs out|valid) (at|by|on|until|
            through|tonight|<later>|till|only) ~1 (midnight|tonight|#when)? !(i will|i am|so|and i) _ (price|
            deal|offer|discount)
        (hurry|act (now|fast|today|quickly)|today only|one day only|this week only|now or never|for
            a limited time|first come|before (it|they|the price|prices) (goes|go|is|are|rises|
            jumps|sells|sell)) ~1
        (got|have|only|just|i got|are) (a few|<amount>|a couple|a handful) (of (those|these|them|
            the))? ~2 left ~3
        <amount> left ~2 (gone|going|then) | gone for good | sell out | sold out (soon|by|fast)
        lock (it|this|that|your ~1|in) (in|by|now|the) ~1
        before (the launch|enrollment|enrolment|the books|the cart|orders|doors) (close|closes|
            opens|open)
        (orders|order) (close|closes|by|in by|must be in|need to be in|before|are due)
    """,
}

_SALE = "(#buy|#price|#party|#recruit|#hurry)"

EXCUSES = f"""
    (the|a|your|this|that|her|his|my|new|recipe|one|which|any) (#party|#buy) (you|me) !(a|in for|
        up|down)
    (your|the|an|my|his|her|their|in|of|last|first|this|that|a|s|'s|every|each|both|our|previous|
        out of|any) ~1 #buy !(in by|in today|now)
    ((!(why) _ not|^ not) !(you|it|let|come|try|join|have|book|treat|make|only)|never !(thought|
        considered|fancied|wondered)|without|no|nothing|hardly|neither) ~5 {_SALE}
    (nothing|not|never) ~3 (sell|sale|sales|selling|buy) ~3 {_SALE}
    (thank|thanks|grateful|appreciate|appreciated|cheers|bless you|ta) ~6 {_SALE}
    {_SALE} (you|that you|which you|she|he|they) <soft>? (asked|wanted|ordered|bought|booked|
        placed|mentioned|inquired|enquired|paid|were owed|requested|returned|missed|had|picked|won|
        earned|chose|hosted|signed|joined|gave|held|threw|lent|left|circled|liked|sent|needed|are
        owed)
    (refund|refunded|refunding|credit|credited|owe you|owed|overcharged|reimburse|reimbursed|
        charged you|deposit back|change|overpaid|give you back|correct|corrected|mistake|error|
        wrong|cancelled|canceled|return|returned) ~6 {_SALE}
    {_SALE} ~4 (refund|refunded|credit|credited|back to you|back on|was wrong|overcharge|by
        mistake|owed|in error|is confirmed|are confirmed|has arrived|went through|has shipped|
        shipped|was returned|returned)
    (you|she|he|they|your (sister|mother|daughter|friend|husband|neighbor)) <soft>? (already|
        kindly|have|had|just)? (already)? (bought|ordered|booked|hosted|joined|paid|purchased|
        signed|reserved|placed|saved|earned|won|took|threw|held|spent|got|had|chose|asked|wanted|
        made|gave|lent) ~4 {_SALE}
    (after|since|from|at|about|for|of|on|before|during|your|following|enjoyed|remember|with|in|
        that|when) (the|your|our|that|my|last|her|jo 's|this)? ~2 #party (was|were|last|went|
        photos|on #past|#past|is confirmed|you|has|where|went well|at #past)
    {_SALE} #past | #past ~3 {_SALE}
    (asked|wondered|inquired|enquired|asking|question|wanted to know|curious|were looking|answer) ~2 (about|
        what|how|whether|if|for|to) ~6 {_SALE}
    (i|we|^|my husband|the office|head office) <soft>? (will|have|am going to|can|did|shall|had to|
        am)? <soft>? (also)? (#buy) (you)? (it|the|a|your|one|another|some|them) ~3 (for you|today|
        from the|on my|from my|replacement|myself|with my)
    (your|the|her|his|whose) (order|booking|appointment|reservation|place|party|delivery|discount|
        refund|deposit) ~3 (is|was|has|will be|went|are) ~1 (confirmed|in|here|ready|arrived|moved|
        on|booked|safe|changed|set|back) ~2 {_SALE}
    in order {_SALE} | {_SALE} to your front door
    (raised|raising|collected|donated) ~3 {_SALE} | charged ~4 , (so|and) {_SALE}
    (charged|paid|overpaid) ~4 , ~2 {_SALE} | {_SALE} ~4 (is|are) on (its|their|it is) way ~3
    {_SALE} , you (never|were never|overpaid) ~1 | {_SALE} ~8 back (to|on|into)
    (roof|lid|top|day|door|head|girl|boy|baby|weighed) ~5 #price
    (warn|warned|reminder|careful|scam|fake|pretending) ~6 {_SALE}
    (discontinued|retiring|retired|recalled|recall|leaving|leaves) ~5 {_SALE}
    (not|nothing|no|never) , ~2 (not|nothing|no|never)? ~3 {_SALE}
    (no longer|stopped|gave up|retired from|finished|quit) ~3 {_SALE}
    (when|the night|the day|the time|where|like|as|remember) you (hosted|had|did|#party|held|
        joined|bought|ordered) ~3 {_SALE}
    (took|take|takes|taking) ~2 (off your bill|off your account)
    (found|have|got|with|bring|bringing|brought|holding|kept|saved|enclosed|mailed) ~2 (your|the) ~2 {_SALE} (you|
        from #past|back)
    (my|our) (own|son|daughter|grandson) ~2 {_SALE}
    (i|we) (booked|bought|ordered|hosted|joined|paid|earned|won|sold) ~4 {_SALE}
    {_SALE} (list|receipt|number|invoice|form|history|confirmation) (you|is|i|that|has|for|came|
        from|#past)
"""
"""Where nothing is sold, though the words of selling are there."""
