package vn.loa.schedule.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.loa.area.Coverage;
import vn.loa.area.Place;
import vn.loa.area.regulation.Regulation;

/** The places of a ward as numbers, so that who hears what is a matter of a few machine words. */
final class Hearers {

    private final List<Place> places;
    private final List<Regulation> regulations = new ArrayList<>();
    private final List<BitSet> regulated = new ArrayList<>();
    private final Map<Coverage, BitSet> covered = new HashMap<>();

    Hearers(Surroundings surroundings) {
        places = surroundings.places();
        Map<Regulation, BitSet> byRegulation = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            byRegulation
                    .computeIfAbsent(
                            surroundings.regulations().at(place.group(), place.receiver()), none -> new BitSet())
                    .set(i);
        }
        byRegulation.forEach((regulation, hearers) -> {
            regulations.add(regulation);
            regulated.add(hearers);
        });
    }

    int count() {
        return places.size();
    }

    /** The different regulations that hold anywhere. */
    List<Regulation> regulations() {
        return regulations;
    }

    /** Where the regulation of this number holds. */
    BitSet under(int regulation) {
        return regulated.get(regulation);
    }

    /** Who is meant; not to be changed. */
    BitSet of(Coverage coverage) {
        return covered.computeIfAbsent(coverage, this::covered);
    }

    List<Place> places(BitSet hearers) {
        return hearers.stream().mapToObj(places::get).toList();
    }

    private BitSet covered(Coverage coverage) {
        BitSet hearers = new BitSet(places.size());
        for (int i = 0; i < places.size(); i++) {
            if (coverage.covers(places.get(i))) {
                hearers.set(i);
            }
        }
        return hearers;
    }
}
