package vn.loa.staff;

/** Some sessions were ended in this transaction, so that what still streams for them is cut after its commit. */
record SessionsEnded() {}
