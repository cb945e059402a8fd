package vn.loa.receiver;

/** Something that stops the program and that a technician can act on: a sentence in Vietnamese, one in English. */
final class Trouble extends Exception {

    private static final long serialVersionUID = 1;

    private final String vietnamese;
    private final String english;

    private Trouble(String vietnamese, String english) {
        super(english, null, false, false);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String text() {
        return vietnamese + "\n" + english;
    }

    static Trouble badOption(String option) {
        return new Trouble(
                "Không hiểu \"" + option + "\". Xem cách dùng bằng --help.",
                "\"" + option + "\" is not understood. See --help.");
    }

    static Trouble notEnrolled() {
        return new Trouble(
                "Cụm loa chưa được lắp vào máy chủ nào. Hãy lấy mã lắp thiết bị trên trang máy chủ rồi chạy với --server ĐỊA-CHỈ --code XXXX-XXXX.",
                "This receiver is not enrolled. Make a code on the server's page and start with --server URL --code XXXX-XXXX.");
    }

    static Trouble codeRefused() {
        return new Trouble(
                "Máy chủ không nhận mã lắp thiết bị: mã sai, đã dùng hoặc quá 10 phút. Hãy lấy mã mới trên trang máy chủ.",
                "The server refused the code: it is wrong, used, or older than 10 minutes. Make a new one on the server's page.");
    }

    static Trouble tooManyTries() {
        return new Trouble(
                "Đã thử mã lắp thiết bị quá nhiều lần. Hãy đợi vài phút rồi thử lại với mã mới.",
                "Too many codes were tried. Wait a few minutes and try again with a new code.");
    }

    static Trouble serverSilent(String server, String why) {
        return new Trouble(
                "Không gọi được máy chủ " + server + " (" + why + "). Hãy kiểm tra địa chỉ, mạng và SIM.",
                "The server " + server + " does not answer (" + why + "). Check its address, the network and the SIM.");
    }

    static Trouble serverStrange(String server, String why) {
        return new Trouble(
                "Máy chủ " + server + " trả lời không đúng giao thức (" + why + "). Hãy kiểm tra địa chỉ và phiên bản.",
                "The server " + server + " gave an answer outside the protocol (" + why
                        + "). Check its address and version.");
    }

    static Trouble enrolmentEnded() {
        return new Trouble(
                "Việc lắp đã bị từ chối hoặc hết hạn trước khi được xác nhận. Hãy lấy mã mới và lắp lại.",
                "The enrolment was rejected or ran out before it was confirmed. Make a new code and enrol again.");
    }

    static Trouble stateInUse(String directory) {
        return new Trouble(
                "Thư mục " + directory
                        + " đang được một cụm loa khác dùng. Hãy dừng cụm loa đó, hoặc chọn --state khác.",
                "The directory " + directory
                        + " is in use by another receiver. Stop that one, or choose another --state.");
    }

    static Trouble stateUnusable(String directory, String why) {
        return new Trouble(
                "Không dùng được thư mục trạng thái " + directory + " (" + why
                        + "). Hãy kiểm tra quyền ghi và thẻ nhớ.",
                "The state directory " + directory + " cannot be used (" + why
                        + "). Check its permissions and the memory card.");
    }

    static Trouble wavUnwritable(String path, String why) {
        return new Trouble(
                "Không ghi được tệp WAV " + path + " (" + why + ").",
                "The WAV file " + path + " cannot be written (" + why + ").");
    }
}
