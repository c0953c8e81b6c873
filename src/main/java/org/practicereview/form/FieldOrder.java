package org.practicereview.form;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** Errors are listed in the order of the questions. */
final class FieldOrder {

    private FieldOrder() {}

    static Map<String, Integer> of(Class<?> form) {
        Map<String, Integer> order = new HashMap<>();
        for (RecordComponent component : form.getRecordComponents()) {
            order.put(component.getName(), order.size());
        }
        return order;
    }
}
