"""English: ways out, courtesies, and what says that there is a reason or none."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "stop": """
        stop/stopped/quit/leave/left/cease/pause/rest/drop/skip/wait/end/not/did | wouldn't/go
        back off | knock it off | lay off | bow out | let it (rest|go|be) | leave it | hold off
        give it a rest | pack it in | buzz off | step back | call it a day | take you off
        not (call|ring|try|phone|hear) | no (more|further) ~2 | go away | get lost | keep away
        be left | be crossed | be taken off | hang up | give up | give it up | pipe down
        made myself scarce | let you be
    """,
    "rather": """
        rather/prefer/prefers/sooner/happier/like/want/wish/better | feel better | as soon
        rather have | find it easier | like it better | like best | as lief | much rather
        be happier
    """,
    "contact": """
        calls/call/calling/messages/message/ringing/phoning/hearing/contact/contacted
        voicemails/trying/ring/phone/hear/try | hearing from me | hear from me | these calls
        my calls | reminders | interruptions
    """,
}

WAYS_OUT: dict[str, str] = {
    "way_out": """
        (should|if) you wish ~6 (gone|silent|quiet|to stop|to pipe down|left|stopped|away)
        (a|one) (single|simple) no (from you)? ~6 (and|ends|stops) | say that is (plenty|enough)
        (happy|content|glad) to (leave it|stop|let it (be|rest)) ~2 | or skip me ~2
        or not ,? (if|should) you ~2 (sooner|rather|prefer)
        tell me you would (sooner|rather|prefer) ~2
        unless (you|that|it|i|my|this|these|they|the|a|one|hear|told|your|calls) ~3 (<rather>|
            not|tell|say|told|unwelcome|too many|object|had enough|mind|stop|otherwise|instruct|
            different|want|one too|no one|worn out|fed up|inconvenient|shout|bother|bothers|
            nuisance|against|wave|decline|ask) ~2
        unless (you|i) (hear|would|tell|say|had|wish|prefer|ask) ~4
        if (that|it|this|they|my ~2|these ~2|the (calls|messages|ringing)|calls|i am|
            any of this|another call) (is|are|am|should|wear|wears|feel|feels|get|gets|become|
            has|have|becomes|annoy|annoys|bother|bothers|does|do|were|would) ~3 (not|unwelcome|
            too (many|much|often)|enough|the end|wear|wears|tiring|annoying|
            a (bother|nuisance|pest|no|burden)|no longer|one too many|bother|on you|you down|
            welcome|more than|worn|not for|crowding|help|suit|suits|<stop>)
        (if|should|in case|whenever|when|once|and if|or if) you (would|do|have|are|had|feel|
            find|decide|ever|should|are|just|really|truly|
            already)? <soft>? (all the)? (much)? (<rather>|over it|not interested|no longer|
            had enough|sooner|not (want|care|need|fancy|feel|wish)|found ~3|want out|out|
            tell me no|say no|prefer|have enough|enough|changed your mind|moved on|done|
            not into|finished|ready to|tired of|get tired|do not) ~4 (stop|stopped|not|quit|
            leave|left|rest|space|no|out|peace|quiet|silence|off|alone|without|enough|calls|
            call|calling|wait|waited|drop|skip|pause|interested|<contact>|else|it|go|be)
        (you)? (want|like|prefer|fancy|rather|need) me to (<stop>|knock|go|let|back|take|cross|
            hold|hush|disappear|pipe)
        (you would|would you|you) ~1 (rather|prefer|sooner) ~1 (not|i ~1 not|no|without|none|
            quiet|be left|i <stop>|me not|that i do not|left alone|peace)
        (if|should|unless) you would (much)? (<rather>|sooner) $
        (had|have had|heard) (quite)? enough (calls|of|messages|from me|$)
        (do not|not) (want|fancy|care for|wish|like) (the|my|any|these|any more|more|another|
            further)? ~1 (call|calls|calling|messages|ringing|contact) ~2
        (rather|prefer|want|like) (to)? (be|have|get) (left|crossed|taken|removed|no|off|struck|
            quiet|silence|peace|dropped) ~2
        (say|tell me|said|say the|give me|text|a|one|simple|quick|just|me|with|is|
            mere) ~2 (stop|no|no more|quit|enough|not now|never|no thanks|no thank you|basta|
            not interested|word|when to quit|out) ~2 (and|is|does|will|then|at|to me|would|,|
            suffices|sets|ends|settles) ~1 (i|that|enough|it|all|fine|we|this|your name|you|
            done|gone|off|consider|no)
        (i will|i shall|then i|and i|i|i would|we will) <soft>? (then|gladly|happily|also|
            always|gracefully|quietly|cheerfully|never)? (<soft>)? (stop|
            leave (you|it) (in peace|be|alone|there|at that|to it|with)|leave it|
            let (you|it) (be|go|rest)|take you off|bow out|step back|quit|cross you|remove you|
            drop it|lose the number|skip it|not (call|ring|bother|trouble|try|
            phone) (you)? (again|any more|further|after|anymore|then|$)|rest my|close the|
            stay away|be gone|hang up my|understand|go quiet|disappear|vanish|strike you|
            hold off|stay silent|am done|am gone|will be gone|won't|give it a rest|erase|delete|
            knock it off)
        (last|final) (call|message|try|attempt|ring|time|one|go|knock|word|voicemail) ~5 (leave|
            unless|peace|after that|then i|either way|whatever|no more|quit|rest|done|alone|
            let you|be)
        (after (that|this|then|it|monday|friday|which)|thereafter|from then on|from there on|
            and then|then) ~2 (i|you|leave|no more|silence|my|it is|peace) ~3 (leave you|be|
            alone|in peace|quiet|quit|stop|rest|done|hear no more|left alone|let you|no more|
            silence|final|bother)
        (leave|leaving|let|letting) you (in peace|be|alone|to it|to enjoy|rest) ~1
        (either|any) way (is|it is|works|suits|that is|i am|'s) ~3 (fine|ok|good|okay|well|
            alright|all right|happy|with me|by me|perfect|cheerful)
        (both|either|yes or no|no or yes|whatever you (choose|decide|say|prefer)) (are|is|
            ,) ~2 (fine|ok|good|welcome|alright|with me|perfect)
        (answer|pick up|reply|call) or (do not|not) | (or|and) not at all | or never again
        (none|no more|no further) (at all|calls|call|ones|from) ~3
        (no (hard feelings|harm done|offense|offence|questions|bother at all|
            pressure either way))
        (that is|it is|this is|i am) ~2 (fine|ok|okay|all right|alright|cool|no trouble|
            perfectly fine|content|good|understandable) (with|by|if|too|as well|whatsoever|
            and i) ~4
        (do not|not) (pick up|take it|answer|fancy) ~2 (and|, i will|i will|then|that)
        (take|strike|cross|scratch|remove|drop) (you|your name|your number|me) (off|from|
            out) ~3 (list|books|calls|rota|round|sheet|diary|phone|it|file|straight)
        (may|might|can|could|are free to|are welcome to|simply|only have to|only to|need only|
            only need to|just|please|do|always|you|ever) ~1 (tell me (to stop|no|not to|
            otherwise|so|to)|say (so|stop|no|the word|when|otherwise)|opt out|decline|
            wave me off|turn me down|call me off|shoo me|let me know (if you would rather|
            if not|otherwise))
        (say|tell me|let me know) ~3 (stop|otherwise|not to (call|ring|try|phone|bother)|
            to (stop|quit|pack|leave|let|go away|buzz off|give over)|
            if ~2 (rather|prefer|sooner|do not|would like me to stop)|and (i|that)|the word|
            so (and|then)|no and) ~1
        say so | just say | (tell|told) me (otherwise|then|not to|to stop|friday|so)
        say the word | the word (then|and|if) | one word (and|does|is|will|from)
        (want|wish|prefer) (me|us|it|this|these|the calls|my calls) (to)? (out|off|stop|stopped|
            gone|over|ended|to end|to stop)
        (out of|off) your (hair|back|list|line|phone)
        (wait|silence|quiet) (until|till|suits|will do|is fine|is an answer) ~2
        (no|silence) (reply|answer|response|word) ~2 (needed|necessary|is fine|means no|
            i will take|will do) ~2
        silence will do | (skip|ignore) (me|it|this|the call) with ~4 | cool if ~4 | let it ring
        (not|nothing) (for you|your thing|interested|your cup of tea|the right time|the time) ~1
        (time|timing) is not right | i will (stop|leave it) ~2
        (no|not) (obligation|need) to ~2 (answer|decide|reply|pick) | (no|not) interested
        you are free to | (wish|want|prefer) (peace|quiet|silence|space|no more) | call me off
        wave me off | (pass|opt) out | done with (it|this|me|calls|candles) ~1 | close the file
        i close | not ~1 (chase|keep ringing|keep calling|keep trying) you
        (close|draw|shut) (the|a) (book|line|file|curtain|door)
        (this|that|it|which) (was|is|will be|makes) my (last|final) (call|ring|message|try|
            attempt|one|voicemail) ~1
        i am done
        (calls|messages|ringing) (stop|end) (there|here|then|at once|now|for good|right)
    """,
}

POLITE: dict[str, str] = {
    "polite": """
        (have|enjoy|wish you|wishing you|here is to|make it|hope you have|hope you had|
            hope your|hoping you|i hope|hope|hoping|trust|happy) (you|your|yours|it|that|all|
            this|the)? ~7 (day|evening|weekend|week|morning|afternoon|night|one|rest|well|best|
            weather|rain|sunshine|sun|holiday|holidays|monday|tuesday|wednesday|thursday|friday|
            saturday|sunday|good|great|lovely|fine|keeping|ok|dry|warm|cool|safe|sunny|hump day|
            time) ~2
        (take|do take) (good|great|the best)? care ~4
        (enjoy|mind|look after) (the|your|yourself|this) ~2 | bye (bye)? ~3 | goodbye ~3
        (cheerio|toodle|ta ta|tata|farewell|so long|toodles|ciao|adios|tara|ttfn) ~2
        all (the)? (my)? (very)? best ~3 | (kind|best|warm) (regards|wishes) ~2
        (god|lord) bless ~2 | bless (you|your heart) | (lots of)? love to ~3
        (stay|keep) (well|warm|safe|dry|cool|smiling|cozy|cosy|sweet|happy|healthy) ~2
        (give|send|say) (my|your|the|a|hello|hi) ~3 (love|regards|best|hug|kiss|pat|hello|
            from me|for me) ~3
        how (are|is|was|were|have|did|goes|do|about) (you|ya|tricks|business|yourself|
            the (form|craic|going|land)|things|life|everything|everybody|everyone|it|we|
            the (family|weekend|weather|kids|rest|world|cat|knee)|
            your (day|week|weekend|family|trip|holiday|summer|winter|christmas|morning|
            evening)) ~4
        what is (new|up|the good word|cracking|crackin|happening|going on|cooking|shaking|
            good) ~3
        long time no ~2
        (been|it has been) (ages|a while|too long|forever|so long|a long time|an age|
            a minute) ~3
        (i)?(know|knew|bet) ~2 (busy|swamped|rushed|hectic) ~6
        (thinking|thought) (about|of) you | miss (you|your ~1|seeing you)
        (thank you|thanks) (so|very|ever so)? (much|a lot|kindly|again|for listening|a million|
            for your time)? ~1 $
        (lucky|bad|no|good) (luck|day) ~1
        (for a change|phone tag|made of stone|keep your seat|jet lag|in (my|the) (book|bath)|
            sick of|and so forth)
        (how|when) (was|were) _ $ | may your ~6 | did you (see|watch|catch) the (match|game) ~2
        (after|before|off|during) my ~2 | when (i|he|she|we|himself|herself) ~4
        your ~3 (lady|man|girl|guy|gal|rep|representative|consultant|seller|advisor|neighbor|
            fella|woman|fellow|chap|dealer|bloke)
        my (knee|back|hip|ankle|foot|head|tooth|throat|leg|chest) 's ~4
    """,
}
"""Courtesies: kind, but no reason for a call."""

IDLE: dict[str, str] = {
    "idle": """
        (no|not any|without any|not for any) (particular|special|real|great|big|
            earthly)? (reason|purpose|news|agenda|business) ~1
        nothing (in)? (particular|to report|strange|special|much|really|major|exciting|doing|
            to say|to tell|earth shattering|else)
        about nothing ~1
        (not|never) ~2 (say|tell|telling|saying) (what|you what|on|over|here|yet) ~2
        not on (a|the|this) (machine|tape|voicemail|phone|message) | i will not say what
        ^ nowt ~2 | (got|have|is) nowt ~2 | that is (all|it|the whole ~3) $ | all it is
        no news | (only|just) (ringing|calling|phoning) to (ring|call|phone) | find out $
    """,
}
"""What says that there is no reason."""

REASONS: dict[str, str] = {
    "reason": """
        made me think of you
        (an idea|a thought|something|a (small|little) thing) ~3 (for|suit|help) you
        something ~2 new !(with you|to say|with me)
        (all|what|everything|something|anything) you (told|asked|wanted|chose|had|have|ordered|
            mentioned|picked|were) ~2
        an idea i ~4 | (an idea|something|a thought) ~2 you would (enjoy|like|love)
        a (small|little) thing that could ~4
        your (question|request|birthday|anniversary|enquiry|inquiry) | where i can help
        (thank you|thanks) for (your|the|coming|all|being|having|letting|helping|looking) ~2
        how (it is|it 's|you are) (going|getting on) with ~3
        (the|that|those|some) ~2 you (asked|wanted|ordered|mentioned|lent|chose|picked|liked|
            love|like|circled|saw|need|needed)
        about what is new | what is new (this|in) ~2
        (a tip|one|a thought|something) for (you|your|the) ~1 | it has been ~3 since your ~1
        (thank you|thanks) (for)? (#when|#past) | congratulations
        your ~3 (is|are|has|have|'s|came|arrived|landed|turned up|shipped) ~2 (in|here|ready|
            back|done|fixed|mended|boxed|arrived|come|landed|packed|finished|discontinued|
            recalled|in stock)
        (the|that|our|a) ~3 (is|are|has come|have come|came|'s) (in|back|in stock|back in)
        (except|bar|but|only) (this|one thing|that) :
        happy (<nth>|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth)
        happy (birthday|anniversary|retirement|<number> ~1) | well done ~2 | i owe you ~3
    """,
}
"""What could matter to somebody, though no single word says so."""
