"""English: the words that name no reason by themselves.

A message has a reason if a word is left when these and the courtesies are put aside.
"""

from __future__ import annotations

# How much, which one.
_COUNTS = """
    a an the this that these those some any all both each every other another such same own few
    more most less least much many lot lots bit little couple one ones two three four five six
    seven eight nine ten once twice first second third fourth fifth last next final number
    quarter nee seventh bunch load loads ton tons million half enough rest middle mid regardless
    zero eleven twelve hundredth thousandth
"""

# Who.
_PEOPLE = """
    i me my mine myself we us our ours you your yours yourself he him his she her hers it its
    itself they them their who whom whose what which when where why how whoever whatever
    whichever whenever someone somebody anybody anyone anything something somethings nothing
    everything everyone everybody nobody none everybody's everyone's anyone's who's thee thou ya
    himself herself themselves
"""

# To be, to do, to have, to get, to go, to take.
_HELPERS = """
    am is are was were be been being do does did done doing have has had having will would shall
    should can could may might must ought need needs needed dare let lets get gets got getting
    gotten go goes going gone went come comes came coming make makes made making take takes took
    taking put puts keep keeps kept keeping give gives gave given giving shan't won't can't
    don't ain't wanna gonna gotta lemme gimme hop poppin pick picking picked pickup hit hitting
    send sending sent hang hanging finish finished forgotten remembered picks
"""

# Not, and, of, here, then, very.
_LITTLE_WORDS = """
    not no yes nor never ever always often sometimes usually maybe perhaps probably possibly
    really very quite rather pretty so too also just only even still yet already again almost
    nearly about around over under up down in out on off to from of for at by with without
    within into onto through across along after before since until between against among beside
    besides near behind below above during than then there here now today tomorrow tonight
    yesterday soon later early late earlier sometime somewhere anywhere everywhere anyway anyhow
    though although however because as if unless whether while or and but plus either neither
    instead else ahead away back forward together apart round upon per via elsewhere somewhat
    cause coz kinda sorta sort ahold sooner side passing home house office desk car road way
    place anytime meantime otherwise apparently actually basically honestly frankly obviously
    clearly simply merely truly certainly definitely absolutely exactly especially currently
    recently lately finally hopefully unfortunately luckily sadly gladly kindly properly shortly
    briefly directly immediately forever usual except bar
"""

# What is good or odd, large or small.
_PRAISE = """
    well good great fine nice lovely wonderful fantastic amazing awesome happy glad okay ok
    alright right wrong sure certain best better super big small long short quick quickly brief
    fast slow new old special important urgent exciting excited interesting interested curious
    fun funny weird strange silly kind sweet dear sorry busy free cheerful brilliant smashing
    grand lush cracking gorgeous beautiful handsome mysterious juicy secretive thrilling
    incredible unbelievable huge massive tiny wee teeny specially mega familiar friendly happier
    shorter longer scarce seriously serious honest true real fair possible easier easy hard
    difficult pleasant bad broken nosy nosey cheery persistent annoying boring poor dreadful
    awful terrible strangest funniest loveliest
"""

# Hello; the hours and the days.
_TIME_OF_DAY = """
    hi hello hey hiya howdy greetings morning afternoon evening night day days week weeks
    weekend weekends month months year years hour hours minute minutes moment moments seconds
    time times sunup naptime forenoon noontime noon lunch weekday midweek hump age ages awhile
    sec tick ticking jiffy a.m p.m midday anon
"""

# Calling and talking, and the machine.
_TELEPHONING = """
    call calls called calling caller ring rings rang rung ringing phone phones phoned phoning
    telephone telephoned telephoning text texts texted texting message messages messaging
    voicemail voicemails mail machine tape recording line lines dial dialing dialling dialed
    buzz buzzed ping holler hollering shout reach reached reaching reachable contact contacted
    contacting touch connect connecting catch catching caught try tries tried trying attempt
    attempts hear hears heard hearing talk talks talked talking speak speaks spoke spoken
    speaking say says said saying tell tells told telling chat chatting word words answer
    answers answered answering reply respond return returning returned answerphone blower cell
    mobile beep check checking checked checks follow following followed base touching circle
    circling loop hold ask asks asked asking explain explaining share sharing discuss discussing
    mention mentioning convenience convenient handy available availability phonebook phone's
    contacts numbers digits letter letters alphabet follows knock knocking beat tinkle report
    natter blether catch-up cuppa gossip button swing shot crack bash stab whirl record spill
    crickets write writes writing written bell greeting greetings conversation testing gab
    gabbed gabbing yak yakking wave waves waving introduce ramble rambling blather blathering
"""

# Wishing, thinking, waiting, and what one does meanwhile.
_MIND = """
    want wants wanted wanting like likes liked loved hope hopes hoped hoping wish wishes think
    thinks thought thinking know knows knew known knowing see sees saw seen seeing look looks
    looked looking feel feels felt feeling mean means meant meaning believe guess suppose wonder
    wondered wondering expect expecting expected plan plans planned planning mind leave leaves
    left leaving find finds found finding wait waits waited waiting stay start started starting
    stop stops stopped stopping end ends begin turn play pop popping drop dropping run running
    move sit sitting sat stand standing stick work works worked working use used using help
    helps seem seems sound sounds show spare spend spent bother care cares remember missed
    missing happen happens happened promise promised promising listen listening guessing figured
    figure walk reason reasons purpose particular agenda matter matters thing things stuff deal
    subject topic detail details idea ideas thoughts point question questions whole plain simple
    person personal personally private wishing wished imagine swear dreamt crossed cross popped
    sprang worry worries rush mood luck lucky joy pleasure chance obliged grateful appreciate
    appreciated thankful pleased tickled thrilled delighted honored keen eager bothering
    pestering bored surprised consider considering hide hiding relax owe owes prefer fancy
    fancied pray prayer pass passed value beginning pause dream dreams dying dared lose lost lie
    hurt hate heartbroken blocked waste wasted pester chanced itching bursting vibes pink
"""

# Names for those who are liked, and for me.
_ENDEARMENTS = """
    honey hon sweetie sweetheart darling dearest love sugar boo girlie buddy pal mate sir ma'am
    madam miss mister mr mrs ms dr mom mama mum dad man guy guys girl girls lady ladies folks
    people friend friends neighbor neighbour neighbors folk mates lovelies lovey duck stranger
    chum chuck cherub poppet babe babes bud bestie sis bro cousin lass lad bairn consultant
    seller rep representative advisor adviser name names regulars neighborhood mob nag pest
    woman women customer customers client clients fella gent gents muggins hostess
"""

# Oh, thanks, bye, yours sincerely.
_EXCLAMATIONS = """
    lord god goodness gosh heavens um uh er oh ah ha haha lol mwah yo yeah yep nope please
    thanks thank thankyou cheers welcome bye byee byeee byeeee ciao adios cheerio thanking
    goodbye byebye kisses hugs xx hoy ay aye ye aw ooh eh och nowt owt hey-ho tooraloo pip
    bye-bye tata laters faithfully hug smooch toodle oo doodle dunno nothin somethin tryin kay
    regards sincerely warmest kindest blessed blessing bow encore hush huh ta tara ra sheesh
    phew wow
"""

# News that is not told.
_NEWS = """
    surprise secret secrets mystery news update updates info information follow-up thingy heads
    story case bits bob bobs pieces odds doings goings suspense surprises drumroll list sign
    signs opinion opinions proposal notion concerns concern regard regarding matter
"""

# The weather, the family, the house, how one is.
_HOW_THINGS_ARE = """
    rain raining rained sun sunny sunshine weather hot cold warm snow snowing dry lights smile
    smiling voice face booth driving choppy rounds high low business life world cat dog knee
    husband wife kids children family mother sister brother son daughter ill mad trouble swamped
    occupied tired safe healthy quiet peace silence finger fingers ear ears nose head heart
    afraid alive breathing kicking surviving managing coping thriving recovering resting
    relaxing breath drive drove walked walking stroll dog's cat's asleep awake sleepy land lies
    bush pottering mooching pootling front stairs window door doors street traffic queue station
    airport corner heat frost ice bitter wind fog drizzle storm storms humid freezing boiling
    damp porch furnace boiler cellar bus train washing ironing laundry dishes bills popsicle
    slipper slippers ankle dentist laws tummy tail boys twins grandkids grandchildren pub quiz
    kirk
"""

EMPTY = frozenset(
    " ".join(
        (
            _COUNTS,
            _PEOPLE,
            _HELPERS,
            _LITTLE_WORDS,
            _PRAISE,
            _TIME_OF_DAY,
            _TELEPHONING,
            _MIND,
            _ENDEARMENTS,
            _EXCLAMATIONS,
            _NEWS,
            _HOW_THINGS_ARE,
        )
    ).split()
)
