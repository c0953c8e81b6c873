package org.practicereview.learning.recommendation;

/**
 * Which recommendations everybody who signs in may read, whatever their case: those of the case's own review once its report
 * is published, as long as that is not taken down. One that did not go through the identity check stays with its area, and so
 * does what another learning review recommended: that is never published.
 */
public final class PublishedOnes {

    /**
     * On {@code recommendation r} and {@code case_file c}. A report that was published before there was a register has no entry
     * there, and cannot be taken down from it.
     */
    public static final String CONDITION = """
            c.published and r.learning_review is null and r.identity_checked and r.state in ('OPEN', 'VERIFIED')
                and not exists (select 1 from public_report x where x.case_id = c.id and x.state <> 'PUBLIC')""";

    private PublishedOnes() {}
}
