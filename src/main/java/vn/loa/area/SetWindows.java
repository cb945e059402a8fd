package vn.loa.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.loa.protocol.WardId;
import vn.loa.staff.Actor;

/** Use case: the hours of a ward's regulation, all of them at once, in place of those before. */
@ApplicationScoped
public class SetWindows {

    private static final Logger LOG = Logger.getLogger(SetWindows.class);
    private static final Pattern CLOCK_FACE = Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])");

    private final EntityManager database;

    private final Event<WindowsChanged> changed;

    private final Actor actor;

    SetWindows(EntityManager database, Event<WindowsChanged> changed, Actor actor) {
        this.actor = actor;
        this.changed = changed;
        this.database = database;
    }

    /**
     * Hours on some weekdays.
     *
     * @param from {@code HH:mm} in the ward's civil time
     * @param to {@code HH:mm}, exclusive, up to {@code 24:00}
     */
    public record Hours(Set<DayOfWeek> days, String from, String to) {}

    /** Sets them; an empty list means that nothing but emergencies may be aired. */
    @Transactional
    public void of(WardId ward, List<Hours> hours) {
        // Built before anything is removed: a window that is none leaves the old ones standing.
        List<AllowedWindow> windows = hours.stream()
                .map(each -> new AllowedWindow(ward, each.days(), minute(each.from()), minute(each.to())))
                .toList();
        database.createQuery("delete from AllowedWindow where ward = ?1")
                .setParameter(1, ward.value())
                .executeUpdate();
        windows.forEach(database::persist);
        changed.fire(new WindowsChanged(ward, List.copyOf(hours), actor.name()));
        LOG.infof("windows set ward=%s windows=%s", ward, hours);
    }

    private static int minute(String clockFace) {
        Matcher matcher = CLOCK_FACE.matcher(clockFace);
        if (!matcher.matches()) {
            throw new NotAWindow();
        }
        return Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
    }
}
