package vn.loa.clip;

import vn.loa.clip.audio.Unusable;
import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** An upload of which no rendition can be made, seen while the officer still waits; nothing of it was kept. */
public class ClipRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    ClipRefused(Unusable reason) {
        super(422, reason.type(), new Sentence(reason.vietnamese(), reason.english()));
    }
}
