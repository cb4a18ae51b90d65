package io.jamak.app.embedded.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.home.CacheFolder;
import io.jamak.app.home.Home;
import io.jamak.app.settings.SettingsReader;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalServerTest {
  @TempDir Path folder;

  @Test
  void the_dev_server_comes_back_by_itself_and_remembers_its_workflows() throws Exception {
    try (TemporalServer server = start(realProgram())) {
      long first = server.pid();
      withStubs(server.address(), stubs -> startWorkflow(stubs, "job-1"));

      CompletableFuture<ProcessHandle> death = ProcessHandle.of(first).orElseThrow().onExit();
      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      death.get(10, TimeUnit.SECONDS);

      withStubs(
          server.address(),
          stubs -> {
            stubs.connect(Duration.ofSeconds(30));
            assertThat(describe(stubs, "job-1")).isEqualTo("job-1");
          });
      assertThat(server.pid()).isNotEqualTo(first);
    }
  }

  @Test
  void the_dev_server_knows_our_search_attributes_and_shows_its_web_ui() throws Exception {
    try (TemporalServer server = start(realProgram());
        HttpClient browser = HttpClient.newHttpClient()) {
      withStubs(
          server.address(),
          stubs -> assertThat(searchAttributes(stubs)).containsAll(SearchAttributes.NAMES));
      URI webUi = server.webUi().orElseThrow();
      HttpResponse<String> page =
          browser.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webUi.getPort() + "/"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_dev_server_that_outlived_its_jamak_is_stopped() {
    TemporalServer orphan = start(realProgram());
    ProcessHandle before = ProcessHandle.of(orphan.pid()).orElseThrow();

    OrphanDevServer.stop(Home.open(folder).folder().resolve("temporal.db"));

    assertThat(before.isAlive()).isFalse();
    orphan.close();
  }

  @Test
  void without_any_program_the_test_server_takes_its_place_and_says_so() {
    List<String> said = new ArrayList<>();

    try (TestServerInProcess server = TestServerInProcess.start(0)) {
      assertThat(server).isNotNull();
    }
    try (TemporalServer server = TemporalServer.testServer(Home.open(folder), said::add)) {
      withStubs(server.address(), stubs -> startWorkflow(stubs, "job-2"));
      assertThat(server.webUi()).isEmpty();
      assertThat(said).singleElement().asString().startsWith("WARNING");
    }
  }

  private TemporalServer start(TemporalProgram program) {
    return TemporalServer.start(Home.open(folder), program, line -> {});
  }

  private TemporalProgram realProgram() {
    return new TemporalProgram(
        CacheFolder.ofUser(), SettingsReader.TEMPORAL_RELEASES, folder.resolve("build.log"));
  }

  private static void withStubs(String address, Consumer<WorkflowServiceStubs> use) {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    try {
      use.accept(stubs);
    } finally {
      stubs.shutdownNow();
    }
  }

  private static void startWorkflow(WorkflowServiceStubs stubs, String id) {
    WorkflowClient.newInstance(stubs)
        .newUntypedWorkflowStub(
            "Nothing",
            WorkflowOptions.newBuilder().setWorkflowId(id).setTaskQueue("nobody").build())
        .start();
  }

  private static String describe(WorkflowServiceStubs stubs, String id) {
    return WorkflowClient.newInstance(stubs)
        .newUntypedWorkflowStub(id)
        .describe()
        .getExecution()
        .getWorkflowId();
  }

  private static Iterable<String> searchAttributes(WorkflowServiceStubs stubs) {
    return OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setChannel(stubs.getRawChannel())
                .validateAndBuildWithDefaults())
        .blockingStub()
        .listSearchAttributes(
            ListSearchAttributesRequest.newBuilder().setNamespace("default").build())
        .getCustomAttributesMap()
        .keySet();
  }
}
