"""English: when I call again.

``RETRIES`` finds where *I* say that I will.  ``TRIES`` are words of telephoning that, with a time
beside them, are a retry too, unless ``NOT_TRIES`` says whose call it is instead.
"""

from __future__ import annotations

_LATER_VERB = """(
    !(the|my|our|her|him|them|it|his|their|a|head|off|in sick|ahead)
    | your ~3 <device> | the (house|shop|number|line) again
)"""

CLASSES: dict[str, str] = {
    "shall": """
        will | shall | am going to | am gonna | plan to | would like to | want to | hope to
        intend to | can | may | might | am planning to | promise to | mean to | am hoping to
        expect to | would love to | have to | need to | must | should | could | am about to
        am due to | am set to | would be glad to | will be sure to | will make sure to
        will remember to | aim to | am aiming to | will aim to | will try to | will try and
        would rather | will make a point to | am happy to | will be happy to | will be glad to
        propose to | figured i would | thought i would | am scheduled to | will plan to
        will attempt to | am looking to | would be happy to | am intending to | do mean to
        have promised to | vow to | am meaning to | will endeavor to | will plan on
        have got to | will be ready to
    """,
    "again_call": f"""
        (call|ring|phone|telephone|buzz|dial|text|message|ping|bell|email|whatsapp|try|reach|
            contact|catch|redial|chance|tackle|holler|pester|bother|bug|nag|haunt|disturb|hound|
            hit) {_LATER_VERB}
        check (in)? (<later>|you|on you)
    """,
    "again_ing": f"""
        (calling|ringing|phoning|buzzing|dialing|dialling|texting|messaging|trying|reaching|
            catching|telephoning|redialing|pinging) {_LATER_VERB}
    """,
    "touch": """
        (follow|phone|ring|call|pick|circle|check|catch|touch|get|come|report|swing|loop|double|
            go|start|be|bounce|pop|drop|jump|hop) (up|back|in|base|round|again|over|at it|
            your way) !(the|a|my|to buy|your order|touch by)
        be (on to|onto) you
        be (back)? (in touch|on the (phone|line|blower|horn)|in contact|back (to|with) you|
            with you|there|at it again|knocking|bothering|round again)
        be (calling|ringing|trying|phoning|dialing|back|buzzing|checking|reaching|
            following) (you|again|back|up|in|out|round|your ~2|<later>|$|on|with|to|at|and)
        <send> (you|this|it|that|your ~2) (a|another|one|one more|the|
            it|some) ~3 (<shout>|try|go|shot|whirl|attempt|crack|update|another go)
        give it (another|one more|a second|a third|an) ~2
        (have|make|take|do|place|put in|start|launch|mount) (another|one more|a second|a third|
            a fourth|a fresh|a further|a last|one last|my next|the next|a new) ~2 (go|try|crack|
            bash|stab|shot|attempt|call|ring|swing|effort|round|run|dial)
        try (again|once more|one more time|another time|my luck|
            to (catch|reach|get|ring|call|find|phone|speak|talk|raise|contact)|
            and (catch|reach|get|ring|call|find|phone|speak|talk|raise)|you|your ~3|this number|
            then|it again|for you|afresh|<later>|$|later|at|around|round|before|after|back|both)
        (speak|talk|chat|connect|catch up|touch base|visit) (to|with|again|then|properly|soon|
            more|about|<later>|$)
        have (a|our|that|another) ~2 (chat|word|natter|talk|call|catch up|conversation|chinwag)
        (let|tell|update|fill|catch|brief|find|get|have|raise|reach|look) you (know|in|up|more|
            all|then|on|at|when|live|about|home|everything|<later>|the ~2)
        get (hold|a hold) of you | explain | leave (you)? another (message|word) | say hello
        keep (trying|calling|ringing|dialing|at it) | walk you through
        get back (to|with|at) you | get through | follow (this|that|it) up
        return your ~2 (call|message) | pick (this|it) (back)? up
        run through (it|everything) with you | reach out | get in (touch|contact) | touch base
        make contact | ring round | call round | renew my ~2
    """,
    "touching": """
        (following|phoning|ringing|calling|picking|circling|checking|catching|touching|getting|
            coming|going|popping) (up|back|in|base|round|again|over|at it)
        giving (you|it|this|your ~2) (a|another|one|one more) ~3 (call|ring|buzz|bell|shout|
            holler|tinkle|try|go|shot|ding|whirl|crack|bash)
        having another (go|try|crack|bash|stab) | making another (attempt|try|call)
        getting back (to|with) you | reaching out | getting in touch | dropping you a line
        picking up the phone again
    """,
}

# I will call, I shall try, let me try: the verb with me before it.
_I_WILL = """
    <i> <soft>? <soft>? <shall> <soft>? <soft>? (<again_call>|<touch>)
    <shall> <i> <soft>? (<again_call>|<touch>)
    <i> (am|are) <soft>? (<again_ing>|<touching>) !(to|because|about|from|with|for|on behalf|
        regarding|in regard)
    <i> <soft>? (call|ring|phone|try|dial) (you)? (again|back|next|once more|<later>)
    i will , <later> | who will <soft>? (ring|call|phone|try|dial) you
    i (am|will be) (back)? (dialing|yours|on (the|your) (phone|line|blower)|back (on|at|in)|
        with you)
    let (me|us) <soft>? (<again_call>|<touch>|talk|speak|chat|call it)
    we (will|can|shall|could) <soft>? (talk|speak|chat|catch up|connect|touch base|
        have a ~2 (chat|talk|word))
    (i|my (finger|fingers|phone)|we) will ~3 (dial|dialing|redial|your number|knocking)
    i (do|will|shall) (it|so) again
    (i|we) (will|shall|am going to) ~7 (and|or|then|and then) <soft>? (call|ring|phone|try|buzz|
        dial|telephone) (<later>|you|$|,)
    <i> will have (tried|called|rung|phoned) you | i (am|will be) on (again|to you)
    <i> will do (it|this|that) again | <later> ,? me again
    <i> will (make|call) (it|that) <later> | (hitting|hit) you up
    <i> (will|shall|am going to) <soft>? (have|take) a ~1 (go|crack|stab|shot|bash|pop|try) (at you|
        again|<later>)
    <i> (will|shall|am going to|will be) (back)? (blow|blowing) up your (phone|line)
    (i|we) (am|will be|are) the (one|early bird|person) (who|to|calling|ringing|phoning|dialing|
        that) ~4
    it is me (ringing|calling|phoning|dialing|who) ~3 | <i> (do|will|shall|am) <later>
"""

# And try again; talk Thursday; back to you Monday: nobody before the verb.
_AND_TRY = """
    ^ (and|so|then|but|or|otherwise|if not)? (will|shall) <soft>? (<again_call>|<touch>|
        be <again_ing>)
    ^ (and|so|then|but|or|otherwise|if not)? <soft>? (<again_ing>|<touching>) (you|again|back|
        once|<later>|your ~2|one)?
    (and|or|then) <soft>? (call|ring|phone|try|buzz|dial|text|catch|reach) (you|again|back|
        once more)
    (and|or|then) <soft>? (give|drop) you (a|another) ~2 <shout>
    ^ <soft>? <soft>? (so|and|we)? <soft>? (talk|speak|chat|catch up) (to|with)? (you|ya|
        properly|soon|again|more)? (again|properly|more)? (<later>|then)
    ^ (so|and|well|right|ok)? (until|till) (<later>|then) !(,) $ | (until|till) #when , then
    back (on the (phone|line|blower)|to you|at it|with you|in touch) ~2 <later>
    (resume|resuming|^ again|rinse and repeat|repeat performance|same again) (<later>|$)
    phone tag ~4 <later> | trying (again|you) | (calling|ringing|phoning|trying) you
    (catch|catching) you <later>
"""

# Expect me, you will hear from me, your phone will ring.
_EXPECT_ME = """
    (expect|anticipate|await|look for|watch for|listen for|look out for|watch out for|
        listen out for|keep an ear out for|wait for) (me|my ~3|to hear from me|a ~3 from me|
        another ~3|the phone|your phone|us|a (call|ring)|round two|it to ring|to hear my|
        one more ~2)
    you (will|can|shall|should|are going to) <soft>? (be)? (hear|hearing|expect|get|have|find|
        see|count) (more)? (again)? (from|me|us|another|a call|a ring|my|the phone|to hear|
        on me|on a|a second|a further)
    you are (getting|hearing|going to get) (another|from|a) ~3 (from me|me|<later>|call|try|
        ring)
    (your|the) (phone|line|mobile|cell|telephone) (will|is going to|should|may) <soft>? (ring|
        buzz|be ringing|light up|hear|jingle|go|chime|see me|sing|dance|jump)
    (that|it|the (ring|call)) (ring|call|will) ~5 (be me|is me)
    you are (on|in|down|first|next|top) (on|of|in|at)? (my|for|the) ~4
"""

# My next call, round two, one more try.
_NEXT_CALL = """
    (my|the|our) (next|second|third|fourth|following|other|last|final|fresh|coming) (call|try|
        attempt|ring|go|dial|round|message|shot|knock|effort|one|tries|bash) ~4
    ^ #round !(was|is|of|came) | !(is) _ #round !(was|is|of|came) | #round (is|will be) <later>
    otherwise ,? it is <later>
    (round|take|attempt|try|act|part|chapter|call|episode) (number)? (two|three|four|2|3|4)
    (second|third|next|another|one more|one last|fresh|new|last|final|fourth|further) (try|go|
        attempt|ring|call|bash|crack|stab|shot|round|dial|effort|chance)
    me again (on)? <later>
    (a|the|another|one more) ~2 (call|ring|try|attempt) (from me)? (is|will|follows|comes|
        coming|lands|heads|due|headed|on its way|to follow|planned|set)
    <later> (is when|is the day|is my (day|turn|next ~1|calling ~1)|it is|works|i am|then|
        at the earliest|for (my|the|a|another) ~2 (call|try|attempt|round|go)) ~3
    (^|and|then|so|:|–) (a|the|my|our) (call|ring|phone call|retry|call back|rerun|rematch|
        retake|follow up|followup|encore|re try|redial|replay) (on|comes|is|#when|planned|:|
        set for)
    (follow up|follow ups|followup|call|retry|try|next try|ring|phone) (:|–|is|set for|
        planned for|is set for|comes) <later>
"""

# I have you in my diary, the plan is.
_IN_MY_DIARY = """
    <i> have (got)? (you|your ~2|a call|our call|it|this|that|a reminder|a note) ~3 (down|in|on|
        penciled|pencilled|marked|scheduled|set|slotted|booked|for|to) ~5
    (penciled|pencilled|marked|scheduled|slotted|set|put|noted|writing|putting|marking|
        penciling|pencilling|blocked|blocking|setting|jotted|set aside|reserved|saved|
        carved out|kept) ~6 (to (call|ring|phone|try|buzz|dial)|
        for (a|my|our|another|your|the next) ~2 (call|try|ring|chat|attempt)|you|
        my (diary|calendar)|the (diary|calendar)|a reminder)
    (here is|that is|is) (the|my) plan ~9
    (plan|planning|figure|count|fixing|aim|aiming|mean) (on|to|for) ~1 (a call|calling|ringing|
        telephoning|phoning|try|call|ring|phone|<later>)
"""

RETRIES: dict[str, str] = {
    "retry": _I_WILL + _AND_TRY + _EXPECT_ME + _NEXT_CALL + _IN_MY_DIARY,
}
"""Where I say that I will call again.  Only with a time beside it is it a promise."""

TRIES: dict[str, str] = {
    "try": """
        call/calls/calling/ring/rings/ringing/phone/phones/phoning/dial/dials/dialing/dialling
        telephone/telephoning/holler/hollering/try/trying/buzz/buzzing/ping/encore/redial
        redialing/chat/speak/talk/retry | on (the|this|your) (phone|line|blower|horn)
        by (phone|telephone) | (hit|catch|text|reach) (you|ya|your ~2)
        get (you|ya|your ~1 (phone|line|machine|voicemail))
        (check|checking) (in|back|with you|on you) | (follow|following) up
        (be|get|getting) (back|in touch) | another | next
        (third|second|fourth|fifth|sixth) (follows|comes)
        (aim|aiming|shoot|shooting|going|go|say) (for)? #when | aim for | go for | back at it
        next one | hearing from me | hear from me | my (encore|next|last|day)
        (make|making) it (two|three|four|five|six|seven) | saturday it is | #when it is
        give ~2 a (call|ring|shout|buzz|holler|bell)
    """,
}

# Their call, her call, the office will.
_THEIR_TRY = """
    you <soft>? (will|can|could|should|would|must|may|might|have to|need to|want to|get to|
        do)? <soft>? #try !(from me)
    (your|his|her|their|no|wrong|whose|you|which|any|somebody 's|returning my|returned my|first|
        previous|earlier|sales|conference|thank you|thanks) ~1 #try !(from me)
    (he|she|they|who|which|company|office|supplier|warehouse|doctor|driver|courier|store|sister|
        husband|mother|daughter|son|friend|somebody|someone|boss) <soft>? (will|would|can|may|
        might|is going to|is|to)? <soft>? #try !(about)
    (let|have|had) (him|her|them) ~1 #try
"""

# It was done, it would have been.
_PAST_TRY = """
    (did|was|were|had|have|has|been|having|should have|could have) <soft>? (been)? #try
    (thanks for|got|missed|since|on behalf|asked|told|wanted|said|meant|tried|promised|loved|
        enjoyed|ignored|took|made|left) ~5 #try
    (after|before|since|until|during|from|about|of) (my|our|that|the|this|your|last) ~1 #try
    (i|we) would (have)? #try | #try (number|was|were|number ~1 was|came|went)
    #try ~2 (yesterday|#past)
"""

# It will not be.
_NO_TRY = """
    (not|never|no|without|stop|stopped|quit|nobody|mind|instead of|than|neither|nor) ~3 #try
"""

# Something else is tried, called or said.
_OTHER_TRY = """
    #try (<me>|him|her|them|my|our|his|their|it|on|out|a new|a different|some|for you|one on|
        the (new|recipe|warehouse|company|supplier|factory|courier|bank|cream|balm|sample|
        office about|doctor|product|other|oil|carrier|post office|printer|engraver|manufacturer|
        head office|shop about|maker|depot|lab|driver|delivery)) !(again #when)
    (please|kindly|just|^|do) #try (the|this|my|back when|if you|me) | for #try
    (hard to|nice to|good to|like to|lovely to|great to) #try | another (<stop>|one of|word)
    i am #try (with|about|regarding|concerning|because|in regard|from|on behalf|as)
    on the phone (with|when|all) | next (door|to|time you)
"""

NOT_TRIES = _THEIR_TRY + _PAST_TRY + _NO_TRY + _OTHER_TRY
