package vn.loa.staff;

/**
 * Who did something, as it is copied into records: the account and the name it had at that moment.
 *
 * @param id the account
 * @param name the display name, for people
 */
public record Author(AccountId id, String name) {}
