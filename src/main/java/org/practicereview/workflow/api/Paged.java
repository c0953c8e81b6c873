package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of a list that has pages. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description = "Which page, from 1",
            schema = @Schema(type = "integer", minimum = "1", defaultValue = "1")),
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "How many items on a page",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
})
public @interface Paged {}
