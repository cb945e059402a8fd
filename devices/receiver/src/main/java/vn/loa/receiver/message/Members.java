package vn.loa.receiver.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The members of a JSON object, each asked for with the type that it must have [P-05], [P-06]. */
public final class Members {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final ObjectNode object;

    Members(ObjectNode object) {
        this.object = object;
    }

    private JsonNode required(String name) throws Malformed {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw new Malformed("\"" + name + "\" is missing");
        }
        return value;
    }

    /** A string. */
    public String string(String name) throws Malformed {
        JsonNode value = required(name);
        if (!value.isTextual()) {
            throw new Malformed("\"" + name + "\" is not a string");
        }
        return value.textValue();
    }

    /** A string that may be absent or null. */
    public Optional<String> optionalString(String name) throws Malformed {
        return has(name) ? Optional.of(string(name)) : Optional.empty();
    }

    /** Whether the member is there and not null. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** A whole number within bounds, both included. */
    public long number(String name, long least, long most) throws Malformed {
        JsonNode value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Malformed("\"" + name + "\" is not a whole number");
        }
        long number = value.longValue();
        if (number < least || number > most) {
            throw new Malformed("\"" + name + "\" is out of range");
        }
        return number;
    }

    /** A whole number from 0 to the largest int. */
    public int count(String name) throws Malformed {
        return (int) number(name, 0, Integer.MAX_VALUE);
    }

    /** True or false. */
    public boolean flag(String name) throws Malformed {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw new Malformed("\"" + name + "\" is neither true nor false");
        }
        return value.booleanValue();
    }

    /** An instant in UTC with at most six fraction digits. */
    public Instant instant(String name) throws Malformed {
        String text = string(name);
        try {
            if (INSTANT.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw new Malformed("\"" + name + "\" is no such day or hour");
        }
        throw new Malformed("\"" + name + "\" is not an instant in UTC");
    }

    /** A civil date. */
    public LocalDate date(String name) throws Malformed {
        try {
            return LocalDate.parse(string(name));
        } catch (DateTimeParseException e) {
            throw new Malformed("\"" + name + "\" is not a date");
        }
    }

    /** A lower-case hex SHA-256. */
    public String hash(String name) throws Malformed {
        return matching(name, HASH);
    }

    /** An identifier of a ward, group or receiver. */
    public String identifier(String name) throws Malformed {
        return matching(name, NAME);
    }

    /** A string of the given shape. */
    public String matching(String name, Pattern shape) throws Malformed {
        String text = string(name);
        if (!shape.matcher(text).matches()) {
            throw new Malformed("\"" + name + "\" is malformed");
        }
        return text;
    }

    /** One of an enum's constants, by its exact name. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> family) throws Malformed {
        String text = string(name);
        for (E constant : family.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new Malformed("\"" + name + "\" is unknown");
    }

    /** An object. */
    public Members object(String name) throws Malformed {
        return asObject(name, required(name));
    }

    /** A list of objects. */
    public List<Members> objects(String name) throws Malformed {
        List<Members> result = new ArrayList<>();
        for (JsonNode element : array(name)) {
            result.add(asObject(name, element));
        }
        return result;
    }

    /** A list of strings. */
    public List<String> strings(String name) throws Malformed {
        List<String> result = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isTextual()) {
                throw new Malformed("\"" + name + "\" holds something that is not a string");
            }
            result.add(element.textValue());
        }
        return List.copyOf(result);
    }

    /** A list of civil dates. */
    public List<LocalDate> dates(String name) throws Malformed {
        List<LocalDate> result = new ArrayList<>();
        try {
            for (String text : strings(name)) {
                result.add(LocalDate.parse(text));
            }
        } catch (DateTimeParseException e) {
            throw new Malformed("\"" + name + "\" holds something that is not a date");
        }
        return List.copyOf(result);
    }

    /** A list of whole numbers. */
    public List<Integer> numbers(String name, int least, int most) throws Malformed {
        List<Integer> result = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isInt() || element.intValue() < least || element.intValue() > most) {
                throw new Malformed("\"" + name + "\" holds something out of range");
            }
            result.add(element.intValue());
        }
        return List.copyOf(result);
    }

    private JsonNode array(String name) throws Malformed {
        JsonNode value = required(name);
        if (!value.isArray()) {
            throw new Malformed("\"" + name + "\" is not a list");
        }
        return value;
    }

    private static Members asObject(String name, JsonNode value) throws Malformed {
        if (value instanceof ObjectNode node) {
            return new Members(node);
        }
        throw new Malformed("\"" + name + "\" is not an object");
    }
}
