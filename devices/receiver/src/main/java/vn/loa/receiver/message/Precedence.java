package vn.loa.receiver.message;

/** Who may interrupt whom; the order of the constants is the order of force [P-37]. */
public enum Precedence {
    ORDINARY,
    PRIORITY,
    EMERGENCY
}
