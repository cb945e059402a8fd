package vn.loa.schedule;

import vn.loa.schedule.plan.Occurrence;
import vn.loa.staff.Author;

public record AirNowOrdered(Occurrence occurrence, Author by) {}
