package org.practicereview.guidance.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every combination of values, one of each column. */
final class Questions {

    private Questions() {}

    static void each(List<List<Object>> columns, Consumer<List<Object>> asked) {
        each(columns, new ArrayList<>(), asked);
    }

    private static void each(List<List<Object>> columns, List<Object> chosen, Consumer<List<Object>> asked) {
        if (chosen.size() == columns.size()) {
            asked.accept(List.copyOf(chosen));
            return;
        }
        for (Object value : columns.get(chosen.size())) {
            chosen.add(value);
            each(columns, chosen, asked);
            chosen.remove(chosen.size() - 1);
        }
    }
}
