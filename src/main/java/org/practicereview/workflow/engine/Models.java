package org.practicereview.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The process models on the class path, given to the engine when the service starts. */
@Component
class Models {

    private static final String DEPLOYMENT = "practice-review";

    private final ResourcePatternResolver resources;

    Models(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /**
     * Deploys the models that changed since the last start.
     *
     * <p>By file name, not by path as the engine's own deployment does: there the same model found in another folder
     * would be a new version. The engine takes a lock in the database, so nodes that start together deploy once.
     */
    void deploy(RepositoryService repository) {
        List<Resource> models = all();
        if (models.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(DEPLOYMENT).enableDuplicateFiltering(true);
        for (Resource model : models) {
            try (InputStream content = model.getInputStream()) {
                deployment.addInputStream(model.getFilename(), content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        deployment.deploy();
    }

    private List<Resource> all() {
        try {
            return Arrays.stream(resources.getResources("classpath*:bpmn/**/*.bpmn"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
