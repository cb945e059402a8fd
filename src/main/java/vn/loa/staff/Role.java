package vn.loa.staff;

/** What a person does; each account has exactly one. The constants' names are used in {@code @RolesAllowed}. */
public enum Role {
    /** Makes bulletins and the timetable. */
    OFFICER,
    /** Approves or returns bulletins of others. */
    APPROVER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Installs and mends receivers. */
    TECHNICIAN,
    /** Accounts, wards, windows; may also do what a technician does, and neither write nor approve bulletins. */
    ADMINISTRATOR;

    public static final String OFFICER_ROLE = "OFFICER";
    public static final String APPROVER_ROLE = "APPROVER";
    public static final String AUDITOR_ROLE = "AUDITOR";
    public static final String TECHNICIAN_ROLE = "TECHNICIAN";
    public static final String ADMINISTRATOR_ROLE = "ADMINISTRATOR";
}
