package org.practicereview.notification.anonymity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.VisibleText;
import org.practicereview.notification.anonymity.Identifying.Named;
import org.practicereview.notification.likely.KnownNames;

/**
 * Looks for words of a text by which somebody of a case may be recognised (RR10): names, also spelt a little otherwise, dates
 * of birth, addresses, schools, initials. It finds too much rather than too little; people decide what may stay.
 */
public final class AnonymityCheck {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

    private static final int WORDS_AROUND = 60;

    private final KnownNames names;
    private final BirthDates births;
    private final Places places;
    private final List<Pattern> initials;

    public AnonymityCheck(Identifying who) {
        this.names = new KnownNames(who.people().stream()
                .flatMap(person -> Stream.of(person.forenames(), person.surname()))
                .filter(Objects::nonNull)
                .toList());
        this.births = new BirthDates(who.datesOfBirth());
        this.places = new Places(who.addresses(), who.agencies());
        this.initials = who.people().stream()
                .flatMap(AnonymityCheck::initials)
                .distinct()
                .map(AnonymityCheck::written)
                .toList();
    }

    /**
     * A part of a text.
     *
     * @param section where it stands
     */
    public record Passage(String section, String text) {

        /**
         * This passage in the spelling in which names are looked for: no invisible or unusual character hides a name in
         * it.
         */
        public Passage comparable() {
            return new Passage(section, VisibleText.comparable(text));
        }

        @Override
        public String toString() {
            return "Passage[***]";
        }
    }

    private record What(Find.Kind kind, String found) {}

    /** What was found, in the order of the text; the same words are one find with all their places. */
    public List<Find> of(List<Passage> text) {
        Map<What, List<Find.Place>> found = new LinkedHashMap<>();
        for (Passage passage : text.stream().map(Passage::comparable).toList()) {
            for (Match match : matches(passage.text())) {
                String words = passage.text().substring(match.from(), match.to());
                found.computeIfAbsent(new What(match.kind(), words), first -> new ArrayList<>())
                        .add(place(passage, match));
            }
        }
        return found.entrySet().stream()
                .map(one -> new Find(one.getKey().kind(), one.getKey().found(), List.copyOf(one.getValue())))
                .toList();
    }

    /** What stands within something longer is found with it. */
    private List<Match> matches(String text) {
        List<Match> all = new ArrayList<>(places.in(text));
        all.addAll(births.in(text));
        WORD.matcher(text)
                .results()
                .flatMap(word -> name(word.group(), word.start()))
                .forEach(all::add);
        initials.forEach(pattern -> pattern.matcher(text)
                .results()
                .forEach(at -> all.add(new Match(Find.Kind.INITIALS, at.start(), at.end()))));
        return outermost(all);
    }

    /** In the order of the text, longest first, nothing that comes later holds what came before: once through is enough. */
    private static List<Match> outermost(List<Match> all) {
        List<Match> outermost = new ArrayList<>();
        Match last = null;
        for (Match match : all.stream().distinct().sorted(Match.LONGEST_FIRST).toList()) {
            if (last == null || !match.within(last)) {
                outermost.add(match);
                last = match.to() > (last == null ? -1 : last.to()) ? match : last;
            }
        }
        return outermost;
    }

    private Stream<Match> name(String word, int from) {
        String owner = word.replaceFirst("['’][sS]?$", "");
        if (names.has(owner)) {
            return Stream.of(new Match(Find.Kind.NAME, from, from + owner.length()));
        }
        // words that are no names look alike far too often
        return Character.isUpperCase(owner.codePointAt(0)) && names.hasAlike(owner)
                ? Stream.of(new Match(Find.Kind.NAME_SPELT_OTHERWISE, from, from + owner.length()))
                : Stream.of();
    }

    /** Of the first forename and the surname, and of all forenames and the surname. */
    private static Stream<String> initials(Named person) {
        String forenames = letters(person.forenames());
        String surname = letters(person.surname());
        if (forenames.isEmpty() || surname.isEmpty()) {
            return Stream.of();
        }
        String first = forenames.substring(0, 1);
        String last = surname.substring(surname.length() - 1);
        return Stream.of(first + last, forenames + last, forenames + surname).distinct();
    }

    private static String letters(@Nullable String name) {
        return name == null
                ? ""
                : WORD.matcher(name)
                        .results()
                        .map(word -> word.group().substring(0, 1).toUpperCase(Locale.UK))
                        .collect(Collectors.joining());
    }

    private static Pattern written(String letters) {
        String each = letters.chars()
                .mapToObj(letter -> Pattern.quote(String.valueOf((char) letter)))
                .collect(Collectors.joining("\\.?[ -]?"));
        return Pattern.compile("(?<![\\p{L}\\d.])" + each + "(?![\\p{L}\\d])");
    }

    private static Find.Place place(Passage passage, Match match) {
        String text = passage.text();
        int from = Math.max(0, match.from() - WORDS_AROUND);
        int to = Math.min(text.length(), match.to() + WORDS_AROUND);
        return new Find.Place(passage.section(), text.substring(from, match.from()), text.substring(match.to(), to));
    }
}
