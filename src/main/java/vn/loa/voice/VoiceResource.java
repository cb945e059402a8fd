package vn.loa.voice;

import static vn.loa.staff.Role.OFFICER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.loa.clip.ClipId;
import vn.loa.protocol.WardId;
import vn.loa.voice.reading.Accent;
import vn.loa.voice.reading.Reading;

/** Text to speech over HTTP. */
@Path("/api/wards/{ward}/voice")
@Tag(
        name = "Voice",
        description = "Text to speech: how a text will be read, a preview, a clip of it, and the ward's own words")
@RolesAllowed(OFFICER_ROLE)
class VoiceResource {

    private final Voices voices;
    private final SpeakText speak;
    private final ReadingWords words;
    private final SetWord setWord;

    VoiceResource(Voices voices, SpeakText speak, ReadingWords words, SetWord setWord) {
        this.voices = voices;
        this.speak = speak;
        this.words = words;
        this.setWord = setWord;
    }

    @GET
    @Operation(summary = "Whether this server has a voice, and what to know of it")
    public Offer offer(@PathParam("ward") WardId ward) {
        return new Offer(
                voices.isAvailable(),
                voices.note().vietnamese(),
                voices.note().english(),
                Arrays.stream(Accent.values()).map(Accent::name).toList(),
                Rate.SLOWEST,
                Rate.FASTEST);
    }

    @POST
    @Path("reading")
    @Operation(summary = "How a text will be read, in words, piece by piece")
    public Read read(@PathParam("ward") WardId ward, @NotNull Request request) {
        Reading reading = speak.read(ward, request.textOrNone(), request.accentOrNorth());
        return new Read(
                reading.spoken(),
                reading.pieces().stream()
                        .map(piece -> new Piece(piece.written(), piece.spoken()))
                        .toList());
    }

    @POST
    @Path("preview")
    @Produces("audio/wav")
    @Operation(summary = "Its beginning, spoken; nothing is kept")
    public byte[] preview(@PathParam("ward") WardId ward, @NotNull Request request) throws IOException {
        return speak.preview(ward, request.speech());
    }

    @POST
    @Path("clips")
    @Operation(summary = "Make a clip of the text, which then goes the way of every recording")
    public Response makeClip(@PathParam("ward") WardId ward, @NotNull Request request) throws IOException {
        ClipId clip = speak.makeClip(ward, request.speech(), request.title() == null ? "" : request.title());
        return Response.created(URI.create("/api/wards/" + ward + "/clips/" + clip))
                .entity(new Made(clip))
                .build();
    }

    @GET
    @Path("words")
    @Operation(summary = "The ward's own words and how they are read")
    public List<WordView> words(@PathParam("ward") WardId ward) {
        return words.in(ward).stream().map(WordView::of).toList();
    }

    @PUT
    @Path("words")
    @Operation(summary = "Say how a word is read; without a reading the word is taken off the list")
    public List<WordView> set(@PathParam("ward") WardId ward, @NotNull WordAsked asked) {
        if (asked.spoken() == null || asked.spoken().isBlank()) {
            setWord.remove(ward, asked.writtenOrNone());
        } else {
            setWord.set(ward, asked.writtenOrNone(), asked.spoken());
        }
        return words(ward);
    }

    /** What there is; rates in percent of the usual. */
    record Offer(
            boolean available,
            String noteVietnamese,
            String noteEnglish,
            List<String> accents,
            int slowest,
            int fastest) {}

    /** A text and how it is to sound; north and 100 % unless said otherwise. */
    record Request(
            @Schema(examples = "UBND phường mời bà con họp lúc 7h30 ngày 27/11.") @Nullable String text,
            @Nullable Accent accent,
            @Schema(examples = "100") @Nullable Integer rate,
            @Schema(examples = "Mời họp") @Nullable String title) {

        String textOrNone() {
            return text == null ? "" : text;
        }

        Accent accentOrNorth() {
            return accent == null ? Accent.NORTH : accent;
        }

        SpeakText.Speech speech() {
            return new SpeakText.Speech(textOrNone(), accentOrNorth(), new Rate(rate == null ? Rate.USUAL : rate));
        }
    }

    /** The text as it will be read. */
    record Read(String spoken, List<Piece> pieces) {}

    /** A piece of it; both the same where nothing has to be said otherwise. */
    record Piece(String written, String spoken) {}

    /** The clip that was made. */
    record Made(ClipId clip) {}

    /** A word to set. */
    record WordAsked(@Schema(examples = "NVH") @Nullable String written, @Nullable String spoken) {
        String writtenOrNone() {
            return written == null ? "" : written;
        }
    }

    /** A word of the list. */
    record WordView(String written, String spoken, String setBy, Instant setAt) {
        static WordView of(ReadingWords.Word word) {
            return new WordView(word.written(), word.spoken(), word.setBy(), word.setAt());
        }
    }
}
