package org.practicereview.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Calls the canonical constructor of a form's record. */
final class RecordMaker {

    private RecordMaker() {}

    static <F extends Record> F make(Class<F> type, Object... values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<F> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("form " + type.getName() + " cannot be made", impossible);
        }
    }
}
