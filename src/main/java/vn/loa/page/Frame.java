package vn.loa.page;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.loa.problem.TakenMethods;

/** What stands around the content of a page: whose it is, in which ward and language, and where one can go. */
@Named("page")
@RequestScoped
public class Frame {

    private static final Pattern IN_A_WARD = Pattern.compile("/wards/([^/]+)(/.*)?");
    private static final URI FRONT = URI.create("/");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RoutingContext request;
    private final Surroundings surroundings;
    private final TakenMethods taken;
    private final String version;
    private Surroundings.@Nullable Person person;
    private Surroundings.@Nullable Place ward;
    private boolean asked;

    Frame(
            RoutingContext request,
            Surroundings surroundings,
            TakenMethods taken,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
        this.request = request;
        this.surroundings = surroundings;
        this.taken = taken;
        this.version = version;
    }

    /** Changes with every release, so that browsers fetch its style and script anew. */
    public String version() {
        return version;
    }

    public Language language() {
        return Language.of(request);
    }

    /** {@code vi} or {@code en}, of this page. */
    public String code() {
        return language().code();
    }

    /** Whether this page answers a form: asking for it again would send the form again. */
    public boolean answersAForm() {
        return !request.request().method().equals(HttpMethod.GET)
                && !request.request().method().equals(HttpMethod.HEAD);
    }

    /**
     * This page in the other language; where it answers a form at an address that only takes forms, the page on which that form stood.
     * The link then opens beside this page, so that what was typed is still there.
     */
    public String otherLanguage() {
        URI page = openable();
        String query = Stream.ofNullable(page.getRawQuery())
                .flatMap(all -> Arrays.stream(all.split("&", -1)))
                .filter(part -> !part.isEmpty() && !part.startsWith(Language.PARAMETER + "="))
                .collect(Collectors.joining("&"));
        return page.getRawPath() + "?" + (query.isEmpty() ? "" : query + "&") + Language.PARAMETER + "="
                + language().other().code();
    }

    private URI openable() {
        URI own = address(request.request().uri()).orElse(FRONT);
        if (isOpenable(own)) {
            return own;
        }
        return Optional.ofNullable(request.request().getHeader("Referer"))
                .flatMap(Frame::address)
                .filter(this::isOpenable)
                .orElse(FRONT);
    }

    private boolean isOpenable(URI page) {
        return !answersAForm()
                || Optional.ofNullable(page.getPath())
                        .filter(path -> taken.at(path).contains(HttpMethod.GET.name()))
                        .isPresent();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(address -> address.getRawPath() != null);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    public boolean isSignedIn() {
        return reader().isPresent();
    }

    public String personName() {
        return reader().map(Surroundings.Person::name).orElse("");
    }

    public boolean isRoaming() {
        return reader().map(Surroundings.Person::roams).orElse(false);
    }

    /** The role as people call it. */
    public String roleName() {
        Language language = language();
        return switch (role()) {
            case "OFFICER" -> language.of("Cán bộ", "Officer");
            case "APPROVER" -> language.of("Người duyệt", "Approver");
            case "AUDITOR" -> language.of("Kiểm tra", "Auditor");
            case "TECHNICIAN" -> language.of("Kỹ thuật", "Technician");
            case "ADMINISTRATOR" -> language.of("Quản trị", "Administrator");
            default -> "";
        };
    }

    /** Whether the reader has one of these roles, named with blanks between. */
    public boolean is(String roles) {
        return List.of(roles.split(" ", -1)).contains(role());
    }

    public boolean isInWard() {
        return place().isPresent();
    }

    public String wardName() {
        return place().map(Surroundings.Place::name).orElse("");
    }

    /** Whether the ward is made up for a demonstration; every page of it says so. */
    public boolean isDemo() {
        return place().map(Surroundings.Place::demo).orElse(false);
    }

    /** {@code /wards/…} of this ward, without a slash at the end. */
    public String home() {
        return place().map(known -> "/wards/" + known.id()).orElse("");
    }

    /** {@code /api/wards/…} of this ward. */
    public String api() {
        return "/api" + home();
    }

    public String path() {
        return request.normalizedPath();
    }

    /** The path with what was asked of it. */
    public String address() {
        String query = request.request().query();
        return path() + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    public ZoneId zone() {
        return place().map(Surroundings.Place::zone).orElse(VIETNAM);
    }

    /** Where the reader can go from here, by what their role may see. */
    public List<Destination> destinations() {
        return isInWard() ? Destination.in(home(), path(), role(), language()) : List.of();
    }

    /** What the last action did, told once. */
    public Optional<String> notice() {
        return Notice.of(request);
    }

    private String role() {
        return reader().map(Surroundings.Person::role).orElse("");
    }

    private Optional<Surroundings.Person> reader() {
        look();
        return Optional.ofNullable(person);
    }

    private Optional<Surroundings.Place> place() {
        look();
        return Optional.ofNullable(ward);
    }

    private void look() {
        // Where JAX-RS refuses before any feature is reached, the database may not be asked: then the frame stays bare.
        if (!asked && BlockingOperationControl.isBlockingAllowed()) {
            asked = true;
            person = surroundings.person().orElse(null);
            Matcher path = IN_A_WARD.matcher(request.normalizedPath());
            if (person != null && path.matches()) {
                ward = surroundings
                        .ward(URLDecoder.decode(path.group(1), StandardCharsets.UTF_8))
                        .orElse(null);
            }
        }
    }
}
