package org.practicereview.workflow.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.idempotency.IdempotentRequests;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What the description of the API says beyond its routes: who may call it, what a step asks, how it says no. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";
    private static final String COMPLETION = "/api/v1/tasks/{id}/completion";

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(IncidentReference.class, String.class)
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    @Bean
    OpenApiCustomizer describesTheApi(StepSchemas steps) {
        return description -> {
            introduce(description);
            describeSteps(description, steps);
            description.getPaths().values().forEach(ApiDescription::describePath);
        };
    }

    private static void introduce(OpenAPI description) {
        description.setInfo(new Info()
                .title("Practice Review")
                .version("1")
                .description("Serious child safeguarding incidents in England: everything the pages do, for machines. A"
                        + " token acts as a person or a system of one area and may do what that person may. What may not"
                        + " be seen is not found."));
        description.setServers(List.of());
        components(description)
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER))
                .addSchemas("Problem", Problems.schema());
        description.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** The answers of each step have a schema of their own; completing a task takes those of its step. */
    private static void describeSteps(OpenAPI description, StepSchemas steps) {
        Schema<Object> answers = new Schema<>();
        answers.setDescription("The answers of the step that the task is; its questions stand in the task");
        steps.all().forEach((name, schema) -> {
            components(description).addSchemas(name, schema);
            answers.addOneOfItem(new Schema<>().$ref("#/components/schemas/" + name));
        });
        PathItem completion = description.getPaths().get(COMPLETION);
        if (completion != null) {
            completion
                    .getPost()
                    .setRequestBody(new RequestBody()
                            .required(true)
                            .content(new Content().addMediaType("application/json", new MediaType().schema(answers))));
            answersOnce(completion.getPost());
        }
        PathItem cases = description.getPaths().get("/api/v1/cases");
        if (cases != null && cases.getPost() != null) {
            answersOnce(cases.getPost());
        }
    }

    private static void answersOnce(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(IdempotentRequests.HEADER)
                .description("Chosen by you for one request: a repeat with the same key gets the first answer")
                .schema(new StringSchema().minLength(1).maxLength(200)));
    }

    private static void describePath(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            Problems.common().forEach(operation.getResponses()::addApiResponse);
            if (method != HttpMethod.GET) {
                Problems.ofChanges().forEach(operation.getResponses()::addApiResponse);
            }
        });
    }

    private static Components components(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(new Components());
        }
        return description.getComponents();
    }
}
