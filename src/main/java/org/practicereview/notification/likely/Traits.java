package org.practicereview.notification.likely;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Child;
import org.practicereview.guidance.MatchFeature;

/**
 * What can be compared of a child or a place: words that are equal where two are alike, each with what it says then. Since
 * nothing but equality can be asked of a hash, likeness of spelling is found by words with one letter left out, and of
 * dates by those with one digit covered.
 */
record Traits(Map<String, MatchFeature> words) {

    /** In shorter words one letter is too much of a difference. */
    private static final int SHORTEST_MISSPELT = 4;

    /** A single consonant sounds like too much. */
    private static final int SHORTEST_SOUND = 2;

    private static final int MONTHS = 12;

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    static Traits of(Child child) {
        Map<String, MatchFeature> words = new LinkedHashMap<>();
        PlainName.of(child.surname()).words().forEach(word -> {
            words.put("surname " + word, MatchFeature.SAME_SURNAME);
            sounds(word).forEach(sound -> words.put("surname sounds " + sound, MatchFeature.SURNAME_SOUNDS_ALIKE));
            almost(word).forEach(spelt -> words.put("surname spelt " + spelt, MatchFeature.SURNAME_SPELT_ALIKE));
        });
        PlainName.of(child.forenames()).words().forEach(word -> {
            words.put("forename " + word, MatchFeature.SAME_FORENAME);
            sounds(word).forEach(sound -> words.put("forename sounds " + sound, MatchFeature.FORENAME_SOUNDS_ALIKE));
            almost(word).forEach(spelt -> words.put("forename spelt " + spelt, MatchFeature.FORENAME_SPELT_ALIKE));
        });
        if (child.dateOfBirth() != null) {
            addBirth(child.dateOfBirth(), words);
        }
        return new Traits(words);
    }

    static Traits ofPlace(@Nullable String place) {
        Map<String, MatchFeature> words = new LinkedHashMap<>();
        String whole = PlainName.of(place).joined();
        if (!whole.isEmpty()) {
            words.put("place " + whole, MatchFeature.SAME_PLACE);
            almost(whole).forEach(spelt -> words.put("place spelt " + spelt, MatchFeature.SAME_PLACE));
        }
        return new Traits(words);
    }

    private static void addBirth(LocalDate born, Map<String, MatchFeature> words) {
        words.put("born " + born, MatchFeature.SAME_DATE_OF_BIRTH);
        int low = Math.min(born.getDayOfMonth(), born.getMonthValue());
        int high = Math.max(born.getDayOfMonth(), born.getMonthValue());
        if (high <= MONTHS) {
            words.put("born %d %d %d".formatted(born.getYear(), low, high), MatchFeature.DATE_OF_BIRTH_SWAPPED);
        }
        String day = born.toString();
        for (int i = 0; i < day.length(); i++) {
            if (Character.isDigit(day.charAt(i))) {
                words.put(
                        "born " + day.substring(0, i) + "*" + day.substring(i + 1),
                        MatchFeature.DATE_OF_BIRTH_ONE_DIGIT);
            }
        }
    }

    /** How it sounds, one way or the other; nothing for letters of which that cannot be said. */
    static List<String> sounds(String word) {
        return Stream.of(SOUND.doubleMetaphone(word), SOUND.doubleMetaphone(word, true))
                .filter(sound -> sound != null && sound.length() >= SHORTEST_SOUND)
                .distinct()
                .toList();
    }

    /** The word, and the word without each of its letters: two that differ in one letter share one of these. */
    static List<String> almost(String word) {
        if (word.length() < SHORTEST_MISSPELT) {
            return List.of();
        }
        List<String> almost = new ArrayList<>(List.of(word));
        for (int i = 0; i < word.length(); i++) {
            almost.add(word.substring(0, i) + word.substring(i + 1));
        }
        return almost;
    }

    /** What was typed is nobody's business. */
    @Override
    public String toString() {
        return "Traits[***]";
    }
}
