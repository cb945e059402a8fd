package vn.loa.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.loa.protocol.WardId;
import vn.loa.staff.SignedIn;

/** An officer words a template for the ward, or takes the ward's wording back, after which Loa's holds again. */
@ApplicationScoped
class SetTemplate {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MOST = 200;

    private final BulletinTemplates templates;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Event<TemplateSet> set;

    SetTemplate(BulletinTemplates templates, SignedIn signedIn, Clock clock, Event<TemplateSet> set) {
        this.templates = templates;
        this.signedIn = signedIn;
        this.clock = clock;
        this.set = set;
    }

    /** @param key of a template that is there, or of a new one */
    @Transactional
    void set(WardId ward, String key, Wording wording) {
        boolean tooMany =
                templates.find(ward, key).isEmpty() && templates.in(ward).size() >= MOST;
        if (!KEY.matcher(key).matches() || wording.text().isEmpty() || tooMany) {
            throw new NotATemplate();
        }
        templates.set(ward, key, wording, signedIn.author(), clock.instant());
        set.fire(new TemplateSet(ward, key, Optional.of(wording), signedIn.author()));
    }

    @Transactional
    void remove(WardId ward, String key) {
        templates.remove(ward, key);
        set.fire(new TemplateSet(ward, key, Optional.empty(), signedIn.author()));
    }
}
