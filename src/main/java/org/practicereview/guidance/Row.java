package org.practicereview.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a row of a decision table answers, read as the types of the code.
 *
 * @param cells by name of the output
 */
record Row(Map<String, Object> cells) {

    String text(String output) {
        return (String) cell(output);
    }

    boolean yes(String output) {
        return (Boolean) cell(output);
    }

    int number(String output) {
        return ((Number) cell(output)).intValue();
    }

    <E extends Enum<E>> E of(Class<E> type, String output) {
        return Enum.valueOf(type, text(output));
    }

    /** A list in one cell, parted by commas; empty when the cell is. */
    <E extends Enum<E>> List<E> listOf(Class<E> type, String output) {
        return cells.get(output) == null
                ? List.of()
                : Arrays.stream(text(output).split(", "))
                        .map(name -> Enum.valueOf(type, name))
                        .toList();
    }

    Citation citation() {
        return new Citation(text("ruleId"), text("source"), of(Confidence.class, "confidence"));
    }

    private Object cell(String output) {
        Object cell = cells.get(output);
        if (cell == null) {
            throw new IllegalStateException("a row says nothing about " + output + ": " + cells);
        }
        return cell;
    }
}
