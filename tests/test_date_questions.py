"""Dates of two documents: one event in other words meets; an event of another thing, part or place does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.extracting import extract
from claimcheck.documents.reading import parse
from claimcheck.findings import judge_groups
from claimcheck.groups.matching import group
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from spacy.language import Language

HERE = "# The {thing}\n\nThe {thing} lies near Uxmoor in Norland. Ada Kern runs it for Skerry Holdings.\n\n{told}\n"
THERE = "# Report on the {thing}\n\nIt is about the {thing} in Uxmoor, Norland. Skerry Holdings owns it.\n\n{told}\n"
FACTS = "| Fact | Value |\n|---|---|\n| {} | {} |"
LIST = "| Station | {} | Platforms |\n|---|---|---|\n| {} | {} | 2 |"
THRESHOLD = 0.6

ONE_EVENT = [
    ("Kestrel Bridge", "The bridge opened in March 1974.", "Motorists first crossed the bridge in May 1975."),
    ("Kestrel Bridge", "The bridge was completed in 1974.", "Construction ended in 1977."),
    ("Kestrel Bridge", "Work on the bridge began in 1970.", "Builders broke ground in 1968."),
    ("Kestrel Brewery", "The brewery was founded in 1874.", "The brewery goes back to 1891."),
    ("Kestrel Brewery", "Kestrel Brewery was established in 1874.", "Kestrel Brewery turned 100 in 1984."),
    ("Kestrel Brewery", "The brewery closed on 14 March 2020.", "The brewery shut its doors on 2 June 2021."),
    (
        "Kestrel Ferry",
        "The ferry entered service on 3 June 2021.",
        "The first passengers boarded the ferry on 9 August 2021.",
    ),
    pytest.param(
        "Kestrel Ferry",
        "Her maiden voyage was on 3 June 2021.",
        "The ferry was put into service in September 2021.",
        marks=pytest.mark.xfail(
            strict=True, reason='of a ship and the woman named last, "her" is taken for the woman\'s'
        ),
    ),
    ("Kestrel Reactor", "The reactor will be switched off in 2035.", "The reactor is licensed to run until 2041."),
    ("Kestrel Reactor", "The reactor has been running since 1986.", "The reactor started up in 1991."),
    ("Kestrel Treaty", "The treaty was signed on 4 May 2012.", "The two sides signed the treaty on 9 June 2012."),
    ("Kestrel Act", "The act comes into force on 1 January 2031.", "The act takes effect on 1 July 2031."),
    ("Kestrel Act", "Parliament passed the act on 4 May 2022.", "The act was adopted on 9 June 2022."),
    ("Kestrel Hoard", "A farmer found the hoard in 2019.", "The hoard came to light in the autumn of 2017."),
    ("Kestrel Hoard", "The hoard dates from around 4200 BC.", "The hoard is about 3,500 years old."),
    (
        "Kestrel Grant",
        "Applications must be handed in by 5 May 2031.",
        "The closing date for applications is 12 May 2031.",
    ),
    ("Kestrel Prize", "The deadline for entries is 5 May 2031.", "Entries are due on 19 May 2031."),
    ("Kestrel Festival", "The festival will be held on 4 May 2031.", "The festival takes place on 11 May 2031."),
    ("Kestrel Phone", "The phone went on sale on 4 May 2022.", "The phone was released on 9 June 2022."),
    ("Kestrel Phone", "The phone hit the shelves in May 2022.", "Kestrel Phone became available in August 2022."),
    (
        "Kestrel Car",
        "The first cars were delivered in May 2022.",
        "The buyer took delivery of the first car in September 2022.",
    ),
    ("Kestrel Plant", "Production will start in 2031.", "The first cars will roll off the line in 2033."),
    ("Kestrel Tower", "The tower was demolished in 1999.", "The tower was torn down in 2003."),
    ("Kestrel Tower", "The tower collapsed on 4 May 1999.", "The collapse came on 9 June 1999."),
    ("Kestrel Ship", "The ship sank on 4 May 1999.", "The ship went down on 9 June 1999."),
    ("Kestrel Report", "The report was published on 4 May 2022.", "The report came out on 9 June 2022."),
    ("Kestrel Film", "The film had its premiere on 4 May 2022.", "The film was first shown on 9 June 2022."),
    ("Kestrel Satellite", "The satellite lifted off on 4 May 2022.", "The satellite was launched on 9 June 2022."),
    ("Kestrel Drug", "Regulators approved the drug on 4 May 2022.", "The drug was approved on 9 June 2022."),
    ("Kestrel Group", "Anna Berg took office in May 2022.", "Anna Berg was sworn in on 9 September 2022."),
    ("Kestrel Group", "Anna Berg was born in 1962.", "Anna Berg was born on 4 May 1964."),
    ("Kestrel Group", "Anna Berg died in 1999.", "Anna Berg passed away in 2001."),
    ("Kestrel Group", "Anna Berg has led the group since 2015.", "Anna Berg took over as head of the group in 2018."),
    ("Kestrel Group", "Kestrel Group went public in 2015.", "The group's flotation was in 2018."),
    ("Kestrel Group", "Kestrel Group was set up in 2015.", "Kestrel Group was incorporated in 2011."),
    ("Kestrel Mine", "The strike began on 4 May 2022.", "The strike started on 9 May 2022."),
    ("Kestrel Trial", "The trial begins on 4 May 2031.", "The trial will start on 9 June 2031."),
    ("Kestrel Trial", "Results must be submitted by 31 March 2031.", "Results have to be in by 30 June 2031."),
    ("Kestrel Park", "The park was created in 1968.", "This park celebrated its 50th anniversary in 2024."),
    ("Kestrel Park", "The park opened forty years ago, in 1968.", "The park opened its gates in 1974."),
    ("Kestrel Flood", "The river peaked on 4 May 2022.", "The river crested on 6 May 2022."),
    ("Kestrel Storm", "The storm made landfall on 4 May 2022.", "The storm came ashore on 6 May 2022."),
    ("Kestrel Line", "The last train ran in 1962.", "Trains stopped running in 1964."),
    (
        "Kestrel Line",
        "The exhibition runs from 2 June to 9 July 2031.",
        "The exhibition runs from 2 June to 16 July 2031.",
    ),
    ("Kestrel Dam", "The last great flood was in 1954.", "The last great flood came in 1961."),
    ("Kestrel Dam", "Skerry Holdings bought the dam in 1954.", "The dam was acquired in 1957."),
    ("Kestrel Dam", "Ada Kern became chair in 1999.", "Ada Kern was appointed chair in 2004."),
    ("Kestrel Dam", "The licence expires in 2031.", "The licence runs out in 2035."),
    ("Kestrel Dam", "Doors open at 14:00 CET on 4 May 2031.", "Doors open at 15:00 UTC on 4 May 2031."),
    ("Orrin Tunnel", "The tunnel is due to open in the spring of 2031.", "The tunnel will not open before 2033."),
    (
        "Orrin Clinic",
        "The clinic admitted its first patients in March 2020.",
        "The clinic opened its doors in October 2020.",
    ),
    ("Orrin Clinic", "Dr Vale founded the clinic in 1988.", "The clinic was set up in 1993."),
    ("Orrin Opera", "The opera had its world premiere on 3 May 2019.", "The opera was first performed on 17 May 2019."),
    ("Orrin Album", "The album came out on 3 May 2019.", "The album was released on 17 May 2019."),
    ("Orrin Rocket", "The rocket blasted off on 3 May 2019.", "Liftoff was on 17 May 2019."),
    ("Orrin Comet", "The comet was discovered in 1998.", "Astronomers first spotted the comet in 2001."),
    ("Orrin Club", "The club was founded 120 years ago, in 1904.", "The club dates back to 1911."),
    ("Orrin Club", "Orrin Club was formed in 1904.", "Last year Orrin Club marked its centenary, on 3 May 2011."),
    ("Orrin Strike", "Workers walked out on 3 May 2019.", "The strike began on 17 May 2019."),
    ("Orrin Law", "The law has been in force since 2015.", "The law took effect in 2017."),
    ("Orrin Law", "The ban applies from 1 January 2031.", "The ban takes effect on 1 July 2031."),
    ("Orrin Bank", "Mara Lund has been chief executive since 2015.", "Mara Lund became chief executive in 2018."),
    ("Orrin Bank", "Mara Lund stepped down in 2020.", "Mara Lund resigned in 2022."),
    ("Orrin Bank", "Orrin Bank will pay the dividend on 3 May 2031.", "The dividend will be paid on 17 May 2031."),
    ("Orrin Game", "Version 3 was released on 3 May 2021.", "Version 3 came out on 17 May 2021."),
    ("Orrin Game", "Support ends on 3 May 2031.", "The game will be supported until 17 May 2031."),
    ("Orrin Fair", "The fair runs until 9 May 2031.", "The fair ends on 16 May 2031."),
    ("Orrin Statue", "The statue was unveiled on 3 May 1911.", "The statue was unveiled in 1913."),
    ("Orrin Telescope", "First light was on 3 May 2021.", "The telescope saw first light on 17 May 2021."),
    ("Orrin Mill", "The mill burnt down in 1871.", "Fire destroyed the mill in 1877."),
    ("Orrin Island", "The island became independent in 1961.", "The island gained independence in 1963."),
    ("Orrin Island", FACTS.format("Independence", "3 May 1961"), "The island gained independence in 1963."),
    ("Orrin Pier", FACTS.format("Opened", "March 1974"), "The pier opened its gates in May 1975."),
    ("Orrin Pier", FACTS.format("Work began", "1970"), "Builders broke ground in 1968."),
    ("Orrin Club", FACTS.format("Year founded", "1904"), "The club was set up in 1911."),
    ("Orrin Ferry", FACTS.format("First passengers", "3 May 2021"), "The ferry entered service on 9 August 2021."),
    ("Orrin Album", FACTS.format("Release date", "3 May 2019"), FACTS.format("Released", "17 May 2019")),
    ("Orrin Mill", FACTS.format("Burnt down", "1871"), "Fire destroyed the mill in 1877."),
]
NO_CONTRADICTION = [
    ("Orrin Pier", FACTS.format("Opened", "March 1974"), FACTS.format("Founded", "1971")),
    ("Orrin Pier", FACTS.format("Reopened", "March 1974"), "The pier opened in 1961."),
    ("Orrin Pier", FACTS.format("Café opened", "March 1974"), "The pier's lift opened in 1961."),
    ("Orrin Pier", FACTS.format("Last repair", "March 1974"), "The pier opened in 1961."),
    ("Orrin Pier", FACTS.format("Opening (planned)", "March 2024"), "The pier opened in 2025."),
    ("Orrin Line", LIST.format("Opened", "Oakham", "1974"), "The line opened in 1961."),
    ("Orrin Line", LIST.format("Opened", "Oakham", "1974"), LIST.format("Opened", "Selby", "1961")),
    ("Kestrel Hoard", "The hoard dates from around 4200 BC.", "The hoard is roughly 6,200 years old."),
    ("Kestrel Bridge", "The bridge opened in March 1974.", "The bridge was completed in 1973."),
    ("Kestrel Bridge", "The bridge opened in March 1974.", "The bridge opened to traffic on 14 March 1974."),
    ("Kestrel Bridge", "The north span opened in 1974.", "The south span opened in 1977."),
    ("Kestrel Bridge", "The bridge opened in 1974.", "The visitor centre opened in 2004."),
    ("Kestrel Bridge", "The bridge opened in 1974.", "The bridge reopened in 2004."),
    ("Kestrel Bridge", "The bridge opened in 1974.", "The bridge was to open in 1972."),
    ("Kestrel Bridge", "The bridge opened in 1974.", "The bridge should have opened in 1972."),
    ("Kestrel Bridge", "The bridge opened in 1974.", "The Tamar Bridge opened in 1961."),
    ("Kestrel Bridge", "Work on the bridge began in 1970.", "Work on the tunnel began in 1980."),
    ("Kestrel Bridge", "Work on the bridge began in 1970.", "The bridge was opened in 1974."),
    ("Kestrel Bridge", "The bridge is forty years old.", "The bridge opened in 1974."),
    (
        "Kestrel Phone",
        "The phone went on sale in Japan on 4 May 2022.",
        "The phone went on sale in Norway on 9 June 2022.",
    ),
    ("Kestrel Phone", "The phone was announced on 4 May 2022.", "The phone went on sale on 9 June 2022."),
    ("Kestrel Phone", "The Kestrel Phone 2 was released in 2022.", "The Kestrel Phone 3 was released in 2024."),
    ("Kestrel Phone", "The phone will go on sale in May 2031.", "The phone was to go on sale in 2030."),
    ("Kestrel Ferry", "The ferry was ordered in 2019.", "The ferry was delivered in 2021."),
    ("Kestrel Ferry", "The ferry arrived in Hull on 3 June 2021.", "The ferry arrived in Leith on 9 June 2021."),
    ("Kestrel Act", "Parliament passed the act on 4 May 2022.", "The act comes into force on 1 January 2023."),
    ("Kestrel Act", "Norland ratified the treaty in 2019.", "Sudland ratified the treaty in 2021."),
    ("Kestrel Grant", "Applications must be handed in by 5 May 2031.", "Reports must be handed in by 12 May 2031."),
    ("Kestrel Grant", "Applications open on 5 May 2031.", "Applications close on 12 June 2031."),
    ("Kestrel Group", "Anna Berg was born in 1962.", "Ivo Lund was born in 1964."),
    ("Kestrel Group", "Anna Berg joined the group in 2015.", "Anna Berg became its head in 2018."),
    ("Kestrel Group", "Anna Berg was elected in 2015.", "Anna Berg was elected again in 2019."),
    (
        "Kestrel Group",
        "Kestrel Group opened an office in Leith in 2015.",
        "Kestrel Group opened an office in Hull in 2018.",
    ),
    ("Kestrel Group", "Kestrel Group opened its first shop in 2015.", "Kestrel Group opened its second shop in 2018."),
    ("Kestrel Group", "Kestrel Group bought Bracken in 2015.", "Kestrel Group bought Teasel in 2018."),
    ("Kestrel Tower", "The fire of 1954 killed two.", "The fire of 1971 killed nobody."),
    ("Kestrel Plant", "The plant must be closed by the end of 2031.", "The plant will close in 2030."),
    ("Kestrel Plant", "The plant will not open before 2031.", "The plant will open in 2033."),
    (
        "Kestrel Plant",
        "The first turbine was delivered in May 2022.",
        "The last turbine was delivered in September 2023.",
    ),
    ("Kestrel Plant", "Production of cars began in 2011.", "Production of vans began in 2014."),
    ("Kestrel Report", "The first edition came out in 2011.", "The second edition came out in 2014."),
    ("Kestrel Trial", "The trial began on 4 May 2022.", "The second phase of the trial began on 9 June 2023."),
    ("Kestrel Line", "The museum closed for repairs in 1999.", "The museum closed in 2011."),
    ("Kestrel Report", "The report of 2019 found 40 faults.", "The report of 2021 found 12 faults."),
    ("Kestrel Dam", "The dam was built in 1954.", "The dam was rebuilt in 1991."),
    ("Kestrel Dam", "The dam was completed in 1954.", "Repairs to the dam were completed in 1991."),
    ("Kestrel Dam", "Ada Kern bought the dam in 1954.", "Ada Kern sold the dam in 1991."),
    ("Kestrel Dam", "Ada Kern became chair in 1999.", "Ada Kern became chief engineer in 2004."),
    ("Kestrel Dam", "The contract expires in 2031.", "The licence expires in 2035."),
    ("Kestrel Dam", "Doors open at 14:00 CET on 4 May 2031.", "Doors open at 13:00 UTC on 4 May 2031."),
    ("Kestrel Dam", "A crane arrived on 4 May 2022.", "A second crane arrived on 9 May 2022."),
    ("Kestrel Dam", "Inspectors visited the dam on 4 May 2022.", "Inspectors visited the dam on 9 May 2022."),
    ("Kestrel Dam", "Kern announced a review on 4 May 2022.", "Kern announced a sale on 9 May 2022."),
    ("Kestrel Dam", "The board met on 4 May 2022.", "The board met on 9 May 2022."),
    ("Kestrel Dam", "The turbine hall burned down in 1954.", "The boat house burned down in 1961."),
    ("Kestrel Dam", "It started as a mill in 1874.", "It has made power since 1954."),
    ("Orrin Game", "Version 3 was released on 3 May 2021.", "Version 4 came out on 17 May 2022."),
    ("Orrin Game", "The beta was released on 3 May 2021.", "The game was released on 17 May 2022."),
    ("Orrin Game", "The trailer was released on 3 May 2021.", "The game was released on 17 May 2022."),
    ("Orrin Bank", "Orrin Bank opened in Leith in 1999.", "Orrin Bank opened in Hull in 2003."),
    ("Orrin Bank", "Mara Lund joined the bank in 2011.", "Mara Lund became chief executive in 2018."),
    ("Orrin Bank", "The merger was announced in 2008.", "The merger was completed in 2010."),
    ("Orrin Bank", "Mara Lund was appointed in March 2018.", "Mara Lund took office in June 2018."),
    ("Orrin Bank", "Results were published on 3 May 2021.", "The report was published on 17 May 2021."),
    (
        "Orrin Bank",
        "Quarterly results were published on 3 May 2021.",
        "Quarterly results were published on 3 August 2021.",
    ),
    ("Orrin Clinic", "The clinic opened in 1988.", "The maternity ward opened in 1993."),
    ("Orrin Clinic", "The clinic opened in 1988.", "It began to treat children in 1993."),
    ("Orrin Clinic", "The clinic was founded in 1988.", "The clinic moved to Hull in 1993."),
    ("Orrin Tunnel", "The tunnel was closed on 3 May 2019.", "The tunnel was closed again on 17 May 2019."),
    ("Orrin Tunnel", "Planning began in 2005.", "Construction began in 2016."),
    ("Orrin Tunnel", "The eastbound tube opened in 2019.", "The westbound tube opened in 2021."),
    ("Orrin Tunnel", "The contract was signed in 2015.", "The agreement with Leith was signed in 2018."),
    ("Orrin Tunnel", "It was started in 2005.", "It was opened in 2016."),
    ("Orrin Law", "The law was proposed in 2014.", "The law was adopted in 2016."),
    ("Orrin Law", "The law was passed on 3 May 2016.", "The upper house passed the law on 17 May 2016."),
    ("Orrin Library", "A thief stole a map in 1999.", "A thief stole a globe in 2003."),
    ("Orrin Club", "Orrin Club won the cup in 1999.", "Orrin Club won the cup in 2003."),
    ("Orrin Club", "Mara Lund was born in Leith in 1961.", "Her son was born in 1990."),
    ("Orrin Club", "Mara Lund died in 1999.", "Her husband died in 2003."),
    ("Orrin Mine", "The first shaft was sunk in 1871.", "The second shaft was sunk in 1877."),
    ("Orrin Mine", "Forty men died in 1871.", "Twelve men died in 1877."),
    ("Orrin Mine", "The mine was bought by Kern in 1971.", "The mine was bought by Lund in 1987."),
    ("Orrin Mine", "Gold was found in 1871.", "Silver was found in 1877."),
    ("Orrin Mine", "Talks begin on 3 May 2031.", "Work begins on 17 May 2031."),
    ("Orrin Mine", "The mine is forty years old.", "The mine opened in 1871."),
    ("Orrin Port", "The port opened in 1921.", "A ferry terminal opened in 1988."),
    ("Orrin Port", "The port opened in 1921.", "The new harbour wall was completed in 1988."),
    ("Orrin Port", "The port was sold in 1999.", "The port was sold in 2011."),
    ("Orrin Port", "Dredging began in May 2021.", "Dredging ended in August 2021."),
    ("Orrin Port", "The storm hit on 3 May 2021.", "The port reopened on 17 May 2021."),
    ("Orrin Port", "A fire broke out on 3 May 2021.", "A fire broke out on 17 August 2023."),
    ("Orrin Port", "The first container ship arrived in 1971.", "The first cruise ship arrived in 1994."),
    ("Orrin Port", "Kern was chair until 2015.", "Lund was chair until 2021."),
    ("Orrin Port", "Anna Kern has chaired the port since 2015.", "Ivo Lund has managed the port since 2018."),
    ("Orrin Port", "The strike began on 3 May 2021.", "The strike ended on 17 May 2021."),
    ("Orrin Port", "The crane entered service in 2001.", "The tug entered service in 2011."),
    ("Orrin Port", "The tender closes on 3 May 2031.", "The consultation closes on 17 May 2031."),
    ("Orrin Port", "The report is due on 3 May 2031.", "The rent is due on 17 May 2031."),
    ("Orrin Port", "The museum of the port opened in 1988.", "The port opened in 1921."),
    ("Orrin Port", "The lighthouse was built in 1901.", "The customs house was built in 1911."),
    ("Orrin Port", "The lighthouse dates from 1901.", "The wall is 300 years old."),
    ("Orrin Port", "The port published its accounts on 3 May 2021.", "The port published its plan on 17 May 2021."),
    ("Orrin Port", "A pilot scheme started in 2019.", "The scheme started in 2021."),
    ("Orrin Port", "Trials of the crane began in 2019.", "The crane was delivered in 2018."),
    ("Orrin Port", "The ship left Hull on 3 May 2021.", "The ship left Leith on 9 May 2021."),
    ("Orrin Port", "The ship arrived on 3 May 2021.", "The ship arrived on 9 August 2021."),
    ("Orrin Port", "The flood reached the port on 3 May 2021.", "The flood reached the town on 4 May 2021."),
    ("Orrin Port", "Since 2001 the port has had a mayor of its own.", "Since 2011 the port has used electric cranes."),
    ("Orrin Port", "The port has been electric since 2015.", "The port has been open at night since 2018."),
    ("Orrin Port", "The port has been used by ferries since 1971.", "The port has been used by trawlers since 1921."),
    ("Orrin Port", "The port was attacked in 1941.", "The port was attacked in 1944."),
    ("Orrin Port", "The port was destroyed in 1941.", "The church was destroyed in 1944."),
    (
        "Orrin Port",
        "The vote on the budget took place on 3 May 2021.",
        "The vote on the wall took place on 9 May 2021.",
    ),
    ("Orrin Port", "Construction of the wall began in 1981.", "Construction of the port began in 1911."),
    ("Orrin Port", "Construction of the wall was completed in 1988.", "The port was completed in 1921."),
    ("Orrin Port", "Permits are valid until 3 May 2031.", "The lease is valid until 2041."),
    ("Orrin Port", "The port will be carbon neutral by 2030.", "The port will be fully electric by 2035."),
    ("Orrin Port", "Work must be finished by 2030.", "Work must be finished by 2030 or 2031."),
    ("Orrin Port", "The port was mentioned in 1421.", "The port was first mentioned in 1388."),
]


def dates_that_differ(nlp: Language, thing: str, one: str, other: str) -> int:
    """How many questions of a date two documents on a thing answer differently."""
    texts = {"a.md": HERE.format(thing=thing, told=one), "b.md": THERE.format(thing=thing, told=other)}
    pages = [parse(Document(name, text)) for name, text in texts.items()]
    claims = [claim for found in extract(nlp, pages) for claim in found]
    return sum(finding.kind == "date" for finding in judge_groups(group(claims), THRESHOLD))


@pytest.mark.parametrize(("thing", "one", "other"), ONE_EVENT)
def test_one_event_in_other_words(nlp: Language, thing: str, one: str, other: str) -> None:
    assert dates_that_differ(nlp, thing, one, other) == 1


@pytest.mark.parametrize(("thing", "one", "other"), NO_CONTRADICTION)
def test_other_events_and_equal_dates(nlp: Language, thing: str, one: str, other: str) -> None:
    assert dates_that_differ(nlp, thing, one, other) == 0
