package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** What the route of an incident depends on. */
public record IncidentFacts(Harm harm, AbuseOrNeglect abuseOrNeglect, ChildStatus status) {

    /** What happened to the child (A5). */
    public enum Harm implements Labelled {
        DIED("A child died"),
        SERIOUSLY_HARMED("A child was seriously harmed"),
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
        CARE_LEAVER("Care leaver aged 18 up to and including 24"),
        NEITHER("Neither looked after nor a care leaver");

        private final String label;

        ChildStatus(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
