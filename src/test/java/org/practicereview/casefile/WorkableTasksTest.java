package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class WorkableTasksTest {

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseAccess access;

    @Autowired
    JdbcClient database;

    /** Every role, of this area and of another, before and after the notification, appointed and not. */
    @Test
    void a_list_has_exactly_the_tasks_that_one_by_one_may_be_done() {
        String own = examples.area();
        String other = examples.area();
        List<CaseFile> cases = List.of(examples.recorded(own), examples.notified(own), examples.recorded(other));
        examples.linkArea(cases.get(2), own);
        List<Person> people = Stream.of(Role.values())
                .flatMap(role -> Stream.of(examples.person(own, role), examples.person(other, role)))
                .collect(Collectors.toCollection(ArrayList::new));
        Person inTwoAreas = examples.person(own, Role.LOCAL_AUTHORITY_APPROVER, Role.PANEL_MEMBER);
        people.add(inTwoAreas);
        people.stream()
                .filter(person -> person.is(Role.REVIEWER))
                .limit(1)
                .forEach(person -> examples.letIn(cases.get(0), person));
        int workable = 0;
        for (CaseFile file : cases) {
            for (Role candidate : Role.values()) {
                String task = examples.listedTask(file, Obligation.NOTIFY, candidate);
                for (Person person : people) {
                    boolean listed = isListed(person, task);
                    assertThat(listed)
                            .as("%s of %s, a task for %s", person.grants(), file.reference(), candidate)
                            .isEqualTo(mayWork(person, file, candidate));
                    workable += listed ? 1 : 0;
                }
            }
        }
        assertThat(workable).isGreaterThan(20);
    }

    private boolean isListed(Person person, String task) {
        VisibleCases visible = access.visibleTo(person);
        WorkableTasks workable = access.workableBy(person);
        return database.sql("select count(*) from task t join case_file c on c.id = t.case_id where t.id = :task and "
                                + visible.condition() + " and " + workable.condition())
                        .params(visible.parameters())
                        .params(workable.parameters())
                        .param("task", task)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private boolean mayWork(Person person, CaseFile file, Role candidate) {
        try {
            return access.mayWork(person, access.see(person, file.reference()), Set.of(candidate));
        } catch (NotFound invisible) {
            return false;
        }
    }
}
