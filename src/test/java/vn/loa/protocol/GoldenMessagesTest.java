package vn.loa.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The server's side of the contract in {@code devices/protocol}: it reads the same golden messages as the receiver, with classes of its own. */
class GoldenMessagesTest {

    private static final Path CONTRACT = Path.of("devices", "protocol");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode INDEX = read(CONTRACT.resolve("examples/index.json"));
    private static final JsonNode KEYS = read(CONTRACT.resolve("examples/keys.json"));
    private static final Map<String, Class<?>> BODIES = Map.of(
            "command", Command.class,
            "assignment", Assignment.class,
            "timetable", TimetableIndex.class,
            "stored", Stored.class,
            "time", TimeReply.class,
            "server", ServerState.class,
            "receipt", Receipt.class,
            "state", ReceiverState.class);

    /** [P-01], [P-02], [P-04], [P-05], [P-06], and the body requirements that the index names. */
    @TestFactory
    Stream<DynamicTest> valid_notes_are_read_and_their_bodies_obey_the_schema() {
        return entries("valid")
                .filter(entry -> BODIES.containsKey(kind(entry)))
                .map(entry -> dynamicTest(title(entry), () -> {
                    Note note = Note.verify(
                            Kind.valueOf(kind(entry).toUpperCase(Locale.ROOT)), bytes(entry), known(kind(entry)));
                    Object body = note.body(BODIES.get(kind(entry)));
                    assertThat(body).isNotNull();
                    assertObeysSchema(kind(entry), JSON.readTree(note.body()));
                    assertObeysSchema(kind(entry), JSON.readTree(WireJson.write(body)));
                }));
    }

    /** [P-22] */
    @TestFactory
    Stream<DynamicTest> valid_day_sheets_are_read_and_written_by_the_schema() {
        return entries("valid")
                .filter(entry -> kind(entry).equals("day-sheet"))
                .map(entry -> dynamicTest(title(entry), () -> {
                    DaySheet sheet = WireJson.readOwn(Files.readString(file(entry)), DaySheet.class);
                    assertThat(sheet.items()).isNotEmpty();
                    assertObeysSchema("day-sheet", JSON.readTree(WireJson.write(sheet)));
                }));
    }

    /** [P-39] */
    @Test
    void a_list_of_parts_is_written_as_the_contract_shows_it() throws IOException {
        Path golden = CONTRACT.resolve("examples/valid/programme.json");
        PartList list = WireJson.readOwn(Files.readString(golden), PartList.class);
        assertThat(list.totalMilliseconds()).isEqualTo(370_500);
        JsonNode written = JSON.readTree(WireJson.write(list));
        assertObeysSchema("programme", written);
        // A rendition is so called when nothing is said; the server says nothing.
        assertThat(written.toString()).isEqualTo(Files.readString(golden).replace(",\"type\":\"rendition\"", ""));
    }

    /** [P-39], [P-42] to [P-44] */
    @Test
    void an_item_and_a_command_say_how_they_are_carried_out_and_otherwise_nothing() throws IOException {
        ContentReference content =
                new ContentReference(Sha256.of(new byte[] {1}), 812, 370_500, ContentReference.Type.PROGRAMME);
        Instant now = Instant.parse("2026-11-22T02:00:00Z");
        Action.Play usual = new Action.Play(
                new OccurrenceId("00112233445566778899aabbccddeeff"),
                now,
                now,
                content,
                Precedence.ORDINARY,
                "Vệ sinh",
                "Môi trường");
        PlayManner manner =
                new PlayManner(PlayManner.Late.OFFSET, PlayManner.AfterCut.RESUME, new PlayManner.InTurns(2, 372_500));
        assertThat(WireJson.write(usual))
                .contains("\"type\":\"programme\"")
                .doesNotContain("late\"", "afterCut", "turns");
        assertThat(WireJson.write(usual.in(manner)))
                .contains("\"late\":\"OFFSET\",\"afterCut\":\"RESUME\",\"turns\":{\"count\":2,\"every\":372500}");
        assertThat(WireJson.readOwn(WireJson.write(usual.in(manner)), Action.class))
                .isEqualTo(usual.in(manner));
    }

    /** What the server reads and must refuse: [P-03], [P-04], [P-05], [P-06], [P-31]. */
    @TestFactory
    Stream<DynamicTest> invalid_messages_to_the_server_are_refused() {
        return entries("invalid")
                .filter(entry -> entry.path("reader").asText().equals("server"))
                .filter(entry -> BODIES.containsKey(kind(entry)))
                .map(entry -> dynamicTest(title(entry), () -> {
                    Kind kind = Kind.valueOf(kind(entry).toUpperCase(Locale.ROOT));
                    assertThatThrownBy(() -> Note.verify(kind, bytes(entry), known(kind(entry)))
                                    .body(BODIES.get(kind(entry))))
                            .isInstanceOf(MalformedNote.class);
                }));
    }

    /** The checks before the sender is proven are the same on both sides [P-25]. */
    @TestFactory
    Stream<DynamicTest> notes_are_refused_by_the_check_that_the_contract_names() {
        List<String> common = List.of("size", "signature-length", "signature");
        return entries("invalid")
                .filter(entry -> common.contains(entry.path("check").asText()))
                .map(entry -> dynamicTest(title(entry), () -> {
                    Kind kind = Kind.valueOf(kind(entry).toUpperCase(Locale.ROOT));
                    List<PublicKey> keys =
                            List.of(key("station").publicKey(), key("emergency").publicKey());
                    assertThatThrownBy(() -> Note.verify(kind, bytes(entry), keys))
                            .isInstanceOfSatisfying(MalformedNote.class, refusal -> assertThat(refusal.check())
                                    .isEqualTo(entry.path("check").asText()));
                }));
    }

    /** [P-03] */
    @TestFactory
    Stream<DynamicTest> small_order_keys_are_no_keys() {
        return StreamSupport.stream(KEYS.path("smallOrder").spliterator(), false)
                .map(key -> dynamicTest(key.asText(), () -> assertThatThrownBy(
                                () -> PublicKey.of("r-1", Base64.getDecoder().decode(key.asText())))
                        .isInstanceOf(IllegalArgumentException.class)));
    }

    /** [P-02] */
    @TestFactory
    Stream<DynamicTest> published_keys_are_derived_from_their_seeds_and_written_alike() {
        return Stream.of("station", "emergency", "stranger", "receiver")
                .map(name -> dynamicTest(name, () -> {
                    assertThat(key(name).publicKey())
                            .hasToString(KEYS.path(name).path("key").asText());
                    assertThat(PublicKey.parse(KEYS.path(name).path("key").asText()))
                            .isEqualTo(key(name).publicKey());
                }));
    }

    /** What this server writes obeys the schemas, whatever the golden messages happen to hold: [P-19], [P-21], [P-25], [P-33], [P-36]. */
    @TestFactory
    Stream<DynamicTest> what_the_server_writes_obeys_the_schemas() {
        WardId ward = new WardId("phuong-mau");
        ReceiverId receiver = new ReceiverId("r-7f3k2m");
        Instant now = Instant.parse("2026-11-22T02:00:00.123456Z");
        ContentReference content = new ContentReference(Sha256.of(new byte[] {1}), 90_211, 181_250);
        Map<String, Object> bodies = Map.of(
                "assignment",
                new Assignment(
                        receiver,
                        ward,
                        3,
                        now,
                        Assignment.Status.ACTIVE,
                        "Cột 3, ngõ 12",
                        List.of(new GroupId("phuong-mau-to-1")),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        List.of(new Assignment.Window(List.of(1, 7), "05:00", "24:00")),
                        new Assignment.Holidays(
                                List.of(LocalDate.of(2027, 1, 1)),
                                List.of(new Assignment.Hours("06:00", "06:30")),
                                LocalDate.of(2027, 12, 27)),
                        15,
                        null,
                        List.of(new Assignment.VolumeCap("21:00", "24:00", 40)),
                        2,
                        70,
                        90,
                        false,
                        60,
                        300,
                        10,
                        List.of(new Assignment.TrustedKey(
                                key("station").publicKey().toString(), List.of("command")))),
                "timetable",
                new TimetableIndex(
                        ward,
                        17,
                        now,
                        now.plusSeconds(86_400),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        List.of(new TimetableIndex.Day(LocalDate.of(2026, 11, 22), content.sha256(), 812)),
                        List.of(new TimetableIndex.Prefetch(content.sha256(), content.size()))),
                "stored",
                new Stored(receiver, 12),
                "time",
                new TimeReply("00112233445566778899aabbccddeeff", now, now),
                "server",
                new ServerState(true, "loa.example/station", now),
                "command",
                new Command(
                        new CommandId(UUID.fromString("0d9f4c7e-93f4-4a57-8f0c-0a3e6c1d2b11")),
                        1,
                        42,
                        now,
                        now.plusSeconds(30),
                        new CommandAudience(ward, false, List.of(), List.of(receiver)),
                        new Action.Play(
                                new OccurrenceId("00112233445566778899aabbccddeeff"),
                                now,
                                now,
                                content,
                                Precedence.ORDINARY,
                                "Vệ sinh môi trường",
                                "Môi trường")));
        return bodies.entrySet().stream()
                .map(body -> dynamicTest(
                        body.getKey(),
                        () -> assertObeysSchema(body.getKey(), JSON.readTree(WireJson.write(body.getValue())))));
    }

    private static void assertObeysSchema(String kind, JsonNode body) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(read(CONTRACT.resolve("schema/" + kind + ".json")));
        assertThat(schema.validate(body)).isEmpty();
    }

    private static List<PublicKey> known(String kind) {
        boolean fromReceiver = kind.equals("receipt") || kind.equals("state");
        return fromReceiver
                ? List.of(key("receiver").publicKey())
                : List.of(key("station").publicKey(), key("emergency").publicKey());
    }

    private static SigningKey key(String name) {
        return SigningKey.ofSeed(
                KEYS.path(name).path("name").asText(),
                Base64.getDecoder().decode(KEYS.path(name).path("seed").asText()));
    }

    private static Stream<JsonNode> entries(String part) {
        return StreamSupport.stream(INDEX.path(part).spliterator(), false);
    }

    private static String kind(JsonNode entry) {
        return entry.path("kind").asText();
    }

    private static String title(JsonNode entry) {
        return "[" + entry.path("requirement").asText() + "] "
                + entry.path("file").asText();
    }

    private static Path file(JsonNode entry) {
        return CONTRACT.resolve("examples").resolve(entry.path("file").asText());
    }

    private static byte[] bytes(JsonNode entry) throws IOException {
        return Files.readAllBytes(file(entry));
    }

    private static JsonNode read(Path path) {
        try {
            return JSON.readTree(Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
