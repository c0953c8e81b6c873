package org.practicereview.adviser.route;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.practicereview.guidance.FormsRule.Children;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.guidance.IncidentFacts.Residence;

/** Describes the parameters of the adviser; {@link RouteQuestion} reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "harm",
        in = ParameterIn.QUERY,
        required = true,
        description = "What happened",
        schema = @Schema(implementation = Harm.class))
@Parameter(
        name = "abuseOrNeglect",
        in = ParameterIn.QUERY,
        required = true,
        description = "Whether abuse or neglect is known or suspected",
        schema = @Schema(implementation = AbuseOrNeglect.class))
@Parameter(
        name = "childStatus",
        in = ParameterIn.QUERY,
        required = true,
        description = "What the child was to the local authority on that day",
        schema = @Schema(implementation = ChildStatus.class))
@Parameter(
        name = "ageAtHarm",
        in = ParameterIn.QUERY,
        description = "Age on the day of the harm; left out UNDER_18, and FROM_18_TO_24 for a care leaver",
        schema = @Schema(implementation = AgeAtHarm.class))
@Parameter(
        name = "regulatedSetting",
        in = ParameterIn.QUERY,
        description = "Whether it happened in a regulated setting or service; left out false",
        schema = @Schema(implementation = Boolean.class))
@Parameter(
        name = "placeOfHarm",
        in = ParameterIn.QUERY,
        description = "Where it happened; left out IN_ENGLAND",
        schema = @Schema(implementation = Place.class))
@Parameter(
        name = "residence",
        in = ParameterIn.QUERY,
        description = "Where the child normally lives, for harm in England only; left out SAME_AREA",
        schema = @Schema(implementation = Residence.class))
@Parameter(
        name = "children",
        in = ParameterIn.QUERY,
        description = "Which children it concerns; left out ONE",
        schema = @Schema(implementation = Children.class))
@Parameter(
        name = "awareOn",
        in = ParameterIn.QUERY,
        description = "Day the local authority became aware; left out the rules of today, and no dates",
        schema = @Schema(implementation = LocalDate.class, example = "2026-04-20"))
@Parameter(
        name = "awareTime",
        in = ParameterIn.QUERY,
        description = "Time of that by the clocks in England",
        example = "17:30")
@Parameter(
        name = "abuseSuspectedOn",
        in = ParameterIn.QUERY,
        description = "Day abuse or neglect was first known or suspected, where it is later",
        schema = @Schema(implementation = LocalDate.class))
@interface RouteParameters {}
