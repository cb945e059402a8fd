package vn.loa.staff;

import vn.loa.problem.Refusal;
import vn.loa.problem.Sentence;

/** A password that could be guessed. */
public class WeakPassword extends Refusal {

    private static final long serialVersionUID = 1L;

    WeakPassword() {
        super(
                400,
                "weak-password",
                new Sentence(
                        "Mật khẩu chưa đủ mạnh: hãy chọn từ 10 đến 128 ký tự, không lặp vài ký tự và không trùng tên đăng nhập; một câu ngắn dễ nhớ là tốt nhất.",
                        "The password is too weak: choose 10 to 128 characters, not a few repeated ones and not the username; a short sentence is best."));
    }
}
