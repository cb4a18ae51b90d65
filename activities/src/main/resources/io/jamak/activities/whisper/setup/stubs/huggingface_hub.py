"""Stands in for huggingface_hub, which faster-whisper imports to download models.

Jamak fetches and checks models itself, so nothing of it is ever called.
"""


def __getattr__(name):
    raise AttributeError(f"huggingface_hub.{name}: left out of this environment; give a model folder")
