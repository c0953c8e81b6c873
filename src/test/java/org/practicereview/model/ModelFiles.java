package org.practicereview.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** The models of the service, read from their files. Reading checks each against the BPMN or DMN schema. */
public final class ModelFiles {

    private static final Path FOLDER = Path.of("bpmn");

    private ModelFiles() {}

    /** All of them; nobody changes these. */
    static List<Model> all() {
        return Read.MODELS;
    }

    /** Read anew, for whoever wants to break it. */
    static Model named(String file) {
        return read(FOLDER.resolve(file + ".bpmn"));
    }

    /** Names of the delegates that service tasks ask for: “openRapidReview” for {@code ${openRapidReview}}. */
    public static Set<String> delegateNames() {
        return all().stream()
                .flatMap(model -> model.all(ServiceTask.class))
                .map(ServiceTask::getCamundaDelegateExpression)
                .map(expression -> expression.substring(2, expression.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of everything a case can pass through, by process: events, tasks, gateways, sub-processes, calls. */
    public static Map<String, Set<String>> nodes() {
        return all().stream()
                .collect(Collectors.toMap(
                        model -> model.all(Process.class)
                                .findFirst()
                                .orElseThrow()
                                .getId(),
                        model -> model.all(FlowNode.class).map(FlowNode::getId).collect(Collectors.toSet())));
    }

    /** Ids of everything a case can pass through, in whatever process. */
    static Set<String> nodeIds() {
        return nodes().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Every user task that is drawn, as "process/task". */
    public static Set<String> userTasks() {
        return all().stream()
                .flatMap(model -> model.all(UserTask.class)
                        .map(task -> model.all(Process.class)
                                        .findFirst()
                                        .orElseThrow()
                                        .getId() + "/" + task.getId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> processIds() {
        return all().stream()
                .flatMap(model -> model.all(Process.class))
                .map(Process::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> decisionIds() {
        return Read.DECISIONS;
    }

    /** Read once, when first asked for: checking all files against their schemas takes seconds. */
    private static final class Read {

        static final List<Model> MODELS = files(".bpmn").map(ModelFiles::read).toList();
        static final Set<String> DECISIONS = files(".dmn")
                .map(file -> Dmn.readModelFromFile(file.toFile()))
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Model read(Path file) {
        String name = file.getFileName().toString().replace(".bpmn", "");
        return new Model(name, Bpmn.readModelFromFile(file.toFile()));
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
