package vn.loa.evidence.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.loa.evidence.tlog.Tile;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.evidence.tlog.TreeHash;

/** Tiles as they lie in the database: the full ones by themselves, the partial ones as the beginning of what has become of them. */
final class StoredTiles implements TiledTree.Tiles {

    private final Connection connection;

    StoredTiles(Connection connection) {
        this.connection = connection;
    }

    @Override
    public byte[] hashes(Tile tile) {
        try {
            return find(tile).orElseThrow(() -> new IllegalStateException("the log lacks its tile " + tile.path()));
        } catch (SQLException failed) {
            throw new LogUnreachable(failed);
        }
    }

    /** One statement sees one state, so a tile that becomes full meanwhile is found in one place or in the other. */
    Optional<byte[]> find(Tile tile) throws SQLException {
        int bytes = tile.width() * TreeHash.BYTES;
        try (PreparedStatement select = connection.prepareStatement(
                """
                select substring(hashes from 1 for ?) from log_tile where level = ? and tile_index = ?
                union all
                select substring(hashes from 1 for ?) from log_edge
                where level = ? and (select max(leaf_index) + 1 from log_leaf) >> ? = ?""")) {
            select.setInt(1, bytes);
            select.setInt(2, tile.level());
            select.setLong(3, tile.index());
            select.setInt(4, bytes);
            select.setInt(5, tile.level());
            select.setInt(6, Tile.HEIGHT * (tile.level() + 1));
            select.setLong(7, tile.index());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() && rows.getBytes(1).length == bytes
                        ? Optional.of(rows.getBytes(1))
                        : Optional.empty();
            }
        }
    }

    /** The leaves beside a tile of level 0, as they were written. */
    List<byte[]> leaves(Tile tile) throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        long first = tile.index() * Tile.WIDTH;
        try (PreparedStatement select = connection.prepareStatement(
                """
                select e.leaf from log_leaf l join evidence_entry e on e.id = l.entry_id
                where l.leaf_index >= ? and l.leaf_index < ? order by l.leaf_index""")) {
            select.setLong(1, first);
            select.setLong(2, first + tile.width());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    leaves.add(rows.getBytes(1));
                }
            }
        }
        return leaves;
    }
}
