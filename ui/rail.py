"""The pages on the rail, from top to bottom, each with its key."""

from ui.widgets.nav_rail import NavEntry

PAGES = (
    NavEntry("today", "Today", "today", "Ctrl+1"),
    NavEntry("session", "Session", "session", "Ctrl+2"),
    NavEntry("contacts", "Contacts", "contacts", "Ctrl+3"),
    NavEntry("scripts", "Scripts", "scripts", "Ctrl+4"),
    NavEntry("rehearse", "Rehearse", "rehearse", "Ctrl+5"),
    NavEntry("news", "News", "news", "Ctrl+6"),
    NavEntry("progress", "Progress", "progress", "Ctrl+7"),
)
FOOT = (NavEntry("settings", "Settings", "settings", "Ctrl+,"),)
