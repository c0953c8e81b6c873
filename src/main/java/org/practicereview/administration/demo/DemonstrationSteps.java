package org.practicereview.administration.demo;

import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.WorkTask;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Steps that invented people do, through the same service as everybody. */
@Component
@Profile("demo")
class DemonstrationSteps {

    private final Tasks tasks;
    private final TaskList taskList;
    private final CaseFiles caseFiles;
    private final People people;
    private final ObjectMapper json;

    DemonstrationSteps(Tasks tasks, TaskList taskList, CaseFiles caseFiles, People people, ObjectMapper json) {
        this.tasks = tasks;
        this.taskList = taskList;
        this.caseFiles = caseFiles;
        this.people = people;
        this.json = json;
    }

    void complete(String username, IncidentReference reference, String step, String answers) {
        WorkTask task = taskList.of(caseFiles.lock(reference).id()).stream()
                .filter(open -> open.isOpen() && open.key().task().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(reference + " does not wait at " + step));
        tasks.complete(person(username), task.id(), answers(answers));
    }

    Person person(String username) {
        return people.find(username).orElseThrow();
    }

    /** JSON that is written with single quotes. */
    JsonNode answers(String singleQuoted) {
        return json.readTree(singleQuoted.replace('\'', '"'));
    }
}
