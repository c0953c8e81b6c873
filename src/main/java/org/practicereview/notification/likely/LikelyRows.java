package org.practicereview.notification.likely;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.notification.likely.Found.LikelyCase;
import org.practicereview.notification.likely.Likenesses.Weighed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that are weighed: alike in their children or place, or near in area and time. */
@Repository
class LikelyRows {

    /** So many that are alike are weighed, the latest first: a database takes only so many parameters. */
    private static final int MOST_ALIKE = 1000;

    private final JdbcClient database;

    LikelyRows(JdbcClient database) {
        this.database = database;
    }

    /** A case to be weighed. */
    record Candidate(
            long id,
            String reference,
            String leadArea,
            String areaName,
            @Nullable String contact,
            Stage stage,
            LocalDate incidentOn) {

        LikelyCase weighed(Weighed weighed) {
            return new LikelyCase(
                    new IncidentReference(reference), areaName, stage, weighed.weight(), weighed.reasons());
        }

        /** Whoever may not see the case is not told by a log either. */
        @Override
        public String toString() {
            return "Candidate[***]";
        }
    }

    /** Withdrawn ones, and those linked with this case already, are left out. */
    List<Candidate> candidates(Collection<Long> alike, String area, LocalDate day, int nearDays, long self) {
        return database.sql("""
                        select c.id, c.reference, c.lead_area, a.name as area_name, a.contact, c.stage, c.incident_on
                        from case_file c join area a on a.code = c.lead_area
                        where (c.id in (:alike) or (c.lead_area = :area and c.incident_on between :from and :to))
                            and c.id <> :self and c.stage not in (:gone)
                            and not exists (select 1 from case_link l where (l.from_case = :self and l.to_case = c.id)
                                or (l.from_case = c.id and l.to_case = :self))
                        order by c.id desc""")
                .param("alike", latest(alike))
                .param("area", area)
                .param("from", day.minusDays(nearDays))
                .param("to", day.plusDays(nearDays))
                .param("self", self)
                .param("gone", Stage.notCounted().stream().map(Stage::name).toList())
                .query(Candidate.class)
                .list();
    }

    /** No list is empty in SQL. */
    static List<Long> latest(Collection<Long> alike) {
        return alike.isEmpty()
                ? List.of(-1L)
                : alike.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(MOST_ALIKE)
                        .toList();
    }
}
