package vn.loa.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in addresses and forms: text has to be text, and a time, a date or a word after the question mark that cannot be
 * read is a bad request with a sentence. The address itself exists, so "not found" would be wrong.
 */
@Provider
public class ReadableValues implements ParamConverterProvider {

    private static final int LATEST_YEAR = 9999;
    private static final Sentence NOT_TEXT = new Sentence(
            "Nội dung có ký tự không phải chữ nên không nhận được; hãy xóa ký tự lạ rồi gửi lại.",
            "There is a character in it that is not text; remove it and send it again.");
    private static final Sentence NOT_A_TIME = new Sentence(
            "Thời điểm không đọc được; hãy ghi như 2026-11-22T06:00:00+07:00 hoặc 2026-11-21T23:00:00Z.",
            "The time cannot be read; write it like 2026-11-22T06:00:00+07:00 or 2026-11-21T23:00:00Z.");
    private static final Sentence NOT_A_DATE = new Sentence(
            "Ngày không đọc được; hãy ghi như 2026-11-22.", "The date cannot be read; write it like 2026-11-22.");

    private static final Sentence NOT_A_NUMBER = new Sentence(
            "Số không đọc được; hãy ghi như 250 hoặc 21.5.", "The number cannot be read; write it like 250 or 21.5.");

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type generic, Annotation @Nullable [] annotations) {
        if (type == String.class) {
            return (ParamConverter<T>) new Read<>(ReadableValues::text);
        }
        boolean asked = annotations != null && Arrays.stream(annotations).anyMatch(QueryParam.class::isInstance);
        return asked ? reader(type).map(Read::new).orElse(null) : null;
    }

    private static <T> Optional<Function<String, T>> reader(Class<T> type) {
        if (type == Instant.class) {
            return Optional.of(text -> type.cast(orRefused(text, NOT_A_TIME, ReadableValues::instant)));
        }
        if (type == LocalDate.class) {
            return Optional.of(text -> type.cast(orRefused(text, NOT_A_DATE, LocalDate::parse)));
        }
        if (type == Double.class) {
            return Optional.of(text -> type.cast(orRefused(text, NOT_A_NUMBER, Double::valueOf)));
        }
        return type.isEnum() && !readsItself(type) ? Optional.of(text -> oneOf(type, text)) : Optional.empty();
    }

    /** An enum with a {@code fromString} of its own has a refusal of its own too. */
    private static boolean readsItself(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("fromString"));
    }

    private static String text(String sent) {
        if (!Legible.is(sent)) {
            throw new UnreadableValue(NOT_TEXT);
        }
        return sent;
    }

    private static Instant instant(String text) {
        // A plus sign in an address that was not encoded arrives as a blank.
        Instant instant = java.time.OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > LATEST_YEAR) {
            throw new IllegalArgumentException("beyond what the database can count");
        }
        return instant;
    }

    private static <T> T oneOf(Class<T> type, String text) {
        T[] all = type.getEnumConstants();
        String names = Arrays.stream(all).map(Object::toString).collect(Collectors.joining(", "));
        return Arrays.stream(all)
                .filter(one -> ((Enum<?>) one).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnreadableValue(new Sentence(
                        "Không có lựa chọn nào như vậy trong bộ lọc; hãy mở lại trang và chọn trong danh sách.",
                        "There is no such choice; choose one of " + names + ".")));
    }

    private static <T> T orRefused(String text, Sentence refusal, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (java.time.DateTimeException | IllegalArgumentException unreadable) {
            throw new UnreadableValue(refusal);
        }
    }

    /** One way of reading; nothing sent stays nothing. */
    private record Read<T>(Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String sent) {
            return sent == null ? null : reader.apply(sent);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
