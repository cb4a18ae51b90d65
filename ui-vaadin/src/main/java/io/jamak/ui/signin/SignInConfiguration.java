package io.jamak.ui.signin;

import io.jamak.ui.security.PagePolicy;
import io.jamak.ui.words.JamakWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers {@code GET /login}; the security chain answers the POST. */
@Configuration(proxyBeanMethods = false)
public class SignInConfiguration {
  @Bean
  RouterFunction<ServerResponse> signIn(PagePolicy policy, JamakWords words) {
    SignInPage page = new SignInPage(policy, words);
    return RouterFunctions.route()
        .GET(
            SignInTokens.PATH,
            request ->
                ServerResponse.ok()
                    .build(
                        (servlet, response) -> {
                          page.write(servlet, response);
                          return null;
                        }))
        .build();
  }
}
