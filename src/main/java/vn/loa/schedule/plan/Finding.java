package vn.loa.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.loa.area.Place;

/** Why an occurrence is not heard, wholly or at some places, as the plan says it; or by what it will be held up. */
public sealed interface Finding {

    Occurrence occurrence();

    /** Where it is so. */
    List<Place> places();

    /** Whether the occurrence is silent there; otherwise it gives way to something and is heard later or in part. */
    default boolean silences() {
        return true;
    }

    /** What is to be done with a finding of each kind. */
    interface Visitor<T> {
        T outsideHours(OutsideHours finding);

        T overBudget(OverBudget finding);

        T clash(Clash finding);

        T givesWay(GivesWay finding);

        T expired(Expired finding);

        T nobodyHears(NobodyHears finding);
    }

    <T> T accept(Visitor<T> visitor);

    /** It does not lie wholly in one allowed window there. */
    record OutsideHours(Occurrence occurrence, List<Place> places) implements Finding {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.outsideHours(this);
        }
    }

    /**
     * More minutes than the regulation allows there.
     *
     * @param session whether it is the limit of one session, otherwise that of the day
     * @param planned with this occurrence
     */
    record OverBudget(Occurrence occurrence, List<Place> places, boolean session, Duration allowed, Duration planned)
            implements Finding {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.overBudget(this);
        }
    }

    /** Something of the same precedence, planned earlier, has the air there. */
    record Clash(Occurrence occurrence, List<Place> places, Occurrence other) implements Finding {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.clash(this);
        }
    }

    /** Something of higher precedence comes in between there [P-37]. */
    record GivesWay(Occurrence occurrence, List<Place> places, Occurrence other) implements Finding {
        @Override
        public boolean silences() {
            return false;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.givesWay(this);
        }
    }

    /** Its bulletin is not valid any more by its end. */
    record Expired(Occurrence occurrence, List<Place> places, Instant validUntil) implements Finding {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.expired(this);
        }
    }

    /** No receiver in service is meant. */
    record NobodyHears(Occurrence occurrence, List<Place> places) implements Finding {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.nobodyHears(this);
        }
    }
}
