package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileMediaTest {
  @TempDir private Path directory;
  private Scratch scratch;
  private JobDirectory work;
  private final MediaTools tools = new MediaTools(Sandbox.detect());

  @BeforeEach
  void open() throws IOException {
    scratch = Scratch.open(directory.resolve("scratch"));
    work = scratch.newDirectory();
  }

  @AfterEach
  void close() throws IOException {
    scratch.close();
  }

  @Test
  void empty_random_and_text_files_called_video_are_unreadable() throws Exception {
    byte[] random = new byte[50_000];
    new Random(1).nextBytes(random);

    for (byte[] content :
        List.of(new byte[0], "just words\n".repeat(50).getBytes(StandardCharsets.UTF_8), random)) {
      assertRefused(ErrorCode.MEDIA_UNREADABLE, () -> probe(file(content)));
    }
  }

  @Test
  void a_picture_called_video_is_refused() throws Exception {
    Path png = directory.resolve("picture.png");
    TestMedia.ffmpeg(
        List.of("-f", "lavfi", "-i", "testsrc=s=64x64:d=1", "-frames:v", "1", png.toString()));

    assertRefused(ErrorCode.MEDIA_REFUSED, () -> probe(file(Files.readAllBytes(png))));
  }

  @Test
  void a_video_without_its_index_is_unreadable() throws Exception {
    Path whole = directory.resolve("whole.mkv");
    TestMedia.video(whole, 2, true);
    Path late = directory.resolve("late.mp4");
    TestMedia.ffmpeg(List.of("-i", whole.toString(), "-c", "copy", late.toString()));
    byte[] bytes = Files.readAllBytes(late);

    assertRefused(
        ErrorCode.MEDIA_UNREADABLE, () -> probe(file(Arrays.copyOf(bytes, bytes.length / 2))));
  }

  @Test
  void playlists_are_refused_by_every_step_and_call_nobody() throws Exception {
    try (ServerSocket victim = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + victim.getLocalPort() + "/secret.ts";
      List<String> playlists =
          List.of(
              "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + url + "\n#EXT-X-ENDLIST\n",
              "ffconcat version 1.0\nfile '" + url + "'\n",
              "ffconcat version 1.0\nfile '/etc/hostname'\n",
              "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video "
                  + victim.getLocalPort()
                  + " RTP/AVP 96\n");
      for (String playlist : playlists) {
        Path file = file(playlist.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> probe(file)).isInstanceOf(JamakException.class);
        assertThatThrownBy(() -> tools.thumbnail(file, 0, work, Cancellation.none()))
            .isInstanceOf(JamakException.class);
        assertThatThrownBy(() -> decode(file)).isInstanceOf(JamakException.class);
      }
      assertRefused(
          ErrorCode.MEDIA_REFUSED,
          () -> probe(file(playlists.getFirst().getBytes(StandardCharsets.UTF_8))));

      victim.setSoTimeout(200);
      assertThatThrownBy(victim::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_pixel_bomb_is_not_decoded() throws Exception {
    Path bomb = directory.resolve("bomb.mp4");
    TestMedia.ffmpeg(
        List.of(
            "-f", "lavfi", "-i", "color=s=16384x8192:r=1:d=1", "-c:v", "mjpeg", bomb.toString()));

    assertThatThrownBy(() -> tools.thumbnail(bomb, 0, work, Cancellation.none()))
        .isInstanceOf(JamakException.class);
    assertThat(work.file("thumbnail.jpg")).doesNotExist();
  }

  private ProbeReport probe(Path file) throws IOException {
    return tools.probe(file, work, Cancellation.none());
  }

  private Recording decode(Path file) throws IOException {
    ProbedTrack track =
        new ProbedTrack(new SoundTrack(1, "aac", "", 2, true, ""), 0, "stereo", false);
    return tools.decode(file, track, MediaTools.Stretch.all(0), work, Cancellation.none());
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("upload.mp4"), content);
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            JamakException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
