package org.practicereview.workflow.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.springframework.stereotype.Component;

/**
 * Describes what the records of the API say themselves: what may be missing is marked so in Java, everything else is always
 * there; a value of a fixed list has the codes of that list.
 */
@Component
@SuppressWarnings("rawtypes")
class ApiSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType asked = Json.mapper().constructType(type.getType());
        if (asked.hasRawClass(Coded.class)) {
            return coded(asked.containedType(0));
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Schema<?> defined = resolved == null ? null : defined(resolved, context);
        if (defined != null && asked.getRawClass().isRecord()) {
            for (RecordComponent component : asked.getRawClass().getRecordComponents()) {
                describe(defined, component);
            }
        }
        return resolved;
    }

    private static Schema<?> coded(@Nullable JavaType list) {
        StringSchema code = new StringSchema();
        Object[] codes = list == null ? null : list.getRawClass().getEnumConstants();
        if (codes != null) {
            Arrays.stream(codes).forEach(known -> code.addEnumItem(((Enum<?>) known).name()));
        }
        return typed(new ObjectSchema(), "object")
                .addProperty("code", typed(code, "string"))
                .addProperty("label", typed(new StringSchema(), "string"))
                .required(List.of("code", "label"));
    }

    /** The schema itself, where it is only referred to. */
    private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null ? schema : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    /** What is asked of people says itself what must be answered; how long a text may be is read for both. */
    private static void describe(Schema<?> schema, RecordComponent component) {
        String name = component.getName();
        Schema<?> property =
                schema.getProperties() == null ? null : schema.getProperties().get(name);
        AtMost most = component.getAccessor().getAnnotation(AtMost.class);
        if (property != null && most != null) {
            // from nothing on, as of a text with @Size: that one must be answered is said by "required"
            property.minLength(0).maxLength(most.value());
        }
        boolean asked = component.isAnnotationPresent(Question.class)
                || component.getAccessor().isAnnotationPresent(Question.class);
        if (property == null || asked) {
            return;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema.getProperties().put(name, nullable(property));
        } else if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequiredItem(name);
        }
    }

    /** Or nothing: what is described elsewhere, and a list of codes, cannot be widened in place. */
    private static Schema<?> nullable(Schema<?> property) {
        if (property.getAnyOf() != null) {
            return property;
        }
        if (property.get$ref() == null && property.getEnum() == null && property.getTypes() != null) {
            property.addType("null");
            return property;
        }
        return new Schema<>().anyOf(List.of(property, typed(new Schema<>(), "null")));
    }

    /** The description is of the version of OpenAPI that has a set of types. */
    private static Schema<?> typed(Schema<?> schema, String type) {
        schema.setTypes(Set.of(type));
        return schema;
    }
}
