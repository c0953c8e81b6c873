package org.practicereview.calculator.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.workflow.api.Coded;

/**
 * A limit under an edition.
 *
 * @param applies whether the edition knows such a limit
 * @param limit how long it may take, nothing where there is none
 * @param toldOnBreach who is told when it is not kept
 */
record ShownLimit(
        Coded<Obligation> obligation,
        String edition,
        boolean applies,
        @Nullable Limit limit,
        List<Coded<Recipient>> toldOnBreach,
        ShownCitation citation) {}
