package org.practicereview.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.practicereview.form.AnswerErrors;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Transition;
import org.practicereview.organisation.Areas;
import org.springframework.stereotype.Service;

/** Whose a decision of a case is: its board's, or that of the safeguarding partners of its area (S15 to S19). */
@Service
public class Arrangements {

    private final Areas areas;
    private final Guidance guidance;

    Arrangements(Areas areas, Guidance guidance) {
        this.areas = areas;
        this.guidance = guidance;
    }

    /** What such a decision of that day is; nothing where that depends on the start of the area and nobody entered it. */
    public Optional<Transition> of(CaseFile file, Transition.Question question, LocalDate day) {
        return start(file)
                .or(() -> couldMatter(day)
                        ? Optional.empty()
                        : Optional.of(guidance.changeover().last()))
                .map(start -> guidance.transition(question, day, start));
    }

    /**
     * Notes a decision on a review that was not the board's to take on that day, or was still the board's (S15, S18); and
     * where nobody entered when the new arrangements of the area began.
     */
    public void checkWhose(CaseFile file, boolean ofTheBoard, LocalDate decidedOn, AnswerErrors errors) {
        Optional<Transition> decided = of(file, Transition.Question.NEW_REVIEW, decidedOn);
        if (decided.isEmpty()) {
            errors.add(
                    "/decidedOn",
                    "area-start-unknown",
                    "It is not known when the new arrangements of the area began: ask an administrator to enter it");
            return;
        }
        Transition transition = decided.get();
        boolean boards = transition.kind() == Transition.Kind.SERIOUS_CASE_REVIEW;
        errors.addIf(
                boards != ofTheBoard,
                "/decision",
                boards ? "still-the-boards" : "not-the-boards",
                transition.why() + " (" + transition.citation().inWords() + ")");
    }

    /** The day the new arrangements of the lead area began, where it is known. */
    public Optional<LocalDate> start(CaseFile file) {
        return areas.find(file.leadArea()).map(area -> area.newArrangementsOn());
    }

    /** Whether that day lies in the time in which areas changed, one after the other. */
    public boolean couldMatter(LocalDate day) {
        return guidance.changeover().include(day);
    }
}
