package vn.loa.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;
import vn.loa.staff.SignInForTests;

/** Looks at every page in a real browser, on a small phone and on a desk, and keeps the pictures in {@code target/screens}. */
@QuarkusTest
class ScreensTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> PATHS = List.of(
            "OFFICER /today",
            "OFFICER /bulletins",
            "OFFICER /bulletins/new",
            "OFFICER /bulletins?q=khong&theme=x",
            "OFFICER /bulletins/several",
            "OFFICER /bulletins/new?template=hop-to",
            "OFFICER /templates",
            "OFFICER /templates/edit?key=hop-to",
            "OFFICER /words",
            "ADMINISTRATOR /settings/themes",
            "APPROVER /approvals",
            "OFFICER /schedule",
            "OFFICER /schedule/new",
            "OFFICER /schedule/now",
            "OFFICER /schedule?view=week",
            "TECHNICIAN /schedule?view=month",
            "AUDITOR /schedule/dry-run",
            "OFFICER /schedule/calendar",
            "TECHNICIAN /receivers",
            "TECHNICIAN /receivers/map",
            "AUDITOR /as-run",
            "TECHNICIAN /turns",
            "ADMINISTRATOR /settings",
            "ADMINISTRATOR /settings/regulation",
            "ADMINISTRATOR /settings/regulation/ward",
            "ADMINISTRATOR /settings/regulation/places/new",
            "ADMINISTRATOR /settings/accounts");

    private final SignInForTests people;

    @TestHTTPResource("/")
    URI server;

    ScreensTest(SignInForTests people) {
        this.people = people;
    }

    @Test
    void no_page_is_wider_than_its_screen_or_complains_on_the_console() {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no " + CHROMIUM);
        WardId ward = people.ward("phuong-man-hinh");
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            for (String each : PATHS) {
                Role role = Role.valueOf(each.split(" ", -1)[0]);
                String path = each.split(" ", -1)[1];
                look(browser, ward, role, path, 360, ColorScheme.LIGHT, complaints);
                look(browser, ward, role, path, 1280, ColorScheme.DARK, complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void look(
            Browser browser,
            WardId ward,
            Role role,
            String path,
            int width,
            ColorScheme colours,
            List<String> complaints) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(colours)
                .setLocale("vi-VN"))) {
            context.addCookies(
                    List.of(new Cookie("loa_session", people.cookieOf(role, ward)).setUrl(server.toString())));
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (!"log".equals(message.type())) {
                    complaints.add(path + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(path + ": " + error));
            page.navigate(server.resolve("/wards/" + ward + path).toString());
            Object beyond =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) beyond).intValue() > 0) {
                complaints.add(path + " is " + beyond + " px too wide at " + width);
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(path.substring(1).replaceAll("[/?=]", "-") + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
