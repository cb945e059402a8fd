package vn.loa.area;

import java.util.List;
import java.util.Map;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A change of the rules under which something planned would fall silent, and nobody has confirmed it. */
public class PlansNoLongerFit extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Displaced> displaced;

    PlansNoLongerFit(List<Displaced> displaced) {
        super(409, "plans-no-longer-fit", sentence(displaced));
        this.displaced = List.copyOf(displaced);
    }

    public List<Displaced> displaced() {
        return displaced;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("displaced", displaced);
    }

    private static Sentence sentence(List<Displaced> displaced) {
        long count = displaced.stream().mapToLong(each -> each.starts().size()).sum();
        return new Sentence(
                "%d lượt phát đã lên lịch không còn hợp với quy định mới; xem danh sách rồi xác nhận nếu vẫn muốn lưu."
                        .formatted(count),
                "%d planned occurrences do not fit the new rules; look at the list, and confirm to save them anyway."
                        .formatted(count));
    }
}
