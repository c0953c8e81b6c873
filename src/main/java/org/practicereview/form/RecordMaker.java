package org.practicereview.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Makes and reads the record of a form. */
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

    /** What a form's record holds there. */
    static Object value(Record form, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(form);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("form " + form.getClass().getName() + " cannot be read", impossible);
        }
    }
}
