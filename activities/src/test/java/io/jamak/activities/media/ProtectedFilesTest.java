package io.jamak.activities.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files under copy protection are called so, and those that only look like it are taken. */
class ProtectedFilesTest extends MediaBenchTest {
  private static final String ENCRYPTED =
      " -encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb"
          + " -encryption_kid a7e61c373e219033c21091fa607bf3b8";
  private static final String SPEECH = "-i in:movtext.mp4 -vn -sn ";

  @ParameterizedTest
  @ValueSource(strings = {"", " -movflags +frag_keyframe+empty_moov", " -movflags +faststart"})
  void common_encryption_is_named(String shape) throws Exception {
    Path film = bench.make("film.mp4", SPEECH + "-c:a aac" + shape + ENCRYPTED);

    assertProtected(() -> bench.facts(film), "copy protection: enca cenc (expected: ");
  }

  @Test
  void a_shop_that_sells_music_calls_its_tracks_by_another_name() throws Exception {
    Path song = bench.make("song.m4a", SPEECH + "-c:a aac -f ipod");
    byte[] bytes = Files.readAllBytes(song);
    int entry = new String(bytes, ISO_8859_1).indexOf("mp4a");
    bytes[entry] = 'd';
    bytes[entry + 1] = 'r';
    bytes[entry + 2] = 'm';
    bytes[entry + 3] = 's';
    Files.write(song, bytes);

    assertProtected(() -> bench.facts(song), "copy protection: drms (expected: ");
  }

  @Test
  void windows_media_says_it_in_its_header() throws Exception {
    byte[] clear = Files.readAllBytes(bench.make("clear.wma", SPEECH + "-c:a wmav2"));
    ByteBuffer bytes = ByteBuffer.allocate(clear.length + 32).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(clear, 0, 30);
    bytes.putInt(0x2211b3fb).putShort((short) 0xbd23).putShort((short) 0x11d2);
    bytes.order(ByteOrder.BIG_ENDIAN).putLong(0xb4b700a0c955fc6eL);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(32).putLong(0);
    bytes.put(clear, 30, clear.length - 30);
    bytes.putLong(16, bytes.getLong(16) + 32);
    Path film = Files.write(directory.resolve("film.wma"), bytes.array());

    assertProtected(() -> bench.facts(film), "copy protection: Windows Media DRM (expected: ");
    assertThat(bench.facts(directory.resolve("clear.wma")).audioStreams()).isEqualTo(1);
  }

  @Test
  void a_scrambled_broadcast_is_one_whose_packets_say_so() throws Exception {
    byte[] packets =
        Files.readAllBytes(
            bench.make("clear.ts", "-i in:movtext.mp4 -map 0:v -map 0:a -c:v mpeg2video -c:a mp2"));
    for (int at = 0; at < packets.length; at += 188) {
      boolean table = (ByteBuffer.wrap(packets).getShort(at + 1) & 0x1fff) < 0x100;
      packets[at + 3] |= table ? 0 : (byte) 0x80;
    }
    Path film = Files.write(directory.resolve("film.ts"), packets);

    assertProtected(
        () -> bench.facts(film), "copy protection: scrambled transport stream (expected: ");
    assertThat(bench.facts(directory.resolve("clear.ts")).audioStreams()).isEqualTo(1);
  }

  @Test
  void hidden_pictures_do_not_matter_where_the_sound_is_clear() throws Exception {
    Path film = bench.make("film.mp4", "-i in:movtext.mp4 -sn -c:v mpeg4 -c:a aac");
    byte[] bytes = Files.readAllBytes(film);
    int entry = new String(bytes, ISO_8859_1).indexOf("mp4v");
    bytes[entry] = 'e';
    bytes[entry + 1] = 'n';
    bytes[entry + 2] = 'c';
    Files.write(film, bytes);

    assertThat(bench.facts(film).audioStreams()).isEqualTo(1);
  }

  @Test
  void quicktime_has_other_handlers_between_the_track_and_its_description() throws Exception {
    byte[] bytes = Files.readAllBytes(bench.make("clear.mov", SPEECH + "-c:a aac"));
    String text = new String(bytes, ISO_8859_1);
    int entry = text.indexOf("mp4a", text.indexOf("stsd"));
    bytes[entry] = 'e';
    bytes[entry + 1] = 'n';
    bytes[entry + 2] = 'c';
    Path film = Files.write(directory.resolve("film.mov"), bytes);

    assertProtected(() -> bench.facts(film), "copy protection: enca (expected: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 15, 16, 40, 188, 189})
  void stumps_of_files_are_unreadable(int length) throws Exception {
    byte[] film = Files.readAllBytes(bench.make("whole.mp4", SPEECH + "-c:a aac" + ENCRYPTED));
    byte[] broadcast = Files.readAllBytes(bench.make("whole.ts", SPEECH + "-c:a mp2"));
    byte[] song = Files.readAllBytes(bench.make("whole.wma", SPEECH + "-c:a wmav2"));

    for (byte[] whole : List.of(film, broadcast, song)) {
      assertUnreadable(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void boxes_within_boxes_without_end_are_unreadable() throws Exception {
    ByteBuffer nested = ByteBuffer.allocate(8 * 20_000);
    for (int size = nested.capacity(); size > 0; size -= 8) {
      nested.putInt(size).put("moov".getBytes(ISO_8859_1));
    }
    assertUnreadable(nested.array());
  }

  private void assertUnreadable(byte[] content) throws IOException {
    Path stump = Files.write(directory.resolve("stump.mp4"), content);
    assertThatThrownBy(() -> bench.facts(stump))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE));
  }

  private static void assertProtected(ThrowingCallable look, String message) {
    assertThatThrownBy(look)
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_PROTECTED))
        .hasMessageStartingWith(message);
  }
}
