/** Makes the golden messages of devices/protocol/examples and holds the receiver against them. */
package vn.loa.receiver.golden;
