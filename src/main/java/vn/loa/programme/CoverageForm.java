package vn.loa.programme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.loa.area.Coverage;
import vn.loa.protocol.GroupId;
import vn.loa.protocol.ReceiverId;

/** A coverage as the API's callers write and read it. */
@Schema(
        description = "Where it is heard: the whole ward, or groups and receivers",
        examples = "{\"wholeWard\":false,\"groups\":[\"phuong-mau-to-1\"],\"receivers\":[]}")
public record CoverageForm(boolean wholeWard, @Nullable List<String> groups, @Nullable List<String> receivers) {

    public static CoverageForm of(Coverage coverage) {
        return new CoverageForm(
                coverage.wholeWard(),
                coverage.groups().stream().map(GroupId::value).toList(),
                coverage.receivers().stream().map(ReceiverId::value).toList());
    }

    /** The coverage, or the refusal that says what is wrong with it. */
    public Coverage coverage() {
        try {
            return new Coverage(
                    wholeWard,
                    groups == null
                            ? List.of()
                            : groups.stream().map(GroupId::new).toList(),
                    receivers == null
                            ? List.of()
                            : receivers.stream().map(ReceiverId::new).toList());
        } catch (IllegalArgumentException | NullPointerException notAnIdentifier) {
            throw new UnknownPlace();
        }
    }
}
