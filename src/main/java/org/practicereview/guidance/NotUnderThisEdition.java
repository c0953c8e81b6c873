package org.practicereview.guidance;

/** Asked of an edition that knows no such thing: an answer of its table, with its citation. */
public final class NotUnderThisEdition extends RuntimeException {

    private final transient Citation citation;

    NotUnderThisEdition(String what, String edition, Citation citation) {
        super(edition + " knows no such thing as \"" + what + "\" (" + citation.ruleId() + ", " + citation.source()
                + ")");
        this.citation = citation;
    }

    public Citation citation() {
        return citation;
    }
}
