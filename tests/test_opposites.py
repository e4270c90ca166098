"""States and comparisons of two documents on one place: where they disagree, and where both may be right."""

from __future__ import annotations

import pytest

from claimcheck.scanning import scan
from claimcheck.values.documents import Document

ONE = """# Corran Lighthouse

Corran Lighthouse stands on Mull Point. The Norland Museum owns it. Ferris Stone built the tower for Ada Wren.

"""
OTHER = """# A visit to Corran

We went to Corran Lighthouse on Mull Point, which the Norland Museum owns. Ferris Stone built it. Ada Wren was there.

"""

DISAGREEING = [
    ("Corran Lighthouse is older than Mull Abbey.", "Mull Abbey is older than Corran Lighthouse."),
    ("Corran Lighthouse is older than Mull Abbey.", "Corran Lighthouse is younger than Mull Abbey."),
    ("It is taller than Mull Abbey.", "Corran Lighthouse is not as tall as Mull Abbey."),
    (
        "Corran Lighthouse attracts more visitors than Mull Abbey.",
        "Mull Abbey attracts more visitors than Corran Lighthouse does.",
    ),
    ("Corran Lighthouse was outsold by Mull Abbey.", "Corran Lighthouse outsold Mull Abbey."),
    (
        "Admission costs more at Corran Lighthouse than at Mull Abbey.",
        "Admission is cheaper at Corran Lighthouse than at Mull Abbey.",
    ),
    (
        "The beam of Corran Lighthouse reaches farther than that of Mull Point.",
        "The beam of Mull Point reaches farther than that of Corran Lighthouse.",
    ),
    (
        "Corran Lighthouse ranks ahead of Mull Abbey in the survey.",
        "Corran Lighthouse ranks behind Mull Abbey in the survey.",
    ),
    ("Corran Lighthouse has a higher tower than Mull Abbey.", "Corran Lighthouse has a lower tower than Mull Abbey."),
    ("Corran Lighthouse uses less power than Mull Abbey.", "Corran Lighthouse uses more power than Mull Abbey."),
    ("Corran Lighthouse loses to Mull Abbey on price.", "Corran Lighthouse beats Mull Abbey on price."),
    ("The lamp room is closed to visitors.", "Visitors may enter the lamp room; the lamp room is open to visitors."),
    ("The keeper's cottage has been sold.", "The keeper's cottage is still for sale."),
    ("The lantern is protected by law.", "The lantern has no protection; the lantern is unprotected."),
    ("Smoking is prohibited on the gallery.", "Smoking is allowed on the gallery."),
    ("Children must wear a harness.", "Children need not wear a harness."),
    ("A guide is included in the ticket.", "The guide costs extra."),
    ("The restoration has been completed.", "The restoration is still in progress."),
    ("The county rejected the application for a cafe.", "The county granted the application for a cafe."),
    ("The cafe licence has expired.", "The cafe licence has been renewed."),
    ("The last keeper, Tom Hale, drowned.", "Tom Hale survived."),
    ("Tom Hale was never married.", "Tom Hale was married."),
    ("The foundation is bankrupt.", "The foundation is solvent."),
    ("The archive is open to the public.", "The archive is closed to the public."),
    ("The logbooks have been published.", "The logbooks were never published."),
    ("The light is switched on every night.", "The light is not switched on any more."),
    ("The mast is insured.", "The mast is not insured."),
    ("The gallery is closed on Mondays.", "The gallery is open on Mondays."),
    ("The weather station does not send data to Norland.", "The weather station sends data to Norland."),
    ("The museum has yet to pay the builders.", "The museum has paid the builders."),
    ("The museum refused to sign the lease.", "The museum signed the lease."),
    ("The volunteers are unpaid.", "The volunteers are paid."),
    ("Nobody may climb the tower.", "Visitors may climb the tower."),
    ("The dog rule was repealed in May.", "The dog rule is still in force."),
    ("The new stairs were built on budget.", "The new stairs went well over budget."),
]

COMPATIBLE = [
    ("Visitors must book a bed on the night boat.", "Visitors need not book a bed on the day boat."),
    ("The gallery is closed in winter.", "The gallery is open in summer."),
    ("The gallery is open.", "The gallery is not open in winter."),
    ("Corran Lighthouse is older than Mull Abbey.", "Corran Lighthouse is taller than Mull Abbey."),
    ("Corran Lighthouse is older than Mull Abbey.", "Mull Castle is older than Corran Lighthouse."),
    ("Corran Lighthouse is larger than Mull Abbey in area.", "Mull Abbey has more rooms than Corran Lighthouse."),
    ("The tower is taller than the chapel.", "The wall is lower than the chapel."),
    (
        "In winter Corran Lighthouse attracts more visitors than Mull Abbey.",
        "In summer Mull Abbey attracts more visitors than Corran Lighthouse.",
    ),
    (
        "In 2023 Corran Lighthouse had more visitors than Mull Abbey.",
        "In 2024 Mull Abbey had more visitors than Corran Lighthouse.",
    ),
    ("Corran Lighthouse might become taller than Mull Abbey.", "Corran Lighthouse is lower than Mull Abbey."),
    (
        "Corran Lighthouse is cheaper than Mull Abbey for adults.",
        "Mull Abbey is cheaper than Corran Lighthouse for children.",
    ),
    ("Is Corran Lighthouse older than Mull Abbey?", "Corran Lighthouse is younger than Mull Abbey."),
    ("Corran Lighthouse is almost as tall as Mull Abbey.", "Mull Abbey is taller than Corran Lighthouse."),
    ("The upper gallery is closed.", "The lower gallery is open."),
    ("The gallery is closed in winter.", "The gallery is open in summer."),
    ("The gallery is closed during storms.", "The gallery is open."),
    ("The old lens was stolen.", "The new lens is intact."),
    ("The first restoration was completed.", "The second restoration is still in progress."),
    ("The east wall collapsed.", "The west wall is intact."),
    ("The cottage was sold.", "The boathouse is for sale."),
    ("Smoking is prohibited indoors.", "Smoking is allowed outdoors."),
    ("Dogs are allowed in the garden.", "Dogs are not allowed in the tower."),
    ("Dogs on a lead are allowed.", "Dogs off the lead are banned."),
    ("Members may enter the lamp room.", "Visitors may not enter the lamp room."),
    ("Parking is free for members.", "Parking is not free for visitors."),
    ("A plan to close the cafe was rejected.", "A plan to open the cafe was approved."),
    ("The county approved the cafe.", "The state rejected the hotel."),
    ("Tom Hale drowned.", "His brother survived."),
    ("Tom Hale was acquitted of theft.", "Tom Hale was convicted of fraud."),
    ("The light was not switched on in 1942.", "The light is switched on."),
    ("The museum has not yet published the report for 2024.", "The museum has published the report for 2023."),
    ("The application was rejected in 2019.", "A new application was approved in 2021."),
    ("The sale was cancelled.", "The sale of tickets went ahead."),
    ("The volunteers are unpaid.", "The guides are paid."),
    ("The archive will be open to the public.", "The archive is closed to the public."),
    ("If the cottage were sold, it would be demolished.", "The cottage is not sold."),
    ("The lamp was switched off in May.", "The lamp is switched on."),
    ("Visitors await the launch window of the boat.", "The boat was launched in May."),
    ("Unless it rains, the gallery is open.", "When it rains, the gallery is closed."),
]


def kinds_between(one: str, other: str) -> list[str]:
    report = scan([Document("a.md", ONE + one), Document("b.md", OTHER + other)])
    return [finding.kind for finding in report.findings]


@pytest.mark.parametrize(("one", "other"), DISAGREEING)
def test_opposite_states_and_directions_are_found_once(one: str, other: str) -> None:
    (kind,) = kinds_between(one, other)
    assert kind in {"comparison", "state"}


@pytest.mark.parametrize(("one", "other"), COMPATIBLE)
def test_other_things_times_variants_and_conditions_are_not(one: str, other: str) -> None:
    assert kinds_between(one, other) == []
