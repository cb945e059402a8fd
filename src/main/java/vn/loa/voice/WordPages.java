package vn.loa.voice;

import static vn.loa.staff.Role.OFFICER_ROLE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** The ward's list of words that are read otherwise than they are written. */
@Path("/wards/{ward}/words")
@Produces(Pages.HTML)
@RolesAllowed(OFFICER_ROLE)
class WordPages {

    private final ReadingWords words;
    private final SetWord setWord;
    private final Pages pages;

    WordPages(ReadingWords words, SetWord setWord, Pages pages) {
        this.words = words;
        this.setWord = setWord;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "voice")
    record WordList(List<ReadingWords.Word> words, String written, String spoken, Wrong wrong)
            implements TemplateInstance {}

    @GET
    public Response list(@PathParam("ward") WardId ward) {
        return pages.show(new WordList(words.in(ward), "", "", Wrong.nothing()));
    }

    @POST
    public Response set(
            @PathParam("ward") WardId ward,
            @FormParam("written") @DefaultValue("") String written,
            @FormParam("spoken") @DefaultValue("") String spoken) {
        try {
            setWord.set(ward, written, spoken);
        } catch (Refusal refusal) {
            Wrong wrong = Wrong.of(refusal, Map.of("not-a-word", "written"), pages.language());
            return pages.showAgain(refusal, new WordList(words.in(ward), written, spoken, wrong));
        }
        return pages.goTo(home(ward), new Sentence("Đã lưu cách đọc.", "The reading is saved."));
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("ward") WardId ward, @FormParam("written") @DefaultValue("") String written) {
        setWord.remove(ward, written);
        return pages.goTo(home(ward), new Sentence("Đã bỏ khỏi danh sách.", "It is off the list."));
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/words";
    }
}
