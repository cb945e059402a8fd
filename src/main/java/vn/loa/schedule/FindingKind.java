package vn.loa.schedule;

import vn.loa.schedule.plan.Finding;

/** The kinds of findings, as programs name them. */
enum FindingKind {
    OUTSIDE_HOURS,
    OVER_BUDGET,
    CLASH,
    GIVES_WAY,
    EXPIRED,
    NOBODY_HEARS;

    private static final Finding.Visitor<FindingKind> NAMES = new Finding.Visitor<>() {
        @Override
        public FindingKind outsideHours(Finding.OutsideHours finding) {
            return OUTSIDE_HOURS;
        }

        @Override
        public FindingKind overBudget(Finding.OverBudget finding) {
            return OVER_BUDGET;
        }

        @Override
        public FindingKind clash(Finding.Clash finding) {
            return CLASH;
        }

        @Override
        public FindingKind givesWay(Finding.GivesWay finding) {
            return GIVES_WAY;
        }

        @Override
        public FindingKind expired(Finding.Expired finding) {
            return EXPIRED;
        }

        @Override
        public FindingKind nobodyHears(Finding.NobodyHears finding) {
            return NOBODY_HEARS;
        }
    };

    static FindingKind of(Finding finding) {
        return finding.accept(NAMES);
    }
}
