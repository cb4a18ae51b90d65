"""Speech recognition and voice detection with faster-whisper, as a child process of a Jamak worker.

Reads one JSON request a line from standard input and answers with JSON lines on standard output:

    {"id": 1, "op": "ping"}
    {"id": 2, "op": "voice", "pcm": "audio.pcm"}
    {"id": 3, "op": "languages", "pcm": "piece.pcm", "spans": [[0, 4000], [4000, 9000]]}
    {"id": 4, "op": "transcribe", "pcm": "piece.pcm", "language": "ko", "voiceFilter": true, "temperature": null}

``pcm`` names a file of 16 kHz mono signed 16-bit little-endian samples. ``language`` is null for detection;
``temperature`` is null for Whisper's own ladder of second tries. An answer repeats the id and has either
``result`` or ``error``; lines with ``segment`` may come before a result and only tell that work goes on.
The end of standard input ends the process at once; cancelling is done by killing it.
"""

import json
import os
import sys

SAMPLE_RATE = 16_000

# The detector grows deaf in long silence: after a minute it hears a voice 0.3 s late, after five 0.5 s. So it starts
# anew for each stretch, with a little of what comes before and after to get used to the sound.
VOICE_BLOCK_SAMPLES = 10 * SAMPLE_RATE
VOICE_LEAD_SAMPLES = 2 * SAMPLE_RATE
VOICE_TAIL_SAMPLES = SAMPLE_RATE // 2

# More does not make the detector surer.
LONGEST_LANGUAGE_SAMPLE_MS = 5_000

# What libraries print to standard output must not mix with the protocol.
protocol = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
os.dup2(2, 1)

import numpy as np  # noqa: E402
from faster_whisper import WhisperModel  # noqa: E402
from faster_whisper.vad import VadOptions, get_speech_timestamps  # noqa: E402


class OnceEncodedModel(WhisperModel):
    """Remembers the last encoded window: detection, recognition and a second try look at the same one."""

    _window = None
    _encoded = None

    def encode(self, features):
        if self._window is None or not np.array_equal(self._window, features):
            self._encoded = super().encode(features)
            self._window = features.copy()
        return self._encoded

    def encode_fresh(self, features):
        return super().encode(features)

    def languages(self):
        """Codes and probabilities of the last window, from what is encoded already."""
        if self._encoded is None:
            return []
        return [(token[2:-2], probability) for token, probability in self.model.detect_language(self._encoded)[0]]


def answer(request, **content):
    protocol.write(json.dumps({"id": request["id"], **content}, ensure_ascii=False) + "\n")
    protocol.flush()


def samples(pcm, start=0, count=-1):
    whole = np.fromfile(pcm, dtype="<i2", count=count, offset=start * 2)
    return whole.astype(np.float32) / 32768


def voice(request):
    """Stretches with a voice, in ms; gaps of less than 100 ms are not told."""
    total = os.path.getsize(request["pcm"]) // 2
    options = VadOptions(min_silence_duration_ms=100, speech_pad_ms=0, min_speech_duration_ms=100)
    spans = []
    for start in range(0, total, VOICE_BLOCK_SAMPLES):
        end = start + VOICE_BLOCK_SAMPLES
        first = max(0, start - VOICE_LEAD_SAMPLES)
        window = samples(request["pcm"], first, end + VOICE_TAIL_SAMPLES - first)
        for span in get_speech_timestamps(window, options):
            if first + span["start"] < end and first + span["end"] > start:
                join(spans, *(round((first + span[edge]) / 16) for edge in ("start", "end")))
        answer(request, segment=round(start / 16))
    return {"spans": spans, "durationMs": round(total / 16)}


def join(spans, begin, end):
    """Windows overlap: what touches the last spans is one with them."""
    while spans and begin - spans[-1][1] < 100:
        last = spans.pop()
        begin, end = min(begin, last[0]), max(end, last[1])
    spans.append([begin, end])


def languages(model, request):
    """The likeliest language of each span. A window as short as its sound costs a tenth of a padded one."""
    audio = samples(request["pcm"])
    likely = []
    for begin, end in request["spans"]:
        window = audio[begin * 16 : min(end, begin + LONGEST_LANGUAGE_SAMPLE_MS) * 16]
        features = model.feature_extractor(window)[:, : max(100, len(window) // 160)]
        encoded = model.encode_fresh(np.ascontiguousarray(features))
        token, probability = model.model.detect_language(encoded)[0][0]
        likely.append([token[2:-2], round(float(probability), 4)])
    return {"languages": likely}


def transcribe(model, request):
    audio = samples(request["pcm"])
    temperature = request.get("temperature")
    ladder = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] if temperature is None else [temperature]
    segments, info = model.transcribe(
        audio,
        language=request.get("language"),
        beam_size=5,
        temperature=ladder,
        condition_on_previous_text=False,
        word_timestamps=True,
        vad_filter=request.get("voiceFilter", True),
    )
    heard = []
    for segment in segments:
        heard.append(told(segment))
        answer(request, segment=round(segment.end * 1000))
    probabilities = info.all_language_probs or (model.languages() if heard else [])
    best = sorted(probabilities, key=lambda each: -each[1])[:5]
    return {
        "language": info.language,
        "duration": len(audio) / SAMPLE_RATE,
        "languages": [[code, round(float(probability), 4)] for code, probability in best],
        "segments": heard,
    }


def told(segment):
    return {
        "start": round(float(segment.start), 3),
        "end": round(float(segment.end), 3),
        "text": segment.text,
        "temperature": segment.temperature,
        "avg_logprob": round(float(segment.avg_logprob), 4),
        "compression_ratio": round(float(segment.compression_ratio), 4),
        "no_speech_prob": round(float(segment.no_speech_prob), 4),
        "words": [
            {
                "word": word.word,
                "start": round(float(word.start), 3),
                "end": round(float(word.end), 3),
                "probability": round(float(word.probability), 4),
            }
            for word in segment.words or []
        ],
    }


def load(arguments):
    """``arguments``: model folder, device (auto, cpu, cuda), compute type on the CPU, threads."""
    folder, device, compute_type, threads = arguments
    if device == "auto":
        import ctranslate2

        device = "cuda" if ctranslate2.get_cuda_device_count() > 0 else "cpu"
    return OnceEncodedModel(
        folder,
        device=device,
        compute_type="float16" if device == "cuda" else compute_type,
        cpu_threads=int(threads),
        num_workers=1,
        local_files_only=True,
    )


def main(arguments):
    model = load(arguments)
    operations = {
        "ping": lambda request: {"languages": sorted(model.supported_languages)},
        "voice": voice,
        "languages": lambda request: languages(model, request),
        "transcribe": lambda request: transcribe(model, request),
    }
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer(request, result=operations[request["op"]](request))
        except Exception as failure:  # the child lives on: the request failed, not the process
            answer(request, error=f"{type(failure).__name__}: {failure}"[:500])


if __name__ == "__main__":
    main(sys.argv[1:])
