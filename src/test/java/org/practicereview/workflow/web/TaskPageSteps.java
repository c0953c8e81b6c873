package org.practicereview.workflow.web;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** An approver and a colleague have the pages of the same task. */
abstract class TaskPageSteps {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseAccess access;

    @Autowired
    TaskList tasks;

    Visitor approver;
    Visitor colleague;
    IncidentReference recorded;
    String decide;

    @BeforeEach
    void a_recorded_incident() {
        approver = visitor(partnership.the(Role.LOCAL_AUTHORITY_APPROVER));
        colleague = visitor(anotherApprover());
        recorded = walk.recorded();
        decide = page(recorded);
    }

    Response decide(Visitor visitor, Response page, String action, String reasons) {
        return visitor.post(
                decide,
                "action",
                action,
                "draftVersion",
                Visitor.draftVersion(page),
                "route",
                "PANEL",
                "reasons",
                reasons);
    }

    String page(IncidentReference reference) {
        return "/cases/" + reference + "/tasks/" + openTask(reference).id();
    }

    WorkTask openTask(IncidentReference reference) {
        CaseFile file = access.see(partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference);
        return tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && !task.key().task().startsWith("Task_GiveView"))
                .findFirst()
                .orElseThrow();
    }

    private Person anotherApprover() {
        UUID id = UUID.randomUUID();
        Grant grant = new Grant(Role.LOCAL_AUTHORITY_APPROVER, Partnership.NORTHSHIRE);
        Person person = new Person(id, "colleague-" + id, "Another approver", "Council", List.of(grant));
        people.add(person);
        return person;
    }

    Visitor visitor(Person person) {
        return new Visitor(port).signIn(sessions, person);
    }
}
