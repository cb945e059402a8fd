package vn.loa.area;

import static vn.loa.staff.Role.ADMINISTRATOR_ROLE;

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
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.loa.page.Pages;
import vn.loa.page.Wrong;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;
import vn.loa.protocol.WardId;

/** What an administrator arranges in a ward: its groups and the hours of its regulation. */
@Path("/wards/{ward}/settings")
@Produces(Pages.HTML)
@RolesAllowed(ADMINISTRATOR_ROLE)
class SettingsPages {

    private static final Map<String, String> FIELDS = Map.of(
            "group-taken", "group",
            "not-a-name", "group",
            "not-a-window", "window",
            "windows-overlap", "window",
            "plans-no-longer-fit", "window");

    private final Wards wards;
    private final AddGroup addGroup;
    private final SetWindows setWindows;
    private final Pages pages;

    SettingsPages(Wards wards, AddGroup addGroup, SetWindows setWindows, Pages pages) {
        this.wards = wards;
        this.addGroup = addGroup;
        this.setWindows = setWindows;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "area")
    record Settings(
            List<ResidentialGroup> groups, List<AllowedWindow> windows, List<DayOfWeek> days, String zone, Wrong wrong)
            implements TemplateInstance {}

    @GET
    public Response settings(@PathParam("ward") WardId ward) {
        return pages.show(page(ward, Wrong.nothing()));
    }

    @POST
    @Path("groups")
    public Response group(@PathParam("ward") WardId ward, @FormParam("name") @DefaultValue("") String name) {
        try {
            addGroup.to(ward, name.strip());
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, page(ward, Wrong.of(refusal, FIELDS, pages.language())));
        }
        return pages.goTo(home(ward), new Sentence("Đã thêm tổ dân phố.", "The group is added."));
    }

    @POST
    @Path("windows")
    public Response window(
            @PathParam("ward") WardId ward,
            @FormParam("days") @Nullable List<String> days,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("to") @DefaultValue("") String to) {
        try {
            List<SetWindows.Hours> hours = new ArrayList<>(hoursOf(ward));
            hours.add(new SetWindows.Hours(chosen(days), from, to));
            setWindows.of(ward, hours);
        } catch (Refusal refusal) {
            return pages.showAgain(refusal, page(ward, Wrong.of(refusal, FIELDS, pages.language())));
        }
        return pages.goTo(home(ward), new Sentence("Đã thêm khung giờ.", "The hours are added."));
    }

    /** Takes one away; it is named by its place in the list and its hours, so that two administrators do not cross. */
    @POST
    @Path("windows/{place}/removal")
    public Response remove(
            @PathParam("ward") WardId ward,
            @PathParam("place") int place,
            @FormParam("from") @DefaultValue("") String from) {
        List<SetWindows.Hours> hours = new ArrayList<>(hoursOf(ward));
        if (place >= 0 && place < hours.size() && hours.get(place).from().equals(from)) {
            hours.remove(place);
            try {
                setWindows.of(ward, hours);
            } catch (PlansNoLongerFit refusal) {
                // With what does not fit, and the question whether to save, it is done on the page of the rules.
                return pages.showAgain(refusal, page(ward, Wrong.of(refusal, FIELDS, pages.language())));
            }
        }
        return pages.goTo(home(ward), new Sentence("Đã bỏ khung giờ.", "The hours are removed."));
    }

    private List<SetWindows.Hours> hoursOf(WardId ward) {
        return wards.windowsOf(ward).stream()
                .map(window -> new SetWindows.Hours(new HashSet<>(window.days()), window.from(), window.to()))
                .toList();
    }

    private static Set<DayOfWeek> chosen(@Nullable List<String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> names != null && names.contains(day.name()))
                .forEach(days::add);
        return days;
    }

    private Settings page(WardId ward, Wrong wrong) {
        return new Settings(
                wards.groupsIn(ward),
                wards.windowsOf(ward),
                List.of(DayOfWeek.values()),
                wards.require(ward).zone().getId(),
                wrong);
    }

    private static String home(WardId ward) {
        return "/wards/" + ward + "/settings";
    }
}
