package org.practicereview.refusal;

/** A change must say which version it was made from, or it could overwrite another. */
public final class PreconditionRequired extends Refusal {

    public PreconditionRequired() {
        super(
                Kind.PRECONDITION_REQUIRED,
                "precondition-required",
                "Send the ETag you last read in an If-Match header.");
    }
}
