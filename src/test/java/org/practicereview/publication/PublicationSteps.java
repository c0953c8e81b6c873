package org.practicereview.publication;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadlines;
import org.practicereview.organisation.Person;
import org.practicereview.publication.comment.Comments;
import org.practicereview.publication.text.TextForPublication;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.beans.factory.annotation.Autowired;

/** From the decision to publish to the release, step by step. */
abstract class PublicationSteps {

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    PublicationService publications;

    @Autowired
    TextWriting texts;

    @Autowired
    Comments comments;

    @Autowired
    SentReports sent;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    Person manager;

    @BeforeEach
    void start() {
        clock.reset();
        manager = partnership.the(PARTNERSHIP_BUSINESS_MANAGER);
    }

    @AfterEach
    void stop() {
        clock.reset();
    }

    void decide(IncidentReference reference, String decision) {
        walk.complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':%s,'reasons':'As weighed'}".formatted(decision));
    }

    String words(Person reader, IncidentReference reference) {
        return sent.see(reader, reference).shown().rows().stream()
                .map(Fact::value)
                .collect(Collectors.joining("\n"));
    }

    void act(IncidentReference reference, String step, String answers) {
        walk.complete(PARTNERSHIP_BUSINESS_MANAGER, reference, step, answers);
    }

    void write(IncidentReference reference, String words, boolean material) {
        texts.write(manager, reference, seen -> {}, text(words, material));
    }

    static TextForPublication text(String words, boolean material) {
        return new TextForPublication(
                "A review of neglect",
                "Rita Reviewer",
                null,
                List.of("NEGLECT"),
                List.of(new TextForPublication.Part("Improvements", words)),
                material,
                "Words were changed");
    }
}
