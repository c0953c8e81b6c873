package org.practicereview.workflow.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.practicereview.refusal.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All process models, ready to be drawn; read when the service starts. */
@Component
public class DrawnProcesses {

    private final Map<String, DrawnProcess> processes;

    DrawnProcesses(ResourcePatternResolver resources) {
        Map<String, DrawnProcess> read = new TreeMap<>();
        try {
            for (Resource model : resources.getResources("classpath*:bpmn/*.bpmn")) {
                DrawnProcess process = read(model);
                read.put(process.id(), process);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        processes = Map.copyOf(read);
    }

    /**
     * The process of that id.
     *
     * @throws NotFound where no model has it
     */
    public DrawnProcess find(String id) {
        DrawnProcess process = processes.get(id);
        if (process == null) {
            throw new NotFound();
        }
        return process;
    }

    private static DrawnProcess read(Resource model) throws IOException {
        try (InputStream content = model.getInputStream()) {
            return DrawnProcess.of(Bpmn.readModelFromStream(content));
        }
    }
}
