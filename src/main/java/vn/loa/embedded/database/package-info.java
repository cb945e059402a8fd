/**
 * The PostgreSQL that Loa brings with it, for stations that have no database server of their own.
 *
 * <p>May import {@code vn.loa.embedded}; knows nothing of tables, which belong to the migrations.
 */
@NullMarked
package vn.loa.embedded.database;

import org.jspecify.annotations.NullMarked;
