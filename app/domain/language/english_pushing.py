"""English: guilt, reproach, pressure and making oneself small.

``PRESSURE`` finds them (``sorry``, ``small``, ``reproach``, ``guess``, ``press``); ``EXCUSES``
says around which words they are kind.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "bother": """
        bother/pester/disturb/nag/trouble/annoy/intrude/badger/hound/harass/bug
        interrupt/hassle/chase/impose/nuisance/pest/plague/inconvenience/irritate/stalk
        beg/crowd/pressure/push/nudge
        keep (calling|ringing|trying|after|on|at|bothering|leaving|phoning|messaging|pestering|
            badgering|bugging)
        be a (pest|nuisance|bother|pain|nag|burden|stalker|broken record|bore|drag)
        take up (your|more|any more) | waste your time | clog (up)? your | ring (you)? again
        call (you)? again | call so ~1 | go on | be that person | be back | sound like a
        leave (you)? (another|so many)
    """,
    "bothering": """
        bothering/pestering/disturbing/nagging/troubling/annoying/intruding/badgering
        hounding/harassing/bugging/interrupting/hassling/chasing/imposing/stalking | begging
        being (a (pest|nuisance|bother|pain|nag|burden|bore|drag|broken record)|so ~1|such a)
        taking up your | wasting your time | clogging (up)? your | calling (again|so|yet|you again)
        ringing (again|so|yet) | filling (up)? your | going on
    """,
    "pest": """
        pest/nuisance/bother/nag/pain/burden/stalker/bore/intrusion/interruption/bug | thorn
        broken record | bad penny | bad smell | stuck record | old bore | dog with a bone
        cracked record | squeaky wheel | fly in ~3 | bad rash | tax collector
        fool/idiot/dummy/loser/nobody/failure | silly old | telemarketer | annoying one
        wet blanket
    """,
    "count": """
        two/three/four/five/six/seven/eight/several/many/countless/umpteen/numerous/2/3 | 4/5/6/7
        so many | a dozen | half a dozen | i do not know how many | umpteen | a hundred
        goodness knows how many | heaven knows how many | all these | all those | a million
        too many | who knows how many | a string of | any number of
    """,
}

PRESSURE: dict[str, str] = {
    "sorry": """
        (sorry|apologies|apologize|apologise|forgive me|excuse me|pardon me|forgive|pardon) (for|
            to|if|that|about)? ~4 (<bother>|<bothering>|another message|all the (messages|calls)|so
            many (messages|calls)|yet another|calling again|ringing again|intrusion|the intrusion|
            the nuisance|the hundredth)
        (sorry|apologies) (i am|it is|for|to|if i am|if it is|about) ~3 (me again|again|just me|
            only me|yet again|a pest|a pain|so persistent|persistent|nagging|so annoying)
        (forgive|pardon|excuse) (me|an old ~1|us|a|the|my) ~3 (<bothering>|persistence|pestering|
            intrusion|for calling|nagging)
        (hate|hated|loath|do not want|do not like|do not mean|did not want|did not mean|never want|
            not trying|not wanting|would not want|hope i am not|not my intention|afraid|feel (bad|
            awful|terrible|guilty|so bad|horrible|like)) ~2 (to|about|for|that|i am)? ~2 (<bother>|
            <bothering>|a <pest>)
        (i know|i realize|i realise|you must|i bet|i am sure|i fear|i am afraid|i suppose|i guess|i
            hope|i must) ~4 (am|be|seem|seeming|sound|are|getting|becoming|i am|i am not|being|feel
            like) (a|an|so|being|your|like|such a|only|just|nothing but|coming across as)? ~2 (<pest>|
            <bothering>|annoying|tiresome|irritating|sick of|fed up|tired of|the last|persistent|
            boring|pushy|pathetic|silly|needy)
        i (am|feel|must seem|must sound|look|sound|sounded|seem) <soft>? (like)? (a|an|such a|being
            a|the|so|just a|only a|a bit of a|a total|a right)? ~1 (<pest>|stupid|dumb|foolish|
            pathetic|silly|ridiculous|needy|hopeless|useless|desperate|worthless|rubbish|clumsy|
            awkward calling) !(if|when you|not to)
        like a (bad penny|broken record|stuck record|bad smell|stalker|boomerang|dripping tap|dog
            with ~2|lost puppy|beggar)
        a bad penny | i do not (mean|want|like) to (<bother>)
        i (will|would|am) not (<bother>|beg|begging|to beg)
        (i|you) (hate|can not stand|dread) (it)? (having to|that i have to|doing this|chasing|
            leaving|ringing|calling|to ask|to do this|making you) ~3
    """,
    "small": """
        (only|just) (silly|little|old|poor|boring|plain|your silly) (old|little|silly)? me
        (silly|little|boring|poor|dumb|daft) old me | silly me | (little|poor|old) me $
        (i am|it is) (just|only|merely|nothing but|no more than) (a|an|the|some|your) ~2 (gal|girl|
            guy|woman|lady|seller|saleswoman|salesperson|nobody|man|person|old|one|widow|housewife|
            mum|mom|consultant|rep|lonely|silly|fool|bore|pest) (with|who|trying|in|and i|from the|
            nobody|selling|of a|that)? ~3
        (the)? likes of me
        (last|least favorite) (person|voice|thing|one|name|number|call) ~2 (you|you would) ~2 (want|
            wanted|hear|need|needed|expected|like|wish|see)
        (sick|tired|bored|fed up|weary|had enough) (of|with) (me|my|hearing from me|the sound|these
            calls|this|hearing my)
        (far)? (better|bigger|more important|nicer|other) (things|fish|people|friends|matters) (to
            do|to fry|than|on your) ~3
        (nobody|no one|never anyone) ~2 (has time|time|wants|calls|ever|listens|likes|cares) ~3 (me|
            for me|to me|about me)?
        what (is|am) i (worth|to you|doing wrong) | for (whatever|what) (it|she|he|i) ~2 worth
        (hopeless|useless|terrible|awful|rubbish|no good|bad|not very good|not good|worst|dreadful) (at|
            with) (this|these|phones|machines|selling|voicemail|voicemails|messages|it|leaving|the
            phone|calling|sales) ~1
        not (worth|worthy|important|interesting|clever|good enough) ~2 (your time|your trouble|
            enough|of) ~1
        (i|you) (cringe|groan|roll your eyes|sigh|hide|wince|duck|run) (when|every time|whenever|
            at|if|for cover|from) ~2
        (you|one) (probably|must|might|may|surely|likely)? ~1 (cringe|groan|dread|hate|roll your|
            sick of|wince) ~3 (me|my|when|hear|see|at|eyes)?
        (dreadfully|terribly|awfully|so) (dull|boring|tedious) | boring you | bored you
        do not hate me | hate me | (burden|bore) (you|on you) | (wasting|waste) your time
        (feel|felt|feeling) (so|pretty|a bit|rather|really|quite|very)? (dumb|stupid|silly|foolish|
            small|rejected|hurt|like a (fool|idiot|pest|stalker|failure)|ridiculous|unwanted|let
            down|invisible|ignored|guilty|awful|embarrassed)
        (i know|know) i am (not|no) ~2 (important|anybody|favorite|exciting|much) ~1
        (my)? (upline|sponsor|boss|manager) (will|is going to) (kill|be mad|be cross|be angry|
            shout|fire) ~2
    """,
    "reproach": """
        you (never|still have not|have not|did not|do not|will not|have never|had not|could not|can
            not|would not|haven't even|not once|never even|have yet to|failed to|forgot to|
            neglected to|did not even|always|keep) <soft>? (bother to|bothered to|manage to|think
            to|ever|even|once|seem to)? ~1 (call|called|ring|rang|rung|return|returned|phone|
            phoned|text|texted|reply|replied|answer|answered|respond|responded|get back|got back|
            got|pick|picked|wrote|write|say|said|show|showed|turned|thank|thanked|ignore|ignoring|
            avoiding|not answering|care|remember|keep|kept|bother|bothered|acknowledge|follow|
            followed|came|have time|letting me|putting me|have a minute|listen) ~2
        (never|not|no) ~2 (heard|hear|had|got|gotten|received|receive|seen) (back|a word|a thing|
            anything|a peep|one word|so much as ~2|an answer|a reply|a call|a single ~1|nothing|
            even)? (back)? (from you|of you|from your end|in return|yet|so far|out of you)
        (i|we) (have)? <soft>? (not|never) (heard|had|received|got|gotten) (back|a word|a thing|
            anything|a peep|one word|an answer|a reply|a call|any answer|any reply|so much) ~2
        (i|we) (have)? <soft>? (called|left|rung|rang|tried|phoned|sent|messaged|texted|been
            calling|been trying|been ringing|been leaving|been chasing|been after|made|written) (you|
            your)? ~2 <count> (message|messages|time|times|voicemail|voicemails|call|calls|texts|
            attempts|tries) ~1
        (i|we) (have)? (called|rang|tried|rung|phoned|left|been|texted) ~6 (and|but|yet|with|to) ~1 (nothing|
            not a|no (answer|reply|call|word|response|luck|joy)|silence|never|crickets|you never|
            you have not|you did not) ~2
        <count> (messages|times|calls|voicemails|attempts|unanswered ~1) (now|already|and|without|
            later|but|, <count>|$|i have|from me|my friend|with no|ignored|unanswered) ~2
        this (is|makes) (my|the|call|message|number)? (now)? (third|fourth|fifth|sixth|umpteenth|
            hundredth|tenth|number|<count>) ~1 (message|call|time|voicemail|try|attempt|week) ~1 (without|
            and (you|still|not|nothing|no)|with no|i have (left|had to)|unanswered|ignored|this
            (week|month)|in a row|running) ~2
        third this week
        (are|am|is|were|been|be|have) you <soft>? (ignoring|avoiding|dodging|dodgin'|screening|
            ghosting|hiding|mad at|cross with|angry|upset with|ducking|blanking|giving me|still
            alive|alive|done with me|tired of me|too (busy|important|good|grand)|even (there|
            listening|getting)|been (ignoring|avoiding|dodging|hiding)) ~2
        you (been|have been) (dodging|dodgin'|avoiding|ignoring|ducking|hiding|ghosting|screening) ~1
        (ignoring|avoiding|dodging|ghosting|screening|blanking|ducking|snubbing|blocking|blocked|
            hiding from|shutting out|cutting me|freezing me|leaving me hanging|stringing me|giving
            me the|stood me up|standing me up) (me|my|us|out|along|off|calls|cold|cold shoulder|run
            around|silent treatment|#push|slip) ~1
        ignored | (my )?number (has been|is|'s been|got|'s)? (been)? blocked | blocked my number
        why (have|do|did|are|can|will|would|is|haven't|am) (not)? (you|i) (not|never|always|still|
            keep|even|so|ignoring|avoiding|making|doing|the only) ~3
        what (did|have) i (do|done|say|said) (wrong|to)? ~2
        (i|did i|have i|that i) (did|said|say|do|done|have done|must have) <soft>? (done|said|do|
            say)? (something|anything) (wrong|to (upset|offend|annoy|hurt|deserve)) ~2
        something i (said|did) | (offended|upset|annoyed) you
        you (said|promised|swore|told me|assured|gave me your word|agreed|vowed|were going|were
            supposed|were meant|were to) ~1 (you)? (would|will|to|that you|a minute|me a|me you|
            were|had|but|it) <soft>? (call|ring|phone|answer|get back|be in|be there|let me|text|
            come|reply|show|order|host|buy|help|think|minute|pick up|be all in|return|write|be
            home) ~3 (and (you|i|it|now|still|nothing|here|then)|but|yet|by now|#past|so where|
            weeks ago)
        you promised !(you could) | your word
        (you|a person|one) (could|might|would) (at least|have at least|have had|have the|have
            called|have said|have rung|have picked|have told|have let|have been|pick up|have
            answered|have the courtesy) ~3
        (the)? least you (can|could) do | you owe (me|us) | owe/owes me (a|an|that|one|at least) ~2
        after (all|everything) (i|we|that i) (have)? (did|do|done|have done|put|gave) ~2
        i (thought|had thought|really thought|honestly thought|would thought) we (were|had) (friends|
            closer|better|a deal|an understanding|mates|pals) ~1
        (thought|expected|hoped for|hoped|was expecting|deserve|deserved|hope for) (better|more) (of|
            from) ~2
        i would have thought ~5
        this (is|makes) (the|my)? (second|third|fourth|fifth|sixth|umpteenth|hundredth|tenth) time i ~3
        will not (ask|tell you) (you)? (again|twice) !(unless) | hope you feel ~1
        (a bit|pretty|rather|quite|so|very|just|really|downright) rude | still waiting $
        (let|letting|lets) (me|us|the ~1|everyone|everybody|people|your ~1) down
        (disappointed|disappointing|hurt|hurts|hurtful|stings|sting|insulted|saddened|heartbroken|
            upset|offended|wounded|crushed|gutted|cross|fed up|miffed|annoyed|livid|frustrated|
            rude) (that you|in you|with you|me|a bit|a little|not to hear|when you|at you|of you) ~1
        (i am|i feel|i was|i felt|leaves me|left me) (a bit|a little|quite|rather|so|really|very)? (hurt|
            disappointed|insulted|offended|gutted|let down|wounded|upset|fed up|cross)
        (it|that|this) (does|did|really|still|kind of|rather)? (sting|stings|stung|hurt|hurts|
            smarts|wounds)
        (my|a girl 's|a woman 's|somebody 's) (feelings|heart|pride) ~2 (hurt|broken|breaks|sinks|
            broke|bruised|wounded|aches|sore)
        take it (personal|personally|to heart) | hurt/hurts my feelings | (at|to) all$
        breaking my heart
        (not)? (so much as|even) (a|one|an) ~1 (thank you|thanks|thank|reply|text|hello|word|peep|
            call|answer|yes|no|sorry|courtesy|acknowledgement)
        (not a|without a|not one|never a|without even|not even) ~1 (courtesy|thank you|thanks|peep|
            decency|manners|common courtesy|answer|reply) ~2
        (common|simple|basic|the) (courtesy|decency|manners|politeness) ~2
        deserve/deserves (an answer|a (reply|call|yes|no|thank|straight|minute|ring)|better|it|
            this|that|more|at least)
        (and)? (then)? (now)? (crickets|radio silence|dead silence|poof|deafening silence|stony
            silence|total silence|nada|zilch|not a peep|the silent treatment|cold shoulder|
            tumbleweed|tumbleweeds|not a dicky bird|not a sausage|silence from you|deafening)
        (funny|strange|odd|curious|interesting|typical|amazing) (how|that|,|of you|you|isn't it) ~2
        (left|leaving|kept|keeping|keep|leave) me (hanging|waiting|dangling|guessing|in the lurch|
            high and dry|in limbo|on the hook|wondering|on tenterhooks|in suspense)
        (stood|strung|brushed|fobbed|turned) (me|up|us) (up|along|off|down) | stood up at ~2
        (you|folks|people) (forgot|have forgotten|forget) (about|all about|me|us|that i) ~1 (me|us|
            exist)?
        forgotten (all)? (about me|me|us|i exist) | (crying|cryin') to me
        (cat|has the cat|has a cat) (got)? your tongue | so that is how it (is|goes|works)
        (everyone|everybody|every one|the others|all the others|other people|every ~2|all my other
            ~1) (else)? ~5 (but you ~2 $|except you|managed|bothered|already (said|ordered|replied|
            called|answered|bought|booked)|has (answered|ordered|called|replied|bought)|only you)
        (you are|being|be) the only one (who|holding|that|left|not|missing|out) ~2
        (got|get|had) my hopes up | (set my watch|like clockwork) ~2
        (i know|i bet|i can tell|i saw|saw|i can see|i could see|i see|pretty sure) (that)? (you
            are|you were|your ~2|you|your car|your lights) ~1 (home|there|in there|listening|
            avoiding|ignoring|got my|get my|seen my|read my|hear me|screening|in|lights were on|
            lights on|getting these|heard my|on my|in the drive|car|active|online|have seen|
            standing there) ~1 $
        (treat|treats|treating|treated) (me|people|a person|a friend|folks|an old) ~2 (way|like|
            this|that|so|as) ~1
        (somebody|someone|you) ~1 (had|could have|might have|should have) (told|warned|answered|
            called|rung|said|mentioned|let me know|replied) ~2
        not (cool|nice|very nice|very kind|fair|kind|polite|neighborly|like you) $ | shame on you
        how (rude|could you|dare) | what a (shame|pity) you
        (at this point|by now) (it would|i would|you|even|any) ~3
        (too (busy|good|grand|important|proud)) (for|to (talk|call|pick|answer|ring|reply|speak|
            bother|take)) ~2
        (whether|if) (you are|i) (alive|dead|still alive|even alive|matter|still exist|mean
            anything)
        (pick up|answer) (the phone|your phone|me|people|a call|once|for once) (once|for once|
            already|just once|in a|for a change) ~2
        call me back already | for once | (not|isn't) too much (trouble|to ask|of) ~2
        (kill|hurt|break|cost) you (to|nothing) ~3 | what do i (got to|have to|need to|gotta) do
        (here i am|stuck|left) (chasing|chasin'|waiting|begging|hanging|still|again ,|talking to) ~1
        i (do not|don't|never|hate) (to)? (chase|beg|chasing|begging|run after|ask twice|grovel) ~2
        by my count | (keep|kept) (count|score|track|telling people|making excuses|hoping you) ~2
        talking to (a|your|the|this) (machine|wall|brick wall|answering machine|myself) ~1
        (my calls|my messages|phone calls|all my calls|a call|messages) (go|went|gone|going|are|are
            going|have gone|get) (unanswered|ignored|unreturned|nowhere)
        (unanswered|unreturned|ignored) (calls|messages|voicemails|by you)
        one (does|begins|might|wonders|would|has) ~1 (begin|wonder|think|deserve|hope) ~2
        a person (does)? (wonder|wonders|might|begins|could|can) ~1
        never (said|say) (one|a) ~1 word
        waste/wasted/wastes (my|so much) (time|effort|gas|petrol|breath)?
        (wasted|wasting) (my|a) ~1
    """,
    "guess": """
        (avoid|ignore|dodge|hide from|blank|duck) me (forever|any longer|any more|anymore|for ever|
            $)
        still (waiting|hoping) (for|on|to hear) ~3
        (i|we) (have)? (been|kept|keep) (trying|ringing|calling|chasing|phoning|leaving) ~3 (for|
            since|every|all) (weeks|days|months|ages|#when|#past|so long|a ~2|two ~1|three ~1|the
            past ~1)
        (groan|groaning|cringe|cringing|sighing|rolling your eyes|wincing|ducking) ~3
        (looking|staring) at my (number|name) ~3
        not that (anyone|anybody|you|anybody 's|anyone 's) ~2 (asked|cares|noticed|minds|care|
            asking|bothered)
        (feeling|knew|bet|guess|guessed|suspected) you would let (it|me) ring ~1
        you were (home|in|there) (on)? (#past|#when) when i ~1 | you were home #when
        (i|guess|suppose|so i|well i)? (guess|suppose|take it|gather|assume|presume|reckon|figure|
            bet|imagine|must assume|can only assume|conclude|fear|imagine|am starting to think|am
            beginning to think|start to think|begin to think|am starting to wonder|am beginning to
            wonder|starting to think|beginning to think|have to wonder|get the feeling|get the
            impression|have the feeling|am getting the feeling|wonder if|am afraid|sense|see) (that|
            by now|then|silence|whether|it is)? (you|your|i|my|we|silence|it|that|he|this) (are|do|
            did|have|must|would|were|will|am|is|can|could|said|'s|really|just|just do)? <soft>? (not|
            no|too|never|mad|ignoring|avoiding|hiding|busy|upset|offended|forgotten|forgot|
            forgetting|lost|bored|cross|sick|tired|important|moved|gone|decided|dumped|found|avoid|
            hate|done|annoyed|my answer|the answer|a no|unwelcome|wrong|something|ghosting|dead|
            blocked|better|out of|got (better|other|bigger)|over me|wasting|been|one of those|only|
            a bother|on your|means) ~3 !(missed each)
        (i can take|take) (a|the) hint
        (you)? do not want (to)? (talk|speak|hear|anything|know|be bothered|me|my|us) (to|with|
            from|to do)? ~2 (me|us|anymore|calling|calls|any more)?
        (obviously|clearly|evidently|apparently) (you|i|my|we|not|this|it) (are|have|do|did|is|am|
            were|was|matters|means|means|does|isn't|don't)? ~3 (not|no|too|better|busy|avoiding|
            ignoring|nothing|important|forgotten|priority|wrong) ~2
        silence is (my|the|an|your) answer | (avoiding|ignoring) me | message received
        i get (it|the (message|picture|hint)) (,|you|$|loud|i|nobody) | suit yourself | no skin off
        (lost|losing) (interest|your number|your manners|your phone|my number) ~1 (in me|in us)?
        you must (hate|have forgotten|be avoiding|be ignoring|be sick|be tired|think i|be mad|be
            fed|not (want|like|care)) ~2
        (not|isn't|not even) (a priority|on your list|important to you)
        (friends|friendship) (or not|means|meant|#past|is over|like that|like you|do not) ~1
        (some|what a|fine|great|nice) (friend|neighbor|customer|sister) (you|are you|$) ~2
    """,
    "press": """
        (face|explain ~2 to|answer to|tell) my (manager|boss|upline|sponsor|husband) ~6
        doing me ~4 favor | (my|whole) ~1 (month|week|target|rank) (hangs|depends|rests|rides) ~2
        (do not|never|please do not|you would not|you will not|you wouldn't|not) (let|fail|
            disappoint|forget|leave|desert|make) (me|us|my team|your team|a liar|the team|on me|an
            old) (down|hanging|out|a liar|beg|ask|come|chase|waiting|look|wait|in the|regret|sorry|
            call|about|look bad|again|twice|#soon|$|off) ~2
        (counting|count|counted|relying|rely|depending|depend|banking|pinning ~2 hopes|leaning|
            bank|depends|hangs|rides|riding|hinges|hanging|rests|pinned) (on|upon) (you|your ~1|
            this|that|one more|this order|it)
        make a liar
        (last|final|only) (chance|warning|notice|opportunity|offer|time i (ask|will ask|am asking|
            beg)) (or|before i|and then i (give|am done)|to (show|prove|make|reply|answer|respond|
            redeem|call|stay|get back|be)|i will give|$|, ) ~2
        (give|giving|given|gave) up on (you|us|people)
        or (else !(it|i will|i am)|i (will|am|give|am going) ~1 (give|done|drop|cross|sell|assume|
            cut|move on) ~2 (you|it|up)?) !(ring|call|try) (you|off|away|your|on|someone|somebody|
            list|$)
        (i|we) (need|must have|have got to have|demand|insist on|expect|require|want) (an|your|a|
            some|to have|that|to hear)? ~1 (answer|decision|reply|yes|response|commitment|yes or
            no|straight answer|courtesy) (from you|now|today|by|tonight|#when|before|or|and|$|out
            of you|off you|, )
        (you|you really|you just|you simply|you) (must|need to|have to|have got to|got to|had
            better|would better|better|ought to|should|really should) <soft>? (be ~2|call|ring|
            answer|decide|make up|pick up|order|buy|act|get back|be there|stop|say yes|respond|
            reply|choose|do this|not (let|miss|ignore|keep|put|wait|pass)) ~2
        you better
        (do me|have|show me|show) (the|a|some|one|that|common|a little) (courtesy|decency|respect|
            favor of answering|consideration|manners) ~2
        (you will|you would|you are going to|you might|you may) (only|really|just|be)? (regret|
            sorry|be sorry|kick yourself|miss out|wish you|be left|hate yourself|lose|have yourself
            to blame|a fool|mad not|crazy not|silly not|daft not|foolish not|the only one) ~3
        (make up your mind|stop (putting|ignoring|avoiding|dodging|hiding|messing|playing|
            stalling)|just decide|grow up|get off the fence|do the right thing|be a (pal|dear|good|
            friend|sport|love)|help me out|help a (girl|woman|friend|gal)|pretty please|i am
            begging|i beg|begging you|beg you|on my knees|do it for me|for my sake|for old times|if
            you (cared|valued|were a (real|true|good)|are a (real|true|good)|really (cared|were|
            loved|liked|want|valued)|had any|have any (heart|decency|manners)|ever (cared|liked|
            loved|want))) ~2
        (i|we|my (kids|family|children|business|bonus|rank|month|job|promotion|car|title|quota|
            target|whole month|numbers|rent)) (will)? (lose|lost|losing|miss|need|short|am short|
            are short|depend|depends|hangs|rides|stand to lose|am behind|am desperate|am this
            close|am <amount>) ~6 (without|unless|if|on|you|order|orders|sale|sales|target|quota|
            bonus|rank|discount|short|party|parties|hostess|bonus|title|away|from) ~2 !(hear|
            rather)
        (make|reach|hit|meet|miss|making|get me to|hitting|close to|short of|to) my (goal|target|
            quota|numbers|rank|bonus|month|sales goal|monthly) ~1
        (need|needing) (this|one more|two more|your|that|three more|the|just one|a few more|your
            one) (order|sale|orders|sales|booking|party|sign up|signup|commission|bonus)
        (only|the) one who can (get|help|save) ~2 | you can afford it
        everyone (else)? (is|has|on|in) ~3 (already|but you|except|ordered|signed|joined|said yes)
        (wo|will) not (sleep|rest|stop|give up|take no|leave you alone|go away|let (you|it|this)) ~2 (until|
            till|unless|for|off|go)?
        shall not sleep
        (until|till) you (answer|pick|give|say|call|talk|cave|relent|do|ring|reply) ~1 !(it)
        not taking no | take no for an answer
        (drop|cross|strike|remove|take|cut|scratch) you (from|off) (my|the) (preferred|vip|good|
            christmas|list of friends|friends) ~2
        or else | time is running out (for you)? | it is now or never
        i am (desperate|this close|at my wits ~2|losing patience|running out of patience|done
            waiting|tired of|sick of|running out) ~2
        (last|final) (straw|nerve) | my patience
        (do not|you) ~1 make me (beg|ask|come|cry|wait|chase|call) ~2 | wits end
        (you are|it is) (costing|killing|breaking|driving) me ~1 | lazy | selfish | ungrateful
        (hold|holding) it against you
    """,
}

_PUSH = "(#sorry|#small|#reproach|#guess|#press)"

EXCUSES = f"""
    if {_PUSH} | (did|do|does) not #reproach | not (saying|suggesting|that) {_PUSH}
    (feel|think) ~3 {_PUSH} | (says|said|husband) ~1 #reproach | told me {_PUSH}
    (shall|will|would) not (be|feel|mind)? ~1 {_PUSH} | (if|should|unless) you (have)? ~2 #small
    (do not|never|not|no need to|please do not) ~1 (feel|want you to feel|need to feel|have to
        feel|worry) ~4 {_PUSH}
    (so|so that) (you|i) (do not|will not|need not) ~2 {_PUSH}
    sorry (i missed|we missed|to have missed|for the (delay|mix up|wait|confusion|noise|trouble
        with|mistake|inconvenience|long)|about (the|your)) ~3 {_PUSH}
    (in case|if|unless|should) (you|it|i) ~3 #guess
    (if|unless|should|in case) ~3 (calls|i|these) ~3 (#sorry|#small)
    (rather|sooner|prefer) ~3 {_PUSH}
    (if|should|in case|and if|whether) you (#guess|would rather|did) | if #guess
    (would|will|do|shall|promise|hope|going) not #sorry (again|you again|any more|further)
    (will|shall|would) not #sorry
"""
"""Where no pressure is meant, though it sounds like it."""
