package vn.loa.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.validation.ConstraintViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which field of a body is wrong and what belongs there, in the reader's language. */
final class WrongFields {

    private static final int LONGEST_NAME = 200;

    private static final Sentence MISSING = new Sentence("Hãy điền mục này.", "This has to be given.");
    private static final Sentence UNKNOWN = new Sentence(
            "Không có mục này ở đây; hãy sửa tên hoặc bỏ đi, xem /q/openapi.",
            "There is no such field here; correct its name or leave it out, see /q/openapi.");
    private static final Sentence MISPLACED = new Sentence(
            "Giá trị không đọc được; hãy xem dạng của mục này tại /q/openapi.",
            "The value cannot be read; see the form of this field at /q/openapi.");

    private static final Map<Class<?>, Sentence> FORMS = Map.of(
            Instant.class,
            new Sentence(
                    "Thời điểm không đọc được; hãy ghi như 2026-11-21T23:00:00Z.",
                    "The instant cannot be read; write it like 2026-11-21T23:00:00Z."),
            LocalDate.class,
            new Sentence(
                    "Không có ngày này; hãy ghi như 2026-11-22.", "There is no such date; write it like 2026-11-22."),
            LocalTime.class,
            new Sentence(
                    "Không có giờ này; hãy ghi như 06:00, từ 00:00 đến 23:59.",
                    "There is no such time; write it like 06:00, from 00:00 to 23:59."));

    private WrongFields() {}

    /** The fields that a body lacks, or that are too long or outside their bounds. */
    static List<Problem.FieldProblem> of(Collection<ConstraintViolation<?>> violations, Locale language) {
        return violations.stream()
                .map(violation -> new Problem.FieldProblem(
                        nameOf(violation.getPropertyPath().toString()),
                        sentence(violation).in(language)))
                .toList();
    }

    /** The field at which the reading of a body ended; none where the body is no object at all. */
    static List<Problem.FieldProblem> of(MismatchedInputException unreadable, Locale language) {
        String field = unreadable.getPath().stream().map(WrongFields::step).collect(Collectors.joining("."));
        return field.isEmpty()
                ? List.of()
                : List.of(new Problem.FieldProblem(
                        shortened(field), sentence(unreadable).in(language)));
    }

    private static Sentence sentence(MismatchedInputException unreadable) {
        if (unreadable instanceof PropertyBindingException) {
            return UNKNOWN;
        }
        @Nullable Class<?> wanted = unreadable.getTargetType();
        if (wanted == null) {
            return MISPLACED;
        }
        return wanted.isEnum() ? oneOf(wanted) : FORMS.getOrDefault(wanted, MISPLACED);
    }

    private static Sentence oneOf(Class<?> wanted) {
        String words =
                Arrays.stream(wanted.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        return new Sentence("Phải là một trong: " + words + ".", "It has to be one of: " + words + ".");
    }

    private static Sentence sentence(ConstraintViolation<?> violation) {
        Map<String, Object> bounds = violation.getConstraintDescriptor().getAttributes();
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> MISSING;
            case "Size" ->
                new Sentence(
                        "Dài từ " + bounds.get("min") + " đến " + bounds.get("max") + ".",
                        "Its length has to be from " + bounds.get("min") + " to " + bounds.get("max") + ".");
            case "Min" ->
                new Sentence("Ít nhất là " + bounds.get("value") + ".", "At least " + bounds.get("value") + ".");
            case "Max" ->
                new Sentence("Nhiều nhất là " + bounds.get("value") + ".", "At most " + bounds.get("value") + ".");
            default -> MISPLACED;
        };
    }

    /** Without the method and its parameter, which are no part of a body: {@code make.request.when.until} is {@code when.until}. */
    private static String nameOf(String path) {
        String[] steps = path.split("\\.", -1);
        return shortened(String.join(".", Arrays.asList(steps).subList(Math.min(2, steps.length - 1), steps.length)));
    }

    private static String step(JsonMappingException.Reference reference) {
        @Nullable String name = reference.getFieldName();
        return name == null ? Integer.toString(reference.getIndex()) : name;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
