package org.practicereview.panel.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.DayInWords;
import org.practicereview.panel.PanelAnswer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** With what a letter begins for each outcome: the facts of the decision, and nobody's name. */
@Component
public class LetterTemplates {

    /** Salutation, subject, thanks, and then what the Panel answers. */
    private static final int OUTCOME = 3;

    private static final Pattern DECIDED_ON =
            Pattern.compile("The Panel considered it and decided on (\\d{1,2} \\p{L}+ \\d{4})");

    private final Map<PanelAnswer, String> texts =
            Arrays.stream(PanelAnswer.values()).collect(Collectors.toMap(Function.identity(), LetterTemplates::read));

    /**
     * The letter for that outcome.
     *
     * @param expectedOn by when the Panel expects something of the partners, nothing where it expects nothing
     */
    public String letter(
            PanelAnswer answer,
            IncidentReference reference,
            LocalDate decidedOn,
            String reasons,
            @Nullable LocalDate expectedOn) {
        // the reasons last: what stands in them is no placeholder
        return texts.get(answer)
                .replace("{reference}", reference.value())
                .replace("{decidedOn}", DayInWords.of(decidedOn))
                .replace("{expectedOn}", expectedOn == null ? "" : DayInWords.of(expectedOn))
                .replace("{reasons}", reasons.strip())
                .strip();
    }

    /**
     * What of a letter is not its template's: the lines that somebody wrote for it. A template names nobody, also where a
     * word of it is like the name of a child.
     */
    public String written(
            String letter,
            PanelAnswer answer,
            IncidentReference reference,
            LocalDate decidedOn,
            @Nullable LocalDate expectedOn) {
        Set<String> given =
                letter(answer, reference, decidedOn, "", expectedOn).lines().collect(Collectors.toSet());
        return letter.lines().filter(line -> !given.contains(line)).collect(Collectors.joining("\n"));
    }

    /** Which outcome the letter tells of besides this one, found by the sentence that its template has for it. */
    public Optional<PanelAnswer> tellsAlso(String letter, PanelAnswer answer) {
        return texts.keySet().stream()
                .filter(other -> other != answer && letter.contains(sentence(texts.get(other))))
                .findFirst();
    }

    /** Whether the day that a letter names for the decision is another one. */
    public boolean namesAnotherDay(String letter, LocalDate decidedOn) {
        Matcher named = DECIDED_ON.matcher(letter);
        return named.find() && !named.group(1).equals(DayInWords.of(decidedOn));
    }

    /** In which a template says what the Panel answers: the first sentence of its third paragraph after the salutation. */
    private static String sentence(String template) {
        String paragraph = template.strip().split("\\R\\R")[OUTCOME];
        int end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }

    private static String read(PanelAnswer answer) {
        String path = "letters/panel/" + answer.name() + ".txt";
        try (var file = new ClassPathResource(path).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("there is no template " + path, missing);
        }
    }
}
