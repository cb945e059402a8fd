package vn.loa.evidence.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the partial tile of each level, all that is needed to append and to compute the root. At most 8 kB for
 * each 256-fold of size.
 */
public final class TreeEdge {

    private final List<ByteArrayOutputStream> levels = new ArrayList<>();
    private long size;

    /** Takes a tile that has just become full and will never change again. */
    @FunctionalInterface
    public interface FullTiles {
        void full(int level, long index, byte[] hashes);
    }

    /**
     * The edge of a tree of this size.
     *
     * @param partial the hashes of the partial tile of each level, from the leaves up; empty where there is none
     */
    public TreeEdge(long size, List<byte[]> partial) {
        this.size = size;
        for (int level = 0; level < partial.size(); level++) {
            if (partial.get(level).length != widthAt(level) * TreeHash.BYTES) {
                throw new IllegalArgumentException("the edge at level " + level + " does not belong to size " + size);
            }
            ByteArrayOutputStream hashes = new ByteArrayOutputStream();
            hashes.writeBytes(partial.get(level));
            levels.add(hashes);
        }
        if (size > 0 && size >> (Tile.HEIGHT * partial.size()) != 0) {
            throw new IllegalArgumentException("the edge has too few levels for size " + size);
        }
    }

    public static TreeEdge ofEmptyTree() {
        return new TreeEdge(0, List.of());
    }

    public long size() {
        return size;
    }

    /** Appends one leaf, and hands over the tiles that it fills. */
    public void append(TreeHash leaf, FullTiles tiles) {
        size++;
        append(0, leaf, tiles);
    }

    private void append(int level, TreeHash hash, FullTiles tiles) {
        if (level == levels.size()) {
            levels.add(new ByteArrayOutputStream());
        }
        ByteArrayOutputStream hashes = levels.get(level);
        hashes.writeBytes(hash.bytes());
        if (hashes.size() == Tile.WIDTH * TreeHash.BYTES) {
            byte[] full = hashes.toByteArray();
            hashes.reset();
            tiles.full(level, (size >> (Tile.HEIGHT * (level + 1))) - 1, full);
            append(level + 1, rootOf(full), tiles);
        }
    }

    /** The partial tile of each level, from the leaves up. */
    public List<byte[]> partial() {
        return levels.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    /** The root of the tree as it is now. */
    public TreeHash root() {
        TreeHash root = null;
        for (ByteArrayOutputStream level : levels) {
            byte[] hashes = level.toByteArray();
            // Right to left: each complete subtree of the partial tile is the left neighbour of all that lies below it.
            int end = hashes.length / TreeHash.BYTES;
            while (end > 0) {
                int length = Integer.lowestOneBit(end);
                TreeHash subtree = complete(hashes, end - length, length);
                root = root == null ? subtree : TreeHash.ofNode(subtree, root);
                end -= length;
            }
        }
        return root == null ? TreeHash.EMPTY : root;
    }

    private static TreeHash rootOf(byte[] full) {
        return complete(full, 0, Tile.WIDTH);
    }

    private static TreeHash complete(byte[] hashes, int from, int length) {
        return length == 1
                ? TreeHash.at(hashes, from)
                : TreeHash.ofNode(complete(hashes, from, length / 2), complete(hashes, from + length / 2, length / 2));
    }

    private long widthAt(int level) {
        return (size >> (Tile.HEIGHT * level)) % Tile.WIDTH;
    }
}
