package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Database;
import io.jamak.app.product.shared.OnSharedProduct;
import io.jamak.app.product.shared.SharedProduct;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has the running product's own credentials cannot alter the journal (I12). */
@OnSharedProduct
class JournalRoleIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update events set payload_json = '{}'",
        "delete from events",
        "truncate events",
        "alter table events disable trigger all",
        "drop table events cascade",
        "set role jamak_owner"
      })
  void the_application_s_credentials_do_not_alter_it(String attack) throws SQLException {
    SharedProduct.api().get("/api/jobs?limit=1");
    long before = Database.count(SharedProduct.product(), "select count(*) from events");
    Map<String, String> at = Addresses.of(SharedProduct.product());
    try (Connection connection =
            DriverManager.getConnection(
                at.get("JAMAK_DATABASE_URL"),
                at.get("JAMAK_DATABASE_USER"),
                at.get("JAMAK_DATABASE_PASSWORD"));
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(attack))
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
    assertThat(Database.count(SharedProduct.product(), "select count(*) from events"))
        .isGreaterThanOrEqualTo(before);
  }

  @Test
  void check_says_that_it_holds() {
    Commands.Result check = Commands.jamak(SharedProduct.product().home(), "check");

    assertThat(check.out().lines().filter(line -> line.startsWith("I12")))
        .hasSize(2)
        .allMatch(line -> line.matches("I12 +0 .*"));
  }
}
