package org.practicereview.adviser.route;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of the adviser; {@link RouteQuestion} reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "harm",
        in = ParameterIn.QUERY,
        required = true,
        description = "Code: DIED, SERIOUSLY_HARMED, HARMED_OTHERS or OTHER")
@Parameter(
        name = "abuseOrNeglect",
        in = ParameterIn.QUERY,
        required = true,
        description = "Code: KNOWN, SUSPECTED or NOT_SUSPECTED")
@Parameter(
        name = "childStatus",
        in = ParameterIn.QUERY,
        required = true,
        description = "Code: LOOKED_AFTER, CARE_LEAVER or NEITHER")
@Parameter(
        name = "ageAtHarm",
        in = ParameterIn.QUERY,
        description =
                "Code: UNBORN, UNDER_18, FROM_18_TO_24 or OVER_24; usually UNDER_18, and FROM_18_TO_24 for a care leaver")
@Parameter(name = "regulatedSetting", in = ParameterIn.QUERY, description = "true or false; usually false")
@Parameter(
        name = "placeOfHarm",
        in = ParameterIn.QUERY,
        description = "Code: IN_ENGLAND (usual), OUTSIDE_ENGLAND_LIVES_IN_ENGLAND or OUTSIDE_ENGLAND_LIVES_ELSEWHERE")
@Parameter(
        name = "residence",
        in = ParameterIn.QUERY,
        description = "Code, for harm in England: SAME_AREA (usual) or OTHER_AREA")
@Parameter(
        name = "children",
        in = ParameterIn.QUERY,
        description = "Code: ONE (usual), SIBLINGS, UNRELATED or POLICE_OPERATION")
@Parameter(
        name = "awareOn",
        in = ParameterIn.QUERY,
        description =
                "Day the local authority became aware, such as 2026-04-20; without it the rules of today and no dates")
@Parameter(name = "awareTime", in = ParameterIn.QUERY, description = "Time of that, such as 17:30")
@Parameter(
        name = "abuseSuspectedOn",
        in = ParameterIn.QUERY,
        description = "Day abuse or neglect was first known or suspected, where it is later")
@interface RouteParameters {}
