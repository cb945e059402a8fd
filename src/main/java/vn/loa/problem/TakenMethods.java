package vn.loa.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods an address takes, as the resources declare it.
 *
 * <p>The framework tries one class after the other and ends at the one for {@code /}, so it says "not found" where RFC 9110,
 * 15.5.6 wants "method not allowed" and the list of methods.
 */
@ApplicationScoped
public class TakenMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+(?:\\{[^{}]*}[^{}]*)*))?}");

    private record Taken(Pattern address, String method) {}

    private final List<Taken> all;

    TakenMethods(BeanManager beans) {
        all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(TakenMethods::of)
                .toList();
    }

    /** The methods of this path, with those that follow from them; empty when no resource has it. */
    public Set<String> at(String path) {
        Set<String> methods = all.stream()
                .filter(taken -> taken.address().matcher(path).matches())
                .map(Taken::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static Stream<Taken> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> new Taken(address(base, method), verb)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern address(String base, Method method) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        String template = ("/" + base + "/" + below).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        StringBuilder pattern = new StringBuilder();
        Matcher parameters = PARAMETER.matcher(template);
        int written = 0;
        while (parameters.find()) {
            pattern.append(Pattern.quote(template.substring(written, parameters.start())))
                    .append("(?:")
                    .append(Optional.ofNullable(parameters.group(1)).orElse("[^/]+"))
                    .append(")");
            written = parameters.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(template.substring(written))) + "/?");
    }
}
