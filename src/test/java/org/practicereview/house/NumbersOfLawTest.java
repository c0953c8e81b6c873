package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long something may take stands in the decision tables, by edition, and so does from when a law holds. A number or a
 * day beside them in a text is wrong for the cases of another edition, and after the next change of the guidance for all.
 * The models are read in any modeller, beside cases of all editions: they name a limit by its rule.
 */
class NumbersOfLawTest {

    private static final Pattern NUMBER_OF_DAYS = Pattern.compile(
            "\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|\\d+)"
                    + "[ -](?:working[ -])?(?:day|week|month|hour|year)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY_OF_LAW = Pattern.compile(
            "\\b\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)"
                    + " (?:19|20)\\d\\d\\b");

    /** What a model says to people: its names and what is written to each of its parts. */
    private static final Pattern SAID_BY_MODEL =
            Pattern.compile("<bpmn:documentation>(?<text>[^<]*)</bpmn:documentation>|\\bname=\"(?<name>[^\"]*)\"");

    /** Where it may stand, and the reason: none of these is a limit of the guidance. */
    private record Allowed(String file, String words, String because) {

        boolean allows(Found found) {
            return found.file().endsWith(file) && found.words().equalsIgnoreCase(words);
        }
    }

    private static final List<Allowed> ALLOWED = List.of(
            new Allowed("", "24-hour", "how a time is written"),
            new Allowed(
                    "error/trouble.html", "fourteen days", "how long a link for an agency is good, by this service"),
            new Allowed("rapidreview/agency.html", "fourteen days", "the same link"),
            new Allowed("rapidreview/plan.html", "1 working day", "the singular of a number of the table"),
            new Allowed("ReviewPlan.java", "1 working day", "the singular of a number that is counted"),
            new Allowed("calculator/Answer.java", "1 working day", "the singular of a number that is counted"),
            new Allowed("HolidaysApi.java", "One day", "a day, not a length of time"),
            new Allowed("PersonApi.java", "72 hours", "how long a link to a password is good, by this service"),
            new Allowed("PersonPages.java", "72 hours", "the same link"),
            new Allowed("FirstAdministratorLink.java", "72 hours", "the same link"),
            new Allowed("DemonstrationPages.java", "400 days", "how far the demonstration can be moved at once"),
            new Allowed("DemonstrationLearning.java", "two days", "words of an invented recommendation"),
            new Allowed("DemonstrationStages.java", "two years", "words of invented terms of reference"),
            new Allowed("TokenForm.java", "one year", "how long a token counts at most, by this service"),
            new Allowed("TokenRegister.java", "one year", "the same token"),
            new Allowed("ChildDetails.java", "one year", "an age"),
            new Allowed("home/accessibility.html", "22 November 2026", "when the statement was prepared"),
            new Allowed("home/accessibility.html", "23 November 2026", "when the statement was looked at last"));

    private record Found(String file, String words, String around) {}

    @Test
    void no_text_names_a_limit_of_the_guidance_by_its_number() throws IOException {
        List<Found> found = found();

        assertThat(found)
                .filteredOn(one -> ALLOWED.stream().noneMatch(allowed -> allowed.allows(one)))
                .isEmpty();
        assertThat(ALLOWED)
                .as("what is allowed and nowhere said any more")
                .allMatch(allowed -> found.stream().anyMatch(allowed::allows));
    }

    @Test
    void texts_are_read_without_comments_and_across_lines() {
        assertThat(Texts.texts("""
                /** Within 5 working days. */
                @Question(hint = "The five" // six months
                    + " working days", char = '"', value = "seven months")
                """)).containsExactly("The five working days", "seven months");
        assertThat(Texts.template("<!-- 5 days --><p th:text=\"${limit}\">5 working days</p> <p>six\n  months</p>"))
                .endsWith("<p>six months</p>")
                .doesNotContain("5 ");
    }

    @Test
    void models_are_read_by_what_they_say_to_people() {
        assertThat(saidBy("""
                <bpmn:userTask id="Task_Send2Days" name="Send within 2 days">
                  <bpmn:documentation>Due in six
                    months. T1.</bpmn:documentation>""")).containsExactly("Send within 2 days", "Due in six months. T1.");
    }

    @Test
    void a_day_is_found_like_a_number() {
        List<Found> found = new ArrayList<>();
        find(Path.of("a.bpmn"), "Known before 29 June 2018, kept for a year or three years. Section 5 June.", found);

        assertThat(found).extracting(Found::words).containsExactly("three years", "29 June 2018");
    }

    private static List<Found> found() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : Texts.files("src/main/java", ".java")) {
            Texts.texts(Files.readString(file)).forEach(text -> find(file, text, found));
        }
        for (Path file : Texts.files("src/main/resources", ".html")) {
            find(file, Texts.template(Files.readString(file)), found);
        }
        for (Path file : Texts.files("bpmn", ".bpmn")) {
            saidBy(Files.readString(file)).forEach(text -> find(file, text, found));
        }
        return found;
    }

    private static void find(Path file, String text, List<Found> found) {
        Stream.of(NUMBER_OF_DAYS, DAY_OF_LAW)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(hit -> new Found(file.toString(), hit.group(), around(text, hit)))
                .forEach(found::add);
    }

    private static String around(String text, MatchResult hit) {
        return text.substring(Math.max(0, hit.start() - 40), Math.min(text.length(), hit.end() + 40));
    }

    private static List<String> saidBy(String model) {
        return SAID_BY_MODEL
                .matcher(model)
                .results()
                .map(said -> said.group(1) == null ? said.group(2) : said.group(1))
                .map(Texts::inOneLine)
                .toList();
    }
}
