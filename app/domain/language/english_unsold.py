"""English: where nothing is sold, though the words of selling are there.

In ``EXCUSES`` ``#buy`` and so on stand for what ``english_selling.SALES`` found.
"""

from __future__ import annotations

_SALE = "(#buy|#price|#party|#recruit|#hurry)"

# The order is theirs already: bought, booked, asked for, confirmed.
_THEIR_ORDER = f"""
    {_SALE} ~4 (you|she|he) (asked|wanted|ordered|won|requested|inquired|enquired|thought|
        mentioned)
    {_SALE} ~3 (won|earned|asked for|owed) | {_SALE} ~2 (is|are) (coming)? back
    (your|the|her|his) {_SALE} ~5 (came|was|were|got|went|arrived|is here|is in|never)
    (here is|found) (the|your) {_SALE} | your #price ~5 (came|was|were|got|went|arrived|never)
    #price (came|arrived|got left|was never|to (thank|congratulate)) ~2
    i have the #price ~2 here | {_SALE} ~4 charged | (in|of) #price ($|,|and|it)
    (the|a|your|this|that|her|his|my|new|recipe|one|which|any) (#party|#buy) (you|me) !(a|
        in for|up|down)
    (your|the|an|my|his|her|their|in|of|last|first|this|that|a|s|'s|every|each|both|our|
        previous|out of|any) ~1 #buy !(in by|in today|now)
    {_SALE} (you|that you|which you|she|he|they) <soft>? (asked|wanted|ordered|bought|booked|
        placed|mentioned|inquired|enquired|paid|were owed|requested|returned|missed|had|picked|
        won|earned|chose|hosted|signed|joined|gave|held|threw|lent|left|circled|liked|sent|
        needed|are owed)
    (you|she|he|they|your (sister|mother|daughter|friend|husband|neighbor)) <soft>? (already|
        kindly|have|had|just)? (already)? (bought|ordered|booked|hosted|joined|paid|purchased|
        signed|reserved|placed|saved|earned|won|took|threw|held|spent|got|had|chose|asked|
        wanted|made|gave|lent) ~4 {_SALE}
    (after|since|from|at|about|for|of|on|before|during|your|following|enjoyed|remember|with|in|
        that|when) (the|your|our|that|my|last|her|jo 's|this)? ~2 #party (was|were|last|went|
        photos|on #past|#past|is confirmed|you|has|where|went well|at #past)
    (asked|wondered|inquired|enquired|asking|question|wanted to know|curious|were looking|
        answer) ~2 (about|what|how|whether|if|for|to) ~6 {_SALE}
    (your|the|her|his|whose) (order|booking|appointment|reservation|place|party|delivery|
        discount|refund|deposit) ~3 (is|was|has|will be|went|are) ~1 (confirmed|in|here|ready|
        arrived|moved|on|booked|safe|changed|set|back) ~2 {_SALE}
    (when|the night|the day|the time|where|like|as|remember) you (hosted|had|did|#party|held|
        joined|bought|ordered) ~3 {_SALE}
    (found|have|got|with|bring|bringing|brought|holding|kept|saved|enclosed|mailed) ~2 (your|
        the) ~2 {_SALE} (you|from #past|back)
    {_SALE} (list|receipt|number|invoice|form|history|confirmation) (you|is|i|that|has|for|came|
        from|#past)
"""

# Not, nothing, no longer.
_NOT_SELLING = f"""
    (you|i|we|they|please) do not (have to|need to|want to|like to|must)? #buy
    the last thing ~2 {_SALE}
    ((!(why) _ not|^ not) !(you|it|let|come|try|join|have|book|treat|make|only)|
        never !(thought|considered|fancied|wondered)|without|no|nothing|hardly|
        neither) ~5 {_SALE}
    (nothing|not|never) ~3 (sell|sale|sales|selling|buy) ~3 {_SALE}
    (not|nothing|no|never) , ~2 (not|nothing|no|never)? ~3 {_SALE}
    (no longer|stopped|gave up|retired from|finished|quit) ~3 {_SALE}
"""

# Thanks, a refund, a mistake put right.
_MONEY_BACK = f"""
    (refund|refunded|refunding|credit|credited|reimburse|owed) ~10 , ~3 {_SALE}
    (chipped|broken|broke|cracked|damaged|replace|replacing|replaced|replacement|faulty|dented|
        leaked|recalled|recall) ~10 {_SALE}
    (fete|stall|fête|sale|raffle|fundraiser|basket|fair|drive|auction|bake sale|money) ~6 (made|
        took|brought in|raised|took in) ~3 {_SALE}
    (thank|thanks|grateful|appreciate|appreciated|cheers|bless you|ta) ~6 {_SALE}
    (refund|refunded|refunding|credit|credited|owe you|owed|overcharged|reimburse|reimbursed|
        charged you|deposit back|change|overpaid|give you back|correct|corrected|mistake|error|
        wrong|cancelled|canceled|return|returned) ~6 {_SALE}
    {_SALE} ~4 (refund|refunded|credit|credited|back to you|back on|was wrong|overcharge|
        by mistake|owed|in error|is confirmed|are confirmed|has arrived|went through|
        has shipped|shipped|was returned|returned)
    in order {_SALE} | {_SALE} to your front door | charged ~4 , (so|and) {_SALE}
    (charged|paid|overpaid) ~4 , ~2 {_SALE} | {_SALE} ~4 (is|are) on (its|their|it is) way ~3
    {_SALE} , you (never|were never|overpaid) ~1 | {_SALE} ~8 back (to|on|into)
    (took|take|takes|taking) ~2 (off your bill|off your account)
"""

# Over, told of others, or something else.
_OTHER_SALE = f"""
    {_SALE} #past | #past ~3 {_SALE}
    (i|we|^|my husband|the office|head office) <soft>? (will|have|am going to|can|did|shall|
        had to|am)? <soft>? (also)? (#buy) (you)? (it|the|a|your|one|another|some|
        them) ~3 (for you|today|from the|on my|from my|replacement|myself|with my)
    (raised|raising|collected|donated) ~3 {_SALE}
    (roof|lid|top|day|door|head|girl|boy|baby|weighed) ~5 #price
    (warn|warned|reminder|careful|scam|fake|pretending) ~6 {_SALE}
    (discontinued|retiring|retired|recalled|recall|leaving|leaves) ~5 {_SALE}
    (my|our) (own|son|daughter|grandson) ~2 {_SALE}
    (i|we) (booked|bought|ordered|hosted|joined|paid|earned|won|sold) ~4 {_SALE}
"""

EXCUSES = _THEIR_ORDER + _NOT_SELLING + _MONEY_BACK + _OTHER_SALE
"""Where nothing is sold, though the words of selling are there."""
