"""Proves that the packages of the environment can be imported, and says their versions."""

import importlib.metadata
import platform

import faster_whisper
import onnxruntime

NAMES = ("faster-whisper", "ctranslate2", "onnxruntime")
versions = [name + " " + importlib.metadata.version(name) for name in NAMES]
print("versions=" + ", ".join(versions + ["Python " + platform.python_version()]))
