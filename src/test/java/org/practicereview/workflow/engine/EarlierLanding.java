package org.practicereview.workflow.engine;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** What was delivered once: of its models those that are drawn otherwise today, as they were. */
enum EarlierLanding {
    /** Rapid reviews are signed after the meeting, the Panel answers step by step, a report goes to and fro. */
    NOTIFICATION(Stream.concat(
                    common(), Stream.of("1-notification/panel-consideration.bpmn", "1-notification/rapid-review.bpmn"))
            .toList()),
    /** Rapid reviews as today; the Panel's views side by side. */
    RAPID_REVIEW(Stream.concat(common(), Stream.of("2-rapid-review/panel-consideration.bpmn"))
            .toList()),
    /** Reviews as today; one decides on publication, and learning always has actions. */
    REVIEWS(List.of(
            "3-reviews/learning.bpmn",
            "3-reviews/learning-review.bpmn",
            "3-reviews/publication.bpmn",
            "3-reviews/serious-incident.bpmn"));

    private final List<String> files;

    EarlierLanding(List<String> files) {
        this.files = files;
    }

    private static Stream<String> common() {
        return Stream.of("learning", "local-review", "national-review", "publication", "serious-incident")
                .map("1-notification/%s.bpmn"::formatted);
    }

    /** As at a start of the service of that day. */
    void deploy(RepositoryService repository) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("practice-review").enableDuplicateFiltering(true);
        files.forEach(file -> deployment.addInputStream(file.substring(file.indexOf('/') + 1), open(file)));
        deployment.deploy();
    }

    Stream<BpmnModelInstance> models() {
        return files.stream().map(EarlierLanding::open).map(Bpmn::readModelFromStream);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(EarlierLanding.class.getResourceAsStream("/earlier-models/" + file), file);
    }
}
