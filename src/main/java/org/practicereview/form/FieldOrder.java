package org.practicereview.form;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** Errors are listed in the order of the questions. */
final class FieldOrder {

    private FieldOrder() {}

    static Map<String, Integer> of(Class<?> form) {
        Map<String, Integer> order = new HashMap<>();
        add(order, form);
        return order;
    }

    private static void add(Map<String, Integer> order, Class<?> form) {
        for (RecordComponent component : form.getRecordComponents()) {
            if (component.isAnnotationPresent(Section.class)) {
                add(order, component.getType());
            } else {
                order.put(component.getName(), order.size());
            }
        }
    }
}
