package io.jamak.store.account;

import io.jamak.domain.account.Caller;

/** One who can sign in, with the workspace that they act for. */
public record Account(Caller caller, String email, String passwordHash, String workspaceName) {}
