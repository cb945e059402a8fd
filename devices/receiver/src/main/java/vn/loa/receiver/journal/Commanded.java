package vn.loa.receiver.journal;

import vn.loa.receiver.message.CommandId;
import vn.loa.receiver.message.Item;

/** A play that a command asked for and that has not started yet. */
public record Commanded(CommandId command, Item item) {}
