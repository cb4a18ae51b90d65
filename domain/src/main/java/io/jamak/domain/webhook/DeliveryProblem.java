package io.jamak.domain.webhook;

/** Why an attempt to tell a receiver failed. */
public enum DeliveryProblem {
  /** The name of its host is not known. */
  UNKNOWN_HOST,
  /** Its host is an address to which we do not connect. */
  ADDRESS_REFUSED,
  /** Nobody took the connection, or it broke. */
  NO_CONNECTION,
  /** Its certificate is not valid for its name, or no TLS could be spoken. */
  TLS,
  /** It took longer than it may. */
  TIMEOUT,
  /** It answered with a status of 300 to 399, which is not followed. */
  REDIRECT,
  /** It answered with another status than 200 to 299. */
  STATUS,
  /** It answered 410: the webhook was switched off. */
  GONE,
  /** The webhook was switched off before the message could be sent. */
  DISABLED,
  /** The workflow that was to send it ended without a word. */
  WORKFLOW_LOST
}
