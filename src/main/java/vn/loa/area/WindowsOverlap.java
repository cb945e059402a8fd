package vn.loa.area;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** Two windows of one regulation that share hours of the same day: a session has to be one of them. */
public class WindowsOverlap extends Refusal {

    private static final long serialVersionUID = 1L;

    WindowsOverlap(String one, String other) {
        super(
                400,
                "windows-overlap",
                new Sentence(
                        "Các khung giờ %s và %s trùng nhau trong cùng một ngày; hãy gộp thành một khung hoặc sửa giờ."
                                .formatted(one, other),
                        "The hours %s and %s overlap on the same day; make them one, or change them."
                                .formatted(one, other)));
    }
}
