"""English: the many ways to say when.

``when`` is a time one could put on a calendar, if only roughly ("after the holidays"); ``soon``
is a time that nobody can hold you to; ``past`` is over.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "part": """
        arvo/morning/mornings/afternoon/afternoons/evening/evenings/night/nights/noon/midday
        lunch/lunchtime/dinner/dinnertime
        supper/suppertime/teatime/breakfast/breakfasttime/bedtime/midnight/elevenses
        mid morning | mid afternoon | early doors | lunch time | tea time | dinner time
        supper time | mid day | lunch hour | coffee time
        brunch/sundown/sunset/sunrise/daybreak/dusk/dawn/am/pm
    """,
    "fuzzy": """
        early/late/mid/middle/earlyish/latish | first thing | last thing | bright and early
        nice and early | early on | later on | the beginning of | the end of | the middle of
        the start of | the back end of | beginning of/end of/middle of/start of
        the first half of | the second half of | the first week of/in | the last week of/in
    """,
    "around": """
        at/around/about/before/after/past/towards/toward/near/nearer/by/from | just after
        just before | right after | right before | shortly after | shortly before
        straight after | soon after | sometime after | sometime around | some time around
        some time after | not before | close to | closer to | roughly/approximately | at about
        at around | on or about | sometime before | any time after | anytime after
        say/circa/between | at exactly | at roughly | on the dot of | come
    """,
    "clock": """
        <hour> (o'clock)? (sharp|ish|or so|thirty|fifteen|forty five|30|15|45|on the dot|
            hundred)? (am|pm|in the <part>|at <part>|on the dot)?
        half (past)? <hour>
        (a)? quarter/ten/twenty/five (past|to|after|of|before|till|until) <hour>
        #clock (o'clock|sharp|ish|in the <part>)? | <hour> ish | <hour> to/until/and/or <hour>
    """,
    "unit": """
        minute/minutes/hour/hours/day/days/week/weeks/month/months/fortnight/year/mins
        min/hrs/weekend/weekends | working days | business days | calling days
    """,
    "event": """
        holiday/holidays/vacation/easter/christmas/xmas/thanksgiving/halloween/passover
        ramadan/eid/hanukkah/diwali | new year | new year 's | new years | new year 's eve
        new year 's day | christmas eve | christmas day | boxing day | bank holiday | labor day
        memorial day | july 4th | fourth of july | mother 's day | father 's day | valentine 's
        valentine 's day | mothers day | fathers day | good friday | half term | spring break
        bonfire night | st patrick 's day | veterans day | presidents day | whitsun/lent
        pancake day | columbus day | independence day | black friday
    """,
    "feast": """
        boxing day | christmas eve | christmas day | new year 's day | new year 's eve
        easter sunday | good friday | palm sunday | burns night | guy fawkes night
        stephen 's day | may day | election day | anzac day | australia day | canada day
        victoria day | waitangi day | melbourne cup day | cup day | derby day | groundhog day
        flag day | earth day | tax day | veterans day | memorial day | labor day | labour day
        presidents day | mother 's day | father 's day | valentine 's day | bank holiday monday
        midsummer/hogmanay/juneteenth
    """,
    "season": """
        spring/summer/autumn/fall/winter
    """,
    "rel": """
        this/next/coming/that/following | this coming | the coming | the next | the following
        this very | later this | early next | late next | mid next | early this | late this
        next coming | a week on | a week from | week on | a fortnight on
        every/each/one/any/some | end of | end of the | first thing
    """,
    "some": """
        a/one/two/three/four/five/six/seven/eight/nine/ten/twelve/2/3/4/5/6/7/8/9/10/12
        14/20/30/24/48 | a few | a couple of | a couple | couple of | an/half | half an
        a day or two | one or two | two or three | three or four | a short | the next few
        another few | another | another couple of | several | about a | about an | about two
        fifteen/twenty/thirty | a good | roughly a | ten or so | a day or so | the next
        so many | a | exactly a
    """,
    "nth": """
        first/second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth/eleventh
        twelfth/thirteenth/fourteenth/fifteenth/sixteenth/seventeenth/eighteenth
        nineteenth/twentieth/thirtieth | twenty first | twenty second | twenty third
        twenty fourth | twenty fifth | twenty sixth | twenty seventh | twenty eighth
        twenty ninth | thirty first | #ordinal
    """,
}

# Days and their parts: Thursday, tomorrow evening, first thing.
_DAYS = """
    (on|this|next|by|come) (sat|sun|wed|mon) (<fuzzy>)? (<part>)?
    (later|late|early|first thing|sometime|some time)? (tonight|today)
    (this|that|tomorrow|the same|same|next) <part>
    (in|during|over|through) (the|your|my|our) (<fuzzy>)? (<part>|day)
    (at|over|by|after|before|around|during|towards|about|past|until|come|from) (the|my|your|
        our)? (<fuzzy>)? <part>
    (first|last) thing (in the|on|tomorrow|this|next)? (<part>|<weekday>)?
    ^ (<fuzzy>)? <part> $ | the morra | the morrow | at closing
    at (sunup|sundown|noontime|naptime|opening time|kickoff|halftime)
    (noontime|naptime|sunup|elevenish|noonish|lunchish|forenoon)
    (at|over) (the)? (crack of dawn|coffee|close of business|close of play|half time)
"""

# By the clock: around ten, half past four.
_CLOCK = """
    (late|later|early|earlier|first thing|again|sometime|some time|the day after|same time|
        this time|until|by|for|of)? tomorrow (week)? (<fuzzy>)? (<part>)? (<hour>)?
    <around> (the)? <clock> | ^ <clock> $ | <hour> <part> | #clock
    (between|from) (#clock|<clock>) (and|to|until) (#clock|<clock>)
"""

# In a while: two days from now, next week, the same time.
_SPANS = """
    (on|for|this|next|come|by|of|late on|early on)? (the)? <rel>? (<fuzzy>)? <weekday> (week|
        next|coming)? ('s)? (<fuzzy>)? (<part>)? (<hour>)?
    (later|early|late|sometime|some time) (on)? (this|that|in the|next) (<part>|<unit>|month|
        year)
    (later) (on)? (in)? (the) (week|day|month|morning|afternoon|evening|year)
    (the)? end of (the)? (play|business|day|week|month|year|the week|the month)
    (the|that) (evening|night|day|morning|week|afternoon) (before|after)
    in like (a|an|two|three) <unit>
    (in|within|inside) (the|about the)? (next|coming)? (hour|week|fortnight|half hour|day|month)
    <some> <unit> (from (now|today|tomorrow|<weekday>)|hence|on|later|
        after (that|this|<weekday>|the ~2))
    a (week|fortnight|month) (today|tomorrow|(on|from|come) <weekday>|from (now|today|tomorrow))
    (a)? (week|fortnight) (on)? <weekday>
    (this|that|the) time (tomorrow|next <unit>|on <weekday>|next month)
    same time (and place)? (tomorrow|next <unit>|<weekday>|again)?
    (the)? (same|usual) (time|hour|day)
    (on|at|over|this|next|during|after|before|by|come|for|towards|until|of)? (early|late|mid|
        the beginning of|the end of)? (the|this|next|the next|the coming|
        the following)? (weekend|the weekend|fortnight)
    once a (week|month|fortnight|day) | (an|one|half an|a half) (hour|day) from now
    every (<unit>|other ~1|few ~1) | in (next to no time|half an hour)
    (in|at) (the)? (opening|closing) (time|hours)
"""

# By the calendar: in the middle of January, the fifteenth, in spring.
_DATES = """
    (at|by|before|around|about|towards)? (the|this)? (beginning|middle|end|start|top) of (the|
        this|next|that)? (<unit>|<month>|<season>|year|may|school|term|day)
    <clock> (on (<weekday>|the <nth>)|in the <part>|this <part>|tomorrow|o'clock)
    (in|within|after|for|inside) (about|around|roughly|only|just|less than|under|
        at most)? <some> (more)? (<unit>|<season>|hour or two|hour or so|week or so|week or two|
        month or so|day or two|hours or so) ('s|s)? (time)?
    (early|late|mid|sometime|some time|middle of|end of|beginning of|later|at some point|
        in the middle of|at the end of|towards the end of|by the end of|the end of|
        the beginning of|the middle of)? (next|following|this|the next|the following) (week|
        month|year|<season>|quarter)
    (early|late|mid|sometime|in|early in|late in|later in|back in|middle of|by|before|after|
        until|come|end of|beginning of|the end of|the middle of|the beginning of|
        the start of)? (the)? (middle of|beginning of|end of|start of)? (mid|early|
        late)? <month> (the)? (<nth>|<number>|_)? ('s)?
    <month> (the)? (<nth>|<number>|14|16|17|18|19|21|22|23|24|25|26|27|28|29|31)
    <weekday> (the)? (<nth>)
    (in|early|late|mid|before|after|by|sometime in|the end of|the middle of|the beginning of|
        early in|late in) may
    may (the)? (<nth>)
    (on|by|around|about|for|until|before|after|of)? (the)? <nth> (of)? (<month>|may|the month|
        next month|this month|the following month)?
    (in|during|early in|late in|by|over|come|before|after|sometime in|once) (the)? (early|late|
        mid)? (<season>|new year|new month|new week|new term|school holidays|easter holidays|
        new school year)
    (on the)? (last|second|third|fourth|other) <weekday> (of|in) (the|next|this|<month>) (month|
        year)?
"""

# Feasts and events: on Boxing Day, after the fair.
_EVENTS = """
    (the)? (week|weekend|day|morning|evening|monday|friday|month|afternoon) (after|before|of|
        following) (next|that|this|tomorrow|the ~3|your ~3|my ~3|<event>|#you)
    (just|right|straight|shortly|soon|sometime|once|as soon as|immediately)? (after|before|over|
        around|during|following|past|between|until|come|at) (the|your|my|this|that|our|all the|
        all)? ~1 (<event>) (is over|are over|is past|break|weekend|rush|is done|season)?
    <event> (week|weekend|morning|monday|eve|day)
    (on|by|before|after|come|until|this|next)? <feast> (morning|afternoon|evening|night|
        weekend)?
    (on|by|before|after|come)? (st|saint) (!(i|we|you) _) 's (day|night|eve)
    (just|right|straight|shortly|sometime|the (day|week|morning|monday))? (after|before|
        following|over|during) (the|your|my|our|their|her|his|that) (big|annual|local|first|
        second|last|next|school|church|county|summer|winter|spring|fall|autumn|harvest|village|
        christmas|family|craft|book|staff|harvest)? (fair|show|market|concert|wedding|trip|
        holiday|holidays|vacation|cruise|move|meeting|game|match|match day|party|festival|
        conference|convention|shift|service|church|school|school run|run|appointment|operation|
        surgery|exams|exam|visit|class|lesson|nap|festival|sale|break|tournament|birthday|rally|
        event|funeral|weekend|storm|bank holiday|inventory|auction|recital|reunion|christening|
        baptism|graduation|retreat|ceremony|kids ~3|grandkids ~2|children ~3|news|race|marathon|
        parade|carnival|fete|bazaar|raffle|play|premiere|harvest|season|rush|stocktake|
        half term|results|yard sale|garage sale|bake sale|dinner rush|doctor ~1)
"""

# By the course of a day: after supper, once the kids are asleep.
_LIFE = """
    (after|before|over|around|during|past|come) (work|church|school|dinner|lunch|supper|
        breakfast|tea|mass|practice|pilates|yoga|hours|bingo|choir|dark|closing|closing time|
        harvest|shabbat|elevenses|school pickup|pickup|office hours|business hours|the news|
        the school run|the match)
    (once|when|as soon as|after|while|before|by the time|the moment|the minute|
        straight after) (the|your|my|our|all the|all)? (kids|kid|children|grandchildren|
        grandkids|little ones|little one|boys|girls|baby|twins|family|husband|dust|rush|
        holidays|school|term|clocks|snow|bells|guests|weekend|harvest|house|schools|leaves|shop|
        store|office|visitors|decorations) (have|has|is|are|starts|start|settles|change|goes|go|
        closes|get|gets|opens|come|comes|leave|'s|quiets|
        melts) (!(i|we|you) _)? (!(i|we|you) _)? (!(i|we|you) _)? (!(i|we|you) _)?
    (once|when|as soon as|after|the moment|the day) you (are|get|come) (back|home|settled|
        return) (from _ (!(i|we|you) _)? (!(i|we|you) _)?|on ~2|off ~2|in)?
    on your (day off|birthday|way home|lunch break|tea break|lunch|coffee break)
    (once)? (more|again)? before (the)? (month|week|year|day|holidays|season|summer) (is out|
        ends|end|is over|is up|closes|starts)
"""

BOOK: dict[str, str] = {
    "when": _DAYS + _CLOCK + _SPANS + _DATES + _EVENTS + _LIFE,
    "round": """
        (round|take|attempt|number|message|call|try) (number)? (one|two|three|four|five|six|2|3|4|
            5|6)
    """,
    "soon": """
        (very|real|pretty|quite|too)? soon (enough)? | shortly | sometime (soon)?
        some time (soon)? | at some point | one day | one of these days | some other time
        another time | some day/someday | (a bit|a little|a while)? later (on)?
        in a (bit|while|little while|wee while|jiffy|moment|minute|tick|sec|second|mo)
        in due course | eventually | before long
        when i (can|get a chance|have (a|more) ~2|get a moment|am free|next get ~3)
        when things ~4 | in the (near future|future|coming days) | (in the)? not too distant future
        as soon as (i can|possible) | whenever i ~3 | when i find ~2 | again some time
        the next time i ~4 | by and by | down the (road|line|track) | now and (then|again)
        from time to time | any (day|time) now | when the (mood|time) ~3 | as and when ~3
        another day | when you least expect ~1 | when i get round to it
    """,
    "past": """
        yesterday (morning|afternoon|evening|lunchtime)? | (the)? day before yesterday
        last (<weekday>|week|month|year|night|<season>|time|<month>|weekend|may|<event>) (morning|
            afternoon|evening|night)?
        (<some>|many|ages|a while|a long time|long|some) <unit>? ago
        (earlier|already) (today|this <unit>|on|in the <unit>|this morning)?
        back in (<month>|the <season>|may|<season>) | this past (<unit>|<weekday>)
        the other (day|week|night|evening|morning)
        since (<weekday>|<month>|last ~1|then|yesterday|may|the <season>)
    """,
}

LINKS = frozenset(", and at or in on – maybe probably of around about the say perhaps".split())
"""The little words between two times that are one."""
