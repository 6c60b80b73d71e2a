"""English: who is speaking, and to whom.

Names are seen by their capitals, or, in a transcript without capitals, by being no common word.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "hello": """
        hi/hello/hey/hiya/howdy/yo/hullo/morning/afternoon/evening/greetings/dear/heya
        ahoy/aloha/hallo/oi/psst | good (morning|afternoon|evening|day) | hi there | hello there
        hey there | hi again | hello again | hey hey | hello hello | well hello (there)? | g'day
        top of the morning
    """,
    "intro": """
        (it is|this is|this here is|this be|that is|tis|it be|i am|my name is|my name 's|the name
            is|name is|name 's|you have got|you are talking to|this would be|signed) (only|just)?
        you have reached !(the)
    """,
    "at": """
        from/with/at/of/for/over | over at | over from | up at | down at | out at | calling from
        calling for | here from | here at | here with | out of | on behalf of | calling | by
        representing
    """,
    "then": """
        here/calling/speaking/again/phoning/ringing/reporting | signing off | talking | in person
        one more time | once more | back again | on the (line|phone|blower) | at your service
        by the way | the name | to see | to say | trying | about | returning | with news | with a
        with the | with your | checking | following | for ~1 $ | has | here again | , | $
    """,
}

COMMON_LEADS = frozenset(
    """
    me your the a an my our just only about not been time great good bad so for no yes you he
    she they that this there what when how all every some nothing something because if important
    urgent official true ready here back in on at of to from with and or but again monday
    tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december christmas easter spring summer autumn fall winter
    tomorrow today tonight nice lovely wonderful sorry still too very really actually probably
    hard easy late early over done finally gone going i it we us his her their its one two three
    four five six seven eight nine ten calling ringing phoning hoping sitting trying looking
    thinking sure glad happy afraid well fine okay ok now next last first raining sunny cold hot
    short quick brief up out off down away home busy free gonna supposed expected known called
    wrong right who where which why like than then ill sick excited thrilled delighted pleased
    never always more less most least such same other another both either neither each few many
    much lot bit kind sort content hey hi hello dear love thanks thank please bye morning
    afternoon evening
    """.split()
)
"""Words that are no name after "it's"."""

TRADE = frozenset(
    """
    skincare skin candle candles home homes kitchen kitchenware jewelry jewellery coffee tea
    teas cleaning nutrition books book consultant lady man girl guy rep representative team
    office shop store company customer service desk stall friend neighbor neighbour woman fellow
    bringer seller dealer advisor honey beauty balm balms wax oils oil essentials cosmetics
    supplements vitamins linens botanicals soaps soap jams preserves spices spice wellness
    naturals designs gifts fragrance fragrances crafts warehouse boutique club society and &
    """.split()
)
"""Words of a business: "it's Luma Skincare" names no person."""
