package org.practicereview.panel.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
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

    private static String read(PanelAnswer answer) {
        String path = "letters/panel/" + answer.name() + ".txt";
        try (var file = new ClassPathResource(path).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("there is no template " + path, missing);
        }
    }
}
