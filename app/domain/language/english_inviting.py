"""English: booking a party, and asking people to join the business."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "party": """
        party/parties/demo/demonstration/tasting/showcase/show/class/workshop/facial
        makeover/launch/presentation/appointment/consultation/consult/pampering/webinar
        gathering/soiree/fitting/evening | get together | girls night | ladies night
        girls' night | skin analysis | colour analysis | color analysis | jewelry night
        pamper evening | pamper night | pamper session | style session | candle night
        cooking class | coffee morning | trunk show | open house | opportunity evening
        opportunity meeting | info session | information evening | zoom | online event
        trial session | spa night | spa evening | do at yours
    """,
    "team": """
        team/crew/business/downline/company/line/group/opportunity/venture/squad/sisterhood
    """,
}

# Host a party, have a few friends over.
_HOST = """
    (host|hosting|throw|have|hold|holding|do|run|book|booking|schedule|set up|arrange|plan|
        put on|organize|organise|give|reserve|lock in|put together|fix up|sort) (you)? (a|an|
        your|your own|our|another|the|me a|one of my|one of our|one little|an online|us a|in a|
        in your|that) ~2 <party> !(is|was|went|has|you had|last|to your|for your ~1 order|
        ribbons|photos|pictures)
    (host|hosting) (me|one|for|yours|your own|it|us|this|with|next|in|another)
    (gather|invite|get|have|bring|ask|round up|grab|call) (a few|some|your|the|three|four|five|
        six|a couple of|couple of|half a dozen|a handful of|ten|any) ~2 (friends|girls|
        girlfriends|neighbors|neighbours|ladies|pals|mates|people|coworkers|colleagues|mums|
        moms|sisters|workmates|cousins|family) ~1 (over|round|together|around|to|for|along|in|
        with|$)
    (you|your) ~2 (friends|girls|girlfriends|neighbors|colleagues|coworkers|mates|
        workmates) ~4 (tasting|party|demo|range|try|see|demonstration|sample|pamper|show)
    (would|could|can|shall|might|may|want|like|love|hoping|like to|love to|let me|
        try to) ~3 (book|host|schedule) (a|an|your|one|my|our|with|in) ~2 !(was|is)
    (what|how) about (a|an|hosting|booking) ~3 (party|demo|evening|night|get together|facial|
        tasting|date|session|your friends|order|hosting)
    your living room
    bring (two|three|four|five|a|some|your) ~2 (mates|friends|girlfriends|pals|neighbors|girls|
        sisters)
    living room full | (walk|take|talk|show) (your|the) (friends|girls|colleagues|neighbors)
    get (the|your) (girls|friends|ladies|mums|gang) (together|round|over)
"""

# Book you in, a slot, a date, a form.
_BOOK = """
    (book|booking|reserve|pencil|squeeze|slot|fit) (you|me|your|yourself|us) (in|a|for|onto|on|
        free|up|your) ~3
    (book|reserve|schedule) (a|your|an) ~2 (slot|spot|time|date|place|seat|session|facial|
        fitting|visit|table|call)
    (two|three|four|few|some|one|a couple of|open|couple|several|last|only|free|
        couple of) ~1 (dates|slots|spots|places|seats|openings|evenings|appointments|
        chairs) ~1 (left|open|available|free|remaining|in|going|for)
    (spot|slot|seat|chair|place|opening) (for you|with your name|at my|on the|open|free|left|
        is yours|saved|available)
    (saved|saving|save|hold|holding|keep|kept) (you)? (a|the|your) ~1 (seat|spot|place|chair|
        slot|date) ~3 (my|our|party|team|demo|launch|opportunity|webinar) ~2
    (spot|seat|place|chair|slot) ~6 with your name
    (form|order form|paperwork|application) ~4 (filled|ready|signed|waiting)
    put your name (down|in|forward) ~2 | (host|hostess|party|open) (date|dates|slot|evening)
    (pick|choose|circle|name|give me) (a|an|your|one|your own) (date|evening|
        night) ~1 !(that suits me)
    (party|parties) (on the books|at yours|at your (place|house|home)|in (june|july|may|march)|
        for me|dates|date|next|this month|left)
"""

# Come over and show the range.
_COME_AND_SHOW = """
    (come|pop|swing|stop|drop) (by|over|round|around|in)? (and|to) ~2 (do|show|demonstrate|
        demo|give|present|host|run|hold|do your|pamper|measure) ~3
    (do|give|run|doing|giving) (you|a|an|the) ~4 (demonstration|demo|facial|presentation|
        makeover|tasting|consultation|skin check)
    (round|over|around) (to|at) (your|yours) ~5 (range|see|sell|taste|try|demo|show|collection|
        products|catalog)
    (show|showing|walk|talk|take|walking) (you|your ~2|them|the girls|everyone) ~3 (through|the|
        our|my|all)? ~1 (range|line|products|whole range|plan|collection|opportunity|
        income plan|system|jugs|catalog|full range|business|pans|samples|
        compensation plan) ~1 !(you asked|you wanted)
    (complimentary|free|no obligation|trial) (consultation|facial|makeover|session|skin|pamper|
        demo|tasting|quote|visit)
    (half an hour|an hour|twenty minutes|fifteen minutes|thirty minutes|an evening) ~4 (to show|
        for me to|to go over|to walk|to present|of your time)
    i (need|want) (one|two|a|another|three|some) ~2 (party|parties|hostess|host|hosts|hostesses|
        bookings|booking|orders|order|sale|sales|recruit|recruits)
"""

# Join my team, sign up under me, come on board.
_JOIN = """
    (join|joining|part of|build|grow) the (team|crew|business|sisterhood) !(is|has|says|sent)
    (join|joining|on|in|part of|come into|be on|come onto|jump on|grow|build|building|growing|
        addition to|fit for|perfect for|great for|good for|natural for|made for|asset to|
        right for|onto|for) (my|our|us in the|this) (team|crew|business|downline|squad|
        sisterhood|company|organization|venture|opportunity|sales team|sales force) !(is|has|
        says|sent|and i|wants|told|found|got|at the|won)
    join (us|me|up|my|our|today|now|before|for free) | (on|onto|into) (the|my) team
    (sign|signing|signed) (on|up)? under | (under|beneath) (me|you) !(the|a)
    (get|come|go|going) (in|into|on) (business|board|it) (with)? (me|us)? ~1 (with me|with us|
        for|$)
    come on board | on board with (us|me|my)
    (put|add) (you|your name) (on|in|onto|to) (my|the|our) (team|downline)
    (seat|chair|place|spot|room) ~4 (on|in) my team
    (starter|business|launch|enrollment|joining|welcome) (kit|kits|pack|case|box) (is|costs|for|
        on|at|comes|today|now|free|half|only|this) ~1
"""

# You would be a great consultant, somebody like you.
_BE_ONE_OF_US = """
    (you|you would|you could|you will) ~4 (great|perfect|wonderful|fantastic|brilliant|natural|
        good|amazing|ideal) ~1 (consultant|seller|rep|distributor|ambassador|stylist|leader|
        hostess|saleswoman|at this|at selling|addition|demonstrator|partner|advisor|host)
    (you would|you will) be (mint|great|brilliant|ace|amazing|good|perfect|fab|fabulous|
        wonderful) at (this|it|selling|the job)
    (become|becoming|being) (a|an|my|one of|our|your own) ~2 (consultant|rep|distributor|
        ambassador|stylist|seller|boss|partner|leader|advisor|host|hostess|demonstrator|agent|
        member|vip)
    (doing|do) what i do | what i do for a living
    (personality|skills|smile|people skills|kind of person|someone like you|people like you|
        women like you|energy|gift of the gab|person|men|women|folks) (we are|i am|for|to|
        that we|my (team|group|upline)|who could|would be|my sponsor) ~2 (looking for|after|
        this|join|need|sell|show|business|perfect|great)
    (looking|lookin'|searching|hunting) for ~3 (men|women|people|reps|consultants|leaders|
        sellers|ladies|folks|team members|recruits|hosts|hostesses) ~3
    (recruit|recruiting|recruits) | (my|our) (sponsor|upline) (says|said|thinks|wants)
    thought (about|of) (selling|joining|doing|becoming|earning|making|starting|hosting|what|
        a change|running)
"""

# Earn, an income, your own boss.
_EARN = """
    refer (a|two|three|your|some|five) ~2 | (get|gets|earn) commission | ready to build
    (be|start|starting) earning (by|from|in|#when|within|$) ~2
    make (you)? a (fortune|mint|killing|packet|bomb) | own boss | (work|working|job) from home
    (earn|earning|earns|make|making) (a|an|some|extra|your|good|real|serious|money|up to|
        <amount>|a little|cash|commission|pin|while|from home|on) ~3 (income|money|cash|month|
        week|living|free|commission|side|extra|home|hundred|products|salary|bonus|profit|
        profits|you sleep|machine|weekend|evenings)
    (extra|side|second|residual|passive|additional|little extra|part time) (income|money|cash|
        earnings|hustle|wage|job|gig|pay)
    (income|business|earning|money making|career|great|amazing|the) (opportunity|potential|plan|
        opportunities) !(to say|to thank|to tell|to see|to speak|to talk|shop)
    side (hustle|gig|business|job) | ground floor
    (start|starting|run|own|launch|build|building|grow) (your own|a little|a home|
        your) ~1 business
    financial freedom | quit your (day)? job | fire your boss
    what would you do with (an)? extra
    (make|makes|making|wants to make|pull in|bring in) ~2 (<amount>|extra) ~1 (extra)? (a|per|
        each|every) (month|week|year)
    flexible hours | be your boss
"""

# One more would get me to my rank.
_FOR_MY_RANK = """
    (one|just one|a|two|three|another) ~2 (would|will|gets|get) ~1 (get|put|push|
        take) me ~3 (target|goal|rank|over|line)
    (slot|opening|appointment) ~4 for your (makeover|facial|fitting|consultation|demo|party|
        session|skin ~1)
    (shall|should|can|could|may) i order you ~3 | (two|three|buy one) (for|get) one
"""

# My open house, my books, room for one more.
_ROOM_FOR_YOU = """
    (come|invite you|you are invited|love you|need you) ~1 to my ~1 <party>
    get you (on|in|into|onto) (my|the) (books|calendar|diary|schedule)
    (space|room|opening|gap|slot|place|chair|appointment) ~3 (for|with|at) (a|an|one more|another|
        your name|my) ~1 (<party>|booking|party|model)
    (one more|another|last) booking | i am (booking|doing) (<party>|trunk shows|parties|shows) ~2
    (how|what) about (having|getting|doing) ~3 (round|over|together|in)
    you (just|only)? invite (ten|a few|some|your|the|two|three|six) ~2 | i bring the (kit|rest|food)
"""

# I need a leader, it could pay you too.
_PAYS_YOU_TOO = """
    i (need|want) (a|another|one more) (leader|rep|consultant|seller|hostess|partner)
    (get|getting) in on (it|this|the ground) | earning (a|an) (nice|tidy|good|extra) ~2
    (selling|sell) ~3 with me | (do|does|did) the same for you | what you can (make|earn)
    (pays|paid|covers|covered|paying) for my (holidays|holiday|car|vacation|trip|mortgage|rent|
        kids)
    gained a paycheck | no cap on ~2 | of the takings | dead easy money
    (bring|bringing) home <amount>
    (crying out|hiring|looking) for (people|reps|sellers|women|guys|two more|one more) ~2
"""

INVITATIONS: dict[str, str] = {
    "party": _HOST + _BOOK + _COME_AND_SHOW + _ROOM_FOR_YOU,
    "recruit": _JOIN + _BE_ONE_OF_US + _EARN + _FOR_MY_RANK + _PAYS_YOU_TOO,
}
