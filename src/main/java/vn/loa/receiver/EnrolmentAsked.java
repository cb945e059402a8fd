package vn.loa.receiver;

import vn.loa.protocol.WardId;

/** A device has asked to be enrolled and waits for a person; pages show it at once. */
public record EnrolmentAsked(WardId ward) {}
