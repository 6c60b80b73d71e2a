"""English: reproaches, told or guessed at."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "count": """
        two/three/four/five/six/seven/eight/several/many/countless/umpteen/numerous/2/3
        4/5/6/7 | so many | a dozen | half a dozen | i do not know how many | umpteen
        a hundred | goodness knows how many | heaven knows how many | all these | all those
        a million | too many | who knows how many | a string of | any number of
    """,
}

# You never called, not a word from you.
_YOU_NEVER = """
    you (never|still have not|have not|did not|do not|will not|have never|had not|could not|
        can not|would not|haven't even|not once|never even|have yet to|failed to|forgot to|
        neglected to|did not even|always|keep) <soft>? (bother to|bothered to|manage to|
        think to|ever|even|once|seem to)? ~1 (call|called|ring|rang|rung|return|returned|phone|
        phoned|text|texted|reply|replied|answer|answered|respond|responded|get back|got back|
        got|pick|picked|wrote|write|say|said|show|showed|turned|thank|thanked|ignore|ignoring|
        avoiding|not answering|care|keep|kept|bother|bothered|acknowledge|follow|
        followed|came|have time|letting me|putting me|have a minute|listen) ~2
    (never|not|no) ~2 (heard|hear|had|got|gotten|received|receive|seen) (back|a word|a thing|
        anything|a peep|one word|so much as ~2|an answer|a reply|a call|a single ~1|nothing|
        even)? (back)? (from you|of you|from your end|in return|yet|so far|out of you)
    (i|we) (have)? <soft>? (not|never) (heard|had|received|got|gotten) (back|a word|a thing|
        anything|a peep|one word|an answer|a reply|a call|any answer|any reply|so much) ~2
    (not)? (so much as|even) (a|one|an) ~1 (thank you|thanks|thank|reply|text|hello|word|peep|
        call|answer|yes|no|sorry|courtesy|acknowledgement)
    (not a|without a|not one|never a|without even|not even) ~1 (courtesy|thank you|thanks|peep|
        decency|manners|common courtesy|answer|reply) ~2
    (and)? (then)? (now)? (crickets|radio silence|dead silence|poof|deafening silence|
        stony silence|total silence|nada|zilch|not a peep|the silent treatment|cold shoulder|
        tumbleweed|tumbleweeds|not a dicky bird|not a sausage|silence from you|deafening)
    never (said|say) (one|a) ~1 word | (at|to) all$
    (unanswered|unreturned|ignored) (calls|messages|voicemails|by you)
    (my calls|my messages|phone calls|all my calls|a call|messages) (go|went|gone|going|are|
        are going|have gone|get) (unanswered|ignored|unreturned|nowhere)
"""

# I have left three messages, my third call.
_COUNTING_CALLS = """
    (i|we) (have)? <soft>? (called|left|rung|rang|tried|phoned|sent|messaged|texted|
        been calling|been trying|been ringing|been leaving|been chasing|been after|made|
        written) (you|your)? ~2 <count> (message|messages|time|times|voicemail|voicemails|call|
        calls|texts|attempts|tries) ~1
    (i|we) (have)? (called|rang|tried|rung|phoned|left|been|texted) ~6 (and|but|yet|with|
        to) ~1 (nothing|not a|no (answer|reply|call|word|response|luck|joy)|silence|never|
        crickets|you never|you have not|you did not) ~2
    <count> (messages|times|calls|voicemails|attempts|unanswered ~1) (now|already|and|without|
        later|but|, <count>|$|i have|from me|my friend|with no|ignored|unanswered) ~2
    this (is|makes) (my|the|call|message|number)? (now)? (third|fourth|fifth|sixth|umpteenth|
        hundredth|tenth|number|<count>) ~1 (message|call|time|voicemail|try|attempt|
        week) ~1 (without|and (you|still|not|nothing|no)|with no|i have (left|had to)|
        unanswered|ignored|this (week|month)|in a row|running) ~2
    third this week
    this (is|makes) (the|my)? (second|third|fourth|fifth|sixth|umpteenth|hundredth|
        tenth) time i ~3
    by my count | (keep|kept) (count|score|track|telling people|making excuses|hoping you) ~2
    one (does|begins|might|wonders|would|has) ~1 (begin|wonder|think|deserve|hope) ~2
    a person (does)? (wonder|wonders|might|begins|could|can) ~1
"""

# You are avoiding me, why do you not answer, I know you are home.
_AVOIDING_ME = """
    (are|am|is|were|been|be|have) you <soft>? (ignoring|avoiding|dodging|dodgin'|screening|
        ghosting|hiding|mad at|cross with|angry|upset with|ducking|blanking|giving me|
        still alive|alive|done with me|tired of me|too (busy|important|good|grand)|
        even (there|listening|getting)|been (ignoring|avoiding|dodging|hiding)) ~2
    you (been|have been) (dodging|dodgin'|avoiding|ignoring|ducking|hiding|ghosting|
        screening) ~1
    (ignoring|avoiding|dodging|ghosting|screening|blanking|ducking|snubbing|blocking|blocked|
        hiding from|shutting out|cutting me|freezing me|leaving me hanging|stringing me|
        giving me the|stood me up|standing me up) (me|my|us|out|along|off|calls|cold|
        cold shoulder|run around|silent treatment|#push|slip) ~1
    ignored | (my)?number (has been|is|'s been|got|'s)? (been)? blocked | blocked my number
    why (have|do|did|are|can|will|would|is|haven't|am) (not)? (you|i) (not|never|always|still|
        keep|even|so|ignoring|avoiding|making|doing|the only) ~3
    (cat|has the cat|has a cat) (got)? your tongue
    (everyone|everybody|every one|the others|all the others|other people|every ~2|
        all my other ~1) (else)? ~5 (but you ~2 $|except you|managed|bothered|
        already (said|ordered|replied|called|answered|bought|booked)|
        has (answered|ordered|called|replied|bought)|only you)
    (you are|being|be) the only one (who|holding|that|left|not|missing|out) ~2
    (i know|i bet|i can tell|i saw|saw|i can see|i could see|i see|
        pretty sure) (that)? (you are|you were|your ~2|you|your car|your lights) ~1 (home|there|
        in there|listening|avoiding|ignoring|got my|get my|seen my|read my|hear me|screening|in|
        lights were on|lights on|getting these|heard my|on my|in the drive|car|active|online|
        have seen|standing there) ~1 $
    too (busy|good|grand|important|proud) (for (me|us|my|the likes|the rest)|
        to (talk|call|pick|answer|ring|reply|speak|bother|take)) ~2
    (whether|if) (you are|i) (alive|dead|still alive|even alive|matter|still exist|
        mean anything)
"""

# What did I do wrong?
_WHAT_DID_I_DO = """
    what (did|have) i (do|done|say|said) (wrong|to)? ~2
    (i|did i|have i|that i) (did|said|say|do|done|have done|must have) <soft>? (done|said|do|
        say)? (something|anything) (wrong|to (upset|offend|annoy|hurt|deserve)) ~2
    something i (said|did) | (offended|upset|annoyed) you
    what do i (got to|have to|need to|gotta) do
"""

# You promised, you owe me, after all I did, you could at least.
_YOU_PROMISED = """
    you (said|promised|swore|told me|assured|gave me your word|agreed|vowed|were going|
        were supposed|were meant|were to) ~1 (you)? (would|will|to|that you|a minute|me a|
        me you|were|had|but|it) <soft>? (call|ring|phone|answer|get back|be in|be there|let me|
        text|come|reply|show|order|host|buy|help|think|minute|pick up|be all in|return|write|
        be home) ~3 (and (you|i|it|now|still|nothing|here|then)|but|yet|by now|#past|so where|
        weeks ago)
    you promised !(you could) | your word
    (you|a person|one) (could|might|would) (at least|have at least|have had|have the|
        have called|have said|have rung|have picked|have told|have let|have been|pick up|
        have answered|have the courtesy) ~3
    (the)? least you (can|could) do | you owe (me|us) | owe/owes me (a|an|that|one|at least) ~2
    after (all|everything) (i|we|that i) (have)? (did|do|done|have done|put|gave) ~2
    i (thought|had thought|really thought|honestly thought|would thought) we (were|
        had) (friends|closer|better|a deal|an understanding|mates|pals) ~1
    (thought|expected|hoped for|hoped|was expecting|deserve|deserved|hope for) (better|
        more) (of|from) ~2
    i would have thought ~5 | will not (ask|tell you) (you)? (again|twice) !(unless)
    (somebody|someone) ~1 had (told|warned|answered|called|said|mentioned)
    (somebody|someone|you) ~1 (could have|might have|should have) (told|warned|answered|
        called|rung|said|mentioned|let me know|replied) ~2
    call me back already | for once | (not|isn't) too much (trouble|to ask|of) ~2
    (kill|hurt|break|cost) you (to|nothing) ~3
    (pick up|answer) (the phone|your phone|me|people|a call|once|for once) (once|for once|
        already|just once|in a|for a change) ~2
"""

# I am hurt, disappointed, let down.
_HURT = """
    (a bit|pretty|rather|quite|so|very|just|really|downright) rude | still waiting $
    (let|letting|lets) (me|us|the ~1|everyone|everybody|people|your ~1) down
    (disappointed|disappointing|hurt|hurts|hurtful|stings|sting|insulted|saddened|heartbroken|
        upset|offended|wounded|crushed|gutted|cross|fed up|miffed|annoyed|livid|frustrated|
        rude) (that you|in you|with you|me|a bit|a little|not to hear|when you|at you|of you) ~1
    (i am|i feel|i was|i felt|leaves me|left me) (a bit|a little|quite|rather|so|really|
        very)? (hurt|disappointed|insulted|offended|gutted|let down|wounded|upset|fed up|cross)
    (it|that|this) (does|did|really|still|kind of|rather)? (sting|stings|stung|hurt|hurts|
        smarts|wounds)
    (my|a girl 's|a woman 's|somebody 's) (feelings|heart|pride) ~2 (hurt|broken|breaks|sinks|
        broke|bruised|wounded|aches|sore)
    take it (personal|personally|to heart) | hurt/hurts my feelings | hope you feel ~1
    (got|get|had) my hopes up
"""

# Left hanging, forgotten, talking to a machine.
_LEFT_HANGING = """
    (left|leaving|kept|keeping|keep|leave) me (hanging|waiting|dangling|guessing|in the lurch|
        high and dry|in limbo|on the hook|wondering|on tenterhooks|in suspense)
    (stood|strung|brushed|fobbed|turned) (me|up|us) (up|along|off|down) | stood up at ~2
    (you|folks|people) (forgot|have forgotten|forget) (about|all about|me|us|that i) ~1 (me|us|
        exist)?
    forgotten (all)? (about me|me|us|i exist) | (crying|cryin') to me
    (here i am|stuck|left) (chasing|chasin'|waiting|begging|hanging|still) ~1
    i (do not|don't|never|hate) (to)? (chase|beg|chasing|begging|run after|ask twice|grovel) ~2
    talking to (a|your|the|this) (wall|brick wall|myself) ~1
    waste/wasted/wastes (my|so much) (time|effort|gas|petrol|breath)?
    (wasted|wasting) (my|a) ~1
"""

# How rude, common courtesy, shame on you.
_MANNERS = """
    (common|simple|basic|the) (courtesy|decency|manners|politeness) ~2
    !(you) _ (deserve|deserves) (an answer|a (reply|call|yes|no|thank|straight|minute|ring)|
        better|it|this|that|more|at least)
    (funny|strange|odd|curious|interesting|typical|amazing) (how|that|,|of you|you|isn't it) ~2
    so that is how it (is|goes|works) | (set my watch|like clockwork) ~2
    (treat|treats|treating|treated) (me|people|a person|a friend|folks|an old) ~2 (way|like|
        this|that|so|as) ~1
    not (cool|nice|very nice|very kind|fair|kind|polite|neighborly|like you) $ | shame on you
    how (rude|could you|dare) | what a (shame|pity) you
    (at this point|by now) (it would|i would|you|even|any) ~3
"""

# I guess you do not want to, you must hate me.
_I_GUESS = """
    not that you ~1 (notice|noticed|care|mind|remember)
    i do not suppose you (would|have|noticed|remember|care)
    not that (anyone|anybody|you|anybody 's|anyone 's) ~2 (asked|cares|noticed|minds|care|
        asking|bothered)
    (feeling|knew|bet|guess|guessed|suspected) you would let (it|me) ring ~1
    (i|guess|suppose|so i|well i)? (guess|suppose|take it|gather|assume|presume|reckon|figure|
        bet|imagine|must assume|can only assume|conclude|fear|imagine|am starting to think|
        am beginning to think|start to think|begin to think|am starting to wonder|
        am beginning to wonder|starting to think|beginning to think|have to wonder|
        get the feeling|get the impression|have the feeling|am getting the feeling|wonder if|
        am afraid|sense|see) (that|by now|then|silence|whether|it is)? (you|your|i|my|we|
        silence|it|that|he|this) (are|do|did|have|must|would|were|will|am|is|can|could|said|'s|
        really|just|just do)? <soft>? (not|no|too|never|mad|ignoring|avoiding|hiding|busy|upset|
        offended|forgotten|forgot|forgetting|lost|bored|cross|sick|tired|important|moved|gone|
        decided|dumped|found|avoid|hate|done|annoyed|my answer|the answer|a no|unwelcome|wrong|
        something|ghosting|dead|blocked|better|out of|got (better|other|bigger)|over me|wasting|
        been|one of those|only|a bother|on your|means) ~3 !(missed each)
    (you)? do not want (to)? (talk|speak|hear|anything|know|be bothered|me|my|us) (to|with|from|
        to do)? ~2 (me|us|anymore|calling|calls|any more)?
    (obviously|clearly|evidently|apparently) (you|i|my|we|not|this|it) (are|have|do|did|is|am|
        were|was|matters|means|means|does|isn't|don't)? ~3 (not|no|too|better|busy|avoiding|
        ignoring|nothing|important|forgotten|priority|wrong) ~2
    no skin off
    (lost|losing) (interest|your number|your manners|your phone|my number) ~1 (in me|in us)?
    you must (hate|have forgotten|be avoiding|be ignoring|be sick|be tired|think i|be mad|
        be fed|not (want|like|care)) ~2
    (not|isn't|not even) (a priority|on your list|important to you) | suit yourself
"""

# I can take a hint, silence is my answer.
_TAKE_THE_HINT = """
    (avoid|ignore|dodge|hide from|blank|duck) me (forever|any longer|any more|anymore|for ever|
        $)
    (i can take|take) (a|the) hint | silence is (my|the|an|your) answer | i see how it is
    must be nice (to|being) ~1 | something tells me you ~2 | (avoiding|ignoring) me
    message received | i get (it ,? (you|nobody)|it loud|the (message|picture|hint)) ~1
    (friends|friendship) (or not|means|meant|#past|is over|like that|like you|do not) ~1
    (some|what a|fine|great|nice) (friend|neighbor|customer|sister) (you|are you|$) ~2
"""

# Still waiting, been trying for weeks, you were home.
_STILL_WAITING = """
    still (waiting|hoping) (for|on|to hear) ~3
    (i|we) (have)? (been|kept|keep) (trying|ringing|calling|chasing|phoning|leaving) ~3 (for|
        since|every|all) (weeks|days|months|ages|#when|#past|so long|a ~2|two ~1|three ~1|
        the past ~1)
    (groan|groaning|cringe|cringing|sighing|rolling your eyes|wincing|ducking) ~3
    (looking|staring) at my (number|name) ~3
    you were (home|in|there) (on)? (#past|#when) when i ~1 | you were home #when
"""

# I did so much, and this is the thanks I get.
_THANKS_I_GET = """
    (this|that) is the thanks (i|we) get
    i <soft>? (bent over backwards|went out of my way|moved heaven and earth|sat up|
        stayed up) ~2
    (waited|waiting) (in|up|around|by)? (all)? ~2 for you
    (do|does|did|done|doing) (all)? the (chasing|running) | (more than|so) patient with you
    (keep|keeping|honor|break|breaking) (your|their) word
    (received|got|had) no (courtesy|reply|answer|response) ~2 | you (might|could) have left word
    would have been (polite|nice|kind|decent|civil|courteous) (to|if|$|,) ~1
    (better|some) manners from you
    what (else|more) (is|can|am|do|could) ~3 (do|supposed to do|say)
"""

# I am shut out: screened, brushed off, forgotten.
_SHUT_OUT = """
    you are <soft>? (screening|ghosting|avoiding|ignoring|dodging|ducking|blanking) ~1
    (see|saw) (that)? you (have)? (read|seen|opened) (it|my ~1|the ~1)
    (brushed|fobbed|palmed) off | (turned against|gone off|gone quiet on|given up on) (me|us)
    (keep|kept|keeps) letting it ring | not (answering|picking up) (now|to me|any more|, huh|, then)
    can not (hide|avoid|dodge|duck|ignore|run) ~1 (forever|for ever|me)
    (used|resigned) to being (forgotten|ignored|left|overlooked)
    (third|fourth|fifth|sixth|umpteenth|<number>) time (this|in a|today) ~2 (i|that i|i have)
"""

# Tears: I cried, I could not sleep, it breaks my heart.
_TEARS = """
    (cried|crying|weep|weeps|weeping|sob|sobbing) (over|because|about|into|when|at) ~1
    shed a tear | (heartbroken|gutted|crushed|devastated) (if|to|that|when|by)
    (breaks|broke|breaking) my heart | (sleep|slept) ~2 (for|from)? (worrying|wondering)
"""

REPROACHES: dict[str, str] = {
    "reproach": (
        _YOU_NEVER
        + _COUNTING_CALLS
        + _AVOIDING_ME
        + _WHAT_DID_I_DO
        + _YOU_PROMISED
        + _HURT
        + _LEFT_HANGING
        + _MANNERS
        + _THANKS_I_GET
        + _SHUT_OUT
        + _TEARS
    ),
    "guess": _I_GUESS + _TAKE_THE_HINT + _STILL_WAITING,
}
