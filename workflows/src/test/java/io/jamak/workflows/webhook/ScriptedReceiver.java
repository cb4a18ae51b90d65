package io.jamak.workflows.webhook;

import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver that fails so often before it takes the message. */
public final class ScriptedReceiver implements WebhookActivities {
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final int failures;

  public ScriptedReceiver(int failures) {
    this.failures = failures;
  }

  List<String> calls() {
    return calls;
  }

  @Override
  public void send(String deliveryId, int round) {
    calls.add("send " + deliveryId + " " + round);
    if (calls.size() <= failures) {
      throw ApplicationFailure.newFailure("scripted", "STATUS");
    }
  }

  @Override
  public void giveUp(String deliveryId, int round) {
    calls.add("give up " + deliveryId + " " + round);
  }
}
