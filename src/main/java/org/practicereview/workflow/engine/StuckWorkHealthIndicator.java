package org.practicereview.workflow.engine;

import org.practicereview.workflow.StuckWork;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Shows in the health of the service how many jobs the engine has given up.
 *
 * <p>Up all the same: a node that is taken out of service for it could not run the retry either.
 */
@Component
class StuckWorkHealthIndicator extends AbstractHealthIndicator {

    private final StuckWork stuckWork;

    StuckWorkHealthIndicator(StuckWork stuckWork) {
        this.stuckWork = stuckWork;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            health.up().withDetail("stuckWork", stuckWork.all().size());
        } catch (RuntimeException away) {
            // left to the caller, every look of a load balancer would write a stack trace
            health.down().withDetail("stuckWork", "cannot be counted");
        }
    }
}
