package org.practicereview.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Form;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import tools.jackson.databind.JsonNode;

/**
 * A user task of a model: what it asks, and what its answers do. Page and API are the same for all of them; who may do
 * it stands in the model (candidate groups), what comes next too.
 *
 * @param <F> the form, a record of questions
 */
public interface UserStep<F extends Record> {

    /** The drawn tasks that this is; more than one where several models have the same step. */
    Set<StepKey> keys();

    /** The drawn tasks that this was in earlier models: cases that began under them do it there still. */
    default Set<StepKey> earlierKeys() {
        return Set.of();
    }

    /** The record of the answers, whose components are the questions. */
    Class<F> form();

    /** Whose reading rights hold for the task and its answers. */
    Matter matter();

    /** The questions for this case; a step whose choices depend on the case adds them here. */
    default Form formFor(CaseFile file) {
        return Form.of(form());
    }

    /** The date that runs while this step waits. */
    default Optional<Obligation> obligation() {
        return Optional.empty();
    }

    /**
     * Whether something leaves the partnership: then answers are checked on a page of their own before.
     *
     * @see SendingStep
     */
    default boolean sends() {
        return false;
    }

    /** The button by which it is done, where it is done at once. */
    default DoneBy doneBy() {
        return DoneBy.SAVING;
    }

    /** The answers that the form shows when nobody has typed anything. */
    default Optional<F> startingFrom(CaseFile file) {
        return Optional.empty();
    }

    /** The answers to begin with, for a class that is several drawn steps and begins them differently. */
    default Optional<F> startingFrom(CaseFile file, StepKey key) {
        return startingFrom(file);
    }

    /** What to read before answering. */
    default List<Facts> toRead(CaseFile file) {
        return List.of();
    }

    /** What belongs to it and is kept on pages of its own, as far as the person may know of it. */
    default List<Beside> beside(CaseFile file, Person person) {
        return List.of();
    }

    /**
     * Whether every candidate does it for themselves: nobody reads what another types, nobody takes it from the others, and
     * what one has done does not disturb what another is typing.
     */
    default boolean eachForThemselves() {
        return false;
    }

    /** Whether the person has done it already, where each does it for themselves. */
    default boolean isDoneBy(CaseFile file, Person person) {
        return false;
    }

    /** Hears that something was saved in a draft, right or wrong; in the same transaction. */
    default void saved(CaseFile file, JsonNode typed) {}

    /** Notes what does not fit the case, so that it can be said before the step is done. */
    default void check(CaseFile file, F answers, AnswerErrors errors) {}

    /** The answers with what was left to the service to fill in, to be read before it is sent. */
    default F filledIn(CaseFile file, F answers) {
        return answers;
    }

    /** How much of a long form is answered so far; nothing where that is not weighed. */
    default Optional<Completeness> completeness(CaseFile file, JsonNode typed) {
        return Optional.empty();
    }

    /** What is said when it is done, in a sentence. */
    String whenDone();

    /** What is said when it is done, for a step where that depends on what came of it. */
    default String whenDone(Outcome outcome) {
        return whenDone();
    }

    /** What there is to keep when it is done. */
    default List<Copy> copies(CaseFile file, Outcome outcome) {
        return List.of();
    }

    /**
     * Does it: changes the case, starts and stops clocks, puts messages into the outbox; one transaction with the engine's
     * step.
     *
     * @throws org.practicereview.form.InvalidAnswers when an answer does not fit the case
     * @throws org.practicereview.refusal.Refusal when a rule forbids it
     */
    Outcome complete(StepContext step, F answers);
}
