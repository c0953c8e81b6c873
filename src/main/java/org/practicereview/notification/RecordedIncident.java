package org.practicereview.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Form;
import org.practicereview.form.Question;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.guidance.IncidentFacts.Residence;

/** What is asked to record an incident; its three dates are kept apart (T2). */
public record RecordedIncident(
        @Question(
                value = "Which area leads?",
                heading = "Where it happened",
                hint =
                        "Your own area. If another one is responsible, say so in the next questions: you can hand the case over, with all that you enter.")
        @NotBlank(message = "Choose the area that leads")
        @Size(max = 40, message = "Choose the area that leads")
        @Nullable
        String area,

        @Question(
                value = "In whose area did it happen?",
                hint =
                        "In England, the local authority of that area notifies, not that of where the child lives. Left empty: in the area that leads.")
        @Size(max = 40, message = "Choose one of the areas")
        @Nullable
        String areaOfIncident,

        @Question(value = "Where did it happen?", hint = "A town or a kind of place is enough for now.")
        @NotBlank(message = "Enter where it happened")
        @AtMost(200)
        @Nullable
        String place,

        @Question(value = "When did it happen?", heading = "When")
        @NotNull(message = "Enter the date of the incident")
        @PastOrPresent(message = "The date of the incident must be today or in the past")
        @Nullable
        LocalDate incidentOn,

        @Question(
                value = "When did the local authority become aware of it?",
                hint = "The days to notify run from this day, or from the next date if that is later.")
        @NotNull(message = "Enter the date the local authority became aware")
        @PastOrPresent(message = "The date of awareness must be today or in the past")
        @Nullable
        LocalDate awareOn,

        @Question(
                value = "At what time did it become aware?",
                hint =
                        "By the 24-hour clock, for example 17:30. From it run the hours to tell the child death office of a death.")
        @Nullable
        LocalTime awareTime,

        @Question(value = "What happened?", heading = "Harm, abuse and neglect")
        @NotNull(message = "Choose what happened")
        @Nullable
        Harm harm,

        @Question("Is abuse or neglect known or suspected?")
        @NotNull(message = "Choose whether abuse or neglect is known or suspected")
        @Nullable
        AbuseOrNeglect abuseOrNeglect,

        @Question(
                value = "When was abuse or neglect first known or suspected?",
                hint =
                        "If it was known or suspected before the incident, enter the day of the incident. Leave empty if neither.")
        @PastOrPresent(message = "The date of suspicion must be today or in the past")
        @Nullable
        LocalDate abuseSuspectedOn,

        @Question(
                value = "Was the child looked after or a care leaver on the day of the harm?",
                heading = "The child's situation",
                hint = ChildStatus.EXPLAINED)
        @NotNull(message = "Choose the status of the child")
        @Nullable
        ChildStatus childStatus,

        @Question(
                value = "How old was the child on the day of the harm?",
                hint =
                        "Left empty: under 18, and 18 to 24 for a care leaver. Of several children, the main child of the notification.")
        @Nullable
        AgeAtHarm ageAtHarm,

        @Question(
                value = "Did it happen in a regulated setting or service?",
                hint = "For instance a children's home, a nursery or with a childminder. Left empty: no.")
        @Nullable
        Boolean regulatedSetting,

        @Question(
                value = "Did it happen in England?",
                heading = "Other areas concerned",
                hint = "This decides which local authority notifies. Left empty: in England.")
        @Nullable
        Place placeOfHarm,

        @Question(
                value = "Where does the child normally live?",
                hint =
                        "Only for an incident in England. The area where it happened notifies, together with the area where the child lives. Left empty: in the area where it happened.")
        @Nullable
        Residence residence,

        @Question(
                value = "In whose area does the child normally live?",
                hint =
                        "For an incident outside England, its local authority notifies. Otherwise it gets to read the case. Left empty: as far as is known, in the area that leads.")
        @Size(max = 40, message = "Choose one of the areas")
        @Nullable
        String areaOfResidence,

        @Question(
                value = "Whose local authority placed the child there?",
                hint = "Only for a looked-after child placed in another area. That area gets to read the case.")
        @Size(max = 40, message = "Choose one of the areas")
        @Nullable
        String placingArea,

        @Question(value = "What is known so far?", heading = "In your own words", personal = true)
        @NotBlank(message = "Enter what is known so far")
        @AtMost(4000)
        @Nullable
        String summary,

        @Question(
                value = "Children",
                each = "Child",
                hint =
                        "Leave empty what is not yet known. One notification is made for the incident, whatever the number of children.")
        @NotEmpty(message = "Add at least one child, even if nothing is known yet")
        @Size(max = Form.MOST_ENTRIES, message = "Add at most 50 children")
        List<@Valid ChildForm> children)
        implements CrossChecked {

    /**
     * What is known of an incident that is recorded again. The days of awareness and suspicion are left out: from them run
     * the clocks of the new case.
     */
    public static RecordedIncident again(CaseFile file, List<Child> children) {
        Incident incident = file.incident();
        IncidentFacts facts = incident.facts();
        return new RecordedIncident(
                file.leadArea(),
                file.areas().incident(),
                incident.place(),
                incident.incidentOn(),
                null,
                null,
                facts.harm(),
                facts.abuseOrNeglect(),
                null,
                facts.status(),
                facts.age(),
                facts.regulatedSetting(),
                facts.place(),
                facts.place() == Place.IN_ENGLAND ? facts.residence() : null,
                file.areas().residence(),
                file.areas().placing(),
                incident.summary(),
                children.isEmpty()
                        ? List.of(new ChildForm(null, null, null))
                        : children.stream().map(ChildForm::of).toList());
    }

    /** The start of the first edition (a test compares them): earlier nothing says what was to be done. */
    static final LocalDate FIRST_DAY = LocalDate.of(2013, 4, 15);

    @Override
    public void check(AnswerErrors errors) {
        IncidentDays.of(this).check(errors);
        checkChild(errors);
        ConcernedAreas.check(areas(), area, placeOfHarm, residence, childStatus, errors);
        ChildAges.check(
                children.stream()
                        .map(child -> new ChildAges.Age(child.dateOfBirth(), null))
                        .toList(),
                incidentOn,
                childStatus,
                ageAtHarm,
                errors);
    }

    private void checkChild(AnswerErrors errors) {
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
    }

    /**
     * The incident.
     *
     * @param dayZero the day that counts for what is heard at that moment (W2)
     */
    Incident incident(Function<LocalDateTime, LocalDate> dayZero) {
        return new Incident(
                place,
                incidentOn,
                awareOn,
                awareTime,
                awareTime == null ? awareOn : dayZero.apply(awareOn.atTime(awareTime)),
                abuseSuspectedOn,
                facts(),
                summary);
    }

    /** What the route depends on; what was left empty is taken as usual. */
    private IncidentFacts facts() {
        return new IncidentFacts(
                harm,
                abuseOrNeglect,
                childStatus,
                ageAtHarm == null ? AgeAtHarm.usualFor(childStatus) : ageAtHarm,
                Boolean.TRUE.equals(regulatedSetting),
                placeOfHarm == null ? Place.IN_ENGLAND : placeOfHarm,
                residence == null ? Residence.SAME_AREA : residence);
    }

    /** Whose areas it has to do with. */
    IncidentAreas areas() {
        return new IncidentAreas(areaOfIncident, areaOfResidence, placingArea);
    }

    List<Child> numberedChildren() {
        return IntStream.range(0, children.size())
                .mapToObj(i -> children.get(i).numbered(i + 1))
                .toList();
    }

    @Override
    public String toString() {
        return "RecordedIncident[***]";
    }
}
