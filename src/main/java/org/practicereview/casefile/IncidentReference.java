package org.practicereview.casefile;

import java.util.regex.Pattern;
import org.practicereview.refusal.NotFound;

/** The public name of a case: {@code SI-2026-0012}. Identifies no child. */
public record IncidentReference(String value) {

    private static final Pattern SHAPE = Pattern.compile("SI-\\d{4}-\\d{4,9}");

    /** A malformed reference names no case: it is not found, like any other that does not exist. */
    public IncidentReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new NotFound();
        }
    }

    static IncidentReference of(int year, long number) {
        return new IncidentReference("SI-%d-%04d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
