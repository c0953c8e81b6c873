package org.practicereview.guidance;

import java.util.Arrays;

/** Reads cells of a table in the plainest way, for checking the engine's answers. */
final class Cells {

    private Cells() {}

    static boolean mentions(String cell, Object value) {
        if (!(value instanceof Integer number)) {
            return Arrays.stream(cell.split(","))
                    .map(part -> part.replace("\"", "").strip())
                    .anyMatch(String.valueOf(value)::equals);
        }
        if (cell.startsWith(">= ")) {
            return number >= Integer.parseInt(cell.substring(3));
        }
        if (cell.startsWith("[")) {
            String[] bounds = cell.substring(1, cell.length() - 1).split("\\.\\.");
            return number >= Integer.parseInt(bounds[0]) && number <= Integer.parseInt(bounds[1]);
        }
        return number == Integer.parseInt(cell);
    }

    /** What stands in an answer. */
    static Object value(String type, String cell) {
        return switch (type) {
            case "boolean" -> Boolean.valueOf(cell);
            case "integer" -> Integer.valueOf(cell);
            default -> cell;
        };
    }
}
