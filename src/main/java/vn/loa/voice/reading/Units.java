package vn.loa.voice.reading;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Units that stand behind a number: km, m2, %, đ, °C, and what they are counted for (đồng/người/tháng). */
final class Units {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("km", "ki lô mét"),
            Map.entry("m", "mét"),
            Map.entry("dm", "đề xi mét"),
            Map.entry("cm", "xen ti mét"),
            Map.entry("mm", "mi li mét"),
            Map.entry("km2", "ki lô mét vuông"),
            Map.entry("km²", "ki lô mét vuông"),
            Map.entry("m2", "mét vuông"),
            Map.entry("m²", "mét vuông"),
            Map.entry("cm2", "xen ti mét vuông"),
            Map.entry("m3", "mét khối"),
            Map.entry("m³", "mét khối"),
            Map.entry("ha", "héc ta"),
            Map.entry("kg", "ki lô gam"),
            Map.entry("g", "gam"),
            Map.entry("gr", "gam"),
            Map.entry("mg", "mi li gam"),
            Map.entry("l", "lít"),
            Map.entry("ml", "mi li lít"),
            Map.entry("kWh", "ki lô oát giờ"),
            Map.entry("kW", "ki lô oát"),
            Map.entry("W", "oát"),
            Map.entry("kV", "ki lô vôn"),
            Map.entry("V", "vôn"),
            Map.entry("GB", "ghi ga bai"),
            Map.entry("MB", "mê ga bai"),
            Map.entry("%", "phần trăm"),
            Map.entry("‰", "phần nghìn"),
            Map.entry("°C", "độ xê"),
            Map.entry("ºC", "độ xê"),
            Map.entry("oC", "độ xê"),
            Map.entry("độ C", "độ xê"),
            Map.entry("°", "độ"),
            Map.entry("đ", "đồng"),
            Map.entry("₫", "đồng"),
            Map.entry("đồng", "đồng"),
            Map.entry("VNĐ", "đồng"),
            Map.entry("VND", "đồng"),
            Map.entry("vnđ", "đồng"),
            Map.entry("USD", "đô la Mỹ"),
            Map.entry("tr", "triệu"),
            Map.entry("k", "nghìn"),
            Map.entry("K", "nghìn"));

    /** These mean something else when they stand apart: nhà số 5 V, khu 3 k. */
    private static final Set<String> ATTACHED = Set.of("W", "V", "k", "K", "tr", "l", "gr", "oC");

    /** What follows a slash when a whole is counted for each of it. */
    private static final Map<String, String> PER =
            Map.of("h", "giờ", "giờ", "giờ", "s", "giây", "giây", "giây", "ngày đêm", "ngày đêm");

    private static final Pattern UNIT = Pattern.compile("[ \\u00a0]?(?:"
            + NAMES.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(", ")"))
            + ")(?:(?<=[%‰°])|(?![\\p{L}\\d]))");
    private static final Pattern SLASH = Pattern.compile(" ?/ ?(\\p{L}{1,12}(?:[²³]|(?<=m)[23])?)(?![\\p{L}\\d])");

    private Units() {}

    /** How the unit at this place is read, with a blank before it; nothing where there is none. */
    static Optional<Said> at(Place place) {
        return place.match(UNIT).filter(Units::isMeant).map(found -> counted(place, found));
    }

    private static boolean isMeant(MatchResult found) {
        return found.group().equals(found.group(1)) || !ATTACHED.contains(found.group(1));
    }

    private static Said counted(Place place, MatchResult unit) {
        StringBuilder words = new StringBuilder(" ").append(NAMES.get(unit.group(1)));
        int end = unit.end();
        for (Optional<MatchResult> next = place.moved(end).match(SLASH);
                next.isPresent();
                next = place.moved(end).match(SLASH)) {
            String of = next.get().group(1);
            boolean measure = PER.containsKey(of) || NAMES.containsKey(of);
            words.append(measure ? " trên " : " mỗi ").append(PER.getOrDefault(of, NAMES.getOrDefault(of, of)));
            end = next.get().end();
        }
        return new Said(end, words.toString());
    }
}
