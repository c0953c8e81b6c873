package org.practicereview.notification.anonymity;

import java.util.List;
import org.practicereview.form.Labelled;
import org.practicereview.hash.Sha256;

/**
 * Words of a text by which somebody may be recognised.
 *
 * @param found as the text writes them
 * @param places everywhere they stand
 */
public record Find(Kind kind, String found, List<Place> places) {

    /** What it may be. */
    public enum Kind implements Labelled {
        NAME("Name"),
        NAME_SPELT_OTHERWISE("Name, spelt otherwise"),
        DATE_OF_BIRTH("Date of birth"),
        ADDRESS("Address or place"),
        POSTCODE("Postcode"),
        SCHOOL("School"),
        INITIALS("Initials"),
        EMAIL("E-mail address"),
        TELEPHONE("Telephone number"),
        NHS_NUMBER("NHS number"),
        NATIONAL_INSURANCE("National insurance number"),
        EXACT_DATE("Exact date"),
        COURT_CASE("Number of a court case"),
        CASE_REFERENCE("Reference of a case"),
        RARE_COMBINATION("Tells too much at once");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Where it stands.
     *
     * @param section of the text
     * @param before words before it
     * @param after words after it
     */
    public record Place(String section, String before, String after) {

        @Override
        public String toString() {
            return "Place[***]";
        }
    }

    /** The key by which the find is known without being named. */
    public String key() {
        return Sha256.of(kind + "\n" + found);
    }

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "Find[" + kind + ", ***]";
    }
}
