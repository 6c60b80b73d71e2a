"""The seller's profile and cadence policy: kept as JSON, checked when read and when changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.calling_hours import Hours
from app.domain.contact import PhoneNumber, Relationship, ZoneSource
from app.domain.errors import KnownError
from app.domain.policy import Policy
from app.domain.seller import MOST_CALLS_A_DAY, USUAL_CALLS_A_DAY, Seller
from app.usecases.change import Change, Thing

if TYPE_CHECKING:
    from app.data.glance import Glance
    from app.data.unit_of_work import Work
    from app.usecases.office import Office

_SELLER, _POLICY = "seller", "policy"
_LONGEST_WAIT = 366


def read_seller(work: Work | Glance, home_zone: str) -> Seller:
    """The stored profile; a nameless seller in ``home_zone`` before she introduced herself."""
    kept = cast("dict[str, Any] | None", work.settings.get(_SELLER))
    if kept is None:
        return Seller(zone=home_zone)
    phone = kept["phone"]
    return Seller(
        zone=kept["zone"],
        region=kept["region"],
        name=kept["name"],
        business=kept["business"],
        phone=PhoneNumber(phone["as_written"], phone["e164"]) if phone else None,
        calls_a_day=kept.get("calls_a_day", USUAL_CALLS_A_DAY),
    )


def introduced(work: Work | Glance) -> bool:
    """Whether the seller has said who she is."""
    return work.settings.get(_SELLER) is not None


def seller(office: Office) -> Seller | None:
    """The seller's profile, or None as long as she has not introduced herself (the first run)."""
    with office.database.read() as work:
        return office.seller(work) if introduced(work) else None


def introduce(office: Office, seller: Seller) -> Change:
    """Keep the seller's profile.  ``KnownError`` for an unknown time zone or goal.

    When she moves, those contacts move with her of whom nothing says where they are, and every
    next call is worked out again: her region decides the public holidays.
    """
    require_zone(seller.zone)
    if not 1 <= seller.calls_a_day <= MOST_CALLS_A_DAY:
        raise KnownError(f"Please choose between 1 and {MOST_CALLS_A_DAY} calls a day.")
    with office.database.write() as work:
        before = office.seller(work)
        keep_seller(work, seller)
        if (before.zone, before.region) != (seller.zone, seller.region):
            _move_along(work, seller)
            _work_out_anew(office, work)
        work.commit()
    return Change(frozenset({Thing.SETTINGS}))


def _work_out_anew(office: Office, work: Work) -> None:
    # Imported here, as is what tells where somebody is: the first look needs neither.
    from app.usecases.keeping import refresh_all

    refresh_all(work, office.rules(work))


def _move_along(work: Work, seller: Seller) -> None:
    from app.usecases.whereabouts import locate

    for contact, _ in work.contacts.with_calls():
        if contact.zone_source is ZoneSource.SELLER:
            details = work.contacts.details(contact.id)
            where = locate(details, seller)
            work.contacts.change(
                contact.id,
                details,
                zones=where.zones,
                zone_source=where.zone_source,
                calling_region=where.calling_region,
                number_changed_at=contact.number_changed_at,
            )


def keep_seller(work: Work, seller: Seller) -> None:
    """Keep the profile within the caller's unit of work."""
    phone = seller.phone
    work.settings.put(
        _SELLER,
        {
            "zone": seller.zone,
            "region": seller.region,
            "name": seller.name.strip(),
            "business": seller.business.strip(),
            "phone": phone and {"as_written": phone.as_written, "e164": phone.e164},
            "calls_a_day": seller.calls_a_day,
        },
    )


def require_zone(zone: str) -> None:
    """``KnownError`` unless ``zone`` is an IANA time zone."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise KnownError(
            f"“{zone}” is no time zone Ringwell knows; please choose one such as America/New_York."
        ) from fault


def read_policy(work: Work | Glance) -> Policy:
    """The stored policy over the defaults."""
    stored = cast("dict[str, Any] | None", work.settings.get(_POLICY))
    if stored is None:
        return Policy()
    kept = _policy_as_json(Policy()) | stored  # what a version knew that kept less of it
    hours = kept["own_hours"]
    return Policy(
        retry_days=tuple(kept["retry_days"]),
        cool_down_days=kept["cool_down_days"],
        care_days={Relationship(name): days for name, days in kept["care_days"].items()},
        care_when_declined=kept["care_when_declined"],
        deadline_soon_days=kept["deadline_soon_days"],
        weekdays=frozenset(kept["weekdays"]),
        days_off=frozenset(date.fromisoformat(day) for day in kept["days_off"]),
        keep_holidays=kept["keep_holidays"],
        own_hours=hours and Hours(*(time.fromisoformat(part) for part in hours)),
    )


def policy(office: Office) -> Policy:
    """The seller's policy."""
    with office.database.read() as work:
        return read_policy(work)


def change_policy(office: Office, policy: Policy) -> Change:
    """Keep a policy and work out every next call again, in one commit.

    Promises already spoken stay as they were said.  ``KnownError`` for a policy that cannot work.
    """
    require_sensible(policy)
    with office.database.write() as work:
        before = read_policy(work)
        work.settings.put(_POLICY, _policy_as_json(policy))
        # How near a deadline is near only orders the list; it is no part of any next call kept.
        if replace(before, deadline_soon_days=policy.deadline_soon_days) != policy:
            _work_out_anew(office, work)
        work.commit()
    again = "your cadence is as it was, and every next call is up to date."
    return Change(
        frozenset({Thing.SETTINGS, Thing.CALLS}),
        undo=lambda _now: replace(change_policy(office, before), result=again),
    )


def require_sensible(policy: Policy) -> None:
    """``KnownError`` with the first thing about a policy that cannot work."""
    if not policy.weekdays:
        raise KnownError("Please keep at least one day of the week for calls.")
    spans = (*policy.retry_days, policy.cool_down_days)
    if not policy.retry_days or not all(1 <= days <= _LONGEST_WAIT for days in spans):
        raise KnownError("Please wait at least one day, and at most a year, before trying again.")
    if not all(0 <= days <= _LONGEST_WAIT * 3 for days in policy.care_days.values()):
        raise KnownError("Please choose a care rhythm between 0 (never) and three years.")
    if not 0 <= policy.deadline_soon_days <= 31:
        raise KnownError("Please call a deadline near between 0 and 31 days before it.")
    if policy.own_hours and policy.own_hours.opens >= policy.own_hours.closes:
        raise KnownError("Please let your calling hours begin before they end.")


def _policy_as_json(policy: Policy) -> dict[str, Any]:
    hours = policy.own_hours
    return {
        "retry_days": list(policy.retry_days),
        "cool_down_days": policy.cool_down_days,
        "care_days": {kind.value: days for kind, days in policy.care_days.items()},
        "care_when_declined": policy.care_when_declined,
        "deadline_soon_days": policy.deadline_soon_days,
        "weekdays": sorted(policy.weekdays),
        "days_off": sorted(day.isoformat() for day in policy.days_off),
        "keep_holidays": policy.keep_holidays,
        "own_hours": hours and [hours.opens.isoformat(), hours.closes.isoformat()],
    }
