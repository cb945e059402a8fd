package vn.loa.programme;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A programme with lines that mean nothing, or too many rounds or too long a silence. */
public class ProgrammeOutOfRange extends Refusal {

    private static final long serialVersionUID = 1L;

    ProgrammeOutOfRange() {
        super(
                400,
                "programme-out-of-range",
                new Sentence(
                        "Chương trình có tối đa 100 dòng, mỗi dòng là một bản tin, một nhạc hiệu hoặc khoảng lặng 1 đến 600 giây; phát 1 đến 10 lần, cách nhau nhiều nhất 10 phút. Hãy sửa lại.",
                        "A programme has up to 100 lines, each a bulletin, a chime or a pause of 1 to 600 seconds, and is heard 1 to 10 times at most 10 minutes apart; correct it."));
    }
}
