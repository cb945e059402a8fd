package vn.loa.receiver.turn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.loa.protocol.ReceiverId;

/**
 * Proposes for each pole of a ward in which turn it speaks, so that nobody hears two poles at once with an echo between them.
 *
 * <p>Sound needs 2.9 ms for a metre (343 m/s), and speech from two places is heard as one up to about 40 ms apart (precedence effect,
 * Wallach et al. 1949): so poles closer than 14 metres speak together, and poles farther apart than that but within earshot of each other
 * take different turns. A person looks at the proposal and keeps or changes it.
 *
 * @param turns 1 to 4 for each pole
 * @param count how many turns are in use
 * @param echoes pairs within earshot that had to be given the same turn because four are not enough
 */
public record TurnProposal(Map<ReceiverId, Integer> turns, int count, List<Echo> echoes) {

    /** Below this distance two poles sound as one: 343 m/s times 40 ms. */
    public static final double FUSION_METRES = 343 * 0.040;

    private static final int MOST_TURNS = 4;

    /** Two poles that speak at once within earshot. */
    public record Echo(ReceiverId one, ReceiverId other, double metres) {}

    public TurnProposal {
        turns = Map.copyOf(turns);
        echoes = List.copyOf(echoes);
    }

    /** @param earshotMetres how far a pole is understood */
    public static TurnProposal of(List<Pole> poles, double earshotMetres) {
        List<List<Pole>> clusters = clusters(poles);
        Map<Integer, Integer> chosen = new HashMap<>();
        // The cluster whose neighbours leave it the least choice comes first (Brélaz 1979); ids decide, so that the
        // answer is always the same.
        while (chosen.size() < clusters.size()) {
            int next = mostConstrained(clusters, chosen, earshotMetres);
            chosen.put(next, quietest(clusters, next, chosen, earshotMetres));
        }
        Map<ReceiverId, Integer> turns = new TreeMap<>();
        chosen.forEach((cluster, turn) -> clusters.get(cluster).forEach(pole -> turns.put(pole.receiver(), turn)));
        int count = turns.values().stream().mapToInt(turn -> turn).max().orElse(1);
        return new TurnProposal(turns, count, echoes(poles, turns, earshotMetres));
    }

    /** Poles so close together that they sound as one, directly or from one to the next. */
    private static List<List<Pole>> clusters(List<Pole> poles) {
        List<Pole> sorted =
                poles.stream().sorted(Comparator.comparing(Pole::receiver)).toList();
        List<List<Pole>> clusters = new ArrayList<>();
        for (Pole pole : sorted) {
            List<List<Pole>> near = clusters.stream()
                    .filter(cluster -> cluster.stream().anyMatch(other -> pole.metresTo(other) < FUSION_METRES))
                    .toList();
            List<Pole> merged = new ArrayList<>();
            near.forEach(merged::addAll);
            merged.add(pole);
            clusters.removeAll(near);
            clusters.add(merged);
        }
        return clusters;
    }

    private static int mostConstrained(List<List<Pole>> clusters, Map<Integer, Integer> chosen, double earshot) {
        int best = -1;
        long bestTaken = -1;
        long bestNeighbours = -1;
        for (int i = 0; i < clusters.size(); i++) {
            if (chosen.containsKey(i)) {
                continue;
            }
            List<Integer> neighbours = neighbours(clusters, i, earshot);
            long taken = neighbours.stream()
                    .map(chosen::get)
                    .filter(turn -> turn != null)
                    .distinct()
                    .count();
            if (taken > bestTaken || (taken == bestTaken && neighbours.size() > bestNeighbours)) {
                best = i;
                bestTaken = taken;
                bestNeighbours = neighbours.size();
            }
        }
        return best;
    }

    /** The lowest turn that no neighbour has; if all four are taken, the one whose nearest speaker is farthest away. */
    private static int quietest(List<List<Pole>> clusters, int cluster, Map<Integer, Integer> chosen, double earshot) {
        int best = 1;
        double farthest = -1;
        for (int turn = 1; turn <= MOST_TURNS; turn++) {
            double nearest = Double.MAX_VALUE;
            for (int neighbour : neighbours(clusters, cluster, earshot)) {
                Integer taken = chosen.get(neighbour);
                if (taken != null && taken == turn) {
                    nearest = Math.min(nearest, metres(clusters.get(cluster), clusters.get(neighbour)));
                }
            }
            if (nearest > farthest) {
                best = turn;
                farthest = nearest;
            }
        }
        return best;
    }

    private static List<Integer> neighbours(List<List<Pole>> clusters, int cluster, double earshot) {
        List<Integer> neighbours = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            if (i != cluster && metres(clusters.get(cluster), clusters.get(i)) <= earshot) {
                neighbours.add(i);
            }
        }
        return neighbours;
    }

    private static double metres(List<Pole> one, List<Pole> other) {
        return one.stream()
                .flatMap(pole -> other.stream().map(pole::metresTo))
                .min(Double::compare)
                .orElseThrow();
    }

    private static List<Echo> echoes(List<Pole> poles, Map<ReceiverId, Integer> turns, double earshot) {
        List<Echo> echoes = new ArrayList<>();
        for (Pole one : poles) {
            for (Pole other : poles) {
                double metres = one.metresTo(other);
                boolean echo = one.receiver().compareTo(other.receiver()) < 0
                        && turns.getOrDefault(one.receiver(), 1).equals(turns.getOrDefault(other.receiver(), 1))
                        && metres >= FUSION_METRES
                        && metres <= earshot;
                if (echo) {
                    echoes.add(new Echo(one.receiver(), other.receiver(), metres));
                }
            }
        }
        return echoes;
    }
}
