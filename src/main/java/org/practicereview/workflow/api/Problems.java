package org.practicereview.workflow.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes how the API says no (RFC 9457). */
final class Problems {

    private Problems() {}

    static Schema<?> schema() {
        Schema<?> error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer to the answer"))
                .addProperty("code", new StringSchema().description("Stable code of the rule"))
                .addProperty("message", new StringSchema().description("What to do about it"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("urn:practice-review:problem:<code>"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("code", new StringSchema().description("Stable code"))
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }

    /** What every request may be answered. */
    static Map<String, ApiResponse> common() {
        Map<String, ApiResponse> problems = new LinkedHashMap<>();
        problems.put("401", problem("No token, or one that does not count"));
        problems.put("404", problem("It does not exist, or may not be seen"));
        problems.put("422", problem("Parameters or answers that cannot be accepted, or a rule that forbids it"));
        problems.put("503", problem("The database is away; nothing was stored"));
        return problems;
    }

    /** What requests that change something may be answered, too. */
    static Map<String, ApiResponse> ofChanges() {
        Map<String, ApiResponse> problems = new LinkedHashMap<>();
        problems.put("400", problem("The body is missing or no JSON"));
        problems.put("403", problem("The role does not allow it"));
        problems.put("409", problem("It was done already, or a colleague has it"));
        problems.put("412", problem("It was changed since the ETag that If-Match names"));
        problems.put("428", problem("If-Match is missing where it is needed"));
        return problems;
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
