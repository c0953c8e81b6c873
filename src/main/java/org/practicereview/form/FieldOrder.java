package org.practicereview.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Errors are listed in the order of the questions; those of several rows, row by row. */
final class FieldOrder implements Comparator<String> {

    private final Map<String, Integer> order = new HashMap<>();

    private FieldOrder() {}

    /** Compares pointers into answers of that form. */
    static FieldOrder of(Class<?> form) {
        FieldOrder fields = new FieldOrder();
        fields.add("", form);
        return fields;
    }

    private void add(String path, Class<?> form) {
        for (RecordComponent component : form.getRecordComponents()) {
            if (component.isAnnotationPresent(Section.class)) {
                add(path, component.getType());
                continue;
            }
            String field = path + "/" + component.getName();
            order.put(field, order.size());
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> row
                    && row.isRecord()) {
                add(field, row);
            }
        }
    }

    @Override
    public int compare(String pointer, String other) {
        return Arrays.compare(places(pointer), places(other));
    }

    /** Of {@code /children/1/surname} where its list stands, which row it is, and where the question stands in the row. */
    private int[] places(String pointer) {
        StringBuilder field = new StringBuilder();
        return Arrays.stream(pointer.substring(1).split("/"))
                .mapToInt(part -> Character.isDigit(part.charAt(0))
                        ? Integer.parseInt(part)
                        : order.getOrDefault(field.append('/').append(part).toString(), 0))
                .toArray();
    }
}
