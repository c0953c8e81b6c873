package org.practicereview.form;

import java.time.Clock;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms ask the clock of the service what today is, not the machine: "in the past" is a matter of England's days. */
@Configuration(proxyBeanMethods = false)
class ValidationClock {

    @Bean
    ValidationConfigurationCustomizer todayIsAskedOfTheClock(Clock clock) {
        return validation -> validation.clockProvider(() -> clock);
    }
}
