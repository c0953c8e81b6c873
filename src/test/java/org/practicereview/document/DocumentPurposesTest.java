package org.practicereview.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Route;

/** What a document may be for, at each point of a case; what is likeliest comes first. */
class DocumentPurposesTest {

    private static final Set<Matter> ALL = EnumSet.allOf(Matter.class);

    private final DocumentPurposes purposes = new DocumentPurposes(file -> file.stage() == Stage.PANEL_CONSIDERING);

    @Test
    void before_sending_and_once_withdrawn_there_is_no_choice() {
        assertThat(purposes.offered(file(Stage.NOTIFICATION_DRAFT, Route.PANEL), ALL))
                .containsExactly(Purpose.NOTIFICATION);
        assertThat(purposes.offered(file(Stage.WITHDRAWN, Route.PANEL), ALL)).containsExactly(Purpose.NOTIFICATION);
    }

    @Test
    void afterwards_it_is_likeliest_for_what_is_being_worked_on() {
        assertThat(purposes.offered(file(Stage.RAPID_REVIEW_OPEN, Route.PANEL), ALL))
                .containsExactly(Purpose.RAPID_REVIEW, Purpose.NOTIFICATION);
        assertThat(purposes.offered(file(Stage.PANEL_CONSIDERING, Route.PANEL), ALL))
                .containsExactly(Purpose.PANEL_ANSWER, Purpose.RAPID_REVIEW, Purpose.NOTIFICATION);
        assertThat(purposes.offered(file(Stage.REVIEW_IN_PROGRESS, Route.PANEL), ALL))
                .containsExactly(Purpose.REVIEW, Purpose.RAPID_REVIEW, Purpose.NOTIFICATION);
    }

    @Test
    void what_shows_that_actions_were_carried_out_is_for_learning_and_not_for_the_panel() {
        for (Stage stage : new Stage[] {
            Stage.PUBLISHED, Stage.NOT_PUBLISHED, Stage.ACTIONS_OPEN, Stage.ACTIONS_VERIFIED, Stage.CLOSED
        }) {
            assertThat(purposes.offered(file(stage, Route.PANEL), ALL))
                    .as(stage.label())
                    .startsWith(Purpose.LEARNING)
                    .contains(Purpose.RAPID_REVIEW, Purpose.NOTIFICATION);
        }
        assertThat(purposes.offered(file(Stage.CLOSED_WITHOUT_RAPID_REVIEW, Route.SECRETARY_OF_STATE_AND_OFSTED), ALL))
                .containsExactly(Purpose.LEARNING, Purpose.NOTIFICATION);
        assertThat(purposes.offered(file(Stage.COPIES_SENT, Route.PANEL), ALL)).doesNotContain(Purpose.LEARNING);
        assertThat(DocumentPurposes.matter(file(Stage.CLOSED, Route.PANEL), Purpose.LEARNING))
                .isEqualTo(Matter.LEARNING);
    }

    @Test
    void nobody_adds_what_they_could_not_read_themselves() {
        assertThat(purposes.offered(
                        file(Stage.REVIEW_IN_PROGRESS, Route.PANEL),
                        EnumSet.of(Matter.NOTIFICATION, Matter.RAPID_REVIEW)))
                .containsExactly(Purpose.RAPID_REVIEW, Purpose.NOTIFICATION);
    }

    private static CaseFile file(Stage stage, Route sentTo) {
        return new CaseFile(
                1,
                new IncidentReference("SI-2026-0001"),
                "NORTHSHIRE",
                stage,
                "WT2023",
                null,
                null,
                Instant.EPOCH,
                sentTo,
                false,
                new CaseFile.Milestones(false, false, false, false, false, false),
                1);
    }
}
