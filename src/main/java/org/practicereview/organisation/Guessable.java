package org.practicereview.organisation;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a password is too easy to guess, and by which rule: among the most common ones, made of the names of the service
 * and of the person, a pattern, a date, or of too few common words (ASVS 5.0, 6.1.2, 6.2.4 and 6.2.11; decision record 0019).
 */
final class Guessable {

    /** As many guesses as that are wanted; a season with a year and two signs takes a tenth of it. */
    private static final double ENOUGH = 5e8;

    /** A password is as hard to guess as its beginning at least, and looking at longer ones takes long. */
    private static final int LOOKED_AT = 60;

    /** Words that come first to whoever works with this service (ASVS 5.0, 6.1.2); the user name is added to them. */
    private static final List<String> WORDS_OF_THE_SERVICE = List.of(
            "practicereview",
            "practice",
            "review",
            "rapidreview",
            "safeguarding",
            "children",
            "childsafeguarding",
            "partnership",
            "council",
            "panel",
            "notification",
            "incident",
            "password");

    private Guessable() {}

    /** A rule that a password breaks. */
    enum Rule {
        TOO_COMMON(
                "too-common",
                "This is one of the most common passwords, or almost. Choose another, for example three"
                        + " random words"),
        NAMES(
                "names",
                "The password is made of your user name or of words of this service. Choose others, for example"
                        + " three random words"),
        PATTERN(
                "pattern",
                "The password repeats itself, or follows the keyboard or the alphabet. Choose, for example,"
                        + " three random words"),
        DATE("date", "The password is made of a date or a year. Choose, for example, three random words"),
        TOO_SHORT(
                "easy-to-guess", "The password is made of too few words, or common ones. Add one or two random words");

        private final String code;
        private final String message;

        Rule(String code, String message) {
            this.code = code;
            this.message = message;
        }

        String code() {
            return code;
        }

        String message() {
            return message;
        }
    }

    /** The rule it breaks, if it does. */
    static Optional<Rule> why(String password, String username) {
        String looked = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        if (looked.isEmpty()) {
            return Optional.of(Rule.TOO_SHORT);
        }
        // made anew each time: its word lists are large, and passwords are seldom chosen
        Strength strength = new Zxcvbn().measure(looked, words(username));
        return strength.getGuesses() >= ENOUGH ? Optional.empty() : Optional.of(rule(strength.getSequence()));
    }

    private static List<String> words(String username) {
        List<String> words = new ArrayList<>(WORDS_OF_THE_SERVICE);
        String name = username.toLowerCase(Locale.ROOT);
        words.add(name);
        for (String part : name.split("[^a-z0-9]+")) {
            if (part.length() > 2) {
                words.add(part);
            }
        }
        return words;
    }

    /** What most of it is made of. */
    private static Rule rule(List<Match> parts) {
        return parts.stream()
                .max(Comparator.comparingInt(part -> part.tokenLength()))
                .map(Guessable::rule)
                .orElse(Rule.TOO_SHORT);
    }

    private static Rule rule(Match part) {
        return switch (part.pattern) {
            case Repeat, Sequence, Spatial -> Rule.PATTERN;
            case Date, Regex -> Rule.DATE;
            case Dictionary ->
                switch (part.dictionaryName) {
                    case "passwords" -> Rule.TOO_COMMON;
                    case "user_inputs" -> Rule.NAMES;
                    default -> Rule.TOO_SHORT;
                };
            default -> Rule.TOO_SHORT;
        };
    }
}
