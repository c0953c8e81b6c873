package org.practicereview.workflow.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseLink;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.Counting;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.casefile.LinkKind;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.Route;
import org.practicereview.workflow.view.CaseNotice;
import org.practicereview.workflow.view.CaseSurroundings;
import org.practicereview.workflow.view.SeenArea;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.SeenLink;

/**
 * A case.
 *
 * @param counted whether it counts in statistics: a withdrawn notification does not
 * @param edition the edition in force when its first clock started
 * @param readable which parts of it the one who asks may read
 * @param due its most urgent open date
 * @param metLate what was done late
 * @param incident what is known of the incident, nothing where it may not be read
 * @param children the children, none where they may not be read
 * @param linkedCases other cases that have to do with it
 * @param otherAreas the areas besides the lead area that may read it
 * @param warnings what is to be known of it, each with its rule
 */
record CaseDetails(
        String reference,
        Coded<Stage> stage,
        boolean closed,
        boolean counted,
        Coded<Counting> counting,
        NamedArea leadArea,
        String edition,
        @Nullable OffsetDateTime notifiedAt,
        @Nullable Coded<Route> notifiedRoute,
        List<Matter> readable,
        @Nullable Due due,
        ShownMetLate metLate,
        @Nullable KnownIncident incident,
        List<KnownChild> children,
        List<LinkedCase> linkedCases,
        List<OtherArea> otherAreas,
        List<Warning> warnings,
        int version,
        Map<String, String> links) {

    /**
     * What is known of the incident; personal data.
     *
     * @param awareTime the hour of awareness, such as 17:30, where it is known
     * @param awareCountsOn the day awareness counts from
     * @param areaOfIncident the code of the area where it happened; nothing: that of the lead area, as far as is known
     * @param areaOfResidence the same of the area where the child normally lives
     * @param placingArea the same of the area whose authority placed the child
     */
    record KnownIncident(
            String place,
            LocalDate incidentOn,
            LocalDate awareOn,
            @Nullable String awareTime,
            LocalDate awareCountsOn,
            @Nullable LocalDate abuseSuspectedOn,
            Coded<IncidentFacts.Harm> harm,
            Coded<IncidentFacts.AbuseOrNeglect> abuseOrNeglect,
            Coded<IncidentFacts.ChildStatus> childStatus,
            Coded<IncidentFacts.AgeAtHarm> ageAtHarm,
            boolean regulatedSetting,
            Coded<IncidentFacts.Place> placeOfHarm,
            Coded<IncidentFacts.Residence> residence,
            @Nullable String areaOfIncident,
            @Nullable String areaOfResidence,
            @Nullable String placingArea,
            String summary) {}

    /** A child of the case; personal data. */
    record KnownChild(
            int number,
            @Nullable String forenames,
            @Nullable String surname,
            @Nullable LocalDate dateOfBirth) {}

    /**
     * Another case that has to do with it.
     *
     * @param toOther whether this case was linked to the other, or the other to it
     * @param words how this case has to do with the other
     * @param reference of the other; nothing where it may not be seen: ask its area
     */
    record LinkedCase(
            Coded<LinkKind> kind,
            boolean toOther,
            String words,
            @Nullable String reference,
            NamedArea leadArea) {

        static LinkedCase of(SeenLink seen) {
            CaseLink link = seen.link();
            return new LinkedCase(
                    Coded.of(link.kind()),
                    link.toOther(),
                    link.words(),
                    link.other() == null ? null : link.other().value(),
                    new NamedArea(link.area(), seen.area()));
        }
    }

    /** An area besides the lead area that may read the case, and why. */
    record OtherArea(NamedArea area, Coded<LinkedArea.Why> why) {

        static OtherArea of(SeenArea seen) {
            return new OtherArea(
                    new NamedArea(seen.linked().area(), seen.name()),
                    Coded.of(seen.linked().why()));
        }
    }

    /** Something to know of the case. */
    record Warning(String code, String words, String rule, String source) {

        static Warning of(CaseNotice notice) {
            return new Warning(
                    notice.code(),
                    notice.words(),
                    notice.citation().ruleId(),
                    notice.citation().source());
        }
    }

    static CaseDetails of(SeenCase seen, List<Child> children, CaseSurroundings surroundings) {
        CaseFile file = seen.file();
        return new CaseDetails(
                file.reference().value(),
                Coded.of(file.stage()),
                file.stage().isClosed(),
                file.stage().isCounted(),
                Coded.of(Counting.of(file)),
                new NamedArea(file.leadArea(), seen.leadArea()),
                file.edition(),
                Moments.of(file.notifiedAt()),
                file.notifiedRoute() == null ? null : Coded.of(file.notifiedRoute()),
                seen.readable().stream().sorted().toList(),
                Due.of(file.reference(), seen.running().orElse(null)),
                ShownMetLate.of(seen.metLate()),
                seen.mayReadFacts() ? incident(file.incident(), file.areas()) : null,
                children.stream().map(CaseDetails::child).toList(),
                surroundings.links(seen).stream().map(LinkedCase::of).toList(),
                surroundings.areas(seen).stream().map(OtherArea::of).toList(),
                surroundings.notices(seen).stream().map(Warning::of).toList(),
                file.version(),
                Links.of(seen, surroundings.acts(seen)));
    }

    private static KnownIncident incident(Incident incident, IncidentAreas areas) {
        return new KnownIncident(
                incident.place(),
                incident.incidentOn(),
                incident.awareOn(),
                incident.awareTime() == null ? null : incident.awareTime().toString(),
                incident.awareCountsOn(),
                incident.abuseSuspectedOn(),
                Coded.of(incident.facts().harm()),
                Coded.of(incident.facts().abuseOrNeglect()),
                Coded.of(incident.facts().status()),
                Coded.of(incident.facts().age()),
                incident.facts().regulatedSetting(),
                Coded.of(incident.facts().place()),
                Coded.of(incident.facts().residence()),
                areas.incident(),
                areas.residence(),
                areas.placing(),
                incident.summary());
    }

    private static KnownChild child(Child child) {
        return new KnownChild(child.number(), child.forenames(), child.surname(), child.dateOfBirth());
    }
}
