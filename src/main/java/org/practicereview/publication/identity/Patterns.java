package org.practicereview.publication.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find;

/** What tells by its form who somebody is, whoever it is: numbers, addresses of e-mail, exact dates. */
final class Patterns {

    private static final String MONTH = "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
            + "|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*)";
    private static final Pattern NHS_NUMBER = Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");
    private static final int WORDS_AROUND = 60;

    private static final Map<Find.Kind, Pattern> BY_FORM = new LinkedHashMap<>();

    static {
        // begun once for each run of letters, and never gone back in: a text of one letter would take minutes otherwise
        BY_FORM.put(Find.Kind.EMAIL, Pattern.compile("(?:\\G|(?<![\\w.+-]))[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++"));
        BY_FORM.put(
                Find.Kind.COURT_CASE,
                Pattern.compile("\\b[A-Z]{2}\\d{2}[A-Z]\\d{5}\\b|\\bT\\d{8}\\b"
                        + "|\\[\\d{4}\\] (?:EWHC|EWCA|EWFC|EWCC|UKSC)(?: \\w+)? \\d+(?: \\(\\w+\\))?"));
        BY_FORM.put(Find.Kind.CASE_REFERENCE, Pattern.compile("\\bSI-\\d{4}-\\d+\\b"));
        BY_FORM.put(
                Find.Kind.NATIONAL_INSURANCE,
                Pattern.compile("\\b[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"));
        BY_FORM.put(
                Find.Kind.EXACT_DATE,
                Pattern.compile(
                        "(?<!\\d)\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})(?!\\d)|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)"
                                + "|(?<!\\d)\\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?(?: of)? " + MONTH + "\\b(?:,? \\d{4})?"
                                + "|\\b" + MONTH + " \\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?(?!\\d)(?:,? \\d{4})?"));
        BY_FORM.put(
                Find.Kind.TELEPHONE,
                Pattern.compile(
                        "(?<![\\d/])(?:\\+44 ?(?:\\(0\\) ?)?|\\(?0)\\d{2,4}\\)?[ -]?\\d{3,4}[ -]?\\d{3,4}(?!\\d)"));
    }

    private Patterns() {}

    /** The finds in this text, in its order; the same words are one find with all their places. */
    static List<Find> in(List<Passage> text) {
        Map<List<Object>, List<Find.Place>> found = new LinkedHashMap<>();
        for (Passage passage : text) {
            BY_FORM.forEach((kind, pattern) ->
                    pattern.matcher(passage.text()).results().forEach(at -> add(found, kind, passage, at)));
            NHS_NUMBER
                    .matcher(passage.text())
                    .results()
                    .filter(at -> isNhsNumber(at.group().replaceAll("\\D", "")))
                    .forEach(at -> add(found, Find.Kind.NHS_NUMBER, passage, at));
        }
        return found.entrySet().stream()
                .map(one -> new Find(
                        (Find.Kind) one.getKey().get(0), (String) one.getKey().get(1), List.copyOf(one.getValue())))
                .toList();
    }

    private static void add(
            Map<List<Object>, List<Find.Place>> found, Find.Kind kind, Passage passage, MatchResult at) {
        found.computeIfAbsent(List.of(kind, at.group()), first -> new ArrayList<>())
                .add(place(passage, at.start(), at.end()));
    }

    static Find.Place place(Passage passage, int from, int to) {
        String text = passage.text();
        return new Find.Place(
                passage.section(),
                text.substring(Math.max(0, from - WORDS_AROUND), from),
                text.substring(to, Math.min(text.length(), to + WORDS_AROUND)));
    }

    /** Its last digit is worked out of the others: other numbers of ten digits are none. */
    private static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * Character.digit(digits.charAt(i), 10);
        }
        int check = 11 - sum % 11;
        return (check == 11 ? 0 : check) == Character.digit(digits.charAt(9), 10);
    }
}
