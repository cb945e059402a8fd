package vn.loa.protocol;

/** What goes before what: ORDINARY, then PRIORITY, then EMERGENCY [P-37]. */
public enum Precedence {
    ORDINARY,
    PRIORITY,
    EMERGENCY
}
