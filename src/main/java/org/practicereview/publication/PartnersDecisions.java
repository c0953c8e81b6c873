package org.practicereview.publication;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.DecideOnPublication.Choice;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.stereotype.Component;

/**
 * The three delegated partners decide on the publication of a local review, each for itself (section 10, step 24). Where they
 * do not agree that is recorded, and they decide again.
 */
@Component
class PartnersDecisions {

    private final PartnersDecisionRows rows;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    PartnersDecisions(PartnersDecisionRows rows, CaseAccess access, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What came of it when one more has decided.
     *
     * @param agreed what all three decided, nothing while one is awaited or they do not agree
     * @param justification why a part is left out, nothing where none is
     */
    record Standing(
            boolean complete,
            @Nullable Choice agreed,
            @Nullable String justification) {}

    /** Whether the person has decided already, and others have not yet. */
    boolean isDoneBy(CaseFile file, Person person) {
        return running(file).stream().anyMatch(decision -> decision.by().equals(person.id()));
    }

    /**
     * Records what one of the partners decided. The case is locked.
     *
     * @throws RuleRefusal when the person has decided for another partner, or there is none left for it to decide for
     */
    Standing decide(CaseFile file, Person person, Choice choice, String reasons, @Nullable String justification) {
        List<PartnersDecision> before = running(file);
        if (isDoneBy(file, person)) {
            throw new RuleRefusal("signed-already", "You have decided already. Nobody decides for two partners.");
        }
        Role role = Role.DELEGATED_PARTNERS.stream()
                .filter(partner -> access.mayWork(person, file, List.of(partner)))
                .filter(partner -> before.stream().noneMatch(decision -> decision.role() == partner))
                .findFirst()
                .orElseThrow(() -> new RuleRefusal("decided-already", "This partner has decided already."));
        PartnersDecision decision =
                new PartnersDecision(round(file), role, person.id(), choice, reasons, justification, clock.instant());
        rows.add(file.id(), decision);
        say(file, person, "publication-decided-by", "%s: %s".formatted(role.label(), choice.label()));
        List<PartnersDecision> given = round(file, decision.round());
        if (given.size() < Role.DELEGATED_PARTNERS.size()) {
            return new Standing(false, null, null);
        }
        if (given.stream().map(PartnersDecision::choice).distinct().count() > 1) {
            say(file, null, "partners-disagree", "The partners do not agree on the publication and decide again");
            return new Standing(true, null, null);
        }
        return new Standing(true, choice, justification(given));
    }

    /** What the others decided so far, and before where they did not agree. */
    Optional<Facts> toRead(CaseFile file) {
        List<PartnersDecision> all = rows.of(file.id());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Facts(
                        "What the partners decided",
                        all.stream()
                                .map(decision -> new Fact(
                                        "%s, attempt %d"
                                                .formatted(decision.role().label(), decision.round()),
                                        decision.choice().label() + ": " + decision.reasons()))
                                .toList()));
    }

    private static @Nullable String justification(List<PartnersDecision> given) {
        String all = given.stream()
                .map(PartnersDecision::justification)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? null : all;
    }

    /** The decisions of the attempt that goes on; none where all of the last have decided. */
    private List<PartnersDecision> running(CaseFile file) {
        return round(file, round(file));
    }

    private List<PartnersDecision> round(CaseFile file, int number) {
        return rows.of(file.id()).stream()
                .filter(decision -> decision.round() == number)
                .toList();
    }

    private int round(CaseFile file) {
        List<PartnersDecision> all = rows.of(file.id());
        return all.size() / Role.DELEGATED_PARTNERS.size() + 1;
    }

    private void say(CaseFile file, @Nullable Person by, String kind, String what) {
        timeline.add(file, by == null ? null : by.id(), kind, Matter.PUBLICATION, what);
    }
}
