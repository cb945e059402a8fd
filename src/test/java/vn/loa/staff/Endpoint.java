package vn.loa.staff;

import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.WebSocket;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address of this server as its class declares it, found by looking through everything that was compiled.
 *
 * @param access what the annotations say about who may use it
 * @param roles the roles that may
 * @param contentType what it takes
 * @param handler what answers
 */
record Endpoint(String method, String path, Access access, Set<Role> roles, String contentType, Method handler)
        implements Comparable<Endpoint> {

    private static final java.nio.file.Path COMPILED = java.nio.file.Path.of("target", "classes");
    private static final Pattern PARAMETER =
            Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*([^{}]+(?:\\{[^{}]*}[^{}]*)*))?}");
    private static final List<String> EXAMPLES =
            List.of("7b0f3c7e-3f4e-4c55-9d0c-0d4d8a8c9a11", "0".repeat(64), "1", "2026-11-22", "khong-co");

    /** Who may use an endpoint. */
    enum Access {
        UNSAID,
        EVERYBODY,
        SIGNED_IN,
        SOME_ROLES,
        NOBODY
    }

    static List<Endpoint> all() {
        return classes()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(type, method).stream()))
                .sorted()
                .toList();
    }

    /** Web sockets: their addresses. */
    static List<String> webSockets() {
        return classes()
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(WebSocket.class)).stream())
                .map(WebSocket::path)
                .toList();
    }

    boolean namesAWard() {
        return PARAMETER.matcher(path).results().anyMatch(parameter -> "ward".equals(parameter.group(1)));
    }

    boolean isPage() {
        return "GET".equals(method) && !path.startsWith("/api/") && !path.startsWith("/devices/");
    }

    /** The path with this ward, and something plausible for everything else. */
    String addressIn(String ward) {
        return PARAMETER
                .matcher(path)
                .replaceAll(parameter -> Matcher.quoteReplacement(
                        "ward".equals(parameter.group(1)) ? ward : example(parameter.group(2))));
    }

    /** The names of what it reads after the question mark, its own and those of its beans. */
    List<String> queryParameters() {
        return Stream.concat(
                        Arrays.stream(handler.getParameters()),
                        Arrays.stream(handler.getParameters())
                                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                                .flatMap(bean -> Arrays.stream(bean.getType().getDeclaredFields())))
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(QueryParam.class)).stream())
                .map(QueryParam::value)
                .toList();
    }

    /** The record that its JSON body is read into, if it takes one. */
    Optional<Class<?>> body() {
        return contentType.equals("application/json")
                ? Arrays.stream(handler.getParameters())
                        .map(Parameter::getType)
                        .filter(Class::isRecord)
                        .filter(type -> type.getEnclosingClass() != null)
                        .<Class<?>>map(type -> type)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String example(String form) {
        return EXAMPLES.stream()
                .filter(example -> form == null || example.matches(form.strip()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example fits " + form));
    }

    private static Optional<Endpoint> of(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(annotation -> Optional.ofNullable(annotation.getAnnotation(HttpMethod.class)).stream())
                .findFirst()
                .map(verb -> declared(type, method, verb.value()));
    }

    private static Endpoint declared(Class<?> type, Method method, String verb) {
        String path = ("/" + type.getAnnotation(Path.class).value() + "/"
                        + Optional.ofNullable(method.getAnnotation(Path.class))
                                .map(Path::value)
                                .orElse(""))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        AnnotatedElement speaker = access(method) == Access.UNSAID ? type : method;
        String taken = Stream.<AnnotatedElement>of(method, type)
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(Consumes.class)).stream())
                .map(consumes -> consumes.value()[0])
                .findFirst()
                .orElse("application/json");
        return new Endpoint(verb, path, access(speaker), roles(speaker), taken, method);
    }

    private static Set<Role> roles(AnnotatedElement speaker) {
        return switch (access(speaker)) {
            case EVERYBODY, SIGNED_IN -> EnumSet.allOf(Role.class);
            case UNSAID, NOBODY -> EnumSet.noneOf(Role.class);
            case SOME_ROLES ->
                Arrays.stream(speaker.getAnnotation(RolesAllowed.class).value())
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        };
    }

    private static Access access(AnnotatedElement element) {
        if (element.isAnnotationPresent(RolesAllowed.class)) {
            return Access.SOME_ROLES;
        }
        if (element.isAnnotationPresent(Authenticated.class)) {
            return Access.SIGNED_IN;
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Access.EVERYBODY;
        }
        return element.isAnnotationPresent(DenyAll.class) ? Access.NOBODY : Access.UNSAID;
    }

    /** Whether a class has endpoints where this does not look: in a type above, without a path of its own, or behind a locator. */
    static boolean isHidden(Class<?> type) {
        boolean verbs = Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)));
        boolean locators = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .anyMatch(method -> method.isAnnotationPresent(Path.class)
                        && Arrays.stream(method.getAnnotations())
                                .noneMatch(annotation ->
                                        annotation.annotationType().isAnnotationPresent(HttpMethod.class)));
        return locators || (verbs && (!type.isAnnotationPresent(Path.class) || type.isInterface()));
    }

    static Stream<Class<?>> classes() {
        try (Stream<java.nio.file.Path> files = Files.walk(COMPILED.resolve("vn"))) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(file -> COMPILED.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replaceAll("\\.class$", ""))
                    .toList()
                    .stream()
                    .map(Endpoint::load);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
