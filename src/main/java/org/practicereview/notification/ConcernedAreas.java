package org.practicereview.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.casefile.LinkedArea.Why;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.guidance.IncidentFacts.Residence;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps whose areas an incident has to do with, and lets those of residence and of placing read the case (N16). */
@Service
public class ConcernedAreas {

    private static final List<String> QUESTIONS = List.of("areaOfIncident", "areaOfResidence", "placingArea");

    private final CaseFiles files;
    private final LinkedAreas linked;
    private final Timeline timeline;
    private final Areas areas;

    ConcernedAreas(CaseFiles files, LinkedAreas linked, Timeline timeline, Areas areas) {
        this.files = files;
        this.linked = linked;
        this.timeline = timeline;
        this.areas = areas;
    }

    /** The form with the areas there are to choose from, and one for authorities that do not use this service. */
    public Form offering(Form form) {
        List<Option> choices = Stream.concat(
                        areas.all().stream().map(area -> new Option(area.code(), area.name())),
                        Stream.of(new Option(IncidentAreas.NOT_LISTED, "An area that does not use this service")))
                .toList();
        Form offered = form;
        for (String question : QUESTIONS) {
            offered = offered.offering(question, choices);
        }
        return offered;
    }

    /** What contradicts itself; what was left out is nothing. */
    static void check(
            IncidentAreas named,
            @Nullable String lead,
            @Nullable Place place,
            @Nullable Residence residence,
            @Nullable ChildStatus status,
            AnswerErrors errors) {
        boolean outside = place != null && place != Place.IN_ENGLAND;
        errors.addIf(
                outside && named.incident() != null,
                "/areaOfIncident",
                "not-in-england",
                "Leave this empty: the incident happened outside England");
        errors.addIf(
                place == Place.OUTSIDE_ENGLAND_LIVES_ELSEWHERE && named.residence() != null,
                "/areaOfResidence",
                "not-in-england",
                "Leave this empty: the child does not normally live in England");
        errors.addIf(
                !outside && residence != null && named.residence() != null && contradicts(named, lead, residence),
                "/areaOfResidence",
                "residence-contradicts",
                "This contradicts where the child normally lives: in the area where it happened, or in another one");
        errors.addIf(
                named.placing() != null && status != null && status != ChildStatus.LOOKED_AFTER,
                "/placingArea",
                "not-looked-after",
                "Leave this empty, or say that the child was looked after");
    }

    private static boolean contradicts(IncidentAreas named, @Nullable String lead, Residence residence) {
        boolean unlisted = IncidentAreas.NOT_LISTED.equals(named.residence());
        return !(unlisted && residence == Residence.OTHER_AREA) && residence != lives(named, lead);
    }

    /** The residence of the child, seen from where the incident happened. */
    static Residence lives(IncidentAreas named, @Nullable String lead) {
        String incident = named.incident() == null ? lead : named.incident();
        String lives = named.residence();
        return lives == null || lives.equals(incident) ? Residence.SAME_AREA : Residence.OTHER_AREA;
    }

    /**
     * Refuses what is no area.
     *
     * @throws org.practicereview.form.InvalidAnswers naming each question with such an answer
     */
    public void requireKnown(IncidentAreas named) {
        AnswerErrors errors = new AnswerErrors();
        checkKnown(named, errors);
        errors.refuseIfAny();
    }

    /** Notes each named area that does not exist. */
    void checkKnown(IncidentAreas named, AnswerErrors errors) {
        Set<String> known = areas.all().stream().map(Area::code).collect(Collectors.toSet());
        List<@Nullable String> given = Arrays.asList(named.incident(), named.residence(), named.placing());
        for (int i = 0; i < given.size(); i++) {
            String code = given.get(i);
            errors.addIf(
                    code != null && !code.equals(IncidentAreas.NOT_LISTED) && !known.contains(code),
                    "/" + QUESTIONS.get(i),
                    "not-a-choice",
                    "Choose one of the areas, or that it does not use this service");
        }
    }

    /**
     * Refuses what contradicts the facts of the case.
     *
     * @throws org.practicereview.form.InvalidAnswers naming each question with such an answer
     */
    public void requireFitting(CaseFile file, IncidentAreas named) {
        IncidentFacts facts = file.incident().facts();
        AnswerErrors errors = new AnswerErrors();
        check(named, file.leadArea(), facts.place(), null, facts.status(), errors);
        errors.refuseIfAny();
    }

    /**
     * Keeps what was said; whoever is named besides the lead area may read the case from now on.
     *
     * @param residence what was said of where the child lives, followed where its area is not known by name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile keep(CaseFile file, IncidentAreas named, @Nullable Residence residence, UUID by) {
        boolean known = named.residence() != null && !named.residence().equals(IncidentAreas.NOT_LISTED);
        files.concerns(file, named, residence == null || known ? lives(named, file.leadArea()) : residence);
        letNamedRead(file, named, by);
        return files.lock(file.reference());
    }

    /** Whoever is named besides the lead area may read the case, where it is not linked already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letNamedRead(CaseFile file, IncidentAreas named, @Nullable UUID by) {
        letRead(file, named.residence(), Why.RESIDENCE, by);
        letRead(file, named.placing(), Why.PLACING, by);
    }

    /** The area may read the case from now on, where it uses this service and is not linked already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letRead(CaseFile file, @Nullable String area, Why why, @Nullable UUID by) {
        if (area != null && !area.equals(IncidentAreas.NOT_LISTED) && linked.link(file, area, why)) {
            timeline.add(
                    file,
                    by,
                    "area-linked",
                    Matter.NOTIFICATION_DRAFT,
                    "%s may read this case. %s".formatted(areas.nameOf(area), why.label()));
        }
    }
}
