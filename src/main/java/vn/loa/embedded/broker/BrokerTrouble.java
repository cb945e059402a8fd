package vn.loa.embedded.broker;

/**
 * CDI event: the embedded broker went down by itself, or is back.
 *
 * @param down false when it is back; retained messages should then be published anew
 * @param why in English, for the log and the operator
 */
public record BrokerTrouble(boolean down, String why) {}
