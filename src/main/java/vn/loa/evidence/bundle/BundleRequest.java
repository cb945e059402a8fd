package vn.loa.evidence.bundle;

import java.util.OptionalLong;
import vn.loa.protocol.WardId;

/**
 * What somebody wants to carry away.
 *
 * @param wardName as it is called now, for the person who opens the file
 * @param sound whether the sound itself goes along, or its hashes alone
 * @param kept the size of an older checkpoint that the auditor kept, to be proved to be the beginning of this log
 */
public record BundleRequest(WardId ward, String wardName, Period period, boolean sound, OptionalLong kept) {}
