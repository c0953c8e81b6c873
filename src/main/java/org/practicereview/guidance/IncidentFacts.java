package org.practicereview.guidance;

import java.time.LocalDate;
import java.time.Period;
import org.practicereview.form.Labelled;

/**
 * What the route of an incident depends on.
 *
 * @param age on the day of the harm (N12)
 * @param regulatedSetting whether it happened in a regulated setting or service (N4)
 * @param place where it happened (A6, N17)
 * @param residence where the child normally lives (N16)
 */
public record IncidentFacts(
        Harm harm,
        AbuseOrNeglect abuseOrNeglect,
        ChildStatus status,
        AgeAtHarm age,
        boolean regulatedSetting,
        Place place,
        Residence residence) {

    /** The usual incident: in England, where the child lives, in no regulated setting, with the age that the status implies. */
    public IncidentFacts(Harm harm, AbuseOrNeglect abuseOrNeglect, ChildStatus status) {
        this(harm, abuseOrNeglect, status, AgeAtHarm.usualFor(status), false, Place.IN_ENGLAND, Residence.SAME_AREA);
    }

    /** These facts, with that known of abuse or neglect. */
    public IncidentFacts with(AbuseOrNeglect known) {
        return new IncidentFacts(harm, known, status, age, regulatedSetting, place, residence);
    }

    /** Whether abuse or neglect is known or suspected. */
    public boolean abuseSuspected() {
        return abuseOrNeglect != AbuseOrNeglect.NOT_SUSPECTED;
    }

    /** Whether it is a death of which the child death office is told: of a born child under 18 (K1). */
    public boolean isChildDeath() {
        return harm == Harm.DIED && age == AgeAtHarm.UNDER_18;
    }

    /** What happened to the child, or by the child (A5, N6). */
    public enum Harm implements Labelled {
        DIED("A child died"),
        SERIOUSLY_HARMED("A child was seriously harmed"),
        HARMED_OTHERS("A child seriously harmed others"),
        OTHER("Something else");

        private final String label;

        Harm(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether abuse or neglect is known or suspected, as a cause or a contributory factor (N11). */
    public enum AbuseOrNeglect implements Labelled {
        KNOWN("Known"),
        SUSPECTED("Suspected"),
        NOT_SUSPECTED("Neither known nor suspected");

        private final String label;

        AbuseOrNeglect(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the child was to the local authority on the day of the harm (N14, N15). */
    public enum ChildStatus implements Labelled {
        LOOKED_AFTER("Looked after"),
        CARE_LEAVER("Care leaver, up to and including the age of 24"),
        NEITHER("Neither looked after nor a care leaver");

        /** For whoever chooses; for how long it must have been stands in the table of criteria. */
        public static final String EXPLAINED =
                "Looked after: under a care or placement order, or accommodated by a local authority. The guidance says from when on, and who is a care leaver.";

        private final String label;

        ChildStatus(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How old the child was on the day of the harm (N5, N8, N12). */
    public enum AgeAtHarm implements Labelled {
        UNBORN("Not yet born"),
        UNDER_18("Under 18"),
        FROM_18_TO_24("18 to 24"),
        OVER_24("25 or older");

        private final String label;

        AgeAtHarm(String label) {
            this.label = label;
        }

        /** What is taken where nobody said how old the child was. */
        public static AgeAtHarm usualFor(ChildStatus status) {
            return status == ChildStatus.CARE_LEAVER ? FROM_18_TO_24 : UNDER_18;
        }

        /** The age of whoever was born on that day, on the day of the harm. */
        public static AgeAtHarm of(LocalDate born, LocalDate harmedOn) {
            if (born.isAfter(harmedOn)) {
                return UNBORN;
            }
            // Whoever was born on 29 February is a year older on 1 March, not on 28 February
            return of(Period.between(born, harmedOn).getYears());
        }

        /** The age of whoever was that many years old on the day of the harm. */
        public static AgeAtHarm of(int years) {
            return years < 18 ? UNDER_18 : years < 25 ? FROM_18_TO_24 : OVER_24;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where it happened, and for harm outside England whether the child lives in it (A6, N17). */
    public enum Place implements Labelled {
        IN_ENGLAND("In England"),
        OUTSIDE_ENGLAND_LIVES_IN_ENGLAND("Outside England; the child normally lives in England"),
        OUTSIDE_ENGLAND_LIVES_ELSEWHERE("Outside England; the child does not normally live in England");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where the child normally lives, for harm in England (N16). */
    public enum Residence implements Labelled {
        SAME_AREA("In the area where it happened"),
        OTHER_AREA("In another area");

        private final String label;

        Residence(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
