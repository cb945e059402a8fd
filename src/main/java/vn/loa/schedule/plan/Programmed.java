package vn.loa.schedule.plan;

import java.time.Duration;
import vn.loa.programme.BulletinId;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Precedence;
import vn.loa.staff.Author;

/** What is aired, with the facts of its approved bulletin copied in. */
public record Programmed(
        BulletinId bulletin,
        String title,
        String theme,
        Author author,
        Author approver,
        ContentReference content,
        Precedence precedence) {

    public Duration length() {
        return Duration.ofMillis(content.milliseconds());
    }
}
