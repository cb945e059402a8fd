package vn.loa.staff;

import java.util.List;
import java.util.Optional;
import vn.loa.protocol.WardId;

/** What staff has to know about areas; answered by the {@code area} feature, which lies above. */
public interface Provinces {

    /** The province that a ward belongs to; empty when there is no such ward. */
    Optional<String> provinceOf(WardId ward);

    /** Whether there is such a province. */
    boolean exists(String province);

    /** The wards inside a scope, in the order of their names. */
    List<WardId> wardsIn(Scope scope);
}
