package org.practicereview.notification.likely;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name or place without what is written now so, now otherwise: capitals, accents, apostrophes, hyphens, blanks. Letters
 * of every script stay, pictures and marks of direction fall away.
 *
 * @param parts in the order in which they are written
 */
record PlainName(List<String> parts) {

    /** No name has more parts or longer ones; what is pasted in by mistake costs no more than that. */
    private static final int MOST_PARTS = 6;

    private static final int LONGEST_PART = 24;

    /** Letters that are not a plain one with an accent. */
    private static final Map<String, String> WITHOUT_ACCENT =
            Map.of("Ø", "O", "Ł", "L", "Đ", "D", "Ð", "D", "Æ", "AE", "Œ", "OE", "Þ", "TH", "ß", "SS", "ẞ", "SS");

    static PlainName of(@Nullable String written) {
        if (written == null) {
            return new PlainName(List.of());
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{M}\\p{Cf}'’‘ʼʻ`´]", "");
        for (Map.Entry<String, String> letter : WITHOUT_ACCENT.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return new PlainName(Arrays.stream(plain.split("[^\\p{L}\\p{Nd}]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.length() > LONGEST_PART ? part.substring(0, LONGEST_PART) : part)
                .limit(MOST_PARTS)
                .toList());
    }

    /** The parts of the name as one word. */
    String joined() {
        return String.join("", parts);
    }

    /** The words by which it may be known: as a whole, and each part that is more than a particle. */
    List<String> words() {
        List<String> words = parts.stream()
                .filter(part -> part.length() > 2)
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (!parts.isEmpty()) {
            words.add(joined());
        }
        return words.stream().distinct().toList();
    }
}
