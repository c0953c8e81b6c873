package org.practicereview.workflow.api;

import io.restassured.response.Response;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.workflow.ExampleStep;
import org.practicereview.workflow.TaskList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two approvers and a notifier of an area with a task at the API. */
abstract class WorkOfSomebody {

    static final String ANSWERS = "{\"what\": \"It rained.\", \"witnesses\": [{\"name\": \"Sam\"}]}";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskList tasks;

    Api api;
    String area;
    Person approver;
    Person colleague;
    Person notifier;
    CaseFile file;
    ExampleProcess process;
    String task;

    @BeforeEach
    void somebody_with_work() {
        api = new Api(examples, port);
        area = examples.area();
        approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        colleague = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        notifier = examples.person(area, Role.LOCAL_AUTHORITY_NOTIFIER);
        file = examples.recorded(area);
        process = ExampleProcess.deploy(repository, ExampleStep.model(Role.LOCAL_AUTHORITY_APPROVER));
        examples.in(() -> runtime.startProcessInstanceByKey(
                ExampleProcess.KEY, file.reference().value()));
        task = tasks.of(file.id()).get(0).id();
    }

    @AfterEach
    void leave_nothing_behind() {
        process.close();
    }

    Response complete(Person person) {
        return api.as(person).body(ANSWERS).post(address() + "/completion");
    }

    String address() {
        return "/api/v1/tasks/" + task;
    }
}
