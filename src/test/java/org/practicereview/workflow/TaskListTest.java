package org.practicereview.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.SameMoment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That the tasks of many cases end side by side, and those who may do a task say of it what it says itself. */
@IntegrationTest
class TaskListTest {

    private static final int TASKS_OF_EACH = 40;

    @Autowired
    TaskList tasks;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient database;

    @Test
    void tasks_of_different_cases_end_at_the_same_moment() throws Exception {
        CaseFile first = examples.recorded(examples.area());
        CaseFile second = examples.recorded(examples.area());
        CaseFile third = examples.recorded(examples.area());
        CaseFile fourth = examples.recorded(examples.area());

        assertThat(SameMoment.of(ends(first), ends(second), ends(third), ends(fourth)))
                .containsOnlyNulls();

        assertThat(states(List.of(first, second, third, fourth))).containsExactly("CANCELLED", "COMPLETED");
    }

    @Test
    void a_task_that_stands_still_is_nobodys_until_it_comes_back() {
        CaseFile file = examples.recorded(examples.area());
        String task = task(file);

        examples.in(() -> hold(task, true));
        assertThat(states(List.of(file))).containsExactly("HELD");

        examples.in(() -> hold(task, false));
        assertThat(states(List.of(file))).containsExactly("OPEN");
    }

    private Object hold(String task, boolean held) {
        tasks.hold(List.of(task), held);
        return task;
    }

    private Callable<Object> ends(CaseFile file) {
        UUID by =
                examples.person(file.leadArea(), Role.LOCAL_AUTHORITY_APPROVER).id();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < TASKS_OF_EACH; i++) {
            open.add(task(file));
        }
        return () -> {
            for (int i = 0; i < open.size(); i++) {
                String task = open.get(i);
                boolean completed = i % 2 == 0;
                examples.in(() -> {
                    if (completed) {
                        tasks.completed(task, by, "DONE");
                    } else {
                        tasks.cancelled(task);
                    }
                    return task;
                });
            }
            return file;
        };
    }

    private String task(CaseFile file) {
        return examples.listedTask(
                file, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_NOTIFIER, Role.LOCAL_AUTHORITY_APPROVER);
    }

    /** Of tasks and of their candidates, where both say the same. */
    private List<String> states(List<CaseFile> files) {
        List<Long> cases = files.stream().map(CaseFile::id).toList();
        assertThat(database.sql("""
                                select count(*) from task_candidate k join task t on t.id = k.task_id
                                where k.state <> t.state and t.case_id in (:cases)""").param("cases", cases).query(Integer.class).single())
                .isZero();
        return database.sql("""
                        select distinct k.state from task_candidate k join task t on t.id = k.task_id
                        where t.case_id in (:cases) order by k.state""").param("cases", cases).query(String.class).list();
    }
}
