package vn.loa.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.loa.area.regulation.Limits;
import vn.loa.area.regulation.Regulation;
import vn.loa.area.regulation.Rulebook;
import vn.loa.problem.Sentence;

/** Says in words what is allowed in a ward's rules and yet probably not meant: hours that leave room for nothing. */
final class Warnings {

    private final Map<String, String> groupNames;
    private final List<Sentence> warnings = new ArrayList<>();

    private Warnings(List<ResidentialGroup> groups) {
        groupNames =
                groups.stream().collect(Collectors.toMap(group -> group.id().value(), ResidentialGroup::name));
    }

    static List<Sentence> about(Rulebook rules, List<ResidentialGroup> groups) {
        Warnings found = new Warnings(groups);
        found.look(rules.ward(), "phường/xã", "the ward");
        rules.groups().forEach((group, regulation) -> {
            String name = found.groupNames.getOrDefault(group.value(), group.value());
            found.look(regulation, name, name);
        });
        rules.places().forEach(place -> found.look(place.regulation(), place.name(), place.name()));
        return found.warnings;
    }

    private void look(Regulation regulation, String vietnamese, String english) {
        if (regulation.windows().isEmpty()) {
            warn(
                    "Quy định của %s không có khung giờ nào: ở đó chỉ còn phát khẩn cấp.".formatted(vietnamese),
                    "The rules of %s have no hours: nothing but emergencies can be aired there.".formatted(english));
        }
        boolean bounded = regulation.limits().session().compareTo(Limits.NONE.session()) < 0;
        if (bounded
                && regulation.limits().session().compareTo(regulation.limits().day()) > 0) {
            warn(
                    "Quy định của %s cho một buổi nhiều phút hơn cả ngày.".formatted(vietnamese),
                    "The rules of %s allow more minutes in a session than in a day.".formatted(english));
        }
        regulation.volumeCaps().stream()
                .filter(cap -> cap.percent() == 0)
                .forEach(cap -> warn(
                        "Quy định của %s đặt âm lượng 0 %% từ %s đến %s: loa chạy mà không ai nghe."
                                .formatted(vietnamese, cap.from(), cap.to()),
                        "The rules of %s cap the volume at 0 %% from %s to %s: it plays and nobody hears."
                                .formatted(english, cap.from(), cap.to())));
    }

    private void warn(String vietnamese, String english) {
        warnings.add(new Sentence(vietnamese, english));
    }
}
