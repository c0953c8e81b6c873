package org.practicereview.learning.yearly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.casefile.Stage;
import org.practicereview.learning.yearly.YearlyReport.Figure;
import org.practicereview.learning.yearly.YearlyReport.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a yearly report counts and holds, in SQL. Withdrawn notifications and duplicates do not count. */
@Repository
class YearlyRows {

    /** What is published in place of a report has a day of publication too, and is none of the report. */
    static final String OF_REPORT = "(p.extent is null or p.extent <> 'INSTEAD')";

    private final JdbcClient database;

    YearlyRows(JdbcClient database) {
        this.database = database;
    }

    /** The figures of the cases that the area leads, from the one day up to the other. */
    List<Figure> figures(String area, LocalDate from, LocalDate until) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("Incidents notified", area, from, until, """
                case_file c where c.lead_area = :area and c.notified_at >= :from and c.notified_at < :until
                    and c.stage not in (:notCounted)"""));
        figures.add(figure("Rapid reviews sent to the Panel", area, from, until, """
                rapid_review r join case_file c on c.id = r.case_id
                where c.lead_area = :area and r.sent_at >= :from and r.sent_at < :until and c.stage not in (:notCounted)"""));
        figures.add(figure("Local and national reviews decided", area, from, until, """
                review r join case_file c on c.id = r.case_id
                where c.lead_area = :area and r.decided_on >= :fromDay and r.decided_on < :untilDay"""));
        figures.add(figure("Reports published", area, from, until, """
                publication p join case_file c on c.id = p.case_id
                where c.lead_area = :area and p.published_on >= :fromDay and p.published_on < :untilDay
                    and %s""".formatted(OF_REPORT)));
        figures.add(figure("Other learning reviews opened", area, from, until, """
                learning_review l join case_file c on c.id = l.case_id
                where c.lead_area = :area and l.opened_at >= :from and l.opened_at < :until"""));
        figures.add(figure("Recommendations of national reviews answered", area, from, until, """
                national_recommendation_area n
                where n.area_code = :area and n.answered_at >= :from and n.answered_at < :until"""));
        return figures;
    }

    /** All sections in their order; what was not written yet is empty. */
    List<Written> sections(String area, int endsIn) {
        Map<ReportSection, Written> written = database
                .sql("select * from yearly_report_section where area_code = :area and ends_in = :year")
                .param("area", area)
                .param("year", endsIn)
                .query((row, index) -> new Written(
                        ReportSection.valueOf(row.getString("section")), row.getString("text"), row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Written::section, one -> one));
        return Arrays.stream(ReportSection.values())
                .map(section -> written.getOrDefault(section, new Written(section, "", 0)))
                .toList();
    }

    /** Whoever else writes for that area waits. */
    void lock(String area) {
        database.sql("select code from area where code = :area for update")
                .param("area", area)
                .query(String.class)
                .single();
    }

    void write(String area, int endsIn, Written before, String text, UUID by, Instant at) {
        String sql = before.version() == 0 ? """
                        insert into yearly_report_section (area_code, ends_in, section, text, changed_by, changed_at, version)
                        values (:area, :year, :section, :text, :by, :at, 1)""" : """
                        update yearly_report_section set text = :text, changed_by = :by, changed_at = :at,
                            version = version + 1
                        where area_code = :area and ends_in = :year and section = :section""";
        database.sql(sql)
                .param("area", area)
                .param("year", endsIn)
                .param("section", before.section().name())
                .param("text", text)
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    private Figure figure(String label, String area, LocalDate from, LocalDate until, String of) {
        return new Figure(
                label,
                database.sql("select count(*) from " + of)
                        .param("area", area)
                        .param("from", England.stored(beginning(from)))
                        .param("until", England.stored(beginning(until)))
                        .param("fromDay", from)
                        .param("untilDay", until)
                        .param(
                                "notCounted",
                                Stage.notCounted().stream().map(Enum::name).toList())
                        .query(Integer.class)
                        .single());
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(England.ZONE).toInstant();
    }
}
