/** From an Opus file to samples that leave at an instant. Imports nothing of the receiver. */
@NullMarked
package vn.loa.receiver.sound;

import org.jspecify.annotations.NullMarked;
