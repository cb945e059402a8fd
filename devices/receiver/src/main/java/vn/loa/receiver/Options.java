package vn.loa.receiver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line, read. */
record Options(
        Optional<String> server,
        Optional<String> code,
        Path state,
        String sound,
        boolean systemClock,
        Duration deviceOffset,
        String model,
        boolean help) {

    private static final Set<String> NAMES =
            Set.of("--server", "--code", "--state", "--sound", "--clock", "--device-offset", "--name");

    /**
     * Reads the arguments.
     *
     * @throws Trouble for one that is unknown or malformed
     */
    static Options read(String[] arguments) throws Trouble {
        Map<String, String> given = new HashMap<>();
        boolean help = false;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--help") || arguments[i].equals("-h")) {
                help = true;
            } else if (NAMES.contains(arguments[i]) && i + 1 < arguments.length) {
                given.put(arguments[i], arguments[++i]);
            } else {
                throw Trouble.badOption(arguments[i]);
            }
        }
        scanned(given);
        return new Options(
                Optional.ofNullable(given.get("--server")),
                Optional.ofNullable(given.get("--code")),
                Path.of(given.getOrDefault("--state", "receiver-state")),
                sound(given.getOrDefault("--sound", "device")),
                systemClock(given.getOrDefault("--clock", "auto")),
                offset(given.getOrDefault("--device-offset", "0")),
                given.getOrDefault("--name", "reference-java"),
                help);
    }

    /** What a scanner reads off the server's page names the server and the code in one: {@code http://server#XXXX-XXXX}. */
    private static void scanned(Map<String, String> given) {
        String code = given.getOrDefault("--code", "");
        int mark = code.indexOf('#');
        if (mark > 0) {
            given.putIfAbsent("--server", code.substring(0, mark));
            given.put("--code", code.substring(mark + 1));
        }
    }

    private static String sound(String text) throws Trouble {
        if (text.equals("device") || text.equals("silent") || (text.startsWith("wav:") && text.length() > 4)) {
            return text;
        }
        throw Trouble.badOption("--sound " + text);
    }

    private static boolean systemClock(String text) throws Trouble {
        if (text.equals("auto") || text.equals("system")) {
            return text.equals("system");
        }
        throw Trouble.badOption("--clock " + text);
    }

    private static Duration offset(String text) throws Trouble {
        try {
            return Duration.ofMillis(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Trouble.badOption("--device-offset " + text);
        }
    }

    static String usage() {
        return """
                Cụm loa Loa / Loa receiver

                java -XX:+UseSerialGC -Xmx64m -jar receiver.jar --server URL --code XXXX-XXXX [tùy chọn / options]
                java -XX:+UseSerialGC -Xmx64m -jar receiver.jar --state DIR

                --server URL         địa chỉ máy chủ; chỉ cần khi lắp lần đầu
                                     the server's address; needed only to enrol
                --code XXXX-XXXX     mã lắp thiết bị do kỹ thuật viên lấy trên trang máy chủ, hạn 10 phút
                                     one-time code that a technician makes on the server's page, valid for 10 minutes
                --code URL#XXXX-XXXX dòng mà mã QR trên trang đó chứa: cả địa chỉ máy chủ và mã
                                     the line in that page's QR code: the server's address and the code in one
                --state DIR          thư mục trạng thái (mặc định ./receiver-state), mỗi cụm loa một thư mục riêng
                                     state directory (default ./receiver-state), one for each receiver
                --sound device|silent|wav:FILE
                                     phát ra loa (mặc định), không phát tiếng, hoặc ghi vào tệp WAV
                                     play through the sound device (default), to nothing, or into a WAV file
                --clock auto|system  giờ lấy từ máy chủ (mặc định), hoặc tin đồng hồ của máy (đã có NTP, GNSS)
                                     time from the server (default), or trust this machine's clock (kept by NTP, GNSS)
                --device-offset MS   thiết bị âm thanh phát trễ hơn nó báo bao nhiêu mili giây
                                     by how many milliseconds the sound device is later than it claims
                --name TEXT          tên kiểu thiết bị, hiện trên trang máy chủ
                                     the model's name, shown on the server's page
                """;
    }
}
