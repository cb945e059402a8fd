package vn.loa.receiver;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Names of receivers are unique in a ward, because people use them. */
public class NameTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    NameTaken(String name) {
        super(
                409,
                "receiver-name-taken",
                new Sentence(
                        "Trong phường đã có cụm loa tên “" + name + "”; hãy đặt tên khác.",
                        "There is a receiver called “" + name + "” in this ward already; choose another name."));
    }
}
