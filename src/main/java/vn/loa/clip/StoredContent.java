package vn.loa.clip;

import vn.loa.protocol.Sha256;

/**
 * Bytes in the {@link ContentStore}.
 *
 * @param sha256 their hash, which is their name
 * @param size how many
 */
public record StoredContent(Sha256 sha256, long size) {}
