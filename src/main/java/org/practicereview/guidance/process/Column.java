package org.practicereview.guidance.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a table asks for.
 *
 * @param name the variable it is asked by
 * @param type as the table names it
 * @param declared the values that may be asked about
 */
record Column(String name, String type, Cell declared) {

    boolean isText() {
        return type.equals("string");
    }

    boolean isTruth() {
        return type.equals("boolean");
    }

    boolean isNumber() {
        return Set.of("integer", "long", "double", "number").contains(type);
    }

    /** Values to ask about that stand for all: each declared one, or for numbers each bound of a cell and its neighbours. */
    List<Object> samples(List<Cell> cells) {
        if (isTruth()) {
            return List.of(true, false);
        }
        if (isText()) {
            return List.copyOf(declared.words());
        }
        Set<BigDecimal> numbers = new TreeSet<>();
        cells.forEach(cell -> cell.bounds().forEach(bound -> around(bound, numbers)));
        declared.bounds().forEach(bound -> around(bound, numbers));
        return numbers.stream()
                .filter(declared::fits)
                .<Object>map(number -> number)
                .toList();
    }

    private static void around(BigDecimal bound, Set<BigDecimal> numbers) {
        numbers.add(bound.subtract(BigDecimal.ONE));
        numbers.add(bound);
        numbers.add(bound.add(BigDecimal.ONE));
    }
}
