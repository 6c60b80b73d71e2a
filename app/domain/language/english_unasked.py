"""English: where nothing is asked, though the words of asking for a call are there.

In ``EXCUSES`` ``#call_me`` and so on stand for what ``english_asking.CALLS`` found.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "aux": """
        will/would/can/could/may/might/shall/should/must/do/am/are/be/is/going/have/need
        want/like/love/try/plan/planning/about/able/happy/glad/hope/hoping/mean/meaning
        promise/expect/wish/intend/to/<soft> | so | back | delighted | ready | prefer | rather
        trying | begin | start | keep | continue | come | got | ought | had | been | definitely
        and
    """,
}

_ASK = "(#call_me|#call|#tell|#hear|#waits|#calling_me|#called_me)"

# No need to, you do not have to, rather than.
_NO_NEED = f"""
    (no|not any|never any|not a|without any|zero|not the slightest|little) ~1 (need|call|reason|
        obligation|pressure|hurry|rush|point|requirement|expectation|necessity|cause|must|worry|
        worries|homework|urgency|duty|matter) ~6 {_ASK}
    (no|without|zero|not) (a)? {_ASK} | no {_ASK} | nothing ~3 {_ASK}
    (do|does|would|will|should|must|could|did) not <soft>? (need|have|want|require|expect|ask|
        mean|feel|worry|bother|trouble|think|go|waste|rush|stress|sweat|fret|dream|
        break your neck|lose sleep|hurry|make|be|let|even|put|concern) ~6 {_ASK}
    (need|ought|must|should|dare) not ~3 {_ASK} | (please|^|just|so|but|and|then) do not {_ASK}
    (am|is|are|be|was) not ~1 (asking|expecting|waiting|after|looking|chasing|necessary|
        required|fishing|obliged|obligated|supposed|calling|hoping|bound|about|angling|sitting|
        in any|on the hook) ~6 {_ASK}
    (never|not) (mind|expect|expecting|ask|asking|need|needing|required|waiting|worry) ~5 {_ASK}
    (do|need|will|must) not wait ~5 {_ASK}
    (without|instead of|rather than|save|saves|spare|spares|saving|sparing|skip|forget|
        never mind|free from|excused from|relieved of|beats|stop) ~4 {_ASK}
    (rather|sooner|better) ~2 (i|me) ~5 than ~4 {_ASK}
    {_ASK} ~2 (is|are|was|be) not ~1 (needed|necessary|required|expected|a must|asked|called)
    {_ASK} (is|are)? (not|un|never)? (unnecessary|optional|isn't|not needed|needless)
    {_ASK} not (needed|necessary|required|expected) | than <soft>? {_ASK} | so much as {_ASK}
    (no|never !(hesitate|forget|be|mind)|without|nor) ~3 {_ASK} !(soon|today|tonight)
    not {_ASK} | {_ASK} or (do not|not) | feel ~2 you (have|need|ought) to {_ASK}
    feel ~2 you #call | (nobody|no one|nothing|none) (that|whom|who)? you #call
    (nobody|no one) (is|'s|will|would) ~1 (expecting|asking|making|wants|want|expect|ask) ~3 {_ASK}
    why (did|have) not you ~2 {_ASK} | (nobody|no one) (is|'s) ~1 {_ASK}
    what do i ~4 , {_ASK}
    never (have|need) to {_ASK}
"""

# Thanks for, it was lovely to: it was done.
_THANKS = f"""
    (were|was|is|are|so|very|always|how|that) (kind|good|sweet|nice|thoughtful|lovely) (enough|
        of you) to {_ASK}
    (thank|thanks|thank you|grateful|appreciated|glad|pleased|lovely|kind of you|nice|
        good of you|sweet of you) ~6 (#calling_me|#called_me)
    (was|were|been|is) <soft>? (so|really|such|always)? (lovely|nice|great|good|wonderful|sweet|
        a treat|a joy|kind|glad|happy|delighted|thrilled) ~2 (to|of) ~1 #hear
    (loved|enjoyed|liked|missed|got|had|have|received|heard|read|listened to|about|for|after|
        since|with|to return|returning|returned|in reply to|with you about) (hearing)? (your|
        #hear)
    (before|until|after|when|since|while|last time|the day|whenever) you ~2 (#called_me|
        #calling_me|#call_me)
    #hear have been | #call have been | #hear (yes|no) | {_ASK} ~3 , and ~1 you did
    would (get|have) #hear | (thanks|thank you) for your #call
    {_ASK} (made my|was|were|came|meant|has been|helped|cheered) ~2
    (took|take|taken) ~1 at (#hear|your word) | my day to #call | (my|the|a) day to #call
"""

# Somebody else will, she was told to: it is not they who are asked.
_SOMEBODY_ELSE = f"""
    (ask|asked|told|tell|telling|wanted|invited|begged|advised|reminded) (me|us|him|her|
        them) ~2 to ~2 {_ASK}
    (he|she|they|who|someone|somebody|nobody|everyone|people|which|folks|customers|friends|
        doctor|supplier|office|company|warehouse|driver|courier|store|shop|sister|husband|
        mother|daughter|head office|lady|girls|ladies|neighbor|neighbour|team|factory|garage|
        dentist|bank|boss|manager|hospital|school|garage|mum|mom|son|wife|postman|hostess|hq|
        printer|lab) (<aux>|to|just|always)? (<aux>|to)? {_ASK}
    (people|customers|friends|folks|others) (would|could|might|will) ~2 {_ASK}
    you (said|promised|told me|mentioned|thought) (that)? you (would|will|were going to|
        were to) ~1 {_ASK}
    you (wanted|asked|hoped|expected|were hoping) to #hear | you said ~1 {_ASK}
    (would|can|could|may|might|will) (he|she|they|someone) ~1 {_ASK}
    (quote|say|said|says) , (quote)? ,? {_ASK}
    (a|the|any|some|another) _ (would|could|can|might|will|should) <soft>? {_ASK}
    !(you|and|or|then|please|maybe|to|but|so|if|^) _ (will|would|always|managed to|never|
        is going to|has to|might|may) <soft>? (always)? (#call_me|#tell)
    (managed|used|promised|forgot|happened|meant|said|told|rushed|bothered|seemed|got|was|were|
        came|quote|say|says|saying) ~1 (to)? {_ASK}
    (me|us) to <soft>? #call
"""

# You can reach me at …, should you need it: a courtesy.
_COURTESY = f"""
    you (can|may|could) <soft>? <soft>? (#call_me|#call) ~4 (on|at|under|via|through)? (#number|
        that number|this number|the number|the same number|the usual number|
        if (you|anything|something|it|there|that|questions|needed)|should|in case|
        in the meantime|meanwhile|any time|otherwise|before then|sooner|until then|in between|
        there)
    (#number|is|number|if ~3 (need|have|help|helps|question|questions|anything|handy|
        handier) ~4|should ~6|in case ~6|meantime|meanwhile|before then) ,? (,|–|and|but|then|
        in case|if|where|or|so)? you (can|may|could|will)? <soft>? (always)? (#call_me|#call)
    (in case|should|if) you <soft>? (would|ever|do|happen|still|also)? <soft>? (want|need|wish|
        like|prefer|care|feel|have|prefer to|happen) ~4 (to|a reason to|cause to|
        like) (#call_me|#call)
    (in case|should) you ~2 (#call_me|#call) | you (can|may|could) <soft>? leave <me> #call
    (way|ways|best|easiest|quickest|place|number|time|hours) (to|for) <soft>? (#call_me|#call)
    (if|should|and if) (there is|anything) ~6 {_ASK}
"""

# I will: it is I who call, tell and wait.
_I_SHALL = f"""
    (if|unless|until|till|should|when|once|as soon as|before|in case|whether or not|whether) (i|
        we) (do|did|have|should|can|will)? (not|never)? <soft>? #hear
    (to|the|will|we|and|with) (take|have|answer) #hear
    (give|giving|drop|send|have|having|make|making) (you|this|it|that|your ~2)? (#call|
        #hear) !(to <me>)
    (i|we|ill|^ will) ~6 to #tell | (i|we) will <soft>? #tell
    {_ASK} ~8 (when|once) (i|we) (ring|call|phone|try) | (i|we) will ~4 and you can #tell
    (#hear|#waits) ,? so (i|we) (will|shall) ~1 (<ring>|try)
    (i|we) will <soft>? <ring> ~4 to (#hear|#tell|#waits)
    (i|we) (will|shall|am going to|can) ~6 and (then)? <soft>? (#tell|#call) !(<me>)
    (i|we|^ will) <aux>? <aux>? <aux>? <aux>? <aux>? (#call_me|#tell) (you|back|again|<later>|
        and)
    (was|were) (hoping|waiting|wishing|expecting|about) (to|that i|i|we) ~3 (#call|#hear|#waits|
        #call_me)
    to #waits | (i|we|^ will) <aux>? <aux>? <aux>? <aux>? <aux>? #call
    (i|we) <aux>? <aux>? <aux>? (let|tell|keep|ask|have) (you|them|her|him) ~3 (#call|#tell)
    (you|ya) (never|always|already|all|both|kindly|once|just)? #tell (which|what|how|that|so|
        last|#past) !(if|when you)
    to say #tell | (has|have|had|having) (called|ringing|rung|left) #call
    (i|i will|ill|i shall) ~4 to say #tell
    (down|due|set|about|free|back|ready|here|up) to #call | third #call
    (courtesy|decency) of ~1 #call | (who|what|where|how|when|whether) to {_ASK}
    let (me|us) #call | let me (just)? (#call|#tell) | (please|thanks) (for)? #calling_me
    (going to|about to|is|are|will) (not)? be #call | (so|and) (i|we) ~2 (not)? #call
"""

EXCUSES = _NO_NEED + _THANKS + _SOMEBODY_ELSE + _COURTESY + _I_SHALL
"""Where nothing is asked, though the words of asking are there."""
