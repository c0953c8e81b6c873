package org.practicereview.adviser.edition;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that name two editions; {@link TwoEditions} reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "first",
        in = ParameterIn.QUERY,
        required = true,
        example = "WT2018-2020",
        description = "Code of an edition (GET /editions)")
@Parameter(
        name = "second",
        in = ParameterIn.QUERY,
        required = true,
        example = "WT2023",
        description = "Code of another edition")
@interface TwoEditionsAsked {}
