package vn.loa.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.loa.page.Frame;
import vn.loa.protocol.WardId;

/** Puts unread notices into the frame of an officer's pages. */
@Named("told")
@RequestScoped
public class UnreadNotices {

    private static final Pattern IN_A_WARD = Pattern.compile("/wards/([^/]+)");

    private final OfficerNotices notices;
    private final Frame frame;

    UnreadNotices(OfficerNotices notices, Frame frame) {
        this.notices = notices;
        this.frame = frame;
    }

    /** One notice, in the reader's language. */
    public record Told(String id, String sentence, Instant at) {}

    /** Those of the ward that the page is about. */
    public List<Told> all() {
        Matcher home = IN_A_WARD.matcher(frame.home());
        if (!home.matches() || !frame.is("OFFICER")) {
            return List.of();
        }
        return notices.unread(new WardId(home.group(1))).stream()
                .map(notice -> new Told(
                        notice.id().toString(),
                        notice.sentence().in(frame.language().locale()),
                        notice.madeAt()))
                .toList();
    }
}
