package vn.loa.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.loa.protocol.WardId;

/**
 * A scope in JSON: at most one of the two; neither means everything.
 *
 * @param ward the only ward
 * @param province the only province
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScopeBody(@Nullable String ward, @Nullable String province) {

    static ScopeBody of(Scope scope) {
        return new ScopeBody(
                scope.ward().map(WardId::value).orElse(null), scope.province().orElse(null));
    }

    /** The scope that is meant; a place that does not exist lies beyond everybody's. */
    Scope scope(Provinces provinces) {
        if (ward != null && province != null) {
            throw new BeyondOwnScope();
        }
        if (ward != null) {
            return existing(ward, provinces);
        }
        if (province != null && !provinces.exists(province)) {
            throw new BeyondOwnScope();
        }
        return province == null ? Scope.everything() : Scope.province(province);
    }

    private static Scope existing(String ward, Provinces provinces) {
        try {
            WardId id = new WardId(ward);
            return provinces.provinceOf(id).map(province -> Scope.ward(id)).orElseThrow(BeyondOwnScope::new);
        } catch (IllegalArgumentException malformed) {
            throw new BeyondOwnScope();
        }
    }
}
