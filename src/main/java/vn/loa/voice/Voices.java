package vn.loa.voice;

import jakarta.enterprise.context.ApplicationScoped;
import vn.loa.problem.Sentence;

/** Which voice speaks here: the neural one where its address is set, else espeak-ng where it is installed. */
@ApplicationScoped
public class Voices {

    private static final Sentence ABSENT = new Sentence(
            "Máy chủ chưa có giọng đọc: nhờ người quản trị máy chủ cài gói espeak-ng (sudo apt install espeak-ng) rồi khởi động lại Loa, hoặc"
                    + " đặt loa.voice.neural.address. Trong lúc đó hãy ghi âm hoặc tải tệp lên.",
            "This server has no voice: ask its administrator to install the package espeak-ng (sudo apt install espeak-ng) and restart Loa,"
                    + " or to set loa.voice.neural.address. Meanwhile record, or upload a file.");
    private static final Sentence ROBOTIC = new Sentence(
            "Đây là giọng máy, nghe đều và cứng; hãy nghe thử trước khi trình duyệt, và ghi âm giọng người khi có thể.",
            "This is a machine's voice, even and stiff; listen before you submit it, and record a person where you can.");
    private static final Sentence NEURAL = new Sentence(
            "Giọng do máy tạo, chữ được gửi tới máy chủ giọng nói đã cài đặt; hãy nghe thử trước khi trình duyệt.",
            "The voice is made by a machine, and the text is sent to the speech server that was set up; listen before you submit it.");

    private final Voice voice;

    Voices(VoiceConfig config) {
        this.voice = config.neural()
                .address()
                .<Voice>map(address -> new NeuralVoice(config.neural(), address, config.patience()))
                .orElseGet(() -> new EspeakVoice(config.espeak(), config.patience()));
    }

    /** Whether a text can be spoken here. */
    public boolean isAvailable() {
        return voice.isAvailable();
    }

    /** What an officer has to know of it beforehand: that there is none and what to do, or that it is a machine. */
    public Sentence note() {
        if (!voice.isAvailable()) {
            return ABSENT;
        }
        return voice.isRobotic() ? ROBOTIC : NEURAL;
    }

    Voice require() {
        if (!voice.isAvailable()) {
            throw new NoVoice();
        }
        return voice;
    }
}
