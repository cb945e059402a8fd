package vn.loa.area;

import java.util.List;
import vn.loa.area.regulation.Rulebook;

/**
 * What a change of a ward's rules comes to.
 *
 * @param saved false for a preview
 */
public record Change(boolean saved, Rulebook rules, List<Displaced> displaced) {}
