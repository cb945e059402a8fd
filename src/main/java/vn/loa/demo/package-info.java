/** The demonstration: a made-up ward with published passwords and receivers running beside the server. Only by an explicit flag. */
@NullMarked
package vn.loa.demo;

import org.jspecify.annotations.NullMarked;
