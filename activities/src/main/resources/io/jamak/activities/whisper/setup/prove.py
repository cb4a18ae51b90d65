"""Recognises a second of speech: prove.py MODEL PCM DEVICE. Says what it heard and on which device.

With the device "auto" a graphics card that is there but cannot be used (a library lacks) is left alone.
"""

import sys

import ctranslate2
import numpy
from faster_whisper import WhisperModel


def heard(model, sound, device):
    engine = WhisperModel(model, device=device, local_files_only=True)
    segments, _ = engine.transcribe(sound, language="en", vad_filter=True, word_timestamps=True)
    return "".join(segment.text for segment in segments).strip()


def main(model, pcm, device):
    with open(pcm, "rb") as file:
        sound = numpy.frombuffer(file.read(), numpy.int16).astype(numpy.float32) / 32768
    if device == "auto":
        try:
            cards = ctranslate2.get_cuda_device_count()
            if cards:
                print("heard=" + heard(model, sound, "cuda"), "device=cuda", sep="\n")
                return
        except Exception as unusable:
            print("no graphics card: %s" % unusable)
        device = "cpu"
    print("heard=" + heard(model, sound, device), "device=" + device, sep="\n")


main(*sys.argv[1:])
