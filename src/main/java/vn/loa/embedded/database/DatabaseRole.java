package vn.loa.embedded.database;

/** A name and a password known to the database. */
public record DatabaseRole(String name, String password) {
    /** Leaves the password out, because records end up in logs. */
    @Override
    public String toString() {
        return "DatabaseRole[name=" + name + "]";
    }
}
