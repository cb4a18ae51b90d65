package io.jamak.app.bench;

import io.jamak.activities.sound.SilenceCutter;
import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.app.product.Commands;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The plainest way to recognise a video: a shell script with the same ffmpeg and pocketsphinx
 * commands on the same pieces, two at a time. Where to cut, and the utterances' files, are handed
 * to it for nothing.
 */
final class ShellLoop {
  private static final String SCRIPT =
      """
      set -e
      cd "$1"
      ffmpeg -v error -nostdin -y -i "$2" -map 0:a:0 -ac 1 -ar 16000 -c:a pcm_s16le -f s16le audio.pcm
      M=/usr/share/pocketsphinx/model/en-us/
      export M
      ls -d piece-* | xargs -P 2 -I{} sh -c 'cd {} && pocketsphinx_batch -hmm $M/en-us -lm $M/en-us.lm.bin \
        -dict $M/cmudict-en-us.dict -adcin yes -adchdr 44 -cepdir . -cepext .wav -ctl ids.txt -hyp out.hyp -ctm out.ctm \
        -cmn current -remove_silence no -logfn /dev/null >/dev/null 2>&1'
      cat piece-*/out.hyp > all.hyp
      """;

  private final Path folder;
  private final Path media;

  private ShellLoop(Path folder, Path media) {
    this.folder = folder;
    this.media = media;
  }

  /**
   * Cuts a video's sound as the product does and lays the utterances out, before the clock runs.
   */
  static ShellLoop prepare(Path folder, Path media) throws IOException {
    Files.createDirectories(folder);
    Path pcmFile = folder.resolve("prepared.pcm");
    Commands.tool(
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-i",
        media.toString(),
        "-map",
        "0:a:0",
        "-ac",
        "1",
        "-ar",
        "16000",
        "-f",
        "s16le",
        pcmFile.toString());
    byte[] pcm = Files.readAllBytes(pcmFile);
    SoundProfile sound = SoundMeter.measure(pcm);
    int number = 0;
    for (var piece : SilenceCutter.cut(sound, Duration.ofSeconds(10), Duration.ofSeconds(30))) {
      if (sound.hasVoice(piece.fromSample(), piece.toSample())) {
        byte[] part =
            Arrays.copyOfRange(pcm, (int) piece.fromSample() * 2, (int) piece.toSample() * 2);
        layOut(Files.createDirectories(folder.resolve("piece-%03d".formatted(number++))), part);
      }
    }
    return new ShellLoop(folder, media);
  }

  private static void layOut(Path folder, byte[] pcm) throws IOException {
    SoundProfile sound = SoundMeter.measure(pcm);
    List<String> names = new ArrayList<>();
    for (var utterance : SilenceCutter.cut(sound, Duration.ofSeconds(3), Duration.ofSeconds(10))) {
      if (sound.hasVoice(utterance.fromSample(), utterance.toSample())) {
        String name = "u" + names.size();
        byte[] part =
            Arrays.copyOfRange(
                pcm, (int) utterance.fromSample() * 2, (int) utterance.toSample() * 2);
        Files.write(folder.resolve(name + ".wav"), wav(part));
        names.add(name);
      }
    }
    Files.write(folder.resolve("ids.txt"), names);
  }

  private static byte[] wav(byte[] pcm) {
    ByteBuffer file = ByteBuffer.allocate(44 + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + pcm.length);
    file.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1)
        .putShort((short) 1)
        .putInt(16_000)
        .putInt(32_000)
        .putShort((short) 2)
        .putShort((short) 16);
    file.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .putInt(pcm.length)
        .put(pcm);
    return file.array();
  }

  /** Runs the script to its end. */
  void run() {
    Commands.tool("sh", "-c", SCRIPT, "loop", folder.toString(), media.toString());
  }
}
