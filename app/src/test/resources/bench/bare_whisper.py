"""The least that recognises a file: faster-whisper with the product's own settings, in one process of one thread.

Arguments: model folder, compute type, media file, language. Prints seconds of wall and of CPU without the start of Python and the
loading of the model, for the product's children have those behind them, too.
"""

import json
import resource
import subprocess
import sys
import time

import numpy as np
from faster_whisper import WhisperModel

folder, compute_type, media, language = sys.argv[1:]
model = WhisperModel(
    folder, device="cpu", compute_type=compute_type, cpu_threads=1, num_workers=1, local_files_only=True
)


def spent():
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


began, spent_before = time.monotonic(), spent()
command = ["ffmpeg", "-nostdin", "-v", "error", "-i", media, "-ac", "1", "-ar", "16000", "-f", "s16le", "-"]
pcm = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
segments, _ = model.transcribe(
    np.frombuffer(pcm, dtype="<i2").astype(np.float32) / 32768,
    language=language,
    beam_size=5,
    condition_on_previous_text=False,
    word_timestamps=True,
    vad_filter=True,
)
words = sum(len(segment.words) for segment in segments)
print(json.dumps({"wall": time.monotonic() - began, "cpu": spent() - spent_before, "words": words}))
