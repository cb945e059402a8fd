package vn.loa.receiver.core;

import java.util.List;

/** The exact topics of one receiver [P-07]. */
record Topics(String ward, String receiver) {

    String timetable() {
        return "loa/1/" + ward + "/timetable";
    }

    String wardCommand() {
        return "loa/1/" + ward + "/command";
    }

    private String own(String last) {
        return "loa/1/" + ward + "/receivers/" + receiver + "/" + last;
    }

    String command() {
        return own("command");
    }

    String assignment() {
        return own("assignment");
    }

    String stored() {
        return own("stored");
    }

    String receipt() {
        return own("receipt");
    }

    String state() {
        return own("state");
    }

    String server() {
        return "loa/1/server";
    }

    List<String> subscriptions() {
        return List.of(timetable(), wardCommand(), command(), assignment(), stored(), server());
    }
}
