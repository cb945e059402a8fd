package vn.loa.clip;

import vn.loa.protocol.WardId;

/** Fired when a clip has become ready or refused, after that is in the database. */
public record ClipChanged(WardId ward, ClipId clip, ClipState state) {}
