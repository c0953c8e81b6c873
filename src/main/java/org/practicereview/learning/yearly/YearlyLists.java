package org.practicereview.learning.yearly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.EventKind;
import org.practicereview.casefile.Stage;
import org.practicereview.learning.action.ActionEvent.Kind;
import org.practicereview.learning.action.LearningAction.State;
import org.practicereview.learning.review.LearningReview;
import org.practicereview.learning.yearly.ActionCourse.Happened;
import org.practicereview.review.ReviewKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews and the actions of a yearly report, in SQL: as they stood at the end of the year, whatever became of them since. */
@Repository
class YearlyLists {

    private static final String ACTIONS = """
            from learning_action a left join case_file c on c.id = a.case_id
            where coalesce(a.area_code, c.lead_area) = :area and (a.begun_at is null or a.begun_at < :until)""";

    private static final String OF_CASES = " and c.lead_area = :area and c.stage not in (:notCounted)";

    private final JdbcClient database;

    YearlyLists(JdbcClient database) {
        this.database = database;
    }

    /** The actions of the area that were followed from the one day up to the other, each once. */
    List<ReportedAction> actions(String area, LocalDate from, LocalDate until, LocalDate today) {
        LocalDate ends = until.minusDays(1);
        LocalDate last = today.isBefore(ends) ? today : ends;
        return courses(area, until).stream()
                .map(course -> course.inYear(beginning(from), beginning(until), last))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<ActionCourse> courses(String area, LocalDate until) {
        Map<Long, List<Happened>> happened = database
                .sql("""
                        select e.* from learning_action_event e
                        where e.action_id in (select a.id %s) order by e.action_id, e.sequence""".formatted(ACTIONS))
                .param("area", area)
                .param("until", England.stored(beginning(until)))
                .query((row, index) -> Map.entry(
                        row.getLong("action_id"),
                        new Happened(
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                                row.getString("words"),
                                row.getObject("due_from", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.sql("select a.* " + ACTIONS + " order by a.id")
                .param("area", area)
                .param("until", England.stored(beginning(until)))
                .query((row, index) -> new ActionCourse(
                        row.getLong("id"),
                        row.getString("what"),
                        State.valueOf(row.getString("state")),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("effect"),
                        happened.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Rapid reviews that were sent in it, and reviews that went on in it, the earliest first. */
    List<ReportedReview> reviews(String area, LocalDate from, LocalDate until) {
        return Stream.of(
                        rapidReviews(area, from, until),
                        localAndNational(area, from, until),
                        learningReviews(area, from, until))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ReportedReview::since))
                .toList();
    }

    private List<ReportedReview> rapidReviews(String area, LocalDate from, LocalDate until) {
        return of(area, from, until, """
                        select r.sent_at from rapid_review r join case_file c on c.id = r.case_id
                        where r.sent_at >= :from and r.sent_at < :until""")
                .query((row, index) -> new ReportedReview(
                        "Rapid review", day(row.getObject("sent_at", OffsetDateTime.class)), "Sent to the Panel"))
                .list();
    }

    private List<ReportedReview> localAndNational(String area, LocalDate from, LocalDate until) {
        return of(area, from, until, """
                        select r.kind, r.decided_on, p.published_on, e.not_published_at, e.ended_at from review r
                        join case_file c on c.id = r.case_id
                        left join publication p on p.case_id = r.case_id and %s
                        left join (select case_id,
                                min(case when kind = :notPublished then at_time end) as not_published_at,
                                min(case when kind = :ended then at_time end) as ended_at
                            from case_event where kind in (:notPublished, :ended)
                            group by case_id) e on e.case_id = r.case_id
                        where r.decided_on < :untilDay and (p.published_on is null or p.published_on >= :fromDay)
                            and (e.not_published_at is null or e.not_published_at >= :from)
                            and (e.ended_at is null or e.ended_at >= :from)""".formatted(YearlyRows.OF_REPORT))
                .param("notPublished", EventKind.REPORT_NOT_PUBLISHED)
                .param("ended", EventKind.REVIEW_ENDED_WITH_NATIONAL)
                .query((row, index) -> new ReportedReview(
                        ReviewKind.valueOf(row.getString("kind")).label(),
                        row.getObject("decided_on", LocalDate.class),
                        state(
                                row.getObject("published_on", LocalDate.class),
                                row.getObject("not_published_at", OffsetDateTime.class),
                                row.getObject("ended_at", OffsetDateTime.class),
                                until)))
                .list();
    }

    private static String state(
            @Nullable LocalDate published,
            @Nullable OffsetDateTime notPublished,
            @Nullable OffsetDateTime ended,
            LocalDate until) {
        if (published != null && published.isBefore(until)) {
            return "Report published";
        }
        if (isBefore(notPublished, until)) {
            return "Report not published, with reasons";
        }
        return isBefore(ended, until) ? "Ended with a national review" : "Under way";
    }

    private static boolean isBefore(@Nullable OffsetDateTime moment, LocalDate day) {
        return moment != null && moment.toInstant().isBefore(beginning(day));
    }

    private List<ReportedReview> learningReviews(String area, LocalDate from, LocalDate until) {
        return of(area, from, until, """
                        select l.kind, l.opened_at, l.ended_because,
                            case when l.closed_at < :until then 1 else 0 end as closed
                        from learning_review l join case_file c on c.id = l.case_id
                        where l.opened_at < :until and (l.closed_at is null or l.closed_at >= :from)""")
                .query((row, index) -> new ReportedReview(
                        LearningReview.Kind.valueOf(row.getString("kind")).label(),
                        day(row.getObject("opened_at", OffsetDateTime.class)),
                        row.getInt("closed") == 0
                                ? "Under way"
                                : row.getString("ended_because") == null ? "Closed" : "Ended before its time"))
                .list();
    }

    private JdbcClient.StatementSpec of(String area, LocalDate from, LocalDate until, String sql) {
        return database.sql(sql + OF_CASES)
                .param("area", area)
                .param("from", England.stored(beginning(from)))
                .param("until", England.stored(beginning(until)))
                .param("fromDay", from)
                .param("untilDay", until)
                .param("notCounted", Stage.notCounted().stream().map(Enum::name).toList());
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(England.ZONE).toLocalDate();
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(England.ZONE).toInstant();
    }
}
