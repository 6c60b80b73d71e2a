"""How the seller likes her prompter: the same on every page, and remembered."""

from __future__ import annotations

from ui.settings import PrompterSettings, WindowSettings
from ui.widgets.prompter_panel import PrompterPanel


def keep_habits(panel: PrompterPanel, settings: WindowSettings) -> None:
    """Give the prompter the seller's habits, and remember when she changes them."""
    prompter = panel.prompter

    def use(habits: PrompterSettings) -> None:
        prompter.set_wpm(habits.wpm)
        if not panel.has_own_size:
            prompter.set_font_px(habits.font_px)
        prompter.set_mirrored(habits.mirrored)

    use(settings.prompter)

    def keep() -> None:
        font_px = settings.prompter.font_px if panel.has_own_size else prompter.font_px
        settings.prompter = PrompterSettings(prompter.wpm, font_px, prompter.mirrored)

    for changed in (prompter.wpm_changed, prompter.font_px_changed, prompter.mirrored_changed):
        changed.connect(keep)
    settings.prompter_changed.connect(use)
