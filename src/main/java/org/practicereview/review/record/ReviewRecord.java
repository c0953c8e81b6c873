package org.practicereview.review.record;

import java.time.Instant;
import java.util.UUID;
import org.practicereview.form.Form;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Facts;
import tools.jackson.databind.JsonNode;

/**
 * Something that was recorded in the course of a review; it is never changed.
 *
 * @param number counts those of its kind in the case, from 1
 * @param answers to the questions of its kind; words about a case
 */
public record ReviewRecord(long caseId, RecordKind kind, int number, JsonNode answers, UUID by, Instant at) {

    /** To be read under a heading. */
    public Facts facts(String heading) {
        return AnsweredFacts.of(heading, Form.of(kind.form()), answers);
    }

    /** The answer that this record gives to that question, empty where it gives none. */
    String says(String question) {
        return answers.path(question).asString("");
    }

    @Override
    public String toString() {
        return kind + " " + number + " of case " + caseId;
    }
}
