package vn.loa.voice.reading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Letters by their names, where nobody could speak them as a word: VNPT, F0, H5N1. */
final class Letters implements Rule {

    private static final Map<Integer, String> NAMES = names();

    /** Before a digit every capital is a letter; otherwise only what has no vowel, for THÔNG BÁO is a word. */
    private static final Pattern BEFORE_DIGITS = Pattern.compile("[A-ZĐ]{1,4}(?=\\d|-\\d)");

    private static final Pattern WITHOUT_VOWEL = Pattern.compile("[BCDĐFGHJKLMNPQRSTVWXZ]{1,8}(?![\\p{L}\\p{M}\\d'’])");

    @Override
    public Optional<Said> at(Place place) {
        return place.match(BEFORE_DIGITS)
                .or(() -> place.match(WITHOUT_VOWEL))
                .map(found -> new Said(found.end(), names(found.group())));
    }

    static String names(String letters) {
        return letters.codePoints()
                .mapToObj(letter -> NAMES.getOrDefault(letter, Character.toString(letter)))
                .collect(Collectors.joining(" "));
    }

    private static Map<Integer, String> names() {
        String all =
                "A a,B bê,C xê,D dê,Đ đê,E e,F ép,G giê,H hát,I i,J di,K ca,L lờ,M mờ,N nờ,O o,P pê,Q quy,R rờ,S ét,"
                        + "T tê,U u,V vê,W vê kép,X ích,Y i,Z dét";
        return Pattern.compile(",")
                .splitAsStream(all)
                .collect(Collectors.toMap(entry -> entry.codePointAt(0), entry -> entry.substring(2)));
    }
}
