package vn.loa.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.clip.audio.Samples;
import vn.loa.page.BrowserForTests;
import vn.loa.schedule.WardForTests;
import vn.loa.staff.Role;
import vn.loa.voice.Voices;

/** Writes bulletins as officers do, in a real browser: by a file, by the microphone, by a machine's voice. */
@QuarkusTest
class BulletinInTheBrowserTest {

    private static final Path SPEECH = Samples.good("chuc-tet-dau-cuoi-im-lang.mp3");
    private static final Path MICROPHONE = Samples.good("ve-sinh-vo-tieng.wav");

    private final DataSource database;
    private final Clock clock;
    private final Voices voices;
    private WardForTests ward;
    private BrowserForTests browser;

    BulletinInTheBrowserTest(DataSource database, Clock clock, Voices voices) {
        this.database = database;
        this.clock = clock;
        this.voices = voices;
    }

    @BeforeEach
    void anOfficerWithAMicrophone() {
        browser = BrowserForTests.hearing(MICROPHONE);
        ward = new WardForTests(database, clock.instant());
    }

    @AfterEach
    void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private Page at(String path) {
        return browser.at(ward.session(Role.OFFICER), "/wards/" + ward.id() + path);
    }

    @Test
    void an_upload_whose_line_breaks_goes_on_by_itself_and_is_then_trimmed() {
        Page page = at("/bulletins/new");
        AtomicInteger parts = new AtomicInteger();
        page.route("**/clips/uploads/*", route -> {
            if (route.request().method().equals("PATCH") && parts.incrementAndGet() == 1) {
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        page.setInputFiles("#file", SPEECH);
        assertThat(page.getByText("sẽ tự gửi tiếp")).isVisible();
        Locator ready = page.locator("[data-sound] [data-state=READY]");
        assertThat(ready).isVisible();
        assertThat(parts.get()).isGreaterThan(1);
        String whole = page.inputValue("input[name=clip]");

        page.getByText("Cắt đầu và cuối").click();
        page.locator("[data-trim-clip] [data-from]").fill("200");
        page.locator("[data-trim-clip] [data-to]").fill("700");
        BrowserForTests.look(page, "bulletin-trim");
        page.locator("[data-cut]").click();
        assertThat(page.locator("[data-sound] .state").getByText("đã cắt")).isVisible();
        assertThat(ready).isVisible();
        String part = page.inputValue("input[name=clip]");
        assertThat(part).isNotEqualTo(whole);
        int length = ward.as(Role.OFFICER).get("/clips/" + part).path("rendition.milliseconds");
        assertThat(length).isBetween(4_500, 6_000);
    }

    @Test
    void a_recording_is_made_heard_trimmed_and_becomes_the_bulletins_audio() {
        Page page = at("/bulletins/new");
        page.locator("input[name=source][value=record]").check();
        page.locator("[data-recorder] [data-start]").click();
        assertThat(page.locator("[data-recorder] meter")).isVisible();
        page.waitForCondition(() -> !page.locator("[data-time]").textContent().startsWith("0:00")
                && Double.parseDouble(page.locator("[data-time]")
                                .textContent()
                                .substring(2)
                                .replace(',', '.'))
                        > 4);
        BrowserForTests.look(page, "bulletin-recording");
        page.locator("[data-recorder] [data-stop]").click();
        assertThat(page.locator("[data-recorded]")).isVisible();
        page.locator("[data-recorded] [data-from]").fill("100");
        page.locator("[data-recorded] [data-to]").fill("900");
        BrowserForTests.look(page, "bulletin-recorded");
        page.locator("[data-recorder] [data-use]").click();
        assertThat(page.locator("[data-sound] [data-state=READY]")).isVisible();
        assertThat(page.locator("[data-sound]")).containsText("ghi tại trình duyệt");
        assertThat(page.locator("[data-sound]")).containsText("đã cắt");

        page.fill("#title", "Ghi tại chỗ");
        page.fill("#theme", "Thử");
        BrowserForTests.press(page, "Lưu nháp");
        assertThat(page.locator("h1")).hasText("Ghi tại chỗ");
    }

    @Test
    void a_text_is_shown_as_it_will_be_read_and_spoken() {
        assumeTrue(voices.isAvailable(), "skipped: there is no espeak-ng");
        Page page = at("/bulletins/new?template=hop-to");
        page.fill("#text", "UBND phường mời bà con họp lúc 7h30 ngày 27/11.");
        page.locator("input[name=source][value=speech]").check();
        page.locator("#accent").selectOption("SOUTH");
        page.locator("[data-speech] [data-preview]").click();
        assertThat(page.locator(".reading")).containsText("bảy giờ ba mươi phút ngày hai mươi bảy tháng mười một");
        assertThat(page.locator("[data-speech] audio")).isVisible();
        BrowserForTests.look(page, "bulletin-speech");
        page.locator("[data-speech] [data-make]").click();
        assertThat(page.locator("[data-sound] [data-state=READY]")).isVisible();
        assertThat(page.locator("[data-sound]")).containsText("giọng máy");
    }

    @Test
    void several_files_become_drafts_each_with_its_progress() {
        Page page = at("/bulletins/several");
        page.setInputFiles("#file", new Path[] {SPEECH, MICROPHONE, Samples.bad("van-ban.mp3")});
        assertThat(page.getByText("Đã tải lên")).hasCount(2);
        assertThat(page.locator(".files .wrong")).containsText("không phải âm thanh");
        page.fill("#theme", "Thử");
        BrowserForTests.look(page, "bulletins-several");
        BrowserForTests.press(page, "Lưu các bản nháp");
        assertThat(page.getByText("Đã lưu 2 bản nháp.")).isVisible();
        assertThat(page.locator("ul.lines .title")).hasCount(2);
        BrowserForTests.look(page, "bulletins-list");
    }
}
