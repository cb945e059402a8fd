package vn.loa.evidence.tlog;

import java.util.HashMap;
import java.util.Map;

/**
 * A tree in tiles that is walked from left to right: of each level only the tile at hand is kept, so that memory stays the same however large the
 * tree is.
 *
 * <p>Not for several threads.
 */
public final class TileWalk implements MerkleTree.Subtrees {

    private final TiledTree.Tiles tiles;
    private final long size;
    private final Map<Integer, Opened> atHand = new HashMap<>();

    /** @param size of the tree that is walked */
    public TileWalk(TiledTree.Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** A tile with what has been computed above its hashes: {@code nodes[height][index]}. */
    private record Opened(long index, TreeHash[][] nodes) {}

    @Override
    public TreeHash complete(int height, long index) {
        int level = height / Tile.HEIGHT;
        int above = height % Tile.HEIGHT;
        long first = index << above;
        Opened tile = open(level, first / Tile.WIDTH);
        return node(tile, above, (int) (index - ((tile.index() * Tile.WIDTH) >> above)));
    }

    private Opened open(int level, long index) {
        Opened kept = atHand.get(level);
        if (kept != null && kept.index() == index) {
            return kept;
        }
        Tile tile = new Tile(level, index, Tile.widthIn(size, level, index));
        byte[] hashes = tiles.hashes(tile);
        TreeHash[][] nodes = new TreeHash[Tile.HEIGHT][];
        for (int height = 0; height < Tile.HEIGHT; height++) {
            nodes[height] = new TreeHash[Tile.WIDTH >> height];
        }
        for (int place = 0; place < tile.width(); place++) {
            nodes[0][place] = TreeHash.at(hashes, place);
        }
        Opened fresh = new Opened(index, nodes);
        atHand.put(level, fresh);
        return fresh;
    }

    private static TreeHash node(Opened tile, int height, int index) {
        TreeHash known = tile.nodes()[height][index];
        if (known != null) {
            return known;
        }
        TreeHash hash = TreeHash.ofNode(node(tile, height - 1, index * 2), node(tile, height - 1, index * 2 + 1));
        tile.nodes()[height][index] = hash;
        return hash;
    }
}
