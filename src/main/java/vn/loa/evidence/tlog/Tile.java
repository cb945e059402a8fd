package vn.loa.evidence.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile (C2SP tlog-tiles): up to 256 hashes of one level, next to each other.
 *
 * @param level 0 for leaf hashes; each level's hashes are those of full tiles of the level below
 * @param index the place among the tiles of its level
 * @param width how many hashes it holds, 1 to 256
 */
public record Tile(int level, long index, int width) {

    public static final int WIDTH = 256;
    /** The binary levels that a tile spans. */
    public static final int HEIGHT = 8;

    private static final Pattern INDEX = Pattern.compile("((?:x[0-9]{3}/){0,6})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final Pattern LEVEL = Pattern.compile("(0|[1-9][0-9]?)/(.+)");
    private static final int MOST_LEVEL = 63;

    public Tile {
        if (level < 0 || level > MOST_LEVEL || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + " of width " + width);
        }
    }

    /**
     * Reads {@code <L>/<N>[.p/<W>]}.
     *
     * @throws MalformedProof when it is no tile's path
     */
    public static Tile ofPath(String path) throws MalformedProof {
        Matcher matcher = LEVEL.matcher(path);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > MOST_LEVEL) {
            throw new MalformedProof("not a tile's path");
        }
        return ofPath(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }

    /**
     * Reads {@code <N>[.p/<W>]} as a bundle of entries, which lie beside the tiles of level 0.
     *
     * @throws MalformedProof when it is no bundle's path
     */
    public static Tile ofEntriesPath(String path) throws MalformedProof {
        return ofPath(0, path);
    }

    private static Tile ofPath(int level, String path) throws MalformedProof {
        Matcher matcher = INDEX.matcher(path);
        if (!matcher.matches() || matcher.group(1).startsWith("x000/")) {
            throw new MalformedProof("not a tile's path");
        }
        long index = index((matcher.group(1) + matcher.group(2)).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? WIDTH : Integer.parseInt(matcher.group(3));
        if (matcher.group(3) != null && width >= WIDTH) {
            throw new MalformedProof("a partial tile has at most 255 hashes");
        }
        return new Tile(level, index, width);
    }

    private static long index(String digits) throws MalformedProof {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException beyondAllTrees) {
            throw new MalformedProof("a tile beyond all trees");
        }
    }

    /** How many hashes the tile at this place holds in a tree of this size; 0 when it is not in it. */
    public static int widthIn(long size, int level, long index) {
        long hashes = level >= 8 ? 0 : size >> (HEIGHT * level);
        return (int) Math.max(0, Math.min(WIDTH, hashes - index * WIDTH));
    }

    /** Whether a tree of this size holds the whole of it. */
    public boolean isIn(long size) {
        // An index so large that its product would overflow lies beyond every tree.
        return index <= (Long.MAX_VALUE >> HEIGHT) && width <= widthIn(size, level, index);
    }

    public boolean isFull() {
        return width == WIDTH;
    }

    /** {@code <L>/<N>[.p/<W>]}. */
    public String path() {
        return level + "/" + entriesPath();
    }

    /** {@code <N>[.p/<W>]}. */
    public String entriesPath() {
        StringBuilder path = new StringBuilder(String.format("%03d", index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            path.insert(0, String.format("x%03d/", rest % 1_000));
        }
        return isFull() ? path.toString() : path + ".p/" + width;
    }
}
