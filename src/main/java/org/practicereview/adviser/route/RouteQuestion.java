package org.practicereview.adviser.route;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.guidance.FormsRule.Children;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.guidance.IncidentFacts.Residence;

/** What is asked to advise on the route of an incident: nothing that says who anybody is. */
record RouteQuestion(
        @Question("What happened?") @NotNull(message = "Choose what happened") @Nullable
        Harm harm,

        @Question("Is abuse or neglect known or suspected?")
        @NotNull(message = "Choose whether abuse or neglect is known or suspected")
        @Nullable
        AbuseOrNeglect abuseOrNeglect,

        @Question(
                value = "Was the child looked after or a care leaver on the day of the harm?",
                hint = ChildStatus.EXPLAINED)
        @NotNull(message = "Choose the status of the child")
        @Nullable
        ChildStatus childStatus,

        @Question(
                value = "How old was the child on the day of the harm?",
                hint = "Left empty: under 18, and 18 to 24 for a care leaver.")
        @Nullable
        AgeAtHarm ageAtHarm,

        @Question(
                value = "Did it happen in a regulated setting or service?",
                hint = "For instance a children's home, a nursery or with a childminder. Left empty: no.")
        @Nullable
        Boolean regulatedSetting,

        @Question(value = "Did it happen in England?", hint = "Left empty: in England.") @Nullable
        Place placeOfHarm,

        @Question(
                value = "Where does the child normally live?",
                hint = "Only for an incident in England. Left empty: in the area where it happened.")
        @Nullable
        Residence residence,

        @Question(value = "Which children does it concern?", hint = "Left empty: one child.") @Nullable
        Children children,

        @Question(
                value = "When did the local authority become aware of it?",
                hint = "Left empty: the rules of today, without a date to notify by.")
        @Nullable
        LocalDate awareOn,

        @Question(value = "At what time did it become aware?", hint = "By the 24-hour clock, for example 17:30.")
        @Nullable
        LocalTime awareTime,

        @Question(
                value = "When was abuse or neglect first known or suspected?",
                hint = "Only if that was later: the clock then starts on this day.")
        @Nullable
        LocalDate abuseSuspectedOn)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                ageAtHarm == AgeAtHarm.UNBORN && childStatus != null && childStatus != ChildStatus.NEITHER,
                "/ageAtHarm",
                "status-contradicts-age",
                "A child not yet born is neither looked after nor a care leaver");
        errors.addIf(
                residence != null && placeOfHarm != null && placeOfHarm != Place.IN_ENGLAND,
                "/residence",
                "not-in-england",
                "Leave this empty: for an incident outside England the answer before says where the child lives");
        errors.addIf(
                awareTime != null && awareOn == null,
                "/awareOn",
                "required",
                "Enter the day as well as the time of awareness");
        errors.addIf(
                abuseSuspectedOn != null && awareOn == null,
                "/awareOn",
                "required",
                "Enter when the local authority became aware");
        errors.addIf(
                abuseOrNeglect == AbuseOrNeglect.NOT_SUSPECTED && abuseSuspectedOn != null,
                "/abuseSuspectedOn",
                "not-suspected",
                "Leave this empty, or say that abuse or neglect is known or suspected");
    }

    IncidentFacts facts() {
        return new IncidentFacts(
                harm,
                abuseOrNeglect,
                childStatus,
                ageAtHarm == null ? AgeAtHarm.usualFor(childStatus) : ageAtHarm,
                Boolean.TRUE.equals(regulatedSetting),
                placeOfHarm == null ? Place.IN_ENGLAND : placeOfHarm,
                residence == null ? Residence.SAME_AREA : residence);
    }

    Children concerned() {
        return children == null ? Children.ONE : children;
    }
}
