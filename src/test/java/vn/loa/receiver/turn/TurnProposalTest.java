package vn.loa.receiver.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.loa.protocol.ReceiverId;

class TurnProposalTest {

    private static final double METRE_NORTH = 1 / 111_195.08;

    @Test
    void a_degree_of_latitude_is_111_kilometres_and_one_of_longitude_in_ha_noi_104() {
        assertThat(new Pole(id(1), 21, 105.8).metresTo(new Pole(id(2), 22, 105.8)))
                .isCloseTo(111_195, within(1.0));
        assertThat(new Pole(id(1), 21, 105).metresTo(new Pole(id(2), 21, 106))).isCloseTo(103_810, within(5.0));
    }

    @Test
    void poles_that_sound_as_one_speak_together() {
        TurnProposal proposal = TurnProposal.of(line(0, 13), 250);

        assertThat(proposal.turns()).containsEntry(id(0), 1).containsEntry(id(1), 1);
        assertThat(proposal.count()).isEqualTo(1);
    }

    @Test
    void poles_within_earshot_take_turns_and_distant_ones_speak_together() {
        TurnProposal proposal = TurnProposal.of(line(0, 200, 400, 600), 250);

        assertThat(proposal.turns().get(id(0))).isNotEqualTo(proposal.turns().get(id(1)));
        assertThat(proposal.turns().get(id(1))).isNotEqualTo(proposal.turns().get(id(2)));
        assertThat(proposal.count()).isEqualTo(2);
        assertThat(proposal.echoes()).isEmpty();
    }

    @Test
    void where_four_turns_are_not_enough_the_pairs_that_echo_are_named() {
        TurnProposal proposal = TurnProposal.of(line(0, 50, 100, 150, 200), 250);

        assertThat(proposal.count()).isEqualTo(4);
        // The two that have to share a turn are those farthest from each other.
        assertThat(proposal.echoes()).singleElement().satisfies(echo -> {
            assertThat(echo.one()).isEqualTo(id(0));
            assertThat(echo.other()).isEqualTo(id(4));
            assertThat(echo.metres()).isCloseTo(200, within(0.5));
        });
    }

    @Property(tries = 60)
    void in_any_ward_two_poles_within_earshot_share_a_turn_only_if_they_fuse_or_are_named_as_an_echo(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 45) int count) {
        Random random = new Random(seed);
        List<Pole> poles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            poles.add(new Pole(id(i), 21 + random.nextDouble() * 0.01, 105.8 + random.nextDouble() * 0.01));
        }

        TurnProposal proposal = TurnProposal.of(poles, 250);

        assertThat(proposal.turns()).hasSize(count);
        assertThat(proposal.turns().values()).allMatch(turn -> turn >= 1 && turn <= 4);
        for (Pole one : poles) {
            for (Pole other : poles) {
                if (one.receiver().compareTo(other.receiver()) < 0) {
                    boolean sameTurn = proposal.turns()
                            .get(one.receiver())
                            .equals(proposal.turns().get(other.receiver()));
                    boolean fuse = one.metresTo(other) < TurnProposal.FUSION_METRES;
                    boolean named = proposal.echoes().stream()
                            .anyMatch(echo -> echo.one().equals(one.receiver())
                                    && echo.other().equals(other.receiver()));
                    assertThat(named).isEqualTo(sameTurn && !fuse && one.metresTo(other) <= 250);
                    if (fuse) {
                        assertThat(sameTurn).isTrue();
                    }
                }
            }
        }
    }

    private static List<Pole> line(double... metres) {
        List<Pole> poles = new ArrayList<>();
        for (double metre : metres) {
            poles.add(new Pole(id(poles.size()), 21 + metre * METRE_NORTH, 105.8));
        }
        return poles;
    }

    private static ReceiverId id(int number) {
        return new ReceiverId("r-%02d".formatted(number));
    }
}
