package vn.loa.voice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whole and decimal numbers in words: mười lăm, hai mươi mốt, một trăm linh năm. */
final class Numerals {

    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    /** Beyond thousands of billions nobody listening follows; such a row of digits is a code. */
    private static final int LONGEST = 15;

    private static final int BILLION_DIGITS = 9;
    private static final int GROUP = 3;

    private final Accent accent;

    Numerals(Accent accent) {
        this.accent = accent;
    }

    /** A whole number, given as its digits. */
    String whole(String digits) {
        String number = digits.replaceFirst("^0+(?=\\d)", "");
        if (number.length() > LONGEST) {
            return oneByOne(digits);
        }
        List<String> words = new ArrayList<>();
        if (number.length() > BILLION_DIGITS) {
            int split = number.length() - BILLION_DIGITS;
            words.add(whole(number.substring(0, split)));
            words.add("tỷ");
            addBelowBillion(words, Integer.parseInt(number.substring(split)), true);
        } else {
            addBelowBillion(words, Integer.parseInt(number), false);
        }
        return words.isEmpty() ? DIGITS.get(0) : String.join(" ", words);
    }

    String whole(int number) {
        return whole(Integer.toString(number));
    }

    /** Each digit by its name, as telephone numbers and codes are read. */
    String oneByOne(String digits) {
        return digits.chars().mapToObj(digit -> DIGITS.get(digit - '0')).collect(Collectors.joining(" "));
    }

    /** What stands behind the decimal comma: two digits as a number, more or with a nought before them one by one. */
    String decimals(String digits) {
        boolean asNumber = digits.length() == 1 || (digits.length() == 2 && digits.charAt(0) != '0');
        return asNumber ? whole(digits) : oneByOne(digits);
    }

    private void addBelowBillion(List<String> words, int number, boolean hasMoreBefore) {
        int millions = number / 1_000_000;
        int thousands = number / 1_000 % 1_000;
        addGroup(words, millions, "triệu", hasMoreBefore);
        addGroup(words, thousands, accent.thousand(), hasMoreBefore || millions > 0);
        addGroup(words, number % 1_000, "", hasMoreBefore || number >= 1_000);
    }

    private void addGroup(List<String> words, int group, String name, boolean hasMoreBefore) {
        if (group == 0) {
            return;
        }
        int hundreds = group / 100;
        boolean saysHundreds = hundreds > 0 || hasMoreBefore;
        if (saysHundreds) {
            words.add(DIGITS.get(hundreds));
            words.add("trăm");
        }
        addTens(words, group % 100, saysHundreds);
        if (!name.isEmpty()) {
            words.add(name);
        }
    }

    private void addTens(List<String> words, int number, boolean hasHundreds) {
        int tens = number / 10;
        int ones = number % 10;
        if (tens == 0) {
            if (ones > 0 && hasHundreds) {
                words.add(accent.andFew());
            }
        } else if (tens == 1) {
            words.add("mười");
        } else {
            words.add(DIGITS.get(tens));
            words.add("mươi");
        }
        if (ones > 0) {
            words.add(afterTens(tens, ones));
        }
    }

    /** The last digit changes its sound behind the tens: mốt, tư, lăm. */
    private static String afterTens(int tens, int ones) {
        if (tens > 0 && ones == 5) {
            return "lăm";
        }
        if (tens > 1 && ones == 1) {
            return "mốt";
        }
        return tens > 1 && ones == 4 ? "tư" : DIGITS.get(ones);
    }

    /** The digits of a number with its thousands' separators, in groups of three. */
    static String joined(String separated) {
        return separated.replaceAll("\\D", "");
    }

    /** Cuts digits into groups of three from the back, for codes of any length. */
    static List<String> groups(String digits) {
        List<String> groups = new ArrayList<>();
        for (int end = digits.length(); end > 0; end -= GROUP) {
            groups.add(0, digits.substring(Math.max(0, end - GROUP), end));
        }
        return groups;
    }
}
