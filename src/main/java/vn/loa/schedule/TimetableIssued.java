package vn.loa.schedule;

import vn.loa.protocol.WardId;

public record TimetableIssued(WardId ward, long version) {}
