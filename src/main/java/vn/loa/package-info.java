/** The entry point; what the server is made of lives in the packages below. */
@NullMarked
package vn.loa;

import org.jspecify.annotations.NullMarked;
