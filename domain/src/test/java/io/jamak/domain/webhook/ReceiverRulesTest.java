package io.jamak.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001:0:1::1",
        "2001:db8::1",
        "2002:a00:1::1"
      })
  void what_is_inside_is_told_by_no_protocol(String address) {
    assertThat(ReceiverRules.PUBLIC_ONLY.allows(true, InetAddress.ofLiteral(address))).isFalse();
    assertThat(ReceiverRules.PUBLIC_ONLY.allows(false, InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "192.167.1.1", "2606:4700:4700::1111"})
  void what_is_public_is_told_by_https_alone(String address) {
    assertThat(ReceiverRules.PUBLIC_ONLY.allows(true, InetAddress.ofLiteral(address))).isTrue();
    assertThat(ReceiverRules.PUBLIC_ONLY.allows(false, InetAddress.ofLiteral(address))).isFalse();
  }

  @Test
  void what_names_answer_as_mapped_into_ipv6_is_judged_as_ipv4() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    mapped[12] = 10;
    mapped[15] = 1;
    InetAddress answered = InetAddress.getByAddress("inside.test", mapped);

    assertThat(ReceiverRules.PUBLIC_ONLY.allows(true, answered)).isFalse();
  }

  @Test
  void an_operator_lets_some_networks_inside_be_told_by_http_too() {
    ReceiverRules rules =
        new ReceiverRules(
            Stream.of("10.20.0.0/15", "192.168.7.5", "fd00::/8").map(IpNetwork::parse).toList());

    for (String inside : List.of("10.20.0.1", "10.21.255.255", "192.168.7.5", "fd12::1")) {
      assertThat(rules.allows(false, InetAddress.ofLiteral(inside))).as(inside).isTrue();
    }
    for (String other : List.of("10.22.0.1", "10.19.255.255", "192.168.7.4", "fe80::1")) {
      assertThat(rules.allows(true, InetAddress.ofLiteral(other))).as(other).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "intranet", "fd00::/129"})
  void what_is_no_network_is_refused(String text) {
    assertThatThrownBy(() -> IpNetwork.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
