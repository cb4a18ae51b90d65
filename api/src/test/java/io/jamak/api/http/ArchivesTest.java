package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class ArchivesTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private final Store store;
  private final BlobStore blobs;
  private final People.Person owner;
  private final Http http;

  ArchivesTest(Store store, BlobStore blobs, People people, @LocalServerPort int port) {
    this.store = store;
    this.blobs = blobs;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void names_of_any_kind_unpack_into_folders_of_their_own(@TempDir Path folder) throws IOException {
    List<String> videos =
        List.of(
            "a".repeat(251) + ".mp4",
            "a".repeat(250) + "b.mp4",
            "same.mp4",
            "SAME.mp4",
            Normalizer.normalize("한글 강의.mp4", Normalizer.Form.NFD),
            "한글 강의.mov",
            FAMILY.repeat(9) + ".mp4",
            "CON.mp4",
            "com1.old.mp4",
            "끝. .mp4",
            "가".repeat(200) + ".mp4");
    byte[] zip = archive(videos.stream().map(this::done).toList(), "").body().readAllBytes();
    List<String> names = unpack(zip, folder);
    assertThat(names).hasSize(videos.size()).allSatisfy(ArchivesTest::isPortable);
    assertThat(names.stream().map(ArchivesTest::asOne)).doesNotHaveDuplicates();
    assertThat(names)
        .contains("same/same.es.srt", "SAME (2)/SAME.es.srt", "_CON/_CON.es.srt", "끝/끝.es.srt")
        .contains("한글 강의/한글 강의.es.srt", "한글 강의 (2)/한글 강의.es.srt")
        .contains(FAMILY.repeat(8) + "/" + FAMILY.repeat(8) + ".es.srt")
        .contains("가".repeat(66) + "/" + "가".repeat(66) + ".es.srt");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(videos.size());
    }
  }

  @Test
  void an_archive_says_what_it_is_called_and_that_its_names_are_utf_8() throws IOException {
    List<JobId> jobs = List.of(done("하나.mp4"), done("둘.mp4"));
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
    HttpResponse<InputStream> plain = archive(jobs, "");
    assertThat(attachment(plain)).contains("jamak-" + today + "-2.zip");
    assertThat(plain.body().readAllBytes()[7] & 0x08)
        .as("bit 11 of the flags: UTF-8")
        .isEqualTo(0x08);
    String batch = "&name=" + URLEncoder.encode("봄/학기 CON", StandardCharsets.UTF_8);
    assertThat(attachment(archive(jobs, batch))).contains("봄_학기 CON-" + today + "-2.zip");
  }

  private static void isPortable(String entry) {
    for (String name : entry.split("/")) {
      assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
      assertThat(name).doesNotMatch("(?i)(con|com1)(\\..*)?").doesNotMatch(".*[. ]");
    }
    assertThat(entry).endsWith(".es.srt");
    String folder = entry.substring(0, entry.indexOf('/'));
    assertThat(folder.codePointCount(0, folder.length())).isLessThanOrEqualTo(84);
  }

  private static String asOne(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static List<String> unpack(byte[] zip, Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        names.add(entry.getName());
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, entries.readAllBytes());
      }
    }
    return names;
  }

  private HttpResponse<InputStream> archive(List<JobId> jobs, String more) {
    String ids = jobs.stream().map(JobId::toString).collect(Collectors.joining(","));
    return http.open("/api/jobs/outputs.zip?jobIds=" + ids + more);
  }

  private static String attachment(HttpResponse<?> answer) {
    String told = answer.headers().firstValue("Content-Disposition").orElseThrow();
    return URLDecoder.decode(told.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private JobId done(String video) {
    JobId job = Seed.running(store, owner.caller(), Seed.uploaded(store, owner.caller(), video));
    OutputId id = OutputId.next();
    String key = "w/" + owner.caller().workspaceId() + "/outputs/" + id + ".srt";
    byte[] text = video.getBytes(StandardCharsets.UTF_8);
    blobs.putIfAbsent(key, text, "application/x-subrip");
    store
        .jobs()
        .addOutput(
            new OutputRow(
                id,
                job,
                OutputFormat.SRT,
                OutputKind.TRANSLATION,
                "es",
                key,
                text.length,
                "0".repeat(64),
                Instant.EPOCH));
    return job;
  }
}
