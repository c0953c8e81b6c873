package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.casefile.CaseFile.Milestones;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;

/** The table of docs/access.md once more, written otherwise: who reads what, and from when on. Nothing else is read. */
class ReadingRightsTest {

    private static final List<Right> TABLE = """
            LOCAL_AUTHORITY: CASE NOTIFICATION NOTIFICATION_DRAFT RAPID_REVIEW_DRAFT RAPID_REVIEW PANEL_ANSWER LEARNING
            PARTNERSHIP, OVERSIGHT: CASE NOTIFICATION NOTIFICATION_DRAFT AGENCY_RETURNS RAPID_REVIEW_MEETING
            PARTNERSHIP, OVERSIGHT: RAPID_REVIEW_DRAFT RAPID_REVIEW PANEL_ANSWER REVIEW DELAY REPORT NON_PUBLICATION LEARNING
            PARTNERSHIP, OVERSIGHT, unless it is national: PUBLICATION ADVANCE_COPY
            LINKED_AREA: CASE NOTIFICATION
            JOINT_AREA: CASE NOTIFICATION RAPID_REVIEW_DRAFT RAPID_REVIEW PANEL_ANSWER REVIEW DELAY ADVANCE_COPY REPORT
            APPOINTED_REVIEWER: CASE NOTIFICATION RAPID_REVIEW PANEL_ANSWER REVIEW DELAY
            APPOINTED_REVIEWER: PUBLICATION ADVANCE_COPY REPORT NON_PUBLICATION
            NATIONAL_LEAD: CASE NOTIFICATION RAPID_REVIEW PANEL_ANSWER
            PANEL: CASE NOTIFICATION PANEL_DELIBERATION PANEL_ANSWER DELAY
            PANEL, when the rapid review was sent: RAPID_REVIEW
            PANEL, when it is national: REVIEW PUBLICATION ADVANCE_COPY REPORT NON_PUBLICATION
            PANEL, DEPARTMENT, OFSTED, when copies were sent: ADVANCE_COPY REPORT
            PANEL, DEPARTMENT, OFSTED, when reasons were sent: ADVANCE_COPY REPORT
            PANEL, DEPARTMENT, when reasons were sent: NON_PUBLICATION
            PANEL, DEPARTMENT, when it was said why a part is left out: NON_PUBLICATION
            DEPARTMENT: CASE NOTIFICATION PANEL_ANSWER DELAY
            OFSTED: CASE NOTIFICATION
            everybody, when it was published: REPORT""".lines().map(Right::read).toList();

    private record Right(String who, Set<Matter> matters) {

        static Right read(String line) {
            String[] parts = line.split(": ");
            return new Right(
                    parts[0],
                    Arrays.stream(parts[1].split(" "))
                            .map(Matter::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Matter.class))));
        }

        boolean isOf(Relation relation, Milestones reached) {
            List<String> words = List.of(who.split(", "));
            return (words.contains(relation.name()) || words.contains("everybody"))
                    && (!words.contains("when the rapid review was sent") || reached.rapidReviewSent())
                    && (!words.contains("when copies were sent") || reached.copiesSent())
                    && (!words.contains("when it was published") || reached.published())
                    && (!words.contains("when reasons were sent") || reached.reasonsSent())
                    && (!words.contains("when it was said why a part is left out") || reached.partReasonsSent())
                    && (!words.contains("when it is national") || reached.national())
                    && (!words.contains("unless it is national") || !reached.national());
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_relation_reads_what_the_table_says_whatever_has_happened(Relation relation) {
        IntStream.range(0, 64)
                .mapToObj(bits ->
                        new Milestones(is(bits, 0), is(bits, 1), is(bits, 2), is(bits, 3), is(bits, 4), is(bits, 5)))
                .forEach(reached -> assertThat(ReadingRights.of(relation, file(reached)))
                        .as("%s %s", relation, reached)
                        .isEqualTo(expected(relation, reached)));
    }

    private static Set<Matter> expected(Relation relation, Milestones reached) {
        Set<Matter> expected = EnumSet.noneOf(Matter.class);
        TABLE.stream()
                .filter(right -> right.isOf(relation, reached))
                .forEach(right -> expected.addAll(right.matters()));
        return expected;
    }

    private static boolean is(int bits, int place) {
        return (bits >> place & 1) == 1;
    }

    private static CaseFile file(Milestones reached) {
        LocalDate day = LocalDate.of(2026, 4, 20);
        return new CaseFile(
                1,
                new IncidentReference("SI-2026-0001"),
                "NORTHSHIRE",
                Stage.RAPID_REVIEW_OPEN,
                "WT2026",
                new Incident(
                        "Milltown",
                        day,
                        day,
                        day,
                        new IncidentFacts(Harm.DIED, AbuseOrNeglect.KNOWN, ChildStatus.NEITHER),
                        "Words"),
                new IncidentAreas("NORTHSHIRE", null, null),
                null,
                null,
                false,
                reached,
                0);
    }
}
