/** What all pages share: language, times as people say them, the frame around the content, errors as pages. May import time, problem and protocol. */
@NullMarked
package vn.loa.page;

import org.jspecify.annotations.NullMarked;
