"""Phone numbers: what people type, where the owner is, how the number is shown and said."""

from __future__ import annotations

import subprocess
import sys

import phonenumbers
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.contact import digits_of
from app.domain.errors import KnownError
from app.exchange import phone_numbers as numbers
from app.exchange.us_area_codes import STATE_OF_AREA_CODE

AREA_CODES = sorted(STATE_OF_AREA_CODE)
WRITINGS = (
    """
({}) {}-{}|{}-{}-{}|{}.{}.{}|{} {} {}|{}{}{}|+1 {} {} {}
1-{}-{}-{}|({}){}-{}|+1{}{}{}|{}/{}-{}|+1 ({}) {}-{}|1.{}.{}.{}
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@st.composite
def north_american(draw: st.DrawFn) -> tuple[str, str]:
    """A number in E.164 and one of the ways people write it."""
    area, exchange = draw(st.sampled_from(AREA_CODES)), draw(st.integers(200, 999))
    line = f"{draw(st.integers(0, 9999)):04d}"
    style = draw(st.sampled_from(WRITINGS))
    return f"+1{area}{exchange}{line}", style.format(area, exchange, line)


@pytest.mark.parametrize(
    ("written", "e164", "extension"),
    [
        ("(614) 555-0142", "+16145550142", ""),
        ("614.555.0142 x5", "+16145550142", "5"),
        ("+1 614 555 0142 ext. 27", "+16145550142", "27"),
        ("tel:+1-418-656-9254;ext=102", "+14186569254", "102"),
        ("+44 20 7946 0958", "+442079460958", ""),
        ("011 44 20 7946 0958", "+442079460958", ""),
        ("+39 06 1234 5678", "+390612345678", ""),
        ("1-800-FLOWERS", "+18003569377", ""),
        ("614-555-0142 after five", "+16145550142", ""),
        ("\u202a+1 614-555-0142\u202c", "+16145550142", ""),
        ("٦١٤٥٥٥٠١٤٢", "+16145550142", ""),
        ("6145550142.0", "+16145550142", ""),
    ],
)
def test_a_valid_number_gets_its_e164(written: str, e164: str, extension: str) -> None:
    phone = numbers.parse(written, "US", "mobile")
    assert (phone.e164, phone.extension, phone.label) == (e164, extension, "mobile")


@pytest.mark.parametrize(
    "written",
    ["555-0142", "49 631 234 341", "+1 (212) 204-34456", "(111) 555-1212", "p1234p5678w9", "911"],
)
def test_a_number_that_is_not_valid_is_kept_as_written(written: str) -> None:
    phone = numbers.parse(written, "US")
    assert phone.e164 is None
    assert phone.as_written == written
    assert phone.key == digits_of(written)
    assert numbers.is_phone_like(written)


@pytest.mark.parametrize(
    "text", ["", "Mobile", "7yy-zzz-xxx", "call 55", "6.14555E+09", "6,1E+9", "-", "BusinessPhone"]
)
def test_words_are_not_numbers(text: str) -> None:
    assert not numbers.is_phone_like(text)
    assert numbers.parse(text, "US").e164 is None


def test_the_region_decides_how_a_national_number_is_read() -> None:
    assert numbers.parse("020 7946 0958", "GB").e164 == "+442079460958"
    assert numbers.parse("020 7946 0958", "US").e164 is None


@given(north_american(), st.sampled_from(["US", "CA"]))
def test_every_usual_writing_is_read_as_the_library_reads_it(
    number: tuple[str, str], region: str
) -> None:
    e164, written = number
    theirs = phonenumbers.parse(written, region)
    expected = e164 if phonenumbers.is_valid_number(theirs) else None
    assert phonenumbers.format_number(theirs, phonenumbers.PhoneNumberFormat.E164) == e164
    assert numbers.parse(written, region).e164 == expected


@given(st.text(max_size=40) | st.from_regex(r"[+(]?[0-9 ().x-]{3,25}", fullmatch=True))
@example("+1 614 555 0142 x")
@example("00 49 30 123456")
def test_reading_an_e164_again_changes_nothing(text: str) -> None:
    phone = numbers.parse(text, "US")
    assert phone.as_written == " ".join(text.split()) or phone.as_written + ".0" == text.strip()
    if phone.e164 is not None:
        again = numbers.parse(phone.e164, "GB")
        assert (again.e164, again.as_written, again.extension) == (phone.e164, phone.e164, "")


@given(north_american())
def test_north_american_numbers_are_shown_as_the_library_shows_them(
    number: tuple[str, str],
) -> None:
    theirs = phonenumbers.parse(number[0])
    national = phonenumbers.format_number(theirs, phonenumbers.PhoneNumberFormat.NATIONAL)
    if phonenumbers.is_valid_number(theirs):
        assert numbers.display(number[0], "US") == national


def test_numbers_are_shown_the_way_the_seller_dials_them() -> None:
    assert numbers.display("+16145550142", "US") == "(614) 555-0142"
    assert numbers.display("+16145550142", "GB") == "+1 614-555-0142"
    assert numbers.display("+442079460958", "US") == "+44 20 7946 0958"
    assert numbers.display("+442079460958", "GB") == "020 7946 0958"


@pytest.mark.parametrize(
    ("number", "region", "groups"),
    [
        ("+19375550118", "US", "937 555 0118"),
        ("+19375550118", "GB", "+1 937 555 0118"),
        ("+442079460958", "US", "+44 20 7946 0958"),
        ("+442079460958", "GB", "020 7946 0958"),
        ("+447400123456", "GB", "07400 123 456"),
        ("+493012345678", "US", "+49 30 1234 5678"),
        ("+33612345678", "US", "+33 6 12 34 56 78"),
        # Not valid, so as it was written, but still easier to read in groups.
        ("555-0118", "US", "555 0118"),
        ("9375550118", "US", "937 555 0118"),
        ("(111) 555-1212", "US", "111 555 1212"),
        ("555-0118 ask for Mary", "US", "555-0118 ask for Mary"),
        ("*67", "US", "*67"),
        ("", "US", ""),
    ],
)
def test_a_number_is_shown_in_groups_to_dial_by(number: str, region: str, groups: str) -> None:
    assert numbers.in_groups(number, region) == groups


@given(st.from_regex(r"\+?[0-9][0-9 ().-]{0,24}", fullmatch=True), st.sampled_from(["US", "GB"]))
def test_groups_keep_the_digits_and_none_is_long(number: str, region: str) -> None:
    groups = numbers.in_groups(number, region)
    assert digits_of(groups) == digits_of(numbers.display(number, region))
    assert all(0 < len(group.lstrip("+")) <= 5 for group in groups.split(" "))


@pytest.mark.parametrize(
    ("e164", "zones"),
    [
        ("+16145550142", ("America/New_York",)),
        ("+12125550123", ("America/New_York",)),
        ("+14155550142", ("America/Los_Angeles",)),
        # Area codes that span two zones: both count, the larger part first.
        ("+14235550142", ("America/New_York", "America/Chicago")),
        ("+18505550142", ("America/Chicago", "America/New_York")),
        ("+14485550142", ("America/Chicago", "America/New_York")),
        ("+12195550142", ("America/Chicago", "America/New_York")),
        # An exchange the library knows comes first.
        ("+14232025555", ("America/New_York", "America/Chicago")),
        ("+442079460958", ("Europe/London",)),
        ("+80012345678", ()),
        ("+999123", ()),
    ],
)
def test_zones_of_a_number(e164: str, zones: tuple[str, ...]) -> None:
    assert numbers.possible_zones(e164) == zones


def test_a_toll_free_number_may_be_anywhere() -> None:
    zones = numbers.possible_zones("+18005550142")
    assert len(zones) > 12
    assert {"America/New_York", "America/Los_Angeles", "Pacific/Honolulu"} <= set(zones)


@pytest.mark.parametrize(
    ("e164", "region"),
    [
        ("+16145550142", "US-OH"),
        ("+18505550142", "US-FL"),
        ("+12025550142", "US-DC"),
        ("+18005550142", "US"),
        ("+17875550142", "US-PR"),
        ("+14165550142", "CA"),
        ("+18765550142", "JM"),
        ("+442079460958", "GB"),
        ("+61255501234", "AU"),
        ("+4930123456", "DE"),
        ("+80012345678", None),
        ("nonsense", None),
    ],
)
def test_calling_region_of_a_number(e164: str, region: str | None) -> None:
    assert numbers.calling_region(e164) == region


def test_the_area_codes_are_the_librarys() -> None:
    from phonenumbers import geocoder

    for code, state in STATE_OF_AREA_CODE.items():
        number = phonenumbers.parse(f"+1{code}5550142")
        assert phonenumbers.is_valid_number(number), code
        place = geocoder.description_for_number(number, "en")
        if place in ("", "United States"):
            # The library places only the exchanges of this code, each in its town.
            number = phonenumbers.parse(f"+1{code}2345678")
            place = geocoder.description_for_number(number, "en")
        assert place.endswith((f", {state}", STATE_NAMES[state])), (code, place)


def test_no_valid_us_area_code_is_missing() -> None:
    for code in range(200, 1000):
        number = phonenumbers.parse(f"+1{code}5550142")
        kind = phonenumbers.number_type(number)
        if (
            phonenumbers.region_code_for_number(number) == "US"
            and kind == phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE
        ):
            assert str(code) in STATE_OF_AREA_CODE


@pytest.mark.parametrize("typed", ["", "   ", "abc", "12345", "+1 999", "ask Mary", "1" * 300])
def test_a_phone_that_is_no_phone_is_refused_with_one_sentence(typed: str) -> None:
    with pytest.raises(numbers.PhoneError) as fault:
        numbers.require_phone(typed, "US")
    assert "\n" not in str(fault.value)
    assert len(str(fault.value)) < 200


def test_a_number_without_area_code_is_asked_for_it() -> None:
    with pytest.raises(numbers.PhoneError, match=r"no area code.*\(614\) 555-0142"):
        numbers.require_phone("555-0142", "US")


def test_a_typed_number_of_the_right_length_is_taken() -> None:
    assert numbers.require_phone("614 555 0142", "US").e164 == "+16145550142"
    unknown = numbers.require_phone("(555) 555-1111", "US")
    assert (unknown.e164, unknown.key) == (None, "5555551111")


def test_regions() -> None:
    assert numbers.require_region(" gb ") == "GB"
    with pytest.raises(KnownError, match="“Ohio” is not a country code"):
        numbers.require_region("Ohio")


def test_showing_north_american_numbers_loads_no_library() -> None:
    code = (
        "import sys; from app.exchange import phone_numbers as p;"
        "p.display('+16145550142', 'US'); sys.exit('phonenumbers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


STATE_NAMES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "Washington D.C.",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington State", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
