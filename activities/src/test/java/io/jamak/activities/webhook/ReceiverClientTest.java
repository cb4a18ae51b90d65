package io.jamak.activities.webhook;

import static io.jamak.activities.server.LyingServer.http;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.server.LyingServer;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.IpNetwork;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.store.webhook.DeliveryRepository.Attempt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 127.0.0.1 plays the part of what may be told, 127.0.0.2 that of what is inside. */
@Timeout(60)
class ReceiverClientTest {
  private static final InetAddress TOLD = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress INSIDE = InetAddress.ofLiteral("127.0.0.2");
  private static final ReceiverRules RULES =
      new ReceiverRules(List.of(IpNetwork.parse("127.0.0.1")));

  private final Queue<InetAddress[]> answers = new ArrayDeque<>();
  private LyingServer server;
  private ServerSocket inside;

  @BeforeEach
  void open() throws IOException {
    server = new LyingServer();
    inside = new ServerSocket(server.uri().getPort(), 50, INSIDE);
  }

  @AfterEach
  void nobody_inside_was_called() throws IOException {
    inside.setSoTimeout(1);
    assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
    inside.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"200,", "204,", "299,", "301,REDIRECT", "410,GONE", "404,STATUS", "500,STATUS"})
  void only_a_status_of_success_is_one(int status, DeliveryProblem problem) {
    server.answers(http(status, "text/plain", "", "Location: http://127.0.0.2/"));

    Attempt attempt = post("http://127.0.0.1");

    assertThat(attempt.httpStatus()).isEqualTo(status);
    assertThat(attempt.problem()).isEqualTo(problem);
  }

  @Test
  void a_redirect_to_an_address_inside_calls_nobody_there() {
    server.answers(http(307, "text/plain", "", "Location: " + at("http://127.0.0.2")));

    assertThat(post("http://127.0.0.1").problem()).isEqualTo(DeliveryProblem.REDIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2",
        "https://127.0.0.2",
        "http://[::ffff:127.0.0.2]",
        "http://2130706434",
        "http://127.2",
        "https://[::1]",
        "http://0.0.0.0",
        "https://169.254.169.254"
      })
  void an_address_inside_is_not_called_however_it_is_written(String url) {
    assertThat(post(url).problem())
        .isIn(DeliveryProblem.ADDRESS_REFUSED, DeliveryProblem.UNKNOWN_HOST);
  }

  @Test
  void a_name_that_is_honest_first_and_inside_later_is_judged_each_time() {
    answers.add(new InetAddress[] {TOLD});
    answers.add(new InetAddress[] {INSIDE});

    assertThat(post("http://hook.test").problem()).isNull();
    assertThat(post("http://hook.test").problem()).isEqualTo(DeliveryProblem.ADDRESS_REFUSED);
    assertThat(answers).as("looked up once an attempt").isEmpty();
  }

  @Test
  void a_public_name_that_moves_inside_is_refused_by_https_too() throws UnknownHostException {
    GuardedNames names = new GuardedNames(ReceiverRules.PUBLIC_ONLY, true, _ -> answers.remove());
    InetAddress open = InetAddress.ofLiteral("93.184.216.34");
    answers.add(new InetAddress[] {open});
    answers.add(new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")});

    assertThat(names.resolve("hook.test")).containsExactly(open);
    assertThatThrownBy(() -> names.resolve("hook.test"))
        .isInstanceOf(AddressRefusedException.class);
  }

  @Test
  void one_address_inside_spoils_a_name() {
    answers.add(new InetAddress[] {TOLD, INSIDE});

    assertThat(post("http://hook.test").problem()).isEqualTo(DeliveryProblem.ADDRESS_REFUSED);
  }

  @Test
  void whoever_is_not_there_or_speaks_no_tls_is_told_apart() throws IOException {
    assertThat(post("http://nobody.test").problem()).isEqualTo(DeliveryProblem.UNKNOWN_HOST);
    server.close();
    assertThat(post("http://127.0.0.1").problem()).isEqualTo(DeliveryProblem.NO_CONNECTION);
    try (ServerSocket plain = new ServerSocket(server.uri().getPort(), 1, TOLD)) {
      Thread.ofVirtual().start(() -> speakNoTls(plain));
      assertThat(post("https://127.0.0.1").problem()).isEqualTo(DeliveryProblem.TLS);
    }
  }

  @Test
  void a_receiver_that_hangs_is_given_up_on_time() {
    server.answers(LyingServer.silence());

    Attempt attempt = post("http://127.0.0.1");

    assertThat(attempt.problem()).isEqualTo(DeliveryProblem.TIMEOUT);
    assertThat(attempt.httpStatus()).isNull();
    assertThat(attempt.responseMs()).isLessThan(5_000);
  }

  @Test
  void a_head_that_drips_for_ever_ends_on_time() {
    server.answers(
        (out, closing) -> {
          out.write("HTTP/1.1 200 x\r\nX-Drip: ".getBytes(UTF_8));
          while (!closing.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
          }
        });

    Attempt attempt = post("http://127.0.0.1");

    assertThat(attempt.problem()).isEqualTo(DeliveryProblem.TIMEOUT);
    assertThat(attempt.responseMs()).isLessThan(5_000);
  }

  @Test
  void of_a_body_without_end_little_is_read_and_its_status_counts() {
    server.answers(LyingServer.flood(1L << 30));
    Attempt flood = post("http://127.0.0.1");
    server.answers(LyingServer.drips());
    Attempt drips = post("http://127.0.0.1");

    assertThat(flood.problem()).isNull();
    assertThat(server.written()).isLessThan(64L << 20);
    assertThat(drips.problem()).isNull();
    assertThat(drips.responseMs()).isLessThan(5_000);
  }

  private static void speakNoTls(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getOutputStream().write("HTTP/1.1 200 x\r\n\r\n".getBytes(UTF_8));
      client.getInputStream().readAllBytes();
    } catch (IOException closed) {
      // the client has seen enough
    }
  }

  private String at(String host) {
    return host + ":" + server.uri().getPort();
  }

  private Attempt post(String host) {
    try (ReceiverClient client = new ReceiverClient(RULES, this::find, Duration.ofSeconds(1))) {
      return client.post(URI.create(at(host) + "/hook"), Map.of("webhook-id", "1"), new byte[] {1});
    }
  }

  private InetAddress[] find(String host) throws UnknownHostException {
    if (host.equals("hook.test")) {
      return answers.remove();
    }
    if (host.equals("nobody.test")) {
      throw new UnknownHostException(host);
    }
    return HostNames.SYSTEM.find(host);
  }
}
