"""A breath between two people: the new one comes to sight softly, and is there at once."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QStyle, QWidget

BREATH_MS = 140
_FROM = 0.25  # seen from the first moment on


def breathe(widget: QWidget) -> None:
    """Let a widget come to sight; nothing moves where the system wants no animations."""
    animated = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    if not animated or not widget.isVisible():
        return
    effect = QGraphicsOpacityEffect(widget)
    effect.setOpacity(_FROM)
    widget.setGraphicsEffect(effect)  # takes the place of one that is still at work
    motion = QPropertyAnimation(effect, b"opacity", effect)
    motion.setDuration(BREATH_MS)
    motion.setStartValue(_FROM)
    motion.setEndValue(1.0)
    # Painting through an effect costs time, so none stays.
    motion.finished.connect(lambda: widget.setGraphicsEffect(None))  # type: ignore[arg-type]
    motion.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)
