package vn.loa.directive;

/** The three classes of a bulletin from above (Thông tư 39/2020). */
public enum DirectiveClass {
    /** Thông thường: the ward chooses whether and when. */
    ORDINARY,
    /** Ưu tiên: placed first; where it meets another of priority, the ward's user decides the order. */
    PRIORITY,
    /** Khẩn cấp: aired at once, over anything. */
    EMERGENCY
}
