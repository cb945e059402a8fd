package vn.loa.embedded.database;

/**
 * How to reach Loa's database, with the two roles that work in it.
 *
 * @param url JDBC address without credentials
 * @param application the role that the running server uses; it owns nothing, so triggers and revoked rights bind it
 * @param owner the role that owns the tables and runs the migrations
 */
public record DatabaseAccess(String url, DatabaseRole application, DatabaseRole owner) {}
