package vn.loa.schedule;

/** What a person decides when something of the same precedence has the air already. */
public enum ClashChoice {
    /** The new one goes to the next free time. */
    NEXT_FREE,
    /** The new one goes right behind the other. */
    AFTER,
    /** The other one is called off where both want the air, and its officer is told. */
    REPLACE,
    /** Of two of priority, the new one goes first and the other right behind it; its officer is told. */
    FIRST
}
