package vn.loa.evidence.tlog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real tree, grown leaf by leaf, with its tiles in a map instead of a database. */
final class GrownTree {

    private final Map<Tile, byte[]> full = new HashMap<>();
    private final TreeEdge edge = TreeEdge.ofEmptyTree();

    GrownTree(List<TreeHash> leaves) {
        leaves.forEach(this::append);
    }

    void append(TreeHash leaf) {
        edge.append(leaf, (level, index, hashes) -> full.put(new Tile(level, index, Tile.WIDTH), hashes));
    }

    TreeEdge edge() {
        return edge;
    }

    /** Any tile, partial ones as the beginning of what has become of them. */
    byte[] tile(Tile tile) {
        byte[] whole = full.get(new Tile(tile.level(), tile.index(), Tile.WIDTH));
        byte[] hashes = whole == null ? edge.partial().get(tile.level()) : whole;
        return Arrays.copyOf(hashes, tile.width() * TreeHash.BYTES);
    }

    MerkleTree as(long size) {
        return new TiledTree(this::tile, size).tree();
    }
}
