package vn.loa.staff;

import java.util.Optional;
import vn.loa.protocol.WardId;

/** Where an account may act: one ward, one province with all its wards, or everything. */
public sealed interface Scope {

    /** Every ward of this server. */
    record Everything() implements Scope {
        @Override
        public boolean reaches(WardId ward, Provinces provinces) {
            return provinces.provinceOf(ward).isPresent();
        }

        @Override
        public boolean holds(Scope other, Provinces provinces) {
            return true;
        }
    }

    /** A province with all its wards, those founded later too. */
    record WholeProvince(String id) implements Scope {
        @Override
        public boolean reaches(WardId ward, Provinces provinces) {
            return provinces.provinceOf(ward).filter(id::equals).isPresent();
        }

        @Override
        public boolean holds(Scope other, Provinces provinces) {
            return other.equals(this)
                    || other.ward().filter(ward -> reaches(ward, provinces)).isPresent();
        }

        @Override
        public Optional<String> province() {
            return Optional.of(id);
        }
    }

    /** A single ward. */
    record SingleWard(WardId id) implements Scope {
        @Override
        public boolean reaches(WardId ward, Provinces provinces) {
            // An account's ward is a foreign key, so it exists without being asked for.
            return id.equals(ward);
        }

        @Override
        public boolean holds(Scope other, Provinces provinces) {
            return other.equals(this);
        }

        @Override
        public Optional<WardId> ward() {
            return Optional.of(id);
        }
    }

    static Scope everything() {
        return new Everything();
    }

    static Scope province(String id) {
        return new WholeProvince(id);
    }

    static Scope ward(WardId id) {
        return new SingleWard(id);
    }

    /** Whether this ward exists and lies inside. */
    boolean reaches(WardId ward, Provinces provinces);

    /** Whether all of the other scope lies inside this one. */
    boolean holds(Scope other, Provinces provinces);

    /** The ward, when the scope is just one. */
    default Optional<WardId> ward() {
        return Optional.empty();
    }

    /** The province, when the scope is just one. */
    default Optional<String> province() {
        return Optional.empty();
    }
}
