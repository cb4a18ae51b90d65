/** Users, workspaces, memberships, API tokens and plans. */
@NullMarked
package io.jamak.store.account;

import org.jspecify.annotations.NullMarked;
