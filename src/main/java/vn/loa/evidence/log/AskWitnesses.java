package vn.loa.evidence.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.evidence.tlog.WitnessKey;

/** Asks every outside witness for its cosignature under each new checkpoint; what they hold and we do not have holds the log up. */
@ApplicationScoped
class AskWitnesses {

    private static final Logger LOG = Logger.getLogger(AskWitnesses.class);

    private final List<Witness> witnesses;
    private final Transactions transactions;
    private final PublishedLog log;
    private final Clock clock;

    AskWitnesses(LogConfig config, Transactions transactions, PublishedLog log, Clock clock) {
        this.witnesses = config.witnesses().entrySet().stream()
                .map(entry -> new Witness(
                        entry.getKey(),
                        entry.getValue().url(),
                        WitnessKey.parse(entry.getValue().key()),
                        config.witnessTimeout()))
                .toList();
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    void signed(@ObservesAsync SignedCheckpoint signed) {
        for (Witness witness : witnesses) {
            try {
                ask(witness, signed);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "witness not asked witness=%s", witness.name());
            }
        }
    }

    List<String> names() {
        return witnesses.stream().map(Witness::name).toList();
    }

    private void ask(Witness witness, SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        long old =
                transactions.run(connection -> Cosignatures.largest(connection, checkpoint.origin(), witness.name()));
        // A cosignature of just this size is asked for again by nobody; a smaller checkpoint would be refused.
        if (old > checkpoint.size()) {
            return;
        }
        Witness.Answer answer = witness.ask(signed, old, proof(old, checkpoint.size()));
        if (answer instanceof Witness.Holds holds && holds.size() != old && holds.size() <= checkpoint.size()) {
            answer = witness.ask(signed, holds.size(), proof(holds.size(), checkpoint.size()));
        }
        take(witness, checkpoint, answer);
    }

    private void take(Witness witness, Checkpoint checkpoint, Witness.Answer answer) {
        if (answer instanceof Witness.Cosigned cosigned) {
            transactions.run(connection -> keep(connection, checkpoint, witness, cosigned));
            LOG.infof("cosigned witness=%s size=%d", witness.name(), checkpoint.size());
        } else if (answer instanceof Witness.Holds holds) {
            // It has cosigned more than we have, or the same size with another root.
            Dispute dispute = new Dispute(
                    witness.name(),
                    new Checkpoint(checkpoint.origin(), holds.size(), TreeHash.EMPTY),
                    Optional.empty(),
                    "witness " + witness.name() + " answered 409 with size " + holds.size() + "\n",
                    true,
                    clock.instant());
            transactions.run(connection -> Disputes.keep(connection, dispute));
            LOG.errorf("witness disputes witness=%s holds=%d own=%d", witness.name(), holds.size(), checkpoint.size());
        } else if (answer instanceof Witness.Silent silent) {
            LOG.warnf("witness silent witness=%s reason=%s", witness.name(), silent.why());
        }
    }

    private static boolean keep(
            Connection connection, Checkpoint checkpoint, Witness witness, Witness.Cosigned cosigned)
            throws SQLException {
        Cosignatures.keep(connection, checkpoint, witness.name(), cosigned.line(), cosigned.at());
        return true;
    }

    private List<TreeHash> proof(long old, long size) {
        return log.consistency(old, size).hashes();
    }
}
