package vn.loa.evidence.tlog;

import java.util.HashMap;
import java.util.Map;

/**
 * A tree whose hashes lie in tiles: reads each tile that an answer needs once and keeps it for the next answer of the same object.
 *
 * <p>Not for several threads; make one for each question.
 */
public final class TiledTree implements MerkleTree.Subtrees {

    private final Tiles tiles;
    private final long size;
    private final Map<Tile, byte[]> read = new HashMap<>();
    private final Map<Subtree, TreeHash> known = new HashMap<>();

    /** Where tiles come from: the 32 · width bytes of a tile that a tree of the asked size holds. */
    @FunctionalInterface
    public interface Tiles {
        byte[] hashes(Tile tile);
    }

    private record Subtree(int height, long index) {}

    /** @param size of the largest tree that will be asked about */
    public TiledTree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** Roots and proofs over it. */
    public MerkleTree tree() {
        return new MerkleTree(this);
    }

    @Override
    public TreeHash complete(int height, long index) {
        int level = height / Tile.HEIGHT;
        int above = height % Tile.HEIGHT;
        long first = index << above;
        if (above == 0) {
            return inTile(level, first);
        }
        Subtree subtree = new Subtree(height, index);
        TreeHash hash = known.get(subtree);
        if (hash == null) {
            hash = TreeHash.ofNode(complete(height - 1, index * 2), complete(height - 1, index * 2 + 1));
            known.put(subtree, hash);
        }
        return hash;
    }

    private TreeHash inTile(int level, long position) {
        long index = position / Tile.WIDTH;
        Tile tile = new Tile(level, index, Tile.widthIn(size, level, index));
        return TreeHash.at(read.computeIfAbsent(tile, tiles::hashes), (int) (position % Tile.WIDTH));
    }
}
