/** Who may do what and where: accounts, roles, scopes, sessions, sign-in. May import the ground. */
@NullMarked
package vn.loa.staff;

import org.jspecify.annotations.NullMarked;
