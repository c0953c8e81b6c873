package org.practicereview.notification.anonymity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses, postcodes and schools in a text. Any postcode and any school by its name counts, known or not. */
final class Places {

    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

    private static final String KINDS_OF_SCHOOL =
            "School|Academy|College|Nursery|Pre-?school|Kindergarten|Infants|Juniors|Primary|Secondary|High";

    /** A name before the word, not only an article or the kind of school. */
    private static final Pattern SCHOOL =
            Pattern.compile("\\b(?!(?:The|A|An|Her|His|Their|This|That|Each|Every|One|No|Our|"
                    + "At|In|From|Since|When|After|Before|And|But|Primary|Secondary|High|Nursery|Special)\\b)"
                    // words have an end, so that letters and dots without one are not gone through again and again
                    + "\\p{Lu}[\\p{L}'’.]{0,40}+(?:\\s+(?:of|the|and|\\p{Lu}[\\p{L}'’.]*)){0,5}?\\s+(?:"
                    + KINDS_OF_SCHOOL
                    + ")\\b(?:\\s+(?:" + KINDS_OF_SCHOOL + ")\\b)*+");

    private static final Pattern IS_SCHOOL =
            Pattern.compile("\\b(?:" + KINDS_OF_SCHOOL + ")\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> SHORT_FORMS = Map.of(
            "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "close", "cl", "drive", "dr", "court", "ct");

    /** Shorter words are no place by themselves. */
    private static final int SHORTEST_PLACE = 4;

    private final List<Pattern> addresses;
    private final List<Pattern> schools;

    Places(List<String> addresses, List<String> schools) {
        this.addresses = addresses.stream()
                .flatMap(Places::parts)
                .distinct()
                .map(Places::phrase)
                .toList();
        this.schools =
                schools.stream().filter(Places::isNamed).map(Places::phrase).toList();
    }

    List<Match> in(String text) {
        List<Match> found = new ArrayList<>();
        addresses.forEach(address -> add(found, Find.Kind.ADDRESS, address, text));
        add(found, Find.Kind.POSTCODE, POSTCODE, text);
        schools.forEach(school -> add(found, Find.Kind.SCHOOL, school, text));
        add(found, Find.Kind.SCHOOL, SCHOOL, text);
        return found;
    }

    private static void add(List<Match> found, Find.Kind kind, Pattern pattern, String text) {
        pattern.matcher(text).results().forEach(at -> found.add(new Match(kind, at.start(), at.end())));
    }

    /** Street with its number, street alone, town; the postcode is found as such. */
    private static Stream<String> parts(String address) {
        return Arrays.stream(POSTCODE.matcher(address).replaceAll("").split("[,;\\n]"))
                .map(String::strip)
                .flatMap(part -> Stream.of(part, part.replaceFirst("^(?:(?:flat|unit)\\s+)?\\d+\\w?\\s+", "")))
                .filter(part -> part.length() >= SHORTEST_PLACE && part.matches(".*\\p{L}.*"));
    }

    /** Its words one after the other, whatever stands between them, in their short forms too. */
    private static Pattern phrase(String name) {
        String words =
                Arrays.stream(name.strip().split("[\\s,.]+")).map(Places::word).collect(Collectors.joining("[\\s,.]+"));
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String word(String word) {
        String plain = word.toLowerCase(Locale.UK);
        return SHORT_FORMS.entrySet().stream()
                .filter(form -> form.getKey().equals(plain) || form.getValue().equals(plain))
                .map(form -> "(?:" + form.getKey() + "|" + form.getValue() + ")")
                .findFirst()
                .orElse(Pattern.quote(word));
    }

    /** Not every agency is a school, and "School" alone names none. */
    private static boolean isNamed(String school) {
        return IS_SCHOOL.matcher(school).find()
                && !school.strip().matches("(?i)(?:the\\s+)?(?:(?:" + KINDS_OF_SCHOOL + ")\\s*)*");
    }
}
