package vn.loa.problem;

/** The sentences for what goes wrong before any feature is reached. */
final class Sentences {

    static final Sentence INVALID = new Sentence(
            "Dữ liệu gửi lên chưa đúng: hãy sửa các mục được nêu rồi gửi lại.",
            "What was sent is not valid: correct the fields named and send it again.");

    private Sentences() {}

    static String typeOf(int status) {
        return switch (status) {
            case 401 -> "not-signed-in";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status >= 500 ? "fault" : "bad-request";
        };
    }

    static Sentence of(int status) {
        return switch (status) {
            case 401 -> new Sentence("Hãy đăng nhập rồi thử lại.", "Sign in and try again.");
            case 403 ->
                new Sentence(
                        "Tài khoản này không có quyền làm việc đó; hãy nhờ người quản trị.",
                        "This account may not do that; ask the administrator.");
            case 404 ->
                new Sentence("Không tìm thấy; hãy kiểm tra lại địa chỉ.", "There is nothing here; check the address.");
            case 405 ->
                new Sentence(
                        "Địa chỉ này không nhận thao tác đó; hãy xem tài liệu API tại /q/openapi.",
                        "This address does not take that method; see the API at /q/openapi.");
            case 406 ->
                new Sentence(
                        "Địa chỉ này không trả lời theo định dạng được yêu cầu.",
                        "This address does not answer in the format asked for.");
            case 413 -> new Sentence("Nội dung gửi lên quá lớn.", "What was sent is too large.");
            case 415 ->
                new Sentence(
                        "Định dạng gửi lên không được nhận; hãy gửi application/json.",
                        "That format is not taken; send application/json.");
            default ->
                status >= 500
                        ? new Sentence("Máy chủ đang bận; hãy thử lại sau ít phút.", "Try again in a few minutes.")
                        : new Sentence(
                                "Yêu cầu không đọc được; hãy kiểm tra nội dung rồi gửi lại.",
                                "The request could not be read; check it and send it again.");
        };
    }

    /** The same for somebody who pressed a button on a page. */
    static Sentence ofAPage(int status) {
        return switch (status) {
            case 400, 415 ->
                new Sentence(
                        "Biểu mẫu gửi lên bị hỏng nên không đọc được; hãy mở lại trang, điền và gửi lại.",
                        "The form arrived broken and could not be read; open the page again, fill it in and send it again.");
            case 405 ->
                new Sentence(
                        "Trang này không nhận thao tác đó; hãy mở lại trang và dùng nút trên trang.",
                        "This page does not take that; open the page again and use its buttons.");
            default -> of(status);
        };
    }

    static Sentence fault(String id) {
        return new Sentence(
                "Máy chủ gặp lỗi; hãy thử lại, nếu còn lỗi hãy báo người quản trị mã " + id + ".",
                "The server failed; try again, and if it fails again give the administrator the code " + id + ".");
    }
}
