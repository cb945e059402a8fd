package vn.loa.receiver.core;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import vn.loa.receiver.journal.Journal;
import vn.loa.receiver.link.Link;
import vn.loa.receiver.note.Refused;
import vn.loa.receiver.server.Server;
import vn.loa.receiver.server.TimeQuestion;
import vn.loa.receiver.sound.Speaker;
import vn.loa.receiver.store.Disk;
import vn.loa.receiver.store.HashStore;
import vn.loa.receiver.store.Identity;
import vn.loa.receiver.store.StateDirectory;
import vn.loa.receiver.time.ClockMemory;
import vn.loa.receiver.time.ReceiverClock;

/** Puts the parts of one receiver together. */
public final class Wiring {

    /** Stays free on the disk, so that the journal can always be written. */
    private static final long RESERVE_BYTES = 32L << 20;

    private Wiring() {}

    /**
     * What differs between a pole, a test and a fleet.
     *
     * @param background runs what waits for disk or network; at most a handful of such pieces of work at a time
     */
    public record Outside(
            Server server,
            Link link,
            Speaker speaker,
            ReceiverClock clock,
            Clock wall,
            boolean trustSystemClock,
            ClockMemory clockMemory,
            Loop loop,
            Executor background,
            Disk disk,
            Events events,
            String version,
            String model) {}

    /** Keeps the assignment that came with the confirmation. */
    public static void keepFirstAssignment(Identity identity, StateDirectory state, byte[] note)
            throws IOException, Refused {
        Papers.first(identity, state, note);
    }

    /** A receiver that is ready to start. */
    public static Receiver receiver(Identity identity, StateDirectory state, Journal journal, Outside outside)
            throws IOException {
        Identity.Membership joined = identity.membership().orElseThrow();
        Topics topics = new Topics(joined.ward(), identity.receiver());
        String boot = UUID.randomUUID().toString();
        SecureRandom random = new SecureRandom();
        HashStore sheets = new HashStore(state.sheets(), outside.disk());
        HashStore content = new HashStore(state.content(), outside.disk());
        Papers papers = Papers.open(identity, state);
        Plan plan = new Plan(papers, sheets);
        Library library = new Library(content);
        Performances performances = new Performances();
        Wanted wanted = new Wanted(papers, plan, journal, sheets, library, performances);
        Upcoming upcoming = new Upcoming(journal, plan);
        Loop loop = outside.loop();
        Events events = outside.events();
        Provisioner provisioner = new Provisioner(
                outside.server(),
                outside.background(),
                loop,
                outside.clock().ticker(),
                random,
                () -> RESERVE_BYTES,
                events);
        LogWitness witness = new LogWitness(papers, state, events);
        Outbox outbox = new Outbox(journal, outside.link(), outside.clock(), papers, topics, witness, boot);
        StoreLoader loader = new StoreLoader(library, outside.background(), loop, events);
        Stage stage =
                new Stage(outside.clock(), journal, outside.speaker(), performances, library, outbox, loop, events);
        Conductor conductor = new Conductor(outside.clock(), journal, stage, loader, outbox, papers, upcoming, events);
        CommandDesk desk = new CommandDesk(outside.clock(), journal, papers, library, outbox, conductor, events);
        Clock wall = outside.wall();
        StateReport.About about = new StateReport.About(
                boot,
                outside.version(),
                outside.model(),
                () -> Duration.between(wall.instant(), outside.clock().now().instant()));
        StateReport report = new StateReport(
                topics,
                identity.key(),
                about,
                outside.clock(),
                papers,
                journal,
                conductor,
                outside.speaker(),
                provisioner,
                content,
                desk,
                witness);
        Timekeeper timekeeper = new Timekeeper(
                outside.clock(),
                new TimeQuestion(outside.server(), outside.clock().ticker()),
                wall,
                outside.trustSystemClock(),
                outside.clockMemory(),
                papers,
                outside.background(),
                loop,
                random,
                events);
        Lookout lookout = new Lookout(
                outside.server(), outside.background(), loop, outside.clock().ticker(), random, topics, events);
        Link.Terms terms = new Link.Terms(
                joined.broker(),
                identity.receiver(),
                identity.linkSecret(),
                topics.subscriptions(),
                topics.state(),
                () -> papers.assignment().longestPause(),
                report::offline);
        return new Receiver(new Receiver.ReceiverParts(
                papers,
                topics,
                journal,
                plan,
                upcoming,
                wanted,
                provisioner,
                conductor,
                desk,
                outbox,
                witness,
                report,
                timekeeper,
                lookout,
                outside.link(),
                terms,
                outside.clock(),
                loop,
                events));
    }
}
