package org.practicereview.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service on a real port with the real engine.
 *
 * <p>All of them share one application, because the first start of the engine takes ten seconds: add no mock beans and
 * no properties. The job executor is off; {@link Jobs} runs what is due. The system property {@code test.database}
 * chooses {@code h2} (default) or {@code postgresql}; the build runs these tests on both. Before each test the clock
 * stands on {@link MutableClock#START} again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("integration")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(TestConfiguration.class)
@ExtendWith({ClockSetBack.class, NamesAtTheEnd.class})
public @interface IntegrationTest {}
