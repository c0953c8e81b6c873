package org.practicereview.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.guidance.IncidentFacts.Residence;
import org.practicereview.guidance.Route;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases as rows. */
final class CaseRows {

    private CaseRows() {}

    static CaseFile read(ResultSet row, int number) throws SQLException {
        String route = row.getString("notified_route");
        return new CaseFile(
                row.getLong("id"),
                new IncidentReference(row.getString("reference")),
                row.getString("lead_area"),
                Stage.valueOf(row.getString("stage")),
                row.getString("edition"),
                incident(row),
                new IncidentAreas(
                        row.getString("area_of_incident"),
                        row.getString("area_of_residence"),
                        row.getString("placing_area")),
                instant(row, "notified_at"),
                route == null ? null : Route.valueOf(route),
                row.getBoolean("facts_unsent"),
                new CaseFile.Milestones(
                        row.getBoolean("rapid_review_sent"),
                        row.getBoolean("copies_sent"),
                        row.getBoolean("published"),
                        row.getBoolean("reasons_sent"),
                        row.getBoolean("part_reasons_sent"),
                        row.getBoolean("national")),
                row.getInt("version"));
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                row.getString("place"),
                row.getObject("incident_on", LocalDate.class),
                row.getObject("aware_on", LocalDate.class),
                row.getObject("aware_time", LocalTime.class),
                row.getObject("aware_counts_on", LocalDate.class),
                row.getObject("abuse_suspected_on", LocalDate.class),
                new IncidentFacts(
                        Harm.valueOf(row.getString("harm")),
                        AbuseOrNeglect.valueOf(row.getString("abuse_or_neglect")),
                        ChildStatus.valueOf(row.getString("child_status")),
                        AgeAtHarm.valueOf(row.getString("age_at_harm")),
                        row.getBoolean("regulated_setting"),
                        Place.valueOf(row.getString("place_of_harm")),
                        Residence.valueOf(row.getString("residence"))),
                row.getString("summary"));
    }

    /** Binds the columns of the incident, to be written. */
    static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, Incident incident) {
        return statement
                .param("place", incident.place())
                .param("incidentOn", incident.incidentOn())
                .param("awareOn", incident.awareOn())
                .param("awareTime", incident.awareTime(), java.sql.Types.TIME)
                .param("awareCountsOn", incident.awareCountsOn())
                .param("suspectedOn", incident.abuseSuspectedOn())
                .param("harm", incident.facts().harm().name())
                .param("abuse", incident.facts().abuseOrNeglect().name())
                .param("status", incident.facts().status().name())
                .param("age", incident.facts().age().name())
                .param("regulated", incident.facts().regulatedSetting())
                .param("placeOfHarm", incident.facts().place().name())
                .param("residence", incident.facts().residence().name())
                .param("summary", incident.summary());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
