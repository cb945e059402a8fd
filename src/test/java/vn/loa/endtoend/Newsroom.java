package vn.loa.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The people of Phường Mẫu at their work, each with an account of their own. */
final class Newsroom {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final String OFFICER_NAME = "Nguyễn Thị Mai";
    static final String APPROVER_NAME = "Trần Văn Hùng";
    static final String THEME = "Y tế";
    private static final String WARD = "/api/wards/phuong-mau";

    private final Person officer;
    private final Person approver;
    private final Person auditor;
    private final Person technician;

    Newsroom(DemoServer server) {
        officer = Person.signedIn(server.address(), "canbo", "loa demo can bo");
        approver = Person.signedIn(server.address(), "lanhdao", "loa demo lanh dao");
        auditor = Person.signedIn(server.address(), "thanhtra", "loa demo thanh tra");
        technician = Person.signedIn(server.address(), "kythuat", "loa demo ky thuat");
    }

    /** A bulletin with its finished audio. */
    record Bulletin(String id, String title, String audio, long milliseconds) {}

    Person officer() {
        return officer;
    }

    Person approver() {
        return approver;
    }

    Person auditor() {
        return auditor;
    }

    Person technician() {
        return technician;
    }

    /** The address of something of the ward. */
    static String ward(String path) {
        return WARD + path;
    }

    /** Uploads a recording, waits for its rendition, and lays a bulletin with it before the approver. */
    Bulletin submitted(Path recording) {
        return submit(drafted(recording));
    }

    Bulletin drafted(Path recording) {
        String name = recording.getFileName().toString();
        String clip = officer.post(ward("/clips?name=" + name), recording)
                .good()
                .path("id")
                .asText();
        JsonNode ready = Patience.found("the rendition of " + name + " is ready", () -> Optional.of(
                        officer.get(ward("/clips/" + clip)).good())
                .filter(seen -> isSettled(seen.path("state").asText())));
        if (!ready.path("state").asText().equals("READY")) {
            throw new AssertionError(name + " was refused: " + ready.path("refusal"));
        }
        String id = officer.post(
                        ward("/bulletins"),
                        Map.of("title", name, "theme", THEME, "clip", clip, "coverage", everywhere()))
                .good()
                .path("id")
                .asText();
        JsonNode rendition = ready.path("rendition");
        return new Bulletin(
                id,
                name,
                rendition.path("sha256").asText(),
                rendition.path("milliseconds").asLong());
    }

    Bulletin submit(Bulletin bulletin) {
        officer.post(ward("/bulletins/" + bulletin.id() + "/submission"), seen(bulletin))
                .good();
        return bulletin;
    }

    Answer approve(Person who, Bulletin bulletin) {
        return who.post(ward("/bulletins/" + bulletin.id() + "/approval"), seen(bulletin));
    }

    /** An approved bulletin whose audio all these poles hold. */
    Bulletin onThePoles(Path recording, List<Pole> poles) {
        Bulletin bulletin = submitted(recording);
        approve(approver, bulletin).good();
        poles.forEach(pole -> pole.awaitAudio(bulletin.audio()));
        return bulletin;
    }

    /** Phát ngay; answers the occurrence. */
    String airNow(Bulletin bulletin, List<Pole> poles) {
        return officer.post(ward("/broadcasts/now"), Map.of("bulletin", bulletin.id(), "coverage", only(poles)))
                .good()
                .path("occurrence")
                .asText();
    }

    /** Plans it once; the start in whole seconds. */
    Answer plan(Bulletin bulletin, Instant start, List<Pole> poles) {
        return officer.post(
                ward("/schedules"), Map.of("bulletin", bulletin.id(), "once", once(start), "coverage", only(poles)));
    }

    /** A date and a time of the ward, in whole seconds. */
    static Map<String, String> once(Instant start) {
        LocalDateTime civil = LocalDateTime.ofInstant(start, ZONE).truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "date",
                civil.toLocalDate().toString(),
                "time",
                civil.toLocalTime().toString());
    }

    /** The occurrence of a schedule that has one. */
    String occurrenceOf(JsonNode schedule) {
        return occurrenceOfSchedule(schedule.path("id").asText());
    }

    String occurrenceOfSchedule(String schedule) {
        JsonNode occurrences = officer.get(ward("/timetable")).good().path("occurrences");
        return StreamSupport.stream(occurrences.spliterator(), false)
                .filter(one -> one.path("schedule").asText().equals(schedule))
                .map(one -> one.path("occurrence").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the timetable: " + occurrences));
    }

    long timetableVersion() {
        return officer.get(ward("/timetable")).good().path("version").asLong();
    }

    /** Waits until each of these said that it has this version of the timetable, or a later one. */
    void awaitTimetable(long version, List<Pole> poles) {
        for (Pole pole : poles) {
            Patience.until(
                    pole + " has timetable " + version,
                    () -> receiver(pole).path("presence").path("timetable").asLong() >= version);
        }
    }

    /** Waits until an occurrence is on the books and all its receivers have said that they have its timetable and all of its audio. */
    void awaitPrepared(String occurrence) {
        Patience.until("all is prepared for " + occurrence, () -> {
            Answer answer = officer.get(ward("/broadcasts/" + occurrence));
            return answer.status() != 404
                    && StreamSupport.stream(answer.good().path("receivers").spliterator(), false)
                            .allMatch(row -> row.path("hasTimetable").asBoolean()
                                    && row.path("hasAudio").asBoolean());
        });
    }

    JsonNode receiver(Pole pole) {
        return technician.get(ward("/receivers/" + pole.id())).good();
    }

    JsonNode watch(String occurrence) {
        return officer.get(ward("/broadcasts/" + occurrence)).good();
    }

    /** The auditor's view, once every one of these poles has its final state: the entry of each by its id. */
    Map<String, JsonNode> awaitAsRun(String occurrence, List<Pole> poles) {
        return Patience.found("the as-run log has " + poles.size() + " entries of " + occurrence, () -> {
            Answer answer = auditor.get(ward("/as-run/occurrences/" + occurrence));
            return answer.status() == 404
                    ? Optional.empty()
                    : Optional.of(byReceiver(answer.good().path("entries")))
                            .filter(entries -> poles.stream().allMatch(pole -> entries.containsKey(pole.id())));
        });
    }

    /** The signed receipts about an occurrence, as they arrived. */
    List<JsonNode> receipts(String occurrence) {
        JsonNode receipts =
                auditor.get(ward("/as-run/occurrences/" + occurrence)).good().path("receipts");
        return StreamSupport.stream(receipts.spliterator(), false).toList();
    }

    static Map<String, Object> everywhere() {
        return Map.of("wholeWard", true, "groups", List.of(), "receivers", List.of());
    }

    static Map<String, Object> only(List<Pole> poles) {
        return Map.of(
                "wholeWard",
                false,
                "groups",
                List.of(),
                "receivers",
                poles.stream().map(Pole::id).toList());
    }

    private Map<String, Long> seen(Bulletin bulletin) {
        return Map.of(
                "version",
                officer.get(ward("/bulletins/" + bulletin.id()))
                        .good()
                        .path("version")
                        .asLong());
    }

    private static Map<String, JsonNode> byReceiver(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(row -> row.path("entry"))
                .collect(Collectors.toMap(
                        entry -> entry.path("receiver").path("receiver").asText(), entry -> entry));
    }

    private static boolean isSettled(String state) {
        return state.equals("READY") || state.equals("REFUSED");
    }
}
