package vn.loa.clip.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which channels of a sound become the one channel of its rendition, in equal parts.
 *
 * @param channels their numbers, from 0
 */
record Mixture(List<Integer> channels) {

    /** A channel this far under the loudest one carries hiss, not speech. */
    private static final double DEAD = 25;

    /** Channels that disagree lose at most 9 dB in a mix of eight; more is one channel cancelling the other. */
    private static final double CANCELLED = 12;

    static Mixture ofAll(int channels) {
        return new Mixture(IntStream.range(0, channels).boxed().toList());
    }

    /**
     * A better mixture, once it is known how loud the channels and their mix are: without dead channels, and only the
     * loudest where channels cancel each other out. The same mixture where nothing is wrong.
     *
     * @param levels of all channels, in dB
     * @param mix of this mixture, in dB
     */
    Mixture betterFor(List<Double> levels, double mix) {
        List<Integer> live = new ArrayList<>();
        int loudest = 0;
        for (int channel = 0; channel < levels.size(); channel++) {
            loudest = levels.get(channel) > levels.get(loudest) ? channel : loudest;
        }
        for (int channel = 0; channel < levels.size(); channel++) {
            if (levels.get(channel) > levels.get(loudest) - DEAD) {
                live.add(channel);
            }
        }
        if (live.isEmpty() || channels.size() == 1) {
            return this;
        }
        boolean cancelled = live.size() == channels.size() && mix < levels.get(loudest) - CANCELLED;
        return cancelled ? new Mixture(List.of(loudest)) : new Mixture(live);
    }

    /** ffmpeg's filter for it. */
    String filter() {
        return channels.stream()
                .map(channel -> (1.0 / channels.size()) + "*c" + channel)
                .collect(Collectors.joining("+", "pan=mono|c0=", ""));
    }
}
