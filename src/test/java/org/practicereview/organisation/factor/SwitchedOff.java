package org.practicereview.organisation.factor;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second factors of the same people in a service that asks nobody for one. */
public final class SwitchedOff {

    private SwitchedOff() {}

    public static SecondFactors in(ApplicationContext service) {
        return new SecondFactors(
                service.getBean(JdbcClient.class),
                service.getBean(Seal.class),
                service.getBean(Clock.class),
                service.getBeanProvider(HearsOfRecovery.class),
                "off");
    }
}
