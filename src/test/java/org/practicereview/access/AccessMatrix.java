package org.practicereview.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The table: a line for each route and kind of case, a column for each role, in each cell the status that is answered.
 *
 * @param lines statuses by column, by line
 */
record AccessMatrix(Map<String, Map<String, Integer>> lines) {

    /** Not tried. */
    private static final String NONE = "-";

    static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");

    /** Where the table as it is now is put, to be compared and, when it is right, kept. */
    static final Path FOUND = Path.of("target/access-matrix.csv");

    static AccessMatrix empty() {
        return new AccessMatrix(new TreeMap<>());
    }

    static AccessMatrix read() throws IOException {
        return read(TABLE);
    }

    static AccessMatrix read(Path table) throws IOException {
        AccessMatrix matrix = empty();
        List<String> rows = Files.readAllLines(table).stream()
                .filter(row -> !row.startsWith("#"))
                .toList();
        String[] head = rows.get(0).split(",");
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            for (int i = 2; i < head.length; i++) {
                if (!cells[i].equals(NONE)) {
                    matrix.put(cells[0] + "," + cells[1], head[i], Integer.parseInt(cells[i]));
                }
            }
        }
        return matrix;
    }

    /** Several callers may ask at once. */
    synchronized void put(String line, String column, int status) {
        lines.computeIfAbsent(line, none -> new LinkedHashMap<>()).put(column, status);
    }

    Set<Route> routes() {
        return lines.keySet().stream().map(AccessMatrix::route).collect(Collectors.toSet());
    }

    /**
     * What is read of a case and answers 200 to nobody in any of these tables.
     *
     * @param every the table in which each route stands
     */
    static Set<Route> closedInAll(AccessMatrix every, AccessMatrix... others) {
        Set<Route> closed = every.routes().stream()
                .filter(route -> route.verb().equals("GET") && route.isAboutACase())
                .collect(Collectors.toCollection(TreeSet::new));
        closed.removeAll(every.open());
        for (AccessMatrix other : others) {
            closed.removeAll(other.open());
        }
        return closed;
    }

    private Set<Route> open() {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().containsValue(200))
                .map(line -> route(line.getKey()))
                .collect(Collectors.toSet());
    }

    private static Route route(String line) {
        return Route.read(line.substring(0, line.indexOf(',')));
    }

    void writeTo(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> columns = lines.values().stream()
                .flatMap(statuses -> statuses.keySet().stream())
                .distinct()
                .toList();
        rows.add("route,case," + String.join(",", columns));
        lines.forEach((line, statuses) -> rows.add(line + ","
                + columns.stream()
                        .map(column -> statuses.containsKey(column) ? "" + statuses.get(column) : NONE)
                        .collect(Collectors.joining(","))));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, rows);
    }

    /** What differs, one cell each. */
    List<String> differencesTo(AccessMatrix expected) {
        List<String> differences = new ArrayList<>();
        lines.forEach((line, statuses) -> statuses.forEach((column, status) -> {
            Integer wanted = expected.lines.getOrDefault(line, Map.of()).get(column);
            if (!status.equals(wanted)) {
                differences.add(
                        String.join(" ", Arrays.asList(line, column, "expected", wanted + ",", "was", "" + status)));
            }
        }));
        return differences;
    }
}
