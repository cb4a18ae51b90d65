"""Stands in for PyAV, which faster-whisper imports to decode media files.

Jamak decodes with ffmpeg and hands over PCM, so nothing of it is ever called, and 100 MB stay away.
"""


def __getattr__(name):
    raise AttributeError(f"av.{name}: PyAV is left out of this environment; give numpy PCM")
