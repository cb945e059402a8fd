package vn.loa.embedded;

/**
 * One thing to say to the person who starts Loa, in both languages of the house.
 *
 * @param vietnamese shown first
 * @param english shown second
 */
public record Sentence(String vietnamese, String english) {}
