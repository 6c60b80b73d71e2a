"""English: who gets in touch with whom.

``CALLS`` finds the places where *they* might be asked to get in touch (kinds ``call_me``, ``call``,
``hear``, ``tell``, ``waits``) and ``EXCUSES`` says around which words nothing is asked; there
``#call_me`` and so on stand for the place found.  ``RETRIES`` finds where *I* will call again.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "ring": """
        call/ring/phone/telephone/text/message/email/buzz/ping/dial/bell/whatsapp
        facetime/page/beep/tinkle/dm/sms/skype/voicenote/hoot/dingle | e mail | ring up | call up
    """,
    "ringing": (
        "calling/ringing/phoning/telephoning/texting/messaging/emailing/buzzing/pinging/dialing/"
        "dialling/whatsapping/paging"
    ),
    "rang": (
        "called/rang/phoned/telephoned/texted/messaged/emailed/buzzed/pinged/dialed/dialled/"
        "contacted/reached/wrote/tried"
    ),
    "shout": """
        hoy/shout/bell/ring/call/buzz/tinkle/holler/yell/ding/ping/text/message/email
        line/note/word/dingle/tingle/jingle/dial/bleep/beep/postcard/whatsapp/reply
        response/answer/nudge/whistle/wave/signal/toot/hoot/bellow/jangle/peal/voicemail
        call back | phone call | voice note | ring back | smoke signal | thumbs up | carrier pigeon
        heads up | go ahead | missed call | quick one | few words | e mail | emoji | ding a ling
        yes or no | couple of lines | two lines | one liner | yes or a no
    """,
    "send": (
        "give/drop/send/shoot/fire/leave/slide/flick/toss/throw/pop/wing/zap/bung/sling/chuck/"
        "fling/ping/lob/bang/pass/toot/zip/whizz"
    ),
    "sending": "giving/dropping/sending/shooting/firing/leaving/popping/flinging/pinging/slipping",
    "sent": "gave/dropped/sent/shot/left/popped/pinged",
    "reach": """
        reach/contact/catch/find/try/get | get hold of | get a hold of | get ahold of | grab
        track down | raise
    """,
    "aux": """
        will/would/can/could/may/might/shall/should/must/do/am/are/be/is/going/have/need
        want/like/love/try/plan/planning/about/able/happy/glad/hope/hoping/mean/meaning
        promise/expect/wish/intend/to/<soft> | so | back | delighted | ready | prefer | rather
        trying | begin | start | keep | continue | come | got | ought | had | been | definitely
        and
    """,
    "device": """
        cell/mobile/phone/line/landline/number/house/office/desk/home | work number | home number
    """,
    "later": "#when/#soon/#date",
    "they": "he/she/they/it/who/someone/somebody/anyone/everyone/nobody/people/which/folks",
    "cond": "if/should/in case/unless/whenever/when",
}

CALLS: dict[str, str] = {
    "call_me": """
        <ring> (<me>|#name) (back)? (up|again|over)?
        <reach> <me> !(to|a|the|some|an|out|one|your|wrong)
        (get|come|circle) back (to|with) <me> | get in touch with <me> | reach out to <me>
        (reply|respond|write|speak|talk|holler|shout|sing out|report back) (to|at|back to)? <me>
        (check in|check back|touch base|have a word|catch up|follow up|get on the (phone|line)|hook
            up|connect) with <me>
        (hit|bell) <me> (up|back) | hit <me> | catch up with <me> | shout <me> | beep <me>
        <send> (<me>|#name) (off|over|back|across)? ~4 <shout> (back|or two)?
        <send> <me> (a|an|your|one|some) (quick|short)? (bell|tinkle|nod|yes|no|time)
        <send> a ~2 <shout> (to|for) <me> | put (in)? a call (in|through)? to <me>
        make <me> a call
        <ring> (<my>|the) ~2 <device>
        <ring> the (shop|house|store|office|stall|salon|studio|kitchen)
        (hit|try|use) <my> ~1 <device> | <send> (<my>|the) ~1 (<device>|shop) a ~2 <shout>
        <send> it a ~1 (ring|call|buzz|try)
        (text|message|email|send|leave|tell|say|write|ring|phone) (that|it|this|word|them|your
            answer|so|yes|no) (to|through to|back to|over to|with|on|by) (<me>|my ~3|text|phone|
            message|email|the ~1)
        leave <me> (word|a ~2 <shout>) | drop <me> ~3 (words|word|lines)
        let your fingers ~3 | dial <me> (up)? | <send> over ~3 | buzz the ~1
        favor <me> with ~3 | (revert|respond|reply) (at|back|to <me>|asap|soon|by|please)
        give <me> a ~2 back | ^ you <soft>? (call|ring|phone|text) (<me>|$)
        let <me> (hear|have) (from you|your ~1|a ~2 <shout>|word)
    """,
    "calling_me": """
        <ringing> <me> (back)? | (reaching|contacting|catching|getting hold of) <me>
        (getting|coming) back to <me> | getting in touch (with <me>)? | reaching out to <me>
        (replying|responding|speaking) to <me>
        <sending> <me> ~4 <shout> (back)? | (ringing|calling|phoning|texting) back
        returning (my|this|the) (call|message) | picking up the phone
    """,
    "called_me": """
        <rang> <me> (back)? | (got|came) back to <me> | got in touch (with <me>)?
        <sent> <me> ~3 <shout>
        (called|rang|phoned|texted|messaged) back | picked up the phone
        returned (my|this) (call|message) | reached out (to <me>)?
    """,
    "call": """
        (call|ring|phone|text|message|write|buzz|ping|email|get|holler|shout|dial) back !(to|with|
            on|when|in|home|from|into|up|at work|together)
        (call|ring|phone|text|message) back (when|on|at|to|with|in)
        (get|be) in (touch|contact) | reach out | touch base
        (reply|respond) !(to your|from|within)
        return (my|this|the|our|a) ~1 (call/message/voicemail/ring/text)
        pick up (the|your|that|a) (phone|receiver|blower|telephone|handset) | pick up when i ~2
        lift the (phone|receiver)
        (get|hop|jump) on the (phone|blower|horn|line) | make (the|that|this|a|one) ~1 call
        put in a call
        (dial|call|ring|phone|text|try|use|buzz|message|tap|punch in|key in) (my|this|that|the
            same|the|our) ~2 (number/cell/mobile/landline/line/digits)
        (dial|call|ring|phone|text|try|use|buzz|message) #number
        (hit|press|tap|push|use) (redial|reply|call back|that number|that button)
        leave (a|your|me a|some) ~2 (message|answer|word|note|voicemail|reply|time) | leave word
        <send> (a|over a|off a|back a|word|over your|your|off your) ~3 (text|message|note|line|
            email|word|reply|answer|smoke signal|yes|emoji|voice note|thumbs up)
        (please|do|just|so|then|you|should|could|can) (call/ring/phone/text/telephone/write/email) (if|
            when|whenever|before|by|any|me|<later>|as|at|on|now|in|once|after|straight|$)
        ^ (and|or|then|so)? (call/ring/phone/telephone) (if|whenever|by|any|<later>|as|now|in|once|
            straight)
        use it (any ~2)? $ | (use|dial|ring|try) it (when|any|if|whenever|please|soon|<later>)
        rsvp $ | ring the shop | call the house | write back
        pick up and (talk|speak|say) | shout up
        (give|grant) (it|that|this|the number|that number|my number|my cell|my line) a ~2 (ring|
            call|buzz|whirl|go|try|tinkle|bell)
        set up a (call|time|chat)
        (a|one|that|return|little|quick|wee) (ring|call|bell|buzz|text|shout|tinkle|jingle|holler|
            line|note|word|message|reply|call back|ring back) (when|whenever|if|before|by|on
            #number|at #number|would|will|from you) ~2
        (have|get|ask) (him|her|them|someone|somebody|whoever ~3) (to)? (call|ring|phone|text|buzz) ~2 (<me>|
            the shop|back)
        ^ (holler|shout|phone|ring|call|text|buzz|write) (when|if|whenever|any|once|soon|today|
            tonight|back|$|,)
        (someone|somebody) (should|could|please|must) (ring|call|phone|text) ~2
        (will|would)? (have|need) to (ring|call|phone|text) (to find|to hear|to get|<me>|and|for|
            before|if|$) ~1
        be (rung|called|phoned) (up)? by you
        (easier|better|nicer|best) if (it|the ~2) (comes|came) from you
        (kindly|please|do) (return|answer) (it|this|that|the ~1|my ~1)
        (would|could|will|can) you (please|kindly|just)? (<ring>|<send>) ~1 (that|it|them|word) ~1 (to
            <me>|$)
        trouble you for ~4 | make contact !(again|with you)
        have (your|the) ~1 (ring|call|phone|text) (<me>|back) | slide into my ~2 | say hi back
        ^ (holla|holler) at <me> | (only|just) a (phone)? call away
        ^ (text|call|ring|phone|email) or (call|ring|text|phone|email)
        (perhaps|maybe) you (might|could|would|can) ~1 (call|ring|phone)
        have a (quick)? (think|look) and (call|ring|text|say)
    """,
    "tell": """
        (let <me>|lemme) know
        tell <me> (if|when|what|whether|how|which|where|yes|by|your|a|the|so|<later>|on|$)
        say (when|yes|the word|the time|so) | name (a|the|your) ~2 (time|day|hour|price)
        (pick|choose|suggest) (a|your) ~2 (time|day|slot|hour)
        fill <me> in | keep <me> (posted|in the loop|updated) | put <me> out of my misery
        (confirm|advise) (with <me>|whether|if|when|by|that|your|the time|please|back|$)
        (give|send) <me> (your|an|the|a) ~2 (answer|thoughts|word|verdict|nod|green light|ok|yes|
            thumbs up|decision|view|update|time|day|idea|go ahead|date|opinion|availability)
        show <me> ~3 sign | (holler|shout) (if|when|out|once|back|as|whenever) | speak up
        answer <me> | think it over and ~3
    """,
    "hear": """
        (hear|hearing) (back|something|anything|more|news|directly|soon|straight|right)? (back)? (from|
            off) you (all|both|two)?
        (hear|hearing) (back|word|a word) !(from them|from the|from my|about)
        (hear|hearing|know|get|have|see|receive|receiving|getting) your (voice|thoughts|answer|
            verdict|reply|response|view|decision|opinion|call|text|message|choice|ok|number pop up|
            name|name pop up|number)
        (hear|know|hearing|knowing) (what|which|whether|if|when) you (think|feel|would|want|are|
            fancy|prefer|decide|reckon|like|say|might|can|have)
        (a|the|that|any|one|some) ~2 (call/ring/text/reply/word/message/line/note/response/answer/shout/bell/buzz/email/sign) (back)? (from|
            off) you
        (a|the|that|any) (quick|short|return|brief|little|speedy|wee|prompt)? (call back|ring back|
            text back|return call|reply|response|text|bell|tinkle) (would|will|is|if|when|at|by|
            before|today|<later>|$)
        (a|one) ~1 (call|text|ring|word|message|line|buzz) (would|will|is) (do|be|all|make|help|
            suffice|mean|enough|settle)
        your (voice|thoughts|answer|verdict|reply|response|decision|opinion|call|text|ring|return
            call|call back|yes) (is|would|will|by|before|today|so|about|$|#when)
    """,
    "waits": """
        (the)? ball is in your court | (it is)? over to you
        (my|the|our) (line|lines|phone|phones|door|ears|inbox) (is|are) (always|wide|still|right)? (open|
            on|charged|free|switched on|beside me|next to me|in my ~1)
        (i am|i will be|<i> are|<i> will be|be|am|just|still|been|^) (sitting|waiting|sat|hovering|
            standing|staying|right here|here) (right|here|patiently|around|all day|up)? (by|beside|
            near|next to|at) (the|my) (phone|telephone|receiver)
        (waiting|wait) (on|for|to hear) (you|your ~1|a ~2 <shout>|word|the ~1 to ring)
        (await|awaiting|expect|expecting|anticipate|anticipating|waiting on|waiting for) (your|a ~1
            (call|reply|answer|response)|word|you to|an answer|to hear)
        (i|we) (will|am going to|shall) (be|just)? (here)? (wait/waiting) (here|up|for you|$|until
            you|to)
        (i am|we are|am) waiting $
        (keep|keeping|have|got|leave|leaving|with) (my|the|one|both) (phone|line|eye|ear|ringer|
            ears|eyes) ~4 (on|open|free|beside|close|handy|hand|peeled|out|clear|pocket|for)
        i am all ears
        you (know|have|have got|got|still have) (where to (find|reach|get|catch)|how to (find|
            reach|get|catch)|where i (am|live)|my (number|digits|cell))
        the (floor|next move|next step|rest) is (all)? (yours|up to you)
        it is (your (move|turn|call)|up to you now) | your (turn|move) | tag you are it
        (looking|look) forward to (your|talking when you|you)
        (hope|hoping|hoped) (that)? you (will|do|would|did|might) $
        (tickled|thrilled|delighted|grateful|glad|pleased|happy|lovely|made up|honored|obliged|over
            the moon|grand|great|kind|appreciate it|love it|wonderful|brilliant|mean a lot|chuffed) if you (did|
            would|could|do|will|can) $
        (i|we) (would|will|could|do|sure) ~2 (love|like|adore|enjoy|welcome|be ~3 for|say no to|be
            ~2 of|die for) (to hear (from you|back|your ~1|what you (think|decided|say|reckon|and)|
            which|whether)|a <shout>|a ~1 <shout>|hearing) ~2 !(with you|about your)
        (expect|await|be waiting for|wait for|waiting for|look out for|watch for|looking for|listen
            for) your (call|ring|text|reply|answer|message|word|number)
        keep (the|my) (phone|line) ~6 (for you|pillow|free|open)
        (easier|better|calmer|happier|relieved|glad) ~3 if i (heard|hear) (from you|back)
        (thrilled|tickled|glad|happy|pleased|delighted|eager|keen|curious|love|dying|anxious|
            itching|excited|longing|waiting|looking forward|want|like|nice|lovely|good|great) to (hear|
            know|learn) ~1 (what|which|how|whether|if|when) you ~2
        (any|is there any|some)? chance (of|for) (a|hearing|you ~1) ~3 (<shout>|from you|<me>)
        the line is (open|yours) | it is yours to ~2
        (hope|hoping) (that)? you (will|can|could|might)? <soft>? (<ring>|get in touch|reach out|
            reply|pick up|respond|write)
        (hope|hoping|pray|praying) for (your|a ~2 <shout>|word)
        my phone 's (on|in|beside) | (i am)? counting (the)? (minutes|hours) until you
        (i|we) (would)? (appreciate|welcome|love|like|treasure|adore|enjoy) (a|your|the) ~2 (call|
            ring|reply|call back|text|word|response|answer|shout|bell|line|buzz) !(with you|about)
    """,
}

_ASK = "(#call_me|#call|#tell|#hear|#waits|#calling_me|#called_me)"

EXCUSES = f"""
    (no|not any|never any|not a|without any|zero|not the slightest|little) ~1 (need|call|reason|
        obligation|pressure|hurry|rush|point|requirement|expectation|necessity|cause|must|worry|
        worries|homework|urgency|duty|matter) ~6 {_ASK}
    (no|without|zero|not) (a)? {_ASK} | no {_ASK} | nothing ~3 {_ASK}
    (do|does|would|will|should|must|could|did) not <soft>? (need|have|want|require|expect|ask|mean|
        feel|worry|bother|trouble|think|go|waste|rush|stress|sweat|fret|dream|break your neck|lose
        sleep|hurry|make|be|let|even|put|concern) ~6 {_ASK}
    (need|ought|must|should|dare) not ~3 {_ASK} | (please|^|just|so|but|and|then) do not {_ASK}
    (am|is|are|be|was) not ~1 (asking|expecting|waiting|after|looking|chasing|necessary|required|
        fishing|obliged|obligated|supposed|calling|hoping|bound|about|angling|sitting|in any|on the
        hook) ~6 {_ASK}
    (never|not) (mind|expect|expecting|ask|asking|need|needing|required|waiting|worry) ~5 {_ASK}
    (do|need|will|must) not wait ~5 {_ASK}
    (kind|good|sweet|nice|thoughtful|lovely) (enough|of you) to {_ASK}
    (without|instead of|rather than|save|saves|spare|spares|saving|sparing|skip|forget|never mind|
        free from|excused from|relieved of|beats|stop) ~4 {_ASK}
    (rather|sooner|better) ~2 (i|me) ~5 than ~4 {_ASK}
    {_ASK} ~2 (is|are|was|be) not ~1 (needed|necessary|required|expected|a must|asked|called)
    {_ASK} (is|are)? (not|un|never)? (unnecessary|optional|isn't|not needed|needless)
    {_ASK} not (needed|necessary|required|expected)
    (thank|thanks|thank you|grateful|appreciated|glad|pleased|lovely|kind of you|nice|good of you|
        sweet of you) ~6 (#calling_me|#called_me)
    (ask|asked|told|tell|telling|wanted|invited|begged|advised|reminded) (me|us|him|her|them) ~2 to ~2 {_ASK}
    (he|she|they|who|someone|somebody|nobody|everyone|people|which|folks|customers|friends|doctor|
        supplier|office|company|warehouse|driver|courier|store|shop|sister|husband|mother|daughter|
        head office|lady|girls|ladies|neighbor|neighbour|team|factory|garage|dentist|bank|boss|
        manager|hospital|school|garage|mum|mom|son|wife|postman|hostess|hq|printer|lab) (<aux>|to|
        just|always)? (<aux>|to)? {_ASK}
    (would|can|could|may|might|will) (he|she|they|someone) ~1 {_ASK}
    you (can|may|could) <soft>? <soft>? (#call_me|#call) ~4 (on|at|under|via|through)? (#number|
        that number|this number|the number|the same number|the usual number|if (you|anything|
        something|it|there|that|questions|needed)|should|in case|in the meantime|meanwhile|any
        time|otherwise|before then|sooner|until then|in between|there)
    (#number|is|number|if ~3 (need|have|help|helps|question|questions|anything|handy|handier) ~4|
        should ~6|in case ~6|meantime|meanwhile|before then) ,? (,|–|and|but|then|in case|if|where|
        or|so)? you (can|may|could|will)? <soft>? (always)? (#call_me|#call)
    (in case|should|if) you <soft>? (would|ever|do|happen|still|also)? <soft>? (want|need|wish|
        like|prefer|care|feel|have|prefer to|happen) ~4 (to|a reason to|cause to|like) (#call_me|
        #call)
    (in case|should) you ~2 (#call_me|#call)
    (way|ways|best|easiest|quickest|place|number|time|hours) (to|for) <soft>? (#call_me|#call)
    (if|unless|until|till|should|when|once|as soon as|before|in case|whether or not|whether) (i|we) (do|
        did|have|should|can|will)? (not|never)? <soft>? #hear
    (was|were|been|is) <soft>? (so|really|such|always)? (lovely|nice|great|good|wonderful|sweet|a
        treat|a joy|kind|glad|happy|delighted|thrilled) ~2 (to|of) ~1 #hear
    (loved|enjoyed|liked|missed|got|had|have|received|heard|read|listened to|about|for|after|since|
        with|to return|returning|returned|in reply to|with you about) (hearing)? (your|#hear)
    (to|the|will|we|and|with) (take|have|answer) #hear
    (before|until|after|when|since|while|last time|the day|whenever) you ~2 (#called_me|
        #calling_me|#call_me)
    than <soft>? {_ASK} | so much as {_ASK}
    (no|never !(hesitate|forget|be|mind)|without|nor) ~3 {_ASK} !(soon|today|tonight) | not {_ASK}
    (quote|say|said|says) , (quote)? ,? {_ASK} | {_ASK} or (do not|not)
    feel ~2 you (have|need|ought) to {_ASK}
    (a|the|any|some|another) _ (would|could|can|might|will|should) <soft>? {_ASK}
    (give|giving|drop|send|have|having|make|making) (you|this|it|that|your ~2)? (#call|#hear) !(to
        <me>)
    (i|we|ill|^ will) ~6 to #tell
    (i|we|^ will) <aux>? <aux>? <aux>? <aux>? <aux>? (#call_me|#tell) (you|back|again|<later>|and)
    (was|were) (hoping|waiting|wishing|expecting|about) ~4 (#call|#hear|#waits|#call_me)
    to #waits
    (i|we|^ will) <aux>? <aux>? <aux>? <aux>? <aux>? #call
    (i|we) <aux>? <aux>? <aux>? (let|tell|keep|ask|have) (you|them|her|him) ~3 (#call|#tell)
    !(you|and|or|then|please|maybe|to|but|so|if|^) _ (will|would|always|managed to|never|is going
        to|has to|might|may) <soft>? (always)? (#call_me|#tell)
    (managed|used|promised|forgot|happened|meant|said|told|rushed|bothered|seemed|got|was|were|
        came|quote|say|says|saying) ~1 (to)? {_ASK}
    (if|should|and if) (there is|anything) ~6 {_ASK}
    (you|ya) (never|always|already|all|both|kindly|once|just)? #tell (which|what|how|that|so|last|
        #past) !(if|when you)
    never (have|need) to {_ASK} | {_ASK} (made my|was|were|came|meant|has been|helped|cheered) ~2
    to say #tell | (has|have|had|having) (called|ringing|rung|left) #call
    (i|i will|ill|i shall) ~4 to say #tell | (took|take|taken) ~1 at (#hear|your word)
    my day to #call | (my|the|a) day to #call
    (down|due|set|about|free|back|ready|here|up) to #call | third #call
    (courtesy|decency) of ~1 #call
    (me|us) to <soft>? #call | (who|what|where|how|when|whether) to {_ASK}
    let (me|us) #call | let me (just)? (#call|#tell) | (please|thanks) (for)? #calling_me
    (going to|about to|is|are|will) (not)? be #call | (so|and) (i|we) ~2 (not)? #call
"""
"""Where nothing is asked, though the words of asking are there."""

INVITES = """
    (mind|about|consider|considering|appreciate|appreciated|grateful for|grateful|love|fancy|worth|
        how about|what about|try|chance of|hope of|hoping for|count on|counting on|possibility of|
        suggest|recommend|prefer|end up|by|thought of|like) (you|your|the idea of you|of you)? (maybe|
        just|possibly)? #calling_me
    (if|wish|rather|sooner|it is time|time|unless|hoped|better if|like it if|best if|hope) (that)? you (just|
        only|ever|simply|kindly|could have|also|quickly|either|maybe|perhaps|were to have)? #called_me
"""
"""Where "calling me" and "called me" ask for it."""
_LATER_VERB = "(!(the|my|our|her|him|them|it|his|their|a|head|off|in sick|ahead) | your ~3 <device>|the (house|shop|number|line) again)"

CLASSES |= {
    "again_call": f"(call|ring|phone|telephone|buzz|dial|text|message|ping|bell|email|whatsapp|try|reach|contact|catch|redial|chance|tackle) {_LATER_VERB}",
    "again_ing": f"(calling|ringing|phoning|buzzing|dialing|dialling|texting|messaging|trying|reaching|catching|telephoning|redialing|pinging) {_LATER_VERB}",
    "touch": "(follow|phone|ring|call|pick|circle|check|catch|touch|get|come|report|swing|loop|double|go|start|be|bounce|pop|drop|jump|hop) (up|back|in|base|round|again|over|at it|your way) !(the|a|my|to buy|your order|touch by)"
    "|be (on to|onto) you|be (back)? (in touch|on the (phone|line|blower|horn)|in contact|back (to|with) you|with you|there|at it again|knocking|bothering|round again)"
    "|be (calling|ringing|trying|phoning|dialing|back|buzzing|checking|reaching|following) (you|again|back|up|in|out|round|your ~2|<later>|$|on|with|to|at|and)"
    "|(give|drop|send|shoot|leave|pop) (you|this|it|that|your ~2) (a|another|one|one more|the|it|some) ~3 (call|ring|buzz|bell|shout|holler|tinkle|try|go|shot|line|text|message|ding|whirl|word|note|attempt|call back|jingle|email|crack|ping|dial|update|voicemail|another go)"
    "|give it (another|one more|a second|a third|an) ~2 | (have|make|take|do|place|put in|start|launch|mount) (another|one more|a second|a third|a fourth|a fresh|a further|a last|one last|my next|the next|a new) ~2 (go|try|crack|bash|stab|shot|attempt|call|ring|swing|effort|round|run|dial)"
    "|try (again|once more|one more time|another time|my luck|to (catch|reach|get|ring|call|find|phone|speak|talk|raise|contact)|and (catch|reach|get|ring|call|find|phone|speak|talk|raise)|you|your ~3|this number|then|it again|for you|afresh|<later>|$|later|at|around|round|before|after|back|both)"
    "|(speak|talk|chat|connect|catch up|touch base|visit) (to|with|again|then|properly|soon|more|about|<later>|$) | have (a|our|that|another) ~2 (chat|word|natter|talk|call|catch up|conversation|chinwag)"
    "|(let|tell|update|fill|catch|brief|find|get|have|raise|reach|look) you (know|in|up|more|all|then|on|at|when|live|about|home|everything|<later>|the ~2)"
    "|get (hold|a hold) of you | explain | leave (you)? another (message|word) | say hello | keep (trying|calling|ringing|dialing|at it) | walk you through | get back (to|with|at) you | get through | follow (this|that|it) up | return your ~2 (call|message)|pick (this|it) (back)? up|run through (it|everything) with you|reach out | get in (touch|contact) | touch base|make contact|ring round|call round|renew my ~2",
    "touching": "(following|phoning|ringing|calling|picking|circling|checking|catching|touching|getting|coming|going|popping) (up|back|in|base|round|again|over|at it)"
    "|giving (you|it|this|your ~2) (a|another|one|one more) ~3 (call|ring|buzz|bell|shout|holler|tinkle|try|go|shot|ding|whirl|crack|bash)|having another (go|try|crack|bash|stab)|making another (attempt|try|call)|getting back (to|with) you|reaching out|getting in touch|dropping you a line|picking up the phone again",
    "shall": """
        will | shall | am going to | am gonna | plan to | would like to | want to | hope to
        intend to | can | may | might | am planning to | promise to | mean to | am hoping to
        expect to | would love to | have to | need to | must | should | could | am about to
        am due to | am set to | would be glad to | will be sure to | will make sure to
        will remember to | aim to | am aiming to | will aim to | will try to | will try and
        would rather | will make a point to | am happy to | will be happy to | will be glad to
        propose to | figured i would | thought i would | am scheduled to | will plan to
        will attempt to | am looking to | would be happy to | am intending to | do mean to
        have promised to | vow to | am meaning to | will endeavor to | will plan on | have got to
        will be ready to
    """,
}

RETRIES: dict[str, str] = {
    "retry": """
        <i> <soft>? <soft>? <shall> <soft>? <soft>? (<again_call>|<touch>)
        <shall> <i> <soft>? (<again_call>|<touch>)
        <i> (am|are) <soft>? (<again_ing>|<touching>) !(to|because|about|from|with|for|on behalf|
            regarding|in regard)
        <i> <soft>? (call|ring|phone|try|dial) (you)? (again|back|next|once more|<later>)
        ^ (and|so|then|but|or|otherwise|if not)? (will|shall) <soft>? (<again_call>|<touch>|be
            <again_ing>)
        ^ (and|so|then|but|or|otherwise|if not)? <soft>? (<again_ing>|<touching>) (you|again|back|
            once|<later>|your ~2|one)?
        (and|or|then) <soft>? (call|ring|phone|try|buzz|dial|text|catch|reach) (you|again|back|once
            more)
        (and|or|then) <soft>? (give|drop) you (a|another) ~2 <shout>
        ^ <soft>? <soft>? (so|and|we)? <soft>? (talk|speak|chat|catch up) (to|with)? (you|ya|
            properly|soon|again|more)? (again|properly|more)? (<later>|then)
        (until|till) (<later>|then) $
        (expect|anticipate|await|look for|watch for|listen for|look out for|watch out for|listen
            out for|keep an ear out for|wait for) (me|my ~3|to hear from me|a ~3 from me|another
            ~3|the phone|your phone|us|a (call|ring)|round two|it to ring|to hear my|one more ~2)
        you (will|can|shall|should|are going to) <soft>? (be)? (hear|hearing|expect|get|have|find|
            see|count) (more)? (again)? (from|me|us|another|a call|a ring|my|the phone|to hear|on
            me|on a|a second|a further)
        you are (getting|hearing|going to get) (another|from|a) ~3 (from me|me|<later>|call|try|
            ring)
        (my|the|our) (next|second|third|fourth|following|other|last|final|fresh|coming) (call|try|
            attempt|ring|go|dial|round|message|shot|knock|effort|one|tries|bash) ~4
        #round !(was|is|of|came) | i will , <later>
        who will <soft>? (ring|call|phone|try|dial) you | otherwise ,? it is <later>
        (round|take|attempt|try|act|part|chapter|call|episode) (number)? (two|three|four|2|3|4)
        (second|third|next|another|one more|one last|fresh|new|last|final|fourth|further) (try|go|
            attempt|ring|call|bash|crack|stab|shot|round|dial|effort|chance)
        (your|the) (phone|line|mobile|cell|telephone) (will|is going to|should|may) <soft>? (ring|
            buzz|be ringing|light up|hear|jingle|go|chime|see me)
        (that|it|the (ring|call)) (ring|call|will) ~5 (be me|is me)
        i (am|will be) (back)? (dialing|yours|on (the|your) (phone|line|blower)|back (on|at|in)|
            with you)
        me again (on)? <later>
        <i> have (got)? (you|your ~2|a call|our call|it|this|that|a reminder|a note) ~3 (down|in|
            on|penciled|pencilled|marked|scheduled|set|slotted|booked|for|to) ~5
        (penciled|pencilled|marked|scheduled|slotted|set|put|noted|writing|putting|marking|
            penciling|pencilling|blocked|blocking|setting|jotted|set aside|reserved|saved|carved
            out|kept) ~6 (to (call|ring|phone|try|buzz|dial)|for (a|my|our|another|your|the next)
            ~2 (call|try|ring|chat|attempt)|you|my (diary|calendar)|the (diary|calendar)|a
            reminder)
        you are (on|in|down|first|next|top) (on|of|in|at)? (my|for|the) ~4
        (a|the|another|one more) ~2 (call|ring|try|attempt) (from me)? (is|will|follows|comes|
            coming|lands|heads|due|headed|on its way|to follow|planned|set)
        let (me|us) <soft>? (<again_call>|<touch>|talk|speak|chat|call it)
        we (will|can|shall|could) <soft>? (talk|speak|chat|catch up|connect|touch base|have a ~2
            (chat|talk|word))
        <later> (is when|is the day|is my|it is|works|i am|then|at the earliest|for (my|the|a|
            another) ~2 (call|try|attempt|round|go)) ~3
        (a|the|my|our) (call|ring|phone call|retry|call back|rerun|rematch|retake|follow up|
            followup|encore|re try|redial|replay) (on|comes|is|#when|planned|:|set for)
        (i|my (finger|fingers|phone)|we) will ~3 (dial|dialing|redial|your number|knocking)
        back (on the (phone|line|blower)|to you|at it|with you|in touch) ~2 <later>
        (follow up|follow ups|followup|call|retry|try|next try|ring|phone) (:|–|is|set for|planned
            for|is set for|comes) <later>
        (here is|that is|is) (the|my) plan ~9
        (resume|resuming|again|rinse and repeat|repeat performance|same again) (<later>|$)
        phone tag ~4 <later> | i (do|will|shall) (it|so) again | trying (again|you)
        (i|we) (am|will be|are) the (one|early bird|person) (who|to|calling|ringing|phoning|
            dialing|that) ~4
        it is me (ringing|calling|phoning|dialing|who) ~3 | (calling|ringing|phoning|trying) you
        (catch|catching) you <later> | <i> (do|will|shall|am) <later>
        (plan|planning|figure|count|fixing|aim|aiming|mean) (on|to|for) ~1 (a call|calling|ringing|
            telephoning|phoning|try|call|ring|phone|<later>)
    """,
}
"""Where I say that I will call again.  Only with a time beside it is it a promise."""

TRIES: dict[str, str] = {
    "try": """
        call/calls/calling/ring/rings/ringing/phone/phones/phoning/dial/dials/dialing/dialling/telephone/telephoning/holler/hollering/try/trying/buzz/buzzing/ping/encore/redial/redialing/chat/speak/talk/retry
        on (the|this|your) (phone|line|blower|horn) | by (phone|telephone)
        (hit|catch|text|reach|get) (you|ya|your ~2) | (check|checking) (in|back|with you|on you)
        (follow|following) up | (be|get|getting) (back|in touch) | another | next
        (third|second|fourth|fifth|sixth) (follows|comes)
        (aim|aiming|shoot|shooting|going|go|say) (for)? #when | aim for | go for | back at it
        next one | hearing from me | hear from me | my (encore|next|last|day)
        (make|making) it (two|three|four|five|six|seven) | saturday it is | #when it is
        give ~2 a (call|ring|shout|buzz|holler|bell)
    """,
}
"""Words of telephoning that, with a time beside them, are a retry unless ``NOT_TRIES`` says why not."""

NOT_TRIES = """
    you <soft>? (will|can|could|should|would|must|may|might|have to|need to|want to|get to|do)? <soft>? #try !(from
        me)
    (your|his|her|their|no|wrong|whose|you|which|any|somebody 's|returning my|returned my|first|
        previous|earlier|sales|conference|thank you|thanks) ~1 #try !(from me)
    #try (<me>|him|her|them|my|our|his|their|it|on|out|a new|a different|some|for you|one on|the
        (new|recipe|warehouse|company|supplier|factory|courier|bank|cream|balm|sample|office about|
        doctor|product|other|oil|carrier|post office|printer|engraver|manufacturer|head office|shop
        about|maker|depot|lab|driver|delivery)) !(again #when)
    (did|was|were|had|have|has|been|having|should have|could have) <soft>? (been)? #try
    (not|never|no|without|stop|stopped|quit|nobody|mind|instead of|than|neither|nor) ~3 #try
    (he|she|they|who|which|company|office|supplier|warehouse|doctor|driver|courier|store|sister|
        husband|mother|daughter|son|friend|somebody|someone|boss) <soft>? (will|would|can|may|
        might|is going to|is|to)? <soft>? #try !(about)
    (thanks for|got|missed|since|on behalf|asked|told|wanted|said|meant|tried|promised|loved|
        enjoyed|ignored|took|made|left) ~5 #try
    (after|before|since|until|during|from|about|of) (my|our|that|the|this|your|last) ~1 #try
    (please|kindly|just|^|do) #try (the|this|my|back when|if you|me)
    (i|we) would (have)? #try | #try (number|was|were|number ~1 was|came|went)
    #try ~2 (yesterday|#past) | for #try
    (hard to|nice to|good to|like to|lovely to|great to) #try
    (let|have|had) (him|her|them) ~1 #try | another (<stop>|one of|word)
    on the phone (with|when|all) | next (door|to|time you)
"""
