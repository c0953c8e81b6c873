package org.practicereview.idempotency;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link Idempotency#forgetOld} run by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailyForgetting {}
