package io.jamak.api.idempotency;

import io.jamak.api.AfterCommit;
import io.jamak.api.KeyedLocks;
import io.jamak.api.error.ProblemWriter;
import io.jamak.api.security.CallerContext;
import io.jamak.api.security.JamakPrincipal;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.idempotency.IdempotencyRepository;
import io.jamak.store.idempotency.IdempotencyRepository.Answer;
import io.jamak.store.idempotency.IdempotencyRepository.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Bounds the bodies of all writes, and makes those with an {@code Idempotency-Key} happen once: the
 * first answer is kept and repeated. Answers that say "try again" are not kept. What needs the
 * database alone happens in one transaction with its answer; what reaches the network claims its
 * key first.
 *
 * @see "Decision 0032: idempotency with and without a transaction around"
 */
public final class IdempotencyFilter extends OncePerRequestFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final int MAX_KEY = 255;
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

  private final IdempotencyRepository repository;
  private final CallerContext callers;

  /** Of its own: the work inside takes the shared locks, and locks of one kind are never nested. */
  private final KeyedLocks locks = new KeyedLocks();

  private final ProblemWriter problems;

  IdempotencyFilter(
      IdempotencyRepository repository, CallerContext callers, ProblemWriter problems) {
    this.repository = repository;
    this.callers = callers;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !WRITES.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      KeptBody kept = new KeptBody(request, BodyReader.read(request));
      String key = request.getHeader(HEADER);
      Optional<JamakPrincipal> caller = callers.find();
      if (key == null || caller.isEmpty()) {
        chain.doFilter(kept, response);
      } else {
        once(kept, response, chain, caller.get().caller().workspaceId(), checked(key));
      }
    } catch (JamakException refused) {
      problems.write(request, response, refused.code(), String.valueOf(refused.getMessage()));
    }
  }

  private void once(
      KeptBody request,
      HttpServletResponse response,
      FilterChain chain,
      WorkspaceId workspace,
      String key)
      throws ServletException, IOException {
    Answer answer;
    try {
      String hash = RequestHash.of(request);
      Supplier<Answer> work = () -> run(request, response, chain);
      answer =
          locks.alone(
              "idempotency:" + workspace + ":" + key,
              () ->
                  NetworkRoutes.has(request)
                      ? claimed(workspace, key, hash, work)
                      : AfterCommit.around(() -> repository.once(workspace, key, hash, work)));
    } catch (NotKept again) {
      answer = again.answer;
    } catch (Broken broken) {
      broken.rethrow();
      return;
    }
    write(answer, response);
  }

  private Answer claimed(WorkspaceId workspace, String key, String hash, Supplier<Answer> work) {
    return switch (repository.claim(workspace, key, hash)) {
      case Claim.Answered(Answer kept) -> kept;
      case Claim.Busy() -> throw IdempotencyRepository.inProgress(key);
      case Claim.Mine(UUID claim, String effect) -> {
        Answer answer;
        try {
          answer =
              CurrentClaim.during(
                  effect, made -> repository.remember(workspace, key, claim, made), work);
        } catch (RuntimeException notKept) {
          repository.release(workspace, key, claim);
          throw notKept;
        }
        repository.keep(workspace, key, claim, answer);
        yield answer;
      }
    };
  }

  private static Answer run(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, caught);
    } catch (ServletException | IOException failure) {
      throw new Broken(failure);
    }
    Answer answer =
        new Answer(
            caught.getStatus(), new String(caught.getContentAsByteArray(), StandardCharsets.UTF_8));
    if (answer.status() >= 500 || answer.status() == 429) {
      throw new NotKept(answer);
    }
    return answer;
  }

  private static void write(Answer answer, HttpServletResponse response) throws IOException {
    byte[] body = answer.bodyJson().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    if (body.length > 0) {
      response.setContentType(
          answer.status() >= 400
              ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
              : MediaType.APPLICATION_JSON_VALUE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  private static String checked(@Nullable String key) {
    if (key == null || key.length() > MAX_KEY || !key.matches("[\\x21-\\x7e]+")) {
      throw new JamakException(
          ErrorCode.BAD_REQUEST,
          HEADER + ": refused (expected: 1 to " + MAX_KEY + " visible ASCII characters)");
    }
    return key;
  }

  /** Carries an answer past the repository without being kept. */
  private static final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    NotKept(Answer answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }

  /** Carries a failure of the chain past the repository. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(Exception cause) {
      super(cause);
    }

    void rethrow() throws ServletException {
      Throwable cause = getCause();
      if (cause instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw new ServletException(cause);
    }
  }
}
