package vn.loa.area;

import java.text.Normalizer;
import java.util.Locale;

/** Makes an identity that people can read from a Vietnamese name: {@code Phường Mẫu} becomes {@code phuong-mau} [P-06]. */
final class Slug {

    private static final int LONGEST = 64;

    private Slug() {}

    static String of(String... names) {
        String plain = Normalizer.normalize(String.join(" ", names), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        String cut = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("-$", "");
        if (cut.isEmpty()) {
            throw new NotAName();
        }
        return cut;
    }
}
