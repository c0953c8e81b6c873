package org.practicereview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.bench.data.Orphans;
import org.practicereview.bench.data.Templates;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.People;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.TestDatabase;
import org.practicereview.workflow.TaskReconciler;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.springframework.transaction.support.TransactionTemplate;

/** Copied cases are cases: the service finds nothing wrong with them, and goes on with them. */
@Tag("bench")
class CopiedCasesTest {

    private static final BenchSettings SETTINGS = BenchSettings.given();
    private static final int CASES = 600;

    private static Workshop workshop;
    private static Templates templates;

    @BeforeAll
    static void fills() {
        workshop = new Workshop(TestDatabase.chosen());
        templates = workshop.templates();
        List<IncidentReference> walked = templates.walk(40, SETTINGS.seed());
        workshop.copies(SETTINGS.seed(), 10, walked).fillTo(CASES);
    }

    @AfterAll
    static void closes() {
        workshop.close();
    }

    @Test
    void every_case_was_walked_to_its_end() {
        assertThat(templates.stoppedEarly()).isEmpty();
    }

    @Test
    void there_are_as_many_as_were_asked_for() {
        assertThat(count("select count(*) from case_file")).isEqualTo(CASES);
    }

    @Test
    void they_are_spread_over_areas_editions_stages_and_years() {
        assertThat(count("select count(distinct lead_area) from case_file")).isEqualTo(10);
        assertThat(count("select count(distinct edition) from case_file")).isGreaterThanOrEqualTo(4);
        assertThat(count("select count(distinct stage) from case_file")).isGreaterThan(8);
        assertThat(count("select count(distinct extract(year from recorded_at)) from case_file"))
                .isGreaterThan(6);
    }

    @Test
    void dates_of_some_open_cases_have_passed() {
        assertThat(count("""
                        select count(distinct d.case_id) from deadline d
                        where d.overdue_since is not null and d.met_at is null""")).isGreaterThan(CASES / 50);
    }

    @Test
    void every_reference_from_row_to_row_leads_somewhere() {
        assertThat(Orphans.in(workshop.bean(DataSource.class))).isEmpty();
    }

    @Test
    void deadlines_agree_with_timers_and_the_task_list_with_the_engine() {
        assertThat(workshop.bean(DeadlineReconciler.class).reconcile()).isEmpty();
        assertThat(workshop.bean(TaskReconciler.class).compare()).isEmpty();
    }

    @Test
    void their_timelines_are_sealed() {
        Timeline timeline = workshop.bean(Timeline.class);
        CaseFiles files = workshop.bean(CaseFiles.class);
        List<String> references = workshop.database()
                .sql("select reference from case_file order by id desc fetch first 100 rows only")
                .query(String.class)
                .list();

        List<String> broken = workshop.bean(TransactionTemplate.class)
                .execute(status -> references.stream()
                        .filter(reference -> files.find(new IncidentReference(reference))
                                .flatMap(timeline::firstBrokenSeal)
                                .isPresent())
                        .toList());

        assertThat(broken).isEmpty();
    }

    @Test
    void a_copied_case_goes_on_where_its_template_stands() {
        String task = workshop.database().sql("""
                        select t.id from task t join case_file f on f.id = t.case_id
                        where t.step = 'Task_SendNotification' and t.state = 'OPEN' and f.lead_area <> 'NORTHSHIRE'
                        order by f.id desc fetch first 1 rows only""").query(String.class).single();
        String area = workshop.database()
                .sql("select f.lead_area from task t join case_file f on f.id = t.case_id where t.id = :task")
                .param("task", task)
                .query(String.class)
                .single();
        var approver = workshop.bean(People.class)
                .find(workshop.database()
                        .sql("""
                                select p.username from person p join person_role r on r.person_id = p.id
                                where r.role = 'LOCAL_AUTHORITY_APPROVER' and r.area_code = :area""")
                        .param("area", area)
                        .query(String.class)
                        .single())
                .orElseThrow();

        workshop.bean(Tasks.class).complete(approver, task, CaseWalk.answers("{'choice':'SEND'}"));

        assertThat(workshop.database()
                        .sql("select f.stage from task t join case_file f on f.id = t.case_id where t.id = :task")
                        .param("task", task)
                        .query(String.class)
                        .single())
                .isEqualTo("RAPID_REVIEW_OPEN");
        assertThat(Set.copyOf(workshop.database()
                        .sql("""
                                select t.step from task t join task s on s.case_id = t.case_id
                                where s.id = :task and t.state = 'OPEN'""")
                        .param("task", task)
                        .query(String.class)
                        .list()))
                .contains("Task_GatherAgencyReturns");
    }

    private static long count(String statement) {
        return workshop.database().sql(statement).query(Long.class).single();
    }
}
