package vn.loa.staff;

/**
 * Something about an account was changed; fired inside the transaction of the change, so that it is in the evidence log or did not happen.
 *
 * @param what {@code opened}, {@code locked}, {@code unlocked} or {@code password-reset}
 * @param by the name of the person who did it, or {@link Actor#THE_SERVER}
 */
public record AccountChanged(AccountId account, String username, Role role, String what, String by) {}
