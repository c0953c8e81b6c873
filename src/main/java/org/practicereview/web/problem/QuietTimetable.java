package org.practicereview.web.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What fails by the clock is logged as quietly as what fails in a request; it is tried again at its next time. */
@Configuration(proxyBeanMethods = false)
class QuietTimetable {

    private static final Logger LOG = LoggerFactory.getLogger(QuietTimetable.class);

    @Bean
    ThreadPoolTaskSchedulerCustomizer quietFailures() {
        return scheduler ->
                scheduler.setErrorHandler(failure -> LOG.error("Failure by the clock: {}", QuietTrace.of(failure)));
    }
}
