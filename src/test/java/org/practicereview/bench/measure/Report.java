package org.practicereview.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was measured and which targets were met; written anew after each measurement, so that nothing is lost. */
public final class Report {

    private final Path folder;
    private final Map<String, String> machine;
    private final Map<String, Object> settings;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    public Report(Path folder, Map<String, String> machine, Map<String, Object> settings) {
        this.folder = folder;
        this.machine = machine;
        this.settings = settings;
    }

    /**
     * One figure.
     *
     * @param cases how many cases there were
     * @param ratio to the floor of the same run: times for times, work a second for work a second
     */
    public record Figure(
            String what,
            int cases,
            int clients,
            int times,
            int failed,
            double medianMillis,
            double p99Millis,
            double perSecond,
            @Nullable String floor,
            @Nullable Double ratio) {}

    /** What is to be reached. */
    public record Target(String what, String wanted, String measured, boolean met) {}

    private record Everything(
            Map<String, String> machine,
            Map<String, Object> settings,
            List<Figure> figures,
            List<Target> targets,
            List<String> remarks) {}

    public void add(String what, int cases, int clients, Timings timings) {
        add(what, cases, clients, timings, null, null);
    }

    public void add(
            String what, int cases, int clients, Timings timings, @Nullable String floor, @Nullable Double ratio) {
        figures.add(new Figure(
                what,
                cases,
                clients,
                timings.sorted().length,
                timings.failed(),
                timings.medianMillis(),
                timings.p99Millis(),
                timings.perSecond(),
                floor,
                ratio));
        if (timings.firstFailure() != null) {
            remarks.add("%s, %d clients: %d failed, the first with %s"
                    .formatted(what, clients, timings.failed(), timings.firstFailure()));
        }
        write();
    }

    public void target(String what, String wanted, String measured, boolean met) {
        targets.add(new Target(what, wanted, measured, met));
        write();
    }

    public void remark(String remark) {
        remarks.add(remark);
        write();
    }

    public List<Target> targets() {
        return List.copyOf(targets);
    }

    private void write() {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.md"), markdown());
            Files.writeString(
                    folder.resolve("report.json"),
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new Everything(machine, settings, figures, targets, remarks)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String markdown() {
        StringBuilder text = new StringBuilder("# How fast, how large\n\n");
        machine.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        settings.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n## Targets\n\n| what | wanted | measured | |\n|---|---|---|---|\n");
        targets.forEach(target -> text.append("| %s | %s | %s | %s |\n"
                .formatted(target.what(), target.wanted(), target.measured(), target.met() ? "met" : "**not met**")));
        text.append("\n## Figures\n\n");
        text.append(
                "| what | cases | clients | times | failed | median ms | 99th percentile ms | a second | to its floor |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        figures.forEach(figure -> text.append("| %s | %d | %d | %d | %d | %s | %s | %s | %s |\n"
                .formatted(
                        figure.what(),
                        figure.cases(),
                        figure.clients(),
                        figure.times(),
                        figure.failed(),
                        number(figure.medianMillis()),
                        number(figure.p99Millis()),
                        number(figure.perSecond()),
                        figure.ratio() == null ? "" : number(figure.ratio()) + " of " + figure.floor())));
        if (!remarks.isEmpty()) {
            text.append("\n## Remarks\n\n");
            remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
