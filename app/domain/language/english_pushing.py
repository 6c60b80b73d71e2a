"""English: pressure and making oneself small, and where it is kind.

``PRESSURE`` finds it (``sorry``, ``small``, ``press``; ``reproach`` and ``guess`` come from
``english_reproaching.py``); ``EXCUSES`` says around which words nothing is meant.
"""

from __future__ import annotations

from app.domain.language import english_reproaching

CLASSES: dict[str, str] = {
    "bother": """
        bother/pester/disturb/nag/trouble/annoy/intrude/badger/hound/harass/bug
        interrupt/hassle/chase/impose/nuisance/pest/plague/inconvenience/irritate/stalk
        beg/crowd/pressure/nudge | push you
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
        taking up your | wasting your time | clogging (up)? your
        calling (again|so|yet|you again) | ringing (again|so|yet) | filling (up)? your
        going on
    """,
    "pest": """
        pest/nuisance/bother/nag/pain/burden/stalker/bore/intrusion/interruption/bug | thorn
        broken record | bad penny | bad smell | stuck record | old bore | dog with a bone
        cracked record | squeaky wheel | fly in ~3 | bad rash | tax collector
        fool/idiot/dummy/loser/nobody/failure | silly old | telemarketer | annoying one
        wet blanket
    """,
}

# Sorry to bother you, forgive me.
_SORRY = """
    (sorry|apologies|apologize|apologise|forgive me|excuse me|pardon me|forgive|pardon) (for|to|
        if|that|about)? ~4 (<bother>|<bothering>|another message|all the (messages|calls)|
        so many (messages|calls)|yet another|calling again|ringing again|intrusion|
        the intrusion|the nuisance|the hundredth)
    (sorry|apologies) (i am|it is|for|to|if i am|if it is|about) ~3 (me again|again|just me|
        only me|yet again|a pest|a pain|so persistent|persistent|nagging|so annoying)
    (forgive|pardon|excuse) (me|an old ~1|us|a|the|my) ~3 (<bothering>|persistence|pestering|
        intrusion|for calling|nagging)
"""

# I hate to bother you, I do not mean to.
_HATE_TO = """
    (hate|hated|loath|do not want|do not like|do not mean|did not want|did not mean|never want|
        not trying|not wanting|would not want|hope i am not|not my intention|afraid|
        feel (bad|awful|terrible|guilty|so bad|horrible|like)) ~2 (to|about|for|that|
        i am)? ~2 (<bother>|<bothering>|a <pest>)
    i do not (mean|want|like) to (<bother>)
    i (will|would|am) not (<bother>|beg|begging|to beg)
    (i|you) (hate|can not stand|dread) (it)? (having to|that i have to|doing this|chasing|
        leaving|ringing|calling|to ask|to do this|making you) ~3
"""

# I must seem a pest, like a bad penny.
_A_PEST = """
    (i know|i realize|i realise|you must|i bet|i am sure|i fear|i am afraid|i suppose|i guess|
        i hope|i must) ~4 (am|be|seem|seeming|sound|are|getting|becoming|i am|i am not|being|
        feel like) (a|an|so|being|your|like|such a|only|just|nothing but|
        coming across as)? ~2 (<pest>|<bothering>|annoying|tiresome|irritating|sick of|fed up|
        tired of|the last (person|thing|one|voice|name)|persistent|boring|pushy|pathetic|silly|
        needy)
    i (am|feel|must seem|must sound|look|sound|sounded|seem) <soft>? (like)? (a|an|such a|
        being a|the|so|just a|only a|a bit of a|a total|a right)? ~1 (<pest>|stupid|dumb|
        foolish|pathetic|silly|ridiculous|needy|hopeless|useless|desperate|worthless|rubbish|
        clumsy|awkward calling) !(if|when you|not to)
    like a (bad penny|broken record|stuck record|bad smell|stalker|boomerang|dripping tap|
        dog with ~2|lost puppy|beggar)
    a bad penny
"""

# Only silly old me, the likes of me.
_ONLY_ME = """
    (only|just) (silly|little|old|poor|boring|plain|your silly) (old|little|silly)? me
    (silly|little|boring|poor|dumb|daft) old me | silly me | (little|poor|old) me $
    (i am|it is) (just|only|merely|nothing but|no more than) (a|an|the|some|your) ~2 (gal|girl|
        guy|woman|lady|seller|saleswoman|salesperson|nobody|man|person|old|one|widow|housewife|
        mum|mom|consultant|rep|lonely|silly|fool|bore|pest) (with|who|trying|in|and i|from the|
        nobody|selling|of a|that)? ~3
    (the)? likes of me | for (whatever|what) (it|she|he|i) ~2 worth
"""

# The last person you want to hear, not worth your time.
_NOBODY_WANTS_ME = """
    (last|least favorite) (person|voice|thing|one|name|number|call) ~2 (you|you would) ~2 (want|
        wanted|hear|need|needed|expected|like|wish|see)
    (sick|tired|bored|fed up|weary|had enough) (of|with) (me|my|hearing from me|the sound|
        these calls|this|hearing my)
    (far)? (better|bigger|more important|nicer|other) (things|fish|people|friends|
        matters) (to do|to fry|than|on your) ~3
    (nobody|no one|never anyone) ~2 (has time|time|wants|calls|ever|listens|likes|cares) ~3 (me|
        for me|to me|about me)?
    what (is|am) i (worth|to you|doing wrong)
    not (worth|worthy|important|interesting|clever|good enough) ~2 (your time|your trouble|
        enough|of) ~1
    (i|you) (cringe|groan|roll your eyes|sigh|hide|wince|duck|run) (when|every time|whenever|at|
        if|for cover|from) ~2
    (you|one) (probably|must|might|may|surely|likely)? ~1 (cringe|groan|dread|hate|roll your|
        sick of|wince) ~3 (me|my|when|hear|see|at|eyes)?
    (dreadfully|terribly|awfully|so) (dull|boring|tedious) | boring you | bored you
    do not hate me | hate me | (burden|bore) (you|on you) | (wasting|waste) your time
    (i know|know) i am (not|no) ~2 (important|anybody|favorite|exciting|much) ~1
"""

# I am no good at this, I feel foolish.
_SELF_PITY = """
    (hopeless|useless|terrible|awful|rubbish|no good|bad|not very good|not good|worst|
        dreadful) (at|with) (this|these|phones|machines|selling|voicemail|voicemails|messages|
        it|leaving|the phone|calling|sales) ~1
    (feel|felt|feeling) (so|pretty|a bit|rather|really|quite|very)? (dumb|stupid|silly|foolish|
        small|rejected|hurt|like a (fool|idiot|pest|stalker|failure)|ridiculous|unwanted|
        let down|invisible|ignored|guilty|awful|embarrassed)
    (my)? (upline|sponsor|boss|manager) (will|is going to) (kill|be mad|be cross|be angry|shout|
        fire) ~2
"""

# I am counting on you, do not let me down.
_COUNTING_ON_YOU = """
    (my|whole) ~1 (month|week|target|rank) (hangs|depends|rests|rides) ~2
    (do not|never|please do not|you would not|you will not|you wouldn't|not) (let|fail|
        disappoint|forget|leave|desert|make) (me|us|my team|your team|a liar|the team|on me|
        an old) (down|hanging|out|a liar|beg|ask|come|chase|waiting|look|wait|in the|regret|
        sorry|call|about|look bad|again|twice|#soon|$|off) ~2
    (counting|count|counted|relying|rely|depending|depend|banking|pinning ~2 hopes|leaning|bank|
        depends|hangs|rides|riding|hinges|hanging|rests|pinned) (on|upon) (you|your ~1|this|
        that|one more|this order|it)
    make a liar
    (i|we|my (kids|family|children|business|bonus|rank|month|job|promotion|car|title|quota|
        target|whole month|numbers|rent)) (will)? (lose|lost|losing|short|am short|
        are short|depend|depends|hangs|rides|stand to lose|am behind|am desperate|am this close|
        am <amount>) ~6 (without|unless|if|on|you|order|orders|sale|sales|target|quota|bonus|
        rank|discount|short|party|parties|hostess|bonus|title|away|from) ~2 !(hear|rather)
    (make|reach|hit|meet|miss|making|get me to|hitting|close to|short of|to) my (goal|target|
        quota|numbers|rank|bonus|month|sales goal|monthly) ~1
    (need|needing) (this|one more|two more|your|that|three more|the|just one|a few more|
        your one) (order|sale|orders|sales|booking|party|sign up|signup|commission|bonus)
    (only|the) one who can (get|help|save) ~2
    (do not|you) ~1 make me (beg|ask|come|cry|wait|chase|call) ~2
"""

# Last chance, or else, until you answer.
_ULTIMATUM = """
    (last|final|only) (chance|warning|notice|opportunity|offer|
        time i (ask|will ask|am asking|beg)) (or|before i|and then i (give|am done)|
        to (show|prove|make|reply|answer|respond|redeem|call|stay|get back|be)|i will give|$|
        ,) ~2
    (give|giving|given|gave) up on (you|us|people)
    or (else !(it|i will|i am)|i (will|am|give|am going) ~1 (give|done|drop|cross|sell|assume|
        cut|move on) ~2 (you|it|up)?) !(ring|call|try) (you|off|away|your|on|someone|somebody|
        list|$)
    everyone (else)? (is|has|on|in) ~3 (already|but you|except|ordered|signed|joined|said yes)
    (wo|will) not (sleep|rest|stop|give up|take no|leave you alone|go away|
        let (you|it|this)) ~2 (until|till|unless|for|off|go)?
    shall not sleep
    (until|till) you (answer|pick|give|say|call|talk|cave|relent|do|ring|reply) ~1 !(it)
    not taking no | take no for an answer
    (drop|cross|strike|remove|take|cut|scratch) you (from|off) (my|the) (preferred|vip|good|
        christmas|list of friends|friends) ~2
    or else $ | time is running out (for you)? | it is now or never | (last|final) (straw|nerve)
    my patience | wits end | selfish | ungrateful | lazy
"""

# You must, I need an answer, have the decency.
_YOU_MUST = """
    (i|we) (need|must have|have got to have|demand|insist on|expect|require|want) (an|your|a|
        some|to have|that|to hear)? ~1 (answer|decision|reply|yes|response|commitment|yes or no|
        straight answer|courtesy) (from you|now|today|by|tonight|#when|before|or|and|$|
        out of you|off you|,)
    (you|you really|you just|you simply|you) (must|need to|have to|have got to|got to|
        had better|would better|better|ought to|should|really should) <soft>? (be (ashamed|fair|
        honest|there|home|polite|kind|sorry|nice)|call|ring|answer|decide|make up|pick up|order|
        buy|act|get back|be there|stop|say yes|respond|reply|choose|do this|
        not (let|miss|ignore|keep|put|wait|pass)) ~2
    you better (<ring>|not|be|answer|pick|get|do|order|hurry|watch) ~1
    (do me|have|show me|show) (the|a|some|one|that|common|a little) (courtesy|decency|respect|
        favor of answering|consideration|manners) ~2
    (you will|you would|you are going to|you might|you may) (only|really|just|be)? (regret|
        sorry|be sorry|kick yourself|miss out|wish you|be left|hate yourself|lose|
        have yourself to blame|a fool|mad not|crazy not|silly not|daft not|foolish not|
        the only one) ~3
    (make up your mind|stop (putting|ignoring|avoiding|dodging|hiding|messing|playing|stalling)|
        just decide|grow up|get off the fence|do the right thing|help me out|
        help a (girl|woman|friend|gal)|pretty please|i am begging|i beg|begging you|beg you|
        on my knees|do it for me|for my sake|for old times|
        if you (cared|valued|were a (real|true|good)|are a (real|true|good)|
        really (cared|were|loved|liked|want|valued)|had any|have any (heart|decency|manners)|
        ever (cared|liked|loved|want))) ~2
    you can afford it
"""

# I am desperate, it is killing me, my boss will see.
_DESPERATE = """
    (face|explain ~2 to|answer to|tell) my (manager|boss|upline|sponsor|husband) ~6
    doing me ~4 favor
    i am (desperate|this close|at my wits ~2|losing patience|running out of patience|
        done waiting|tired of|sick of|running out) ~2
    (you are|it is) (costing|killing|breaking|driving) me ~1 | (hold|holding) it against you
"""

# What they must take me for.
_TAKE_ME_FOR = """
    (think|take|thought|call) me (for)? (a|an|some|such a) ~2 (<pest>|man|woman|bore|thing)
    (silly|daft|tiresome|boring|annoying|pathetic|foolish|pesky) ~1 (woman|man|wifie|bore|
        nuisance|pest|book lady|old ~2 (lady|man|woman))
    poor old (me|#someone|_ $) | it is always muggins ~2
    nobody (important|special|wants|asks) ~2
    i <soft>? feel (rather|quite|such|so|a bit|like)? (a|an)? ~1 (fool|bore|nuisance|pest|
        dreadful|wretched)
    (mortified|ashamed|embarrassed) (to (be|ring|call|trouble|bother|ask)|that|at) ~2
    worn out my welcome | crawl under a rock | (do not|never) mind me (,|$|i)
    pay no (heed|attention) to (me|a|an|this) ~4
    feel free to (roll your eyes|groan|laugh at me) | (silly|tiresome) old (book|candle|soap) ~1
    (should|ought) not (to)? be (bothering|troubling|disturbing|pestering) you
    no right to (take up|bother|trouble|disturb|ask) ~3
    what (sort|kind) of (consultant|seller|friend) (can|could|am|does) ~2
"""

# Or somebody else gets it; I wash my hands of you.
_OR_NEVER = """
    (goes|going|give|giving) ~4 to (somebody|someone) (else who|who) ~2
    (wash|washing) my hands of ~1 | (do not|never) come crying to me | have to cross you off
    (embarrass|humiliate|shame) me | (not|never) (say no|refuse) to me
    (am|will) not (going to)? ask you (a|again|twice|another) ~2
"""

PRESSURE: dict[str, str] = {
    **english_reproaching.REPROACHES,
    "sorry": _SORRY + _HATE_TO + _A_PEST,
    "small": _ONLY_ME + _NOBODY_WANTS_ME + _SELF_PITY + _TAKE_ME_FOR,
    "press": _COUNTING_ON_YOU + _ULTIMATUM + _YOU_MUST + _DESPERATE + _OR_NEVER,
}

_PUSH = "(#sorry|#small|#reproach|#guess|#press)"

# If, whether: nothing is said to be so.
_IF_IT_IS_SO = f"""
    if {_PUSH} | (if|should|unless) you (have)? ~2 #small
    (in case|if|unless|should) (you|it|i) ~3 #guess
    (if|unless|should|in case) ~3 (calls|i|these) ~3 (#sorry|#small)
    (if|should|in case|and if|whether) you (#guess|would rather|did) | if #guess
"""

# No need to feel, I will not, it was said by others.
_NOT_MEANT = f"""
    (know|so|word|stop|no|me) (and|then) #sorry | (time|long|much) #press | (not|do) you #reproach
    know (would|will|does) #reproach | #reproach with (that|the|this|it|how)
    tell me ~1 and #sorry
    (did|do|does) not #reproach | not (saying|suggesting|that) {_PUSH} | (feel|think) ~3 {_PUSH}
    (says|said|husband) ~1 #reproach | told me {_PUSH}
    (shall|will|would) not (be|feel|mind)? ~1 {_PUSH}
    (do not|never|not|no need to|please do not) ~1 (feel|want you to feel|need to feel|
        have to feel|worry) ~4 {_PUSH}
    (so|so that) (you|i) (do not|will not|need not) ~2 {_PUSH}
    sorry (i missed|we missed|to have missed|for the (delay|mix up|wait|confusion|noise|
        trouble with|mistake|inconvenience|long)|about (the|your)) ~3 {_PUSH}
    (rather|sooner|prefer) ~3 {_PUSH}
    (would|will|do|shall|promise|hope|going) not #sorry (again|you again|any more|further)
    (will|shall|would) not #sorry
"""

EXCUSES = _IF_IT_IS_SO + _NOT_MEANT
"""Where no pressure is meant, though it sounds like it."""
