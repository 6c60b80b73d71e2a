"""Microphone and loudspeaker through Qt Multimedia.

Qt Multimedia takes a moment to load and to ask the computer for its devices: none of it is imported
before ``sound_system.prepare`` is called, on a lane where nobody waits for it.
"""
