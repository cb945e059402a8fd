package vn.loa.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's Chromium, driven as people drive it; pictures of what they see are kept in {@code target/screens}. */
public final class BrowserForTests implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int PATIENCE_IN_MILLISECONDS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private BrowserForTests(List<String> more) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(Stream.concat(Stream.of("--no-sandbox"), more.stream())
                                .toList()));
    }

    /** A browser, or a skipped test where there is none. */
    public static BrowserForTests start() {
        return start(List.of());
    }

    /** A browser whose microphone hears this file, over and over. */
    public static BrowserForTests hearing(Path recording) {
        return start(List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-audio-capture=" + recording.toAbsolutePath()));
    }

    private static BrowserForTests start(List<String> more) {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no " + CHROMIUM);
        return new BrowserForTests(more);
    }

    /** A window of somebody who has not signed in. */
    public Page stranger() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("vi-VN"));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        return page;
    }

    /** A window of whoever this session's cookie belongs to, at this path. */
    public Page at(String cookie, String path) {
        Page page = stranger();
        page.context().addCookies(List.of(new Cookie("loa_session", cookie).setUrl(address("/"))));
        page.navigate(address(path));
        return page;
    }

    public static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    /** Keeps what is on the screen, on a phone and on a desk; it must not be wider than either. */
    public static void look(Page page, String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            Object beyond =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) beyond).intValue() > 0) {
                throw new AssertionError(name + " is " + beyond + " px too wide at " + width);
            }
        }
    }

    public static void press(Page page, String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button))
                .locator("visible=true")
                .first()
                .click();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
