package org.practicereview.administration.start;

/** The service does not start like this; the operator is told why and what to do, without a stack trace. */
class StartRefused extends RuntimeException {

    private final String remedy;

    StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
