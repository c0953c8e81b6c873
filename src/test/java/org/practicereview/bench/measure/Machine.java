package org.practicereview.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a figure was measured on. */
public final class Machine {

    private Machine() {}

    /** In words, by what is described. */
    public static Map<String, String> described(String database) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("measured at", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        said.put("processor", firstOf(Path.of("/proc/cpuinfo"), "model name"));
        said.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        said.put("memory", firstOf(Path.of("/proc/meminfo"), "MemTotal"));
        said.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        said.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        said.put("database", database + ", on the same machine");
        said.put(
                "load before",
                String.valueOf(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        return said;
    }

    private static String firstOf(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                    .findFirst()
                    .orElse("not known");
        } catch (IOException elsewhere) {
            return "not known";
        }
    }
}
