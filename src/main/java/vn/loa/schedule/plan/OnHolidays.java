package vn.loa.schedule.plan;

/** What a rule does on public holidays. */
public enum OnHolidays {
    /** Nothing special. */
    AS_USUAL {
        @Override
        boolean admits(boolean holiday) {
            return true;
        }
    },
    /** It is silent on them. */
    NEVER {
        @Override
        boolean admits(boolean holiday) {
            return !holiday;
        }
    },
    /** It is for them alone. */
    ONLY {
        @Override
        boolean admits(boolean holiday) {
            return holiday;
        }
    };

    abstract boolean admits(boolean holiday);
}
