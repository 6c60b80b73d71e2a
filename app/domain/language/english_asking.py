"""English: when they are asked to call.

``CALLS`` finds the places where *they* might be asked to get in touch (kinds ``call_me``, ``call``,
``hear``, ``tell``, ``waits``); ``english_unasked.py`` says around which words nothing is asked.
"Calling me" and "called me" ask only where ``INVITES`` says so.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "glad": """
        tickled/thrilled/delighted/grateful/glad/pleased/happy/lovely/honored/obliged/grand/great
        kind/wonderful/brilliant/chuffed/pink/kindly | made up | over the moon | appreciate it
        love it | mean a lot | mean the world | make my ~1 | made my ~1 | be nice | a relief
    """,
    "device": """
        cell/mobile/phone/line/landline/number/house/office/desk/home | work number
        home number
    """,
}

# Ring me: the verb alone.
_RING_ME = """
    <ring> (<me>|#name) (back)? (up|again|over)? | (hit|bell) <me> (up|back) | hit <me>
    shout <me> | beep <me> | get at <me> | dial <me> (up)?
    ^ you <soft>? (call|ring|phone|text) (<me>|$)
"""

# Give me a ring, drop me a line: a verb of giving and what is given.
_GIVE_ME_A_RING = """
    <send> (<me>|#name) (off|over|back|across)? ~4 <shout> (back|or two)?
    <send> <me> (a|an|your|one|some) (quick|short)? (bell|tinkle|nod|yes|no|time)
    <send> a ~2 <shout> (to|for) <me> | (get|send|pass) word to <me>
    put (in)? a call (in|through)? to <me> | make <me> a call | leave <me> (word|a ~2 <shout>)
    drop <me> ~3 (words|word|lines) | <send> over ~3 | send up (a|some) ~2 | favor <me> with ~3
    give <me> a ~2 back | ^ (just|please)? <send> (a|one|some) ~1 (<shout>|pigeon)
    do <me> the ~1 (kindness|favor|courtesy|honor|service|pleasure) of ~2 (<shout>|<ringing>)
"""

# Get back to me, reply to me, check in with me.
_GET_BACK_TO_ME = """
    <reach> <me> !(to|a|the|some|an|out|one|your|wrong) | contact <me>
    get <me> (on|at|by) (my|the|this|#number|phone) | (get|come|circle) back (to|with) <me>
    get in touch with <me> | reach out to <me>
    (reply|respond|write|speak|talk|holler|shout|sing out|report back) (to|at|back to)? <me>
    (check in|check back|touch base|have a word|catch up|follow up|get on the (phone|line)|
        hook up|connect) with <me>
    catch up with <me> | (revert|respond|reply) (at|back|to <me>|asap|soon|by|please)
"""

# Ring my mobile, try the shop: a telephone stands for me.
_RING_MY_PHONE = """
    <ring> (<my>|the) ~2 <device>
    <ring> the (shop|house|store|office|stall|salon|studio|kitchen)
    (hit|try|use) <my> ~1 <device> | <send> (<my>|the) ~1 (<device>|shop) a ~2 <shout>
    <send> it a ~1 (ring|call|buzz|try) | buzz the ~1 | let your fingers ~3
"""

# Text it to me, let me have your answer.
_LET_ME_HEAR = """
    (text|message|email|send|leave|tell|say|write|ring|phone) (that|it|this|word|them|
        your answer|so|yes|no) (to|through to|back to|over to|with|on|by) (<me>|my ~3|text|
        phone|message|email|the ~1)
    let <me> (hear|have) (from you|your ~1|a ~2 <shout>|word)
    get (it|them|that|those|this) (over|back)? to <me> | say (so|yes|it|no) by (text|phone|note)
"""

# Call back, get in touch.
_CALL_BACK = """
    (call|ring|phone|text|message|write|buzz|ping|email|get|holler|shout|dial) back !(to|with|
        on|when|in|home|from|into|up|at work|together)
    (call|ring|phone|text|message) back (when|on|at|to|with|in) | (get|be) in (touch|contact)
    reach out | (please|just|do|you|can|could|would|^) touch base !(with you)
    (reply|respond) !(to your|from|within) | write back | shout up
    make contact !(again|with you) | slide into my ~2 | say hi back
"""

# Return the call, pick up the phone.
_PICK_UP = """
    return (my|this|the|our|a) ~1 (call/message/voicemail/ring/text)
    pick up (the|your|that|a) (phone|receiver|blower|telephone|handset) | pick up when i ~2
    lift the (phone|receiver) | contact (my|our|the) ~1 (number|line|office|shop)
    (get|hop|jump) on the (phone|blower|horn|line) | make (the|that|this|a|one) ~1 call
    put in a call | pick up and (talk|speak|say) | set up a (call|time|chat)
    (kindly|please|do) (return|answer) (it|this|that|the ~1|my ~1) | trouble you for ~4
"""

# Dial my number, press reply.
_DIAL_IT = """
    (dial|call|ring|phone|text|try|use|buzz|message|tap|punch in|key in) (my|this|that|the same|
        the|our) ~2 (number/cell/mobile/landline/line/digits)
    (dial|call|ring|phone|text|try|use|buzz|message) #number
    (hit|press|tap|push|use) (redial|reply|call back|that number|that button)
    use it (any ~2)? $ | (use|dial|ring|try) it (when|any|if|whenever|please|soon|<later>)
    ring the shop | call the house
    (give|grant) (it|that|this|the number|that number|my number|my cell|my line) a ~2 (ring|
        call|buzz|whirl|go|try|tinkle|bell)
"""

# Leave a message, send word over, a quick ring before six.
_LEAVE_WORD = """
    leave (a|your|me a|some) ~2 (message|answer|word|note|voicemail|reply|time) | leave word
    <send> (a|over a|off a|back a|word|over your|your|off your) ~3 (text|message|note|line|
        email|word|reply|answer|smoke signal|yes|emoji|voice note|thumbs up)
    rsvp $
    (a|one|that|return|little|quick|wee) (ring|call|bell|buzz|text|shout|tinkle|jingle|holler|
        line|note|word|message|reply|call back|ring back) (when|whenever|if|before|by|
        on #number|at #number|(would|will) !(have)|from you)
"""

# Please ring, ring if …, text or call: the verb alone, as an order.
_PLEASE_RING = """
    (please|do|just|so|then|you|should|could|
        can) (call/ring/phone/text/telephone/write/email) (if|when|whenever|before|by|any|me|
        <later>|as|at|on|now|in|once|after|so i|straight|$)
    ^ (and|or|then|so)? (call/ring/phone/telephone) (if|whenever|by|any|<later>|as|now|in|once|
        straight)
    (have|show) the ~1 (decency|courtesy|kindness|manners|grace|goodness|heart) to ~1 (<ring>|
        reply|answer|pick up|respond)
    (if|when|whenever|once) you (get|have|find|have got) (a|the|five|any|some) ~2 to <ring>
    feel free to <soft>? <ring> (any|<later>|when|whenever|<me>|back|$)
    (please|^|do you|would you) mind <ringing> | for you to (<ring>|get back|get in touch|write)
    (so|just|then|please) (holler|shout|whistle|yell|buzz|ring|call|phone) (when|whenever|once|
        if you|$)
    (could|would|can|will) you <soft>? (say|let on|confirm|clarify) ($|whether|if|which|when|
        what)
    ^ (holler|shout|phone|ring|call|text|buzz|write|message) (when|if|whenever|any|once|soon|
        today|tonight|back|$|,)
    (will|would)? (have|need) to (ring|call|phone|text) (to find|to hear|to get|<me>|and|for|
        before|if|$) ~1
    (would|could|will|can) you (please|kindly|just)? (<ring>|<send>) ~1 (that|it|them|
        word) ~1 (to <me>|$)
    ^ (holla|holler) at <me>
    ^ (either)? (text|call|ring|phone|email) or (call|ring|text|phone|email)
    (perhaps|maybe) you (might|could|would|can) ~1 (call|ring|phone|telephone|text|write)
    have a (quick)? (think|look) and (call|ring|text|say)
"""

# Have your husband ring, somebody should call.
_HAVE_HER_RING = """
    (have|get|ask) (him|her|them|someone|somebody|whoever ~3) (to)? (call|ring|phone|text|
        buzz) ~2 (<me>|the shop|back)
    (someone|somebody) (should|could|please|must) (ring|call|phone|text) ~2
    have (your|the) ~1 (ring|call|phone|text) (<me>|back)
"""

# Easier if the call came from you.
_FROM_YOUR_SIDE = """
    be (rung|called|phoned) (up)? by you
    (easier|better|nicer|best) if (it|the ~2) (comes|came) from you
    (only|just) a (phone)? call away
"""

# Let me know, tell me whether …, keep me posted.
_LET_ME_KNOW = """
    (let <me>|lemme) know
    tell <me> (if|when|what|whether|how|which|where|yes|by|your|a|the|so|<later>|on|$)
    fill <me> in | keep <me> (posted|in the loop|updated) | put <me> out of my misery
    (give|send) <me> (your|an|the|a) ~2 (answer|thoughts|word|verdict|nod|green light|ok|yes|
        thumbs up|decision|view|update|time|day|idea|go ahead|date|opinion|availability)
    show <me> ~3 sign | answer <me> | let a (gal|girl|guy|fella|friend|woman|lady) know
    let on (whether|if|when|which)
"""

# Say when, name a day, confirm the time.
_SAY_WHEN = """
    say (when !(i)|the word|the time|so) | (^|just|please) say yes !(to)
    name (a|the|your) ~2 (time|day|hour|price)
    (pick|choose|suggest) (a|your) ~2 (time|day|slot|hour)
    (confirm|advise) (with <me>|whether|if|when|by|that|your|the time|please|back|$)
    (holler|shout|sing out|whistle) (if|when|out|once|back|as|whenever) | speak up
    think it over and ~3
"""

# Hear from you, hear what you think.
_HEAR_FROM_YOU = """
    (hear|hearing) (back|something|anything|more|news|directly|soon|straight|
        right)? (back)? (from|off) you (all|both|two)?
    (hear|hearing) (back|word|a word) !(from them|from the|from my|from <me>|about)
    (hear|hearing|know|see|receive|receiving|to (get|have)) your (voice|thoughts|answer|
        verdict|reply|response|view|decision|opinion|call|text|message|choice|ok|number pop up|
        name pop up|number)
    (hear|know|hearing|knowing) (what|which|whether|if|when) you (think|feel|would|want|are|
        fancy|prefer|decide|reckon|like|say|might|can|have)
    hear (that|the) ~1 voice of yours
    (appreciate|welcome|value) (hearing|knowing) (whether|if|what|which|how|when)
"""

# A call from you, your answer by Friday.
_YOUR_ANSWER = """
    (a|the|that|any|one|some) ~2 ((call|ring|text|reply|word|message|line|note|response|answer|
        shout|bell|buzz|email|sign)) (back)? (from|off) you
    (a|the|that|any) (quick|short|return|brief|little|speedy|wee|prompt)? (call back|ring back|
        text back|return call|reply|response|text|bell|tinkle) (would|will|is|if|when|at|by|
        before|today|<later>|$)
    (a|one) ~1 (call|text|ring|word|message|line|buzz) (would|will|is) (do|be|all|make|help|
        suffice|mean|enough|settle)
    (a|one|your) ~5 is all (i|we|that i|that is|it takes) ~1
    (a|one|the) ~2 <shout> (back|saying|to say|letting|telling) ~1
    (need|want|after|like|get) (a|an|your|one) ~4 from you
    (a|one) ~1 (word|line|call|text|ring|message|reply|note|answer) <later> ,? please
    (glad|grateful) of (a|your) ~1 <shout> | (expecting|expect) one <later>
    your (voice|thoughts|answer|verdict|reply|response|decision|opinion|call|text|
        return call|call back|yes) (is|would|will|by|before|today|so|about|$|#when)
"""

# It is your turn: the ball is in your court.
_YOUR_TURN = """
    (the)? ball (is|'s)? (now|firmly|squarely)? in your court | (it is)? over to you
    you (know|have|have got|got|still have) (where to (find|reach|get|catch)|
        how to (find|reach|get|catch)|where i (am|live)|my (number|digits|cell))
    the (floor|next move|next step|rest) is (all)? (yours|up to you)
    it is (your (move|turn|call)|up to you now) | your (turn|move) | tag ,? you are it
    you know what to do | the line is (open|yours) | it is yours to ~2
"""

# My line is open, I sit beside the phone.
_LINE_IS_OPEN = """
    (my|the|our) (line|lines|phone|phones|door|ears|inbox) (is|are) (always|wide|still|
        right)? (open|on|charged|free|switched on|beside me|next to me|in my ~1)
    (i am|i will be|<i> are|<i> will be|be|am|just|still|been|^) (sitting|waiting|sat|hovering|
        standing|staying|right here|here) (right|here|patiently|around|all day|up)? (by|beside|
        near|next to|at) (the|my) (phone|telephone|receiver)
    (keep|keeping|have|got|leave|leaving|with) (my|the|one|both) (phone|line|eye|ear|ringer|
        ears|eyes) ~4 (on|open|free|beside|close|handy|hand|peeled|out|clear|pocket|for)
    i am all ears | keep (the|my) (phone|line) ~6 (for you|pillow|free|open)
    my phone 's (on|in|beside)
"""

# Waiting for your call.
_WAITING = """
    (waiting|wait) (on|for|to hear) (you|your ~1|a ~2 <shout>|word|the ~1 to ring)
    (await|awaiting|expect|expecting|anticipate|anticipating|waiting on|waiting for) (your|
        a ~1 (call|reply|answer|response)|word|you to|an answer|to hear)
    (i|we) (will|am going to|shall) (be|just)? (here)? (wait/waiting) (here|up|for you|$|
        until you|to)
    (i am|we are|am) waiting $ | (looking|look) forward to (your|talking when you|you)
    (expect|await|be waiting for|wait for|waiting for|look out for|watch for|looking for|
        listen for|looking out for|watching for|listening for|listening out for) your (call|
        ring|text|reply|answer|message|word|number)
    (i am)? counting (the)? (minutes|hours) until you
"""

# Hoping you will.
_HOPING = """
    (hope|hoping|hoped) (that)? you (will|do|would|did|might) $
    (any|is there any|some)? chance (of|for) (a|hearing|you ~1) ~3 (<shout>|from you|<me>)
    (hope|hoping|hoped) (that)? you (will|can|could|might|would)? <soft>? (<ring>|get in touch|
        reach out|reply|pick up|respond|write)
    (hope|hoping|pray|praying) for (your|a ~2 <shout>|word)
    (beg|begging|urge|urging|asking|like|love|need|want|prefer|trust|
        (may|might|can|could) i ask) you to <soft>? (call|ring|phone|text|write|telephone|reply|
        respond|answer|pick up)
"""

# I would love a call, glad if you did.
_WOULD_LOVE = """
    <glad> if you (did|would|could|do|will|can) $
    <glad> if you (would|could|might|can)? <soft>? (<ring>|<rang>|get back|got back|
        get in touch|got in touch)
    (could|can) do with (hearing|knowing|a ~1 <shout>)
    a ~3 (text|call|phone call|reply|answer|word|message|note) is not ~1 (too much|much|asking|
        a lot) ~2
    (i|we) (would|will|could|do|sure) ~2 (love|like|adore|enjoy|welcome|be ~3 for|say no to|
        be ~2 of|die for) (to hear (from you|back|your ~1|
        what you (think|decided|say|reckon|and)|which|whether)|a <shout>|a ~1 <shout>|
        hearing) ~2 !(with you|about your)
    (easier|better|calmer|happier|relieved|glad) ~3 if i (heard|hear) (from you|back)
    (thrilled|tickled|glad|happy|pleased|delighted|eager|keen|curious|love|dying|anxious|
        itching|excited|longing|waiting|looking forward|want|like|nice|lovely|good|
        great) to (hear|know|learn) ~1 (what|which|how|whether|if|when) you ~2
    (i|we) (would)? (appreciate|welcome|love|like|treasure|adore|enjoy) (a|your|the) ~2 (call|
        ring|reply|call back|text|word|response|answer|shout|bell|line|buzz) !(with you|about)
"""

# Calling me back, as in "would you mind …".
_CALLING_ME = """
    <ringing> <me> (back)? | (reaching|contacting|catching|getting hold of) <me>
    (getting|coming) back to <me> | getting in touch (with <me>)? | reaching out to <me>
    (replying|responding|speaking) to <me> | <sending> <me> ~4 <shout> (back)?
    (ringing|calling|phoning|texting) back | returning (my|this|the) (call|message)
    picking up the phone
"""

# Called me back, as in "I wish you …".
_CALLED_ME = """
    <rang> <me> (back)? | (got|came) back to <me> | got in touch (with <me>)?
    <sent> <me> ~3 <shout> | (called|rang|phoned|texted|messaged) back | picked up the phone
    returned (my|this) (call|message) | reached out (to <me>)?
"""

CALLS: dict[str, str] = {
    "call_me": _RING_ME + _GIVE_ME_A_RING + _GET_BACK_TO_ME + _RING_MY_PHONE + _LET_ME_HEAR,
    "call": (
        _CALL_BACK
        + _PICK_UP
        + _DIAL_IT
        + _LEAVE_WORD
        + _PLEASE_RING
        + _HAVE_HER_RING
        + _FROM_YOUR_SIDE
    ),
    "tell": _LET_ME_KNOW + _SAY_WHEN,
    "hear": _HEAR_FROM_YOU + _YOUR_ANSWER,
    "waits": _YOUR_TURN + _LINE_IS_OPEN + _WAITING + _HOPING + _WOULD_LOVE,
    "calling_me": _CALLING_ME,
    "called_me": _CALLED_ME,
}

INVITES = """
    (mind|about|consider|considering|appreciate|appreciated|grateful for|grateful|love|fancy|
        worth|how about|what about|try|chance of|hope of|hoping for|count on|counting on|
        possibility of|suggest|recommend|prefer|end up|by|thought of|like) (you|your|
        the idea of you|of you)? (maybe|just|possibly)? #calling_me
    (if|wish|rather|sooner|it is time|time|unless|hoped|better if|like it if|best if|
        hope) (that)? you (just|only|ever|simply|kindly|could have|also|quickly|either|maybe|
        perhaps|were to have)? #called_me
"""
"""Where "calling me" and "called me" ask for it."""
