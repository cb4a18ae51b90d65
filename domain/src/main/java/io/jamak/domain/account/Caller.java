package io.jamak.domain.account;

/** On whose behalf a use case runs: every read and write is scoped to this workspace. */
public record Caller(UserId userId, WorkspaceId workspaceId, Role role) {
  /**
   * What a member may do; {@code OWNER} may delete, make tokens and manage webhooks, {@code MEMBER}
   * may do the rest.
   */
  public enum Role {
    OWNER,
    MEMBER
  }

  /** Whether this caller may delete assets. */
  public boolean mayDelete() {
    return role == Role.OWNER;
  }

  /** Whether this caller may say which other systems are told of the workspace's jobs. */
  public boolean mayManageWebhooks() {
    return role == Role.OWNER;
  }
}
