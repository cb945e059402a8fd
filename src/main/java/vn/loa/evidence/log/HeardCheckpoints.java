package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.SignedNote;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.ReceiverId;

/** Holds what receivers say that they hold against this log's own tree, and raises a finding on every difference [P-75]. */
@ApplicationScoped
public class HeardCheckpoints {

    private static final Logger LOG = Logger.getLogger(HeardCheckpoints.class);
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST = 2_048;
    private static final int MOST_UNPROVEN = 20;

    private final Transactions transactions;
    private final LogKeys keys;
    private final Clock clock;
    // Thousands of receivers hold the same few notes; each is verified once.
    private final Map<String, Long> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    HeardCheckpoints(ServerTransactions transactions, LogKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Takes a checkpoint that a receiver holds, as its verified receipt or state has it.
     *
     * @return its size when it is one of this log's
     */
    public Optional<Long> told(ReceiverId holder, String note) {
        synchronized (known) {
            Long size = known.get(note);
            if (size != null) {
                return Optional.of(size);
            }
        }
        Optional<Long> size = transactions.run(connection -> compare(connection, holder, note));
        size.ifPresent(good -> {
            synchronized (known) {
                known.put(note, good);
            }
        });
        return size;
    }

    private Optional<Long> compare(Connection connection, ReceiverId holder, String note) throws SQLException {
        Checkpoint told;
        boolean signed;
        try {
            SignedNote parsed = SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
            told = Checkpoint.ofText(parsed.text());
            signed = note.length() <= LONGEST && parsed.signedBy(allKeys(connection, told.origin())) > 0;
        } catch (MalformedProof malformed) {
            LOG.warnf("checkpoint refused receiver=%s reason=%s", holder, malformed.getMessage());
            return Optional.empty();
        }
        Optional<TreeHash> own = own(connection, told);
        if (signed && own.equals(Optional.of(told.root()))) {
            return Optional.of(told.size());
        }
        if (signed || Disputes.unprovenOf(connection, holder.value()) < MOST_UNPROVEN) {
            Dispute dispute = new Dispute(holder.value(), told, own, note, signed, clock.instant());
            if (Disputes.keep(connection, dispute)) {
                LOG.errorf(
                        "checkpoint disputed receiver=%s origin=%s size=%d signed=%s",
                        holder, told.origin(), told.size(), signed);
            }
        }
        return Optional.empty();
    }

    /** Only what was signed counts: a checkpoint beyond it is from a future that this database has lost. */
    private static Optional<TreeHash> own(Connection connection, Checkpoint told) throws SQLException {
        long signed = Checkpoints.latest(connection, told.origin())
                .map(latest -> latest.checkpoint().size())
                .orElse(-1L);
        return told.size() > signed
                ? Optional.empty()
                : Optional.of(Guard.rootAt(connection, told.size(), LogTables.size(connection)));
    }

    /** The keys on the disk too: a restored database may not know the newest one. */
    private List<PublicKey> allKeys(Connection connection, String origin) throws SQLException {
        List<PublicKey> all = new ArrayList<>();
        Checkpoints.keys(connection, origin).forEach(key -> all.add(key.key()));
        if (origin.equals(keys.origin())) {
            all.add(keys.current().publicKey());
            keys.former().ifPresent(former -> all.add(former.publicKey()));
        }
        return all.stream().distinct().toList();
    }
}
