package vn.loa.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one door from exceptions to HTTP: refusals keep their sentence, faults keep their secrets. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String FORMS_IN_PARTS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final Answers answers;

    ProblemMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers) {
        Response response = answers.to(Problem.of(refusal, headers), headers);
        refusal.retryAfter()
                .ifPresent(wait -> response.getHeaders().putSingle("Retry-After", Math.max(1, wait.toSeconds())));
        return response;
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations, HttpHeaders headers) {
        List<Problem.FieldProblem> fields = violations.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldProblem(
                        lastOf(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        return answers.to(Problem.of(400, "invalid", Sentences.INVALID, language(headers), fields), headers);
    }

    /** What JAX-RS itself refuses: unknown paths, wrong methods, bodies that can't be read. */
    @ServerExceptionMapper
    Response outOfContract(WebApplicationException exception, HttpHeaders headers) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        Response answer = answers.to(
                Problem.of(status, Sentences.typeOf(status), Sentences.of(status), language(headers), List.of()),
                headers);
        // RFC 9110, 15.5.6: who may not do this is told what can be done.
        Optional.ofNullable(exception.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(methods -> answer.getHeaders().putSingle(HttpHeaders.ALLOW, methods));
        return answer;
    }

    /** A body that is JSON, yet not the one that belongs here; the framework's own answer would tell of classes inside. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException unreadable, HttpHeaders headers) {
        return answers.to(
                Problem.of(400, Sentences.typeOf(400), Sentences.of(400), language(headers), List.of()), headers);
    }

    /** A form in parts that stops in the middle is the sender's fault; every other broken file or connection is ours. */
    @ServerExceptionMapper
    Response broken(IOException broken, HttpHeaders headers) {
        boolean ofAForm = Arrays.stream(broken.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FORMS_IN_PARTS));
        return ofAForm
                ? Problem.of(400, Sentences.typeOf(400), Sentences.of(400), language(headers), List.of())
                        .response()
                : fault(broken, headers);
    }

    /** The reader closed the page while something was being sent: nobody is left to be told. */
    @ServerExceptionMapper
    Response readerGone(ClosedChannelException gone) {
        LOG.debugf("reader gone %s", gone.getMessage());
        return Response.status(400).build();
    }

    /** A form whose parts cannot be told apart is the sender's mistake; any other failure to read or write is ours. */
    @ServerExceptionMapper
    Response unreadableForm(IOException failed, HttpHeaders headers) {
        return String.valueOf(failed.getMessage()).contains("parsing multipart")
                ? outOfContract(new BadRequestException(), headers)
                : fault(failed, headers);
    }

    @ServerExceptionMapper
    Response fault(Throwable fault, HttpHeaders headers) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(fault, "fault id=%s", id);
        return answers.to(Problem.of(500, "fault", Sentences.fault(id), language(headers), List.of()), headers);
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(locale -> List.of("vi", "en").contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.forLanguageTag("vi"));
    }
}
