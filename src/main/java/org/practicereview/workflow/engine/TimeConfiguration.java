package org.practicereview.workflow.engine;

import java.time.Clock;
import org.practicereview.calendar.England;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the service where nobody has put another one. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Dates are statutory: they begin and end at midnight in England, wherever the machine stands. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(England.ZONE);
    }
}
