package vn.loa.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemPage;

/** Shows a refusal as a page, to whoever asked for a page. */
@ApplicationScoped
class ErrorPages implements ProblemPage {

    private final Pages pages;
    private final Frame frame;

    ErrorPages(Pages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "page")
    record Refused(int status, String sentence) implements TemplateInstance {}

    @Override
    public Response of(Problem problem) {
        String sentence = frame.language().of(problem.detailVietnamese(), problem.detailEnglish());
        return pages.show(problem.status(), new Refused(problem.status(), sentence));
    }
}
