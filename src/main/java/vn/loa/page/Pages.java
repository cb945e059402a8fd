package vn.loa.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Answers with pages in the reader's language and the ward's time, and sends readers on after they did something. */
@ApplicationScoped
public class Pages {

    /** The type of every page. */
    public static final String HTML = "text/html;charset=UTF-8";

    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final Frame frame;
    private final RoutingContext request;

    Pages(Frame frame, RoutingContext request) {
        this.frame = frame;
        this.request = request;
    }

    /** The language of whoever asks. */
    public Language language() {
        return frame.language();
    }

    public Response show(TemplateInstance page) {
        return show(200, page);
    }

    /** A form again, with what was wrong in it. */
    public Response showAgain(Refusal refusal, TemplateInstance page) {
        return show(refusal.status(), page);
    }

    /** The sentence of a refusal, for beside a field. */
    public String sentence(Refusal refusal) {
        return refusal.sentence().in(frame.language().locale());
    }

    /** Sends the reader to a page of this server. */
    public Response goTo(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The same, telling once what was done. */
    public Response goTo(String path, Sentence done) {
        return Response.seeOther(URI.create(path))
                .cookie(Notice.carrying(done, frame.language()))
                .build();
    }

    Response show(int status, TemplateInstance page) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(rendered(page))
                .type(HTML)
                .header("Content-Language", frame.code())
                .header("Cache-Control", "no-store");
        Language.asked(request).ifPresent(language -> answer.cookie(remembered(language)));
        frame.notice().ifPresent(told -> answer.cookie(Notice.told()));
        return answer.build();
    }

    /** The text of a template in the reader's language and the ward's time, for what is no page of its own. */
    public String rendered(TemplateInstance page) {
        return page.setAttribute(Language.ATTRIBUTE, frame.language())
                .setAttribute(Civil.ZONE, frame.zone())
                .render();
    }

    private static NewCookie remembered(Language language) {
        return new NewCookie.Builder(Language.COOKIE)
                .value(language.code())
                .path("/")
                .maxAge(A_YEAR_IN_SECONDS)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
