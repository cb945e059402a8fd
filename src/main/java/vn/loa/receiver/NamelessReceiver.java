package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A place for a receiver without a name, or with one that nobody could read out. */
public class NamelessReceiver extends Refusal {

    private static final long serialVersionUID = 1L;

    NamelessReceiver() {
        super(
                400,
                "nameless-receiver",
                new Sentence(
                        "Hãy đặt tên cho cụm loa, từ 1 đến 100 ký tự, ví dụ \"Cột chợ\".",
                        "Give the receiver a name of 1 to 100 characters, for example \"Market pole\"."));
    }
}
