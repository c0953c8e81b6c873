package org.practicereview.publication.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find;

/**
 * Paragraphs that tell so much of somebody that whoever knows the family knows who it is, though nothing in them names
 * anybody: an age, an origin and a place, for instance.
 */
final class RareCombinations {

    private static final String SMALL = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
            + "|fourteen|fifteen|sixteen|seventeen|\\d{1,2})";

    /** So many kinds of them in one paragraph are rare. */
    private static final int RARE = 3;

    private static final Map<String, Pattern> TRAITS = new LinkedHashMap<>();

    static {
        trait("age", "\\b" + SMALL + "[- ](?:year|month|week|day)s?[- ]old\\b|\\baged? " + SMALL + "\\b");
        trait(
                "origin",
                "\\b(?:White British|Black|Asian|Caribbean|African|Pakistani|Indian|Bangladeshi|Chinese|Polish|Romanian"
                        + "|Lithuanian|Somali|Nigerian|Ghanaian|Syrian|Afghan|Kurdish|Iraqi|Iranian|Vietnamese|Albanian"
                        + "|Arab|Turkish|Irish Traveller|Gypsy|Roma|dual heritage|mixed heritage|Muslim|Jewish|Hindu|Sikh"
                        + "|Jehovah['’]s Witness(?:es)?)\\b");
        trait(
                "family",
                "\\b(?:twins?|triplets?|adopted|(?:first|second|third|fourth|fifth|sixth|seventh|youngest|eldest|oldest)"
                        + " of (?:four|five|six|seven|eight|nine|ten|\\d{1,2})\\b|only (?:son|daughter|child))");
        trait(
                "harm",
                "\\b(?:stabb(?:ed|ing)|strangl(?:ed|ing)|suffocat(?:ed|ion)|drown(?:ed|ing)|scald(?:ed|ing)|poison(?:ed|ing)"
                        + "|shot|hang(?:ed|ing)|starv(?:ed|ation)|shaken|burn(?:ed|t)|house fire)\\b");
        trait(
                "when",
                "\\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}"
                        + "|(?:Christmas|Easter|New Year['’]s|Boxing) (?:Day|Eve|Sunday))\\b");
        trait(
                "work or health",
                "(?i)\\b(?:police officer|teacher|nurse|soldier|prison officer|vicar|imam|wheelchair|cerebral palsy"
                        + "|Down['’]s syndrome|deaf|blind|epilepsy|cystic fibrosis|autistic)\\b");
        trait(
                "place",
                "\\b(?:in|at|near|from|to|outside) (?!(?:January|February|March|April|May|June|July|August|September"
                        + "|October|November|December|England|Year|Working|The|Children|Police|Early|This|That|A|Local)\\b)"
                        + "\\p{Lu}\\p{Ll}{3,}(?: \\p{Lu}\\p{Ll}+)*+");
    }

    private RareCombinations() {}

    private static void trait(String name, String pattern) {
        TRAITS.put(name, Pattern.compile(pattern));
    }

    /**
     * The rare combinations in this text, one find for each paragraph that has one; what was found are the words
     * together, as they follow in the text.
     */
    static List<Find> in(List<Passage> text) {
        List<Find> found = new ArrayList<>();
        for (Passage passage : text) {
            for (String paragraph : passage.text().split("\\n\\s*\\n|\\r?\\n")) {
                rare(passage.section(), paragraph).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Find> rare(String section, String paragraph) {
        List<MatchResult> traits = TRAITS.values().stream()
                .flatMap(trait -> trait.matcher(paragraph).results().limit(1))
                .sorted(java.util.Comparator.comparingInt(MatchResult::start))
                .toList();
        if (traits.size() < RARE) {
            return Optional.empty();
        }
        String words = traits.stream().map(MatchResult::group).collect(java.util.stream.Collectors.joining(" … "));
        MatchResult first = traits.get(0);
        return Optional.of(new Find(
                Find.Kind.RARE_COMBINATION,
                words,
                List.of(Patterns.place(new Passage(section, paragraph), first.start(), first.end()))));
    }
}
