package vn.loa.receiver.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a ward airs on one day; trusted because its hash stands in a signed timetable. */
public record DaySheet(String ward, LocalDate date, List<Entry> entries) {

    /** The longest day sheet in bytes. */
    public static final long LARGEST = 1_048_576;

    /** One line of the sheet and whom it is for. */
    public record Entry(Item item, Audience audience) {}

    /**
     * Reads a day sheet.
     *
     * @throws Malformed when any of it breaks [P-05]
     */
    public static DaySheet read(byte[] bytes) throws Malformed {
        Members body = Json.read(bytes);
        List<Entry> entries = new ArrayList<>();
        for (Members item : body.objects("items")) {
            entries.add(new Entry(Item.in(item), Audience.ofItem(item.object("audience"))));
        }
        return new DaySheet(body.identifier("ward"), body.date("date"), List.copyOf(entries));
    }

    /** What of it is for a receiver with this assignment [P-22]. */
    public List<Item> itemsFor(Assignment assignment) {
        return entries.stream()
                .filter(entry -> entry.audience().includes(assignment))
                .map(Entry::item)
                .toList();
    }
}
