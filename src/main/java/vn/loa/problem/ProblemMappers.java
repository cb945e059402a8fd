package vn.loa.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one door from exceptions to HTTP: refusals keep their sentence, faults keep their secrets. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String FORMS_IN_PARTS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final Answers answers;
    private final TakenMethods taken;

    ProblemMappers(Answers answers, TakenMethods taken) {
        this.answers = answers;
        this.taken = taken;
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
        Locale language = language(headers);
        List<Problem.FieldProblem> fields = WrongFields.of(violations.getConstraintViolations(), language);
        return answers.to(Problem.of(400, "invalid", Sentences.INVALID, language, fields), headers);
    }

    /** What JAX-RS itself refuses: unknown paths, wrong methods, bodies that can't be read. */
    @ServerExceptionMapper
    Response outOfContract(WebApplicationException exception, HttpHeaders headers, Request request) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        Set<String> methods = status == 404 || status == 405 ? taken.at(answers.path()) : Set.of();
        if (methods.isEmpty() || methods.contains(request.getMethod())) {
            return unreadable(status, headers);
        }
        Response answer = unreadable(405, headers);
        answer.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        return answer;
    }

    @ServerExceptionMapper
    Response unreadable(UnreadableValue unreadable, HttpHeaders headers) {
        return answers.to(
                Problem.of(400, Sentences.typeOf(400), unreadable.sentence(), language(headers), List.of()), headers);
    }

    /** A body that is JSON, yet not the one that belongs here; the framework's own answer would tell of classes inside. */
    @ServerExceptionMapper
    Response unreadable(MismatchedInputException unreadable, HttpHeaders headers) {
        Locale language = language(headers);
        List<Problem.FieldProblem> fields = WrongFields.of(unreadable, language);
        return fields.isEmpty()
                ? unreadable(400, headers)
                : answers.to(Problem.of(400, Sentences.typeOf(400), Sentences.INVALID, language, fields), headers);
    }

    /** A form in parts that stops in the middle is the sender's fault; every other broken file or connection is ours. */
    @ServerExceptionMapper
    Response broken(IOException broken, HttpHeaders headers) {
        boolean ofAForm = String.valueOf(broken.getMessage()).contains("parsing multipart")
                || Arrays.stream(broken.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(FORMS_IN_PARTS));
        return ofAForm ? unreadable(400, headers) : fault(broken, headers);
    }

    /** The reader closed the page while something was being sent: nobody is left to be told. */
    @ServerExceptionMapper
    Response readerGone(ClosedChannelException gone) {
        LOG.debugf("reader gone %s", gone.getMessage());
        return Response.status(400).build();
    }

    @ServerExceptionMapper
    Response fault(Throwable fault, HttpHeaders headers) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(fault, "fault id=%s", id);
        return answers.to(Problem.of(500, "fault", Sentences.fault(id), language(headers), List.of()), headers);
    }

    /** A person who sent a form is told about the form, a program about the API. */
    private Response unreadable(int status, HttpHeaders headers) {
        Sentence sentence = answers.isAboutAPage() ? Sentences.ofAPage(status) : Sentences.of(status);
        return answers.to(
                Problem.of(status, Sentences.typeOf(status), sentence, language(headers), List.of()), headers);
    }

    static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(locale -> List.of("vi", "en").contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.forLanguageTag("vi"));
    }
}
