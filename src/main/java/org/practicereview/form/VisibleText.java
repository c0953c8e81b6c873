package org.practicereview.form;

import java.text.Normalizer;

/**
 * Text without what nobody sees: soft hyphens, spaces of no width and marks of direction split a name for a program and not
 * for a reader, and a space that is none hides an address.
 */
public final class VisibleText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private VisibleText() {}

    /** What was typed, as it is read. */
    public static String of(String text) {
        if (text.chars().allMatch(character -> character < 0x80)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isSpaceThatDoesNotBreak(character)) {
                visible.append(' ');
            } else if (!isUnseen(character) || joins(text, i)) {
                visible.appendCodePoint(character);
            }
        }
        return visible.toString();
    }

    /**
     * What was typed in one spelling of each character, to be compared with something: wide letters, ligatures, other
     * hyphens.
     */
    public static String comparable(String text) {
        return Normalizer.normalize(of(text), Normalizer.Form.NFKC).replaceAll("[\u2010-\u2012\u2212]", "-");
    }

    private static boolean isSpaceThatDoesNotBreak(int character) {
        return character == 0xA0 || character == 0x2007 || character == 0x202F;
    }

    /** Marks of the Arabic and Syriac scripts are of the same kind and are seen. */
    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT && (character < 0x600 || character > 0x8FF)
                || character == 0x34F
                || character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0;
    }

    /** Some scripts are written with joiners: they stay between two of their letters. */
    private static boolean joins(String text, int at) {
        int character = text.codePointAt(at);
        return (character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER)
                && at > 0
                && at + 1 < text.length()
                && isOfJoiningScript(text.codePointBefore(at))
                && isOfJoiningScript(text.codePointAt(at + 1));
    }

    private static boolean isOfJoiningScript(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case ARABIC,
                    SYRIAC,
                    NKO,
                    MONGOLIAN,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA,
                    KHMER,
                    MYANMAR -> true;
            default -> Character.getType(character) == Character.NON_SPACING_MARK;
        };
    }
}
