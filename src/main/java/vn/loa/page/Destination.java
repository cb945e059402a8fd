package vn.loa.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place in the menu.
 *
 * @param current whether the reader is there now
 */
public record Destination(String address, String name, String icon, boolean current) {

    private record Entry(String path, String vietnamese, String english, String icon, String roles) {

        Destination of(String home, String path, Language language) {
            String address = home + this.path;
            return new Destination(
                    address,
                    language.of(vietnamese, english),
                    icon,
                    path.equals(address) || path.startsWith(address + "/"));
        }
    }

    private static final String EVERYBODY = "OFFICER APPROVER AUDITOR TECHNICIAN ADMINISTRATOR";

    private static final List<Entry> ALL = List.of(
            new Entry("/today", "Hôm nay", "Today", "today", EVERYBODY),
            new Entry("/bulletins", "Bản tin", "Bulletins", "bulletin", "OFFICER APPROVER AUDITOR ADMINISTRATOR"),
            new Entry("/from-above", "Từ cấp trên", "From above", "inbox", "OFFICER APPROVER AUDITOR"),
            new Entry("/approvals", "Duyệt", "Approve", "approve", "APPROVER"),
            new Entry("/schedule", "Lịch phát", "Timetable", "schedule", EVERYBODY),
            new Entry("/receivers", "Cụm loa", "Receivers", "receiver", EVERYBODY),
            new Entry("/as-run", "Nhật ký", "As-run log", "log", "OFFICER APPROVER AUDITOR ADMINISTRATOR"),
            new Entry("/settings", "Quản trị", "Settings", "settings", "ADMINISTRATOR"));

    static List<Destination> in(String home, String path, String role, Language language) {
        return ALL.stream()
                .filter(entry -> Stream.of(entry.roles().split(" ", -1)).anyMatch(role::equals))
                .map(entry -> entry.of(home, path, language))
                .toList();
    }
}
